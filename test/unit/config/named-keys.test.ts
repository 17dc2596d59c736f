import { expect, test } from 'vitest';
import { loadConfig } from '../../../src/config/load';
import { FILE, withApp, withEnvironment, withHosts } from './fixture';

test.each([
  [withApp('keep: lots'), /^config\/bowline\.yml:9:\d+: .*keep/],
  [withApp('health: { timeout: soon }'), /apps\.shop\.health\.timeout: /],
  [withApp("build: ['']"), /apps\.shop\.build\[0\]: the command is empty/],
  [withEnvironment('startup_delay: 99'), /environments\.production\.startup_delay/],
  [withHosts('web-1: { address: a.example.com, port: 99999 }'), /hosts\.web-1\.port|port is/],
])('a refusal names its key: %#', (text, says) => {
  expect(() => loadConfig({ path: FILE, text })).toThrow(says);
});

test('several faults have several next steps', () => {
  try {
    loadConfig({ path: FILE, text: withApp('keep: lots\nhelth: /') });
    expect.unreachable();
  } catch (error) {
    expect((error as { hint: string }).hint.split('\n\n')).toHaveLength(2);
  }
});
