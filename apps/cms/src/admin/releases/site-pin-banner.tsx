import type { SitePin } from '@toasoan/contracts';
import { Box, Typography } from '@strapi/design-system';
import { useResource } from '../use-resource';

const REFRESH_MS = 15_000;

/** Stands wherever the newsroom sees a publication on its way: while the site is held at an earlier release, nothing new shows. */
export function SitePinBanner() {
  const { data } = useResource<SitePin>('/editorial/site-pin', REFRESH_MS);
  return data?.pinned === true ? <PinnedWords /> : null;
}

export function PinnedWords() {
  return (
    <Box
      role="status"
      background="warning100"
      borderColor="warning600"
      borderStyle="solid"
      borderWidth="0 0 0 4px"
      padding={3}
      width="100%"
    >
      <Typography variant="pi" fontWeight="bold" tag="p">
        Trang tin đang được ghim ở một bản cũ
      </Typography>
      <Typography variant="pi" tag="p">
        Tin đã duyệt vẫn được nhận, và lên trang khi quản trị hệ thống bỏ ghim.
      </Typography>
    </Box>
  );
}
