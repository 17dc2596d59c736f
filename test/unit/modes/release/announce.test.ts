import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSecretsInput } from '../../../../src/inputs/secrets';
import { announceRelease } from '../../../../src/modes/release/announce';
import type { ReleaseNews } from '../../../../src/notify/message';
import { createRedactor } from '../../../../src/report/text/redact';
import { keepOutput } from '../../../../src/rollout/kept-output';
import { startReceiver } from '../../../fixtures/receivers/http-receiver';
import { readSlack, startSlack } from '../../../fixtures/receivers/slack';
import { withApp } from '../../config/fixture';

const TOKEN = 'abcdefghijklmnopqrst';
const NEWS: ReleaseNews = {
  title: 'Release v1.2.0',
  version: 'v1.2.0',
  url: 'https://github.example/acme/shop/releases/tag/v1.2.0',
  changelog: '- Prices <b> (4a446b0)\n- Cart (1b2c3d4) by @octocat',
  repository: 'acme/shop',
  actor: 'octocat',
  runUrl: null,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bowline-release-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tells of the release with this config. @returns what was said of it */
async function tell(config: string | undefined, env: Readonly<Record<string, string>> = {}, secrets?: string) {
  const said: string[] = [];
  if (config !== undefined) writeFileSync(join(folder, 'bowline.yml'), config);
  const redactor = createRedactor();
  await announceRelease(
    NEWS,
    {
      config: config === undefined ? 'missing.yml' : 'bowline.yml',
      secrets: secrets ? parseSecretsInput(secrets) : undefined,
    },
    {
      cwd: folder,
      env,
      redactor,
      signal: new AbortController().signal,
      protect: (more) => redactor.add(more),
      progress: {
        ...keepOutput([]),
        note: (text) => said.push(text),
        warn: (text) => said.push(`warning: ${text}`),
        setApps: () => {},
        [Symbol.dispose]: () => {},
      },
    },
  );
  return said;
}

const withDefaults = (notify: string) => `${withApp('')}defaults:\n  notify: ${notify}\n`;

test('the notifiers of the defaults are told, by the secrets that the input has', async () => {
  await using slack = await startSlack(TOKEN);
  await using webhook = await startReceiver(() => ({ status: 200, text: '' }));
  const config = withDefaults(
    '[{ slack: { webhook: SLACK_URL } }, { webhook: { url: "${HOOK}" } }, { slack: { webhook: NOT_ASKED }, events: [failed] }]',
  );
  const said = await tell(config, { HOOK: webhook.url }, `SLACK_URL="${slack.webhook}"`);
  expect(said).toHaveLength(2);
  expect(said).toContain('notified of the release: slack (SLACK_URL)');
  expect(slack.complaints).toEqual([]);
  const text = readSlack(slack.received[0]?.body ?? {});
  expect(text).toContain('*📦 Release v1.2.0*');
  expect(text).toContain('- Prices <b> (4a446b0)\n- Cart (1b2c3d4) by @octocat');
  expect(webhook.received[0]?.body).toMatchObject({ event: 'released', version: 'v1.2.0', changelog: NEWS.changelog });
});

test('without a config, or without notifiers in its defaults, nobody is told and nothing said', async () => {
  expect(await tell(undefined)).toEqual([]);
  expect(await tell(withApp('notify: [{ slack: { webhook: SLACK_URL } }]'))).toEqual([]);
});

test('whatever is wrong is only warned about', async () => {
  await using slack = await startSlack(TOKEN, () => ({ status: 500, text: 'oops' }));
  expect(await tell(withDefaults('[{ slack: { webhook: SLACK_URL } }]'))).toEqual([
    expect.stringMatching(/^warning: notify slack \(SLACK_URL\): the secret SLACK_URL is missing\. Next: /),
  ]);
  expect(await tell(withDefaults('[{ slak: {} }]'))).toEqual([
    expect.stringMatching(/^warning: nobody was told of the release: bowline\.yml:\d+:\d+: unknown key `slak`/),
  ]);
  expect(await tell(withDefaults('[{ slack: { webhook: SLACK_URL } }]'), { SLACK_URL: slack.webhook })).toEqual([
    'warning: notify slack (SLACK_URL): it answers 500: oops. Next: Try again later.',
  ]);
});
