import { suggestName } from '../config/names/nearest';
import { InputError } from '../errors';

/** Where a run was started: from a workflow, or from a terminal. */
export type Surface = 'action' | 'cli';

interface ModeDefinition {
  /** One sentence for the help and the docs. */
  readonly summary: string;
  readonly surfaces: readonly Surface[];
  /** True where the mode connects to the hosts of an environment. */
  readonly usesHosts: boolean;
}

const everywhere: readonly Surface[] = ['action', 'cli'];
const terminal: readonly Surface[] = ['cli'];

/** The modes that are built, in the order in which they are shown. */
export const modes = {
  deploy: {
    summary: 'Takes apps to their hosts, verifies them, and goes back by itself on failure.',
    surfaces: everywhere,
    usesHosts: true,
  },
  verify: {
    summary: 'Runs the checks against what is live and changes nothing.',
    surfaces: everywhere,
    usesHosts: true,
  },
  rollback: {
    summary: 'Goes back to an earlier release and verifies it like a deploy.',
    surfaces: everywhere,
    usesHosts: true,
  },
  plan: {
    summary: 'Shows what a deploy would do on each host, and where every setting comes from.',
    surfaces: everywhere,
    usesHosts: true,
  },
  status: {
    summary: 'Shows what runs where, since when, whether it is healthy, and who holds the lock.',
    surfaces: everywhere,
    usesHosts: true,
  },
  releases: {
    summary: 'Lists the releases on each host, newest first.',
    surfaces: everywhere,
    usesHosts: true,
  },
  teardown: {
    summary: 'Takes the preview of a pull request away, or all that are expired or closed.',
    surfaces: everywhere,
    usesHosts: true,
  },
  doctor: {
    summary: 'Finds out why a host cannot be deployed to and names the next thing to do.',
    surfaces: everywhere,
    usesHosts: true,
  },
  validate: {
    summary: 'Checks a version and what comes with it before anybody is asked to approve it; connects to no host.',
    surfaces: everywhere,
    usesHosts: false,
  },
  select: {
    summary: 'Chooses from the event and the config which apps go to which environments, as a matrix.',
    surfaces: everywhere,
    usesHosts: false,
  },
  summarize: {
    summary: 'Tells the deploys of a matrix as one: one summary, one notification, and red where one of them is.',
    surfaces: everywhere,
    usesHosts: false,
  },
  coverage: {
    summary: 'Reads coverage reports, holds them to a floor, and compares them with the base.',
    surfaces: everywhere,
    usesHosts: false,
  },
  comment: {
    summary: 'Tells the outcome of the checks in one comment on the pull request; fails when one of them failed.',
    surfaces: everywhere,
    usesHosts: false,
  },
  release: {
    summary: 'Makes the tag and the GitHub Release, with a changelog, of the version that the VERSION file names.',
    surfaces: everywhere,
    usesHosts: false,
  },
  logs: {
    summary: "Prints the services' own log lines, by host and app.",
    surfaces: terminal,
    usesHosts: true,
  },
  exec: {
    summary: 'Runs a command in the live release, with its env and secrets: bowline exec --app shop -- COMMAND.',
    surfaces: terminal,
    usesHosts: true,
  },
  restart: {
    summary: 'Restarts services, host by host, and runs the readiness checks of their releases.',
    surfaces: terminal,
    usesHosts: true,
  },
  stop: {
    summary: 'Stops services.',
    surfaces: terminal,
    usesHosts: true,
  },
  start: {
    summary: 'Starts services that do not run, and runs the readiness checks of their releases.',
    surfaces: terminal,
    usesHosts: true,
  },
  hold: {
    summary: 'Puts deploys of apps on hold, on all hosts or on none, until release-hold or for some time.',
    surfaces: terminal,
    usesHosts: true,
  },
  'release-hold': {
    summary: 'Ends a hold, on all hosts.',
    surfaces: terminal,
    usesHosts: true,
  },
  maintenance: {
    summary: 'Has visitors get a page in place of an app, on all hosts or on none: bowline maintenance on, or off.',
    surfaces: terminal,
    usesHosts: true,
  },
  previews: {
    summary: 'Lists the previews of pull requests: number, port, URL, version, since and until when.',
    surfaces: terminal,
    usesHosts: true,
  },
  demo: {
    summary: 'Deploys, breaks and rolls back a small app on this machine; leaves nothing.',
    surfaces: terminal,
    usesHosts: false,
  },
  init: {
    summary: 'Writes a first config file.',
    surfaces: terminal,
    usesHosts: false,
  },
} as const satisfies Record<string, ModeDefinition>;

export type Mode = keyof typeof modes;

const names = Object.keys(modes) as Mode[];

/** The modes that can be started from `surface`. */
export function listModes(surface: Surface): readonly Mode[] {
  return names.filter((name) => modes[name].surfaces.includes(surface));
}

/** The modes that connect to hosts. */
export function listHostModes(): readonly Mode[] {
  return names.filter((name) => modes[name].usesHosts);
}

/**
 * Reads the name of a mode.
 * @throws InputError for a missing, unknown, not yet built or misplaced mode.
 */
export function parseMode(text: string | undefined, surface: Surface): Mode {
  const known = listModes(surface);
  const all = `The modes are: ${known.join(', ')}.`;
  if (text === undefined) throw new InputError('no mode is given', `Say what to do. ${all}`);
  const mode = names.find((name) => name === text);
  if (mode !== undefined && known.includes(mode)) return mode;
  if (mode !== undefined) {
    throw new InputError(`mode \`${mode}\` exists on the command line only`, `Run \`bowline ${mode}\` in a terminal.`);
  }
  throw new InputError(`there is no mode \`${text}\``, suggestName(text, known));
}

/** The mode that a text names, for what is said of a run that could not begin; else the name of the program. */
export function findMode(text: string | undefined): string {
  return listModes('action').find((mode) => mode === text?.trim()) ?? 'bowline';
}
