const set = (names: string) => new Set(names.trim().split(/\s+/));

/**
 * Elements that stand on lines of their own. A fixed list, not the computed style: the archive's page, a work skin and
 * the reader must all give the same text. It holds what the reader makes blocks of, too (archive/prose).
 */
export const BLOCK_TAGS =
  set(`address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup
  option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp`);

/**
 * Elements whose text is not shown to anybody: code, and what stands in for media a browser cannot play. Not the words
 * inside a plug-in (`object`): no browser has plug-ins any more, so they are read.
 */
export const TEXTLESS_TAGS = set(
  'audio embed head iframe noembed noframes noscript script style template video',
);
