import * as z from 'zod';
import { optional } from '../schema/documented';

/**
 * What a service of the system may not do unless the config says so: what apps on Python and Node were seen to survive.
 * Source: systemd.exec(5), "Sandboxing". Left out because they break these: MemoryDenyWriteExecute ends Node, ProcSubset
 * takes its CPUs away. Homes can be read, as an interpreter may lie there.
 */
const SYSTEM_PROFILE = {
  NoNewPrivileges: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  ProtectSystem: 'strict',
  ProtectHome: 'read-only',
  ProtectClock: 'yes',
  ProtectControlGroups: 'yes',
  ProtectHostname: 'yes',
  ProtectKernelLogs: 'yes',
  ProtectKernelModules: 'yes',
  ProtectKernelTunables: 'yes',
  LockPersonality: 'yes',
  RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX AF_NETLINK',
  RestrictNamespaces: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  SystemCallArchitectures: 'native',
  CapabilityBoundingSet: '',
  UMask: '0027',
} as const;

/** A manager of a user has no rights to hide files by, and would pass over these lines without a word. */
const OF_USERS: readonly string[] = [
  'NoNewPrivileges',
  'LockPersonality',
  'RestrictAddressFamilies',
  'RestrictNamespaces',
  'RestrictRealtime',
  'RestrictSUIDSGID',
  'SystemCallArchitectures',
  'UMask',
];

/** Options of the same section that are in no profile. */
const MORE = [
  'AmbientCapabilities',
  'DeviceAllow',
  'DevicePolicy',
  'InaccessiblePaths',
  'IPAddressAllow',
  'IPAddressDeny',
  'KeyringMode',
  'MemoryDenyWriteExecute',
  'NoExecPaths',
  'PrivateIPC',
  'PrivateNetwork',
  'PrivateUsers',
  'ProcSubset',
  'ProtectProc',
  'ReadOnlyPaths',
  'ReadWritePaths',
  'RemoveIPC',
  'SystemCallFilter',
] as const;

const NAMES: readonly string[] = [...Object.keys(SYSTEM_PROFILE), ...MORE].sort();

const optionName = z.string().refine((name) => NAMES.includes(name), {
  error: ({ input }) => `\`${String(input)}\` is not an option of \`hardening\`: ${NAMES.join(', ')}`,
});

const optionValue = z.union([
  z.boolean(),
  z.string().regex(/^[^\n\r\\]*$/, { error: 'a value of systemd is one line without a backslash' }),
]);

const hardening = z.union([z.boolean(), z.record(optionName, optionValue)]);

/** Its key of a unit that Bowline writes. */
export const hardeningKey = {
  hardening: optional(hardening, {
    is: 'What the service may not do, where Bowline writes the unit: options of systemd by their names, over the profile of `docs/hardening.md`. `false` takes one away, or with no name all of them.',
    default: true,
    example: { PrivateTmp: false, MemoryDenyWriteExecute: true },
    type: 'true, false or map',
  }),
};

/** As a release remembers it: false, or what differs from the profile. */
export const storedHardening = z.union([z.literal(false), z.record(z.string(), z.union([z.boolean(), z.string()]))]);

type Hardening = z.output<typeof storedHardening>;

/** The options of a unit, by name, in the order of the profile. */
export function resolveHardening(
  chosen: Hardening | undefined,
  scope: 'system' | 'user',
): Readonly<Record<string, string>> {
  if (chosen === false) return {};
  const profile = Object.entries(SYSTEM_PROFILE).filter(([name]) => scope === 'system' || OF_USERS.includes(name));
  const options = { ...Object.fromEntries<string | boolean>(profile), ...chosen };
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === false ? [] : [[name, value === true ? 'yes' : value]],
    ),
  );
}
