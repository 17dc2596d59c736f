import { rootScriptOf } from '../config/privileges';
import { unitOf } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import type { Part } from './part';
import { versionOfRootScript, writeRootScript } from './root-script-text';

/** Where root keeps what its script may do for each app. */
const FOLDER = '/etc/bowline';
/** As many ports a deploy may choose among, the one of the config with its neighbours. */
const PORTS = 10;

/** Root's own template of the site of an app, with `@PORT@` for its port. */
export const siteTemplateOf = (name: string) => `${FOLDER}/${name}.site`;

/** Root's own script, and what it may do for an app; undefined at every other level of privileges. An admin installs it. */
export function rootScriptPart(target: Target): Part | undefined {
  const [file, name] = rootScriptOf(target) ?? [];
  if (file === undefined || name === undefined) return undefined;
  const conf = `${FOLDER}/${name}.conf`;
  return {
    name: 'root_script',
    when: 'prepare',
    step: 'root script',
    rights: [],
    facts: (prefix) =>
      lines(
        sh`[ ! -r ${file} ] || bw FACT ${`${prefix}.script`} "$(sed -n 2p ${file})"`,
        sh`[ ! -r ${conf} ] || bw_text ${`${prefix}.conf`} "$(cat ${conf})"`,
      ),
    isIdle: () => true,
    compare: () => [],
    missing: (facts) => findLack(target, file, conf, facts),
    apply: () => NOTHING,
    undo: () => NOTHING,
    byAdmin: () => install(target, file, conf),
  };
}

function findLack(target: Target, file: string, conf: string, facts: Facts): readonly Missing[] {
  const hint = 'Run `bowline doctor`, and have its script run as root there.';
  const script = facts.read('script');
  const found = facts.readText('conf');
  return [
    ...(script === versionOfRootScript()
      ? []
      : [{ message: `${file} is ${script === undefined ? 'not there' : 'of another version of Bowline'}`, hint }]),
    ...(fits(found, target)
      ? []
      : [{ message: `${conf} is ${found === undefined ? 'not there' : 'not as the config says'}`, hint }]),
  ];
}

/** An admin may have allowed more ports, or others. */
function fits(found: string | undefined, target: Target): boolean {
  if (found === undefined) return false;
  const [, ports = ''] = /^ports='?([\d ]*)'?$/m.exec(found) ?? [];
  const withoutPorts = (text: string) => text.trim().replace(/^ports=.*\n/m, '');
  return withoutPorts(found) === withoutPorts(writeConf(target)) && ports.split(' ').includes(`${target.port ?? 0}`);
}

/** What the script reads: its words are judged here already, and are quoted all the same. */
function writeConf(target: Target): string {
  const { path, nginx, certificate } = target;
  const request = certificate?.request;
  const requested = request && [request.name, request.email, request.server, request.trial ?? '-'];
  const settings = lines(
    sh`units=${unitsOf(target).join(' ')}`,
    sh`ports=${portsOf(target).join(' ')}`,
    sh`site=${nginx?.file ?? ''}`,
    sh`owner=${path}`,
    sh`certificate=${(requested ?? []).join(' ')}`,
    sh`domains=${(request?.names ?? []).join(' ')}`,
  );
  return `${settings.text}\n`;
}

/** Those whose numbers differ in the last digit alone, so that the way back is open, too; files have port 0. */
export function portsOf({ port = 0 }: Pick<Target, 'port'>): readonly number[] {
  if (port === 0) return [0];
  const first = port - (port % PORTS);
  return Array.from({ length: PORTS }, (_, index) => first + index).filter((one) => one > 0 && one < 65_536);
}

function unitsOf({ runtime }: Target): readonly string[] {
  if (runtime.kind === 'systemd' && runtime.scope === 'system') return [runtime.unit];
  if (runtime.kind !== 'blue_green') return [];
  const { carrier, ports } = runtime;
  if (carrier.kind !== 'systemd' || carrier.scope !== 'system') return [];
  return [unitOf({ carrier, ports }, 'blue'), unitOf({ carrier, ports }, 'green')];
}

function install(target: Target, file: string, conf: string): Sh {
  return lines(
    sh`install -d -m 755 -o root -g root ${FOLDER}`,
    sh`printf %s ${writeRootScript()} >${`${file}.new`}; chmod 755 ${`${file}.new`}; mv -T ${`${file}.new`} ${file}`,
    sh`printf %s ${writeConf(target)} >${conf}; chmod 644 ${conf}`,
  );
}
