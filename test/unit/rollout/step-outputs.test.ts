import { expect, test } from 'vitest';
import type { Check } from '../../../src/config/model';
import { createRedactor } from '../../../src/report/text/redact';
import { StepOutputs } from '../../../src/rollout/step-outputs';
import { Secret } from '../../../src/shell/secret';
import { makeTarget } from '../plan/target';

const hook = (output: string) => ({ run: 'x', runOn: 'host', once: false, irreversible: false, output }) as const;
const check = { name: 'queue', type: 'command', run: 'x', runOn: 'host', output: 'queue' } as Check;

function open(secrets: readonly string[] = []) {
  const warnings: string[] = [];
  const outputs = new StepOutputs([makeTarget({ hooks: { after_activate: [hook('count')] }, checks: [check] })]);
  const redactor = createRedactor(secrets.map((value) => new Secret(value)));
  const world = { redactor, progress: { warn: (text: string) => warnings.push(text) } } as never;
  const keep = (name: string, said: string, host?: string) =>
    outputs.keep(name, said, host === undefined ? {} : { host }, world);
  return { outputs, warnings, keep, world };
}

test('one place gives the value, several give one for each host', () => {
  const { outputs, keep } = open();
  keep('count', ' 42 \r', 'web-1');
  expect(outputs.toResult()).toEqual({ count: '42' });
  keep('count', '43', 'web-2');
  keep('queue', 'from the runner');
  expect(outputs.toResult()).toEqual({ count: { 'web-1': '42', 'web-2': '43' }, queue: 'from the runner' });
  keep('count', '44', 'web-1');
  expect(outputs.toResult().count).toEqual({ 'web-1': '44', 'web-2': '43' });
});

test.each(['status', 'other', '__proto__'])('a name that the config does not have is passed over: %s', (name) => {
  const { outputs, keep } = open();
  keep(name, 'x', 'web-1');
  expect(outputs.toResult()).toEqual({});
});

test('what a script sent is kept by its key, and nothing else', () => {
  const { outputs, world } = open();
  const blobs = new Map([
    ['output:shop:count', Buffer.from('7')],
    ['journal:shop', Buffer.from('{}')],
  ]);
  outputs.keepSent({ host: { name: 'web-1' } } as never, blobs, world);
  expect(outputs.toResult()).toEqual({ count: '7' });
});

test('a secret is hidden before the value is cut, wherever it stands', () => {
  const secret = 'hush-hush-0123456789';
  for (const said of [secret, `x ${secret} y`, 'x'.repeat(1_010) + secret, `${'y'.repeat(2_000)}${secret}`]) {
    const { outputs, keep } = open([secret]);
    keep('count', said, 'web-1');
    expect(JSON.stringify(outputs.toResult())).not.toContain('hush');
  }
});

test('no piece of a secret is left where the host itself cut the line', () => {
  const secret = `s${'0123456789'.repeat(40)}`;
  const { outputs, keep } = open([secret]);
  keep('count', secret.repeat(200).slice(0, 64 * 1024), 'web-1');
  expect(outputs.toResult().count).toBe('');
});

test.each([
  ['1 KiB fits', 'x'.repeat(1_024), 1_024, 0],
  ['more is cut', 'x'.repeat(1_025), 1_024, 1],
  ['between characters', '✓'.repeat(400), 1_023, 1],
])('a value has at most 1 KiB: %s', (_name, said, bytes, warned) => {
  const { outputs, keep, warnings } = open();
  keep('count', said, 'web-1');
  const { count } = outputs.toResult();
  expect(Buffer.byteLength(String(count))).toBe(bytes);
  expect(count).not.toContain('\ufffd');
  expect(warnings).toHaveLength(warned);
  for (const warning of warnings) expect(warning).toContain(`\`count\` has ${Buffer.byteLength(said)} bytes`);
});

test('colours and control characters are no part of a value', () => {
  const { outputs, keep } = open();
  keep('count', '\u001b[32m42\u001b[0m\u0007', 'web-1');
  expect(outputs.toResult()).toEqual({ count: '42␇' });
});
