// A loader of webpack: the code of a package without what only people read. Names stay as they are, for stacks.
const { transformSync } = require('esbuild');

/** What says that unused code may be left out: it goes with the white space, and webpack would keep all of zod. */
const HINTS = /[@#]__(?:PURE|NO_SIDE_EFFECTS)__/;

const OPTIONS = { minifySyntax: true, target: 'node20', legalComments: 'inline' };

const shorten = (source) => transformSync(source, { ...OPTIONS, minifyWhitespace: !HINTS.test(source) }).code;

module.exports = shorten;
