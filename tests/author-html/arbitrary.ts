import fc, { type Arbitrary } from 'fast-check';

// HTML as authors write it and the archive's paragraph maker leaves it, as strings. All words are made up here.

const text = (...words: string[]): Arbitrary<string> => fc.constantFrom(...words);

/** Words in several scripts, and the characters that get lost: no-break and em spaces, marks, joiners, emoji. */
const word = text(
  'lamp',
  'tide',
  'she',
  'said,',
  '“No.”',
  'harbour-master',
  '3',
  '***',
  '~',
  '—',
  '…',
  'Advertisement',
  'loading…',
  'المصباح',
  'שלום',
  '灯塔',
  '「はい」',
  '👩‍🚀',
  '🕯️',
  'Z̸̢a̶l̷g̵o̴',
  'ze\u200bro',
  'so\u00adft',
  'می\u200cخواهم',
  '\u202Eback\u202C',
  '&lt;3',
  'R&amp;D',
);
const gap = text(' ', ' ', ' ', '\n', '', '&nbsp;', '\u2003', '&nbsp;&nbsp; ', '\u3000');
const phrase = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 })
  .map((pairs) => pairs.flat().join(''));

/** Names of the archive's and of other sites' own parts, which authors may use as they like. */
const className = text(
  ...'hidden comment sidebar footer header share byline ad-break landmark chapter userstuff hideme author'.split(
    ' ',
  ),
  ...'indent dropcap letter sns-reply related menu pagination lazy page summary popup title heading'.split(
    ' ',
  ),
);
const name = text('fn1', 'r1', 'links', 'title', 'a b', 'nöte', 'x%20y', '100%', 'constructor', 'c.d:e');

const attribute = (key: string, value: Arbitrary<string>): Arbitrary<string> =>
  value.map((one) => ` ${key}="${one}"`);

/** Some of these attributes, in an order of their own, none of them twice. */
const some = (...attributes: Arbitrary<string>[]): Arbitrary<string> =>
  fc.tuple(...attributes.map((one) => fc.option(one, { freq: 3, nil: '' }))).map((chosen) => chosen.join(''));

const common = some(
  attribute(
    'class',
    fc.array(className, { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
  ),
  attribute('dir', text('ltr', 'rtl', 'auto')),
  attribute('lang', text('ar', 'zh', 'en-GB', 'cy')),
  attribute('align', text('center', 'right', 'justify', 'left')),
  attribute('title', text('as far as one knows', 'a --&gt; b', 'Note: later', 'pic.jpg')),
);
/** Most elements carry none. */
const commonly = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: common });

const element = (tag: string, content: Arbitrary<string>, attributes = commonly): Arbitrary<string> =>
  fc.tuple(attributes, content).map(([given, inner]) => `<${tag}${given}>${inner}</${tag}>`);

const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const size = text('40', '100%', '2000', '0');
const href = text(
  'https://example.test/a?b=1&amp;c=2',
  'HTTP://Example.test',
  'https://archiveofourown.org/works/990000018/chapters/1#fn1',
  '/users/someone',
  'chapters/7',
  'mailto:someone@example.test',
  'ftp://example.test/zine.txt',
  '#fn1',
  '#a%20b',
  '#links',
  '#',
  '',
);

/** Pictures, players and their kin. Every address of a picture ends with .png, of anything else it does not. */
const picture = fc
  .tuple(
    text(
      'src="https://pictures.example/1.png"',
      'src="http://pictures.example/2.png"',
      'src="/images/own.png"',
      'src="//pictures.example/3.png"',
      '',
    ),
    some(
      attribute('alt', text('a tall cabinet', '--&gt;', '')),
      attribute('width', size),
      attribute('height', size),
      attribute('border', text('0', '1')),
    ),
    commonly,
  )
  .map(([src, own, given]) => `<img ${src}${own}${given}>`);

const sources = fc.oneof(
  fc.constant('src="https://sound.example/hum.mp3">'),
  fc.constant(
    '><source src="https://sound.example/hum.mp3" type="audio/mpeg"><source src="hum.ogg" type="audio/ogg">',
  ),
  fc.constant(
    'src="/film.webm" crossorigin="anonymous" loop muted><track src="https://sound.example/words.vtt" kind="captions" srclang="en" label="English" default>',
  ),
);
const player = fc.oneof(
  fc.tuple(commonly, sources).map(([given, rest]) => `<audio controls${given} ${rest}</audio>`),
  fc
    .tuple(
      some(attribute('width', size), attribute('poster', text('https://pictures.example/poster.png'))),
      sources,
    )
    .map(([given, rest]) => `<video autoplay playsinline${given} ${rest}No film here?</video>`),
);

