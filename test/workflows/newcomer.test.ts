import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Machine, startMachine } from '../fixtures/machines';
import { writeService } from '../fixtures/systemd-service';
import { askService, PATH } from '../fixtures/systemd-shop';
import { openRepository } from './caller';

const PAGE = readFileSync(resolve(__dirname, '../../docs/workflows/README.md'), 'utf8');

/** The lines of a marked example. */
function readExample(name: string): string {
  const found = new RegExp(`<!-- ${name}:start -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\`\\n<!-- ${name}:end -->`).exec(
    PAGE,
  );
  if (found?.[1] === undefined) throw new Error(`the page has no example ${name}`);
  return found[1];
}

/** What a newcomer has to put in: the address and the fingerprint of a host. */
function fillIn(config: string, { address, sshPort, fingerprint }: Machine): string {
  const place = `address: ${address}, port: ${sshPort}, host_key: "${fingerprint}"`;
  return config.replace(/address: [^,]+, host_key: "[^"]+"/, place);
}

const UNIT = `[Service]
User=deploy
WorkingDirectory=${PATH}/current
Environment=BOWLINE_PORT=8000
ExecStart=/usr/bin/python3 service.py
Restart=on-failure
[Install]
WantedBy=multi-user.target
`;

test('in an empty repository, a config and a workflow of a few lines deploy, verify and go back by themselves', async () => {
  const config = readExample('newcomer-config');
  const workflow = readExample('newcomer-workflow');
  expect(config.trim().split('\n').length).toBeLessThanOrEqual(10);
  expect(workflow.trim().split('\n').length).toBeLessThanOrEqual(12);
  await using machine = await startMachine({ name: 'web-1' });
  const prepare = `install -d -o deploy -g deploy ${PATH}; cat >/etc/systemd/system/shop.service; systemctl daemon-reload`;
  await machine.exec(prepare, { input: UNIT });
  await using caller = await openRepository(() => {});
  caller.write('config/bowline.yml', fillIn(config, machine));
  caller.write('.github/workflows/deploy.yml', workflow);
  const push = (version: string, fault?: Parameters<typeof writeService>[1]) => {
    caller.write('service.py', writeService(version, fault));
    caller.commit(`Version ${version}`);
    return caller.run('deploy.yml', { name: 'push' }, { secrets: { SSH_KEY: machine.privateKey } });
  };

  const first = await push('1.0.0');
  expect(first.isGreen, first.log).toBe(true);
  expect((await askService(machine)).version).toBe('1.0.0');
  const second = await push('2.0.0', 'crashes');
  expect(second.isGreen, second.log).toBe(false);
  expect(second.outputs['deploy/deploy/deploy']).toMatchObject({ status: 'rolled_back' });
  expect((await askService(machine)).version).toBe('1.0.0');
});
