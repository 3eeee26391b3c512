import type { ReaderSession } from './session';

/** The switches for the work's own skin; nothing for a work without one. */
export function SkinSwitches({ session }: { session: ReaderSession }) {
  const { source, wantsImages } = session.skin;
  const { workSkin, skinImages } = session.settings.value;
  if (!source) return null;
  if (source.css === null) {
    return <p class="hint">This work has a creator's style; the archive's page has it turned off.</p>;
  }
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={workSkin}
          onChange={(event) => session.change({ workSkin: event.currentTarget.checked })}
        />
        Creator's style
      </label>
      {workSkin && wantsImages.value && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={skinImages}
              aria-describedby="skin-images-hint"
              onChange={(event) => session.change({ skinImages: event.currentTarget.checked })}
            />
            Images in creator's style
          </label>
          <p id="skin-images-hint" class="hint">
            They load from other sites, which can see that.
          </p>
        </>
      )}
    </>
  );
}
