import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type ComposeShop, openComposeShop, PATH, type Services, WEB } from '../fixtures/compose-shop';
import { expectOutcome, lastLines, readReport } from '../fixtures/systemd-shop';

let shop: ComposeShop;
type File = Record<string, unknown>;

const at = (name: string) => `${shop.machine.registry}/lab/${name}`;
const states = async () => (await shop.look()).map(({ service, status }) => `${service} ${status}`);
const idOf = async (service: string) => (await shop.look()).find((one) => one.service === service)?.id;
const ALL = ['database running', 'web running', 'worker running'];

/** Another way to run the stack. */
const compose = (more: File) =>
  shop.configure((app) => Object.assign(app, { runtime: { compose: { ...COMPOSE, ...more } } }));
const COMPOSE = { file: 'compose.yml', project: 'lab', wait: '20s', soak: '1s' };

async function deploy(version: string, change?: (services: Services, file: File) => void) {
  await shop.release(version, change);
  return shop.run('deploy');
}

beforeAll(async () => {
  shop = await openComposeShop();
  await shop.machine.pushImage('lab/sick:1', 'while :; do sleep 1; done', ['HEALTHCHECK --interval=1s CMD ["false"]']);
  expectOutcome(await deploy('1.0.0'), 'success');
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

/** What a test added to the release. */
afterEach(() => {
  for (const name of ['conf', 'image', 'more.yml', 'absent'])
    rmSync(join(shop.project.folder, 'app', name), { recursive: true, force: true });
  shop.configure();
});

describe('what the file says', () => {
  test('a service is built in the release, and going back brings back what was built then', async () => {
    const build = (services: Services) =>
      Object.assign(services, { made: { build: 'image', restart: 'unless-stopped', stop_grace_period: '1s' } });
    const write = (mark: string) =>
      shop.project.write('app/image/Dockerfile', `FROM ${at('worker:1')}\nLABEL mark=${mark}\n`);
    write('first');
    expectOutcome(await deploy('2.0.0', build), 'success');
    const ask = () => shop.machine.exec("docker inspect -f '{{.Config.Labels.mark}} {{.Image}}' lab-made-1");
    const first = await ask();
    expect(first).toMatch(/^first /);
    write('second');
    expectOutcome(await deploy('2.1.0', build), 'success');
    expect(await ask()).toMatch(/^second /);
    await shop.machine.exec('docker image prune -f');
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await ask()).toBe(first);
  });

  test('a service that is no longer in the file is gone', async () => {
    expectOutcome(await deploy('2.2.0'), 'success');
    expect(await states()).toEqual(ALL);
  });

  test('services of a profile run where the config names it', async () => {
    const change = (services: Services) => Object.assign(services.worker ?? {}, { profiles: ['night'] });
    expectOutcome(await deploy('3.0.0', change), 'success');
    expect(await states()).toEqual(['database running', 'web running']);
    compose({ profiles: ['night'] });
    expectOutcome(await deploy('3.0.0', change), 'success');
    expect(await states()).toEqual(ALL);
    expect((await shop.cli('status')).output).toContain('worker running');
  });

  test('a second file changes what the first one says', async () => {
    compose({ file: ['compose.yml', 'more.yml'] });
    shop.project.write('app/more.yml', stringify({ services: { web: { environment: { VERSION: 'override' } } } }));
    expectOutcome(await deploy('3.1.0'), 'success');
    expect(await shop.ask()).toBe('override');
  });

  test('a file that is mounted counts anew in each release, and after a rollback', async () => {
    const mount = ({ web }: Services) =>
      Object.assign(web ?? {}, {
        volumes: ['rows:/data', './conf/site.txt:/etc/site.txt:ro'],
        command: ['sh', '-c', 'mkdir -p /www; cp /etc/site.txt /www/site; exec sh /run.sh'],
      });
    const [before, database] = [await idOf('web'), await idOf('database')];
    shop.project.write('app/conf/site.txt', 'one');
    expectOutcome(await deploy('4.0.0', mount), 'success');
    expect(await shop.ask('site')).toBe('one');
    shop.project.write('app/conf/site.txt', 'two');
    await shop.project.commit('Change nothing but the mounted file');
    expectOutcome(await shop.run('deploy'), 'success');
    expect(await shop.ask('site')).toBe('two');
    expect(await idOf('web')).not.toBe(before);
    expect(await idOf('database')).toBe(database);
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await shop.ask('site')).toBe('one');
  });
});

