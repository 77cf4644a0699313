import type { KnownReleases, ReleasesPage } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useResource, useSend } from '../use-resource';
import { ShareBar } from '../share-bar';
import { WholeListButton } from '../whole-list-button';
import { ReleaseList } from './release-list';
import { backlogWords, progressWords } from './release-words';
import { useBacklog } from './use-backlog';
import { ChangeShownDialog, type ShownChange } from './change-shown-dialog';
import { PinnedWords } from './site-pin-banner';

const REFRESH_MS = 3_000;
const FEW = 5;

/** What readers see now, what is under way, and the way back to an earlier release. */
export function ReleasesSection() {
  const { data, failed, put } = useResource<ReleasesPage>('/editorial/releases', REFRESH_MS);
  if (failed && data === null)
    return (
      <Typography role="alert" textColor="danger600">
        Không đọc được các bản phát hành. Trang sẽ tự thử lại sau vài giây.
      </Typography>
    );
  if (data === null) return null;
  return (
    <Flex tag="section" aria-label="Trang tin" direction="column" alignItems="stretch" gap={4}>
      <UnderWay page={data} />
      {data.state === 'known' && <Releases known={data} put={put} />}
    </Flex>
  );
}

function UnderWay({ page }: { page: ReleasesPage }) {
  const waiting = page.state === 'known' ? page.waiting : 0;
  const backlog = backlogWords(page.undelivered, waiting, useBacklog(page.undelivered + waiting));
  const progress = page.state === 'known' ? progressWords(page) : null;
  const far = page.state === 'known' ? (page.rebuild ?? page.catchingUp) : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      {page.state === 'unknown' && (
        <Typography textColor="danger600">
          Trang tin đang không trả lời. Bạn đọc vẫn thấy bản đã đăng nếu máy chủ còn chạy; tin đã duyệt chờ trong hàng
          đợi.
        </Typography>
      )}
      {backlog !== null && <Typography>{backlog}</Typography>}
      {progress !== null && <Typography>{progress}</Typography>}
      {far !== null && far.all > 0 && (
        <Box maxWidth="48rem">
          <ShareBar share={far.done / far.all} />
        </Box>
      )}
    </Flex>
  );
}

function Releases({ known, put }: { known: KnownReleases; put: (page: ReleasesPage) => void }) {
  const { toggleNotification } = useNotification();
  const send = useSend();
  const [asked, setAsked] = useState<ShownChange | null>(null);
  const [busy, setBusy] = useState(false);
  const [whole, setWhole] = useState(false);
  const act = async (path: string, done: string) => {
    setAsked(null);
    setBusy(true);
    const answer = await send<ReleasesPage>('post', path);
    setBusy(false);
    if (answer.ok) put(answer.data);
    toggleNotification(answer.ok ? { type: 'success', message: done } : { type: 'danger', message: answer.words });
  };
  const pinned = known.pinned ? known.releases.find(({ id }) => id === known.current) : undefined;
  const shown = whole ? known.releases : known.releases.filter(({ id }, n) => n < FEW || id === known.current);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
          <Typography tag="h2" variant="delta">
            Bản phát hành của trang tin
          </Typography>
          {known.pinned && known.mayChange && (
            <Button
              loading={busy}
              onClick={() => {
                setAsked({ to: 'newest' });
              }}
            >
              Bỏ ghim
            </Button>
          )}
        </Flex>
        {pinned && <PinnedWords pinned={{ release: pinned.id, createdAt: pinned.createdAt }} seesReleases={false} />}
        <ReleaseList
          known={known}
          shown={shown}
          busy={busy}
          choose={(release) => {
            setAsked({ to: 'release', release });
          }}
        />
        {known.releases.length > FEW && (
          <WholeListButton whole={whole} setWhole={setWhole} all={`${String(known.releases.length)} bản`} />
        )}
      </Flex>
      <ChangeShownDialog
        known={known}
        change={asked}
        onNo={() => {
          setAsked(null);
        }}
        onYes={() => {
          if (asked?.to === 'newest') void act('/editorial/releases/unpin', 'Đã bỏ ghim: bạn đọc thấy bản mới nhất.');
          if (asked?.to !== 'release') return;
          const id = String(asked.release.id);
          void act(`/editorial/releases/${id}/roll-back`, `Bạn đọc đang thấy bản ${id}.`);
        }}
      />
    </Box>
  );
}
