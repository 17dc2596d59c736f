import { expect, test } from 'vitest';
import { startMachine } from '../fixtures/machines';
import { prepareForNewcomer, readNewcomerFiles } from '../fixtures/newcomer';
import { writeService } from '../fixtures/systemd-service';
import { askService } from '../fixtures/systemd-shop';
import { openRepository } from './caller';

test('in an empty repository, a config and a workflow of a few lines deploy, verify and go back by themselves', async () => {
  await using machine = await startMachine({ name: 'web-1' });
  await prepareForNewcomer(machine);
  const { config, workflow } = readNewcomerFiles('docs/workflows/README.md', machine);
  await using caller = await openRepository(() => {});
  caller.write('config/bowline.yml', config);
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
