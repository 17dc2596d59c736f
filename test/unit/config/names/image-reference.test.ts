import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findRegistryUrl,
  type ImageReference,
  parseImageReference,
  writeImageName,
} from '../../../../src/config/names/image-reference';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('the name of an image', () => {
  it.each<[string, ImageReference]>([
    ['nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['nginx:1.27', { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' }],
    ['you/logger', { registry: 'docker.io', repository: 'you/logger' }],
    ['docker.io/nginx', { registry: 'docker.io', repository: 'library/nginx' }],
    ['index.docker.io/you/logger', { registry: 'docker.io', repository: 'you/logger' }],
    ['ghcr.io/you/logger:v1.2.3', { registry: 'ghcr.io', repository: 'you/logger', tag: 'v1.2.3' }],
    [`ghcr.io/you/logger@${DIGEST}`, { registry: 'ghcr.io', repository: 'you/logger', digest: DIGEST }],
    [`ghcr.io/you/logger:v1@${DIGEST}`, { registry: 'ghcr.io', repository: 'you/logger', tag: 'v1', digest: DIGEST }],
    ['localhost/logger', { registry: 'localhost', repository: 'logger' }],
    ['localhost:5000/a/b/c', { registry: 'localhost:5000', repository: 'a/b/c' }],
    ['registry.example.com:443/a:latest', { registry: 'registry.example.com:443', repository: 'a', tag: 'latest' }],
    ['[::1]:5000/a', { registry: '[::1]:5000', repository: 'a' }],
    ['Registry/a', { registry: 'Registry', repository: 'a' }],
  ])('%s', (text, expected) => {
    expect(parseImageReference(text)).toEqual(expected);
  });

  it.each([
    ['', 'not ``'],
    ['ghcr.io/', 'not ``'],
    ['ghcr.io/You/logger', 'not `You`'],
    ['ghcr.io/you//logger', 'not ``'],
    ['ghcr.io/you/log ger', 'not `log ger`'],
    ['ghcr.io/-you/logger', 'not `-you`'],
    ['https://ghcr.io/you/logger', '`https:` is no host'],
    ['logger:', '`` is no tag'],
    ['logger:a b', '`a b` is no tag'],
    [`logger:${'a'.repeat(129)}`, 'is no tag'],
    ['logger@sha256:abc', '`sha256:abc` is no digest'],
    ['logger@', '`` is no digest'],
    ['-x.io/logger', '`-x.io` is no host'],
    ['a'.repeat(256), 'longer than 255'],
  ])('refuses %j', (text, reason) => {
    expect(parseImageReference(text)).toEqual(expect.stringContaining(reason));
  });

  it.each([
    ['nginx', 'https://registry-1.docker.io'],
    ['ghcr.io/a', 'https://ghcr.io'],
    ['registry.example.com:5000/a', 'https://registry.example.com:5000'],
    ['localhost:5000/a', 'http://localhost:5000'],
    ['localhost/a', 'http://localhost'],
    ['127.0.0.1:5000/a', 'http://127.0.0.1:5000'],
    ['[::1]:5000/a', 'http://[::1]:5000'],
    ['localhost.example.com/a', 'https://localhost.example.com'],
    ['127.0.0.1.example.com/a', 'https://127.0.0.1.example.com'],
  ])('says where the registry of %s is', (text, url) => {
    expect(findRegistryUrl(parseImageReference(text) as ImageReference)).toBe(url);
  });

  it('means the same when it is written in full', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const part = fc.tuple(word, fc.constantFrom('', '.', '_', '__', '-'), word).map((all) => all.join(''));
    const host = fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', '127.0.0.1/', '[::1]:80/', 'docker.io/');
    const tag = fc.option(fc.stringMatching(/^\w[\w.-]{0,20}$/), { nil: undefined });
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(host, parts, tag, fc.boolean(), (registry, path, label, isPinned) => {
        const text = `${registry}${path.join('/')}${label === undefined ? '' : `:${label}`}${isPinned ? `@${DIGEST}` : ''}`;
        const read = parseImageReference(text) as ImageReference;
        expect([read.tag, read.digest]).toEqual([label, isPinned ? DIGEST : undefined]);
        const { registry: at, repository } = read;
        expect(parseImageReference(writeImageName(read))).toEqual({ registry: at, repository });
      }),
    );
  });

  it('of whatever text is told in words or read, and nothing of it gets into the path of a request', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = parseImageReference(text);
        if (typeof read === 'string') return;
        const url = new URL(`${findRegistryUrl(read)}/v2/${read.repository}/manifests/${read.tag ?? 'x'}`);
        expect(url.pathname).toBe(`/v2/${read.repository}/manifests/${read.tag ?? 'x'}`);
      }),
    );
  });
});
