import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A button that asks before it does something: the question takes its place, and the focus goes along. */
export function Ask(props: {
  button: string;
  /** Where several of these stand on a page, what tells this one from the others. */
  label?: string;
  question: ComponentChildren;
  yes: string;
  /** Where it is seldom wanted: a line of text instead of a box. */
  quiet?: boolean;
  /** What has to be typed before "yes" can be pressed. */
  typed?: string;
  onYes: () => Promise<void>;
}) {
  const asking = useSignal(false);
  const busy = useSignal(false);
  const written = useSignal('');
  const opener = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (asking.value) group.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking.value;
  }, [asking.value]);

  if (!asking.value) {
    return (
      <button
        ref={opener}
        type="button"
        class={props.quiet ? 'text-button' : 'quiet-button'}
        aria-label={props.label}
        onClick={() => {
          asking.value = true;
        }}
      >
        {props.button}
      </button>
    );
  }
  const yes = async () => {
    busy.value = true;
    try {
      await props.onYes();
    } finally {
      busy.value = false;
      written.value = '';
      asking.value = false;
    }
  };
  return (
    <fieldset ref={group} class="ask" tabIndex={-1}>
      <legend>{props.label ?? props.button}</legend>
      {props.question}
      {props.typed !== undefined && (
        <label class="ask-typed">
          Type “{props.typed}” to go on
          <input
            type="text"
            autocomplete="off"
            value={written.value}
            onInput={(event) => {
              written.value = event.currentTarget.value;
            }}
          />
        </label>
      )}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={busy.value || (props.typed !== undefined && written.value.trim() !== props.typed)}
          onClick={() => void yes()}
        >
          {props.yes}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={busy.value}
          onClick={() => {
            asking.value = false;
          }}
        >
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
