import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeNginxMaintenance } from '../../../src/proxies/maintenance';
import { quote } from '../../../src/proxies/nginx';
import type { FleetHost } from '../../fixtures/fleet';
import { findFreePort } from '../../fixtures/port';
import { askSite, makeSiteFolder, siteProxies, startSites } from '../../fixtures/site-proxies';
import { lastLines, openShop, readJournal, type Shop } from '../shop';

/** Each run is a process of its own, and a busy machine takes its time for them. */
vi.setConfig({ testTimeout: 240_000 });

const [, , program] = siteProxies;
if (program === undefined) throw new Error('nginx is the third');
const prove = test.skipIf(program.missing !== undefined);

const onOf = ({ path }: FleetHost) => join(path, 'switch/maintenance.on');
const VISITOR = { headers: { 'X-Forwarded-For': '203.0.113.7' } };

/** A shop that has been deployed, behind an nginx whose site looks into a folder. */
async function openSite(
  names: readonly string[],
  folderOf = ({ path }: FleetHost) => path,
  lines = writeNginxMaintenance,
) {
  const shop = await openShop(names);
  await shop.deploy('1.0.0');
  openFolders(shop);
  const port = await findFreePort();
  const folder = makeSiteFolder();
  const text = lines({ path: folderOf(shop.host), retryAfterS: 60 }, quote).join('\n');
  const site = `server { listen 127.0.0.1:${port};\n  open_file_cache off;\n${text}\n  location / { return 200 app; }\n}\n`;
  const origin = `http://127.0.0.1:${port}`;
  if (program === undefined) throw new Error('no nginx');
  const running = await startSites(program, { folder, sites: [site], origin });
  putSite(shop, port);
  return {
    ...{ shop, port },
    ask: (asked = {}) => askSite(origin, '/', asked),
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}

function putSite(shop: Shop, port: number, more: Record<string, unknown> = {}): void {
  shop.configure((_config, app) => Object.assign(app, { domain: 'shop.test', nginx: { listen: port }, ...more }));
}

/** As on a host, where the proxy may enter every folder above. */
function openFolders({ hosts }: Shop): void {
  for (const { path } of hosts) for (let at = path; at.length > 5; at = dirname(at)) chmodSync(at, 0o755);
}

prove('visitors get the page from on to off; who put it on stands in status and in the journal', async () => {
  await using open = await openSite(['web-1', 'web-2']);
  const { shop, ask } = open;
  const on = await shop.cli('maintenance', 'on', '--reason', 'the database moves', '--app', 'shop');
  expect(on, on.stdout).toMatchObject({ exitCode: 0 });
  expect(on.stdout).toContain('visitors get the page until `bowline maintenance off`');
  for (const host of shop.hosts) {
    expect(existsSync(onOf(host))).toBe(true);
    expect(readJournal(host).at(-1)).toMatchObject({ event: 'maintenance_on', reason: 'the database moves' });
  }
  expect(await ask(VISITOR)).toMatchObject({ status: 503, headers: { 'retry-after': '60' } });
  expect(await ask()).toMatchObject({ status: 200, body: 'app' });

  const status = await shop.cli('status');
  expect(status.stdout).toMatch(/shop: maintenance since \S+Z(, by \S+)?: the database moves/);
  const again = await shop.cli('maintenance', 'on', '--reason', 'it takes longer');
  expect(again.stdout).toMatch(/replaces maintenance since \S+Z.*: the database moves/);
  expect(JSON.parse(readFileSync(join(shop.host.path, '.bowline/maintenance'), 'utf8'))).toMatchObject({
    reason: 'it takes longer',
  });

  const off = await shop.cli('maintenance', 'off');
  expect(off, off.stdout).toMatchObject({ exitCode: 0 });
  expect((await ask(VISITOR)).status).toBe(200);
  expect(readJournal(shop.host).at(-1)).toMatchObject({ event: 'maintenance_off' });
  expect(JSON.parse((await shop.cli('maintenance', 'off', '--json')).stdout)).toMatchObject({ status: 'unchanged' });
  expect((await shop.cli('status')).stdout).not.toContain('maintenance');
});

prove('it is on on all hosts or on none', async () => {
  await using open = await openSite(['web-1', 'web-2']);
  const { shop, ask } = open;
  const [, second] = shop.hosts;
  if (second === undefined) throw new Error('two hosts');
  const journal = join(second.path, '.bowline/journal.jsonl');
  renameSync(journal, `${journal}.kept`);
  mkdirSync(journal);
  const failed = await shop.cli('maintenance', 'on');
  expect(failed, failed.stdout).toMatchObject({ exitCode: 1 });
  expect(failed.stdout).toContain('web-2');
  for (const host of shop.hosts) expect(existsSync(onOf(host))).toBe(false);
  expect((await ask(VISITOR)).status).toBe(200);
});

prove('what keeps it from being seen is named, and nothing is left', async () => {
  await using open = await openSite(['web-1'], ({ root }) => root);
  const { shop, port } = open;
  const refused = async (...words: readonly string[]) => {
    const run = await shop.cli('maintenance', 'on');
    expect(run.exitCode, run.stdout).not.toBe(0);
    for (const word of words) expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(word);
    expect(existsSync(onOf(shop.host))).toBe(false);
    return run;
  };
  // It looks into another folder.
  const { stdout } = await refused('says off after maintenance was put on', 'Everything was put back');
  expect(lastLines(stdout)).toContain(`chmod o+x ${shop.host.path}`);
  expect(readJournal(shop.host).slice(-2)).toMatchObject([{ event: 'maintenance_on' }, { event: 'maintenance_off' }]);
  const told = readJournal(shop.host).length;

  putSite(shop, port, { maintenance: { page: 'none.html' } });
  await refused('the live release has no file none.html');
  putSite(shop, await findFreePort());
  await refused('nothing answers for http://shop.test:', 'Start the proxy there');
  shop.configure(() => {});
  await refused('shop: the config names no site that could show a page', 'docs/maintenance.md');
  expect(readJournal(shop.host)).toHaveLength(told);
});

prove('a site that does not know it is named, and keeps nobody from ending it', async () => {
  await using open = await openSite(['web-1'], undefined, () => []);
  const { shop } = open;
  const run = await shop.cli('maintenance', 'on');
  expect(run.exitCode, run.stdout).not.toBe(0);
  expect(run.stdout.replaceAll(/\s+/g, ' ')).toMatch(/does not know maintenance: HTTP\/1.1 200 OK at .*Deploy once/);
  mkdirSync(dirname(onOf(shop.host)), { recursive: true });
  writeFileSync(onOf(shop.host), '');
  expect((await shop.cli('status')).stdout).toContain('maintenance, since a time that nobody wrote down');
  expect((await shop.cli('maintenance', 'off')).exitCode).toBe(0);
  expect(existsSync(onOf(shop.host))).toBe(false);
});
