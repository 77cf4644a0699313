import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { COMMAND_LABELS } from './command-labels';

/** The names of the filters, in the address bar as in the request. */
export const FILTERS = ['from', 'to', 'person', 'title', 'command'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const TEXTS = [
  { name: 'from', label: 'Từ ngày', type: 'date' },
  { name: 'to', label: 'Đến ngày', type: 'date' },
  { name: 'person', label: 'Người thực hiện', type: 'text' },
  { name: 'title', label: 'Tên tin bài', type: 'text' },
] as const;

/** Filled in and then sent, so that half a name is not searched for. */
export function LogFilters({ given, apply }: { given: Filters; apply: (filters: Filters) => void }) {
  const [filters, setFilters] = useState(given);
  const set = (name: keyof Filters, value: string) => {
    setFilters((before) => ({ ...before, [name]: value }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(filters);
  };
  return (
    <form onSubmit={submit} role="search" aria-label="Lọc nhật ký">
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        {TEXTS.map(({ name, label, type }) => (
          <Box key={name} flex={type === 'date' ? '0 1 16rem' : '1 1 20rem'}>
            <Field.Root name={name}>
              <Field.Label>{label}</Field.Label>
              <TextInput
                type={type}
                value={filters[name] ?? ''}
                onChange={(event) => {
                  set(name, event.target.value);
                }}
              />
            </Field.Root>
          </Box>
        ))}
        <Box flex="0 1 20rem">
          <Field.Root name="command">
            <Field.Label>Việc</Field.Label>
            <SingleSelect
              value={filters.command ?? 'all'}
              onChange={(value) => {
                set('command', value === 'all' ? '' : String(value));
              }}
            >
              <SingleSelectOption value="all">Mọi việc</SingleSelectOption>
              {Object.entries(COMMAND_LABELS).map(([command, label]) => (
                <SingleSelectOption key={command} value={command}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        <Button type="submit" size="L">
          Lọc
        </Button>
        {Object.values(given).some(Boolean) && (
          <Button
            variant="tertiary"
            size="L"
            onClick={() => {
              setFilters({});
              apply({});
            }}
          >
            Bỏ lọc
          </Button>
        )}
      </Flex>
    </form>
  );
}
