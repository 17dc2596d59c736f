import { toMs } from '../units';
import { optional } from './documented';
import { checkTime, text, wholeNumber } from './values';

/** What an answer over HTTP should be. */
export interface Expectation {
  /** Any 2xx when absent. */
  readonly status?: number | undefined;
  /** Text that the body must contain. */
  readonly body?: string | undefined;
  readonly maxMs?: number | undefined;
}

/** The keys that say what an answer should be. */
export function answerKeys() {
  return {
    status: optional(wholeNumber(100, 599), { is: 'The status that passes; without it any 2xx.', example: 200 }),
    body: optional(text(), { is: 'Text that the body must contain.', example: 'users' }),
    max: optional(checkTime, { is: 'The longest time for the answer.', example: '500ms' }),
  };
}

interface WrittenExpectation {
  readonly status?: number | undefined;
  readonly body?: string | undefined;
  readonly max?: string | undefined;
}

export function buildExpectation({ status, body, max }: WrittenExpectation): Expectation {
  return {
    ...(status === undefined ? {} : { status }),
    ...(body === undefined ? {} : { body }),
    ...(max === undefined ? {} : { maxMs: toMs(max) }),
  };
}
