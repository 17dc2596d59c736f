import { type GitHub, type GitHubOptions, openGitHub } from '../../../src/github/client';
import { Secret } from '../../../src/shell/secret';
import type { FakeGitHub } from '../../fixtures/github/github';

type Changes = Partial<Omit<GitHubOptions, 'token'>> & { readonly token?: string };

/** The client under test, for the fake's first repository; it waits only milliseconds where GitHub does not say how long. */
export function open(fake: FakeGitHub, { token = fake.token, env, ...changes }: Changes = {}): GitHub {
  return openGitHub({
    token: new Secret(token),
    env: { GITHUB_API_URL: fake.url, GITHUB_REPOSITORY: fake.repository().fullName, ...env },
    firstDelayMs: 5,
    ...changes,
  });
}
