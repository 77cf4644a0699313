/** The three channels of `#rrggbb`, 0 to 255. */
export function channelsOf(hex: string): [number, number, number] {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance as WCAG 2.2 defines it, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [r, g, b] = channelsOf(hex).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#rrggbb` as WCAG 2.2 defines it: 1 (the same) to 21 (black on white), in either order. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The colour with its lightness moved by so many hundredths, hue and saturation kept; black and white are the ends. */
export function lightened(hex: string, hundredths: number): string {
  const { hue, saturation, lightness } = toHsl(hex);
  return fromHsl({ hue, saturation, lightness: Math.min(1, Math.max(0, lightness + hundredths / 100)) });
}

/** The nearest colour of the same hue that `fits`, darker or lighter; the colour itself if it does, null if none does. */
export function nearestFitting(hex: string, fits: (candidate: string) => boolean): string | null {
  if (fits(hex)) return hex;
  for (let step = 1; step <= 100; step++) {
    for (const candidate of [lightened(hex, -step), lightened(hex, step)]) if (fits(candidate)) return candidate;
  }
  return null;
}

interface Hsl {
  /** Degrees. */
  hue: number;
  /** 0 to 1, as is `lightness`. */
  saturation: number;
  lightness: number;
}

function toHsl(hex: string): Hsl {
  const [r, g, b] = channelsOf(hex).map((value) => value / 255) as [number, number, number];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const range = most - least;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue: sixth * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const at = (offset + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
