import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPercent } from '../../../src/coverage/line-count';
import { readReport } from '../../../src/coverage/report';
import { InputError } from '../../../src/errors';

const SAMPLES = join(__dirname, 'samples');
const sample = (name: string) => readFileSync(join(SAMPLES, name), 'utf8');

/** What the tools themselves said of the projects whose reports lie in samples/. */
const READ: Record<string, [format: string, covered: number, total: number]> = {
  'pytest-cov.xml': ['cobertura', 14, 19],
  'pytest-cov-branch.xml': ['cobertura', 14, 19],
  'vitest-cobertura.xml': ['cobertura', 3, 7],
  'gcovr.xml': ['cobertura', 4, 6],
  'coverage-py.info': ['lcov', 14, 19],
  'vitest.info': ['lcov', 3, 7],
  'c8.info': ['lcov', 9, 16],
  'gcovr.info': ['lcov', 4, 6],
  'coverage-py.json': ['coverage.py', 14, 19],
  'coverage-py-branch.json': ['coverage.py', 14, 19],
  'vitest-summary.json': ['istanbul', 3, 7],
  'c8-summary.json': ['istanbul', 9, 16],
  'jest-summary.json': ['istanbul', 3, 7],
  'vitest-clover.xml': ['clover', 3, 7],
  'jacoco.xml': ['jacoco', 2, 4],
  'go.out': ['go', 3, 7],
  'simplecov-resultset.json': ['simplecov', 4, 6],
};

const REFUSED: Record<string, RegExp> = {
  'vitest-final.json': /vitest-final.json: this is Istanbul's JSON without a summary/,
  'simplecov-last-run.json': /simplecov-last-run.json: this is SimpleCov's percentage, without lines/,
};

