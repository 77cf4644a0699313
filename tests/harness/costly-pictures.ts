import { drawnPng } from './hostile-pictures.js';

const SIDE = 512;
const BLOCKS = (SIDE / 8) ** 2;

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** One code, of one bit, for one symbol. */
const codes = (table: number, symbol: number): Buffer =>
  segment(0xc4, Buffer.concat([Buffer.from([table, 1]), Buffer.alloc(15), Buffer.from([symbol])]));

const scan = (from: number, to: number, data: Buffer): Buffer =>
  Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, from, to, 0])), data]);

const SIZE = [SIDE >> 8, SIDE & 255];
const HEAD = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc2, Buffer.from([8, ...SIZE, ...SIZE, 1, 1, 0x11, 0])),
  codes(0, 0),
  scan(0, 0, Buffer.alloc(BLOCKS / 8)),
  // "No more in this block, nor in the 2^12 after it".
  codes(0x10, 0xc0),
]);
const END = Buffer.from([0xff, 0xd9]);
const emptyScans = (scans: number): Buffer =>
  Buffer.concat(Array.from({ length: scans }, (_, n) => scan(1 + (n % 63), 1 + (n % 63), Buffer.from([0x00, 0x0f]))));

/** A progressive JPEG, grey all over, that goes through all of its blocks once for each scan of eleven bytes. */
const manyScans = (scans: number): Buffer => Buffer.concat([HEAD, emptyScans(scans), END]);

const restartEvery = (blocks: number): Buffer => segment(0xdd, Buffer.from([blocks >> 8, blocks & 255]));

/** The same behind a mark that has no length for who looks for a restart, and one of 65,278 bytes for who reads segments. */
function hiddenScans(scans: number): Buffer {
  const hidden = Buffer.concat([restartEvery(0), emptyScans(scans), END]);
  const first = Buffer.concat([restartEvery(BLOCKS - 1), emptyScans(1)]);
  const mark = Buffer.from([0xff, 0x02, 0xfe, 0xfe]);
  return Buffer.concat([HEAD, first, mark, hidden, Buffer.alloc(0xfefe - 2 - hidden.length), END]);
}

/** A few bytes to send, minutes to open: as they are here they only look like it, so that no test waits. */
export const costlyPictures = (): readonly { what: string; name: string; type: string; bytes: Buffer }[] => [
  { what: 'a thousand scans', name: 'a.jpg', type: 'image/jpeg', bytes: manyScans(1000) },
  { what: 'a thousand hidden scans', name: 'a.jpg', type: 'image/jpeg', bytes: hiddenScans(1000) },
  { what: 'a column', name: 'a.png', type: 'image/png', bytes: drawnPng(1, 40_000) },
  { what: 'a line', name: 'a.png', type: 'image/png', bytes: drawnPng(40_000, 1) },
];

/** As many scans as a program that writes progressive pictures may make. */
export const fewScans = (): Buffer => manyScans(50);
