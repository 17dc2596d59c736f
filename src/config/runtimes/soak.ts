import type { KeyDocumentation } from '../schema/documented';
import { duration } from '../schema/values';

/** How long a service must stay up, for every runtime that starts a process. */
export const soak = duration({ min: '0s', max: '1h' });

export const SOAK: Pick<KeyDocumentation, 'is' | 'example'> = {
  is: 'How long the service must stay up after its start before it counts as started; a crash loop fails here.',
  example: '10s',
};
