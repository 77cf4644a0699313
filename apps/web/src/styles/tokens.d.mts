type Theme = Record<string, string>;
export const themes: { light: Theme; dark: Theme };
export const unitColours: string[];
export const textPairs: [string, string][];
export const edgePairs: [string, string][];
export const TINT_STEPS: number[];
export const FOCUS_STEPS: number[];
