import { DEFAULT_SETTINGS, FONTS, type Settings } from '../../reading/settings';
import { Stepper } from '../shared/Stepper';
import { ThemePicker } from '../shared/ThemePicker';
import { TYPEFACES } from '../shared/typefaces';
import { PanelFrame } from './PanelFrame';
import { SkinSwitches } from './SkinSwitches';
import type { ReaderSession } from './session';

/** Theme, type and lines. Every change shows at once, and the words being read stay where they are. */
export function AppearancePanel({ session }: { session: ReaderSession }) {
  const settings = session.settings.value;
  const set = (change: Partial<Settings>) => session.change(change);
  const { theme, font, size, lineHeight, width } = settings;
  return (
    <PanelFrame session={session} title="Appearance">
      <ThemePicker value={theme} onPick={(picked) => set({ theme: picked })} />
      <Stepper
        label="Text size"
        name="size"
        value={size}
        text={`${size} px`}
        onChange={(v) => set({ size: v })}
      />
      <fieldset class="font-picker">
        <legend>Font</legend>
        {FONTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === font}
            style={{ fontFamily: TYPEFACES[each].family }}
            onClick={() => set({ font: each })}
          >
            {TYPEFACES[each].name}
          </button>
        ))}
      </fieldset>
      <Stepper
        label="Line height"
        name="lineHeight"
        value={lineHeight}
        text={lineHeight.toFixed(1)}
        onChange={(v) => set({ lineHeight: v })}
      />
      <Stepper
        label="Line width"
        name="width"
        value={width}
        text={`${width} letters`}
        onChange={(v) => set({ width: v })}
      />
      <SkinSwitches session={session} />
      <button type="button" class="quiet-button" onClick={() => reset(session)}>
        Back to Catchword's own
      </button>
    </PanelFrame>
  );
}

function reset(session: ReaderSession): void {
  const before = looksOf(session.settings.value);
  session.change(looksOf(DEFAULT_SETTINGS));
  const undo = () => {
    session.change(before);
    session.notices.dismiss();
  };
  session.notices.say({ text: "Catchword's own look is back.", action: { label: 'Undo', run: undo } });
}

/** What is Catchword's look, and no choice of another kind. */
function looksOf({ theme, font, size, lineHeight, width }: Settings): Partial<Settings> {
  return { theme, font, size, lineHeight, width };
}
