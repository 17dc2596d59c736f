import { type InputDefinition, MOMENTS, RECORDS, SWITCH } from './definition';

/** What a run does with its hosts. */
export const hostInputs = [
  {
    name: 'target',
    kind: 'text',
    placeholder: 'TARGET',
    modes: ['rollback'],
    default: 'previous',
    description:
      'Where to go back to: `previous` (the newest good release older than the live one), `id:…`, `version:…` or ' +
      '`time:…` (the release that was live then). A bare value must match exactly one of them.',
  },
  {
    name: 'when',
    kind: 'choice',
    choices: MOMENTS,
    modes: ['verify'],
    default: 'post',
    description: 'Which checks to run: `pre` before a deploy, `post` after it.',
  },
  {
    name: 'checks',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['verify'],
    description: 'Only these checks, separated by commas or lines.',
  },
  {
    name: 'skip',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['deploy', 'plan'],
    description: 'Gates to leave out, by name, separated by commas or lines. Every report shows them as skipped.',
  },
  {
    name: 'rollback',
    kind: 'choice',
    choices: SWITCH,
    modes: ['deploy'],
    default: 'on',
    description: '`off` leaves a failed release live: the run is `failed` and the release is marked bad.',
  },
  {
    name: 'notify',
    kind: 'choice',
    choices: SWITCH,
    modes: ['deploy'],
    default: 'on',
    description: '`off` tells no notifier: `summarize` tells them of several runs at once.',
  },
  {
    name: 'deployment',
    kind: 'choice',
    choices: RECORDS,
    modes: ['deploy', 'rollback'],
    default: 'auto',
    description:
      "GitHub's Deployment record of this run, with release, hosts and links: `create` one, `none`, or `auto`: one unless GitHub keeps one of the job itself, as it does for an `environment:` without `deployment: false`. On a command line `auto` is `none`.",
  },
] as const satisfies readonly InputDefinition[];
