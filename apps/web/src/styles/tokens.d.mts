export const unitColours: string[];
export const TINT_STEPS: number[];
