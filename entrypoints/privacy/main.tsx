import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/library/library.css';
import '../../components/library/privacy.css';
import { dressPage } from '../../components/shared/dress-page';
import { PlainText } from '../../components/shared/PlainText';
import text from '../../docs/PRIVACY.md?raw';
import type { Settings } from '../../reading/settings';
import { openLibrary } from '../../storage/database/library';

/** What Catchword keeps: docs/PRIVACY.md, word for word. */
const settings = signal<Settings | null>(null);
effect(() => dressPage(settings.value));
openLibrary()
  .settings()
  .then((read) => {
    settings.value = read;
  })
  .catch((error) => console.warn('Catchword could not read its settings:', error));

const app = document.querySelector('#app');
if (app) {
  render(
    <main class="library privacy">
      <PlainText markdown={text} />
      <p>
        <a href="library.html">Back to the library</a>
      </p>
    </main>,
    app,
  );
}
