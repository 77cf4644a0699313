export interface S3Place {
  kind: 's3';
  /** Null: Amazon's own. */
  endpoint: string | null;
  region: string;
  bucket: string;
  /** Stands before every key; empty, or ends with a slash. */
  prefix: string;
  keyId: string;
  secret: string;
  /** The bucket in the path instead of in the name of the host, as most servers but Amazon's want it. */
  pathStyle: boolean;
}

/** Where releases are shared; null: one machine, and nothing is. */
export type ObjectsPlace = S3Place | { kind: 'folder'; folder: string } | null;

/** One line that says where it is; another address is another store until it answers. */
export function addressOf(place: NonNullable<ObjectsPlace>): string {
  if (place.kind === 'folder') return place.folder;
  return `${place.endpoint ?? place.region}/${place.bucket}/${place.prefix}`;
}

const S3 = 'TOASOAN_RELEASES_S3_';
/** A client makes another address of anything else, where nobody answers. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Reads where releases are shared; what is missing or wrong is added to `problems` as sentences. */
export function readObjectsPlace(env: NodeJS.ProcessEnv, problems: string[]): ObjectsPlace {
  const value = (name: string): string => env[name]?.trim() ?? '';
  const folder = value('TOASOAN_RELEASES_DIR');
  const bucket = value(`${S3}BUCKET`);
  if (folder !== '' && bucket !== '') {
    problems.push(`Chỉ đặt một trong hai: TOASOAN_RELEASES_DIR hoặc ${S3}BUCKET.`);
    return null;
  }
  if (folder !== '') return { kind: 'folder', folder };
  if (bucket === '') {
    const stray = Object.keys(env).find((name) => name.startsWith(S3) && value(name) !== '');
    if (stray !== undefined) problems.push(`Có ${stray} mà thiếu ${S3}BUCKET: tên kho chứa bản phát hành.`);
    return null;
  }
  if (!BUCKET.test(bucket))
    problems.push(
      `${S3}BUCKET phải là tên kho (chữ, số, dấu chấm, gạch nối, gạch dưới), không kèm đường dẫn; đang là "${bucket}". Thư mục bên trong kho đặt bằng ${S3}PREFIX.`,
    );
  for (const name of ['KEY_ID', 'SECRET'])
    if (value(S3 + name) === '') problems.push(`Thiếu biến môi trường ${S3}${name}: khóa truy cập kho ${bucket}.`);
  const endpoint = value(`${S3}ENDPOINT`).replace(/\/+$/, '');
  if (endpoint !== '' && (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)))
    problems.push(`${S3}ENDPOINT phải là một địa chỉ http(s), đang là "${endpoint}".`);
  const prefix = value(`${S3}PREFIX`).replace(/^\/+|\/+$/g, '');
  return {
    kind: 's3',
    endpoint: endpoint === '' ? null : endpoint,
    region: value(`${S3}REGION`) || 'us-east-1',
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    keyId: value(`${S3}KEY_ID`),
    secret: value(`${S3}SECRET`),
    pathStyle: value(`${S3}PATH_STYLE`) === '' ? endpoint !== '' : value(`${S3}PATH_STYLE`) !== 'false',
  };
}
