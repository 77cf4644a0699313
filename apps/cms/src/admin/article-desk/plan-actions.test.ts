import type { DeskCommand } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { buttonWords, planActions } from './plan-actions';
import { worthReading } from './worth-reading';

const entry = (command: DeskCommand) => ({ command, label: command, required: [], optional: [] });
const plan = (commands: DeskCommand[], assignee: string | null = null) => {
  const desk = {
    allowed: commands.map(entry),
    assignee: assignee === null ? null : { id: 'admin:1', name: assignee },
  };
  const { main, beside, rare } = planActions(desk);
  const names = (entries: { command: string }[]) => entries.map(({ command }) => command);
  return { main: main?.command ?? null, beside: names(beside), rare: names(rare) };
};

it('an approver has one big button, the others beside it and the rare ones in a menu', () => {
  expect(plan(['claim', 'reassign', 'return', 'approve', 'schedule', 'emergency_publish', 'comment'])).toEqual({
    main: 'approve',
    beside: ['return', 'schedule', 'claim'],
    rare: ['reassign', 'emergency_publish'],
  });
});

it('a menu of one is a button', () => {
  expect(plan(['submit', 'archive', 'comment'])).toEqual({ main: 'submit', beside: ['archive'], rare: [] });
});

it("a colleague's article is taken over first", () => {
  expect(plan(['claim', 'reassign', 'withdraw'], 'Lan').main).toBe('claim');
  expect(plan(['claim', 'reassign', 'withdraw']).main).toBeNull();
  expect(buttonWords(entry('claim'), { assignee: { id: 'admin:1', name: 'Lan' } })).toBe('Tiếp quản bài này');
});

it('of the refusals those are read that say something, each once', () => {
  const refused = (code: string, message: string) => ({ code, message });
  expect(
    worthReading({
      refusals: {
        approve: refused('not_reviewer', 'Bước này do A duyệt.'),
        return: refused('not_reviewer', 'Bước này do A duyệt.'),
        submit: refused('illegal_transition', 'Đang chờ duyệt.'),
        release: refused('not_claimed', 'Chưa ai nhận.'),
        emergency_publish: refused('not_emergency_publisher', 'Không được giao.'),
      },
    }),
  ).toEqual(['Bước này do A duyệt.']);
});
