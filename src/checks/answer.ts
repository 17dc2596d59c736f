import type { Expectation } from '../config/schema/expectation';
import { describeAnswer, isSuccess } from './health-contract';
import type { HttpAnswer } from './http-probe';
import { describeMs } from './wording';

/** Compares an answer with what it should be. */
export function judgeAnswer(answer: HttpAnswer, expectation: Expectation) {
  const problem = findProblem(answer, expectation);
  const reason = problem ?? `${describeAnswer(answer)} in ${describeMs(answer.durationMs)}`;
  return { ok: problem === null, reason, status: answer.status, durationMs: Math.round(answer.durationMs) };
}

/** The first thing that is not as expected; null where all is. */
function findProblem(answer: HttpAnswer, { status, body, maxMs }: Expectation): string | null {
  if (answer.error !== null) return answer.error;
  if (status === undefined && !isSuccess(answer.status)) return describeAnswer(answer);
  if (status !== undefined && answer.status !== status) return `${describeAnswer(answer)}; ${status} is expected`;
  if (body !== undefined && !answer.body.includes(body)) return `the body does not contain ${JSON.stringify(body)}`;
  if (maxMs === undefined || answer.durationMs <= maxMs) return null;
  return `it took ${describeMs(answer.durationMs)}; at most ${describeMs(maxMs)}`;
}
