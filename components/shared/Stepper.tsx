import { Minus, Plus } from 'lucide-preact';
import { RANGES, stepped } from '../../reading/settings';

/** A number of the settings with a button for each direction, and its value between them. */
export function Stepper(props: {
  label: string;
  name: keyof typeof RANGES;
  value: number;
  /** How the value is read: "19 px". */
  text: string;
  onChange: (value: number) => void;
}) {
  const { label, name, value, text, onChange } = props;
  const { min, max } = RANGES[name];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={`${label}: less`}
        disabled={value <= min}
        onClick={() => onChange(stepped(name, value, -1))}
      >
        <Minus aria-hidden="true" />
      </button>
      <output class="stepper-value">{text}</output>
      <button
        type="button"
        class="icon-button"
        aria-label={`${label}: more`}
        disabled={value >= max}
        onClick={() => onChange(stepped(name, value, 1))}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
