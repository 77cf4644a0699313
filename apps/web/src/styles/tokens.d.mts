export const unitColours: string[];
export const TINT_STEPS: number[];
export const FOCUS_STEPS: number[];
