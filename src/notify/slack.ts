import type { SlackNotifier } from '../config/notifier';
import type { Secret } from '../shell/secret';
import { postJson, type Sending } from './http';
import type { News } from './news';
import { spellSlack } from './slack-message';

/** Sends a message to an incoming webhook of Slack. */
export async function sendToSlack(
  { message }: News,
  { webhook }: SlackNotifier,
  secrets: ReadonlyMap<string, Secret>,
  sending: Sending,
): Promise<void> {
  const url = secrets.get(webhook)?.reveal() ?? '';
  await postJson({ url, body: JSON.stringify(spellSlack(message)), check: `the secret ${webhook}` }, sending);
}
