import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeConversion, recogniseLegacy } from '../index.js';
import { toTcvn3, toVni } from './legacy.fixture.js';

const FOLDER = new URL('../../../../apps/cms/src/example-data/articles/', import.meta.url);

interface ExampleArticle {
  title: string;
  lead: string;
  body: string;
}

const plain = (html: string): string => html.replace(/<[^>]+>/g, '').trim();
const accented = (text: string): boolean => /[^\p{ASCII}]/u.test(text);
const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as ExampleArticle[])
  .map(({ title, lead, body }) => ({
    title,
    // A cell of a table is no paragraph: it is judged with its article.
    paragraphs: [lead, ...body.replace(/<table.*?<\/table>/gs, '').split(/<\/(?:p|h[2-4]|li)>/)]
      .map(plain)
      .filter(accented),
    blocks: [title, lead, ...body.split(/<\/(?:p|h[2-4]|li|td|th)>/)].map(plain).filter(accented),
  }));
const paragraphs = examples.flatMap((article) => article.paragraphs);
const titles = examples.map(({ title }) => title);

describe('recognition of legacy text by its words', () => {
  it.each(['tcvn3', 'vni'] as const)('%s: nearly all paragraphs of the example articles', (encoding) => {
    const back = encoding === 'vni' ? toVni : toTcvn3;
    const rate = (texts: readonly string[]): { missed: string[]; percent: number } => {
      const changed = texts.filter((text) => back(text) !== text);
      const missed = changed.filter((text) => recogniseLegacy(back(text)).encoding !== encoding);
      return { missed, percent: 100 * (1 - missed.length / changed.length) };
    };
    const [whole, short] = [rate(paragraphs), rate(titles)];
    process.stdout.write(
      `${encoding}: ${whole.percent.toFixed(2)} % of ${String(paragraphs.length)} paragraphs recognised, ` +
        `${short.percent.toFixed(2)} % of ${String(titles.length)} titles\n`,
    );
    expect(whole.percent, whole.missed.join('\n')).toBeGreaterThanOrEqual(99);
    expect(short.percent, short.missed.join('\n')).toBeGreaterThanOrEqual(99);
  });

  it.each(['tcvn3', 'vni'] as const)('%s: headings and cells of tables with their article', (encoding) => {
    const back = encoding === 'vni' ? toVni : toTcvn3;
    let [all, right] = [0, 0];
    for (const { blocks } of examples) {
      const typed = blocks.map(back);
      const proposals = proposeConversion(typed.map((text) => [{ text, font: null }]));
      const read = new Map(proposals.map(({ paragraph, after }) => [paragraph, after]));
      blocks.forEach((block, index) => {
        all += 1;
        // The font of capitals is lost where only text came: the letters are right, their case may not be.
        if ((read.get(index) ?? typed[index])?.toLowerCase() === block.toLowerCase()) right += 1;
      });
    }
    const percent = (100 * right) / all;
    process.stdout.write(
      `${encoding}: ${percent.toFixed(2)} % of ${String(all)} blocks read rightly with their article\n`,
    );
    expect(percent).toBeGreaterThanOrEqual(99);
  });

  it('never takes a text of the example articles, as it stands, for a legacy one', () => {
    const blocks = examples.flatMap((article) => article.blocks);
    const alone = blocks.flatMap((text) => text.split(/\s+/));
    const wrong = [...blocks, ...alone].filter((text) => recogniseLegacy(text).encoding !== null);
    process.stdout.write(
      `${String(wrong.length)} of ${String(blocks.length)} clean texts and ${String(alone.length)} words taken for legacy\n`,
    );
    expect(wrong).toEqual([]);
    for (const font of ['.VnTime', 'VNI-Times']) {
      const named = blocks.filter((text) => text.length > 60 && recogniseLegacy(text, font).encoding !== null);
      expect(named, `a Unicode text set in ${font}`).toEqual([]);
    }
    for (const article of examples) {
      expect(proposeConversion(article.blocks.map((text) => [{ text, font: null }]))).toEqual([]);
    }
  });

  it('nor any other line of the example data: units, people, documents, guide, questions', () => {
    const root = new URL('../', FOLDER);
    const lines = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|json|md)$/.test(entry.name))
      .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').split('\n'));
    const wrong = lines.filter((line) => recogniseLegacy(line).encoding !== null);
    process.stdout.write(
      `${String(wrong.length)} of ${String(lines.length)} lines of the example data taken for legacy\n`,
    );
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(2000);
  });

  it.each([
    'The union’s annual report, published on 9 July 2018, says that 1,200 members were at the meeting in Phan Thiet.',
    'A naïve café owner’s résumé mentions São Paulo, Zürich and a piñata; the façade cost £5m (©2018, §4, ±2 µm, 25 °C).',
    'El Niño and La Niña: señor Peña’s déjà vu at 100 m² and 50 m³, ½ cup, “quoted” «so».',
    'Les employés ont été reçus à la mairie où le maire a salué leur dévouement ; c’était une très belle journée d’été.',
    'Le côté le plus tôt prêt : la forêt, l’hôtel, le château, l’île, où l’on a goûté un thé glacé à la crème brûlée.',
    'Die Gewerkschaft möchte für alle Mitglieder bessere Löhne; die Männer und Frauen hören gerne über schöne Übungen.',
    'Größe, Straße, Öl, Ärger, Äpfel, Köln, Düsseldorf, für Bücher, natürlich, können, müssen, dürfen.',
    'Situação: não há eleições em São João; a região é à beira-mar, e o coração está cheio de emoção e alegria.',
    'På grund av höga temperaturer är det svårt att åka båt från Malmö till Århus på måndag.',
    'Số 12, ngõ 5, đường 3/2, TP. Phan Thiết; ĐT: 0252.3821.234; 1.390.000 đ; 25 °C; 100 m²; 09/07/2018',
    'Bà Hà, Cà Mau, Hòa An, công ty TNHH Sao Mai, cô Lê Thu Thúy, xã Tân Hà, ông Tôn',
    'Công ty cô kiêm tra hôp tôt', // marks forgotten
    'CÔNG ĐOÀN TỈNH BÌNH THUẬN SỐ 01/LĐLĐ',
    'Theo NĐ 157 có QĐ và HĐ',
    'café',
    'µm',
    '«',
    '© 2018',
    '',
    '🙂 ① ² ½',
  ])('leaves %j alone', (text) => {
    expect(recogniseLegacy(text)).toEqual({ encoding: null, confidence: 0 });
    for (const word of text.split(/\s+/)) expect(recogniseLegacy(word).encoding).toBeNull();
  });
});

