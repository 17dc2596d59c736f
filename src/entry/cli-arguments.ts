import { parseArgs } from 'node:util';
import { findNearest } from '../config/names/nearest';
import { InputError } from '../errors';
import { listModes, type Mode, parseMode } from '../inputs/modes';
import { type InputName, inputs, listInputs } from '../inputs/table';
import type { InputDefinition } from '../inputs/table/definition';

/** What a command line asks for. Nothing of it has been read or checked but its shape. */
export type CliRequest =
  | { readonly kind: 'help'; readonly mode?: Mode | undefined }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly mode: Mode;
      /** Texts as they were given; `true` for a flag that needs none. */
      readonly flags: ReadonlyMap<InputName, string>;
      /** What stands behind `--`, which only `exec` takes. */
      readonly command: readonly string[];
    };

/**
 * Reads `bowline MODE --flag value …`.
 * @param argv without the program's own two words
 * @throws InputError for an unknown mode or flag, a flag without its value, and a stray word.
 */
export function parseCliArguments(argv: readonly string[]): CliRequest {
  const { own, command } = splitCommand(argv);
  const tokens = tokenize(own);
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const options = tokens.filter((token) => token.kind === 'option');
  const [word] = words;
  if (argv.length === 1 && VERSION_WORDS.test(argv[0] ?? '')) return { kind: 'version' };
  if (word === 'help') return { kind: 'help', mode: words[1] === undefined ? undefined : parseMode(words[1], 'cli') };
  if (argv.length === 0 || options.some(({ name }) => name === 'help')) {
    return { kind: 'help', mode: word === undefined ? undefined : parseMode(word, 'cli') };
  }
  const mode = parseMode(word, 'cli');
  const { flags, rest } = readWord(words.slice(1), readFlags(options, mode), mode);
  const [stray] = [...rest, ...(mode === 'exec' ? [] : command)];
  if (stray !== undefined) throw refuseWord(stray, flags, mode);
  return { kind: 'run', mode, flags, command };
}

/** What stands before `--` is Bowline's; what stands behind it belongs to the command that `exec` runs. */
export function splitCommand(argv: readonly string[]): {
  readonly own: readonly string[];
  readonly command: readonly string[];
} {
  const at = argv.indexOf('--');
  return at === -1 ? { own: argv, command: [] } : { own: argv.slice(0, at), command: argv.slice(at + 1) };
}

const cliInputs = (inputs as readonly InputDefinition[]).filter(({ surface }) => surface !== 'action');

const OPTIONS = Object.fromEntries([
  ['help', { type: 'boolean', short: 'h' } as const],
  ['app', { type: 'string' } as const],
  ...cliInputs.map(({ name, kind }) => [name, { type: kind === 'boolean' ? 'boolean' : 'string' } as const] as const),
]);

const VERSION_WORDS = /^(?:version|--version|-v|-V)$/;

/** What people write who know other tools, and what it is called here. */
const SYNONYMS: Readonly<Record<string, InputName>> = {
  e: 'environment',
  env: 'environment',
  stage: 'environment',
  host: 'hosts',
  server: 'hosts',
  c: 'config',
  'config-file': 'config',
  i: 'ssh-key',
  key: 'ssh-key',
  identity: 'ssh-key',
  passphrase: 'ssh-passphrase',
  release: 'target',
  to: 'target',
  y: 'yes',
  message: 'reason',
  m: 'reason',
};

/** Short for another. */
const ALIASES: Readonly<Record<string, InputName>> = { '--app': 'apps' };
const SHORT_FOR_EXEC: Readonly<Record<string, InputName>> = { '-i': 'interactive' };

/** The mode of a command line that could not be read; undefined where it names none. */
export function findMode(argv: readonly string[]): Mode | undefined {
  const modes = listModes('cli');
  return argv.flatMap((word) => modes.find((mode) => mode === word) ?? [])[0];
}

/** Not strict, because the errors of the parser know neither the nearest flag nor the help of a mode. */
function tokenize(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true }).tokens;
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readFlags(options: readonly Option[], mode: Mode): ReadonlyMap<InputName, string> {
  const flags = new Map<InputName, string>();
  for (const option of options) {
    const input = findInput(option, mode);
    if (input === undefined) throw refuseFlag(option.rawName, mode);
    const name = input.name as InputName;
    flags.set(name, join(flags.get(name), readValue(option, input, mode), input));
  }
  return flags;
}

