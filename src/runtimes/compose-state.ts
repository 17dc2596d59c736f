import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import { shortenDigests, splitDigest } from '../report/text/image';
import { defineCompose } from '../shell/docker';
import { lines, type Sh, sh } from '../shell/sh';
import { FILES, stackFiles } from './compose-command';
import { type Pin, readPin } from './compose-images';
import type { ContainerState, ProcessState } from './runtime';

const LABEL = 'com.docker.compose';
const FORMAT = [
  `container {{index .Config.Labels "${LABEL}.service"}} {{.State.Status}}`,
  '{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}} {{.State.ExitCode}} {{.RestartCount}}',
  `{{index .Config.Labels "${LABEL}.config-hash"}} {{.Image}} {{.Config.Image}} {{.Name}}`,
].join(' ');

/** Prints a line for each container of the stack. `bw_docker` has to be defined. */
export function listContainers({ project }: Pick<ComposeRuntime, 'project'>): Sh {
  const filters = [`label=${LABEL}.project=${project}`, `label=${LABEL}.oneoff=False`];
  return lines(
    sh`bw_ids=$(bw_docker ps --all --quiet ${filters.flatMap((filter) => ['--filter', filter])}) || exit 1`,
    sh`[ -z "$bw_ids" ] || bw_docker inspect --format ${FORMAT} $bw_ids`,
  );
}

/** Prints what the live release should run, what it ran when it had come up, and what runs. */
export function observeStack(target: Pick<Target, 'color'>, runtime: ComposeRuntime, folder: string): Sh {
  const { services, ran } = stackFiles(target);
  return lines(
    defineCompose(runtime),
    sh`echo "release $(readlink ${folder})"`,
    sh`sed 's/^/expected /' ${`${folder}/${services}`} 2>/dev/null || :`,
    sh`sed 's/^container /ran /' ${`${folder}/${ran}`} 2>/dev/null || :`,
    sh`sed 's/^/pinned /' ${`${folder}/${FILES.pins}`} 2>/dev/null || :`,
    sh`( ${listContainers(runtime)} ) 2>&1 || :`,
  );
}

export interface Container {
  readonly service: string;
  /** Docker's word, such as `running`, `exited`, `restarting`. */
  readonly status: string;
  /** `healthy`, `unhealthy`, `starting`; `-` without a health check. */
  readonly health: string;
  readonly exitCode: number;
  readonly restarts: number;
  /** By which Compose knows how it was made. */
  readonly hash: string;
  readonly imageId: string;
  readonly image: string;
  readonly name: string;
}

/** What was seen of a stack. */
export interface Stack {
  readonly release: string | null;
  /** Service → hash of its configuration. */
  readonly expected: ReadonlyMap<string, string>;
  /** As they were when the stack had come up; empty where it never had. */
  readonly ran: readonly Container[];
  /** Service → its image. */
  readonly pinned: ReadonlyMap<string, Pin>;
  readonly containers: readonly Container[];
  /** What else was said, as by a daemon that does not answer. */
  readonly others: readonly string[];
}

const TAGS = ['release', 'expected', 'ran', 'pinned', 'container'];

/** Reads what `observeStack` has printed. */
export function readStack(output: readonly string[]): Stack {
  const of = (tag: string) =>
    output.filter((line) => line.startsWith(`${tag} `)).map((line) => line.slice(tag.length + 1).split(' '));
  const pair = ([name = '', value = '']: readonly string[]) => [name, value] as const;
  return {
    release: of('release')[0]?.[0]?.replace(/^.*\//, '') || null,
    expected: new Map(of('expected').map(pair)),
    ran: of('ran').map(readContainer),
    pinned: new Map(
      of('pinned')
        .map(readPin)
        .map((pin) => [pin.service, pin]),
    ),
    containers: of('container').map(readContainer),
    others: output.filter((line) => line.trim() !== '' && !TAGS.some((tag) => line.startsWith(`${tag} `))),
  };
}

function readContainer(words: readonly string[]): Container {
  const [service = '', status = '', health = '-', exitCode = '', restarts = '', hash = '', imageId = ''] = words;
  const [image = '', name = ''] = words.slice(7);
  const counts = { exitCode: Number(exitCode), restarts: Number(restarts) };
  return { service, status, health, ...counts, hash, imageId, image, name: name.replace(/^\//, '') };
}

/** What is not as the release wants it, one phrase a service. */
export function findFaults(stack: Stack): readonly string[] {
  const { expected, containers, release } = stack;
  const missing = [...expected].flatMap(([service, hash]) => {
    const own = containers.filter((one) => one.service === service);
    if (own.length === 0) return isAbsent(stack, service) ? [] : [`${service} has no container`];
    const fault = own.map((one) => findFault(stack, one, hash)).find((one) => one !== undefined);
    return fault === undefined ? [] : [`${service} ${fault}`];
  });
  const orphans = containers.filter(({ service }) => expected.size > 0 && !expected.has(service));
  const strangers = [...new Set(orphans.map(({ service }) => `${service} is no service of release ${release}`))];
  return [...missing, ...strangers];
}

/** It never had one: its scale is 0. */
function isAbsent({ ran }: Stack, service: string): boolean {
  return ran.length > 0 && !ran.some((one) => one.service === service);
}

function findFault({ ran, pinned, release }: Stack, container: Container, hash: string): string | undefined {
  const { service, status, health, exitCode, imageId } = container;
  const wanted = pinned.get(service)?.id;
  if (container.hash !== hash) return `does not run as release ${release} has it`;
  if (wanted !== undefined && wanted !== imageId)
    return `runs image ${shortenDigests(imageId)}, not ${shortenDigests(wanted)}`;
  if (health === 'unhealthy') return 'is unhealthy';
  if (status === 'running') return undefined;
  const hadEnded = ran.some((one) => one.service === service && one.status === 'exited' && one.exitCode === 0);
  if (hadEnded && status === 'exited' && exitCode === 0) return undefined;
  return status === 'exited' ? `exited with ${exitCode}` : `is ${status}`;
}

/** @param output what `observeStack` has printed */
export function readStackState(output: readonly string[]): ProcessState {
  const stack = readStack(output);
  const { containers, expected, others } = stack;
  const restarts = containers.reduce((sum, one) => sum + one.restarts, 0);
  const state = { restarts, pid: null, ...(containers.length === 0 ? {} : { containers: listStates(stack) }) };
  if (containers.length === 0) {
    return { ...state, running: false, detail: others.at(-1)?.trim() ?? 'no container runs' };
  }
  const faults = findFaults(stack);
  const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
  if (faults.length > 0) return { ...state, running: false, detail: `${faults.join(', ')}${again}` };
  if (expected.size === 0) return { ...state, running: false, detail: 'the release was never started' };
  return { ...state, running: true, detail: `${containers.map(describeContainer).join(', ')}${again}` };
}

function listStates({ containers, pinned }: Stack): readonly ContainerState[] {
  return containers.map(({ service, name, status, health, restarts, imageId, image }) => {
    const pin = pinned.get(service);
    const told = pin?.id === imageId ? pin : splitDigest(image);
    const seen = { service, name, state: status, health: health === '-' ? null : health, restarts };
    return { ...seen, image: told.image, digest: told.digest };
  });
}

function describeContainer({ service, status, health }: Container): string {
  return `${service} ${health === '-' ? status : health}`;
}
