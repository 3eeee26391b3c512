import { ask, type Found, type Query } from './accessible';
import { pause } from './in-page';
import type { Tab } from './types';

export type { Found } from './accessible';

/** An accessible name: whole, or by a pattern. */
export type Name = string | RegExp;

/** Narrows a search. */
export interface FindOptions {
  /** Only inside this element. */
  within?: { role: string; name?: Name };
  /** Which of several that fit, in document order; 0 unless said otherwise. */
  index?: number;
}

/** A search that waits; `timeout` in ms, 20,000 unless said otherwise. */
export interface WaitForOptions extends FindOptions {
  timeout?: number;
}

/** Time between two looks at the page, ms: well under what a person notices, well over what a look takes. */
const INTERVAL = 50;

function named(name: Name | undefined): Pick<Query, 'name' | 'pattern'> {
  if (name === undefined) return {};
  return typeof name === 'string' ? { name } : { pattern: { source: name.source, flags: name.flags } };
}

function queryOf(role: string, name: Name | undefined, { within, index }: FindOptions): Query {
  return {
    role,
    ...named(name),
    ...(within && { within: { role: within.role, ...named(within.name) } }),
    ...(index !== undefined && { index }),
  };
}

/** The visible element with this role and name, through open shadow roots, or null when there is none now. */
export async function find(
  tab: Tab,
  role: string,
  name?: Name,
  options: FindOptions = {},
): Promise<Found | null> {
  return (await tab.evaluate(ask, queryOf(role, name, options))).found;
}

/** Names of all visible elements with this role, in document order; '' for one without a name. */
export async function namesOf(tab: Tab, role: string, options: FindOptions = {}): Promise<string[]> {
  return (await tab.evaluate(ask, queryOf(role, undefined, options))).names;
}

/**
 * Looks until `accept` says yes of what was found. `accept` is also asked about null.
 * @throws Error after the timeout, with the names of the elements of that role that were there.
 */
async function lookUntil<T extends Found | null>(
  tab: Tab,
  query: Query,
  accept: (found: Found | null) => found is T,
  what: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let state = '';
  do {
    try {
      const { found, names } = await tab.evaluate(ask, query);
      if (accept(found)) return found;
      state = found
        ? JSON.stringify(found)
        : `elements with that role: ${names.map((name) => JSON.stringify(name)).join(', ') || 'none'}`;
    } catch (error) {
      // A page that is just being replaced cannot answer; any other error is told when time is up.
      state = error instanceof Error ? error.message : String(error);
    }
    await pause(INTERVAL);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms for ${what} in vain; ${state}`);
}

function title(role: string, name: Name | undefined, { within }: FindOptions): string {
  const room = within ? ` within ${title(within.role, within.name, {})}` : '';
  return `${role}${name === undefined ? '' : ` ${typeof name === 'string' ? JSON.stringify(name) : name}`}${room}`;
}

/** Resolves to the element as soon as there is one. @throws Error after the timeout. */
export function waitForRole(
  tab: Tab,
  role: string,
  name?: Name,
  options: WaitForOptions = {},
): Promise<Found> {
  const accept = (found: Found | null): found is Found => found !== null;
  const query = queryOf(role, name, options);
  return lookUntil(tab, query, accept, title(role, name, options), options.timeout);
}

/** Resolves when no such element is there any more. @throws Error after the timeout. */
export async function waitForGone(
  tab: Tab,
  role: string,
  name?: Name,
  options: WaitForOptions = {},
): Promise<void> {
  const accept = (found: Found | null): found is null => found === null;
  const query = queryOf(role, name, options);
  await lookUntil(tab, query, accept, `${title(role, name, options)} to go`, options.timeout);
}

/**
 * Resolves to the element once `states` hold, such as `{ pressed: true }` or `{ value: '40' }`.
 * @throws Error after the timeout, with the state it was in.
 */
export function waitForState(
  tab: Tab,
  role: string,
  name: Name,
  states: Partial<Found>,
  options: WaitForOptions = {},
): Promise<Found> {
  const accept = (found: Found | null): found is Found =>
    found !== null && Object.entries(states).every(([key, value]) => found[key as keyof Found] === value);
  const what = `${title(role, name, options)} to be ${JSON.stringify(states)}`;
  return lookUntil(tab, queryOf(role, name, options), accept, what, options.timeout);
}

/** Where a pointer may go: the element is in view, keeps still, is enabled and nothing lies over its middle. */
async function aim(tab: Tab, role: string, name: Name, options: WaitForOptions): Promise<Found> {
  const accept = (found: Found | null): found is Found =>
    found?.still === true && !found.disabled && found.coveredBy === null;
  const query = { ...queryOf(role, name, options), scroll: true, twice: true };
  return lookUntil(tab, query, accept, `a way to click ${title(role, name, options)}`, options.timeout);
}

/**
 * Clicks the element with the real mouse, as soon as a person could: scrolled into view when it has to be.
 * @throws Error after the timeout, naming what covers it.
 */
export async function click(
  tab: Tab,
  role: string,
  name: Name,
  options: WaitForOptions & { count?: number; button?: 'left' | 'right' | 'middle' } = {},
): Promise<Found> {
  const { count = 1, button = 'left' } = options;
  const found = await aim(tab, role, name, options);
  await tab.mouse.click(found.x, found.y, { count, button });
  return found;
}

/**
 * Goes by one key until the element has the focus.
 * @throws Error after so many steps, 30 unless said otherwise.
 */
export async function goTo(
  tab: Tab,
  role: string,
  name: Name,
  options: FindOptions & { key?: string; steps?: number } = {},
): Promise<void> {
  const { key = 'Tab', steps = 30 } = options;
  for (let taken = 0; taken < steps; taken++) {
    if ((await find(tab, role, name, options))?.focused) return;
    await tab.keyboard.press(key);
  }
  throw new Error(`No way to ${title(role, name, options)} by ${key}`);
}

/** Taps the element with a finger (the tab needs `mobile`), on the same terms as `click`. */
export async function tap(tab: Tab, role: string, name: Name, options: WaitForOptions = {}): Promise<Found> {
  const found = await aim(tab, role, name, options);
  await tab.touch.tap(found.x, found.y);
  return found;
}