/** The word behind the mode, where the mode has one and its flag is not there. */
function readWord(words: readonly string[], flags: ReadonlyMap<InputName, string>, mode: Mode) {
  const name = listInputs(mode, 'cli').find(({ isWord }) => isWord)?.name as InputName | undefined;
  const [word, ...rest] = words;
  if (name === undefined || word === undefined || flags.has(name)) return { flags, rest: words };
  return { flags: new Map([...flags, [name, word]]), rest };
}

function findInput({ name, rawName }: Option, mode: Mode): InputDefinition | undefined {
  const alias = ALIASES[rawName] ?? (mode === 'exec' ? SHORT_FOR_EXEC[rawName] : undefined);
  const meant = alias ?? (rawName.startsWith('--') ? name : undefined);
  return cliInputs.find((input) => input.name === meant);
}

function readValue({ rawName, value, inlineValue }: Option, { kind, placeholder }: InputDefinition, mode: Mode) {
  if (kind === 'boolean') return value ?? 'true';
  // A private key begins with dashes as well, so only what looks like a flag counts as one.
  const isFlag = inlineValue === false && value !== undefined && /^--?[a-z][a-z-]*(=|$)/.test(value);
  if (value !== undefined && !isFlag) return value;
  throw new InputError(
    `\`${rawName}\` needs a value`,
    `Write \`${rawName} ${placeholder ?? 'VALUE'}\`, or \`${rawName}=-x\` for one that begins with a dash; \`bowline ${mode} --help\` says more.`,
  );
}

/** Lists may be given in several flags; anything else twice is more likely a slip than a wish. */
function join(before: string | undefined, value: string, { name, kind }: InputDefinition): string {
  if (before === undefined) return value;
  if (kind === 'list' || kind === 'choices') return `${before}\n${value}`;
  throw new InputError(`\`--${name}\` is there twice`, 'Give it once.');
}

function refuseFlag(flag: string, mode: Mode): InputError {
  if (flag === '--mode') return new InputError('the mode is a word, not a flag', 'Write it first: `bowline deploy`.');
  const word = flag.replace(/^-+/, '');
  const known = listInputs(mode, 'cli').map(({ name }) => name);
  const nearest = known.find((name) => name === SYNONYMS[word]) ?? findNearest(word, known);
  const hint = nearest === undefined ? '' : `Did you mean \`--${nearest}\`? `;
  return new InputError(`there is no flag \`${flag}\``, `${hint}\`bowline ${mode} --help\` lists the flags.`);
}

function refuseWord(word: string, flags: ReadonlyMap<string, string>, mode: Mode): InputError {
  // It may be the second half of a secret that was not quoted.
  const isHarmless = !cliInputs.some(({ name, isSecret }) => isSecret === true && flags.has(name));
  if (mode === 'exec' && isHarmless) {
    return new InputError(
      `the word \`${word}\` belongs to no flag`,
      'Write the command behind two dashes: `bowline exec --app shop -- env`.',
    );
  }
  const what = isHarmless ? `the word \`${word}\` belongs to no flag` : 'there is a word that belongs to no flag';
  const flag = isHarmless ? guessFlag(word, mode) : undefined;
  const next = flag === undefined ? 'Quote a value that has spaces' : `Write \`bowline ${mode} --${flag} ${word}\``;
  return new InputError(what, `${next}; \`bowline ${mode} --help\` lists the flags.`);
}

/** The flag that a bare word most likely was meant for: a release for `rollback`, else an environment. */
function guessFlag(word: string, mode: Mode): InputName | undefined {
  if (!/^\w[\w.:-]{0,59}$/.test(word)) return undefined;
  const taken = (name: InputName) => listInputs(mode, 'cli').some((input) => input.name === name);
  const isRelease = /^v?\d|^(?:id|version|time):|^previous$/.test(word);
  return (isRelease ? (['target', 'version'] as const) : (['environment'] as const)).find(taken);
}
