import { GitHubError } from '../errors';
import { type Failure, isRateLimited, isTransient } from './failure';
import { readAskedWait } from './waiting';

/** A failed request as an error that says what was asked, what GitHub answered, and what to do next. */
export function toGitHubError(failure: Failure, nowMs: number): GitHubError {
  const { method, path, status, text } = failure;
  const answer = status === null ? `no answer: ${text}` : `${status} ${text}`.trim();
  // GitHub may answer a limit with 403, which else means that the token may not do it.
  const kind = isRateLimited(failure) ? 429 : status;
  return new GitHubError(`GitHub: ${method} ${path}: ${answer}`, kind, { hint: advise(failure, nowMs) });
}

function advise(failure: Failure, nowMs: number): string {
  if (isRateLimited(failure)) return adviseOnLimit(failure, nowMs);
  if (failure.status === null) {
    return 'Run it again, and check that the runner reaches GitHub; behind a proxy, set `NODE_USE_ENV_PROXY: 1` in the `env` of the step.';
  }
  if (isTransient(failure)) return 'GitHub has trouble of its own (www.githubstatus.com): run it again.';
  return adviseOnRefusal(failure);
}

function adviseOnLimit(failure: Failure, nowMs: number): string {
  const wait = readAskedWait(failure, nowMs);
  if (wait === undefined) return "GitHub's limit on requests is reached: run it again in some minutes.";
  const free = new Date(nowMs + wait).toISOString().replace(/\.\d+Z$/, 'Z');
  return `GitHub's limit on requests of this token is reached: run it again after ${free}.`;
}

function adviseOnRefusal(failure: Failure): string {
  const needed = nameMissingPermission(failure);
  switch (failure.status) {
    case 401:
      return 'Check `github-token`: it is not valid, or not any more.';
    case 403:
      return `Give the job ${needed === undefined ? 'the permission' : `\`permissions\` with ${needed}`}; for a pull request from a fork a token can only read.`;
    case 404:
      return `Check that it exists, and that the token may see it${needed === undefined ? '' : `: ${needed}`}.`;
    default:
      return 'The answer says what GitHub does not accept.';
  }
}

/** Something is not there, or this token may not see it. */
export function isMissing(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 404;
}

/** Somebody made it in between, or a try whose answer was lost did. */
export function isTaken(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 422 && /already[ _]exists/i.test(error.message);
}

/** The token may not do it; that is what a run for a pull request from a fork meets. */
export function isForbidden(error: unknown): boolean {
  return error instanceof GitHubError && error.status === 403;
}

/** Whether it was carried out is not known. */
export function isUnsure(error: unknown): boolean {
  return error instanceof GitHubError && (error.status === null || error.status >= 500);
}

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
  const named = typeof accepted === 'string' ? describeAccepted(accepted) : '';
  if (named !== '') return named;
  const place = /\/repos\/[^/]+\/[^/]+(\/.*)/.exec(path)?.[1] ?? '';
  const found = BY_PATH.find(([pattern]) => pattern.test(place))?.[1];
  return method === 'GET' ? found?.replaceAll('write', 'read') : found;
}

/** `issues=write; pull_requests=write`: any of those, each maybe several that are all needed. */
function describeAccepted(header: string): string {
  const choices = header.split(';').map((choice) =>
    choice
      .split(',')
      .map((one) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one))
      .flatMap((match) => (match === null ? [] : [`\`${match[1]?.replaceAll('_', '-')}: ${match[2]}\``]))
      .join(' and '),
  );
  return choices.filter((choice) => choice !== '').join(' or ');
}
