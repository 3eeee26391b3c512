// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pageAt } from '../../tests/archive/asking';
import { samples } from '../../tests/archive/index';
import { readWorkPage } from '../work-page';
import { surroundingsOf } from './surroundings';

const page = (rest = '') => {
  const read = readWorkPage(pageAt(`https://archiveofourown.org/works/${samples.serial.id}${rest}`));
  if (!read) throw new Error('no work');
  return read;
};

it('tells what stands round a chapter and a note, so that a skin can name it', () => {
  const { chapters, notes } = page('?view_full_work=true');
  const [, second] = chapters;
  if (!second?.notes[0] || !notes[0]) throw new Error('the sample lacks what is asked about');
  expect(surroundingsOf(second.body)).toEqual(['catchword-chapters', 'chapter catchword-chapter-2']);
  const around = surroundingsOf(second.notes[0]);
  expect(around.slice(0, 2)).toEqual(['catchword-chapters', 'chapter catchword-chapter-2']);
  expect(around.at(-1)).toMatch(/\bnotes\b/);
  expect(surroundingsOf(notes[0]).at(0)).toMatch(/^preface\b/);
});

it('tells nothing of an element that is not in the work', () => {
  expect(surroundingsOf(pageAt('https://archiveofourown.org/works').body)).toEqual([]);
});
