import type { KnownReleases, ReleasePages } from '@toasoan/contracts';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { DialogNo } from '../dialog-no';
import { useResource } from '../use-resource';
import { losesMuch, pagesWords, rollBackWords, unpinWords } from './release-words';

/** Back to an earlier release, or on to the newest. */
export type ShownChange = { to: 'release'; release: KnownReleases['releases'][number] } | { to: 'newest' };

interface Props {
  known: KnownReleases;
  change: ShownChange | null;
  onNo: () => void;
  onYes: () => void;
}

/** Says in numbers what readers will see and lose and what waits, before it is done. */
export function ChangeShownDialog({ known, change, onNo, onYes }: Props) {
  return (
    <Dialog.Root
      open={change !== null}
      onOpenChange={(open) => {
        if (!open) onNo();
      }}
    >
      {change !== null && <Asked known={known} change={change} onYes={onYes} />}
    </Dialog.Root>
  );
}

function Asked({ known, change, onYes }: { known: KnownReleases; change: ShownChange; onYes: () => void }) {
  const back = change.to === 'release';
  const id = back ? change.release.id : known.newest;
  const { data: pages, failed } = useResource<ReleasePages>(`/editorial/releases/${String(id)}/pages`);
  const much = pages !== null && losesMuch(pages);
  const sentences = back ? rollBackWords(change.release, known) : unpinWords(known);
  return (
    <Dialog.Content>
      <Dialog.Header>{back ? `Quay lại bản ${String(id)}?` : 'Bỏ ghim trang tin?'}</Dialog.Header>
      <Dialog.Body icon={<WarningCircle fill={back || much ? 'danger600' : 'warning600'} />}>
        <Typography
          tag="p"
          textAlign="center"
          fontWeight="bold"
          textColor={much ? 'danger600' : 'neutral800'}
          role="status"
          data-testid="pages-then"
        >
          {pages !== null && pagesWords(pages)}
          {pages === null && (failed ? 'Không đếm được số trang.' : 'Đang đếm số trang…')}
        </Typography>
        {sentences.map((sentence) => (
          <Typography key={sentence} tag="p" textAlign="center">
            {sentence}
          </Typography>
        ))}
      </Dialog.Body>
      <Dialog.Footer>
        <DialogNo />
        <Dialog.Action>
          <Button
            type="button"
            fullWidth
            variant={back || much ? 'danger' : 'default'}
            disabled={pages === null && !failed}
            onClick={onYes}
          >
            {!back && 'Bỏ ghim'}
            {back &&
              (much
                ? `Vẫn quay lại, ẩn ${(pages.now - pages.then).toLocaleString('vi-VN')} trang`
                : 'Quay lại bản này')}
          </Button>
        </Dialog.Action>
      </Dialog.Footer>
    </Dialog.Content>
  );
}
