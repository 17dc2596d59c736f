import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from '../../config/targets/target';
import { InputError } from '../../errors';
import { valuesOf } from '../../provision/nginx-site';

/** What a template is tried with before any host has been asked. */
const SAMPLE_HOST = { version: '1.22.1', hasIpv6: true };

/**
 * Reads the templates that the targets name, and tries each, so that a fault in one is told before anything is connected to. The
 * program that reads them is loaded only then.
 * @throws InputError with file and line
 */
export async function readTemplates(targets: readonly Target[], root: string): Promise<readonly Target[]> {
  if (targets.every(({ nginx }) => nginx?.template === undefined)) return targets;
  const { readTemplate } = await import('../../templates/template');
  return Promise.all(
    targets.map(async (target) => {
      const { nginx } = target;
      if (nginx?.template === undefined) return target;
      const { file } = nginx.template;
      const text = await readText(root, file);
      const render = readTemplate(file, text);
      render(valuesOf(target, nginx, SAMPLE_HOST));
      return { ...target, nginx: { ...nginx, template: { file, text, render } } };
    }),
  );
}

async function readText(root: string, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
    throw new InputError(
      `the template ${file} of \`nginx\` ${why}`,
      `It is looked for in ${root}, the root of the repository that holds the config.`,
    );
  }
}
