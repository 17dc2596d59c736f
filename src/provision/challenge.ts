/** Where nginx finds what answers an authority, for all names of all sites. */
export const CHALLENGE_ROOT = '/var/www/bowline-acme';

/** Where an authority looks for it. */
export const CHALLENGE_PATH = '/.well-known/acme-challenge/';

/** The line of a server of nginx that leads there. `^~`: no later expression takes it. */
export const CHALLENGE_LOCATION = `  location ^~ ${CHALLENGE_PATH} { root ${CHALLENGE_ROOT}; default_type text/plain; }`;
