import { listModes, type Mode } from './modes';

/*
 * What a run hands back: the outputs of the action and the exit codes of the command line. The docs
 * and every action.yml are generated from here.
 */

export interface OutputDefinition {
  readonly name: string;
  readonly modes: readonly Mode[];
  readonly description: string;
}

const all = listModes('action');

export const outputs: readonly OutputDefinition[] = [
  {
    name: 'status',
    modes: all,
    description:
      'How the run ended: `success`, `unchanged`, `failed`, `aborted`, `rolled_back`, `rollback_failed` or ' +
      '`partial_success`. Only the first two are green.',
  },
  { name: 'changed', modes: all, description: '`true` when a host serves another release than before, else `false`.' },
  { name: 'release', modes: all, description: 'Id of the release that the run made, activated or found live.' },
  {
    name: 'previous-release',
    modes: all,
    description: 'Id of the release that was live before; empty unless all hosts agree.',
  },
  { name: 'version', modes: all, description: 'Label of that release, such as `v1.4.2`.' },
  { name: 'revision', modes: all, description: 'Commit of that release.' },
  {
    name: 'dirty',
    modes: all,
    description: '`true` when tracked files differed from that commit, else empty.',
  },
  { name: 'url', modes: all, description: "The environment's `url`." },
  { name: 'report', modes: all, description: 'Path of `report.json`, the whole result.' },
  { name: 'failed-hosts', modes: all, description: 'Hosts where the run did not succeed, separated by commas.' },
  { name: 'error-code', modes: all, description: 'Kind of the error that ended the run; empty when there was none.' },
  {
    name: 'outputs',
    modes: ['deploy', 'rollback', 'verify'],
    description:
      'What the hooks and command checks printed that have an `output`, as JSON: `{name: value}`, or `{name: {host: value}}` ' +
      'where it was several hosts. Each is an output by its own name as well.',
  },
  {
    name: 'matrix',
    modes: ['select'],
    description:
      'What to deploy for this event, as JSON for `matrix: { include: … }`: a list of `{environment, apps, ref?, version?, imageTag?, sourceRef?}`.',
  },
  {
    name: 'any',
    modes: ['select'],
    description: '`true` when the matrix has an entry, else `false`: to GitHub an empty matrix is an error.',
  },
  { name: 'coverage', modes: ['coverage'], description: 'The share of lines that ran, in percent, such as `93.41`.' },
  {
    name: 'coverage-base',
    modes: ['coverage'],
    description:
      'The same of what it is compared with: the base of the pull request, or the commit before; empty where it is not known.',
  },
  {
    name: 'plan',
    modes: ['plan'],
    description:
      'What would change, as JSON: `{targets: [{app, host, action, why, live, …}], changes: [{app, from, to, commits, files, …}]}`; ' +
      'with `stages: [{name, batches, before, after, …}]` where there are several, and `toldBy: "records"` where no key was passed to ask the hosts.',
  },
  { name: 'tag', modes: ['release'], description: 'The tag of the version, such as `v1.2.3`, made now or before.' },
  {
    name: 'release-url',
    modes: ['release'],
    description: 'The page of the GitHub Release; empty where there is none.',
  },
  {
    name: 'created',
    modes: ['release'],
    description: '`true` when the release was made or published now, `false` when there was nothing to do.',
  },
  { name: 'changelog', modes: ['release'], description: 'What changed since the tag before, as Markdown.' },
  {
    name: 'comment-id',
    modes: ['comment', 'plan'],
    description: 'Id of the comment that was written; empty where none could be.',
  },
];

/** The outputs that any of `taken` sets. */
export function listOutputs(taken: readonly Mode[]): readonly OutputDefinition[] {
  return outputs.filter(({ modes }) => taken.some((mode) => modes.includes(mode)));
}

export interface ExitCode {
  readonly code: number;
  readonly meaning: string;
}

/** Exit codes of every mode of the command line. `verify` has more: the types of checks say which. */
export const exitCodes: readonly ExitCode[] = [
  { code: 0, meaning: 'success or unchanged' },
  { code: 1, meaning: 'failed' },
  { code: 2, meaning: 'an input or the config is wrong' },
  { code: 3, meaning: 'connection or host key' },
  { code: 4, meaning: 'pre-flight' },
  { code: 5, meaning: 'the lock is held, or deploys are on hold' },
  { code: 6, meaning: 'partial_success' },
  { code: 7, meaning: 'rolled_back' },
  { code: 8, meaning: 'rollback_failed' },
  { code: 130, meaning: 'cancelled' },
];