describe('services that end', () => {
  const job = (command: string) => ({ image: at('worker:1'), command: ['sh', '-c', command], volumes: ['rows:/data'] });

  test('a migration that another service waits for may end', async () => {
    const change = (services: Services) => {
      Object.assign(services, { migrate: job('echo migrated >>/data/rows') });
      Object.assign(services.web ?? {}, { depends_on: { migrate: { condition: 'service_completed_successfully' } } });
    };
    const run = await deploy('5.0.0', change);
    expectOutcome(run, 'success');
    expect(await states()).toEqual(['database running', 'migrate exited', 'web running', 'worker running']);
    expect(await shop.ask('rows')).toContain('migrated');
    expect(run.log).not.toMatch(/down after a restart.*migrate/);
    expectOutcome(await shop.run('deploy'), 'unchanged');
    expect((await shop.cli('status')).output).not.toContain('drift');
  });

  test('one that fails leaves what runs, and its last lines are told', async () => {
    const change = (services: Services) => {
      Object.assign(services, { migrate: job('echo no such table; exit 4') });
      Object.assign(services.web ?? {}, { depends_on: { migrate: { condition: 'service_completed_successfully' } } });
    };
    const run = await deploy('5.1.0', change);
    expectOutcome(run, 'rolled_back');
    expect(readReport(run).error?.message).toMatch(/(service|container) \S*migrate\S* exited with 4/);
    expect(
      readReport(run)
        .hosts.flatMap(({ logs }) => logs)
        .join('\n'),
    ).toContain('no such table');
    expect(await shop.ask()).toBe('5.0.0');
  });

  test('one that nobody waits for is refused by Compose, and it is said how to write it', async () => {
    const run = await deploy('5.2.0', (services) => Object.assign(services, { lone: job('true') }));
    expectOutcome(run, 'rolled_back');
    expect(run.log).toMatch(/lab-lone-1 ended, with 0/);
    expect(readReport(run).error?.hint).toContain('service_completed_successfully');
    expect(await shop.ask()).toBe('5.0.0');
  });
});

describe('health', () => {
  test('a stack without any health check is green when its containers run, and judged by the checks of the app', async () => {
    const change = ({ web }: Services) => delete web?.healthcheck;
    expectOutcome(await deploy('6.0.0', change), 'success');
    expect(await shop.ask()).toBe('6.0.0');
    const ends = ({ web }: Services) => {
      delete web?.healthcheck;
      Object.assign(web ?? {}, { command: ['sh', '-c', 'while :; do sleep 1; done'] });
    };
    const run = await deploy('6.1.0', ends);
    expectOutcome(run, 'rolled_back');
    expect(run.log).toMatch(/health|port/);
    expect(await shop.ask()).toBe('6.0.0');
  });

  test('a health check that is switched off over an image that has one is refused in prepare', async () => {
    const change = ({ worker }: Services) =>
      Object.assign(worker ?? {}, { image: at('sick:1'), healthcheck: { disable: true } });
    const run = await deploy('6.2.0', change);
    expectOutcome(run, 'failed');
    expect(readReport(run).error?.message).toMatch(/service worker switches off the health check of its image/);
    expect(readReport(run).error?.hint).toMatch(/`healthcheck` of its own/);
    expect(await shop.ask()).toBe('6.0.0');
  });
});

