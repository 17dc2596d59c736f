import { describe, expect, test } from 'vitest';
import { parseFacts } from '../../../src/plan/facts';
import { idOf, served } from '../release/entries';
import { makeFacts } from './host-facts';
import { makeTarget } from './target';

const A = idOf(1);
const appWith = (...[scene]: [Parameters<typeof makeFacts>[1]?]) => {
  const app = makeFacts([makeTarget()], scene).apps.get('shop');
  if (app === undefined) throw new Error('it was not read');
  return app;
};

describe('facts', () => {
  test('have names and types', () => {
    const facts = makeFacts([makeTarget()], { host: { uid: '0', locked: 'somebody', 'tool.zstd': 'yes' } });
    expect(facts).toMatchObject({
      host: 'web-1',
      clock: '20261121T120000Z',
      isRoot: true,
      home: '/home/deploy',
      system: 'Linux',
      hasPaxTar: true,
      hasGnuCp: true,
      lockHolder: 'somebody',
    });
    expect(facts.tools.has('zstd')).toBe(true);
    expect(facts.tools.has('gzip')).toBe(false);
  });

  test('of a silent host are unknown', () => {
    const facts = parseFacts('web-1', { facts: [], blobs: new Map() }, [makeTarget()]);
    expect(facts).toMatchObject({
      clock: '',
      isRoot: false,
      home: '',
      system: 'unknown',
      hasPaxTar: false,
      hasGnuCp: false,
      lockHolder: null,
    });
    expect(facts.apps.get('shop')).toMatchObject({
      path: 'absent',
      current: 'none',
      live: null,
      owner: null,
      key: null,
      fence: 0,
      lockHolder: null,
      ancestor: '/',
      readOnly: [],
      diskFreeBytes: null,
      inodes: null,
      isPortTaken: false,
    });
  });

  test('tell the apps of a host apart', () => {
    const targets = [makeTarget({ app: 'one' }), makeTarget({ app: 'two' })];
    const facts = parseFacts(
      'web-1',
      {
        facts: [
          ['app.0.fence', '1'],
          ['app.1.fence', '2'],
          ['app.1.readonly', '/a'],
          ['app.1.readonly', '/b c'],
        ],
        blobs: new Map(),
      },
      targets,
    );
    expect([facts.apps.get('one')?.fence, facts.apps.get('two')?.fence]).toEqual([1, 2]);
    expect(facts.apps.get('two')?.readOnly).toEqual(['/a', '/b c']);
  });

  test.each([
    [`link releases/${A}`, A],
    [`link /srv/shop/releases/${A}/`, A],
    ['link /elsewhere', null],
    ['link', null],
    ['other', null],
    ['none', null],
  ])('with `current` %s have the live release %s', (current, live) => {
    expect(appWith({ app: { current } }).live).toBe(live);
  });

  test.each([
    ['100 50', 50 * 1024],
    ['', null],
    ['- -', null],
  ])('with df %j know the free bytes as %s', (disk, bytes) => {
    expect(appWith({ app: { disk } }).diskFreeBytes).toBe(bytes);
  });

  test('know nothing of inodes where the file system makes them as it needs them', () => {
    expect(appWith({ app: { inodes: '0 0' } }).inodes).toBeNull();
    expect(appWith({ app: { inodes: '- -' } }).inodes).toBeNull();
    expect(appWith({ app: { inodes: '100 40' } }).inodes).toEqual({ total: 100, free: 40 });
  });

  test('have the releases with their records, and nothing that is no release', () => {
    const { history } = appWith({
      live: A,
      journal: served(A, 'good'),
      releases: { [A]: { version: '1.0.0', irreversible: true }, [idOf(2)]: null, backup: {}, "somebody's": null },
      app: { [`size.${A}`]: '12', [`size.${idOf(2)}`]: '' },
    });
    expect(history.releases).toMatchObject([
      { id: A, isComplete: true, version: '1.0.0', isIrreversible: true, sizeBytes: 12 * 1024 },
      { id: idOf(2), isComplete: false, version: null, sizeBytes: null },
    ]);
    expect(history.verdictOf(A)).toBe('good');
  });

  test('hand a runtime its own', () => {
    const app = appWith({
      app: { 'runtime.no_sudo': 'restart' },
      blobs: { 'runtime.unit': '[Unit]', process: 'a\nb', owner: ' me \n', key: '' },
    });
    expect([
      app.runtime.read('no_sudo'),
      app.runtime.read('other'),
      app.runtime.readText('unit'),
      app.runtime.readText('other'),
    ]).toEqual(['restart', undefined, '[Unit]', undefined]);
    expect(app.process).toEqual(['a', 'b']);
    expect([app.owner, app.key]).toEqual(['me', null]);
  });
});
