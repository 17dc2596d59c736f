/*
 * What git says when a server does not give what was asked for. Its messages are English, because the scripts set the
 * locale.
 */

/** The server was not spoken to: another machine may reach it. */
const UNREACHED =
  /Could ?n[o']t resolve (?:host|proxy|hostname)|Could not resolve|Failed to connect|Couldn't connect|Connection (?:refused|timed out|reset|closed)|Network is unreachable|No route to host|timed out|timeout|Temporary failure in name resolution|Name or service not known/i;

const BESIDE_THE_POINT =
  /^\s*$|^Please make sure you have the correct access rights|^and the repository exists\.|^fatal: Could not read from remote repository|^warning: |^hint: |^remote: *$|^Cloning into/;

/** The lines that say why, in one; empty where there are none. */
export function readWords(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => !BESIDE_THE_POINT.test(line));
  return lines
    .slice(-3)
    .map((line) => line.replace(/^(?:fatal|error): /, '').trim())
    .join('; ');
}

/** Did git get no answer at all? */
export function isUnreached(text: string): boolean {
  return UNREACHED.test(text);
}

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|\b40[13]\b/,
    'Name the secret of a private repository by `token`, and check that it may read this repository and has not expired.',
  ],
  [/Permission denied \(/, 'Check that the deploy key of `deploy_key` stands in the settings of this very repository.'],
  [
    /Host key verification failed|IDENTIFICATION HAS CHANGED/,
    'Compare `host_key` with what the server publishes: another key than the pinned ones answered.',
  ],
  [
    /not found|\b404\b|does not (?:exist|appear)/,
    'Check the address. A private repository is also not found without a `token`.',
  ],
  [
    /certificate|SSL|TLS/,
    'Check the certificate of the server, and the CA certificates (ca-certificates) of who asks.',
  ],
  [
    /not our ref|unadvertised object|couldn't find remote ref/,
    'The server has no such commit any more: push it again, or name another `ref`.',
  ],
];

/** The next thing to do about it. */
export function adviseOn(words: string): string {
  return (
    ADVICE.find(([cause]) => cause.test(words))?.[1] ??
    'Try `git ls-remote` with the same address, and check the network.'
  );
}
