import * as z from 'zod';
import { optional } from '../schema/documented';
import { port, text, wholeNumber } from '../schema/values';
import { defineCheck } from './definition';

interface Certificate {
  readonly names: readonly string[];
  readonly port: number;
  readonly minDays: number;
  readonly file?: string | undefined;
}

const DEFAULTS = { port: 443, min_days: 14 } as const;

export const check = defineCheck({
  type: 'ssl_certificate',
  place: 23,
  says: 'The certificate that the host itself serves is one that browsers take, for each name, and lasts. It is asked through the connection, on 127.0.0.1.',
  keys: {
    names: optional(z.array(text()).min(1), {
      is: 'The names to ask for. Default: `domain` without wildcards.',
      example: ['shop.example.com'],
    }),
    port: optional(port(), { is: 'Where it is served.', default: DEFAULTS.port, example: 8443 }),
    min_days: optional(wholeNumber(0, 3650), {
      is: 'The fewest days that it still has to last.',
      default: DEFAULTS.min_days,
      example: 21,
    }),
    certificate_file: optional(text(), {
      is: 'The certificate file on the host; default `certificate.cert`. If the deploy user can read it, the check also fails when it was renewed and the server not reloaded.',
      example: '/etc/letsencrypt/live/shop.example.com/fullchain.pem',
    }),
  },
  build: ({ check: { names, port: at, min_days, certificate_file: file }, app, lacks }): Certificate | undefined => {
    const asked = names ?? app.domain?.filter((name) => !name.startsWith('*'));
    if (asked === undefined || asked.length === 0) {
      return lacks('has no name to ask for', 'Add `domain` to the app, or `names` to the check.');
    }
    return {
      names: asked,
      port: at ?? DEFAULTS.port,
      minDays: min_days ?? DEFAULTS.min_days,
      file: file ?? app.certificateFile,
    };
  },
  isSkippedInUndo: true,
});
