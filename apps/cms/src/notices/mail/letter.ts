/** One mail, whoever carries it. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** The same for the same words to the same person: a mail server that has seen it drops it. */
  messageId: string;
}

/** Carries letters. Resolves once the letter is in somebody's hands; what it rejects with is why not. */
export interface MailPort {
  send(letter: Letter): Promise<void>;
}
