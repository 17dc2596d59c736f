import type { AppContext } from '../app-context';
import type { Privileges } from '../privileges';
import type { Runtime } from '../runtimes/registry';
import { stackOf } from '../runtimes/stack-of';
import { unitScopeOf } from '../runtimes/unit-scope';

/** Takes what a runtime does that its level of privileges promises not to be done, at a key of the runtime. */
type Say = (key: string, message: string, hint: string) => void;

/** What a deploy may do as root; undefined where the config does not limit it. What does not keep to it is told as a problem. */
export function buildPrivileges(
  { settings, user, say }: AppContext & { readonly user: string },
  runtime: Runtime,
): Privileges | undefined {
  const { privileges, secrets_as } = settings;
  if (privileges === undefined) return undefined;
  const { kind } = runtime;
  const complain: Say = (key, message, hint) =>
    say(['runtime', kind, key], `${message} (\`privileges: ${privileges}\`)`, hint);
  if (user === 'root') {
    say(
      ['privileges'],
      '`privileges` limits nothing: the deploy user is root',
      'Log in as another user, such as `user: deploy`.',
    );
  }
  judgeDocker(runtime, complain);
  if (privileges === 'user') judgeScope(runtime, complain);
  else judgeProxy(runtime, complain);
  if (secrets_as === 'credentials' && unitScopeOf(runtime) === 'system') {
    const hint = 'Take `secrets_as` away: the start script reads secrets as the user of the service.';
    say(['secrets_as'], 'systemd reads credentials as root, through any link of the deploy user', hint);
  }
  return privileges;
}

function judgeScope(runtime: Runtime, complain: Say): void {
  if (unitScopeOf(runtime) !== 'system') return;
  complain(
    'scope',
    'a service of the system is restarted as root',
    'Add `scope: user`, or choose `privileges: restart`.',
  );
}

/** A container can be given the whole file system of the host. */
function judgeDocker(runtime: Runtime, complain: Say): void {
  const docker = stackOf(runtime)?.docker;
  if (docker === undefined || docker === 'rootless') return;
  complain(
    'docker',
    'who may speak to the Docker of the system is root',
    'Use a Docker of the user: `docker: rootless`.',
  );
}

/** What nginx includes it reads as root, with every path in it. */
function judgeProxy(runtime: Runtime, complain: Say): void {
  if (runtime.kind !== 'blue_green' || runtime.proxy.kind !== 'nginx_include') return;
  complain(
    'nginx',
    'nginx reads what it includes as root',
    'Use `nginx: {}`: its switch is a file that says nothing else.',
  );
}
