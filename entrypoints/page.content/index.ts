import { defineContentScript } from 'wxt/utils/define-content-script';
import { OFFICIAL_MATCHES } from '../../archive/hosts';
import { recognisePage } from '../../archive/page';
import { greetWorkPage } from './greet-work-page';
import { tellOfList } from './tell-of-list';

/** On every page of the archive: recognise it, and offer the reader where there is a work. Tiny. */
export default defineContentScript({
  matches: OFFICIAL_MATCHES,
  runAt: 'document_idle',
  main() {
    // The archive lets Chromium prerender the next chapter: a page that nobody has seen is no visit.
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', greet, { once: true });
    } else {
      greet();
    }
  },
});

function greet(): void {
  const page = recognisePage(document);
  if (page.kind === 'work') void greetWorkPage(page.view);
  else void tellOfList(page.kind);
}
