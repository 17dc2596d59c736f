import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { makeHistory } from '../test/fixtures/version-before/history';
import { openCommandStage, openSystemdStage } from '../test/fixtures/version-before/stage';

// Lets a version of Bowline deploy to hosts of its own and keeps what it leaves there, for the tests that take such
// a host over, in test/fixtures/version-before/VERSION/.
//
//   tsx scripts/version-before.ts [CHECKOUT]            by the dist/ of a checkout; of this one by default
//   tsx scripts/version-before.ts [CHECKOUT] --systemd  also on a machine, after `node test/hosts/setup.mjs up`

const root = fileURLToPath(new URL('..', import.meta.url));
const stages = { command: openCommandStage, systemd: openSystemdStage };

async function keep(kind: keyof typeof stages, checkout: string): Promise<void> {
  await using stage = await stages[kind]();
  const before = await makeHistory(stage, checkout);
  const text = stringify(before, { lineWidth: 0 });
  if (!isDeepStrictEqual(parse(text), before)) throw new Error('the text is not what was found');
  refuseTraces(text, [stage.project.base, checkout, process.execPath, tmpdir(), homedir()]);
  const folder = join(root, 'test/fixtures/version-before', readFileSync(join(checkout, 'VERSION'), 'utf8').trim());
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${kind}.yml`), text);
}

/** What names this machine would not be there on another. */
function refuseTraces(text: string, traces: readonly string[]): void {
  const found = traces.filter((trace) => text.includes(trace));
  if (found.length > 0) throw new Error(`the fixture names ${found.join(', ')}`);
}

async function main(args: readonly string[]): Promise<void> {
  const [checkout = root] = args.filter((arg) => !arg.startsWith('--')).map((path) => resolve(path));
  await keep('command', checkout);
  if (args.includes('--systemd')) await keep('systemd', checkout);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main(process.argv.slice(2));
