import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from '../../config/targets/target';
import type { Template, TemplateValues } from '../../config/template';
import { InputError } from '../../errors';
import { valuesOf } from '../../provision/nginx-site';
import { valuesOfUnit, writeUnit } from '../../release/unit-file';

/** What nginx is taken to be before any host has been asked. */
const SAMPLE_HOST = { version: '1.22.1', hasIpv6: true };

/** A text that an app may bring a template for. */
interface Place {
  /** As the config calls it. */
  readonly name: string;
  find(target: Target): Template | undefined;
  /** Values as they may be, to try it with. */
  sample(target: Target): TemplateValues;
  keep(target: Target, template: Template): Target;
  /** @throws InputError where its text is none for that place */
  judge?(target: Target, file: string): void;
}

const NGINX: Place = {
  name: 'nginx',
  find: ({ nginx }) => nginx?.template,
  sample: (target) => (target.nginx === undefined ? {} : valuesOf(target, target.nginx, SAMPLE_HOST)),
  keep: (target, template) =>
    target.nginx === undefined ? target : { ...target, nginx: { ...target.nginx, template } },
};

const UNIT: Place = {
  name: 'runtime.systemd',
  find: ({ runtime }) => (runtime.kind === 'systemd' ? runtime.template : undefined),
  sample: (target) => (target.runtime.kind === 'systemd' ? valuesOfUnit(target, target.runtime) : {}),
  keep: (target, template) =>
    target.runtime.kind === 'systemd' ? { ...target, runtime: { ...target.runtime, template } } : target,
  judge: judgeUnit,
};

const PLACES: readonly Place[] = [NGINX, UNIT];

/**
 * Reads the templates that the targets name, and tries each, so that a fault in one is told before anything is connected to. The
 * program that reads them is loaded only then.
 * @throws InputError with file and line
 */
export async function readTemplates(targets: readonly Target[], root: string): Promise<readonly Target[]> {
  if (!targets.some((target) => PLACES.some(({ find }) => find(target) !== undefined))) return targets;
  const { readTemplate } = await import('../../templates/template');
  const readOne = async (target: Target, place: Place): Promise<Target> => {
    const template = place.find(target);
    if (template === undefined) return target;
    const { file } = template;
    const text = await readText(root, file, place);
    const render = readTemplate(file, text);
    render(place.sample(target));
    const read = place.keep(target, { file, text, render });
    place.judge?.(read, file);
    return read;
  };
  return Promise.all(
    targets.map((target) =>
      PLACES.reduce(async (before, place) => readOne(await before, place), Promise.resolve(target)),
    ),
  );
}

/** What a unit has to be for a deploy to mean anything, and what it must not say where a level promises it. */
function judgeUnit(target: Target, file: string): void {
  const { runtime, privileges, path } = target;
  if (runtime.kind !== 'systemd') return;
  const text = writeUnit(target, runtime);
  if (!/^ExecStart=.*\/\.bowline\/start\b/m.test(text)) {
    const hint = 'Write `ExecStart=<%= it.start %>`: it reads env and secrets, and runs `start` in the live release.';
    throw new InputError(`${file}: no ExecStart= runs \`it.start\``, hint);
  }
  const asRoot = text
    .split('\n')
    .find((line) => /^(EnvironmentFile|LoadCredential)=/.test(line) && line.includes(path));
  if (privileges !== undefined && runtime.scope === 'system' && asRoot !== undefined) {
    const hint = 'Take the line out: `it.start` reads what the release brings as the user of the service.';
    throw new InputError(`${file}: systemd reads \`${asRoot}\` as root (\`privileges: ${privileges}\`)`, hint);
  }
}

async function readText(root: string, file: string, { name }: Place): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new InputError(
      `the template ${file} of \`${name}\` ${why}`,
      `It is looked for in ${root}, the root of the repository that holds the config.`,
    );
  }
}
