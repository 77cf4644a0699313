import type { PinnedRelease, SitePin } from '@toasoan/contracts';
import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useResource } from '../use-resource';
import { pinnedWords } from './release-words';

const REFRESH_MS = 15_000;

/** Stands wherever the newsroom looks for what it publishes: while the site is held at an earlier release, nothing new shows. */
export function SitePinBanner() {
  const { data } = useResource<SitePin>('/editorial/site-pin', REFRESH_MS);
  return data?.pinned ? <PinnedWords pinned={data.pinned} seesReleases={data.seesReleases} /> : null;
}

export function PinnedWords({ pinned, seesReleases }: { pinned: PinnedRelease; seesReleases: boolean }) {
  return (
    <Box
      role="status"
      background="warning100"
      borderColor="warning600"
      borderStyle="solid"
      borderWidth="0 0 0 4px"
      padding={3}
      width="100%"
      data-testid="site-pin"
    >
      <Typography variant="pi" fontWeight="bold" tag="p">
        {pinnedWords(pinned)}
      </Typography>
      <Typography variant="pi" tag="p">
        Tin đã duyệt vẫn được nhận nhưng bạn đọc chưa thấy; tin tự lên trang khi quản trị hệ thống bỏ ghim.
      </Typography>
      {seesReleases && (
        <Typography variant="pi" tag={Link} to="/hang-doi-xuat-ban">
          Xem bản phát hành của trang tin
        </Typography>
      )}
    </Box>
  );
}
