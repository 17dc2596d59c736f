import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as proxies from '../../../src/proxies';

const subject = {
  app: 'logger',
  environment: 'production',
  path: '/srv/logger-production',
  site: new URL('https://logger.example.com'),
  upstreams: { blue: '127.0.0.1:5001', green: '127.0.0.1:5002' },
};
const page = readFileSync(join(__dirname, '../../../docs/proxies.md'), 'utf8');

test('docs/proxies.md shows the sites word for word, and says of each where it goes', () => {
  const shown = [...page.matchAll(/<!-- site: (\S+) -->\n```\w+\n(.*?)```/gs)].map(([, name, text]) => [name, text]);
  const written = Object.entries(proxies).map(([name, proxy]) => [name, proxy.writeSite(subject)]);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(written));
  for (const { explain } of Object.values(proxies)) {
    const commands = [...explain.matchAll(/`(.+?)`/g)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(page).toContain(`\`${command}\``);
  }
});

test('docs/proxies.md shows who gets a share, word for word', () => {
  const shown = [...page.matchAll(/<!-- shares: (\S+) -->\n```\w+\n(.*?)```/gs)].map(([, name, text]) => [name, text]);
  const written = Object.entries(proxies).map(([name, proxy]) => {
    const text = proxy.writeSite({ ...subject, shares: [5, 25] });
    // From the words about the cookie on to what is there without shares as well.
    const [, begun = ''] = text.split(/^(?=[ \t]*# While there is a share)/m);
    const [own] = begun.split(/^(?=\t\t@green vars| {2}location =)/m);
    return [name, `${own?.trimEnd()}\n`];
  });
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(written));
});
