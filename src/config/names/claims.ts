import type { Position } from '../../errors';
import type { Problems } from '../problems';
import { listRuntimeClaims, siteOf } from '../runtimes/registry';
import type { Target } from '../targets/target';

/** What one target takes on a machine for itself alone. */
export interface Claim {
  readonly app: string;
  readonly environment: string;
  readonly host: string;
  /** The same for targets on one machine, as far as addresses tell. */
  readonly machine: string;
  /** `path`, `port`, or what a runtime calls it. */
  readonly kind: string;
  readonly value: string;
  readonly position: Position;
  /** It is of an environment that there is one of for each pull request. */
  readonly isInstance?: true;
}

function adviseOn(kind: string, isOfInstances: boolean): string {
  if (isOfInstances) {
    return kind === 'port'
      ? 'Write a range for `port` in the environment with `per`, such as 9000-9004.'
      : `Give each preview a ${kind} of its own: put {number} or {environment} into it.`;
  }
  const advice = `Give each a ${kind} of its own`;
  return kind === 'port' ? `${advice}.` : `${advice}; {app} and {environment} may stand in it.`;
}

/** Tells every two targets that claim the same thing; each pair once, at the later of the two. */
export function checkCollisions(claims: readonly Claim[], problems: Problems): void {
  const told = new Set<string>();
  for (const group of groupByMachine(claims)) {
    for (const [index, second] of group.entries()) {
      for (const first of group.slice(0, index)) {
        const pair = [first, second].map(describeTarget).sort().join(' and ');
        const problem = describeCollision(first, second);
        if (!problem || told.has(`${pair} ${second.kind}`)) continue;
        told.add(`${pair} ${second.kind}`);
        problems.add(second.position, problem, adviseOn(second.kind, Boolean(first.isInstance && second.isInstance)));
      }
    }
  }
}

function groupByMachine(claims: readonly Claim[]): Iterable<Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.machine} ${claim.kind}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return groups.values();
}

function describeCollision(first: Claim, second: Claim): string | undefined {
  if (first.app === second.app && first.environment === second.environment && first.value === second.value) {
    return `${describeTarget(first)} goes to one machine twice: \`${first.host}\` and \`${second.host}\` have one address`;
  }
  const both = `${describeTarget(first)} and ${describeTarget(second)}`;
  const place =
    first.host === second.host ? `\`${first.host}\`` : `one machine, \`${first.host}\` and \`${second.host}\``;
  if (first.value === second.value) return `${both} have the same ${first.kind} on ${place}: ${first.value}`;
  const isNested = `${first.value}/`.startsWith(`${second.value}/`) || `${second.value}/`.startsWith(`${first.value}/`);
  if (first.kind !== 'path' || !isNested) return undefined;
  return `${both} have paths on ${place} of which one lies in the other: ${first.value} and ${second.value}`;
}

function describeTarget({ app, environment }: Claim): string {
  return `\`${app}\` in \`${environment}\``;
}

/** The keys of an app by which it takes something for itself alone. */
type ClaimingKey = 'path' | 'runtime' | 'port' | 'domain' | 'nginx';

/** What a target claims; `locate` finds the place in the file of one of the app's keys. */
export function listClaims(target: Target, locate: (key: ClaimingKey) => Position): readonly Claim[] {
  const { app, environment, host, runtime, path, port, domain = [], nginx } = target;
  const machine = nameMachine(target);
  const claim = (kind: string, value: string, key: ClaimingKey): Claim => ({
    app,
    environment,
    host: host.name,
    machine,
    kind,
    value,
    position: locate(key),
  });
  return [
    claim('path', path, 'path'),
    ...listRuntimeClaims(runtime, host).map(({ kind, value }) => claim(kind, value, 'runtime')),
    // The port of a proxy is shared by all that it serves.
    ...(port === undefined || siteOf(runtime) !== undefined ? [] : [claim('port', String(port), 'port')]),
    ...(nginx === undefined ? [] : [claim('site file', nginx.file, 'nginx')]),
    ...(nginx === undefined
      ? []
      : [...new Set(domain)].map((name) => claim('domain', `${name}:${nginx.listen}`, 'domain'))),
  ];
}

/** An address that is not filled yet can be any machine in another environment, but is one within its own. */
function nameMachine({ host, environment }: Target): string {
  if (host.connection === 'local') return 'local';
  const scope = host.address.includes('${') ? `${environment} ` : '';
  return `${scope}${host.address.toLowerCase().replace(/\.$/, '')}:${host.port}`;
}
