import { chosenThemes, NO_CHOICE, type ColourChoice } from './chosen-themes.js';
import { contrast, nearestFitting } from './contrast.js';
import { edgePairs, textPairs, type ColourPair, type Theme, type ThemeName, type Token } from './themes.js';

export interface ColourProblem {
  field: keyof ColourChoice;
  /** A Vietnamese sentence: which pair cannot be read, by how much, and the nearest colour that can. */
  message: string;
}

const FIELDS: readonly { field: keyof ColourChoice; theme: ThemeName; words: string; tokens: readonly Token[] }[] = [
  { field: 'action', theme: 'light', words: 'Màu chính, nền sáng', tokens: ['action', 'action-strong', 'on-action'] },
  { field: 'actionDark', theme: 'dark', words: 'Màu chính, nền tối', tokens: ['action', 'action-strong', 'on-action'] },
  { field: 'accent', theme: 'light', words: 'Màu nhấn, nền sáng', tokens: ['red'] },
  { field: 'accentDark', theme: 'dark', words: 'Màu nhấn, nền tối', tokens: ['red'] },
];

const WORDS: Partial<Record<Token, string>> = {
  paper: 'nền trang',
  surface: 'nền ô nhập',
  sunk: 'nền chân trang',
  action: 'chữ liên kết',
  'action-strong': 'chữ liên kết đang chọn',
  'on-action': 'chữ trên nút',
  red: 'chữ nhấn',
};

/** Every chosen colour that cannot be read somewhere, in the light or in the dark; none: the choice may be saved. */
export function checkColours(choice: ColourChoice): ColourProblem[] {
  return FIELDS.flatMap(({ field, theme, words, tokens }) => {
    const chosen = choice[field];
    if (chosen === null) return [];
    const worst = worstPair(chosenThemes(choice)[theme], tokens);
    if (worst === null) return [];
    const near = nearestFitting(chosen.toLowerCase(), (hex) => {
      const other = chosenThemes({ ...NO_CHOICE, [field]: hex });
      return worstPair(other[theme], tokens) === null;
    });
    const advice = near === null ? 'Hãy chọn màu khác' : `Màu gần nhất dùng được: ${near}`;
    return [{ field, message: `${words} (${chosen}): ${sentence(worst)}. ${advice}.` }];
  });
}

interface FailedPair extends ColourPair {
  reached: number;
}

function worstPair(theme: Theme, tokens: readonly Token[]): FailedPair | null {
  const failed = [...textPairs, ...edgePairs]
    .filter(({ front, ground }) => tokens.includes(front) || tokens.includes(ground))
    .map((pair) => ({ ...pair, reached: contrast(theme[pair.front], theme[pair.ground]) }))
    .filter(({ reached, least }) => reached < least);
  return failed.sort((a, b) => a.reached / a.least - b.reached / b.least)[0] ?? null;
}

function sentence({ front, ground, reached, least }: FailedPair): string {
  const behind = WORDS[ground] ?? ground;
  // Cut, not rounded: 4.49 must not read as the 4.5 that it fails.
  const figure = (Math.floor(reached * 100) / 100).toLocaleString('vi');
  return `${WORDS[front] ?? front} trên ${behind} chỉ tương phản ${figure}:1, cần ít nhất ${least.toLocaleString('vi')}:1`;
}
