import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeOf } from '../../../src/runtimes/choose';
import { describeShells, findProgram } from '../shell/shells';
import { type ColorHost, NEW, OLD, openColorHost, ROOT } from './color-host';

describeShells('a host of two colours', (shell) => {
  const ask = async (host: ColorHost, env = {}) => {
    const { status, output, stderr } = await host.run(runtimeOf(host.target).facts('r'), env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return output.filter((line) => line.startsWith('frame')).map((line) => line.replace('frame FACT r.', ''));
  };

  test('that has none yet says what the proxy does', async () => {
    await using host = await openColorHost(shell);
    expect(await ask(host)).toEqual(['color blue', 'release ', 'shares 5,25']);
  });

  test('says what serves, which release is which, and what runs', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const green = typeof address === 'object' && address !== null ? address.port : 0;
    await using host = await openColorHost(shell, { ports: { blue: 1, green } });
    host.settled('green', NEW);
    const facts = [
      'color green',
      `release ${NEW}`,
      'shares 5,25',
      'on yes',
      'active green',
      `green ${NEW}`,
      'listens.green yes',
      'runs.green yes',
    ];
    expect(await ask(host)).toEqual(facts);
    await new Promise((resolve) => server.close(resolve));
  });

  test('says why the proxy is silent', async () => {
    await using host = await openColorHost(shell);
    host.answer = (response) => response.writeHead(502).end();
    expect(await ask(host)).toEqual(['silence HTTP/1.1 502 Bad Gateway, without the header Bowline-Color']);
  });

  test('says that it has nobody to ask', async () => {
    await using host = await openColorHost(shell);
    // Only these programs, beside those of the host.
    const PATH = join(host.folder, 'bin');
    for (const name of ['cat', 'env', 'grep', 'head', 'id', 'readlink', 'sed', 'sh', 'tail', 'tr'])
      symlinkSync(findProgram(name) ?? '', join(PATH, name));
    expect(await ask(host, { PATH })).toEqual([expect.stringMatching(/^silence .*not found/), 'no_asker yes']);
  });

  test.each([
    ['blue', OLD],
    ['green', NEW],
  ] as const)('is watched by what `current` leads to: %s', async (color, release) => {
    await using host = await openColorHost(shell);
    host.settled(color, release);
    const runtime = runtimeOf(host.target);
    const { status, output } = await host.run(runtime.observe(''));
    expect({ status, color: output[0] }).toEqual({ status: 0, color: `bw_color=${color}` });
    expect(runtime.readState(output)).toMatchObject({ running: true, detail: `${color}: active (running)` });
    const known = runtimeOf({ ...host.target, color: 'green' });
    expect((await host.run(known.observe(''))).output[0]).toBe('bw_color=green');
  });

  test('shows the log of what `current` leads to', async () => {
    await using host = await openColorHost(shell);
    host.settled('green', NEW);
    writeFileSync(join(host.folder, 'bin/journalctl'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    const { output } = await host.run(runtimeOf(host.target).logs({ lines: 3, follow: false }, ROOT));
    expect(output).toEqual([expect.stringMatching(/-u shop@5002\.service$/)]);
  });
});
