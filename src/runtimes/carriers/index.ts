/* What runs a colour of an app, one line each: its name in the config and `Carrier`. */

export { composeCarrier } from './compose';
export { systemdCarrier } from './systemd';
