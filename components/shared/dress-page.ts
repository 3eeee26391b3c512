import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import baseStyle from './base.css?inline';
import { themeRules } from './themes';

/** Gives one of the extension's own pages the reader's theme. `null` while it is not known yet. */
export function dressPage(settings: Settings | null): void {
  if (!document.querySelector('style[data-themes]')) {
    const style = document.createElement('style');
    style.dataset.themes = '';
    style.textContent = `${themeRules()}\n${baseStyle}`;
    document.head.prepend(style);
  }
  document.documentElement.dataset.theme = (settings ?? DEFAULT_SETTINGS).theme;
}
