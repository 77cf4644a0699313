import { useEffect, useState } from 'preact/hooks';
import { useInside } from '../app/use-portal.js';

/** A picture's address for `<img>`: the phone's own, else the newsroom's preview; null while it is fetched. */
function usePictureAddress(key: string, preview: string | undefined): string | null {
  const { portal, phone } = useInside();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void (async () => {
      const held = await phone.picture(key);
      const blob = held?.thumb ?? (preview === undefined ? null : await portal.server.preview(preview));
      if (gone || blob === null) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    })();
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [portal, phone, key, preview]);
  return address;
}

export function HeldPicture({ of, preview, alt }: { of: string; preview: string | undefined; alt: string }) {
  const address = usePictureAddress(of, preview);
  return address === null ? (
    <span class="gb-thumb gb-thumb-empty" aria-hidden="true" />
  ) : (
    <img class="gb-thumb" src={address} alt={alt} />
  );
}
