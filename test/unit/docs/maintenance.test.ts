import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCaddyMaintenance, writeNginxMaintenance } from '../../../src/proxies/maintenance';
import { quote } from '../../../src/proxies/nginx';

const page = readFileSync(join(__dirname, '../../../docs/maintenance.md'), 'utf8');

test('docs/maintenance.md shows the lines of a site word for word', () => {
  const shown = [...page.matchAll(/<!-- maintenance: (\S+) -->\n```\w+\n(.*?)```/gs)].map(([, name, text]) => [
    name,
    text,
  ]);
  const subject = { path: '/srv/shop-production', retryAfterS: 300 };
  expect(Object.fromEntries(shown)).toEqual({
    nginx: `${writeNginxMaintenance(subject, quote).join('\n')}\n`,
    caddy: writeCaddyMaintenance(subject, quote, '\t'),
  });
});
