import type { Missing } from './runtime';

interface Kind {
  readonly text: RegExp;
  /** What it means, with what the text names. */
  readonly says: (found: readonly string[], line: string) => string;
  readonly hint: string;
}

const LOGS = 'Read its last lines above, and repair what it says.';
const quote = (line: string) => line.replace(/^.*?(?:Error response from daemon|Error): /, '').trim();

/** Every failure of Compose has the same exit code, so only its words tell. The first that fits is it. */
const KINDS: readonly Kind[] = [
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
    text: /(?:manifest unknown|manifest for \S+ not found|repository does not exist|: not found: manifest)/,
    says: (_found, line) => `the registry has no such image: ${quote(line)}`,
    hint: 'Push the image first, or correct its name or tag in the Compose file.',
  },
  {
    text: /(?:unauthorized|no basic auth credentials|pull access denied|authentication required)/,
    says: (_found, line) => `the registry refuses this login: ${quote(line)}`,
    hint: 'Run `docker login REGISTRY` on the host as the deploy user, or correct the name of the image.',
  },
  {
    text: /toomanyrequests/,
    says: (_found, line) => `the registry allows no more pulls for now: ${quote(line)}`,
    hint: 'Wait, or log in: `docker login` on the host.',
  },
  {
    text: /Cannot connect to the Docker daemon/,
    says: (_found, line) => quote(line),
    hint: 'Start it as root: systemctl start docker; and read journalctl -u docker.',
  },
  {
    text: /(?:port is already allocated|address already in use)/,
    says: (_found, line) => `a port is taken: ${quote(line)}`,
    hint: 'Find who has it (docker ps; ss -ltnp), stop that, or publish another port.',
  },
  {
    text: /certificate signed by unknown authority|certificate has expired/,
    says: (_found, line) => `the certificate of the registry is not trusted: ${quote(line)}`,
    hint: 'Put its CA into /etc/docker/certs.d/REGISTRY/ca.crt on the host.',
  },
  {
    text: /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
    says: (_found, line) => `the registry does not speak TLS: ${quote(line)}`,
    hint: 'Give it a certificate, or list it under insecure-registries in /etc/docker/daemon.json.',
  },
  {
    text: /no such host|connection refused|i\/o timeout|network is unreachable|TLS handshake timeout|Client\.Timeout exceeded/,
    says: (_found, line) => `the registry does not answer: ${quote(line)}`,
    hint: 'Check that it runs and that the host reaches it, then run again.',
  },
  {
    text: /no space left on device/i,
    says: (_found, line) => quote(line),
    hint: 'Free space on the disk of Docker (docker system df; docker image prune), and run again.',
  },
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
  for (const { text, says, hint } of KINDS) {
    for (const line of output.toReversed()) {
      const found = text.exec(line);
      if (found !== null) return { message: says(found.slice(1), line.trim()), hint };
    }
  }
  return undefined;
}
