/** `feat!: …`, `fix(api)!: …`. */
const MARKED_TITLE = /^[a-z][\w-]*(?:\([^()\r\n]*\))?!: \S/i;
/** A footer; Conventional Commits want it in capitals. */
const FOOTER = /^BREAKING[ -]CHANGE: \S/m;

/** Does the message of a commit say, as Conventional Commits do, that whoever uses this has to change something? */
export function isBreaking(message: string): boolean {
  return MARKED_TITLE.test(message) || FOOTER.test(message);
}
