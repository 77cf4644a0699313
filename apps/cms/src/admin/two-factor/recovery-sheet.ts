const TITLE = 'Mã dự phòng đăng nhập Tòa Soạn';
const FILE = 'ma-du-phong-toa-soan.txt';

/** The codes as a page to keep. */
export function recoverySheet(codes: readonly string[]): string {
  return [
    TITLE,
    `Địa chỉ: ${window.location.host}`,
    'Mỗi mã dùng một lần, khi không có điện thoại.',
    '',
    ...codes,
    '',
  ].join('\n');
}

export function downloadCodes(codes: readonly string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([recoverySheet(codes)], { type: 'text/plain;charset=utf-8' }));
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Prints the sheet alone, without the screen around it. */
export function printCodes(codes: readonly string[]): void {
  const frame = document.createElement('iframe');
  frame.style.display = 'none';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) return;
  page.title = TITLE;
  const text = page.createElement('pre');
  text.textContent = recoverySheet(codes);
  text.style.font = '16pt/1.6 monospace';
  page.body.append(text);
  frame.contentWindow.onafterprint = () => {
    frame.remove();
  };
  frame.contentWindow.print();
}
