import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderActionDocs } from '../../../scripts/action-docs';
import { listModes, modes } from '../../../src/inputs/modes';
import { inputs } from '../../../src/inputs/table';
import type { InputDefinition } from '../../../src/inputs/table/definition';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = renderActionDocs();
const actions = [...files].filter(([path]) => path.endsWith('action.yml'));

interface Metadata {
  readonly inputs: Record<string, { description: string; required: boolean; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
  readonly runs: { using: string; main: string; post: string };
}

const metadataOf = (path: string) => parse(files.get(path) ?? '') as Metadata;

describe('the generated files', () => {
  it('are what the table gives', () => {
    const script = join(root, 'scripts/generate-action-docs.ts');
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    const { status, stderr } = spawnSync(process.execPath, [tsx, script, '--check'], { encoding: 'utf8' });
    expect(stderr).not.toContain('stale');
    expect(status).toBe(0);
  });

  it('are one action a mode, and a root action for all of them', () => {
    expect(actions.map(([path]) => path)).toEqual([
      'action.yml',
      ...listModes('action').map((mode) => `${mode}/action.yml`),
    ]);
  });

  it.each(actions.map(([path]) => path))('%s runs the one bundle on node24', (path) => {
    const { runs } = metadataOf(path);
    expect(runs.using).toBe('node24');
    expect(normalize(join(dirname(path), runs.post))).toBe('dist/post.js');
    const main = normalize(join(dirname(path), runs.main));
    const launcher = path === 'action.yml' ? undefined : readFileSync(join(root, main), 'utf8');
    if (launcher === undefined) expect(main).toBe('dist/main.js');
    else expect(launcher).toContain(`require('../dist/index.js').runMain('${dirname(path)}');`);
  });

  it('give the root action every input of the contract but those of the command line', () => {
    const taken = (inputs as readonly InputDefinition[]).filter(
      (one) => one.surface !== 'cli' && one.isFuture !== true,
    );
    expect(Object.keys(metadataOf('action.yml').inputs)).toEqual(taken.map(({ name }) => name));
    expect(metadataOf('action.yml').inputs).toMatchObject({ mode: { required: true }, hosts: { required: false } });
  });

  it('give a mode its own inputs only, without the mode', () => {
    expect(metadataOf('rollback/action.yml').inputs).toHaveProperty('target');
    expect(metadataOf('deploy/action.yml').inputs).not.toHaveProperty('target');
    expect(metadataOf('deploy/action.yml').inputs).not.toHaveProperty('mode');
    expect(metadataOf('deploy/action.yml').inputs).not.toHaveProperty('json');
  });

  it('set a default only where every mode of the action takes the input', () => {
    expect(metadataOf('action.yml').inputs.target).not.toHaveProperty('default');
    expect(metadataOf('action.yml').inputs['github-token']?.default).toBe(`\${{ github.token }}`);
    expect(metadataOf('rollback/action.yml').inputs.target?.default).toBe('previous');
    expect(metadataOf('deploy/action.yml').inputs.rollback?.default).toBe('on');
  });

  it('name the outputs of the modes that are built', () => {
    expect(Object.keys(metadataOf('action.yml').outputs)).toEqual([
      'status',
      'changed',
      'release',
      'previous-release',
      'version',
      'revision',
      'dirty',
      'url',
      'report',
      'failed-hosts',
      'error-code',
      'outputs',
      'matrix',
      'any',
      'coverage',
      'coverage-base',
      'plan',
      'tag',
      'release-url',
      'created',
      'changelog',
      'comment-id',
    ]);
  });
});

describe('the page of an action', () => {
  it.each(listModes('action'))('%s shows a step that the action takes, its permissions, inputs and outputs', (mode) => {
    const page = files.get(`${mode}/README.md`) ?? '';
    expect(page).toContain(modes[mode].summary);
    const example = parse(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    const step = example.steps.at(-1);
    const action = parse(files.get(`${mode}/action.yml`) ?? '');
    expect(step.uses).toBe(`bowline/bowline/${mode}@v1`);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    expect(Object.keys(example.permissions).length).toBeGreaterThan(0);
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page).toContain(`| \`${name}\` |`);
  });
});

describe('an action', () => {
  it('lists no input that does nothing', () => {
    for (const [path, text] of files) {
      if (path.endsWith('action.yml')) expect(text, path).not.toMatch(/not built yet/i);
    }
  });
});
