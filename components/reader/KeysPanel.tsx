import { KEYS } from './keys';
import { PanelFrame } from './PanelFrame';
import type { ReaderSession } from './session';

/** Every key the reader answers to. */
export function KeysPanel({ session }: { session: ReaderSession }) {
  return (
    <PanelFrame session={session} title="Keyboard shortcuts">
      <dl class="keys">
        {KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </PanelFrame>
  );
}
