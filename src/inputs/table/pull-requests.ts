import { type InputDefinition, LOGS } from './definition';

/** What is read and told on GitHub. */
export const pullRequestInputs = [
  {
    name: 'coverage-files',
    kind: 'list',
    placeholder: 'PATHS',
    modes: ['coverage'],
    description:
      'The coverage reports, separated by commas or lines: files, or patterns such as `**/coverage.xml`. Cobertura, ' +
      'Clover and JaCoCo XML, lcov, a cover profile of Go, JSON of coverage.py, the JSON summary of Istanbul and the ' +
      '`.resultset.json` of SimpleCov are told apart by their content. Of several, a line counts once and ran if any says so.',
  },
  {
    name: 'coverage-floor',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['coverage', 'comment'],
    default: '92',
    description: 'The lowest coverage that passes, in percent of the lines.',
  },
  {
    name: 'draft',
    kind: 'boolean',
    modes: ['release'],
    default: 'false',
    description:
      'Leave the GitHub Release a draft, so that files can be added before it is published by another run of `release`.',
  },
  {
    name: 'assets',
    kind: 'list',
    placeholder: 'PATTERNS',
    modes: ['release'],
    description:
      'Files that the GitHub Release gets, separated by commas or lines: patterns of .gitignore from the root of the ' +
      'repository on, such as `/dist/*.tgz`, each of which matches something. The release is published when all are ' +
      'there. A file that it has already is never replaced.',
  },
  {
    name: 'results',
    kind: 'text',
    placeholder: 'JSON',
    modes: ['comment'],
    description:
      'How the jobs ended: the `needs` context as JSON, by `toJSON(needs)`. The run fails when one of them failed or was cancelled.',
  },
  {
    name: 'coverage',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['comment'],
    description:
      'The coverage to tell: the output `coverage` of mode `coverage`. Below `coverage-floor` the run fails.',
  },
  {
    name: 'coverage-base',
    kind: 'text',
    placeholder: 'PERCENT',
    modes: ['comment'],
    description: 'What it is compared with: the output `coverage-base` of mode `coverage`.',
  },
  {
    name: 'body',
    kind: 'text',
    placeholder: 'MARKDOWN',
    modes: ['comment'],
    isText: /^[^@]/,
    description: 'More for the comment, as Markdown. Put nothing into it that strangers write.',
  },
  {
    name: 'pull-request',
    kind: 'count',
    placeholder: 'NUMBER',
    modes: ['comment', 'plan'],
    description:
      'Number of the pull request to comment on; by default the one of the event. Without one there is no comment.',
  },
  {
    name: 'comment-key',
    kind: 'text',
    placeholder: 'NAME',
    modes: ['comment', 'plan'],
    description:
      'Tells several comments on one pull request apart. By default the name of the workflow; for `plan` with the ' +
      'environment and the chosen apps.',
  },
  {
    name: 'comment',
    kind: 'boolean',
    modes: ['deploy', 'rollback'],
    default: 'false',
    description:
      'Report on the pull request of the deployed commit how it went, in one comment for each environment. Later ' +
      'deploys of it and rollbacks, to it or away from it, update that.',
  },
  {
    name: 'logs',
    kind: 'choice',
    choices: LOGS,
    modes: ['deploy', 'rollback'],
    description:
      "`comment` puts the last log lines of a service that failed into the comment. They are production's, and whoever sees " +
      'the repository reads them, so by default they stand in the log, the summary and `report.json` only.',
  },
  {
    name: 'release-notes',
    kind: 'boolean',
    modes: ['deploy', 'rollback'],
    default: 'false',
    description:
      'Tell in the GitHub Release of the version where it is live; rollbacks, and what replaces it, update that. It ' +
      'takes the permission `contents: write`.',
  },
  {
    name: 'issue',
    kind: 'boolean',
    modes: ['verify'],
    default: 'false',
    description: 'Keep one issue open while the checks fail, and close it when they pass again.',
  },
] as const satisfies readonly InputDefinition[];
