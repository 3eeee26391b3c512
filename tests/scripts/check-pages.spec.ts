import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  allWorks,
  downloadPath,
  type Markup,
  SampleArchive,
  samples,
  type Work,
  wordsOf,
} from '../archive/index';
import { expect, test } from '../browsers/fixtures';

const archive = new SampleArchive(allWorks);

/** The page a browser would save: with the address it came from in a comment. */
function saved(work: Work, rest: string, markup: Markup): string {
  const visitor = { markup, adult: true, loggedInAs: 'reader' };
  let address = `https://archiveofourown.org/works/${work.id}${rest}`;
  let response = archive.respond(address, visitor);
  if (response.status === 302) {
    address = new URL(response.headers.location ?? '', address).href;
    response = archive.respond(address, visitor);
  }
  return `<!-- saved from url=(0042)${address} -->\n${response.body}`;
}

function checkPages(engine: string, folder: string) {
  const tsx = resolve('node_modules/.bin/tsx');
  const options = engine === 'firefox' ? ['--firefox'] : [];
  const { status, stdout, stderr } = spawnSync(tsx, ['scripts/check-pages.ts', folder, ...options], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('every page of the sample archive keeps all of its text', ({ engine, scratch }) => {
  const folder = join(scratch, 'pages');
  mkdirSync(folder);
  for (const work of allWorks) {
    for (const markup of ['current', 'older'] as const) {
      for (const rest of ['', '?view_full_work=true']) {
        writeFileSync(
          join(folder, `${work.id}-${markup}${rest.slice(1, 5)}.html`),
          saved(work, rest, markup),
        );
      }
    }
  }
  const { status, said } = checkPages(engine, folder);
  expect(said).toContain(`${allWorks.length * 4} pages, 0 with a loss`);
  expect(said.match(/text kept 100 %/g)?.length).toBeGreaterThan(80);
  expect(status).toBe(0);
});

/** The HTML download of a work, as everyone gets it. */
function downloaded(work: Work, markup: Markup): string {
  return archive.respond(downloadPath(work, 'html'), { markup, loggedInAs: 'reader' }).body;
}

test('downloads are works, and keep all of their text', ({ engine, scratch }) => {
  const folder = join(scratch, 'downloads');
  mkdirSync(folder);
  const downloadable = allWorks.filter(({ unrevealed }) => !unrevealed);
  for (const work of downloadable) {
    for (const markup of ['current', 'older'] as const) {
      writeFileSync(join(folder, `${work.id}-${markup}.html`), downloaded(work, markup));
    }
  }
  const { status, said } = checkPages(engine, folder);
  expect(said).toContain(`${downloadable.length * 2} pages, 0 with a loss`);
  expect(said.match(/: work \(download\) · .* text kept 100 %/g)).toHaveLength(downloadable.length * 2);
  expect(said).toMatch(
    new RegExp(`✓ ${samples.serial.id}-older.html: .* chapters 6/6 · words \\d+/${wordsOf(samples.serial)} `),
  );
  expect(status).toBe(0);
});

test('a page that tells no address is read all the same, and so is what stands inside a plug-in', ({
  engine,
  scratch,
}) => {
  const folder = join(scratch, 'nameless');
  mkdirSync(folder);
  const { body } = archive.respond(`https://archiveofourown.org/works/${samples.oneShot.id}`);
  const nameless = body
    .replaceAll(/(href|action)="[^"]*"/g, '$1="#"')
    .replaceAll(String(samples.oneShot.id), '')
    .replace(
      '<div class="userstuff">',
      '<div class="userstuff"><object data="https://players.example/1"><p>Read by Sister Ottoline.</p></object>',
    );
  expect(nameless).toContain('Ottoline');
  writeFileSync(join(folder, 'nameless.html'), nameless);
  const { status, said } = checkPages(engine, folder);
  expect(said).toMatch(/✓ nameless\.html: work \(single\) .* chapters 1\/1 .* text kept 100 %/);
  expect(status).toBe(0);
});

test('a page that lacks something is told, and fails', ({ engine, scratch }) => {
  const folder = join(scratch, 'pages');
  mkdirSync(folder);
  const page = saved(samples.serial, '?view_full_work=true', 'current');
  writeFileSync(join(folder, 'whole.html'), page);
  writeFileSync(join(folder, 'without-chapters.html'), page.replaceAll('id="chapters"', 'id="parts"'));
  writeFileSync(
    join(folder, 'without-one.html'),
    page
      .replace('id="chapter-4"', 'id="chapter-4" hidden')
      .replace(/class="chapter" id="chapter-4"/, 'class="part" id="chapter-4"'),
  );
  writeFileSync(join(folder, 'noise.html'), 'not a page');
  const download = downloaded(samples.serial, 'current');
  const [start = '', ...chapters] = download.split('<!--chapter content-->\n<div class="userstuff">');
  expect(chapters).toHaveLength(6);
  writeFileSync(join(folder, 'download.html'), start + chapters.join('<div class="part">'));
  const { status, said } = checkPages(engine, folder);
  expect(said).toMatch(/✓ whole\.html/);
  expect(said).toMatch(/✘ without-chapters\.html.*CANNOT BE FOUND/);
  expect(said).toMatch(/✘ without-one\.html.*CHAPTERS ARE MISSING/);
  expect(said).toMatch(/✘ download\.html: .*chapters 0\/6 .*CANNOT BE FOUND/);
  expect(said).toContain('noise.html');
  expect(status).toBe(1);
});
