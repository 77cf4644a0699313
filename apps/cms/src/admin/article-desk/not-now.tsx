import { Box, Typography } from '@strapi/design-system';

/** Why the rest is not to be had; opened where there is nothing else to do. */
export function NotNow({ sentences, open }: { sentences: readonly string[]; open: boolean }) {
  if (sentences.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        <Typography variant="pi" textColor="neutral600">
          Việc bạn chưa làm được lúc này
        </Typography>
      </summary>
      <Box tag="ul" paddingLeft={4} paddingTop={1} style={{ listStyle: 'disc' }}>
        {sentences.map((message) => (
          <li key={message}>
            <Typography variant="pi">{message}</Typography>
          </li>
        ))}
      </Box>
    </details>
  );
}
