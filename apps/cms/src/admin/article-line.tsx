import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { articlePath } from './inbox/inbox-row';

interface ArticleLineProps {
  id: string;
  title: string;
  details: string;
  /** On which side a line parts it from its neighbours. */
  border: 'top' | 'bottom';
}

/** One article of a list of a report: its title, which leads to it, and what is told of it. */
export function ArticleLine({ id, title, details, border }: ArticleLineProps) {
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      borderStyle="solid"
      borderColor="neutral150"
      borderWidth={border === 'top' ? '1px 0 0 0' : '0 0 1px 0'}
    >
      <Typography tag={Link} to={articlePath(id)} fontWeight="semiBold" textColor="primary600">
        {title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {details}
      </Typography>
    </Box>
  );
}
