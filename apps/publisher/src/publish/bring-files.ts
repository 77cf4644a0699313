import { mustLead } from './not-leading.js';
import type { PublisherParts } from './publisher-parts.js';
import type { Exclusive } from './turns.js';

/**
 * Puts files beside the pages that name them, for which the CMS could not be asked when the release was made. To be called when
 * the CMS answers again; does nothing where none are owed, or the CMS still can't be asked for all of them.
 * @throws NotLeading when another machine took the lead meanwhile: it stays owed
 */
export async function bringFiles(
  parts: Pick<PublisherParts, 'index' | 'releases' | 'media' | 'builder' | 'leads'>,
  exclusive: Exclusive,
): Promise<void> {
  const { index, releases, media, builder, leads } = parts;
  if (!leads() || !index.owed.wantsFiles() || !(await media.bringBack())) return;
  await exclusive(async () => {
    mustLead(parts);
    const late = (await media.shown()).filter(({ address }) => releases.find(address) === null);
    index.owed.soil(
      late.map(({ address }) => address),
      false,
    );
    await builder.settleOrBlame('tệp lấy lại từ tòa soạn');
    index.owed.filesDone();
  });
}
