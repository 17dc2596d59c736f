import type { TelegramNotifier } from '../config/notifier';
import { NotifyError } from '../errors';
import type { Secret } from '../shell/secret';
import { postJson, quoteAnswer, type Sending } from './http';
import type { News } from './news';
import { spellTelegram } from './telegram-message';

/** Sends a message to a chat by the method sendMessage of Telegram's Bot API. */
export async function sendToTelegram(
  { message }: News,
  { token, chat, thread, api }: TelegramNotifier,
  secrets: ReadonlyMap<string, Secret>,
  sending: Sending,
): Promise<void> {
  const body = JSON.stringify({
    chat_id: chat,
    ...(thread === undefined ? {} : { message_thread_id: thread }),
    text: spellTelegram(message),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  });
  const url = `${api}/bot${secrets.get(token)?.reveal() ?? ''}/sendMessage`;
  const check = `the secret ${token} and the chat ${chat}`;
  const readText = await postJson({ url, body, check }, sending);
  const text = await readText();
  if (/"ok"\s*:\s*true/.test(text)) return;
  throw new NotifyError(`it answers without "ok": ${quoteAnswer(text)}`, `Check ${check}.`);
}
