import { describe, expect, it } from 'vitest';
import { askToPersist, persistence, type StorageAnswers } from './persistence';

/** A browser that keeps when it is asked, if it is `willing`. */
function browserThat(willing: boolean): StorageAnswers & { asked: number } {
  let kept = false;
  return {
    asked: 0,
    persisted: async () => kept,
    async persist() {
      this.asked += 1;
      kept = willing;
      return kept;
    },
    estimate: async () => ({ usage: 12, quota: 1_000 }),
  };
}

describe('persistence', () => {
  it('looks without asking for anything', async () => {
    const storage = browserThat(true);
    expect(await persistence(false, storage)).toEqual({
      kept: false,
      exempt: false,
      usage: 12,
      quota: 1_000,
    });
    expect(storage.asked).toBe(0);
  });

  it.each([true, false])('tells the answer when it is %s', async (willing) => {
    const storage = browserThat(willing);
    expect((await askToPersist(false, storage)).kept).toBe(willing);
    expect((await persistence(false, storage)).kept).toBe(willing);
    expect(storage.asked).toBe(1);
  });

  it('says that it does not know where the browser has nothing to say', async () => {
    expect(await askToPersist(true, {})).toEqual({ kept: null, exempt: true, usage: null, quota: null });
  });
});
