import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { costlyPictures, fewScans } from '../harness/costly-pictures.js';
import { hostilePictures } from '../harness/hostile-pictures.js';
import { SIDES, twoDoors, type TwoDoors } from '../harness/two-doors.js';
import { wordFile, wordParagraph } from '../harness/word-file.js';

const MB = 1024 * 1024;

/** `proof.md` 13 and 15. */
describe.each(inject('templates'))('files that mean harm, at both doors, on $db', (template) => {
  let cms: RunningCms;
  let doors: TwoDoors;
  beforeAll(async () => {
    cms = await startCms(template);
    doors = await twoDoors(cms);
  });
  afterAll(() => cms.close());

  it.each(SIDES)(
    '13: a picture is refused or written anew, clean, within bounds (%s)',
    { timeout: 120_000 },
    async (side) => {
      let refused = 0;
      let clean = 0;
      const pictures = hostilePictures();
      const before = process.memoryUsage().rss;
      let most = before;
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
      for (const { what, name, type, bytes } of pictures) {
        const answer = await doors.send(side, 'picture', new Blob([new Uint8Array(bytes)], { type }), name);
        expect(answer.status, what).toBeLessThan(500);
        if (answer.status >= 400) {
          refused += 1;
          continue;
        }
        clean += 1;
        const file = await cms.app.db.query('plugin::upload.file').findOne({ orderBy: { id: 'desc' } });
        const stored = Buffer.from(await (await fetch(`${cms.url}${String(file?.['url'])}`)).arrayBuffer());
        expect(stored.toString('latin1', 8, 12), what).toBe('WEBP');
        for (const trace of ['Exif', 'GPS', 'BI-MAT', '<script', 'PK\u0003\u0004'])
          expect(stored.includes(Buffer.from(trace, 'latin1')), `${what}: ${trace}`).toBe(false);
      }
      clearInterval(watch);
      expect(clean).toBeGreaterThan(0);
      const grown = Math.round((most - before) / MB);
      expect(grown).toBeLessThan(600);
      const all = `${String(pictures.length)} pictures, ${String(refused)} refused, ${String(clean)} written anew and clean`;
      console.info(`proof 13, ${side}: ${all}, ${String(grown)} MB more at most`);
    },
  );

  it.each(SIDES)('13: a picture that costs little to send and minutes to open is not opened (%s)', async (side) => {
    const pictures = costlyPictures();
    for (const { what, name, type, bytes } of pictures) {
      const answer = await doors.send(side, 'picture', new Blob([new Uint8Array(bytes)], { type }), name);
      expect([answer.status, await answer.text()], what).toEqual([400, expect.stringMatching(/bất thường|quá lớn/)]);
    }
    const usual = new Blob([new Uint8Array(fewScans())], { type: 'image/jpeg' });
    expect((await doors.send(side, 'picture', usual, 'a.jpg')).status).toBe(201);
    console.info(`proof 13, ${side}: ${String(pictures.length)} pictures that are dear to open refused unopened`);
  });

  it.each(SIDES)(
    '15: a hostile Word file is refused or stripped, and asks nobody (%s)',
    { timeout: 120_000 },
    async (side) => {
      let asked = 0;
      const inside = createServer((_request, response) => {
        asked += 1;
        response.end();
      });
      await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${String((inside.address() as AddressInfo).port)}/x`;
      const plain = unzipSync(wordFile(wordParagraph('Ra mắt tổ công đoàn') + wordParagraph('Sáng nay, ra mắt.')));
      const document = Buffer.from(plain['word/document.xml'] ?? []).toString();
      const relations = (inner: string) =>
        strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
        );
      const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
      const linked = `<Relationship Id="r9" Type="${office}/image" Target="${url}" TargetMode="External"/>`;
      const files: readonly (readonly [string, Record<string, Uint8Array>])[] = [
        ['a bomb', { 'word/document.xml': strToU8('a'.repeat(90 * MB)) }],
        [
          'an external entity',
          { 'word/document.xml': strToU8(`<!DOCTYPE w [<!ENTITY a SYSTEM "${url}">]>${document}`) },
        ],
        [
          'a file entity',
          { 'word/document.xml': strToU8(`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${document}`) },
        ],
        ['an entry outside', { '../../../../tmp/toasoan-ra-ngoai': strToU8('x') }],
        ['a linked picture', { 'word/_rels/document.xml.rels': relations(linked) }],
        [
          'a template from elsewhere',
          { 'word/_rels/settings.xml.rels': relations(linked.replace('/image', '/attachedTemplate')) },
        ],
        ['a macro', { 'word/vbaProject.bin': strToU8('Sub AutoOpen()') }],
        ['an embedded object', { 'word/embeddings/oleObject1.bin': strToU8('MZ') }],
      ];
      let slowest = 0;
      let refused = 0;
      for (const [what, parts] of files) {
        const file = new Blob([new Uint8Array(zipSync({ ...plain, ...parts }))]);
        const began = performance.now();
        const answer = await doors.send(side, 'word', file, 'a.docx');
        slowest = Math.max(slowest, performance.now() - began);
        const said = await answer.text();
        expect(answer.status, `${what}: ${said}`).toBeLessThan(500);
        if (answer.status >= 400) refused += 1;
        else expect(said, what).not.toMatch(/root:|AutoOpen|127\.0\.0\.1|oleObject/);
      }
      expect((await doors.send(side, 'word', new Blob([new Uint8Array(zipSync(plain))]), 'a.docx')).status).toBe(200);
      inside.close();
      expect([asked, slowest < 5000]).toEqual([0, true]);
      const all = `${String(files.length)} Word files, ${String(refused)} refused, the rest stripped`;
      console.info(
        `proof 15, ${side}: ${all}, slowest ${slowest.toFixed(0)} ms (bar 5000 ms), ${String(asked)} addresses asked`,
      );
    },
  );
});
