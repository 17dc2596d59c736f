import * as z from 'zod';
import { optional, required } from '../schema/documented';
import { answerKeys, buildExpectation, type Expectation } from '../schema/expectation';
import { probeHeaders } from '../schema/headers';
import { urlPath } from '../schema/health';
import { checkHeaders } from '../targets/headers';
import { defineCheck } from './definition';

/** One path, and what it should answer. */
export interface Smoke extends Expectation {
  readonly path: string;
}

const smokePath = z.union([
  urlPath(),
  z.strictObject({
    path: required(urlPath(), { is: 'The path, on 127.0.0.1 and the port.', example: '/' }),
    ...answerKeys(),
  }),
]);

export const check = defineCheck({
  type: 'smoke',
  place: 8,
  says: 'Paths answer as they should. Needs a `port`.',
  keys: {
    paths: optional(z.array(smokePath).min(1), {
      is: 'Paths, or maps of `path`, `status`, `body` and `max`.',
      example: ['/', { path: '/metrics', status: 200, body: 'users', max: '500ms' }],
      type: 'list of paths or maps',
    }),
    headers: optional(probeHeaders, {
      is: 'Headers of each request, added to the `headers` of `health`; put no secret in them.',
      example: { 'X-Forwarded-Proto': 'https' },
    }),
  },
  exitCode: 17,
  build: ({ check: { paths, headers }, app, lacks, say }) => {
    if (!paths) return lacks('has no `paths`', 'List the paths to ask.');
    if (app.port === undefined) {
      return lacks('asks paths on the port of the app, and there is no `port`', 'Add `port`, or use `type: http`.');
    }
    checkHeaders({ say }, ['headers'], headers);
    return { paths: paths.map(buildSmoke), ...(headers === undefined ? {} : { headers }) };
  },
});

function buildSmoke(path: z.output<typeof smokePath>): Smoke {
  return typeof path === 'string' ? { path } : { path: path.path, ...buildExpectation(path) };
}
