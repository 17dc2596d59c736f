import { expect, test } from 'vitest';
import { result } from '../../../src/report/result';
import { openShop } from '../shop';

test('with --json standard output is one result and nothing else, for every end', async () => {
  await using shop = await openShop();
  const run = async (...args: string[]) => {
    const { stdout, exitCode } = await shop.cli(...args, '--json');
    const { status, error } = result.parse(JSON.parse(stdout));
    return [exitCode, status, error?.code];
  };
  expect(await run('deploy')).toEqual([0, 'success', undefined]);
  expect(await run('deploy')).toEqual([0, 'unchanged', undefined]);
  expect(await run('rollback', '--yes')).toEqual([1, 'aborted', 'refused']);
  expect(await run('deploy', '--environment', 'nowhere')).toEqual([2, 'aborted', 'input']);
  shop.project.write('config/bowline.yml', 'hosts: {}\n');
  expect(await run('deploy')).toEqual([2, 'aborted', 'config']);
  await shop.host.server.stop();
});

test('nothing is coloured and no cursor is moved where the output is no terminal', async () => {
  await using shop = await openShop();
  const { output } = await shop.cli('deploy');
  expect(output).not.toContain('\u001b');
  expect(output).not.toContain('\r');
});
