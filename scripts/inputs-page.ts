import { verifyExitCodes } from '../src/entry/exit-code';
import { listHostModes, listModes, type Mode, modes } from '../src/inputs/modes';
import { type ExitCode, exitCodes, listOutputs } from '../src/inputs/outcomes';
import { inputs, listInputs } from '../src/inputs/table';
import type { InputDefinition } from '../src/inputs/table/definition';

const every: readonly InputDefinition[] = inputs;
const built = every.filter(({ isFuture }) => isFuture !== true);
const actionModes = listModes('action');

/** docs/inputs.md: what can be given, mode by mode, and what comes back. */
export function writeInputsPage(): string {
  return [
    '# Inputs, outputs, exit codes',
    'The inputs of the action and the flags of the command line have the same names: `environment: production` ' +
      'in a step is `bowline deploy --environment production` in a terminal, or the variable ' +
      '`BOWLINE_INPUT_ENVIRONMENT=production`. A mode refuses an input that it does not take, and the command ' +
      'line refuses a flag that does not exist.',
    '## Modes',
    table(['Mode', 'Where', 'What it does'], [...actionModes, ...onlyCli()].map(writeModeRow)),
    'Each mode of the action has a folder of its own ' + 'too, so that `uses: …/deploy` needs no `mode`.',
    '## Inputs',
    writeInputTable(),
    `Not built yet, and refused by name: ${list(every.filter(({ isFuture }) => isFuture).map(({ name }) => name))}.`,
    '### How values are written',
    WRITING,
    '### On the command line',
    table(['Flag', 'Modes', 'Meaning'], built.filter(({ surface }) => surface === 'cli').map(writeFlagRow)),
    COMMAND_LINE,
    '## By mode',
    ...[...actionModes, ...onlyCli()].map(writeMode),
    '## Outputs',
    writeOutputTable(),
    'The output `report` is the path of `report.json`, the whole result; its schema is ' +
      '[config/report.schema.json](../config/report.schema.json). The job summary, the annotations, the journal on the host and the ' +
      'exit status are made from the same result, so they cannot disagree.',
    OWN_OUTPUTS,
    '## Exit codes of the command line',
    writeExitCodes(exitCodes),
    'Mode `verify` tells which kind of check failed:',
    writeExitCodes(verifyExitCodes),
    'The action exits with 1 where the command line does not exit with 0.',
  ]
    .join('\n\n')
    .concat('\n');
}

const OWN_OUTPUTS = `### Outputs of your commands

A hook, or a check of the type \`command\`, may have an output:
\`after_activate: [{ run: ./migrate.sh, output: migrations }]\`. Its value is the last line that the command prints on standard
output and that is not blank: at most 1 KiB, secrets as \`***\`. A command that fails has none. Where it ran on several hosts
the value is JSON, \`{"web-1": "3", "web-2": "3"}\`; on one host, or with \`once\`, it is plain. Of a command that runs twice
in a run the later value counts.

- In the same job: \`\${{ steps.deploy.outputs.migrations }}\`. No \`action.yml\` can declare that name; GitHub takes it all the
  same.
- From a reusable workflow, which passes on only what it declares:
  \`\${{ fromJSON(needs.deploy.outputs.outputs).migrations }}\`. Of a job with a matrix GitHub keeps what the entry that ended
  last has set.
- In \`report.json\`: \`outputs\`.`;

const WRITING = [
  '- **Lists** are separated by commas or lines.',
  '- **Durations** have a unit: `500ms`, `20s`, `5m`, `72h`, `7d`.',
  '- **Booleans** are `true` or `false`, in any case; `yes`, `no`, `on`, `1` are refused.',
  '- An empty value is no value, so `${{ inputs.reason }}` may come out empty. A list that holds only separators ' +
    'is an error.',
  '- **`secrets`** is a JSON object of strings, or lines `NAME="value"`. In double quotes `\\n`, `\\r`, `\\t`, `\\"` ' +
    'and `\\\\` are escapes and another backslash is itself; single quotes are literal; `$` means itself. A value in ' +
    'quotes may go on over several lines. Without quotes a value ends with its line or before ` #`. `export ` may ' +
    'stand before a name. Only names that the config declares are read. A name that is also in the environment of ' +
    'the process must have the same value there.',
].join('\n');

