import * as z from 'zod';
import { note, optional } from '../schema/documented';
import { probeHeaders } from '../schema/headers';
import { probeUrl } from '../schema/health';
import { text } from '../schema/values';
import { checkHeaders, type Headers } from '../targets/headers';
import { checkUrl, isLoopback } from '../targets/url';
import { defineCheck } from './definition';

interface Prometheus {
  readonly url: string;
  readonly query: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly headers?: Headers;
}

const limit = () => note(z.number(), { type: 'number' });

export const check = defineCheck({
  type: 'prometheus',
  says: 'What a query to Prometheus gives now is within `min` and `max`, in every series. No series, `NaN`, a warning or an error of the server is no data.',
  keys: {
    url: optional(probeUrl, {
      is: 'The server, without `/api`. The host asks where it is an address of the loopback, else the runner.',
      example: 'http://127.0.0.1:9090',
    }),
    query: optional(text(['placeholders']), {
      is: 'The query. It gives a scalar or a vector, not a range.',
      example: 'rate(errors_total{instance="{host}"}[5m])',
    }),
    min: optional(limit(), { is: 'The lowest value that passes.', example: 0.99 }),
    max: optional(limit(), { is: 'The highest value that passes.', example: 0.01 }),
    headers: optional(probeHeaders, {
      is: 'Headers of the request; none of them is secret.',
      example: { 'X-Scope-OrgID': 'shop' },
    }),
  },
  build: ({ check: { url, query, min, max, headers }, lacks, say }): Prometheus | undefined => {
    if (url === undefined) return lacks('has no `url`', 'Say where Prometheus answers.');
    if (query === undefined) return lacks('has no `query`', 'Say what to ask.');
    if (min === undefined && max === undefined)
      return lacks('has neither `min` nor `max`', 'Say what values pass: without a limit every value would.');
    if (min !== undefined && max !== undefined && min > max)
      say(['min'], `\`min\` ${min} is more than \`max\` ${max}, so no value passes`, 'Exchange them.');
    checkUrl({ say }, ['url'], url);
    checkHeaders({ say }, ['headers'], headers);
    return { url, query, min, max, ...(headers === undefined ? {} : { headers }) };
  },
  leavesHost: ({ url }) => !URL.canParse(url) || !isLoopback(new URL(url)),
});
