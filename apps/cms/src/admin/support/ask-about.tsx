import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

/** From an article to a question about it; in a tab of its own, so that nothing typed here is lost. */
export function AskAbout({ documentId }: { documentId: string }) {
  return (
    <Typography
      tag={Link}
      to={`/hoi-ban-bien-tap?moi=1&bai=${encodeURIComponent(documentId)}`}
      target="_blank"
      variant="pi"
      textColor="primary600"
    >
      Hỏi Ban Biên tập về bài này
    </Typography>
  );
}
