import { basename } from 'node:path';
import { startGitServer } from '../../fixtures/git-server';
import { startMachine } from '../../fixtures/machines';
import { files, runService } from './shop';
import { open, type Subject } from './subject';

/** The same service, whose commits the hosts fetch themselves. */
export const git: Subject = {
  name: 'git',
  startMachine,
  async open({ base, folder }, [first], { soak }) {
    if (first === undefined) throw new Error('a fleet without hosts');
    const gateway = (await first.exec("ip route | sed -n 's/^default via \\([^ ]*\\).*/\\1/p'")).trim();
    const server = await startGitServer({ root: base, address: gateway });
    return open({
      app: { source: { git: server.address(basename(folder)), directory: 'app' }, ...runService(soak) },
      files,
      // The commit has no tag that says it.
      inputs: (version) => ({ version }),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    });
  },
};