describe('what prepare finds in the file, before anything is switched', () => {
  const faults: [string, RegExp, (services: Services, file: File) => void][] = [
    ['a key that nobody knows', /imagee/, ({ web }) => Object.assign(web ?? {}, { imagee: 'x' })],
    [
      'a service that is not there',
      /depends on undefined service/,
      ({ web }) => Object.assign(web ?? {}, { depends_on: ['nobody'] }),
    ],
    ['a list that is none', /web.ports must be a array/, ({ web }) => Object.assign(web ?? {}, { ports: 80 })],
    [
      'an env file that is not there',
      /the release has no nope.env/,
      ({ web }) => Object.assign(web ?? {}, { env_file: 'nope.env' }),
    ],
    [
      'a mount that the release does not have',
      /service web mounts absent\/site.conf, which the release does not have/,
      ({ web }) => Object.assign(web ?? {}, { volumes: ['rows:/data', './absent/site.conf:/etc/site.conf'] }),
    ],
    [
      'a mount of the host that must be there, and is not',
      /service web mounts \/opt\/absent, which is not there/,
      ({ web }) =>
        Object.assign(web ?? {}, {
          volumes: [
            'rows:/data',
            { type: 'bind', source: '/opt/absent', target: '/x', bind: { create_host_path: false } },
          ],
        }),
    ],
    [
      'a secret of a variable that nothing sets',
      /the secret key is the variable NOWHERE, and nothing sets it/,
      ({ web }, file) => {
        Object.assign(web ?? {}, { secrets: ['key'] });
        Object.assign(file, { secrets: { key: { environment: 'NOWHERE' } } });
      },
    ],
    [
      'a secret of a file that is not there',
      /the secret key is the file \S+absent\/key, which is not there/,
      ({ web }, file) => {
        Object.assign(web ?? {}, { secrets: ['key'] });
        Object.assign(file, { secrets: { key: { file: './absent/key' } } });
      },
    ],
  ];

  test.each(faults)('%s', async (_name, says, change) => {
    const before = await shop.look();
    const run = await deploy('7.0.0', change);
    expectOutcome(run, 'failed');
    expect(readReport(run).error?.message).toMatch(says);
    expect(readReport(run).error?.hint).toMatch(/\w/);
    expect(lastLines(run.log, 3)).toMatch(says);
    expect(await shop.look()).toEqual(before);
  });

  test('YAML that is none, and a file that is not there', async () => {
    const before = await shop.look();
    await shop.release('7.0.0');
    shop.project.write('app/compose.yml', 'services:\n  web:\n    image: x\n   command: y\n');
    shop.project.commit('Break the file');
    const broken = await shop.run('deploy');
    expectOutcome(broken, 'failed');
    expect(readReport(broken).error?.message).toMatch(/the Compose file cannot be read: .*compose.yml: yaml: line \d/);
    compose({ file: 'other.yml' });
    const absent = await shop.run('deploy');
    expectOutcome(absent, 'failed');
    expect(readReport(absent).error?.message).toMatch(/the release has no other.yml/);
    expect(await shop.look()).toEqual(before);
  });

  test('warnings name services that a restart of the host would leave down, and what else will surprise', async () => {
    const run = await deploy('7.1.0', (services) => {
      Object.assign(services.web ?? {}, { restart: 'unless-stopped', volumes: ['rows:/data', '/opt/fresh:/fresh'] });
      Object.assign(services.worker ?? {}, { restart: 'on-failure:3', container_name: 'lab-worker' });
      Object.assign(services.database ?? {}, { restart: 'always' });
    });
    expectOutcome(run, 'success');
    expect(run.log).toMatch(/down after a restart of the host or of Docker, .*: worker$/m);
    expect(run.log).toMatch(/started by a restart .*: database$/m);
    expect(run.log).toMatch(/`container_name` .*: lab-worker$/m);
    expect(run.log).toMatch(/makes empty folders of root there: \/opt\/fresh of web$/m);
  });
});

