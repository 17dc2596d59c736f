import { listHostModes, type Mode, modes } from '../src/inputs/modes';
import { listOutputs } from '../src/inputs/outcomes';
import { writeModeInputs, writeOutputTable } from './inputs-page';

/** What a mode needs of the job's token, and the smallest step that does something. */
interface Use {
  /** Permission → why. */
  readonly permissions: Readonly<Record<string, string>>;
  /** Beside `ssh-key`, which every mode with hosts takes. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What an input needs that is off by default. */
  readonly more?: Readonly<Record<string, string>>;
}

const CHECKOUT = { 'contents: read': 'to check the repository out' };
const TELLING = {
  '`comment: true`': '`pull-requests: write`',
  '`release-notes: true`': '`contents: write`',
};

const USES: Readonly<Partial<Record<Mode, Use>>> = {
  deploy: {
    permissions: { ...CHECKOUT, 'deployments: write': 'to keep the Deployment record' },
    more: TELLING,
  },
  verify: { permissions: CHECKOUT, more: { '`issue: true`': '`issues: write`' } },
  rollback: {
    permissions: { ...CHECKOUT, 'deployments: write': 'to mark what is left, and what is live again' },
    inputs: { target: 'previous', reason: 'the new search is slow' },
    more: TELLING,
  },
  plan: {
    permissions: {
      ...CHECKOUT,
      'deployments: read': 'to know what is live where no key is passed',
      'pull-requests: write': 'to write the comment',
    },
  },
  status: { permissions: CHECKOUT },
  releases: {
    permissions: { ...CHECKOUT, 'deployments: read': 'to list them by their records where no key is passed' },
  },
  doctor: { permissions: CHECKOUT },
  validate: {
    permissions: { ...CHECKOUT, 'deployments: read': 'to know which version is live' },
    inputs: { version: 'v1.4.0', reason: 'the new search' },
  },
  select: { permissions: { ...CHECKOUT } },
  release: {
    permissions: {
      'contents: write': 'to make the tag and the release',
      'pull-requests: read': 'to link the pull requests of the commits',
    },
  },
  coverage: {
    permissions: { ...CHECKOUT, 'statuses: write': 'on the default branch, which pull requests are compared with' },
    inputs: { 'coverage-files': 'coverage.xml' },
  },
  comment: {
    permissions: { 'pull-requests: write': 'to write the comment' },
    inputs: { results: '${{ toJSON(needs) }}' },
  },
};

/** README.md of the folder of an action: what it does, the smallest step, what it needs and takes. */
export function writeActionPage(mode: Mode): string {
  const { permissions, inputs = {}, more = {} } = USES[mode] ?? { permissions: CHECKOUT };
  const isOfHosts = listHostModes().includes(mode);
  const given = { ...(isOfHosts ? { 'ssh-key': '${{ secrets.SSH_KEY }}' } : {}), ...inputs };
  const lines = Object.entries(given).map(([name, value]) => `    ${name}: ${value}`);
  const rights = Object.entries(permissions).map(([right, why]) => `  ${right} # ${why}`);
  const extra = Object.entries(more).map(([input, right]) => `${input} needs ${right}`);
  return [
    `# bowline/bowline/${mode}`,
    modes[mode].summary,
    '## The smallest step',
    ['```yaml', 'permissions:', ...rights, '', 'steps:', ...step(mode, lines), '```'].join('\n'),
    ...(extra.length === 0 ? [] : [`${extra.join('; ')}.`]),
    '## Inputs',
    writeModeInputs(mode),
    '## Outputs',
    listOutputs([mode]).length === 0 ? 'None.' : writeOutputTable([mode]),
    `[All modes, how values are written, exit codes](../docs/inputs.md). In a terminal: \`bowline ${mode} --help\`.`,
    '',
  ].join('\n\n');
}

function step(mode: Mode, lines: readonly string[]): readonly string[] {
  const checkout = '- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
  const own = [`- uses: bowline/bowline/${mode}@v1`, ...(lines.length === 0 ? [] : ['  with:', ...lines])];
  return [...(mode === 'comment' ? [] : [checkout]), ...own].map((line) => `  ${line}`);
}