const COMMAND_LINE = [
  `- ${list(built.filter(({ isText }) => isText).map(({ name }) => `--${name}`))} take \`@FILE\` to read a file; a value ` +
    'that cannot be the text itself is taken for a path without the `@`. A secret that stands on the command line ' +
    'can be seen by everybody on the machine, which is warned about.',
  '- Without `--ssh-key` the SSH agent at `SSH_AUTH_SOCK` is used; without `--known-hosts`, `~/.ssh/known_hosts`.',
  '- A list may be given in several flags.',
].join('\n');

const onlyCli = () => listModes('cli').filter((mode) => !actionModes.includes(mode));

function writeModeRow(mode: Mode): string[] {
  return [`\`${mode}\``, actionModes.includes(mode) ? 'action, command line' : 'command line', modes[mode].summary];
}

function writeFlagRow(input: InputDefinition): string[] {
  return [`\`--${input.name}\``, writeTakers(input.modes), writeMeaning(input)];
}

/** The inputs of the action, with the modes that take them. */
function writeInputTable(): string {
  const rows = built
    .filter(({ surface }) => surface !== 'cli')
    .map((input) => [`\`${input.name}\``, writeTakers(input.modes), writeDefault(input), input.description]);
  return table(['Input', 'Modes', 'Default', 'Meaning'], rows);
}

/** The inputs of one mode. */
export function writeModeInputs(mode: Mode): string {
  const taken = listInputs(mode, 'action').filter(({ name, isFuture }) => name !== 'mode' && isFuture !== true);
  const rows = taken.map((input) => [`\`${input.name}\``, writeDefault(input), input.description]);
  return table(['Input', 'Default', 'Meaning'], rows);
}

/** Outputs of the action, for the page of each mode as well. */
export function writeOutputTable(of: readonly Mode[] = actionModes): string {
  return table(
    ['Output', 'Meaning'],
    listOutputs(of).map(({ name, description }) => [`\`${name}\``, description]),
  );
}

function writeMode(mode: Mode): string {
  const isAction = actionModes.includes(mode);
  const taken = listInputs(mode, 'cli').filter(({ isFuture }) => isFuture !== true);
  const names = taken.filter(({ surface }) => isAction && surface !== 'cli').map(({ name }) => name);
  const flags = taken.filter(({ name }) => !names.includes(name)).map(({ name }) => `--${name}`);
  const outputs = listOutputs([mode]).map(({ name }) => name);
  return [
    `### \`${mode}\``,
    modes[mode].summary,
    [
      names.length > 0 && `- Inputs: ${list(names)}`,
      flags.length > 0 && `- ${isAction ? 'Only on the command line' : 'Flags'}: ${list(flags)}`,
      outputs.length > 0 && `- Outputs: ${list(outputs)}`,
    ]
      .filter((line) => line !== false)
      .join('\n'),
  ].join('\n\n');
}

function writeTakers(takers: readonly Mode[]): string {
  if (actionModes.every((mode) => takers.includes(mode))) return 'all';
  const hostModes = listHostModes();
  const areHosts = hostModes.every((mode) => takers.includes(mode));
  const others = takers.filter((mode) => !areHosts || !hostModes.includes(mode)).map((mode) => `\`${mode}\``);
  return [...(areHosts ? ['all with hosts'] : []), ...others].join(', ');
}

function writeMeaning(input: InputDefinition): string {
  const fallback = input.kind === 'boolean' ? '' : writeDefault(input);
  return fallback === '' ? input.description : `${input.description} Default: ${fallback}.`;
}

function writeDefault({ actionDefault, default: value, required }: InputDefinition): string {
  const fallback = actionDefault ?? value;
  if (fallback !== undefined) return `\`${fallback}\``;
  return required === true ? 'required' : '';
}

function writeExitCodes(codes: readonly ExitCode[]): string {
  return table(
    ['Code', 'Meaning'],
    codes.map(({ code, meaning }) => [`${code}`, meaning]),
  );
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
