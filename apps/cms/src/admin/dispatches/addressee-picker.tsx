import { type DispatchDetail, UNIT_KINDS } from '@toasoan/contracts';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ENUM_WORDS } from '../field-words/enum-words';

export interface AddresseePickerProps {
  units: DispatchDetail['units'];
  chosen: readonly string[];
  onChange: (unitIds: string[]) => void;
}

const ADDRESSED = UNIT_KINDS.filter((kind) => kind !== 'province' && kind !== 'grassroots_union');

/** The units behind "Kính gửi", level by level: all of a level at once, or some. */
export function AddresseePicker({ units, chosen, onChange }: AddresseePickerProps) {
  const picked = new Set(chosen);
  const change = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onChange([...next]);
  };
  return (
    <Box tag="fieldset" borderStyle="none">
      <Typography tag="legend" variant="pi" fontWeight="bold">
        Đơn vị nhận ({picked.size})
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {ADDRESSED.map((kind) => {
          const of = units.filter((unit) => unit.kind === kind);
          if (of.length === 0) return null;
          const count = of.filter(({ id }) => picked.has(id)).length;
          const state = count === 0 ? false : count === of.length ? true : 'indeterminate';
          return (
            <Box key={kind}>
              <Checkbox
                checked={state}
                onCheckedChange={(on: boolean | 'indeterminate') => {
                  change(
                    of.map(({ id }) => id),
                    on === true,
                  );
                }}
              >
                {ENUM_WORDS[kind]} ({count}/{of.length})
              </Checkbox>
              <details>
                <summary style={{ cursor: 'pointer', paddingLeft: '2.8rem' }}>
                  <Typography variant="pi">Chọn từng đơn vị</Typography>
                </summary>
                <Flex direction="column" alignItems="flex-start" gap={1} paddingLeft={7} paddingTop={1}>
                  {of.map(({ id, name }) => (
                    <Checkbox
                      key={id}
                      checked={picked.has(id)}
                      onCheckedChange={(on: boolean | 'indeterminate') => {
                        change([id], on === true);
                      }}
                    >
                      {name}
                    </Checkbox>
                  ))}
                </Flex>
              </details>
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
}