const embed = text(
  '<iframe src="https://www.youtube.com/embed/1" width="560" height="315" allowfullscreen title="A podfic"></iframe>',
  '<iframe src="//archive.org/embed/2"></iframe>',
  '<embed src="https://player.example/3" allowscriptaccess="never">',
  '<object data="https://player.example/4"><param name="x" value="y"><embed src="https://player.example/4">Hear it <a href="https://player.example/4.ogg">here</a>.</object>',
  '<object><param name="movie" value="https://player.example/5">Without the player.</object>',
);

const INLINE =
  'abbr acronym b big cite code del dfn em i ins kbd q s samp small span strike strong sub sup tt u var';

const { inline } = fc.letrec<{ inline: string; run: string }>((tie) => ({
  run: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  inline: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: phrase },
    { weight: 2, arbitrary: fc.constantFrom(...INLINE.split(' ')).chain((tag) => element(tag, tie('run'))) },
    {
      weight: 1,
      arbitrary: text('<br>', '<br />\n', '<br><br>', '<br><br><br>', '<br>&nbsp;<br>', ' ', '\n'),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.tuple(href, phrase).map(([to, inner]) => `<a href="${to}" rel="nofollow">${inner}</a>`),
        name.map((one) => `<a name="${one}"></a>`),
        fc.tuple(name, href).map(([one, to]) => `<sup><a name="${one}" href="${to}">[1]</a></sup>`),
        fc
          .tuple(word, word)
          .map(([base, over]) => `<ruby>${base}<rp>(</rp><rt>${over}</rt><rp>)</rp></ruby>`),
        picture,
        player,
        embed,
      ),
    },
  ),
}));
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

const spacer = text('<p>&nbsp;</p>', '<p><br></p>', '<p> </p>', '<p><span></span></p>', '<p>\u200b</p>');
const sceneBreak = fc.oneof(
  text('<hr>', '<hr width="50%" align="center">', '<center>***</center>', '<p align="center">* * *</p>'),
  text('<p align="center"><img src="https://pictures.example/rule.png" alt=""></p>', '<center><hr></center>'),
  text('<p>-</p>', '<br><br><br>', '<br>'),
);

const table = (cell: Arbitrary<string>): Arbitrary<string> => {
  const cells = (tag: string) =>
    element(
      tag,
      cell,
      some(attribute('colspan', number(2, 3)), attribute('width', size), attribute('align', text('left'))),
    );
  const row = fc
    .array(fc.oneof({ weight: 4, arbitrary: cells('td') }, { weight: 1, arbitrary: cells('th') }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => `<tr>${all.join('')}</tr>`);
  return fc
    .tuple(
      some(
        attribute('border', text('1')),
        attribute('width', size),
        attribute('summary', text('Tides: all')),
      ),
      fc.option(
        phrase.map((inner) => `<caption>${inner}</caption>`),
        { nil: '' },
      ),
      fc.array(row, { minLength: 1, maxLength: 3 }),
    )
    .map(([given, caption, rows]) => `<table${given}>${caption}<tbody>${rows.join('')}</tbody></table>`);
};

const { block } = fc.letrec<{ block: string; blocks: string; flow: string }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }).map((parts) => parts.join('\n')),
  /** What stands in a cell or an item: a bare line, or blocks. */
  flow: fc.oneof({ maxDepth: 3, depthSize: 'small' }, line, tie('blocks')),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: element('p', line) },
    { weight: 2, arbitrary: spacer },
    { weight: 2, arbitrary: sceneBreak },
    { weight: 1, arbitrary: line },
    { weight: 1, arbitrary: fc.constantFrom('h1', 'h2', 'h3', 'h5').chain((tag) => element(tag, line)) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('div', 'div', 'blockquote', 'center', 'address', 'figure')
        .chain((tag) => element(tag, tie('flow'))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text('', ' open=""'), phrase, tie('blocks'))
        .map(([open, label, inner]) => `<details${open}><summary>${label}</summary>${inner}</details>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          text('<ul>', '<ul type="square">', '<ol start="3" type="a">', '<ol>'),
          fc.array(element('li', tie('flow')), { maxLength: 3 }),
        )
        .map(([open, items]) => `${open}${items.join('\n')}</${open.slice(1, 3)}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(phrase, tie('flow'))
        .map(([term, inner]) => `<dl><dt>${term}</dt><dd>${inner}</dd></dl>`),
    },
    { weight: 1, arbitrary: table(tie('flow')) },
    {
      weight: 1,
      arbitrary: text('<pre>  tick\n    tock\n\n      tick</pre>', '<pre>\t|  |\n<b> + </b></pre>'),
    },
    { weight: 1, arbitrary: fc.oneof(picture, player, embed) },
  ),
}));

