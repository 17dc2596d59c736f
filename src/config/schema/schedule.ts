import * as z from 'zod';
import { BUILT_IN_SCHEDULE } from './defaults';
import { optional, required } from './documented';
import { duration, name, serviceCommand, text } from './values';

/** Of systemd.time(7), "Calendar Events"; whether it means something the host says. */
const CALENDAR = /^[A-Za-z0-9*:,./~_+ -]+$/;
const CRON = /^\s*[\d*/,-]+(\s+[\d*/,A-Za-z-]+){4}\s*$/;

const calendar = text().check(
  z.refine<string>((value) => !CRON.test(value), {
    error: 'that is the form of cron; a calendar of systemd is as "*-*-* 03:00" or "Mon *-*-* 06:30"',
  }),
  z.regex(CALENDAR, { error: 'a calendar of systemd is as "*-*-* 03:00", "Mon..Fri *-*-* 06:30" or "daily"' }),
);

/** One command and its times. */
export const jobSchema = z.strictObject({
  run: required(serviceCommand(), {
    is: 'The command; it runs in the live release, with env and secrets.',
    example: './report.sh',
  }),
  calendar: optional(calendar, {
    is: 'When it runs, as a calendar of systemd: `systemd-analyze calendar` tells what one means. Either this or `every`.',
    example: '*-*-* 03:00',
  }),
  every: optional(duration({ min: '10s' }), {
    is: 'How long after its last start it runs again, and after the start of the host it runs first.',
    example: '15m',
  }),
  timeout: optional(duration({ min: '1s' }), {
    is: 'The longest that one run may take; then it is stopped, and has failed.',
    default: BUILT_IN_SCHEDULE.timeout,
    example: '10m',
  }),
  persistent: optional(z.boolean(), {
    is: 'Whether a run of `calendar` that the host has slept through is made up for, once.',
    default: BUILT_IN_SCHEDULE.persistent,
    example: true,
  }),
  jitter: optional(duration({ min: '1s', max: '1d' }), {
    is: 'It starts later by up to so long, so that not all hosts start at once.',
    example: '5m',
  }),
});

export const scheduleSchema = z.record(name(), jobSchema);
