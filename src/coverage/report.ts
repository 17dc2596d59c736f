import { readCobertura } from './cobertura';
import { isIstanbulDetail, readCoveragePy, readIstanbulSummary } from './json-reports';
import { readLcov } from './lcov';
import { type LineCount, refuseReport } from './line-count';

export type CoverageFormat = 'cobertura' | 'lcov' | 'coverage.py' | 'istanbul';

/** What one report says. */
export interface CoverageOfFile extends LineCount {
  readonly path: string;
  readonly format: CoverageFormat;
}

const FORMATS = 'Cobertura XML, lcov, JSON of coverage.py, and the JSON summary of Istanbul (reporter `json-summary`)';

/**
 * Reads a coverage report; its content tells its format.
 * @param path as messages name it
 * @throws InputError when it is none that is known, is damaged, or knows no line of code
 */
export function readReport(text: string, path: string): CoverageOfFile {
  const report = { path, ...readAny(text.replace(/^\uFEFF/, ''), path) };
  if (report.total > 0) return report;
  throw refuseReport(
    path,
    'it knows no line of code',
    'Check which sources the tests measure: a coverage of nothing is no coverage.',
  );
}

function readAny(text: string, path: string): LineCount & { readonly format: CoverageFormat } {
  const start = text.trimStart();
  if (start === '') throw refuseReport(path, 'the file is empty');
  if (start.startsWith('<')) return { format: 'cobertura', ...readCobertura(start, path) };
  if (start.startsWith('{')) return readJson(start, path);
  if (/^(?:TN|SF):/m.test(text)) return { format: 'lcov', ...readLcov(text, path) };
  throw refuseUnknown(path);
}

function readJson(text: string, path: string): LineCount & { readonly format: CoverageFormat } {
  const document = parseJson(text, path);
  const python = readCoveragePy(document);
  if (python !== undefined) return { format: 'coverage.py', ...python };
  const istanbul = readIstanbulSummary(document);
  if (istanbul !== undefined) return { format: 'istanbul', ...istanbul };
  if (!isIstanbulDetail(document)) throw refuseUnknown(path);
  throw refuseReport(
    path,
    "this is Istanbul's JSON without a summary",
    'Add the reporter `json-summary` and name its file.',
  );
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuseReport(path, `it is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseUnknown(path: string): Error {
  return refuseReport(path, 'its format is not known', `What can be read: ${FORMATS}.`);
}
