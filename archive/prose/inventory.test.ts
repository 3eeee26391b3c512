// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inWords, isStory, missingFrom, takeInventory } from './inventory';

function stock(html: string) {
  const root = document.implementation.createHTMLDocument('').createElement('div');
  root.innerHTML = html;
  return takeInventory(root);
}
const lost = (before: string, after: string) => missingFrom(stock(before), stock(after));

describe('what is noticed', () => {
  it.each([
    ['a letter', '<p>One two</p>', '<p>One tw</p>', '1 × letters'],
    ['a paragraph that moved', '<p>One</p><p>two</p>', '<p>two</p><p>One</p>', '1 × letters'],
    ['a no-break space at a beginning', '<p>&nbsp;&nbsp;One</p>', '<p>One</p>', '2 × letters'],
    ['an em space', '<p>\u2003One</p>', '<p>One</p>', '1 × letters'],
    ['a character without width', '<p>ze\u200bro</p>', '<p>zero</p>', '1 × letters'],
    ['a combining mark', '<p>a\u0336b</p>', '<p>ab</p>', '1 × letters'],
    ['words that join', '<p>a <b>b</b> <i>c</i></p>', '<p>a <b>b</b><i>c</i></p>', '1 × white space'],
    ['a word that parts', '<p>a<b>b</b></p>', '<p>a <b>b</b></p>', '1 × white space'],
    ['paragraphs that join', '<p>One</p><p>two</p>', '<p>One two</p>', '1 × white space'],
    ['lines that join', '<p>One<br>two</p>', '<p>One two</p>', '1 × white space'],
    [
      'cells that join',
      '<table><tr><td>a<td>b</table>',
      '<table><tr><td>ab</table>',
      '1 × white space, 1 × td',
    ],
    ['space in pre', '<pre>a  b</pre>', '<pre>a b</pre>', '1 × white space'],
    ['a blank paragraph', '<p>a</p><p>&nbsp;</p><p>b</p>', '<p>a</p><p>b</p>', '1 × blank paragraph'],
    ['a blank line', '<p>a<br><br><br>b</p>', '<p>a</p><p>b</p>', '1 × blank line'],
    ['a break between paragraphs', '<p>a</p><br><p>b</p>', '<p>a</p><p>b</p>', '1 × blank line'],
    ['a rule in a paragraph', '<p>a</p><center><hr></center><p>b</p>', '<p>a</p><p>b</p>', '1 × hr'],
    [
      'the source of a picture',
      '<img src="/a.png" alt="x">',
      '<img alt="x">',
      '1 × img src https://archiveofourown.org/a.png',
    ],
    ['the words for a picture', '<img src="/a.png" alt="x">', '<img src="/a.png">', '1 × img alt x'],
    [
      'the source of a player',
      '<audio><source src="/a.ogg"></audio>',
      '<audio></audio>',
      '1 × source, 1 × source src https://archiveofourown.org/a.ogg',
    ],
    [
      'where a link leads',
      '<p><a href="/works/1">a</a></p>',
      '<p><a>a</a></p>',
      '1 × a href https://archiveofourown.org/works/1',
    ],
    ['an anchor alone', '<p><a name="fn1"></a>a</p>', '<p>a</p>', '1 × a, 1 × a name fn1'],
    ['an anchor in a blank paragraph', '<p><a name="fn1"></a></p>', '<p></p>', '1 × a, 1 × a name fn1'],
    ['a fold that was open', '<details open>a</details>', '<details>a</details>', '1 × details open '],
    ['the start of a list', '<ol start="3"><li>a</ol>', '<ol><li>a</ol>', '1 × ol start 3'],
    ['the number of an item', '<ol><li value="7">a</ol>', '<ol><li>a</ol>', '1 × li value 7'],
    ['ruby', '<ruby>a<rt>b</rt></ruby>', 'a<rt>b</rt>', '1 × ruby'],
    ['a class of two', '<p class="indent first">a</p>', '<p class="first">a</p>', '1 × class indent'],
    ['a direction', '<p dir="rtl">a</p>', '<p>a</p>', '1 × dir rtl'],
    ['a language', '<p lang="ar">a</p>', '<p>a</p>', '1 × lang ar'],
    ['an alignment', '<p align="center">a</p>', '<p>a</p>', '1 × align center'],
    ['what a word means', '<abbr title="x">a</abbr>', '<abbr>a</abbr>', '1 × title x'],
    [
      'a picture that moved',
      '<p>a<img src="/i.png"></p><p>b</p>',
      '<p>a</p><p><img src="/i.png">b</p>',
      '1 × order',
    ],
    [
      'a list taken out of its item',
      '<ul><li>a<ul><li>b</ul></ul>',
      '<ul><li>a</ul><ul><li>b</ul>',
      '1 × order',
    ],
    ['emphasis that goes on', '<p><em>a</em> b</p>', '<p><em>a b</em></p>', '1 × order'],
  ])('%s', (_, before, after, told) => {
    expect(inWords(lost(before, after))).toBe(told);
  });
});

describe('what is as good as before', () => {
  it.each([
    ['wrappers that went', '<div><div><p>a</p></div></div>', '<p>a</p>'],
    ['a block that became a paragraph', '<div class="x">a</div>', '<p class="x">a</p>'],
    ['bare text that got a paragraph', 'a<p>b</p>', '<p>a</p><p>b</p>'],
    ['paragraphs made of breaks', '<p>a<br><br>b</p>', '<p>a</p><p>b</p>'],
    ['a heading of another rank', '<h1>a</h1>', '<h2>a</h2>'],
    ['white space between blocks', '<p> a </p>\n\n<p>b</p>', '<p>a</p><p>b</p>'],
    ['white space inside a line', '<p>a\n  b</p>', '<p>a b</p>'],
    ['an address in full', '<a href="/works/1">a</a>', '<a href="https://archiveofourown.org/works/1">a</a>'],
    [
      'what is not allowed anyway',
      '<p id="x" onclick="y()"><a href="javascript:z()">a</a></p>',
      '<p><a>a</a></p>',
    ],
    [
      'how a player behaves',
      '<audio preload="auto" src="/a"></audio>',
      '<audio controls preload="none" src="/a"></audio>',
    ],
  ])('%s', (_, before, after) => {
    expect(lost(before, after)).toEqual([]);
  });
});

it('tells what is of the story from what is of its look', () => {
  const storyIn = (before: string, after: string) => lost(before, after).map(isStory);
  expect(storyIn('<p>a</p>', '<p></p>')).toEqual([true]);
  expect(storyIn('<p>a <b>b</b></p>', '<p>a<b>b</b></p>')).toEqual([true]);
  expect(storyIn('<p>a<img src="/i.png"></p><p>b</p>', '<p>a</p><p><img src="/i.png">b</p>')).toEqual([true]);
  expect(storyIn('<a name="x">a</a>', '<a>a</a>')).toEqual([true]);
  expect(storyIn('<p class="x">a</p>', '<p>a</p>')).toEqual([false]);
  expect(storyIn('<p><em>a</em></p>', '<p>a</p>')).toEqual([false]);
});
