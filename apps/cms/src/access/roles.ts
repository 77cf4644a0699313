import { ARTICLE_IN_SCOPE, IS_CREATOR } from './conditions';

/** One line of a role's policy. `fields`: the top-level attributes; absent means all of them but `except`. */
export interface Grant {
  action: string;
  subject?: string;
  fields?: readonly string[];
  except?: readonly string[];
  conditions?: readonly string[];
}

export interface RolePolicy {
  code: string;
  name: string;
  description: string;
  grants: readonly Grant[];
}

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** What a person may write in the form. State, stage, revision and the like are changed by the verbs alone. */
export const ARTICLE_FORM_FIELDS = [
  'title',
  'slug',
  'genre',
  'category',
  'unit',
  'lead',
  'body',
  'pictures',
  'video',
  'transcript',
  'eventEndedAt',
  'eventPlace',
  'eventPeople',
  'byline',
  'source',
  'originalUrl',
  'originalPublishedAt',
] as const;

const UNIT_FORM_FIELDS = [
  'name',
  'shortName',
  'slug',
  'kind',
  'parent',
  'parentHistory',
  'validFrom',
  'validTo',
  'formerNames',
  'successors',
  'contact',
  'newsPeople',
  'memberCount',
  'cluster',
  'order',
  'about',
  'workflow',
];
const CATEGORY_FORM_FIELDS = ['name', 'slug', 'description', 'order'];
const DOCUMENT_FORM_FIELDS = [
  'number',
  'type',
  'subject',
  'slug',
  'issuer',
  'issuerName',
  'place',
  'issuedOn',
  'signer',
  'signerTitles',
  'addresseeLines',
  'addressees',
  'recipientLines',
  'body',
  'file',
  'period',
];
const PAGE_FORM_FIELDS = ['title', 'slug', 'body'];
const REDIRECT_FORM_FIELDS = ['from', 'to', 'statusCode'];
const TEMPLATE_FORM_FIELDS = [
  'name',
  'kind',
  'series',
  'subject',
  'body',
  'closing',
  'recipientLines',
  'signerTitles',
  'signer',
  'deadlineDays',
];
const GUIDE_FORM_FIELDS = ['question', 'answer', 'category', 'order'];
const SETTINGS_FORM_FIELDS = [
  'siteName',
  'slogan',
  'organisation',
  'address',
  'phone',
  'email',
  'securityContact',
  'responsibleTitle',
  'responsiblePerson',
  'licence',
  'reuse',
  'menu',
  'footerLinks',
  'logo',
  'logoAlt',
  'actionColour',
  'actionColourDark',
  'accentColour',
  'accentColourDark',
  'paperSuperior',
  'paperPlace',
  'supportUnit',
];

const read = (...types: string[]): Grant[] =>
  types.map((type) => ({ action: explorer('read'), subject: `api::${type}.${type}` }));

function write(type: string, verbs: readonly string[], fields?: readonly string[]): Grant[] {
  const subject = `api::${type}.${type}`;
  return verbs.map((verb) => {
    const takesFields = verb === 'create' || verb === 'update';
    return { action: explorer(verb), subject, ...(takesFields && fields ? { fields } : {}) };
  });
}

/** Relations to accounts. Whoever may not manage people sees their names (`writerName`), not what hangs on the account. */
const ACCOUNTS = ['writer', 'lastEditor', 'contributor'] as const;

const articles = (conditions: readonly string[]): Grant[] => [
  { action: explorer('read'), subject: 'api::article.article', except: ACCOUNTS, conditions },
  // Strapi doesn't check a condition on create; the unit scope guard does.
  { action: explorer('create'), subject: 'api::article.article', fields: ARTICLE_FORM_FIELDS },
  { action: explorer('update'), subject: 'api::article.article', fields: ARTICLE_FORM_FIELDS, conditions },
];

const media = (mayChange: readonly string[]): Grant[] => [
  { action: 'plugin::upload.read' },
  { action: 'plugin::upload.assets.create' },
  { action: 'plugin::upload.assets.update', conditions: mayChange },
  { action: 'plugin::upload.assets.download' },
  { action: 'plugin::upload.assets.copy-link' },
];

const unitRole: readonly Grant[] = [
  ...articles([ARTICLE_IN_SCOPE]),
  ...read('unit', 'category', 'regulation', 'approval-workflow'),
  // Whoever may read a relation may filter by what stands behind it: an issued table is the Board's until it is made public.
  {
    action: explorer('read'),
    subject: 'api::official-document.official-document',
    except: ['summaryTable', 'ownNumber', 'publishOnIssue'],
  },
  ...media([IS_CREATOR]),
];

const EVERY_CHANGE = ['create', 'update', 'delete'] as const;

/** The whole policy on one page. Super Admin is Strapi's own and gets everything the guards leave. */
export const ROLE_POLICIES: readonly RolePolicy[] = [
  {
    code: 'toasoan-writer',
    name: 'Người viết',
    description: 'Viết và gửi tin bài của đơn vị mình',
    grants: unitRole,
  },
  {
    code: 'toasoan-editor',
    name: 'Biên tập viên',
    description: 'Biên tập tin bài của đơn vị mình và của các công đoàn cơ sở trực thuộc',
    grants: unitRole,
  },
  {
    code: 'toasoan-approver',
    name: 'Người duyệt',
    description: 'Duyệt và đăng tin bài của đơn vị mình và của các công đoàn cơ sở trực thuộc',
    grants: unitRole,
  },
  {
    code: 'toasoan-board',
    name: 'Ban Biên tập',
    description: 'Theo dõi mọi đơn vị; giữ quy chế, quy trình duyệt, chuyên mục, văn bản và trang tin',
    grants: [
      ...articles([]),
      ...read(
        'unit',
        'unit-event',
        'membership',
        'category',
        'official-document',
        'page',
        'redirect',
        'regulation',
        'approval-workflow',
        'site-settings',
        'dispatch-template',
        'guide-entry',
      ),
      ...write('unit', ['create', 'update'], UNIT_FORM_FIELDS),
      ...write('unit-event', EVERY_CHANGE),
      ...write('membership', EVERY_CHANGE),
      ...write('category', EVERY_CHANGE, CATEGORY_FORM_FIELDS),
      ...write('official-document', [...EVERY_CHANGE, 'publish'], DOCUMENT_FORM_FIELDS),
      ...write('dispatch-template', EVERY_CHANGE, TEMPLATE_FORM_FIELDS),
      ...write('guide-entry', EVERY_CHANGE, GUIDE_FORM_FIELDS),
      ...write('page', EVERY_CHANGE, PAGE_FORM_FIELDS),
      ...write('redirect', EVERY_CHANGE, REDIRECT_FORM_FIELDS),
      ...write('regulation', EVERY_CHANGE),
      ...write('approval-workflow', EVERY_CHANGE),
      ...write('site-settings', ['create', 'update'], SETTINGS_FORM_FIELDS),
      ...media([]),
    ],
  },
];
