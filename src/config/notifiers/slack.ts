import * as z from 'zod';
import { required } from '../schema/documented';
import { variableName } from '../schema/values';
import { defineNotifier, secret } from './definition';

interface Slack {
  /** Name of the secret that holds the address. */
  readonly webhook: string;
}

export const notifier = defineNotifier({
  kind: 'slack',
  place: 1,
  documentation: { is: 'A channel of Slack.', example: { webhook: 'SLACK_WEBHOOK_URL' } },
  settings: z.strictObject({
    webhook: required(
      variableName(),
      secret(
        'The secret that holds the address of an incoming webhook of Slack, or of what understands the same.',
        'SLACK_WEBHOOK_URL',
      ),
    ),
  }),
  build: ({ webhook }): Slack => ({ webhook }),
});
