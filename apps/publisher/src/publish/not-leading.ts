/** Another machine has become the one that leads while this was prepared: nothing of it is written here. */
export class NotLeading extends Error {
  constructor() {
    super('máy khác đã lên dẫn, việc này để máy đó làm');
  }
}

/** To be called in the turn of the write, right before it. @throws NotLeading */
export function mustLead({ leads }: { leads: () => boolean }): void {
  if (!leads()) throw new NotLeading();
}
