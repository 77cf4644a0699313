import type { ArticleDesk, ArticleState } from '@toasoan/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

/** While a publication may still come; afterwards the list would accuse what readers already have. */
const BEFORE: readonly ArticleState[] = ['draft', 'returned', 'in_review', 'scheduled', 'withdrawn'];

/** What keeps the article from being published, what is advice, or that nothing is in the way. */
export function Checklist({ desk: { quality, state } }: { desk: Pick<ArticleDesk, 'quality' | 'state'> }) {
  if (!BEFORE.includes(state)) return null;
  const blocking = quality.filter(({ severity }) => severity === 'block');
  const advice = quality.filter(({ severity }) => severity === 'warn');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="desk-checklist">
      {blocking.length > 0 ? (
        <Notices title="Cần bổ sung trước khi đăng" colour="danger600" notices={blocking} />
      ) : (
        <Flex gap={2}>
          <CheckCircle fill="success600" aria-hidden width="1.6rem" height="1.6rem" />
          <Typography variant="pi">Đủ điều kiện đăng</Typography>
        </Flex>
      )}
      {advice.length > 0 && <Notices title="Nên xem lại" colour="warning700" notices={advice} />}
    </Flex>
  );
}

function Notices({ title, colour, notices }: { title: string; colour: string; notices: ArticleDesk['quality'] }) {
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor={colour}>
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {notices.map(({ code, message }) => (
          <li key={code}>
            <Typography variant="pi">{message}</Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
