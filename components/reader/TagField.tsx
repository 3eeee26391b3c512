import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Highlight } from '../../reading/highlight';
import { tagsIn } from '../../reading/highlight-filter';
import type { Highlighter } from './highlighter';

/** Her tags of one highlight: a button each to take it away, and a field where Enter or a comma adds what was typed. */
export function TagField(props: {
  highlighter: Highlighter;
  highlight: Highlight;
  field: RefObject<HTMLInputElement | null>;
}) {
  const { highlighter, highlight, field } = props;
  const known = useId();
  const { tags } = highlight;
  const add = (input: HTMLInputElement) => {
    const typed = input.value.split(',').map((tag) => tag.trim());
    const news = typed.filter((tag, i) => tag !== '' && !tags.includes(tag) && typed.indexOf(tag) === i);
    input.value = '';
    if (news.length > 0) highlighter.put([{ ...highlight, tags: [...tags, ...news] }]);
  };
  return (
    <div class="row">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="quiet-button"
          aria-label={`Remove tag ${tag}`}
          onClick={() => highlighter.put([{ ...highlight, tags: tags.filter((each) => each !== tag) }])}
        >
          {tag} ×
        </button>
      ))}
      <input
        ref={field}
        aria-label="Tags"
        placeholder="Add a tag"
        maxLength={100}
        list={known}
        enterkeyhint="done"
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(event.currentTarget);
        }}
        onInput={(event) => {
          if (event.currentTarget.value.includes(',')) add(event.currentTarget);
        }}
        // What was typed and not ended counts, too.
        onBlur={(event) => add(event.currentTarget)}
      />
      <datalist id={known}>
        {tagsIn(highlighter.list.value).map((tag) => !tags.includes(tag) && <option key={tag} value={tag} />)}
      </datalist>
    </div>
  );
}
