import * as z from 'zod';
import { appKeys, appSchema } from './app';
import { BUILT_IN_STAGE } from './defaults';
import { optional, required } from './documented';
import { url } from './health';
import { groupsSchema, hostsSchema, sshSchema } from './hosts';
import { portOfEnvironment, previewKeys } from './preview';
import { hostList, stageKeys, stageSchema } from './stages';
import { name } from './values';

const defaults = z.strictObject({
  ssh: optional(sshSchema, {
    is: 'How hosts are reached that do not say otherwise.',
    example: { user: 'deploy', connect_timeout: '20s', keepalive: '10s' },
    id: 'ssh',
  }),
  ...appKeys,
});

const environmentApp = z.strictObject({
  hosts: optional(hostList, {
    is: 'Those of the hosts of the environment that the app goes to; without it all.',
    example: ['web-1'],
  }),
  ...appKeys,
  port: portOfEnvironment,
});

const finalVerification = z.strictObject({
  on_failure: optional(z.enum(['rollback_all', 'keep_others']), {
    is: 'What is rolled back when it fails: everything that the run has switched, or only the hosts that are not healthy.',
    default: BUILT_IN_STAGE.on_failure,
    example: 'keep_others',
  }),
});

const environment = z.strictObject({
  hosts: optional(hostList, {
    is: 'The hosts and groups that it consists of, in the order in which they are worked on; one stage. It stands in place of `stages`.',
    example: ['web'],
  }),
  stages: optional(
    z
      .array(required(stageSchema, { is: 'A stage.', example: { name: 'canary', hosts: ['web-1'] }, id: 'stage' }))
      .min(1),
    {
      is: 'Hosts that follow each other: a stage begins when all of the one before it held. It stands in place of `hosts`.',
      example: [
        { name: 'canary', hosts: ['web-1'], canary: { for: '5m' } },
        { name: 'rest', hosts: ['web-2'] },
      ],
      type: 'list of stages',
    },
  ),
  ...previewKeys,
  ...stageKeys,
  verify: optional(finalVerification, {
    is: 'Verifies all hosts once more when the last stage has held.',
    example: { on_failure: 'rollback_all' },
  }),
  url: optional(url(), { is: 'Where people find it; told in every report.', example: 'https://example.com' }),
  apps: optional(
    z.record(name(), required(environmentApp, { is: 'An app here.', example: {}, id: 'environmentApp' })),
    {
      is: 'The apps of this environment, each with its settings here. Needed where the config has several apps.',
      example: { shop: { port: 8001 } },
    },
  ),
  ...appKeys,
  port: portOfEnvironment,
});

/** The whole config. It is the documentation too: the JSON Schema and the reference are made from it. */
export const configSchema = z
  .strictObject({
    defaults: optional(defaults, {
      is: 'Settings for every app that does not say otherwise, and `ssh` for the hosts.',
      example: { keep: 5 },
      id: 'defaults',
    }),
    hosts: hostsSchema,
    groups: groupsSchema,
    apps: required(z.record(name(), required(appSchema, { is: 'An app.', example: { port: 8000 }, id: 'app' })), {
      is: 'The apps, by name, in the order in which they are activated.',
      example: { shop: { source: { upload: '.' }, runtime: { systemd: 'shop.service' } } },
    }),
    default_environment: optional(name(), {
      is: 'The environment where a run names none; only needed where there are several. `select` does not read it.',
      example: 'production',
    }),
    environments: required(
      z.record(
        name(),
        required(environment, { is: 'An environment.', example: { hosts: ['web-1'] }, id: 'environment' }),
      ),
      {
        is: 'The environments, by name: which apps go to which hosts, and their settings there.',
        example: { production: { hosts: ['web-1'] } },
      },
    ),
  })
  .meta({ title: 'Bowline config', description: 'What Bowline deploys, and where to.' });

export type Config = z.output<typeof configSchema>;
export type EnvironmentSettings = z.output<typeof environment>;
