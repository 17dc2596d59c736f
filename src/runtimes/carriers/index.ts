/* What runs a colour of an app, one line each: its name in the config and `Carrier`. */

export { systemdCarrier } from './systemd';
