import { InputError } from '../errors';
import { isTooShortToHide, Secret } from '../shell/secret';
import { parseDotenv } from './dotenv';

/** What the input `secrets` holds: name → value. */
export type GivenSecrets = ReadonlyMap<string, Secret>;

/**
 * Reads the text of the input `secrets`: a JSON object of strings, or dotenv lines.
 * @throws InputError that names the line or the key, and never quotes a value.
 */
export function parseSecretsInput(text: string): GivenSecrets {
  const plain = text.replace(/^\uFEFF/, '');
  const entries = plain.trimStart().startsWith('{') ? parseJson(plain) : parseDotenv(plain);
  return new Map([...entries].map(([name, value]) => [name, new Secret(value, name)]));
}

function parseJson(text: string): [string, string][] {
  return Object.entries(readObject(text)).map(([name, value]) => {
    if (typeof value === 'string') return [name, value];
    throw new InputError(
      `\`secrets\`: the value of ${JSON.stringify(name)} is not a string`,
      'Put every value of the JSON object in double quotes.',
    );
  });
}

function readObject(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    // The parser's own message quotes the text around the mistake, which is a secret: only its place is told.
    const offset = /at position (\d+)/.exec(String(error))?.[1];
    const line = offset === undefined ? '' : `, line ${text.slice(0, Number(offset)).split('\n').length}`;
    throw new InputError(
      `\`secrets\`${line}: it begins like a JSON object but is not valid JSON`,
      'Write a JSON object of strings, or lines NAME="value".',
    );
  }
}

/**
 * Finds the value of every declared secret: in the input, else in the environment of the process.
 * @param declared name in the service → name of the source
 * @returns name in the service → value
 * @throws InputError that names all that are missing, empty, contradictory or unusable.
 */
export function resolveSecrets(
  declared: Readonly<Record<string, string>>,
  input: GivenSecrets | undefined,
  processEnv: NodeJS.ProcessEnv,
): Map<string, Secret> {
  const values = new Map<string, Secret>();
  const problems: string[] = [];
  for (const [name, source] of Object.entries(declared)) {
    const found = lookUp(source, input, processEnv);
    if (found instanceof Secret) values.set(name, found);
    else problems.push(`the secret ${source}${name === source ? '' : ` (${name} in the service)`} ${found}`);
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'), SECRETS_HINT);
  return values;
}

/** What to do about secrets that are missing. */
export const SECRETS_HINT =
  'Give each once: in the environment (in a job: NAME: ${{ secrets.NAME }} under `env:`), or in the input `secrets`.';

/**
 * What is wrong with the secrets that a run cannot do without, each by its name; empty where nothing is.
 * @param names `ssh-key`, or names that are looked up as declared secrets are
 */
export function listSecretProblems(
  names: readonly string[],
  given: { readonly sshKey?: Secret | undefined; readonly secrets?: GivenSecrets | undefined },
  processEnv: NodeJS.ProcessEnv,
): readonly SecretProblem[] {
  return [...new Set(names)].flatMap((name): SecretProblem[] => {
    if (name === 'ssh-key')
      return given.sshKey === undefined ? [{ name, message: '`ssh-key` is empty', isOpen: 'empty' }] : [];
    const found = lookUp(name, given.secrets, processEnv);
    if (found instanceof Secret) return [];
    const isOpen = found === ABSENT ? 'absent' : found === EMPTY && 'empty';
    return [{ name, message: `the secret ${name} ${found}`, isOpen }];
  });
}

/**
 * Looks for the secrets that a run cannot do without, before anything else is done.
 * @throws InputError that names all that are missing
 */
export function requireSecrets(...question: Parameters<typeof listSecretProblems>): void {
  const problems = listSecretProblems(...question);
  if (problems.length > 0) throw new InputError(problems.map(({ message }) => message).join('\n'), SECRETS_HINT);
}

export interface SecretProblem {
  readonly name: string;
  readonly message: string;
  /** It was not given, or as nothing. Else what was given cannot be used. */
  readonly isOpen: 'absent' | 'empty' | false;
}

const ABSENT = 'is missing';
const EMPTY = 'is empty';

/** The value, or what is wrong with it. */
function lookUp(source: string, input: GivenSecrets | undefined, env: NodeJS.ProcessEnv): Secret | string {
  const given = input?.get(source)?.reveal();
  const inherited = Object.hasOwn(env, source) ? env[source] : undefined;
  const value = given ?? inherited;
  if (value === undefined) return ABSENT;
  if (value === '') return EMPTY;
  // A variable set to nothing is how a workflow spells a secret that does not exist.
  if (inherited !== undefined && inherited !== '' && inherited !== value) {
    return 'is in the input `secrets` and, with another value, in the environment';
  }
  return value.includes('\0') ? 'has a NUL byte in it' : new Secret(value, source);
}

/**
 * The texts to hide so that `secret` cannot be read in a log: itself, its lines, and how JSON and base64 spell
 * it, with either line ending. All are single lines: a log is searched line by line, and the runner would add
 * every line of a longer text by itself, `}` included. None where the secret is too short to hide: GitHub would cut holes
 * into outputs too.
 */
export function maskValues(secret: Secret): string[] {
  const value = secret.reveal();
  if (isTooShortToHide(value)) return [];
  const unix = value.replaceAll('\r\n', '\n');
  const spellings = [value, unix, unix.replaceAll('\n', '\r\n')];
  const lines = unix.split('\n').flatMap((line) => [line, line.trim()]);
  const pieces = [...lines, ...spellings.map(writeBase64)].filter((piece) => !isTooShortToHide(piece));
  const whole = spellings.map((text) => JSON.stringify(text).slice(1, -1));
  return [...new Set([...(lines.length === 2 ? [value] : []), ...pieces, ...whole])].filter((text) => text !== '');
}

/** Base64 of all whole groups, which is the same whatever follows. */
function writeBase64(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
}
