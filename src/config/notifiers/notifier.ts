/*
 * Who is told how runs go, as one run sees it: every `${NAME}` filled in, durations in milliseconds. Secrets are
 * still names here; their values are read when somebody is to be told.
 */

export type NotifyEvent =
  | 'started'
  | 'success'
  | 'unchanged'
  | 'rolled_back'
  | 'failed'
  | 'partial_success'
  | 'aborted'
  | 'critical'
  | 'released';

export interface SlackNotifier {
  readonly kind: 'slack';
  /** Name of the secret that holds the address. */
  readonly webhook: string;
}

export interface TelegramNotifier {
  readonly kind: 'telegram';
  /** Name of a secret. */
  readonly token: string;
  readonly chat: string;
  readonly thread?: number | undefined;
  readonly api: string;
}

export interface EmailNotifier {
  readonly kind: 'email';
  readonly host: string;
  readonly port: number;
  readonly security: 'starttls' | 'tls' | 'none';
  /** `password` is the name of a secret. */
  readonly login?: { readonly user: string; readonly password: string } | undefined;
  readonly from: string;
  readonly to: readonly string[];
}

export interface WebhookNotifier {
  readonly kind: 'webhook';
  /** The address, or the name of the secret that holds it. */
  readonly address: { readonly url: string } | { readonly secret: string };
  /** Name of the secret that the body is signed with. */
  readonly secret?: string | undefined;
  /** Name of a secret. */
  readonly token?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export type Channel = SlackNotifier | TelegramNotifier | EmailNotifier | WebhookNotifier;

export interface Notifier {
  readonly channel: Channel;
  readonly events: readonly NotifyEvent[];
  readonly timeoutMs: number;
}
