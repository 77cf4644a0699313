import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { COMPONENT_FORMS } from './component-forms';
import type { Form } from './form';
import { TYPE_FORMS } from './forms';
import { LABELS } from './labels';

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit?: Record<string, unknown>; list?: Record<string, unknown> }>;
  layouts: unknown;
}
interface ConfigurationService {
  findConfiguration(model: { uid: string }): Promise<Configuration>;
  updateConfiguration(model: { uid: string }, configuration: Configuration): Promise<unknown>;
}

const FLAG = { type: 'core', name: 'toasoan', key: 'forms' } as const;

/**
 * Sets labels, list columns and the layout of the edit views. Once per change of these tables: what an administrator
 * arranges afterwards in "Configure the view" stays until the tables change.
 */
export async function applyForms(strapi: Core.Strapi): Promise<void> {
  const digest = createHash('sha256')
    .update(JSON.stringify([TYPE_FORMS, COMPONENT_FORMS, LABELS]))
    .digest('hex');
  if ((await strapi.store.get(FLAG)) === digest) return;
  const plugin = strapi.plugin('content-manager');
  const types = plugin.service('content-types') as unknown as ConfigurationService;
  const components = plugin.service('components') as unknown as ConfigurationService;
  for (const [uid, form] of Object.entries(TYPE_FORMS)) await applyForm(types, uid, form);
  for (const [uid, form] of Object.entries(COMPONENT_FORMS)) await applyForm(components, uid, form);
  await strapi.store.set({ ...FLAG, value: digest });
}

async function applyForm(service: ConfigurationService, uid: string, form: Form): Promise<void> {
  const { settings, metadatas } = await service.findConfiguration({ uid });
  await service.updateConfiguration(
    { uid },
    {
      settings: {
        ...settings,
        mainField: form.mainField,
        defaultSortBy: form.sortBy ?? form.mainField,
        defaultSortOrder: form.sortOrder ?? 'ASC',
        pageSize: 20,
      },
      metadatas: Object.fromEntries(
        Object.entries(metadatas).map(([field, { edit, list }]) => {
          const label = form.labels?.[field] ?? LABELS[field] ?? field;
          const words = {
            label,
            description: form.hints?.[field] ?? '',
            placeholder: form.placeholders?.[field] ?? '',
            editable: form.readOnly?.includes(field) !== true,
          };
          return [field, { edit: { ...edit, ...words }, list: { ...list, label } }];
        }),
      ),
      layouts: { list: form.list, edit: form.edit.map((row) => row.map(([name, size]) => ({ name, size }))) },
    },
  );
}
