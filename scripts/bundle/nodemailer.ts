/*
 * What the bundle has in place of nodemailer's own index, which loads its pool and its transports for SES, sendmail, streams
 * and JSON with it. Bowline sends over SMTP, one connection a mail.
 */
import Mailer from 'nodemailer/lib/mailer';
import SMTPTransport from 'nodemailer/lib/smtp-transport';

export function createTransport(options: SMTPTransport.Options): Mailer<SMTPTransport.SentMessageInfo> {
  return new Mailer(new SMTPTransport(options), options);
}
