import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, type Send } from './client';
import type { Request } from './contract';
import { emptyShelf, Outbox, type Shelf, type Unsaved } from './outbox';

/** A background that can be stopped, and a shelf in memory. Both are the browser's; the rest is the real thing. */
class Surroundings {
  alive = true;
  failure: 'full' | null = null;
  /** Answers get lost this many times although the work was done. */
  lostAnswers = 0;
  done: unknown[] = [];
  items: Record<string, unknown> = {};
  news: Unsaved[] = [];

  send: Send = async ({ argument }) => {
    if (!this.alive) throw new Error('Could not establish connection. Receiving end does not exist.');
    if (this.failure) return { ok: false, failure: this.failure, detail: 'no room' };
    this.done.push(argument);
    if (this.lostAnswers-- > 0) throw new Error('The message channel closed before a response was received.');
    return { ok: true, value: 'saved' };
  };

  shelf: Shelf = {
    get: async () => structuredClone(this.items),
    set: async (items) => {
      Object.assign(this.items, structuredClone(items));
    },
    remove: async (keys) => {
      for (const key of keys) delete this.items[key];
    },
  };

  outbox = () => new Outbox(this.send, this.shelf, (news) => this.news.push(news));
}

let around: Surroundings;
beforeEach(() => {
  vi.useFakeTimers();
  around = new Surroundings();
});
afterEach(() => vi.useRealTimers());

const theme = (name: 'dusk' | 'black') => ({ change: { theme: name }, at: 1 });
async function run<T>(promise: Promise<T>, ms = 200): Promise<T> {
  await vi.advanceTimersByTimeAsync(ms);
  return promise;
}

describe('ask', () => {
  it('asks a second time when the background died under the first', async () => {
    around.lostAnswers = 1;
    expect(await run(ask(around.send, 'saveSettings', theme('dusk')))).toBe('saved');
    expect(around.done).toHaveLength(2);
  });

  it('gives up after the second time', async () => {
    around.alive = false;
    const asked = ask(around.send, 'settings', null).catch((error) => error.failure);
    expect(await run(asked)).toBe('unavailable');
  });

  it('does not repeat what was refused', async () => {
    around.failure = 'full';
    const asked = ask(around.send, 'settings', null).catch((error) => error.failure);
    expect(await run(asked)).toBe('full');
  });
});

