import * as z from 'zod';
import { note } from './documented';
import { text } from './values';

const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

const headerName = z.string().regex(HEADER, {
  error: ({ input }) => `\`${String(input)}\` is not the name of a header`,
});

/** Headers of a request: name → value, which is no secret. */
export function headerMap() {
  return note(z.record(headerName, text(['variables'])), { type: 'map of texts' });
}

/** The headers of several checks; one schema, so that they are one key. */
export const probeHeaders = headerMap();
