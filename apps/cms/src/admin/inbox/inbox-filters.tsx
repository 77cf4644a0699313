import { type Inbox, GENRES } from '@toasoan/contracts';
import { Box, Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { ENUM_WORDS } from '../field-words/enum-words';
import type { InboxAddress } from './use-inbox';

export interface InboxFiltersProps {
  address: InboxAddress;
  units: Inbox['units'];
  go: (change: Partial<InboxAddress>) => void;
}

/** Unit, genre and a part of the title; what is chosen stands in the address. */
export function InboxFilters({ address, units, go }: InboxFiltersProps) {
  const [words, setWords] = useState(address.q);
  useEffect(() => {
    setWords(address.q);
  }, [address.q]);
  const filtered = address.unit !== '' || address.genre !== '' || address.q !== '';

  return (
    <Flex gap={2} wrap="wrap" alignItems="flex-end">
      <Box width={{ initial: '100%', medium: '30rem' }}>
        <SearchForm
          onSubmit={(event) => {
            event.preventDefault();
            go({ q: words.trim() });
          }}
        >
          <Searchbar
            name="q"
            size="S"
            value={words}
            maxLength={100}
            onChange={(event) => {
              setWords(event.target.value);
            }}
            onClear={() => {
              setWords('');
              go({ q: '' });
            }}
            clearLabel="Xóa chữ cần tìm"
            placeholder="Tìm theo tiêu đề, có dấu hay không dấu"
          >
            Tìm theo tiêu đề
          </Searchbar>
        </SearchForm>
      </Box>
      <Box width={{ initial: '100%', small: '26rem' }}>
        <SingleSelect
          size="S"
          aria-label="Lọc theo đơn vị"
          placeholder="Mọi đơn vị"
          value={address.unit}
          onChange={(unit) => {
            go({ unit: String(unit) });
          }}
          onClear={() => {
            go({ unit: '' });
          }}
          clearLabel="Bỏ lọc đơn vị"
        >
          {units.map(({ id, name }) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      <Box width={{ initial: '100%', small: '16rem' }}>
        <SingleSelect
          size="S"
          aria-label="Lọc theo thể loại"
          placeholder="Mọi thể loại"
          value={address.genre}
          onChange={(genre) => {
            go({ genre: String(genre) });
          }}
          onClear={() => {
            go({ genre: '' });
          }}
          clearLabel="Bỏ lọc thể loại"
        >
          {GENRES.map((genre) => (
            <SingleSelectOption key={genre} value={genre}>
              {ENUM_WORDS[genre] ?? genre}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
      {filtered && (
        <Button
          variant="tertiary"
          size="S"
          onClick={() => {
            go({ unit: '', genre: '', q: '' });
          }}
        >
          Bỏ lọc
        </Button>
      )}
    </Flex>
  );
}
