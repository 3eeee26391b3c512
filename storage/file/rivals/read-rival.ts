import { noRows, type Rows } from '../../tables';
import { type Row, SCHEMA_VERSION } from '../../upgrades';
import { checkRow, type Problem } from '../rows';
import type { Slices } from '../slices';
import { ao3Enhancements } from './ao3-enhancements';
import { ao3Toybox } from './ao3-toybox';
import { rowsOf } from './known-work';
import type { Rival } from './rival';

/** The extensions whose backups can be imported. */
const RIVALS: readonly Rival[] = [ao3Enhancements, ao3Toybox];

/** Their names, as they write them. */
export const RIVAL_NAMES: readonly string[] = RIVALS.map(({ name }) => name);

/** Whose backup a file is, and what becomes of it. */
export interface RivalFile {
  /** Name of the extension. */
  name: string;
  /** Works of which something is taken over. */
  works: number;
  /** What is in the file and is not taken over, in a few words each. */
  left: string[];
}

/** A backup of another extension as rows of a library. */
export interface ReadRival {
  rival: RivalFile;
  written: string | null;
  /** Checked like those of a library file. One key may be there twice. */
  rows: Rows;
  problems: Problem[];
}

/** Reads the backup of another extension; `null` when it is none. */
export async function readRival(file: Row, slices: Slices): Promise<ReadRival | null> {
  const author = RIVALS.find((rival) => rival.wrote(file));
  if (!author) return null;
  const { written, works, left } = author.read(file);
  const rows = noRows();
  const problems: Problem[] = [];
  const taken = new Set<string>();
  for (const { key, known, problems: its } of works) {
    const tell = (why: string) => problems.push({ table: null, key, line: null, why });
    for (const why of its) tell(why);
    if (known) {
      for (const { table, row } of rowsOf(known, author.name)) {
        const checked = checkRow(table, row, SCHEMA_VERSION);
        if ('why' in checked) tell(checked.why);
        else {
          (rows[table] as unknown[]).push(checked.row);
          taken.add(known.id);
        }
      }
    }
    await slices.breathe();
  }
  return { rival: { name: author.name, works: taken.size, left }, written, rows, problems };
}
