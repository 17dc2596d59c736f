/*
 * Every type of check, one line each, by its name in the config. All that the config, its documentation and
 * `bowline verify` know of checks derives from it, in registry.ts. docs/extending.md says how to add one.
 */

export { check as command } from './command';
export { check as connection } from './connection';
export { check as database } from './database';
export { check as disk } from './disk';
export { check as drift } from './drift';
export { check as error_rate } from './error-rate';
export { check as gunicorn_service } from './gunicorn-service';
export { check as health } from './health';
export { check as http } from './http';
export { check as nginx_config } from './nginx-config';
export { check as node_modules } from './node-modules';
export { check as permissions } from './permissions';
export { check as port } from './port';
export { check as process } from './process';
export { check as prometheus } from './prometheus';
export { check as repository } from './repository';
export { check as response_time } from './response-time';
export { check as schedule } from './schedule';
export { check as service } from './service';
export { check as smoke } from './smoke';
export { check as ssl_certificate } from './ssl-certificate';
export { check as stability } from './stability';
export { check as tcp } from './tcp';
export { check as version } from './version';
export { check as virtualenv } from './virtualenv';
