import { COLORS, type Color, type Units, unitOf } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { RUN } from '../release/command-file';
import { pathsOf } from '../release/host-layout';
import { credentialsOf, escapeSpecifiers, writeService } from '../release/unit-file';
import type { Install } from '../shell/missing';

type UnitSubject = Pick<Target, 'app' | 'environment' | 'path' | 'secrets' | 'secretsAs'> & {
  readonly host: Pick<Target['host'], 'user'>;
};

/** In place of what starts the app, which nobody but its people knows. */
const COMMAND = 'COMMAND';

/** The template unit, which somebody installs once. */
export function installTemplate(target: UnitSubject, units: Units): Install {
  const [folder, reload] =
    units.carrier.scope === 'user'
      ? ['~/.config/systemd/user', 'systemctl --user']
      : ['/etc/systemd/system', 'systemctl'];
  return {
    what: `the unit ${templateOf(units)}`,
    how: `Write what starts the app in place of ${COMMAND}, save it in ${folder}, then run \`${reload} daemon-reload\` once.`,
    text: writeColorUnit(target, units),
  };
}

/** What comes behind the @ of the unit of a colour, which is also the name of a link to its release. */
export function instanceOf(names: Units, color: Color): string {
  return unitOf(names, color).replace(/^[^@]*@(.*)\.service$/, '$1');
}

/** The template of which both colours are an instance. */
export function templateOf(names: Units): string {
  return unitOf(names, 'blue').replace(/@.*/, '@.service');
}

/** The text of that template, the same for both colours and for every release. */
export function writeColorUnit(target: UnitSubject, units: Units, command = COMMAND): string {
  const { app, environment, host, path } = target;
  const { scope } = units.carrier;
  // The paths of `target` are text; the link is a specifier.
  const escaped = { ...target, path: escapeSpecifiers(path), link: '%i' };
  const folder = pathsOf(escaped.path, escaped.link).current;
  return writeService({
    head: `# ${app} in ${environment}: an instance for each colour, which runs from the link that has the name of the instance.`,
    description: `${app} (${environment}), %i`,
    scope,
    user: host.user,
    folder,
    more: [...credentialsOf(escaped), ...portLines(units)],
    start: `/bin/sh ${folder}/${RUN} ${command}`,
  });
}

/** The instance is all that tells the colours apart. */
function portLines(units: Units): readonly string[] {
  const { ports } = units;
  const isAlways = (name: (color: Color) => string) =>
    COLORS.every((color) => instanceOf(units, color) === name(color));
  if (isAlways((color) => String(ports[color]))) return ['Environment=BOWLINE_PORT=%i'];
  const listens = COLORS.map((color) => `${instanceOf(units, color)} on ${ports[color]}`);
  return [
    ...(isAlways((color) => color) ? ['Environment=BOWLINE_COLOR=%i'] : []),
    `# The app has to listen by its instance, %i: ${listens.join(', ')}.`,
  ];
}
