import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { startMachine } from '../fixtures/machines';
import { prepareForNewcomer, readNewcomerFiles } from '../fixtures/newcomer';
import { createProject, makeBase } from '../fixtures/project';
import { runAction } from '../fixtures/runner';
import { writeService } from '../fixtures/systemd-service';
import { askService, expectOutcome, PATH } from '../fixtures/systemd-shop';

test('the lines of the README deploy, verify and roll back', async () => {
  await using machine = await startMachine({ name: 'web-1' });
  await prepareForNewcomer(machine);
  const { config, workflow } = readNewcomerFiles('README.md', machine);
  await using project = await createProject({ hosts: [], path: PATH, port: 8000, runtime: 'static' }, makeBase());
  project.write('config/bowline.yml', config);
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
