import type { NotKept } from '../../reading/exclusion';

/** Why nothing is kept of reading here, as one or two sentences. */
export function notKeptWords(notKept: NotKept): string {
  switch (notKept.why) {
    case 'private':
      return 'Your place is not kept: this is a private window.';
    case 'own':
      return 'Your place is not kept: this is your own work.';
    case 'work':
      return 'Your place is not kept: you excluded this work.';
    case 'fandom':
      return `Your place is not kept: you excluded the fandom ${notKept.name}. The library can keep it again.`;
  }
}
