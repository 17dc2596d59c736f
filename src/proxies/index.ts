/*
 * What stands in front of an app of two colours, one line each.
 */

export { caddy } from './caddy';
export { nginx } from './nginx';
