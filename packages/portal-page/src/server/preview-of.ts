import { PORTAL_API } from '@toasoan/contracts';

/** Where a picture of one's own is shown, small; also before an item names it. */
export const previewOf = (id: string): string => `${PORTAL_API}/pictures/${id}/preview`;
