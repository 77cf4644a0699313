import type { WordImport } from '@toasoan/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { bodyWithPictures } from '@toasoan/word-in/browser';
import { type ReactNode, useMemo } from 'react';
import { styled } from 'styled-components';
import { Prose } from '../prose';
import type { WordPicture } from './plan-fields';

const Page = styled(Box)`
  max-height: 42rem;
  overflow-y: auto;
  h2,
  h3,
  h4 {
    margin: 1.6rem 0 0.6rem;
    font-weight: 600;
    line-height: 1.35;
  }
  h2 {
    font-size: 2rem;
  }
  h3 {
    font-size: 1.7rem;
  }
  h4 {
    font-size: 1.5rem;
  }
  figure {
    margin: 1.2rem 0;
  }
  figcaption {
    margin-top: 0.4rem;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  img {
    display: block;
    max-width: min(100%, 32rem);
    max-height: 24rem;
  }
  table {
    border-collapse: collapse;
  }
  td,
  th {
    padding: 0.4rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
  ul ul {
    list-style: circle;
  }
  ol[type='a'] {
    list-style: lower-latin;
  }
  .align-center {
    text-align: center;
  }
  .align-right {
    text-align: right;
  }
`;

const Thumb = styled.img`
  width: 12rem;
  height: 8rem;
  object-fit: cover;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral150};
`;

export interface WordPreviewProps {
  file: WordImport;
  /** Pictures of the article, not of its text. */
  listed: readonly WordPicture[];
}

/** What the file would make of the form, field by field. */
export function WordPreview({ file, listed }: WordPreviewProps) {
  const body = useMemo(() => shownBody(file, listed), [file, listed]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Line label="Tiêu đề" words={file.title} />
      <Line label="Tóm tắt" words={file.lead} />
      <Flex gap={6} alignItems="flex-start" wrap="wrap">
        <Line label="Tác giả" words={file.byline ?? ''} />
        <Line label="Nguồn" words={file.source ?? ''} />
      </Flex>
      {listed.length > 0 && (
        <Part label={listed.length === 1 ? 'Ảnh của bài' : `Ảnh của bài (${String(listed.length)})`}>
          <Flex gap={4} wrap="wrap" alignItems="flex-start">
            {listed.map((picture) => (
              <Flex key={picture.placeholder} direction="column" alignItems="stretch" gap={1} maxWidth="24rem">
                <Thumb src={addressOf(picture)} alt={picture.alt} />
                <Typography variant="pi">{picture.caption || 'Chưa có chú thích'}</Typography>
                {picture.credit !== '' && (
                  <Typography variant="pi" textColor="neutral600">
                    Người chụp: {picture.credit}
                  </Typography>
                )}
              </Flex>
            ))}
          </Flex>
        </Part>
      )}
      <Part label="Nội dung">
        <Page background="neutral0" padding={4} borderColor="neutral200" hasRadius tabIndex={0}>
          <Prose html={body} />
        </Page>
      </Part>
    </Flex>
  );
}

/** Pictures of the article are shown above; those of the text stand in it, from the answer itself. */
function shownBody({ bodyHtml, pictures }: WordImport, listed: readonly WordPicture[]): string {
  const inBody = pictures.filter((picture) => !listed.includes(picture));
  const placed = new Map(inBody.map((picture) => [picture.placeholder, addressOf(picture)]));
  return bodyWithPictures(bodyHtml, placed);
}

const addressOf = ({ contentType, base64 }: WordPicture): string => `data:${contentType};base64,${base64}`;

function Line({ label, words }: { label: string; words: string }) {
  if (words === '') return null;
  return (
    <Part label={label}>
      <Typography>{words}</Typography>
    </Part>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      {children}
    </Flex>
  );
}
