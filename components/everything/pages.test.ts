import { describe, expect, it } from 'vitest';
import type { Entry } from '../../storage/everything/kept';
import { AT_ONCE, Pages } from './pages';

const entry = (key: number) =>
  ({ of: 'sites', key, stored: '', row: '', damage: null, work: null, title: null }) as Entry;

/** So many entries, their keys counted from 0; tells after which key it was asked. */
function pagesOf(count: number) {
  const asked: (IDBValidKey | null)[] = [];
  const pages = new Pages(
    async () => count,
    async (after, limit) => {
      asked.push(after);
      const from = after === null ? 0 : Number(after) + 1;
      return Array.from({ length: Math.min(limit, count - from) }, (_, i) => entry(from + i));
    },
  );
  return { pages, asked };
}

describe('the pages of a place', () => {
  it('come fifty at a time, and nothing is read before it is opened', async () => {
    const { pages, asked } = pagesOf(120);
    await pages.look();
    expect([pages.count.value, asked]).toEqual([120, []]);
    await pages.toggle();
    expect(pages.entries.value).toHaveLength(AT_ONCE);
    await pages.more();
    await pages.more();
    expect(asked).toEqual([null, 49, 99]);
    expect(pages.entries.value.map(({ key }) => key)).toEqual(Array.from({ length: 120 }, (_, i) => i));
    expect(pages.ended.value).toBe(true);
  });

  it('are read once when the button is pressed twice, and not anew when closed and opened', async () => {
    const { pages, asked } = pagesOf(120);
    await Promise.all([pages.toggle(), pages.more(), pages.more()]);
    expect(asked).toEqual([null]);
    await pages.toggle();
    await pages.toggle();
    expect(asked).toEqual([null]);
  });

  it('tell what is there when it was counted wrong', async () => {
    const { pages } = pagesOf(3);
    pages.count.value = 5;
    await pages.toggle();
    expect(pages.count.value).toBe(3);
  });

  it('tell why they cannot be read, and try again', async () => {
    let broken = true;
    const pages = new Pages(
      async () => 1,
      async () => {
        if (broken) throw new Error('the disk is gone');
        return [entry(0)];
      },
    );
    await pages.toggle();
    expect(pages.failure.value).toBe('the disk is gone');
    broken = false;
    await pages.more();
    expect([pages.failure.value, pages.entries.value.length]).toEqual([null, 1]);
  });
});
