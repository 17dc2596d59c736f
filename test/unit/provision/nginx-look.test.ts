import { expect, test } from 'vitest';
import { readSiteLook } from '../../../src/provision/nginx-look';
import { makeTarget } from '../plan/target';

const nginx = { file: 'shop.conf', listen: 80, maxBodyBytes: 0, readTimeoutS: 60, hasHeaders: true };
const target = makeTarget({ domain: ['shop.test'], nginx });

function read(verdict: string, code = '0', texts: Record<string, string> = { own: 'a', text: 'a' }, absent?: string) {
  const lines: Record<string, string | undefined> = { code, absent };
  return readSiteLook(target, {
    read: (key) => lines[key],
    readText: (key) => ({ verdict, ...texts })[key as 'verdict'],
  });
}

test.each([
  ['fine', '0', { found: [], unknown: [] }],
  ['stale', '0', { found: ['nginx runs by an older shop.conf: it was not reloaded since'], unknown: [] }],
  [
    'test nginx: [emerg] unknown directive "x" in /etc/nginx/conf.d/a.conf:1',
    '0',
    { found: ['nginx -t fails: [emerg] unknown directive "x" in /etc/nginx/conf.d/a.conf:1'], unknown: [] },
  ],
  [
    'sudo: a password is required',
    '1',
    { found: [], unknown: ['not known whether nginx runs by it: that takes root (sudo: a password is required)'] },
  ],
  [
    'nginx does not run: there is no process of /run/nginx.pid',
    '1',
    { found: ['nginx does not run: there is no process of /run/nginx.pid'], unknown: [] },
  ],
])('a host that says %s', (verdict, code, look) => {
  expect(read(verdict, code)).toEqual(look);
});

test('a site that is gone, was changed, or that the release never had', () => {
  expect(read('fine', '0', { own: 'a' }, 'yes').found).toEqual(['site shop.conf is not installed any more']);
  expect(read('fine', '0', { own: 'a', text: 'b' }).found).toEqual(['site shop.conf was changed: `- a`, `+ b`']);
  expect(read('fine', '0', {}).found).toEqual(['the release has no site']);
});
