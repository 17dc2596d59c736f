import { listModes, type Mode, modes } from './modes';
import { type ExitCode, exitCodes } from './outcomes';
import { listInputs } from './table';
import type { InputDefinition } from './table/definition';

const WIDTH = 80;
const COLUMN = 32;

/** What `bowline --help` prints. */
export function writeHelp(): string {
  return [
    'Usage: bowline MODE [flags]',
    '',
    'Modes:',
    ...listModes('cli').map((mode) => row(mode, modes[mode].summary, 16)),
    '',
    'bowline help MODE lists the flags of a mode, bowline version prints the version.',
  ]
    .join('\n')
    .concat('\n', writeExitCodes(exitCodes));
}

/** What `bowline MODE --help` prints, but for exit codes of its own. */
export function writeUsage(mode: Mode): string {
  const flags = listInputs(mode, 'cli').filter(({ isFuture }) => isFuture !== true);
  return [
    `Usage: bowline ${mode}${describeWord(flags)} [flags]${mode === 'exec' ? ' -- COMMAND' : ''}`,
    '',
    modes[mode].summary,
    '',
    'Flags:',
    ...flags.map((input) => row(describeFlag(input), describe(input), COLUMN)),
    row('-h, --help', 'Print this.', COLUMN),
    '',
    ...writeNotes(flags),
    '',
  ].join('\n');
}

/** What stands behind the mode, as ` on|off`. */
function describeWord(flags: readonly InputDefinition[]): string {
  const word = flags.find(({ isWord }) => isWord);
  return word === undefined ? '' : ` ${word.choices?.join('|') ?? word.placeholder ?? 'WORD'}`;
}

/** What the help of a mode ends with that has exit codes of its own. */
export function writeExitCodes(codes: readonly ExitCode[]): string {
  return `${wrap(`Exit codes: ${codes.map(describeExitCode).join(', ')}.`, 0)}\n`;
}

function describeExitCode({ code, meaning }: ExitCode): string {
  return `${code} ${meaning}`;
}

function writeNotes(flags: readonly InputDefinition[]): string[] {
  const files = flags.filter(({ isText }) => isText !== undefined).map(({ name }) => `--${name}`);
  const notes = [
    'A variable stands in for a flag that is not given: BOWLINE_INPUT_LOCK_WAIT for --lock-wait.',
    files.length > 0 && `${files.join(', ')} take @FILE to read a file; a text is seen by everybody on this machine.`,
    flags.some(({ name }) => name === 'known-hosts') && 'Without --known-hosts, ~/.ssh/known_hosts is read.',
  ];
  return notes.filter((note) => note !== false).map((note) => wrap(note, 0));
}

function describeFlag({ name, kind, placeholder, choices }: InputDefinition): string {
  if (kind === 'boolean') return `--${name}`;
  return `--${name} ${placeholder ?? choices?.join(kind === 'choices' ? ',' : '|') ?? 'VALUE'}`;
}

function describe(input: InputDefinition): string {
  const fallback = input.default === undefined || input.kind === 'boolean' ? '' : ` Default: ${input.default}.`;
  return `${input.description}${fallback}`.replaceAll('`', '');
}

function row(name: string, text: string, column: number): string {
  const head = `  ${name}`;
  const body = wrap(text, column);
  return head.length < column ? head + body.slice(head.length) : `${head}\n${body}`;
}

/** Breaks a text into lines of at most WIDTH characters, each indented by `indent`. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const fits = indent + longer.length <= WIDTH;
    if (!fits) lines.push(line);
    line = fits ? longer : word;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
}
