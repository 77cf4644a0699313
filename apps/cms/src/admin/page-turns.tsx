import { Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

export interface PageTurnsProps {
  /** From 1. */
  page: number;
  pageCount: number;
  onPage: (page: number) => void;
  /** What is counted, after "Trang 1 trên 3". */
  children?: ReactNode;
}

/** To the page before and the page after of a list that is read page by page. */
export function PageTurns({ page, pageCount, onPage, children }: PageTurnsProps) {
  return (
    <Flex tag="nav" gap={2} justifyContent="center" aria-label="Trang của danh sách">
      <Button
        variant="tertiary"
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        Trang trước
      </Button>
      <Typography variant="pi">
        Trang {page} trên {pageCount}
        {children}
      </Typography>
      <Button
        variant="tertiary"
        disabled={page >= pageCount}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        Trang sau
      </Button>
    </Flex>
  );
}
