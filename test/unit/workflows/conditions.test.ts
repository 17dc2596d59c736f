import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { describe, expect, test } from 'vitest';
import { listNeeds, readOne } from './workflow-files';

type Result = 'success' | 'failure' | 'skipped' | 'cancelled';

interface Moment {
  readonly inputs?: Readonly<Record<string, string | boolean>>;
  readonly needs?: Readonly<Record<string, Result>>;
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The run was cancelled. */
  readonly isCancelled?: boolean;
}

/** Whether GitHub starts a job, by its own evaluator of expressions. */
function starts(workflow: string, id: string, { inputs = {}, needs = {}, outputs = {}, isCancelled = false }: Moment) {
  const file = readOne(workflow);
  const job = file.jobs[id];
  if (job === undefined) throw new Error(`no job ${workflow}/${id}`);
  const results = listNeeds(job).map((name) => [name, needs[name] ?? 'success'] as const);
  const ended = results.map(([, result]) => result);
  const functions = {
    always: true,
    cancelled: isCancelled,
    failure: ended.includes('failure'),
    success: !isCancelled && ended.every((result) => result === 'success'),
  };
  const condition = (job.if ?? 'success()').replace(/^\$\{\{|\}\}$/g, '');
  const guarded = /\b(always|cancelled|failure|success)\(/.test(condition) ? condition : `success() && (${condition})`;
  return evaluate(guarded, functions, {
    inputs: { ...readDefaults(file.on.workflow_call.inputs ?? {}), ...inputs },
    needs: Object.fromEntries(results.map(([name, result]) => [name, { result, outputs: outputs[name] ?? {} }])),
  });
}

function readDefaults(inputs: Readonly<Record<string, { readonly default?: unknown }>>) {
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
}

function evaluate(text: string, functions: Readonly<Record<string, boolean>>, contexts: object): boolean {
  const known = Object.entries(functions).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const { tokens } = new Lexer(text).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), known).parse();
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const evaluator = new Evaluator(parsed, context, new Map(known.map((one) => [one.name, one])));
  const result = evaluator.evaluate();
  return result.kind === data.Kind.Boolean ? result.value : result.coerceString() !== '';
}

const gated = { gates: 'npm test' };

describe('a production deploy', () => {
  const starting = (moment: Moment) => starts('prod-deploy', 'deploy', moment);

  test('asks for approval only after a sound request and passed gates', () => {
    expect(starting({ inputs: gated, needs: { validate: 'success', gates: 'success' } })).toBe(true);
    for (const gates of ['failure', 'cancelled', 'skipped'] as const) {
      expect(starting({ inputs: gated, needs: { validate: 'success', gates } }), gates).toBe(false);
    }
    for (const validate of ['failure', 'cancelled', 'skipped'] as const) {
      expect(starting({ inputs: gated, needs: { validate, gates: 'skipped' } }), validate).toBe(false);
      expect(starting({ needs: { validate, gates: 'skipped' } }), validate).toBe(false);
    }
    expect(starting({ inputs: gated, isCancelled: true })).toBe(false);
  });

  test('needs no gates', () => {
    expect(starting({ needs: { validate: 'success', gates: 'skipped' } })).toBe(true);
  });

  test('runs its gates only for a sound request, and where there are some', () => {
    expect(starts('prod-deploy', 'gates', { inputs: gated })).toBe(true);
    expect(starts('prod-deploy', 'gates', {})).toBe(false);
    expect(starts('prod-deploy', 'gates', { inputs: gated, needs: { validate: 'failure' } })).toBe(false);
  });
});

describe('a test deploy', () => {
  const starting = (moment: Moment) => starts('test-deploy', 'deploy', moment);

  test('goes on where a job was left out, and not after one that failed or ran out of time', () => {
    expect(starting({ needs: { select: 'skipped', gates: 'skipped' } })).toBe(true);
    expect(starting({ inputs: gated, needs: { select: 'skipped' } })).toBe(true);
    for (const gates of ['failure', 'cancelled', 'skipped'] as const) {
      expect(starting({ inputs: gated, needs: { select: 'skipped', gates } }), gates).toBe(false);
    }
    expect(starting({ isCancelled: true })).toBe(false);
  });

  test('does nothing where nothing is selected: GitHub fails a matrix without an entry', () => {
    const chosen = (any: string, select: Result = 'success'): Moment => ({
      inputs: { select: true },
      outputs: { select: { any } },
      needs: { select, gates: 'skipped' },
    });
    expect(starts('test-deploy', 'select', {})).toBe(false);
    expect(starts('test-deploy', 'select', chosen('true'))).toBe(true);
    expect(starting(chosen('true'))).toBe(true);
    expect(starting(chosen('false'))).toBe(false);
    for (const select of ['failure', 'cancelled'] as const)
      expect(starting(chosen('true', select)), select).toBe(false);
  });
});

test('a pull request is told of a check that failed, and not by a run that was cancelled', () => {
  for (const tests of ['success', 'failure', 'skipped', 'cancelled'] as const) {
    expect(starts('pr-status', 'comment', { needs: { tests, coverage: 'skipped' } }), tests).toBe(true);
  }
  expect(starts('pr-status', 'comment', { isCancelled: true })).toBe(false);
});

test('a check without a command is left out', () => {
  const checks = { lint: 'lint', types: 'types', tests: 'test', build: 'build' };
  for (const [job, input] of Object.entries(checks)) {
    expect(starts('ci', job, {}), job).toBe(false);
    expect(starts('ci', job, { inputs: { [input]: 'npm run it' } }), job).toBe(true);
  }
  const covered = { 'coverage-files': 'lcov.info' };
  expect(starts('ci', 'coverage', {})).toBe(false);
  expect(starts('ci', 'coverage', { inputs: covered })).toBe(true);
  expect(starts('ci', 'coverage', { inputs: covered, needs: { tests: 'failure' } })).toBe(false);
});

test('a rollback without a target only lists, and asks nobody', () => {
  expect(starts('rollback', 'list', {})).toBe(true);
  expect(starts('rollback', 'rollback', {})).toBe(false);
  expect(starts('rollback', 'rollback', { inputs: { target: 'previous' } })).toBe(true);
  expect(starts('rollback', 'rollback', { inputs: { target: 'previous' }, needs: { list: 'failure' } })).toBe(false);
});

test('a plan needs no build, and is not made of one that failed', () => {
  const built = { build: 'npm run build' };
  expect(starts('plan', 'plan', { needs: { build: 'skipped' } })).toBe(true);
  expect(starts('plan', 'plan', { inputs: built })).toBe(true);
  for (const build of ['failure', 'cancelled', 'skipped'] as const) {
    expect(starts('plan', 'plan', { inputs: built, needs: { build } }), build).toBe(false);
  }
});
