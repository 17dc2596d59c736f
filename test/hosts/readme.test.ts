import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Machine, startMachine } from '../fixtures/machines';
import { createProject, makeBase } from '../fixtures/project';
import { runAction } from '../fixtures/runner';
import { writeService } from '../fixtures/systemd-service';
import { askService, expectOutcome, PATH } from '../fixtures/systemd-shop';

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');

/** The lines of a marked example. */
function readExample(name: string): string {
  const match = new RegExp(`<!-- ${name}:start -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\`\\n<!-- ${name}:end -->`).exec(
    README,
  );
  if (match?.[1] === undefined) throw new Error(`the README has no example ${name}`);
  return match[1];
}

/** What a newcomer has to put in: the address and the fingerprint of a host. */
function fillIn(config: string, { address, sshPort, fingerprint }: Machine): string {
  return config.replace(
    /address: [^,]+, host_key: "[^"]+"/,
    `address: ${address}, port: ${sshPort}, host_key: "${fingerprint}"`,
  );
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

test('the lines of the README deploy, verify and roll back', async () => {
  const config = readExample('newcomer-config');
  const workflow = readExample('newcomer-workflow');
  expect(config.trim().split('\n').length).toBeLessThanOrEqual(10);
  expect(workflow.trim().split('\n').length).toBeLessThanOrEqual(12);

  await using machine = await startMachine({ name: 'web-1' });
  await machine.exec(
    `install -d -o deploy -g deploy ${PATH}; cat >/etc/systemd/system/shop.service; systemctl daemon-reload`,
    { input: UNIT },
  );
  await using project = await createProject({ hosts: [], path: PATH, port: 8000, runtime: 'static' }, makeBase());
  project.write('config/bowline.yml', fillIn(config, machine));
  const step = parse(workflow).jobs.deploy.steps.at(-1);
  expect(step.uses).toMatch(/^bowline\/bowline\/deploy@/);
  const inputs = { ...step.with, 'ssh-key': machine.privateKey };
  const deploy = (version: string, fault?: Parameters<typeof writeService>[1]) => {
    project.write('service.py', writeService(version, fault));
    project.commit(version);
    return runAction({ cwd: project.folder, action: 'deploy', inputs });
  };

  expectOutcome(await deploy('1.0.0'), 'success');
  expect((await askService(machine)).version).toBe('1.0.0');
  expectOutcome(await deploy('2.0.0', 'crashes'), 'rolled_back');
  expect((await askService(machine)).version).toBe('1.0.0');
  expectOutcome(await deploy('3.0.0'), 'success');
  expectOutcome(await runAction({ cwd: project.folder, action: 'rollback', inputs }), 'success');
  expect((await askService(machine)).version).toBe('1.0.0');
});