const chapter = fc.array(block, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('\n'));

/** A chapter's HTML within what the archive allows, as authors shape it. */
export const authorHtml: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: chapter },
  {
    weight: 1,
    arbitrary: element(
      'p',
      fc.array(line, { minLength: 2, maxLength: 8 }).map((lines) => lines.join('<br><br>')),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('center', 'div', 'blockquote', 'em').chain((tag) => element(tag, chapter)),
  },
  {
    weight: 1,
    arbitrary: element(
      'table',
      chapter.map((inner) => `<tr><td>${inner}</td></tr>`),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(phrase, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('<br>')),
  },
);

/**
 * What no author gets through the archive, each trying to run, to load or to hide something. What runs calls `ran`; what
 * would load and is no picture asks the host `loaded.example`.
 */
const forbidden = text(
  '<script>ran("script")</script>',
  '<script src="https://loaded.example/a.js"></script>',
  '<img src="x" onerror="ran(1)">',
  '<p onclick="ran(2)" onmouseover="ran(3)" style="position:fixed;background:url(https://loaded.example/b)">Styled.</p>',
  '<style>@import "https://loaded.example/c.css"; p { display: none }</style>',
  '<link rel="stylesheet" href="https://loaded.example/d.css">',
  '<base href="https://loaded.example/">',
  '<meta http-equiv="refresh" content="0;url=https://loaded.example/e">',
  '<svg onload="ran(4)"><text>Drawn.</text><script>ran(5)</script><image href="https://loaded.example/f"/></svg>',
  '<svg><style><img src=x onerror=ran(6)></style></svg>',
  '<math><mi>x</mi><mtext><table><mglyph><style><img src=x onerror=ran(7)></style></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran(8)>',
  '<noscript><p title="</noscript><img src=x onerror=ran(9)>">Scriptless.</p></noscript>',
  '<template><img src=x onerror=ran(10)>Templated.</template>',
  '<!-- a comment <img src=x onerror=ran(11)> -->',
  '<form action="https://loaded.example/g"><input name="attributes" autofocus onfocus="ran(12)"><button formaction="javascript:ran(13)">Press</button>Formed.</form>',
  '<a href="javascript:ran(14)">One.</a>',
  '<a href=" jav&#x09;ascript:ran(15)">Two.</a>',
  '<a href="data:text/html,<script>ran(16)</script>" ping="https://loaded.example/h">Three.</a>',
  '<img srcset="https://loaded.example/i 2x" src="data:image/svg+xml,<svg onload=ran(17)>" alt="set">',
  '<picture><source srcset="https://loaded.example/j"><img src="https://pictures.example/4.png"></picture>',
  '<iframe src="javascript:ran(18)"></iframe>',
  '<iframe srcdoc="<script>ran(19)</script>"></iframe>',
  '<object data="javascript:ran(20)">Fallback.</object>',
  '<video src="data:video/mp4,x" autoplay onplay="ran(21)"><source onerror="ran(22)" src="blob:x"></video>',
  '<audio src="https://loaded.example/k" autoplay preload="auto"></audio>',
  '<video poster="javascript:ran(23)"><track default src="https://loaded.example/l"></video>',
  '<section>A section.</section><section>Another.</section>',
  '<mark>marked</mark><time datetime="2024">then</time> wo<wbr>rd <font color="red">red</font>',
  '<textarea><img src=x onerror=ran(24)></textarea>',
  '<xmp>  <b>literal</b></xmp>',
  '<select><option>one<option>two</select>',
  '<details ontoggle="ran(25)" open><summary>Open.</summary>Inside.</details>',
  '<custom-part onclick="ran(26)" is="x">Custom.</custom-part>',
  '<p id="main" role="dialog" aria-hidden="true" data-x="1" hidden slot="s" part="p">Named.</p>',
  '<marquee onstart="ran(27)">Moving.</marquee><body onload="ran(28)">',
  '<div style="display:none">Unseen there.</div>',
  '<input type="image" src="https://loaded.example/m"><input value="typed">',
  '<bgsound src="https://loaded.example/n"><frameset onload="ran(29)"><frame src="https://loaded.example/o">',
);

/** The same with forbidden markup mixed in, between the blocks and inside of them. */
export const hostileHtml: Arbitrary<string> = fc
  .array(
    fc.oneof(
      block,
      forbidden,
      forbidden.map((inner) => `<p>${inner}</p>`),
      fc.tuple(phrase, forbidden, phrase).map((parts) => `<div class="letter">${parts.join('')}</div>`),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('\n'));
