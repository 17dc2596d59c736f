import * as z from 'zod';
import { isUnfilled } from '../filling/filling';
import type { Path } from '../locations';
import { optional, required } from '../schema/documented';
import { oneOrMore } from '../schema/hosts';
import { port, text, variableName } from '../schema/values';
import { checkHostName } from '../targets/host-name';
import { defineNotifier, type NotifierComplaints, secret } from './definition';

interface Email {
  readonly host: string;
  readonly port: number;
  readonly security: 'starttls' | 'tls' | 'none';
  /** `password` is the name of a secret. */
  readonly login?: { readonly user: string; readonly password: string } | undefined;
  readonly from: string;
  readonly to: readonly string[];
}

const SECURITY = 'starttls';
const PORTS = { starttls: 587, tls: 465, none: 25 } as const;

const settings = z.strictObject({
  host: required(text(['variables']), { is: 'The mail server, without port.', example: 'smtp.example.com' }),
  port: optional(port(), { is: 'Its port: 587, 465 with `security: tls`, 25 with `none`.', example: 2525 }),
  security: optional(z.enum(['starttls', 'tls', 'none']), {
    is: 'How the connection is encrypted: after STARTTLS, which must be offered, from its start, or not at all, which takes no password.',
    default: SECURITY,
    example: 'tls',
  }),
  user: optional(text(['variables']), { is: 'Who logs in there; with `password`.', example: 'deploy@example.com' }),
  password: optional(variableName(), secret('The secret that holds the password.', 'SMTP_PASSWORD')),
  from: required(text(['variables']), {
    is: 'The sender: an address, or a name and an address.',
    example: 'Bowline <deploy@example.com>',
  }),
  to: required(oneOrMore(text(['variables'])), {
    is: 'The recipients: one or a list.',
    example: ['ops@example.com'],
    type: 'text or list',
  }),
});

type EmailSettings = z.output<typeof settings>;

export const notifier = defineNotifier({
  kind: 'email',
  place: 3,
  documentation: {
    is: 'E-mail, over SMTP.',
    example: {
      host: 'smtp.example.com',
      user: 'deploy@example.com',
      password: 'SMTP_PASSWORD',
      from: 'deploy@example.com',
      to: ['ops@example.com'],
    },
  },
  settings,
  build: (written, complaints): Email => {
    const { host, security = SECURITY, port = PORTS[security], user, password, from, to } = written;
    const complaint = isUnfilled(host) ? undefined : checkHostName(host);
    if (complaint) complaints.say(['host'], `\`${host}\` ${complaint}`, 'Write its name in DNS or its IP address.');
    checkLogin(written, complaints);
    checkMailbox(['from'], from, complaints);
    for (const [index, one] of to.entries()) checkMailbox(['to', index], one, complaints);
    const login = user === undefined || password === undefined ? undefined : { user, password };
    return { host, port, security, login, from, to };
  },
});

function checkLogin({ user, password, security }: EmailSettings, { say, sayOfKey }: NotifierComplaints): void {
  const lone = user === undefined ? 'password' : 'user';
  const other = lone === 'user' ? 'password' : 'user';
  if ((user === undefined) !== (password === undefined)) {
    sayOfKey([lone], `\`${lone}\` stands here without \`${other}\``, `Add \`${other}\`.`);
  }
  if (password === undefined || security !== 'none') return;
  const hint = 'Use `starttls` or `tls`, or remove `user` and `password`.';
  say(['security'], 'a password is not sent over a connection that is not encrypted', hint);
}

/** `ops@example.com` or `Ops <ops@example.com>`; mail knows more forms, and lists of addresses, which are refused. */
const MAILBOX =
  /^(?:[^\p{Cc}<>@,;:"\\]*<[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+>|[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+)$/u;

function checkMailbox(path: Path, mailbox: string, { say }: NotifierComplaints): void {
  if (isUnfilled(mailbox) || MAILBOX.test(mailbox)) return;
  say(path, `\`${mailbox}\` is not one address of e-mail`, 'Write ops@example.com or Ops <ops@example.com>.');
}
