/**
 * Events just recorded that the publisher has not taken yet, for who would rather wait a moment than take the processor from
 * an event on its way.
 */
export class Handover {
  /** So long an answer waits for the publisher: one that is away holds nobody up. */
  atMostMs = 100;
  private readonly open = new Map<string, { taken: Promise<void>; settle: () => void }>();

  /** It has been recorded, and leaves now. */
  begin(eventId: string): void {
    let settle = (): void => undefined;
    const taken = new Promise<void>((resolve) => (settle = resolve));
    this.open.set(eventId, { taken, settle });
    setTimeout(() => {
      this.taken(eventId);
    }, this.atMostMs).unref();
  }

  /** The publisher has it, or the time is over. */
  taken(eventId: string): void {
    this.open.get(eventId)?.settle();
    this.open.delete(eventId);
  }

  /** Settles once the publisher has these, and a tenth of a second after they were recorded at the latest. */
  async wait(eventIds: readonly string[]): Promise<void> {
    await Promise.all(eventIds.flatMap((eventId) => this.open.get(eventId)?.taken ?? []));
  }
}