describe('an image that is gone', () => {
  test('on the host and in its registry is found before a rollback switches anything', async () => {
    const { machine } = shop;
    const image = await machine.pushImage('lab/web:1', WEB('gone soon'));
    expectOutcome(await deploy('8.0.0'), 'success');
    await machine.pushImage('lab/web:1', WEB('stays'));
    expectOutcome(await deploy('8.1.0'), 'success');
    const before = await shop.look();
    await machine.exec(
      `docker images -q --no-trunc --filter reference='bowline/lab:*-web' | sort -u >/tmp/ours; grep -F ${image.id} /tmp/ours; docker rmi -f ${image.id}`,
    );
    await machine.exec('systemctl stop docker-registry');
    const run = await shop.run('rollback');
    await machine.exec('systemctl start docker-registry');
    expect(['aborted', 'failed']).toContain(run.outputs.status);
    const { message = '', hint } = readReport(run).error ?? {};
    expect(message).toMatch(
      /^lab-1 .*image \S+lab\/web:1 of service web is gone from this host, and the registry does not answer/,
    );
    expect(hint).toMatch(/docker load/);
    expect(lastLines(run.log, 3)).toContain('service web is gone');
    expect(await shop.look()).toEqual(before);
    expect(await machine.exec(`cat ${PATH}/current/VERSION`)).toBe('8.1.0\n');
    // Nothing was found bad, so that it goes through when the registry answers again.
    expectOutcome(await shop.run('rollback'), 'success');
    expect(await shop.ask('mark')).toBe('gone soon');
  });

  test('a new image that its registry does not have names the service', async () => {
    const run = await deploy('8.2.0', ({ worker }) => Object.assign(worker ?? {}, { image: at('worker:none') }));
    expectOutcome(run, 'failed');
    expect(readReport(run).error?.message).toMatch(
      /service worker: the registry has no such image: .*lab\/worker:none/,
    );
  });

  test('a new image that the disk of Docker has no room for is refused before the first pull', async () => {
    await shop.machine.exec(
      'printf \'#!/bin/sh\\ncase $3 in /var/lib/docker) echo; echo /dev/x 9 9 1500 9%% /;; *) exec /usr/bin/df "$@";; esac\\n\' >/usr/local/bin/df; chmod 755 /usr/local/bin/df',
    );
    const { pinned } = await shop.machine.pushImage('lab/new:1', WEB('large'));
    await shop.machine.exec(`docker rmi -f ${at('new:1')} ${pinned}`);
    const run = await deploy('8.3.0', ({ web }) => Object.assign(web ?? {}, { image: at('new:1') }));
    await shop.machine.exec('rm /usr/local/bin/df');
    expectOutcome(run, 'failed');
    expect(readReport(run).error?.message).toMatch(
      /docker of Docker has 1 MB free; the images bring 1 MB, which take up to 2 MB when they are unpacked/,
    );
    expect(await shop.machine.exec('docker image ls --quiet --filter reference=*/lab/new')).toBe('');
  });
});

describe('what runs there already', () => {
  const other = (path: string) =>
    shop.configure((app) =>
      Object.assign(app, {
        path,
        port: 8081,
        health: { path: '/version', deadline: '5s', interval: '100ms' },
        runtime: { compose: { ...COMPOSE, project: 'old' } },
      }),
    );
  const elsewhere = ({ web }: Services) => Object.assign(web ?? {}, { ports: ['8081:80'] });

  test('a stack of somebody else is taken over with its data by `force: adopt`', async () => {
    const file = stringify({
      services: {
        database: { image: at('database:1'), volumes: ['rows:/data'], stop_grace_period: '1s' },
        cron: { image: at('worker:1'), stop_grace_period: '1s' },
      },
      volumes: { rows: {} },
    });
    await shop.machine.exec(
      'mkdir -p /opt/old; cat >/opt/old/compose.yml; cd /opt/old; docker compose up -d; docker compose exec -T database sh -c "echo precious >>/data/rows"',
      { input: file },
    );
    other('/srv/adopted');
    await shop.release('9.0.0', elsewhere);
    const refused = await shop.cli('deploy');
    expect(refused.exitCode, refused.output).toBe(4);
    expect(refused.output).toContain('it runs from /opt/old');
    expectOutcome(await shop.run('deploy', { force: 'adopt' }), 'success');
    expect((await shop.look('old')).map(({ service, status }) => `${service} ${status}`)).toEqual(ALL);
    expect(await shop.machine.exec('docker exec old-database-1 cat /data/rows')).toContain('precious');
  });

  test('volumes that a stack of that name has left are not gone on with unasked', async () => {
    await shop.machine.exec('docker compose -p old down -t 1; rm -rf /srv/adopted');
    other('/srv/renamed');
    await shop.release('9.1.0', elsewhere);
    const refused = await shop.cli('deploy');
    expect(refused.exitCode, refused.output).toBe(4);
    expect(refused.output).toMatch(/has left volumes here, such as old_rows/);
    expectOutcome(await shop.run('deploy', { force: 'adopt' }), 'success');
    expect(await shop.machine.exec('docker exec old-database-1 cat /data/rows')).toContain('precious');
    await shop.machine.exec('docker compose -p old down -t 1');
  });
});
