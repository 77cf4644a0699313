/** A start that can't go on for a reason the person can mend: printed as its one sentence, without a stack. */
export class Refusal extends Error {}