function refusal(text: string): InputError {
  try {
    readReport(text, 'report');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('a report that a tool wrote', () => {
  it('is here for each that is told of', () => {
    expect(readdirSync(SAMPLES).sort()).toEqual([...Object.keys(READ), ...Object.keys(REFUSED)].sort());
  });

  it.each(Object.entries(READ))('%s is read', (name, [format, covered, total]) => {
    expect(readReport(sample(name), name)).toMatchObject({ path: name, format, covered, total });
  });

  it.each(Object.entries(REFUSED))('%s is refused with what to do', (name, message) => {
    expect(() => readReport(sample(name), name)).toThrow(message);
  });

  it.each(Object.entries(READ))(
    '%s says the same with Windows line ends and a byte order mark',
    (name, [, covered]) => {
      expect(readReport(`\uFEFF${sample(name).replaceAll('\n', '\r\n')}`, name)).toMatchObject({ covered });
    },
  );

  it.each(Object.keys(READ))('%s is never read wrong when it was cut short', (name) => {
    const whole = sample(name).trimEnd();
    const { covered, total } = readReport(whole, name);
    for (let length = 0; length < whole.length; length += Math.max(1, Math.floor(whole.length / 60))) {
      const cut = whole.slice(0, length);
      // What ends between two records of lcov is a whole report of fewer files.
      if (name.endsWith('.out')) continue;
      if (name.endsWith('.info') && /(?:end_of_record|^)\s*(?:TN:\w*\s*)?$/.test(cut)) continue;
      try {
        expect(readReport(cut, name), `the first ${length} characters`).toMatchObject({ covered, total });
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }
  });
});

describe('Cobertura', () => {
  const lines = (...hits: readonly (readonly [number, number])[]) =>
    `<lines>${hits.map(([number, times]) => `<line number="${number}" hits="${times}"/>`).join('')}</lines>`;
  const document = (classes: string, attributes = '') =>
    `<?xml version="1.0"?><coverage ${attributes}><packages><package><classes>${classes}</classes></package></packages></coverage>`;

  it('without totals is counted: each line of a class once, and those of its methods not again', () => {
    const method = `<methods><method name="a">${lines([1, 0], [2, 5])}</method></methods>`;
    const text = document(
      `<class>${method}${lines([1, 0], [2, 5], [2, 0], [3, 0])}</class><class>${lines([1, 1])}</class>`,
    );
    expect(readReport(text, 'report')).toMatchObject({ covered: 2, total: 4 });
  });

  it('counts the lines where the totals make no sense', () => {
    const text = document(`<class>${lines([1, 1], [2, 0])}</class>`, 'lines-covered="9" lines-valid="3"');
    expect(readReport(text, 'report')).toMatchObject({ covered: 1, total: 2 });
  });

  it('defines no entity: what grows without end stays as it stands', () => {
    const entities = [...'bcdefghijklmnop'].map((name, index) => {
      const before = 'abcdefghijklmno'[index];
      return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
    });
    const bomb = `<?xml version="1.0"?><!DOCTYPE coverage [<!ENTITY a "aaaaaaaaaa">${entities.join('')}]>`;
    const error = refusal(`${bomb}<coverage lines-covered="&p;" lines-valid="&p;"><packages>&p;</packages></coverage>`);
    expect(error.message.length).toBeLessThan(500);
  });

  it('reads no file of this machine', () => {
    const text = '<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]><coverage lines-valid="&x;"/>';
    expect(refusal(text).message).not.toContain('root:');
  });

  it.each([
    ['deep', `<coverage>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</coverage>`],
    ['of reserved names', '<coverage><__proto__ lines-valid="1"/></coverage>'],
    ['of two roots', '<coverage lines-valid="2" lines-covered="1"/><coverage/>'],
    ['not closed', '<coverage lines-valid="2" lines-covered="1"><packages>'],
    ['of something else', '<testsuites><testsuite/></testsuites>'],
    ['HTML', '<!DOCTYPE html><html><body>Not found</body></html>'],
  ])('that is %s is refused by name', (_, text) => {
    expect(refusal(text).message).toMatch(/^report: /);
  });

  it('with totals is the same, counted or told', () => {
    const times = fc.array(fc.tuple(fc.nat(50), fc.nat(3)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, (hits) => {
        const ran = new Map<number, boolean>();
        for (const [number, count] of hits) ran.set(number, ran.get(number) === true || count > 0);
        const [covered, total] = [[...ran.values()].filter(Boolean).length, ran.size];
        const told = `lines-covered="${covered}" lines-valid="${total}"`;
        expect(readReport(document(`<class>${lines(...hits)}</class>`), 'report')).toMatchObject({ covered, total });
        expect(readReport(document('', told), 'report')).toMatchObject({ covered, total });
      }),
    );
  });
});

describe('lcov', () => {
  it('counts a line that several tests report once, and one that any of them ran as run', () => {
    const record = (hits: number) => `TN:\nSF:a.c\nDA:1,${hits}\nDA:2,0\nLF:2\nLH:1\nend_of_record\n`;
    expect(readReport(record(0) + record(3), 'report')).toMatchObject({ covered: 1, total: 2 });
  });

  it('takes the sums of a record without lines', () => {
    expect(readReport('SF:a.c\nLF:10\nLH:7\nend_of_record\n', 'report')).toMatchObject({ covered: 7, total: 10 });
  });

  it('takes checksums, large counts, and records without a test name', () => {
    expect(readReport('SF:a.c\nDA:1,4294967296,abc\nDA:2,1e+06\nend_of_record\n', 'report')).toMatchObject({
      covered: 2,
    });
  });

  it.each([
    ['SF:a.c\nDA:x,1\nend_of_record\n', /report: line 2 is not lcov: DA:x,1/],
    ['SF:a.c\nDA:1\nend_of_record\n', /line 2/],
    ['SF:a.c\nend_of_record\nDA:1,1\n', /line 3/],
    ['SF:a.c\nLF:3\nLH:7\nend_of_record\n', /of 3 lines 7 are said to have run/],
    ['SF:a.c\nDA:1,1\n', /the last record has no end/],
    ['SF:a.c\nend_of_record\n', /knows no line of code/],
  ])('%j is refused', (text, message) => {
    expect(refusal(text).message).toMatch(message);
  });
});

describe('what is no report', () => {
  it.each([
    ['', /the file is empty/],
    [' \n', /the file is empty/],
    ['{', /not valid JSON/],
    ['{}', /its format is not known/],
    ['[]', /its format is not known/],
    ['{"total":{"lines":{"covered":5,"total":3}}}', /its format is not known/],
    ['{"total":{"lines":{"covered":"1","total":3}}}', /its format is not known/],
    ['{"total":{"lines":{"covered":0,"total":0,"pct":"Unknown"}}}', /knows no line of code/],
    ['{"totals":{"covered_lines":0,"num_statements":0}}', /knows no line of code/],
    ['mode: set\n', /knows no line of code/],
    ['<', /not valid XML|cannot be read|neither Cobertura/],
  ])('%j is refused, and what can be read is told', (text, message) => {
    const error = refusal(text);
    expect(error.message).toMatch(message);
    expect(error.hint).toBeTruthy();
  });

  it('is refused whatever it is, and never breaks', () => {
    const start = fc.constantFrom('', '<', '<coverage', '{', '{"total":', 'SF:', 'TN:\nSF:a\nDA:');
    fc.assert(
      fc.property(start, fc.string(), (begin, rest) => {
        try {
          const { covered, total } = readReport(begin + rest, 'report');
          expect(covered).toBeLessThanOrEqual(total);
          expect(toPercent({ covered, total })).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
