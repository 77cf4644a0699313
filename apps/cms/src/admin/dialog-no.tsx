import { Button, Dialog } from '@strapi/design-system';

/** The way out of a question. */
export function DialogNo({ words = 'Thôi' }: { words?: string | undefined }) {
  return (
    <Dialog.Cancel>
      <Button type="button" fullWidth variant="tertiary">
        {words}
      </Button>
    </Dialog.Cancel>
  );
}
