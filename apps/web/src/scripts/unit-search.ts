import { matchUnits, type NamedUnit } from './match-units.js';

/** Answers in the directory's field. Without script the style hides it, and the tree and the letters serve. */
const box = document.querySelector<HTMLElement>('[data-unit-search]');
const field = box?.querySelector<HTMLInputElement>('input');
const status = box?.querySelector<HTMLElement>('[role=status]');
const results = box?.querySelector<HTMLElement>('ul');

if (box && field && status && results) {
  let names: Promise<NamedUnit[]> | undefined;
  const show = async (): Promise<void> => {
    const typed = field.value;
    names ??= fetchNames(box.dataset['unitSearch'] ?? '');
    try {
      const { found, more } = matchUnits(await names, typed);
      // Somebody has typed on while the names came.
      if (field.value !== typed) return;
      results.replaceChildren(...found.map(item));
      status.textContent = saying(typed, found.length, more);
    } catch {
      names = undefined;
      status.textContent = 'Chưa tải được danh bạ. Mời bạn xem theo chữ cái bên dưới.';
    }
  };
  field.addEventListener('input', () => void show());
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector<HTMLAnchorElement>('a')?.click();
  });
  // The browser may bring back what was typed.
  if (field.value) void show();
}

async function fetchNames(address: string): Promise<NamedUnit[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return (await answer.json()) as NamedUnit[];
}

function item({ name, href, ended }: NamedUnit): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'quiet block py-2';
  link.href = href;
  link.textContent = ended ? `${name} (đã kết thúc)` : name;
  entry.append(link);
  return entry;
}

function saying(typed: string, found: number, more: number): string {
  if (!typed.trim()) return '';
  if (found === 0) return `Không có đơn vị nào tên “${typed.trim()}”. Mời bạn xem theo chữ cái bên dưới.`;
  return more > 0 ? `Có ${String(found + more)} đơn vị; mời bạn gõ thêm để lọc bớt.` : `Có ${String(found)} đơn vị.`;
}
