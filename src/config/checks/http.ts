import { optional } from '../schema/documented';
import { answerKeys, buildExpectation, type Expectation } from '../schema/expectation';
import { probeHeaders } from '../schema/headers';
import { probeUrl } from '../schema/health';
import { wholeNumber } from '../schema/values';
import { checkHeaders, type Headers } from '../targets/headers';
import { checkUrl, isLoopback } from '../targets/url';
import { defineCheck } from './definition';

interface Http {
  readonly url: string;
  readonly smoke: Expectation;
  readonly redirects: number;
  readonly headers?: Headers;
}

export const check = defineCheck({
  type: 'http',
  place: 9,
  says: 'A URL answers as it should.',
  keys: {
    url: optional(probeUrl, { is: 'What is asked.', example: 'https://example.com/' }),
    ...answerKeys(),
    redirects: optional(wholeNumber(0, 10), {
      is: 'How many redirects are followed.',
      default: 0,
      example: 1,
    }),
    headers: optional(probeHeaders, {
      is: 'Headers of the request; none of them is secret.',
      example: { Accept: 'text/html' },
    }),
  },
  build: ({ check, lacks, say }): Http | undefined => {
    if (check.url === undefined) return lacks('has no `url`', 'Say what to ask.');
    const { headers, redirects = 0 } = check;
    checkUrl({ say }, ['url'], check.url);
    checkHeaders({ say }, ['headers'], headers);
    const extra = headers === undefined ? {} : { headers };
    return { url: check.url, smoke: buildExpectation(check), redirects, ...extra };
  },
  leavesHost: ({ url }) => !URL.canParse(url) || !isLoopback(new URL(url)),
});