describe('recognition by the name of the font', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['".VnTime", "sans-serif"', 'tcvn3'],
    ["'.VnArial Narrow'", 'tcvn3'],
    ['.vntime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3_capitals'],
    ['.VnAvantH', 'tcvn3_capitals'],
    ['.VnArial NarrowH', 'tcvn3_capitals'],
    ['.vntimeh', 'tcvn3_capitals'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Times New Roman, .VnTime', null],
    ['VnUnicode', null],
    ['Arial', null],
    ['', null],
  ] as const)('%s is %s', (font, encoding) => {
    expect(recogniseLegacy('«n', font).encoding).toBe(encoding);
  });
});

describe('a proposal', () => {
  it('takes the legacy paragraphs and leaves the Unicode ones', () => {
    const proposals = proposeConversion([
      [{ text: 'Sáng nay, Công đoàn tỉnh họp.', font: 'Times New Roman' }],
      [{ text: 'S¸ng nay, C«ng ®oµn tØnh häp.', font: '.VnTime' }],
      [
        { text: 'h', font: '.VnTimeH' },
        { text: 'éi nghÞ ', font: '.VnTime' },
        { text: 'tỉnh', font: 'Times New Roman' },
      ],
    ]);
    expect(proposals.map(({ paragraph, encoding, after }) => [paragraph, encoding, after])).toEqual([
      [1, 'tcvn3', 'Sáng nay, Công đoàn tỉnh họp.'],
      [2, 'tcvn3_capitals', 'Hội nghị tỉnh'],
    ]);
    expect(proposals[1]?.runs).toEqual(['H', 'ội nghị ', 'tỉnh']);
  });

  it('gives a VNI mark to its vowel where bold begins between them', () => {
    const [proposal] = proposeConversion([
      [
        { text: 'Coâng ñoa', font: 'VNI-Times' },
        { text: 'øn', font: 'VNI-Times' },
      ],
    ]);
    expect(proposal?.runs).toEqual(['Công đoà', 'n']);
  });

  it('believes the words of a Unicode paragraph that carries the name of an old font', () => {
    expect(proposeConversion([[{ text: 'Cô có nhiều công việc ở tỉnh', font: '.VnTime' }]])).toEqual([]);
  });
});
