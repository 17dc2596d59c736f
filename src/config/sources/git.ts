import type * as z from 'zod';
import { isUnfilled } from '../filling/filling';
import { optional } from '../schema/documented';
import { oneOrMore } from '../schema/hosts';
import { text, variableName, wholeNumber } from '../schema/values';
import { checkRelativePath } from '../targets/relative-path';
import { defineSource, type SaySource } from './definition';
import { directory } from './directory';
import { findTransport, isLoopback, judgeAddress, judgeRef } from './git-address';

/** A commit of a repository, which each host fetches by itself. */
export interface GitSource {
  readonly kind: 'git';
  /** Of the repository, without a login. */
  readonly git: string;
  /** Branch, tag or commit; undefined is the branch that the server calls its own. */
  readonly ref?: string | undefined;
  /** Names of secrets: at most one of the two. */
  readonly token?: string | undefined;
  readonly deployKey?: string | undefined;
  /** The user that goes with `token`. */
  readonly user: string;
  /** Public keys of the git server, as `ssh-ed25519 AAAA…`. */
  readonly hostKeys: readonly string[];
  /** Commits of the history that are fetched; undefined is all of it. */
  readonly depth?: number | undefined;
  /** Sub-directory of the repository that becomes the root of the release. */
  readonly directory?: string | undefined;
}

/** GitHub takes any; this is what it documents. */
const USER_OF_TOKEN = 'x-access-token';

const keys = {
  git: optional(text(['variables']), {
    is: 'The repository that each host fetches from: https://…, ssh://… or git@HOST:PATH. No login stands in it: see `token` and `deploy_key`.',
    example: 'https://github.com/you/homelab.git',
  }),
  ref: optional(text(['variables']), {
    is: 'The branch, tag or full commit that is deployed; the input `ref` wins. Without it: the default branch of the server. It is looked up once, and every host gets the same commit.',
    example: 'main',
  }),
  token: optional(variableName(), {
    is: 'The name of the secret with the token of a private repository, for https. It needs no more than to read.',
    example: 'HOMELAB_TOKEN',
  }),
  user: optional(text(), {
    is: 'The user that the server wants with `token`: a deploy token of GitLab has one of its own.',
    default: USER_OF_TOKEN,
    example: 'gitlab+deploy-token-7',
  }),
  deploy_key: optional(variableName(), {
    is: 'The name of the secret with the private key of a repository, for ssh. It has no passphrase.',
    example: 'HOMELAB_DEPLOY_KEY',
  }),
  host_key: optional(oneOrMore(text(['variables'])), {
    is: 'The public host keys of the git server, as `ssh-keyscan HOST` prints them; required with `deploy_key`. Compare them with what the server publishes.',
    example: 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
  }),
  depth: optional(wholeNumber(1, 1_000_000), {
    is: 'How many commits of the history a host fetches; without it all, which costs little after the first time. With it an older commit is not known from a newer one, and not refused.',
    example: 1,
  }),
  directory,
};

type Settings = { readonly [Key in keyof typeof keys]?: z.output<(typeof keys)[Key]> };

/** All that the config knows of it. */
export const git = defineSource({
  kind: 'git',
  keys,
  defaults: {},
  tools: ['git'],
  // By hash it fetches only by the second version of the protocol.
  oldest: { git: [2, 18] },
  build: (settings, say): GitSource | undefined => {
    const { git: address, ref, token, user, deploy_key: deployKey, depth, directory: folder } = settings;
    if (address === undefined) return undefined;
    const hostKeys = readHostKeys(settings, say);
    checkAddress(address, say);
    if (!isUnfilled(address)) checkLogin(settings, address, say);
    const odd = ref === undefined || isUnfilled(ref) ? undefined : judgeRef(ref);
    if (odd) say(['ref'], odd, 'Write the name of a branch or tag, or the full hash of a commit.');
    const outside = folder === undefined || isUnfilled(folder) ? undefined : checkRelativePath(folder);
    if (outside) say(['directory'], outside, 'Name a directory inside the repository.');
    return {
      kind: 'git',
      git: address,
      ref,
      token,
      deployKey,
      user: user ?? USER_OF_TOKEN,
      hostKeys,
      depth,
      directory: folder,
    };
  },
});

function checkAddress(address: string, say: SaySource): void {
  const complaint = isUnfilled(address) ? undefined : judgeAddress(address);
  if (complaint) say(['git'], complaint.message, complaint.hint);
}

/** Each transport has its own kind of secret. */
function checkLogin(settings: Settings, address: string, say: SaySource): void {
  const { token, user, deploy_key: deployKey, host_key: hostKey } = settings;
  const transport = findTransport(address);
  if (transport === undefined) return;
  if (transport === 'ssh') {
    if (token) say(['token'], '`token` is for https, and the address is one of ssh', 'Use `deploy_key`, or https://.');
    else if (!deployKey)
      say(
        ['git'],
        'ssh needs a key: `deploy_key` is missing',
        'Name the secret with the private key, or use https://.',
      );
  } else {
    if (deployKey)
      say(['deploy_key'], '`deploy_key` is for ssh, and the address is one of https', 'Use `token`, or git@HOST:PATH.');
    if (transport === 'http' && token && !isLoopback(address))
      say(['git'], 'over http the token could be read on the way', 'Write https://.');
  }
  if (user !== undefined && !token)
    say(['user'], '`user` goes with `token`, which is missing', 'Add `token`, or remove it.');
  if (deployKey && !hostKey)
    say(
      ['deploy_key'],
      '`deploy_key` needs `host_key`: the key of a server that is not known could be anybody’s',
      'Add `host_key`, as `ssh-keyscan HOST` prints it, and compare it with what the server publishes.',
    );
  if (hostKey && !deployKey) say(['host_key'], '`host_key` goes with `deploy_key`, which is missing', 'Remove it.');
}

const KEY = /(?:^|\s)((?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp\d+) AAAA[A-Za-z0-9+/]+=*)(?:\s|$)/;

/** A filled text may hold several lines, as `ssh-keyscan` prints them. */
function readHostKeys({ host_key: written = [] }: Settings, say: SaySource): string[] {
  return written.flatMap((text, index) => {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const key = KEY.exec(line.replace(/\s+/g, ' '))?.[1];
        if (key !== undefined) return [key];
        if (!isUnfilled(line))
          say(
            ['host_key', index],
            `\`${line}\` is no public key`,
            'Write the whole line of `ssh-keyscan HOST`: a fingerprint is not enough for git.',
          );
        return [];
      });
  });
}
