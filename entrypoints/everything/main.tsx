import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/library/library.css';
import '../../components/everything/everything.css';
import { EverythingPage } from '../../components/everything/EverythingPage';
import { dressPage } from '../../components/shared/dress-page';
import type { Settings } from '../../reading/settings';
import { LibraryDatabase } from '../../storage/database/database';
import { openLibrary } from '../../storage/database/library';
import { SnapshotDatabase } from '../../storage/snapshots/snapshots';
import { connectEverything } from './connect';

const database = new LibraryDatabase();
const snapshots = new SnapshotDatabase();
const settings = signal<Settings | null>(null);
effect(() => dressPage(settings.value));
openLibrary(database, snapshots)
  .settings()
  .then((read) => {
    settings.value = read;
  })
  .catch((error) => console.warn('Catchword could not read its settings:', error));

const session = connectEverything(database, snapshots, new URLSearchParams(location.search).get('work'));
const app = document.querySelector('#app');
if (app) render(<EverythingPage session={session} />, app);
