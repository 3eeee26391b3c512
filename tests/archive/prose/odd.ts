import { paragraphs } from './paragraphs';

// Chapters with the odd shapes authors' text takes. The archive lets all of these through.

/** One paragraph, all its parts divided by two breaks. */
export const singleParagraph = `<p>The ferry had a rule about hats.<br /><br />Nobody remembered who had made it. It was up
on a board beside the lifebelts, in paint: PASSENGERS WILL REMOVE HATS AT THE DEEP PLACE.<br /><br />“What deep
place?” said the girl.<br /><br />“You’ll know,” the ferryman told her.<br /><br />And about halfway over, with no one having said a
word, her hand went up to her head by itself.</p>`;

/** Text straight in a div, some of it straight in the chapter; no paragraph anywhere. */
export const bareText = `It was a letter with no envelope.
<div>She read it standing up, and then she read it <em>sitting down</em>, to see whether it was any better.</div>
<div><div>It was a little better.</div><div>“Who brought this?” she asked.</div></div>
The dog looked at the door.`;

/** Every line set off by paragraphs with nothing but a no-break space, or a break, in them. */
export const spacers = `<p>&nbsp;</p>
<p>The first bell is for the bakers.</p>
<p>&nbsp;</p>
<p> </p>
<p>The second bell is for everyone else.</p>
<p><br /></p>
<p>&nbsp;</p>
<p>&nbsp;</p>
<p>There is a third, and it has been agreed not to hear it.</p>
<p>&nbsp;</p>`;

/** Ruby, details, a table, lists, a poem, pictures, sound, film and footnotes. */
export const cabinet = `<h3>A Cabinet of Small Things</h3>
<p>The label said <ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>, <em>lighthouse</em>, and under it somebody had put
a question mark.<sup><a name="r1" href="#fn1" rel="nofollow">[1]</a></sup></p>
<details><summary>What was in the drawer</summary><p>A smaller cabinet.</p></details>
<table summary="Contents"><caption>Contents</caption><thead><tr><th scope="col">Shelf</th><th scope="col">Thing</th></tr></thead>
<tbody><tr><td>Top</td><td>A thimble of North Sea</td></tr><tr><td>Middle</td><td>Nine keys, one warm</td></tr></tbody></table>
<ul><li>things that hum</li><li>things that used to<ul><li>and are sorry</li></ul></li></ul>
<ol start="3" type="a"><li>a third thing</li><li>a fourth</li></ol>
<dl><dt>Keeper</dt><dd>One who is kept.</dd></dl>
<pre>  tick
    tock
      tick</pre>
<blockquote><p>Do not dust.</p></blockquote>
<p><img src="https://pictures.example/cabinet.jpg" alt="A tall cabinet with its doors open" width="2000" height="1200" /></p>
<p><audio src="https://sound.example/hum.mp3" controls="controls" crossorigin="anonymous" preload="metadata"></audio></p>
<p><iframe src="https://archive.org/embed/sample-of-our-own" width="560" height="315" frameborder="0"></iframe></p>
<p>H<sub>2</sub>O, <s>mostly</s> <ins>entirely</ins>; press <kbd>any</kbd> key. <abbr title="as far as one knows">AFAOK</abbr>.</p>
<p>🕯️🕯️🕯️</p>
<p>Zero\u200bwidth, soft\u00adhyphen, em\u2003space, cafe\u0301.</p>
<p><a name="fn1" href="#r1" rel="nofollow">[1]</a> In a different hand.</p>`;

/** An author who named classes as the archive does. */
export const authorClasses = `<div class="chapter">
<div class="chapter preface group"><h3 class="title heading">Log of the <em>Glasswing</em></h3></div>
<div class="userstuff module"><h3 class="landmark heading">Chapter Text</h3>
<p class="notes">Day 1. We sailed without the cook.</p>
<p class="landmark">Day 2. We noticed.</p>
<p class="hidden">Day 3. The cook is aboard after all. She has asked me not to write where.</p>
<p class="hideme">Day 4. Soup.</p>
<p class="summary">Day 5. More soup.</p></div>
</div>`;

/** Arabic, right to left. */
export const arabic = `<p dir="rtl">كان الفنار يقف بين مدينتين، ولا تملكه أيٌّ منهما.</p>
<p dir="rtl">قالت الحارسة: «من أطفأ المصباح؟»</p>
<p dir="rtl">لم يجب أحد. كان البحر وحده يتنفس تحت النافذة، وعلى الطاولة رسالة كُتب عليها بالإنجليزية <span dir="ltr" lang="en">“Keep it lit.”</span> ثم لا شيء.</p>`;

/** Chinese: no spaces between the words. */
export const chinese = `<p>灯塔立在两座城中间，谁也不肯承认它，谁也不肯放手。</p>
<p>“今晚没有海水。”老周翻着潮汐表说。</p>
<p>“没有是多少？”小林问。</p>
<p>“没有，就是<em>没有</em>。”</p>
<p>他们提着灯走下台阶。沙地上躺着一只表，还在走。</p>`;

/** The shortest chapter the archive accepts: ten characters, tags included. */
export const tiny = '<p>No.</p>';

/** For a title full of signs. */
export const signs = paragraphs(`
The telegram said only &lt;3, and nobody at the works could agree on what it was less than three <em>of</em>.

“R&amp;D want to know,” said Bastian.
`);
