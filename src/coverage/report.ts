import { readClover } from './clover';
import { readCobertura } from './cobertura';
import { readGoProfile } from './go-profile';
import { readJacoco } from './jacoco';
import { isIstanbulDetail, isSimpleCovLast, readCoveragePy, readIstanbulSummary, readSimpleCov } from './json-reports';
import { readLcov } from './lcov';
import { refuseReport } from './line-count';
import type { Reading } from './line-map';
import { childOf, isElement, parseXml, requireXml } from './xml';

export type CoverageFormat =
  | 'cobertura'
  | 'clover'
  | 'jacoco'
  | 'lcov'
  | 'go'
  | 'coverage.py'
  | 'istanbul'
  | 'simplecov';

/** What one report says. */
export interface CoverageOfFile extends Reading {
  readonly path: string;
  readonly format: CoverageFormat;
}

type Read = Reading & { readonly format: CoverageFormat };

const FORMATS =
  "Cobertura, Clover and JaCoCo XML, lcov, Go's cover profile, JSON of coverage.py, the JSON summary of Istanbul " +
  "(reporter `json-summary`), and SimpleCov's `.resultset.json`";

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

function readAny(text: string, path: string): Read {
  const start = text.trimStart();
  if (start === '') throw refuseReport(path, 'the file is empty');
  if (start.startsWith('<')) return readXml(start, path);
  if (start.startsWith('{')) return readJson(start, path);
  if (/^(?:TN|SF):/m.test(text)) return { format: 'lcov', ...readLcov(text, path) };
  if (/^mode: (?:set|count|atomic)\r?$/m.test(text)) return { format: 'go', ...readGoProfile(text, path) };
  throw refuseUnknown(path);
}

/** Clover's root has the name of Cobertura's. */
function readXml(text: string, path: string): Read {
  requireXml(text, path);
  // What the totals are made of need not be taken apart where they stand at the top.
  const document = parseXml(text, path, { lists: [], closed: ['coverage.packages', 'coverage.project', 'report'] });
  const root = document.coverage;
  if (isElement(root) && 'project' in root) return { format: 'clover', ...readClover(text, path) };
  if (isElement(root)) return { format: 'cobertura', ...readCobertura(childOf(document, 'coverage'), text, path) };
  if ('report' in document && /<(?:package|counter|group)\b/.test(text))
    return { format: 'jacoco', ...readJacoco(text, path) };
  throw refuseReport(path, 'this XML is neither Cobertura, Clover nor JaCoCo', `What can be read: ${FORMATS}.`);
}

function readJson(text: string, path: string): Read {
  const document = parseJson(text, path);
  const python = readCoveragePy(document);
  if (python !== undefined) return { format: 'coverage.py', ...python };
  const istanbul = readIstanbulSummary(document);
  if (istanbul !== undefined) return { format: 'istanbul', ...istanbul };
  const ruby = readSimpleCov(document);
  if (ruby !== undefined) return { format: 'simplecov', ...ruby };
  if (isSimpleCovLast(document)) throw refuseLastRun(path);
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

function refuseLastRun(path: string): Error {
  return refuseReport(
    path,
    "this is SimpleCov's percentage, without lines",
    'Name `coverage/.resultset.json` instead.',
  );
}

function refuseUnknown(path: string): Error {
  return refuseReport(path, 'its format is not known', `What can be read: ${FORMATS}.`);
}
