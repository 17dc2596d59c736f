import { InputError } from '../errors';
import type { Fields } from './fields';
import { readForce, readHostInputs, readJson } from './host-fields';
import { SWITCH } from './table/definition';
import type {
  ExecInputs,
  HoldInputs,
  MaintenanceInputs,
  PreviewsInputs,
  ReleaseHoldInputs,
  ServiceInputs,
  ServiceVerb,
  TeardownInputs,
} from './terminal-inputs';
import { parseChoice, parseDurationInput, parseSentence, parseService } from './values';

/** The modes of a terminal that work on what is live. */
export const operatingReaders = {
  exec: (fields: Fields): ExecInputs => ({
    mode: 'exec',
    ...readNamedHosts(fields),
    command: readCommand(fields),
    interactive: fields.flag('interactive'),
    record: fields.flag('record'),
    service: fields.optional('service', parseService),
  }),
  restart: (fields: Fields) => readService('restart', fields),
  stop: (fields: Fields) => readService('stop', fields),
  start: (fields: Fields) => readService('start', fields),
  hold: (fields: Fields): HoldInputs => ({
    mode: 'hold',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readLock(fields),
    reason: fields.required('reason', parseSentence),
    forMs: fields.optional('for', parseSomeTime),
  }),
  'release-hold': (fields: Fields): ReleaseHoldInputs => ({
    mode: 'release-hold',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readLock(fields),
  }),
  maintenance: (fields: Fields): MaintenanceInputs => ({
    mode: 'maintenance',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readLock(fields),
    state: fields.required('state', (text, label) => parseChoice(text, label, SWITCH)),
    reason: fields.optional('reason', parseSentence),
  }),
  teardown: (fields: Fields): TeardownInputs => ({
    mode: 'teardown',
    ...readHostInputs(fields),
    ...readJson(fields),
    ...readLock(fields),
  }),
  previews: (fields: Fields): PreviewsInputs => ({
    mode: 'previews',
    ...readHostInputs(fields),
    ...readJson(fields),
  }),
};

function readService<Verb extends ServiceVerb>(mode: Verb, fields: Fields): ServiceInputs<Verb> {
  return {
    mode,
    ...readNamedHosts(fields),
    ...readJson(fields),
    ...readLock(fields),
    reason: fields.optional('reason', parseSentence),
    force: readOwnForce(mode, fields),
  };
}

/** A name that means nothing here was meant for something that does not happen. */
function readOwnForce(mode: ServiceVerb, fields: Fields) {
  const force = readForce(fields);
  const other = [...force].find((name) => name !== 'hold');
  if (other === undefined) return force;
  throw new InputError(
    `\`${fields.source.label('force')}\` of \`${mode}\` cannot be \`${other}\``,
    'Give `hold`, or leave it out.',
  );
}

function readLock(fields: Fields) {
  return { lockWaitMs: fields.optional('lock-wait', parseDurationInput) };
}

function readNamedHosts(fields: Fields) {
  const inputs = readHostInputs(fields);
  if (inputs.hosts !== 'failed') return inputs;
  throw new InputError(
    `\`${fields.source.label('hosts')}\` cannot be \`failed\` here`,
    'Name the hosts; `bowline status` shows them.',
  );
}

function readCommand({ source }: Fields): ExecInputs['command'] {
  const [program, ...rest] = source.command ?? [];
  if (program !== undefined && program.trim() !== '') return [program, ...rest];
  throw new InputError('there is no command to run', 'Write it behind two dashes: `bowline exec --app shop -- env`.');
}

function parseSomeTime(text: string, label: string): number {
  const milliseconds = parseDurationInput(text, label);
  if (milliseconds >= 1000) return milliseconds;
  throw new InputError(`\`${label}\` is shorter than a second: \`${text}\``, 'Give it at least `1s`.');
}
