/** What is packed takes more room once it is unpacked, and for a while it is there twice. */
export const ROOM = 2.5;

export const ROOM_HINT =
  'Free some on that disk: docker system df shows what takes it, docker image prune -a removes what no container uses.';

/** Why images cannot come to a host. @param needed what they take while they come */
export function describeNoRoom(root: string, free: string, size: string, needed: string): string {
  return `${root} of Docker has ${free} free; the images bring ${size}, which take up to ${needed} when they are unpacked`;
}
