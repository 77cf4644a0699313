import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** Lengths of the layout are millimetres; a PDF counts points. */
export const points = (millimetres: number) => (millimetres / 25.4) * 72;

const require = createRequire(import.meta.url);

const FILES = {
  regular: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: () => require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: () => require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

export type Face = keyof typeof FILES;

export interface Geometry {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface PdfFacts {
  title: string;
  subject: string;
  author: string;
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

/**
 * A PDF being filled from the top of its pages down: tagged, in Vietnamese, with Tinos inside (the letters of Times New
 * Roman to a hair's breadth, free, and whole in Vietnamese). Everything is in points, from the upper left corner.
 */
export class PdfPaper {
  readonly doc: PDFKit.PDFDocument;
  y = 0;
  readonly #root: Structure;
  readonly #bytes: Promise<Uint8Array>;
  #geometry: Geometry = { width: 0, height: 0, top: 0, bottom: 0, left: 0, right: 0 };
  #page = 0;
  #furnish: (paper: PdfPaper, page: number) => void = () => undefined;

  constructor({ title, subject, author }: PdfFacts) {
    this.doc = new PDFDocument({
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'vi-VN',
      info: { Title: title, Subject: subject, Author: author, Creator: 'Tòa Soạn' },
    });
    for (const [face, file] of Object.entries(FILES)) this.doc.registerFont(face, file());
    this.#bytes = collected(this.doc);
    this.#root = this.doc.struct('Document');
    this.doc.addStructure(this.#root);
  }

  /** Pages of this size follow, counted from 1; `furnish` draws what stands on each beside the text. */
  section(geometry: Geometry, furnish: (paper: PdfPaper, page: number) => void): void {
    this.#geometry = geometry;
    this.#furnish = furnish;
    this.#page = 0;
    this.newPage();
  }

  get left(): number {
    return points(this.#geometry.left);
  }

  /** Between the margins. */
  get width(): number {
    return points(this.#geometry.width - this.#geometry.left - this.#geometry.right);
  }

  get bottom(): number {
    return points(this.#geometry.height - this.#geometry.bottom);
  }

  newPage(): void {
    const { width, height, top } = this.#geometry;
    this.doc.addPage({ size: [points(width), points(height)], margin: 0 });
    this.#page += 1;
    this.y = points(top);
    this.artifact(() => {
      this.#furnish(this, this.#page);
    });
  }

  fits(height: number): boolean {
    return this.y + height <= this.bottom + 0.01;
  }

  /** An element of the document's outline for readers who hear it: "P", "H1", "Table". Ended by whoever asked for it. */
  element(type: string): Structure {
    const element = this.doc.struct(type);
    this.#root.add(element);
    return element;
  }

  /** Draws what is not content: lines, page numbers, heads that are repeated. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  async finish(): Promise<Uint8Array> {
    this.#root.end();
    this.doc.end();
    return this.#bytes;
  }
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    doc.on('error', reject);
  });
}
