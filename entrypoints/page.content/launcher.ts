import { childOf } from '../../archive/children';
import { createHost } from '../../components/shared/shadow-host';
import style from './launcher.css?inline';

/** The button on a work page that opens the reader. Plain DOM: this script runs on every page of the archive. */
export interface Launcher {
  /** Says "Continue" where the reader has a place in the work. */
  name(hasPlace: boolean): void;
  /** Says something else, to whoever pressed it in vain. */
  say(text: string): void;
  /** Shows a second, quieter button that brings her to her place on this page; it goes once it is pressed. */
  offerPlace(onPress: () => void): void;
  /** Takes that offer back. */
  endOffer(): void;
}

/**
 * Shows the launcher in a shadow root of its own, where the page's styles don't reach it.
 * @param onNear is called whenever a pointer, a finger or the focus comes to it: she may press it next.
 */
export function showLauncher(onPress: () => void, onNear: () => void): Launcher {
  // To look through the whole page for it takes longer than all the rest, where that is a work of a million words.
  childOf(document.documentElement, 'catchword-launcher')?.remove();
  const { host, root } = createHost('catchword-launcher');
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const buttons = document.createElement('div');
  const add = (onPress: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', onPress);
    buttons.append(button);
    return button;
  };
  const button = add(onPress);
  root.append(sheet, buttons);
  for (const nearing of ['pointerenter', 'pointerdown', 'focus']) button.addEventListener(nearing, onNear);
  document.documentElement.append(host);
  const say = (text: string) => {
    button.textContent = text;
  };
  const launcher: Launcher = {
    name: (hasPlace) => say(hasPlace ? 'Continue in Catchword' : 'Read in Catchword'),
    say,
    offerPlace(onPress) {
      const place = add(() => {
        place.remove();
        onPress();
      });
      place.className = 'place';
      place.textContent = 'Continue where you left off';
    },
    endOffer: () => root.querySelector('.place')?.remove(),
  };
  launcher.name(false);
  return launcher;
}
