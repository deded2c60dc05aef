/**
 * A set of characters of the basic plane that a text is searched for again and again: one look a
 * character, where a pattern with hundreds of characters in brackets costs twenty times as much.
 */
export class Characters {
  readonly #marks = new Uint8Array(0x10000);

  constructor(...members: readonly (string | readonly [from: number, to: number])[]) {
    for (const member of members) {
      if (typeof member !== "string") this.#marks.fill(1, member[0], member[1] + 1);
      else for (let at = 0; at < member.length; at += 1) this.#marks[member.charCodeAt(at)] = 1;
    }
  }

  /** Whether all Chinese characters of a text are among them. */
  coverWords(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x4e00 && code <= 0x9fff && this.#marks[code] === 0) return false;
    }
    return true;
  }

  /** Whether a text holds one of them. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      if (this.#marks[text.charCodeAt(at)] === 1) return true;
    }
    return false;
  }
}
