import { Th, Thead, Tr, Typography } from '@strapi/design-system';

/** One row of headings, as Strapi's own lists have it. */
export function TableHead({ columns }: { columns: readonly string[] }) {
  return (
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma">{column}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}
