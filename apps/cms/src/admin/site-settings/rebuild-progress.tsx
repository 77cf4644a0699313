import type { SiteRebuild } from '@toasoan/contracts';
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { ShareBar } from '../share-bar';
import { useReadAgain } from '../use-read-again';
import { rebuildWords } from './rebuild-words';

const REFRESH_MS = 3_000;

/** How far the public site is with showing what was saved; read again every few seconds while in sight. */
export function RebuildProgress() {
  const { get } = useFetchClient();
  const [rebuild, setRebuild] = useState<SiteRebuild | null>(null);
  const read = useCallback(async () => {
    try {
      setRebuild((await get<SiteRebuild>('/editorial/site-rebuild')).data);
    } catch {
      setRebuild({ state: 'unknown' });
    }
  }, [get]);
  useReadAgain(read, REFRESH_MS);
  if (rebuild === null) return <Typography variant="pi">Đang hỏi trang tin…</Typography>;
  const troubled = rebuild.state === 'refused' || rebuild.state === 'failing';
  const running = rebuild.state === 'running' && rebuild.all > 0 ? rebuild : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="flex-start">
        {rebuild.state === 'even' && <CheckCircle fill="success600" aria-hidden style={{ flexShrink: 0 }} />}
        {troubled && <WarningCircle fill="danger600" aria-hidden style={{ flexShrink: 0 }} />}
        <Typography variant="pi" tag="p" role="status" textColor={troubled ? 'danger700' : 'neutral800'}>
          {rebuildWords(rebuild)}
        </Typography>
      </Flex>
      {running !== null && <ShareBar share={running.done / running.all} />}
    </Flex>
  );
}
