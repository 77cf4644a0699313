import { Box, Flex, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

export interface OverviewLine {
  key: string;
  title: string;
  to: string;
  details: string;
  /** What somebody wrote about it. */
  words?: string | null;
}

export interface OverviewSectionProps {
  title: string;
  /** What it means that nothing stands here. */
  calm: string;
  total: number;
  lines: readonly OverviewLine[];
  /** Where all of them are, if there are more. */
  more?: ReactNode;
}

/** One exception to look at: how many there are, in words and colour, and the lines that lead to each. */
export function OverviewSection({ title, calm, total, lines, more }: OverviewSectionProps) {
  return (
    <Box tag="section" background="neutral0" hasRadius padding={6} shadow="tableShadow" aria-label={title}>
      <Flex gap={3} alignItems="center" paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        <Status variant={total === 0 ? 'success' : 'danger'} size="S">
          <Typography variant="pi" fontWeight="bold">
            {total === 0 ? 'Ổn' : String(total)}
          </Typography>
        </Status>
      </Flex>
      {lines.length === 0 ? (
        <Typography textColor="neutral600">{calm}</Typography>
      ) : (
        <Box tag="ul">
          {lines.map(({ key, title: line, to, details, words }) => (
            <Box
              tag="li"
              key={key}
              paddingTop={2}
              paddingBottom={2}
              borderStyle="solid"
              borderColor="neutral150"
              borderWidth="1px 0 0 0"
            >
              <Typography tag={Link} to={to} fontWeight="semiBold" textColor="primary600">
                {line}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {details}
              </Typography>
              {words !== undefined && words !== null && words !== '' && (
                <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-line' }}>
                  “{words}”
                </Typography>
              )}
            </Box>
          ))}
        </Box>
      )}
      {total > lines.length && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          Còn {total - lines.length} mục nữa. {more}
        </Typography>
      )}
    </Box>
  );
}
