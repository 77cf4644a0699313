import { expect, it } from 'vitest';
import { OFFLINE, type Answer } from './answers.js';
import { askPages, rowsOnce } from './ask-pages.js';

interface Row {
  id: string;
  state: string;
}
interface RowPage {
  rows: Row[];
  pageCount: number;
}

/** A list of two rows a page, as the newsroom answers it. */
function list(rows: Row[]) {
  const look = (path: string): Promise<Answer<RowPage>> => {
    const page = Number(/\?page=(\d+)$/.exec(path)?.[1]);
    const value = { rows: rows.slice(2 * page - 2, 2 * page), pageCount: Math.ceil(rows.length / 2) };
    return Promise.resolve({ ok: true, status: 200, value });
  };
  const asked = async (count: number): Promise<string[]> => {
    const answer = await askPages(look, '/items', count);
    if (!answer.ok) throw new Error(answer.why);
    return rowsOnce(answer.value, (page) => page.rows).map(({ id, state }) => `${id} ${state}`);
  };
  return { rows, look, asked };
}

const five = (): Row[] => ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, state: 'sent' }));

it('a row on a later page tells its new state when the list is asked again', async () => {
  const { rows, asked } = list(five());
  expect(await asked(2)).toEqual(['a sent', 'b sent', 'c sent', 'd sent']);
  rows.splice(3, 1, { id: 'd', state: 'live' });
  expect(await asked(2)).toEqual(['a sent', 'b sent', 'c sent', 'd live']);
});

it('a row that came up to the first page stands there alone, and none is missing', async () => {
  const { rows, asked } = list(five());
  await asked(2);
  rows.splice(0, 5, ...five().reverse());
  expect(await asked(2)).toEqual(['e sent', 'd sent', 'c sent', 'b sent']);
  expect(await asked(3)).toEqual(['e sent', 'd sent', 'c sent', 'b sent', 'a sent']);
  rows.splice(1);
  expect(await asked(3)).toEqual(['e sent']);
});

it('a row that moved while the pages were asked is shown once', () => {
  const [row] = five();
  expect(rowsOnce([[row], [row]], (page) => page.flatMap((one) => one ?? []))).toEqual([row]);
});

it('without a line the pages say so as one', async () => {
  const { look } = list(five());
  const half = (path: string) => (path.endsWith('2') ? Promise.resolve(OFFLINE) : look(path));
  expect(await askPages<RowPage>(half, '/items', 3)).toEqual(OFFLINE);
});
