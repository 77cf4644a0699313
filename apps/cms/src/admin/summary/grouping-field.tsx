import { SUMMARY_GROUPINGS, type SummaryGrouping } from '@toasoan/contracts';
import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { GROUPING_WORDS } from './summary-words';

/** How the rows are put together. */
export function GroupingField({
  value,
  onChange,
}: {
  value: SummaryGrouping;
  onChange: (value: SummaryGrouping) => void;
}) {
  return (
    <Box width="26rem">
      <Field.Root>
        <Field.Label>Nhóm các đơn vị</Field.Label>
        <SingleSelect
          value={value}
          onChange={(chosen) => {
            onChange(chosen as SummaryGrouping);
          }}
        >
          {SUMMARY_GROUPINGS.map((grouping) => (
            <SingleSelectOption key={grouping} value={grouping}>
              {GROUPING_WORDS[grouping]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
