import type { SiteRebuild } from '@toasoan/contracts';
import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
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
  const running = rebuild.state === 'running' && rebuild.all > 0 ? rebuild : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" tag="p" role="status">
        {rebuildWords(rebuild)}
      </Typography>
      {running !== null && <ProgressBar size="S" value={Math.round((running.done / running.all) * 100)} />}
    </Flex>
  );
}
