import * as z from 'zod';
import { isUnfilled } from '../filling/filling';
import { optional, required } from '../schema/documented';
import { text, variableName, wholeNumber } from '../schema/values';
import { checkUrl } from '../targets/url';
import { address, defineNotifier, secret } from './definition';

interface Telegram {
  /** Name of a secret. */
  readonly token: string;
  readonly chat: string;
  readonly thread?: number | undefined;
  readonly api: string;
}

const API = 'https://api.telegram.org';
const CHAT = /^(?:-?\d+|@[A-Za-z]\w{3,})$/;

const chatName = z.union([text(['variables']), z.int()]).transform(String);

export const notifier = defineNotifier({
  kind: 'telegram',
  place: 2,
  documentation: { is: 'A chat of Telegram.', example: { token: 'TELEGRAM_TOKEN', chat: '-1001234567890' } },
  settings: z.strictObject({
    token: required(variableName(), secret('The secret that holds the token of the bot.', 'TELEGRAM_TOKEN')),
    chat: required(chatName, {
      is: 'The id of the chat, or `@name` of a public channel; the bot must be a member.',
      example: '-1001234567890',
      type: 'text or whole number',
    }),
    thread: optional(wholeNumber(1, Number.MAX_SAFE_INTEGER), { is: 'The topic of a forum.', example: 7 }),
    api: optional(address(), {
      is: 'Where the Bot API answers, if not at Telegram itself.',
      default: API,
      example: 'https://telegram.example.com',
    }),
  }),
  build: ({ token, chat, thread, api = API }, complaints): Telegram => {
    if (!isUnfilled(chat) && !CHAT.test(chat)) {
      complaints.say(['chat'], `\`${chat}\` is not a chat`, 'Write its id, or @name of a channel.');
    }
    checkUrl(complaints, ['api'], api);
    return { token, chat, thread, api: api.replace(/\/+$/, '') };
  },
});
