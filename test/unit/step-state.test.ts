import { describe, expect, test } from 'vitest';
import { choosePostTask, readStepState, type SavedSwitch, type StepState, writeStepState } from '../../src/step-state';

const SWITCHED: SavedSwitch = {
  mode: 'deploy',
  stage: 'production',
  targets: [{ app: 'shop', host: 'web-1', release: 'new', live: 'old', undoTo: 'old' }],
};
const WHOLE: StepState = {
  finished: false,
  announced: 'rollback',
  switched: SWITCHED,
  record: { release: 'new', environment: 'production', id: 7 },
  untold: '/tmp/report one.json',
  unrecorded: '/tmp/2/report.json',
  notified: true,
};

const readBack = (saved: Readonly<Record<string, string>>) => readStepState((name) => saved[name] ?? '');

describe('the state that a step leaves to its post', () => {
  test('comes back as it was saved, whole and in parts', () => {
    expect(readBack(writeStepState(WHOLE))).toEqual(WHOLE);
    expect(readBack({ ...writeStepState({ announced: 'deploy' }), ...writeStepState({ finished: true }) })).toEqual({
      ...readBack({}),
      announced: 'deploy',
      finished: true,
    });
  });

  test('is empty where nothing was saved', () => {
    expect(readBack({})).toEqual({ finished: false, notified: false });
    expect(writeStepState({ record: undefined })).toEqual({});
  });
});

describe('what is left for post to do', () => {
  test.each<[string, StepState, ReturnType<typeof choosePostTask>]>([
    ['nothing, for a step that never began', {}, { do: 'nothing' }],
    ['nothing, for one that finished', { ...WHOLE, finished: true, unrecorded: undefined }, { do: 'nothing' }],
    [
      'the Deployment record, for one that finished while GitHub gave no answer',
      { ...WHOLE, finished: true },
      { do: 'record again', report: '/tmp/2/report.json' },
    ],
    ['the switch before anything else', WHOLE, { do: 'finish switch', switched: SWITCHED }],
    [
      'the end, for one that was killed after it announced itself',
      { announced: 'rollback' },
      { do: 'tell the end', report: undefined, mode: 'rollback' },
    ],
    [
      'the end, for one that was killed after it asked for a Deployment record',
      { record: { release: 'new', environment: 'production' } },
      { do: 'tell the end', report: undefined, mode: 'deploy' },
    ],
    [
      'the end by its report, for one that was cancelled before it could tell it',
      { untold: '/tmp/r.json' },
      { do: 'tell the end', report: '/tmp/r.json', mode: 'deploy' },
    ],
  ])('%s', (_name, state, task) => {
    expect(choosePostTask(state)).toEqual(task);
  });
});
