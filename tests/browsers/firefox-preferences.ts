import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LaunchOptions, Media } from './types';

/**
 * Host of the pages of an extension. Firefox draws a random one per profile, to which the extension's data belong; it
 * can be told one beforehand. This one is made from the extension's folder, as Chromium makes its ids.
 */
export function hostOf(extension: string): string {
  const hex = createHash('sha256').update(extension).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Name of the preference in which Firefox keeps the hosts of all extensions. */
export const HOSTS = 'extensions.webextensions.uuids';

/** Its value for one add-on, whose folder is `extension`. */
export function hostsPreference(id: string, extension: string): string {
  return JSON.stringify({ [id]: hostOf(extension) });
}

/** What makes Firefox tell pages these media settings. */
export function mediaPreferences(media: Media): Record<string, number> {
  return {
    ...(media.colorScheme && { 'ui.systemUsesDarkTheme': media.colorScheme === 'dark' ? 1 : 0 }),
    ...(media.reducedMotion !== undefined && { 'ui.prefersReducedMotion': media.reducedMotion ? 1 : 0 }),
    // 2 is "always use the reader's colours", 0 "only with a high contrast theme".
    ...(media.forcedColors !== undefined && {
      'browser.display.document_color_use': media.forcedColors ? 2 : 0,
    }),
  };
}

/** What pages see of these media settings. */
export function mediaQueries(media: Media): { query: string; matches: boolean }[] {
  const { colorScheme, reducedMotion, forcedColors } = media;
  return [
    ...(colorScheme ? [{ query: `(prefers-color-scheme: ${colorScheme})`, matches: true }] : []),
    ...(reducedMotion !== undefined
      ? [{ query: '(prefers-reduced-motion: reduce)', matches: reducedMotion }]
      : []),
    ...(forcedColors !== undefined ? [{ query: '(forced-colors: active)', matches: forcedColors }] : []),
  ];
}

/** What sends every request through the local web on `port`. */
export function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // No questions to the proxy of whether there is an internet.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

/** All preferences for one launch with the add-on `id`. */
export function preferences(id: string, port: number, options: LaunchOptions): Record<string, unknown> {
  return {
    [HOSTS]: hostsPreference(id, options.extension),
    // An unpacked extension is uninstalled when the browser closes; its data must outlive that, like a real one's.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    // Said also when live, with the system's proxies: a profile keeps the preferences of the launch before.
    ...(options.live ? { 'network.proxy.type': 5 } : proxyPreferences(port)),
    // 1 is a coarse pointer without hover, the only one of a phone.
    ...(options.mobile && {
      'dom.w3c_touch_events.enabled': 1,
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
    }),
    // What an extension saves goes with the profile, and not among a person's own downloads; 2 is "the folder named".
    'browser.download.folderList': 2,
    'browser.download.dir': join(options.profile, 'downloads'),
    // Firefox blurs its clock to whole ms against fingerprinting; the benchmark measures less than one.
    'privacy.reduceTimerPrecision': false,
    ...mediaPreferences({ colorScheme: 'light', ...options.media }),
  };
}
