import { prosePicker, randomOf } from './sentences';

// Chapters that have tripped readers of pages: one oddity each, in the markup the archive lets through.

/** `count` lines of a story, the same each time. */
export function lines(count: number, seed = 7): string[] {
  const { sentence } = prosePicker(randomOf(seed));
  return Array.from({ length: count }, sentence);
}

/** A whole chapter in one paragraph, its lines parted by two breaks. */
export const inOneParagraph = `<p>${lines(120, 16).join('<br /><br />')}</p>`;

/** A whole chapter inside one element after another that an author wraps around it. */
export const wrapped = {
  center: `<center>${lines(12, 1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</center>`,
  blockquote: `<blockquote>${lines(12, 2)
    .map((line) => `<p>${line}</p>`)
    .join('')}</blockquote>`,
  cell: `<table width="100%"><tbody><tr><td>${lines(12, 3).join('<br /><br />')}</td></tr></tbody></table>`,
  divs: lines(12, 4)
    .map((line) => `<div>${line}</div>`)
    .join('\n'),
  emphasis: `<div align="justify"><em>${lines(12, 5).join('<br />')}</em></div>`,
} as const;

const SPACERS = ['<p>&nbsp;</p>', '<p><br /></p>', '<p>\u00a0\u00a0</p>', '<p> </p>'];

/** Three hundred lines, a paragraph with nothing in it after each. */
export const airy = lines(300, 17)
  .map((line, i) => `<p>${line}</p>${SPACERS[i % SPACERS.length]}`)
  .join('\n');

/** Ways of parting two scenes, from the rule to the paragraph with nothing in it. */
export const partings = [
  '<hr />',
  '<hr width="33%" align="center" />',
  '<center><hr /></center>',
  '<div align="center"><hr /></div>',
  '<p align="center">***</p>',
  '<p>* * *</p>',
  '<center><p>~</p></center>',
  '<p align="center">⁂</p>',
  '<p>-</p>',
  '<p align="center"><img src="https://pictures.example/rule.png" alt="" /></p>',
  '<h4>◇</h4>',
  '<p>&nbsp;</p>',
  '<p><br /></p>',
  '<div>&nbsp;</div>',
  '<div><p>&nbsp;</p></div>',
  '<center>&nbsp;</center>',
  '<blockquote>&nbsp;</blockquote>',
  '<h3>&nbsp;</h3>',
] as const;

/** Two scenes of some paragraphs each, and what parts them. */
export function twoScenes(parting: string): string {
  const scene = (seed: number) =>
    lines(6, seed)
      .map((line) => `<p>${line}</p>`)
      .join('\n');
  return `${scene(181)}\n<p>So ended the first.</p>\n${parting}\n<p>So began the second.</p>\n${scene(182)}`;
}

/** One paragraph whose lines are parted by two breaks and whose two scenes by four. */
export const scenesInOneParagraph = `<p>${lines(6, 183).join('<br /><br />')}<br /><br /><br /><br />${lines(6, 184).join('<br /><br />')}</p>`;

/** Footnotes to the chapter, to another page by its whole address, to the end notes; `id` of the chapter's page. */
export function footnotes(page: string): string {
  return `<p>The tide came in twice.<sup><a name="r1" href="#fn1" rel="nofollow">[1]</a></sup>
The clerk wrote it once.<sup><a name="r2" href="${page}#fn2" rel="nofollow">[2]</a></sup>
The rest is at the end.<sup><a href="#work_endnotes" rel="nofollow">[3]</a></sup></p>
${lines(40, 19)
  .map((line) => `<p>${line}</p>`)
  .join('\n')}
<p><a name="fn1" href="#r1" rel="nofollow">[1]</a> Both times from the left.</p>
<p><a name="fn2" href="${page}#r2" rel="nofollow">[2]</a> In pencil.</p>`;
}

