import { hasWorkSkin, readWorkSkin } from '../details';

/** The skin a work has, as its page carries it. */
export interface SkinSource {
  /** The author's own rules, not to be trusted; `null` where the page has skins turned off. */
  css: string | null;
}

/** The work's skin; `null` when the author gave it none. */
export function readSkinSource(document: Document): SkinSource | null {
  return hasWorkSkin(document) ? { css: readWorkSkin(document) } : null;
}
