import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';

/** The way back from one record to its list, above the title. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Flex gap={2} alignItems="center" paddingBottom={2}>
      <ArrowLeft aria-hidden width="1.2rem" height="1.2rem" />
      <Typography tag={Link} to={to} variant="pi" textColor="primary600">
        {children}
      </Typography>
    </Flex>
  );
}
