import { describe, expect, test } from 'vitest';
import { chooseRecipe, findKind } from '../../../../src/modes/init/repository';

const repository = (names: readonly string[], packageJson?: object | string) => ({
  names,
  packageJson: typeof packageJson === 'string' || packageJson === undefined ? packageJson : JSON.stringify(packageJson),
});

describe('a repository shows what its app is', () => {
  test.each([
    ['python', ['requirements.txt', 'bot/'], undefined],
    ['python', ['app.py'], undefined],
    ['python', ['manage.py', 'package.json'], { scripts: { build: 'vite build' } }],
    ['node', ['package.json', 'index.html'], { scripts: { start: 'node server.js' } }],
    ['node', ['package.json'], { main: 'index.js' }],
    ['static', ['package.json', 'dist/'], { scripts: { build: 'vite build' } }],
    ['static', ['index.html'], undefined],
    ['static', ['package.json'], '{ torn'],
    ['binary', ['go.mod', 'main.go'], undefined],
    ['binary', ['Cargo.toml', 'src/'], undefined],
    [undefined, ['README.md', 'Makefile'], undefined],
    [undefined, [], undefined],
  ])('%s: %j', (kind, names, packageJson) => expect(findKind(repository(names, packageJson))).toBe(kind));
});

describe('and how it is built and started', () => {
  test.each([
    ['python', ['main.py'], undefined, [], '/usr/bin/python3 main.py'],
    [
      'python',
      ['app.py', 'requirements.txt'],
      undefined,
      ['python3 -m venv .venv', '.venv/bin/pip install --no-input -r requirements.txt'],
      './.venv/bin/python app.py',
    ],
    [
      'node',
      ['package-lock.json'],
      { scripts: { start: 'node src/web.js' } },
      ['npm ci --omit=dev'],
      '/usr/bin/env node src/web.js',
    ],
    ['node', [], { scripts: { start: 'next start -p 3000' } }, [], '/usr/bin/env npm start --silent'],
    ['binary', ['go.mod'], undefined, [], './shop'],
    ['static', ['public/', 'src/'], undefined, [], undefined],
  ] as const)('%s: %j', (kind, names, packageJson, build, start) => {
    expect(chooseRecipe(kind, 'shop', repository(names, packageJson))).toMatchObject({ kind, build, start });
  });

  test.each([
    [['public/'], 'public'],
    [['dist/', 'src/'], 'dist'],
    [['index.html'], '.'],
  ])('static files lie in %j', (names, directory) => {
    expect(chooseRecipe('static', 'shop', repository(names)).directory).toBe(directory);
  });
});
