import { creatorLinks } from '../byline';
import { type Html, html, joined, type Part, raw } from '../html';
import { tagPath, workPath } from '../links';
import { quoted } from '../parts/preface';
import { counted } from '../parts/tags';
import type { Work } from '../types';
import { thousands, wordsOf } from '../words';
import { isComplete, plannedText, postedCount } from '../work-facts';

const HOME = 'https://archiveofourown.org';

/** The same with the archive's address before every path: a file has no site around it. */
export function absolute({ text }: Html): Html {
  return raw(text.replaceAll('href="/', `href="${HOME}/`));
}

/** The byline as everyone sees it. */
export function publicByline(work: Work): Html {
  return work.anonymous ? html`Anonymous` : absolute(creatorLinks(work.creators));
}

function row(label: string, value: Part): Html {
  return html`<dt>${label}:</dt>
<dd>${value}</dd>
`;
}

function tags(label: string, names: readonly string[]): Html | null {
  if (names.length === 0) return null;
  const links = names.map(
    (name) => html`<a href="${HOME}${tagPath(name).replace(/\/works$/, '')}">${name}</a>`,
  );
  return row(label, joined(links, ', '));
}

// Some of a work's figures stand in one line of text; comments, kudos, bookmarks and hits are not among them.
function stats(work: Work): Html {
  const later = work.updated > work.published;
  return html`
Published: ${work.published}
${later && `${isComplete(work) ? 'Completed' : 'Updated'}: ${work.updated}`}
Words: ${thousands(wordsOf(work))}
Chapters: ${thousands(postedCount(work))}/${plannedText(work)}
`;
}

function facts(work: Work): Html {
  const series = work.series?.map(
    ({ id, title, position }) => html`Part ${position} of\n<a href="${HOME}/series/${id}">${title}</a>`,
  );
  const collections = work.collections?.map(
    ({ name, title }) => html`<a href="${HOME}/collections/${name}">${title}</a>`,
  );
  return html`<dl class="tags">
${tags('Rating', [work.rating])}
${tags(counted(work.warnings, 'Archive Warning', 'Archive Warnings'), work.warnings)}
${tags(counted(work.categories, 'Category', 'Categories'), work.categories)}
${tags(counted(work.fandoms, 'Fandom', 'Fandoms'), work.fandoms)}
${tags(counted(work.relationships, 'Relationship', 'Relationships'), work.relationships)}
${tags(counted(work.characters, 'Character', 'Characters'), work.characters)}
${tags('Additional Tags', work.freeforms)}
${row('Language', work.language.name)}
${series && row('Series', joined(series, ', '))}
${collections && row('Collections', joined(collections, ',\n'))}
${row('Stats', stats(work))}
</dl>`;
}

/** "Notes", and the way to the end notes. */
function notes({ notes, endNotes }: Work): Html | null {
  if (!notes && !endNotes) return null;
  return html`<p>Notes</p>
${notes && quoted(notes)}
${endNotes && html`<div class="endnote-link">See the end of the work for ${notes && 'more'} <a href="#endnotes">notes</a></div>`}`;
}

/** What stands before the story. Gifts and prompts are not told; what inspired the work is. */
export function preface(work: Work): Html {
  const related = (work.associations ?? []).filter((line) => /^(Inspired by|A translation)/.test(line));
  const address = HOME + workPath(work);
  return html`<div id="preface">
<h2 class="toc-heading">Preface</h2>
<p class="message">
<b>${work.title}</b><br/>
Posted originally on the <a href="${HOME}/">Archive of Our Own</a> at <a href="${address}">${address}</a>.
</p>
<div class="meta">
${facts(work)}
<h1>${work.title}</h1>
<div class="byline">by ${publicByline(work)}</div>
${work.summary && html`<p>Summary</p>\n${quoted(work.summary)}`}
${notes(work)}
${related.length > 0 && html`<ul>${related.map((line) => html`<li>\n${absolute(raw(line))}\n</li>`)}</ul>`}
</div>
</div>`;
}
