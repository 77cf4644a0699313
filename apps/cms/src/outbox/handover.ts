/**
 * Which subscribers are being told of something just recorded, for who would rather wait a moment than take the processor from an
 * event on its way.
 */
export class Handover {
  private readonly underWay = new Set<string>();
  private readonly waiting = new Map<string, Set<() => void>>();

  /** There is something for it. */
  begin(name: string): void {
    this.underWay.add(name);
  }

  /** It has answered: who waits goes on, though more may be on its way. */
  answered(name: string): void {
    const told = this.waiting.get(name);
    this.waiting.delete(name);
    for (const tell of told ?? []) tell();
  }

  /** There is nothing for it any more. */
  over(name: string): void {
    this.underWay.delete(name);
    this.answered(name);
  }

  /** Settles once it has answered or there is nothing for it, and after so many milliseconds at the latest. */
  async wait(name: string, atMostMs: number): Promise<void> {
    if (!this.underWay.has(name)) return;
    const waiting = this.waiting.get(name) ?? new Set();
    this.waiting.set(name, waiting);
    await new Promise<void>((resolve) => {
      const told = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(told);
        resolve();
      }, atMostMs);
      waiting.add(told);
    });
  }
}
