import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { defineCompose } from '../shell/docker';
import type { Facts } from '../shell/facts';
import { lines, NOTHING, sh } from '../shell/sh';
import type { Part, Resistance } from './part';

const LABEL = 'com.docker.compose.project';

/** The name of a Compose project, which somebody else's stack may have already; undefined for other runtimes. */
export function projectPart(target: Target): Part | undefined {
  const { runtime } = target;
  if (runtime.kind !== 'compose') return undefined;
  const filter = `label=${LABEL}=${runtime.project}`;
  const paths = pathsOf(target.path);
  return {
    name: 'project',
    when: 'prepare',
    step: 'take the project',
    rights: [],
    facts: (prefix) =>
      lines(
        defineCompose(runtime),
        sh`bw_text ${`${prefix}.folders`} "$(bw_docker ps --all --filter ${filter} --format ${`{{.Label "${LABEL}.working_dir"}}`} 2>/dev/null | sort -u)"`,
        // A stack that was taken down has left its data, and the first release would go on with it.
        sh`[ -L ${paths.current} ] || bw_text ${`${prefix}.volumes`} "$(bw_docker volume ls --quiet --filter ${filter} 2>/dev/null)"`,
      ),
    compare: () => [],
    resists: (facts) => resist(target, runtime.project, facts),
    apply: () => NOTHING,
    undo: () => NOTHING,
  };
}

function resist({ path }: Target, project: string, facts: Facts): Resistance | undefined {
  const list = (key: string) => (facts.readText(key) ?? '').split('\n').filter(Boolean);
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
