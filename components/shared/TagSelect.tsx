/** Chooses one of her tags to see highlights of; empty for any. Nothing where she has none. */
export function TagSelect(props: { tags: readonly string[]; tag: string; onChange: (tag: string) => void }) {
  const { tags, tag, onChange } = props;
  if (tags.length === 0) return null;
  return (
    <select aria-label="Tag" value={tag} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">Any tag</option>
      {tags.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}
