import type { ReadonlySignal } from '@preact/signals';
import type { Excludable } from '../../reading/exclusion';
import type { Settings } from '../../reading/settings';
import type { ReadingStatus } from '../../reading/standing';
import type { ExcludedRecord, ReadingRecord } from '../../storage/records';
import type { ReadWork, VisitedWork } from '../../storage/service/contract';
import type { HighlightsOutSession } from './highlights-out/session';
import type { Statistics } from './statistics/statistics';
import type { PageNotices } from './your-data/notice';
import type { DataSession } from './your-data/session';

/** What the library page shows and may ask for. */
export interface LibrarySession {
  /** The latest; `null` until they are read; an error when the database would not open. */
  works: ReadonlySignal<ReadWork[] | Error | null>;
  /** Why they cannot be read yet: an older version of Catchword has to be closed, or an upgrade takes its time. */
  waiting: ReadonlySignal<'blocked' | 'upgrading' | null>;
  showMore(): void;
  /**
   * Whether all that stands beneath the works is known, and can come in one piece: what comes one by one moves the
   * page under her hand. True as well when it takes long.
   */
  restIsKnown: ReadonlySignal<boolean>;
  /** Works that are known by a visit alone, the latest first, and how many there are in all; `null` until read. */
  visited: ReadonlySignal<{ works: VisitedWork[]; all: number } | null>;
  showMoreVisited(): void;
  settings: ReadonlySignal<Settings | null>;
  /** What she says of a work. Each resolves to what undoes it. */
  marks: {
    mark(reading: ReadingRecord, as: ReadingStatus): Promise<() => Promise<void>>;
    startAgain(reading: ReadingRecord): Promise<() => Promise<void>>;
  };
  /** What the log of sittings comes to. */
  statistics: Statistics;
  /** Highlights as files to take along. */
  highlightsOut: HighlightsOutSession;
  exclusions: {
    /** Works and fandoms of which nothing is kept; `null` until they are read. */
    list: ReadonlySignal<ExcludedRecord[] | null>;
    /** The fandoms of the works in the library. */
    knownFandoms(): Promise<string[]>;
    /** Each resolves to what undoes it. */
    exclude(of: Excludable): Promise<() => Promise<void>>;
    include(of: Excludable): Promise<() => Promise<void>>;
  };
  data: DataSession;
  /** What just happened on the page. */
  notices: PageNotices;
  change(change: Partial<Settings>): void;
  /** Other sites the reader allowed, as match patterns. */
  sites: ReadonlySignal<string[]>;
  /** Asks the browser for a site; false when she said no. Rejects for an address that cannot be one. */
  allowSite(address: string): Promise<boolean>;
  forgetSite(pattern: string): Promise<void>;
}
