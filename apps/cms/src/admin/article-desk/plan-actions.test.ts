import type { DeskCommand } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { buttonWords, keptApproval, planActions } from './plan-actions';
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

it('an approval that can’t be given yet is shown with what it lacks, to whoever may give it', () => {
  const desk = (code: string, stage = 0) => ({
    refusals: { approve: { code, message: 'Chưa đăng được: Hãy ghi tên tác giả.' } },
    stage,
    stages: ['Đơn vị', 'Ban Biên tập'],
  });
  const why = 'Chưa đăng được: Hãy ghi tên tác giả.';
  expect(keptApproval(desk('quality_blocks', 1))).toEqual({ label: 'Duyệt và đăng', why });
  expect(keptApproval(desk('own_work'))).toEqual({ label: 'Duyệt', why });
  expect(keptApproval(desk('not_reviewer'))).toBeNull();
  expect(keptApproval({ refusals: {}, stage: 0, stages: [] })).toBeNull();
  expect(worthReading(desk('own_work'), why)).toEqual([]);
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
