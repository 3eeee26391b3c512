// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { comparison, wordsOfPage } from './compare-words';

const words = (...texts: string[]) =>
  texts.map((text, i) => ({ number: i + 1, text, breaks: [], emphases: [], media: 0, stands: true }));

it("reads the archive's containers without its hidden heading", () => {
  document.body.innerHTML = `<div id="chapters"><div class="chapter" id="chapter-1"><div class="userstuff" role="article">
    <h3 class="landmark heading" id="work">Chapter Text</h3><p>The <em>lamp</em>\u00a0was</p><div class="userstuff">lit.</div></div></div></div>`;
  expect(wordsOfPage()).toEqual(['Thelampwaslit.']);
});

it('finds all letters there, whatever the white space', () => {
  expect(comparison(['Thelamp.'], words('The  lamp.'))).toMatchObject({ complete: true });
});

it('names what the reader adds', () => {
  const page = 'Before it stands nothing. After it stands a lot of text.'.replace(/ /g, '');
  const { complete, told } = comparison(
    [page],
    words('Before it stands nothing. [LINK] After it stands a lot of text. END'),
  );
  expect(complete).toBe(true);
  expect(told).toContain('"[LINK]", "END"');
});

it('leaves out what does not stand yet, and says when there is no text', () => {
  const [one, two] = words('One.', '');
  if (!one || !two) throw new Error('two chapters');
  const { complete, told } = comparison(['One.', 'Two.'], [one, { ...two, stands: false }]);
  expect([complete, told]).toEqual([true, "Every letter of the page's text is in it, 4 of them."]);
  expect(comparison([''], [{ ...two, media: 2 }]).told).toContain('2 pictures');
});

it('notices a missing letter, word, end and chapter', () => {
  expect(comparison(['Thelampwaslit.'], words('The lamp was it.')).complete).toBe(false);
  expect(comparison(['Thelampwaslit.'], words('The was lit.')).told).toContain('differs at letter 3');
  expect(comparison(['Thelampwaslit.'], words('The lamp was')).complete).toBe(false);
  expect(comparison(['One.', 'Two.'], words('One.')).complete).toBe(false);
});
