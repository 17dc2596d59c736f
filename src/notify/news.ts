import type { Result } from '../report/result';
import { describeEnd, describeRelease, describeStart, type Message, type ReleaseNews } from './message';
import { type ReleaseBody, type RunBody, writeReleaseBody, writeRunBody } from './webhook';

/** What is told, for people and for programs. */
export interface News {
  readonly message: Message;
  readonly body: RunBody | ReleaseBody;
}

/** A run that begins to change hosts. */
export function newsOfStart(result: Result): News {
  const message = describeStart(result);
  return { message, body: writeRunBody(message, result) };
}

/** A run that is over. */
export function newsOfEnd(result: Result): News {
  const message = describeEnd(result);
  return { message, body: writeRunBody(message, result) };
}

/** A version that was published. */
export function newsOfRelease(news: ReleaseNews): News {
  const message = describeRelease(news);
  return { message, body: writeReleaseBody(message, news) };
}
