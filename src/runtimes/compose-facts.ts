import type { ComposeRuntime } from '../config/runtimes/compose';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { defineCompose, FIND_DISK } from '../shell/docker';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import { FILES } from './compose-command';

/** The first that can wait for health within a time, and tell its progress line by line. */
const OLDEST = [2, 20] as const;

export function askEngine(prefix: string, { path }: Pick<Target, 'path'>, runtime: ComposeRuntime): Sh {
  const key = (name: string) => `${prefix}.${name}`;
  return lines(
    defineCompose(runtime),
    sh`bw_text ${key('pins')} "$(cd ${pathsOf(path).releases} 2>/dev/null && grep '' /dev/null ./*/${FILES.pins} 2>/dev/null)"`,
    sh`if bw_o=$(bw_docker version --format '{{.Server.Version}}' 2>&1); then`,
    FIND_DISK,
    sh`bw FACT ${key('root')} "$bw_root"; bw FACT ${key('free')} "$bw_free"`,
    sh`else bw_text ${key('no_engine')} "$bw_o"; fi`,
    sh`if bw_o=$(bw_docker compose version --short 2>&1); then bw FACT ${key('version')} "$bw_o"; else bw_text ${key('no_compose')} "$bw_o"; fi`,
  );
}

export function findEngineProblems(target: Target, { docker }: ComposeRuntime, facts: Facts): readonly Missing[] {
  const silence = facts.readText('no_engine');
  return [
    ...(silence === undefined ? [] : [explainSilence(target, docker, silence)]),
    ...findVersionProblem(facts),
    ...findDiskProblem(target, facts),
  ];
}

function explainSilence({ host: { user } }: Target, docker: ComposeRuntime['docker'], text: string): Missing {
  const output = text.trim().split('\n');
  // The client goes on after that, and fails at its own format.
  const known = output.find((line) => /permission denied|Cannot connect|is the docker daemon running/i.test(line));
  const said = (known ?? output.at(-1) ?? '').replace(/: Get "http.*?": /, ': ');
  if (/permission denied/i.test(said)) {
    const hint = `Run once as root: usermod -aG docker ${user}, which makes it root in effect; or say \`docker: sudo\` or \`docker: rootless\`.`;
    return { message: `${user} may not use Docker: ${said}`, hint };
  }
  if (docker === 'rootless') {
    const hint = `Run as ${user}: dockerd-rootless-setuptool.sh install; and once as root: loginctl enable-linger ${user}.`;
    return { message: `no rootless Docker answers: ${said}`, hint };
  }
  return { message: `Docker does not answer: ${said}`, hint: 'Start it as root: systemctl enable --now docker.' };
}

function findVersionProblem(facts: Facts): readonly Missing[] {
  const hint = `Install the package docker-compose-plugin, ${OLDEST.join('.')} or newer.`;
  const version = facts.read('version');
  const silence = facts.readText('no_compose');
  if (version === undefined && silence === undefined) return [];
  if (version === undefined) return [{ message: 'Docker has no Compose v2 (`docker compose`)', hint }];
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  // Who builds it himself may have one without a number.
  if (Number.isNaN(major) || major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return [];
  return [{ message: `Compose is ${version}; ${OLDEST.join('.')} is the oldest that will do`, hint }];
}

function findDiskProblem({ preflight: { diskFreeBytes } }: Target, facts: Facts): readonly Missing[] {
  const free = Number(facts.read('free') || Number.NaN) * 1024;
  if (Number.isNaN(free) || free >= diskFreeBytes) return [];
  const [has, needs] = [free, diskFreeBytes].map((bytes) => `${Math.round(bytes / 1_000_000)} MB`);
  const message = `${facts.read('root')} of Docker has ${has} free, and ${needs} are asked for`;
  return [{ message, hint: 'Free some (docker system df), or lower `preflight.disk_free`.' }];
}
