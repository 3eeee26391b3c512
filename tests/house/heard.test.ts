import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HEARD } from '../../components/shared/shadow-host';

/** Where what people see on a page of the archive is made. */
const FOLDERS = [
  'components/reader',
  'components/comment',
  'components/page',
  'components/shared',
  'entrypoints/page.content',
];

/** What happens beside what people do, and a script gains nothing by making it. */
const OF_THE_BROWSER = ['abort', 'contentvisibilityautostatechange'];

function listenedTo(source: string): string[] {
  const inMarkup = [...source.matchAll(/\bon([A-Z][A-Za-z]+)=\{/g)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  const added = source.matchAll(/\b(?:root|host|dialog|scroller|button|made)\.addEventListener\(\s*'(\w+)'/g);
  return [...inMarkup, ...[...added].map(([, name = '']) => name)];
}

it('every event that the interface on a page listens to is heard only when a person made it', () => {
  const heard = HEARD.split(' ');
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  const types = new Set(sources.flatMap((file) => listenedTo(readFileSync(file, 'utf8'))));
  // A component's own, which is no event.
  types.delete('pick');
  expect([...types]).toContain('click');
  expect([...types].filter((type) => !heard.includes(type) && !OF_THE_BROWSER.includes(type))).toEqual([]);
});
