import * as z from 'zod';
import { serviceVariableName, variableName } from './values';

/** Name where it is used → name of the source; a list gives both the same name. */
export const secretNames = z
  .union([z.array(serviceVariableName()), z.record(serviceVariableName(), variableName())])
  .transform(
    (value): Record<string, string> =>
      Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value,
  );
