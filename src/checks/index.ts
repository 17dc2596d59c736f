/*
 * What makes each type of check, one line each, by its name in the config. `process`, `port` and `health` are not
 * here: readiness.ts makes these together. docs/extending.md says how to add one.
 */

export { run as command } from './command';
export { run as connection } from './connection';
export { run as database } from './database';
export { run as disk } from './disk';
export { run as drift } from './drift';
export { run as error_rate } from './error-rate';
export { run as gunicorn_service } from './gunicorn-service';
export { run as http } from './http';
export { run as nginx_config } from './nginx-config';
export { run as node_modules } from './node-modules';
export { run as permissions } from './permissions';
export { run as prometheus } from './prometheus';
export { run as repository } from './repository';
export { run as response_time } from './response-time';
export { run as schedule } from './schedule';
export { run as service } from './service';
export { run as smoke } from './smoke';
export { run as ssl_certificate } from './ssl-certificate';
export { run as stability } from './stability';
export { run as tcp } from './tcp';
export { run as version } from './version';
export { run as virtualenv } from './virtualenv';
