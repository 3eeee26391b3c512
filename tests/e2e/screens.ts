/** The two screens that every look is held against, each with its name and how a browser is launched with it. */
export const SCREENS = [
  ['on a desktop', {}],
  ['on a phone', { viewport: { width: 360, height: 740 }, mobile: true }],
] as const;
