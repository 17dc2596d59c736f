import * as z from 'zod';
import { PRIVILEGES } from '../privileges';
import { appKey } from './app-key';
import { domainSchema } from './domain';
import { nginxSchema } from './nginx';
import { nodeSchema } from './node';
import { pythonSchema } from './python';

/** The keys of an app for what it needs on its hosts beside the release. */
export const provisionKeys = {
  python: appKey(pythonSchema, {
    is: 'A Python environment, `.venv` of each release, made on the host before `build`. Releases whose requirements and interpreter are the same share it.',
    example: { version: '3.11', requirements: 'requirements.txt', require_hashes: true },
    id: 'python',
    inFingerprint: true,
  }),
  node: appKey(nodeSchema, {
    is: 'The packages of Node, `node_modules` of each release, installed on the host before `build`. Releases whose lock file and Node are the same share them.',
    example: { version: '22', install: 'npm ci --omit=dev' },
    id: 'node',
    inFingerprint: true,
  }),
  privileges: appKey(z.enum(PRIVILEGES), {
    is: "What a deploy may do as root: `user` nothing, `restart` the service's restart and stop, with everything else left to an admin. Without it whatever the config takes. `docs/least-privilege.md`.",
    example: 'restart',
    inFingerprint: false,
  }),
  nginx: appKey(nginxSchema, {
    is: 'A site of nginx on the host, in front of the app; `nginx: {}` is one as Bowline writes it. It needs `domain`.',
    example: { client_max_body_size: '100MB' },
    id: 'nginx',
    inFingerprint: true,
  }),
  domain: appKey(domainSchema, {
    is: 'The name under which people reach the app, or a list of them: the others lead to the first. Not in `defaults`.',
    example: ['shop.example.com', 'www.shop.example.com'],
    type: 'name or list of names',
    inFingerprint: true,
  }),
};
