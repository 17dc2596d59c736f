import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listModes } from '../../../src/inputs/modes';
import { type Plan, writeConfig, writeWorkflow } from '../../../src/modes/init/files';
import { chooseRecipe } from '../../../src/modes/init/repository';

const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');

function readExample(name: string): unknown {
  const found = new RegExp(`<!-- ${name}:start -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  return parse(found ?? '');
}

const plan: Plan = {
  app: 'shop',
  environment: 'production',
  configPath: 'config/bowline.yml',
  host: { address: '203.0.113.10', port: 22, user: 'deploy' },
  hostKey: /SHA256:[\w+/]{43}/.exec(readme)?.[0],
  recipe: chooseRecipe('python', 'shop', { names: ['app.py'], packageJson: undefined }),
  port: 8000,
  health: '/health',
};

describe('the README', () => {
  test('can be read in five minutes', () => expect(readme.split(/\s+/).length).toBeLessThanOrEqual(900));

  test('shows the config and the workflow that init writes', () => {
    expect(readExample('newcomer-config')).toEqual(parse(writeConfig(plan)));
    const { name: _name, ...workflow } = parse(writeWorkflow(plan));
    expect(readExample('newcomer-workflow')).toEqual(workflow);
  });

  test('names each mode of the action', () => {
    for (const mode of listModes('action')) expect(readme).toContain(`/${mode}@v1\`](${mode})`);
  });

  test('shows a picture of the demo that has all of it in it', () => {
    const picture = readFileSync(join(__dirname, '../../../docs/images/demo.svg'), 'utf8');
    for (const words of ['deploy to production: success', 'rolled back', 'rollback']) expect(picture).toContain(words);
  });

  test('shows a picture of a job summary, which no clone is slow for', () => {
    expect(readme).toContain('](docs/images/summary.png)');
    const picture = readFileSync(join(__dirname, '../../../docs/images/summary.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(200_000);
  });
});
