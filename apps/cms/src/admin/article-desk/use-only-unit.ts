import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { connectionTo, type OfferedUnit } from './only-unit';

const OFFERED = '/content-manager/relations/api::article.article/unit';

/**
 * Fills in the unit of a new article where this person has but one to choose from: once, as soon as she begins to write. Before,
 * the form would ask who only looked in to save; and to give it other values to begin with would wipe it at the next drawing.
 */
export function useOnlyUnit(): void {
  const { get } = useFetchClient();
  const onChange = useForm('OnlyUnit', (form) => form.onChange);
  const begun = useForm('OnlyUnit', (form) => form.modified);
  const empty = useForm('OnlyUnit', ({ values }) => {
    const { unit } = values as { unit?: { connect?: unknown[] } };
    return (unit?.connect ?? []).length === 0;
  });
  const [offered, setOffered] = useState<readonly OfferedUnit[]>([]);
  const done = useRef(false);

  useEffect(() => {
    get<{ results: OfferedUnit[] }>(OFFERED, { params: { page: 1, pageSize: 2 } })
      .then(({ data }) => {
        setOffered(data.results);
      })
      // Without an answer the person chooses, as where there are several.
      .catch(() => undefined);
  }, [get]);

  useEffect(() => {
    const [only, ...others] = offered;
    if (!begun || done.current || only === undefined || others.length > 0) return;
    done.current = true;
    if (empty) onChange('unit.connect', [connectionTo(only)]);
  }, [begun, empty, offered, onChange]);
}
