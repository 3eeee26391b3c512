import {
  AArrowUp,
  ChevronLeft,
  ChevronRight,
  Highlighter as HighlighterIcon,
  Keyboard,
  List,
  X,
} from 'lucide-preact';
import type { ComponentType } from 'preact';
import { ProgressBar } from '../shared/ProgressBar';
import { percentOf } from '../shared/percent-of';
import { nextChapter, previousChapter, type Step } from './chapter-steps';
import type { Panel, ReaderSession } from './session';

/** The bar at the head of the reader: the way out, the chapters, the panels, and how far she is. */
export function Bar({ session }: { session: ReaderSession }) {
  return (
    <div class="bar">
      <div class="bar-row">
        <button
          type="button"
          class="icon-button"
          aria-label="Close reader"
          title="Close reader (Esc)"
          onClick={() => session.close()}
        >
          <X aria-hidden="true" />
        </button>
        <StepButton name="Previous chapter" icon={ChevronLeft} step={previousChapter(session)} />
        <Whereabouts session={session} />
        <StepButton name="Next chapter" icon={ChevronRight} step={nextChapter(session)} />
        <PanelButton session={session} panel="contents" name="Contents" icon={List} />
        <PanelButton session={session} panel="highlights" name="Highlights" icon={HighlighterIcon} />
        <PanelButton session={session} panel="appearance" name="Appearance" icon={AArrowUp} />
        <PanelButton session={session} panel="keys" name="Keyboard shortcuts" icon={Keyboard} wideOnly />
      </div>
      <ProgressBar name="Progress in work" share={session.progress.value ?? 0} look="progress" />
    </div>
  );
}

function Whereabouts({ session }: { session: ReaderSession }) {
  const here = session.chapterHere.value?.source ?? session.page.chapters[0];
  const progress = session.progress.value;
  const posted = session.page.work.chaptersPosted;
  if (!here) return <p class="whereabouts" />;
  const chapter = posted === 1 ? here.title : `Chapter ${here.number}${posted ? ` of ${posted}` : ''}`;
  return (
    <p class="whereabouts">
      <span class="whereabouts-title">{session.page.work.title}</span>
      <span class="whereabouts-count">
        {chapter !== null && <span>{chapter}</span>}
        {progress !== null && <span>{percentOf(progress)} %</span>}
      </span>
    </p>
  );
}

type Icon = ComponentType<{ 'aria-hidden'?: 'true' }>;

/** A chapter on this page is a jump; one on another page is a link, so that it can be opened beside this one too. */
function StepButton({ name, icon: Glyph, step }: { name: string; icon: Icon; step: Step | null }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      disabled={step === null}
      onClick={() => step?.go()}
    >
      <Glyph aria-hidden="true" />
    </button>
  );
}

function PanelButton(props: {
  session: ReaderSession;
  panel: Panel;
  name: string;
  icon: Icon;
  wideOnly?: boolean;
}) {
  const { session, panel, name, icon: Glyph, wideOnly } = props;
  const open = session.panel.value === panel;
  return (
    <button
      type="button"
      class={`icon-button${wideOnly ? ' wide-only' : ''}`}
      aria-label={name}
      title={name}
      aria-expanded={open}
      onClick={() => {
        session.panel.value = open ? null : panel;
      }}
    >
      <Glyph aria-hidden="true" />
    </button>
  );
}
