import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openPacer } from '../../../../../src/hosts/ssh/internals/pacing';

const KB = 1024;

/** A line whose host gives its signs when it is told to. */
function openLine() {
  const signs: (() => void)[] = [];
  const pace = openPacer((onSign) => signs.push(onSign));
  const send = async (count: number) => {
    for (let index = 0; index < count; index += 1) await pace(64 * KB);
  };
  return { signs, send };
}

async function isOver(sending: Promise<void>): Promise<boolean> {
  return Promise.race([sending.then(() => true), pause(30, false)]);
}

test('no more than 256 kB are under way on a line that has given no sign', async () => {
  const { send, signs } = openLine();
  await send(4);
  const fifth = send(1);
  expect(await isOver(fifth)).toBe(false);
  signs.shift()?.();
  expect(await isOver(fifth)).toBe(true);
});

test('a line that carried 64 kB in 100 ms gets what it carries in two seconds', async () => {
  const { send, signs } = openLine();
  await send(4);
  await pause(100);
  for (const sign of signs.splice(0)) sign();
  await send(8);
  expect(await isOver(send(1))).toBe(true);
});

test('a slow line is never given more than it has room for', async () => {
  const { send, signs } = openLine();
  await send(4);
  await pause(1_000);
  signs.shift()?.();
  await send(1);
  expect(await isOver(send(1))).toBe(false);
});

test('a pause of the sender is not taken for a slow line', async () => {
  const { send, signs } = openLine();
  await send(1);
  for (const sign of signs.splice(0)) sign();
  await pause(1_000);
  await send(4);
  await pause(50);
  for (const sign of signs.splice(0)) sign();
  await send(8);
  expect(await isOver(send(1))).toBe(true);
});
