import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeReportSchema } from '../src/report/report-schema';

// Writes config/report.schema.json from the schema of the result.
//
//   tsx scripts/generate-report-schema.ts           writes the file
//   tsx scripts/generate-report-schema.ts --check   fails when that would change it, and writes nothing

const path = fileURLToPath(new URL('../config/report.schema.json', import.meta.url));
const text = writeReportSchema();
const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;

if (process.argv[2] !== '--check') {
  if (!isCurrent) writeFileSync(path, text);
} else if (!isCurrent) {
  console.error('stale: config/report.schema.json; run npm run build');
  process.exitCode = 1;
}
