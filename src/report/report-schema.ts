import * as z from 'zod';
import { result } from './result';

/** Names this version of the schema; it is not an address. */
const ID = 'urn:bowline:report:1';

/** The text of `config/report.schema.json`. Unknown fields are allowed: fields may be added, none is renamed. */
export function writeReportSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(result, { target: 'draft-2020-12', io: 'input' });
  const named = {
    $schema,
    $id: ID,
    title: 'Result of a Bowline run',
    description:
      'What `report.json` holds: how a run ended, on which hosts, step by step. Times are ISO 8601 in UTC, durations milliseconds; null is "not known" or "there is none".',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
