import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { address } from '@toasoan/site-plan';
import { COMMANDS, sendCommand } from './commands.js';
import { readConfig, urlOf, type Config } from './config.js';
import { openContentIndex } from './project/open-index.js';
import { readContentIndex } from './project/read-index.js';
import { siteLookup } from './project/site-lookup.js';
import { fileOf } from './release/export-release.js';
import { exportSite } from './release/export-site.js';
import { writeHostFiles, type HostFilesWritten } from './release/host/write-host-files.js';
import { writeSearchFiles } from './release/write-search-files.js';
import { BodyMissing } from './fleet/bodies.js';
import { OtherFormat } from './fleet/log-entry.js';
import { ObjectsFault } from './release/objects/objects-fault.js';
import { BundleMissing } from './render/site-bundle.js';
import { startPublisher } from './start-publisher.js';
import { SnapshotRefused, takeSnapshot } from './take-snapshot.js';

const ALLOW_LEFT_OUT = '--allow-left-out';
const HELP = `Dùng: node scripts/serve.mjs publisher [lệnh], nơi khóa và địa chỉ được đọc từ thư mục dữ liệu
  (hoặc node apps/publisher/dist/main.js [lệnh] khi chúng đã có trong biến môi trường)
  (không có lệnh)        chạy trình xuất bản
  snapshot <thư mục> [--allow-left-out]
                         chép mọi nội dung công khai từ CMS thành chỉ mục cho astro build
  export <thư mục>       ghi bản phát hành hiện tại thành thư mục tĩnh, cùng chuyển hướng và tiêu đề cho máy chủ tĩnh và nginx;
                         thay toàn bộ bản xuất trước ở đó, không đụng thư mục nào khác
  host-files <chỉ mục> <thư mục>
                         ghi chuyển hướng và tiêu đề cho một thư mục do astro build dựng
  rebuild                dựng lại toàn bộ trang
  reconcile              đối chiếu với CMS ngay
  self-check             tự kiểm tra: dựng lại mọi trang, so với bản đang phục vụ, rồi đối chiếu với CMS
  confirm-removal        đồng ý cho đối chiếu gỡ nhiều tài liệu
  releases               các bản phát hành gần đây, bản đang hiện, tiến độ dựng lại
  pages <số>             đếm số trang bạn đọc đang có, và của một bản phát hành
  roll-back <số>         quay về một bản phát hành và giữ ở đó
  unpin                  thôi giữ, trở lại bản mới nhất`;

const RUN_WITH_SECRETS =
  'Trên máy chạy tòa soạn, hãy dùng: node scripts/serve.mjs publisher [lệnh] (đọc khóa từ thư mục dữ liệu).';

async function main([command, argument, flag]: readonly string[]): Promise<number> {
  if (command === 'help' || command === '--help') return say(HELP);
  const read = readConfig(process.env);
  if (!read.ok) return refuse([...read.problems, RUN_WITH_SECRETS]);
  const { config } = read;
  if (command === undefined) return run(config);
  if (command === 'snapshot' && argument !== undefined)
    return snapshot(config, fromHere(argument), flag === ALLOW_LEFT_OUT);
  if (command === 'export' && argument !== undefined) {
    const folder = fromHere(argument);
    const exported = await exportSite({ ...config, folder });
    if (!exported.ok) return refuse([exported.message]);
    say(`Đã ghi ${String(exported.files)} tệp vào ${folder}.`);
    return sayHostFiles(exported.host, folder);
  }
  if (command === 'host-files' && argument !== undefined && flag !== undefined) {
    return hostFiles(fromHere(argument), config.origin, fromHere(flag));
  }
  if (COMMANDS.some((known) => known === command)) {
    const answer = await sendCommand(config, command, argument === undefined ? undefined : Number(argument)).catch(
      () => null,
    );
    if (answer === null)
      return refuse([`Chưa hỏi được bộ xuất bản ở ${urlOf(config.host, config.port)}: hãy xem nó có đang chạy không.`]);
    say(answer.body);
    return answer.status === 200 ? 0 : 1;
  }
  return refuse([`Không có lệnh "${command}".`, HELP]);
}