describe('Outbox', () => {
  it('keeps a write that failed, says so, and writes it when it can', async () => {
    const outbox = around.outbox();
    around.failure = 'full';
    expect(await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')))).toBeNull();
    expect(around.news.at(-1)).toEqual({ count: 1, failure: 'full' });
    expect(Object.keys(around.items)).toEqual(['outbox/settings/theme']);

    around.failure = null;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('dusk')]);
    expect(around.news.at(-1)).toBeNull();
    expect(around.items).toEqual({});
  });

  it('writes only the latest of two writes to one thing', async () => {
    const outbox = around.outbox();
    around.alive = false;
    await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')));
    await run(outbox.write('settings/theme', 'saveSettings', theme('black')));
    around.alive = true;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('black')]);
  });

  it('does not let an old write come after a new one that succeeded', async () => {
    const outbox = around.outbox();
    around.alive = false;
    await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')));
    around.alive = true;
    await run(outbox.write('settings/theme', 'saveSettings', theme('black')));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('black')]);
    expect(around.items).toEqual({});
    expect(around.news.at(-1)).toBeNull();
  });

  it('leaves what waits on the shelf for the next background', async () => {
    const outbox = around.outbox();
    around.alive = false;
    await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')));
    outbox.rest();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.done).toEqual([]);

    around.items.unrelated = 'stays';
    const written: Request[] = [];
    await emptyShelf(around.shelf, async (request) => written.push(request) > 0);
    expect(written.map(({ argument }) => argument)).toEqual([theme('dusk')]);
    expect(around.items).toEqual({ unrelated: 'stays' });
  });

  it('keeps it on the shelf when the next background cannot write it either', async () => {
    around.items = { 'outbox/a': { catchword: 'library', method: 'settings', argument: null } };
    await emptyShelf(around.shelf, async () => false);
    expect(Object.keys(around.items)).toEqual(['outbox/a']);
  });

  it('keeps a newer write that waits while an older one is still on its way', async () => {
    // The older one hangs in a background that is busy; the newer finds it gone.
    const send = around.send;
    let end: (answer: unknown) => void = () => {};
    around.send = () =>
      new Promise((resolve) => {
        end = resolve;
      });
    const slow = new Outbox(
      (message) => around.send(message),
      around.shelf,
      (news) => around.news.push(news),
    );
    const older = slow.write('settings/theme', 'saveSettings', theme('dusk'));
    around.send = () => Promise.reject(new Error('Receiving end does not exist.'));
    expect(await run(slow.write('settings/theme', 'saveSettings', theme('black')))).toBeNull();
    end({ ok: true, value: 'saved' });
    await run(older);
    expect(Object.keys(around.items)).toEqual(['outbox/settings/theme']);
    around.send = send;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('black')]);
  });

  it('does not put an older write that fails late in the place of a newer one', async () => {
    const send = around.send;
    let end: (error: Error) => void = () => {};
    around.send = () =>
      new Promise((_resolve, reject) => {
        end = reject;
      });
    const outbox = new Outbox(
      (message) => around.send(message),
      around.shelf,
      (news) => around.news.push(news),
    );
    const older = outbox.write('settings/theme', 'saveSettings', theme('dusk'));
    around.send = () => Promise.reject(new Error('Receiving end does not exist.'));
    expect(await run(outbox.write('settings/theme', 'saveSettings', theme('black')))).toBeNull();
    end(new Error('stopped'));
    expect(await run(older)).toBeNull();
    around.send = send;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('black')]);
  });

  it('puts the last words of a page that goes on the shelf before anybody has heard them, and takes them off', async () => {
    const argument = theme('dusk');
    const request = { catchword: 'library', method: 'saveSettings', argument };
    const deaf = new Outbox(
      () => new Promise(() => {}),
      around.shelf,
      () => {},
    );
    void deaf.writeLeaving('settings/theme', 'saveSettings', argument);
    await vi.advanceTimersByTimeAsync(0);
    expect(around.items).toEqual({ 'outbox/settings/theme': request });

    await run(around.outbox().writeLeaving('settings/theme', 'saveSettings', argument));
    expect(around.done).toEqual([argument]);
    expect(around.items).toEqual({});
  });

  it('keeps nothing of what a private window was refused: not in memory, not on the shelf', async () => {
    const sent = vi.fn(async () => ({ ok: false, failure: 'private', detail: 'nothing is kept' }));
    const outbox = new Outbox(sent, around.shelf, (news) => around.news.push(news));
    expect(await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')))).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveBeenCalledOnce();
    expect(around.items).toEqual({});
    expect(around.news).toEqual([]);
  });

  it('gives up what waited when it turns out to be of a private window', async () => {
    let answered: unknown = null;
    const sent = vi.fn(async () => answered);
    const outbox = new Outbox(sent, around.shelf, (news) => around.news.push(news));
    await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')));
    expect(around.news.at(-1)).toEqual({ count: 1, failure: 'unavailable' });
    answered = { ok: false, failure: 'private', detail: 'nothing is kept' };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveBeenCalledTimes(3);
    expect(around.items).toEqual({});
    expect(around.news.at(-1)).toBeNull();
  });

  it('does not let one write that is refused hold up the others', async () => {
    const send = around.send;
    const outbox = new Outbox(
      (message) => around.send(message),
      around.shelf,
      (news) => around.news.push(news),
    );
    around.send = async () => ({ ok: false, failure: 'invalid', detail: 'of an older version' });
    await run(outbox.write('odd', 'saveSettings', theme('dusk')));
    around.send = () => Promise.reject(new Error('Receiving end does not exist.'));
    await run(outbox.write('settings/theme', 'saveSettings', theme('black')));
    around.send = async (message) =>
      JSON.stringify(message.argument).includes('dusk')
        ? { ok: false, failure: 'invalid', detail: 'of an older version' }
        : send(message);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('black')]);
    expect(around.news.at(-1)).toEqual({ count: 1, failure: 'invalid' });
    outbox.rest();
  });

  it('leaves on the shelf what a page put there while the background emptied it', async () => {
    const request = (name: 'dusk' | 'black') => ({
      catchword: 'library',
      method: 'saveSettings',
      argument: theme(name),
    });
    around.items = { 'outbox/a': request('dusk') };
    await emptyShelf(around.shelf, async () => {
      around.items['outbox/a'] = request('black');
      return true;
    });
    expect(around.items).toEqual({ 'outbox/a': request('black') });
  });

  it('still waits in memory when the shelf is full too', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    around.shelf.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    const outbox = around.outbox();
    around.failure = 'full';
    expect(await run(outbox.write('settings/theme', 'saveSettings', theme('dusk')))).toBeNull();
    expect(warned).toHaveBeenCalledOnce();
    around.failure = null;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(around.done).toEqual([theme('dusk')]);
  });
});
