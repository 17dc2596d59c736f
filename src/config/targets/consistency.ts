import { describeDuration } from '../../report/text/format';
import type { AppContext } from '../app-context';
import { findCheck } from '../checks/registry';
import { findVariables } from '../filling/variables';
import type { Gate, HookName } from '../model';
import { findRuntime, RUNTIMES } from '../runtimes/registry';
import type { AppSettings } from '../schema/app';
import { toMs } from '../units';
import { overlaps } from './relative-path';
import type { Target } from './target';

/** What settings must hold together, each of which is right alone. */
export function checkConsistency(subject: AppContext, target: Target, gates: readonly Gate[]): void {
  checkDeadline(subject, target);
  checkNames(subject, target);
  checkSecrets(subject, target, gates);
  checkOverlaps(subject, target);
  checkHookOrder(subject, target);
}

/** What the sum is made of; it is told at the first that somebody wrote. */
const TIMES = [['deadline'], ['health', 'deadline'], ['startup_delay']];

function checkDeadline(subject: AppContext, { health, startupDelayMs }: Target): void {
  const { app, environment, settings, say, isWritten } = subject;
  const deadlineMs = toMs(settings.deadline);
  const neededMs = startupDelayMs + (health?.deadlineMs ?? 0);
  if (deadlineMs >= neededMs) return;
  const sum = `\`startup_delay\` and \`health.deadline\` together`;
  const message = `the \`deadline\` ${describeDuration(deadlineMs)} of \`${app}\` in \`${environment}\` is shorter than ${sum}, ${describeDuration(neededMs)}`;
  const path = TIMES.find(isWritten) ?? ['deadline'];
  say(path, message, `Make the deadline longer than ${describeDuration(neededMs)}: preparing takes its time as well.`);
}

function checkNames({ say }: AppContext, { env, secrets }: Target): void {
  for (const name of Object.keys(secrets).filter((one) => Object.hasOwn(env, one))) {
    say(['secrets', name], `\`${name}\` stands in \`env\` and in \`secrets\``, 'Remove it from one of them.');
  }
}

/** A secret in `env` would be shown in plans. It takes the settings as they are written, with nothing filled in. */
export function checkEnv({ say }: AppContext, { env = {}, secrets = {} }: AppSettings): void {
  const sources = Object.values(secrets);
  for (const [name, value] of Object.entries(env)) {
    const secret = findVariables(String(value), true).find((one) => sources.includes(one));
    if (secret === undefined) continue;
    const hint = `Move it: secrets: { ${name}: ${secret} }.`;
    say(['env', name], `\`\${${secret}}\` is a secret, and \`env\` is shown in plans`, hint);
  }
}

function checkSecrets(
  { app, say }: AppContext,
  { secrets, secretsAs, runtime, hooks, checks, schedule }: Target,
  gates: readonly Gate[],
): void {
  const [name] = Object.keys(secrets);
  const { takesCredentials, lacksService } = findRuntime(runtime);
  if (secretsAs === 'credentials' && !takesCredentials) {
    say(['secrets_as'], `\`secrets_as: credentials\` needs ${describeCredentialKinds()}`, 'Use `env` or `files`.');
  }
  if (name === undefined || lacksService === undefined) return;
  const hasHook = Object.values(hooks).some((list) => list?.some(({ runOn }) => runOn === 'host'));
  const hasCheck = checks.some((check) => findCheck(check.type).readsSecrets?.(check));
  const hasGate = gates.some((gate) => gate.kind === 'command' && gate.runOn === 'host' && (gate.app ?? app) === app);
  if (hasHook || hasCheck || hasGate || schedule !== undefined) return;
  say(['secrets', name], `nothing of \`${app}\` reads the secret \`${name}\`: ${lacksService}`, 'Remove it.');
}

function describeCredentialKinds(): string {
  const taking = RUNTIMES.filter(({ takesCredentials }) => takesCredentials);
  return taking.map(({ kind }) => `\`runtime.${kind}\``).join(' or ');
}

function checkOverlaps({ say }: AppContext, { shared, links }: Target): void {
  const places = [
    ...shared.map(({ path }, index) => ({ path, at: ['shared', index] })),
    ...Object.keys(links).map((path) => ({ path, at: ['links', path] })),
  ];
  for (const [index, { path, at }] of places.entries()) {
    const other = places.slice(0, index).find((one) => overlaps(one.path, path));
    if (!other) continue;
    const message =
      path === other.path ? `\`${path}\` is placed twice` : `\`${path}\` and \`${other.path}\` lie in each other`;
    say(at, message, 'Keep one of them in `shared` or `links`.');
  }
  for (const [name, target] of Object.entries(links)) {
    if (overlaps(name, target))
      say(['links', name], `\`${name}\` points into itself: ${target}`, 'Name another target.');
  }
}

/** Before a phase the runner's hooks come first, and the hosts begin when they have passed; after it the hosts' do. */
const RUNNER_FIRST: readonly string[] = ['before_prepare', 'before_activate'] satisfies readonly HookName[];

/** The list says the order in which its hooks run, so one that says another is refused. */
function checkHookOrder({ say }: AppContext, { hooks }: Target): void {
  for (const [name, list] of Object.entries(hooks)) {
    const first = RUNNER_FIRST.includes(name) ? 'runner' : 'host';
    const late = list.findIndex(
      ({ runOn }, index) => runOn === first && list[index - 1] !== undefined && list[index - 1]?.runOn !== first,
    );
    if (late === -1) continue;
    const place = first === 'runner' ? 'on the runner' : 'on the host';
    say(
      ['hooks', name, late],
      `in \`${name}\` what runs ${place} comes first, and this stands behind the other`,
      `List what runs ${place} first.`,
    );
  }
}
