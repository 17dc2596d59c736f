import { parse } from 'yaml';
import * as z from 'zod';
import { CHECKS } from '../src/config/checks/registry';
import { PLACEHOLDERS } from '../src/config/filling/placeholders';
import { buildCheckSchema, COMMON_KEYS } from '../src/config/schema/checks';
import { configSchema } from '../src/config/schema/config';
import { directorySchema } from '../src/config/schema/directories';
import { hookSchema } from '../src/config/schema/hooks';
import { type JsonSchema, toJsonSchema } from '../src/config/schema/json-schema';
import { describeKinds, NOTIFY_EVENTS, notifierSchema } from '../src/config/schema/notify';
import { KEYS_OF_LATER } from '../src/config/schema/planned-keys';
import { jobSchema } from '../src/config/schema/schedule';
import { gateSchema } from '../src/config/schema/stages';

/*
 * Renders docs/config.md from the schema. Pure: text in, text out.
 */

const COMMON_CHECK_KEYS = Object.keys(COMMON_KEYS);

/** The whole reference; `smallest` is the text of the smallest config. */
export function renderReference(smallest: string): string {
  const root = toJsonSchema(configSchema, { withNotes: true });
  const find = (name: string): JsonSchema => root.$defs?.[name] ?? {};
  const app = find('app');
  const gates = toJsonSchema(gateSchema, { withNotes: true });
  const ownKeys = (schema: JsonSchema) => omit(schema, Object.keys(app.properties ?? {}));
  return [
    renderIntroduction(smallest),
    section(2, 'Top level', 'The keys of the file.', table(root, root)),
    section(2, '`hosts.NAME`', 'A machine.', table(root, find('host'))),
    section(2, '`defaults`', 'Every key of an app, and:', table(root, ownKeys(find('defaults')))),
    section(3, '`defaults.ssh`', 'What hosts have that do not say otherwise.', table(root, find('ssh'))),
    section(2, '`environments.NAME`', 'Every key of an app, and:', table(root, ownKeys(find('environment')))),
    section(3, '`environments.NAME.stages`', STAGES, table(root, find('stage'))),
    section(3, 'A gate', 'An entry of `before` and `after`:', table(gates, gates)),
    ...renderMaps(root, ownKeys(find('environment')), ['environments.NAME']).filter((one) => !one.includes('.stages`')),
    section(
      3,
      '`environments.NAME.apps.APP`',
      'Every key of an app, and:',
      table(root, ownKeys(find('environmentApp'))),
    ),
    section(2, 'Keys of an app', APP_KEYS, table(root, app)),
    ...renderMaps(root, app, []),
    section(3, 'A hook', 'A command, or a map:', table(root, toJsonSchema(hookSchema, { withNotes: true }))),
    section(
      3,
      'A directory',
      'An entry of `directories`; `docs/directories-and-packages.md` says what is refused.',
      table(root, toJsonSchema(directorySchema, { withNotes: true })),
    ),
    section(
      3,
      'A job',
      'An entry of `schedule`, by its name; `docs/schedule.md` has more.',
      table(root, toJsonSchema(jobSchema, { withNotes: true })),
    ),
    ...renderChecks(),
    ...renderNotifiers(),
    renderLater(),
  ].join('\n\n');
}

const STAGES = [
  'Hosts that follow each other; `docs/stages.md` says what happens in each. An environment with `hosts` is one stage, and takes',
  'all keys but `name` itself.',
].join('\n');

const APP_KEYS = [
  'They may stand in `defaults`, in the app, in the environment and in `environments.E.apps.APP`; the later of these',
  'wins. Maps merge deeply, lists replace, and `false` takes an inherited check away. Of keys that exclude each other',
  '(the kinds of `runtime`, `path` and `url` of `health`) the later one stays. In an environment of several apps',
  '`port`, `source`, `runtime`, `links`, and a `path` without `{app}`, cannot stand.',
].join('\n');

function renderIntroduction(smallest: string): string {
  return `# Config reference

<!-- Written by scripts/generate-config-docs.ts from the schema. Change that, not this. -->

The config is YAML, by default \`config/bowline.yml\`. Its smallest form:

\`\`\`yaml
${smallest.trimEnd()}
\`\`\`

\`config/examples/complete.yml\` has every key. For completion in an editor, let the first line be
\`# yaml-language-server: $schema=\` and the address of \`config/bowline.schema.json\`.

- **Durations** have a unit: \`500ms\`, \`20s\`, \`5m\`, \`72h\`, \`7d\`. **Sizes** too: \`512MB\`, \`10GB\` (thousands),
  \`1GiB\` (1,024s). **Percentages** end in \`%\`. Bare numbers are refused.
- **Placeholders**, where a key says that it takes them: ${renderPlaceholders()}.
  \`{{name}}\` is the literal text \`{name}\`.
- **Variables**: \`\${NAME}\` in hosts, \`url\`, \`source\` and \`notify\` is filled from the runner's environment. Unset or empty
  is an error. Never in a command: there it is the shell's. \`$\${NAME}\` is the literal text.
- A text with a placeholder or a variable stands in quotes. So do \`yes\`, \`no\`, \`on\`, \`off\` and versions such as
  \`"1.10"\` where text is meant.
- Names of apps, hosts, groups and environments consist of a-z, 0-9 and -.
- An unknown key, a key that stands twice and everything else that is wrong is reported at once, with line and column.`;
}

