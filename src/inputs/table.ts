import { listHostModes, type Mode, modes, type Surface } from './modes';

/*
 * The one table of inputs. The reader, the flags and the help of the command line, every action.yml,
 * docs/inputs.md and the tables of the README are made from it.
 */

export type InputKind = 'text' | 'list' | 'choice' | 'choices' | 'boolean' | 'duration' | 'count';

export interface InputDefinition {
  readonly name: string;
  readonly kind: InputKind;
  /** The modes that take it; every other one refuses it when it is not empty. */
  readonly modes: readonly Mode[];
  /** Markdown, for the docs, the help and action.yml. */
  readonly description: string;
  /** What stands for the value in the help, such as `NAME`. */
  readonly placeholder?: string;
  /** The values of a choice. */
  readonly choices?: readonly string[];
  /** Applied by the reader, so that it holds on every surface. */
  readonly default?: string;
  /** An expression that only the runner can evaluate. */
  readonly actionDefault?: string;
  readonly required?: boolean;
  readonly isSecret?: boolean;
  /** Where it exists, when not everywhere. */
  readonly surface?: Surface;
  /** Known and refused by name until it is built. */
  readonly isFuture?: boolean;
  /** On the command line it may be a file's path, with `@` before it or not; what matches this is the text itself. */
  readonly isText?: RegExp;
}

/** The names that `force` takes. */
export const FORCES = ['downgrade', 'redeploy', 'adopt', 'irreversible'] as const;
export type Force = (typeof FORCES)[number];

export const MOMENTS = ['pre', 'post'] as const;
export const SWITCH = ['on', 'off'] as const;
export const RECORDS = ['auto', 'create', 'none'] as const;

const all = Object.keys(modes) as Mode[];
const hostModes = listHostModes();
const jsonModes: readonly Mode[] = [
  ...hostModes.filter((mode) => mode !== 'logs'),
  'validate',
  'select',
  'coverage',
  'comment',
  'release',
];

