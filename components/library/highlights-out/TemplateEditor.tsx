import { useId } from 'preact/hooks';
import { markdown } from '../../../reading/exchange/markdown';
import { BrokenTemplate, DEFAULT_TEMPLATE, parseTemplate } from '../../../reading/exchange/markdown-template';
import type { MarkedWork } from '../../../reading/exchange/marked-work';
import type { ColourNames } from '../../../reading/highlight';
import { FIELD_WORDS, LOOP_WORDS } from './words';

/** As long as the library takes one. UTF-16 units */
const LONGEST = 20_000;

/** The form of Markdown files: hers to change, with what it makes of a few highlights beside it. */
export function TemplateEditor(props: {
  template: string;
  /** `null` as long as there is nothing to show it with. */
  sample: MarkedWork | null;
  colours: ColourNames;
  onInput: (template: string) => void;
  /** She is done with it, for now. */
  onChange: () => void;
  onReset: () => void;
}) {
  const { template, sample, colours } = props;
  const problem = useId();
  const written = useId();
  const preview = useId();
  const made = madeOf(template, sample, colours);
  return (
    <details class="template">
      <summary>Form of the file</summary>
      <label for={written}>Template</label>
      <textarea
        id={written}
        rows={14}
        spellcheck={false}
        maxLength={LONGEST}
        value={template}
        aria-invalid={'problem' in made}
        aria-describedby={problem}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onChange={props.onChange}
      />
      <p id={problem} class="template-problem" role="status">
        {'problem' in made ? made.problem : ''}
      </p>
      <div class="row">
        <button
          type="button"
          class="quiet-button"
          disabled={template === DEFAULT_TEMPLATE}
          onClick={props.onReset}
        >
          Back to the form that comes with Catchword
        </button>
      </div>
      <details>
        <summary>What a template knows</summary>
        <p>
          Text stands as it is. A word in double braces is replaced; what stands between a word with # and the
          same with / is repeated, or shown only where there is such a thing.
        </p>
        <dl class="template-words">
          {Object.entries(LOOP_WORDS).map(([name, words]) => (
            <div key={name}>
              <dt>
                <code>{`{{#${name}}} … {{/${name}}}`}</code>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
          {Object.entries(FIELD_WORDS).map(([name, words]) => (
            <div key={name}>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
          <div>
            <dt>
              <code>{'{{#note}} … {{/note}}'}</code>
            </dt>
            <dd>only where there is a note; the same with any other word</dd>
          </div>
        </dl>
      </details>
      {'text' in made && (
        <>
          <label for={preview}>Preview</label>
          <textarea id={preview} class="template-preview" rows={10} readOnly value={made.text} dir="auto" />
        </>
      )}
    </details>
  );
}

function madeOf(
  template: string,
  sample: MarkedWork | null,
  colours: ColourNames,
): { text: string } | { problem: string } | { nothing: true } {
  try {
    const pieces = parseTemplate(template);
    return sample ? { text: [...markdown([sample], pieces, colours)].join('') } : { nothing: true };
  } catch (error) {
    if (error instanceof BrokenTemplate) return { problem: error.message };
    throw error;
  }
}
