import { setTimeout } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { InputError } from '../errors';
import type { Secret } from '../shell/secret';
import { VERSION } from '../version';
import { type Failure, readFailure } from './failure';
import { toGitHubError } from './refusal';
import { decideWait } from './waiting';

type Octokit = ReturnType<typeof getOctokit>;
type Variables = Readonly<Record<string, string | undefined>>;

/** The API of GitHub for one repository. Whatever goes wrong is a GitHubError, after it was tried again where that helps. */
export interface GitHub {
  /** `owner` and `repo`, as every endpoint takes them. */
  readonly repository: { readonly owner: string; readonly repo: string };
  /** Where people look at the repository: `https://github.com/octocat/shop`. */
  readonly webUrl: string;
  readonly rest: Octokit['rest'];
  readonly paginate: Octokit['paginate'];
  readonly request: Octokit['request'];
  readonly graphqlUrl: string;
}

export interface GitHubOptions {
  readonly token: Secret;
  /** GITHUB_API_URL, GITHUB_GRAPHQL_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY. */
  readonly env: Variables;
  /** owner/name; what GITHUB_REPOSITORY says by default. */
  readonly repository?: string | undefined;
  /** Ends requests and waits. */
  readonly signal?: AbortSignal | undefined;
  /** Is told each time that something is tried again. */
  readonly note?: ((text: string) => void) | undefined;
  /** How long one request may wait for limits and for GitHub's trouble, in all. */
  readonly patienceMs?: number | undefined;
  /** How long one try may take. */
  readonly timeoutMs?: number | undefined;
  readonly firstDelayMs?: number | undefined;
}

const PATIENCE_MS = 90_000;
/** GitHub itself ends what takes longer than 10 s. */
const TIMEOUT_MS = 20_000;
/** A file that is sent to a release takes as long as it takes. */
const UPLOAD_TIMEOUT_MS = 30 * 60_000;
const FIRST_DELAY_MS = 1_000;
const MOST_TRIES = 4;

/**
 * Opens the API with a token, without asking it anything yet.
 * @throws InputError where nothing says which repository it is
 */
export function openGitHub(options: GitHubOptions): GitHub {
  const { env, token } = options;
  const repository = readRepository(options);
  const api = env.GITHUB_API_URL || 'https://api.github.com';
  const octokit = getOctokit(token.reveal(), {
    baseUrl: api,
    userAgent: `bowline/${VERSION}`,
    log: SILENT,
    request: { fetch: boundedFetch(options) },
  });
  octokit.hook.wrap('request', (request, requested) => insist(request, requested, options));
  return {
    repository,
    webUrl: `${env.GITHUB_SERVER_URL || 'https://github.com'}/${repository.owner}/${repository.repo}`,
    rest: octokit.rest,
    paginate: octokit.paginate,
    request: octokit.request,
    graphqlUrl: env.GITHUB_GRAPHQL_URL || `${api.replace(/\/api\/v3\/?$/, '/api')}/graphql`,
  };
}

/** Octokit would write about deprecated endpoints to the console. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function readRepository({ repository, env }: GitHubOptions): GitHub['repository'] {
  const [, owner, repo] = /^([^/\s]+)\/([^/\s]+)$/.exec(repository || env.GITHUB_REPOSITORY || '') ?? [];
  if (owner !== undefined && repo !== undefined) return { owner, repo };
  throw new InputError('nothing says which GitHub repository this is', 'Set `GITHUB_REPOSITORY` to `owner/name`.');
}

function boundedFetch({ timeoutMs = TIMEOUT_MS, signal }: GitHubOptions): typeof fetch {
  return (url, init) => {
    const limit = AbortSignal.timeout(init?.body instanceof ReadableStream ? UPLOAD_TIMEOUT_MS : timeoutMs);
    return fetch(url, { ...init, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
  };
}

type Requested = Required<Octokit['request']['endpoint']['DEFAULTS']>;
type Answer = Awaited<ReturnType<Octokit['request']>>;
type Request = (requested: Requested) => Answer | Promise<Answer>;

/** Makes a request, again and again where that may help and GitHub does not ask for more patience than there is. */
async function insist(request: Request, requested: Requested, options: GitHubOptions): Promise<Answer> {
  const { signal, note, patienceMs = PATIENCE_MS, firstDelayMs = FIRST_DELAY_MS } = options;
  const isRepeatable = requested.method !== 'POST' || requested.request.isRepeatable === true;
  let patience = patienceMs;
  for (let failures = 1; ; failures += 1) {
    const { answer, failure } = await tryOnce(request, requested, signal);
    if (answer !== undefined) return answer;
    const nowMs = Date.now();
    const error = toGitHubError(failure, nowMs);
    const wait = decideWait(failure, { failures, isRepeatable, firstDelayMs, nowMs });
    if (wait === undefined || wait > patience || failures === MOST_TRIES) throw error;
    patience -= wait;
    note?.(`${error.message}; trying again in ${Math.ceil(wait / 1_000)} s`);
    await pause(wait, signal);
  }
}

type Outcome =
  | { readonly answer: Answer; readonly failure?: undefined }
  | { readonly answer?: undefined; readonly failure: Failure };

async function tryOnce(request: Request, requested: Requested, signal: AbortSignal | undefined): Promise<Outcome> {
  try {
    const answer = await request(requested);
    return isTorn(answer) ? { failure: describeTorn(answer, requested.method) } : { answer };
  } catch (error) {
    signal?.throwIfAborted();
    const failure = readFailure(error);
    if (failure === undefined) throw error;
    return { failure };
  }
}

/** Octokit hands out as text what should have been JSON and could not be read as such. */
function isTorn({ data, headers }: Answer): boolean {
  return typeof data === 'string' && /json/.test(headers['content-type'] ?? '');
}

function describeTorn({ url }: Answer, method: string): Failure {
  return { method, path: new URL(url).pathname, status: null, text: 'the answer was cut short', headers: {} };
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(ms, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
}
