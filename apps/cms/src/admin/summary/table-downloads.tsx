import { TABLE_FORMATS } from '@toasoan/contracts';
import { Flex } from '@strapi/design-system';
import type { ThinTable } from '../../summary-tables/answers';
import { DownloadButton } from '../download-button';

const FORMAT_WORDS = { xlsx: 'Tải Excel', docx: 'Tải Word', pdf: 'Tải PDF' } as const;

/** The table as a workbook, a document and a print. */
export function TableDownloads({ base, query, table }: { base: string; query: string; table: ThinTable }) {
  return (
    <Flex gap={2} wrap="wrap">
      {TABLE_FORMATS.map((format) => (
        <DownloadButton
          key={format}
          label={FORMAT_WORDS[format]}
          path={`${base}/file?${query}&format=${format}`}
          fileName={`bang-tong-hop-${table.from}-${table.to}.${format}`}
        />
      ))}
    </Flex>
  );
}
