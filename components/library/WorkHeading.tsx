import { continueUrl } from '../../archive/urls';
import type { WorkRecord } from '../../storage/records';

/**
 * A work's title, as a link that opens it in Catchword, and its creators. `chapterId` is where to begin, `null` for the
 * beginning; `onOpen` takes the link's place.
 */
export function WorkHeading(props: {
  work: WorkRecord;
  chapterId: string | null;
  onOpen?: ((address: string) => void) | undefined;
}) {
  const { work, chapterId, onOpen } = props;
  const address = continueUrl(work.site, work.id, chapterId);
  return (
    <>
      <h3 dir="auto">
        <a
          href={address}
          onClick={(event) => {
            if (!onOpen) return;
            event.preventDefault();
            onOpen(address);
          }}
        >
          {work.title}
        </a>
      </h3>
      {work.creators.length > 0 && (
        <p class="work-creators" dir="auto">
          {work.creators.join(', ')}
        </p>
      )}
    </>
  );
}