export const inputs = [
  {
    name: 'mode',
    kind: 'text',
    modes: all,
    surface: 'action',
    required: true,
    description: 'What to do.',
  },
  {
    name: 'config',
    kind: 'text',
    placeholder: 'PATH',
    modes: [...hostModes, 'validate', 'select', 'release', 'init'],
    default: 'config/bowline.yml',
    description:
      'Path of the config file; for `release`, which tells the notifiers of its `defaults`, it need not exist.',
  },
  {
    name: 'environment',
    kind: 'text',
    placeholder: 'NAME',
    modes: [...hostModes, 'validate', 'select'],
    description:
      'The environment; required where the config has more than one, except by `select`, which then chooses those ' +
      'that deploy on a push.',
  },
  {
    name: 'apps',
    kind: 'list',
    placeholder: 'NAMES',
    modes: [...hostModes, 'validate', 'select'],
    description: 'Only these apps, separated by commas or lines; empty is every app of the environment.',
  },
  {
    name: 'hosts',
    kind: 'list',
    placeholder: 'NAMES',
    modes: hostModes,
    description:
      'Only these hosts, separated by commas or lines; `failed` is those whose live release is not the one that ' +
      'the newest attempt intended.',
  },
  {
    name: 'ref',
    kind: 'text',
    placeholder: 'REF',
    modes: ['deploy', 'plan'],
    isFuture: true,
    description: 'What to deploy: branch, tag or commit for git, tag or digest for an image.',
  },
  {
    name: 'version',
    kind: 'text',
    placeholder: 'LABEL',
    modes: ['deploy', 'verify', 'validate'],
    description:
      'A label for the release, or the one to expect; default is the file VERSION or the tag. What `validate` checks ' +
      'has the form `vX.Y.Z` and is required.',
  },
  {
    name: 'reason',
    kind: 'text',
    placeholder: 'TEXT',
    modes: ['deploy', 'rollback', 'validate'],
    description: 'Why; told in every report. `validate` requires it.',
  },
  {
    name: 'tags',
    kind: 'text',
    placeholder: 'PATTERN',
    modes: ['select'],
    description:
      'Deploy the newest git tag by semantic version of those that match, such as `v*.*.*`. Pre-releases count only ' +
      'where the pattern has a `-`.',
  },
  {
    name: 'version-file',
    kind: 'text',
    placeholder: 'PATH',
    modes: ['validate', 'release'],
    default: 'VERSION',
    description: 'The file that holds the version, in the repository.',
  },
  {
    name: 'required-secrets',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['validate', 'deploy'],
    description:
      'What must not be empty: `ssh-key`, or names that are looked up as `secrets` are. Each one that is missing is ' +
      'named before any host is touched.',
  },
  {
    name: 'coverage-files',
    kind: 'list',
    placeholder: 'PATHS',
    modes: ['coverage'],
    description:
      'The coverage reports, separated by commas or lines: files, or patterns such as `**/coverage.xml`. Cobertura XML, ' +
      'lcov, JSON of coverage.py and the JSON summary of Istanbul are told apart by their content; several are added up.',
  },
  {
    name: 'coverage-floor',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['coverage', 'comment'],
    default: '92',
    description: 'The lowest coverage that passes, in percent of the lines.',
  },
  {
    name: 'draft',
    kind: 'boolean',
    modes: ['release'],
    default: 'false',
    description:
      'Leave the GitHub Release a draft, so that files can be added before it is published by another run of `release`.',
  },
  {
    name: 'results',
    kind: 'text',
    placeholder: 'JSON',
    modes: ['comment'],
    description:
      'How the jobs ended: the `needs` context as JSON, by `toJSON(needs)`. The run fails when one of them failed or was cancelled.',
  },
  {
    name: 'coverage',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['comment'],
    description:
      'The coverage to tell: the output `coverage` of mode `coverage`. Below `coverage-floor` the run fails.',
  },
  {
    name: 'coverage-base',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['comment'],
    description: 'What it is compared with: the output `coverage-base` of mode `coverage`.',
  },
  {
    name: 'body',
    kind: 'text',
    placeholder: 'MARKDOWN',
    modes: ['comment'],
    isText: /^[^@]/,
    description: 'More for the comment, as Markdown. Put nothing into it that strangers write.',
  },
  {
    name: 'pull-request',
    kind: 'count',
    placeholder: 'NUMBER',
    modes: ['comment', 'plan'],
    description:
      'Number of the pull request to comment on; by default that of the event. Without one there is no comment.',
  },
  {
    name: 'comment-key',
    kind: 'text',
    placeholder: 'NAME',
    modes: ['comment', 'plan'],
    description:
      'Tells several comments on one pull request apart. By default the name of the workflow; for `plan` with the ' +
      'environment and the chosen apps.',
  },
  {
    name: 'comment',
    kind: 'boolean',
    modes: ['deploy', 'rollback'],
    default: 'false',
    description:
      'Tell on the pull request that brought what is deployed how it went, in one comment for each environment. Later ' +
      'deploys of it and rollbacks, to it or away from it, update that.',
  },
  {
    name: 'release-notes',
    kind: 'boolean',
    modes: ['deploy', 'rollback'],
    default: 'false',
    description:
      'Tell in the GitHub Release of the version where it is live; rollbacks, and what replaces it, update that. It ' +
      'takes the permission `contents: write`.',
  },
  {
    name: 'issue',
    kind: 'boolean',
    modes: ['verify'],
    default: 'false',
    description: 'Keep one issue open while the checks fail, and close it when they pass again.',
  },
  {
    name: 'target',
    kind: 'text',
    placeholder: 'TARGET',
    modes: ['rollback'],
    default: 'previous',
    description:
      'Where to go back to: `previous` (the newest good release older than the live one), `id:…`, `version:…` or ' +
      '`time:…` (the release that was live then). A bare value must match exactly one of them.',
  },
  {
    name: 'when',
    kind: 'choice',
    choices: MOMENTS,
    modes: ['verify'],
    default: 'post',
    description: 'Which checks to run: those of before a deploy or those of after.',
  },
  {
    name: 'checks',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['verify'],
    description: 'Only these checks, separated by commas or lines.',
  },
  {
    name: 'skip',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['deploy'],
    isFuture: true,
    description: 'Named gates to leave out.',
  },
  {
    name: 'rollback',
    kind: 'choice',
    choices: SWITCH,
    modes: ['deploy'],
    default: 'on',
    description: '`off` leaves a failed release live: the run is `failed` and the release is marked bad.',
  },
  {
    name: 'deployment',
    kind: 'choice',
    choices: RECORDS,
    modes: ['deploy', 'rollback'],
    default: 'auto',
    description:
      "GitHub's Deployment record of this run, with release, hosts and links: `create` one, `none`, or `auto`: one unless GitHub keeps one of the job itself, as it does for an `environment:` without `deployment: false`. On a command line `auto` is `none`.",
  },
  {
    name: 'ssh-key',
    kind: 'text',
    placeholder: 'KEY',
    modes: [...hostModes, 'validate'],
    isSecret: true,
    // A public key is no path either, and is told what it is.
    isText: /-----BEGIN|PuTTY-User-Key|^\s*(?:ssh|ecdsa|sk)-\S+ AAAA/,
    description: 'Private key, as text; several may follow each other.',
  },
  {
    name: 'ssh-passphrase',
    kind: 'text',
    placeholder: 'TEXT',
    modes: hostModes,
    isSecret: true,
    isText: /^[^@]/,
    description: 'Passphrase of `ssh-key`.',
  },
  {
    name: 'ssh-certificate',
    kind: 'text',
    placeholder: 'TEXT',
    modes: hostModes,
    isFuture: true,
    description: 'OpenSSH certificate of `ssh-key`.',
  },
  {
    name: 'known-hosts',
    kind: 'text',
    placeholder: 'LINES',
    modes: hostModes,
    isText: /^(?!@).*\s|^@(revoked|cert-authority)\s/s,
    description: "Lines of a known_hosts file, beside the config's `host_key`. A host key that is unknown is refused.",
  },
  {
    name: 'secrets',
    kind: 'text',
    placeholder: 'SECRETS',
    modes: [...hostModes, 'validate', 'release'],
    isSecret: true,
    isText: /^(?!@).*[{=]/s,
    description:
      'Where declared secrets are looked up before the process environment: a JSON object, or lines `NAME="value"` ' +
      '(double quotes take `\\n`; `$` means itself). Only declared names are read.',
  },
  {
    name: 'current-secrets',
    kind: 'boolean',
    modes: ['rollback'],
    default: 'false',
    description: "Use today's secrets instead of those of the release.",
  },
  {
    name: 'restore-snapshot',
    kind: 'boolean',
    modes: ['rollback'],
    isFuture: true,
    description: 'Restore the snapshot too.',
  },
  {
    name: 'lock-wait',
    kind: 'duration',
    placeholder: 'DURATION',
    modes: ['deploy', 'rollback'],
    description: 'How long to wait for a lock that somebody holds, such as `5m`; default is `lock.wait` of the config.',
  },
  {
    name: 'force',
    kind: 'choices',
    placeholder: 'NAMES',
    choices: FORCES,
    modes: ['deploy', 'rollback', 'validate'],
    description:
      'What to allow although it is refused: `downgrade`, `redeploy`, `adopt`, `irreversible`, one or several ' +
      'separated by commas.',
  },
  {
    name: 'id',
    kind: 'text',
    placeholder: 'ID',
    modes: ['status'],
    description: 'One deployment, instead of what is live.',
  },
  {
    name: 'github-token',
    kind: 'text',
    placeholder: 'TOKEN',
    modes: [...hostModes, 'validate', 'select', 'coverage', 'comment', 'release'],
    isSecret: true,
    isText: /^[^@]/,
    actionDefault: '${{ github.token }}',
    description: 'Token for the GitHub API.',
  },
  {
    name: 'agent',
    kind: 'boolean',
    modes: hostModes,
    surface: 'cli',
    description: 'Use the SSH agent at SSH_AUTH_SOCK as well; without `--ssh-key` it is used anyway.',
  },
  {
    name: 'yes',
    kind: 'boolean',
    modes: ['deploy', 'rollback'],
    surface: 'cli',
    description: 'Ask nothing.',
  },
  {
    name: 'json',
    kind: 'boolean',
    modes: jsonModes,
    surface: 'cli',
    description: 'Print the result as JSON on standard output.',
  },
  {
    name: 'lines',
    kind: 'count',
    placeholder: 'COUNT',
    modes: ['logs'],
    surface: 'cli',
    default: '100',
    description: 'How many of the last lines.',
  },
  {
    name: 'since',
    kind: 'duration',
    placeholder: 'DURATION',
    modes: ['logs'],
    surface: 'cli',
    description: 'Only lines of this last while, such as `10m`.',
  },
  {
    name: 'follow',
    kind: 'boolean',
    modes: ['logs'],
    surface: 'cli',
    description: 'Go on printing new lines until it is stopped.',
  },
  {
    name: 'keep',
    kind: 'boolean',
    modes: ['demo'],
    surface: 'cli',
    description: 'Leave everything there to look at, and say where.',
  },
] as const satisfies readonly InputDefinition[];

export type InputName = (typeof inputs)[number]['name'];

/** The definition of an input that exists. */
export function describeInput(name: InputName): InputDefinition {
  const found = inputs.find((input) => input.name === name);
  if (found === undefined) throw new RangeError(`no input ${name}`);
  return found;
}

/** The inputs of one mode on one surface, in the order of the table. */
export function listInputs(mode: Mode, surface: Surface): readonly InputDefinition[] {
  return (inputs as readonly InputDefinition[]).filter(
    (input) => input.modes.includes(mode) && (input.surface ?? surface) === surface,
  );
}
