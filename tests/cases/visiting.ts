import type { Visitor, Work } from '../archive/index';
import type { DrivenBrowser, LaunchOptions, Tab } from '../browsers/types';
import { Web, workUrl } from '../e2e/web';

/** What differs from a guest's visit to a work's own address. */
export interface Visiting {
  /** What stands behind the work's address. */
  rest?: string;
  visitor?: Visitor;
  launch?: Partial<LaunchOptions>;
  /** HTML of the notice above every page. */
  banner?: string;
  /** Changes each page on its way, to what the archive's scripts make of it. */
  change?: (markup: string) => string;
}

/** A phone held upright. */
export const PHONE: Partial<LaunchOptions> = { viewport: { width: 360, height: 740 }, mobile: true };

/** Size of the one picture that can be loaded, in CSS px: wider than any column. */
const PICTURE = { width: 4000, height: 900 };

/** A tab on a work that stands in the archive beside the samples. Of other sites only our one picture answers. */
export async function visit(
  launch: (options: Partial<LaunchOptions>) => Promise<DrivenBrowser>,
  work: Work,
  { rest, visitor, launch: options, banner, change }: Visiting = {},
): Promise<Tab> {
  const web = new Web(visitor, [work]);
  web.archive.banner = banner ?? null;
  const { width, height } = PICTURE;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#567"/></svg>`;
  const browser = await launch({
    ...options,
    serve: async (request) => {
      if (request.url === 'https://pictures.example/map.svg')
        return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: picture };
      const response = await web.serve(request);
      if (response === 'abort' || !change || !String(response.headers?.['content-type']).includes('html'))
        return response;
      return { ...response, body: change(String(response.body)) };
    },
  });
  return browser.open(workUrl(work, rest));
}
