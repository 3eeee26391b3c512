import { find, waitForRole } from '../../tests/browsers/find';
import type { DrivenBrowser } from '../../tests/browsers/types';
import { LAUNCHER, openReader } from '../../tests/reader/reader';
import { type LeftBehind, leftBehind, quoteLine, wordsOf } from './left-behind';
import type { Report } from './report';
import type { Album } from './screenshots';

/** Opens the page again after the browser was started anew, and compares what is there with what was left. */
export async function returnVisit(
  browser: DrivenBrowser,
  url: string,
  left: LeftBehind,
  report: Report,
  album: Album,
) {
  const tab = await browser.open(url);
  try {
    await waitForRole(tab, 'button', 'Continue in Catchword', { timeout: 5_000 });
    report.say('The launcher says "Continue in Catchword".');
  } catch {
    const says = (await find(tab, 'button', LAUNCHER))?.name;
    report.fault(
      says ? `The launcher says "${says}", not "Continue in Catchword".` : 'No launcher appeared.',
    );
    if (!says) return null;
  }
  const reader = await openReader(tab);
  const found = await leftBehind(reader);
  await album.both(tab, '08-back-again', () => reader.still());

  const [was, is] = [left.line?.text ?? '', found.line?.text ?? ''];
  if (was !== is)
    report.fault(`NOT the same line: it was ${quoteLine(left.line)}, and is ${quoteLine(found.line)}.`);
  else if (was === '') report.say('No text stood at the reading line before, and none does now.');
  else report.say(`The same line came back: ${quoteLine(found.line)}.`);

  const [marked, marks] = [wordsOf(left.painted), wordsOf(found.painted)];
  if (marked !== marks)
    report.fault(`NOT the same highlights: they were ${marked || 'none'}, and are ${marks || 'none'}.`);
  else if (marks !== '') report.say(`The same words are marked: ${marks}.`);

  if (left.theme === found.theme) report.say(`The theme is ${found.theme} still.`);
  else report.fault(`NOT the same theme: it was ${left.theme}, and is ${found.theme}.`);
  return found;
}
