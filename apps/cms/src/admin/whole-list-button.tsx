import { Button } from '@strapi/design-system';

interface WholeListButtonProps {
  whole: boolean;
  setWhole: (whole: boolean) => void;
  /** "12 tin bài" */
  all: string;
}

/** Shows the rest of a list that begins short, and hides it again. */
export function WholeListButton({ whole, setWhole, all }: WholeListButtonProps) {
  return (
    <Button
      type="button"
      variant="tertiary"
      size="S"
      aria-expanded={whole}
      onClick={() => {
        setWhole(!whole);
      }}
    >
      {whole ? 'Thu gọn' : `Xem cả ${all}`}
    </Button>
  );
}
