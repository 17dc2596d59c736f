import { inspect } from 'node:util';

const MASK = '***';
/** Shorter texts stand in words that have nothing to do with the secret: to hide them would cut holes into everything. */
const SHORTEST_HIDDEN = 4;

/** A value that no log, template or JSON can print; only `reveal()` gives it out. */
export class Secret {
  readonly #value: string;

  /** @param name what people call it by, such as `SHOP_TOKEN`; never its value */
  constructor(
    value: string,
    readonly name?: string,
  ) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}

/** Whether a text is too short to be looked for in what is printed. Blanks around it do not count. */
export function isTooShortToHide(text: string): boolean {
  return text.trim().length < SHORTEST_HIDDEN;
}
