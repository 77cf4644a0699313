import {
  ASK_AGAIN,
  ASSET_FOLDERS,
  CONTENT_SECURITY_POLICY,
  KEEP_FOR_EVER,
  PORTAL_FOLDER,
  PORTAL_POLICY,
  SECURITY_HEADERS,
} from '@toasoan/site-plan';
import { fileOf } from '../export-release.js';
import type { HostRules } from './host-rules.js';

/** nginx compares keys without regard to case: of two that differ by nothing else the first is kept. */
function table(entries: Iterable<readonly [string, string]>): string {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const [from, to] of entries) {
    const key = from.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    lines.push(`    ${quoted(from)} ${valueOf(to)};`);
  }
  return lines.join('\n');
}

/** In a value `$` would name a variable, and nginx knows no way to write the sign: in a link it is %24. A key is plain. */
const valueOf = (target: string): string => quoted(target.replaceAll('$', '%24'));
const quoted = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`;

/** Longest key in bytes, rounded up to what nginx wants of a bucket: a power of two with room for the pointer beside it. */
function bucketSize(rules: HostRules): number {
  const keys = [...rules.moved.keys(), ...rules.gone.keys(), ...rules.fronts.keys(), ...rules.goneFronts];
  const longest = keys.reduce((most, key) => Math.max(most, Buffer.byteLength(key)), 0);
  return Math.max(128, 2 ** Math.ceil(Math.log2(longest + 32)));
}

/**
 * For the `http` block: the tables of moved and gone addresses. Lookups are by hash, however many there are. What is taken from a
 * request and put into a header holds no control character: nginx has decoded it, and sends it as it is.
 */
export function nginxMaps(rules: HostRules): string {
  const most = Math.max(rules.moved.size, rules.gone.size, rules.numbers.size, 1024);
  return `# Made from a release; included in the http block. Made anew by each export: nothing is written here by hand.
map_hash_max_size ${String(2 ** Math.ceil(Math.log2(most * 2)))};
map_hash_bucket_size ${String(bucketSize(rules))};
map $uri $toasoan_moved {
    default "";
${table(rules.moved)}
}
map $uri $toasoan_gone {
    default "";
${table([...rules.gone].map(([path, page]) => [path, fileOf(page)] as const))}
}
map $uri $toasoan_number {
    default "";
    "~-0*(?<toasoan_digits>[1-9][0-9]{0,11})\\.html$" $toasoan_digits;
}
map $toasoan_number $toasoan_numbered {
    default "";
${table(rules.numbers)}
}
map $uri $toasoan_front {
    default "";
    "~^(?<toasoan_above>/(?:don-vi|chuyen-muc)/[^/]+/)(?<toasoan_below>[^\\x00-\\x1f\\x7f]+)$(?![\\x00-\\x1f])" $toasoan_above;
}
map $toasoan_front $toasoan_front_moved {
    default "";
${table(rules.fronts)}
}
map $toasoan_front $toasoan_front_gone {
    default "";
${table([...rules.goneFronts].map((front) => [front, '1'] as const))}
}
map $uri $toasoan_cache {
    default "${ASK_AGAIN}";
    "~^(?:${ASSET_FOLDERS.join('|')})" "${KEEP_FOR_EVER}";
}
map $uri $toasoan_policy {
    default "${CONTENT_SECURITY_POLICY}";
    "~^${PORTAL_FOLDER}" "${PORTAL_POLICY}";
}
`;
}

/** For the `server` block, whose \`root\` is the exported folder. A page of the folder goes before a redirect of a front. */
export function nginxSite(): string {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) =>
    name === 'content-security-policy'
      ? `add_header ${name} $toasoan_policy always;`
      : `add_header ${name} "${value}" always;`,
  );
  return `# Made from a release; included in the server block whose root is the exported folder. It sets no "add_header" in a
# location: nginx would forget these there.
${headers.join('\n')}
add_header cache-control $toasoan_cache always;
charset utf-8;
charset_types text/css text/plain text/javascript text/xml application/xml application/rss+xml application/atom+xml;
types {
    text/html html;
    text/css css;
    text/javascript js mjs;
    text/plain txt;
    application/xml xml;
    application/manifest+json webmanifest;
    application/json json;
    image/svg+xml svg;
    image/avif avif;
    image/webp webp;
    image/jpeg jpg jpeg;
    image/png png;
    image/gif gif;
    image/x-icon ico;
    font/woff2 woff2;
    video/mp4 mp4;
    video/webm webm;
    application/pdf pdf;
}
server_tokens off;
absolute_redirect off;
error_page 404 /404.html;
error_page 410 @toasoan_gone;
location / {
    if ($toasoan_moved) {
        return 301 $toasoan_moved$is_args$args;
    }
    if ($toasoan_gone) {
        return 410;
    }
    if ($toasoan_numbered) {
        return 301 $toasoan_numbered$is_args$args;
    }
    if ($toasoan_front_moved) {
        return 301 $toasoan_front_moved$toasoan_below$is_args$args;
    }
    if ($toasoan_front_gone) {
        return 410;
    }
    index index.html;
}
location = /rss.xml {
    default_type application/rss+xml;
    types { }
}
location = /atom.xml {
    default_type application/atom+xml;
    types { }
}
location ~ ^/(?:don-vi|chuyen-muc)/[^/]+/rss\\.xml$ {
    if ($toasoan_front_moved) {
        return 301 $toasoan_front_moved$toasoan_below$is_args$args;
    }
    default_type application/rss+xml;
    types { }
}
location ~ /_(?:headers|redirects)$ {
    return 404;
}
location @toasoan_gone {
    try_files $toasoan_gone /410.html =410;
}
`;
}
