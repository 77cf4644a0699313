import type { SupportState } from '@toasoan/contracts';

export const SUPPORT_REQUEST = 'api::support-request.support-request';
export const SUPPORT_MESSAGE = 'api::support-message.support-message';
export const GUIDE_ENTRY = 'api::guide-entry.guide-entry';
export const GUIDE_THANKS = 'api::guide-thanks.guide-thanks';

export interface SupportRow {
  id: number;
  documentId: string;
  subject: string;
  /** `admin:<id>`, or `user:<id>` of the portal. */
  asker: string;
  askerName: string | null;
  unitId: string | null;
  articleId: string | null;
  screen: string | null;
  state: SupportState;
  assignee: string | null;
  assigneeName: string | null;
  askedAt: string;
  lastAt: string;
  waitingSince: string | null;
  askerSeenAt: string | null;
  guideEntryId: string | null;
}

export interface MessageRow {
  id: number;
  requestId: string;
  person: string;
  personName: string | null;
  fromBoard: boolean | null;
  text: string;
  at: string;
}

/** Who speaks: somebody of the newsroom, or (from the portal) a contributor. */
export interface Speaker {
  id: string;
  name: string;
}
