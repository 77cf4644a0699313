interface PortalRoute {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Under `/api/portal/`. */
  path: string;
  /** Before anybody has signed in; the rest is for contributors alone. */
  open?: true;
  /** For who sends for no unit any more, too. */
  former?: true;
}

/** Every route of the portal on one page. What each takes and gives stands in contracts (`portal*.ts`). */
export const PORTAL_ROUTES = [
  { name: 'openInvitation', method: 'POST', path: 'invitation/open', open: true },
  { name: 'acceptInvitation', method: 'POST', path: 'invitation/accept', open: true },
  { name: 'me', method: 'GET', path: 'me', former: true },
  { name: 'changeMe', method: 'PATCH', path: 'me', former: true },
  { name: 'eraseMe', method: 'POST', path: 'me/erase', former: true },
  { name: 'quota', method: 'GET', path: 'quota' },
  { name: 'listItems', method: 'GET', path: 'items' },
  { name: 'createItem', method: 'POST', path: 'items' },
  { name: 'readItem', method: 'GET', path: 'items/:id' },
  { name: 'saveItem', method: 'PUT', path: 'items/:id' },
  { name: 'submitItem', method: 'POST', path: 'items/:id/submit' },
  { name: 'takeBackItem', method: 'POST', path: 'items/:id/take-back' },
  { name: 'deleteItem', method: 'POST', path: 'items/:id/delete' },
  { name: 'commentItem', method: 'POST', path: 'items/:id/comments' },
  { name: 'addPicture', method: 'POST', path: 'pictures' },
  { name: 'showPicture', method: 'GET', path: 'pictures/:id/preview' },
  { name: 'readWord', method: 'POST', path: 'word' },
  { name: 'listNotices', method: 'GET', path: 'notices' },
  { name: 'countUnread', method: 'GET', path: 'notices/unread' },
  { name: 'readNotices', method: 'POST', path: 'notices/read' },
  { name: 'listQuestions', method: 'GET', path: 'support' },
  { name: 'askQuestion', method: 'POST', path: 'support' },
  { name: 'readQuestion', method: 'GET', path: 'support/:id' },
  { name: 'replyQuestion', method: 'POST', path: 'support/:id/reply' },
  { name: 'closeQuestion', method: 'POST', path: 'support/:id/close' },
] as const satisfies readonly PortalRoute[];

export type PortalRouteName = (typeof PORTAL_ROUTES)[number]['name'];

type OpenName = Extract<(typeof PORTAL_ROUTES)[number], { open: true }>['name'];
export type SignedInName = Exclude<PortalRouteName, OpenName>;
export type { OpenName, PortalRoute };

/** The name by which a role of the content API is given a route. */
export const portalAction = ({ name }: Pick<PortalRoute, 'name'>): string => `api::portal.portal.${name}`;
