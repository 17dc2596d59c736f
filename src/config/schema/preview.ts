import * as z from 'zod';
import { PORT_RANGE, PORT_RANGE_FORM } from '../names/port-range';
import { appKey } from './app-key';
import { BUILT_IN_PREVIEW } from './defaults';
import { note, optional } from './documented';
import { duration, port, wholeNumber } from './values';

/** The keys of an environment that there is one of for each pull request. docs/previews.md. */
export const previewKeys = {
  per: optional(z.enum(['pull_request']), {
    is: 'There is one such environment for each pull request: `pr-7` and the like. `{number}` may stand in its texts. docs/previews.md.',
    example: 'pull_request',
  }),
  slots: optional(wholeNumber(1, 100), {
    is: 'How many of them there may be at once. With `per`.',
    default: BUILT_IN_PREVIEW.slots,
    example: 5,
  }),
  expire: optional(duration({ min: '1h', max: '90d' }), {
    is: 'How long one stays after its last deploy. With `per`.',
    default: BUILT_IN_PREVIEW.expire,
    example: '72h',
  }),
};

/** The port of an app in an environment: with `per` also a range, of which the first slot has the first. */
export const portOfEnvironment = appKey(
  z.union([port(), note(z.string().regex(PORT_RANGE, { error: PORT_RANGE_FORM }), { type: 'range of ports' })]),
  {
    is: 'Where the service listens on the host. With `per: pull_request` also a range, such as 9000-9004: each of `slots` has one.',
    example: 8000,
    type: 'port or range of ports',
    inFingerprint: true,
  },
);