function renderPlaceholders(): string {
  return PLACEHOLDERS.map(({ name, meaning }) => `\`{${name}}\` (${meaning})`).join(', ');
}

/** A section for every map with keys of its own inside `schema`; checks have theirs. */
function renderMaps(root: JsonSchema, schema: JsonSchema, path: readonly string[]): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const map = findMap(root, property);
    if (!map || key === 'checks') return [];
    const inside = [...path, key];
    const title = `\`${inside.join('.')}\``;
    return [section(3, title, describe(root, property), table(root, map)), ...renderMaps(root, map, inside)];
  });
}

function renderChecks(): readonly string[] {
  const root = toJsonSchema(z.strictObject(COMMON_KEYS), { withNotes: true });
  return [
    section(2, 'Checks', CHECK_MAPS, table(root, root)),
    ...CHECKS.map(({ type, says }) => {
      const schema = toJsonSchema(buildCheckSchema(type), { withNotes: true });
      const own = omit(schema, COMMON_CHECK_KEYS);
      const isBare = Object.keys(own.properties ?? {}).length === 0;
      return section(3, `\`${type}\``, says, isBare ? '' : table(schema, own));
    }),
  ];
}

const CHECK_MAPS = [
  '`checks.NAME` is `{}` or `true` for a check with its defaults, a map to tune it, or `false` to take an inherited one',
  'away. Every check has these keys:',
].join('\n');

function renderNotifiers(): readonly string[] {
  const schema = toJsonSchema(notifierSchema, { withNotes: true });
  const events = Object.entries(NOTIFY_EVENTS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`);
  return [
    section(2, 'Notifiers', NOTIFIER_LISTS, table(schema, schema)),
    ...renderMaps(schema, schema, []),
    section(3, 'Events', '', ['| event | when |', '|---|---|', ...events].join('\n')),
  ];
}

const NOTIFIER_LISTS = breakLines(
  '`notify` is a list of notifiers, or `false` to take an inherited list away. A notifier has exactly one of ' +
    `${describeKinds()}. \`docs/notifications.md\` says what they are sent.`,
);

function renderLater(): string {
  const rows = Object.entries(KEYS_OF_LATER).map(([key, meaning]) => `| \`${key}\` | ${meaning} |`);
  const sentence = 'These keys are known and refused by name until what they do is built.';
  return section(2, 'Not built yet', sentence, ['| key | will be |', '|---|---|', ...rows].join('\n'));
}

/** Breaks a text into lines of at most 120 characters. */
function breakLines(text: string): string {
  return text.replace(/(.{1,120})(?: |$)/g, '$1\n').trimEnd();
}

function section(level: number, title: string, sentence: string, body: string): string {
  return [`${'#'.repeat(level)} ${title}`, sentence, body].filter((part) => part !== '').join('\n\n');
}

function table(root: JsonSchema, schema: JsonSchema): string {
  const map = findMap(root, schema) ?? schema;
  const rows = Object.entries(map.properties ?? {}).map(([key, property]) => renderRow(root, key, property));
  return ['| key | type | default | meaning | example |', '|---|---|---|---|---|', ...rows].join('\n');
}

function renderRow(root: JsonSchema, key: string, property: JsonSchema): string {
  const { description = '', examples = [], default: fallback } = { ...resolve(root, property), ...property };
  const cells = [
    `\`${key}\``,
    describeType(root, property),
    fallback === undefined ? '' : `\`${writeFlow(fallback)}\``,
    description,
    `\`${writeExample(key, examples[0])}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function describe(root: JsonSchema, property: JsonSchema): string {
  return property.description ?? resolve(root, property).description ?? '';
}

function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  return schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
}

/** The map with keys of its own that a schema is, or that is one of its forms. */
function findMap(root: JsonSchema, schema: JsonSchema): JsonSchema | undefined {
  const found = resolve(root, schema);
  if (Object.keys(found.properties ?? {}).length > 0) return found;
  return found.anyOf?.map((option) => findMap(root, option)).find((option) => option !== undefined);
}

function describeType(root: JsonSchema, schema: JsonSchema): string {
  const found = { ...resolve(root, schema), ...schema };
  if (found.bowline?.type !== undefined) return found.bowline.type;
  if (found.enum) return found.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (found.const !== undefined) return `\`${String(found.const)}\``;
  if (found.items) return `list of ${describeType(root, found.items)}`;
  if (found.anyOf) return [...new Set(found.anyOf.map((option) => describeType(root, option)))].join(' or ');
  const names: Readonly<Record<string, string>> = { object: 'map', string: 'text', boolean: 'true/false' };
  return names[found.type ?? ''] ?? found.type ?? '';
}

function omit(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  return pick(
    schema,
    Object.keys(schema.properties ?? {}).filter((key) => !keys.includes(key)),
  );
}

function pick(schema: JsonSchema, keys: readonly string[]): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => keys.includes(key));
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** `key: value` in one line of YAML. */
export function writeExample(key: string, example: unknown): string {
  return `${key}: ${writeFlow(example)}`;
}

/** A value in one line of YAML, in quotes where YAML or Bowline asks for them. */
function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${writeFlow(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[\w./%-][\w./%: -]*$/.test(value) && !value.includes(': ') && parse(value) === value;
  return isPlain ? value : JSON.stringify(value);
}
