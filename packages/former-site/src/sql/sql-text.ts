import { SourceRefused } from '../former-item.js';

/** More than any text of an article: MySQL's own default for one packet is 64 MB. */
const LONGEST_PIECE = 64 * 1024 * 1024;

/** The text of a dump, of which only the piece in hand is in memory. */
export class SqlText {
  text = '';
  at = 0;
  private ended = false;
  private readonly chunks: AsyncIterator<string>;

  constructor(chunks: AsyncIterable<string>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * Brings in more behind what is unread; false at the end. Each time at least as much as is there already, so that a
   * long piece that is looked at again from its start costs no more than twice its length.
   */
  async more(): Promise<boolean> {
    const rest = this.text.slice(this.at);
    if (rest.length > LONGEST_PIECE) {
      throw new SourceRefused('Tệp SQL có một dòng dài quá 64 MB, không phải tin bài. Hãy kiểm tra bản xuất.');
    }
    const parts = [rest];
    for (let added = 0; !this.ended && added <= rest.length;) {
      const next = await this.chunks.next();
      if (next.done === true) this.ended = true;
      else {
        parts.push(next.value);
        added += next.value.length;
      }
    }
    this.text = parts.join('');
    this.at = 0;
    return this.text.length > rest.length;
  }

  /** Asks `look` until it answers, with more text each time; null where the text ends first. */
  async until<Answer>(look: (text: string, at: number) => Answer | null): Promise<Answer | null> {
    for (;;) {
      const answer = look(this.text, this.at);
      if (answer !== null) return answer;
      if (!(await this.more())) return null;
    }
  }

  /** At least so many characters in hand, unless it ends before. */
  async have(count: number): Promise<void> {
    while (this.text.length - this.at < count && (await this.more()));
  }
}
