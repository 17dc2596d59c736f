import * as z from 'zod';
import { text } from './values';

/** Names under which people reach an app. */
export const domainSchema = z
  .union([text(['placeholders', 'variables']), z.array(text(['placeholders', 'variables'])).min(1)])
  .transform((value): readonly string[] => (typeof value === 'string' ? [value] : value));
