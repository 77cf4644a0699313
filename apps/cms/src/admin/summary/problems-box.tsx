import { Box, Typography } from '@strapi/design-system';
import type { ThinTable } from '../../summary-tables/answers';

/** What the reader must know before the numbers: what was left out and why, what is to be mended. */
export function ProblemsBox({ table: { problems } }: { table: ThinTable }) {
  if (problems.length === 0) return null;
  return (
    <Box tag="details" background="warning100" hasRadius padding={4} borderColor="warning200">
      <Typography tag="summary" fontWeight="semiBold">
        Cần biết: {problems.length} điều
      </Typography>
      <Box tag="ul" paddingTop={2} paddingLeft={4} style={{ listStyle: 'disc' }}>
        {problems.map((problem) => (
          <Typography tag="li" key={problem}>
            {problem}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
