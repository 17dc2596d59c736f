import * as z from 'zod';
import { note } from './documented';
import { serviceVariableName } from './values';

const environmentValue = z.union([
  note(
    z.string().refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' }),
    { type: 'text', fills: ['placeholders', 'variables', 'defaults'] },
  ),
  z.int(),
  z.boolean(),
]);

/** Variables of a service, by name. */
export const environmentSchema = z.record(serviceVariableName(), environmentValue);
