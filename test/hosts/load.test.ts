import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { basename, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Result } from '../../src/report/result';
import { writeColorUnit } from '../../src/runtimes/color-unit';
import { type DockerMachine, startDockerMachine } from '../fixtures/docker-machine';
import { startLoad } from '../fixtures/load';
import { type AppFiles, writeNodeApp } from '../fixtures/load-app';
import {
  type ColorProxy,
  NODE_IMAGE,
  placeOf,
  RECIPES,
  type Recipe,
  readRecipe,
  recipes,
  restarts,
} from '../fixtures/load-recipes';
import type { LoadReport } from '../fixtures/load-report';
import { send } from '../fixtures/load-request';
import { type ConfigObject, createProject, makeBase, type Project } from '../fixtures/project';
import { runCli } from '../fixtures/runner';

/* The recipes of docs/zero-downtime.md, each under load while releases change. BOWLINE_LOAD_SWITCHES=100 is the full size. */

const SMALL = 2;
const SWITCHES = Number(process.env.BOWLINE_LOAD_SWITCHES ?? SMALL);
/** In the full size requests take seconds, and clients sleep for seconds. */
const [LONG_MS, SLEEP_MS] = SWITCHES > SMALL ? [2_500, 3_000] : [1_000, 800];
/** The second of so many switches is a deploy of something new; the others go back and forth. */
const DEPLOY_EVERY = 5;
const PATH = '/srv/shop-production';
const APP = { app: 'shop', environment: 'production', path: PATH };
const PORT = 8000;
const STILL_MS = 60_000;
const TIMEOUT_MS = 60_000 + SWITCHES * 30_000;
const RESULTS = resolve(__dirname, '../../.cache/load');

let machine: DockerMachine;
let project: Project;
let origin: string;

beforeAll(async () => {
  const dockerOptions = ['--volume', `${process.execPath}:/usr/bin/node:ro`];
  [machine, project] = await Promise.all([
    startDockerMachine({ name: 'web-1', dockerOptions }),
    createProject({ hosts: [], path: PATH, port: PORT, runtime: 'static' }, makeBase()),
  ]);
  origin = `http://${await machine.internalAddress()}:${PORT}`;
});

afterAll(async () => {
  await machine?.[Symbol.asyncDispose]();
  await project?.[Symbol.asyncDispose]();
});

/** The machine is as it was. */
afterEach(async () => {
  await machine.exec('docker ps -aq | xargs -r docker rm -f; docker network prune -f');
  const stop =
    "systemctl stop 'shop@*'; for u in shop.socket shop.service nginx.service caddy.service; do systemctl disable --now $u; done";
  const remove = `rm -rf ${PATH} /etc/systemd/system/shop* /etc/nginx/conf.d/*; systemctl daemon-reload`;
  await machine.exec(
    `{ ${stop}; pkill -x gunicorn; ${remove}; } 2>&1; while ss -Hltn 'sport = ${PORT}' | grep -q .; do sleep 0.1; done`,
  );
});

/** Brings the recipe's files and config where they belong. @returns the files that are part of each release. */
async function install(recipe: Recipe): Promise<AppFiles> {
  const { files, prepare = '', proxy } = recipe;
  if (proxy !== undefined) return installColors(recipe, proxy);
  for (const file of files.filter(placeOf)) {
    await machine.exec(`cat >${placeOf(file)}/${basename(file)}`, { input: readRecipe(file) });
  }
  await machine.exec(`systemctl daemon-reload; ${prepare}`);
  const config = files.filter((file) => file.endsWith('.yml')).map(readRecipe);
  const { apps } = parse(config.join('')) as Pick<ConfigObject, 'apps'>;
  project.write('config/bowline.yml', stringify(makeConfig(apps)));
  const others = files.filter((file) => !placeOf(file) && !file.endsWith('.yml'));
  return Object.fromEntries(others.map((file) => [basename(file), readRecipe(file)]));
}

const COLOR_PORTS = { blue: 5001, green: 5002 } as const;

/** The site as Bowline prints it, and what the colours are run by. */
async function installColors({ isStack }: Recipe, { key, write, place, load }: ColorProxy): Promise<AppFiles> {
  const upstreams = { blue: `127.0.0.1:${COLOR_PORTS.blue}`, green: `127.0.0.1:${COLOR_PORTS.green}` };
  await machine.exec(`cat >${place}; ${load}`, {
    input: write({ ...APP, site: new URL(origin), upstreams }),
  });
  const carrier = isStack ? await installEngine() : await installUnits();
  const runtime = { ...carrier, ports: COLOR_PORTS, site: origin, drain: '10s', [key]: {} };
  const apps = { shop: { source: { upload: 'app' }, runtime: { blue_green: runtime }, health: '/health' } };
  project.write('config/bowline.yml', writeYaml(makeConfig(apps as unknown as ConfigObject['apps'])));
  return {};
}

