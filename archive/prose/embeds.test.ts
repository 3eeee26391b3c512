// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { linkEmbeds } from './embeds';

function linked(html: string): string {
  const root = document.implementation.createHTMLDocument('').createElement('div');
  root.innerHTML = html;
  linkEmbeds(root);
  return root.innerHTML;
}
const link = (address: string, host: string) =>
  `<a href="${address}" class="catchword-embed" title="Open the embedded player (${host})"></a>`;

describe('linkEmbeds', () => {
  it.each([
    [
      'a frame',
      '<iframe src="https://podcast.example/1"></iframe>',
      link('https://podcast.example/1', 'podcast.example'),
    ],
    [
      'an address without a scheme',
      '<embed src="//podcast.example/1">',
      link('https://podcast.example/1', 'podcast.example'),
    ],
    [
      'a plug-in with its address in a parameter',
      '<object><param name="movie" value="https://podcast.example/1">Hear it <b>elsewhere</b>.</object>',
      `${link('https://podcast.example/1', 'podcast.example')}Hear it <b>elsewhere</b>.`,
    ],
    [
      'a plug-in round the same one once more',
      '<object data="https://podcast.example/1"><param name="a" value="b"> <embed src="https://podcast.example/1">Or read.</object>',
      `${link('https://podcast.example/1', 'podcast.example')} Or read.`,
    ],
    [
      'a plug-in round another',
      '<object data="https://podcast.example/1"><embed src="https://podcast.example/2"></object>',
      link('https://podcast.example/1', 'podcast.example') +
        link('https://podcast.example/2', 'podcast.example'),
    ],
    [
      'two players of one address',
      '<embed src="https://podcast.example/1"><p>x</p><embed src="https://podcast.example/1">',
      `${link('https://podcast.example/1', 'podcast.example')}<p>x</p>${link('https://podcast.example/1', 'podcast.example')}`,
    ],
    ['an address that runs', '<iframe src="javascript:x()"></iframe>', ''],
    ['an address of no host', '<object data="data:text/html,x">Words.</object>', 'Words.'],
    ['no address', '<iframe></iframe><embed>', ''],
    ['no address at all', '<iframe src="https://"></iframe>', ''],
  ])('makes a link of %s, and of nothing else', (_, html, expected) => {
    expect(linked(html)).toBe(expected);
  });

  it('takes the title for its own where there is one', () => {
    expect(linked('<iframe src="https://podcast.example/1" title="Part one"></iframe>')).toContain(
      'title="Part one"',
    );
  });
});
