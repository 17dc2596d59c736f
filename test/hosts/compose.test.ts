import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ComposeShop, openComposeShop, PATH, type Services, WEB } from '../fixtures/compose-shop';
import { expectOutcome, lastLines, readReport } from '../fixtures/systemd-shop';

let shop: ComposeShop;
const secrets = { TOKEN: 'to`k"e\\n $HOME #1' };

beforeAll(async () => {
  shop = await openComposeShop(secrets);
  shop.configure((app) => {
    app.env = { GREETING: "it's `here`" };
    app.secrets = ['TOKEN'];
  });
  await shop.machine.exec(
    `docker run -d --restart unless-stopped --label com.docker.compose.project=foreign --label com.docker.compose.service=web --label com.docker.compose.project.working_dir=/opt/foreign --name foreign ${shop.machine.registry}/lab/worker:1`,
  );
});

afterAll(async () => shop?.[Symbol.asyncDispose]());

const services = async () => (await shop.look()).map(({ service, status }) => `${service} ${status}`);
const ALL = ['database running', 'web running', 'worker running'];
const imagesOf = async () => (await shop.look()).map(({ service, image }) => [service, image]);

test('a stack of three containers goes live', async () => {
  await shop.release('1.0.0');
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await services()).toEqual(ALL);
  expect([await shop.ask(), await shop.ask('mark')]).toEqual(['1.0.0', 'first']);
});

test('env and secrets come in as they are', async () => {
  expect(await shop.ask('token')).toBe(secrets.TOKEN);
  expect(await shop.ask('greeting')).toBe("it's `here`");
  const modes = await shop.machine.exec(
    `stat -c '%a %n' ${PATH}/current/.bowline/compose.env ${PATH}/current/.bowline/compose.json`,
  );
  expect(modes.split('\n').map((line) => line.slice(0, 3))).toEqual(['600', '600', '']);
});

test('the same again changes nothing, and nothing has drifted', async () => {
  const before = await shop.look();
  expectOutcome(await shop.run('deploy'), 'unchanged');
  expect(await shop.look()).toEqual(before);
  const status = await shop.cli('status');
  expect(status.output).toMatch(/web healthy/);
});

test('a change reaches the containers that it is about, and leaves the database alone', async () => {
  const before = await shop.look();
  await shop.machine.pushImage('lab/web:1', WEB('second'));
  await shop.release('2.0.0');
  expectOutcome(await shop.run('deploy'), 'success');
  expect([await shop.ask(), await shop.ask('mark')]).toEqual(['2.0.0', 'second']);
  const after = await shop.look();
  expect(after.find(({ service }) => service === 'database')).toEqual(
    before.find(({ service }) => service === 'database'),
  );
});

describe('what does not come up is left again, and says why', () => {
  const faults: [string, { status: string; says: RegExp; logs?: RegExp; change: (services: Services) => void }][] = [
    [
      'an image that is missing',
      {
        status: 'failed',
        says: /the registry has no such image: manifest for \S*lab\/web:none not found/,
        change: ({ web }) => Object.assign(web ?? {}, { image: `${shop.machine.registry}/lab/web:none` }),
      },
    ],
    [
      'a registry that does not answer',
      {
        status: 'failed',
        says: /the registry does not answer: .*connection refused/,
        change: ({ web }) => Object.assign(web ?? {}, { image: '127.0.0.1:9/lab/web:1' }),
      },
    ],
    [
      'a container that is not healthy',
      {
        status: 'rolled_back',
        says: /container lab-web-1 is unhealthy/,
        logs: /never healthy/,
        change: ({ web }) =>
          Object.assign(web ?? {}, {
            command: ['sh', '-c', 'echo never healthy; sleep 1000'],
            healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 2 },
          }),
      },
    ],
    [
      'a crash loop',
      {
        status: 'rolled_back',
        says: /worker (is restarting|exited with 3)|started again/,
        logs: /last words/,
        change: ({ worker }) =>
          Object.assign(worker ?? {}, {
            command: ['sh', '-c', 'echo last words; sleep 0.3; exit 3'],
            restart: 'always',
          }),
      },
    ],
    [
      'a port that is taken',
      {
        status: 'rolled_back',
        says: /a port is taken: .*(already allocated|address already in use)/,
        change: ({ worker }) => Object.assign(worker ?? {}, { ports: ['22:22'] }),
      },
    ],
    [
      'a variable that nothing sets',
      {
        status: 'failed',
        says: /the Compose file asks for \$\{NOWHERE\}, and nothing sets it/,
        change: ({ worker }) => Object.assign(worker ?? {}, { command: ['sh', '-c', 'echo ${NOWHERE}'] }),
      },
    ],
  ];

  test.each(faults)('%s', async (_name, { status, says, logs, change }) => {
    const before = await imagesOf();
    await shop.release('3.0.0', change);
    const run = await shop.run('deploy');
    expectOutcome(run, status);
    expect(readReport(run).error?.message).toMatch(says);
    expect(lastLines(run.log, 2)).toMatch(says);
    if (logs !== undefined)
      expect(
        readReport(run)
          .hosts.flatMap((host) => host.logs)
          .join('\n'),
      ).toMatch(logs);
    expect(await services()).toEqual(ALL);
    expect(await imagesOf()).toEqual(before);
    expect([await shop.ask(), await shop.ask('mark')]).toEqual(['2.0.0', 'second']);
  });
});

test('a secret as a file is not told by the engine', async () => {
  shop.configure((app) => {
    app.secrets = ['TOKEN'];
    app.secrets_as = 'files';
  });
  await shop.release('4.0.0', ({ web }) => {
    const read = ['sh', '-c', 'mkdir -p /www; cp /run/secrets/token /www/token; exec sh /run.sh'];
    Object.assign(web ?? {}, {
      volumes: ['rows:/data', '${BOWLINE_SECRETS}/TOKEN:/run/secrets/token:ro'],
      command: read,
    });
  });
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await shop.machine.exec('docker exec lab-web-1 cat /run/secrets/token')).toBe(secrets.TOKEN);
  expect(await shop.machine.exec('docker inspect lab-web-1')).not.toContain('HOME #1');
});

test('a user who may not use Docker is told so before anything is touched, and sudo does as well', async () => {
  const before = await shop.ask();
  await shop.machine.exec('gpasswd -d deploy docker');
  await shop.release('5.0.0');
  const refused = await shop.cli('deploy');
  expect(refused.exitCode, refused.output).toBe(4);
  expect(refused.output).toMatch(/deploy may not use Docker: .*permission denied/);
  expect(refused.output).toContain('usermod -aG docker deploy');
  expect(await shop.ask()).toBe(before);

  shop.configure((app) => {
    Object.assign(app.runtime as object, {
      compose: { file: 'compose.yml', project: 'lab', docker: 'sudo', soak: '1s' },
    });
  });
  const needed = await shop.cli('deploy');
  expect(needed.exitCode, needed.output).toBe(4);
  expect(needed.output).toContain('deploy ALL=(root) NOPASSWD: /usr/bin/docker');
  await shop.machine.exec('echo "deploy ALL=(root) NOPASSWD: /usr/bin/docker" >/etc/sudoers.d/docker');
  expectOutcome(await shop.run('deploy'), 'success');
  expect(await shop.ask()).toBe('5.0.0');
  expectOutcome(await shop.run('deploy'), 'unchanged');
});
