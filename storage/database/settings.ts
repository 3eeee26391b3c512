import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../../reading/settings';
import { believed, timeOf } from '../merge/clock';
import { ruleOf } from '../merge/rules';
import type { SettingRecord } from '../records';
import type { SettingsChange } from '../service/contract';
import { settings as schemas } from '../service/schemas';
import type { LibraryDatabase } from './database';

/** All settings as they are in the database. */
export async function readSettings(database: LibraryDatabase): Promise<Settings> {
  return settingsIn(await database.settings.toArray());
}

/** All settings; a value that is missing or no longer valid reads as its default and stays stored as it is. */
export function settingsIn(rows: readonly SettingRecord[]): Settings {
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const read = <Name extends keyof Settings>(name: Name): Settings[Name] => {
    const parsed = v.safeParse<v.GenericSchema<unknown, Settings[Name]>>(schemas[name], stored.get(name));
    return parsed.success ? parsed.output : DEFAULT_SETTINGS[name];
  };
  return {
    theme: read('theme'),
    font: read('font'),
    size: read('size'),
    lineHeight: read('lineHeight'),
    width: read('width'),
    autoOpen: read('autoOpen'),
    workSkin: read('workSkin'),
    skinImages: read('skinImages'),
    takeInPages: read('takeInPages'),
    keepOnPage: read('keepOnPage'),
    listMarks: read('listMarks'),
    highlightsOnPage: read('highlightsOnPage'),
    colourNames: read('colourNames'),
    quoteAs: read('quoteAs'),
    markdownTemplate: read('markdownTemplate'),
    backupEvery: read('backupEvery'),
  };
}

/** Stores some settings; each keeps the later of two changes, as when libraries are merged. */
export async function writeSettings(
  database: LibraryDatabase,
  change: SettingsChange,
  at: number,
): Promise<Settings> {
  return database.transaction('rw', database.settings, async () => {
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) continue;
      const stored = await database.settings.get(name);
      const before = stored && believed('settings', stored, at);
      const now = { ...before, name, value, modified: timeOf(at, before?.modified ?? 0) };
      await database.settings.put(ruleOf('settings').join(before ?? now, now));
    }
    return readSettings(database);
  });
}
