import * as z from 'zod';
import { serviceVariableName } from './values';

const environmentValue = z.union([
  z
    .string()
    .refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' })
    .meta({ bowline: { type: 'text', fills: ['placeholders', 'variables', 'defaults'] } }),
  z.int(),
  z.boolean(),
]);

/** Variables of a service, by name. */
export const environmentSchema = z.record(serviceVariableName(), environmentValue);
