/** What a box of plain text makes of the form of a file, told to whoever sent it. */
export function remarksOnForm(bodyHtml: string): string[] {
  const has = (tags: string): boolean => new RegExp(`<(?:${tags})\\b`).test(bodyHtml);
  const signs = [
    ...(has('ul') ? ['danh sách thành các dòng có dấu «•» ở đầu'] : []),
    ...(has('ol') ? ['danh sách có số thành các dòng đánh số'] : []),
    ...(has('table') ? ['bảng thành các dòng có dấu «|» giữa các ô'] : []),
  ];
  return [
    ...(signs.length > 0
      ? [`Trong ô viết, ${signs.join(', ')}. Giữ các dấu ấy thì khi đăng vẫn là danh sách, là bảng.`]
      : []),
    ...(has('h[2-4]') ? ['Tít phụ trong tệp được đưa vào thành dòng chữ thường.'] : []),
  ];
}
