/*
 * Every kind of notifier, one line each, by its name in the config. All that the config and its documentation know of
 * notifiers derives from it, in registry.ts. docs/extending.md says how to add one.
 */

export { notifier as email } from './email';
export { notifier as slack } from './slack';
export { notifier as telegram } from './telegram';
export { notifier as webhook } from './webhook';
