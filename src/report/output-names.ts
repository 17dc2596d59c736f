/** The outputs that every mode has. */
export const COMMON_OUTPUTS = [
  ...(['status', 'changed', 'release', 'previous-release', 'version', 'revision', 'dirty', 'url'] as const),
  ...(['report', 'failed-hosts', 'error-code'] as const),
] as const;

/** What a mode yields beyond them. */
export const MODE_OUTPUTS = [
  ...(['outputs', 'matrix', 'any', 'coverage', 'coverage-base', 'plan', 'comment-id'] as const),
  ...(['tag', 'release-url', 'created', 'changelog'] as const),
] as const;

const OWN: ReadonlySet<string> = new Set([...COMMON_OUTPUTS, ...MODE_OUTPUTS]);

/** Has the action an output of this name itself? */
export function isOwnOutput(name: string): boolean {
  return OWN.has(name);
}
