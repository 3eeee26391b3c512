import { expect, it } from 'vitest';
import { allWorks, downloadPath, SampleArchive, samples, type Visitor } from '../../tests/archive';
import { describeKind, kindOf, whyNoLauncher } from './page-kind';

function kindAt(path: string, visitor: Visitor = {}) {
  const archive = new SampleArchive(allWorks);
  let response = archive.respond(path, visitor);
  while (response.status === 302) response = archive.respond(response.headers.location ?? '', visitor);
  return kindOf(response.body);
}

const at = ({ id }: { id: number }, rest = '') => `/works/${id}${rest}`;

for (const markup of ['current', 'older'] as const) {
  it.each([
    ['one-shot', 1, at(samples.oneShot)],
    ['chapter', 1, at(samples.serial)],
    ['entire-work', 6, at(samples.serial, '?view_full_work=true')],
    ['one-shot', 1, at(samples.authorClasses)],
    ['work-without-text', 0, at(samples.emptied)],
    ['adult-gate', 0, at(samples.mature)],
    ['unrevealed', 0, at(samples.unrevealed)],
    ['login', 0, at(samples.restricted)],
    ['error', 0, '/works/1'],
    ['chapter-index', 0, at(samples.serial, '/navigate')],
    ['listing', 0, '/works'],
    ['other-page', 0, '/about'],
    ['download', 0, downloadPath(samples.serial, 'html')],
    ['download', 0, downloadPath(samples.authorClasses, 'html')],
  ] as const)(`recognises %s (%i chapters) at %s in the ${markup} markup`, (kind, chapters, path) => {
    expect(kindAt(path, { markup })).toEqual({ kind, chapters });
  });
}

it('recognises what is no page of the archive', () => {
  expect(kindOf(' \n').kind).toBe('empty');
  expect(kindOf('<html><head></head><body></body></html>').kind).toBe('empty');
  expect(kindOf('\u0000<\ufffd"').kind).toBe('foreign');
});

it('has words for every kind, and a reason exactly where there is no launcher', () => {
  const work = kindAt(at(samples.serial, '?view_full_work=true'));
  expect(describeKind(work)).toBe('an entire work, 6 chapters');
  expect(whyNoLauncher(work.kind)).toBeNull();
  expect(whyNoLauncher('download')).toBeNull();
  expect(whyNoLauncher('adult-gate')).toContain('gate was saved');
});
