/** To whom a route of the running Strapi answers. */
export type RouteClass =
  /** Takes the id of an article, in the address or in a list: a foreign one must answer as an unknown one. */
  | 'article'
  /** Everybody with a session; what it says of articles is of those in scope. */
  | 'newsroom'
  /** The Board and the administrators. */
  | 'overseers'
  | 'administrators'
  /** Content API: a contributor's token gets her own account, an API token what its maker may, others nothing. */
  | 'portal'
  /** Before anybody has signed in. */
  | 'public'
  /** Has a key of its own. */
  | 'machine';

const CLASSES: readonly (readonly [RouteClass, RegExp])[] = [
  ['machine', /^\w+ \/api\/internal\//],
  // Strapi's sign-in, and an invitation's link: opened in `open-auth-routes.ts` and `portal-routes.ts`, not by the public role.
  ['public', /^POST \/api\/auth\/(?:local|refresh|forgot-password|reset-password)$/],
  ['public', /^POST \/api\/portal\/invitation\/(?:open|accept)$/],
  ['portal', /^\w+ \/api\//],
  ['public', /^GET \/(?:$|uploads\/|_health|\(\(\?!uploads)/],
  ['public', /^(?:GET \/admin\/(?:init|project-type|registration-info|telemetry-properties))$/],
  ['public', /^GET \/content-manager\/preview\/script$/],
  // Refuses whatever is not the code that lies on the machine (ADR 0135).
  ['public', /^GET \/thiet-lap(?:\/:code)?$/],
  // The example newsroom's own, for a browser on the same machine (`mail-page-access.ts`).
  ['public', /^GET \/hop-thu-thu-nghiem/],
  ['public', /^POST \/admin\/(?:login|access-token|register|register-admin|forgot-password|reset-password)$/],
  ['machine', /^GET \/admin\/transfer\/runner\//],
  ['article', /^\w+ \/editorial\/articles\/:documentId(?:\/|$)/],
  ['administrators', /^POST \/editorial\/releases\//],
  ['newsroom', /^GET \/editorial\/site-pin$/],
  ['overseers', /^\w+ \/editorial\/(?:outbox|releases|log|addresses|summary|statistics|royalty)/],
  ['administrators', /^\w+ \/editorial\/two-factor\/(?:settings|people)/],
  ['newsroom', /^\w+ \/editorial\/(?:inbox|unit-dashboard|overview|site-rebuild|delegations|notices|two-factor)/],
  ['overseers', /^\w+ \/editorial\/(?:dispatches|reminders)/],
  ['newsroom', /^\w+ \/editorial\/(?:received|support|guide|quality|word$)/],
  ['newsroom', /^\w+ \/editorial\/contributor/],
  ['newsroom', /^GET \/(?:admin\/homepage\/key-statistics|content-manager\/homepage\/count-documents)$/],
  ['newsroom', /^\w+ \/admin\/(?:users\/me|logout$|homepage\/layout$|permissions)/],
  ['newsroom', /^GET \/admin\/(?:information|guided-tour-meta|license-trial-time-left)$/],
  ['administrators', /^\w+ \/admin\/(?:users|roles|webhooks|api-tokens|admin-tokens|transfer\/tokens)/],
  ['administrators', /^\w+ \/admin\/(?:content-api|project-settings|plugins|ai-)/],
  ['administrators', /^\w+ \/content-type-builder\//],
  ['administrators', /^\w+ \/email/],
  ['administrators', /^\w+ \/users-permissions\//],
  ['administrators', /^PUT \/content-manager\/(?:content-types|components)\/:uid\/configuration$/],
  ['article', /^\w+ \/content-manager\/collection-types\/:model\/(?:.*:(?:id|sourceId)|actions\/(?:bulk|countMany))/],
  ['article', /^GET \/content-manager\/relations\/:model\/:id\/:targetField$/],
  ['newsroom', /^\w+ \/content-manager\/(?:collection-types\/:model|single-types\/|relations\/:model\/:targetField)/],
  ['newsroom', /^GET \/content-manager\/(?:init|content-types|components|homepage\/recent-documents|preview)/],
  ['newsroom', /^POST \/content-manager\/uid\//],
  ['administrators', /^\w+ \/upload\/(?:settings|actions\/(?:upload-from-urls|generate-ai))/],
  ['newsroom', /^\w+ \/upload(?:$|\/)/],
  ['administrators', /^(?:POST|PUT|DELETE) \/i18n\/(?:locales|settings)/],
  ['newsroom', /^\w+ \/i18n\//],
];

/** Null for a route that nobody has thought of. */
export function classOf(route: string): RouteClass | null {
  return CLASSES.find(([, pattern]) => pattern.test(route))?.[0] ?? null;
}