/** Classes, headings and lists by the archive's own names, with links to works that are none of this page's. */
export const borrowedNames = `<ul class="work navigation actions"><li class="chapter previous"><a href="/works/77/chapters/1" rel="nofollow">Back</a></li>
<li class="chapter next"><a href="/works/77/chapters/2" rel="nofollow">Onward</a></li><li class="style">Style</li></ul>
<dl class="work meta group"><dd class="rating tags"><a class="tag" href="/tags/x" rel="nofollow">Stormy</a></dd></dl>
<div class="chapter"><h3 class="title"><a href="/works/77/chapters/9" rel="nofollow">Chapter 9</a>: Not This One</h3>
<div class="userstuff module"><h3 class="landmark heading">Chapter Text</h3><p class="summary module">We sailed.</p></div></div>
<div class="afterword preface group"><div class="end notes module"><blockquote class="userstuff"><p>Soup again.</p></blockquote></div></div>
<p class="hidden">Below decks.</p><p class="hideme">Behind the stove.</p>`;

/** Left to right with lines the other way, and one that says neither. */
export const bothWays = `<p dir="ltr">The sign on the quay said</p>
<p dir="rtl" lang="ar">ممنوع الوقوف تحت المصباح</p>
<div dir="rtl"><p>وتحته سهم.</p><p lang="en" dir="ltr">and below it an arrow.</p></div>
<p><span lang="ja">灯台</span> was what the boy read.</p>`;

/** Everything that can be wider than a phone. */
export const wide = `<p>It began with a map.</p>
<p><img src="https://pictures.example/map.svg" alt="A map" width="4000" height="900" /></p>
<p><img src="https://pictures.example/map.svg" alt="The same map" width="300%" /></p>
<p><img src="http://pictures.example/gone.jpg" alt="A chart that nobody has seen since, by a hand that nobody knew" width="2600" height="40" /></p>
<div><img src="https://pictures.example/map.svg" alt="Again" /></div>
<table border="1" width="2000"><tbody><tr><td width="1500">${'north '.repeat(20)}</td><td><img src="https://pictures.example/map.svg" alt="In a table" width="1800" /></td></tr></tbody></table>
<figure><img src="https://pictures.example/map.svg" alt="Framed" width="3000" /><figcaption>Framed.</figcaption></figure>
<pre>${'|-'.repeat(120)}</pre>
<p>${'a'.repeat(400)}</p>
<p>So${'\u00a0'.repeat(200)}far.</p>
<p><video src="https://pictures.example/film.mp4" width="1920" height="1080" controls="controls"></video></p>
<p><iframe src="https://www.youtube.com/embed/sample" width="1600" height="900" frameborder="0"></iframe></p>
<hr width="3000" />
<p>It ended with a walk.</p>`;

/** Details, ruby, poem, lists in lists, a table with a caption, small print. */
export const setPieces = `<p>The label read <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>, <em>lighthouse</em>.</p>
<details><summary>What was in the drawer</summary><p>A smaller drawer.</p></details>
<pre>  tick
    tock
      tick</pre>
<ul><li>things that hum<ul><li>low<ol><li>very low</li></ol></li></ul></li></ul>
<dl><dt>Keeper</dt><dd>One who is kept.</dd></dl>
<table><caption>Shelves</caption><tbody><tr><th>Top</th><td>A thimble of sea</td></tr></tbody></table>
<p>H<sub>2</sub>O<sup>2</sup> stood on it, and a second line of plain words to stand beneath it, long enough to be broken where the column ends.</p>`;

/** Links of every kind the archive allows. */
export const links = `<p><a href="mailto:keeper@lighthouse.example" rel="nofollow">Write</a>,
<a href="ftp://tides.example/table.txt" rel="nofollow">fetch</a>,
<a href="/works/990000002" rel="nofollow">read</a>,
<a href="https://lighthouse.example/?a=1&amp;b=2#lamp" rel="nofollow">look</a>,
<a name="here">stay</a>, <a>wait</a>.</p>`;
