import { surviveEdits } from './edited-chapters';
import * as indexing from './indexing';
import * as painting from './painting';
import * as places from './places';
import { hideChapters, removeEnd, showMarkup, stretchOf } from './reader';
import * as selecting from './selecting';
import { showLongChapter, showShape } from './shapes';

/** Everything a spec can ask the page. Arguments and results are plain JSON. */
export const answers = {
  showMarkup,
  showShape,
  showLongChapter,
  hideChapters,
  removeEnd,
  stretchOf,
  surviveEdits,
  ...places,
  ...selecting,
  ...painting,
  ...indexing,
};

Object.assign(globalThis, { answers });
