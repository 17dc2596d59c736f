import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeListener } from '../../../src/runtimes/listener-owner';
import { readSighting, seeListeners } from '../../../src/runtimes/listeners';
import { findUnitProcesses } from '../../../src/runtimes/unit-processes';
import { describeShells, makeFolder, runShell } from '../shell/shells';

const runtime = { kind: 'systemd', unit: 'shop.service', scope: 'system', soakMs: 0 } as const;

describeShells('who listens on this machine', (shell) => {
  test.each(['127.0.0.1', '0.0.0.0', '::1', '::'])('is seen on %s', async (address) => {
    using folder = makeFolder();
    const server = createServer().listen(0, address);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const see = (systemctl: string) => {
      writeFileSync(join(folder.path, 'systemctl'), `#!/bin/sh\n${systemctl}\n`, { mode: 0o755 });
      const code = `${seeListeners(port).text}\n${findUnitProcesses(runtime, port).text}\n`;
      const { stdout } = runShell(shell, code, { env: { PATH: `${folder.path}:${process.env.PATH}` } });
      return readSighting(stdout.toString().split('\n'));
    };
    const own = see(`echo MainPID=${process.pid}; echo User=nobody`);
    expect(judgeListener(own, port, 'shop.service')).toEqual({ is: 'own', detail: '' });
    const other = judgeListener(see('echo MainPID=1'), port, 'shop.service');
    // Where process 1 has started this one, it is part of what that runs.
    expect(['foreign', 'own']).toContain(other.is);
    expect(judgeListener(own, port, undefined).detail).toContain(`(process ${process.pid}, user `);
    const held = `case $* in *list-sockets*) printf '%s x.socket shop.service\\n' '${address.includes(':') ? `[${address}]` : address}:${port}';; esac`;
    expect(see(held).held).toHaveLength(1);
    expect(
      [...see('echo User=nobody; echo "ExecStartEx={ path=/a ; argv[]=a ; flags=privileged ; }"').startsAs].sort(),
    ).toContain(0);
    server.close();
    await once(server, 'close');
  });
});
