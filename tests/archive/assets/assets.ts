import type { ArchiveResponse } from '../types';
import { applicationScript, tosPromptScript } from './scripts';
import { siteStylesheet } from './site-stylesheet';

// The archive serves a PNG under this name; browsers go by the content type.
const lock = `<svg xmlns="http://www.w3.org/2000/svg" width="15" height="15" viewBox="0 0 15 15">
<rect x="2.5" y="6.5" width="10" height="7" rx="1" fill="#4a74a8"/>
<path d="M4.5 6.5v-2a3 3 0 0 1 6 0v2" fill="none" stroke="#4a74a8" stroke-width="1.6"/></svg>`;

const assets: Record<string, [type: string, body: string]> = {
  '/stylesheets/skins/sample/site.css': ['text/css; charset=utf-8', siteStylesheet],
  '/stylesheets/sandbox.css': ['text/css; charset=utf-8', '#tos_prompt .submit { text-align: center; }'],
  '/javascripts/application.js': ['text/javascript; charset=utf-8', applicationScript],
  '/javascripts/tos_prompt.js': ['text/javascript; charset=utf-8', tosPromptScript],
  '/images/lockblue.png': ['image/svg+xml', lock],
};

/** A stylesheet, script or image of the site; null for every other path. Files are never refused as busy. */
export function assetAt(path: string): ArchiveResponse | null {
  const asset = assets[path];
  return asset ? { status: 200, headers: { 'content-type': asset[0] }, body: asset[1] } : null;
}
