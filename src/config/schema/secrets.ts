import * as z from 'zod';
import { serviceVariableName, variableName } from './values';

/** Secrets of a service by name; a list gives service and source the same. */
export const secrets = z
  .union([z.array(serviceVariableName()), z.record(serviceVariableName(), variableName())])
  .transform(
    (value): Record<string, string> =>
      Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value,
  );
