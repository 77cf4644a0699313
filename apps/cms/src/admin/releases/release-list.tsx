import type { KnownReleases } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { reasonWords } from './release-words';

interface Props {
  known: KnownReleases;
  shown: KnownReleases['releases'];
  busy: boolean;
  choose: (release: KnownReleases['releases'][number]) => void;
}

/** One line each, the newest first; what readers see now says so. */
export function ReleaseList({ known, shown, busy, choose }: Props) {
  return (
    <Box tag="ul">
      {shown.map((release, n) => {
        const { id, createdAt, changed } = release;
        const current = id === known.current;
        return (
          <Flex
            key={id}
            tag="li"
            justifyContent="space-between"
            alignItems="center"
            gap={3}
            wrap="wrap"
            paddingTop={3}
            paddingBottom={3}
            borderStyle="solid"
            borderColor="neutral150"
            borderWidth={n === 0 ? '0' : '1px 0 0 0'}
            style={{ minHeight: '5.6rem' }}
          >
            <Box style={{ minWidth: 0, flex: '1 1 24rem' }}>
              <Typography tag="p" fontWeight={current ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
                {reasonWords(release)}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                Bản {id}, {formatDateTime(createdAt)}, đổi {changed.toLocaleString('vi-VN')} trang và tệp
              </Typography>
            </Box>
            {current ? (
              <Typography variant="pi" fontWeight="bold" textColor="success700">
                Bạn đọc đang thấy
              </Typography>
            ) : id === known.newest && known.pinned ? (
              <Typography variant="pi" textColor="neutral600">
                Mới nhất, hiện khi bỏ ghim
              </Typography>
            ) : (
              known.mayChange && (
                <Button
                  size="S"
                  variant="tertiary"
                  disabled={busy}
                  onClick={() => {
                    choose(release);
                  }}
                >
                  Quay lại bản này
                </Button>
              )
            )}
          </Flex>
        );
      })}
    </Box>
  );
}
