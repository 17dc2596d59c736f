import { describe, expect, test } from 'vitest';
import { writeSiteMark } from '../../../src/provision/nginx-place';
import { type NginxSpace, NO_SPACE, openNginxSpace } from '../../fixtures/nginx-space';
import { makeFolder, SHELLS } from '../shell/shells';

const OWNER = '/srv/shop-production';
const FILE = 'shop-production.conf';
const TIMEOUT = { timeout: 120_000 };

const site = (answer: string, { name = 'shop.test', port = 80, more = '', owner = OWNER } = {}) =>
  `${writeSiteMark(owner)}\nserver {\n  listen ${port};\n  server_name ${name};\n  ${more}\n  location / { return 200 "${answer}"; }\n}\n`;

const ask = (space: NginxSpace, name = 'shop.test', port = 80) =>
  space.run(`curl -s --max-time 5 -H 'Host: ${name}' http://127.0.0.1:${port}/`).output;

const put = (space: NginxSpace, text: string, owner = OWNER) => space.root(['put', FILE, owner], text);

test.skipIf(NO_SPACE !== undefined)('a zone that changed its key is found by the reload alone', TIMEOUT, async () => {
  using folder = makeFolder();
  using space = await openNginxSpace(folder.path);
  const zone = (key: string) => `limit_req_zone ${key} zone=shop:1m rate=1r/s;\n`;
  const limited = (key: string) => site('limited').replace('server {', `${zone(key)}server {`);
  expect(put(space, limited('$binary_remote_addr')).status).toBe(0);
  const { status, output } = put(space, limited('$server_name'));
  expect(status).toBe(1);
  expect(output).toMatch(/limit_req "shop" uses the "\$server_name" key while previously it used/);
  expect(space.file(`sites-enabled/${FILE}`)).toBe(limited('$binary_remote_addr'));
});

describe.skipIf(NO_SPACE !== undefined).each(SHELLS)(`what root does for a site, $name`, ({ argv }) => {
  test('installs, tells what nginx refuses, and brings back what served', TIMEOUT, async () => {
    using folder = makeFolder();
    using space = await openNginxSpace(folder.path, argv[0]);

    expect(space.root(['test', FILE, OWNER], site('one'))).toEqual({ status: 0, output: 'nginx would take the site' });
    expect(space.file(`sites-enabled/${FILE}`)).toBeUndefined();
    expect(put(space, site('one'))).toEqual({
      status: 0,
      output: `/etc/nginx/sites-enabled/${FILE} is installed, and nginx serves it`,
    });
    expect(ask(space)).toBe('one');
    expect(put(space, site('one'))).toEqual({ status: 0, output: 'the site is as it should be' });
    expect(put(space, site('two')).status).toBe(0);
    expect(ask(space)).toBe('two');

    const broken = put(space, site('three', { more: 'nonsense on;' }));
    expect(broken.status).toBe(1);
    expect(broken.output).toMatch(
      /unknown directive "nonsense" in \/etc\/nginx\/sites-enabled\/shop-production.conf:5/,
    );
    expect(broken.output).toMatch(/nothing was changed$/);
    expect(space.file(`sites-enabled/${FILE}`)).toBe(site('two'));

    // nginx -t knows nothing of it: another process has the port.
    space.run(
      'python3 -c "import socket,time; s=socket.socket(); s.bind((\'0.0.0.0\',8081)); s.listen(); time.sleep(600)" >/dev/null 2>&1 & while ! grep -q :1F91 /proc/net/tcp; do sleep 0.1; done',
    );
    const taken = put(space, site('four', { port: 8081 }));
    expect(taken.status).toBe(1);
    expect(taken.output).toMatch(/bind\(\) to 0.0.0.0:8081 failed \(98: Address already in use\)/);
    expect(taken.output).toMatch(/what was there before is back$/);
    expect(space.file(`sites-enabled/${FILE}`)).toBe(site('two'));
    expect(ask(space)).toBe('two');

    space.put('sites-enabled/other', site('other', { name: 'other.test', owner: '/srv/other' }));
    space.run('nginx -s reload; sleep 0.5');
    const claimed = put(space, site('five', { name: 'other.test' }));
    expect(claimed.status).toBe(1);
    expect(claimed.output).toBe(
      'the name other.test is claimed twice: by /etc/nginx/sites-enabled/other too; nothing was changed',
    );

    // A file that was put and not loaded is loaded by the next run.
    space.put(`sites-enabled/${FILE}`, site('six'));
    space.run('sleep 2');
    space.put(`sites-enabled/${FILE}`, site('six'));
    expect(space.root(['check', FILE]).output).toBe('stale');
    expect(put(space, site('six')).output).toMatch(/is installed/);
    expect(ask(space)).toBe('six');
    expect(space.root(['check', FILE]).output).toBe('fine');

    expect(space.root(['drop', FILE, '/srv/another']).output).toMatch(/left as it is$/);
    expect(space.root(['drop', FILE, OWNER])).toEqual({
      status: 0,
      output: `/etc/nginx/sites-enabled/${FILE} is removed`,
    });
    expect(ask(space)).toBe('other');
    expect(space.root(['drop', FILE, OWNER])).toEqual({ status: 0, output: 'there is no site' });
    expect(space.run('ls -A /run /etc/nginx').output).not.toMatch(/bowline-nginx\.[A-Za-z0-9]{6}|\.bowline/);
  });
});
