import * as z from 'zod';
import { optional, required } from './documented';
import { text } from './values';

/** The name of a user or a group, or its number. Source: useradd(8), "CAVEATS". */
function account(what: string) {
  const error = `${what} is a name of a-z, 0-9, _ and -, or a number in quotes`;
  return text(['placeholders']).check(z.regex(/^(\{|[a-z_])[a-z0-9_{}.-]*\$?$|^\d{1,10}$/, { error }));
}

const modeError = ({ input }: { input?: unknown }) =>
  input === undefined ? undefined : 'a mode is octal and stands in quotes, as "0750"';

const aclEntry = text().check(
  z.regex(
    /^(d:|default:)?(u|user|g|group):[a-z_][a-z0-9_.-]*:(?=.)r?w?x?-?$|^(d:|default:)?(u|user|g|group):[a-z_][a-z0-9_.-]*:[r-][w-][x-]$/,
    {
      error:
        'an entry is `user:NAME:rwx` or `group:NAME:rx`, with `default:` before it for what is made in the directory',
    },
  ),
);

/** One directory of the host. */
export const directorySchema = z.strictObject({
  path: required(text(['placeholders']), {
    is: 'An absolute path, which no link may lead to: no directory of the system, no home, and not the one of the app.',
    example: '/var/lib/{app}',
  }),
  owner: required(account('the owner'), { is: 'The user whom it belongs to.', example: 'shop' }),
  group: optional(account('the group'), {
    is: "Its group; without it the group of the owner's name.",
    example: 'www-data',
  }),
  mode: required(z.string({ error: modeError }).regex(/^[0-3]?[0-7]{3}$/, { error: modeError }), {
    is: 'Its mode, octal and in quotes.',
    example: '0750',
  }),
  acl: optional(z.array(aclEntry).min(1), {
    is: 'Entries of its access list, by setfacl. Others that it has stay.',
    example: ['user:backup:rx', 'default:user:backup:rx'],
  }),
});

export const directoriesSchema = z.array(directorySchema);
