/** What a deploy may do as root, in the order of what it can: docs/least-privilege.md. */
export const PRIVILEGES = ['user', 'restart'] as const;

export type Privileges = (typeof PRIVILEGES)[number];
