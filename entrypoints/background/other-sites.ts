import { browser } from 'wxt/browser';

const SCRIPT_ID = 'other-sites';

/**
 * Keeps the page script on the sites the reader allowed beyond the archive's own hosts. The permission is
 * the only record of them: taken back in the browser's settings, the script goes too.
 */
export function watchOtherSites(): void {
  const update = () =>
    void registerPageScript().catch((error) => console.error('Catchword, other sites:', error));
  browser.permissions.onAdded.addListener(update);
  browser.permissions.onRemoved.addListener(update);
  update();
}

/** The match patterns of the sites that were allowed beyond those in the manifest. */
export async function otherSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own = new Set(browser.runtime.getManifest().host_permissions ?? []);
  return origins.filter((origin) => !own.has(origin));
}

async function registerPageScript(): Promise<void> {
  const matches = await otherSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, matches, js: ['content-scripts/page.js'], runAt: 'document_idle' },
  ]);
}
