import manifest from '../package.json';

/** Of Bowline itself. */
export const VERSION: string = manifest.version;
