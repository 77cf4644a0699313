/** The bucket of the newsroom's files. */
export interface MediaPlace {
  endpoint: string | null;
  region: string;
  bucket: string;
  keyId: string;
  secret: string;
  pathStyle: boolean;
}

const NAME = 'TOASOAN_MEDIA_S3_';

/**
 * Where the newsroom's files lie, from the environment; null: in the data folder.
 * @throws Error with a sentence that names the variable that is missing or wrong
 */
export function mediaPlace(environment: Readonly<Record<string, string | undefined>>): MediaPlace | null {
  const value = (name: string): string => environment[NAME + name]?.trim() ?? '';
  const bucket = value('BUCKET');
  if (bucket === '') {
    const stray = Object.keys(environment).find((name) => name.startsWith(NAME) && environment[name]?.trim());
    if (stray) throw new Error(`Có ${stray} mà thiếu ${NAME}BUCKET: tên kho chứa ảnh và tệp của tòa soạn.`);
    return null;
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(bucket))
    throw new Error(
      `${NAME}BUCKET phải là tên kho (chữ, số, dấu chấm, gạch nối, gạch dưới), không kèm đường dẫn; đang là «${bucket}».`,
    );
  const missing = ['KEY_ID', 'SECRET'].filter((name) => value(name) === '').map((name) => NAME + name);
  if (missing.length > 0) throw new Error(`Thiếu biến môi trường ${missing.join(', ')}: khóa truy cập kho ${bucket}.`);
  const endpoint = value('ENDPOINT').replace(/\/+$/, '');
  if (endpoint !== '' && (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)))
    throw new Error(`${NAME}ENDPOINT phải là một địa chỉ http(s), đang là «${endpoint}».`);
  const style = value('PATH_STYLE');
  return {
    endpoint: endpoint === '' ? null : endpoint,
    region: value('REGION') || 'us-east-1',
    bucket,
    keyId: value('KEY_ID'),
    secret: value('SECRET'),
    pathStyle: style === '' ? endpoint !== '' : style !== 'false',
  };
}

/** As every S3 client takes it: Strapi's provider and ours. */
export function clientOptions({ endpoint, region, pathStyle, keyId, secret }: MediaPlace) {
  return {
    region,
    ...(endpoint === null ? {} : { endpoint }),
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    // Checksums in trailers are Amazon's own; other servers store them as part of the body or refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
  };
}

/**
 * What `config/plugins` tells Strapi's upload. A file keeps its address `/uploads/…` wherever it lies, and the CMS hands it
 * out itself (`s3-uploads.ts`): nothing else needs to know, and the bucket stays closed to the world.
 */
export function uploadProvider(environment: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const place = mediaPlace(environment);
  if (place === null) return {};
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: '/uploads',
      // No ACL is sent: who may read is the bucket's own rule.
      s3Options: { ...clientOptions(place), params: { Bucket: place.bucket, ACL: undefined } },
    },
  };
}
