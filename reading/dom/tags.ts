const set = (names: string) => new Set(names.trim().split(/\s+/));

/**
 * Elements that stand on lines of their own. A fixed list, not the computed style: the archive's page, a work skin and
 * the reader must all give the same text.
 */
export const BLOCK_TAGS =
  set(`address article aside blockquote body caption center col colgroup dd details dialog dir div
  dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup
  option p pre search section summary table tbody td tfoot th thead tr ul`);

/** Elements whose text is not shown to anybody: code, and what stands in for media a browser cannot play. */
export const TEXTLESS_TAGS = set(
  'audio canvas embed head iframe noscript object script style template title video',
);
