import { expect, test } from 'vitest';
import { openShop } from '../shop';

test.each(['command', 'static'] as const)(
  'logs of an app with the runtime %s says that there is no log',
  async (kind) => {
    await using shop = await openShop(['web-1'], { runtime: kind });
    const { output, exitCode } = await shop.cli('logs', '--environment', 'production');
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: expect.stringContaining(`there is no log: Bowline knows none of the runtime \`${kind}\``),
    });
  },
);
