import { expect, test } from 'vitest';
import { requirePrograms } from '../../../bench/tools';

const without = (...missing: string[]) => {
  return (program: string) => (missing.includes(program) ? undefined : `/usr/bin/${program}`);
};

test.each([
  [['sshd'], 'the benchmark needs sshd: install it with `apt-get install openssh-server`'],
  [['ssh', 'ssh-keygen'], 'the benchmark needs ssh, ssh-keygen: install it with `apt-get install openssh-client`'],
  [['sshd', 'tar'], 'the benchmark needs sshd, tar: install it with `apt-get install openssh-server tar`'],
])('without %j is refused in one line that says what to install', (missing, says) => {
  expect(() => requirePrograms(without(...missing))).toThrow(says);
});

test('with everything there goes on', () => {
  expect(() => requirePrograms(without('ansible-playbook'))).not.toThrow();
});
