import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { TestInfo } from '@playwright/test';
import type { DrivenBrowser, Tab } from './types';

/** Where the story of each failed test goes, a folder a test. */
const FAILURES = resolve('reports/failures');

/** Browsers write much; the end is where the failure is. Lines. */
const LAST_LINES = 300;

function lastLines(text: string): string {
  return text.split('\n').slice(-LAST_LINES).join('\n');
}

/** A command for a shell, run in the repository, that runs this test alone. */
export function commandFor({ file, title, project }: Pick<TestInfo, 'file' | 'title' | 'project'>): string {
  const pattern = title.replace(/[.*+?^${}()|[\]\\"$`]/g, '.');
  return `npm run test:e2e -- ${file.slice(resolve('.').length + 1)} --project ${project.name} -g "${pattern}"`;
}

/** What went wrong, without the colours of a terminal. */
function errorsOf(info: TestInfo): string {
  return info.errors
    .map(({ stack, message }) => stripVTControlCharacters(stack ?? message ?? ''))
    .join('\n\n');
}

/** Does a step of the story; what it fails with is told in its place, for the browser may be the one that failed. */
async function orWhyNot<T>(step: () => Promise<T>): Promise<T | string> {
  try {
    return await step();
  } catch (error) {
    return `not to be had: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What the tab shows as text: the page's own, and below it what stands in open shadow roots. Runs in the page. */
function allText(): string {
  const roots = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot);
  const inside = roots.map((host) => {
    const parts = [...(host.shadowRoot?.children ?? [])].filter((part) => part instanceof HTMLElement);
    return `<${host.localName}>\n${parts.map((part) => part.innerText).join('\n')}`;
  });
  return [document.body.innerText, ...inside].join('\n\n');
}

async function tellTab(tab: Tab, folder: string, name: string): Promise<string> {
  const picture = join(folder, `${name}.png`);
  const photographed = await orWhyNot(() => tab.screenshot(picture));
  return [
    `Address: ${await orWhyNot(() => tab.url())}`,
    `Picture: ${photographed ?? picture}`,
    `Console:\n${lastLines(tab.log().join('\n')) || '(nothing)'}`,
    `Text:\n${await orWhyNot(() => tab.evaluate(allText))}`,
  ].join('\n\n');
}

/**
 * Writes down all there is to know of a failed test while its browsers are still open: errors, a command that runs it
 * alone, and for each browser its log, and for each tab a picture, the console and the text.
 */
export async function tellFailure(info: TestInfo, browsers: readonly DrivenBrowser[]): Promise<void> {
  const words = [info.project.name, ...info.titlePath].join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = `${words.join('-').slice(0, 150)}${info.repeatEachIndex > 0 ? `-run-${info.repeatEachIndex + 1}` : ''}`;
  const folder = join(FAILURES, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const command = commandFor(info);
  // Seeds among them.
  const notes = info.annotations.map(({ type, description }) => `${type}: ${description}\n`).join('');
  writeFileSync(
    join(folder, 'story.txt'),
    `${info.titlePath.join(' › ')}\n${info.status} after ${info.duration} ms, run ${info.repeatEachIndex + 1}\n${notes}\n${command}\n\n${errorsOf(info)}\n`,
  );
  for (const [index, browser] of browsers.entries()) {
    const tabs = await orWhyNot(() => browser.tabs());
    if (typeof tabs === 'string') {
      writeFileSync(join(folder, `browser-${index}.txt`), tabs);
      continue;
    }
    for (const [number, tab] of tabs.entries()) {
      const id = `browser-${index}-tab-${number}`;
      writeFileSync(join(folder, `${id}.txt`), await tellTab(tab, folder, id));
    }
    const errors = await orWhyNot(() => browser.backgroundErrors());
    const log = await orWhyNot(() => browser.log());
    writeFileSync(
      join(folder, `browser-${index}.txt`),
      `Errors of the background:\n${[errors].flat().join('\n') || '(none)'}\n\nLog:\n${lastLines(log)}\n`,
    );
  }
  await info.attach('the story of this failure', {
    body: `${folder}\n${command}`,
    contentType: 'text/plain',
  });
}
