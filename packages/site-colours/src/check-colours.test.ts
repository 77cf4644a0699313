import { describe, expect, it } from 'vitest';
import { checkColours } from './check-colours.js';
import { chosenThemes, NO_CHOICE } from './chosen-themes.js';
import { contrast } from './contrast.js';
import { edgePairs, textPairs, themes } from './themes.js';

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  it.each([...textPairs, ...edgePairs])('$front can be told from $ground', ({ front, ground, least }) => {
    expect(contrast(theme[front], theme[ground])).toBeGreaterThanOrEqual(least);
  });
  it('has the same tokens as the other', () => {
    expect(Object.keys(theme)).toEqual(Object.keys(themes.light));
  });
});

describe('colours of an organisation', () => {
  it('are accepted when everybody can read them', () => {
    expect(checkColours(NO_CHOICE)).toEqual([]);
    expect(checkColours({ ...NO_CHOICE, action: '#7A1F1F', accent: '#00695c' })).toEqual([]);
  });

  it('are refused with the pair that fails and the nearest colour that does not', () => {
    const [problem, ...more] = checkColours({ ...NO_CHOICE, action: '#ffcc00' });
    expect(more).toEqual([]);
    expect(problem?.field).toBe('action');
    expect(problem?.message).toMatch(
      /^Màu chính, nền sáng \(#ffcc00\): chữ .+ trên nền chân trang chỉ tương phản 1,\d+:1, cần ít nhất 4,5:1\. Màu gần nhất dùng được: #[0-9a-f]{6}\.$/,
    );
  });

  it('take the advice that they give', () => {
    for (const field of ['action', 'actionDark', 'accent', 'accentDark'] as const) {
      for (const hex of ['#ffcc00', '#888888', '#1a1a1a', '#ff0000', '#00ff00', '#2244ff']) {
        const [problem] = checkColours({ ...NO_CHOICE, [field]: hex });
        if (problem === undefined) continue;
        const near = /dùng được: (#[0-9a-f]{6})/.exec(problem.message)?.[1] ?? '';
        expect(checkColours({ ...NO_CHOICE, [field]: near }), `${field} ${hex} ${near}`).toEqual([]);
      }
    }
  });

  it('chosen for light alone can be read in the dark too', () => {
    for (const action of ['#7a1f1f', '#004d40', '#000000', '#5a4192']) {
      const { dark } = chosenThemes({ ...NO_CHOICE, action, accent: action });
      for (const { front, ground, least } of [...textPairs, ...edgePairs])
        expect(contrast(dark[front], dark[ground]), `${action}: ${front} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });

  it('cut the figure that falls short instead of rounding it up', () => {
    expect(contrast('#ffffff', '#000000')).toBe(21);
    expect(checkColours({ ...NO_CHOICE, accent: '#6f6f6f' })[0]?.message).toContain('4,');
    expect(checkColours({ ...NO_CHOICE, accent: '#6f6f6f' })[0]?.message).not.toContain('4,5:1, cần');
  });
});
