import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { DrivenBrowser, Engine, LaunchOptions } from './types';

/** Starts a browser of the given engine with the extension in it. @throws Error when it cannot be started. */
export function launch(engine: Engine, options: LaunchOptions): Promise<DrivenBrowser> {
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
