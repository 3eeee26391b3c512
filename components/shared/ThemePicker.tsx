import { type Settings, THEMES } from '../../reading/settings';
import { PALETTES, THEME_NAMES } from './themes';

/** One button a theme, each drawn in its own colours. */
export function ThemePicker({
  value,
  onPick,
}: {
  value: Settings['theme'];
  onPick: (theme: Settings['theme']) => void;
}) {
  return (
    <fieldset class="theme-picker">
      <legend>Theme</legend>
      {(['auto', ...THEMES] as const).map((theme) => {
        const palette = theme === 'auto' ? null : PALETTES[theme];
        const style = palette ? { background: palette.page, color: palette.ink } : {};
        return (
          <button
            key={theme}
            type="button"
            class={`theme-swatch${palette ? '' : ' theme-auto'}`}
            style={style}
            aria-pressed={value === theme}
            onClick={() => onPick(theme)}
          >
            {THEME_NAMES[theme]}
          </button>
        );
      })}
    </fieldset>
  );
}
