import {
  type StrapiApp,
  unstable_useContentManagerContext as useContentManagerContext,
  useForm,
  useIsDesktop,
  useNotification,
} from '@strapi/strapi/admin';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { type FieldsModel, textFields } from './legacy-fields';
import { legacyFields } from './legacy-form';
import { LegacyPanel } from './legacy-panel';

type Panel = (() => Readonly<Record<string, unknown>> | null) & { type?: string };

interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
}

/** Stays away while every text of the form is Unicode, which is nearly always. */
function LegacyTextPanel() {
  const { contentType, components } = useContentManagerContext();
  const values = useForm('LegacyText', (form) => form.values as Readonly<Record<string, unknown>>);
  const disabled = useForm('LegacyText', (form) => form.disabled);
  const onChange = useForm('LegacyText', (form) => form.onChange);
  // Typing comes first; the texts are looked through when there is time.
  const settled = useDeferredValue(values);
  const fields = useMemo(
    () =>
      contentType === undefined
        ? []
        : legacyFields(
            textFields(settled, contentType as FieldsModel, components as Readonly<Record<string, FieldsModel>>),
          ),
    [settled, contentType, components],
  );
  useSayOnPhone(!disabled && fields.length > 0);
  if (disabled || fields.length === 0) return null;
  return { title: 'Phông chữ cũ', content: <LegacyPanel fields={fields} onChange={onChange} /> };
}

/** On a phone the panels are in a drawer, where nobody looks who does not know of them. */
function useSayOnPhone(found: boolean): void {
  const wide = useIsDesktop();
  const { toggleNotification } = useNotification();
  useEffect(() => {
    if (wide || !found) return;
    const message = 'Có chữ viết bằng phông cũ. Mở mục bên cạnh nút Lưu để xem và chuyển sang Unicode.';
    toggleNotification({ type: 'warning', message });
  }, [wide, found, toggleNotification]);
}

export function registerLegacyText(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  // Right under "Save": whoever sees strange letters looks there first.
  contentManager.addEditViewSidePanel((panels) => {
    const actions = panels.findIndex(({ type }) => type === 'actions');
    return [...panels.slice(0, actions + 1), LegacyTextPanel, ...panels.slice(actions + 1)];
  });
}