/** A folder is named from where the person stands; the program runs in its own. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '', path);

/** For a folder that `astro build` made from the index. */
async function hostFiles(indexPath: string, origin: string, folder: string): Promise<number> {
  const index = readContentIndex(indexPath);
  if (!index.ok) return refuse([index.message]);
  const hasPage = (path: string) => existsSync(join(folder, fileOf(path)));
  const gonePages = [...siteLookup(index.db).withdrawnSlugs()].map(address.article);
  const host = await writeHostFiles({ index: index.db, hasPage, gonePages, origin, now: new Date() }, folder);
  index.db.close();
  return sayHostFiles(host, folder);
}

function sayHostFiles({ addresses, warning }: HostFilesWritten, folder: string): 0 {
  if (warning !== null) process.stderr.write(`${warning}\n`);
  return say(
    `Đã ghi ${String(addresses)} địa chỉ chuyển hướng hoặc đã gỡ cho ${folder} (_redirects, _headers; nginx: ${folder}.nginx/).`,
  );
}

/** A site that lacks a document must be a person's wish: else the last good one stays where it is. */
async function snapshot(config: Config, folder: string, allowLeftOut: boolean): Promise<number> {
  try {
    const { documents, leftOut, indexPath, mediaDir } = await takeSnapshot({ ...config, folder });
    const index = openContentIndex(indexPath);
    await writeSearchFiles(index.db, mediaDir);
    index.close();
    say(`Đã chép ${String(documents)} tài liệu vào ${indexPath}; bỏ lại ${String(leftOut.length)}.`);
    const lines = leftOut.map(({ kind, id, message }) => `  ${kind} ${id}: ${message}`);
    if (leftOut.length === 0) return 0;
    if (allowLeftOut) return say(lines.join('\n'));
    return refuse([
      'Không chép được các tài liệu sau:',
      ...lines,
      `Hãy sửa chúng trong CMS, hoặc thêm ${ALLOW_LEFT_OUT} để dựng trang mà không có chúng.`,
    ]);
  } catch (error) {
    if (error instanceof SnapshotRefused) return refuse([error.message]);
    throw error;
  }
}

async function run(config: Config): Promise<number> {
  const log = pino({ name: 'publisher', level: config.logLevel ?? 'info' });
  try {
    const running = await startPublisher({ config, log });
    return await new Promise((resolve) => {
      const stop = () => {
        log.info('stopping');
        void running.stop().then(() => {
          resolve(0);
        });
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
    });
  } catch (error) {
    if (error instanceof ObjectsFault || error instanceof OtherFormat) return refuse([error.message]);
    if (error instanceof BodyMissing)
      return refuse([
        `Kho bản phát hành thiếu nội dung ${error.message}; máy đang dẫn sẽ đưa lên lại, hãy chạy lại sau ít phút.`,
      ]);
    if (error instanceof BundleMissing) return refuse([error.message]);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      return refuse([
        `Cổng ${String(config.port)} đang có chương trình khác dùng. Đặt PUBLISHER_PORT khác, hoặc dừng chương trình kia.`,
      ]);
    if (code === 'ENOSPC' || code === 'SQLITE_FULL') return refuse(['Ổ đĩa đã đầy: cần thêm chỗ trống rồi chạy lại.']);
    if (code === 'EIO' || code?.startsWith('SQLITE_IOERR'))
      return refuse([`Ổ đĩa báo lỗi khi đọc ghi ${config.dataDir}: hãy kiểm tra ổ đĩa, rồi chạy lại.`]);
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
      return refuse([
        `Một tệp cơ sở dữ liệu trong ${config.dataDir} bị hỏng. Mọi thứ ở đó được làm lại từ CMS: hãy xóa thư mục ấy rồi chạy lại.`,
      ]);
    if (code === 'EACCES' || code === 'SQLITE_CANTOPEN' || code === 'EROFS' || code === 'SQLITE_READONLY')
      return refuse([`Không ghi được vào ${config.dataDir}: kiểm tra quyền của thư mục.`]);
    throw error;
  }
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse(sentences: readonly string[]): 1 {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return 1;
}

const code = await main(process.argv.slice(2));
process.exitCode = code;
// Kept-alive connections to the CMS must not hold a stopped process.
if (process.argv.length === 2) process.exit(code);
