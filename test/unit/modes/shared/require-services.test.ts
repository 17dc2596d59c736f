import { expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../../src/config/runtimes/compose';
import { requireServices } from '../../../../src/modes/shared/require-services';
import { makeTarget } from '../../plan/target';

const compose: ComposeRuntime = {
  ...{ kind: 'compose', files: ['compose.yml'], project: 'lab', profiles: [] },
  ...{ docker: 'user', waitMs: 1_000, soakMs: 1_000 },
};
const stack = makeTarget({ app: 'lab', runtime: compose });

test.each([
  ['a stack', [stack], 'web'],
  ['no name', [makeTarget()], undefined],
  ['nothing', [], 'web'],
])('a service is let through with %s', (_name, targets, service) => {
  expect(() => requireServices(targets, service)).not.toThrow();
});

test.each([
  ['static', makeTarget()],
  ['command', makeTarget({ runtime: { kind: 'command', start: 'a', stop: 'b', status: 'c', soakMs: 1 } as never })],
])('a service of an app that is run by `%s` is refused by name', (kind, target) => {
  expect(() => requireServices([stack, target], 'web')).toThrow(
    `\`--service\` is for a stack of Compose, and shop is run by \`${kind}\``,
  );
});
