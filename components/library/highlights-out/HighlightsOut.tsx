import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { FORMATS, type Format } from '../../../reading/exchange/formats';
import { DEFAULT_TEMPLATE } from '../../../reading/exchange/markdown-template';
import { type MarkedWork, titleOf } from '../../../reading/exchange/marked-work';
import type { Settings } from '../../../reading/settings';
import type { MarkedTitle } from '../../../storage/database/marked';
import type { LibrarySession } from '../session';
import { TemplateEditor } from './TemplateEditor';
import { FORMAT_WORDS, highlightsWords } from './words';

/** For all works; no key is empty. */
const ALL = '';

/**
 * What she marked, to take along as a file: closed until she wants it.
 * @param wanted key of a work that she asks for elsewhere on the page; `null` again once it is chosen here.
 */
export function HighlightsOut(props: { session: LibrarySession; wanted: Signal<string | null> }) {
  const { session, wanted } = props;
  const open = useSignal(false);
  const work = useSignal(ALL);
  const details = useRef<HTMLDetailsElement>(null);
  const settings = session.settings.value;
  const asked = wanted.value;
  useLayoutEffect(() => {
    if (asked === null || !details.current) return;
    details.current.open = true;
    open.value = true;
    work.value = asked;
  }, [asked]);
  return (
    <section class="your-highlights" aria-labelledby="highlights-heading">
      <h2 id="highlights-heading">Your highlights</h2>
      <details
        ref={details}
        onToggle={(event) => {
          // Those within it tell of themselves here, too.
          if (event.target !== event.currentTarget) return;
          open.value = event.currentTarget.open;
          if (!open.value) work.value = ALL;
        }}
      >
        <summary>Save them as a file</summary>
        {open.value && settings && <Form session={session} settings={settings} work={work} wanted={wanted} />}
      </details>
    </section>
  );
}

function Form(props: {
  session: LibrarySession;
  settings: Settings;
  /** Key of the work that is chosen, or `ALL`. */
  work: Signal<string>;
  wanted: Signal<string | null>;
}) {
  const { session, settings, work, wanted } = props;
  const { highlightsOut, notices } = session;
  const works = useSignal<MarkedTitle[] | Error | null>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const format = useSignal<Format>('markdown');
  const template = useSignal(settings.markdownTemplate || DEFAULT_TEMPLATE);
  const sample = useSignal<MarkedWork | null>(null);
  const busy = useSignal(false);
  const which = useId();

  useEffect(() => {
    const closing = new AbortController();
    highlightsOut.watch(
      (told) => {
        works.value = told;
        // The work may have been forgotten meanwhile.
        if (!told.some(({ key }) => key === work.value)) work.value = ALL;
      },
      (error) => {
        works.value = error instanceof Error ? error : new Error(String(error));
      },
      closing.signal,
    );
    return () => closing.abort();
  }, [highlightsOut]);

  const listed = Array.isArray(works.value) ? works.value : [];
  const shown = work.value || listed[0]?.key;
  useEffect(() => {
    if (shown === undefined) return;
    let current = true;
    highlightsOut.sample(shown).then(
      (read) => {
        if (current) sample.value = read;
      },
      (error) => console.warn('Catchword has nothing to show a template with:', error),
    );
    return () => {
      current = false;
    };
  }, [shown, works.value]);

  const asked = wanted.value;
  useLayoutEffect(() => {
    if (asked === null || works.value === null) return;
    wanted.value = null;
    // She comes from her works, far above.
    choice.current?.closest('section')?.scrollIntoView();
    choice.current?.focus({ preventScroll: true });
  }, [asked, works.value]);

  const keep = () => {
    const own = template.value === DEFAULT_TEMPLATE ? '' : template.value;
    if (own !== settings.markdownTemplate) session.change({ markdownTemplate: own });
  };
  const save = async () => {
    busy.value = true;
    const what = {
      work: work.value === ALL ? null : work.value,
      format: format.value,
      template: template.value,
      colours: settings.colourNames,
    };
    await notices.tell('The file is among your downloads.', async () => {
      await highlightsOut.save(what);
      return undefined;
    });
    busy.value = false;
  };

  if (works.value instanceof Error) {
    return <p role="alert">Your highlights could not be read: {works.value.message}.</p>;
  }
  if (works.value === null) return <p role="status">Looking for what you marked …</p>;
  if (listed.length === 0) {
    return (
      <p class="empty">
        No highlights yet. Select some words in the reader and choose a colour; what you marked can then be
        saved here.
      </p>
    );
  }
  const all = listed.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div class="which-works">
        <label for={which}>Works</label>
        <select
          ref={choice}
          id={which}
          value={work.value}
          onChange={(event) => (work.value = event.currentTarget.value)}
        >
          <option value={ALL}>{`All works (${highlightsWords(all)})`}</option>
          {listed.map((each) => (
            <option key={each.key} value={each.key}>
              {`${titleOf(each)} (${each.count.toLocaleString('en')})`}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="formats">
        <legend>Format</legend>
        {FORMATS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="highlights-format"
              checked={format.value === each}
              onChange={() => {
                format.value = each;
              }}
            />
            <span>
              {FORMAT_WORDS[each].name} <span class="use">{FORMAT_WORDS[each].use}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {format.value === 'markdown' && (
        <TemplateEditor
          template={template.value}
          sample={sample.value}
          colours={settings.colourNames}
          onInput={(written) => {
            template.value = written;
          }}
          onChange={keep}
          onReset={() => {
            template.value = DEFAULT_TEMPLATE;
            keep();
          }}
        />
      )}
      <div class="row">
        <button type="button" class="button" disabled={busy.value} onClick={() => void save()}>
          Save file
        </button>
        <p role="status">{busy.value ? 'Writing the file…' : ''}</p>
      </div>
      <p class="hint">Files of highlights come in by “Import…”, under “Your data”.</p>
    </>
  );
}
