/** Which rule of the regulation gave the coefficient, in words. */
export const ROYALTY_RULE_WORDS = {
  reprint: 'Bài đăng lại',
  grade: 'Theo mức chấm',
  media: 'Ảnh, video',
  newsBrief: 'Tin',
  feature: 'Bài',
} as const;

export interface PrintableRoyaltyLine {
  title: string;
  /** "2018-07-09" */
  publishedOn: string;
  by: keyof typeof ROYALTY_RULE_WORDS;
  coefficient: number;
  /** Whole đồng of one unit on that day. */
  unitValue: number;
  /** Whole đồng. */
  dong: number;
}

/** What authors are owed for a period; every sum is that of its lines. */
export interface PrintableRoyalty {
  /** Both days included. */
  from: string;
  to: string;
  /** "06 tháng đầu năm 2018" */
  periodName: string;
  authors: readonly { name: string; lines: readonly PrintableRoyaltyLine[]; dong: number }[];
  dong: number;
  /** Articles that could not be paid, each named. */
  problems: readonly string[];
}
