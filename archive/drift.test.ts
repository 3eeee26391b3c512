// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { SampleArchive, samples } from '../tests/archive/index';
import { describeDrift } from './drift';
import { recognisePage } from './page';

const { serial } = samples;

/** The entire work as it would stand after the archive had changed its markup. */
function changed(change: (markup: string) => string): Document {
  const { body } = new SampleArchive([serial]).respond(`/works/${serial.id}?view_full_work=true`);
  return new DOMParser().parseFromString(change(body), 'text/html');
}

it.each<[what: string, change: (markup: string) => string, missing: string]>([
  ['the chapters', (page) => page.replace('id="chapters"', 'id="parts"'), '#chapters'],
  ['every body', (page) => page.replaceAll('class="userstuff module"', 'class="prose"'), '.userstuff'],
  ['the frame of the page', (page) => page.replace('id="main"', 'id="page"'), '#main'],
  [
    'all names of it',
    (page) => page.replaceAll(/(id|class)="(chapters|workskin|work meta group)"/g, ''),
    '#workskin',
  ],
])('turns off when the archive has renamed %s, and the report names it', (_, change, missing) => {
  const document = changed(change);
  expect(recognisePage(document)).toEqual({ kind: 'work', view: 'unknown' });
  expect(describeDrift(document)).toMatch(new RegExp(`^Missing: .*${missing}`, 'm'));
});

it('does not take a page for understood when one chapter of it has no text', () => {
  const document = changed((page) => page.replace('class="userstuff module"', 'class="prose"'));
  expect(recognisePage(document)).toEqual({ kind: 'work', view: 'unknown' });
});

it('reports the skeleton, and nothing of the story or who wrote it', () => {
  const document = changed((page) => page.replace('id="chapters"', 'id="parts"'));
  const report = describeDrift(document);
  expect(report).toContain('div#parts');
  expect(report).toContain('dl.work.meta.group');
  expect(report.split('\n').length).toBeLessThan(130);

  const outline = report.slice(report.indexOf('Outline:') + 'Outline:\n'.length).split('\n');
  expect(outline.length).toBeGreaterThan(20);
  // One name a line: no line has room for a word of the story.
  for (const line of outline) expect(line).toMatch(/^ *[a-z][a-zN]*(#[\w-]+)?(\.[\w-]+)*( ×\d+)?$/);
  for (const { login, pseud } of serial.creators) {
    expect(report).not.toContain(login);
    expect(report).not.toContain(pseud);
  }
  expect(report.replace(/ ×\d+/g, '')).not.toMatch(/\d/);
});

it('never throws, whatever the page is', () => {
  for (const markup of ['', '<p>Retry later', '<div id="main" class="works-show"></div>']) {
    expect(describeDrift(new DOMParser().parseFromString(markup, 'text/html'))).toContain('Outline:');
  }
});
