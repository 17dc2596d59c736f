import { COLORS, projectOf } from '../config/runtimes/blue-green';
import type { Runtime } from '../config/runtimes/registry';
import { stackOf } from '../config/runtimes/stack-of';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { defineCompose } from '../shell/docker';
import type { Facts } from '../shell/facts';
import { lines, NOTHING, sh } from '../shell/sh';
import type { Part, Resistance } from './part';

const LABEL = 'com.docker.compose.project';

/** The names of Compose projects, which somebody else's stack may have already; undefined for other runtimes. */
export function projectPart(target: Target): Part | undefined {
  const projects = listProjects(target.runtime);
  const docker = stackOf(target.runtime)?.docker;
  if (docker === undefined) return undefined;
  const paths = pathsOf(target.path);
  return {
    name: 'project',
    when: 'prepare',
    step: 'take the project',
    rights: [],
    facts: (prefix) =>
      lines(
        ...projects.flatMap(({ key, project }) => {
          const filter = `label=${LABEL}=${project}`;
          return [
            defineCompose({ docker, project }),
            sh`bw_text ${`${prefix}.${key}folders`} "$(bw_docker ps --all --filter ${filter} --format ${`{{.Label "${LABEL}.working_dir"}}`} 2>/dev/null | sort -u)"`,
            // A stack that was taken down has left its data, and the first release would go on with it.
            sh`[ -L ${paths.current} ] || bw_text ${`${prefix}.${key}volumes`} "$(bw_docker volume ls --quiet --filter ${filter} 2>/dev/null)"`,
          ];
        }),
      ),
    compare: () => [],
    resists: (facts) =>
      projects.map((one) => resist(target, one, facts)).find((resistance) => resistance !== undefined),
    apply: () => NOTHING,
    undo: () => NOTHING,
  };
}

/** A project, and what the keys of its facts begin with. */
interface Project {
  readonly key: string;
  readonly project: string;
}

function listProjects(runtime: Runtime): readonly Project[] {
  if (runtime.kind === 'compose') return [{ key: '', project: runtime.project }];
  const { carrier } = runtime.kind === 'blue_green' ? runtime : {};
  if (carrier?.kind !== 'compose') return [];
  return COLORS.map((color) => ({ key: `${color}.`, project: projectOf(carrier, color) }));
}

function resist({ path }: Target, { key: prefix, project }: Project, facts: Facts): Resistance | undefined {
  const list = (key: string) => (facts.readText(`${prefix}${key}`) ?? '').split('\n').filter(Boolean);
  const { releases } = pathsOf(path);
  const foreign = list('folders').find((folder) => !`${folder}/`.startsWith(`${releases}/`));
  const [volume] = list('volumes');
  const hint = 'Choose another `project`, or take it over with `force: adopt`; its containers are then replaced.';
  if (foreign !== undefined) {
    return { message: `the Compose project ${project} is somebody else's: it runs from ${foreign}`, hint };
  }
  if (volume === undefined || list('folders').length > 0) return undefined;
  return {
    message: `the Compose project ${project} has left volumes here, such as ${volume}, whose data the app would get`,
    hint: 'Choose another `project`, or go on with these data by `force: adopt`.',
  };
}
