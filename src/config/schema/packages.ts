import * as z from 'zod';
import { text } from './values';

/**
 * A name, and maybe a version, as Debian has them. A name that ends with `-` would remove the package.
 * Source: Debian Policy, 5.6.1 "Source" and 5.6.12 "Version".
 */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](?:=[0-9][A-Za-z0-9.+:~-]*)?$/;

const error = ({ input }: { input?: unknown }) =>
  `\`${String(input)}\` is not a package of Debian: a name of a-z, 0-9 and + - . that begins with a letter or a digit, and maybe \`=VERSION\``;

export const packagesSchema = z.array(text().check(z.regex(PACKAGE, { error })));
