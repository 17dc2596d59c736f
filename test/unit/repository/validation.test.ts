import { describe, expect, it } from 'vitest';
import { judgeRequest, type ValidationFacts } from '../../../src/repository/validation';

const SHA = 'c'.repeat(40);

/** Everything is as it should be. */
const GOOD: ValidationFacts = {
  version: 'v1.2.0',
  reason: 'the basket',
  environment: 'production',
  tag: { kind: 'found', sha: SHA },
  reach: { kind: 'reachable', from: 'main' },
  versionFile: { path: 'VERSION', where: 'at v1.2.0', content: '1.2.0\n' },
  live: { kind: 'version', version: 'v1.1.0' },
  mayDowngrade: false,
  secrets: [],
  openSecrets: [],
  config: [],
};

const judge = (facts: Partial<ValidationFacts> = {}) => judgeRequest({ ...GOOD, ...facts });
const wrong = (facts: Partial<ValidationFacts>) => judge(facts).filter(({ ok }) => ok === false);
const messages = (facts: Partial<ValidationFacts>) => wrong(facts).map(({ message }) => message);

describe('a sound request', () => {
  it('passes in every point, and each says what was found', () => {
    expect(judge().map(({ name, ok, message }) => [name, ok, message])).toEqual([
      ['version', true, 'v1.2.0 is a version'],
      ['tag', true, 'the tag v1.2.0 is at ccccccc'],
      ['history', true, 'v1.2.0 is in the history of main'],
      ['version-file', true, 'VERSION at v1.2.0 says 1.2.0'],
      ['live', true, 'v1.2.0 is newer than v1.1.0, which is live in production'],
      ['reason', true, 'the reason is: the basket'],
      ['secrets', true, 'no secret that is asked for is missing'],
      ['config', true, 'the config is sound'],
    ]);
  });
});

describe('the version', () => {
  it.each(['1.2.0', 'v1.2', 'v01.2.0', '1', 'latest', 'v1.2.0$(id)', 'V1.2.0', 'main'])(
    '%s has not its form',
    (version) => {
      expect(messages({ version })).toEqual([`\`version\` is \`${version}\`, which has not the form vX.Y.Z`]);
    },
  );

  it('that only lacks its v is told so', () => {
    expect(wrong({ version: '1.2.0' })[0]?.hint).toBe('Write it as `v1.2.0`.');
  });

  it('that is missing is told, and nothing is looked up for it', () => {
    expect(judge({ version: undefined }).map(({ name }) => name)).toEqual(['version', 'reason', 'secrets', 'config']);
    expect(messages({ version: undefined })).toEqual(['`version` is missing']);
  });

  it('may be a pre-release', () => {
    expect(judge({ version: 'v1.2.0-rc.1', versionFile: undefined })[0]).toMatchObject({ ok: true });
  });
});

describe('the tag', () => {
  it('that is missing is told by name', () => {
    expect(messages({ tag: { kind: 'missing' }, reach: undefined })).toEqual(['there is no tag v1.2.0']);
  });

  it('that nobody can tell of does not pass', () => {
    expect(messages({ tag: { kind: 'unknown', why: 'GitHub gave no answer' } })).toHaveLength(1);
  });

  it('outside of the history is told, with where was looked', () => {
    expect(messages({ reach: { kind: 'unreachable', from: ['main', 'the commit of this run, ddddddd'] } })).toEqual([
      'the tag v1.2.0 is not in the history of main or the commit of this run, ddddddd',
    ]);
    expect(messages({ reach: { kind: 'unknown', why: 'the history is not known' } })).toHaveLength(1);
  });
});

describe('the VERSION file', () => {
  const file = (content: string | undefined) => ({ path: 'VERSION', where: 'at v1.2.0', content });

  it.each(['1.2.0', 'v1.2.0', '1.2.0\n', ' v1.2.0 \r\n'])('%j matches', (content) => {
    expect(wrong({ versionFile: file(content) })).toEqual([]);
  });

  it.each([
    ['1.1.9\n', 'VERSION at v1.2.0 says 1.1.9, and not v1.2.0'],
    ['', 'VERSION at v1.2.0 is empty, and not v1.2.0'],
    ['1.2.0 \nand more\n', 'VERSION at v1.2.0 says 1.2.0 and more, and not v1.2.0'],
    ['1.2', 'VERSION at v1.2.0 says 1.2, and not v1.2.0'],
    [undefined, 'there is no VERSION at v1.2.0'],
  ])('%j does not', (content, message) => {
    expect(messages({ versionFile: file(content) })).toEqual([message]);
  });
});

describe('what is live', () => {
  it.each([
    ['v1.10.0', 'v1.2.0 is older than v1.10.0, which is live in production by its Deployment record'],
    ['1.2.1', 'v1.2.0 is older than 1.2.1, which is live in production by its Deployment record'],
  ])('in version %s is newer, which is refused', (version, message) => {
    expect(messages({ live: { kind: 'version', version } })).toEqual([message]);
    expect(wrong({ live: { kind: 'version', version } })[0]?.hint).toContain('force: downgrade');
  });

  it.each(['v1.2.0', '1.2.0', 'v1.2.0-rc.3', 'v0.9.0'])('in version %s is not', (version) => {
    expect(wrong({ live: { kind: 'version', version } })).toEqual([]);
  });

  it('may be newer where that is allowed', () => {
    const row = judge({ live: { kind: 'version', version: 'v9.0.0' }, mayDowngrade: true }).find(
      ({ name }) => name === 'live',
    );
    expect(row).toMatchObject({ ok: null, message: '`force: downgrade` allows what is older than live' });
  });

  it('without a version is compared by its commit', () => {
    const live = (isNewer: boolean | undefined) => ({ kind: 'commit', sha: SHA, isNewer }) as const;
    expect(messages({ live: live(true) })).toEqual([
      'v1.2.0 is older than ccccccc, which is live in production by its Deployment record',
    ]);
    expect(wrong({ live: live(false) })).toEqual([]);
    expect(judge({ live: live(undefined) }).find(({ name }) => name === 'live')?.ok).toBeNull();
  });

  it('that is not known is said and passes, and a refusal is not', () => {
    expect(wrong({ live: { kind: 'none' } })).toEqual([]);
    expect(wrong({ live: { kind: 'unknown', why: 'there is no token' } })).toEqual([]);
    const [row] = wrong({ live: { kind: 'refused', why: '403', hint: 'Give the job `deployments: read`.' } });
    expect(row?.hint).toContain('deployments: read');
  });
});

describe('everything else that is wrong', () => {
  it('is told at once, each with what to do', () => {
    const rows = wrong({
      version: 'v2',
      reason: undefined,
      secrets: [
        { message: '`ssh-key` is empty', hint: 'Store it.' },
        { message: 'the secret API_KEY is missing', hint: 'Store it.' },
      ],
      config: [{ message: 'config/bowline.yml:3:5: unknown key `hots`', hint: 'Correct it.' }],
    });
    expect(rows.map(({ name }) => name)).toEqual(['version', 'reason', 'secrets', 'secrets', 'config']);
    expect(rows.every(({ hint }) => hint !== null)).toBe(true);
  });

  it('secrets that may come with the approval are told and pass', () => {
    const row = judge({ openSecrets: ['A', 'B'] }).filter(({ ok }) => ok === null);
    expect(row).toEqual([
      {
        name: 'secrets',
        ok: null,
        message: 'not known here, and looked for again after the approval: A, B',
        hint: null,
      },
    ]);
  });
});
