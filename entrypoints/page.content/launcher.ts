import style from './launcher.css?inline';

/** The button on a work page that opens the reader. Plain DOM: this script runs on every page of the archive. */
export interface Launcher {
  /** Says "Continue" where the reader has a place in the work. */
  name(hasPlace: boolean): void;
  /** Says something else, to whoever pressed it in vain. */
  say(text: string): void;
}

/** Shows the launcher in a shadow root of its own, where the page's styles don't reach it. */
export function showLauncher(onPress: () => void): Launcher {
  document.querySelector('catchword-launcher')?.remove();
  const host = document.createElement('catchword-launcher');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', (event) => {
    // Pages can make clicks; only the reader's own opens.
    if (event.isTrusted) onPress();
  });
  root.append(sheet, button);
  document.documentElement.append(host);
  const say = (text: string) => {
    button.textContent = text;
  };
  const launcher: Launcher = {
    name: (hasPlace) => say(hasPlace ? 'Continue in Catchword' : 'Read in Catchword'),
    say,
  };
  launcher.name(false);
  return launcher;
}
