import { ACCOUNT_FORMS } from './account-forms';
import { ARTICLE_FORM } from './article-form';
import type { Form } from './form';
import { GUIDE_FORMS } from './guide-forms';
import { ORGANISATION_FORMS } from './organisation-forms';
import { RULES_FORMS } from './rules-forms';
import { SITE_FORMS } from './site-forms';

/** Every form of the content manager, by content type. */
export const TYPE_FORMS: Readonly<Record<string, Form>> = {
  ...ARTICLE_FORM,
  ...ORGANISATION_FORMS,
  ...RULES_FORMS,
  ...GUIDE_FORMS,
  ...SITE_FORMS,
  ...ACCOUNT_FORMS,
};
