import { Box } from '@strapi/design-system';

export interface ShareBarProps {
  /** How much of it is done; 0 to 1, more counts as all. */
  share: number;
  colour?: 'success500' | 'warning500' | 'primary600';
}

/** The same as the words beside it, for the eye alone. Strapi's own bar is made for dark grounds: what is done is white. */
export function ShareBar({ share, colour = 'primary600' }: ShareBarProps) {
  return (
    <Box background="neutral200" hasRadius height="0.8rem" width="100%" aria-hidden>
      <Box
        background={colour}
        hasRadius
        height="0.8rem"
        width={`${String(Math.round(Math.min(1, Math.max(0, share)) * 100))}%`}
      />
    </Box>
  );
}
