import { DOCKER_FAILURES, findFailure, type KnownFailure } from './docker-failure';
import type { Missing } from './runtime';

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
    text: /(?:container|service "?[^ ]+"?) ?(\S*) (?:exited|didn't complete successfully: exit) \(?(\d+)\)?/,
    says: ([name, code]) => `container ${name} exited with ${code}`,
    hint: LOGS,
  },
  {
    text: /application not healthy after (\S+)/,
    says: ([time]) => `the stack was not healthy within ${time}`,
    hint: 'Read its last lines above; where it only takes longer, raise `wait` of `runtime.compose`.',
  },
];

/** What Compose or Docker could not do, in words of its own, and what to do; undefined where nothing is known. */
export function explainCompose(output: readonly string[]): Missing | undefined {
  return findFailure(FAILURES, output);
}
