/** How a CDN is told which addresses to fetch anew. */
export interface PurgePlace {
  /** `{url}` stands for the public address; without it addresses go in lots, in the body. */
  address: string;
  method: string;
  /** Headers with the CDN's token, by lower-case name. */
  headers: Record<string, string>;
  /** Body of a lot, with `{urls}` for the JSON list of addresses; null where each address is asked for by itself. */
  body: string | null;
}

/** Reads the CDN; null: none. What is wrong is added to `problems` as sentences. */
export function readPurge(env: NodeJS.ProcessEnv, problems: string[]): PurgePlace | null {
  const address = env['TOASOAN_PURGE_URL']?.trim() ?? '';
  if (address === '') return null;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address.replaceAll('{url}', '')))
    problems.push(`TOASOAN_PURGE_URL phải là một địa chỉ http(s), đang là "${address}".`);
  const header = env['TOASOAN_PURGE_HEADER']?.trim() ?? '';
  const [, name = '', value = ''] = /^([A-Za-z0-9-]+):\s*(.+)$/.exec(header) ?? [];
  if (header !== '' && name === '') problems.push('TOASOAN_PURGE_HEADER phải có dạng "Tên: giá trị".');
  const single = address.includes('{url}');
  const body = env['TOASOAN_PURGE_BODY']?.trim() ?? '';
  if (body !== '' && !body.includes('{urls}'))
    problems.push('TOASOAN_PURGE_BODY phải có chỗ {urls} cho danh sách địa chỉ.');
  return {
    address,
    method: env['TOASOAN_PURGE_METHOD'] ?? (single ? 'PURGE' : 'POST'),
    headers: name === '' ? {} : { [name.toLowerCase()]: value },
    body: single ? null : body || '{"files":{urls}}',
  };
}
