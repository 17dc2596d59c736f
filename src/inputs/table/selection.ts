import { allModes, hostModes, type InputDefinition } from './definition';

/** What a run is about. */
export const selectionInputs = [
  {
    name: 'mode',
    kind: 'text',
    modes: allModes,
    surface: 'action',
    required: true,
    description: 'What to do.',
  },
  {
    name: 'config',
    kind: 'text',
    placeholder: 'PATH',
    modes: [...hostModes, 'validate', 'select', 'summarize', 'release', 'init'],
    default: 'config/bowline.yml',
    description:
      'Path of the config file; for `release`, which tells the notifiers of its `defaults`, it need not exist.',
  },
  {
    name: 'environment',
    kind: 'text',
    placeholder: 'NAME',
    modes: [...hostModes, 'validate', 'select', 'init'],
    description:
      'The environment; required where the config has more than one and no `default_environment`, except by ' +
      '`select`, which then chooses those that deploy on a push.',
  },
  {
    name: 'apps',
    kind: 'list',
    placeholder: 'NAMES',
    // A preview goes as a whole.
    modes: [...hostModes.filter((mode) => !['teardown', 'previews'].includes(mode)), 'validate', 'select'],
    description: 'Only these apps, separated by commas or lines; empty is every app of the environment.',
  },
  {
    name: 'hosts',
    kind: 'list',
    placeholder: 'NAMES',
    // What stands on all hosts or on none.
    modes: hostModes.filter((mode) => !['hold', 'release-hold', 'maintenance', 'teardown', 'previews'].includes(mode)),
    description:
      'Only these hosts, separated by commas or lines; `failed` is those whose live release is not the one that ' +
      'the newest attempt intended.',
  },
  {
    name: 'ref',
    kind: 'text',
    placeholder: 'REF',
    modes: ['deploy', 'plan'],
    description:
      'What to deploy in place of what the config says: branch, tag or commit for git, tag or digest for an image. ' +
      'Refused where an app is uploaded: there the checkout says what is deployed.',
  },
  {
    name: 'version',
    kind: 'text',
    placeholder: 'LABEL',
    modes: ['deploy', 'verify', 'validate'],
    description:
      'A label for the release, or the one to expect; default is the file VERSION or the tag. What `validate` checks ' +
      'has the form `vX.Y.Z` and is required.',
  },
  {
    name: 'reason',
    kind: 'text',
    placeholder: 'TEXT',
    modes: ['deploy', 'rollback', 'validate', 'restart', 'stop', 'start', 'hold', 'maintenance'],
    description: 'Why; stands in every report. `validate` and `hold` require it.',
  },
  {
    name: 'tags',
    kind: 'text',
    placeholder: 'PATTERN',
    modes: ['select'],
    description:
      'Deploy the newest git tag by semantic version that matches, such as `v*.*.*`. For an app whose source is an image, the ' +
      'tags of the image count, by the `tags` of its source or else this pattern. Pre-releases count only where the pattern ' +
      'has a `-`. What is live already, and what was rolled back from, is left out, by the Deployment records.',
  },
  {
    name: 'per-app',
    kind: 'boolean',
    modes: ['select'],
    description: 'Make each app an entry of its own, so that one that fails stops no other.',
  },
  {
    name: 'matrix',
    kind: 'text',
    placeholder: 'JSON',
    modes: ['summarize'],
    required: true,
    description: 'What was to be deployed: the output `matrix` of `select`, for one environment.',
  },
  {
    name: 'reports',
    kind: 'text',
    placeholder: 'FOLDER',
    modes: ['summarize'],
    required: true,
    description:
      'The folder with the reports of the deploys: `bowline-report-ENVIRONMENT-APPS/report.json` for each entry of the matrix.',
  },
  {
    name: 'version-file',
    kind: 'text',
    placeholder: 'PATH',
    modes: ['deploy', 'plan', 'validate', 'release'],
    description:
      'The file that holds the version, from the root of the repository on: `version` of package.json or ' +
      'pyproject.toml, or the only line of any other file. Default is `version_file` of the config for a deploy, else VERSION.',
  },
  {
    name: 'required-secrets',
    kind: 'list',
    placeholder: 'NAMES',
    modes: ['validate', 'deploy'],
    description:
      'What must not be empty: `ssh-key`, or names that are looked up as `secrets` are. Each one that is missing is ' +
      'named before any host is touched.',
  },
] as const satisfies readonly InputDefinition[];
