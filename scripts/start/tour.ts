import { launch } from '../../tests/browsers/launch';
import type { Serve } from '../../tests/browsers/local-web';
import type { DrivenBrowser, Engine } from '../../tests/browsers/types';
import { firstVisit } from './first-visit';
import { Report } from './report';
import { returnVisit } from './return-visit';
import { Album, SCREENS } from './screenshots';

/** What the tour needs to start its browser, twice. */
export interface Tour {
  engine: Engine;
  /** Folder of the built extension. */
  extension: string;
  /** Folder of an empty profile. */
  profile: string;
  serve: Serve;
  /** Address of the page to read. */
  url: string;
}

/**
 * Reads a page as a person would: opens it, reads, scrolls, marks, ends the browser, and comes back. Says of each
 * step what is really there.
 * @returns whether everything was as it should be.
 */
export async function takeTour(tour: Tour): Promise<boolean> {
  const report = new Report();
  const album = new Album();
  const left = await inBrowser(tour, report, album, (browser) =>
    firstVisit(browser, tour.url, report, album),
  );
  if (left) {
    report.say('The browser was closed, and is started again with the same profile.');
    await inBrowser(tour, report, album, (browser) => returnVisit(browser, tour.url, left, report, album));
  }
  report.say(`Screenshots:\n${album.taken.map((path) => `  ${path}`).join('\n')}`);
  return report.fine;
}

/** Runs one visit in a browser of its own. A visit that fails is told and photographed, and counts as null. */
async function inBrowser<T>(
  { engine, extension, profile, serve }: Tour,
  report: Report,
  album: Album,
  visit: (browser: DrivenBrowser) => Promise<T | null>,
): Promise<T | null> {
  const browser = await launch(engine, { extension, profile, serve, viewport: SCREENS.wide });
  try {
    const result = await visit(browser);
    for (const error of await browser.backgroundErrors()) {
      report.fault(`Catchword's background had an error: ${error}`);
    }
    return result;
  } catch (error) {
    report.fault(`It went no further: ${firstLine(error)}`);
    await photographEnd(browser, report, album);
    return null;
  } finally {
    await browser.close();
  }
}

async function photographEnd(browser: DrivenBrowser, report: Report, album: Album): Promise<void> {
  try {
    const tab = (await browser.tabs()).at(-1);
    if (tab) await album.one(tab, '99-where-it-stopped');
  } catch (error) {
    report.say(`There is no picture of it: ${firstLine(error)}`);
  }
}

/** The drivers add the browser's whole log to what went wrong. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
