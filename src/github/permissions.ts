import type { Failure } from './failure';

/** Where an answer names no permission: the path after the repository → what writing there needs. */
const BY_PATH: readonly (readonly [RegExp, string])[] = [
  [/^\/issues\/(?:comments\/\d+|\d+\/comments)/, '`pull-requests: write` (or `issues: write`)'],
  [/^\/issues/, '`issues: write`'],
  [/^\/pulls/, '`pull-requests: write`'],
  [/^\/deployments/, '`deployments: write`'],
  [/^\/statuses/, '`statuses: write`'],
  [/^\/(?:git|releases|tags|commits|compare|contents)/, '`contents: write`'],
];

/** The permission that a refused request was short of, for `permissions:` of a job; undefined where nothing tells. */
export function nameMissingPermission({ method, path, headers }: Failure): string | undefined {
  const accepted = headers['x-accepted-github-permissions'];
  const named = typeof accepted === 'string' ? spellAccepted(accepted) : '';
  if (named !== '') return named;
  const place = /\/repos\/[^/]+\/[^/]+(\/.*)/.exec(path)?.[1] ?? '';
  const found = BY_PATH.find(([pattern]) => pattern.test(place))?.[1];
  return method === 'GET' ? found?.replaceAll('write', 'read') : found;
}

/** `issues=write; pull_requests=write`: any of those, each maybe several that are all needed. */
function spellAccepted(header: string): string {
  const choices = header.split(';').map((choice) =>
    choice
      .split(',')
      .map((one) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one))
      .flatMap((match) => (match === null ? [] : [`\`${match[1]?.replaceAll('_', '-')}: ${match[2]}\``]))
      .join(' and '),
  );
  return choices.filter((choice) => choice !== '').join(' or ');
}