/** The template as Bowline prints it. */
async function installUnits(): Promise<object> {
  const subject = { ...APP, host: { user: 'deploy' }, secrets: {}, secretsAs: 'env' as const };
  const carrier = { kind: 'systemd', unit: 'shop@{port}.service', scope: 'system' } as const;
  const template = writeColorUnit(subject, { carrier, ports: COLOR_PORTS }, '/usr/bin/node server.js');
  await machine.exec('cat >/etc/systemd/system/shop@.service; systemctl daemon-reload', { input: template });
  return { systemd: carrier.unit };
}

/** An image of nothing but Node and what it is linked with. */
async function installEngine(): Promise<object> {
  const image = `${machine.registry}/${NODE_IMAGE}`;
  const files = 'usr/bin/node $(ldd /usr/bin/node | grep -o "/[^ ]*")';
  await machine.exec(`tar -C / -ch ${files} 2>/dev/null | docker import - ${image}; docker push ${image}`);
  return { compose: { file: 'compose.yml', wait: '20s' } };
}

/** Quoted, because a text with a brace has to be. */
function writeYaml(config: ConfigObject): string {
  return stringify(config, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** What the recipe says of the app, and waiting times that suit a test. */
function makeConfig(apps: ConfigObject['apps']): ConfigObject {
  const { name, address, sshPort: port, fingerprint, registry } = machine;
  const runtime = apps.shop?.runtime;
  const [kind = ''] = typeof runtime === 'object' && runtime !== null ? Object.keys(runtime) : [];
  return {
    defaults: {
      preflight: { disk_free: '1MB' },
      // What stays must outlive the release that it was started in.
      keep: 2,
      // Only a bad site takes all of the time; what does not start is noticed.
      health: { deadline: kind === '' ? '3s' : '20s', interval: '100ms' },
      ...(kind !== '' ? { runtime: { [kind]: { soak: '0s' } } } : {}),
    },
    hosts: { [name]: { address, port, host_key: fingerprint, env: { REGISTRY: registry } } },
    apps,
    environments: { production: { hosts: [name] } },
  };
}

function bowline(...args: readonly string[]) {
  return runCli([...args, '--json'], { cwd: project.folder, env: { BOWLINE_INPUT_SSH_KEY: machine.privateKey } });
}

async function expectStatus(status: string, ...args: readonly string[]): Promise<void> {
  const run = await bowline(...args);
  const { status: reached, error } = JSON.parse(run.stdout) as Pick<Result, 'status' | 'error'>;
  if (reached !== status) console.log(run.output);
  expect(reached, JSON.stringify(error)).toBe(status);
}

async function release(files: AppFiles, version: string): Promise<void> {
  rmSync(join(project.folder, 'app'), { recursive: true, force: true });
  project.write('VERSION', `${version}\n`);
  for (const [path, text] of Object.entries(files)) project.write(`app/${path}`, text);
  project.commit(`Release ${version}`);
}

/** What is asked once Bowline has ended is answered by the release that it brought. */
async function expectServed(version: string): Promise<void> {
  const agent = new Agent({ keepAlive: false });
  const answers = await Promise.all(Array.from({ length: 8 }, () => send({ url: `${origin}/short`, agent })));
  expect(answers.map((answer) => answer.version ?? answer.detail)).toEqual(Array.from({ length: 8 }, () => version));
}

interface Served {
  readonly deploy: (version: string, isBroken?: boolean) => Promise<void>;
  readonly load: () => ReturnType<typeof startLoad>;
}

async function serve(recipe: Recipe): Promise<Served> {
  const own = await install(recipe);
  const deploy: Served['deploy'] = async (version, isBroken = false) => {
    await release({ ...own, ...recipe.write({ version, isBroken }) }, version);
    // Of two colours the new one is found out before anything is switched.
    const broken = recipe.proxy === undefined ? 'rolled_back' : 'failed';
    await expectStatus(isBroken ? broken : 'success', 'deploy');
  };
  await deploy('1.0.0');
  await deploy('2.0.0');
  const long = () => `/long?ms=${Math.round((0.2 + 0.8 * Math.random()) * LONG_MS)}`;
  const kind = recipe.isStatic
    ? { longPath: () => '/large', longReadPauseMs: 10 }
    : { longPath: long, uploadPath: '/upload' };
  const load = () => startLoad({ origin, shortPath: '/short', sleepMs: SLEEP_MS, ...kind });
  return { deploy, load };
}

/** Changes the release so many times; what is live at last is version 2 of something. */
async function switchReleases({ deploy }: Served, count: number, reached: (version: string) => Promise<void>) {
  let [live, other] = ['2.0.0', '1.0.0'];
  for (let index = 1; index <= count; index += 1) {
    const isDeploy = index % DEPLOY_EVERY === 2;
    [live, other] = [isDeploy ? `3.0.${index}` : other, live];
    if (isDeploy) await deploy(live);
    else await expectStatus('success', 'rollback', '--target', `version:${live}`, '--yes');
    await reached(live);
  }
  return live;
}

function keep(name: string, switches: number, report: LoadReport, seconds: number): void {
  const perSecond = Math.round(report.requests / seconds);
  const text = JSON.stringify({ name, switches, seconds: Math.round(seconds), perSecond, ...report }, undefined, 2);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${text}\n`);
  const { p99Ms = 0, maxMs = 0 } = report.clients['constant rate'] ?? {};
  console.log(
    `${name}: ${switches} switches in ${Math.round(seconds)} s, ${report.requests} requests, ${report.lost} lost, longest gap ${report.longestGapMs} ms, p99 ${p99Ms} ms, max ${maxMs} ms`,
  );
}

async function measure(name: string, served: Served, change: () => Promise<void>, switches: number) {
  const startedAt = performance.now();
  const load = served.load();
  let report: LoadReport;
  try {
    await change();
  } finally {
    report = await load.stop();
    keep(name, switches, report, (performance.now() - startedAt) / 1_000);
  }
  return report;
}

test('every file of the recipes is tested', () => {
  const files = readdirSync(RECIPES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(RECIPES, join(parentPath, name)));
  expect([...recipes, ...restarts].flatMap((recipe) => recipe.files)).toEqual(expect.arrayContaining(paths));
});

describe.each(recipes)('$name', (recipe) => {
  test(`loses no request in ${SWITCHES} switches and a bad deploy`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const served = await serve(recipe);
    const change = async () => {
      const live = await switchReleases(served, SWITCHES, expectServed);
      await served.deploy('9.9.9', true);
      await expectServed(live);
    };
    const report = await measure(recipe.name, served, change, SWITCHES);
    expect(report).toMatchObject({ lost: 0 });
    expect(report.versions).toEqual(expect.arrayContaining(['1.0.0', '2.0.0']));
    for (const [name, client] of Object.entries(report.clients)) expect(client.requests, name).toBeGreaterThan(0);
  });
});

test('a unit that lacks what it is to be switched by is refused before anything is touched', async () => {
  await install({ name: 'incomplete', write: writeNodeApp, files: ['reload/apps.yml', 'socket-node/shop.service'] });
  const run = await bowline('deploy');
  const { error } = JSON.parse(run.stdout) as Pick<Result, 'error'>;
  expect(error?.code, run.output).toBe('preflight');
  expect(`${error?.message}\n${error?.hint}`).toContain('unit shop.service cannot be reloaded');
  expect(`${error?.message}\n${error?.hint}`).toContain('unit shop.service requires shop.socket, which is not there');
  expect(await machine.exec(`ls -A ${PATH} 2>/dev/null || :`)).toBe('');
});

// What a restart costs is no claim of ours: one of them is enough to hold the way in which it is measured.
describe.each(SWITCHES > SMALL ? restarts : restarts.slice(0, 1))('$name', (recipe) => {
  test(`loses in ${SWITCHES} restarts what nobody takes, and mixes nothing`, { timeout: TIMEOUT_MS }, async () => {
    const served = await serve(recipe);
    const change = async () => void (await switchReleases(served, SWITCHES, async () => {}));
    const { clients, versions } = await measure(recipe.name, served, change, SWITCHES);
    const losses = new Set(Object.values(clients).flatMap((client) => Object.keys(client.losses)));
    expect(['refused', 'reset']).toEqual(expect.arrayContaining([...losses]));
    expect(versions).toEqual(expect.arrayContaining(['1.0.0', '2.0.0']));
  });
});

describe.runIf(SWITCHES > SMALL)('no switch at all', () => {
  test('has figures to compare with', { timeout: TIMEOUT_MS }, async () => {
    const recipe = recipes.find(({ name }) => name === 'socket-node');
    const served = await serve({ name: '', write: writeNodeApp, files: [], ...recipe });
    const report = await measure('no-switch', served, () => sleep(STILL_MS), 0);
    expect(report).toMatchObject({ lost: 0, versions: ['2.0.0'] });
  });
});
