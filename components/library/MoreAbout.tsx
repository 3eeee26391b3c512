import { useSignal } from '@preact/signals';
import { Ellipsis } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { WorkRecord } from '../../storage/records';
import { everythingAddress } from '../everything/address';

/** What is seldom wanted of a work: three dots at the corner of its card, until somebody asks. */
export function MoreAbout({ work, children }: { work: WorkRecord; children: ComponentChildren }) {
  const { key, title } = work;
  const open = useSignal(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="icon-button more-button"
        aria-label={`More: ${title}`}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      <div id={id} class="more-row" hidden={!open.value}>
        <a
          class="line-link"
          href={everythingAddress(key)}
          aria-label={`Everything about this work: ${title}`}
        >
          Everything about this work
        </a>
        {children}
      </div>
    </>
  );
}
