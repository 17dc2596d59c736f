import type { Missing } from '../shell/missing';

/** A failure that is known by what was printed. */
export interface KnownFailure {
  readonly text: RegExp;
  /** What it means, with what the text names. */
  readonly says: (found: readonly string[], line: string) => string;
  readonly hint: string;
}

const quote = (line: string) => line.replace(/^.*?(?:Error response from daemon|Error): /, '').trim();

/** What keeps Docker from an image, or from anything at all. */
export const DOCKER_FAILURES: readonly KnownFailure[] = [
  {
    // The same words for both: who may not see an image is not told that it is there.
    text: /pull access denied/,
    says: (_found, line) => `the registry has no such image, or does not show it to this login: ${quote(line)}`,
    hint: 'Push the image first, correct its name, or give the login the right to read it.',
  },
  {
    text: /(?:manifest unknown|manifest for \S+ not found|repository does not exist|: not found: manifest|error parsing HTTP 404 response)/,
    says: (_found, line) => `the registry has no such image: ${quote(line)}`,
    hint: 'Push the image first, or correct its name or tag.',
  },
  {
    text: /(?:daemon|Error): denied\b|error parsing HTTP 403 response/,
    says: (_found, line) => `the registry does not let this login read the image: ${quote(line)}`,
    hint: 'Give the login of `login` the right to read it; at ghcr.io a token needs `read:packages`.',
  },
  {
    text: /(?:unauthorized|no basic auth credentials|authentication required)/,
    says: (_found, line) => `the registry refuses this login: ${quote(line)}`,
    hint: 'Check `login` of an image source; for what a Compose file names, run `docker login REGISTRY` on the host as the deploy user.',
  },
  {
    text: /toomanyrequests|Too Many Requests|error parsing HTTP 429 response/,
    says: (_found, line) => `the registry allows no more pulls for now: ${quote(line)}`,
    hint: 'Wait, or log in: by `login` of an image source, or `docker login` on the host.',
  },
  {
    text: /permission denied.*docker\.sock/,
    says: (_found, line) => quote(line),
    hint: 'Run once as root: usermod -aG docker USER; or say how Docker is reached by `docker` of `runtime.compose`.',
  },
  {
    text: /Cannot connect to the Docker daemon/,
    says: (_found, line) => quote(line),
    hint: 'Start it as root: systemctl start docker; and read journalctl -u docker.',
  },
  {
    text: /address already in use/,
    says: (_found, line) => `a port is taken: ${quote(line)}`,
    hint: 'Find who has it (ss -ltnp), stop that, or publish another port.',
  },
  {
    // Docker knows its own; one that was restarted while it started a container forgets to free its port.
    text: /port is already allocated/,
    says: (_found, line) => `a port is taken: ${quote(line)}`,
    hint: 'Stop the container that docker ps shows with it. If none has it, Docker has lost track: systemctl restart docker.',
  },
  {
    text: /x509: certificate is (?:not )?valid for|x509: cannot validate certificate for/,
    says: (_found, line) => `the certificate of the registry is for another name: ${quote(line)}`,
    hint: 'Name the registry in the image as its certificate does.',
  },
  {
    text: /certificate signed by unknown authority|certificate has expired|x509: /,
    says: (_found, line) => `the certificate of the registry is not trusted: ${quote(line)}`,
    hint: 'Put its CA into /etc/docker/certs.d/REGISTRY/ca.crt on the host.',
  },
  {
    text: /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
    says: (_found, line) => `the registry does not speak TLS: ${quote(line)}`,
    hint: 'Give it a certificate, or list it under insecure-registries in /etc/docker/daemon.json.',
  },
  {
    text: /received unexpected HTTP status: 5\d\d/,
    says: (_found, line) => `the registry has trouble of its own: ${quote(line)}`,
    hint: 'Try again later.',
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
];

/** Finds the first of some failures that a line tells of, the last line first; undefined where nothing is known. */
export function findFailure(failures: readonly KnownFailure[], output: readonly string[]): Missing | undefined {
  for (const { text, says, hint } of failures) {
    for (const line of output.toReversed()) {
      const found = text.exec(line);
      if (found !== null) return { message: says(found.slice(1), line.trim()), hint };
    }
  }
  return undefined;
}

/** What Docker could not do, in words of its own, and what to do; undefined where nothing is known. */
export function explainDocker(output: readonly string[]): Missing | undefined {
  return findFailure(DOCKER_FAILURES, output);
}
