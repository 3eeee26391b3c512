/** The shapes of text every check runs through, see `in-page/shapes.ts`. */
export const SHAPE_NAMES = [
  'paragraphs',
  'one paragraph of line breaks',
  'all in one centred block',
  'bare text between blocks',
  'spacers, pictures, folds, tables and Arabic',
  'Chinese',
] as const;

export type ShapeName = (typeof SHAPE_NAMES)[number];
