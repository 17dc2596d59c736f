/*
 * What sends the messages of each kind of notifier, one line each, by its name in the config. docs/extending.md says
 * how to add one.
 */

export { sender as email } from './email';
export { sender as slack } from './slack';
export { sender as telegram } from './telegram';
export { sender as webhook } from './webhook';
