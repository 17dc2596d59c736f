import * as z from 'zod';
import { PRIVILEGES } from '../privileges';
import { appKey } from './app-key';
import { directoriesSchema } from './directories';
import { nodeSchema } from './node';
import { packagesSchema } from './packages';
import { pythonSchema } from './python';
import { scheduleSchema } from './schedule';

/** The keys of an app for what it needs on its host, in the order in which that is made. */
export const provisionKeys = {
  packages: appKey(packagesSchema, {
    is: 'Packages of the host, by apt: what is not there is installed on the host before `build`, `NAME=VERSION` in that version. They stay when a run goes back.',
    example: ['libpq5', 'ffmpeg'],
    type: 'list of names',
    inFingerprint: true,
  }),
  directories: appKey(directoriesSchema, {
    is: 'Directories of the host beside the releases, such as for data or logs: made and corrected on the host before `build`, never what lies in them. They stay when a run goes back.',
    example: [{ path: '/var/lib/{app}', owner: 'shop', mode: '0750' }],
    type: 'list of maps',
    inFingerprint: true,
  }),
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
    is: "What a deploy may do as root: `user` nothing, `restart` the service's restart and stop, `root-script` the site and the certificate too, by root's own script; everything else is left to an admin. Without it whatever the config takes. `docs/least-privilege.md`.",
    example: 'restart',
    inFingerprint: false,
  }),
  schedule: appKey(scheduleSchema, {
    is: 'Commands that run in the live release at their times, by name: timers of systemd, named `{app}-{environment}-NAME`.',
    example: { nightly: { run: './report.sh', calendar: '*-*-* 03:00' } },
    type: 'map of maps',
    inFingerprint: true,
  }),
};
