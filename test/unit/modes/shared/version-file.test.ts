import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../src/errors';
import { chooseVersionFile } from '../../../../src/modes/shared/version-file';
import { resolve } from '../../config/fixture';

const CONFIG = `
hosts:
  web-1: { address: a }
defaults: { source: { upload: . }, runtime: static }
apps:
  shop: { version_file: shop/package.json }
  blog: { version_file: blog/pyproject.toml }
  docs: { version_file: shop/package.json }
  plain: {}
environments:
  production: { hosts: [web-1], apps: { shop: {}, blog: {}, docs: {}, plain: {} } }
`;

type Given = Parameters<typeof chooseVersionFile>[1];

const choose = (apps: readonly string[], given: Given = {}) => chooseVersionFile(resolve(CONFIG, { apps }), given);

describe('the version file of a run', () => {
  test.each([
    ['of one app', ['shop'], {}, 'shop/package.json'],
    ['that two apps share', ['shop', 'docs'], {}, 'shop/package.json'],
    ['of the one app that names one', ['blog', 'plain'], {}, 'blog/pyproject.toml'],
    ['of apps that name none is the usual one', ['plain'], {}, undefined],
    ['of the input wins over one', ['shop'], { versionFile: 'VERSION.txt' }, 'VERSION.txt'],
    ['of the input wins over several', ['shop', 'blog'], { versionFile: 'VERSION.txt' }, 'VERSION.txt'],
    ['is not asked for where the version is given', ['shop', 'blog'], { version: '1.2.3' }, undefined],
  ])('%s', (_, apps, given, file) => {
    expect(choose(apps, given)).toBe(file);
  });

  test.each([[['shop', 'blog']], [['blog', 'docs', 'plain']], [[]]])('of %j is refused: it names several', (apps) => {
    let refused: unknown;
    try {
      choose(apps);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InputError);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/several version files: (?=.*shop\/package\.json)(?=.*blog\/pyproject\.toml)/),
      hint: expect.stringContaining('`version-file`'),
    });
  });
});
