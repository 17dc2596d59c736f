import type { Missing } from '../shell/missing';
import { DOCKER_FAILURES, findFailure, type KnownFailure } from './docker-failure';
import { ROOM_HINT } from './docker-room';

const COMPOSE_FILE = 'Repair it; `docker compose config` says the same on your machine.';
const LOGS = 'Read its last lines above, and repair what it says.';

/** Every failure of Compose has the same exit code, so only its words tell. The first that fits is it. */
const FAILURES: readonly KnownFailure[] = [
  {
    text: /The \\?"(\w+)\\?" variable is not set/,
    says: ([name]) => `the Compose file asks for \${${name}}, and nothing sets it`,
    hint: 'Add it to `env` or `secrets`, or give it a default in the file: ${NAME:-default}.',
  },
  {
    text: /required variable (\w+) is missing a value:?(.*)/,
    says: ([name, why = '']) => `the Compose file requires \${${name}}${why.trim() === '' ? '' : `:${why}`}`,
    hint: 'Add it to `env` or `secrets`.',
  },
  {
    text: /(?:failed to parse|validating|error while interpolating) \S*?\/releases\/[^/]+\/(.*)/,
    says: ([what]) => `the Compose file cannot be read: ${what}`,
    hint: COMPOSE_FILE,
  },
  {
    text: /^(.*?): invalid compose project$/,
    says: ([what]) => `the Compose file cannot be run: ${what}`,
    hint: COMPOSE_FILE,
  },
  {
    text: /(env file|open) \S*?\/releases\/[^/]+\/(.*?):? .*no such file or directory/,
    says: ([, file]) => `the release has no ${file}, which the Compose file or \`runtime.compose\` names`,
    hint: 'Add it to what is deployed, or correct its path, which starts where the first Compose file lies.',
  },
  {
    text: /^(\S+) mounts (\S+), which (the release does not have|is not there)$/,
    says: ([service, path, why]) => `service ${service} mounts ${path}, which ${why}`,
    hint: 'Add it to what is deployed or correct its path. For data take a volume, or `shared`, which outlives the release.',
  },
  {
    text: /^(\S+ of Docker has \d+ MB free; the images bring .*)$/,
    says: ([what = '']) => what,
    hint: ROOM_HINT,
  },
  {
    text: /^(\S+) has `disable: true` over an image that has a health check$/,
    says: ([service]) =>
      `service ${service} switches off the health check of its image, which \`compose up --wait\` refuses`,
    hint: 'Give it a `healthcheck` of its own: `test: ["CMD", "true"]` where there is nothing to ask.',
  },
  {
    text: /^the secret \S+ is the (?:variable|file) .*/,
    says: (_found, line) => `the Compose file asks for what is not there: ${line}`,
    hint: 'Name it in `secrets`; a variable needs `secrets_as: env`, a file `secrets_as: files`.',
  },
  {
    text: /environment variable "(\w+)" required by secret "(\S+)" is not set/,
    says: ([name, secret]) => `the secret ${secret} is the variable ${name}, and nothing sets it`,
    hint: 'Add it to `secrets`, with `secrets_as: env`.',
  },
  {
    text: /bind source path does not exist: (.*)/,
    says: ([path]) => `a container mounts ${path}, which is not there`,
    hint: 'Make it on the host, or correct its path.',
  },
  {
    text: /The container name "\/?(\S+?)" is already in use/,
    says: ([name]) => `another container is called ${name}`,
    hint: 'Take `container_name` out of the Compose file, or remove that container (docker ps --all).',
  },
  {
    text: /^both colours have the container name (\S+)$/,
    says: ([name]) => `both colours have the container name ${name}, which only one on a host may have`,
    hint: 'Take `container_name` out of the Compose file, or put ${BOWLINE_COLOR} into it.',
  },
  {
    text: /^both colours publish port (\S+)$/,
    says: ([port]) => `both colours publish port ${port}, which only one on a host can`,
    hint: 'Publish the port of the colour alone, `127.0.0.1:${BOWLINE_PORT}:8000`; what both use belongs into an app of its own.',
  },
  {
    text: /^no service publishes port (\d+) of (\w+)$/,
    says: ([port, color]) => `no service of the Compose file publishes port ${port}, where ${color} is asked`,
    hint: 'Give the service that the proxy asks `ports: ["127.0.0.1:${BOWLINE_PORT}:8000"]`, with its own port at the end.',
  },
  {
    text: /^no service is called (\S+), by which the proxy asks (\w+)$/,
    says: ([name, color]) =>
      `no service of the Compose file is called ${name} in a network, where the proxy asks ${color}`,
    hint: 'Give the service that the proxy asks a name in the network of both: `networks: { NETWORK: { aliases: [NAME] } }`, with ${BOWLINE_COLOR} in it.',
  },
  ...DOCKER_FAILURES,
  {
    text: /container (\S+) has no healthcheck configured/,
    says: ([name]) => `${name} has no health check, and another service waits for its health`,
    hint: 'Add a `healthcheck` to it, or wait for `service_started`.',
  },
  {
    text: /container (\S+) is unhealthy/,
    says: ([name]) => `container ${name} is unhealthy: its health check failed to the end`,
    hint: LOGS,
  },
  {
    text: /container (\S+) exited \(0\)/,
    says: ([name]) => `container ${name} ended, with 0`,
    hint: 'What should end must be what another service waits for, by `service_completed_successfully`; else read its last lines.',
  },
  {
    text: /(container|service) "?([^\s"]+)"? (?:exited|didn't complete successfully: exit) \(?(\d+)\)?/,
    says: ([what, name, code]) => `${what} ${name} exited with ${code}`,
    hint: LOGS,
  },
  {
    text: /application not healthy after (\S+)/,
    says: ([time]) => `the stack was not healthy within ${time}`,
    hint: 'Read its last lines above; where it only takes longer, raise `wait` of `runtime.compose`.',
  },
];

const GONE = 'Push it again, `docker load` it on the host, or deploy a version whose images are there.';

/** What Compose or Docker could not do, in words of its own, and what to do; undefined where nothing is known. */
export function explainCompose(output: readonly string[]): Missing | undefined {
  const [, image, service, how] = /^image (\S+) of (\S+): (not pulled|gone)$/.exec(findLast(output)) ?? [];
  if (image === undefined) return findFailure(FAILURES, output);
  const why = findFailure(DOCKER_FAILURES, output);
  if (how === 'gone') return { message: describeGone(`image ${image} of service ${service}`, why), hint: GONE };
  const said = output.findLast((line) => line.trim() !== '' && line !== findLast(output)) ?? 'no reason was given';
  return why === undefined
    ? { message: `image ${image} of service ${service} was not pulled: ${said.trim()}` }
    : { ...why, message: `service ${service}: ${why.message}` };
}

function findLast(output: readonly string[]): string {
  return output.findLast((line) => line.trim() !== '') ?? '';
}

/** One that was built, and not pulled, is nowhere else. */
function describeGone(image: string, why: Missing | undefined): string {
  return why === undefined
    ? `${image} is gone from this host, and no registry has it`
    : `${image} is gone from this host, and ${why.message}`;
}
