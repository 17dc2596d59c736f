"use strict";
exports.id = "config";
exports.ids = ["config"];
exports.modules = {

/***/ 70751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openAppContext)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52397);
/* harmony import */ var _schema_app__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94687);
/* harmony import */ var _schema_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78943);



/** Fills in what the fields of an app take. Without a `host` that placeholder stays as it is. */
function openAppContext(settled, filling, host) {
    const { app, environment } = settled;
    const values = { app, environment, ...(host === undefined ? {} : { host }) };
    const change = (field) => {
        const fill = field.path[0] === 'env' ? _filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .fillEnvField */ .xg : _filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .fillField */ .Oo;
        return fill(filling, field, values, settled.findOrigin(field.path) ?? ['apps', app]);
    };
    const locate = (path) => locateSetting(settled, filling, path, 'value');
    return {
        app,
        environment,
        settings: (0,_schema_fields__WEBPACK_IMPORTED_MODULE_2__/* .mapFields */ .YP)(_schema_app__WEBPACK_IMPORTED_MODULE_1__/* .appSchema */ .vG, settled.settings, change),
        isWritten: (path) => settled.findOrigin(path) !== undefined,
        locate,
        say: (path, message, hint) => filling.problems.add(locate(path), message, hint),
        sayOfKey: (path, message, hint) => filling.problems.add(locateSetting(settled, filling, path, 'key'), message, hint),
    };
}
function locateSetting(settled, { locations }, path, part) {
    const { app, findOrigin } = settled;
    const exact = findOrigin(path);
    if (exact && path.length > 0)
        return locations[part](exact);
    for (let length = path.length - 1; length > 0; length--) {
        const around = findOrigin(path.slice(0, length));
        if (around)
            return locations.key(around);
    }
    return locations.key(['apps', app]);
}


/***/ }),

/***/ 78297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ui: () => (/* binding */ CHECKS),
  Sd: () => (/* binding */ findCheck),
  zo: () => (/* binding */ isCheckType),
  D8: () => (/* binding */ readDefaults)
});

// NAMESPACE OBJECT: ./src/config/checks/index.ts
var checks_namespaceObject = {};
__webpack_require__.r(checks_namespaceObject);
__webpack_require__.d(checks_namespaceObject, {
  command: () => (check),
  connection: () => (connection_check),
  database: () => (database_check),
  disk: () => (disk_check),
  drift: () => (drift_check),
  error_rate: () => (error_rate_check),
  gunicorn_service: () => (gunicorn_service_check),
  health: () => (health_check),
  http: () => (http_check),
  nginx_config: () => (nginx_config_check),
  node_modules: () => (node_modules_check),
  permissions: () => (permissions_check),
  port: () => (port_check),
  process: () => (process_check),
  prometheus: () => (prometheus_check),
  repository: () => (repository_check),
  response_time: () => (response_time_check),
  schedule: () => (schedule_check),
  service: () => (service_check),
  smoke: () => (smoke_check),
  ssl_certificate: () => (ssl_certificate_check),
  stability: () => (stability_check),
  tcp: () => (tcp_check),
  version: () => (version_check),
  virtualenv: () => (virtualenv_check)
});

// EXTERNAL MODULE: ./src/config/place.ts
var place = __webpack_require__(60697);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/schema/output-name.ts + 1 modules
var output_name = __webpack_require__(17179);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
;// CONCATENATED MODULE: ./src/config/checks/definition.ts
/** Lets the compiler find the types of a definition by itself. `readsSecrets` stands behind `build` for that. */
function defineCheck(definition) {
    return definition;
}
/** What is told of a check that asks health and has none. */
const NO_HEALTH = [
    'needs `health`, which says where it is asked',
    'Add `health` to the app, or remove the check.',
];

;// CONCATENATED MODULE: ./src/config/checks/command.ts





const check = defineCheck({
    type: 'command',
    place: 13,
    says: 'A command of your own exits 0.',
    keys: {
        run: (0,documented/* optional */.lq)((0,values/* command */.G5)(), { is: 'The command; exit code 0 passes.', example: './check-queue.sh' }),
        run_on: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['host', 'runner']), {
            is: 'Where it runs.',
            default: 'host',
            example: 'runner',
        }),
        output: (0,documented/* optional */.lq)((0,output_name/* outputName */.V)(), {
            is: 'Name of an output of the step and of `report.json`. It gets the last line that the command prints on standard output, as for a hook.',
            example: 'queue-length',
        }),
    },
    build: ({ check: { run, run_on = 'host', output }, lacks }) => {
        if (run === undefined)
            return lacks('has no `run`', 'Add the command.');
        return { run, runOn: run_on, ...(output === undefined ? {} : { output }) };
    },
    leavesHost: ({ runOn }) => runOn === 'runner',
    readsSecrets: ({ runOn }) => runOn === 'host',
});

;// CONCATENATED MODULE: ./src/config/checks/connection.ts

const connection_check = defineCheck({
    type: 'connection',
    place: 4,
    says: 'The health field `connected` is true. Needs `health`.',
    keys: {},
    exitCode: 13,
    build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/config/schema/endpoint.ts


const ENDPOINT = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s:[\]/@]+):(\d{1,5})$/;
/** `host:port`, or `[address]:port` for IPv6. */
const endpoint = (0,documented/* note */.N4)(schemas/* string */.YjP().check(api/* _regex */.Fk(ENDPOINT, { error: 'an endpoint is host:port, such as 127.0.0.1:5432' }), schemas/* refine */.YPB((value) => isPort(ENDPOINT.exec(value)?.[1] ?? '1'), {
    error: 'a port is a whole number from 1 to 65535',
})), { type: 'host:port' });
/** The key of an endpoint. */
const endpointKey = (0,documented/* optional */.lq)(endpoint, { is: 'What the host connects to.', example: '127.0.0.1:5432' });
function isPort(digits) {
    const number = Number(digits);
    return number >= 1 && number <= 65535;
}
function parseEndpoint(text) {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}

;// CONCATENATED MODULE: ./src/config/checks/database.ts




const database_check = defineCheck({
    type: 'database',
    place: 10,
    says: 'The database answers: a command or a TCP connection.',
    keys: {
        command: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
            is: 'A command on the host that exits 0 when the database answers.',
            example: '.venv/bin/python -m lib.db ping',
        }),
        tcp: endpointKey,
    },
    rivals: ['command', 'tcp'],
    exitCode: 11,
    build: ({ check: { command, tcp }, lacks }) => {
        if ((command === undefined) === (tcp === undefined)) {
            return lacks('needs one of `command` and `tcp`', 'Say how the database is asked.');
        }
        return tcp === undefined ? { command } : { tcp: parseEndpoint(tcp) };
    },
    readsSecrets: (parts) => parts.command !== undefined,
});

// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
;// CONCATENATED MODULE: ./src/config/checks/disk.ts





const disk_check = defineCheck({
    type: 'disk',
    place: 12,
    says: 'Enough is free on the disk of the app.',
    keys: {
        free: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* size */.Ej)(), (0,values/* percentage */.X1)()]), {
            is: 'What must be free where the app lies, as a size or a share.',
            default: '10%',
            example: '2GB',
            type: 'size or percentage',
        }),
    },
    build: ({ check: { free = '' } }) => {
        const share = (0,units/* parsePercentage */.A3)(free);
        return share === undefined ? { freeBytes: (0,units/* parseSize */.DB)(free) } : { freeShare: share };
    },
});

;// CONCATENATED MODULE: ./src/config/checks/ignored-files.ts



/** The key of checks that compare the files of a release. */
const ignoredFiles = {
    ignore: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* pathPattern */.s$)()), {
        is: 'Files of the release that the service itself writes, as patterns of .gitignore.',
        default: [],
        example: ['storage/logs/'],
    }),
};

;// CONCATENATED MODULE: ./src/config/checks/drift.ts


const drift_check = defineCheck({
    type: 'drift',
    place: 14,
    says: 'The live release is as it was deployed: its files, its unit, what runs, and in `verify` the same release on all hosts.',
    keys: ignoredFiles,
    build: ({ check: { ignore = [] } }) => ({ ignore }),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/error-rate.ts




const error_rate_check = defineCheck({
    type: 'error_rate',
    place: 7,
    says: "The difference of health's `errors` and `requests` over a window. Needs `health`.",
    keys: {
        max: (0,documented/* optional */.lq)((0,values/* percentage */.X1)(), {
            is: 'The highest share of errors that passes.',
            default: '1%',
            example: '1%',
        }),
        window: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '1h' }), {
            is: 'The time between the two looks at the counters.',
            default: '60s',
            example: '60s',
        }),
        min_requests: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1_000_000_000), {
            is: 'Fewer requests than these in the window are no data.',
            default: 20,
            example: 20,
        }),
    },
    exitCode: 15,
    isSkippedInUndo: true,
    build: ({ check: { max = '', window, min_requests = 1 }, app, lacks }) => app.health
        ? { max: (0,units/* parsePercentage */.A3)(max) ?? 0, windowMs: (0,units/* toMs */.G8)(window), minRequests: min_requests }
        : lacks(...NO_HEALTH),
});

;// CONCATENATED MODULE: ./src/config/checks/service.ts

const service_check = defineCheck({
    type: 'service',
    place: 19,
    says: "The unit of systemd is there, starts with the host, runs, and is the one of the release as systemd has read it; drop-ins are named. With another runtime: what runs the app is up, in Docker's words for its containers.",
    keys: {},
    build: buildService,
});
/** Also for the name that a server with gunicorn gives it. */
function buildService({ app, lacks }) {
    return app.hasService ? {} : lacks('needs a service, and the runtime is `static`', 'Remove the check.');
}

;// CONCATENATED MODULE: ./src/config/checks/gunicorn-service.ts


const gunicorn_service_check = defineCheck({
    type: 'gunicorn_service',
    place: 20,
    says: 'The same as `service`, by the name that it has where gunicorn serves.',
    keys: {},
    build: buildService,
});

// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
;// CONCATENATED MODULE: ./src/config/checks/health.ts


const health_check = defineCheck({
    type: 'health',
    place: 3,
    says: 'The health settings are met. On where `health` is set; `checks.health` only tunes it.',
    keys: {},
    exitCode: 12,
    isUsual: ({ health }) => health !== undefined,
    chooseDefaults: (own, _, { health }) => ({ ...own, timeout: health?.timeout ?? defaults/* BUILT_IN_HEALTH */.Mm.timeout }),
    build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});

;// CONCATENATED MODULE: ./src/config/schema/expectation.ts



/** The keys that say what an answer should be. */
function answerKeys() {
    return {
        status: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(100, 599), { is: 'The status that passes; without it any 2xx.', example: 200 }),
        body: (0,documented/* optional */.lq)((0,values/* text */.Qq)(), { is: 'Text that the body must contain.', example: 'users' }),
        max: (0,documented/* optional */.lq)(values/* checkTime */.AK, { is: 'The longest time for the answer.', example: '500ms' }),
    };
}
function buildExpectation({ status, body, max }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(body === undefined ? {} : { body }),
        ...(max === undefined ? {} : { maxMs: (0,units/* toMs */.G8)(max) }),
    };
}

// EXTERNAL MODULE: ./src/config/schema/headers.ts
var headers = __webpack_require__(81238);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(80096);
// EXTERNAL MODULE: ./src/config/targets/headers.ts
var targets_headers = __webpack_require__(8333);
// EXTERNAL MODULE: ./src/config/targets/url.ts
var targets_url = __webpack_require__(59630);
;// CONCATENATED MODULE: ./src/config/checks/http.ts








const http_check = defineCheck({
    type: 'http',
    place: 9,
    says: 'A URL answers as it should.',
    keys: {
        url: (0,documented/* optional */.lq)(health/* probeUrl */.K7, { is: 'What is asked.', example: 'https://example.com/' }),
        ...answerKeys(),
        redirects: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(0, 10), {
            is: 'How many redirects are followed.',
            default: 0,
            example: 1,
        }),
        headers: (0,documented/* optional */.lq)(headers/* probeHeaders */.p, {
            is: 'Headers of the request; none of them is secret.',
            example: { Accept: 'text/html' },
        }),
    },
    build: ({ check, lacks, say }) => {
        if (check.url === undefined)
            return lacks('has no `url`', 'Say what to ask.');
        const { headers, redirects = 0 } = check;
        (0,targets_url/* checkUrl */.CU)({ say }, ['url'], check.url);
        (0,targets_headers/* checkHeaders */.Z)({ say }, ['headers'], headers);
        const extra = headers === undefined ? {} : { headers };
        return { url: check.url, smoke: buildExpectation(check), redirects, ...extra };
    },
    leavesHost: ({ url }) => !URL.canParse(url) || !(0,targets_url/* isLoopback */.U9)(new URL(url)),
});

;// CONCATENATED MODULE: ./src/config/checks/nginx-config.ts

const nginx_config_check = defineCheck({
    type: 'nginx_config',
    place: 22,
    says: "The site of nginx is installed and is the release's, `nginx -t` passes, and nginx runs by the files as they are. It needs `nginx`, and root for the last two.",
    keys: {},
    build: ({ app, lacks }) => app.hasSite
        ? {}
        : lacks('needs `nginx`, which says what the site is', 'Add `nginx` to the app, or remove the check.'),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/node-modules.ts

const node_modules_check = defineCheck({
    type: 'node_modules',
    place: 16,
    says: 'The installed packages in `node_modules` of the live release match its lock file (npm or pnpm), and its Node runs.',
    keys: {},
    build: () => ({}),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/permissions.ts




const userName = (0,values/* text */.Qq)().check(api/* _regex */.Fk(/^[A-Za-z_][A-Za-z0-9_.-]*$/, { error: 'a user is a name of the host, as "www-data"' }));
const permissions_check = defineCheck({
    type: 'permissions',
    place: 18,
    says: 'Nobody but the deploy user owns or may write into the live release and its packages, `shared` and the settings of Bowline; what holds secrets is for that user alone to read.',
    keys: {
        owners: (0,documented/* optional */.lq)(schemas/* array */.YOg(userName), {
            is: 'Who else may own files in `shared`, beside the user of the unit.',
            default: [],
            example: ['www-data'],
        }),
        ignore: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* pathPattern */.s$)()), {
            is: 'Files below the directory of the app that are not judged, as patterns of .gitignore.',
            default: [],
            example: ['shared/uploads/'],
        }),
    },
    build: ({ check: { owners = [], ignore = [] } }) => ({ owners, ignore }),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/port.ts



const port_check = defineCheck({
    type: 'port',
    place: 2,
    says: 'Something listens on the port. On where `port` is set, except for static files.',
    keys: { port: (0,documented/* optional */.lq)(values/* port */.Oh(), { is: 'The port; by default the `port` of the app.', example: 8000 }) },
    isUsual: ({ hasService, port }) => hasService && port !== undefined,
    build: ({ check: { port: own }, app, lacks }) => {
        const port = own ?? app.port;
        return port === undefined ? lacks('needs a `port`', 'Add it to the app or to the check.') : { port };
    },
});

;// CONCATENATED MODULE: ./src/config/checks/process.ts

const process_check = defineCheck({
    type: 'process',
    place: 1,
    says: 'The service runs. On where the runtime is `systemd` or `command`.',
    keys: {},
    exitCode: 10,
    isUsual: ({ hasService }) => hasService,
    build: ({ app, lacks }) => app.hasService ? {} : lacks('needs a service, and the runtime is `static`', 'Remove the check.'),
});

;// CONCATENATED MODULE: ./src/config/checks/prometheus.ts








const limit = () => (0,documented/* note */.N4)(schemas/* number */.aig(), { type: 'number' });
const prometheus_check = defineCheck({
    type: 'prometheus',
    says: 'What a query to Prometheus gives now is within `min` and `max`, in every series. No series, `NaN`, a warning or an error of the server is no data.',
    keys: {
        url: (0,documented/* optional */.lq)(health/* probeUrl */.K7, {
            is: 'The server, without `/api`. The host asks where it is an address of the loopback, else the runner.',
            example: 'http://127.0.0.1:9090',
        }),
        query: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
            is: 'The query. It gives a scalar or a vector, not a range.',
            example: 'rate(errors_total{instance="{host}"}[5m])',
        }),
        min: (0,documented/* optional */.lq)(limit(), { is: 'The lowest value that passes.', example: 0.99 }),
        max: (0,documented/* optional */.lq)(limit(), { is: 'The highest value that passes.', example: 0.01 }),
        headers: (0,documented/* optional */.lq)(headers/* probeHeaders */.p, {
            is: 'Headers of the request; none of them is secret.',
            example: { 'X-Scope-OrgID': 'shop' },
        }),
    },
    build: ({ check: { url, query, min, max, headers }, lacks, say }) => {
        if (url === undefined)
            return lacks('has no `url`', 'Say where Prometheus answers.');
        if (query === undefined)
            return lacks('has no `query`', 'Say what to ask.');
        if (min === undefined && max === undefined)
            return lacks('has neither `min` nor `max`', 'Say what values pass: without a limit every value would.');
        if (min !== undefined && max !== undefined && min > max)
            say(['min'], `\`min\` ${min} is more than \`max\` ${max}, so no value passes`, 'Exchange them.');
        (0,targets_url/* checkUrl */.CU)({ say }, ['url'], url);
        (0,targets_headers/* checkHeaders */.Z)({ say }, ['headers'], headers);
        return { url, query, min, max, ...(headers === undefined ? {} : { headers }) };
    },
    leavesHost: ({ url }) => !URL.canParse(url) || !(0,targets_url/* isLoopback */.U9)(new URL(url)),
});

;// CONCATENATED MODULE: ./src/config/checks/repository.ts


const repository_check = defineCheck({
    type: 'repository',
    place: 17,
    says: 'The live release is the commit that it says it is, and none of its files were changed, added or removed. Of a `git` source the mirror on the host has that commit too.',
    keys: ignoredFiles,
    build: ({ check: { ignore = [] } }) => ({ ignore }),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/response-time.ts





const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'];
function response_time_limit(statistic) {
    return (0,documented/* optional */.lq)(values/* checkTime */.AK, { is: `The highest ${statistic} that passes.`, example: '500ms' });
}
const response_time_check = defineCheck({
    type: 'response_time',
    place: 6,
    says: 'Answers come fast enough. Needs `health`, or `path` and a `port`.',
    keys: {
        samples: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1000), {
            is: 'How many requests are made, one after the other.',
            default: 5,
            example: 10,
        }),
        mean: response_time_limit('mean'),
        p50: response_time_limit('median'),
        p95: (0,documented/* optional */.lq)(values/* checkTime */.AK, {
            is: 'The highest 95th percentile that passes; the default counts only where no other limit is given.',
            default: '2s',
            example: '500ms',
        }),
        p99: response_time_limit('99th percentile'),
        max: response_time_limit('single time'),
        path: (0,documented/* optional */.lq)((0,health/* urlPath */.Lx)(), { is: 'What is asked; without it what `health` asks.', example: '/' }),
    },
    exitCode: 14,
    isSkippedInUndo: true,
    isAlone: true,
    chooseDefaults: ({ p95, ...others }, written) => STATISTICS.some((statistic) => Object.hasOwn(written, statistic)) ? others : { ...others, p95 },
    build: ({ check, app, lacks }) => {
        const { samples = 1, path } = check;
        const hasPath = path !== undefined && app.port !== undefined;
        if (!app.health && !hasPath) {
            return lacks('needs `health`, or `path` and a `port`', 'Say what to ask, or remove the check.');
        }
        if (path !== undefined && !hasPath) {
            return lacks('asks a path on the port of the app, and there is no `port`', 'Add `port`.');
        }
        const limits = STATISTICS.flatMap((name) => check[name] === undefined ? [] : [[name, (0,units/* toMs */.G8)(check[name])]]);
        return { samples, limits: Object.fromEntries(limits), ...(path === undefined ? {} : { path }) };
    },
});

;// CONCATENATED MODULE: ./src/config/checks/schedule.ts

const schedule_check = defineCheck({
    type: 'schedule',
    place: 21,
    says: 'The timer of each job of `schedule` runs and starts with the host, and no job failed when it last ran in this release.',
    keys: {},
    build: ({ app, lacks }) => app.hasSchedule ? {} : lacks('needs `schedule`, which the app does not have', 'Add a job, or remove the check.'),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/smoke.ts







const smokePath = schemas/* union */.KCZ([
    (0,health/* urlPath */.Lx)(),
    schemas/* strictObject */.rej({
        path: (0,documented/* required */.mw)((0,health/* urlPath */.Lx)(), { is: 'The path, on 127.0.0.1 and the port.', example: '/' }),
        ...answerKeys(),
    }),
]);
const smoke_check = defineCheck({
    type: 'smoke',
    place: 8,
    says: 'Paths answer as they should. Needs a `port`.',
    keys: {
        paths: (0,documented/* optional */.lq)(schemas/* array */.YOg(smokePath).min(1), {
            is: 'Paths, or maps of `path`, `status`, `body` and `max`.',
            example: ['/', { path: '/metrics', status: 200, body: 'users', max: '500ms' }],
            type: 'list of paths or maps',
        }),
        headers: (0,documented/* optional */.lq)(headers/* probeHeaders */.p, {
            is: 'Headers of each request, added to the `headers` of `health`; put no secret in them.',
            example: { 'X-Forwarded-Proto': 'https' },
        }),
    },
    exitCode: 17,
    build: ({ check: { paths, headers }, app, lacks, say }) => {
        if (!paths)
            return lacks('has no `paths`', 'List the paths to ask.');
        if (app.port === undefined) {
            return lacks('asks paths on the port of the app, and there is no `port`', 'Add `port`, or use `type: http`.');
        }
        (0,targets_headers/* checkHeaders */.Z)({ say }, ['headers'], headers);
        return { paths: paths.map(buildSmoke), ...(headers === undefined ? {} : { headers }) };
    },
});
function buildSmoke(path) {
    return typeof path === 'string' ? { path } : { path: path.path, ...buildExpectation(path) };
}

;// CONCATENATED MODULE: ./src/config/checks/ssl-certificate.ts




const DEFAULTS = { port: 443, min_days: 14 };
const ssl_certificate_check = defineCheck({
    type: 'ssl_certificate',
    place: 23,
    says: 'The certificate that the host itself serves is one that browsers take, for each name, and lasts. It is asked through the connection, on 127.0.0.1.',
    keys: {
        names: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* text */.Qq)()).min(1), {
            is: 'The names to ask for. Default: `domain` without wildcards.',
            example: ['shop.example.com'],
        }),
        port: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'Where it is served.', default: DEFAULTS.port, example: 8443 }),
        min_days: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(0, 3650), {
            is: 'The fewest days that it still has to last.',
            default: DEFAULTS.min_days,
            example: 21,
        }),
        certificate_file: (0,documented/* optional */.lq)((0,values/* text */.Qq)(), {
            is: 'The certificate file on the host; default `certificate.cert`. If the deploy user can read it, the check also fails when it was renewed and the server not reloaded.',
            example: '/etc/letsencrypt/live/shop.example.com/fullchain.pem',
        }),
    },
    build: ({ check: { names, port: at, min_days, certificate_file: file }, app, lacks }) => {
        const asked = names ?? app.domain?.filter((name) => !name.startsWith('*'));
        if (asked === undefined || asked.length === 0) {
            return lacks('has no name to ask for', 'Add `domain` to the app, or `names` to the check.');
        }
        return {
            names: asked,
            port: at ?? DEFAULTS.port,
            minDays: min_days ?? DEFAULTS.min_days,
            file: file ?? app.certificateFile,
        };
    },
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/stability.ts




const stability_check = defineCheck({
    type: 'stability',
    says: 'The service stays as it is for a while: healthy at every look, the same process, not started again. The first look that finds otherwise fails it. Needs a service or `health`.',
    keys: {
        for: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '1h' }), {
            is: 'How long it is watched. All of it counts in `deadline`.',
            default: '30s',
            example: '30s',
        }),
        interval: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '100ms', max: '1m' }), {
            is: 'The time between two looks.',
            default: '1s',
            example: '1s',
        }),
    },
    isSkippedInUndo: true,
    build: ({ check: { for: length, interval }, app, lacks, say }) => {
        if (!app.hasService && !app.health)
            return lacks('needs a service or `health`', 'Add `health`, or remove the check.');
        const parts = { forMs: (0,units/* toMs */.G8)(length), intervalMs: (0,units/* toMs */.G8)(interval), watchesProcess: app.hasService };
        if (parts.intervalMs > parts.forMs)
            say(['interval'], 'the `interval` is longer than `for`', 'Look more often, or watch for longer.');
        return parts;
    },
});

;// CONCATENATED MODULE: ./src/config/checks/tcp.ts


const tcp_check = defineCheck({
    type: 'tcp',
    place: 11,
    says: 'Something accepts a TCP connection from the host.',
    keys: { tcp: endpointKey },
    build: ({ check: { tcp }, lacks }) => tcp === undefined ? lacks('has no `tcp`', 'Say what to connect to, as host:port.') : { tcp: parseEndpoint(tcp) },
});

;// CONCATENATED MODULE: ./src/config/checks/version.ts

const version_check = defineCheck({
    type: 'version',
    place: 5,
    says: 'The health field `version` is the version of the release. Needs `health`.',
    keys: {},
    exitCode: 16,
    build: ({ app, lacks }) => (app.health ? {} : lacks(...NO_HEALTH)),
});

;// CONCATENATED MODULE: ./src/config/checks/virtualenv.ts




const virtualenv_check = defineCheck({
    type: 'virtualenv',
    place: 15,
    says: 'The Python environment `.venv` of the live release is there, its interpreter runs, and what is installed is what the requirements ask for, without conflicts.',
    keys: {
        requirements: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* relativePath */.iZ)()).min(1), {
            is: 'Requirements files of the release. Default: `python.requirements`, else requirements.txt.',
            example: ['requirements.txt'],
        }),
        files: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
            is: 'Whether the content of each installed file is compared with what was installed.',
            default: false,
            example: true,
        }),
    },
    build: ({ check: { requirements, files = false } }) => ({ requirements, comparesFiles: files }),
    isSkippedInUndo: true,
});

;// CONCATENATED MODULE: ./src/config/checks/index.ts
/*
 * Every type of check, one line each, by its name in the config. All that the config, its documentation and
 * `bowline verify` know of checks derives from it, in registry.ts. docs/extending.md says how to add one.
 */


























;// CONCATENATED MODULE: ./src/config/checks/registry.ts


const BY_TYPE = checks_namespaceObject;
/** The types of checks in the order of every list that people see. */
const CHECKS = (0,place/* sortByPlace */.v)(Object.values(BY_TYPE), ({ type }) => type);
/** Whether a text is what `type` may say. */
function isCheckType(name) {
    return Object.hasOwn(BY_TYPE, name);
}
function findCheck(type) {
    return BY_TYPE[type];
}
/** The defaults that the documentation of its keys tells. */
function readDefaults({ keys }) {
    const entries = Object.entries(keys).map(([key, schema]) => [key, readDefault(schema)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
function readDefault(schema) {
    return schema.unwrap().meta()?.default;
}


/***/ }),

/***/ 39329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ expandGroups),
/* harmony export */   W: () => (/* binding */ listEnvironments)
/* harmony export */ });
/** Every environment in the order of the config. */
function listEnvironments({ config }) {
    return Object.entries(config.environments).map(([name, environment]) => ({
        name,
        apps: Object.keys(config.apps).filter((app) => !environment.apps || Object.hasOwn(environment.apps, app)),
        hosts: expandGroups(config, listHosts(environment)),
    }));
}
/** The hosts and groups of an environment, of all its stages. */
function listHosts({ hosts, stages = [] }) {
    return hosts ?? stages.flatMap((stage) => stage.hosts);
}
/** Hosts and groups as hosts alone, each once. */
function expandGroups({ groups = {} }, names) {
    return [...new Set(names.flatMap((name) => (Object.hasOwn(groups, name) ? (groups[name] ?? []) : [name])))];
}


/***/ }),

/***/ 52397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A0: () => (/* binding */ isUnfilled),
/* harmony export */   Oo: () => (/* binding */ fillField),
/* harmony export */   xg: () => (/* binding */ fillEnvField)
/* harmony export */ });
/* harmony import */ var _placeholders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26846);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14103);


/**
 * Fills the placeholders and variables that a field takes. A variable that is unset or empty is told as a
 * problem at `origin`.
 */
function fillField({ variables, locations, problems }, { text, fills }, values, origin) {
    const named = fills.includes('placeholders') ? (0,_placeholders__WEBPACK_IMPORTED_MODULE_0__/* .fillPlaceholders */ .Ct)(text, values) : text;
    if (!fills.includes('variables'))
        return (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .fillVariables */ .$v)(named, {}).text;
    if (!variables)
        return named;
    const filled = (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .fillVariables */ .$v)(named, variables);
    for (const name of filled.missing) {
        const state = variables[name] === undefined ? 'is not set' : 'is empty';
        problems.add(locations.value(origin), `the variable \`\${${name}}\` ${state}`, `Set ${name} in the environment of the run, such as under \`env:\` of the step.`);
    }
    return filled.text;
}
/** The same for a variable of a service. */
function fillEnvField(filling, ...[field, values, origin]) {
    const { variables, leavesEnvOpen = false } = filling;
    const known = variables && leavesEnvOpen ? (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .leaveUnsetOpen */ .FK)(field.text, variables) : variables;
    return fillField({ ...filling, variables: known }, field, values, origin);
}
/** Whether a text still holds variables, so that its form cannot be judged. */
function isUnfilled(text) {
    return (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .findVariables */ .Dm)(text, true).length > 0;
}


/***/ }),

/***/ 26846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   GY: () => (/* binding */ findPlaceholders),
/* harmony export */   Z_: () => (/* binding */ fillPlaceholder),
/* harmony export */   je: () => (/* binding */ PLACEHOLDERS),
/* harmony export */   nV: () => (/* binding */ checkPlaceholders)
/* harmony export */ });
/** Every placeholder there is. */
const PLACEHOLDERS = [
    { name: 'app', meaning: 'the name of the app' },
    { name: 'environment', meaning: 'the name of the environment' },
    { name: 'host', meaning: 'the name of the host' },
    {
        name: 'color',
        meaning: 'the colour that is started, `blue` or `green`; only in `runtime.blue_green`',
        ofColor: true,
    },
    { name: 'port', meaning: 'the port of that colour; only in `runtime.blue_green`', ofColor: true },
    {
        name: 'number',
        meaning: 'the number of the pull request; only in an environment with `per: pull_request`',
        ofPreview: true,
    },
];
/** A name in one pair of braces, but not `${NAME}`; in two pairs it is literal. */
const PLACEHOLDER = /(?<!\$)\{(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)\}/g;
/** The names of the placeholders of a text, in order; `{{app}}` is literal text and not one. */
function findPlaceholders(text) {
    return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !name.startsWith('{'));
}
/** What is wrong with the placeholders of a text; undefined when each can be filled. */
function checkPlaceholders(text, { color: takesColor = false, number: takesNumber = false } = {}) {
    for (const name of findPlaceholders(text)) {
        const known = PLACEHOLDERS.find((placeholder) => placeholder.name === name);
        if (known?.ofColor && !takesColor)
            return {
                message: `\`{${name}}\` is known only in \`runtime.blue_green\``,
                hint: `Write {{${name}}} where the braces are meant as text.`,
            };
        if (!known) {
            const usable = PLACEHOLDERS.filter(({ ofPreview, ofColor }) => (takesNumber || !ofPreview) && (takesColor || !ofColor)).map((one) => `{${one.name}}`);
            return {
                message: `unknown placeholder \`{${name}}\`: there are ${usable.join(', ')}`,
                hint: `Write {{${name}}} where the braces are meant as text.`,
            };
        }
        if (known.ofPreview && !takesNumber)
            return {
                message: `\`{${name}}\` is known only in an environment with \`per: pull_request\``,
                hint: `Move the text there, or write {{${name}}} where the braces are meant as text.`,
            };
    }
    return undefined;
}
/** Fills `{name}` from `values` and turns `{{name}}` into the literal `{name}`; other names stay as they are. */
function fillPlaceholders(text, values) {
    return text.replace(PLACEHOLDER, (written, name) => {
        if (name.startsWith('{'))
            return name;
        return Object.hasOwn(values, name) ? (values[name] ?? written) : written;
    });
}
/** Fills `{name}` alone, and leaves everything else as it is written, `{{name}}` included. */
function fillPlaceholder(text, name, value) {
    return text.replace(PLACEHOLDER, (written, found) => (found === name ? value : written));
}


/***/ }),

/***/ 14103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ fillVariables),
/* harmony export */   Dm: () => (/* binding */ findVariables),
/* harmony export */   FK: () => (/* binding */ leaveUnsetOpen),
/* harmony export */   qu: () => (/* binding */ findMalformedVariables)
/* harmony export */ });
/** `${…}` with anything in it, and `$${…}`, which is literal. */
const VARIABLE = /\$?\$\{([^}]*)\}?/g;
/** A name, and perhaps what stands in for a value that is unset or empty. */
const CONTENT = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([^{}]*))?$/;
/** The names in the `${NAME}` of a text that are to be filled, and in `${NAME:-default}` where that is taken. */
function findVariables(text, takesDefaults = false) {
    const found = listVariables(text).filter(({ fallback }) => takesDefaults || fallback === undefined);
    return found.map(({ name }) => name);
}
/** The `${…}` of a text that are not `${NAME}`, such as one that is not closed, or has a default where none is taken. */
function findMalformedVariables(text, takesDefaults = false) {
    return listWritten(text).filter((written) => {
        const variable = readVariable(written);
        return variable === undefined || (variable.fallback !== undefined && !takesDefaults);
    });
}
function listVariables(text) {
    return listWritten(text).flatMap((written) => readVariable(written) ?? []);
}
function listWritten(text) {
    return [...text.matchAll(VARIABLE)].map(([written]) => written).filter((written) => !written.startsWith('$$'));
}
function readVariable(written) {
    if (!written.endsWith('}'))
        return undefined;
    const [, name, fallback] = CONTENT.exec(written.slice(2, -1)) ?? [];
    return name === undefined ? undefined : { written, name, fallback };
}
/**
 * Fills every `${NAME}` from `variables`, once: what a value holds is not filled again. `$${NAME}` becomes `${NAME}`, and
 * `${NAME:-default}` the default where the variable is unset or empty.
 */
function fillVariables(text, variables) {
    const missing = [];
    const filled = text.replace(VARIABLE, (written) => {
        if (written.startsWith('$$'))
            return written.slice(1);
        const variable = readVariable(written);
        if (variable === undefined)
            return written;
        const { name, fallback } = variable;
        const value = (Object.hasOwn(variables, name) && variables[name]) || fallback;
        if (value === undefined)
            missing.push(name);
        return value ?? written;
    });
    return { text: filled, missing };
}
/** The same variables, and each that a text needs and is not set as it is written: whatever it stands in is not judged. */
function leaveUnsetOpen(text, variables) {
    const open = listVariables(text).filter(({ name, fallback }) => !variables[name] && fallback === undefined);
    return { ...variables, ...Object.fromEntries(open.map(({ name, written }) => [name, written])) };
}


/***/ }),

/***/ 80281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hasPath),
/* harmony export */   b: () => (/* binding */ listLeaves)
/* harmony export */ });
/* harmony import */ var _schema_fields__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78943);

/** Everything that is not a map with keys; a list is one value. */
function listLeaves(value, path = []) {
    if (!(0,_schema_fields__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || Object.keys(value).length === 0)
        return [{ path, value }];
    return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, [...path, key]));
}
function hasPath(value, [first, ...rest]) {
    if (first === undefined)
        return value !== undefined;
    if (Array.isArray(value))
        return typeof first === 'number' && hasPath(value[first], rest);
    return (0,_schema_fields__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) && Object.hasOwn(value, first) && hasPath(value[first], rest);
}


/***/ }),

/***/ 64550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ mergeApp)
});

// EXTERNAL MODULE: ./src/config/checks/registry.ts + 30 modules
var registry = __webpack_require__(78297);
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 6 modules
var runtimes_registry = __webpack_require__(75202);
// EXTERNAL MODULE: ./src/config/schema/app.ts + 17 modules
var schema_app = __webpack_require__(94687);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
// EXTERNAL MODULE: ./src/config/schema/preview.ts
var preview = __webpack_require__(72304);
// EXTERNAL MODULE: ./src/config/schema/stages.ts
var stages = __webpack_require__(66889);
// EXTERNAL MODULE: ./src/config/sources/index.ts + 8 modules
var sources = __webpack_require__(3996);
// EXTERNAL MODULE: ./src/config/layers/leaves.ts
var leaves = __webpack_require__(80281);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(78943);
;// CONCATENATED MODULE: ./src/config/layers/merge.ts




/** Keys that exclude each other: one in a later layer takes the place of another in an earlier layer. */
const RIVALS = [
    { map: ['source'], keys: sources/* SOURCE_KINDS */.s1, takesAll: true },
    { map: ['runtime'], keys: runtimes_registry/* RUNTIME_KINDS */.n0 },
    { map: ['health'], keys: ['path', 'url'] },
    ...registry/* CHECKS */.ui.map(({ rivals = [] }) => ({ map: ['checks', '*'], keys: rivals })),
];
/**
 * Lays the settings `over` on `base`: maps merge deeply, everything else is replaced, and of keys that
 * exclude each other the later layer's stays.
 */
function mergeSettings(base, over, path = []) {
    if (over === undefined)
        return base;
    if (!(0,fields/* isRecord */.u4)(base) || !(0,fields/* isRecord */.u4)(over))
        return over;
    const merged = { ...dropRivals(base, over, path) };
    for (const [key, value] of Object.entries(over)) {
        merged[key] = mergeSettings(Object.hasOwn(merged, key) ? merged[key] : undefined, value, [...path, key]);
    }
    return merged;
}
function dropRivals(base, over, path) {
    const sets = RIVALS.filter(({ map, keys }) => matches(map, path) && keys.some((key) => Object.hasOwn(over, key)));
    if (sets.some(({ keys, takesAll }) => takesAll && keys.some((key) => isReplaced(key, base, over))))
        return {};
    const rivals = sets.flatMap(({ keys }) => keys);
    return Object.fromEntries(Object.entries(base).filter(([key]) => !rivals.includes(key) || Object.hasOwn(over, key)));
}
function isReplaced(key, base, over) {
    return Object.hasOwn(base, key) && !Object.hasOwn(over, key);
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);
}

;// CONCATENATED MODULE: ./src/config/layers/merge-app.ts









/** What an environment says beside the keys of its apps. */
const OF_ENVIRONMENT = [
    'hosts',
    'url',
    'apps',
    'stages',
    'verify',
    ...Object.keys(stages/* stageKeys */.Jk),
    ...Object.keys(preview/* previewKeys */.r),
];
/** Merges built-in defaults ← `defaults` ← the app ← the environment ← `environments.E.apps.APP`. */
function mergeApp({ config }, environment, app) {
    const inEnvironment = config.environments[environment];
    const layers = [
        { path: ['defaults'], settings: without(config.defaults, ['ssh']) },
        { path: ['apps', app], settings: config.apps[app] },
        { path: ['environments', environment], settings: without(inEnvironment, OF_ENVIRONMENT) },
        { path: ['environments', environment, 'apps', app], settings: without(inEnvironment?.apps?.[app], ['hosts']) },
    ];
    const written = layers.reduce((base, { settings }) => mergeSettings(base, settings), {});
    const settings = schema_app/* appSchema */.vG.parse(mergeSettings(buildDefaults(written), written), { jitless: true });
    return { app, environment, settings, findOrigin: (path) => findOrigin(layers, path) };
}
function without(map, keys) {
    return Object.fromEntries(Object.entries(map ?? {}).filter(([key]) => !keys.includes(key)));
}
/** The last layer that has something at a path gave it, since later wins. */
function findOrigin(layers, path) {
    const layer = layers.findLast(({ settings }) => (0,leaves/* hasPath */.a)(settings, path));
    return layer && [...layer.path, ...path];
}
/** The built-in defaults of what is configured: those of `health` only where there is health. */
function buildDefaults(written) {
    const { runtime, health } = written;
    const definition = (0,runtimes_registry/* findConfigured */.MG)(runtime);
    return copy({
        ...defaults/* BUILT_IN */.$A,
        ...(written.source ? { source: (0,sources/* defaultsOfSource */.JJ)(written.source) } : {}),
        ...(definition ? { runtime: { [definition.kind]: definition.defaults ?? {} } } : {}),
        ...(health ? { health: defaults/* BUILT_IN_HEALTH */.Mm } : {}),
        checks: buildCheckDefaults(written),
    });
}
function buildCheckDefaults(written) {
    const { runtime, health, port, checks = {} } = written;
    const definition = (0,runtimes_registry/* findConfigured */.MG)(runtime);
    const app = { hasService: definition !== undefined && (0,runtimes_registry/* hasProcess */.i4)(definition), port, health };
    const usual = registry/* CHECKS */.ui.flatMap(({ type, isUsual }) => (isUsual?.(app) ? [type] : []));
    const names = [...usual, ...Object.keys(checks).filter((name) => !usual.includes(name))];
    return Object.fromEntries(names.map((name) => [name, buildCheck(name, checks[name] || {}, app)]));
}
function buildCheck(name, check, app) {
    const type = check.type ?? name;
    if (!(0,registry/* isCheckType */.zo)(type))
        return defaults/* BUILT_IN_CHECK */.y2;
    const definition = (0,registry/* findCheck */.Sd)(type);
    const own = (0,registry/* readDefaults */.D8)(definition);
    return { type, ...defaults/* BUILT_IN_CHECK */.y2, ...(definition.chooseDefaults?.(own, check, app) ?? own) };
}
/** Defaults are read-only constants; what is merged must not share their lists. */
function copy(value) {
    return structuredClone(value);
}


/***/ }),

/***/ 79207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(39329);
// EXTERNAL MODULE: ./src/config/schema/config.ts
var config = __webpack_require__(43556);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(78943);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(26846);
// EXTERNAL MODULE: ./src/config/filling/variables.ts
var variables = __webpack_require__(14103);
;// CONCATENATED MODULE: ./src/config/filling/fields.ts




/** Checks every text that something may be filled into: that it can be, and that it stands in quotes. */
function checkFields(data, locations, problems) {
    (0,fields/* mapFields */.YP)(config/* configSchema */.Q, data, (field) => {
        const takesNumber = isInTemplate(data, field.path);
        const complaint = checkField(field, takesNumber) ?? (locations.isUnquoted(field.path) ? checkQuotes(field) : undefined);
        if (complaint)
            problems.add(locations.value(field.path), complaint.message, complaint.hint);
        return field.text;
    });
}
/** Whether a text stands in the environment that there is one of for each pull request. */
function isInTemplate(data, [part, name = '']) {
    const environments = (0,fields/* isRecord */.u4)(data) && (0,fields/* isRecord */.u4)(data.environments) ? data.environments : {};
    const environment = part === 'environments' ? environments[name] : undefined;
    return (0,fields/* isRecord */.u4)(environment) && environment.per !== undefined;
}
function checkField({ text, fills }, takesNumber) {
    const takesDefaults = fills.includes('defaults');
    const [malformed] = (0,variables/* findMalformedVariables */.qu)(text, takesDefaults);
    const [variable] = (0,variables/* findVariables */.Dm)(text, true);
    const [placeholder] = (0,placeholders/* findPlaceholders */.GY)(text);
    if (!fills.includes('variables') && (variable ?? malformed) !== undefined) {
        return {
            message: `\`${malformed ?? `\${${variable}}`}\` is not filled in here: only in hosts, env, url, source and notify`,
            hint: 'Write the value; a secret of the service belongs under `secrets`. $${NAME} is literal text.',
        };
    }
    if (malformed !== undefined) {
        return {
            message: `\`${malformed}\` is not \`\${NAME}\`${takesDefaults ? ' or `${NAME:-default}`' : ''}`,
            hint: `Write the name of a variable ${takesDefaults ? 'and perhaps a default' : 'and nothing else'} in it.`,
        };
    }
    if (fills.includes('placeholders'))
        return (0,placeholders/* checkPlaceholders */.nV)(text, { color: fills.includes('color'), number: takesNumber });
    if (placeholder === undefined)
        return undefined;
    return { message: `\`{${placeholder}}\` is not filled in here`, hint: 'Write the value.' };
}
function checkQuotes({ text }) {
    const [variable] = (0,variables/* findVariables */.Dm)(text, true);
    const [placeholder] = (0,placeholders/* findPlaceholders */.GY)(text);
    if (variable === undefined && placeholder === undefined)
        return undefined;
    const written = variable === undefined ? `{${placeholder}}` : `\${${variable}}`;
    return { message: `\`${written}\` is not quoted`, hint: `Write ${JSON.stringify(text)} in double quotes.` };
}

// EXTERNAL MODULE: ./src/config/locations.ts
var config_locations = __webpack_require__(70026);
// EXTERNAL MODULE: ./src/config/names/claims.ts
var names_claims = __webpack_require__(48280);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(45895);
;// CONCATENATED MODULE: ./src/config/names/named.ts


/** Lists hosts with groups resolved; tells unknown names and hosts that stand there twice. */
function expandNamed(names, groups, known, say) {
    const seen = new Set();
    return names.flatMap((entry) => {
        sayUnknown('host', entry, known, say);
        const members = Object.hasOwn(groups, entry.name) ? listNames(groups[entry.name], []) : [entry];
        const here = members.map(({ name }) => ({ name, path: entry.path }));
        for (const host of here)
            sayTwice(host, seen, say);
        return here;
    });
}
function sayTwice({ name, path }, seen, say) {
    if (seen.has(name))
        say(path, `the host \`${name}\` stands here twice`, 'Keep one of them; a group may hold it too.');
    seen.add(name);
}
function sayUnknown(kind, { name, path }, known, say) {
    if (Object.hasOwn(known, name))
        return;
    const nearest = (0,names_nearest/* findNearest */.q)(name, Object.keys(known));
    const others = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(known).join(', ') || 'none'}`;
    // Apps are named by keys, the others by values.
    const part = kind === 'app' ? 'key' : 'value';
    say(path, `unknown ${kind} \`${name}\`: ${others}`, `Correct the name, or add the ${kind}.`, part);
}
/** The texts of a list, or one text alone. */
function listNames(value, path) {
    if (typeof value === 'string')
        return [{ name: value, path }];
    if (!Array.isArray(value))
        return [];
    return value.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
}
function asRecord(value) {
    return (0,fields/* isRecord */.u4)(value) ? value : {};
}

// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
// EXTERNAL MODULE: ./src/config/names/port-range.ts
var port_range = __webpack_require__(71690);
;// CONCATENATED MODULE: ./src/config/names/preview-references.ts




/** Checks the environment with `per`, that there is one at most, and that no other looks like an instance of it. */
function checkPreviewReferences(root, say) {
    const environments = Object.entries(asRecord(root.environments)).map(([name, one]) => [name, asRecord(one)]);
    const templates = environments.filter(([, { per }]) => per !== undefined);
    for (const [name] of environments.filter(([one]) => /^pr-\d+$/.test(one))) {
        const message = `\`${name}\` is the name of a preview, and no environment can have it`;
        say(['environments', name], message, 'Give it another name.', 'key');
    }
    for (const [name] of templates.slice(1)) {
        const message = `\`${name}\` is a second environment with \`per\`, and both would be \`pr-7\``;
        say(['environments', name, 'per'], message, 'Keep one of them.', 'key');
    }
    for (const [name, settings] of environments) {
        if (settings.per === undefined)
            checkOther(name, settings, say);
        else
            checkTemplate(name, settings, asRecord(root.groups), say);
    }
    checkGates(environments, new Set(templates.map(([name]) => name)), say);
}
function checkTemplate(name, settings, groups, say) {
    const path = ['environments', name];
    if (settings.stages !== undefined) {
        say([...path, 'stages'], '`per` and `stages` exclude each other', 'Write `hosts: [NAME]` instead.', 'key');
    }
    const hosts = listNames(settings.hosts, []).flatMap((one) => Array.isArray(groups[one.name]) ? listNames(groups[one.name], []) : [one]);
    if (new Set(hosts.map((one) => one.name)).size > 1) {
        const message = `\`${name}\` has several hosts: the slots of \`per\` are kept on one`;
        say([...path, 'hosts'], message, 'Name one host.', 'key');
    }
    const slots = typeof settings.slots === 'number' ? settings.slots : defaults/* BUILT_IN_PREVIEW */.uE.slots;
    for (const { at, text } of listRanges(path, settings)) {
        const range = (0,port_range/* parsePortRange */.mK)(text);
        if (range === undefined) {
            say(at, `\`${text}\` is no range of ports`, 'Write the lower one first, such as 9000-9004.');
        }
        else if (range.last - range.first + 1 < slots) {
            const message = `\`${text}\` has ${range.last - range.first + 1} ports for ${slots} slots`;
            say(at, message, `Write ${range.first}-${range.first + slots - 1}, or fewer \`slots\`.`);
        }
    }
}
function checkOther(name, settings, say) {
    const path = ['environments', name];
    for (const key of ['slots', 'expire'].filter((one) => settings[one] !== undefined)) {
        say([...path, key], `\`${key}\` goes with \`per\` alone`, `Add \`per: pull_request\`, or take it away.`, 'key');
    }
    for (const { at } of listRanges(path, settings)) {
        const message = 'a range of ports is known only in an environment with `per: pull_request`';
        say(at, message, 'Write one port.');
    }
}
/** The texts that stand as `port` in an environment and its apps. */
function listRanges(path, settings) {
    const apps = (0,fields/* isRecord */.u4)(settings.apps) ? Object.entries(settings.apps) : [];
    const places = [
        { at: [...path, 'port'], port: settings.port },
        ...apps.map(([app, one]) => ({ at: [...path, 'apps', app, 'port'], port: asRecord(one).port })),
    ];
    return places.flatMap(({ at, port }) => typeof port === 'string' && /^\d+-\d+$/.test(port) ? [{ at, text: port }] : []);
}
/** Which of its instances a gate would wait for, nothing says. */
function checkGates(environments, templates, say) {
    for (const [name, environment] of environments) {
        const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
        const places = [
            { at: ['environments', name], place: environment },
            ...stages.map((place, index) => ({ at: ['environments', name, 'stages', index], place })),
        ];
        for (const { at, place } of places) {
            for (const moment of ['before', 'after']) {
                const gates = Array.isArray(place[moment]) ? place[moment].map(asRecord) : [];
                for (const [index, { verify }] of gates.entries()) {
                    if (typeof verify !== 'string' || !templates.has(verify) || verify === name)
                        continue;
                    const message = `a gate cannot wait for \`${verify}\`: there is one for each pull request`;
                    say([...at, moment, index, 'verify'], message, 'Name another environment.');
                }
            }
        }
    }
}

// EXTERNAL MODULE: ./src/config/schema/stages.ts
var schema_stages = __webpack_require__(66889);
;// CONCATENATED MODULE: ./src/config/names/stage-references.ts



/** Checks the stages of one environment: where its hosts stand, that names stand once, and what its gates name. */
function checkStageReferences(name, environment, names, say) {
    const path = ['environments', name];
    checkPlaces(name, environment, say);
    const members = (0,fields/* isRecord */.u4)(environment.apps) ? environment.apps : names.apps;
    const inGates = { ...names, apps: members };
    const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
    const gates = new Set();
    stage_references_checkGates(name, environment, path, inGates, gates, say);
    const seen = new Map();
    const known = { ...names.hosts, ...names.groups };
    const placed = new Map();
    for (const [index, stage] of stages.entries()) {
        const own = [...path, 'stages', index];
        if (typeof stage.name === 'string' && seen.has(stage.name))
            say([...own, 'name'], `there are two stages \`${stage.name}\``, 'Rename one.');
        seen.set(String(stage.name), stage);
        for (const host of expandNamed(listNames(stage.hosts, [...own, 'hosts']), names.groups, known, say)) {
            const other = placed.get(host.name);
            if (other !== undefined && other !== stage.name)
                say(host.path, `the host \`${host.name}\` stands in the stage \`${other}\` as well`, 'Keep it in one of them.');
            placed.set(host.name, stage.name);
        }
        stage_references_checkGates(name, stage, own, inGates, gates, say);
    }
}
function checkPlaces(name, environment, say) {
    const path = ['environments', name];
    const { hosts, stages } = environment;
    if (hosts === undefined && stages === undefined)
        say(path, `\`${name}\` has neither \`hosts\` nor \`stages\``, 'Add `hosts: [NAME]`.', 'key');
    if (stages === undefined)
        return;
    if (hosts !== undefined) {
        const hint = 'Remove `hosts`: the stages have theirs.';
        say([...path, 'hosts'], `\`hosts\` and \`stages\` of \`${name}\` exclude each other`, hint, 'key');
    }
    for (const key of Object.keys(schema_stages/* stageKeys */.Jk).filter((one) => Object.hasOwn(environment, one))) {
        say([...path, key], `\`${key}\` belongs to one of the stages of \`${name}\``, 'Move it into a stage.', 'key');
    }
}
function stage_references_checkGates(name, place, path, names, seen, say) {
    for (const moment of ['before', 'after']) {
        const gates = Array.isArray(place[moment]) ? place[moment].map(asRecord) : [];
        for (const [index, gate] of gates.entries()) {
            const own = [...path, moment, index];
            if (typeof gate.verify === 'string') {
                const asked = { name: gate.verify, path: [...own, 'verify'] };
                sayUnknown('environment', asked, names.environments, say);
                if (gate.verify === name)
                    say(asked.path, `\`${name}\` cannot wait for itself`, 'Name another environment, or remove the gate.');
                else if (findAwaited(gate.verify, names.environments).has(name))
                    say(asked.path, describeCycle(name, gate.verify), 'Remove one of the gates.');
            }
            if (typeof gate.app === 'string')
                sayUnknown('app', { name: gate.app, path: [...own, 'app'] }, names.apps, say);
            const label = gate.name ?? (typeof gate.verify === 'string' ? `verify ${gate.verify}` : undefined);
            if (typeof label !== 'string')
                continue;
            if (seen.has(label))
                say(own, `there are two gates \`${label}\` in \`${name}\``, 'Give one another `name`.');
            seen.add(label);
        }
    }
}
function describeCycle(name, awaited) {
    return `\`${name}\` waits for \`${awaited}\`, which waits for \`${name}\`, so neither can be deployed to first`;
}
/** The environments that one waits for by its gates, over others as well. */
function findAwaited(name, environments, found = new Set()) {
    for (const next of listAwaited(asRecord(environments[name]))) {
        if (found.has(next))
            continue;
        found.add(next);
        findAwaited(next, environments, found);
    }
    return found;
}
function listAwaited(environment) {
    const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
    const gates = [environment, ...stages].flatMap(({ before, after }) => [before, after].filter(Array.isArray).flat());
    return gates.map(asRecord).flatMap(({ verify }) => (typeof verify === 'string' ? [verify] : []));
}

;// CONCATENATED MODULE: ./src/config/names/references.ts






/** Keys that an environment of several apps cannot hold, since they cannot be the same for two apps. */
const KEYS_OF_ONE_APP = ['port', 'domain', 'source', 'runtime', 'links'];
/**
 * Checks that every name in the config names something. It takes the data as they were read, so that these
 * problems are told together with those of the schema; what has the wrong kind is passed over here.
 */
function checkReferences(data, locations, problems) {
    const root = asRecord(data);
    const say = (path, message, hint, part = 'value') => problems.add(locations[part](path), message, hint, (0,config_locations/* describePath */.N)(path));
    for (const key of ['hosts', 'apps', 'environments']) {
        if ((0,fields/* isRecord */.u4)(root[key]) && Object.keys(root[key]).length === 0)
            say([key], `\`${key}\` is empty`, 'Add at least one.');
    }
    if (Object.hasOwn(asRecord(root.defaults), 'domain')) {
        const hint = 'Move it to `environments.ENVIRONMENT.apps.APP.domain`.';
        say(['defaults', 'domain'], '`domain` cannot stand in `defaults`: no two apps have the same', hint, 'key');
    }
    const hosts = asRecord(root.hosts);
    const groups = asRecord(root.groups);
    checkGroups(hosts, groups, say);
    checkJumps(hosts, say);
    if (typeof root.default_environment === 'string') {
        const asked = { name: root.default_environment, path: ['default_environment'] };
        sayUnknown('environment', asked, asRecord(root.environments), say);
    }
    checkPreviewReferences(root, say);
    for (const [name, environment] of Object.entries(asRecord(root.environments))) {
        checkEnvironment({ path: ['environments', name], name }, asRecord(environment), asRecord(root.apps), say);
        checkHostLists(name, asRecord(environment), hosts, groups, say);
        checkStageReferences(name, asRecord(environment), { hosts, groups, environments: asRecord(root.environments), apps: asRecord(root.apps) }, say);
    }
}
function checkGroups(hosts, groups, say) {
    for (const [name, members] of Object.entries(groups)) {
        if (Object.hasOwn(hosts, name))
            say(['groups', name], `\`${name}\` is a host and a group`, 'Rename one.', 'key');
        const seen = new Set();
        for (const member of listNames(members, ['groups', name])) {
            if (Object.hasOwn(groups, member.name) && !Object.hasOwn(hosts, member.name)) {
                say(member.path, `\`${member.name}\` is a group: groups hold hosts only`, 'List its hosts.');
            }
            else
                sayUnknown('host', member, hosts, say);
            sayTwice(member, seen, say);
        }
    }
}
function checkJumps(hosts, say) {
    for (const [name, host] of Object.entries(hosts)) {
        for (const hop of listJumps(hosts, name)) {
            sayUnknown('host', hop, hosts, say);
            if (asRecord(hosts[hop.name]).connection === 'local') {
                say(hop.path, `\`${hop.name}\` is this machine itself: there is nothing to jump through`, 'Remove it.');
            }
        }
        const cycle = findCycle(hosts, [name]);
        // Each cycle is told once, at the first of its hosts in the file.
        if (cycle && Object.keys(hosts).find((one) => cycle.includes(one)) === name && (0,fields/* isRecord */.u4)(host)) {
            say(['hosts', name, 'jump'], `the jumps are a cycle: ${cycle.join(' → ')}`, 'Take one of the jumps away.');
        }
    }
}
function listJumps(hosts, name) {
    const host = Object.hasOwn(hosts, name) ? asRecord(hosts[name]) : {};
    return listNames(host.jump, ['hosts', name, 'jump']);
}
/** The way from the first host of `way` back to itself, if there is one. */
function findCycle(hosts, way) {
    for (const { name } of listJumps(hosts, way.at(-1) ?? '')) {
        if (name === way[0])
            return [...way, name];
        const cycle = way.includes(name) ? undefined : findCycle(hosts, [...way, name]);
        if (cycle)
            return cycle;
    }
    return undefined;
}
function checkEnvironment(environment, settings, apps, say) {
    const { path } = environment;
    const members = (0,fields/* isRecord */.u4)(settings.apps) ? Object.keys(settings.apps) : undefined;
    for (const name of members ?? [])
        sayUnknown('app', { name, path: [...path, 'apps', name] }, apps, say);
    if (members?.length === 0)
        say([...path, 'apps'], '`apps` is empty', 'Name the apps of the environment.');
    const count = Object.keys(apps).length;
    if (!members && count > 1) {
        const hint = `Say which of the apps belong here, such as apps: { ${Object.keys(apps)[0]}: {} }.`;
        say(path, `\`${environment.name}\` needs \`apps\`: the config has ${count}`, hint, 'key');
    }
    if ((members?.length ?? count) <= 1)
        return;
    for (const key of KEYS_OF_ONE_APP.filter((one) => Object.hasOwn(settings, one))) {
        say([...path, key], `\`${key}\` cannot be the same for several apps`, `Move it to \`${path.join('.')}.apps.APP\`.`);
    }
    if (typeof settings.path === 'string' && !(0,placeholders/* findPlaceholders */.GY)(settings.path).includes('app')) {
        say([...path, 'path'], '`path` is the same for several apps', 'Put {app} into it.');
    }
}
function checkHostLists(name, environment, hosts, groups, say) {
    const path = ['environments', name];
    const known = { ...hosts, ...groups };
    const all = expandNamed(listNames(environment.hosts, [...path, 'hosts']), groups, known, say);
    for (const [app, settings] of Object.entries(asRecord(environment.apps))) {
        const own = [...path, 'apps', app, 'hosts'];
        const wanted = listNames(asRecord(settings).hosts, own);
        if (environment.stages !== undefined && wanted.length > 0) {
            say(own, '`hosts` of an app cannot stand beside `stages`', 'Remove it: every app goes to the hosts of all stages.');
            continue;
        }
        for (const host of expandNamed(wanted, groups, known, say)) {
            if (all.length > 0 && Object.hasOwn(hosts, host.name) && !all.some((one) => one.name === host.name)) {
                say(host.path, `\`${host.name}\` is not among the hosts of \`${name}\``, 'Add it there, or remove it here.');
            }
        }
    }
}

// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/schema/issues.ts + 1 modules
var issues = __webpack_require__(50822);
// EXTERNAL MODULE: ./src/config/targets/environment.ts + 15 modules
var environment = __webpack_require__(19235);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./src/config/yaml/parse.ts


const BYTE_ORDER_MARK = '\u{feff}';
const SMALLEST_CONFIG = 'Start with `hosts`, `apps` and `environments`: config/examples/minimal.yml is one to copy.';
/**
 * Parses a text that must hold exactly one YAML document.
 * @throws ConfigError when it does not.
 */
function parseYaml(file, text) {
    const problems = (0,config_problems/* collectProblems */.v)();
    const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    const lines = new dist/* LineCounter */.HN();
    const locate = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // Duplicate keys are found while reading, where both places are known.
    const documents = (0,dist/* parseAllDocuments */.hR)(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const [document, second] = 'empty' in documents ? [] : documents;
    if (!document || (document.contents === null && document.errors.length === 0)) {
        problems.add({ file, line: 1, column: 1 }, 'the file is empty', SMALLEST_CONFIG);
        throw problems.toError();
    }
    for (const error of selectErrors([...document.errors, ...document.warnings])) {
        const { offset, message, hint } = explainError(error, source);
        problems.add(locate(offset), message, hint);
    }
    if (second) {
        problems.add(locate(second.range[0]), 'a second YAML document begins here', 'Keep one document in the file.');
    }
    if (problems.count > 0)
        throw problems.toError();
    return { document, locate };
}
/** Every tab and tag, but only the first of the other errors: most of those that follow are its echo. */
function selectErrors(errors) {
    const isIndependent = ({ code }) => code === 'TAB_AS_INDENT' || code === 'TAG_RESOLVE_FAILED';
    const first = errors.find((error) => !isIndependent(error));
    return errors.filter((error) => isIndependent(error) || error === first);
}
function explainError({ code, pos, message }, text) {
    const offset = pos[0];
    if (code === 'TAB_AS_INDENT') {
        return { offset, message: 'a tab indents this line', hint: 'Indent with spaces; YAML allows no tabs there.' };
    }
    if (code === 'TAG_RESOLVE_FAILED') {
        const tag = text.slice(offset, pos[1]);
        return { offset, message: `the tag \`${tag}\` is not supported`, hint: 'Remove the tag.' };
    }
    const bare = findBarePlaceholder(text, offset);
    if (bare) {
        return {
            offset: bare.offset,
            message: `\`${bare.text}\` is not quoted, and YAML reads { as the start of a map`,
            hint: 'Put the whole text in double quotes.',
        };
    }
    return {
        offset,
        message: `this is not YAML: ${lowerFirst(message)}`,
        hint: 'Check the indentation, quotes and brackets.',
    };
}
const BARE_PLACEHOLDER = /\$\{\w+\}|\{(?:app|environment|host|color|number)\}/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
/** The first placeholder outside quotes in the line of an error: it is the usual reason for one. */
function findBarePlaceholder(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(start, end === -1 ? text.length : end);
    const match = BARE_PLACEHOLDER.exec(line.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)));
    return match ? { text: match[0], offset: start + match.index } : undefined;
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./src/config/yaml/aliases.ts

/** Enough for any config that people write, and far too few to blow one up. */
const MAX_ALIASES = 200;
function openAliases(source, problems) {
    let followed = 0;
    function resolve(alias, ancestors) {
        const position = source.locate(alias.range?.[0] ?? 0);
        followed += 1;
        if (followed > MAX_ALIASES) {
            if (followed === MAX_ALIASES + 1)
                problems.add(position, `more than ${MAX_ALIASES} aliases`, 'Write some of them out.');
            return null;
        }
        const target = alias.resolve(source.document) ?? null;
        if (!target) {
            problems.add(position, `no anchor \`&${alias.source}\` stands before \`*${alias.source}\``, 'Name it with & first.');
        }
        else if (ancestors.includes(target)) {
            problems.add(position, `\`*${alias.source}\` is a cycle: it stands inside \`&${alias.source}\``, 'Remove the alias.');
            return null;
        }
        return target;
    }
    return { follow: (node, ancestors) => ((0,dist/* isAlias */.Vj)(node) ? resolve(node, ancestors) : node) };
}

;// CONCATENATED MODULE: ./src/config/yaml/scalars.ts
/** Words that YAML 1.1 readers take for true or false and YAML 1.2 readers for text. */
const AMBIGUOUS_WORD = /^(?:yes|no|on|off)$/i;
/** What makes an unquoted scalar mean something else than it shows; undefined when it is plain to everybody. */
function lintScalar(scalar) {
    const { source = '', value, type } = scalar;
    if (type !== 'PLAIN')
        return undefined;
    if (AMBIGUOUS_WORD.test(source))
        return explainWord(source);
    if (typeof value === 'number' && String(value) !== source)
        return explainNumber(source, value);
    return undefined;
}
function explainWord(word) {
    const meaning = /^(?:yes|on)$/i.test(word);
    return {
        message: `\`${word}\` is read as ${meaning} by some YAML readers and as text by others`,
        hint: `Write ${meaning}, or "${word}" in quotes where text is meant.`,
    };
}
function explainNumber(source, value) {
    return {
        message: `\`${source}\` is read as the number ${value}`,
        hint: `Write "${source}" in quotes where text is meant, such as a version; else write ${value}.`,
    };
}

;// CONCATENATED MODULE: ./src/config/yaml/read.ts





/** Turns nodes into plain data, remembers where everything stands, and tells what YAML readers disagree about. */
function readYaml(file, source, problems) {
    const locations = (0,config_locations/* createLocations */.x)(file);
    const reading = { source, locations, problems, aliases: openAliases(source, problems) };
    const start = { file, line: 1, column: 1 };
    const data = readNode(reading, source.document.contents, { path: [], key: start, ancestors: [] });
    return { data, locations };
}
/** Far more than a config has, and far less than a stack holds. */
const MAX_DEPTH = 50;
/** Reads one node into plain data; null where there was nothing, which is told as a problem. */
function readNode(reading, written, place) {
    const node = reading.aliases.follow(written, place.ancestors);
    const value = node?.range && written?.range ? reading.source.locate(written.range[0]) : place.key;
    const isEmpty = !node || ((0,dist/* isScalar */.jn)(node) && node.value === null);
    reading.locations.set(place.path, {
        key: place.key,
        value: isEmpty ? place.key : value,
        isScalar: (0,dist/* isScalar */.jn)(node),
        isUnquoted: (0,dist/* isScalar */.jn)(node) && node.type === 'PLAIN',
    });
    if (!node)
        return null;
    if (place.ancestors.length > MAX_DEPTH) {
        reading.problems.add(value, `more than ${MAX_DEPTH} maps and lists lie in one another here`, 'Check the brackets.');
        return null;
    }
    const inside = { ...place, ancestors: [...place.ancestors, node] };
    if ((0,dist/* isMap */.jh)(node))
        return readMap(reading, node, inside, value);
    if ((0,dist/* isSeq */.oP)(node))
        return readList(reading, node, inside);
    return (0,dist/* isScalar */.jn)(node) ? readScalar(reading, node, place, value) : null;
}
function readScalar({ problems }, scalar, { key, path }, position) {
    if (scalar.value === null) {
        const name = typeof path.at(-1) === 'string' ? `\`${path.at(-1)}\`` : 'this item';
        problems.add(key, `${name} has no value`, 'Write one, or {} for an empty map, or remove it.');
        return null;
    }
    const complaint = lintScalar(scalar);
    if (complaint)
        problems.add(position, complaint.message, complaint.hint);
    if (typeof scalar.value === 'string' && scalar.value.includes('\0')) {
        problems.add(position, 'the text holds a NUL character', 'Remove it.');
    }
    return scalar.value;
}
function readList(reading, list, { path, ancestors }) {
    return list.items.map((item, index) => {
        const node = item;
        const key = node.range ? reading.source.locate(node.range[0]) : reading.locations.value(path);
        return readNode(reading, node, { path: [...path, index], key, ancestors });
    });
}
function readMap(reading, map, place, position) {
    const name = read_findBarePlaceholder(map);
    if (name !== undefined) {
        reading.problems.add(position, `{${name}} without quotes is a YAML map`, `Write "{${name}}" in double quotes.`);
        return {};
    }
    return readEntries(reading, map.items, place);
}
/** `{app}` without quotes: a map in one line with one key and nothing behind it. */
function read_findBarePlaceholder(map) {
    const [only, ...others] = map.items;
    if (!map.flow || !only || others.length > 0 || only.value !== null)
        return undefined;
    const name = (0,dist/* isScalar */.jn)(only.key) ? String(only.key.value) : '';
    return placeholders/* PLACEHOLDERS */.je.some((placeholder) => placeholder.name === name) ? name : undefined;
}
/** Reads the keys of a map, and after them those that `<<` brings and that it does not have itself. */
function readEntries(reading, entries, place) {
    const data = {};
    const places = new Map();
    for (const { key: keyNode, value } of entries.filter((entry) => !isMerge(entry))) {
        const key = reading.source.locate(keyNode.range?.[0] ?? 0);
        const name = readKey(reading, keyNode, key);
        if (name === undefined || isTwice(reading, name, key, places))
            continue;
        places.set(name, key);
        data[name] = readNode(reading, value, { path: [...place.path, name], key, ancestors: place.ancestors });
    }
    for (const { value } of entries.filter(isMerge))
        mergeEntries(reading, value, place, data);
    return data;
}
function isMerge({ key }) {
    return (0,dist/* isScalar */.jn)(key) && key.type === 'PLAIN' && key.source === '<<';
}
function readKey({ problems }, key, position) {
    const name = (0,dist/* isScalar */.jn)(key) ? getKeyName(key) : '';
    if (name === '' || name === '__proto__') {
        problems.add(position, 'a key must be a name', 'Put it in double quotes where it begins with { or [.');
        return undefined;
    }
    const complaint = (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? lintScalar(key) : undefined;
    if (complaint)
        problems.add(position, complaint.message, complaint.hint);
    return name;
}
/** As it is written: `08` and `true` are names where a key stands. */
function getKeyName(key) {
    return (key.type === 'PLAIN' ? key.source : undefined) ?? String(key.value ?? '');
}
function isTwice({ problems }, name, key, places) {
    const first = places.get(name);
    if (!first)
        return false;
    problems.add(key, `\`${name}\` stands here twice, first in line ${first.line}`, 'Keep one of them.');
    return true;
}
/** Of several merged maps the first that has a key gives it. */
function mergeEntries(reading, written, place, data) {
    const node = reading.aliases.follow(written, place.ancestors);
    if ((0,dist/* isSeq */.oP)(node)) {
        for (const item of node.items)
            mergeEntries(reading, item, place, data);
    }
    else if ((0,dist/* isMap */.jh)(node)) {
        const missing = node.items.filter(({ key }) => !(0,dist/* isScalar */.jn)(key) || !Object.hasOwn(data, getKeyName(key)));
        Object.assign(data, readEntries(reading, missing, { ...place, ancestors: [...place.ancestors, node] }));
    }
    else if (node) {
        const position = written?.range ? reading.source.locate(written.range[0]) : place.key;
        reading.problems.add(position, '`<<` takes a map', 'Name an anchor that stands before a map.');
    }
}

;// CONCATENATED MODULE: ./src/config/load.ts












/**
 * Reads a config and checks all of it that does not depend on the runner's environment, every environment
 * included: a fault in one that is not deployed today is told today.
 * @throws ConfigError with every problem that was found.
 */
function loadConfig(file) {
    const problems = (0,config_problems/* collectProblems */.v)();
    const { data, locations } = readYaml(file.path, parseYaml(file.path, file.text), problems);
    const config = readSchema(data, locations, problems);
    checkFields(data, locations, problems);
    checkReferences(data, locations, problems);
    if (!config || problems.count > 0)
        throw problems.toError();
    const document = { path: file.path, config, locations };
    checkEnvironments(document, problems);
    if (problems.count > 0)
        throw problems.toError();
    return document;
}
function readSchema(data, locations, problems) {
    const result = (0,issues/* applySchema */.g)(config/* configSchema */.Q, data);
    const placed = result.problems.map((problem) => ({
        ...problem,
        position: problem.isKey ? locations.key(problem.path) : locations.value(problem.path),
    }));
    // What reading has found wrong in a place already is the reason; that it does not fit either is its echo.
    const fresh = placed.filter(({ position }) => !problems.has(position));
    for (const { position, message, hint, path } of fresh)
        problems.add(position, message, hint, (0,config_locations/* describePath */.N)(path));
    return result.data;
}
/**
 * Settles every environment with `${NAME}` left open, to find what does not fit together. Where there is one for each pull request,
 * two of them are settled, and then one for every further slot, so that none takes what is another's.
 */
function checkEnvironments(document, problems) {
    const filling = { variables: undefined, locations: document.locations, problems };
    const claims = listClaims((0,previews/* withInstance */.yN)(document), filling);
    const [second = [], ...others] = listFurtherInstances(document);
    (0,names_claims/* checkCollisions */.C)([...claims, ...second], problems);
    if (problems.count > 0)
        return;
    for (const further of others)
        (0,names_claims/* checkCollisions */.C)([...claims, ...further], problems);
}
function listClaims(document, filling, only) {
    const { locations } = document;
    return (0,config_document/* listEnvironments */.W)(document)
        .filter(({ name }) => only === undefined || name === only)
        .flatMap((one) => (0,environment/* buildEnvironment */.A)(document, one, { ...filling, locations }).claims)
        .map((claim) => ((0,previews/* readInstanceName */.X3)(claim.environment) === undefined ? claim : { ...claim, isInstance: true }));
}
/** The claims of each instance behind the first. What is wrong with them was told of the first. */
function listFurtherInstances(document) {
    const { slots = 0 } = (0,previews/* findPreviewTemplate */.sX)(document) ?? {};
    return Array.from({ length: Math.max(0, slots - 1) }, (_, index) => {
        const number = index + 2;
        const filling = { variables: undefined, locations: document.locations, problems: (0,config_problems/* collectProblems */.v)() };
        return listClaims((0,previews/* withInstance */.yN)(document, { number, slot: index + 1 }), filling, (0,previews/* nameInstance */.$L)(number));
    });
}


/***/ }),

/***/ 70026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ describePath),
/* harmony export */   x: () => (/* binding */ createLocations)
/* harmony export */ });
function createLocations(file) {
    const known = new Map();
    const start = { file, line: 1, column: 1 };
    function find(path) {
        for (let length = path.length; length > 0; length--) {
            const location = known.get(JSON.stringify(path.slice(0, length)));
            if (location)
                return location;
        }
        return known.get('[]') ?? { key: start, value: start, isScalar: false, isUnquoted: false };
    }
    return {
        set: (path, location) => void known.set(JSON.stringify(path), location),
        value: (path) => {
            const { key, value, isScalar } = find(path);
            return isScalar || known.has(JSON.stringify(path)) ? value : key;
        },
        key: (path) => find(path).key,
        isUnquoted: (path) => known.get(JSON.stringify(path))?.isUnquoted ?? false,
    };
}
/** Writes a path as people do: `apps.shop.checks.smoke.paths[0]`. */
function describePath(path) {
    return path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
        .join('')
        .replace(/^\./, '');
}


/***/ }),

/***/ 48280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listClaims),
/* harmony export */   C: () => (/* binding */ checkCollisions)
/* harmony export */ });
/* harmony import */ var _runtimes_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75202);

function adviseOn(kind, isOfInstances) {
    if (isOfInstances) {
        return kind === 'port'
            ? 'Write a range for `port` in the environment with `per`, such as 9000-9004.'
            : `Give each preview a ${kind} of its own: put {number} or {environment} into it.`;
    }
    const advice = `Give each a ${kind} of its own`;
    return kind === 'port' ? `${advice}.` : `${advice}; {app} and {environment} may stand in it.`;
}
/** Tells every two targets that claim the same thing; each pair once, at the later of the two. */
function checkCollisions(claims, problems) {
    const told = new Set();
    for (const group of groupByMachine(claims)) {
        for (const [index, second] of group.entries()) {
            for (const first of group.slice(0, index)) {
                const pair = [first, second].map(describeTarget).sort().join(' and ');
                const problem = describeCollision(first, second);
                if (!problem || told.has(`${pair} ${second.kind}`))
                    continue;
                told.add(`${pair} ${second.kind}`);
                problems.add(second.position, problem, adviseOn(second.kind, Boolean(first.isInstance && second.isInstance)));
            }
        }
    }
}
function groupByMachine(claims) {
    const groups = new Map();
    for (const claim of claims) {
        const key = `${claim.machine} ${claim.kind}`;
        const group = groups.get(key);
        if (group)
            group.push(claim);
        else
            groups.set(key, [claim]);
    }
    return groups.values();
}
function describeCollision(first, second) {
    if (first.app === second.app && first.environment === second.environment && first.value === second.value) {
        return `${describeTarget(first)} goes to one machine twice: \`${first.host}\` and \`${second.host}\` have one address`;
    }
    const both = `${describeTarget(first)} and ${describeTarget(second)}`;
    const place = first.host === second.host ? `\`${first.host}\`` : `one machine, \`${first.host}\` and \`${second.host}\``;
    if (first.value === second.value)
        return `${both} have the same ${first.kind} on ${place}: ${first.value}`;
    const isNested = `${first.value}/`.startsWith(`${second.value}/`) || `${second.value}/`.startsWith(`${first.value}/`);
    if (first.kind !== 'path' || !isNested)
        return undefined;
    return `${both} have paths on ${place} of which one lies in the other: ${first.value} and ${second.value}`;
}
function describeTarget({ app, environment }) {
    return `\`${app}\` in \`${environment}\``;
}
/** What a target claims; `locate` finds the place in the file of one of the app's keys. */
function listClaims(target, locate) {
    const { app, environment, host, runtime, path, port, domain = [], nginx } = target;
    const machine = nameMachine(target);
    const claim = (kind, value, key) => ({
        app,
        environment,
        host: host.name,
        machine,
        kind,
        value,
        position: locate(key),
    });
    return [
        claim('path', path, 'path'),
        ...(0,_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__/* .listRuntimeClaims */ .yl)(runtime, host).map(({ kind, value }) => claim(kind, value, 'runtime')),
        // The port of a proxy is shared by all that it serves.
        ...(port === undefined || (0,_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__/* .siteOf */ .zU)(runtime) !== undefined ? [] : [claim('port', String(port), 'port')]),
        ...(nginx === undefined ? [] : [claim('site file', nginx.file, 'nginx')]),
        ...(nginx === undefined
            ? []
            : [...new Set(domain)].map((name) => claim('domain', `${name}:${nginx.listen}`, 'domain'))),
    ];
}
/** An address that is not filled yet can be any machine in another environment, but is one within its own. */
function nameMachine({ host, environment }) {
    if (host.connection === 'local')
        return 'local';
    const scope = host.address.includes('${') ? `${environment} ` : '';
    return `${scope}${host.address.toLowerCase().replace(/\.$/, '')}:${host.port}`;
}


/***/ }),

/***/ 69744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Q6: () => (/* binding */ writeImageName),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   mp: () => (/* binding */ findRegistryUrl),
/* harmony export */   o_: () => (/* binding */ parseImageReference)
/* harmony export */ });
/*
 * Names of images as Docker spells them: `logger`, `you/logger`, `ghcr.io/you/logger:v1`, `localhost:5000/logger@sha256:…`.
 * What stands before the first slash is a registry where it could be the name of a host; else the registry is Docker Hub.
 */
const DOCKER_HUB = 'docker.io';
const HUB_NAMES = [DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io'];
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::\d{1,5})?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;
const PART = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Docker takes no longer name. */
const LONGEST_NAME = 255;
/** Reads the name of an image; a text says what is wrong with it. */
function parseImageReference(text) {
    const [, name = '', tag, digest] = /^(.*?)(?::([^:/@]*))?(?:@(.*))?$/s.exec(text) ?? [];
    if (digest !== undefined && !isDigest(digest))
        return `\`${digest}\` is no digest: \`sha256:\` and 64 hexadecimal digits`;
    if (tag !== undefined && !isTag(tag))
        return `\`${tag}\` is no tag: letters, digits, \`_\`, \`.\` and \`-\`, 128 at most`;
    const image = splitName(name);
    const complaint = checkName(image);
    return complaint ?? { ...image, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function splitName(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    const isHost = /[.:A-Z]/.test(first) || first === 'localhost';
    const registry = isHost ? first : DOCKER_HUB;
    const path = isHost ? name.slice(slash + 1) : name;
    if (!HUB_NAMES.includes(registry))
        return { registry, repository: path };
    return { registry: DOCKER_HUB, repository: path.includes('/') ? path : `library/${path}` };
}
function checkName({ registry, repository }) {
    if (!HOST.test(registry))
        return `\`${registry}\` is no host of a registry`;
    const wrong = repository.split('/').find((part) => !PART.test(part));
    if (wrong !== undefined) {
        return `the name of an image has lower case letters, digits and single \`.\`, \`_\` or \`-\` between them, not \`${wrong}\``;
    }
    return repository.length > LONGEST_NAME
        ? `the name of the image is longer than ${LONGEST_NAME} characters`
        : undefined;
}
function isDigest(text) {
    return DIGEST.test(text);
}
function isTag(text) {
    return TAG.test(text);
}
/** The name in full, as Docker on any host takes it. */
function writeImageName({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** Where the API of a registry is; on the machine itself without TLS, as Docker does it. */
function findRegistryUrl({ registry }) {
    if (registry === DOCKER_HUB)
        return 'https://registry-1.docker.io';
    return `${LOOPBACK.test(registry) ? 'http' : 'https'}://${registry}`;
}


/***/ }),

/***/ 88145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ checkPathPattern),
/* harmony export */   X: () => (/* binding */ takesAwayOnly),
/* harmony export */   jm: () => (/* binding */ ONLY_TAKES_AWAY),
/* harmony export */   vw: () => (/* binding */ normalizePathPattern)
/* harmony export */ });
/** What other tools read in a pattern, and .gitignore takes literally or not at all: it would match nothing, silently. */
const COMPLAINTS = [
    { isWrong: (text) => text === '/', why: 'names nothing' },
    { isWrong: (text) => text.startsWith('#'), why: 'is a comment; a name that begins with # is written `\\#`' },
    { isWrong: (text) => /[@?+*!]\(/.test(text), why: 'has an extended glob; write a pattern for each name' },
    { isWrong: (text) => /(?<!\\)\{[^}]*(?:,|\.\.)[^}]*\}/.test(text), why: 'has braces; write a pattern for each name' },
    { isWrong: (text) => /\\[\w./]/.test(text), why: 'has a `\\`; write `/` between folders' },
    { isWrong: (text) => /(?:^|\/)\.\.(?:\/|$)/.test(text), why: 'leaves the folder with `..`' },
    { isWrong: (text) => /\/\.(?:\/|$)|\/\//.test(text), why: 'has an empty step in its path' },
    { isWrong: hasOpenBracket, why: 'has a `[` that is not closed' },
];
/** What keeps a pattern of .gitignore from ever matching; undefined where it can. */
function checkPathPattern(pattern) {
    const text = stripDot(pattern.replace(/^!(?!\()/, ''));
    const found = COMPLAINTS.find(({ isWrong }) => isWrong(text));
    return found === undefined ? undefined : `the pattern \`${pattern}\` ${found.why}`;
}
/** `./` at the front means the folder itself, which .gitignore does not know: `./bot/**` is `/bot/**`. */
function normalizePathPattern(pattern) {
    return pattern.startsWith('!') ? `!${stripDot(pattern.slice(1))}` : stripDot(pattern);
}
function stripDot(pattern) {
    return pattern.replace(/^(?:\.\/)+(?=.)/, '/');
}
function hasOpenBracket(pattern) {
    const open = pattern.search(/(?<!\\)\[/);
    return open !== -1 && pattern.indexOf(']', open + 2) === -1;
}
/** Do all patterns of a list only take away? Then none ever matches. */
function takesAwayOnly(patterns) {
    return patterns.length > 0 && patterns.every((pattern) => /^!(?!\()/.test(pattern));
}
const ONLY_TAKES_AWAY = 'all patterns begin with `!`, so nothing ever matches; write `**` before them';


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ PORT_RANGE_FORM),
/* harmony export */   mK: () => (/* binding */ parsePortRange),
/* harmony export */   q4: () => (/* binding */ PORT_RANGE)
/* harmony export */ });
const PORT_RANGE = /^\d{1,5}-\d{1,5}$/;
/** What to tell a person whose text is none. */
const PORT_RANGE_FORM = 'a range of ports is written as 9000-9004';
/** Reads `9000-9004`; undefined where it is none, or runs backwards. */
function parsePortRange(text) {
    if (!PORT_RANGE.test(text))
        return undefined;
    const [first = 0, last = 0] = text.split('-').map(Number);
    return first >= 1 && last <= 65535 && first <= last ? { first, last } : undefined;
}


/***/ }),

/***/ 27794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildNotifiers),
/* harmony export */   n: () => (/* binding */ combineNotifiers)
/* harmony export */ });
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34529);
/* harmony import */ var _registry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82914);



/** Who is told of an app's runs, with what is wrong with their settings told. */
function buildNotifiers(subject) {
    return (subject.settings.notify || []).flatMap((settings, index) => {
        const channel = buildChannel(subject, ['notify', index], settings);
        const { events = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_NOTIFIER */ .oo.events, timeout = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_NOTIFIER */ .oo.timeout, logs: hasLogs = false } = settings;
        return channel ? [{ channel, events, timeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(timeout), ...(hasLogs ? { hasLogs } : {}) }] : [];
    });
}
function buildChannel({ say, sayOfKey }, path, settings) {
    const definition = _registry__WEBPACK_IMPORTED_MODULE_2__/* .NOTIFIERS */ .C.find(({ kind }) => settings[kind] !== undefined);
    if (definition === undefined)
        return undefined;
    const { kind } = definition;
    const parts = definition.build(settings[kind], {
        say: (inside, message, hint) => say([...path, kind, ...inside], message, hint),
        sayOfKey: (inside, message, hint) => sayOfKey([...path, kind, ...inside], message, hint),
    });
    // The registry pairs each kind with the parts that its definition builds.
    return parts && { kind, ...parts };
}
/** Notifiers of several apps, each told once: of two that are the same but for their events, the events of both. Logs only where all ask. */
function combineNotifiers(all) {
    const combined = new Map();
    for (const one of all) {
        const key = JSON.stringify(one.channel);
        const known = combined.get(key) ?? one;
        const events = [...new Set([...known.events, ...one.events])];
        const { hasLogs: _, ...common } = known;
        const logs = known.hasLogs && one.hasLogs ? { hasLogs: true } : {};
        combined.set(key, { ...common, ...logs, events, timeoutMs: Math.max(known.timeoutMs, one.timeoutMs) });
    }
    return [...combined.values()];
}


/***/ }),

/***/ 82914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ NOTIFIERS)
});

// NAMESPACE OBJECT: ./src/config/notifiers/index.ts
var notifiers_namespaceObject = {};
__webpack_require__.r(notifiers_namespaceObject);
__webpack_require__.d(notifiers_namespaceObject, {
  email: () => (notifier),
  slack: () => (slack_notifier),
  telegram: () => (telegram_notifier),
  webhook: () => (webhook_notifier)
});

// EXTERNAL MODULE: ./src/config/place.ts
var place = __webpack_require__(60697);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling = __webpack_require__(52397);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(24807);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
// EXTERNAL MODULE: ./src/config/targets/host-name.ts
var host_name = __webpack_require__(95173);
;// CONCATENATED MODULE: ./src/config/notifiers/definition.ts


/** Lets the compiler find the types of a definition by itself. */
function defineNotifier(definition) {
    return definition;
}
/** The documentation of a key that holds the name of a secret. */
function secret(is, example) {
    return { is, example, type: 'name of a secret' };
}
/** An address that stands in the config, because it is no secret. */
function address() {
    return (0,documented/* note */.N4)((0,values/* text */.Qq)(), { type: 'URL', fills: ['variables'] });
}

;// CONCATENATED MODULE: ./src/config/notifiers/email.ts







const SECURITY = 'starttls';
const PORTS = { starttls: 587, tls: 465, none: 25 };
const settings = schemas/* strictObject */.rej({
    host: (0,documented/* required */.mw)((0,values/* text */.Qq)(['variables']), { is: 'The mail server, without port.', example: 'smtp.example.com' }),
    port: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'Its port: 587, 465 with `security: tls`, 25 with `none`.', example: 2525 }),
    security: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['starttls', 'tls', 'none']), {
        is: 'How the connection is encrypted: after STARTTLS, which must be offered, from its start, or not at all, which takes no password.',
        default: SECURITY,
        example: 'tls',
    }),
    user: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), { is: 'Who logs in there; with `password`.', example: 'deploy@example.com' }),
    password: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that holds the password.', 'SMTP_PASSWORD')),
    from: (0,documented/* required */.mw)((0,values/* text */.Qq)(['variables']), {
        is: 'The sender: an address, or a name and an address.',
        example: 'Bowline <deploy@example.com>',
    }),
    to: (0,documented/* required */.mw)((0,hosts/* oneOrMore */.h9)((0,values/* text */.Qq)(['variables'])), {
        is: 'The recipients: one or a list.',
        example: ['ops@example.com'],
        type: 'text or list',
    }),
});
const notifier = defineNotifier({
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
    build: (written, complaints) => {
        const { host, security = SECURITY, port = PORTS[security], user, password, from, to } = written;
        const complaint = (0,filling/* isUnfilled */.A0)(host) ? undefined : (0,host_name/* checkHostName */.c)(host);
        if (complaint)
            complaints.say(['host'], `\`${host}\` ${complaint}`, 'Write its name in DNS or its IP address.');
        checkLogin(written, complaints);
        checkMailbox(['from'], from, complaints);
        for (const [index, one] of to.entries())
            checkMailbox(['to', index], one, complaints);
        const login = user === undefined || password === undefined ? undefined : { user, password };
        return { host, port, security, login, from, to };
    },
});
function checkLogin({ user, password, security }, { say, sayOfKey }) {
    const lone = user === undefined ? 'password' : 'user';
    const other = lone === 'user' ? 'password' : 'user';
    if ((user === undefined) !== (password === undefined)) {
        sayOfKey([lone], `\`${lone}\` stands here without \`${other}\``, `Add \`${other}\`.`);
    }
    if (password === undefined || security !== 'none')
        return;
    const hint = 'Use `starttls` or `tls`, or remove `user` and `password`.';
    say(['security'], 'a password is not sent over a connection that is not encrypted', hint);
}
/** `ops@example.com` or `Ops <ops@example.com>`; mail knows more forms, and lists of addresses, which are refused. */
const MAILBOX = /^(?:[^\p{Cc}<>@,;:"\\]*<[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+>|[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+)$/u;
function checkMailbox(path, mailbox, { say }) {
    if ((0,filling/* isUnfilled */.A0)(mailbox) || MAILBOX.test(mailbox))
        return;
    say(path, `\`${mailbox}\` is not one address of e-mail`, 'Write ops@example.com or Ops <ops@example.com>.');
}

;// CONCATENATED MODULE: ./src/config/notifiers/slack.ts




const slack_notifier = defineNotifier({
    kind: 'slack',
    place: 1,
    documentation: { is: 'A channel of Slack.', example: { webhook: 'SLACK_WEBHOOK_URL' } },
    settings: schemas/* strictObject */.rej({
        webhook: (0,documented/* required */.mw)((0,values/* variableName */.cG)(), secret('The secret that holds the address of an incoming webhook of Slack, or of what understands the same.', 'SLACK_WEBHOOK_URL')),
    }),
    build: ({ webhook }) => ({ webhook }),
});

// EXTERNAL MODULE: ./src/config/targets/url.ts
var targets_url = __webpack_require__(59630);
;// CONCATENATED MODULE: ./src/config/notifiers/telegram.ts






const API = 'https://api.telegram.org';
const CHAT = /^(?:-?\d+|@[A-Za-z]\w{3,})$/;
const chatName = schemas/* union */.KCZ([(0,values/* text */.Qq)(['variables']), schemas/* int */.Whr()]).transform(String);
const telegram_notifier = defineNotifier({
    kind: 'telegram',
    place: 2,
    documentation: { is: 'A chat of Telegram.', example: { token: 'TELEGRAM_TOKEN', chat: '-1001234567890' } },
    settings: schemas/* strictObject */.rej({
        token: (0,documented/* required */.mw)((0,values/* variableName */.cG)(), secret('The secret that holds the token of the bot.', 'TELEGRAM_TOKEN')),
        chat: (0,documented/* required */.mw)(chatName, {
            is: 'The id of the chat, or `@name` of a public channel; the bot must be a member.',
            example: '-1001234567890',
            type: 'text or whole number',
        }),
        thread: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, Number.MAX_SAFE_INTEGER), { is: 'The topic of a forum.', example: 7 }),
        api: (0,documented/* optional */.lq)(address(), {
            is: 'Where the Bot API answers, if not at Telegram itself.',
            default: API,
            example: 'https://telegram.example.com',
        }),
    }),
    build: ({ token, chat, thread, api = API }, complaints) => {
        if (!(0,filling/* isUnfilled */.A0)(chat) && !CHAT.test(chat)) {
            complaints.say(['chat'], `\`${chat}\` is not a chat`, 'Write its id, or @name of a channel.');
        }
        (0,targets_url/* checkUrl */.CU)(complaints, ['api'], api);
        return { token, chat, thread, api: api.replace(/\/+$/, '') };
    },
});

// EXTERNAL MODULE: ./src/config/schema/headers.ts
var headers = __webpack_require__(81238);
// EXTERNAL MODULE: ./src/config/targets/headers.ts
var targets_headers = __webpack_require__(8333);
;// CONCATENATED MODULE: ./src/config/notifiers/webhook.ts







const webhookMap = schemas/* strictObject */.rej({
    url: (0,documented/* optional */.lq)(address(), {
        is: 'Where the JSON is sent, if that is no secret.',
        example: 'https://example.com/hook',
    }),
    webhook: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that holds the address, in place of `url`.', 'WEBHOOK_URL')),
    secret: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that the body is signed with: `X-Bowline-Signature-256: sha256=` and its HMAC in hexadecimal.', 'WEBHOOK_SECRET')),
    token: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that is sent as `Authorization: Bearer`.', 'WEBHOOK_TOKEN')),
    headers: (0,documented/* optional */.lq)((0,headers/* headerMap */.W)(), {
        is: 'More headers; none of them is secret.',
        default: {},
        example: { 'X-Team': 'shop' },
    }),
})
    .refine(({ url, webhook: name }) => (url === undefined) !== (name === undefined), {
    error: 'a webhook has exactly one of `url` and `webhook`',
});
const webhook_notifier = defineNotifier({
    kind: 'webhook',
    place: 4,
    documentation: {
        is: 'JSON by POST to an address of your own: the name of the secret that holds it, or a map.',
        example: { url: 'https://example.com/hook', secret: 'WEBHOOK_SECRET' },
        type: 'name of a secret or map',
    },
    settings: schemas/* union */.KCZ([(0,values/* variableName */.cG)(), webhookMap])
        .transform((value) => (typeof value === 'string' ? { webhook: value } : value)),
    build: (written, complaints) => {
        const { url, webhook, secret, token, headers = {} } = written;
        if (url !== undefined)
            (0,targets_url/* checkUrl */.CU)(complaints, ['url'], url);
        for (const [name, value] of Object.entries(headers))
            checkHeader(name, value, written, complaints);
        if (url !== undefined)
            return { address: { url }, secret, token, headers };
        return webhook === undefined ? undefined : { address: { secret: webhook }, secret, token, headers };
    },
});
/** Headers that are Bowline's or the connection's own. */
const OWN_HEADER = /^(?:content-(?:type|length)|host|connection|transfer-encoding|user-agent|x-bowline-.*)$/i;
function checkHeader(name, value, { token }, { say, sayOfKey }) {
    const at = ['headers', name];
    if (OWN_HEADER.test(name) || (token !== undefined && /^authorization$/i.test(name))) {
        sayOfKey(at, `\`${name}\` is a header that Bowline sets itself`, 'Remove it.');
    }
    (0,targets_headers/* checkHeaderValue */.B)({ say }, at, value);
}

;// CONCATENATED MODULE: ./src/config/notifiers/index.ts
/*
 * Every kind of notifier, one line each, by its name in the config. All that the config and its documentation know of
 * notifiers derives from it, in registry.ts. docs/extending.md says how to add one.
 */





;// CONCATENATED MODULE: ./src/config/notifiers/registry.ts


const BY_KIND = notifiers_namespaceObject;
/** The kinds of notifiers in the order of every list that people see. */
const NOTIFIERS = (0,place/* sortByPlace */.v)(Object.values(BY_KIND), ({ kind }) => kind);


/***/ }),

/***/ 60697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sortByPlace)
/* harmony export */ });
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46533);

/** Sorts what a list names by its place: the exports of a module, which the lists are, have no order of their own. */
function sortByPlace(all, nameOf) {
    return all.toSorted((one, other) => placeOf(one) - placeOf(other) || (0,_text_order__WEBPACK_IMPORTED_MODULE_0__/* .compareTexts */ .q)(nameOf(one), nameOf(other)));
}
function placeOf({ place = Number.MAX_SAFE_INTEGER }) {
    return place;
}


/***/ }),

/***/ 99745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ nameInstance),
/* harmony export */   X3: () => (/* binding */ readInstanceName),
/* harmony export */   sX: () => (/* binding */ findPreviewTemplate),
/* harmony export */   xY: () => (/* binding */ EXAMPLE),
/* harmony export */   yN: () => (/* binding */ withInstance)
/* harmony export */ });
/* harmony import */ var _filling_placeholders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26846);
/* harmony import */ var _names_port_range__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71690);
/* harmony import */ var _schema_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43556);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48472);
/* harmony import */ var _schema_fields__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78943);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34529);






/** The template of a config; undefined where it has none. A config has at most one. */
function findPreviewTemplate({ config }) {
    const [name, settings] = Object.entries(config.environments).find(([, { per }]) => per !== undefined) ?? [];
    if (name === undefined || settings === undefined)
        return undefined;
    const { slots = _schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_PREVIEW */ .uE.slots, expire = _schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_PREVIEW */ .uE.expire } = settings;
    return { name, slots, expireMs: (0,_units__WEBPACK_IMPORTED_MODULE_4__/* .toMs */ .G8)(expire) };
}
/** As `pr-7`. */
function nameInstance(number) {
    return `pr-${number}`;
}
/** The number in `pr-7`; undefined where it is no such name. */
function readInstanceName(name) {
    const number = /^pr-([1-9]\d{0,8})$/.exec(name)?.[1];
    return number === undefined ? undefined : Number(number);
}
/** What stands for the template wherever no instance is meant: the first there could be. */
const EXAMPLE = { number: 1, slot: 0 };
/**
 * The same config with an instance in place of its template: its number and ports are filled in, and what is wrong is told where the
 * template stands. A config without a template stays as it is.
 */
function withInstance(document, instance = EXAMPLE) {
    const template = findPreviewTemplate(document);
    if (template === undefined)
        return document;
    const { config, locations } = document;
    const name = nameInstance(instance.number);
    const environments = Object.entries(config.environments).map(([one, settings]) => one === template.name ? [name, fillInstance(name, settings, instance)] : [one, settings]);
    return {
        ...document,
        config: { ...config, environments: Object.fromEntries(environments) },
        locations: pointTo(locations, name, template.name),
    };
}
function fillInstance(name, settings, instance) {
    const { per: _, slots: __, expire: ___, ...written } = settings;
    const filled = (0,_schema_fields__WEBPACK_IMPORTED_MODULE_3__/* .mapFields */ .YP)(_schema_config__WEBPACK_IMPORTED_MODULE_1__/* .configSchema */ .Q, { environments: { [name]: written } }, ({ text, fills }) => fills.includes('placeholders') ? (0,_filling_placeholders__WEBPACK_IMPORTED_MODULE_0__/* .fillPlaceholder */ .Z_)(text, 'number', String(instance.number)) : text);
    const environment = choosePort(filled.environments[name] ?? {}, instance);
    const apps = Object.entries(environment.apps ?? {}).map(([app, one]) => [app, choosePort(one, instance)]);
    return { ...environment, ...(environment.apps ? { apps: Object.fromEntries(apps) } : {}) };
}
/** The port of a slot, where a range is written. */
function choosePort(settings, { slot }) {
    const range = typeof settings.port === 'string' ? (0,_names_port_range__WEBPACK_IMPORTED_MODULE_5__/* .parsePortRange */ .mK)(settings.port) : undefined;
    return range === undefined ? settings : { ...settings, port: range.first + slot };
}
/** An instance stands nowhere itself. */
function pointTo(locations, name, template) {
    const point = (path) => path[0] === 'environments' && path[1] === name ? ['environments', template, ...path.slice(2)] : path;
    return {
        value: (path) => locations.value(point(path)),
        key: (path) => locations.key(point(path)),
        isUnquoted: (path) => locations.isUnquoted(point(path)),
    };
}


/***/ }),

/***/ 89280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PRIVILEGES),
/* harmony export */   l: () => (/* binding */ rootScriptOf)
/* harmony export */ });
/** What a deploy may do as root, in the order of what it can: docs/least-privilege.md. */
const PRIVILEGES = ['user', 'restart', 'root-script'];
/** Root's own script, by which alone a deploy does what takes root, with the word for the app; undefined at every other level. */
function rootScriptOf(target) {
    if (target.privileges !== 'root-script')
        return undefined;
    return ['/usr/local/sbin/bowline-root', `${target.app}-${target.environment}`];
}


/***/ }),

/***/ 34968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ collectProblems)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

function collectProblems() {
    const found = new Map();
    const places = new Set();
    return {
        add(position, message, hint, key) {
            const place = describePlace(position);
            places.add(place);
            if (!found.has(`${place} ${message}`))
                found.set(`${place} ${message}`, { position, message, hint, key });
        },
        has: (position) => places.has(describePlace(position)),
        get count() {
            return found.size;
        },
        toError: () => new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([...found.values()].sort(byPosition)),
    };
}
function describePlace({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
function byPosition(a, b) {
    return a.position.line - b.position.line || a.position.column - b.position.column;
}


/***/ }),

/***/ 71530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ refuseUnknown),
  g: () => (/* binding */ resolveEnvironment)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(39329);
// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(70751);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling_filling = __webpack_require__(52397);
// EXTERNAL MODULE: ./src/config/locations.ts
var locations = __webpack_require__(70026);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(78943);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(24807);
// EXTERNAL MODULE: ./src/config/targets/addresses.ts
var addresses = __webpack_require__(65151);
// EXTERNAL MODULE: ./src/config/layers/leaves.ts
var leaves = __webpack_require__(80281);
// EXTERNAL MODULE: ./src/config/schema/stages.ts
var schema_stages = __webpack_require__(66889);
;// CONCATENATED MODULE: ./src/config/layers/stage-origins.ts



/**
 * Tells of every setting of the stages where it came from: `stages.canary.batch`. An environment with `hosts` has those that are
 * written, under their own names.
 * @param stages names of those in the run
 */
function listStageOrigins({ config }, environment, stages, from) {
    const settings = config.environments[environment];
    if (settings === undefined)
        return [];
    const root = ['environments', environment];
    const final = settings.verify ? placeLeaves([], { verify: { ...BUILT_IN_VERIFY, ...settings.verify } }) : [];
    const listed = settings.stages?.flatMap(({ name, ...written }, index) => stages.includes(name)
        ? placeLeaves(['stages', name], fillDefaults({ ...defaults/* BUILT_IN_STAGE */.Ei, ...written }), ['stages', index])
        : []);
    const own = Object.entries(settings).filter(([key]) => Object.hasOwn(schema_stages/* stageKeys */.Jk, key));
    return [...(listed ?? placeLeaves([], fillDefaults(Object.fromEntries(own)))), ...final].map(({ label, path, value }) => [
        label,
        { value, from: from((0,leaves/* hasPath */.a)(settings, path) ? [...root, ...path] : undefined) },
    ]);
}
const BUILT_IN_VERIFY = { on_failure: defaults/* BUILT_IN_STAGE */.Ei.on_failure };
/** The defaults of what is configured. */
function fillDefaults({ canary, retry, ...others }) {
    return {
        ...others,
        ...(canary ? { canary: { ...defaults/* BUILT_IN_CANARY */.IB, ...canary } } : {}),
        ...(retry ? { retry: { ...defaults/* BUILT_IN_RETRY */.mz, ...retry } } : {}),
    };
}
/** @param place where the values stand in the environment; by default where their label says */
function placeLeaves(label, values, place = label) {
    return (0,leaves/* listLeaves */.b)(values).map(({ path, value }) => ({
        label: [...label, ...path],
        path: [...place, ...path],
        value,
    }));
}

;// CONCATENATED MODULE: ./src/config/layers/origins.ts









/**
 * Tells of every value of a run where it came from, by its name in the config: `apps.shop.health.deadline`,
 * `hosts.web-1.user`. `{host}` stays in it, since an app is not made for one host alone here.
 */
function collectOrigins(document, environment, { apps, hosts, url, stages }, filling) {
    const from = (path) => path ? `${document.path}:${document.locations.value(path).line}` : 'default';
    return new Map([
        ...(url === undefined ? [] : [['url', { value: url, from: from(['environments', environment, 'url']) }]]),
        ...listStageOrigins(document, environment, namesOf(stages), from).map(([path, origin]) => [(0,locations/* describePath */.N)(path), origin]),
        ...apps.flatMap((settled) => listAppOrigins(settled, filling, from)),
        ...hosts.flatMap(({ name }) => listHostOrigins(document, name, filling, from)),
    ]);
}
/** Those with hosts in the run. */
function namesOf(stages) {
    return stages.filter(({ hosts }) => hosts.length > 0).map(({ name }) => name);
}
function listAppOrigins(settled, filling, from) {
    const { settings } = (0,app_context/* openAppContext */.L)(settled, filling);
    return (0,leaves/* listLeaves */.b)(settings).map(({ path, value }) => [
        (0,locations/* describePath */.N)(['apps', settled.app, ...path]),
        { value, from: from(settled.findOrigin(path)) },
    ]);
}
function listHostOrigins(document, name, filling, from) {
    const { config } = document;
    const host = config.hosts[name] ?? {};
    const settings = host.connection === 'local' ? host : { ...defaults/* BUILT_IN_SSH */.QS, ...config.defaults?.ssh, ...host };
    const filled = (0,fields/* mapFields */.YP)(hosts/* hostSchema */.g3, settings, (field) => (0,filling_filling/* fillField */.Oo)(filling, field, {}, (0,addresses/* findHostOrigin */.w)(document, name, field.path)));
    return (0,leaves/* listLeaves */.b)(filled).map(({ path, value }) => {
        const origin = (0,addresses/* findHostOrigin */.w)(document, name, path);
        const isBuiltIn = origin[0] === 'hosts' && !Object.hasOwn(host, String(path[0]));
        return [(0,locations/* describePath */.N)(['hosts', name, ...path]), { value, from: from(isBuiltIn ? undefined : origin) }];
    });
}

// EXTERNAL MODULE: ./src/config/names/claims.ts
var claims = __webpack_require__(48280);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(45895);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(27794);
// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/targets/environment.ts + 15 modules
var targets_environment = __webpack_require__(19235);
// EXTERNAL MODULE: ./src/config/targets/stages.ts
var stages = __webpack_require__(59552);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
;// CONCATENATED MODULE: ./src/config/resolve.ts











/**
 * Makes of a config what one run needs: one environment, everything merged and filled in.
 * @throws InputError for an environment, app or host that is unknown or not said; ConfigError for a variable
 * that is unset, and for what is wrong only with the values of the variables.
 */
function resolveEnvironment(written, options) {
    const { document, name, preview } = selectInstance(written, options);
    const whole = selectEnvironment(document, name, Object.keys(written.config.environments));
    const selection = {
        ...whole,
        apps: selectNames('app', whole.name, whole.apps, options.apps),
        hosts: selectNames('host', whole.name, whole.hosts, (0,config_document/* expandGroups */.D)(document.config, options.hosts ?? [])),
    };
    const problems = (0,config_problems/* collectProblems */.v)();
    const filling = {
        variables: options.variables,
        leavesEnvOpen: options.leavesEnvOpen,
        locations: document.locations,
        problems,
    };
    const settled = (0,targets_environment/* buildEnvironment */.A)(document, selection, filling);
    (0,claims/* checkCollisions */.C)([...listOtherClaims(document, whole.name), ...settled.claims], problems);
    if (problems.count > 0)
        throw problems.toError();
    if (settled.targets.length === 0)
        throw refuseEmpty(selection);
    const used = settled.apps.filter(({ app }) => settled.targets.some((target) => target.app === app));
    return {
        name: whole.name,
        preview,
        url: settled.url,
        stages: settled.stages,
        verify: (0,stages/* readFinalPolicy */.Z8)(document.config.environments[whole.name] ?? {}),
        targets: settled.targets,
        hosts: settled.hosts,
        notifiers: (0,notifier_settings/* combineNotifiers */.n)(used.flatMap(({ app }) => settled.notifiers.get(app) ?? [])),
        ...combineRun(used),
        // Only a plan tells them.
        get origins() {
            return collectOrigins(document, whole.name, settled, filling);
        },
    };
}
/** With an instance in place of the template: the one that is asked for, or where another environment is, any. */
function selectInstance(written, { environment, pullRequest, slot }) {
    const name = environment || written.config.default_environment || findOnly(written);
    const template = (0,previews/* findPreviewTemplate */.sX)(written);
    const number = name === template?.name ? pullRequest : (0,previews/* readInstanceName */.X3)(name ?? '');
    if (template === undefined || (number === undefined && name !== template.name)) {
        return { document: (0,previews/* withInstance */.yN)(written), name: environment, preview: undefined };
    }
    if (number === undefined)
        throw refuseTemplate(template);
    const instance = { number, slot: slot ?? previews/* EXAMPLE */.xY.slot };
    const preview = { ...instance, template };
    return { document: (0,previews/* withInstance */.yN)(written, instance), name: (0,previews/* nameInstance */.$L)(number), preview };
}
function findOnly({ config }) {
    const [first, ...others] = Object.keys(config.environments);
    return others.length === 0 ? first : undefined;
}
function refuseTemplate({ name }) {
    return new errors/* InputError */.dz(`\`${name}\` is an environment for each pull request, and no pull request was named`, 'Name one: `pr-7` is the preview of pull request 7.');
}
function selectEnvironment(document, named, names) {
    const wanted = named || document.config.default_environment;
    const all = (0,config_document/* listEnvironments */.W)(document);
    const [first, ...others] = all;
    if (!wanted) {
        if (first && others.length === 0)
            return first;
        throw new errors/* InputError */.dz(`the config has ${all.length} environments, and none was named`, `Set the input \`environment\` to one of ${names.join(', ')}, or \`default_environment\` in the config.`);
    }
    const found = all.find(({ name }) => name === wanted);
    if (found)
        return found;
    throw refuseUnknown('environment', wanted, names, 'the config has');
}
function selectNames(kind, environment, all, wanted = []) {
    const unknown = wanted.find((name) => !all.includes(name));
    if (unknown !== undefined)
        throw refuseUnknown(kind, unknown, all, `the environment \`${environment}\` has`);
    return wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
}
function refuseUnknown(kind, name, candidates, owner) {
    const nearest = (0,names_nearest/* findNearest */.q)(name, candidates);
    const question = nearest ? `: did you mean \`${nearest}\`?` : '';
    return new errors/* InputError */.dz(`unknown ${kind} \`${name}\`${question} (${owner} ${candidates.join(', ')})`, `Set the input to one of ${candidates.join(', ')}.`);
}
function refuseEmpty({ name, apps, hosts }) {
    return new errors/* InputError */.dz(`in \`${name}\` none of the apps ${apps.join(', ')} goes to any of the hosts ${hosts.join(', ')}`, 'Choose other apps or hosts.');
}
/** What the other environments claim, as far as their addresses are written out. */
function listOtherClaims(document, environment) {
    const filling = { variables: undefined, locations: document.locations, problems: (0,config_problems/* collectProblems */.v)() };
    return (0,config_document/* listEnvironments */.W)(document)
        .filter(({ name }) => name !== environment)
        .flatMap((other) => (0,targets_environment/* buildEnvironment */.A)(document, other, filling).claims);
}
/** What a run has once and every app may say: the longest time, the fewest at once, the wider lock. */
function combineRun(apps) {
    const settings = apps.map((app) => app.settings);
    return {
        versionFiles: [...new Set(settings.flatMap(({ version_file: file }) => file ?? []))],
        deadlineMs: Math.max(...settings.map(({ deadline }) => (0,units/* toMs */.G8)(deadline))),
        parallel: Math.min(...settings.map(({ parallel = 1 }) => parallel)),
        lock: {
            scope: settings.some(({ lock }) => lock?.scope === 'host') ? 'host' : 'app',
            waitMs: Math.max(...settings.map(({ lock }) => (0,units/* toMs */.G8)(lock?.wait))),
        },
    };
}


/***/ }),

/***/ 6155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listProxyClaims),
/* harmony export */   NW: () => (/* binding */ isFileProxy),
/* harmony export */   Ys: () => (/* binding */ storedProxy),
/* harmony export */   cl: () => (/* binding */ CADDY_ADMIN),
/* harmony export */   nM: () => (/* binding */ readProxy),
/* harmony export */   xR: () => (/* binding */ proxyKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _schema_documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);
/* harmony import */ var _schema_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97614);



/** Proxies whose site looks at each request for a file; `src/proxies` has a file for each. */
const FILE_PROXIES = ['caddy', 'nginx'];
/** Whether a proxy looks for a file at each request, so that nothing is reloaded. */
function isFileProxy({ kind }) {
    return FILE_PROXIES.some((one) => one === kind);
}
const RELOADS = { snippet: 'systemctl reload caddy', include: 'systemctl reload nginx' };
/** Where Caddy listens for its administrator unless it is told otherwise. */
const CADDY_ADMIN = 'http://127.0.0.1:2019';
/** Whoever may use that address may change all that Caddy serves, so none that others reach is taken. */
const OWN_ADMIN = /^(?:http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+|unix\/\/[\w./@+-]+)$/;
const ID = /^[\w.-]+$/;
const PATH = /^(?:\/[\w@+-][\w.@+-]*)+$/;
const api = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    admin: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(), {
        is: 'Where the admin API listens on the host: a loopback address, or a socket as `unix//run/caddy/admin.sock`.',
        default: CADDY_ADMIN,
        example: 'http://127.0.0.1:2020',
    }),
    id: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['placeholders']), {
        is: 'The `@id` of the `reverse_proxy`, which the first switch gives to it; without it `{app}-{environment}`.',
        example: '{app}_upstream',
    }),
});
const snippet = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    file: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['placeholders']), {
        is: 'The file, in a folder that belongs to the deploy user; the site imports it.',
        example: '/etc/caddy/bowline/{app}.caddy',
    }),
    reload: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(), {
        is: 'Reloads Caddy. What begins with `systemctl` is run by `sudo -n`.',
        default: RELOADS.snippet,
        example: 'caddy reload --config /etc/caddy/Caddyfile',
    }),
});
/** What stands in front of the colours, one key each. */
const proxyKeys = {
    caddy: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        api: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(api, {
            is: 'Caddy is switched by its admin API. A restart without `--resume`, and every `caddy reload`, undoes the switch.',
            example: {},
        }),
        snippet: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(snippet, {
            is: 'Caddy is switched by a file that its site imports, and a reload.',
            example: { file: '/etc/caddy/bowline/{app}.caddy' },
        }),
    }), {
        is: 'Caddy is the proxy. With nothing in it, its site looks at each request which colour serves; `docs/proxies.md` compares the ways.',
        example: {},
    }),
    nginx: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        include: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['placeholders']), {
            is: 'nginx is switched by this file, which an `upstream` includes, and a reload. Its folder belongs to the deploy user.',
            example: '/etc/nginx/bowline/{app}.upstream',
        }),
        reload: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(), {
            is: 'Reloads nginx, with `include`. What begins with `systemctl` is run by `sudo -n`.',
            default: RELOADS.include,
            example: 'sudo -n nginx -s reload',
        }),
    }), {
        is: 'nginx is the proxy. With nothing in it, its site looks at each request which colour serves; `docs/proxies.md` compares the ways.',
        example: {},
    }),
    command: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        switch: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(), {
            is: 'Moves the proxy to `{color}`; it runs on the host, in the release of that colour, and must not return before the proxy serves it.',
            example: './switch.sh {color}',
        }),
        live: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5)(), {
            is: 'Prints which colour the proxy serves, and if it knows it the release; it runs on the host, in the live release.',
            example: './live.sh',
        }),
    }), {
        is: 'Commands of your own switch the proxy, whatever it is.',
        example: { switch: './switch.sh {color}', live: './live.sh' },
    }),
};
const settings = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(proxyKeys);
const storedProxy = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(FILE_PROXIES) }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('caddy_api'), admin: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('caddy_snippet'), file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), reload: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('nginx_include'), file: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), reload: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('command'), switch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), live: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
]);
function readProxy(given, complaints) {
    const { say } = complaints;
    const [proxy, other] = ['caddy', 'nginx', 'command'].filter((one) => given[one] !== undefined);
    if (proxy === undefined)
        say(['caddy'], '`runtime.blue_green` has no proxy', 'Add `caddy: {}` or `nginx: {}`.');
    if (other !== undefined)
        say([other], 'there are two proxies', 'Take one of them away.');
    if (given.caddy !== undefined)
        return readCaddy(given.caddy, complaints);
    if (given.nginx !== undefined)
        return readNginx(given.nginx, say);
    return given.command && { kind: 'command', ...given.command };
}
function readCaddy({ api: byApi, snippet: bySnippet }, { name, say }) {
    if (byApi !== undefined && bySnippet !== undefined) {
        say(['caddy', 'snippet'], 'Caddy is switched in two ways', 'Take `api` or `snippet` away.');
    }
    if (bySnippet !== undefined) {
        const { file, reload = RELOADS.snippet } = bySnippet;
        checkFile(['caddy', 'snippet', 'file'], file, say);
        return { kind: 'caddy_snippet', file, reload };
    }
    if (byApi === undefined)
        return { kind: 'caddy' };
    const { admin = CADDY_ADMIN, id = name } = byApi;
    if (!OWN_ADMIN.test(admin)) {
        const hint = `Let Caddy listen on the loopback or on a socket: ${CADDY_ADMIN} or unix//run/caddy/admin.sock.`;
        say(['caddy', 'api', 'admin'], `\`${admin}\` is no admin address of the host itself`, hint);
    }
    if (!ID.test(id)) {
        say(['caddy', 'api', 'id'], `\`${id}\` is no id`, 'Write it with letters, digits and _ . - alone.');
    }
    return { kind: 'caddy_api', admin, id };
}
function readNginx({ include: file, reload }, say) {
    if (file !== undefined) {
        checkFile(['nginx', 'include'], file, say);
        return { kind: 'nginx_include', file, reload: reload ?? RELOADS.include };
    }
    if (reload !== undefined) {
        say(['nginx', 'reload'], 'nothing is reloaded without `include`', 'Add `include`, or take `reload` away.');
    }
    return { kind: 'nginx' };
}
function checkFile(path, file, say) {
    if (PATH.test(file))
        return;
    say([...path], `\`${file}\` is not the path of a file`, 'Write it from / on, with letters, digits and _ . @ + - in names that begin with no dot.');
}
/** What no two apps of a machine may both have. */
function listProxyClaims(proxy) {
    if (proxy.kind === 'caddy_api')
        return [{ kind: 'Caddy id', value: proxy.id }];
    return 'file' in proxy ? [{ kind: 'file', value: proxy.file }] : [];
}


/***/ }),

/***/ 20403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lm: () => (/* binding */ COLORS),
  kL: () => (/* binding */ blueGreenRuntime),
  IP: () => (/* binding */ otherColor),
  v8: () => (/* binding */ projectOf),
  uF: () => (/* binding */ unitOf)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(26846);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(80096);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
// EXTERNAL MODULE: ./src/config/targets/url.ts
var url = __webpack_require__(59630);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
// EXTERNAL MODULE: ./src/config/runtimes/stack.ts
var stack = __webpack_require__(27458);
;// CONCATENATED MODULE: ./src/config/runtimes/blue-green-carrier.ts





const INSTANCE = /^[A-Za-z0-9:_.-]+@[A-Za-z0-9:_.-]+\.service$/;
const CARRIER_DEFAULTS = { scope: 'system' };
const blue_green_carrier_stack = schemas/* strictObject */.rej((0,stack/* stackKeys */.T)('The name of both projects, to which `-blue` or `-green` is added: lower case letters, digits, `-` and `_`. No other app on the host may have it.'));
/** What runs a colour. */
const carrierKeys = {
    systemd: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders', 'color']), {
        is: 'The unit of a colour: an instance of a template unit that you have installed, by `{port}` or `{color}`. It runs from `{path}/%i`, a link to the release of its colour.',
        example: 'shop@{port}.service',
    }),
    scope: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['system', 'user']), {
        is: 'Which systemd manages the units: the one of the system, which needs `sudo -n`, or the one of the user.',
        default: CARRIER_DEFAULTS.scope,
        example: 'user',
    }),
    compose: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* relativePath */.iZ)(['placeholders']), blue_green_carrier_stack])
        .transform((value) => (typeof value === 'string' ? { file: value } : value)), {
        is: 'A stack of Docker Compose for each colour, in place of a unit: its file in the release, or a map.',
        type: 'text or map',
        example: 'compose.yml',
    }),
};
const settings = schemas/* object */.Ikc(carrierKeys);
const storedCarrier = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('systemd'),
        /** With `{port}` or `{color}` in it. */
        unit: schemas/* string */.YjP(),
        scope: schemas/* enum */.k5n(['system', 'user']),
    }),
    /** The project is without the colour. */
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('compose'), ...stack/* storedStack */.MU }),
]);
function readCarrier(written, complaints) {
    const { systemd, compose } = written;
    if (systemd !== undefined && compose !== undefined) {
        complaints.say(['compose'], '`systemd` and `compose` both run the colours', 'Take one of them away.');
        return undefined;
    }
    if (systemd !== undefined)
        return readUnits(systemd, written, complaints);
    if (compose !== undefined)
        return readStack(compose, complaints);
    const hint = 'Name the instance of a template unit, `systemd: "shop@{port}.service"`, or a stack, `compose: compose.yml`.';
    complaints.say(['systemd'], '`runtime.blue_green` has neither `systemd` nor `compose`', hint);
    return undefined;
}
function readStack(written, { name, say }) {
    const place = 'runtime.blue_green.compose';
    const built = (0,stack/* buildStack */.HT)({ project: name, ...written }, place, (path, ...rest) => say(['compose', ...path], ...rest));
    return built && { kind: 'compose', ...built };
}
function readUnits(unit, { scope = CARRIER_DEFAULTS.scope }, { say }) {
    const [blue, green] = [
        { color: 'blue', port: '1' },
        { color: 'green', port: '2' },
    ].map((values) => (0,placeholders/* fillPlaceholders */.Ct)(unit, values));
    if (blue === green) {
        say(['systemd'], `\`${unit}\` is one unit for both colours`, 'Put {port} or {color} behind the @.');
        return undefined;
    }
    if (!INSTANCE.test(blue ?? '')) {
        const hint = 'Write it as NAME@{port}.service, with letters, digits and : _ . - alone in NAME.';
        say(['systemd'], `\`${unit}\` is not an instance of a template unit`, hint);
    }
    return { kind: 'systemd', unit, scope };
}

// EXTERNAL MODULE: ./src/config/runtimes/blue-green-proxy.ts
var blue_green_proxy = __webpack_require__(6155);
// EXTERNAL MODULE: ./src/config/runtimes/definition.ts
var definition = __webpack_require__(76245);
// EXTERNAL MODULE: ./src/config/runtimes/soak.ts
var soak = __webpack_require__(77142);
;// CONCATENATED MODULE: ./src/config/runtimes/blue-green.ts











const DEFAULTS = { ...CARRIER_DEFAULTS, drain: '30s', keep_warm: '0s', soak: '5s' };
const COLORS = ['blue', 'green'];
const map = schemas/* strictObject */.rej({
    ...carrierKeys,
    ports: (0,documented/* optional */.lq)(schemas/* strictObject */.rej({
        blue: (0,documented/* required */.mw)((0,values/* port */.Oh)(), { is: 'Where blue listens on the host.', example: 5001 }),
        green: (0,documented/* required */.mw)((0,values/* port */.Oh)(), { is: 'Where green listens on the host.', example: 5002 }),
    }), { is: 'The port of each colour on the loopback of the host.', example: { blue: 5001, green: 5002 } }),
    upstream: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders', 'color']), {
        is: 'Where a Caddy in a container asks a colour, in a Docker network that both are in: `NAME:PORT`, with `{color}` in the name. With `compose`; each colour is still proved at its own of `ports`.',
        example: '{app}-{color}:5000',
    }),
    site: (0,documented/* optional */.lq)(health/* probeUrl */.K7, {
        is: 'The address under which the proxy serves the app. The host asks it on its own loopback; without it the `url` of the environment.',
        example: 'https://shop.example.com',
    }),
    drain: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '1h' }), {
        is: 'How long requests that the old colour has begun may take after the switch. Then it is stopped.',
        default: DEFAULTS.drain,
        example: '1m',
    }),
    keep_warm: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '7d' }), {
        is: 'How long the old colour runs on after a good deploy, so that a rollback to it starts nothing.',
        default: DEFAULTS.keep_warm,
        example: '10m',
    }),
    ...blue_green_proxy/* proxyKeys */.xR,
    soak: (0,documented/* optional */.lq)(soak/* soak */.R, { ...soak/* SOAK */.H, default: DEFAULTS.soak }),
});
const UPSTREAM = /^[\w.-]*\{color\}[\w.-]*:\d{1,5}$/;
const stored = schemas/* object */.Ikc({
    carrier: storedCarrier,
    ports: schemas/* object */.Ikc({ blue: schemas/* number */.aig(), green: schemas/* number */.aig() }),
    /** As `shop-{color}:5000`. */
    upstream: schemas/* string */.YjP().optional(),
    /** The proxy's address of the app. It comes back from a file of the host, so that it may be no address any more. */
    site: schemas/* string */.YjP().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text)),
    proxy: blue_green_proxy/* storedProxy */.Ys,
    drainMs: schemas/* number */.aig(),
    keepWarmMs: schemas/* number */.aig(),
    /** Of a colour while it is proved; what the proxy is moved to has been watched already. */
    proofSoakMs: schemas/* number */.aig(),
});
/** Two colours of a service behind a proxy: the new release proves itself before it is served. */
const blueGreenRuntime = (0,definition/* defineRuntime */.o)({
    kind: 'blue_green',
    place: 1.7,
    documentation: {
        is: 'Two colours of a service behind Caddy or nginx. The new release starts beside the one that serves, proves itself, and only then gets requests. `docs/blue-green.md` says how.',
        example: { systemd: 'shop@{port}.service', ports: { blue: 5001, green: 5002 }, caddy: {} },
    },
    settings: map,
    defaults: DEFAULTS,
    stored,
    site: ({ site }) => site,
    build(settings, complaints) {
        const { ports, upstream, drain, keep_warm, soak: wanted } = settings;
        const carrier = readCarrier(settings, complaints);
        const site = readSite(settings, complaints);
        const proxy = (0,blue_green_proxy/* readProxy */.nM)(settings, complaints);
        if (ports === undefined) {
            complaints.say(['ports'], '`runtime.blue_green` has no `ports`', 'Add `ports: { blue: 5001, green: 5002 }`.');
        }
        else if (ports.blue === ports.green) {
            complaints.say(['ports', 'green'], 'both colours have one port', 'Give each a port of its own.');
        }
        if (carrier === undefined || site === undefined || proxy === undefined || ports === undefined)
            return undefined;
        if (ports.blue === ports.green)
            return undefined;
        checkUpstream(settings, carrier.kind, complaints);
        const times = { drainMs: (0,units/* toMs */.G8)(drain), keepWarmMs: (0,units/* toMs */.G8)(keep_warm), proofSoakMs: (0,units/* toMs */.G8)(wanted) };
        return { carrier, ports, site, proxy, ...(upstream === undefined ? {} : { upstream }), ...times };
    },
    claims: (runtime, { user }) => [
        ...(0,blue_green_proxy/* listProxyClaims */.A)(runtime.proxy),
        ...COLORS.map((color) => ({ kind: 'port', value: String(runtime.ports[color]) })),
        ...COLORS.map((color) => claimOf(runtime, color, user)),
    ],
});
/** The instance of a colour, as `shop@5001.service`. */
function unitOf({ carrier, ports }, color) {
    return (0,placeholders/* fillPlaceholders */.Ct)(carrier.unit, { color, port: String(ports[color]) });
}
/** What stands for a colour on its machine: the instance of a unit, or a project of Compose. */
function claimOf({ carrier, ports }, color, user) {
    if (carrier.kind === 'compose')
        return { kind: 'project', value: projectOf(carrier, color) };
    const unit = unitOf({ carrier, ports }, color);
    return { kind: 'unit', value: carrier.scope === 'user' ? `${unit} of the user ${user}` : unit };
}
/** The project of a colour, as `shop-production-blue`. */
function projectOf({ project }, color) {
    return `${project}-${color}`;
}
function otherColor(color) {
    return color === 'blue' ? 'green' : 'blue';
}
function checkUpstream({ upstream, nginx }, carrier, { say }) {
    if (upstream === undefined)
        return;
    const tell = (problem, hint) => say(['upstream'], problem, hint);
    if (carrier !== 'compose')
        tell('only containers have a name in a Docker network', 'Take `upstream` away.');
    if (nginx !== undefined)
        tell('nginx asks for the address of a name once, when it starts, and a colour gets a new one at each deploy', 'Take Caddy, or give nginx the network of the host and take `upstream` away.');
    if (!UPSTREAM.test(upstream))
        tell(`\`${upstream}\` is not the name of a colour in a network, with its port`, 'Write it as NAME:PORT with {color} in the name, as "shop-{color}:5000".');
}
function readSite({ site }, complaints) {
    const address = site ?? complaints.url;
    if (address === undefined) {
        const hint = 'Add `site: "https://shop.example.com"`, or `url` to the environment.';
        complaints.say(['site'], 'where the proxy serves the app is not known', hint);
        return undefined;
    }
    (0,url/* checkUrl */.CU)(complaints, ['site'], address);
    if (URL.canParse(address) && !['', '/'].includes(new URL(address).pathname)) {
        complaints.say(['site'], `\`${address}\` has a path`, 'Name the site alone: the proxy serves the whole of it.');
    }
    return address;
}


/***/ }),

/***/ 76245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ defineRuntime)
/* harmony export */ });
/** Lets the compiler find the types of a definition by itself. */
function defineRuntime(definition) {
    return definition;
}


/***/ }),

/***/ 8764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ storedHardening),
/* harmony export */   Yn: () => (/* binding */ hardeningKey),
/* harmony export */   vY: () => (/* binding */ resolveHardening)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _schema_documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);


/**
 * What a service of the system may not do unless the config says so: what apps on Python and Node were seen to survive.
 * Source: systemd.exec(5), "Sandboxing". Left out because they break these: MemoryDenyWriteExecute ends Node, ProcSubset
 * takes its CPUs away. Homes can be read, as an interpreter may lie there.
 */
const SYSTEM_PROFILE = {
    NoNewPrivileges: 'yes',
    PrivateTmp: 'yes',
    PrivateDevices: 'yes',
    ProtectSystem: 'strict',
    ProtectHome: 'read-only',
    ProtectClock: 'yes',
    ProtectControlGroups: 'yes',
    ProtectHostname: 'yes',
    ProtectKernelLogs: 'yes',
    ProtectKernelModules: 'yes',
    ProtectKernelTunables: 'yes',
    LockPersonality: 'yes',
    RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX AF_NETLINK',
    RestrictNamespaces: 'yes',
    RestrictRealtime: 'yes',
    RestrictSUIDSGID: 'yes',
    SystemCallArchitectures: 'native',
    CapabilityBoundingSet: '',
    UMask: '0027',
};
/** A manager of a user has no rights to hide files by, and would pass over these lines without a word. */
const OF_USERS = [
    'NoNewPrivileges',
    'LockPersonality',
    'RestrictAddressFamilies',
    'RestrictNamespaces',
    'RestrictRealtime',
    'RestrictSUIDSGID',
    'SystemCallArchitectures',
    'UMask',
];
/** Options of the same section that are in no profile. */
const MORE = [
    'AmbientCapabilities',
    'DeviceAllow',
    'DevicePolicy',
    'InaccessiblePaths',
    'IPAddressAllow',
    'IPAddressDeny',
    'KeyringMode',
    'MemoryDenyWriteExecute',
    'NoExecPaths',
    'PrivateIPC',
    'PrivateNetwork',
    'PrivateUsers',
    'ProcSubset',
    'ProtectProc',
    'ReadOnlyPaths',
    'ReadWritePaths',
    'RemoveIPC',
    'SystemCallFilter',
];
const NAMES = [...Object.keys(SYSTEM_PROFILE), ...MORE].sort();
const optionName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((name) => NAMES.includes(name), {
    error: ({ input }) => `\`${String(input)}\` is not an option of \`hardening\`: ${NAMES.join(', ')}`,
});
const optionValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^\n\r\\]*$/, { error: 'a value of systemd is one line without a backslash' }),
]);
const hardening = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(optionName, optionValue)]);
/** Its key of a unit that Bowline writes. */
const hardeningKey = {
    hardening: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(hardening, {
        is: 'What the service may not do, where Bowline writes the unit: options of systemd by their names, over the profile of `docs/hardening.md`. `false` takes one away, or with no name all of them.',
        default: true,
        example: { PrivateTmp: false, MemoryDenyWriteExecute: true },
        type: 'true, false or map',
    }),
};
/** As a release remembers it: false, or what differs from the profile. */
const storedHardening = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()]))]);
/** The options of a unit, by name, in the order of the profile. */
function resolveHardening(chosen, scope) {
    if (chosen === false)
        return {};
    const profile = Object.entries(SYSTEM_PROFILE).filter(([name]) => scope === 'system' || OF_USERS.includes(name));
    const options = { ...Object.fromEntries(profile), ...chosen };
    return Object.fromEntries(Object.entries(options).flatMap(([name, value]) => value === false ? [] : [[name, value === true ? 'yes' : value]]));
}


/***/ }),

/***/ 75202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aC: () => (/* binding */ RUNTIMES),
  n0: () => (/* binding */ RUNTIME_KINDS),
  TO: () => (/* binding */ buildFrom),
  HG: () => (/* binding */ describeKinds),
  MG: () => (/* binding */ findConfigured),
  w4: () => (/* binding */ findRuntime),
  i4: () => (/* binding */ hasProcess),
  yl: () => (/* binding */ listRuntimeClaims),
  r8: () => (/* binding */ runtimeKeys),
  zU: () => (/* binding */ siteOf),
  h6: () => (/* binding */ storedRuntimeSchema)
});

// NAMESPACE OBJECT: ./src/config/runtimes/index.ts
var runtimes_namespaceObject = {};
__webpack_require__.r(runtimes_namespaceObject);
__webpack_require__.d(runtimes_namespaceObject, {
  blueGreenRuntime: () => (blue_green/* blueGreenRuntime */.kL),
  commandRuntime: () => (commandRuntime),
  composeRuntime: () => (composeRuntime),
  staticRuntime: () => (staticRuntime),
  systemdRuntime: () => (systemdRuntime)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/place.ts
var place = __webpack_require__(60697);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/runtimes/blue-green.ts + 1 modules
var blue_green = __webpack_require__(20403);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
// EXTERNAL MODULE: ./src/config/runtimes/definition.ts
var definition = __webpack_require__(76245);
// EXTERNAL MODULE: ./src/config/runtimes/soak.ts
var soak = __webpack_require__(77142);
;// CONCATENATED MODULE: ./src/config/runtimes/command.ts






const DEFAULTS = { soak: '5s' };
const map = schemas/* strictObject */.rej({
    start: (0,documented/* optional */.lq)((0,values/* serviceCommand */.xi)(), { is: 'Starts the service.', example: './service start' }),
    stop: (0,documented/* optional */.lq)((0,values/* serviceCommand */.xi)(), {
        is: 'Stops it; succeeds when it does not run.',
        example: './service stop',
    }),
    status: (0,documented/* optional */.lq)((0,values/* serviceCommand */.xi)(), { is: 'Exits 0 while it runs.', example: './service status' }),
    soak: (0,documented/* optional */.lq)(soak/* soak */.R, { ...soak/* SOAK */.H, default: DEFAULTS.soak }),
});
const stored = schemas/* object */.Ikc({
    start: schemas/* string */.YjP(),
    stop: schemas/* string */.YjP(),
    /** Exits 0 while the service runs. */
    status: schemas/* string */.YjP(),
    soakMs: schemas/* number */.aig(),
});
/** A service that the config's own commands start, stop and judge. */
const commandRuntime = (0,definition/* defineRuntime */.o)({
    kind: 'command',
    place: 2,
    documentation: {
        is: 'A service with commands of its own; they run in the live release.',
        example: { start: './service start', stop: './service stop', status: './service status' },
    },
    settings: map,
    defaults: DEFAULTS,
    stored,
    build({ start, stop, status, soak: wanted }, { say }) {
        if (start !== undefined && stop !== undefined && status !== undefined) {
            return { start, stop, status, soakMs: (0,units/* toMs */.G8)(wanted) };
        }
        for (const [key, value] of Object.entries({ start, stop, status })) {
            if (value === undefined)
                say([key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
        }
        return undefined;
    },
});

// EXTERNAL MODULE: ./src/config/runtimes/stack.ts
var runtimes_stack = __webpack_require__(27458);
;// CONCATENATED MODULE: ./src/config/runtimes/compose.ts







const compose_DEFAULTS = { ...runtimes_stack/* STACK_DEFAULTS */.s6, soak: '5s' };
const compose_map = schemas/* strictObject */.rej({
    ...(0,runtimes_stack/* stackKeys */.T)('The name of the project: lower case letters, digits, `-` and `_`. No other app on the host may have it. Another name is another stack, with volumes of its own.'),
    soak: (0,documented/* optional */.lq)(soak/* soak */.R, { ...soak/* SOAK */.H, default: compose_DEFAULTS.soak }),
});
const compose_stored = schemas/* object */.Ikc({ ...runtimes_stack/* storedStack */.MU, soakMs: schemas/* number */.aig() });
/** A stack of containers that Docker Compose runs. */
const composeRuntime = (0,definition/* defineRuntime */.o)({
    kind: 'compose',
    place: 1.5,
    documentation: {
        is: 'A stack of Docker Compose: its file in the release, or a map. `docs/compose.md` says how it is deployed.',
        example: 'compose.yml',
        type: 'text or map',
    },
    settings: schemas/* union */.KCZ([(0,values/* relativePath */.iZ)(['placeholders']), compose_map])
        .transform((value) => (typeof value === 'string' ? { file: value } : value)),
    defaults: compose_DEFAULTS,
    stored: compose_stored,
    build(settings, { say }) {
        const stack = (0,runtimes_stack/* buildStack */.HT)(settings, 'runtime.compose', say);
        return stack && { ...stack, soakMs: (0,units/* toMs */.G8)(settings.soak) };
    },
    claims: ({ project }) => [{ kind: 'project', value: project }],
});

;// CONCATENATED MODULE: ./src/config/runtimes/static.ts


/** Files that something else serves through `current`. */
const staticRuntime = (0,definition/* defineRuntime */.o)({
    kind: 'static',
    place: 3,
    documentation: {
        is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
        example: true,
        type: '`true` or `{}`',
    },
    settings: schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* strictObject */.rej({})]).transform(() => ({})),
    isBare: true,
    stored: schemas/* object */.Ikc({}),
    lacksService: 'static files have no service',
    build: () => ({}),
});

// EXTERNAL MODULE: ./src/config/runtimes/hardening.ts
var hardening = __webpack_require__(8764);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/config/runtimes/unit-limits.ts




const MEMORY = /^[1-9]\d{0,11}(K|M|G|T|B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/;
/** Less than that no program starts with. */
const LEAST_MEMORY = 2 ** 20;
const RESTART_DEFAULTS = { policy: 'on-failure', delay: '1s', burst: 5, within: '60s' };
const limits = schemas/* strictObject */.rej({
    memory: (0,documented/* optional */.lq)((0,values/* text */.Qq)().check(api/* _regex */.Fk(MEMORY, {
        error: 'a size has a unit: 512M, 2G or 512MB; K, M, G and T count in 1,024s, as systemd does',
    })), { is: 'The most memory of all its processes; beyond it the kernel ends one.', example: '512M' }),
    cpu: (0,documented/* optional */.lq)((0,values/* text */.Qq)().check(api/* _regex */.Fk(/^[1-9]\d{0,4}%$/, { error: 'a share of one processor, as 50%; 200% are two' })), {
        is: 'The most time of a processor; 200% are two of them.',
        example: '50%',
    }),
    tasks: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1_000_000), { is: 'The most processes and threads.', example: 200 }),
    files: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(16, 10_000_000), { is: 'The most open files of each process.', example: 65536 }),
});
const restart = schemas/* strictObject */.rej({
    policy: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['on-failure', 'always', 'on-abnormal', 'never']), {
        is: 'When it is started again: where it failed, always, where a signal or a time-out ended it, or never.',
        default: RESTART_DEFAULTS.policy,
        example: 'always',
    }),
    delay: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '100ms', max: '1h' }), {
        is: 'How long after its end.',
        default: RESTART_DEFAULTS.delay,
        example: '5s',
    }),
    burst: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1_000), {
        is: 'How many starts `within` allows; one more, and it stays failed.',
        default: RESTART_DEFAULTS.burst,
        example: 5,
    }),
    within: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '1d' }), {
        is: 'The time in which these are counted.',
        default: RESTART_DEFAULTS.within,
        example: '2m',
    }),
});
/** The keys of a unit that Bowline writes, for what it may take and how it is started again. */
const unitLimitKeys = {
    limits: (0,documented/* optional */.lq)(limits, {
        is: 'What the unit that Bowline writes may take.',
        example: { memory: '512M', cpu: '50%', tasks: 200, files: 65536 },
    }),
    restart: (0,documented/* optional */.lq)(restart, {
        is: 'When the unit that Bowline writes is started again, and when it is given up: a crash loop ends as failed. Without it: where it failed, after a second, by the limits of systemd.',
        example: { policy: 'always', delay: '5s', burst: 5, within: '2m' },
    }),
};
/** What a release remembers of them. */
const storedUnitLimits = {
    limits: schemas/* object */.Ikc({
        memoryBytes: schemas/* number */.aig().optional(),
        cpu: schemas/* string */.YjP().optional(),
        tasks: schemas/* number */.aig().optional(),
        files: schemas/* number */.aig().optional(),
    })
        .optional(),
    restart: schemas/* object */.Ikc({ policy: schemas/* string */.YjP(), delayMs: schemas/* number */.aig(), burst: schemas/* number */.aig(), withinMs: schemas/* number */.aig() }).optional(),
};
function buildUnitLimits(written, { say }) {
    return {
        ...(written.limits === undefined ? {} : { limits: buildLimits(written.limits, say) }),
        ...(written.restart === undefined ? {} : { restart: buildRestart(written.restart, say) }),
    };
}
function buildLimits({ memory, ...rest }, say) {
    if (memory === undefined)
        return rest;
    const memoryBytes = (0,units/* parseSize */.DB)(/[KMGT]$/.test(memory) ? `${memory}iB` : memory) ?? 0;
    if (memoryBytes < LEAST_MEMORY)
        say(['limits', 'memory'], `no program starts with ${memory} of memory`, 'Write 16M at least.');
    return { ...rest, memoryBytes };
}
function buildRestart(written, say) {
    const own = RESTART_DEFAULTS;
    const { policy = own.policy, delay = own.delay, burst = own.burst, within = own.within } = written;
    const [delayMs, withinMs] = [(0,units/* toMs */.G8)(delay), (0,units/* toMs */.G8)(within)];
    if (policy !== 'never' && delayMs * burst >= withinMs) {
        const hint = `Make \`within\` longer than ${burst} times the \`delay\`, or \`burst\` smaller.`;
        say(['restart'], `a crash loop would never end: ${burst} starts take ${delay} each, and ${within} is over by then`, hint);
    }
    return { policy, delayMs, burst, withinMs };
}

;// CONCATENATED MODULE: ./src/config/runtimes/systemd.ts








const systemd_DEFAULTS = { scope: 'system', soak: '5s' };
const UNIT = /^[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]*\.service$/;
const systemd_map = schemas/* strictObject */.rej({
    unit: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The name of the unit, with its suffix.',
        example: 'shop-{environment}.service',
    }),
    start: (0,documented/* optional */.lq)((0,values/* serviceCommand */.xi)(), {
        is: 'With it Bowline writes the unit, which runs this command in the release; one that it did not write is replaced only with `force: adopt`. Without it the unit must exist and run from `{path}/current`. `docs/adopting.md` has both, and what rights they need.',
        example: '.venv/bin/gunicorn shop:app',
    }),
    template: (0,documented/* optional */.lq)((0,values/* relativePath */.iZ)(), {
        is: "The app's own template of that unit, from the root of the repository that holds the config on; `docs/hardening.md` has its variables.",
        example: 'deploy/shop.service',
    }),
    scope: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['system', 'user']), {
        is: 'Which systemd manages the unit: the one of the system, which needs `sudo -n`, or the one of the user.',
        default: systemd_DEFAULTS.scope,
        example: 'user',
    }),
    reload: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Reloads a unit that exists instead of restarting it, so that nothing is lost: `docs/zero-downtime.md` says how. It has to take up `current` then. Where it does not run, or env or credentials differ, it is restarted.',
        default: false,
        example: true,
    }),
    ...hardening/* hardeningKey */.Yn,
    ...unitLimitKeys,
    soak: (0,documented/* optional */.lq)(soak/* soak */.R, { ...soak/* SOAK */.H, default: systemd_DEFAULTS.soak }),
});
/** What can be said of a unit that Bowline writes alone. */
const OF_OWN_UNIT = ['template', 'hardening', 'limits', 'restart'];
const isTemplate = (value) => schemas/* object */.Ikc({ file: schemas/* string */.YjP() }).safeParse(value).success;
const systemd_stored = schemas/* object */.Ikc({
    /** With its suffix, as `shop.service`. */
    unit: schemas/* string */.YjP(),
    /** With it Bowline writes the unit. */
    start: schemas/* string */.YjP().optional(),
    /** What that unit is written from, where the app has a text of its own. */
    template: schemas/* custom */.IeY(isTemplate).optional(),
    scope: schemas/* enum */.k5n(['system', 'user']),
    /** Reloaded instead of restarted, where env and credentials stay the same. */
    reload: schemas/* literal */.euz(true).optional(),
    hardening: hardening/* storedHardening */.Q1.optional(),
    ...storedUnitLimits,
    soakMs: schemas/* number */.aig(),
});
/** A service of systemd: a unit that exists, or one that Bowline writes. */
const systemdRuntime = (0,definition/* defineRuntime */.o)({
    kind: 'systemd',
    place: 1,
    documentation: {
        is: 'A service of systemd: the name of a unit that exists, or a map.',
        example: 'shop.service',
        type: 'text or map',
    },
    settings: schemas/* union */.KCZ([(0,values/* text */.Qq)(['placeholders']), systemd_map])
        .transform((value) => (typeof value === 'string' ? { unit: value } : value)),
    defaults: systemd_DEFAULTS,
    stored: systemd_stored,
    takesCredentials: true,
    build(settings, complaints) {
        const { unit, start, template, scope = systemd_DEFAULTS.scope, reload, soak: wanted, hardening } = settings;
        const { say } = complaints;
        if (unit === undefined) {
            say(['unit'], '`runtime.systemd` has no `unit`', 'Name the unit, such as shop.service.');
            return undefined;
        }
        if (!UNIT.test(unit)) {
            const isSuffixed = /\.\w+$/.test(unit);
            const hint = isSuffixed ? 'Name a .service with letters, digits and : _ . @ - alone.' : `Write ${unit}.service.`;
            say(['unit'], `\`${unit}\` is not the name of a service of systemd`, hint);
        }
        if (start !== undefined && reload) {
            const hint = 'What it runs lies in the release, so it must be restarted. Take `reload` or `start` away.';
            say(['reload'], 'a unit that Bowline writes cannot be reloaded', hint);
        }
        for (const key of start === undefined ? OF_OWN_UNIT : []) {
            if (settings[key] === undefined)
                continue;
            const hint = 'Add `start`, so that Bowline writes the unit, or say it in the unit: `systemctl edit`.';
            say([key], `\`${key}\` is for a unit that Bowline writes, and this one exists already`, hint);
        }
        const chosen = {
            ...(start === undefined ? {} : { start }),
            ...(template === undefined ? {} : { template: { file: template } }),
            ...(reload ? { reload } : {}),
            ...(hardening === undefined || hardening === true ? {} : { hardening }),
        };
        return { unit, ...chosen, scope, ...buildUnitLimits(settings, complaints), soakMs: (0,units/* toMs */.G8)(wanted) };
    },
    claims: ({ unit, scope }, { user }) => [
        { kind: 'unit', value: scope === 'user' ? `${unit} of the user ${user}` : unit },
    ],
});

;// CONCATENATED MODULE: ./src/config/runtimes/index.ts
/*
 * Every way to run an app, one line each: its name in the config and `Runtime`. All that the config and its documentation know of
 * runtimes derives from it, in registry.ts. docs/extending.md says how to add one.
 */






;// CONCATENATED MODULE: ./src/config/runtimes/registry.ts




/** The ways to run an app in the order of every list that people see. */
const RUNTIMES = (0,place/* sortByPlace */.v)(Object.values(runtimes_namespaceObject), ({ kind }) => kind);
const BY_KIND = Object.fromEntries(RUNTIMES.map((one) => [one.kind, one]));
/** Of them exactly one stands in a runtime, and a later layer's takes the place of an earlier one's. */
const RUNTIME_KINDS = RUNTIMES.map(({ kind }) => kind);
/** The keys of `runtime:`. */
const runtimeKeys = Object.fromEntries(RUNTIMES.map(({ kind, settings, documentation }) => [kind, (0,documented/* optional */.lq)(settings, documentation)]));
const STORED = RUNTIMES.map(({ kind, stored }) => stored.extend({ kind: schemas/* literal */.euz(kind) }));
/** What `release.json` remembers of a runtime; one that a later Bowline has does not fit. */
const storedRuntimeSchema = schemas/* union */.KCZ(STORED);
function findRuntime({ kind }) {
    return BY_KIND[kind];
}
/** The definition that some settings of `runtime:` are for; undefined where there are none. */
function findConfigured(settings) {
    return RUNTIMES.find(({ kind }) => settings?.[kind] !== undefined);
}
/** Makes a runtime from settings that fit its definition; undefined, with the problem told, where something is missing. */
function buildFrom({ kind, build }, settings, complaints) {
    const parts = build(settings, complaints);
    // What a definition builds is of its kind; the compiler cannot follow that through a look-up.
    return parts && { kind, ...parts };
}
function listRuntimeClaims(runtime, host) {
    return findRuntime(runtime).claims?.(runtime, host) ?? [];
}
/** The address under which a proxy serves the app, on the host's own loopback too; undefined where none stands in front of it. */
function siteOf(runtime) {
    return findRuntime(runtime).site?.(runtime);
}
/** Whether a process runs: it can be watched, and listens on the port. */
function hasProcess({ lacksService }) {
    return lacksService === undefined;
}
/** The kinds in words, as in `a`, `b` and `c`. */
function describeKinds() {
    const names = RUNTIME_KINDS.map((kind) => `\`${kind}\``);
    return [names.slice(0, -1).join(', '), ...names.slice(-1)].join(' and ');
}


/***/ }),

/***/ 77142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ SOAK),
/* harmony export */   R: () => (/* binding */ soak)
/* harmony export */ });
/* harmony import */ var _schema_values__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97614);

/** How long a service must stay up, for every runtime that starts a process. */
const soak = (0,_schema_values__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)({ min: '0s', max: '1h' });
const SOAK = {
    is: 'How long the service must stay up after its start before it counts as started; a crash loop fails here.',
    example: '10s',
};


/***/ }),

/***/ 20378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ stackOf)
/* harmony export */ });
/** The stack that a runtime runs, of one colour or of both; undefined where it runs none. */
function stackOf(runtime) {
    if (runtime.kind === 'compose')
        return runtime;
    return runtime.kind === 'blue_green' && runtime.carrier.kind === 'compose' ? runtime.carrier : undefined;
}


/***/ }),

/***/ 27458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ buildStack),
/* harmony export */   MU: () => (/* binding */ storedStack),
/* harmony export */   T: () => (/* binding */ stackKeys),
/* harmony export */   s6: () => (/* binding */ STACK_DEFAULTS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _schema_documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);
/* harmony import */ var _schema_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97614);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34529);




/** Source: docs.docker.com, "Specify a project name". */
const PROJECT = /^[a-z0-9][a-z0-9_-]*$/;
const STACK_DEFAULTS = { project: '{app}-{environment}', docker: 'user', wait: '60s' };
const paths = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([(0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .relativePath */ .iZ)(['placeholders']), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .relativePath */ .iZ)(['placeholders'])).min(1)]);
/** What is said of a stack of Compose, by the way its project is named. */
function stackKeys(project) {
    return {
        file: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(paths, {
            is: 'The Compose file in the release, or a list of which each adds to those before it. Paths in it start where the first file lies.',
            type: 'relative path, or list of them',
            example: 'compose.yml',
        }),
        project: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['placeholders']), { is: project, default: STACK_DEFAULTS.project, example: 'lab' }),
        profiles: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['placeholders'])), {
            is: 'Profiles whose services run as well.',
            example: ['worker'],
        }),
        docker: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['user', 'sudo', 'rootless']), {
            is: 'How Docker is reached: by the deploy user itself, who is in the group `docker`; by `sudo -n docker`; or as a rootless engine of the deploy user. The first two are root in effect.',
            default: STACK_DEFAULTS.docker,
            example: 'sudo',
        }),
        wait: (0,_schema_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_schema_values__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({ min: '1s', max: '1h' }), {
            is: 'How long `compose up` waits until every service runs and is healthy.',
            default: STACK_DEFAULTS.wait,
            example: '2m',
        }),
    };
}
const settings = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(stackKeys(''));
const storedStack = {
    /** Below the release, in the order in which they are merged. */
    files: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(1).readonly(),
    project: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    profiles: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).readonly(),
    docker: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['user', 'sudo', 'rootless']),
    waitMs: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
};
const stored = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc(storedStack);
/** @param place of the settings, as people know it */
function buildStack({ file, project = '', profiles = [], docker = STACK_DEFAULTS.docker, wait = STACK_DEFAULTS.wait }, place, say) {
    if (file === undefined) {
        say(['file'], `\`${place}\` has no \`file\``, 'Name the Compose file, such as compose.yml.');
        return undefined;
    }
    if (!PROJECT.test(project)) {
        const hint = 'Use lower case letters, digits, - and _, with a letter or a digit first: `project: shop`.';
        say(['project'], `\`${project}\` is not the name of a Compose project`, hint);
    }
    return { files: typeof file === 'string' ? [file] : file, project, profiles, docker, waitMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(wait) };
}


/***/ }),

/***/ 23903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unitScopeOf)
/* harmony export */ });
/** Whose manager runs the units of a runtime; undefined where it has none. */
function unitScopeOf(runtime) {
    if (runtime.kind === 'systemd')
        return runtime.scope;
    return runtime.kind === 'blue_green' && runtime.carrier.kind === 'systemd' ? runtime.carrier.scope : undefined;
}


/***/ }),

/***/ 22829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ appKey),
/* harmony export */   F: () => (/* binding */ listFingerprintKeys)
/* harmony export */ });
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);

function appKey(schema, documentation) {
    return (0,_documented__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(schema, documentation);
}
/** The names of the keys that say that they count. */
function listFingerprintKeys(keys) {
    return Object.entries(keys)
        .filter(([, key]) => (0,_documented__WEBPACK_IMPORTED_MODULE_0__/* .readNotes */ .WT)(key.unwrap()).inFingerprint)
        .map(([name]) => name);
}


/***/ }),

/***/ 94687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WS: () => (/* binding */ FINGERPRINT_KEYS),
  Wm: () => (/* binding */ appKeys),
  vG: () => (/* binding */ appSettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 6 modules
var registry = __webpack_require__(75202);
// EXTERNAL MODULE: ./src/config/sources/index.ts + 8 modules
var sources = __webpack_require__(3996);
// EXTERNAL MODULE: ./src/config/schema/app-key.ts
var app_key = __webpack_require__(22829);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
;// CONCATENATED MODULE: ./src/config/schema/app-maps.ts




/*
 * The maps that stand under keys of an app and are of no use anywhere else.
 */
const keepFailed = schemas/* strictObject */.rej({
    count: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(0, 1000), {
        is: 'At most this many.',
        default: defaults/* BUILT_IN */.$A.keep_failed.count,
        example: 2,
    }),
    age: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '3650d' }), {
        is: 'None that is older.',
        default: defaults/* BUILT_IN */.$A.keep_failed.age,
        example: '7d',
    }),
});
const lock = schemas/* strictObject */.rej({
    scope: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['host', 'app']), {
        is: '`host` is one deployment a host at a time, `app` one an app.',
        default: defaults/* BUILT_IN */.$A.lock.scope,
        example: 'app',
    }),
    wait: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s' }), {
        is: 'How long a lock that another run holds is waited for.',
        default: defaults/* BUILT_IN */.$A.lock.wait,
        example: '5m',
    }),
});
const preflight = schemas/* strictObject */.rej({
    disk_free: (0,documented/* optional */.lq)((0,values/* size */.Ej)(), {
        is: 'What must be free on the disk of the app. A rollback does not ask for it.',
        default: defaults/* BUILT_IN */.$A.preflight.disk_free,
        example: '10GB',
    }),
    inodes_free: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* percentage */.X1)(), (0,values/* wholeNumber */.rD)(0, Number.MAX_SAFE_INTEGER)]), {
        is: 'The inodes that must be free there, as a share or a count. A rollback does not ask for them.',
        default: defaults/* BUILT_IN */.$A.preflight.inodes_free,
        example: '5%',
        type: 'percentage or whole number',
    }),
    commands: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* text */.Qq)().regex(/^[^\s/]\S*$/, { error: 'a command is one word' })), {
        is: 'Commands that must be there. A rollback does not ask for them.',
        default: defaults/* BUILT_IN */.$A.preflight.commands,
        example: ['git'],
    }),
});

// EXTERNAL MODULE: ./src/config/schema/checks.ts + 1 modules
var checks = __webpack_require__(52786);
// EXTERNAL MODULE: ./src/config/schema/environment-variables.ts
var environment_variables = __webpack_require__(37457);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(80096);
// EXTERNAL MODULE: ./src/config/schema/output-name.ts + 1 modules
var output_name = __webpack_require__(17179);
;// CONCATENATED MODULE: ./src/config/schema/hooks.ts




const hookMap = schemas/* strictObject */.rej({
    run: (0,documented/* required */.mw)((0,values/* command */.G5)(), { is: 'The command.', example: './migrate.sh' }),
    run_on: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['host', 'runner']), {
        is: 'Where it runs: in the release on the host, with env and secrets, or on the runner, with neither.',
        default: 'host',
        example: 'runner',
    }),
    once: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether it runs on one host of a deploy only.',
        default: false,
        example: true,
    }),
    irreversible: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether it changes what no rollback brings back. This gives up automatic rollback: once it ran, a release that fails stays live, the run ends as `rollback_failed`, and only `force: irreversible` leaves the release.',
        default: false,
        example: true,
    }),
    output: (0,documented/* optional */.lq)((0,output_name/* outputName */.V)(), {
        is: 'Name of an output of the step and of `report.json`. It gets the last line that the command prints on standard output: at most 1 KiB, secrets as `***`. Where it ran on several hosts that is JSON, with a value for each host.',
        example: 'migrations',
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s' }), {
        is: 'How long it may run; without it the deadline of the run counts.',
        example: '5m',
    }),
});
const hook = schemas/* union */.KCZ([(0,values/* command */.G5)(), hookMap])
    .transform((value) => (typeof value === 'string' ? { run: value } : value));
const MOMENTS = {
    before_prepare: 'Before the release is prepared.',
    after_prepare: 'When the release is complete.',
    before_activate: 'Before the switch.',
    after_activate: 'After the switch and the restart, in the release that is live then: the new one, the target of a rollback, or the previous one where a deploy was rolled back.',
    before_verify: 'Before the checks.',
    after_commit: 'When the release is marked good; a failure only warns.',
    on_rollback: 'When a release is left.',
    on_failure: 'After a run that failed, whatever was rolled back; BOWLINE_ERROR_CODE says why. On a host only where the release was prepared there; a failure only warns.',
};
const HOOK_NAMES = Object.keys(MOMENTS);
function hookList(hookName) {
    return (0,documented/* optional */.lq)(schemas/* array */.YOg(hook), {
        is: MOMENTS[hookName],
        example: [{ run: './hook.sh', timeout: '5m' }],
        type: 'list of commands or maps',
    });
}
/** Commands by the moment at which they run. */
const hooksSchema = schemas/* strictObject */.rej(Object.fromEntries(HOOK_NAMES.map((hookName) => [hookName, hookList(hookName)])));
/** One entry of such a list, for the reference. */
const hookSchema = (/* unused pure expression or super */ null && (hook));

// EXTERNAL MODULE: ./src/config/notifiers/registry.ts + 6 modules
var notifiers_registry = __webpack_require__(82914);
;// CONCATENATED MODULE: ./src/config/schema/notify.ts





/** What there is to be told of, and when each happens. */
const NOTIFY_EVENTS = {
    started: 'A deploy or a rollback begins to change hosts.',
    success: 'It ended, and what was asked for is live and verified.',
    unchanged: 'Everything was in place and healthy. Off unless `events` names it.',
    rolled_back: 'It failed, and the previous release is live again.',
    failed: 'It failed otherwise.',
    partial_success: 'Some hosts serve the new release and some do not.',
    aborted: 'It was refused before anything was touched.',
    critical: 'The rollback failed too: a person has to look.',
    released: 'The mode `release` published a version. Only notifiers in `defaults` send it.',
};
const eventNames = Object.keys(NOTIFY_EVENTS);
const events = schemas/* array */.YOg(schemas/* enum */.k5n(eventNames))
    .min(1)
    .refine((names) => new Set(names).size === names.length, { error: 'each event stands once' });
/** Exactly one of them stands in a notifier. */
const kindKeys = Object.fromEntries(notifiers_registry/* NOTIFIERS */.C.map(({ kind, settings, documentation }) => [kind, (0,documented/* optional */.lq)(settings, documentation)]));
const kinds = notifiers_registry/* NOTIFIERS */.C.map(({ kind }) => kind);
/** One who is told how runs go. */
const notifierSchema = schemas/* strictObject */.rej({
    ...kindKeys,
    events: (0,documented/* optional */.lq)(events, {
        is: 'Which events it sends a message about.',
        default: defaults/* BUILT_IN_NOTIFIER */.oo.events,
        example: ['rolled_back', 'failed', 'critical'],
        type: 'list of events',
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '100ms', max: '1m' }), {
        is: 'The longest that one message may take. The end of a run waits for it.',
        default: defaults/* BUILT_IN_NOTIFIER */.oo.timeout,
        example: '5s',
    }),
    logs: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether it gets the last log lines of a service that failed.',
        default: false,
        example: true,
    }),
})
    .refine((value) => kinds.filter((kind) => value[kind] !== undefined).length === 1, {
    error: `a notifier is exactly one of ${describeKinds()}`,
});
/** The kinds in one phrase. */
function describeKinds() {
    const names = kinds.map((kind) => `\`${kind}\``);
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** A list replaces an inherited one, `false` takes it away. */
const notifySchema = schemas/* union */.KCZ([schemas/* literal */.euz(false), schemas/* array */.YOg(notifierSchema)]);

// EXTERNAL MODULE: ./src/config/privileges.ts
var privileges = __webpack_require__(89280);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./src/config/schema/directories.ts



/** The name of a user or a group, or its number. Source: useradd(8), "CAVEATS". */
function account(what) {
    const error = `${what} is a name of a-z, 0-9, _ and -, or a number in quotes`;
    return (0,values/* text */.Qq)(['placeholders']).check(api/* _regex */.Fk(/^(\{|[a-z_])[a-z0-9_{}.-]*\$?$|^\d{1,10}$/, { error }));
}
const modeError = ({ input }) => input === undefined ? undefined : 'a mode is octal and stands in quotes, as "0750"';
const aclEntry = (0,values/* text */.Qq)().check(api/* _regex */.Fk(/^(d:|default:)?(u|user|g|group):[a-z_][a-z0-9_.-]*:(?=.)r?w?x?-?$|^(d:|default:)?(u|user|g|group):[a-z_][a-z0-9_.-]*:[r-][w-][x-]$/, {
    error: 'an entry is `user:NAME:rwx` or `group:NAME:rx`, with `default:` before it for what is made in the directory',
}));
/** One directory of the host. */
const directorySchema = schemas/* strictObject */.rej({
    path: (0,documented/* required */.mw)((0,values/* text */.Qq)(['placeholders']), {
        is: 'An absolute path, which no link may lead to: no directory of the system, no home, and not the one of the app.',
        example: '/var/lib/{app}',
    }),
    owner: (0,documented/* required */.mw)(account('the owner'), { is: 'The user whom it belongs to.', example: 'shop' }),
    group: (0,documented/* optional */.lq)(account('the group'), {
        is: "Its group; without it the group of the owner's name.",
        example: 'www-data',
    }),
    mode: (0,documented/* required */.mw)(schemas/* string */.YjP({ error: modeError }).regex(/^[0-3]?[0-7]{3}$/, { error: modeError }), {
        is: 'Its mode, octal and in quotes.',
        example: '0750',
    }),
    acl: (0,documented/* optional */.lq)(schemas/* array */.YOg(aclEntry).min(1), {
        is: 'Entries of its access list, by setfacl. Others that it has stay.',
        example: ['user:backup:rx', 'default:user:backup:rx'],
    }),
});
const directoriesSchema = schemas/* array */.YOg(directorySchema);

;// CONCATENATED MODULE: ./src/config/schema/secrets.ts


/** Name where it is used → name of the source; a list gives both the same name. */
const secretNames = schemas/* union */.KCZ([schemas/* array */.YOg((0,values/* serviceVariableName */.VX)()), schemas/* record */.g1P((0,values/* serviceVariableName */.VX)(), (0,values/* variableName */.cG)())])
    .transform((value) => Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value);

;// CONCATENATED MODULE: ./src/config/schema/node.ts





const version = (0,values/* text */.Qq)().check(api/* _regex */.Fk(/^\d+(\.\d+){0,2}$/, { error: 'a version of Node is one to three numbers, as "22" or "22.11", in quotes' }));
const nodeSchema = schemas/* strictObject */.rej({
    version: (0,documented/* optional */.lq)(version, {
        is: 'The Node that installs and runs it, as "22" or "22.11"; without it the `node` of the host.',
        example: '22',
    }),
    install: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'What installs. Without it `npm ci --omit=dev`, or `pnpm install --frozen-lockfile --prod` where pnpm-lock.yaml is the only lock file.',
        example: 'npm ci --omit=dev',
    }),
    share: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether releases whose lock file and Node are the same share what is installed, which nothing may write into then.',
        default: defaults/* BUILT_IN_NODE */.Qn.share,
        example: false,
    }),
    secrets: (0,documented/* optional */.lq)(secretNames, {
        is: 'Secrets that only the install sees, in its environment: name there: name of the source. A list gives both the same name.',
        example: { NPM_TOKEN: 'REGISTRY_TOKEN' },
        type: 'map or list of names',
    }),
});

;// CONCATENATED MODULE: ./src/config/schema/packages.ts


/**
 * A name, and maybe a version, as Debian has them. A name that ends with `-` would remove the package.
 * Source: Debian Policy, 5.6.1 "Source" and 5.6.12 "Version".
 */
const PACKAGE = /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](?:=[0-9][A-Za-z0-9.+:~-]*)?$/;
const error = ({ input }) => `\`${String(input)}\` is not a package of Debian: a name of a-z, 0-9 and + - . that begins with a letter or a digit, and maybe \`=VERSION\``;
const packagesSchema = schemas/* array */.YOg((0,values/* text */.Qq)().check(api/* _regex */.Fk(PACKAGE, { error })));

;// CONCATENATED MODULE: ./src/config/schema/python.ts





const pythonSchema = schemas/* strictObject */.rej({
    version: (0,documented/* optional */.lq)((0,values/* text */.Qq)().check(api/* _regex */.Fk(/^\d+\.\d+$/, { error: 'a version of Python is two numbers, as "3.11", in quotes' })), { is: 'The Python that makes it, as "3.11"; without it the `python3` of the host.', example: '3.11' }),
    requirements: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* relativePath */.iZ)(), schemas/* array */.YOg((0,values/* relativePath */.iZ)()).min(1)])
        .transform((value) => (typeof value === 'string' ? [value] : value)), {
        is: 'The file of the release, or a list of them, that names what is installed.',
        default: defaults/* BUILT_IN_PYTHON */.Im.requirements,
        example: ['requirements.txt', 'requirements-production.txt'],
        type: 'relative path or list of them',
    }),
    installer: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['auto', 'uv', 'pip']), {
        is: 'What installs: `auto` is uv where the host has it, else pip.',
        default: defaults/* BUILT_IN_PYTHON */.Im.installer,
        example: 'uv',
    }),
    require_hashes: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether every requirement must have a hash, which what is installed must have too.',
        default: defaults/* BUILT_IN_PYTHON */.Im.require_hashes,
        example: true,
    }),
    secrets: (0,documented/* optional */.lq)(secretNames, {
        is: 'Secrets that only the install sees, in its environment: name there: name of the source. A list gives both the same name.',
        example: { PIP_INDEX_URL: 'PRIVATE_INDEX_URL' },
        type: 'map or list of names',
    }),
});

;// CONCATENATED MODULE: ./src/config/schema/schedule.ts




/** Of systemd.time(7), "Calendar Events"; whether it means something the host says. */
const CALENDAR = /^[A-Za-z0-9*:,./~_+ -]+$/;
const CRON = /^\s*[\d*/,-]+(\s+[\d*/,A-Za-z-]+){4}\s*$/;
const calendar = (0,values/* text */.Qq)().check(schemas/* refine */.YPB((value) => !CRON.test(value), {
    error: 'that is the form of cron; a calendar of systemd is as "*-*-* 03:00" or "Mon *-*-* 06:30"',
}), api/* _regex */.Fk(CALENDAR, { error: 'a calendar of systemd is as "*-*-* 03:00", "Mon..Fri *-*-* 06:30" or "daily"' }));
/** One command and its times. */
const jobSchema = schemas/* strictObject */.rej({
    run: (0,documented/* required */.mw)((0,values/* serviceCommand */.xi)(), {
        is: 'The command; it runs in the live release, with env and secrets.',
        example: './report.sh',
    }),
    calendar: (0,documented/* optional */.lq)(calendar, {
        is: 'When it runs, as a calendar of systemd: `systemd-analyze calendar` tells what one means. Either this or `every`.',
        example: '*-*-* 03:00',
    }),
    every: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '10s' }), {
        is: 'How long after its last start it runs again, and after the start of the host it runs first.',
        example: '15m',
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s' }), {
        is: 'The longest that one run may take; then it is stopped, and has failed.',
        default: defaults/* BUILT_IN_SCHEDULE */.F_.timeout,
        example: '10m',
    }),
    persistent: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether a run of `calendar` that the host has slept through is made up for, once.',
        default: defaults/* BUILT_IN_SCHEDULE */.F_.persistent,
        example: true,
    }),
    jitter: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '1d' }), {
        is: 'It starts later by up to so long, so that not all hosts start at once.',
        example: '5m',
    }),
});
const scheduleSchema = schemas/* record */.g1P((0,values/* name */.UU)(), jobSchema);

;// CONCATENATED MODULE: ./src/config/schema/provision.ts








/** The keys of an app for what it needs on its host, in the order in which that is made. */
const provisionKeys = {
    packages: (0,app_key/* appKey */.$)(packagesSchema, {
        is: 'Packages of the host, by apt: what is not there is installed on the host before `build`, `NAME=VERSION` in that version. They stay when a run goes back.',
        example: ['libpq5', 'ffmpeg'],
        type: 'list of names',
        inFingerprint: true,
    }),
    directories: (0,app_key/* appKey */.$)(directoriesSchema, {
        is: 'Directories of the host beside the releases, such as for data or logs: made and corrected on the host before `build`, never what lies in them. They stay when a run goes back.',
        example: [{ path: '/var/lib/{app}', owner: 'shop', mode: '0750' }],
        type: 'list of maps',
        inFingerprint: true,
    }),
    python: (0,app_key/* appKey */.$)(pythonSchema, {
        is: 'A Python environment, `.venv` of each release, made on the host before `build`. Releases whose requirements and interpreter are the same share it.',
        example: { version: '3.11', requirements: 'requirements.txt', require_hashes: true },
        id: 'python',
        inFingerprint: true,
    }),
    node: (0,app_key/* appKey */.$)(nodeSchema, {
        is: 'The packages of Node, `node_modules` of each release, installed on the host before `build`. Releases whose lock file and Node are the same share them.',
        example: { version: '22', install: 'npm ci --omit=dev' },
        id: 'node',
        inFingerprint: true,
    }),
    privileges: (0,app_key/* appKey */.$)(schemas/* enum */.k5n(privileges/* PRIVILEGES */.f), {
        is: "What a deploy may do as root: `user` nothing, `restart` the service's restart and stop, `root-script` the site and the certificate too, by root's own script; everything else is left to an admin. Without it whatever the config takes. `docs/least-privilege.md`.",
        example: 'restart',
        inFingerprint: false,
    }),
    schedule: (0,app_key/* appKey */.$)(scheduleSchema, {
        is: 'Commands that run in the live release at their times, by name: timers of systemd, named `{app}-{environment}-NAME`.',
        example: { nightly: { run: './report.sh', calendar: '*-*-* 03:00' } },
        type: 'map of maps',
        inFingerprint: true,
    }),
};

;// CONCATENATED MODULE: ./src/config/schema/runtime.ts


const runtimeMap = schemas/* strictObject */.rej(registry/* runtimeKeys */.r8)
    .refine((value) => registry/* RUNTIME_KINDS */.n0.filter((kind) => value[kind] !== undefined).length === 1, {
    error: `a runtime is exactly one of ${(0,registry/* describeKinds */.HG)()}`,
});
const bare = schemas/* literal */.euz(registry/* RUNTIMES */.aC.filter(({ isBare }) => isBare).map(({ kind }) => kind));
/** How an app runs on a host, as the config has it. */
const runtimeSchema = schemas/* union */.KCZ([bare, runtimeMap])
    .transform((value) => (typeof value === 'string' ? { [value]: {} } : value));

;// CONCATENATED MODULE: ./src/config/schema/certificate.ts




const certificateSchema = schemas/* strictObject */.rej({
    email: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders', 'variables']), {
        is: 'Whom the authority writes to. With it, root on the host requests a certificate for all names of `domain` by certbot, and renews it.',
        example: 'ops@example.com',
    }),
    server: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders', 'variables']), {
        is: "The directory of another authority (ACME); an https address. Without it Let's Encrypt.",
        example: 'https://acme.example.com/directory',
        type: 'address',
    }),
    staging: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: "Takes Let's Encrypt's server for trials, whose certificates no browser trusts, and whose limits are high.",
        default: defaults/* BUILT_IN_CERTIFICATE */.j4.staging,
        example: true,
    }),
    cert: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'Instead of `email`: the file of a certificate on the host, with the intermediate ones behind it; an absolute path.',
        example: '/etc/letsencrypt/live/shop.example.com/fullchain.pem',
        type: 'absolute path',
    }),
    key: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The file of its key on the host, which only root need be able to read; an absolute path.',
        example: '/etc/letsencrypt/live/shop.example.com/privkey.pem',
        type: 'absolute path',
    }),
    hsts: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Makes browsers refuse plain http for a year (HSTS). Set it only once they trust the certificate: it cannot be undone.',
        default: defaults/* BUILT_IN_CERTIFICATE */.j4.hsts,
        example: true,
    }),
});

;// CONCATENATED MODULE: ./src/config/schema/domain.ts


/** Names under which people reach an app. */
const domainSchema = schemas/* union */.KCZ([(0,values/* text */.Qq)(['placeholders', 'variables']), schemas/* array */.YOg((0,values/* text */.Qq)(['placeholders', 'variables'])).min(1)])
    .transform((value) => (typeof value === 'string' ? [value] : value));

;// CONCATENATED MODULE: ./src/config/schema/maintenance.ts




const maintenanceSchema = schemas/* strictObject */.rej({
    page: (0,documented/* optional */.lq)((0,values/* relativePath */.iZ)(), {
        is: "The page: a file of the live release, with styles and images inline, because every path returns it. It is copied by `maintenance on`. Default: a plain page of Bowline's.",
        example: 'maintenance.html',
    }),
    retry_after: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '24h' }), {
        is: 'The `Retry-After` that is sent with the page. It is part of the site, so a change takes a deploy or a new site.',
        default: defaults/* BUILT_IN_MAINTENANCE */.jW.retry_after,
        example: '10m',
    }),
});

;// CONCATENATED MODULE: ./src/config/schema/nginx.ts




const nginxSchema = schemas/* strictObject */.rej({
    template: (0,documented/* optional */.lq)((0,values/* relativePath */.iZ)(), {
        is: "The app's own template of the site, from the root of the repository that holds the config on; docs/nginx.md has its variables. Without it Bowline's own.",
        example: 'deploy/site.conf',
    }),
    file: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The name of the file of the site, in the folder that nginx includes; it ends in `.conf`.',
        default: defaults/* BUILT_IN_NGINX */.o3.file,
        example: 'shop.conf',
    }),
    listen: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'The port on which nginx listens.', default: defaults/* BUILT_IN_NGINX */.o3.listen, example: 8080 }),
    root: (0,documented/* optional */.lq)((0,values/* relativePath */.iZ)(), {
        is: 'The folder of the release that is served; only with `runtime.static`. Without it the whole release.',
        example: 'public',
    }),
    client_max_body_size: (0,documented/* optional */.lq)((0,values/* size */.Ej)(), {
        is: 'The largest request that is let through; a larger one gets 413.',
        default: defaults/* BUILT_IN_NGINX */.o3.client_max_body_size,
        example: '100MB',
    }),
    read_timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '24h' }), {
        is: 'How long the app, or a WebSocket, may be silent.',
        default: defaults/* BUILT_IN_NGINX */.o3.read_timeout,
        example: '1h',
    }),
    headers: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether the site adds `X-Content-Type-Options`, `Referrer-Policy` and `X-Frame-Options`.',
        default: defaults/* BUILT_IN_NGINX */.o3.headers,
        example: false,
    }),
});

;// CONCATENATED MODULE: ./src/config/schema/site-keys.ts





/** The keys of an app that say how people outside reach it. */
const siteKeys = {
    domain: (0,app_key/* appKey */.$)(domainSchema, {
        is: 'The name under which people reach the app, or a list of them: the others lead to the first. Not in `defaults`.',
        example: ['shop.example.com', 'www.shop.example.com'],
        type: 'name or list of names',
        inFingerprint: true,
    }),
    nginx: (0,app_key/* appKey */.$)(nginxSchema, {
        is: 'A site of nginx on the host, in front of the app; `nginx: {}` is one as Bowline writes it. It needs `domain`.',
        example: { client_max_body_size: '100MB' },
        id: 'nginx',
        inFingerprint: true,
    }),
    certificate: (0,app_key/* appKey */.$)(certificateSchema, {
        is: 'By which the site of `nginx` serves https: a certificate that is requested and renewed, or files of the host. docs/certificates.md.',
        example: { email: 'ops@example.com' },
        id: 'certificate',
        inFingerprint: true,
    }),
    maintenance: (0,app_key/* appKey */.$)(maintenanceSchema, {
        is: 'What visitors get after `bowline maintenance on`. docs/maintenance.md.',
        example: { page: 'maintenance.html', retry_after: '10m' },
        id: 'maintenance',
        inFingerprint: false,
    }),
};

;// CONCATENATED MODULE: ./src/config/schema/snapshot.ts




const snapshotMap = schemas/* strictObject */.rej({
    run_on: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['host', 'runner']), {
        is: 'Where the commands run: on the host, or on the runner, once for each host, with its name in BOWLINE_HOST. On the host they run in the home of the user; one that begins with `./` runs in the live release.',
        default: defaults/* BUILT_IN_SNAPSHOT */.W0.run_on,
        example: 'runner',
    }),
    create: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'Takes the snapshot. `{snapshot}`, and BOWLINE_SNAPSHOT, is its name: at most 40 of a-z, 0-9 and -. Needed beside `restore`.',
        example: 'sudo -n /usr/local/sbin/snapshot create {snapshot}',
    }),
    restore: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'Takes the host back to the snapshot. It may restore the whole host. Needed beside `create`.',
        example: 'sudo -n /usr/local/sbin/snapshot restore {snapshot}',
    }),
    list: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'Prints the names of the snapshots, one a line; other words and lines are ignored.',
        example: 'sudo -n /usr/local/sbin/snapshot list',
    }),
    delete: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'Deletes a snapshot. Without it and `list` snapshots stay until somebody deletes them.',
        example: 'sudo -n /usr/local/sbin/snapshot delete {snapshot}',
    }),
    keep: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1000), {
        is: 'How many snapshots of the app are kept. Older ones are deleted after a run that succeeds.',
        default: defaults/* BUILT_IN_SNAPSHOT */.W0.keep,
        example: 5,
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '24h' }), {
        is: 'How long one of the commands may take. The time of `restore` is added to the time that a rollback has.',
        default: defaults/* BUILT_IN_SNAPSHOT */.W0.timeout,
        example: '20m',
    }),
});
/** A map is merged with an inherited one, `false` takes it away. */
const snapshotSchema = schemas/* union */.KCZ([schemas/* literal */.euz(false), snapshotMap]);

;// CONCATENATED MODULE: ./src/config/schema/app.ts

















/** The keys that may stand in `defaults`, an app, an environment, and an app of an environment. */
const appKeys = {
    source: (0,app_key/* appKey */.$)(sources/* sourceSchema */.dr, {
        is: 'Where the release comes from.',
        example: { upload: '.', directory: 'dist', exclude: ['tests/'] },
        id: 'source',
        inFingerprint: false,
    }),
    path: (0,app_key/* appKey */.$)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The directory of the app on the host: absolute, its own, no home and no directory of the system.',
        default: defaults/* BUILT_IN */.$A.path,
        example: '/srv/apps/{app}',
        type: 'absolute path',
        inFingerprint: false,
    }),
    runtime: (0,app_key/* appKey */.$)(runtimeSchema, {
        is: `How the app runs: exactly one of ${(0,registry/* describeKinds */.HG)()}.`,
        example: { systemd: 'shop.service' },
        id: 'runtime',
        inFingerprint: true,
    }),
    port: (0,app_key/* appKey */.$)((0,values/* port */.Oh)(), { is: 'Where the service listens on the host.', example: 8000, inFingerprint: true }),
    ...siteKeys,
    health: (0,app_key/* appKey */.$)(health/* healthSchema */.qO, {
        is: 'Where and how the service says that it is healthy: the path, or a map.',
        example: '/health',
        id: 'health',
        inFingerprint: false,
    }),
    checks: (0,app_key/* appKey */.$)(checks/* checksSchema */.dJ, {
        is: 'The checks beside those that are on where configured: `process`, `port` and `health`.',
        example: { version: {}, process: false },
        inFingerprint: false,
    }),
    startup_delay: (0,app_key/* appKey */.$)((0,values/* duration */.p0)({ min: '0s', max: '1h' }), {
        is: 'The time that a service has after its start before the first check.',
        default: defaults/* BUILT_IN */.$A.startup_delay,
        example: '10s',
        inFingerprint: false,
    }),
    ...provisionKeys,
    build: (0,app_key/* appKey */.$)(schemas/* array */.YOg((0,values/* command */.G5)()), {
        is: 'Commands on the host, in the new release, before it is switched to; they see env and no secrets.',
        default: [],
        example: ['make assets'],
        inFingerprint: true,
    }),
    shared: (0,app_key/* appKey */.$)(schemas/* array */.YOg((0,values/* relativePath */.iZ)()), {
        is: 'What outlives releases: linked from `shared/` into each of them, first seeded from the release. A trailing / is a directory.',
        default: [],
        example: ['data/', 'settings.db'],
        inFingerprint: true,
    }),
    links: (0,app_key/* appKey */.$)(schemas/* record */.g1P((0,values/* relativePath */.iZ)(), (0,values/* relativePath */.iZ)(['placeholders'])), {
        is: 'Symbolic links in the release: the name, and what it points to, relative to the release. The target takes placeholders.',
        default: {},
        example: { 'config.json': 'config-{environment}.json' },
        inFingerprint: true,
    }),
    hooks: (0,app_key/* appKey */.$)(hooksSchema, {
        is: 'Commands by moment: each a text, or a map of `run`, `run_on`, `once`, `irreversible` and `timeout`.',
        default: {},
        example: { before_activate: [{ run: './migrate.sh', once: true }], after_commit: ['./announce.sh'] },
        id: 'hooks',
        inFingerprint: true,
    }),
    env: (0,app_key/* appKey */.$)(environment_variables/* environmentSchema */.V, {
        is: "The service's environment: texts, whole numbers, true and false. Texts take placeholders, and `${NAME}` and `${NAME:-default}` of the job; a secret belongs under `secrets`. `hosts.NAME.env` wins.",
        default: {},
        example: { LOG_LEVEL: 'info', WORKERS: 4, FEATURE_ECHO: true },
        inFingerprint: true,
    }),
    secrets: (0,app_key/* appKey */.$)(secretNames, {
        is: 'Secrets of the service: name in the service: name of the source. A list gives both the same name.',
        default: {},
        example: { BOT_PASSWORD: 'PROD_BOT_PASSWORD' },
        type: 'map or list of names',
        inFingerprint: true,
    }),
    secrets_as: (0,app_key/* appKey */.$)(schemas/* enum */.k5n(['env', 'credentials', 'files']), {
        is: 'How the service gets them: as environment, as credentials of systemd, or as files.',
        default: defaults/* BUILT_IN */.$A.secrets_as,
        example: 'credentials',
        inFingerprint: true,
    }),
    snapshot: (0,app_key/* appKey */.$)(snapshotSchema, {
        is: 'A snapshot before the first change of a stage, by your own commands: a map, or `false` to take an inherited one away. A run that fails restores it. With `stages` only a stage that says `snapshot: true` takes one.',
        example: { create: './snapshot.sh create {snapshot}', restore: './snapshot.sh restore {snapshot}' },
        id: 'snapshot',
        type: '`false` or map',
        inFingerprint: false,
    }),
    keep: (0,app_key/* appKey */.$)((0,values/* wholeNumber */.rD)(1, 1000), {
        is: 'How many good releases stay on the host, the live one included.',
        default: defaults/* BUILT_IN */.$A.keep,
        example: 5,
        inFingerprint: false,
    }),
    keep_failed: (0,app_key/* appKey */.$)(keepFailed, {
        is: 'How many failed releases stay for a look, and how long.',
        example: { count: 2, age: '7d' },
        inFingerprint: false,
    }),
    deadline: (0,app_key/* appKey */.$)((0,values/* duration */.p0)({ min: '1s' }), {
        is: 'The time from the start of a run to the end of its checks; undo has a budget of its own. With several apps in a run the longest counts.',
        default: defaults/* BUILT_IN */.$A.deadline,
        example: '25m',
        inFingerprint: false,
    }),
    parallel: (0,app_key/* appKey */.$)((0,values/* wholeNumber */.rD)(1, 1000), {
        is: 'How many hosts are worked on at once. With several apps in a run the smallest number counts.',
        default: defaults/* BUILT_IN */.$A.parallel,
        example: 10,
        inFingerprint: false,
    }),
    lock: (0,app_key/* appKey */.$)(lock, {
        is: 'What a run locks. With several apps in a run `host` wins over `app`, and the longest wait counts.',
        example: { scope: 'app', wait: '5m' },
        inFingerprint: false,
    }),
    version_file: (0,app_key/* appKey */.$)((0,values/* relativePath */.iZ)(), {
        is: 'The file that holds the version: `version` of package.json or pyproject.toml, or the only line of any other file. Relative to the root of the repository that holds the config, and of a `git` source to the root of its own. Without it VERSION, which need not be there, and then the tag; of a `git` source the tag alone.',
        example: 'package.json',
        inFingerprint: false,
    }),
    deploy_on_push: (0,app_key/* appKey */.$)(schemas/* boolean */.zMY(), {
        is: 'Whether a push deploys it: mode `select` then chooses it. By hand, on a schedule or for a release it is chosen where its environment is asked for.',
        default: false,
        example: true,
        inFingerprint: false,
    }),
    branches: (0,app_key/* appKey */.$)((0,values/* choosingPatterns */.A5)((0,values/* namePattern */._u)()), {
        is: 'The branches that deploy, as names and patterns with `*` and `**`; `!` before one excludes, the last that matches decides. Without it a push deploys from the default branch alone.',
        example: ['main', 'release/**'],
        type: 'list of patterns',
        inFingerprint: false,
    }),
    changed_paths: (0,app_key/* appKey */.$)((0,values/* choosingPatterns */.A5)((0,values/* pathPattern */.s$)()), {
        is: 'A push deploys only where it changed one of these, as patterns of .gitignore; `!` before one excludes, the last that matches decides. What cannot be compared counts as changed.',
        example: ['bot/**', '!bot/docs/**'],
        type: 'list of patterns',
        inFingerprint: false,
    }),
    preflight: (0,app_key/* appKey */.$)(preflight, {
        is: 'What a host must have before anything is changed.',
        example: { disk_free: '10GB', inodes_free: '5%', commands: ['git'] },
        inFingerprint: false,
    }),
    notify: (0,app_key/* appKey */.$)(notifySchema, {
        is: 'Who gets a message about a deploy, a rollback or a release: a list of notifiers, or `false` to remove an inherited list. With several apps in a run each notifier sends one message.',
        default: [],
        example: [{ slack: { webhook: 'SLACK_WEBHOOK_URL' }, events: ['rolled_back', 'failed', 'critical'] }],
        type: '`false` or list of notifiers',
        inFingerprint: false,
    }),
};
const FINGERPRINT_KEYS = (0,app_key/* listFingerprintKeys */.F)(appKeys);
// Every key says whether it counts; one that does not is refused by the compiler.
const appSettings = schemas/* strictObject */.rej(appKeys);



/***/ }),

/***/ 52786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cb: () => (/* binding */ buildCheckSchema),
  dJ: () => (/* binding */ checksSchema)
});

// UNUSED EXPORTS: COMMON_KEYS

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/checks/registry.ts + 30 modules
var registry = __webpack_require__(78297);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
;// CONCATENATED MODULE: ./src/config/schema/key-union.ts


/** The keys of all checks. One that several have takes the value of any of them. */
function mergeKeys(checks) {
    const uses = new Map();
    for (const { type, keys } of checks) {
        for (const [key, schema] of Object.entries(keys))
            uses.set(key, [...(uses.get(key) ?? []), { type, schema }]);
    }
    return Object.fromEntries([...uses].map(([key, all]) => [key, mergeUses(all)]));
}
function mergeUses(uses) {
    const [first, ...others] = uses.filter((use, index) => uses.findIndex((one) => takesSame(one, use)) === index);
    if (first === undefined)
        throw new TypeError('a key without a schema');
    if (others.length === 0)
        return first.schema;
    const kinds = [first, ...others].map(({ schema }) => withoutDocumentation(schema.unwrap()));
    return (0,documented/* optional */.lq)(schemas/* union */.KCZ(kinds), {
        is: uses.map(({ type, schema }) => `\`${type}\`: ${describe(schema)}`).join(' '),
        example: readExample(first.schema),
        type: kinds.map((schema) => (0,documented/* readNotes */.WT)(schema).type ?? '').join(' or '),
    });
}
/** A member of the union says nothing about the key, and its default is not that of the union. */
function withoutDocumentation(schema) {
    return schema.meta({ ...schema.meta(), description: undefined, examples: undefined, default: undefined });
}
function readExample(schema) {
    const { examples } = schema.unwrap().meta() ?? {};
    return Array.isArray(examples) ? examples[0] : undefined;
}
function describe(schema) {
    return String(schema.unwrap().meta()?.description ?? '');
}
/** Documentation says nothing about what may be written: a schema keeps its definition where it gets another. */
function takesSame({ schema: one }, { schema: other }) {
    return one.unwrap()._zod.def === other.unwrap()._zod.def;
}

// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
;// CONCATENATED MODULE: ./src/config/schema/checks.ts






/** The keys of every check. */
const COMMON_KEYS = {
    type: (0,documented/* optional */.lq)(schemas/* enum */.k5n(registry/* CHECKS */.ui.map(({ type }) => type)), {
        is: 'What the check does; without it its name says so.',
        example: 'command',
    }),
    when: (0,documented/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(['pre', 'post']))
        .min(1)
        .refine((moments) => new Set(moments).size === moments.length, { error: 'each moment stands once' }), {
        is: '`pre` is before anything is changed, `post` after the switch.',
        default: defaults/* BUILT_IN_CHECK */.y2.when,
        example: ['pre', 'post'],
    }),
    timeout: (0,documented/* optional */.lq)(values/* checkTime */.AK, {
        is: 'How long one attempt may take; `health` has its own in the health settings.',
        default: defaults/* BUILT_IN_CHECK */.y2.timeout,
        example: '5s',
    }),
    no_data: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['fail', 'ignore']), {
        is: 'What happens when there is nothing to judge; `ignore` only warns.',
        default: defaults/* BUILT_IN_CHECK */.y2.no_data,
        example: 'ignore',
    }),
};
/** A check of one type, with exactly the keys of that type. Built when asked for: few configs have checks of every type. */
function buildCheckSchema(type) {
    return schemas/* strictObject */.rej({ ...COMMON_KEYS, ...(0,registry/* findCheck */.Sd)(type).keys });
}
/**
 * A check in one layer of the config. Its type may be given in another layer, so every key of every type may
 * stand here; which of them fit is decided by the type once the layers are merged.
 */
const checkSchema = schemas/* strictObject */.rej({ ...COMMON_KEYS, ...mergeKeys(registry/* CHECKS */.ui) });
const CHECK_NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const checkName = schemas/* string */.YjP().regex(CHECK_NAME, {
    error: ({ input }) => `\`${String(input)}\` is not a name of a check: a-z, 0-9, _ and - are`,
});
const checkOrSwitch = schemas/* union */.KCZ([schemas/* boolean */.zMY(), checkSchema])
    .transform((value) => (value === true ? {} : value));
/** Checks by name. */
const checksSchema = schemas/* record */.g1P(checkName, (0,documented/* required */.mw)(checkOrSwitch, {
    is: 'A check: `{}` or `true` is on with the defaults, `false` takes an inherited one away.',
    example: {},
    id: 'check',
}));


/***/ }),

/***/ 43556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ configSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27597);
/* harmony import */ var _app__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94687);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41634);
/* harmony import */ var _health__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80096);
/* harmony import */ var _hosts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24807);
/* harmony import */ var _preview__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72304);
/* harmony import */ var _stages__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66889);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97614);









const defaults = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    ssh: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_hosts__WEBPACK_IMPORTED_MODULE_4__/* .sshSchema */ .cg, {
        is: 'How hosts are reached that do not say otherwise.',
        example: { user: 'deploy', connect_timeout: '20s', keepalive: '10s' },
        id: 'ssh',
    }),
    ..._app__WEBPACK_IMPORTED_MODULE_0__/* .appKeys */ .Wm,
});
const environmentApp = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    hosts: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_stages__WEBPACK_IMPORTED_MODULE_6__/* .hostList */ .pX, {
        is: 'Those of the hosts of the environment that the app goes to; without it all.',
        example: ['web-1'],
    }),
    ..._app__WEBPACK_IMPORTED_MODULE_0__/* .appKeys */ .Wm,
    port: _preview__WEBPACK_IMPORTED_MODULE_5__/* .portOfEnvironment */ .m,
});
const finalVerification = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    on_failure: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(['rollback_all', 'keep_others']), {
        is: 'What is rolled back when it fails: everything that the run has switched, or only the hosts that are not healthy.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_STAGE */ .Ei.on_failure,
        example: 'keep_others',
    }),
});
const environment = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    hosts: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_stages__WEBPACK_IMPORTED_MODULE_6__/* .hostList */ .pX, {
        is: 'The hosts and groups that it consists of, in the order in which they are worked on; one stage. It stands in place of `stages`.',
        example: ['web'],
    }),
    stages: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg((0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_stages__WEBPACK_IMPORTED_MODULE_6__/* .stageSchema */ .it, { is: 'A stage.', example: { name: 'canary', hosts: ['web-1'] }, id: 'stage' }))
        .min(1), {
        is: 'Hosts that follow each other: a stage begins when all of the one before it held. It stands in place of `hosts`.',
        example: [
            { name: 'canary', hosts: ['web-1'], canary: { for: '5m' } },
            { name: 'rest', hosts: ['web-2'] },
        ],
        type: 'list of stages',
    }),
    ..._preview__WEBPACK_IMPORTED_MODULE_5__/* .previewKeys */ .r,
    ..._stages__WEBPACK_IMPORTED_MODULE_6__/* .stageKeys */ .Jk,
    verify: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(finalVerification, {
        is: 'Verifies all hosts once more when the last stage has held.',
        example: { on_failure: 'rollback_all' },
    }),
    url: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_health__WEBPACK_IMPORTED_MODULE_3__/* .url */ .OZ)(), { is: 'Where people find it; told in every report.', example: 'https://example.com' }),
    apps: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_7__/* .name */ .UU)(), (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(environmentApp, { is: 'An app here.', example: {}, id: 'environmentApp' })), {
        is: 'The apps of this environment, each with its settings here. Needed where the config has several apps.',
        example: { shop: { port: 8001 } },
    }),
    ..._app__WEBPACK_IMPORTED_MODULE_0__/* .appKeys */ .Wm,
    port: _preview__WEBPACK_IMPORTED_MODULE_5__/* .portOfEnvironment */ .m,
});
/** The whole config. It is the documentation too: the JSON Schema and the reference are made from it. */
const configSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    defaults: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(defaults, {
        is: 'Settings for every app that does not say otherwise, and `ssh` for the hosts.',
        example: { keep: 5 },
        id: 'defaults',
    }),
    hosts: _hosts__WEBPACK_IMPORTED_MODULE_4__/* .hostsSchema */ .RJ,
    groups: _hosts__WEBPACK_IMPORTED_MODULE_4__/* .groupsSchema */ .qN,
    apps: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_7__/* .name */ .UU)(), (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_app__WEBPACK_IMPORTED_MODULE_0__/* .appSchema */ .vG, { is: 'An app.', example: { port: 8000 }, id: 'app' })), {
        is: 'The apps, by name, in the order in which they are activated.',
        example: { shop: { source: { upload: '.' }, runtime: { systemd: 'shop.service' } } },
    }),
    default_environment: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_7__/* .name */ .UU)(), {
        is: 'The environment where a run names none; only needed where there are several. `select` does not read it.',
        example: 'production',
    }),
    environments: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(zod__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_7__/* .name */ .UU)(), (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(environment, { is: 'An environment.', example: { hosts: ['web-1'] }, id: 'environment' })), {
        is: 'The environments, by name: which apps go to which hosts, and their settings there.',
        example: { production: { hosts: ['web-1'] } },
    }),
})
    .meta({ title: 'Bowline config', description: 'What Bowline deploys, and where to.' });


/***/ }),

/***/ 48472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ BUILT_IN),
/* harmony export */   Ei: () => (/* binding */ BUILT_IN_STAGE),
/* harmony export */   F_: () => (/* binding */ BUILT_IN_SCHEDULE),
/* harmony export */   IB: () => (/* binding */ BUILT_IN_CANARY),
/* harmony export */   Im: () => (/* binding */ BUILT_IN_PYTHON),
/* harmony export */   Mm: () => (/* binding */ BUILT_IN_HEALTH),
/* harmony export */   QS: () => (/* binding */ BUILT_IN_SSH),
/* harmony export */   Qn: () => (/* binding */ BUILT_IN_NODE),
/* harmony export */   W0: () => (/* binding */ BUILT_IN_SNAPSHOT),
/* harmony export */   j4: () => (/* binding */ BUILT_IN_CERTIFICATE),
/* harmony export */   jK: () => (/* binding */ BUILT_IN_GATE),
/* harmony export */   jW: () => (/* binding */ BUILT_IN_MAINTENANCE),
/* harmony export */   mz: () => (/* binding */ BUILT_IN_RETRY),
/* harmony export */   o3: () => (/* binding */ BUILT_IN_NGINX),
/* harmony export */   oo: () => (/* binding */ BUILT_IN_NOTIFIER),
/* harmony export */   pA: () => (/* binding */ BUILT_IN_SOURCE),
/* harmony export */   uE: () => (/* binding */ BUILT_IN_PREVIEW),
/* harmony export */   y2: () => (/* binding */ BUILT_IN_CHECK)
/* harmony export */ });
/** The defaults of the keys that always have a value. The reference shows them from here. */
const BUILT_IN = {
    path: '/srv/{app}-{environment}',
    startup_delay: '0s',
    keep: 5,
    keep_failed: { count: 2, age: '7d' },
    deadline: '25m',
    parallel: 10,
    lock: { scope: 'host', wait: '0s' },
    preflight: { disk_free: '200MB', inodes_free: '1%', commands: [] },
    secrets_as: 'env',
};
const BUILT_IN_SSH = { user: 'deploy', port: 22, connect_timeout: '20s', keepalive: '10s' };
const BUILT_IN_SOURCE = { exclude: [] };
const BUILT_IN_HEALTH = {
    deadline: '120s',
    interval: '1s',
    timeout: '5s',
    fields: {
        status: 'status',
        connected: 'connected',
        channel: 'channel',
        uptime: 'uptime',
        version: 'version',
        users: 'user_count',
        requests: 'requests',
        errors: 'errors',
    },
    redirects: 0,
};
const BUILT_IN_CHECK = { when: ['post'], timeout: '10s', no_data: 'fail' };
/** `unchanged` has to be asked for. */
const BUILT_IN_NOTIFIER = {
    events: ['started', 'success', 'rolled_back', 'failed', 'partial_success', 'aborted', 'critical', 'released'],
    timeout: '10s',
};
const BUILT_IN_STAGE = { batch: '100%', ready: 'all', on_failure: 'rollback_all' };
const BUILT_IN_PREVIEW = { slots: 5, expire: '72h' };
const BUILT_IN_GATE = { run_on: 'runner', timeout: '10m' };
const BUILT_IN_SNAPSHOT = { run_on: 'host', keep: 3, timeout: '10m' };
const BUILT_IN_CANARY = { interval: '30s', failures: 1, min_requests: 20, samples: 10 };
const BUILT_IN_RETRY = { backoff: '5s', factor: 2, max_backoff: '60s', jitter: '20%' };
const BUILT_IN_NODE = { share: true };
const BUILT_IN_SCHEDULE = { timeout: '1h', persistent: false };
const BUILT_IN_PYTHON = { requirements: 'requirements.txt', installer: 'auto', require_hashes: false };
const BUILT_IN_NGINX = {
    file: '{app}-{environment}.conf',
    listen: 80,
    client_max_body_size: '10MB',
    read_timeout: '5m',
    headers: true,
};
const BUILT_IN_MAINTENANCE = { retry_after: '5m' };
const BUILT_IN_CERTIFICATE = { staging: false, hsts: false };


/***/ }),

/***/ 41634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   WT: () => (/* binding */ readNotes),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29396);

/** A key that must be there. A schema that documents another key already is copied, and no other: copies slow the start. */
function required(schema, documentation) {
    const { is, example, id, type, inFingerprint } = documentation;
    const { undocumented, ...read } = readNotes(schema);
    const own = undocumented ?? read;
    const metadata = {
        ...(id === undefined ? {} : { id }),
        default: documentation.default,
        description: [is, ...(own.fills ?? []).map((fill) => FILL_SENTENCES[fill])].join(' '),
        examples: [example],
        bowline: {
            ...own,
            undocumented: own,
            ...(type === undefined ? {} : { type }),
            ...(inFingerprint === undefined ? {} : { inFingerprint }),
        },
    };
    if (undocumented)
        return schema.meta(metadata);
    zod__WEBPACK_IMPORTED_MODULE_0__/* .globalRegistry */ .fd.add(schema, metadata);
    return schema;
}
/** A key that may be left out. */
function optional(schema, documentation) {
    return required(schema, documentation).optional();
}
/** Gives a schema that nobody else has its notes. `meta()` would copy it, and copies slow the start. */
function note(schema, bowline) {
    zod__WEBPACK_IMPORTED_MODULE_0__/* .globalRegistry */ .fd.add(schema, { bowline });
    return schema;
}
/** The notes of a field; empty where it has none. */
function readNotes(schema) {
    const meta = schema.meta();
    return meta?.bowline ?? {};
}
const FILL_SENTENCES = {
    placeholders: 'Takes placeholders.',
    color: 'Takes `{color}` and `{port}`.',
    variables: `Takes \`\${NAME}\`.`,
    defaults: `Takes \`\${NAME:-default}\`.`,
};


/***/ }),

/***/ 37457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97614);



const environmentValue = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    (0,_documented__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' }), { type: 'text', fills: ['placeholders', 'variables', 'defaults'] }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
]);
/** Variables of a service, by name. */
const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_1__/* .serviceVariableName */ .VX)(), environmentValue);


/***/ }),

/***/ 78943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ listKeys),
/* harmony export */   YP: () => (/* binding */ mapFields),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony export findSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);


/**
 * Copies `value`, which fits `schema`, with `change` applied to every text that the schema marks as one
 * that takes something.
 */
function mapFields(schema, value, change, path = []) {
    const found = selectSchema(schema, value);
    if (typeof value === 'string') {
        const fills = found ? ((0,_documented__WEBPACK_IMPORTED_MODULE_0__/* .readNotes */ .WT)(found).fills ?? []) : [];
        return fills.length > 0 ? change({ path, text: value, fills }) : value;
    }
    if (Array.isArray(value)) {
        return value.map((item, index) => mapInside(found, item, change, [...path, index]));
    }
    if (!isRecord(value))
        return value;
    const entries = Object.entries(value).map(([key, item]) => [key, mapInside(found, item, change, [...path, key])]);
    return Object.fromEntries(entries);
}
function mapInside(schema, value, change, path) {
    const inner = schema && getInner(schema, path.at(-1));
    return inner ? mapFields(inner, value, change, path) : value;
}
/** The schema of what stands at `path` in `value`; undefined where nothing is known there. */
function findSchema(schema, value, path) {
    const [first, ...rest] = path;
    const found = selectSchema(schema, value);
    if (first === undefined || !found)
        return found;
    const inner = getInner(found, first);
    return inner && findSchema(inner, value?.[first], rest);
}
/** The keys that may stand in the map at `path`; empty where any may. */
function listKeys(schema, value, path) {
    const found = findSchema(schema, value, path);
    return found instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH ? Object.keys(found.shape) : [];
}
/** Looks through wrappers, and of a union takes the member that fits the kind of the value. */
function selectSchema(schema, value) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodOptional */ .IiU)
        return selectSchema(schema.unwrap(), value);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodPipe */ .utH)
        return selectSchema(schema.in, value);
    if (!(schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodUnion */ .fZ7))
        return fitsKind(schema, value) ? schema : undefined;
    for (const option of schema.options) {
        const found = selectSchema(option, value);
        if (found)
            return found;
    }
    return undefined;
}
function fitsKind(schema, value) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH || schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodRecord */ .b8S)
        return isRecord(value);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
        return Array.isArray(value);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH)
        return typeof value === 'string';
    return !isRecord(value) && !Array.isArray(value) && typeof value !== 'string';
}
function getInner(schema, key) {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodRecord */ .b8S)
        return schema.valueType;
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodArray */ .naA)
        return schema.element;
    if (!(schema instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodObject */ .bvH) || typeof key !== 'string')
        return undefined;
    return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}
/** Whether a value is a map of the config. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 81238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ headerMap),
/* harmony export */   p: () => (/* binding */ probeHeaders)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97614);



const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const headerName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(HEADER, {
    error: ({ input }) => `\`${String(input)}\` is not the name of a header`,
});
/** Headers of a request: name → value, which is no secret. */
function headerMap() {
    return (0,_documented__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(headerName, (0,_values__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(['variables'])), { type: 'map of texts' });
}
/** The headers of several checks; one schema, so that they are one key. */
const probeHeaders = headerMap();


/***/ }),

/***/ 80096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ probeUrl),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   qO: () => (/* binding */ healthSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41634);
/* harmony import */ var _headers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81238);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97614);





/** A path of a URL, such as `/health`. */
function urlPath() {
    const path = (0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)().regex(/^\/\S*$/, { error: 'a path of a URL begins with / and has no spaces' });
    return (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(path, { type: 'path of a URL', fills: ['placeholders'] });
}
/** An address that a browser could open. */
function url() {
    return (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), { type: 'URL', fills: ['placeholders', 'variables'] });
}
/** The address that several checks ask; one schema, so that they are one key. */
const probeUrl = url();
const FIELD_MEANINGS = {
    status: 'the state in one word',
    connected: 'whether the service has its connection',
    channel: 'where it is connected to',
    uptime: 'the seconds since it started',
    version: 'the version that runs',
    users: 'how many users it has',
    requests: 'the requests since the start',
    errors: 'the errors since the start',
};
const FIELD_NAMES = Object.keys(FIELD_MEANINGS);
const FIELD_EXAMPLES = {
    status: 'ok',
    connected: true,
    channel: 'production',
    uptime: 60,
    version: '1.4.2',
    users: 12,
    requests: 100,
    errors: 0,
};
/** A map with a key for each field of the health contract. */
function byField(make) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(Object.fromEntries(FIELD_NAMES.map((field) => [field, make(field)])));
}
const fields = byField((field) => (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(), {
    is: `The name of the field that holds ${FIELD_MEANINGS[field]}.`,
    default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.fields[field],
    example: `my_${field}`,
}));
const scalar = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY()]);
const expected = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(scalar).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]));
/** They stand in src/checks/health-words. */
const USUAL_WORDS = ' Without it, what common frameworks say of a healthy service, in any case, such as `ok`, `UP`, `Healthy` or `pass`.';
const expect = byField((field) => (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(expected, {
    is: `What passes for ${FIELD_MEANINGS[field]}: one value or a list.${field === 'status' ? USUAL_WORDS : ''}`,
    example: FIELD_EXAMPLES[field],
    type: 'text, number, true/false, or list',
}));
const healthMap = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    path: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(urlPath(), {
        is: 'Where the service answers on 127.0.0.1 and the `port` of the app; asked through the connection to the host.',
        example: '/health',
    }),
    url: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(url(), {
        is: 'Asked in place of `path`.',
        example: 'http://127.0.0.1:8080/health',
    }),
    deadline: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '100ms' }), {
        is: 'How long the service has to become healthy, counted after the start-up delay.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.deadline,
        example: '600s',
    }),
    interval: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '10ms', max: '1h' }), {
        is: 'The pause between two attempts.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.interval,
        example: '2s',
    }),
    timeout: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '10ms', max: '1h' }), {
        is: 'How long one attempt may take.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.timeout,
        example: '5s',
    }),
    fields: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(fields, {
        is: "What the fields of the health contract are called in this app's answer.",
        example: { users: 'players' },
    }),
    expect: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(expect, {
        is: 'The values that pass, by field of the health contract.',
        example: { connected: true },
    }),
    headers: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_headers__WEBPACK_IMPORTED_MODULE_2__/* .headerMap */ .W)(), {
        is: 'Headers of the request, such as for a service that sends what is not HTTPS elsewhere, or goes by `Host`; none of them is secret.',
        example: { 'X-Forwarded-Proto': 'https', Host: 'shop.example.com' },
    }),
    redirects: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .wholeNumber */ .rD)(0, 10), {
        is: 'How many redirects are followed.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.redirects,
        example: 1,
    }),
});
/** Where and how an app says that it is healthy; a text is its path. */
const healthSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([urlPath(), healthMap])
    .transform((value) => (typeof value === 'string' ? { path: value } : value));


/***/ }),

/***/ 24807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RJ: () => (/* binding */ hostsSchema),
/* harmony export */   cg: () => (/* binding */ sshSchema),
/* harmony export */   g3: () => (/* binding */ hostSchema),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   qN: () => (/* binding */ groupsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41634);
/* harmony import */ var _environment_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37457);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97614);





const FINGERPRINT = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
const shared = {
    user: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(['variables', 'defaults']), {
        is: 'The user to log in as.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.user,
        example: 'ops',
    }),
    port: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_values__WEBPACK_IMPORTED_MODULE_3__/* .port */ .Oh)(), (0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(['variables'])]), {
        is: 'The port of sshd.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.port,
        example: 2222,
        type: 'port',
    }),
    key: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .variableName */ .cG)(), {
        is: 'The name of the secret that holds the private key to log in with; by default the input `ssh-key`.',
        example: 'WEB2_KEY',
        type: 'name of a secret',
    }),
    connect_timeout: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '100ms', max: '10m' }), {
        is: 'How long one attempt to connect and log in may take.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.connect_timeout,
        example: '20s',
    }),
    keepalive: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '1s', max: '10m' }), {
        is: 'How often a quiet connection is asked whether it still stands.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.keepalive,
        example: '10s',
    }),
};
/** `defaults.ssh`. */
const sshSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(shared);
/** A text is a list of one. */
function oneOrMore(item) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([item, zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(item).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));
}
/** One machine. */
const hostSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    address: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(['variables']), {
        is: 'Its name in DNS or its IP address, without user and port. Every host has one that is not `connection: local`.',
        example: '203.0.113.10',
    }),
    ...shared,
    host_key: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(oneOrMore((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(['variables'])), {
        is: 'What the host must prove to be: SHA256 fingerprints or known_hosts lines, one or a list. Any one of them is enough. Without it only the input `known-hosts` counts; an unknown key is always refused.',
        example: FINGERPRINT,
        type: 'text or list',
    }),
    jump: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(oneOrMore((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)()), {
        is: 'The hosts to go through, one or a list in the order of the way. A host on the way brings its own `jump`.',
        example: 'bastion',
        type: 'name of a host, or list',
    }),
    connection: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['ssh', 'local']), {
        is: '`local` is the machine that Bowline runs on; beside it only `env` is taken.',
        default: 'ssh',
        example: 'local',
    }),
    env: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_environment_variables__WEBPACK_IMPORTED_MODULE_2__/* .environmentSchema */ .V, {
        is: 'Variables of the services on this host; they win over the variables of the apps. Texts take placeholders, and `${NAME}` and `${NAME:-default}` of the job.',
        example: { REGION: 'eu-central' },
    }),
});
const hostsSchema = (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(), (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(hostSchema, { is: 'A machine.', example: { address: '203.0.113.10' }, id: 'host' })), {
    is: 'The machines, by name.',
    example: { 'web-1': { address: '203.0.113.10', host_key: FINGERPRINT } },
});
const groupsSchema = (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(), zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)()).min(1)), {
    is: 'Names for lists of hosts. A group may stand wherever hosts are listed, except in `jump` and in another group.',
    example: { web: ['web-1', 'web-2'] },
});


/***/ }),

/***/ 50822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ applySchema)
});

// EXTERNAL MODULE: ./src/config/locations.ts
var locations = __webpack_require__(70026);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(45895);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(78943);
;// CONCATENATED MODULE: ./src/config/schema/planned-keys.ts
/**
 * Keys of the contract whose capability is not built yet, and what each will do. They are refused by name,
 * never ignored, and never suggested. A key leaves this table when its schema enters the others.
 */
const KEYS_OF_LATER = {
    dashboard: 'the site that shows the history of the environments',
    // Hooks of phases that cannot be stopped at yet
    before_connect: 'a hook before the hosts are reached',
    before_preflight: 'a hook before pre-flight',
    before_lock: 'a hook before the lock is taken',
    before_commit: 'a hook before a release is marked good',
};
/** What a key of later will do; undefined for every other key. */
function findKeyOfLater(key) {
    return Object.hasOwn(KEYS_OF_LATER, key) ? KEYS_OF_LATER[key] : undefined;
}

;// CONCATENATED MODULE: ./src/config/schema/issues.ts




/** Parses `value` and, where it does not fit, tells every reason in sentences for people. */
function applySchema(schema, value) {
    // An empty message marks those that the schema has no sentence of its own for. What is parsed once is not worth compiling.
    const result = schema.safeParse(value, { error: () => '', jitless: true });
    if (result.success)
        return { data: result.data, problems: [] };
    const issues = result.error.issues.flatMap((issue) => selectMember(issue, value));
    const meant = issues.filter((issue) => !isEcho(issue, issues, value));
    return { data: undefined, problems: meant.flatMap((issue) => explainIssue(schema, value, issue)) };
}
/** Whether a complaint about a map only follows from a key in it that is unknown: `hots` is why `hosts` is missing. */
function isEcho(issue, issues, root) {
    const isMissing = issue.code === 'invalid_type' && getValue(root, issue.path) === undefined;
    if (!isMissing && issue.code !== 'custom')
        return false;
    const map = isMissing ? issue.path.slice(0, -1) : issue.path;
    return issues.some((other) => {
        if (other.code !== 'unrecognized_keys' || (0,locations/* describePath */.N)(other.path) !== (0,locations/* describePath */.N)(map))
            return false;
        const wanted = String(issue.path.at(-1));
        return !isMissing || other.keys.some((key) => (0,names_nearest/* findNearest */.q)(key, [wanted]) !== undefined);
    });
}
/** Of a union, the issues of the member that was meant: the one that fits the kind of the value. */
function selectMember(issue, root) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const members = issue.errors.map((errors) => errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
    const value = getValue(root, issue.path);
    const fitting = members.filter((errors) => !errors.some((inner) => isOtherKind(inner, issue.path.length, value)));
    const [meant] = fitting;
    return meant && fitting.length === 1 ? meant.flatMap((inner) => selectMember(inner, root)) : [issue];
}
function isOtherKind(issue, depth, value) {
    if (issue.path.length !== depth)
        return false;
    if (issue.code === 'invalid_value')
        return typeof issue.values[0] !== typeof value;
    return issue.code === 'invalid_type';
}
function explainIssue(schema, root, issue) {
    const path = issue.path;
    if (issue.code === 'unrecognized_keys') {
        const known = (0,fields/* listKeys */.TH)(schema, root, path);
        return issue.keys.map((key) => explainKey([...path, key], key, known));
    }
    if (issue.code === 'invalid_key') {
        const message = issue.issues.map((inner) => inner.message).join('; ');
        return [{ path, isKey: true, message, hint: 'Give it another name.' }];
    }
    const value = getValue(root, path);
    if (value === undefined) {
        const parent = path.slice(0, -1);
        return [{ path: parent, isKey: true, message: `\`${String(path.at(-1))}\` is missing`, hint: 'Add it.' }];
    }
    return [{ path, isKey: false, ...explainValue(issue, value) }];
}
function explainKey(path, key, known) {
    const later = findKeyOfLater(key);
    if (later !== undefined) {
        const hint = `It will be ${later}; until then it is refused rather than ignored. Remove it.`;
        return { path, isKey: true, message: `\`${key}\` is not built yet`, hint };
    }
    const nearest = (0,names_nearest/* findNearest */.q)(key, known);
    return nearest
        ? {
            path,
            isKey: true,
            message: `unknown key \`${key}\`: did you mean \`${nearest}\`?`,
            hint: 'Correct or remove it.',
        }
        : { path, isKey: true, message: `unknown key \`${key}\`${listOthers(known)}`, hint: 'Remove it.' };
}
function listOthers(known) {
    return known.length === 0 ? ': this map is empty' : `: there are ${known.join(', ')}`;
}
function explainValue(issue, value) {
    const hint = 'Correct the value.';
    if (issue.message !== '')
        return { message: issue.message, hint };
    if (issue.code === 'invalid_union')
        return explainUnion(issue, value);
    if (issue.code === 'invalid_type')
        return explainKinds([issue.expected], value);
    if (issue.code === 'invalid_value')
        return { message: explainChoice(issue.values.map(String), value), hint };
    if (issue.code === 'too_small') {
        if (issue.origin === 'array')
            return { message: 'the list is empty', hint: 'Write one thing into it at least.' };
        return { message: `${value} is too small: at least ${issue.minimum}`, hint };
    }
    if (issue.code === 'too_big')
        return { message: `${value} is too large: at most ${issue.maximum}`, hint };
    return { message: `${describeValue(value)} does not fit here`, hint };
}
/** No member fits, or several do: then each tells what it wants. */
function explainUnion(issue, value) {
    const inner = issue.errors.flat().filter(({ path }) => path.length === 0);
    const sentences = inner.map(({ message }) => message).filter((message) => message !== '');
    if (sentences.length > 0) {
        const [first = '', ...others] = [...new Set(sentences)];
        const rest = others.map((sentence) => sentence.replace(/^found .*?; /, ''));
        return { message: [first, ...rest].join(', or '), hint: 'Correct the value.' };
    }
    return explainKinds(inner.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : listChoices(one))), value);
}
function listChoices(issue) {
    return issue.code === 'invalid_value' ? issue.values.map((value) => `\`${String(value)}\``) : [];
}
const KINDS = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a map',
    record: 'a map',
    array: 'a list',
};
function explainKinds(expected, value) {
    const kinds = [...new Set(expected.map((kind) => KINDS[kind] ?? kind))];
    const message = `expected ${kinds.join(' or ')}, found ${describeValue(value)}`;
    if (kinds.includes('text') && (typeof value === 'number' || typeof value === 'boolean')) {
        return { message, hint: `Write "${value}" in quotes where text is meant.` };
    }
    if (typeof value === 'string' && /^(?:\d+|true|false)$/.test(value)) {
        return { message, hint: `Write ${value} without quotes.` };
    }
    return { message, hint: 'Correct the value.' };
}
function explainChoice(choices, value) {
    const nearest = typeof value === 'string' ? (0,names_nearest/* findNearest */.q)(value, choices) : undefined;
    const among = choices.length === 1 ? `expected \`${choices[0]}\`` : `expected one of ${choices.join(', ')}`;
    return `${among}, found ${describeValue(value)}${nearest ? `: did you mean \`${nearest}\`?` : ''}`;
}
function describeValue(value) {
    if (Array.isArray(value))
        return 'a list';
    if ((0,fields/* isRecord */.u4)(value))
        return 'a map';
    if (typeof value === 'string')
        return `the text "${value}"`;
    return typeof value === 'number' ? `the number ${value}` : String(value);
}
function getValue(root, path) {
    return path.reduce((value, key) => value?.[key], root);
}


/***/ }),

/***/ 17179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputName)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./src/report/output-names.ts
/** The outputs that every mode has. */
const COMMON_OUTPUTS = [
    ...['status', 'changed', 'release', 'previous-release', 'version', 'revision', 'dirty', 'url'],
    ...['report', 'failed-hosts', 'error-code'],
];
/** What a mode yields beyond them. */
const MODE_OUTPUTS = [
    ...['outputs', 'matrix', 'any', 'coverage', 'coverage-base', 'plan', 'comment-id'],
    ...['tag', 'release-url', 'created', 'changelog'],
];
const OWN = new Set([...COMMON_OUTPUTS, ...MODE_OUTPUTS]);
/** Has the action an output of this name itself? */
function isOwnOutput(name) {
    return OWN.has(name);
}

;// CONCATENATED MODULE: ./src/config/schema/output-name.ts


const NAME = /^[a-z][a-z0-9_-]{0,62}$/;
/** The name of an output that a command of the config has; the action's own are taken. */
function outputName() {
    return schemas/* string */.YjP()
        .regex(NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name of an output: it begins with a-z, goes on with a-z, 0-9, _ and -, and has at most 63 characters`,
    })
        .refine((name) => !isOwnOutput(name), {
        error: ({ input }) => `\`${String(input)}\` is an output of the action itself; give it another name`,
    })
        .meta({ bowline: { type: 'name' } });
}


/***/ }),

/***/ 72304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ portOfEnvironment),
/* harmony export */   r: () => (/* binding */ previewKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var _names_port_range__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71690);
/* harmony import */ var _app_key__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22829);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97614);






/** The keys of an environment that there is one of for each pull request. docs/previews.md. */
const previewKeys = {
    per: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['pull_request']), {
        is: 'There is one such environment for each pull request: `pr-7` and the like. `{number}` may stand in its texts. docs/previews.md.',
        example: 'pull_request',
    }),
    slots: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .wholeNumber */ .rD)(1, 100), {
        is: 'How many of them there may be at once. With `per`.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_PREVIEW */ .uE.slots,
        example: 5,
    }),
    expire: (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)({ min: '1h', max: '90d' }), {
        is: 'How long one stays after its last deploy. With `per`.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_PREVIEW */ .uE.expire,
        example: '72h',
    }),
};
/** The port of an app in an environment: with `per` also a range, of which the first slot has the first. */
const portOfEnvironment = (0,_app_key__WEBPACK_IMPORTED_MODULE_0__/* .appKey */ .$)(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([(0,_values__WEBPACK_IMPORTED_MODULE_3__/* .port */ .Oh)(), (0,_documented__WEBPACK_IMPORTED_MODULE_2__/* .note */ .N4)(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_names_port_range__WEBPACK_IMPORTED_MODULE_5__/* .PORT_RANGE */ .q4, { error: _names_port_range__WEBPACK_IMPORTED_MODULE_5__/* .PORT_RANGE_FORM */ .Nr }), { type: 'range of ports' })]), {
    is: 'Where the service listens on the host. With `per: pull_request` also a range, such as 9000-9004: each of `slots` has one.',
    example: 8000,
    type: 'port or range of ports',
    inFingerprint: true,
});


/***/ }),

/***/ 66889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ stageKeys),
/* harmony export */   it: () => (/* binding */ stageSchema),
/* harmony export */   pX: () => (/* binding */ hostList)
/* harmony export */ });
/* unused harmony export gateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97614);




/*
 * The stages of an environment: hosts that follow each other, and what has to hold before and between them.
 */
const hostList = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)()).min(1, { error: 'the list of hosts is empty' });
/** A name that people read in reports, and write into the input `skip`. */
const label = (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)().regex(/^[^,\n]{1,63}$/, { error: 'a name has at most 63 characters, no comma and one line' });
const gate = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(label, {
        is: 'What reports and the input `skip` call it. Needed beside `run`.',
        example: 'tests',
    }),
    run: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .command */ .G5)(), {
        is: 'The command. It stands in place of `verify`.',
        example: 'pytest -q',
    }),
    verify: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(), {
        is: 'The environment whose checks have to pass. It stands in place of `run`.',
        example: 'test',
    }),
    run_on: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['host', 'runner']), {
        is: 'Where the command runs: on each host of the stage, in a release with its env and secrets, or on the runner, with neither. The release is the live one in `before`, where a host with none is skipped, and the new one in `after`.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_GATE */ .jK.run_on,
        example: 'host',
    }),
    once: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), {
        is: 'Whether it runs on one host of the stage only, the first that was reached. Beside `run_on: host`.',
        default: false,
        example: true,
    }),
    app: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(), {
        is: 'The app in whose release it runs; without it the first app of the stage on each host. Beside `run_on: host`.',
        example: 'shop',
    }),
    timeout: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '1s' }), {
        is: 'How long it may take.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_GATE */ .jK.timeout,
        example: '10m',
    }),
})
    .refine(({ run, verify }) => (run === undefined) !== (verify === undefined), {
    error: 'a gate has exactly one of `run` and `verify`',
})
    .refine(({ run, name: own }) => run === undefined || own !== undefined, { error: 'a gate with `run` needs a `name`' })
    .refine(({ verify, run_on, once }) => verify === undefined || (run_on === undefined && once === undefined), {
    error: '`run_on` and `once` belong beside `run`: `verify` runs the checks where they are at home',
})
    .refine(({ verify, run_on, once }) => verify !== undefined || run_on === 'host' || once !== true, {
    error: '`once` belongs beside `run_on: host`: on the runner a gate runs once anyway',
})
    .refine(({ app, run_on }) => app === undefined || run_on === 'host', {
    error: '`app` belongs beside `run_on: host`: it says in whose release the command runs',
});
const batchSize = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([(0,_values__WEBPACK_IMPORTED_MODULE_2__/* .share */ .uM)(), (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 10_000)]);
const RATE_DIFFERENCE = /^\+(100|\d{1,2})(\.\d{1,3})?%$/;
const FACTOR = /^[1-9]\d{0,2}(\.\d{1,3})?x$/;
const compare = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    error_rate: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(RATE_DIFFERENCE, { error: 'a difference is `+` and percentage points, such as +0.5%' }), {
        is: 'By how many percentage points the error rate may be higher than on the hosts of the old release.',
        example: '+0.5%',
        type: 'difference',
    }),
    p95: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(FACTOR, { error: 'a factor is 1x or more and ends in x, such as 1.5x' }), {
        is: 'How many times as long the 95th percentile of the response time may be as there.',
        example: '1.5x',
        type: 'factor',
    }),
})
    .refine((value) => Object.keys(value).length > 0, { error: '`compare` compares nothing' });
const canary = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    for: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '1s' }), {
        is: 'How long the hosts of the stage are watched when they are verified, and with `traffic` how long each step is. All of it counts in `deadline`.',
        example: '5m',
    }),
    interval: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '100ms' }), {
        is: 'The time between two measurements: all checks of the hosts, and `compare`.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.interval,
        example: '30s',
    }),
    failures: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 1000), {
        is: 'The number of failed measurements that ends the canary. Without data at its end it is inconclusive, and the stage fails.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.failures,
        example: 1,
    }),
    traffic: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([(0,_values__WEBPACK_IMPORTED_MODULE_2__/* .share */ .uM)(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .share */ .uM)()).min(1)]), {
        is: 'How much of the traffic the new release gets before the switch, step by step; 100% at the end is implied. It takes `blue_green` behind `caddy: {}` or `nginx: {}`.',
        example: ['5%', '25%'],
        type: 'percentage or list',
    }),
    compare: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(compare, {
        is: 'What may be worse than on the hosts of later stages, which still run the old release, and by how much. With `traffic` it is the old release on the same hosts.',
        example: { error_rate: '+0.5%', p95: '1.5x' },
    }),
    min_requests: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 1_000_000), {
        is: 'The requests that an error rate needs, on both sides; with fewer there is no data.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.min_requests,
        example: 20,
    }),
    samples: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 1000), {
        is: 'The requests to the health path, on both sides, that `compare.p95` is measured by.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.samples,
        example: 10,
    }),
});
const retry = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    attempts: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 20), {
        is: 'How often the stage is tried in all. Only hosts that failed are tried again, and only where the cause may pass: a connection, a registry, a check.',
        example: 3,
    }),
    backoff: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ max: '1h' }), {
        is: 'The pause before the second attempt.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.backoff,
        example: '5s',
    }),
    factor: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(1, { error: '`factor` is 1 or more' }).max(10, { error: '`factor` is at most 10' }), {
        is: 'By how much each further pause is longer.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.factor,
        example: 2,
        type: 'number',
    }),
    max_backoff: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ max: '1h' }), {
        is: 'The longest pause.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.max_backoff,
        example: '60s',
    }),
    jitter: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .percentage */ .X1)(), {
        is: 'By how much a pause is longer or shorter by chance.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.jitter,
        example: '20%',
    }),
});
/** What a stage may say, and an environment with `hosts`, which is one stage. */
const stageKeys = {
    before: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(gate), {
        is: 'What has to hold before the stage begins: each a command, or `verify: ENVIRONMENT`. A deploy only.',
        default: [],
        example: [{ verify: 'test' }],
        type: 'list of gates',
    }),
    after: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(gate), {
        is: 'What has to hold before the next stage begins. A deploy only.',
        default: [],
        example: [{ name: 'tests', run: 'pytest -q', timeout: '10m' }],
        type: 'list of gates',
    }),
    batch: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([batchSize, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(batchSize).min(1)]), {
        is: 'How many hosts switch at once: a number, a share of the stage, or a list whose last value goes on until all have. A batch that fails ends the stage.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.batch,
        example: [1, '50%', '100%'],
        type: 'number, percentage or list',
    }),
    ready: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('all'), (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .share */ .uM)(), (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 10_000)]), {
        is: 'How many hosts have to be reached and prepared before any switches. The others keep the previous release, and the run is a `partial_success`.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.ready,
        example: '80%',
        type: '`all`, number or percentage',
    }),
    canary: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(canary, {
        is: 'Watches the stage for a while when it is verified, and rolls back when it gets worse.',
        example: { for: '5m', interval: '30s' },
        id: 'canary',
    }),
    on_failure: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['rollback_all', 'rollback_stage', 'keep_others']), {
        is: 'What is rolled back when the stage fails: everything that the run has switched, this stage, or only the hosts of it that are not healthy.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.on_failure,
        example: 'rollback_stage',
    }),
    retry: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(retry, {
        is: 'Tries hosts again that failed. They are rolled back before each new attempt.',
        example: { attempts: 3 },
        id: 'retry',
    }),
};
const stageSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(), { is: 'The name of the stage.', example: 'canary' }),
    hosts: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(hostList, { is: 'Its hosts and groups; a host stands in one stage.', example: ['web-1'] }),
    ...stageKeys,
    snapshot: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), {
        is: 'Whether a snapshot is taken before the first change of the stage, with the commands of `snapshot` of its apps.',
        default: false,
        example: true,
    }),
});
/** One entry of such lists, for the reference. */



/***/ }),

/***/ 97614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AK: () => (/* binding */ checkTime),
  A5: () => (/* binding */ choosingPatterns),
  G5: () => (/* binding */ command),
  p0: () => (/* binding */ duration),
  UU: () => (/* binding */ values_name),
  _u: () => (/* binding */ namePattern),
  s$: () => (/* binding */ pathPattern),
  X1: () => (/* binding */ percentage),
  Oh: () => (/* binding */ port),
  iZ: () => (/* binding */ relativePath),
  xi: () => (/* binding */ serviceCommand),
  VX: () => (/* binding */ serviceVariableName),
  uM: () => (/* binding */ share),
  Ej: () => (/* binding */ size),
  Qq: () => (/* binding */ values_text),
  cG: () => (/* binding */ variableName),
  rD: () => (/* binding */ wholeNumber)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
// EXTERNAL MODULE: ./src/config/names/name-pattern.ts
var name_pattern = __webpack_require__(67477);
// EXTERNAL MODULE: ./src/config/names/path-pattern.ts
var path_pattern = __webpack_require__(88145);
;// CONCATENATED MODULE: ./src/config/names/reserved-names.ts
/*
 * Names of variables that mean something to the shell or the loader itself. The env of a service is read by /bin/sh, which
 * is bash on some hosts, dash or busybox on others; a name that one of them keeps for itself fails there, or is lost.
 */
/** Bash refuses an assignment and ends the script; `OPTIND` does that in dash too, unless it is a number. */
const READ_ONLY = ['UID', 'EUID', 'PPID', 'BASHOPTS', 'SHELLOPTS', 'OPTIND'];
/** Bash gives them values of its own, whatever is assigned. */
const DYNAMIC = [
    '_',
    'COMP_WORDBREAKS',
    'DIRSTACK',
    'EPOCHREALTIME',
    'EPOCHSECONDS',
    'FUNCNAME',
    'GROUPS',
    'HISTCMD',
    'LINENO',
    'PIPESTATUS',
    'RANDOM',
    'SECONDS',
    'SRANDOM',
];
/** They change how a shell splits words and what it runs before anything else. */
const STEERING = ['ENV', 'IFS'];
const RESERVED = new Set([...READ_ONLY, ...DYNAMIC, ...STEERING]);
/** Why the service cannot have a variable of this name; undefined where it can. */
function checkServiceName(name) {
    if (name.startsWith('BOWLINE_'))
        return 'is taken: Bowline sets the names that begin with BOWLINE_ itself';
    if (name.startsWith('LD_')) {
        return 'is reserved by the loader, for every program that reads it; set it with `Environment=` in the unit';
    }
    const isReserved = RESERVED.has(name) || name.startsWith('BASH_') || name === 'BASHPID';
    return isReserved ? 'is reserved by the shell that reads the env; give it another name' : undefined;
}

// EXTERNAL MODULE: ./src/config/targets/relative-path.ts
var relative_path = __webpack_require__(7355);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
;// CONCATENATED MODULE: ./src/config/schema/values.ts







/*
 * The kinds of values that configs are made of. They check the form and leave the text as it is, so that
 * `mode: plan` can show what was written; the numbers are made where a target is.
 */
// What the kinds below are copied from: each use is one copy with all its checks, because schemas are what the start waits for.
const anyText = schemas/* string */.YjP();
const anyInteger = schemas/* int */.Whr();
const durationText = withForm(units/* DURATION */.ft, units/* DURATION_FORM */.ec);
const isWritten = schemas/* refine */.YPB((value) => value.trim() !== '', { error: 'the text is empty' });
const isRelativePath = schemas/* refine */.YPB((value) => (0,relative_path/* checkRelativePath */._)(value) === undefined, {
    error: ({ input }) => (0,relative_path/* checkRelativePath */._)(String(input)) ?? '',
});
const isCommand = schemas/* refine */.YPB((value) => value.trim() !== '', { error: 'the command is empty' });
const hasNoShebang = schemas/* refine */.YPB((value) => !value.trimStart().startsWith('#!'), {
    error: 'a script with a `#!` line cannot stand here: put it into a file of the release, and name that',
});
/** Text that is not empty. */
function values_text(fills = []) {
    return (0,documented/* note */.N4)(anyText.check(isWritten), { type: 'text', fills });
}
/** A path inside a release or the uploaded tree. */
function relativePath(fills = []) {
    return (0,documented/* note */.N4)(anyText.check(isWritten, isRelativePath), { type: 'relative path', fills });
}
/** A command for a shell; `$` and braces in it are the shell's. */
function command() {
    return (0,documented/* note */.N4)(anyText.check(isCommand), { type: 'command' });
}
/** A command that is kept in the release and run by /bin/sh for as long as the service lives. */
function serviceCommand() {
    return (0,documented/* note */.N4)(anyText.check(isCommand, hasNoShebang), { type: 'command' });
}
/** A duration, `1ms` to seven days unless told otherwise: what waits cannot wait longer than a runner lives. */
function duration({ min = '1ms', max = '7d' } = {}) {
    const isInRange = (value) => {
        const milliseconds = (0,units/* parseDuration */.E9)(value);
        return milliseconds === undefined || (milliseconds >= (0,units/* toMs */.G8)(min) && milliseconds <= (0,units/* toMs */.G8)(max));
    };
    const error = `a duration from ${min} to ${max} is expected here`;
    return (0,documented/* note */.N4)(durationText.check(schemas/* refine */.YPB(isInRange, { error })), { type: 'duration' });
}
/** How long one question of a check may take. */
const checkTime = duration({ max: '1h' });
function size() {
    return (0,documented/* note */.N4)(withForm(units/* SIZE */.SK, units/* SIZE_FORM */.F$), { type: 'size' });
}
function percentage() {
    return (0,documented/* note */.N4)(withForm(units/* PERCENTAGE */.LN, units/* PERCENTAGE_FORM */.wB), { type: 'percentage' });
}
/** Of some hosts, and not of none. */
function share() {
    return (0,documented/* note */.N4)(withForm(units/* SHARE */.oV, units/* SHARE_FORM */.$W), { type: 'percentage' });
}
function wholeNumber(min, max) {
    return (0,documented/* note */.N4)(anyInteger.check(api/* _gte */.qm(min), api/* _lte */.Zm(max)), { type: 'whole number' });
}
function port() {
    const error = 'a port is a whole number from 1 to 65535';
    return (0,documented/* note */.N4)(anyInteger.check(api/* _gte */.qm(1, { error }), api/* _lte */.Zm(65535, { error })), { type: 'port' });
}
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** The name of an app, host, group or environment: it becomes part of paths and units. */
function values_name() {
    return anyText.regex(NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters`,
    });
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The name of an environment variable or a secret. */
function variableName() {
    return anyText.regex(VARIABLE_NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name of letters, digits and _ that begins with no digit`,
    });
}
/** The name of a variable of the service; some are taken by Bowline, the shell or the loader. */
function serviceVariableName() {
    return variableName().refine((value) => checkServiceName(value) === undefined, {
        error: ({ input }) => `\`${String(input)}\` ${checkServiceName(String(input))}`,
    });
}
/** A pattern of the names of branches. */
function namePattern() {
    const isPattern = schemas/* refine */.YPB((value) => (0,name_pattern/* checkNamePattern */.ow)(value) === undefined, {
        error: ({ input }) => (0,name_pattern/* checkNamePattern */.ow)(String(input)) ?? '',
    });
    return (0,documented/* note */.N4)(anyText.check(isPattern), { type: 'pattern' });
}
/** A pattern of .gitignore, of files. */
function pathPattern() {
    const isPattern = schemas/* refine */.YPB((value) => (0,path_pattern/* checkPathPattern */.Oz)(value) === undefined, {
        error: ({ input }) => (0,path_pattern/* checkPathPattern */.Oz)(String(input)) ?? '',
    });
    return (0,documented/* note */.N4)(anyText.check(isWritten, isPattern, api/* _overwrite */.bS(path_pattern/* normalizePathPattern */.vw)), { type: 'pattern' });
}
/** Patterns that choose something: one of them at least does not take away. */
function choosingPatterns(pattern) {
    return schemas/* array */.YOg(pattern)
        .min(1)
        .refine((patterns) => !(0,path_pattern/* takesAwayOnly */.X)(patterns), { error: path_pattern/* ONLY_TAKES_AWAY */.jm });
}
function withForm(form, sentence) {
    const error = ({ input }) => input === undefined ? undefined : `found ${JSON.stringify(input)}; ${sentence}`;
    return schemas/* string */.YjP({ error }).regex(form, { error });
}


/***/ }),

/***/ 83206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ findTransport),
/* harmony export */   Ke: () => (/* binding */ judgeAddress),
/* harmony export */   L5: () => (/* binding */ judgeRef),
/* harmony export */   U9: () => (/* binding */ isLoopback)
/* harmony export */ });
const FORMS = 'Write https://HOST/PATH.git, ssh://git@HOST/PATH.git or git@HOST:PATH.git.';
/** `user@host:path`; what has `//` behind the colon is a URL. */
const SCP = /^(?:[\w.-]+@)?[\w.-]+:(?!\/\/)[^\s:]\S*$/;
const ODD = /[\s\p{Cc}]/u;
/** How a repository is reached; undefined for an address that is refused. */
function findTransport(address) {
    if (address.startsWith('-') || ODD.test(address) || address.includes('::'))
        return undefined;
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
    if (scheme === 'https' || scheme === 'http' || scheme === 'ssh')
        return URL.canParse(address) ? scheme : undefined;
    return scheme === undefined && SCP.test(address) ? 'ssh' : undefined;
}
/** What is wrong with the address of a repository; undefined when nothing is. */
function judgeAddress(address) {
    const transport = findTransport(address);
    if (transport === undefined)
        return refuseForm(address);
    if (transport === 'ssh')
        return hasPassword(address) ? refuseSshPassword() : undefined;
    const { username, password } = new URL(address);
    if (username === '' && password === '')
        return undefined;
    return {
        message: 'the address holds a login, which would be on command lines and in logs',
        hint: 'Take it out of the address, and name a secret with `token` (and `user`). Revoke the token that stood there.',
    };
}
function refuseForm(address) {
    const shown = /:\/\/[^/\s]*@/.test(address) ? 'the address' : `\`${address}\``;
    if (/^git:/i.test(address))
        return { message: `${shown}: git:// is neither encrypted nor signed`, hint: FORMS };
    if (/^file:/i.test(address) || /^[./~]/.test(address))
        return { message: `${shown} is a folder, and not the repository of a server`, hint: FORMS };
    if (address.includes('::'))
        return { message: `${shown} would run a program of its own`, hint: FORMS };
    if (address.startsWith('-'))
        return { message: `${shown} would be taken for an option of git`, hint: FORMS };
    return { message: `${shown} is no address of a git server`, hint: FORMS };
}
function hasPassword(address) {
    return address.includes('://') && new URL(address).password !== '';
}
function refuseSshPassword() {
    return {
        message: 'the address holds a password, which would be on command lines and in logs',
        hint: 'Take it out of the address, and name a secret with `deploy_key`.',
    };
}
/** Whether what is sent to a server stays on the machine that sends it. */
function isLoopback(address) {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/** What is wrong with the name of a branch, tag or commit, by git's own rules; undefined when nothing is. */
function judgeRef(ref) {
    if (ref.startsWith('-'))
        return `\`${ref}\` would be taken for an option of git`;
    const isOdd = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|[./]$|^\//u.test(ref) || ref === '@';
    return isOdd ? `\`${ref}\` is no name of a branch, tag or commit` : undefined;
}


/***/ }),

/***/ 3996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s1: () => (/* binding */ SOURCE_KINDS),
  tI: () => (/* binding */ bringsImage),
  uD: () => (/* binding */ buildSource),
  JJ: () => (/* binding */ defaultsOfSource),
  SB: () => (/* binding */ listNamed),
  TW: () => (/* binding */ oldestOf),
  dr: () => (/* binding */ sourceSchema),
  Fu: () => (/* binding */ toolsOf)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling = __webpack_require__(52397);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(41634);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(24807);
// EXTERNAL MODULE: ./src/config/schema/values.ts + 1 modules
var values = __webpack_require__(97614);
// EXTERNAL MODULE: ./src/config/targets/relative-path.ts
var relative_path = __webpack_require__(7355);
;// CONCATENATED MODULE: ./src/config/sources/definition.ts
/** Lets the compiler find the types of a definition by itself. */
function defineSource(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./src/config/sources/directory.ts


/** Several kinds of sources have it. */
const directory = (0,documented/* optional */.lq)((0,values/* relativePath */.iZ)(['variables']), {
    is: 'The part of the source that becomes the root of the release.',
    example: 'dist',
});

// EXTERNAL MODULE: ./src/config/sources/git-address.ts
var git_address = __webpack_require__(83206);
;// CONCATENATED MODULE: ./src/config/sources/git.ts








/** GitHub takes any; this is what it documents. */
const USER_OF_TOKEN = 'x-access-token';
const keys = {
    git: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'The repository that each host fetches from: https://…, ssh://… or git@HOST:PATH. No login stands in it: see `token` and `deploy_key`.',
        example: 'https://github.com/you/homelab.git',
    }),
    ref: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'The branch, tag or full commit that is deployed; the input `ref` wins. Without it: the default branch of the server. It is looked up once, and every host gets the same commit.',
        example: 'main',
    }),
    token: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), {
        is: 'The name of the secret with the token of a private repository, for https. It needs no more than to read.',
        example: 'HOMELAB_TOKEN',
    }),
    user: (0,documented/* optional */.lq)((0,values/* text */.Qq)(), {
        is: 'The user that the server wants with `token`: a deploy token of GitLab has one of its own.',
        default: USER_OF_TOKEN,
        example: 'gitlab+deploy-token-7',
    }),
    deploy_key: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), {
        is: 'The name of the secret with the private key of a repository, for ssh. It has no passphrase.',
        example: 'HOMELAB_DEPLOY_KEY',
    }),
    host_key: (0,documented/* optional */.lq)((0,hosts/* oneOrMore */.h9)((0,values/* text */.Qq)(['variables'])), {
        is: 'The public host keys of the git server, as `ssh-keyscan HOST` prints them; required with `deploy_key`. Compare them with what the server publishes.',
        example: 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl',
    }),
    depth: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1_000_000), {
        is: 'How many commits of the history a host fetches; without it all, which costs little after the first time. With it an older commit is not known from a newer one, and not refused.',
        example: 1,
    }),
    directory: directory,
};
/** All that the config knows of it. */
const git = defineSource({
    kind: 'git',
    keys,
    defaults: {},
    tools: ['git'],
    // By hash it fetches only by the second version of the protocol.
    oldest: { git: [2, 18] },
    build: (settings, say) => {
        const { git: address, ref, token, user, deploy_key: deployKey, depth, directory: folder } = settings;
        if (address === undefined)
            return undefined;
        const hostKeys = readHostKeys(settings, say);
        checkAddress(address, say);
        if (!(0,filling/* isUnfilled */.A0)(address))
            checkLogin(settings, address, say);
        const odd = ref === undefined || (0,filling/* isUnfilled */.A0)(ref) ? undefined : (0,git_address/* judgeRef */.L5)(ref);
        if (odd)
            say(['ref'], odd, 'Write the name of a branch or tag, or the full hash of a commit.');
        const outside = folder === undefined || (0,filling/* isUnfilled */.A0)(folder) ? undefined : (0,relative_path/* checkRelativePath */._)(folder);
        if (outside)
            say(['directory'], outside, 'Name a directory inside the repository.');
        return {
            kind: 'git',
            git: address,
            ref,
            token,
            deployKey,
            user: user ?? USER_OF_TOKEN,
            hostKeys,
            depth,
            directory: folder,
        };
    },
});
function checkAddress(address, say) {
    const complaint = (0,filling/* isUnfilled */.A0)(address) ? undefined : (0,git_address/* judgeAddress */.Ke)(address);
    if (complaint)
        say(['git'], complaint.message, complaint.hint);
}
/** Each transport has its own kind of secret. */
function checkLogin(settings, address, say) {
    const { token, user, deploy_key: deployKey, host_key: hostKey } = settings;
    const transport = (0,git_address/* findTransport */.$u)(address);
    if (transport === undefined)
        return;
    if (transport === 'ssh') {
        if (token)
            say(['token'], '`token` is for https, and the address is one of ssh', 'Use `deploy_key`, or https://.');
        else if (!deployKey)
            say(['git'], 'ssh needs a key: `deploy_key` is missing', 'Name the secret with the private key, or use https://.');
    }
    else {
        if (deployKey)
            say(['deploy_key'], '`deploy_key` is for ssh, and the address is one of https', 'Use `token`, or git@HOST:PATH.');
        if (transport === 'http' && token && !(0,git_address/* isLoopback */.U9)(address))
            say(['git'], 'over http the token could be read on the way', 'Write https://.');
    }
    if (user !== undefined && !token)
        say(['user'], '`user` goes with `token`, which is missing', 'Add `token`, or remove it.');
    if (deployKey && !hostKey)
        say(['deploy_key'], '`deploy_key` needs `host_key`: the key of a server that is not known could be anybody’s', 'Add `host_key`, as `ssh-keyscan HOST` prints it, and compare it with what the server publishes.');
    if (hostKey && !deployKey)
        say(['host_key'], '`host_key` goes with `deploy_key`, which is missing', 'Remove it.');
}
const KEY = /(?:^|\s)((?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp\d+) AAAA[A-Za-z0-9+/]+=*)(?:\s|$)/;
/** A filled text may hold several lines, as `ssh-keyscan` prints them. */
function readHostKeys({ host_key: written = [] }, say) {
    return written.flatMap((text, index) => {
        const lines = text.split(/\r?\n/).map((line) => line.trim());
        return lines
            .filter((line) => line !== '' && !line.startsWith('#'))
            .flatMap((line) => {
            const key = KEY.exec(line.replace(/\s+/g, ' '))?.[1];
            if (key !== undefined)
                return [key];
            if (!(0,filling/* isUnfilled */.A0)(line))
                say(['host_key', index], `\`${line}\` is no public key`, 'Write the whole line of `ssh-keyscan HOST`: a fingerprint is not enough for git.');
            return [];
        });
    });
}

// EXTERNAL MODULE: ./src/config/names/image-reference.ts
var image_reference = __webpack_require__(69744);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
;// CONCATENATED MODULE: ./src/config/sources/patterns.ts




/* What of a folder of the runner is sent. Several kinds of sources have them. */
const exclude = (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* pathPattern */.s$)()), {
    is: 'What is not uploaded, as patterns of .gitignore, beside `.git` and what `.bowlineignore` names.',
    default: defaults/* BUILT_IN_SOURCE */.pA.exclude,
    example: ['tests/'],
});
const include = (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* pathPattern */.s$)()), {
    is: 'What is sent although it looks like a secret and git does not track it, such as `.env` and keys: patterns of .gitignore. It arrives readable by its owner alone (0600). Such a file that neither `include` nor `exclude` names is refused.',
    default: [],
    example: ['.env.production'],
});

;// CONCATENATED MODULE: ./src/config/sources/files.ts






/** The keys of a source that sends files along. */
const fileKeys = {
    files: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* relativePath */.iZ)(['variables'])).min(1), {
        is: 'Files and folders of the job’s checkout that are sent along with the image, such as the Compose file and what it mounts. They are relative to the root of the repository that holds the config, and have the same paths in the release.',
        example: ['deploy/compose.yml', 'deploy/nginx/'],
    }),
    exclude: exclude,
    include: include,
};
/** Reads them; undefined where no file goes along. */
function buildFiles({ files, exclude: left, include: letIn }, say) {
    if (files === undefined) {
        for (const [key, patterns] of [
            ['exclude', left],
            ['include', letIn],
        ]) {
            if (patterns !== undefined)
                say([key], `\`${key}\` goes with \`files\`, which is missing`, 'Add `files`, or remove it.');
        }
        return undefined;
    }
    files.forEach((path, index) => {
        const complaint = (0,filling/* isUnfilled */.A0)(path) ? undefined : (0,relative_path/* checkRelativePath */._)(path);
        if (complaint)
            say(['files', index], complaint, 'Name a file or folder inside the repository.');
    });
    return { files: files.map((path) => path.replace(/\/$/, '')), exclude: left ?? [], include: letIn ?? [] };
}

;// CONCATENATED MODULE: ./src/config/sources/image.ts







const login = schemas/* strictObject */.rej({
    user: (0,documented/* required */.mw)((0,values/* text */.Qq)(['variables']), { is: 'The name that logs in.', example: 'you' }),
    password: (0,documented/* required */.mw)((0,values/* variableName */.cG)(), {
        is: 'The name of the secret that holds the password, or a token that may read the image.',
        example: 'GHCR_TOKEN',
    }),
});
const image_keys = {
    image: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'The image, as Docker names it; without a registry it is one of Docker Hub. It is always deployed by its digest. Each host pulls it by `docker`, and the release holds its name in `.bowline/image`.',
        example: 'ghcr.io/you/logger',
    }),
    tags: (0,documented/* optional */.lq)((0,values/* namePattern */._u)(), {
        is: 'Which tags of the image are versions: the newest by semantic version is deployed where neither the input `ref` nor `image` names a tag or digest.',
        example: 'v*.*.*',
    }),
    login: (0,documented/* optional */.lq)(login, {
        is: 'Who logs in to the registry, on the runner and, for the time of the pull alone, on the hosts.',
        example: { user: 'you', password: 'GHCR_TOKEN' },
    }),
    ...fileKeys,
};
/** All that the config knows of it. */
const image_image = defineSource({
    kind: 'image',
    keys: image_keys,
    defaults: {},
    tools: ['docker'],
    build: ({ image: name, tags, login: as, ...rest }, say) => {
        if (name === undefined)
            return undefined;
        const sent = buildFiles(rest, say);
        const read = (0,filling/* isUnfilled */.A0)(name) ? undefined : (0,image_reference/* parseImageReference */.o_)(name);
        if (typeof read === 'string') {
            say(['image'], read, 'Write it such as `ghcr.io/you/logger`.');
            return undefined;
        }
        const fixed = read?.digest ?? read?.tag;
        if (tags !== undefined && fixed !== undefined) {
            say(['tags'], `\`image\` names ${fixed}, so no other tag is looked for`, 'Remove `tags`, or the tag from `image`.');
        }
        return { kind: 'image', image: name, tags, login: as, ...(sent === undefined ? {} : { sent }) };
    },
});

;// CONCATENATED MODULE: ./src/config/sources/image-file.ts





const image_file_keys = {
    image_file: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'A file with one image, as `docker save` writes it, plain or compressed; relative to the root of the repository that holds the config. Each host that does not have the image is sent it, and loads it by `docker`.',
        example: 'logger.tar.gz',
    }),
    ...fileKeys,
};
/** All that the config knows of it. */
const imageFile = defineSource({
    kind: 'image_file',
    keys: image_file_keys,
    defaults: {},
    tools: ['docker'],
    build: ({ image_file: file, ...rest }, say) => {
        if (file === undefined)
            return undefined;
        const sent = buildFiles(rest, say);
        if (!(0,filling/* isUnfilled */.A0)(file) && file.endsWith('/')) {
            say(['image_file'], `\`${file}\` is a folder`, 'Name the file that `docker save` has written.');
        }
        return { kind: 'image_file', file, ...(sent === undefined ? {} : { sent }) };
    },
});

;// CONCATENATED MODULE: ./src/config/sources/upload.ts








const upload_keys = {
    upload: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'The directory on the runner that is uploaded, relative to the root of the repository that holds the config; without a repository, to the folder of the config, or to its parent where that is called `config`.',
        example: '.',
    }),
    directory: directory,
    exclude: exclude,
    include: include,
};
/** All that the config knows of it. */
const upload = defineSource({
    kind: 'upload',
    keys: upload_keys,
    defaults: defaults/* BUILT_IN_SOURCE */.pA,
    tools: [],
    build: ({ upload: folder, directory, exclude: left = [], include: named }, say) => {
        const complaint = directory === undefined || (0,filling/* isUnfilled */.A0)(directory) ? undefined : (0,relative_path/* checkRelativePath */._)(directory);
        if (complaint)
            say(['directory'], complaint, 'Name a directory inside `upload`.');
        if (folder === undefined)
            return undefined;
        return {
            kind: 'upload',
            upload: folder,
            directory,
            exclude: left,
            ...(named === undefined ? {} : { include: named }),
        };
    },
});

;// CONCATENATED MODULE: ./src/config/sources/index.ts





/** Where a release may come from, by kind. All that the config knows of a source is one file and its line here. */
const SOURCES = { upload: upload, git: git, image: image_image, image_file: imageFile };
/** The keys of which exactly one stands in a source. */
const SOURCE_KINDS = Object.keys(SOURCES);
const sourceSchema = schemas/* strictObject */.rej({
    ...SOURCES.upload.keys,
    ...SOURCES.git.keys,
    ...SOURCES.image.keys,
    ...SOURCES.image_file.keys,
});
const definitionOf = (kind) => SOURCES[kind];
/** The kinds that settings name; of a sound source exactly one. */
const listNamed = (settings) => SOURCE_KINDS.filter((kind) => settings[kind] !== undefined);
const list = (names) => names.map((name) => `\`${name}\``).join(', ');
/** What stands in the settings of a source where nothing else does. */
function defaultsOfSource(settings) {
    const [kind] = listNamed(settings ?? {});
    return kind === undefined ? {} : definitionOf(kind).defaults;
}
/** Makes the source of these settings, and reports by `say` what is wrong in them; undefined where they name none, or several. */
function buildSource(settings, say) {
    const [kind, ...others] = listNamed(settings);
    if (kind === undefined)
        return undefined;
    if (others.length > 0) {
        say([], `a source is exactly one of ${list(SOURCE_KINDS)}`, `Remove all but one of ${list([kind, ...others])}.`);
        return undefined;
    }
    const { keys, build } = definitionOf(kind);
    for (const key of Object.keys(settings)) {
        if (!Object.hasOwn(keys, key))
            say([key], `\`${key}\` is no key of a source with \`${kind}\``, 'Remove it.');
    }
    return build(settings, say);
}
/** Whether it brings an image, whose name the release holds. */
function bringsImage({ kind }) {
    return kind === 'image' || kind === 'image_file';
}
/** What a host needs for this source, beside what every deploy needs. */
function toolsOf({ kind }) {
    return SOURCES[kind].tools;
}
/** Tools that have to be of some version at least. */
function oldestOf({ kind }) {
    return Object.entries(definitionOf(kind).oldest ?? {});
}


/***/ }),

/***/ 65151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ openAddresses),
/* harmony export */   w: () => (/* binding */ findHostOrigin)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52397);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34529);
/* harmony import */ var _host_name__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95173);




/** Resolves hosts when they are asked for, so that the variables of the others need not be set. */
function openAddresses(document, filling) {
    const known = new Map();
    const make = (name) => readAddress(openHost(document, filling, name));
    /** The way to a host: that to its first hop, and then all hops; each is reached through the one before. */
    function findRoute(name) {
        const hops = document.config.hosts[name]?.jump ?? [];
        return hops[0] === undefined ? [] : [...findRoute(hops[0]), ...hops.map(make)];
    }
    return (name) => {
        const address = known.get(name) ?? { ...make(name), jump: findRoute(name) };
        known.set(name, address);
        return address;
    };
}
function openHost(document, filling, name) {
    const host = document.config.hosts[name] ?? {};
    return {
        name,
        host,
        ssh: { ..._schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_SSH */ .QS, ...document.config.defaults?.ssh, ...host },
        fill: (path, text) => (0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .fillField */ .Oo)(filling, { text, fills: ['variables'] }, {}, findHostOrigin(document, name, path)),
        say: (path, message, hint) => filling.problems.add(filling.locations.value(findHostOrigin(document, name, path)), message, hint),
    };
}
/** Where a key of a host stands: there, or in `defaults.ssh`. */
function findHostOrigin({ config }, name, path) {
    const key = String(path[0]);
    const isInherited = !Object.hasOwn(config.hosts[name] ?? {}, key) && Object.hasOwn(config.defaults?.ssh ?? {}, key);
    return isInherited ? ['defaults', 'ssh', ...path] : ['hosts', name, ...path];
}
function readAddress(entry) {
    const { name, host, ssh } = entry;
    const timing = {
        connectTimeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(ssh.connect_timeout),
        keepaliveMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(ssh.keepalive),
    };
    if (host.connection === 'local') {
        checkLocal(entry);
        return { name, connection: 'local', address: 'localhost', port: 0, user: '', hostKeys: [], jump: [], ...timing };
    }
    return {
        name,
        connection: 'ssh',
        address: readHostName(entry),
        port: readPort(entry),
        user: readUser(entry),
        hostKeys: readHostKeys(entry),
        ...(ssh.key === undefined ? {} : { key: ssh.key }),
        jump: [],
        ...timing,
    };
}
function checkLocal({ host, say }) {
    for (const key of Object.keys(host).filter((one) => !['connection', 'env'].includes(one))) {
        say([key], `\`${key}\` says nothing about the machine itself`, 'Remove it, or `connection: local`.');
    }
}
function readHostName({ name, host, fill, say }) {
    if (host.address === undefined) {
        say([], `the host \`${name}\` has no \`address\``, 'Add it, or `connection: local` for the machine itself.');
        return '';
    }
    const address = fill(['address'], host.address);
    const complaint = (0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(address) ? undefined : (0,_host_name__WEBPACK_IMPORTED_MODULE_3__/* .checkHostName */ .c)(address);
    if (complaint)
        say(['address'], `\`${address}\` ${complaint}`, 'Write its name in DNS or its IP address.');
    return address;
}
function readPort({ ssh, fill, say }) {
    if (typeof ssh.port !== 'string')
        return ssh.port ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_SSH */ .QS.port;
    const text = fill(['port'], ssh.port);
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(text))
        return _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_SSH */ .QS.port;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535)
        say(['port'], `\`${text}\` is no port`, 'Give it a whole number from 1 to 65535.');
    return port;
}
function readUser({ ssh, fill, say }) {
    const user = fill(['user'], ssh.user ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_SSH */ .QS.user);
    if (!(0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(user) && !/^[A-Za-z0-9_][\w.@+\\-]*\$?$/.test(user)) {
        say(['user'], `\`${user}\` is no name of a user`, 'Write the account on the host.');
    }
    return user;
}
/** A filled text may hold several lines, as a known_hosts file has them. */
function readHostKeys({ name, host, fill, say }) {
    return (host.host_key ?? []).flatMap((written, index) => {
        const lines = fill(['host_key', index], written).split(/\r?\n/);
        const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
        for (const key of keys.filter((line) => !(0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(line))) {
            const complaint = checkHostKey(key);
            const hint = 'Write SHA256:… as `ssh-keygen -lf` prints it, or a line as `ssh-keyscan` prints it.';
            if (complaint)
                say(['host_key', index], `hosts.${name}.host_key: \`${key}\` ${complaint}`, hint);
        }
        return keys;
    });
}
function checkHostKey(line) {
    if (/^SHA256:[A-Za-z0-9+/]{43}=?$/i.test(line))
        return undefined;
    if (/^SHA256:\S+$/i.test(line))
        return 'is damaged: a SHA256 fingerprint has 43 characters';
    const isLine = /^(?:@[\w-]+\s+)?\S+\s+[\w@.-]+\s+[A-Za-z0-9+/]+=*(?:\s.*)?$/.test(line);
    return isLine ? undefined : 'is neither a SHA256 fingerprint nor a known_hosts line';
}


/***/ }),

/***/ 19235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ buildEnvironment)
});

// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(70751);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(39329);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling_filling = __webpack_require__(52397);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(26846);
// EXTERNAL MODULE: ./src/config/layers/merge-app.ts + 1 modules
var merge_app = __webpack_require__(64550);
// EXTERNAL MODULE: ./src/config/names/claims.ts
var names_claims = __webpack_require__(48280);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(27794);
// EXTERNAL MODULE: ./src/config/targets/addresses.ts
var addresses = __webpack_require__(65151);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/config/checks/registry.ts + 30 modules
var registry = __webpack_require__(78297);
// EXTERNAL MODULE: ./src/config/filling/variables.ts
var variables = __webpack_require__(14103);
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 6 modules
var runtimes_registry = __webpack_require__(75202);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(34529);
// EXTERNAL MODULE: ./src/config/targets/relative-path.ts
var relative_path = __webpack_require__(7355);
;// CONCATENATED MODULE: ./src/config/targets/consistency.ts






/** What settings must hold together, each of which is right alone. */
function checkConsistency(subject, target, gates) {
    checkDeadline(subject, target);
    checkNames(subject, target);
    checkSecrets(subject, target, gates);
    checkOverlaps(subject, target);
    checkHookOrder(subject, target);
}
/** What the sum is made of; it is told at the first that somebody wrote. */
const TIMES = [['deadline'], ['health', 'deadline'], ['startup_delay']];
function checkDeadline(subject, { health, startupDelayMs }) {
    const { app, environment, settings, say, isWritten } = subject;
    const deadlineMs = (0,units/* toMs */.G8)(settings.deadline);
    const neededMs = startupDelayMs + (health?.deadlineMs ?? 0);
    if (deadlineMs >= neededMs)
        return;
    const sum = `\`startup_delay\` and \`health.deadline\` together`;
    const message = `the \`deadline\` ${(0,format/* describeDuration */.MB)(deadlineMs)} of \`${app}\` in \`${environment}\` is shorter than ${sum}, ${(0,format/* describeDuration */.MB)(neededMs)}`;
    const path = TIMES.find(isWritten) ?? ['deadline'];
    say(path, message, `Make the deadline longer than ${(0,format/* describeDuration */.MB)(neededMs)}: preparing takes its time as well.`);
}
function checkNames({ say }, { env, secrets }) {
    for (const name of Object.keys(secrets).filter((one) => Object.hasOwn(env, one))) {
        say(['secrets', name], `\`${name}\` stands in \`env\` and in \`secrets\``, 'Remove it from one of them.');
    }
}
/** A secret in `env` would be shown in plans. It takes the settings as they are written, with nothing filled in. */
function checkEnv({ say }, { env = {}, secrets = {} }) {
    const sources = Object.values(secrets);
    for (const [name, value] of Object.entries(env)) {
        const secret = (0,variables/* findVariables */.Dm)(String(value), true).find((one) => sources.includes(one));
        if (secret === undefined)
            continue;
        const hint = `Move it: secrets: { ${name}: ${secret} }.`;
        say(['env', name], `\`\${${secret}}\` is a secret, and \`env\` is shown in plans`, hint);
    }
}
function checkSecrets({ app, say }, { secrets, secretsAs, runtime, hooks, checks, schedule }, gates) {
    const [name] = Object.keys(secrets);
    const { takesCredentials, lacksService } = (0,runtimes_registry/* findRuntime */.w4)(runtime);
    if (secretsAs === 'credentials' && !takesCredentials) {
        say(['secrets_as'], `\`secrets_as: credentials\` needs ${describeCredentialKinds()}`, 'Use `env` or `files`.');
    }
    if (name === undefined || lacksService === undefined)
        return;
    const hasHook = Object.values(hooks).some((list) => list?.some(({ runOn }) => runOn === 'host'));
    const hasCheck = checks.some((check) => (0,registry/* findCheck */.Sd)(check.type).readsSecrets?.(check));
    const hasGate = gates.some((gate) => gate.kind === 'command' && gate.runOn === 'host' && (gate.app ?? app) === app);
    if (hasHook || hasCheck || hasGate || schedule !== undefined)
        return;
    say(['secrets', name], `nothing of \`${app}\` reads the secret \`${name}\`: ${lacksService}`, 'Remove it.');
}
function describeCredentialKinds() {
    const taking = runtimes_registry/* RUNTIMES */.aC.filter(({ takesCredentials }) => takesCredentials);
    return taking.map(({ kind }) => `\`runtime.${kind}\``).join(' or ');
}
function checkOverlaps({ say }, { shared, links }) {
    const places = [
        ...shared.map(({ path }, index) => ({ path, at: ['shared', index] })),
        ...Object.keys(links).map((path) => ({ path, at: ['links', path] })),
    ];
    for (const [index, { path, at }] of places.entries()) {
        const other = places.slice(0, index).find((one) => (0,relative_path/* overlaps */.$)(one.path, path));
        if (!other)
            continue;
        const message = path === other.path ? `\`${path}\` is placed twice` : `\`${path}\` and \`${other.path}\` lie in each other`;
        say(at, message, 'Keep one of them in `shared` or `links`.');
    }
    for (const [name, target] of Object.entries(links)) {
        if ((0,relative_path/* overlaps */.$)(name, target))
            say(['links', name], `\`${name}\` points into itself: ${target}`, 'Name another target.');
    }
}
/** Before a phase the runner's hooks come first, and the hosts begin when they have passed; after it the hosts' do. */
const RUNNER_FIRST = ['before_prepare', 'before_activate'];
/** The list says the order in which its hooks run, so one that says another is refused. */
function checkHookOrder({ say }, { hooks }) {
    for (const [name, list] of Object.entries(hooks)) {
        const first = RUNNER_FIRST.includes(name) ? 'runner' : 'host';
        const late = list.findIndex(({ runOn }, index) => runOn === first && list[index - 1] !== undefined && list[index - 1]?.runOn !== first);
        if (late === -1)
            continue;
        const place = first === 'runner' ? 'on the runner' : 'on the host';
        say(['hooks', name, late], `in \`${name}\` what runs ${place} comes first, and this stands behind the other`, `List what runs ${place} first.`);
    }
}

// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(78943);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(24807);
;// CONCATENATED MODULE: ./src/config/targets/host-env.ts



/** What a host adds to the env of an app, filled in. */
function readHostEnv({ config }, { app, environment }, host, filling) {
    const { env = {} } = config.hosts[host] ?? {};
    const filled = (0,fields/* mapFields */.YP)(hosts/* hostSchema */.g3.shape.env, env, (field) => (0,filling_filling/* fillEnvField */.xg)(filling, field, { app, environment, host }, ['hosts', host, 'env', ...field.path]));
    return writeEnv(filled);
}
/** Every value as the text that the service gets. */
function writeEnv(env) {
    return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
}

// EXTERNAL MODULE: ./src/config/targets/stages.ts
var targets_stages = __webpack_require__(59552);
// EXTERNAL MODULE: ./src/config/runtimes/blue-green-proxy.ts
var blue_green_proxy = __webpack_require__(6155);
;// CONCATENATED MODULE: ./src/config/targets/traffic-consistency.ts

/**
 * A share of the traffic takes two colours of each app of the stage, behind a proxy that can give one.
 * @param say tells what is wrong, and what to do
 */
function checkTraffic({ name, canary }, targets, say) {
    if (canary?.traffic === undefined)
        return;
    checkSteps(canary.traffic, say);
    const apps = new Map(targets.map(({ app, runtime }) => [app, findReason(runtime)]));
    for (const [app, reason] of apps) {
        const hint = `Take \`traffic\` away, or move \`${app}\` to a stage of its own; docs/stages.md has what a share takes.`;
        if (reason !== undefined)
            say(`\`${app}\` in \`${name}\` cannot be given a share of the traffic: ${reason}`, hint);
    }
}
function checkSteps(steps, say) {
    const broken = steps.find((step) => !Number.isInteger(step) || step > 99);
    const falling = steps.find((step, index) => step <= (steps[index - 1] ?? 0));
    if (steps.length === 0)
        say('`traffic` has no step below 100%', 'Write one, such as 5%, or take `traffic` away.');
    else if (broken !== undefined)
        say(`\`traffic\` has the step ${broken}%`, 'Write whole percentages from 1% to 99%; 100% at the end is implied.');
    else if (falling !== undefined)
        say(`\`traffic\` does not rise at ${falling}%`, 'Write each step larger than the one before it.');
}
/** Why an app gets no share; undefined where it can. */
function findReason(runtime) {
    if (runtime.kind !== 'blue_green')
        return `it runs by \`${runtime.kind}\`, and only \`blue_green\` has the old and the new release up at once`;
    if ((0,blue_green_proxy/* isFileProxy */.NW)(runtime.proxy))
        return undefined;
    return 'its proxy is switched for all of it at once; `caddy: {}` and `nginx: {}` can share it';
}

;// CONCATENATED MODULE: ./src/config/targets/stage-consistency.ts




/** What stages must hold together with each other and with the apps that go through them. */
function checkStages(stages, subjects, say) {
    checkCompared(stages, say);
    for (const [index, stage] of stages.entries()) {
        checkReady(stage, (...told) => say(index, 'ready', ...told));
        checkCanary(stage, (...told) => say(index, 'canary', ...told));
        const own = subjects.map(({ target }) => target).filter((target) => target.stage === stage.name);
        checkTraffic(stage, own, (...told) => say(index, 'canary', ...told));
        checkRetry(stage, (...told) => say(index, 'retry', ...told));
    }
    checkTimes(stages, subjects);
}
/** A comparison is with hosts that still run the old release, which only later stages have. */
function checkCompared(stages, say) {
    const last = stages.at(-1);
    // With shares both are on the same host.
    if (last?.canary === undefined || last.canary.traffic !== undefined || Object.keys(last.canary.compare).length === 0)
        return;
    const message = `no host is left on the old release behind the stage \`${last.name}\`, so nothing can be compared with it`;
    say(stages.length - 1, 'canary', message, 'Compare in an earlier stage, or judge by `checks` alone.');
}
function checkReady({ name, ready, hosts }, say) {
    if (!('count' in ready) || ready.count <= hosts.length)
        return;
    const all = hosts.length === 1 ? '1 host' : `${hosts.length} hosts`;
    say(`\`${name}\` has ${all}, so ${ready.count} are never ready`, 'Lower `ready`, or write a share such as 80%.');
}
/** A canary that cannot measure as often as it may fail never fails. */
function checkCanary({ canary }, say) {
    if (canary === undefined)
        return;
    const { forMs, intervalMs, failures } = canary;
    const [whole, interval] = [forMs, intervalMs].map(format/* describeDuration */.MB);
    const count = Math.floor(forMs / intervalMs);
    const times = count === 1 ? '1 measurement' : `${count} measurements`;
    if (count === 0)
        say(`\`for\` ${whole} is shorter than \`interval\` ${interval}`, 'Make `for` longer, or `interval` shorter.');
    else if (failures > count)
        say(`in ${whole} there are ${times}, so ${failures} never fail`, 'Lower `failures`, or make `for` longer.');
}
function checkRetry({ retry: { backoffMs, maxBackoffMs } }, say) {
    if (backoffMs <= maxBackoffMs)
        return;
    const [pause, most] = [backoffMs, maxBackoffMs].map(format/* describeDuration */.MB);
    say(`\`backoff\` ${pause} is longer than \`max_backoff\` ${most}`, `Set \`max_backoff\` to ${pause} or more.`);
}
/**
 * A stage that asks for snapshots has apps that say how one is taken.
 * @param hasSnapshots whether an app of the environment does, be it part of the run or not
 */
function checkSnapshots(stages, hasSnapshots, say) {
    const asking = stages.flatMap(({ takesSnapshot }, index) => (takesSnapshot ? [index] : []));
    if (asking.length === 0 || hasSnapshots())
        return;
    const hint = 'Add `snapshot: { create: COMMAND, restore: COMMAND }` to an app, or remove this.';
    for (const index of asking)
        say(index, 'snapshot', 'no app here has the commands of a snapshot', hint);
}
/** All stages follow each other within one deadline. One app by itself is judged with its own settings. */
function checkTimes(stages, subjects) {
    const [first] = subjects;
    if (first === undefined || !hasTimes(stages))
        return;
    const neededMs = measureStages(stages, subjects);
    const deadlines = subjects.map(({ context }) => (0,units/* toMs */.G8)(context.settings.deadline));
    const deadlineMs = Math.max(...deadlines);
    if (deadlineMs >= neededMs)
        return;
    const { say, isWritten, environment } = subjects[deadlines.indexOf(deadlineMs)]?.context ?? first.context;
    const message = `the \`deadline\` ${(0,format/* describeDuration */.MB)(deadlineMs)} in \`${environment}\` is shorter than what its stages may take, ${(0,format/* describeDuration */.MB)(neededMs)}: gates, batches and canaries`;
    const path = isWritten(['deadline']) ? ['deadline'] : [];
    say(path, message, `Set \`deadline\` to more than ${(0,format/* describeDuration */.MB)(neededMs)}, or make the time-outs shorter.`);
}
function hasTimes(stages) {
    return (stages.length > 1 ||
        stages.some(({ before, after, canary, batch }) => before.length + after.length > 0 || canary || batch.length > 1));
}
/** Each share is watched for the whole time. */
function measureCanary(canary) {
    return canary === undefined ? 0 : canary.forMs * (canary.traffic?.length ?? 1);
}
/** The longest time that stages may take beside preparing: their gates, each batch's start and checks, and their canaries. */
function measureStages(stages, subjects) {
    const verifyMs = Math.max(...subjects.map(({ target: { startupDelayMs, health } }) => startupDelayMs + (health?.deadlineMs ?? 0)));
    const times = stages.map(({ before, after, canary, batch, hosts }) => {
        const gatesMs = [...before, ...after].reduce((sum, { timeoutMs }) => sum + timeoutMs, 0);
        return gatesMs + (0,targets_stages/* sizeBatches */.Ut)(hosts.length, batch).length * verifyMs + measureCanary(canary);
    });
    return times.reduce((sum, ms) => sum + ms, 0);
}

// EXTERNAL MODULE: ./src/config/sources/index.ts + 8 modules
var sources = __webpack_require__(3996);
;// CONCATENATED MODULE: ./src/config/targets/deployment-path.ts
/** Directories that hold more than one app, or the system itself. */
const SYSTEM_DIRECTORIES = new Set([
    '/bin',
    '/boot',
    '/dev',
    '/etc',
    '/lib',
    '/lib64',
    '/media',
    '/mnt',
    '/opt',
    '/proc',
    '/run',
    '/sbin',
    '/srv',
    '/sys',
    '/tmp',
    '/usr',
    '/usr/local',
    '/var',
    '/var/lib',
    '/var/www',
]);
const HOME = /^\/(?:root|home|Users|var\/root|(?:home|Users|export\/home)\/[^/]+)$/;
/** What units, shells and links take without a doubt. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/]+$/u;
/** A path in its one form: no doubled and no trailing slashes. */
function normalizePath(path) {
    return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}
/** What makes a path none that an app can be deployed to; undefined when it is one. */
function checkDeploymentPath(written) {
    const path = normalizePath(written);
    if (written.trim() === '')
        return 'the path is empty';
    if (/^~|\$HOME/.test(path))
        return `\`${written}\`: the path must be written out, without ~ and $HOME`;
    if (!path.startsWith('/'))
        return `\`${written}\` is relative: an absolute path is expected`;
    if (path.split('/').some((part) => part === '..' || part === '.'))
        return `\`${written}\` has a part . or ..`;
    if (path === '/')
        return '`/` is the root of the host, not a directory of the app';
    if (HOME.test(path))
        return `\`${written}\` is a home directory, not a directory of the app`;
    if (SYSTEM_DIRECTORIES.has(path))
        return `\`${written}\` is a directory of the system, not of the app`;
    if (/^\/(?:proc|sys|dev|run)\//.test(path))
        return `\`${written}\` does not outlive a restart of the host`;
    if (!PLAIN.test(path))
        return `\`${written}\` has characters other than letters, digits and . _ - + @ , : = /`;
    return undefined;
}

// EXTERNAL MODULE: ./src/config/targets/own-checks.ts
var own_checks = __webpack_require__(95353);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(48472);
;// CONCATENATED MODULE: ./src/config/targets/target-certificate.ts


const LETS_ENCRYPT = {
    server: 'https://acme-v02.api.letsencrypt.org/directory',
    staging: 'https://acme-staging-v02.api.letsencrypt.org/directory',
};
/** By what a site serves https; undefined where it serves none. */
function buildCertificate(subject) {
    const { settings, say } = subject;
    const { certificate, nginx } = settings;
    if (certificate === undefined)
        return undefined;
    if (nginx === undefined)
        say(['certificate'], '`certificate` is for a site, and there is no `nginx`', 'Add `nginx: {}`.');
    if (nginx?.listen === 443) {
        say(['nginx', 'listen'], 'with `certificate` nginx serves https on port 443', 'Let `listen` be the port of http.');
    }
    const { hsts = defaults/* BUILT_IN_CERTIFICATE */.j4.hsts } = certificate;
    return certificate.email === undefined
        ? { ...readFiles(subject), isTrusted: hsts }
        : { ...readRequest(subject, certificate.email), isTrusted: hsts };
}
const ABSOLUTE = /^\/[^\s;{}"'$\\]+$/;
/** Files that somebody else keeps. */
function readFiles({ settings, say }) {
    const { cert, key, ...others } = settings.certificate ?? {};
    for (const name of ['server', 'staging']) {
        if (others[name] !== undefined) {
            const hint = 'Add the `email` that the authority writes to, or take it away.';
            say(['certificate', name], `\`${name}\` is for a certificate that is requested, and there is no \`email\``, hint);
        }
    }
    for (const [name, file] of Object.entries({ cert, key })) {
        if (file === undefined) {
            const hint = 'Name the file on the host. Or write `email` in place of both: then a certificate is requested.';
            say(['certificate'], `\`certificate\` has no \`${name}\``, hint);
        }
        else if (!ABSOLUTE.test(file)) {
            say(['certificate', name], `\`${file}\` is no absolute path that nginx can be given`, 'Write the whole path, without blanks.');
        }
    }
    return { certificate: cert ?? '', key: key ?? '' };
}
const EMAIL = /^[^\s@,'"<>]+@[^\s@,'"<>]+$/;
function readRequest(subject, email) {
    const { settings, say } = subject;
    const { certificate = {}, domain = [], nginx } = settings;
    if (!(0,filling_filling/* isUnfilled */.A0)(email) && !EMAIL.test(email)) {
        say(['certificate', 'email'], `\`${email}\` is not an email address`, 'Write one alone, such as ops@example.com.');
    }
    for (const name of ['cert', 'key']) {
        if (certificate[name] !== undefined) {
            const hint = 'Keep `email` for a certificate that Bowline requests, or `cert` and `key` for files of your own.';
            say(['certificate', name], `\`${name}\` and \`email\` exclude each other`, hint);
        }
    }
    const wildcard = domain.findIndex((name) => name.startsWith('*'));
    if (wildcard !== -1) {
        const hint = 'Name each of them, or request it yourself by DNS, and name its files as `cert` and `key`.';
        say(['domain', wildcard], 'an authority gives no certificate for a wildcard by http', hint);
    }
    if (nginx?.listen !== undefined && nginx.listen !== 80 && nginx.listen !== 443) {
        const hint = 'Leave `listen` away, or name files of your own as `cert` and `key`.';
        say(['nginx', 'listen'], 'an authority asks on port 80', hint);
    }
    const [name = ''] = domain;
    const folder = `/etc/letsencrypt/live/${name}`;
    return {
        certificate: `${folder}/fullchain.pem`,
        key: `${folder}/privkey.pem`,
        request: { name, names: domain, email, ...readServer(subject) },
    };
}
function readServer({ settings, say }) {
    const { server, staging = defaults/* BUILT_IN_CERTIFICATE */.j4.staging } = settings.certificate ?? {};
    if (server !== undefined) {
        if (staging) {
            const hint = "Keep `server`, with the trial directory of that authority, or `staging` for Let's Encrypt's.";
            say(['certificate', 'staging'], '`staging` and `server` exclude each other', hint);
        }
        if (!(0,filling_filling/* isUnfilled */.A0)(server) && !isDirectory(server)) {
            const hint = 'Write its address in full, such as https://acme.example.com/directory.';
            say(['certificate', 'server'], `\`${server}\` is no directory of an authority`, hint);
        }
        return { server };
    }
    return staging ? { server: LETS_ENCRYPT.staging } : { server: LETS_ENCRYPT.server, trial: LETS_ENCRYPT.staging };
}
function isDirectory(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password } = new URL(text);
    return protocol === 'https:' && username === '' && password === '';
}

// EXTERNAL MODULE: ./src/config/targets/target-checks.ts
var target_checks = __webpack_require__(42734);
;// CONCATENATED MODULE: ./src/config/targets/target-directories.ts

/** What the system or its programs keep, with all that lies below. */
const OF_THE_SYSTEM = [
    'bin',
    'boot',
    'dev',
    'lib',
    'lib32',
    'lib64',
    'libx32',
    'lost+found',
    'proc',
    'root',
    'sbin',
    'sys',
]
    .map((name) => `/${name}`)
    .concat(['apt', 'cron.d', 'init.d', 'ld.so.conf.d', 'pam.d', 'security', 'ssh', 'sudoers.d', 'systemd'].map((name) => `/etc/${name}`))
    .concat([
    '/var/lib/apt',
    '/var/lib/dpkg',
    '/var/lib/docker',
    '/var/lib/systemd',
    '/var/run',
    '/var/lock',
    '/var/spool/cron',
]);
/** Nothing of `/usr` but this, below which things of one's own lie. */
const OWN_USR = '/usr/local/';
/** Directories that hold many things, none of which is the app's. */
const SHARED = [
    '/var/log',
    '/var/cache',
    '/var/spool',
    '/var/tmp',
    '/var/backups',
    '/var/mail',
    '/var/opt',
    '/usr/local/bin',
    '/usr/local/lib',
    '/usr/local/sbin',
    '/usr/local/share',
    '/usr/local/etc',
];
/** The directories of an app, checked; undefined where it has none. */
function buildDirectories({ settings, say }) {
    const { directories } = settings;
    if (directories === undefined || directories.length === 0)
        return undefined;
    const root = normalizePath(settings.path ?? '');
    const seen = new Set();
    return directories.map(({ path: written, owner, group = owner, mode, acl }, index) => {
        const path = normalizePath(written);
        const complaint = checkDirectory(path, root) ?? (seen.has(path) ? `\`${path}\` stands in \`directories\` twice` : undefined);
        if (complaint !== undefined) {
            say(['directories', index, 'path'], complaint, 'Name a directory that belongs to the app alone, such as /var/lib/{app}.');
        }
        seen.add(path);
        return {
            path,
            owner,
            group,
            mode: Number.parseInt(mode, 8).toString(8),
            ...(acl === undefined ? {} : { acl: acl.map(toListed) }),
        };
    });
}
/** Why a directory is none to be given to somebody; undefined where it is one. */
function checkDirectory(path, root) {
    const general = checkDeploymentPath(path);
    if (general !== undefined)
        return general;
    if (SHARED.includes(path))
        return `\`${path}\` holds the files of many programs`;
    const system = OF_THE_SYSTEM.find((one) => isWithin(path, one)) ??
        (path.startsWith('/usr/') && !path.startsWith(OWN_USR) ? '/usr' : undefined);
    if (system !== undefined)
        return `\`${path}\` belongs to the system, as all of ${system} does`;
    if (path === root || [`${root}/.bowline`, `${root}/releases`, `${root}/current`].some((own) => isWithin(path, own))) {
        return `\`${path}\` is made by Bowline itself, and belongs to the deploy user`;
    }
    return path === `${root}/shared` ? `\`${path}\` is made by Bowline itself: name a directory in it` : undefined;
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
/** `d:u:backup:rx` as getfacl prints it. */
function toListed(written) {
    const parts = written.split(':');
    const isDefault = parts.length === 4;
    const [kind = '', name = '', rights = ''] = parts.slice(-3);
    const spelled = [...'rwx'].map((right) => (rights.includes(right) ? right : '-')).join('');
    return `${isDefault ? 'default:' : ''}${kind.startsWith('u') ? 'user' : 'group'}:${name}:${spelled}`;
}

// EXTERNAL MODULE: ./src/config/targets/target-health.ts
var target_health = __webpack_require__(61501);
;// CONCATENATED MODULE: ./src/config/targets/target-maintenance.ts


function buildMaintenance({ settings }) {
    const { page, retry_after = defaults/* BUILT_IN_MAINTENANCE */.jW.retry_after } = settings.maintenance ?? {};
    return { page, retryAfterS: Math.ceil((0,units/* toMs */.G8)(retry_after) / 1000) };
}

;// CONCATENATED MODULE: ./src/config/targets/target-nginx.ts



/** A name, or a wildcard of one label. */
const DOMAIN = /^(?=.{1,253}$)(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function buildDomain({ settings, say }) {
    const names = settings.domain;
    for (const [index, name] of (names ?? []).entries()) {
        if ((0,filling_filling/* isUnfilled */.A0)(name))
            continue;
        if (!DOMAIN.test(name)) {
            const hint = 'Write it in lower case and without https://, such as shop.example.com; others than ASCII as xn--….';
            say(['domain', index], `\`${name}\` is no name of a site`, hint);
        }
        if (names?.indexOf(name) !== index)
            say(['domain', index], `\`${name}\` stands there twice`, 'Remove one.');
    }
    return names;
}
const SITE_FILE = /^[a-zA-Z0-9][\w.-]{0,120}\.conf$/;
/** The site of an app; undefined where it has none. */
function buildNginx(subject, runtime) {
    const { settings, app, environment, say } = subject;
    const { nginx } = settings;
    if (nginx === undefined)
        return undefined;
    checkSurroundings(subject, runtime);
    const { file = `${app}-${environment}.conf`, listen = defaults/* BUILT_IN_NGINX */.o3.listen, root, template } = nginx;
    if (!SITE_FILE.test(file)) {
        say(['nginx', 'file'], `\`${file}\` is no name of a site's file`, 'Write a name that ends in .conf, and no folder.');
    }
    return {
        file,
        listen,
        root,
        maxBodyBytes: (0,units/* parseSize */.DB)(nginx.client_max_body_size ?? defaults/* BUILT_IN_NGINX */.o3.client_max_body_size) ?? 0,
        readTimeoutS: Math.ceil((0,units/* toMs */.G8)(nginx.read_timeout ?? defaults/* BUILT_IN_NGINX */.o3.read_timeout) / 1000),
        hasHeaders: nginx.headers ?? defaults/* BUILT_IN_NGINX */.o3.headers,
        template: template === undefined ? undefined : { file: template },
    };
}
/** What a site needs of the rest of the config. */
function checkSurroundings({ settings, say }, runtime) {
    const { nginx, port, domain } = settings;
    if (domain === undefined)
        say(['nginx'], '`nginx` has no `domain`', 'Add `domain: shop.example.com` to the app.');
    if (runtime === undefined)
        return;
    if (runtime.kind === 'blue_green') {
        const hint = 'Take `nginx` away: `runtime.blue_green` has its own, with the address as `site` (docs/blue-green.md).';
        say(['nginx'], '`nginx` cannot stand beside `runtime.blue_green` yet', hint);
        return;
    }
    if (runtime.kind === 'static')
        return;
    if (nginx?.root !== undefined) {
        say(['nginx', 'root'], '`root` is for files, and this app is a service', 'Take it away, or use `runtime: static`.');
    }
    if (port === undefined)
        say(['nginx'], '`nginx` has no `port` to send requests to', 'Add the `port` of the app.');
    if (port !== undefined && port === (nginx?.listen ?? defaults/* BUILT_IN_NGINX */.o3.listen)) {
        say(['nginx'], `nginx and the app would both listen on port ${port}`, 'Give the app another `port`.');
    }
}

// EXTERNAL MODULE: ./src/config/targets/target-node.ts
var target_node = __webpack_require__(84339);
;// CONCATENATED MODULE: ./src/config/targets/target-packages.ts
/** The packages of an app; undefined where it has none. */
function buildPackages({ settings, say }) {
    const packages = (settings.packages ?? []).map(readPackage);
    for (const [index, { name }] of packages.entries()) {
        if (packages.findIndex((one) => one.name === name) === index)
            continue;
        say(['packages', index], `the package \`${name}\` stands there twice`, 'Remove one of them.');
    }
    return packages.length === 0 ? undefined : packages;
}
function readPackage(written) {
    const [name = '', version] = written.split('=');
    return version === undefined ? { name } : { name, version };
}

// EXTERNAL MODULE: ./src/config/runtimes/stack-of.ts
var stack_of = __webpack_require__(20378);
// EXTERNAL MODULE: ./src/config/runtimes/unit-scope.ts
var unit_scope = __webpack_require__(23903);
;// CONCATENATED MODULE: ./src/config/targets/target-privileges.ts


/** What a deploy may do as root; undefined where the config does not limit it. What does not keep to it is told as a problem. */
function buildPrivileges({ settings, user, say }, runtime) {
    const { privileges, secrets_as } = settings;
    if (privileges === undefined)
        return undefined;
    const { kind } = runtime;
    const complain = (key, message, hint) => say(['runtime', kind, key], `${message} (\`privileges: ${privileges}\`)`, hint);
    if (user === 'root') {
        say(['privileges'], '`privileges` limits nothing: the deploy user is root', 'Log in as another user, such as `user: deploy`.');
    }
    judgeDocker(runtime, complain);
    if (privileges === 'user')
        judgeScope(runtime, complain);
    else
        judgeProxy(runtime, complain);
    if (secrets_as === 'credentials' && (0,unit_scope/* unitScopeOf */.Q)(runtime) === 'system') {
        const hint = 'Take `secrets_as` away: the start script reads secrets as the user of the service.';
        say(['secrets_as'], 'systemd reads credentials as root, through any link of the deploy user', hint);
    }
    return privileges;
}
function judgeScope(runtime, complain) {
    if ((0,unit_scope/* unitScopeOf */.Q)(runtime) !== 'system')
        return;
    complain('scope', 'a service of the system is restarted as root', 'Add `scope: user`, or choose `privileges: restart`.');
}
/** A container can be given the whole file system of the host. */
function judgeDocker(runtime, complain) {
    const docker = (0,stack_of/* stackOf */.U)(runtime)?.docker;
    if (docker === undefined || docker === 'rootless')
        return;
    complain('docker', 'who may speak to the Docker of the system is root', 'Use a Docker of the user: `docker: rootless`.');
}
/** What nginx includes it reads as root, with every path in it. */
function judgeProxy(runtime, complain) {
    if (runtime.kind !== 'blue_green' || runtime.proxy.kind !== 'nginx_include')
        return;
    complain('nginx', 'nginx reads what it includes as root', 'Use `nginx: {}`: its switch is a file that says nothing else.');
}

// EXTERNAL MODULE: ./src/config/targets/target-python.ts
var target_python = __webpack_require__(36265);
;// CONCATENATED MODULE: ./src/config/targets/target-runtime.ts

/** The runtime of an app; undefined, with the problem told, where it is not complete. */
function buildRuntime({ app, environment, settings, url, say }) {
    const definition = (0,runtimes_registry/* findConfigured */.MG)(settings.runtime);
    if (definition === undefined) {
        say(['runtime'], `\`${app}\` has no runtime`, 'Add one, such as `runtime: { systemd: shop.service }`.');
        return undefined;
    }
    const { kind } = definition;
    return (0,runtimes_registry/* buildFrom */.TO)(definition, settings.runtime?.[kind], {
        url,
        name: `${app}-${environment}`,
        say: (path, message, hint) => say(['runtime', kind, ...path], message, hint),
    });
}

;// CONCATENATED MODULE: ./src/config/targets/target-schedule.ts


/** The jobs of an app; undefined where it has none. */
function buildSchedule({ settings, say }) {
    const jobs = Object.entries(settings.schedule ?? {}).map(([name, written]) => {
        const { run, calendar, every, jitter, timeout = defaults/* BUILT_IN_SCHEDULE */.F_.timeout, persistent = defaults/* BUILT_IN_SCHEDULE */.F_.persistent, } = written;
        if ((calendar === undefined) === (every === undefined)) {
            const what = calendar === undefined ? 'neither `calendar` nor `every`' : 'both `calendar` and `every`';
            say(['schedule', name], `\`schedule.${name}\` has ${what}`, 'Say by one of them when it runs.');
        }
        if (persistent && every !== undefined) {
            say(['schedule', name, 'persistent'], '`persistent` goes with `calendar` alone', 'Take `persistent` away.');
        }
        return {
            name,
            run,
            ...(calendar === undefined ? {} : { calendar }),
            ...(every === undefined ? {} : { everyMs: (0,units/* toMs */.G8)(every) }),
            timeoutMs: (0,units/* toMs */.G8)(timeout),
            isPersistent: persistent,
            ...(jitter === undefined ? {} : { jitterMs: (0,units/* toMs */.G8)(jitter) }),
        };
    });
    return jobs.length === 0 ? undefined : jobs;
}

;// CONCATENATED MODULE: ./src/config/targets/target-snapshot.ts


/** The snapshot commands of an app; undefined without them. One without `create` or `restore` is a problem of the config. */
function buildSnapshot({ app, settings, sayOfKey }) {
    const { snapshot: written } = settings;
    if (!written)
        return undefined;
    const { create, restore, list, run_on, keep, timeout } = written;
    if (create === undefined || restore === undefined) {
        const missing = create === undefined ? 'create' : 'restore';
        sayOfKey(['snapshot'], `the snapshot of \`${app}\` has no \`${missing}\``, `Add \`${missing}: COMMAND\`, or remove \`snapshot\`.`);
        return undefined;
    }
    return {
        runOn: run_on ?? defaults/* BUILT_IN_SNAPSHOT */.W0.run_on,
        create,
        restore,
        list,
        delete: written.delete,
        keep: keep ?? defaults/* BUILT_IN_SNAPSHOT */.W0.keep,
        timeoutMs: (0,units/* toMs */.G8)(timeout ?? defaults/* BUILT_IN_SNAPSHOT */.W0.timeout),
    };
}

// EXTERNAL MODULE: ./src/config/targets/url.ts
var targets_url = __webpack_require__(59630);
;// CONCATENATED MODULE: ./src/config/targets/target.ts




















/**
 * Makes a target of one app on one host. What is missing or does not fit together is told as a problem;
 * undefined when there is no target without it. Each key has its place here twice: what a run sees, above, and how it is made.
 */
function buildTarget(given, host, stage, hostEnv = {}) {
    const path = readPath(given);
    const source = readSource(given);
    const runtime = buildRuntime(given);
    const subject = behindProxy(given, runtime);
    const { settings, app, environment } = subject;
    // What is wrong with a proxy says nothing of a port that the app would lack.
    const health = runtime || !hasProxy(given) ? (0,target_health/* buildHealth */.D)(subject) : undefined;
    if (!source || !runtime)
        return undefined;
    return {
        app,
        environment,
        host,
        stage,
        path,
        source,
        versionFile: settings.version_file,
        runtime,
        port: settings.port,
        domain: buildDomain(subject),
        nginx: buildNginx(subject, runtime),
        certificate: buildCertificate(subject),
        maintenance: buildMaintenance(subject),
        health,
        checks: (0,target_checks/* buildChecks */.U)(subject, runtime),
        ownChecks: (0,own_checks/* pickOwnChecks */.P)(settings),
        startupDelayMs: (0,units/* toMs */.G8)(settings.startup_delay),
        privileges: buildPrivileges({ ...subject, user: host.user }, runtime),
        python: (0,target_python/* buildPython */.tI)(subject),
        node: (0,target_node/* buildNode */.H0)(subject),
        directories: buildDirectories(subject),
        packages: buildPackages(subject),
        schedule: buildSchedule(subject),
        build: settings.build ?? [],
        shared: (settings.shared ?? []).map((one) => ({ path: one.replace(/\/$/, ''), isDirectory: one.endsWith('/') })),
        links: settings.links ?? {},
        hooks: buildHooks(subject),
        snapshot: buildSnapshot(subject),
        env: { ...writeEnv(settings.env ?? {}), ...hostEnv },
        secrets: settings.secrets ?? {},
        secretsAs: settings.secrets_as ?? 'env',
        keep: settings.keep ?? 1,
        keepFailed: { count: settings.keep_failed?.count ?? 0, ageMs: (0,units/* toMs */.G8)(settings.keep_failed?.age) },
        preflight: buildPreflight(subject),
    };
}
/** Whether the runtime, as it is written, has a proxy in front of the app. */
function hasProxy({ settings }) {
    return (0,runtimes_registry/* findConfigured */.MG)(settings.runtime)?.site !== undefined;
}
/** An app behind a proxy of its own is asked where the proxy listens; each colour has a port in the runtime. */
function behindProxy(subject, runtime) {
    const site = runtime && (0,runtimes_registry/* siteOf */.zU)(runtime);
    if (site === undefined)
        return subject;
    const { settings, say } = subject;
    if (settings.port !== undefined) {
        say(['port'], '`blue_green` has a port for each colour', 'Take `port` away; `runtime.blue_green.ports` has them.');
    }
    if (settings.health && settings.health.url !== undefined) {
        const hint = 'Write `path` instead: each colour is asked on its own port, and then the proxy.';
        say(['health', 'url'], '`blue_green` asks each colour for its health, and `url` is one address', hint);
    }
    if (runtime?.kind === 'blue_green' && runtime.carrier.kind === 'compose' && !settings.health) {
        const hint = 'Add `health: /health`: Docker listens on the port of a colour before the app in the container does.';
        say(['health'], '`blue_green` with `compose` has no `health` to ask a colour for', hint);
    }
    return { ...subject, settings: { ...settings, port: (0,targets_url/* portOfSite */.eG)(site) } };
}
function readPath({ settings, say }) {
    const written = settings.path ?? '';
    const complaint = checkDeploymentPath(written);
    if (complaint)
        say(['path'], complaint, 'Name a directory of its own, such as "/srv/{app}-{environment}".');
    return normalizePath(written);
}
function readSource({ app, settings, say }) {
    const written = settings.source ?? {};
    if ((0,sources/* listNamed */.SB)(written).length === 0)
        say(['source', 'upload'], `\`${app}\` has no source`, 'Add `source: { upload: . }`.');
    return (0,sources/* buildSource */.uD)(written, (path, ...rest) => say(['source', ...path], ...rest));
}
function buildHooks({ settings }) {
    const lists = Object.entries(settings.hooks ?? {}).map(([name, hooks]) => [
        name,
        (hooks ?? []).map(buildHook),
    ]);
    return Object.fromEntries(lists);
}
function buildHook({ run, run_on = 'host', once = false, irreversible = false, output, timeout }) {
    return {
        run,
        runOn: run_on,
        once,
        irreversible,
        ...(output === undefined ? {} : { output }),
        ...(timeout === undefined ? {} : { timeoutMs: (0,units/* toMs */.G8)(timeout) }),
    };
}
function buildPreflight({ settings }) {
    const { disk_free = '', inodes_free = 0, commands = [] } = settings.preflight ?? {};
    const inodesFree = typeof inodes_free === 'number' ? { count: inodes_free } : { share: (0,units/* parsePercentage */.A3)(inodes_free) ?? 0 };
    return { diskFreeBytes: (0,units/* parseSize */.DB)(disk_free) ?? 0, inodesFree, commands };
}

// EXTERNAL MODULE: ./src/config/targets/target-outputs.ts
var target_outputs = __webpack_require__(61965);
;// CONCATENATED MODULE: ./src/config/targets/environment.ts















/** Makes the targets of an environment for the apps and hosts of `selection`; problems go to those of `filling`. */
function buildEnvironment(document, selection, filling) {
    const findAddress = (0,addresses/* openAddresses */.Z)(document, filling);
    const stages = (0,targets_stages/* buildStages */.as)(document, selection.name);
    const apps = selection.apps.map((app) => (0,merge_app/* mergeApp */.Y)(document, selection.name, app));
    const url = readUrl(document, selection.name, filling);
    const placed = apps.flatMap((settled) => placeApp(document, settled, selection, filling, { findAddress, stages, url }));
    const subjects = placed.map(({ target, context }) => ({ target, context }));
    const hasStages = document.config.environments[selection.name]?.stages !== undefined;
    const say = (index, key, ...told) => {
        const own = hasStages ? ['stages', index] : [];
        filling.problems.add(filling.locations.key(['environments', selection.name, ...own, key]), ...told);
    };
    checkStages(stages, subjects, say);
    checkSnapshots(stages, () => hasSnapshots(document, selection.name), say);
    (0,target_outputs/* checkOutputs */.n2)(apps.flatMap(({ app }) => placed.find(({ target }) => target.app === app)?.outputs ?? []), filling.problems);
    const used = new Set(placed.map(({ target }) => target.host.name));
    return {
        url,
        apps,
        targets: placed.map(({ target }) => target),
        hosts: selection.hosts.filter((name) => used.has(name)).map(findAddress),
        stages: stages.map((stage) => ({
            ...stage,
            hosts: stage.hosts.filter((name) => used.has(name)),
            // An environment with `hosts` has no other place to ask for it than its apps.
            takesSnapshot: stage.takesSnapshot || (!hasStages && placed.some(({ target }) => target.snapshot !== undefined)),
        })),
        claims: placed.flatMap(({ claims }) => claims),
        notifiers: new Map(apps.map((settled) => [settled.app, readNotifiers(settled, filling)])),
    };
}
/** A run may be about some of the apps, and yet what a stage asks for is judged by all of them. */
function hasSnapshots(document, environment) {
    const apps = (0,config_document/* listEnvironments */.W)(document).find(({ name }) => name === environment)?.apps ?? [];
    return apps.some((app) => Boolean((0,merge_app/* mergeApp */.Y)(document, environment, app).settings.snapshot));
}
function readNotifiers(settled, filling) {
    return settled.settings.notify ? (0,notifier_settings/* buildNotifiers */.U)((0,app_context/* openAppContext */.L)(settled, filling)) : [];
}
function findStage(stages, host) {
    return stages.find(({ hosts }) => hosts.includes(host));
}
function withShares(target, stage) {
    const shares = stage?.canary?.traffic;
    return shares === undefined || target === undefined ? target : { ...target, shares };
}
function placeApp(document, settled, selection, filling, { findAddress, stages, url }) {
    const { app, environment } = settled;
    const own = document.config.environments[environment]?.apps?.[app]?.hosts;
    const subset = own && (0,config_document/* expandGroups */.D)(document.config, own);
    const hosts = selection.hosts.filter((host) => !subset || subset.includes(host));
    return hosts.flatMap((host) => {
        const subject = { ...(0,app_context/* openAppContext */.L)(settled, filling, host), url };
        const hostEnv = readHostEnv(document, settled, host, filling);
        const stage = findStage(stages, host);
        const target = withShares(buildTarget(subject, findAddress(host), stage?.name ?? '', hostEnv), stage);
        checkEnv(subject, settled.settings);
        if (target)
            checkConsistency(subject, target, stages.flatMap(({ before, after }) => [...before, ...after]));
        if (target === undefined)
            return [];
        const claims = (0,names_claims/* listClaims */.A)(target, (key) => subject.locate([key]));
        return [{ context: subject, target, claims, outputs: (0,target_outputs/* placeOutputs */.WR)(subject, target) }];
    });
}
/** The URL belongs to all apps and hosts together, so only the environment's name can be filled in. */
function readUrl({ config }, environment, filling) {
    const text = config.environments[environment]?.url;
    if (text === undefined)
        return undefined;
    const path = ['environments', environment, 'url'];
    const say = (_, message, hint) => filling.problems.add(filling.locations.value(path), message, hint);
    for (const name of (0,placeholders/* findPlaceholders */.GY)(text).filter((one) => one !== 'environment')) {
        say(path, `\`{${name}}\` is not one thing in the URL of an environment`, 'Write it out.');
    }
    const url = (0,filling_filling/* fillField */.Oo)(filling, { text, fills: ['placeholders', 'variables'] }, { environment }, path);
    (0,targets_url/* checkUrl */.CU)({ say }, path, url);
    return url;
}


/***/ }),

/***/ 8333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkHeaderValue),
/* harmony export */   Z: () => (/* binding */ checkHeaders)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52397);

/** Headers by which a connection is kept; a check has one of its own for each request, and sends no body. */
const OF_CONNECTION = /^(?:connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;
/** Tells which headers of a check cannot be sent. */
function checkHeaders({ say }, path, headers = {}) {
    for (const [name, value] of Object.entries(headers)) {
        if (OF_CONNECTION.test(name))
            say([...path, name], `\`${name}\` is a header of the connection`, 'Remove it.');
        checkHeaderValue({ say }, [...path, name], value);
    }
}
/** Tells what keeps a text from being the value of a header: a line break in it would begin another one. */
function checkHeaderValue({ say }, path, value) {
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(value) || /^[\t\x20-\x7e]*$/.test(value))
        return;
    say(path, `the value of \`${path.at(-1)}\` has characters that a header cannot hold`, 'Use ASCII on one line.');
}


/***/ }),

/***/ 95173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ checkHostName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/** What keeps a text from being the address of a machine. */
function checkHostName(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) !== 0)
        return undefined;
    if (address.includes('@'))
        return 'names a user: that is the key `user`';
    if (address.includes('/'))
        return 'is not an address: it has a /';
    if (/^(?:\[[^\]]+\]|[^:]+):\d+$/.test(address))
        return 'names a port: that is the key `port`';
    return /^[A-Za-z0-9_](?:[\w.-]*[\w.])?$/.test(address) ? undefined : 'is not an address';
}


/***/ }),

/***/ 40260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ listSecretSources),
/* harmony export */   eI: () => (/* binding */ installSecretsOf),
/* harmony export */   tq: () => (/* binding */ listInstallSecrets)
/* harmony export */ });
/** Secrets that only what installs gets, by what it installs for: name in its environment → name of the source. */
function installSecretsOf({ python, node, }) {
    return { python: python?.secrets ?? {}, node: node?.secrets ?? {} };
}
/** The names of their sources. */
function listInstallSecrets(target) {
    return Object.values(installSecretsOf(target)).flatMap((names) => Object.values(names));
}
/** The names of the sources of all secrets of an app, each as often as it is named. */
function listSecretSources(target) {
    return [...Object.values(target.secrets), ...listInstallSecrets(target)];
}


/***/ }),

/***/ 58348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isLinkedName)
/* harmony export */ });
/** Whether `shared` or `links` puts something of a name into every release. */
function isLinkedName({ shared = [], links = {} }, name) {
    return [...shared, ...Object.keys(links)].some((one) => one.replace(/\/$/, '') === name);
}


/***/ }),

/***/ 95353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ pickOwnChecks),
/* harmony export */   S: () => (/* binding */ buildOwnChecks)
/* harmony export */ });
/* harmony import */ var _checks_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78297);
/* harmony import */ var _schema_app__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94687);
/* harmony import */ var _target_checks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42734);
/* harmony import */ var _target_health__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61501);
/* harmony import */ var _url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59630);





function pickOwnChecks({ port, domain, nginx, health, checks }) {
    return { port, health, checks, ...(domain && { domain }), ...(nginx && { nginx }) };
}
/**
 * Makes the checks that a release remembers. They come from a file of the host, so only what runs there is taken: no command
 * for the runner, and no address that the runner would dial.
 * @returns undefined where nothing is remembered, or it cannot be read
 */
function buildOwnChecks(stored, runtime) {
    const schema = _schema_app__WEBPACK_IMPORTED_MODULE_1__/* .appSchema */ .vG.pick({ port: true, domain: true, nginx: true, health: true, checks: true });
    const parsed = schema.safeParse(stored ?? undefined, { jitless: true });
    if (!parsed.success)
        return undefined;
    const settings = { ...parsed.data, health: staysOnHost(parsed.data.health) ? parsed.data.health : undefined };
    const subject = openSubject(settings);
    return {
        port: settings.port,
        health: (0,_target_health__WEBPACK_IMPORTED_MODULE_3__/* .buildHealth */ .D)(subject),
        checks: (0,_target_checks__WEBPACK_IMPORTED_MODULE_2__/* .buildChecks */ .U)(subject, runtime).filter((check) => !leavesHost(check)),
    };
}
function staysOnHost(health) {
    return health?.url === undefined || (URL.canParse(health.url) && (0,_url__WEBPACK_IMPORTED_MODULE_4__/* .isLoopback */ .U9)(new URL(health.url)));
}
function leavesHost(check) {
    return (0,_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .findCheck */ .Sd)(check.type).leavesHost?.(check) ?? false;
}
/** What does not fit together any more is left out: nobody could correct it now. */
function openSubject(settings) {
    return { settings, say: () => { }, sayOfKey: () => { } };
}


/***/ }),

/***/ 7355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ overlaps),
/* harmony export */   _: () => (/* binding */ checkRelativePath)
/* harmony export */ });
/** What is wrong with a path that must stay inside a release; undefined when nothing is. */
function checkRelativePath(path) {
    const parts = path.replace(/\/$/, '').split('/');
    if (path.startsWith('/'))
        return `\`${path}\` is absolute: a path relative to the release is expected`;
    if (path.startsWith('~'))
        return `\`${path}\`: ~ stands for nothing here`;
    if (parts.includes('..'))
        return `\`${path}\` leaves the release by ..`;
    if (parts.some((part) => part === '' || part === '.'))
        return `\`${path}\` has an empty part or a single dot`;
    if (parts[0] === '.bowline')
        return `\`${path}\`: .bowline belongs to Bowline`;
    if (/[\p{Cc}\\]/u.test(path))
        return `\`${JSON.stringify(path)}\` has a control character or a backslash`;
    return undefined;
}
/** Whether one path is the other or lies inside it. */
function overlaps(one, other) {
    const [a, b] = [`${one.replace(/\/$/, '')}/`, `${other.replace(/\/$/, '')}/`];
    return a.startsWith(b) || b.startsWith(a);
}


/***/ }),

/***/ 59552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ sizeBatches),
/* harmony export */   Z8: () => (/* binding */ readFinalPolicy),
/* harmony export */   as: () => (/* binding */ buildStages),
/* harmony export */   nq: () => (/* binding */ countHosts)
/* harmony export */ });
/* harmony import */ var _document__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39329);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34529);



/** How many hosts each batch has: the last size goes on until no host is left. A share is of all of them, and at least one. */
function sizeBatches(hosts, sizes, all = hosts) {
    const batches = [];
    for (let left = hosts; left > 0; left -= batches.at(-1) ?? left) {
        const size = sizes[Math.min(batches.length, sizes.length - 1)] ?? { share: 1 };
        batches.push(Math.min(left, countHosts(size, all)));
    }
    return batches;
}
/** A share is rounded up, and never less than one. */
function countHosts(size, all) {
    return Math.max(1, 'count' in size ? size.count : Math.ceil(size.share * all));
}
/** The stages of an environment in their order; one with `hosts` is a stage of its own name. */
function buildStages({ config }, environment) {
    const settings = config.environments[environment];
    if (settings === undefined)
        return [];
    const build = (name, hosts, written) => buildStage(name, (0,_document__WEBPACK_IMPORTED_MODULE_2__/* .expandGroups */ .D)(config, hosts), written);
    return (settings.stages?.map((one) => build(one.name, one.hosts, one)) ?? [
        build(environment, settings.hosts ?? [], settings),
    ]);
}
/** What a failure of the verification behind the last stage rolls back; undefined where there is none. */
function readFinalPolicy({ verify }) {
    return verify && (verify.on_failure ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.on_failure);
}
function buildStage(name, hosts, written) {
    const { batch = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.batch, ready = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.ready, canary } = written;
    return {
        name,
        hosts,
        batch: (Array.isArray(batch) ? batch : [batch]).map(readCount),
        ready: ready === 'all' ? { share: 1 } : readCount(ready),
        before: (written.before ?? []).map(buildGate),
        after: (written.after ?? []).map(buildGate),
        ...(canary === undefined ? {} : { canary: buildCanary(canary) }),
        onFailure: written.on_failure ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_STAGE */ .Ei.on_failure,
        retry: buildRetry(written.retry),
        takesSnapshot: written.snapshot === true,
    };
}
function readCount(value) {
    return typeof value === 'number' ? { count: value } : { share: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .parsePercentage */ .A3)(value) ?? 1 };
}
function buildGate({ name, run = '', verify, run_on, once, app, timeout }) {
    const timeoutMs = (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(timeout ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_GATE */ .jK.timeout);
    if (verify !== undefined)
        return { kind: 'verify', name: name ?? `verify ${verify}`, environment: verify, timeoutMs };
    return {
        kind: 'command',
        name: name ?? run,
        run,
        runOn: run_on ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_GATE */ .jK.run_on,
        once: once ?? false,
        ...(app === undefined ? {} : { app }),
        timeoutMs,
    };
}
function buildCanary(written) {
    const { error_rate: rate, p95 } = written.compare ?? {};
    return {
        forMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(written.for),
        intervalMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(written.interval ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.interval),
        failures: written.failures ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.failures,
        minRequests: written.min_requests ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.min_requests,
        samples: written.samples ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_CANARY */ .IB.samples,
        ...(written.traffic === undefined ? {} : { traffic: readTraffic(written.traffic) }),
        compare: {
            ...(rate === undefined ? {} : { errorRate: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .parsePercentage */ .A3)(rate.slice(1)) ?? 0 }),
            ...(p95 === undefined ? {} : { p95: Number.parseFloat(p95) }),
        },
    };
}
/** The end is the switch itself. */
function readTraffic(written) {
    const steps = [written].flat().map((step) => Number.parseFloat(step));
    return steps.at(-1) === 100 ? steps.slice(0, -1) : steps;
}
/** Without `retry` there is one attempt. */
function buildRetry(written) {
    return {
        attempts: written?.attempts ?? 1,
        backoffMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(written?.backoff ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.backoff),
        factor: written?.factor ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.factor,
        maxBackoffMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(written?.max_backoff ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.max_backoff),
        jitter: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .parsePercentage */ .A3)(written?.jitter ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_RETRY */ .mz.jitter) ?? 0,
    };
}


/***/ }),

/***/ 42734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildChecks)
/* harmony export */ });
/* harmony import */ var _checks_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78297);
/* harmony import */ var _names_nearest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45895);
/* harmony import */ var _runtimes_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75202);
/* harmony import */ var _schema_checks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52786);
/* harmony import */ var _schema_issues__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50822);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34529);






/** The checks of an app that are on, in the order: usual ones, then that of the config. */
function buildChecks(subject, runtime) {
    return Object.entries(subject.settings.checks ?? {}).flatMap(([name, check]) => {
        if (check === false)
            return [];
        const type = readType(subject, name, check);
        if (!type || !fitsType(subject, name, type, check))
            return [];
        const parts = buildParts(subject, runtime, name, type, check);
        // The registry pairs each type with the parts that its definition builds.
        return parts ? [{ ...buildCommon(name, check), type, ...parts }] : [];
    });
}
function readType({ say }, name, check) {
    const type = check.type ?? name;
    if ((0,_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .isCheckType */ .zo)(type))
        return type;
    const types = _checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .CHECKS */ .ui.map((one) => one.type);
    const nearest = (0,_names_nearest__WEBPACK_IMPORTED_MODULE_5__/* .findNearest */ .q)(name, types);
    const rest = nearest ? `did you mean \`${nearest}\`?` : `there are ${types.join(', ')}`;
    say(['checks', name], `\`${name}\` is no check by itself: ${rest}`, 'Correct the name, or say what it does by `type`.');
    return undefined;
}
/** Layers may hold the keys of any type; together they must be those of the one. */
function fitsType({ say, sayOfKey }, name, type, check) {
    const { problems } = (0,_schema_issues__WEBPACK_IMPORTED_MODULE_3__/* .applySchema */ .g)((0,_schema_checks__WEBPACK_IMPORTED_MODULE_2__/* .buildCheckSchema */ .Cb)(type), check);
    for (const { path, isKey, message, hint } of problems) {
        (isKey ? sayOfKey : say)(['checks', name, ...path], `in a \`${type}\` check: ${message}`, hint);
    }
    return problems.length === 0;
}
function buildParts({ settings, say }, runtime, name, type, check) {
    return (0,_checks_registry__WEBPACK_IMPORTED_MODULE_0__/* .findCheck */ .Sd)(type).build({
        check,
        app: {
            hasService: (0,_runtimes_registry__WEBPACK_IMPORTED_MODULE_1__/* .hasProcess */ .i4)((0,_runtimes_registry__WEBPACK_IMPORTED_MODULE_1__/* .findRuntime */ .w4)(runtime)),
            hasSchedule: Object.keys(settings.schedule ?? {}).length > 0,
            port: settings.port,
            hasSite: settings.nginx !== undefined,
            domain: settings.domain,
            certificateFile: settings.certificate?.cert,
            health: settings.health,
        },
        lacks: (message, hint) => void say(['checks', name], `\`${name}\` ${message}`, hint),
        say: (path, message, hint) => say(['checks', name, ...path], message, hint),
    });
}
function buildCommon(name, { when = ['post'], timeout, no_data = 'fail' }) {
    return { name, when, timeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_4__/* .toMs */ .G8)(timeout), noData: no_data };
}


/***/ }),

/***/ 61501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ buildHealth)
/* harmony export */ });
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34529);
/* harmony import */ var _headers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8333);
/* harmony import */ var _url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59630);




/** The health settings of an app, with what is wrong with them told; undefined where there are none. */
function buildHealth(subject) {
    const { health, port } = subject.settings;
    if (!health)
        return undefined;
    const { path, url, headers } = health;
    (0,_headers__WEBPACK_IMPORTED_MODULE_2__/* .checkHeaders */ .Z)(subject, ['health', 'headers'], headers);
    if (path === undefined && url === undefined) {
        subject.say(['health', 'path'], '`health` has neither `path` nor `url`', 'Add one of them.');
    }
    if (url !== undefined)
        (0,_url__WEBPACK_IMPORTED_MODULE_3__/* .checkUrl */ .CU)(subject, ['health', 'url'], url);
    else if (path !== undefined && port === undefined) {
        subject.say(['health', 'path'], '`health` asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    return {
        ...(url === undefined ? { path } : { url }),
        deadlineMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(health.deadline),
        intervalMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(health.interval),
        timeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_1__/* .toMs */ .G8)(health.timeout),
        fields: { ..._schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.fields, ...withoutUndefined(health.fields ?? {}) },
        expect: withoutUndefined(health.expect ?? {}),
        redirects: health.redirects ?? 0,
        ...(headers === undefined ? {} : { headers }),
    };
}
function withoutUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 84339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ BIN),
/* harmony export */   H0: () => (/* binding */ buildNode),
/* harmony export */   kM: () => (/* binding */ storedNode)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _linked_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58348);



/** The Node of a release, with what installs by it: links, which stand first in the `PATH` of its commands. */
const BIN = '.bowline/bin';
/** What a release remembers of them. */
const storedNode = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    install: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    isShared: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
/** The packages of Node of an app; undefined where it has none. */
function buildNode({ settings, say }) {
    const { node } = settings;
    if (node === undefined)
        return undefined;
    if ((0,_linked_name__WEBPACK_IMPORTED_MODULE_2__/* .isLinkedName */ .j)(settings, 'node_modules')) {
        const message = '`node` makes node_modules, which `shared` or `links` has too';
        say(['node'], message, 'Take node_modules out of them.');
    }
    const { version, install, share = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_NODE */ .Qn.share, secrets } = node;
    return { version, install, isShared: share, secrets };
}


/***/ }),

/***/ 61965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PN: () => (/* binding */ listOutputs),
/* harmony export */   WR: () => (/* binding */ placeOutputs),
/* harmony export */   n2: () => (/* binding */ checkOutputs)
/* harmony export */ });
/** The outputs of an app, in the order of its settings. */
function listOutputs({ hooks, checks }) {
    const ofHooks = Object.entries(hooks).flatMap(([moment, list]) => list.flatMap(({ output }, index) => declare(output, ['hooks', moment, index, 'output'])));
    const ofChecks = checks.flatMap((check) => declare(check.type === 'command' ? check.output : undefined, ['checks', check.name, 'output']));
    return [...ofHooks, ...ofChecks];
}
function declare(name, path) {
    return name === undefined ? [] : [{ name, path }];
}
function placeOutputs({ app, locate }, target) {
    return listOutputs(target).map(({ name, path }) => ({
        app,
        name,
        of: path.slice(0, 2).join('.'),
        position: locate(path),
    }));
}
/** Tells every output of an environment whose name another one has; each app comes once. */
function checkOutputs(outputs, problems) {
    const first = new Map();
    for (const output of outputs) {
        const other = first.get(output.name);
        if (other === undefined)
            first.set(output.name, output);
        else
            problems.add(output.position, describeClash(output, other), 'Give each output of an environment a name of its own.');
    }
}
function describeClash(output, other) {
    const [one, two] = [other, output].map(({ app, of }) => `\`${of}\` of \`${app}\``);
    return `the output \`${output.name}\` belongs to ${one} and to ${two}`;
}


/***/ }),

/***/ 36265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gd: () => (/* binding */ storedPython),
/* harmony export */   tI: () => (/* binding */ buildPython),
/* harmony export */   uM: () => (/* binding */ VENV)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48472);
/* harmony import */ var _linked_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58348);



/** Where the environment of a release lies in it. */
const VENV = '.venv';
/** What a release remembers of it. */
const storedPython = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
    installer: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'uv', 'pip']),
    requiresHashes: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
/** The Python environment of an app; undefined where it has none. */
function buildPython({ settings, say }) {
    const { python } = settings;
    if (python === undefined)
        return undefined;
    if ((0,_linked_name__WEBPACK_IMPORTED_MODULE_2__/* .isLinkedName */ .j)(settings, VENV)) {
        say(['python'], `\`python\` makes ${VENV}, which \`shared\` or \`links\` has too`, `Take ${VENV} out of them.`);
    }
    const { version, installer = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PYTHON */ .Im.installer, require_hashes = _schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PYTHON */ .Im.require_hashes } = python;
    const { requirements = [_schema_defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_PYTHON */ .Im.requirements] } = python;
    return { version, requirements, installer, requiresHashes: require_hashes, secrets: python.secrets };
}


/***/ }),

/***/ 59630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ checkUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   eG: () => (/* binding */ portOfSite)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52397);

/** Tells what keeps a text from being a URL that can be asked. */
function checkUrl({ say }, path, text) {
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A0)(text))
        return;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        say(path, `\`${text}\` is not a URL of http or https`, 'Write it in full, such as https://example.com/.');
    }
    else if (url.username !== '' || url.password !== '') {
        say(path, 'the URL holds a user or a password', 'Take it out: what stands in a config is not secret.');
    }
}
/** As a URL's parser writes them. */
const LOOPBACK = /^((.+\.)?localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;
/** True for the addresses that name the machine itself. */
function isLoopback({ hostname }) {
    return LOOPBACK.test(hostname);
}
/** The port of an address that a proxy serves. */
function portOfSite(site) {
    const { port, protocol } = URL.canParse(site) ? new URL(site) : { port: '', protocol: 'https:' };
    return Number(port) || (protocol === 'http:' ? 80 : 443);
}


/***/ }),

/***/ 34063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _config_load__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79207);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);




/**
 * Reads the config and checks all of it that does not depend on variables.
 * @throws InputError when there is none, ConfigError with every problem of it
 */
async function readConfigFile(file, cwd) {
    return (0,_config_load__WEBPACK_IMPORTED_MODULE_2__/* .loadConfig */ .Z)({ path: file, text: await readText(file, cwd) });
}
async function readText(file, cwd) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'utf8');
    }
    catch (cause) {
        const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
        throw new _errors__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(isAbsent
            ? `there is no config file ${file}`
            : `the config file ${file} cannot be read: ${cause.message}`, 'Check the input `config`, and that the repository is checked out before this step; `bowline init` writes a first one.');
    }
}


/***/ }),

/***/ 46533:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareTexts)
/* harmony export */ });
/**
 * The order of two texts by their characters' codes, the same on every machine: for names and for times of one form.
 * `localeCompare` takes as long at its first call as the whole help does.
 */
function compareTexts(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}


/***/ }),

/***/ 57349:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Scalar=__webpack_require__(63301),YAMLMap=__webpack_require__(84454),YAMLSeq=__webpack_require__(92223),resolveBlockMap=__webpack_require__(87103),resolveBlockSeq=__webpack_require__(90334),resolveFlowCollection=__webpack_require__(13142);function resolveCollection(CN,ctx,token,onError,tagName,tag){const coll=token.type==="block-map"?resolveBlockMap.resolveBlockMap(CN,ctx,token,onError,tag):token.type==="block-seq"?resolveBlockSeq.resolveBlockSeq(CN,ctx,token,onError,tag):resolveFlowCollection.resolveFlowCollection(CN,ctx,token,onError,tag),Coll=coll.constructor;return tagName==="!"||tagName===Coll.tagName?(coll.tag=Coll.tagName,coll):(tagName&&(coll.tag=tagName),coll)}function composeCollection(CN,ctx,token,props,onError){const tagToken=props.tag,tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null;if(token.type==="block-seq"){const{anchor,newlineAfterProp:nl}=props,lastProp=anchor&&tagToken?anchor.offset>tagToken.offset?anchor:tagToken:anchor??tagToken;lastProp&&(!nl||nl.offset<lastProp.offset)&&onError(lastProp,"MISSING_CHAR","Missing newline after block sequence props")}const expType=token.type==="block-map"?"map":token.type==="block-seq"?"seq":token.start.source==="{"?"map":"seq";if(!tagToken||!tagName||tagName==="!"||tagName===YAMLMap.YAMLMap.tagName&&expType==="map"||tagName===YAMLSeq.YAMLSeq.tagName&&expType==="seq")return resolveCollection(CN,ctx,token,onError,tagName);let tag=ctx.schema.tags.find(t=>t.tag===tagName&&t.collection===expType);if(!tag){const kt=ctx.schema.knownTags[tagName];if(kt?.collection===expType)ctx.schema.tags.push(Object.assign({},kt,{default:!1})),tag=kt;else return kt?onError(tagToken,"BAD_COLLECTION_TYPE",`${kt.tag} used for ${expType} collection, but expects ${kt.collection??"scalar"}`,!0):onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,!0),resolveCollection(CN,ctx,token,onError,tagName)}const coll=resolveCollection(CN,ctx,token,onError,tagName,tag),res=tag.resolve?.(coll,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg),ctx.options)??coll,node=identity.isNode(res)?res:new Scalar.Scalar(res);return node.range=coll.range,node.tag=tagName,tag?.format&&(node.format=tag.format),node}exports.composeCollection=composeCollection;


/***/ }),

/***/ 23683:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Document=__webpack_require__(3021),composeNode=__webpack_require__(45937),resolveEnd=__webpack_require__(17788),resolveProps=__webpack_require__(34631);function composeDoc(options,directives,{offset,start,value,end},onError){const opts=Object.assign({_directives:directives},options),doc=new Document.Document(void 0,opts),ctx={atKey:!1,atRoot:!0,directives:doc.directives,options:doc.options,schema:doc.schema},props=resolveProps.resolveProps(start,{indicator:"doc-start",next:value??end?.[0],offset,onError,parentIndent:0,startOnNewline:!0});props.found&&(doc.directives.docStart=!0,value&&(value.type==="block-map"||value.type==="block-seq")&&!props.hasNewline&&onError(props.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),doc.contents=value?composeNode.composeNode(ctx,value,props,onError):composeNode.composeEmptyNode(ctx,props.end,start,null,props,onError);const contentEnd=doc.contents.range[2],re=resolveEnd.resolveEnd(end,contentEnd,!1,onError);return re.comment&&(doc.comment=re.comment),doc.range=[offset,contentEnd,re.offset],doc}exports.composeDoc=composeDoc;


/***/ }),

/***/ 45937:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Alias=__webpack_require__(4065),identity=__webpack_require__(41127),composeCollection=__webpack_require__(57349),composeScalar=__webpack_require__(5413),resolveEnd=__webpack_require__(17788),utilEmptyScalarPosition=__webpack_require__(22599);const CN={composeNode,composeEmptyNode};function composeNode(ctx,token,props,onError){const atKey=ctx.atKey,{spaceBefore,comment,anchor,tag}=props;let node,isSrcToken=!0;switch(token.type){case"alias":node=composeAlias(ctx,token,onError),(anchor||tag)&&onError(token,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":node=composeScalar.composeScalar(ctx,token,tag,onError),anchor&&(node.anchor=anchor.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{node=composeCollection.composeCollection(CN,ctx,token,props,onError),anchor&&(node.anchor=anchor.source.substring(1))}catch(error){const message=error instanceof Error?error.message:String(error);onError(token,"RESOURCE_EXHAUSTION",message)}break;default:{const message=token.type==="error"?token.message:`Unsupported token (type: ${token.type})`;onError(token,"UNEXPECTED_TOKEN",message),isSrcToken=!1}}return node??(node=composeEmptyNode(ctx,token.offset,void 0,null,props,onError)),anchor&&node.anchor===""&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string"),atKey&&ctx.options.stringKeys&&(!identity.isScalar(node)||typeof node.value!="string"||node.tag&&node.tag!=="tag:yaml.org,2002:str")&&onError(tag??token,"NON_STRING_KEY","With stringKeys, all keys must be strings"),spaceBefore&&(node.spaceBefore=!0),comment&&(token.type==="scalar"&&token.source===""?node.comment=comment:node.commentBefore=comment),ctx.options.keepSourceTokens&&isSrcToken&&(node.srcToken=token),node}function composeEmptyNode(ctx,offset,before,pos,{spaceBefore,comment,anchor,tag,end},onError){const token={type:"scalar",offset:utilEmptyScalarPosition.emptyScalarPosition(offset,before,pos),indent:-1,source:""},node=composeScalar.composeScalar(ctx,token,tag,onError);return anchor&&(node.anchor=anchor.source.substring(1),node.anchor===""&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string")),spaceBefore&&(node.spaceBefore=!0),comment&&(node.comment=comment,node.range[2]=end),node}function composeAlias({options},{offset,source,end},onError){const alias=new Alias.Alias(source.substring(1));alias.source===""&&onError(offset,"BAD_ALIAS","Alias cannot be an empty string"),alias.source.endsWith(":")&&onError(offset+source.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);const valueEnd=offset+source.length,re=resolveEnd.resolveEnd(end,valueEnd,options.strict,onError);return alias.range=[offset,valueEnd,re.offset],re.comment&&(alias.comment=re.comment),alias}exports.composeEmptyNode=composeEmptyNode,exports.composeNode=composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Scalar=__webpack_require__(63301),resolveBlockScalar=__webpack_require__(48913),resolveFlowScalar=__webpack_require__(76842);function composeScalar(ctx,token,tagToken,onError){const{value,type,comment,range}=token.type==="block-scalar"?resolveBlockScalar.resolveBlockScalar(ctx,token,onError):resolveFlowScalar.resolveFlowScalar(token,ctx.options.strict,onError),tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null;let tag;ctx.options.stringKeys&&ctx.atKey?tag=ctx.schema[identity.SCALAR]:tagName?tag=findScalarTagByName(ctx.schema,value,tagName,tagToken,onError):token.type==="scalar"?tag=findScalarTagByTest(ctx,value,token,onError):tag=ctx.schema[identity.SCALAR];let scalar;try{const res=tag.resolve(value,msg=>onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),ctx.options);scalar=identity.isScalar(res)?res:new Scalar.Scalar(res)}catch(error){const msg=error instanceof Error?error.message:String(error);onError(tagToken??token,"TAG_RESOLVE_FAILED",msg),scalar=new Scalar.Scalar(value)}return scalar.range=range,scalar.source=value,type&&(scalar.type=type),tagName&&(scalar.tag=tagName),tag.format&&(scalar.format=tag.format),comment&&(scalar.comment=comment),scalar}function findScalarTagByName(schema,value,tagName,tagToken,onError){if(tagName==="!")return schema[identity.SCALAR];const matchWithTest=[];for(const tag of schema.tags)if(!tag.collection&&tag.tag===tagName)if(tag.default&&tag.test)matchWithTest.push(tag);else return tag;for(const tag of matchWithTest)if(tag.test?.test(value))return tag;const kt=schema.knownTags[tagName];return kt&&!kt.collection?(schema.tags.push(Object.assign({},kt,{default:!1,test:void 0})),kt):(onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,tagName!=="tag:yaml.org,2002:str"),schema[identity.SCALAR])}function findScalarTagByTest({atKey,directives,schema},value,token,onError){const tag=schema.tags.find(tag2=>(tag2.default===!0||atKey&&tag2.default==="key")&&tag2.test?.test(value))||schema[identity.SCALAR];if(schema.compat){const compat=schema.compat.find(tag2=>tag2.default&&tag2.test?.test(value))??schema[identity.SCALAR];if(tag.tag!==compat.tag){const ts=directives.tagString(tag.tag),cs=directives.tagString(compat.tag),msg=`Value may be parsed as either ${ts} or ${cs}`;onError(token,"TAG_RESOLVE_FAILED",msg,!0)}}return tag}exports.composeScalar=composeScalar;


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var node_process=__webpack_require__(932),directives=__webpack_require__(61342),Document=__webpack_require__(3021),errors=__webpack_require__(91464),identity=__webpack_require__(41127),composeDoc=__webpack_require__(23683),resolveEnd=__webpack_require__(17788);function getErrorPos(src){if(typeof src=="number")return[src,src+1];if(Array.isArray(src))return src.length===2?src:[src[0],src[1]];const{offset,source}=src;return[offset,offset+(typeof source=="string"?source.length:1)]}function parsePrelude(prelude){let comment="",atComment=!1,afterEmptyLine=!1;for(let i=0;i<prelude.length;++i){const source=prelude[i];switch(source[0]){case"#":comment+=(comment===""?"":afterEmptyLine?`

`:`
`)+(source.substring(1)||" "),atComment=!0,afterEmptyLine=!1;break;case"%":prelude[i+1]?.[0]!=="#"&&(i+=1),atComment=!1;break;default:atComment||(afterEmptyLine=!0),atComment=!1}}return{comment,afterEmptyLine}}class Composer{constructor(options={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(source,code,message,warning)=>{const pos=getErrorPos(source);warning?this.warnings.push(new errors.YAMLWarning(pos,code,message)):this.errors.push(new errors.YAMLParseError(pos,code,message))},this.directives=new directives.Directives({version:options.version||"1.2"}),this.options=options}decorate(doc,afterDoc){const{comment,afterEmptyLine}=parsePrelude(this.prelude);if(comment){const dc=doc.contents;if(afterDoc)doc.comment=doc.comment?`${doc.comment}
${comment}`:comment;else if(afterEmptyLine||doc.directives.docStart||!dc)doc.commentBefore=comment;else if(identity.isCollection(dc)&&!dc.flow&&dc.items.length>0){let it=dc.items[0];identity.isPair(it)&&(it=it.key);const cb=it.commentBefore;it.commentBefore=cb?`${comment}
${cb}`:comment}else{const cb=dc.commentBefore;dc.commentBefore=cb?`${comment}
${cb}`:comment}}if(afterDoc){for(let i=0;i<this.errors.length;++i)doc.errors.push(this.errors[i]);for(let i=0;i<this.warnings.length;++i)doc.warnings.push(this.warnings[i])}else doc.errors=this.errors,doc.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(tokens,forceDoc=!1,endOffset=-1){for(const token of tokens)yield*this.next(token);yield*this.end(forceDoc,endOffset)}*next(token){switch(node_process.env.LOG_STREAM&&console.dir(token,{depth:null}),token.type){case"directive":this.directives.add(token.source,(offset,message,warning)=>{const pos=getErrorPos(token);pos[0]+=offset,this.onError(pos,"BAD_DIRECTIVE",message,warning)}),this.prelude.push(token.source),this.atDirectives=!0;break;case"document":{const doc=composeDoc.composeDoc(this.options,this.directives,token,this.onError);this.atDirectives&&!doc.directives.docStart&&this.onError(token,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(doc,!1),this.doc&&(yield this.doc),this.doc=doc,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(token.source);break;case"error":{const msg=token.source?`${token.message}: ${JSON.stringify(token.source)}`:token.message,error=new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg);this.atDirectives||!this.doc?this.errors.push(error):this.doc.errors.push(error);break}case"doc-end":{if(!this.doc){const msg="Unexpected doc-end without preceding document";this.errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",msg));break}this.doc.directives.docEnd=!0;const end=resolveEnd.resolveEnd(token.end,token.offset+token.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),end.comment){const dc=this.doc.comment;this.doc.comment=dc?`${dc}
${end.comment}`:end.comment}this.doc.range[2]=end.offset;break}default:this.errors.push(new errors.YAMLParseError(getErrorPos(token),"UNEXPECTED_TOKEN",`Unsupported token ${token.type}`))}}*end(forceDoc=!1,endOffset=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(forceDoc){const opts=Object.assign({_directives:this.directives},this.options),doc=new Document.Document(void 0,opts);this.atDirectives&&this.onError(endOffset,"MISSING_CHAR","Missing directives-end indicator line"),doc.range=[0,endOffset,endOffset],this.decorate(doc,!1),yield doc}}}exports.Composer=Composer;


/***/ }),

/***/ 87103:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Pair=__webpack_require__(57165),YAMLMap=__webpack_require__(84454),resolveProps=__webpack_require__(34631),utilContainsNewline=__webpack_require__(9499),utilFlowIndentCheck=__webpack_require__(74051),utilMapIncludes=__webpack_require__(81187);const startColMsg="All mapping items must start at the same column";function resolveBlockMap({composeNode,composeEmptyNode},ctx,bm,onError,tag){const NodeClass=tag?.nodeClass??YAMLMap.YAMLMap,map=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1);let offset=bm.offset,commentEnd=null;for(const collItem of bm.items){const{start,key,sep,value}=collItem,keyProps=resolveProps.resolveProps(start,{indicator:"explicit-key-ind",next:key??sep?.[0],offset,onError,parentIndent:bm.indent,startOnNewline:!0}),implicitKey=!keyProps.found;if(implicitKey){if(key&&(key.type==="block-seq"?onError(offset,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in key&&key.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg)),!keyProps.anchor&&!keyProps.tag&&!sep){commentEnd=keyProps.end,keyProps.comment&&(map.comment?map.comment+=`
`+keyProps.comment:map.comment=keyProps.comment);continue}(keyProps.newlineAfterProp||utilContainsNewline.containsNewline(key))&&onError(key??start[start.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else keyProps.found?.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg);ctx.atKey=!0;const keyStart=keyProps.end,keyNode=key?composeNode(ctx,key,keyProps,onError):composeEmptyNode(ctx,keyStart,start,null,keyProps,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bm.indent,key,onError),ctx.atKey=!1,utilMapIncludes.mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique");const valueProps=resolveProps.resolveProps(sep??[],{indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:bm.indent,startOnNewline:!key||key.type==="block-scalar"});if(offset=valueProps.end,valueProps.found){implicitKey&&(value?.type==="block-map"&&!valueProps.hasNewline&&onError(offset,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),ctx.options.strict&&keyProps.start<valueProps.found.offset-1024&&onError(keyNode.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));const valueNode=value?composeNode(ctx,value,valueProps,onError):composeEmptyNode(ctx,offset,sep,null,valueProps,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bm.indent,value,onError),offset=valueNode.range[2];const pair=new Pair.Pair(keyNode,valueNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}else{implicitKey&&onError(keyNode.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);const pair=new Pair.Pair(keyNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(pair)}}return commentEnd&&commentEnd<offset&&onError(commentEnd,"IMPOSSIBLE","Map comment with trailing content"),map.range=[bm.offset,offset,commentEnd??offset],map}exports.resolveBlockMap=resolveBlockMap;


/***/ }),

/***/ 48913:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301);function resolveBlockScalar(ctx,scalar,onError){const start=scalar.offset,header=parseBlockScalarHeader(scalar,ctx.options.strict,onError);if(!header)return{value:"",type:null,comment:"",range:[start,start,start]};const type=header.mode===">"?Scalar.Scalar.BLOCK_FOLDED:Scalar.Scalar.BLOCK_LITERAL,lines=scalar.source?splitLines(scalar.source):[];let chompStart=lines.length;for(let i=lines.length-1;i>=0;--i){const content=lines[i][1];if(content===""||content==="\r")chompStart=i;else break}if(chompStart===0){const value2=header.chomp==="+"&&lines.length>0?`
`.repeat(Math.max(1,lines.length-1)):"";let end2=start+header.length;return scalar.source&&(end2+=scalar.source.length),{value:value2,type,comment:header.comment,range:[start,end2,end2]}}let trimIndent=scalar.indent+header.indent,offset=scalar.offset+header.length,contentStart=0;for(let i=0;i<chompStart;++i){const[indent,content]=lines[i];if(content===""||content==="\r")header.indent===0&&indent.length>trimIndent&&(trimIndent=indent.length);else{indent.length<trimIndent&&onError(offset+indent.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),header.indent===0&&(trimIndent=indent.length),contentStart=i,trimIndent===0&&!ctx.atRoot&&onError(offset,"BAD_INDENT","Block scalar values in collections must be indented");break}offset+=indent.length+content.length+1}for(let i=lines.length-1;i>=chompStart;--i)lines[i][0].length>trimIndent&&(chompStart=i+1);let value="",sep="",prevMoreIndented=!1;for(let i=0;i<contentStart;++i)value+=lines[i][0].slice(trimIndent)+`
`;for(let i=contentStart;i<chompStart;++i){let[indent,content]=lines[i];offset+=indent.length+content.length+1;const crlf=content[content.length-1]==="\r";if(crlf&&(content=content.slice(0,-1)),content&&indent.length<trimIndent){const message=`Block scalar lines must not be less indented than their ${header.indent?"explicit indentation indicator":"first line"}`;onError(offset-content.length-(crlf?2:1),"BAD_INDENT",message),indent=""}type===Scalar.Scalar.BLOCK_LITERAL?(value+=sep+indent.slice(trimIndent)+content,sep=`
`):indent.length>trimIndent||content[0]==="	"?(sep===" "?sep=`
`:!prevMoreIndented&&sep===`
`&&(sep=`

`),value+=sep+indent.slice(trimIndent)+content,sep=`
`,prevMoreIndented=!0):content===""?sep===`
`?value+=`
`:sep=`
`:(value+=sep+content,sep=" ",prevMoreIndented=!1)}switch(header.chomp){case"-":break;case"+":for(let i=chompStart;i<lines.length;++i)value+=`
`+lines[i][0].slice(trimIndent);value[value.length-1]!==`
`&&(value+=`
`);break;default:value+=`
`}const end=start+header.length+scalar.source.length;return{value,type,comment:header.comment,range:[start,end,end]}}function parseBlockScalarHeader({offset,props},strict,onError){if(props[0].type!=="block-scalar-header")return onError(props[0],"IMPOSSIBLE","Block scalar header not found"),null;const{source}=props[0],mode=source[0];let indent=0,chomp="",error=-1;for(let i=1;i<source.length;++i){const ch=source[i];if(!chomp&&(ch==="-"||ch==="+"))chomp=ch;else{const n=Number(ch);!indent&&n?indent=n:error===-1&&(error=offset+i)}}error!==-1&&onError(error,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${source}`);let hasSpace=!1,comment="",length=source.length;for(let i=1;i<props.length;++i){const token=props[i];switch(token.type){case"space":hasSpace=!0;case"newline":length+=token.source.length;break;case"comment":strict&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),length+=token.source.length,comment=token.source.substring(1);break;case"error":onError(token,"UNEXPECTED_TOKEN",token.message),length+=token.source.length;break;default:{const message=`Unexpected token in block scalar header: ${token.type}`;onError(token,"UNEXPECTED_TOKEN",message);const ts=token.source;ts&&typeof ts=="string"&&(length+=ts.length)}}}return{mode,indent,chomp,comment,length}}function splitLines(source){const split=source.split(/\n( *)/),first=split[0],m=first.match(/^( *)/),lines=[m?.[1]?[m[1],first.slice(m[1].length)]:["",first]];for(let i=1;i<split.length;i+=2)lines.push([split[i],split[i+1]]);return lines}exports.resolveBlockScalar=resolveBlockScalar;


/***/ }),

/***/ 90334:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var YAMLSeq=__webpack_require__(92223),resolveProps=__webpack_require__(34631),utilFlowIndentCheck=__webpack_require__(74051);function resolveBlockSeq({composeNode,composeEmptyNode},ctx,bs,onError,tag){const NodeClass=tag?.nodeClass??YAMLSeq.YAMLSeq,seq=new NodeClass(ctx.schema);ctx.atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=bs.offset,commentEnd=null;for(const{start,value}of bs.items){const props=resolveProps.resolveProps(start,{indicator:"seq-item-ind",next:value,offset,onError,parentIndent:bs.indent,startOnNewline:!0});if(!props.found)if(props.anchor||props.tag||value)value?.type==="block-seq"?onError(props.end,"BAD_INDENT","All sequence items must start at the same column"):onError(offset,"MISSING_CHAR","Sequence item without - indicator");else{commentEnd=props.end,props.comment&&(seq.comment=props.comment);continue}const node=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,start,null,props,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bs.indent,value,onError),offset=node.range[2],seq.items.push(node)}return seq.range=[bs.offset,offset,commentEnd??offset],seq}exports.resolveBlockSeq=resolveBlockSeq;


/***/ }),

/***/ 17788:
/***/ ((__unused_webpack_module, exports) => {

function resolveEnd(end,offset,reqSpace,onError){let comment="";if(end){let hasSpace=!1,sep="";for(const token of end){const{source,type}=token;switch(type){case"space":hasSpace=!0;break;case"comment":{reqSpace&&!hasSpace&&onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");const cb=source.substring(1)||" ";comment?comment+=sep+cb:comment=cb,sep="";break}case"newline":comment&&(sep+=source),hasSpace=!0;break;default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${type} at node end`)}offset+=source.length}}return{comment,offset}}exports.resolveEnd=resolveEnd;


/***/ }),

/***/ 13142:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Pair=__webpack_require__(57165),YAMLMap=__webpack_require__(84454),YAMLSeq=__webpack_require__(92223),resolveEnd=__webpack_require__(17788),resolveProps=__webpack_require__(34631),utilContainsNewline=__webpack_require__(9499),utilMapIncludes=__webpack_require__(81187);const blockMsg="Block collections are not allowed within flow collections",isBlock=token=>token&&(token.type==="block-map"||token.type==="block-seq");function resolveFlowCollection({composeNode,composeEmptyNode},ctx,fc,onError,tag){const isMap=fc.start.source==="{",fcName=isMap?"flow map":"flow sequence",NodeClass=tag?.nodeClass??(isMap?YAMLMap.YAMLMap:YAMLSeq.YAMLSeq),coll=new NodeClass(ctx.schema);coll.flow=!0;const atRoot=ctx.atRoot;atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=fc.offset+fc.start.source.length;for(let i=0;i<fc.items.length;++i){const collItem=fc.items[i],{start,key,sep,value}=collItem,props=resolveProps.resolveProps(start,{flow:fcName,indicator:"explicit-key-ind",next:key??sep?.[0],offset,onError,parentIndent:fc.indent,startOnNewline:!1});if(!props.found){if(!props.anchor&&!props.tag&&!sep&&!value){i===0&&props.comma?onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`):i<fc.items.length-1&&onError(props.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${fcName}`),props.comment&&(coll.comment?coll.comment+=`
`+props.comment:coll.comment=props.comment),offset=props.end;continue}!isMap&&ctx.options.strict&&utilContainsNewline.containsNewline(key)&&onError(key,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(i===0)props.comma&&onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`);else if(props.comma||onError(props.start,"MISSING_CHAR",`Missing , between ${fcName} items`),props.comment){let prevItemComment="";loop:for(const st of start)switch(st.type){case"comma":case"space":break;case"comment":prevItemComment=st.source.substring(1);break loop;default:break loop}if(prevItemComment){let prev=coll.items[coll.items.length-1];identity.isPair(prev)&&(prev=prev.value??prev.key),prev.comment?prev.comment+=`
`+prevItemComment:prev.comment=prevItemComment,props.comment=props.comment.substring(prevItemComment.length+1)}}if(!isMap&&!sep&&!props.found){const valueNode=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,sep,null,props,onError);coll.items.push(valueNode),offset=valueNode.range[2],isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg)}else{ctx.atKey=!0;const keyStart=props.end,keyNode=key?composeNode(ctx,key,props,onError):composeEmptyNode(ctx,keyStart,start,null,props,onError);isBlock(key)&&onError(keyNode.range,"BLOCK_IN_FLOW",blockMsg),ctx.atKey=!1;const valueProps=resolveProps.resolveProps(sep??[],{flow:fcName,indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:fc.indent,startOnNewline:!1});if(valueProps.found){if(!isMap&&!props.found&&ctx.options.strict){if(sep)for(const st of sep){if(st===valueProps.found)break;if(st.type==="newline"){onError(st,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}props.start<valueProps.found.offset-1024&&onError(valueProps.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else value&&("source"in value&&value.source?.[0]===":"?onError(value,"MISSING_CHAR",`Missing space after : in ${fcName}`):onError(valueProps.start,"MISSING_CHAR",`Missing , or : between ${fcName} items`));const valueNode=value?composeNode(ctx,value,valueProps,onError):valueProps.found?composeEmptyNode(ctx,valueProps.end,sep,null,valueProps,onError):null;valueNode?isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg):valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);const pair=new Pair.Pair(keyNode,valueNode);if(ctx.options.keepSourceTokens&&(pair.srcToken=collItem),isMap){const map=coll;utilMapIncludes.mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,"DUPLICATE_KEY","Map keys must be unique"),map.items.push(pair)}else{const map=new YAMLMap.YAMLMap(ctx.schema);map.flow=!0,map.items.push(pair);const endRange=(valueNode??keyNode).range;map.range=[keyNode.range[0],endRange[1],endRange[2]],coll.items.push(map)}offset=valueNode?valueNode.range[2]:valueProps.end}}const expectedEnd=isMap?"}":"]",[ce,...ee]=fc.end;let cePos=offset;if(ce?.source===expectedEnd)cePos=ce.offset+ce.source.length;else{const name=fcName[0].toUpperCase()+fcName.substring(1),msg=atRoot?`${name} must end with a ${expectedEnd}`:`${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;onError(offset,atRoot?"MISSING_CHAR":"BAD_INDENT",msg),ce&&ce.source.length!==1&&ee.unshift(ce)}if(ee.length>0){const end=resolveEnd.resolveEnd(ee,cePos,ctx.options.strict,onError);end.comment&&(coll.comment?coll.comment+=`
`+end.comment:coll.comment=end.comment),coll.range=[fc.offset,cePos,end.offset]}else coll.range=[fc.offset,cePos,cePos];return coll}exports.resolveFlowCollection=resolveFlowCollection;


/***/ }),

/***/ 76842:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301),resolveEnd=__webpack_require__(17788);function resolveFlowScalar(scalar,strict,onError){const{offset,type,source,end}=scalar;let _type,value;const _onError=(rel,code,msg)=>onError(offset+rel,code,msg);switch(type){case"scalar":_type=Scalar.Scalar.PLAIN,value=plainValue(source,_onError);break;case"single-quoted-scalar":_type=Scalar.Scalar.QUOTE_SINGLE,value=singleQuotedValue(source,_onError);break;case"double-quoted-scalar":_type=Scalar.Scalar.QUOTE_DOUBLE,value=doubleQuotedValue(source,_onError);break;default:return onError(scalar,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${type}`),{value:"",type:null,comment:"",range:[offset,offset+source.length,offset+source.length]}}const valueEnd=offset+source.length,re=resolveEnd.resolveEnd(end,valueEnd,strict,onError);return{value,type:_type,comment:re.comment,range:[offset,valueEnd,re.offset]}}function plainValue(source,onError){let badChar="";switch(source[0]){case"	":badChar="a tab character";break;case",":badChar="flow indicator character ,";break;case"%":badChar="directive indicator character %";break;case"|":case">":{badChar=`block scalar indicator ${source[0]}`;break}case"@":case"`":{badChar=`reserved character ${source[0]}`;break}}return badChar&&onError(0,"BAD_SCALAR_START",`Plain value cannot start with ${badChar}`),unfoldLines(source)}function singleQuotedValue(source,onError){return(source[source.length-1]!=="'"||source.length===1)&&onError(source.length,"MISSING_CHAR","Missing closing 'quote"),unfoldLines(source.slice(1,-1)).replace(/''/g,"'")}function unfoldLines(source){const line=/(.*?)\r?\n/sy;let match=line.exec(source);if(!match)return source;let trimEnd,trimBoth;try{trimEnd=new RegExp("(?<![ 	])[ 	]+$"),trimBoth=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{trimEnd=/[ \t]+$/,trimBoth=/^[ \t]+|[ \t]+$/g}let res=match[1].replace(trimEnd,""),sep=" ",pos=line.lastIndex;for(;match=line.exec(source);){const lm=match[1].replace(trimBoth,"");lm===""?sep===`
`?res+=sep:sep=`
`:(res+=sep+lm,sep=" "),pos=line.lastIndex}const last=/[ \t]*(.*)/sy;return last.lastIndex=pos,match=last.exec(source),res+sep+(match?.[1]??"")}function doubleQuotedValue(source,onError){let res="";for(let i=1;i<source.length-1;++i){const ch=source[i];if(!(ch==="\r"&&source[i+1]===`
`))if(ch===`
`){const{fold,offset}=foldNewline(source,i);res+=fold,i=offset}else if(ch==="\\"){let next=source[++i];const cc=escapeCodes[next];if(cc)res+=cc;else if(next===`
`)for(next=source[i+1];next===" "||next==="	";)next=source[++i+1];else if(next==="\r"&&source[i+1]===`
`)for(next=source[++i+1];next===" "||next==="	";)next=source[++i+1];else if(next==="x"||next==="u"||next==="U"){const length=next==="x"?2:next==="u"?4:8;res+=parseCharCode(source,i+1,length,onError),i+=length}else{const raw=source.substr(i-1,2);onError(i-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),res+=raw}}else if(ch===" "||ch==="	"){const wsStart=i;let next=source[i+1];for(;next===" "||next==="	";)next=source[++i+1];next!==`
`&&!(next==="\r"&&source[i+2]===`
`)&&(res+=i>wsStart?source.slice(wsStart,i+1):ch)}else res+=ch}return(source[source.length-1]!=='"'||source.length===1)&&onError(source.length,"MISSING_CHAR",'Missing closing "quote'),res}function foldNewline(source,offset){let fold="",ch=source[offset+1];for(;(ch===" "||ch==="	"||ch===`
`||ch==="\r")&&!(ch==="\r"&&source[offset+2]!==`
`);)ch===`
`&&(fold+=`
`),offset+=1,ch=source[offset+1];return fold||(fold=" "),{fold,offset}}const escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};function parseCharCode(source,offset,length,onError){const cc=source.substr(offset,length),code=cc.length===length&&/^[0-9a-fA-F]+$/.test(cc)?parseInt(cc,16):NaN;try{return String.fromCodePoint(code)}catch{const raw=source.substr(offset-2,length+2);return onError(offset-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),raw}}exports.resolveFlowScalar=resolveFlowScalar;


/***/ }),

/***/ 34631:
/***/ ((__unused_webpack_module, exports) => {

function resolveProps(tokens,{flow,indicator,next,offset,onError,parentIndent,startOnNewline}){let spaceBefore=!1,atNewline=startOnNewline,hasSpace=startOnNewline,comment="",commentSep="",hasNewline=!1,reqSpace=!1,tab=null,anchor=null,tag=null,newlineAfterProp=null,comma=null,found=null,start=null;for(const token of tokens)switch(reqSpace&&(token.type!=="space"&&token.type!=="newline"&&token.type!=="comma"&&onError(token.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),reqSpace=!1),tab&&(atNewline&&token.type!=="comment"&&token.type!=="newline"&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),tab=null),token.type){case"space":!flow&&(indicator!=="doc-start"||next?.type!=="flow-collection")&&token.source.includes("	")&&(tab=token),hasSpace=!0;break;case"comment":{hasSpace||onError(token,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");const cb=token.source.substring(1)||" ";comment?comment+=commentSep+cb:comment=cb,commentSep="",atNewline=!1;break}case"newline":atNewline?comment?comment+=token.source:(!found||indicator!=="seq-item-ind")&&(spaceBefore=!0):commentSep+=token.source,atNewline=!0,hasNewline=!0,(anchor||tag)&&(newlineAfterProp=token),hasSpace=!0;break;case"anchor":anchor&&onError(token,"MULTIPLE_ANCHORS","A node can have at most one anchor"),token.source.endsWith(":")&&onError(token.offset+token.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),anchor=token,start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break;case"tag":{tag&&onError(token,"MULTIPLE_TAGS","A node can have at most one tag"),tag=token,start??(start=token.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break}case indicator:(anchor||tag)&&onError(token,"BAD_PROP_ORDER",`Anchors and tags must be after the ${token.source} indicator`),found&&onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.source} in ${flow??"collection"}`),found=token,atNewline=indicator==="seq-item-ind"||indicator==="explicit-key-ind",hasSpace=!1;break;case"comma":if(flow){comma&&onError(token,"UNEXPECTED_TOKEN",`Unexpected , in ${flow}`),comma=token,atNewline=!1,hasSpace=!1;break}default:onError(token,"UNEXPECTED_TOKEN",`Unexpected ${token.type} token`),atNewline=!1,hasSpace=!1}const last=tokens[tokens.length-1],end=last?last.offset+last.source.length:offset;return reqSpace&&next&&next.type!=="space"&&next.type!=="newline"&&next.type!=="comma"&&(next.type!=="scalar"||next.source!=="")&&onError(next.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),tab&&(atNewline&&tab.indent<=parentIndent||next?.type==="block-map"||next?.type==="block-seq")&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma,found,spaceBefore,comment,hasNewline,anchor,tag,newlineAfterProp,end,start:start??end}}exports.resolveProps=resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {

function containsNewline(key){if(!key)return null;switch(key.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(key.source.includes(`
`))return!0;if(key.end){for(const st of key.end)if(st.type==="newline")return!0}return!1;case"flow-collection":for(const it of key.items){for(const st of it.start)if(st.type==="newline")return!0;if(it.sep){for(const st of it.sep)if(st.type==="newline")return!0}if(containsNewline(it.key)||containsNewline(it.value))return!0}return!1;default:return!0}}exports.containsNewline=containsNewline;


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, exports) => {

function emptyScalarPosition(offset,before,pos){if(before){pos??(pos=before.length);for(let i=pos-1;i>=0;--i){let st=before[i];switch(st.type){case"space":case"comment":case"newline":offset-=st.source.length;continue}for(st=before[++i];st?.type==="space";)offset+=st.source.length,st=before[++i];break}}return offset}exports.emptyScalarPosition=emptyScalarPosition;


/***/ }),

/***/ 74051:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var utilContainsNewline=__webpack_require__(9499);function flowIndentCheck(indent,fc,onError){if(fc?.type==="flow-collection"){const end=fc.end[0];end.indent===indent&&(end.source==="]"||end.source==="}")&&utilContainsNewline.containsNewline(fc)&&onError(end,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}exports.flowIndentCheck=flowIndentCheck;


/***/ }),

/***/ 81187:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127);function mapIncludes(ctx,items,search){const{uniqueKeys}=ctx.options;if(uniqueKeys===!1)return!1;const isEqual=typeof uniqueKeys=="function"?uniqueKeys:(a,b)=>a===b||identity.isScalar(a)&&identity.isScalar(b)&&a.value===b.value;return items.some(pair=>isEqual(pair.key,search))}exports.mapIncludes=mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Alias=__webpack_require__(4065),Collection=__webpack_require__(40101),identity=__webpack_require__(41127),Pair=__webpack_require__(57165),toJS=__webpack_require__(74043),Schema=__webpack_require__(45840),stringifyDocument=__webpack_require__(6829),anchors=__webpack_require__(71596),applyReviver=__webpack_require__(83661),createNode=__webpack_require__(42404),directives=__webpack_require__(61342);class Document{constructor(value,replacer,options){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,identity.NODE_TYPE,{value:identity.DOC});let _replacer=null;typeof replacer=="function"||Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&(options=replacer,replacer=void 0);const opt=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},options);this.options=opt;let{version}=opt;options?._directives?(this.directives=options._directives.atDocument(),this.directives.yaml.explicit&&(version=this.directives.yaml.version)):this.directives=new directives.Directives({version}),this.setSchema(version,options),this.contents=value===void 0?null:this.createNode(value,_replacer,options)}clone(){const copy=Object.create(Document.prototype,{[identity.NODE_TYPE]:{value:identity.DOC}});return copy.commentBefore=this.commentBefore,copy.comment=this.comment,copy.errors=this.errors.slice(),copy.warnings=this.warnings.slice(),copy.options=Object.assign({},this.options),this.directives&&(copy.directives=this.directives.clone()),copy.schema=this.schema.clone(),copy.contents=identity.isNode(this.contents)?this.contents.clone(copy.schema):this.contents,this.range&&(copy.range=this.range.slice()),copy}add(value){assertCollection(this.contents)&&this.contents.add(value)}addIn(path,value){assertCollection(this.contents)&&this.contents.addIn(path,value)}createAlias(node,name){if(!node.anchor){const prev=anchors.anchorNames(this);node.anchor=!name||prev.has(name)?anchors.findNewAnchor(name||"a",prev):name}return new Alias.Alias(node.anchor)}createNode(value,replacer,options){let _replacer;if(typeof replacer=="function")value=replacer.call({"":value},"",value),_replacer=replacer;else if(Array.isArray(replacer)){const keyToStr=v=>typeof v=="number"||v instanceof String||v instanceof Number,asStr=replacer.filter(keyToStr).map(String);asStr.length>0&&(replacer=replacer.concat(asStr)),_replacer=replacer}else options===void 0&&replacer&&(options=replacer,replacer=void 0);const{aliasDuplicateObjects,anchorPrefix,flow,keepUndefined,onTagObj,tag}=options??{},{onAnchor,setAnchors,sourceObjects}=anchors.createNodeAnchors(this,anchorPrefix||"a"),ctx={aliasDuplicateObjects:aliasDuplicateObjects??!0,keepUndefined:keepUndefined??!1,onAnchor,onTagObj,replacer:_replacer,schema:this.schema,sourceObjects},node=createNode.createNode(value,tag,ctx);return flow&&identity.isCollection(node)&&(node.flow=!0),setAnchors(),node}createPair(key,value,options={}){const k=this.createNode(key,null,options),v=this.createNode(value,null,options);return new Pair.Pair(k,v)}delete(key){return assertCollection(this.contents)?this.contents.delete(key):!1}deleteIn(path){return Collection.isEmptyPath(path)?this.contents==null?!1:(this.contents=null,!0):assertCollection(this.contents)?this.contents.deleteIn(path):!1}get(key,keepScalar){return identity.isCollection(this.contents)?this.contents.get(key,keepScalar):void 0}getIn(path,keepScalar){return Collection.isEmptyPath(path)?!keepScalar&&identity.isScalar(this.contents)?this.contents.value:this.contents:identity.isCollection(this.contents)?this.contents.getIn(path,keepScalar):void 0}has(key){return identity.isCollection(this.contents)?this.contents.has(key):!1}hasIn(path){return Collection.isEmptyPath(path)?this.contents!==void 0:identity.isCollection(this.contents)?this.contents.hasIn(path):!1}set(key,value){this.contents==null?this.contents=Collection.collectionFromPath(this.schema,[key],value):assertCollection(this.contents)&&this.contents.set(key,value)}setIn(path,value){Collection.isEmptyPath(path)?this.contents=value:this.contents==null?this.contents=Collection.collectionFromPath(this.schema,Array.from(path),value):assertCollection(this.contents)&&this.contents.setIn(path,value)}setSchema(version,options={}){typeof version=="number"&&(version=String(version));let opt;switch(version){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new directives.Directives({version:"1.1"}),opt={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=version:this.directives=new directives.Directives({version}),opt={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,opt=null;break;default:{const sv=JSON.stringify(version);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`)}}if(options.schema instanceof Object)this.schema=options.schema;else if(opt)this.schema=new Schema.Schema(Object.assign(opt,options));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json,jsonArg,mapAsMap,maxAliasCount,onAnchor,reviver}={}){const ctx={anchors:new Map,doc:this,keep:!json,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount=="number"?maxAliasCount:100},res=toJS.toJS(this.contents,jsonArg??"",ctx);if(typeof onAnchor=="function")for(const{count,res:res2}of ctx.anchors.values())onAnchor(res2,count);return typeof reviver=="function"?applyReviver.applyReviver(reviver,{"":res},"",res):res}toJSON(jsonArg,onAnchor){return this.toJS({json:!0,jsonArg,mapAsMap:!1,onAnchor})}toString(options={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in options&&(!Number.isInteger(options.indent)||Number(options.indent)<=0)){const s=JSON.stringify(options.indent);throw new Error(`"indent" option must be a positive integer, not ${s}`)}return stringifyDocument.stringifyDocument(this,options)}}function assertCollection(contents){if(identity.isCollection(contents))return!0;throw new Error("Expected a YAML collection as document contents")}exports.Document=Document;


/***/ }),

/***/ 71596:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),visit=__webpack_require__(10204);function anchorIsValid(anchor){if(/[\x00-\x19\s,[\]{}]/.test(anchor)){const msg=`Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;throw new Error(msg)}return!0}function anchorNames(root){const anchors=new Set;return visit.visit(root,{Value(_key,node){node.anchor&&anchors.add(node.anchor)}}),anchors}function findNewAnchor(prefix,exclude){for(let i=1;;++i){const name=`${prefix}${i}`;if(!exclude.has(name))return name}}function createNodeAnchors(doc,prefix){const aliasObjects=[],sourceObjects=new Map;let prevAnchors=null;return{onAnchor:source=>{aliasObjects.push(source),prevAnchors??(prevAnchors=anchorNames(doc));const anchor=findNewAnchor(prefix,prevAnchors);return prevAnchors.add(anchor),anchor},setAnchors:()=>{for(const source of aliasObjects){const ref=sourceObjects.get(source);if(typeof ref=="object"&&ref.anchor&&(identity.isScalar(ref.node)||identity.isCollection(ref.node)))ref.node.anchor=ref.anchor;else{const error=new Error("Failed to resolve repeated object (this should not happen)");throw error.source=source,error}}},sourceObjects}}exports.anchorIsValid=anchorIsValid,exports.anchorNames=anchorNames,exports.createNodeAnchors=createNodeAnchors,exports.findNewAnchor=findNewAnchor;


/***/ }),

/***/ 83661:
/***/ ((__unused_webpack_module, exports) => {

function applyReviver(reviver,obj,key,val){if(val&&typeof val=="object")if(Array.isArray(val))for(let i=0,len=val.length;i<len;++i){const v0=val[i],v1=applyReviver(reviver,val,String(i),v0);v1===void 0?delete val[i]:v1!==v0&&(val[i]=v1)}else if(val instanceof Map)for(const k of Array.from(val.keys())){const v0=val.get(k),v1=applyReviver(reviver,val,k,v0);v1===void 0?val.delete(k):v1!==v0&&val.set(k,v1)}else if(val instanceof Set)for(const v0 of Array.from(val)){const v1=applyReviver(reviver,val,v0,v0);v1===void 0?val.delete(v0):v1!==v0&&(val.delete(v0),val.add(v1))}else for(const[k,v0]of Object.entries(val)){const v1=applyReviver(reviver,val,k,v0);v1===void 0?delete val[k]:v1!==v0&&(val[k]=v1)}return reviver.call(obj,key,val)}exports.applyReviver=applyReviver;


/***/ }),

/***/ 42404:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Alias=__webpack_require__(4065),identity=__webpack_require__(41127),Scalar=__webpack_require__(63301);const defaultTagPrefix="tag:yaml.org,2002:";function findTagObject(value,tagName,tags){if(tagName){const match=tags.filter(t=>t.tag===tagName),tagObj=match.find(t=>!t.format)??match[0];if(!tagObj)throw new Error(`Tag ${tagName} not found`);return tagObj}return tags.find(t=>t.identify?.(value)&&!t.format)}function createNode(value,tagName,ctx){if(identity.isDocument(value)&&(value=value.contents),identity.isNode(value))return value;if(identity.isPair(value)){const map=ctx.schema[identity.MAP].createNode?.(ctx.schema,null,ctx);return map.items.push(value),map}(value instanceof String||value instanceof Number||value instanceof Boolean||typeof BigInt<"u"&&value instanceof BigInt)&&(value=value.valueOf());const{aliasDuplicateObjects,onAnchor,onTagObj,schema,sourceObjects}=ctx;let ref;if(aliasDuplicateObjects&&value&&typeof value=="object"){if(ref=sourceObjects.get(value),ref)return ref.anchor??(ref.anchor=onAnchor(value)),new Alias.Alias(ref.anchor);ref={anchor:null,node:null},sourceObjects.set(value,ref)}tagName?.startsWith("!!")&&(tagName=defaultTagPrefix+tagName.slice(2));let tagObj=findTagObject(value,tagName,schema.tags);if(!tagObj){if(value&&typeof value.toJSON=="function"&&(value=value.toJSON()),!value||typeof value!="object"){const node2=new Scalar.Scalar(value);return ref&&(ref.node=node2),node2}tagObj=value instanceof Map?schema[identity.MAP]:Symbol.iterator in Object(value)?schema[identity.SEQ]:schema[identity.MAP]}onTagObj&&(onTagObj(tagObj),delete ctx.onTagObj);const node=tagObj?.createNode?tagObj.createNode(ctx.schema,value,ctx):typeof tagObj?.nodeClass?.from=="function"?tagObj.nodeClass.from(ctx.schema,value,ctx):new Scalar.Scalar(value);return tagName?node.tag=tagName:tagObj.default||(node.tag=tagObj.tag),ref&&(ref.node=node),node}exports.createNode=createNode;


/***/ }),

/***/ 61342:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),visit=__webpack_require__(10204);const escapeChars={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},escapeTagName=tn=>tn.replace(/[!,[\]{}]/g,ch=>escapeChars[ch]);class Directives{constructor(yaml,tags){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},Directives.defaultYaml,yaml),this.tags=Object.assign({},Directives.defaultTags,tags)}clone(){const copy=new Directives(this.yaml,this.tags);return copy.docStart=this.docStart,copy}atDocument(){const res=new Directives(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},Directives.defaultTags);break}return res}add(line,onError){this.atNextDocument&&(this.yaml={explicit:Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},Directives.defaultTags),this.atNextDocument=!1);const parts=line.trim().split(/[ \t]+/),name=parts.shift();switch(name){case"%TAG":{if(parts.length!==2&&(onError(0,"%TAG directive should contain exactly two parts"),parts.length<2))return!1;const[handle,prefix]=parts;return this.tags[handle]=prefix,!0}case"%YAML":{if(this.yaml.explicit=!0,parts.length!==1)return onError(0,"%YAML directive should contain exactly one part"),!1;const[version]=parts;if(version==="1.1"||version==="1.2")return this.yaml.version=version,!0;{const isValid=/^\d+\.\d+$/.test(version);return onError(6,`Unsupported YAML version ${version}`,isValid),!1}}default:return onError(0,`Unknown directive ${name}`,!0),!1}}tagName(source,onError){if(source==="!")return"!";if(source[0]!=="!")return onError(`Not a valid tag: ${source}`),null;if(source[1]==="<"){const verbatim=source.slice(2,-1);return verbatim==="!"||verbatim==="!!"?(onError(`Verbatim tags aren't resolved, so ${source} is invalid.`),null):(source[source.length-1]!==">"&&onError("Verbatim tags must end with a >"),verbatim)}const[,handle,suffix]=source.match(/^(.*!)([^!]*)$/s);suffix||onError(`The ${source} tag has no suffix`);const prefix=this.tags[handle];if(prefix)try{return prefix+decodeURIComponent(suffix)}catch(error){return onError(String(error)),null}return handle==="!"?source:(onError(`Could not resolve tag: ${source}`),null)}tagString(tag){for(const[handle,prefix]of Object.entries(this.tags))if(tag.startsWith(prefix))return handle+escapeTagName(tag.substring(prefix.length));return tag[0]==="!"?tag:`!<${tag}>`}toString(doc){const lines=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],tagEntries=Object.entries(this.tags);let tagNames;if(doc&&tagEntries.length>0&&identity.isNode(doc.contents)){const tags={};visit.visit(doc.contents,(_key,node)=>{identity.isNode(node)&&node.tag&&(tags[node.tag]=!0)}),tagNames=Object.keys(tags)}else tagNames=[];for(const[handle,prefix]of tagEntries)handle==="!!"&&prefix==="tag:yaml.org,2002:"||(!doc||tagNames.some(tn=>tn.startsWith(prefix)))&&lines.push(`%TAG ${handle} ${prefix}`);return lines.join(`
`)}}Directives.defaultYaml={explicit:!1,version:"1.2"},Directives.defaultTags={"!!":"tag:yaml.org,2002:"},exports.Directives=Directives;


/***/ }),

/***/ 91464:
/***/ ((__unused_webpack_module, exports) => {

class YAMLError extends Error{constructor(name,pos,code,message){super(),this.name=name,this.code=code,this.message=message,this.pos=pos}}class YAMLParseError extends YAMLError{constructor(pos,code,message){super("YAMLParseError",pos,code,message)}}class YAMLWarning extends YAMLError{constructor(pos,code,message){super("YAMLWarning",pos,code,message)}}const prettifyError=(src,lc)=>error=>{if(error.pos[0]===-1)return;error.linePos=error.pos.map(pos=>lc.linePos(pos));const{line,col}=error.linePos[0];error.message+=` at line ${line}, column ${col}`;let ci=col-1,lineStr=src.substring(lc.lineStarts[line-1],lc.lineStarts[line]).replace(/[\n\r]+$/,"");if(ci>=60&&lineStr.length>80){const trimStart=Math.min(ci-39,lineStr.length-79);lineStr="\u2026"+lineStr.substring(trimStart),ci-=trimStart-1}if(lineStr.length>80&&(lineStr=lineStr.substring(0,79)+"\u2026"),line>1&&/^ *$/.test(lineStr.substring(0,ci))){let prev=src.substring(lc.lineStarts[line-2],lc.lineStarts[line-1]);prev.length>80&&(prev=prev.substring(0,79)+`\u2026
`),lineStr=prev+lineStr}if(/[^ ]/.test(lineStr)){let count=1;const end=error.linePos[1];end?.line===line&&end.col>col&&(count=Math.max(1,Math.min(end.col-col,80-ci)));const pointer=" ".repeat(ci)+"^".repeat(count);error.message+=`:

${lineStr}
${pointer}
`}};exports.YAMLError=YAMLError,exports.YAMLParseError=YAMLParseError,exports.YAMLWarning=YAMLWarning,exports.prettifyError=prettifyError;


/***/ }),

/***/ 38815:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;
var composer=__webpack_require__(89984),Document=__webpack_require__(3021),Schema=__webpack_require__(45840),errors=__webpack_require__(91464),Alias=__webpack_require__(4065),identity=__webpack_require__(41127),Pair=__webpack_require__(57165),Scalar=__webpack_require__(63301),YAMLMap=__webpack_require__(84454),YAMLSeq=__webpack_require__(92223),cst=__webpack_require__(3461),lexer=__webpack_require__(40361),lineCounter=__webpack_require__(66628),parser=__webpack_require__(3456),publicApi=__webpack_require__(84047),visit=__webpack_require__(10204);__webpack_unused_export__=composer.Composer,__webpack_unused_export__=Document.Document,__webpack_unused_export__=Schema.Schema,__webpack_unused_export__=errors.YAMLError,__webpack_unused_export__=errors.YAMLParseError,__webpack_unused_export__=errors.YAMLWarning,__webpack_unused_export__=Alias.Alias,exports.Vj=identity.isAlias,__webpack_unused_export__=identity.isCollection,__webpack_unused_export__=identity.isDocument,exports.jh=identity.isMap,__webpack_unused_export__=identity.isNode,__webpack_unused_export__=identity.isPair,exports.jn=identity.isScalar,exports.oP=identity.isSeq,__webpack_unused_export__=Pair.Pair,__webpack_unused_export__=Scalar.Scalar,__webpack_unused_export__=YAMLMap.YAMLMap,__webpack_unused_export__=YAMLSeq.YAMLSeq,__webpack_unused_export__=cst,__webpack_unused_export__=lexer.Lexer,exports.HN=lineCounter.LineCounter,__webpack_unused_export__=parser.Parser,exports.qg=publicApi.parse,exports.hR=publicApi.parseAllDocuments,__webpack_unused_export__=publicApi.parseDocument,__webpack_unused_export__=publicApi.stringify,__webpack_unused_export__=visit.visit,__webpack_unused_export__=visit.visitAsync;


/***/ }),

/***/ 57249:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var node_process=__webpack_require__(932);function debug(logLevel,...messages){logLevel==="debug"&&console.log(...messages)}function warn(logLevel,warning){(logLevel==="debug"||logLevel==="warn")&&(typeof node_process.emitWarning=="function"?node_process.emitWarning(warning):console.warn(warning))}exports.debug=debug,exports.warn=warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var anchors=__webpack_require__(71596),visit=__webpack_require__(10204),identity=__webpack_require__(41127),Node=__webpack_require__(66673),toJS=__webpack_require__(74043);class Alias extends Node.NodeBase{constructor(source){super(identity.ALIAS),this.source=source,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(doc,ctx){if(ctx?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let nodes;ctx?.aliasResolveCache?nodes=ctx.aliasResolveCache:(nodes=[],visit.visit(doc,{Node:(_key,node)=>{(identity.isAlias(node)||identity.hasAnchor(node))&&nodes.push(node)}}),ctx&&(ctx.aliasResolveCache=nodes));let found;for(const node of nodes){if(node===this)break;node.anchor===this.source&&(found=node)}if(found&&ctx){const{anchors:anchors2,doc:doc2,maxAliasCount}=ctx;let data=anchors2.get(found);if(data||(toJS.toJS(found,null,ctx),data=anchors2.get(found)),data?.res===void 0){const msg="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(msg)}if(maxAliasCount>=0&&(data.count+=1,data.aliasCount===0&&(data.aliasCount=getAliasCount(doc2,found,anchors2)),data.count*data.aliasCount>maxAliasCount)){const msg="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(msg)}}return found}toJSON(_arg,ctx){if(!ctx)return{source:this.source};const source=this.resolve(ctx.doc,ctx);if(!source){const msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(msg)}return ctx.anchors.get(source).res}toString(ctx,_onComment,_onChompKeep){const src=`*${this.source}`;if(ctx){if(anchors.anchorIsValid(this.source),ctx.options.verifyAliasOrder&&!ctx.anchors.has(this.source)){const msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(msg)}if(ctx.implicitKey)return`${src} `}return src}}function getAliasCount(doc,node,anchors2){if(identity.isAlias(node)){const source=node.resolve(doc),anchor=anchors2&&source&&anchors2.get(source);return anchor?anchor.count*anchor.aliasCount:0}else if(identity.isCollection(node)){let count=0;for(const item of node.items){const c=getAliasCount(doc,item,anchors2);c>count&&(count=c)}return count}else if(identity.isPair(node)){const kc=getAliasCount(doc,node.key,anchors2),vc=getAliasCount(doc,node.value,anchors2);return Math.max(kc,vc)}return 1}exports.Alias=Alias;


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var createNode=__webpack_require__(42404),identity=__webpack_require__(41127),Node=__webpack_require__(66673);function collectionFromPath(schema,path,value){let v=value;for(let i=path.length-1;i>=0;--i){const k=path[i];if(typeof k=="number"&&Number.isInteger(k)&&k>=0){const a=[];a[k]=v,v=a}else v=new Map([[k,v]])}return createNode.createNode(v,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema,sourceObjects:new Map})}const isEmptyPath=path=>path==null||typeof path=="object"&&!!path[Symbol.iterator]().next().done;class Collection extends Node.NodeBase{constructor(type,schema){super(type),Object.defineProperty(this,"schema",{value:schema,configurable:!0,enumerable:!1,writable:!0})}clone(schema){const copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return schema&&(copy.schema=schema),copy.items=copy.items.map(it=>identity.isNode(it)||identity.isPair(it)?it.clone(schema):it),this.range&&(copy.range=this.range.slice()),copy}addIn(path,value){if(isEmptyPath(path))this.add(value);else{const[key,...rest]=path,node=this.get(key,!0);if(identity.isCollection(node))node.addIn(rest,value);else if(node===void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}}deleteIn(path){const[key,...rest]=path;if(rest.length===0)return this.delete(key);const node=this.get(key,!0);if(identity.isCollection(node))return node.deleteIn(rest);throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}getIn(path,keepScalar){const[key,...rest]=path,node=this.get(key,!0);return rest.length===0?!keepScalar&&identity.isScalar(node)?node.value:node:identity.isCollection(node)?node.getIn(rest,keepScalar):void 0}hasAllNullValues(allowScalar){return this.items.every(node=>{if(!identity.isPair(node))return!1;const n=node.value;return n==null||allowScalar&&identity.isScalar(n)&&n.value==null&&!n.commentBefore&&!n.comment&&!n.tag})}hasIn(path){const[key,...rest]=path;if(rest.length===0)return this.has(key);const node=this.get(key,!0);return identity.isCollection(node)?node.hasIn(rest):!1}setIn(path,value){const[key,...rest]=path;if(rest.length===0)this.set(key,value);else{const node=this.get(key,!0);if(identity.isCollection(node))node.setIn(rest,value);else if(node===void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}}}exports.Collection=Collection,exports.collectionFromPath=collectionFromPath,exports.isEmptyPath=isEmptyPath;


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var applyReviver=__webpack_require__(83661),identity=__webpack_require__(41127),toJS=__webpack_require__(74043);class NodeBase{constructor(type){Object.defineProperty(this,identity.NODE_TYPE,{value:type})}clone(){const copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(copy.range=this.range.slice()),copy}toJS(doc,{mapAsMap,maxAliasCount,onAnchor,reviver}={}){if(!identity.isDocument(doc))throw new TypeError("A document argument is required");const ctx={anchors:new Map,doc,keep:!0,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount=="number"?maxAliasCount:100},res=toJS.toJS(this,"",ctx);if(typeof onAnchor=="function")for(const{count,res:res2}of ctx.anchors.values())onAnchor(res2,count);return typeof reviver=="function"?applyReviver.applyReviver(reviver,{"":res},"",res):res}}exports.NodeBase=NodeBase;


/***/ }),

/***/ 57165:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var createNode=__webpack_require__(42404),stringifyPair=__webpack_require__(59748),addPairToJSMap=__webpack_require__(97104),identity=__webpack_require__(41127);function createPair(key,value,ctx){const k=createNode.createNode(key,void 0,ctx),v=createNode.createNode(value,void 0,ctx);return new Pair(k,v)}class Pair{constructor(key,value=null){Object.defineProperty(this,identity.NODE_TYPE,{value:identity.PAIR}),this.key=key,this.value=value}clone(schema){let{key,value}=this;return identity.isNode(key)&&(key=key.clone(schema)),identity.isNode(value)&&(value=value.clone(schema)),new Pair(key,value)}toJSON(_,ctx){const pair=ctx?.mapAsMap?new Map:{};return addPairToJSMap.addPairToJSMap(ctx,pair,this)}toString(ctx,onComment,onChompKeep){return ctx?.doc?stringifyPair.stringifyPair(this,ctx,onComment,onChompKeep):JSON.stringify(this)}}exports.Pair=Pair,exports.createPair=createPair;


/***/ }),

/***/ 63301:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Node=__webpack_require__(66673),toJS=__webpack_require__(74043);const isScalarValue=value=>!value||typeof value!="function"&&typeof value!="object";class Scalar extends Node.NodeBase{constructor(value){super(identity.SCALAR),this.value=value}toJSON(arg,ctx){return ctx?.keep?this.value:toJS.toJS(this.value,arg,ctx)}toString(){return String(this.value)}}Scalar.BLOCK_FOLDED="BLOCK_FOLDED",Scalar.BLOCK_LITERAL="BLOCK_LITERAL",Scalar.PLAIN="PLAIN",Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE",Scalar.QUOTE_SINGLE="QUOTE_SINGLE",exports.Scalar=Scalar,exports.isScalarValue=isScalarValue;


/***/ }),

/***/ 84454:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var stringifyCollection=__webpack_require__(61212),addPairToJSMap=__webpack_require__(97104),Collection=__webpack_require__(40101),identity=__webpack_require__(41127),Pair=__webpack_require__(57165),Scalar=__webpack_require__(63301);function findPair(items,key){const k=identity.isScalar(key)?key.value:key;for(const it of items)if(identity.isPair(it)&&(it.key===key||it.key===k||identity.isScalar(it.key)&&it.key.value===k))return it}class YAMLMap extends Collection.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(schema){super(identity.MAP,schema),this.items=[]}static from(schema,obj,ctx){const{keepUndefined,replacer}=ctx,map=new this(schema),add=(key,value)=>{if(typeof replacer=="function")value=replacer.call(obj,key,value);else if(Array.isArray(replacer)&&!replacer.includes(key))return;(value!==void 0||keepUndefined)&&map.items.push(Pair.createPair(key,value,ctx))};if(obj instanceof Map)for(const[key,value]of obj)add(key,value);else if(obj&&typeof obj=="object")for(const key of Object.keys(obj))add(key,obj[key]);return typeof schema.sortMapEntries=="function"&&map.items.sort(schema.sortMapEntries),map}add(pair,overwrite){let _pair;identity.isPair(pair)?_pair=pair:!pair||typeof pair!="object"||!("key"in pair)?_pair=new Pair.Pair(pair,pair?.value):_pair=new Pair.Pair(pair.key,pair.value);const prev=findPair(this.items,_pair.key),sortEntries=this.schema?.sortMapEntries;if(prev){if(!overwrite)throw new Error(`Key ${_pair.key} already set`);identity.isScalar(prev.value)&&Scalar.isScalarValue(_pair.value)?prev.value.value=_pair.value:prev.value=_pair.value}else if(sortEntries){const i=this.items.findIndex(item=>sortEntries(_pair,item)<0);i===-1?this.items.push(_pair):this.items.splice(i,0,_pair)}else this.items.push(_pair)}delete(key){const it=findPair(this.items,key);return it?this.items.splice(this.items.indexOf(it),1).length>0:!1}get(key,keepScalar){const node=findPair(this.items,key)?.value;return(!keepScalar&&identity.isScalar(node)?node.value:node)??void 0}has(key){return!!findPair(this.items,key)}set(key,value){this.add(new Pair.Pair(key,value),!0)}toJSON(_,ctx,Type){const map=Type?new Type:ctx?.mapAsMap?new Map:{};ctx?.onCreate&&ctx.onCreate(map);for(const item of this.items)addPairToJSMap.addPairToJSMap(ctx,map,item);return map}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this);for(const item of this.items)if(!identity.isPair(item))throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);return!ctx.allNullValues&&this.hasAllNullValues(!1)&&(ctx=Object.assign({},ctx,{allNullValues:!0})),stringifyCollection.stringifyCollection(this,ctx,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:ctx.indent||"",onChompKeep,onComment})}}exports.YAMLMap=YAMLMap,exports.findPair=findPair;


/***/ }),

/***/ 92223:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var createNode=__webpack_require__(42404),stringifyCollection=__webpack_require__(61212),Collection=__webpack_require__(40101),identity=__webpack_require__(41127),Scalar=__webpack_require__(63301),toJS=__webpack_require__(74043);class YAMLSeq extends Collection.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(schema){super(identity.SEQ,schema),this.items=[]}add(value){this.items.push(value)}delete(key){const idx=asItemIndex(key);return typeof idx!="number"?!1:this.items.splice(idx,1).length>0}get(key,keepScalar){const idx=asItemIndex(key);if(typeof idx!="number")return;const it=this.items[idx];return!keepScalar&&identity.isScalar(it)?it.value:it}has(key){const idx=asItemIndex(key);return typeof idx=="number"&&idx<this.items.length}set(key,value){const idx=asItemIndex(key);if(typeof idx!="number")throw new Error(`Expected a valid index, not ${key}.`);const prev=this.items[idx];identity.isScalar(prev)&&Scalar.isScalarValue(value)?prev.value=value:this.items[idx]=value}toJSON(_,ctx){const seq=[];ctx?.onCreate&&ctx.onCreate(seq);let i=0;for(const item of this.items)seq.push(toJS.toJS(item,String(i++),ctx));return seq}toString(ctx,onComment,onChompKeep){return ctx?stringifyCollection.stringifyCollection(this,ctx,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(ctx.indent||"")+"  ",onChompKeep,onComment}):JSON.stringify(this)}static from(schema,obj,ctx){const{replacer}=ctx,seq=new this(schema);if(obj&&Symbol.iterator in Object(obj)){let i=0;for(let it of obj){if(typeof replacer=="function"){const key=obj instanceof Set?it:String(i++);it=replacer.call(obj,key,it)}seq.items.push(createNode.createNode(it,void 0,ctx))}}return seq}}function asItemIndex(key){let idx=identity.isScalar(key)?key.value:key;return idx&&typeof idx=="string"&&(idx=Number(idx)),typeof idx=="number"&&Number.isInteger(idx)&&idx>=0?idx:null}exports.YAMLSeq=YAMLSeq;


/***/ }),

/***/ 97104:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var log=__webpack_require__(57249),merge=__webpack_require__(90452),stringify=__webpack_require__(2148),identity=__webpack_require__(41127),toJS=__webpack_require__(74043);function addPairToJSMap(ctx,map,{key,value}){if(identity.isNode(key)&&key.addToJSMap)key.addToJSMap(ctx,map,value);else if(merge.isMergeKey(ctx,key))merge.addMergeToJSMap(ctx,map,value);else{const jsKey=toJS.toJS(key,"",ctx);if(map instanceof Map)map.set(jsKey,toJS.toJS(value,jsKey,ctx));else if(map instanceof Set)map.add(jsKey);else{const stringKey=stringifyKey(key,jsKey,ctx),jsValue=toJS.toJS(value,stringKey,ctx);stringKey in map?Object.defineProperty(map,stringKey,{value:jsValue,writable:!0,enumerable:!0,configurable:!0}):map[stringKey]=jsValue}}return map}function stringifyKey(key,jsKey,ctx){if(jsKey===null)return"";if(typeof jsKey!="object")return String(jsKey);if(identity.isNode(key)&&ctx?.doc){const strCtx=stringify.createStringifyContext(ctx.doc,{});strCtx.anchors=new Set;for(const node of ctx.anchors.keys())strCtx.anchors.add(node.anchor);strCtx.inFlow=!0,strCtx.inStringifyKey=!0;const strKey=key.toString(strCtx);if(!ctx.mapKeyWarned){let jsonStr=JSON.stringify(strKey);jsonStr.length>40&&(jsonStr=jsonStr.substring(0,36)+'..."'),log.warn(ctx.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`),ctx.mapKeyWarned=!0}return strKey}return JSON.stringify(jsKey)}exports.addPairToJSMap=addPairToJSMap;


/***/ }),

/***/ 41127:
/***/ ((__unused_webpack_module, exports) => {

const ALIAS=Symbol.for("yaml.alias"),DOC=Symbol.for("yaml.document"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.for("yaml.pair"),SCALAR=Symbol.for("yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),isAlias=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===ALIAS,isDocument=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===DOC,isMap=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===MAP,isPair=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===PAIR,isScalar=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===SCALAR,isSeq=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===SEQ;function isCollection(node){if(node&&typeof node=="object")switch(node[NODE_TYPE]){case MAP:case SEQ:return!0}return!1}function isNode(node){if(node&&typeof node=="object")switch(node[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:return!0}return!1}const hasAnchor=node=>(isScalar(node)||isCollection(node))&&!!node.anchor;exports.ALIAS=ALIAS,exports.DOC=DOC,exports.MAP=MAP,exports.NODE_TYPE=NODE_TYPE,exports.PAIR=PAIR,exports.SCALAR=SCALAR,exports.SEQ=SEQ,exports.hasAnchor=hasAnchor,exports.isAlias=isAlias,exports.isCollection=isCollection,exports.isDocument=isDocument,exports.isMap=isMap,exports.isNode=isNode,exports.isPair=isPair,exports.isScalar=isScalar,exports.isSeq=isSeq;


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127);function toJS(value,arg,ctx){if(Array.isArray(value))return value.map((v,i)=>toJS(v,String(i),ctx));if(value&&typeof value.toJSON=="function"){if(!ctx||!identity.hasAnchor(value))return value.toJSON(arg,ctx);const data={aliasCount:0,count:1,res:void 0};ctx.anchors.set(value,data),ctx.onCreate=res2=>{data.res=res2,delete ctx.onCreate};const res=value.toJSON(arg,ctx);return ctx.onCreate&&ctx.onCreate(res),res}return typeof value=="bigint"&&!ctx?.keep?Number(value):value}exports.toJS=toJS;


/***/ }),

/***/ 60110:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var resolveBlockScalar=__webpack_require__(48913),resolveFlowScalar=__webpack_require__(76842),errors=__webpack_require__(91464),stringifyString=__webpack_require__(83069);function resolveAsScalar(token,strict=!0,onError){if(token){const _onError=(pos,code,message)=>{const offset=typeof pos=="number"?pos:Array.isArray(pos)?pos[0]:pos.offset;if(onError)onError(offset,code,message);else throw new errors.YAMLParseError([offset,offset+1],code,message)};switch(token.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return resolveFlowScalar.resolveFlowScalar(token,strict,_onError);case"block-scalar":return resolveBlockScalar.resolveBlockScalar({options:{strict}},token,_onError)}}return null}function createScalarToken(value,context){const{implicitKey=!1,indent,inFlow=!1,offset=-1,type="PLAIN"}=context,source=stringifyString.stringifyString({type,value},{implicitKey,indent:indent>0?" ".repeat(indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}}),end=context.end??[{type:"newline",offset:-1,indent,source:`
`}];switch(source[0]){case"|":case">":{const he=source.indexOf(`
`),head=source.substring(0,he),body=source.substring(he+1)+`
`,props=[{type:"block-scalar-header",offset,indent,source:head}];return addEndtoBlockProps(props,end)||props.push({type:"newline",offset:-1,indent,source:`
`}),{type:"block-scalar",offset,indent,props,source:body}}case'"':return{type:"double-quoted-scalar",offset,indent,source,end};case"'":return{type:"single-quoted-scalar",offset,indent,source,end};default:return{type:"scalar",offset,indent,source,end}}}function setScalarValue(token,value,context={}){let{afterKey=!1,implicitKey=!1,inFlow=!1,type}=context,indent="indent"in token?token.indent:null;if(afterKey&&typeof indent=="number"&&(indent+=2),!type)switch(token.type){case"single-quoted-scalar":type="QUOTE_SINGLE";break;case"double-quoted-scalar":type="QUOTE_DOUBLE";break;case"block-scalar":{const header=token.props[0];if(header.type!=="block-scalar-header")throw new Error("Invalid block scalar header");type=header.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:type="PLAIN"}const source=stringifyString.stringifyString({type,value},{implicitKey:implicitKey||indent===null,indent:indent!==null&&indent>0?" ".repeat(indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}});switch(source[0]){case"|":case">":setBlockScalarValue(token,source);break;case'"':setFlowScalarValue(token,source,"double-quoted-scalar");break;case"'":setFlowScalarValue(token,source,"single-quoted-scalar");break;default:setFlowScalarValue(token,source,"scalar")}}function setBlockScalarValue(token,source){const he=source.indexOf(`
`),head=source.substring(0,he),body=source.substring(he+1)+`
`;if(token.type==="block-scalar"){const header=token.props[0];if(header.type!=="block-scalar-header")throw new Error("Invalid block scalar header");header.source=head,token.source=body}else{const{offset}=token,indent="indent"in token?token.indent:-1,props=[{type:"block-scalar-header",offset,indent,source:head}];addEndtoBlockProps(props,"end"in token?token.end:void 0)||props.push({type:"newline",offset:-1,indent,source:`
`});for(const key of Object.keys(token))key!=="type"&&key!=="offset"&&delete token[key];Object.assign(token,{type:"block-scalar",indent,props,source:body})}}function addEndtoBlockProps(props,end){if(end)for(const st of end)switch(st.type){case"space":case"comment":props.push(st);break;case"newline":return props.push(st),!0}return!1}function setFlowScalarValue(token,source,type){switch(token.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":token.type=type,token.source=source;break;case"block-scalar":{const end=token.props.slice(1);let oa=source.length;token.props[0].type==="block-scalar-header"&&(oa-=token.props[0].source.length);for(const tok of end)tok.offset+=oa;delete token.props,Object.assign(token,{type,source,end});break}case"block-map":case"block-seq":{const nl={type:"newline",offset:token.offset+source.length,indent:token.indent,source:`
`};delete token.items,Object.assign(token,{type,source,end:[nl]});break}default:{const indent="indent"in token?token.indent:-1,end="end"in token&&Array.isArray(token.end)?token.end.filter(st=>st.type==="space"||st.type==="comment"||st.type==="newline"):[];for(const key of Object.keys(token))key!=="type"&&key!=="offset"&&delete token[key];Object.assign(token,{type,indent,source,end})}}}exports.createScalarToken=createScalarToken,exports.resolveAsScalar=resolveAsScalar,exports.setScalarValue=setScalarValue;


/***/ }),

/***/ 91733:
/***/ ((__unused_webpack_module, exports) => {

const stringify=cst=>"type"in cst?stringifyToken(cst):stringifyItem(cst);function stringifyToken(token){switch(token.type){case"block-scalar":{let res="";for(const tok of token.props)res+=stringifyToken(tok);return res+token.source}case"block-map":case"block-seq":{let res="";for(const item of token.items)res+=stringifyItem(item);return res}case"flow-collection":{let res=token.start.source;for(const item of token.items)res+=stringifyItem(item);for(const st of token.end)res+=st.source;return res}case"document":{let res=stringifyItem(token);if(token.end)for(const st of token.end)res+=st.source;return res}default:{let res=token.source;if("end"in token&&token.end)for(const st of token.end)res+=st.source;return res}}}function stringifyItem({start,key,sep,value}){let res="";for(const st of start)res+=st.source;if(key&&(res+=stringifyToken(key)),sep)for(const st of sep)res+=st.source;return value&&(res+=stringifyToken(value)),res}exports.stringify=stringify;


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack_module, exports) => {

const BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove item");function visit(cst,visitor){"type"in cst&&cst.type==="document"&&(cst={start:cst.start,value:cst.value}),_visit(Object.freeze([]),cst,visitor)}visit.BREAK=BREAK,visit.SKIP=SKIP,visit.REMOVE=REMOVE,visit.itemAtPath=(cst,path)=>{let item=cst;for(const[field,index]of path){const tok=item?.[field];if(tok&&"items"in tok)item=tok.items[index];else return}return item},visit.parentCollection=(cst,path)=>{const parent=visit.itemAtPath(cst,path.slice(0,-1)),field=path[path.length-1][0],coll=parent?.[field];if(coll&&"items"in coll)return coll;throw new Error("Parent collection not found")};function _visit(path,item,visitor){let ctrl=visitor(item,path);if(typeof ctrl=="symbol")return ctrl;for(const field of["key","value"]){const token=item[field];if(token&&"items"in token){for(let i=0;i<token.items.length;++i){const ci=_visit(Object.freeze(path.concat([[field,i]])),token.items[i],visitor);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(token.items.splice(i,1),i-=1)}}typeof ctrl=="function"&&field==="key"&&(ctrl=ctrl(item,path))}}return typeof ctrl=="function"?ctrl(item,path):ctrl}exports.visit=visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var cstScalar=__webpack_require__(60110),cstStringify=__webpack_require__(91733),cstVisit=__webpack_require__(97715);const BOM="\uFEFF",DOCUMENT="",FLOW_END="",SCALAR="",isCollection=token=>!!token&&"items"in token,isScalar=token=>!!token&&(token.type==="scalar"||token.type==="single-quoted-scalar"||token.type==="double-quoted-scalar"||token.type==="block-scalar");function prettyToken(token){switch(token){case BOM:return"<BOM>";case DOCUMENT:return"<DOC>";case FLOW_END:return"<FLOW_END>";case SCALAR:return"<SCALAR>";default:return JSON.stringify(token)}}function tokenType(source){switch(source){case BOM:return"byte-order-mark";case DOCUMENT:return"doc-mode";case FLOW_END:return"flow-error-end";case SCALAR:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(source[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}exports.createScalarToken=cstScalar.createScalarToken,exports.resolveAsScalar=cstScalar.resolveAsScalar,exports.setScalarValue=cstScalar.setScalarValue,exports.stringify=cstStringify.stringify,exports.visit=cstVisit.visit,exports.BOM=BOM,exports.DOCUMENT=DOCUMENT,exports.FLOW_END=FLOW_END,exports.SCALAR=SCALAR,exports.isCollection=isCollection,exports.isScalar=isScalar,exports.prettyToken=prettyToken,exports.tokenType=tokenType;


/***/ }),

/***/ 40361:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var cst=__webpack_require__(3461);function isEmpty(ch){switch(ch){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}const hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(",[]{}"),invalidAnchorChars=new Set(` ,[]{}
\r	`),isNotAnchorChar=ch=>!ch||invalidAnchorChars.has(ch);class Lexer{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(source,incomplete=!1){if(source){if(typeof source!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+source:source,this.lineEndPos=null}this.atEnd=!incomplete;let next=this.next??"stream";for(;next&&(incomplete||this.hasChars(1));)next=yield*this.parseNext(next)}atLineEnd(){let i=this.pos,ch=this.buffer[i];for(;ch===" "||ch==="	";)ch=this.buffer[++i];return!ch||ch==="#"||ch===`
`?!0:ch==="\r"?this.buffer[i+1]===`
`:!1}charAt(n){return this.buffer[this.pos+n]}continueScalar(offset){let ch=this.buffer[offset];if(this.indentNext>0){let indent=0;for(;ch===" ";)ch=this.buffer[++indent+offset];if(ch==="\r"){const next=this.buffer[indent+offset+1];if(next===`
`||!next&&!this.atEnd)return offset+indent+1}return ch===`
`||indent>=this.indentNext||!ch&&!this.atEnd?offset+indent:-1}if(ch==="-"||ch==="."){const dt=this.buffer.substr(offset,3);if((dt==="---"||dt==="...")&&isEmpty(this.buffer[offset+3]))return-1}return offset}getLine(){let end=this.lineEndPos;return(typeof end!="number"||end!==-1&&end<this.pos)&&(end=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=end),end===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[end-1]==="\r"&&(end-=1),this.buffer.substring(this.pos,end))}hasChars(n){return this.pos+n<=this.buffer.length}setNext(state){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=state,null}peek(n){return this.buffer.substr(this.pos,n)}*parseNext(next){switch(next){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let line=this.getLine();if(line===null)return this.setNext("stream");if(line[0]===cst.BOM&&(yield*this.pushCount(1),line=line.substring(1)),line[0]==="%"){let dirEnd=line.length,cs=line.indexOf("#");for(;cs!==-1;){const ch=line[cs-1];if(ch===" "||ch==="	"){dirEnd=cs-1;break}else cs=line.indexOf("#",cs+1)}for(;;){const ch=line[dirEnd-1];if(ch===" "||ch==="	")dirEnd-=1;else break}const n=(yield*this.pushCount(dirEnd))+(yield*this.pushSpaces(!0));return yield*this.pushCount(line.length-n),this.pushNewline(),"stream"}if(this.atLineEnd()){const sp=yield*this.pushSpaces(!0);return yield*this.pushCount(line.length-sp),yield*this.pushNewline(),"stream"}return yield cst.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){const ch=this.charAt(0);if(!ch&&!this.atEnd)return this.setNext("line-start");if(ch==="-"||ch==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");const s=this.peek(3);if((s==="---"||s==="...")&&isEmpty(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,s==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!isEmpty(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){const[ch0,ch1]=this.peek(2);if(!ch1&&!this.atEnd)return this.setNext("block-start");if((ch0==="-"||ch0==="?"||ch0===":")&&isEmpty(ch1)){const n=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=n,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);const line=this.getLine();if(line===null)return this.setNext("doc");let n=yield*this.pushIndicators();switch(line[n]){case"#":yield*this.pushCount(line.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(!0),yield*this.pushCount(line.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let nl,sp,indent=-1;do nl=yield*this.pushNewline(),nl>0?(sp=yield*this.pushSpaces(!1),this.indentValue=indent=sp):sp=0,sp+=yield*this.pushSpaces(!0);while(nl+sp>0);const line=this.getLine();if(line===null)return this.setNext("flow");if((indent!==-1&&indent<this.indentNext&&line[0]!=="#"||indent===0&&(line.startsWith("---")||line.startsWith("..."))&&isEmpty(line[3]))&&!(indent===this.indentNext-1&&this.flowLevel===1&&(line[0]==="]"||line[0]==="}")))return this.flowLevel=0,yield cst.FLOW_END,yield*this.parseLineStart();let n=0;for(;line[n]===",";)n+=yield*this.pushCount(1),n+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(n+=yield*this.pushIndicators(),line[n]){case void 0:return"flow";case"#":return yield*this.pushCount(line.length-n),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{const next=this.charAt(1);if(this.flowKey||isEmpty(next)||next===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){const quote=this.charAt(0);let end=this.buffer.indexOf(quote,this.pos+1);if(quote==="'")for(;end!==-1&&this.buffer[end+1]==="'";)end=this.buffer.indexOf("'",end+2);else for(;end!==-1;){let n=0;for(;this.buffer[end-1-n]==="\\";)n+=1;if(n%2===0)break;end=this.buffer.indexOf('"',end+1)}const qb=this.buffer.substring(0,end);let nl=qb.indexOf(`
`,this.pos);if(nl!==-1){for(;nl!==-1;){const cs=this.continueScalar(nl+1);if(cs===-1)break;nl=qb.indexOf(`
`,cs)}nl!==-1&&(end=nl-(qb[nl-1]==="\r"?2:1))}if(end===-1){if(!this.atEnd)return this.setNext("quoted-scalar");end=this.buffer.length}return yield*this.pushToIndex(end+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let i=this.pos;for(;;){const ch=this.buffer[++i];if(ch==="+")this.blockScalarKeep=!0;else if(ch>"0"&&ch<="9")this.blockScalarIndent=Number(ch)-1;else if(ch!=="-")break}return yield*this.pushUntil(ch=>isEmpty(ch)||ch==="#")}*parseBlockScalar(){let nl=this.pos-1,indent=0,ch;loop:for(let i2=this.pos;ch=this.buffer[i2];++i2)switch(ch){case" ":indent+=1;break;case`
`:nl=i2,indent=0;break;case"\r":{const next=this.buffer[i2+1];if(!next&&!this.atEnd)return this.setNext("block-scalar");if(next===`
`)break}default:break loop}if(!ch&&!this.atEnd)return this.setNext("block-scalar");if(indent>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=indent:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{const cs=this.continueScalar(nl+1);if(cs===-1)break;nl=this.buffer.indexOf(`
`,cs)}while(nl!==-1);if(nl===-1){if(!this.atEnd)return this.setNext("block-scalar");nl=this.buffer.length}}let i=nl+1;for(ch=this.buffer[i];ch===" ";)ch=this.buffer[++i];if(ch==="	"){for(;ch==="	"||ch===" "||ch==="\r"||ch===`
`;)ch=this.buffer[++i];nl=i-1}else if(!this.blockScalarKeep)do{let i2=nl-1,ch2=this.buffer[i2];ch2==="\r"&&(ch2=this.buffer[--i2]);const lastChar=i2;for(;ch2===" ";)ch2=this.buffer[--i2];if(ch2===`
`&&i2>=this.pos&&i2+1+indent>lastChar)nl=i2;else break}while(!0);return yield cst.SCALAR,yield*this.pushToIndex(nl+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){const inFlow=this.flowLevel>0;let end=this.pos-1,i=this.pos-1,ch;for(;ch=this.buffer[++i];)if(ch===":"){const next=this.buffer[i+1];if(isEmpty(next)||inFlow&&flowIndicatorChars.has(next))break;end=i}else if(isEmpty(ch)){let next=this.buffer[i+1];if(ch==="\r"&&(next===`
`?(i+=1,ch=`
`,next=this.buffer[i+1]):end=i),next==="#"||inFlow&&flowIndicatorChars.has(next))break;if(ch===`
`){const cs=this.continueScalar(i+1);if(cs===-1)break;i=Math.max(i,cs-2)}}else{if(inFlow&&flowIndicatorChars.has(ch))break;end=i}return!ch&&!this.atEnd?this.setNext("plain-scalar"):(yield cst.SCALAR,yield*this.pushToIndex(end+1,!0),inFlow?"flow":"doc")}*pushCount(n){return n>0?(yield this.buffer.substr(this.pos,n),this.pos+=n,n):0}*pushToIndex(i,allowEmpty){const s=this.buffer.slice(this.pos,i);return s?(yield s,this.pos+=s.length,s.length):(allowEmpty&&(yield""),0)}*pushIndicators(){let n=0;loop:for(;;){switch(this.charAt(0)){case"!":n+=yield*this.pushTag(),n+=yield*this.pushSpaces(!0);continue loop;case"&":n+=yield*this.pushUntil(isNotAnchorChar),n+=yield*this.pushSpaces(!0);continue loop;case"-":case"?":case":":{const inFlow=this.flowLevel>0,ch1=this.charAt(1);if(isEmpty(ch1)||inFlow&&flowIndicatorChars.has(ch1)){inFlow?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,n+=yield*this.pushCount(1),n+=yield*this.pushSpaces(!0);continue loop}}}break loop}return n}*pushTag(){if(this.charAt(1)==="<"){let i=this.pos+2,ch=this.buffer[i];for(;!isEmpty(ch)&&ch!==">";)ch=this.buffer[++i];return yield*this.pushToIndex(ch===">"?i+1:i,!1)}else{let i=this.pos+1,ch=this.buffer[i];for(;ch;)if(tagChars.has(ch))ch=this.buffer[++i];else if(ch==="%"&&hexDigits.has(this.buffer[i+1])&&hexDigits.has(this.buffer[i+2]))ch=this.buffer[i+=3];else break;return yield*this.pushToIndex(i,!1)}}*pushNewline(){const ch=this.buffer[this.pos];return ch===`
`?yield*this.pushCount(1):ch==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(allowTabs){let i=this.pos-1,ch;do ch=this.buffer[++i];while(ch===" "||allowTabs&&ch==="	");const n=i-this.pos;return n>0&&(yield this.buffer.substr(this.pos,n),this.pos=i),n}*pushUntil(test){let i=this.pos,ch=this.buffer[i];for(;!test(ch);)ch=this.buffer[++i];return yield*this.pushToIndex(i,!1)}}exports.Lexer=Lexer;


/***/ }),

/***/ 66628:
/***/ ((__unused_webpack_module, exports) => {

class LineCounter{constructor(){this.lineStarts=[],this.addNewLine=offset=>this.lineStarts.push(offset),this.linePos=offset=>{let low=0,high=this.lineStarts.length;for(;low<high;){const mid=low+high>>1;this.lineStarts[mid]<offset?low=mid+1:high=mid}if(this.lineStarts[low]===offset)return{line:low+1,col:1};if(low===0)return{line:0,col:offset};const start=this.lineStarts[low-1];return{line:low,col:offset-start+1}}}}exports.LineCounter=LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var node_process=__webpack_require__(932),cst=__webpack_require__(3461),lexer=__webpack_require__(40361);function includesToken(list,type){for(let i=0;i<list.length;++i)if(list[i].type===type)return!0;return!1}function findNonEmptyIndex(list){for(let i=0;i<list.length;++i)switch(list[i].type){case"space":case"comment":case"newline":break;default:return i}return-1}function isFlowToken(token){switch(token?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function getPrevProps(parent){switch(parent.type){case"document":return parent.start;case"block-map":{const it=parent.items[parent.items.length-1];return it.sep??it.start}case"block-seq":return parent.items[parent.items.length-1].start;default:return[]}}function getFirstKeyStartProps(prev){if(prev.length===0)return[];let i=prev.length;loop:for(;--i>=0;)switch(prev[i].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break loop}for(;prev[++i]?.type==="space";);return prev.splice(i,prev.length)}function arrayPushArray(target,source){if(source.length<1e5)Array.prototype.push.apply(target,source);else for(let i=0;i<source.length;++i)target.push(source[i])}function fixFlowSeqItems(fc){if(fc.start.type==="flow-seq-start")for(const it of fc.items)it.sep&&!it.value&&!includesToken(it.start,"explicit-key-ind")&&!includesToken(it.sep,"map-value-ind")&&(it.key&&(it.value=it.key),delete it.key,isFlowToken(it.value)?it.value.end?arrayPushArray(it.value.end,it.sep):it.value.end=it.sep:arrayPushArray(it.start,it.sep),delete it.sep)}class Parser{constructor(onNewLine){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new lexer.Lexer,this.onNewLine=onNewLine}*parse(source,incomplete=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(const lexeme of this.lexer.lex(source,incomplete))yield*this.next(lexeme);incomplete||(yield*this.end())}*next(source){if(this.source=source,node_process.env.LOG_TOKENS&&console.log("|",cst.prettyToken(source)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=source.length;return}const type=cst.tokenType(source);if(type)if(type==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=type,yield*this.step(),type){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+source.length);break;case"space":this.atNewLine&&source[0]===" "&&(this.indent+=source.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=source.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=source.length}else{const message=`Not a YAML token: ${source}`;yield*this.pop({type:"error",offset:this.offset,message,source}),this.offset+=source.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){const top=this.peek(1);if(this.type==="doc-end"&&top?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!top)return yield*this.stream();switch(top.type){case"document":return yield*this.document(top);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(top);case"block-scalar":return yield*this.blockScalar(top);case"block-map":return yield*this.blockMap(top);case"block-seq":return yield*this.blockSequence(top);case"flow-collection":return yield*this.flowCollection(top);case"doc-end":return yield*this.documentEnd(top)}yield*this.pop()}peek(n){return this.stack[this.stack.length-n]}*pop(error){const token=error??this.stack.pop();if(!token)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield token;else{const top=this.peek(1);switch(token.type==="block-scalar"?token.indent="indent"in top?top.indent:0:token.type==="flow-collection"&&top.type==="document"&&(token.indent=0),token.type==="flow-collection"&&fixFlowSeqItems(token),top.type){case"document":top.value=token;break;case"block-scalar":top.props.push(token);break;case"block-map":{const it=top.items[top.items.length-1];if(it.value){top.items.push({start:[],key:token,sep:[]}),this.onKeyLine=!0;return}else if(it.sep)it.value=token;else{Object.assign(it,{key:token,sep:[]}),this.onKeyLine=!it.explicitKey;return}break}case"block-seq":{const it=top.items[top.items.length-1];it.value?top.items.push({start:[],value:token}):it.value=token;break}case"flow-collection":{const it=top.items[top.items.length-1];!it||it.value?top.items.push({start:[],key:token,sep:[]}):it.sep?it.value=token:Object.assign(it,{key:token,sep:[]});return}default:yield*this.pop(),yield*this.pop(token)}if((top.type==="document"||top.type==="block-map"||top.type==="block-seq")&&(token.type==="block-map"||token.type==="block-seq")){const last=token.items[token.items.length-1];last&&!last.sep&&!last.value&&last.start.length>0&&findNonEmptyIndex(last.start)===-1&&(token.indent===0||last.start.every(st=>st.type!=="comment"||st.indent<token.indent))&&(top.type==="document"?top.end=last.start:top.items.push({start:last.start}),token.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{const doc={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&doc.start.push(this.sourceToken),this.stack.push(doc);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(doc){if(doc.value)return yield*this.lineEnd(doc);switch(this.type){case"doc-start":{findNonEmptyIndex(doc.start)!==-1?(yield*this.pop(),yield*this.step()):doc.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":doc.start.push(this.sourceToken);return}const bv=this.startBlockValue(doc);bv?this.stack.push(bv):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(scalar){if(this.type==="map-value-ind"){const prev=getPrevProps(this.peek(2)),start=getFirstKeyStartProps(prev);let sep;scalar.end?(sep=scalar.end,sep.push(this.sourceToken),delete scalar.end):sep=[this.sourceToken];const map={type:"block-map",offset:scalar.offset,indent:scalar.indent,items:[{start,key:scalar,sep}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(scalar)}*blockScalar(scalar){switch(this.type){case"space":case"comment":case"newline":scalar.props.push(this.sourceToken);return;case"scalar":if(scalar.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(map){const it=map.items[map.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,it.value){const end="end"in it.value?it.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):map.items.push({start:[this.sourceToken]})}else it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"space":case"comment":if(it.value)map.items.push({start:[this.sourceToken]});else if(it.sep)it.sep.push(this.sourceToken);else{if(this.atIndentedComment(it.start,map.indent)){const end=map.items[map.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(this.sourceToken),map.items.pop();return}}it.start.push(this.sourceToken)}return}if(this.indent>=map.indent){const atMapIndent=!this.onKeyLine&&this.indent===map.indent,atNextItem=atMapIndent&&(it.sep||it.explicitKey)&&this.type!=="seq-item-ind";let start=[];if(atNextItem&&it.sep&&!it.value){const nl=[];for(let i=0;i<it.sep.length;++i){const st=it.sep[i];switch(st.type){case"newline":nl.push(i);break;case"space":break;case"comment":st.indent>map.indent&&(nl.length=0);break;default:nl.length=0}}nl.length>=2&&(start=it.sep.splice(nl[1]))}switch(this.type){case"anchor":case"tag":atNextItem||it.value?(start.push(this.sourceToken),map.items.push({start}),this.onKeyLine=!0):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"explicit-key-ind":!it.sep&&!it.explicitKey?(it.start.push(this.sourceToken),it.explicitKey=!0):atNextItem||it.value?(start.push(this.sourceToken),map.items.push({start,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(it.explicitKey)if(it.sep)if(it.value)map.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(it.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(it.key)&&!includesToken(it.sep,"newline")){const start2=getFirstKeyStartProps(it.start),key=it.key,sep=it.sep;sep.push(this.sourceToken),delete it.key,delete it.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key,sep}]})}else start.length>0?it.sep=it.sep.concat(start,this.sourceToken):it.sep.push(this.sourceToken);else if(includesToken(it.start,"newline"))Object.assign(it,{key:null,sep:[this.sourceToken]});else{const start2=getFirstKeyStartProps(it.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key:null,sep:[this.sourceToken]}]})}else it.sep?it.value||atNextItem?map.items.push({start,key:null,sep:[this.sourceToken]}):includesToken(it.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const fs=this.flowScalar(this.type);atNextItem||it.value?(map.items.push({start,key:fs,sep:[]}),this.onKeyLine=!0):it.sep?this.stack.push(fs):(Object.assign(it,{key:fs,sep:[]}),this.onKeyLine=!0);return}default:{const bv=this.startBlockValue(map);if(bv){if(bv.type==="block-seq"){if(!it.explicitKey&&it.sep&&!includesToken(it.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else atMapIndent&&map.items.push({start});this.stack.push(bv);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(seq){const it=seq.items[seq.items.length-1];switch(this.type){case"newline":if(it.value){const end="end"in it.value?it.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):seq.items.push({start:[this.sourceToken]})}else it.start.push(this.sourceToken);return;case"space":case"comment":if(it.value)seq.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(it.start,seq.indent)){const end=seq.items[seq.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(this.sourceToken),seq.items.pop();return}}it.start.push(this.sourceToken)}return;case"anchor":case"tag":if(it.value||this.indent<=seq.indent)break;it.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==seq.indent)break;it.value||includesToken(it.start,"seq-item-ind")?seq.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);return}if(this.indent>seq.indent){const bv=this.startBlockValue(seq);if(bv){this.stack.push(bv);return}}yield*this.pop(),yield*this.step()}*flowCollection(fc){const it=fc.items[fc.items.length-1];if(this.type==="flow-error-end"){let top;do yield*this.pop(),top=this.peek(1);while(top?.type==="flow-collection")}else if(fc.end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!it||it.sep?fc.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);return;case"map-value-ind":!it||it.value?fc.items.push({start:[],key:null,sep:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!it||it.value?fc.items.push({start:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const fs=this.flowScalar(this.type);!it||it.value?fc.items.push({start:[],key:fs,sep:[]}):it.sep?this.stack.push(fs):Object.assign(it,{key:fs,sep:[]});return}case"flow-map-end":case"flow-seq-end":fc.end.push(this.sourceToken);return}const bv=this.startBlockValue(fc);bv?this.stack.push(bv):(yield*this.pop(),yield*this.step())}else{const parent=this.peek(2);if(parent.type==="block-map"&&(this.type==="map-value-ind"&&parent.indent===fc.indent||this.type==="newline"&&!parent.items[parent.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&parent.type!=="flow-collection"){const prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);fixFlowSeqItems(fc);const sep=fc.end.splice(1,fc.end.length);sep.push(this.sourceToken);const map={type:"block-map",offset:fc.offset,indent:fc.indent,items:[{start,key:fc,sep}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else yield*this.lineEnd(fc)}}flowScalar(type){if(this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}return{type,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(parent){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=!0;const prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return start.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;const prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(start,indent){return this.type!=="comment"||this.indent<=indent?!1:start.every(st=>st.type==="newline"||st.type==="space")}*documentEnd(docEnd){this.type!=="doc-mode"&&(docEnd.end?docEnd.end.push(this.sourceToken):docEnd.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(token){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:token.end?token.end.push(this.sourceToken):token.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}}exports.Parser=Parser;


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var composer=__webpack_require__(89984),Document=__webpack_require__(3021),errors=__webpack_require__(91464),log=__webpack_require__(57249),identity=__webpack_require__(41127),lineCounter=__webpack_require__(66628),parser=__webpack_require__(3456);function parseOptions(options){const prettyErrors=options.prettyErrors!==!1;return{lineCounter:options.lineCounter||prettyErrors&&new lineCounter.LineCounter||null,prettyErrors}}function parseAllDocuments(source,options={}){const{lineCounter:lineCounter2,prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.Composer(options),docs=Array.from(composer$1.compose(parser$1.parse(source)));if(prettyErrors&&lineCounter2)for(const doc of docs)doc.errors.forEach(errors.prettifyError(source,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source,lineCounter2));return docs.length>0?docs:Object.assign([],{empty:!0},composer$1.streamInfo())}function parseDocument(source,options={}){const{lineCounter:lineCounter2,prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.Composer(options);let doc=null;for(const _doc of composer$1.compose(parser$1.parse(source),!0,source.length))if(!doc)doc=_doc;else if(doc.options.logLevel!=="silent"){doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return prettyErrors&&lineCounter2&&(doc.errors.forEach(errors.prettifyError(source,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source,lineCounter2))),doc}function parse(src,reviver,options){let _reviver;typeof reviver=="function"?_reviver=reviver:options===void 0&&reviver&&typeof reviver=="object"&&(options=reviver);const doc=parseDocument(src,options);if(!doc)return null;if(doc.warnings.forEach(warning=>log.warn(doc.options.logLevel,warning)),doc.errors.length>0){if(doc.options.logLevel!=="silent")throw doc.errors[0];doc.errors=[]}return doc.toJS(Object.assign({reviver:_reviver},options))}function stringify(value,replacer,options){let _replacer=null;if(typeof replacer=="function"||Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&(options=replacer),typeof options=="string"&&(options=options.length),typeof options=="number"){const indent=Math.round(options);options=indent<1?void 0:indent>8?{indent:8}:{indent}}if(value===void 0){const{keepUndefined}=options??replacer??{};if(!keepUndefined)return}return identity.isDocument(value)&&!_replacer?value.toString(options):new Document.Document(value,_replacer,options).toString(options)}exports.parse=parse,exports.parseAllDocuments=parseAllDocuments,exports.parseDocument=parseDocument,exports.stringify=stringify;


/***/ }),

/***/ 45840:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),map=__webpack_require__(47451),seq=__webpack_require__(1706),string=__webpack_require__(66464),tags=__webpack_require__(90018);const sortMapEntriesByKey=(a,b)=>a.key<b.key?-1:a.key>b.key?1:0;class Schema{constructor({compat,customTags,merge,resolveKnownTags,schema,sortMapEntries,toStringDefaults}){this.compat=Array.isArray(compat)?tags.getTags(compat,"compat"):compat?tags.getTags(null,compat):null,this.name=typeof schema=="string"&&schema||"core",this.knownTags=resolveKnownTags?tags.coreKnownTags:{},this.tags=tags.getTags(customTags,this.name,merge),this.toStringOptions=toStringDefaults??null,Object.defineProperty(this,identity.MAP,{value:map.map}),Object.defineProperty(this,identity.SCALAR,{value:string.string}),Object.defineProperty(this,identity.SEQ,{value:seq.seq}),this.sortMapEntries=typeof sortMapEntries=="function"?sortMapEntries:sortMapEntries===!0?sortMapEntriesByKey:null}clone(){const copy=Object.create(Schema.prototype,Object.getOwnPropertyDescriptors(this));return copy.tags=this.tags.slice(),copy}}exports.Schema=Schema;


/***/ }),

/***/ 47451:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),YAMLMap=__webpack_require__(84454);const map={collection:"map",default:!0,nodeClass:YAMLMap.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(map2,onError){return identity.isMap(map2)||onError("Expected a mapping for this tag"),map2},createNode:(schema,obj,ctx)=>YAMLMap.YAMLMap.from(schema,obj,ctx)};exports.map=map;


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301);const nullTag={identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new Scalar.Scalar(null),stringify:({source},ctx)=>typeof source=="string"&&nullTag.test.test(source)?source:ctx.options.nullStr};exports.nullTag=nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),YAMLSeq=__webpack_require__(92223);const seq={collection:"seq",default:!0,nodeClass:YAMLSeq.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(seq2,onError){return identity.isSeq(seq2)||onError("Expected a sequence for this tag"),seq2},createNode:(schema,obj,ctx)=>YAMLSeq.YAMLSeq.from(schema,obj,ctx)};exports.seq=seq;


/***/ }),

/***/ 66464:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var stringifyString=__webpack_require__(83069);const string={identify:value=>typeof value=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify(item,ctx,onComment,onChompKeep){return ctx=Object.assign({actualString:!0},ctx),stringifyString.stringifyString(item,ctx,onComment,onChompKeep)}};exports.string=string;


/***/ }),

/***/ 73959:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301);const boolTag={identify:value=>typeof value=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:str=>new Scalar.Scalar(str[0]==="t"||str[0]==="T"),stringify({source,value},ctx){if(source&&boolTag.test.test(source)){const sv=source[0]==="t"||source[0]==="T";if(value===sv)return source}return value?ctx.options.trueStr:ctx.options.falseStr}};exports.boolTag=boolTag;


/***/ }),

/***/ 38405:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301),stringifyNumber=__webpack_require__(28689);const floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str),stringify(node){const num=Number(node.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node)}},float={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(str){const node=new Scalar.Scalar(parseFloat(str)),dot=str.indexOf(".");return dot!==-1&&str[str.length-1]==="0"&&(node.minFractionDigits=str.length-dot-1),node},stringify:stringifyNumber.stringifyNumber};exports.float=float,exports.floatExp=floatExp,exports.floatNaN=floatNaN;


/***/ }),

/***/ 59874:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var stringifyNumber=__webpack_require__(28689);const intIdentify=value=>typeof value=="bigint"||Number.isInteger(value),intResolve=(str,offset,radix,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str.substring(offset),radix);function intStringify(node,radix,prefix){const{value}=node;return intIdentify(value)&&value>=0?prefix+value.toString(radix):stringifyNumber.stringifyNumber(node)}const intOct={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,8,opt),stringify:node=>intStringify(node,8,"0o")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.stringifyNumber},intHex={identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(node,16,"0x")};exports.int=int,exports.intHex=intHex,exports.intOct=intOct;


/***/ }),

/***/ 70896:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var map=__webpack_require__(47451),_null=__webpack_require__(73632),seq=__webpack_require__(1706),string=__webpack_require__(66464),bool=__webpack_require__(73959),float=__webpack_require__(38405),int=__webpack_require__(59874);const schema=[map.map,seq.seq,string.string,_null.nullTag,bool.boolTag,int.intOct,int.int,int.intHex,float.floatNaN,float.floatExp,float.float];exports.schema=schema;


/***/ }),

/***/ 33559:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301),map=__webpack_require__(47451),seq=__webpack_require__(1706);function intIdentify(value){return typeof value=="bigint"||Number.isInteger(value)}const stringifyJSON=({value})=>JSON.stringify(value),jsonScalars=[{identify:value=>typeof value=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify:stringifyJSON},{identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:value=>typeof value=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:str=>str==="true",stringify:stringifyJSON},{identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(str,_onError,{intAsBigInt})=>intAsBigInt?BigInt(str):parseInt(str,10),stringify:({value})=>intIdentify(value)?value.toString():JSON.stringify(value)},{identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:str=>parseFloat(str),stringify:stringifyJSON}],jsonError={default:!0,tag:"",test:/^/,resolve(str,onError){return onError(`Unresolved plain scalar ${JSON.stringify(str)}`),str}},schema=[map.map,seq.seq].concat(jsonScalars,jsonError);exports.schema=schema;


/***/ }),

/***/ 90018:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var map=__webpack_require__(47451),_null=__webpack_require__(73632),seq=__webpack_require__(1706),string=__webpack_require__(66464),bool=__webpack_require__(73959),float=__webpack_require__(38405),int=__webpack_require__(59874),schema=__webpack_require__(70896),schema$1=__webpack_require__(33559),binary=__webpack_require__(56083),merge=__webpack_require__(90452),omap=__webpack_require__(50303),pairs=__webpack_require__(18385),schema$2=__webpack_require__(35913),set=__webpack_require__(81528),timestamp=__webpack_require__(46752);const schemas=new Map([["core",schema.schema],["failsafe",[map.map,seq.seq,string.string]],["json",schema$1.schema],["yaml11",schema$2.schema],["yaml-1.1",schema$2.schema]]),tagsByName={binary:binary.binary,bool:bool.boolTag,float:float.float,floatExp:float.floatExp,floatNaN:float.floatNaN,floatTime:timestamp.floatTime,int:int.int,intHex:int.intHex,intOct:int.intOct,intTime:timestamp.intTime,map:map.map,merge:merge.merge,null:_null.nullTag,omap:omap.omap,pairs:pairs.pairs,seq:seq.seq,set:set.set,timestamp:timestamp.timestamp},coreKnownTags={"tag:yaml.org,2002:binary":binary.binary,"tag:yaml.org,2002:merge":merge.merge,"tag:yaml.org,2002:omap":omap.omap,"tag:yaml.org,2002:pairs":pairs.pairs,"tag:yaml.org,2002:set":set.set,"tag:yaml.org,2002:timestamp":timestamp.timestamp};function getTags(customTags,schemaName,addMergeTag){const schemaTags=schemas.get(schemaName);if(schemaTags&&!customTags)return addMergeTag&&!schemaTags.includes(merge.merge)?schemaTags.concat(merge.merge):schemaTags.slice();let tags=schemaTags;if(!tags)if(Array.isArray(customTags))tags=[];else{const keys=Array.from(schemas.keys()).filter(key=>key!=="yaml11").map(key=>JSON.stringify(key)).join(", ");throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`)}if(Array.isArray(customTags))for(const tag of customTags)tags=tags.concat(tag);else typeof customTags=="function"&&(tags=customTags(tags.slice()));return addMergeTag&&(tags=tags.concat(merge.merge)),tags.reduce((tags2,tag)=>{const tagObj=typeof tag=="string"?tagsByName[tag]:tag;if(!tagObj){const tagName=JSON.stringify(tag),keys=Object.keys(tagsByName).map(key=>JSON.stringify(key)).join(", ");throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`)}return tags2.includes(tagObj)||tags2.push(tagObj),tags2},[])}exports.coreKnownTags=coreKnownTags,exports.getTags=getTags;


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var node_buffer=__webpack_require__(20181),Scalar=__webpack_require__(63301),stringifyString=__webpack_require__(83069);const binary={identify:value=>value instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(src,onError){if(typeof node_buffer.Buffer=="function")return node_buffer.Buffer.from(src,"base64");if(typeof atob=="function"){const str=atob(src.replace(/[\n\r]/g,"")),buffer=new Uint8Array(str.length);for(let i=0;i<str.length;++i)buffer[i]=str.charCodeAt(i);return buffer}else return onError("This environment does not support reading binary tags; either Buffer or atob is required"),src},stringify({comment,type,value},ctx,onComment,onChompKeep){if(!value)return"";const buf=value;let str;if(typeof node_buffer.Buffer=="function")str=buf instanceof node_buffer.Buffer?buf.toString("base64"):node_buffer.Buffer.from(buf.buffer).toString("base64");else if(typeof btoa=="function"){let s="";for(let i=0;i<buf.length;++i)s+=String.fromCharCode(buf[i]);str=btoa(s)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(type??(type=Scalar.Scalar.BLOCK_LITERAL),type!==Scalar.Scalar.QUOTE_DOUBLE){const lineWidth=Math.max(ctx.options.lineWidth-ctx.indent.length,ctx.options.minContentWidth),n=Math.ceil(str.length/lineWidth),lines=new Array(n);for(let i=0,o=0;i<n;++i,o+=lineWidth)lines[i]=str.substr(o,lineWidth);str=lines.join(type===Scalar.Scalar.BLOCK_LITERAL?`
`:" ")}return stringifyString.stringifyString({comment,type,value:str},ctx,onComment,onChompKeep)}};exports.binary=binary;


/***/ }),

/***/ 88398:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301);function boolStringify({value,source},ctx){return source&&(value?trueTag:falseTag).test.test(source)?source:value?ctx.options.trueStr:ctx.options.falseStr}const trueTag={identify:value=>value===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Scalar.Scalar(!0),stringify:boolStringify},falseTag={identify:value=>value===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar.Scalar(!1),stringify:boolStringify};exports.falseTag=falseTag,exports.trueTag=trueTag;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301),stringifyNumber=__webpack_require__(28689);const floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:str=>parseFloat(str.replace(/_/g,"")),stringify(node){const num=Number(node.value);return isFinite(num)?num.toExponential():stringifyNumber.stringifyNumber(node)}},float={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(str){const node=new Scalar.Scalar(parseFloat(str.replace(/_/g,""))),dot=str.indexOf(".");if(dot!==-1){const f=str.substring(dot+1).replace(/_/g,"");f[f.length-1]==="0"&&(node.minFractionDigits=f.length)}return node},stringify:stringifyNumber.stringifyNumber};exports.float=float,exports.floatExp=floatExp,exports.floatNaN=floatNaN;


/***/ }),

/***/ 10873:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var stringifyNumber=__webpack_require__(28689);const intIdentify=value=>typeof value=="bigint"||Number.isInteger(value);function intResolve(str,offset,radix,{intAsBigInt}){const sign=str[0];if((sign==="-"||sign==="+")&&(offset+=1),str=str.substring(offset).replace(/_/g,""),intAsBigInt){switch(radix){case 2:str=`0b${str}`;break;case 8:str=`0o${str}`;break;case 16:str=`0x${str}`;break}const n2=BigInt(str);return sign==="-"?BigInt(-1)*n2:n2}const n=parseInt(str,radix);return sign==="-"?-1*n:n}function intStringify(node,radix,prefix){const{value}=node;if(intIdentify(value)){const str=value.toString(radix);return value<0?"-"+prefix+str.substr(1):prefix+str}return stringifyNumber.stringifyNumber(node)}const intBin={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,2,opt),stringify:node=>intStringify(node,2,"0b")},intOct={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(str,_onError,opt)=>intResolve(str,1,8,opt),stringify:node=>intStringify(node,8,"0")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.stringifyNumber},intHex={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(node,16,"0x")};exports.int=int,exports.intBin=intBin,exports.intHex=intHex,exports.intOct=intOct;


/***/ }),

/***/ 90452:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Scalar=__webpack_require__(63301);const MERGE_KEY="<<",merge={identify:value=>value===MERGE_KEY||typeof value=="symbol"&&value.description===MERGE_KEY,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)),{addToJSMap:addMergeToJSMap}),stringify:()=>MERGE_KEY},isMergeKey=(ctx,key)=>(merge.identify(key)||identity.isScalar(key)&&(!key.type||key.type===Scalar.Scalar.PLAIN)&&merge.identify(key.value))&&ctx?.doc.schema.tags.some(tag=>tag.tag===merge.tag&&tag.default);function addMergeToJSMap(ctx,map,value){const source=resolveAliasValue(ctx,value);if(identity.isSeq(source))for(const it of source.items)mergeValue(ctx,map,it);else if(Array.isArray(source))for(const it of source)mergeValue(ctx,map,it);else mergeValue(ctx,map,source)}function mergeValue(ctx,map,value){const source=resolveAliasValue(ctx,value);if(!identity.isMap(source))throw new Error("Merge sources must be maps or map aliases");const srcMap=source.toJSON(null,ctx,Map);for(const[key,value2]of srcMap)map instanceof Map?map.has(key)||map.set(key,value2):map instanceof Set?map.add(key):Object.prototype.hasOwnProperty.call(map,key)||Object.defineProperty(map,key,{value:value2,writable:!0,enumerable:!0,configurable:!0});return map}function resolveAliasValue(ctx,value){return ctx&&identity.isAlias(value)?value.resolve(ctx.doc,ctx):value}exports.addMergeToJSMap=addMergeToJSMap,exports.isMergeKey=isMergeKey,exports.merge=merge;


/***/ }),

/***/ 50303:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),toJS=__webpack_require__(74043),YAMLMap=__webpack_require__(84454),YAMLSeq=__webpack_require__(92223),pairs=__webpack_require__(18385);class YAMLOMap extends YAMLSeq.YAMLSeq{constructor(){super(),this.add=YAMLMap.YAMLMap.prototype.add.bind(this),this.delete=YAMLMap.YAMLMap.prototype.delete.bind(this),this.get=YAMLMap.YAMLMap.prototype.get.bind(this),this.has=YAMLMap.YAMLMap.prototype.has.bind(this),this.set=YAMLMap.YAMLMap.prototype.set.bind(this),this.tag=YAMLOMap.tag}toJSON(_,ctx){if(!ctx)return super.toJSON(_);const map=new Map;ctx?.onCreate&&ctx.onCreate(map);for(const pair of this.items){let key,value;if(identity.isPair(pair)?(key=toJS.toJS(pair.key,"",ctx),value=toJS.toJS(pair.value,key,ctx)):key=toJS.toJS(pair,"",ctx),map.has(key))throw new Error("Ordered maps must not include duplicate keys");map.set(key,value)}return map}static from(schema,iterable,ctx){const pairs$1=pairs.createPairs(schema,iterable,ctx),omap2=new this;return omap2.items=pairs$1.items,omap2}}YAMLOMap.tag="tag:yaml.org,2002:omap";const omap={collection:"seq",identify:value=>value instanceof Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:omap",resolve(seq,onError){const pairs$1=pairs.resolvePairs(seq,onError),seenKeys=[];for(const{key}of pairs$1.items)identity.isScalar(key)&&(seenKeys.includes(key.value)?onError(`Ordered maps must not include duplicate keys: ${key.value}`):seenKeys.push(key.value));return Object.assign(new YAMLOMap,pairs$1)},createNode:(schema,iterable,ctx)=>YAMLOMap.from(schema,iterable,ctx)};exports.YAMLOMap=YAMLOMap,exports.omap=omap;


/***/ }),

/***/ 18385:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Pair=__webpack_require__(57165),Scalar=__webpack_require__(63301),YAMLSeq=__webpack_require__(92223);function resolvePairs(seq,onError){if(identity.isSeq(seq))for(let i=0;i<seq.items.length;++i){let item=seq.items[i];if(!identity.isPair(item)){if(identity.isMap(item)){item.items.length>1&&onError("Each pair must have its own sequence indicator");const pair=item.items[0]||new Pair.Pair(new Scalar.Scalar(null));if(item.commentBefore&&(pair.key.commentBefore=pair.key.commentBefore?`${item.commentBefore}
${pair.key.commentBefore}`:item.commentBefore),item.comment){const cn=pair.value??pair.key;cn.comment=cn.comment?`${item.comment}
${cn.comment}`:item.comment}item=pair}seq.items[i]=identity.isPair(item)?item:new Pair.Pair(item)}}else onError("Expected a sequence for this tag");return seq}function createPairs(schema,iterable,ctx){const{replacer}=ctx,pairs2=new YAMLSeq.YAMLSeq(schema);pairs2.tag="tag:yaml.org,2002:pairs";let i=0;if(iterable&&Symbol.iterator in Object(iterable))for(let it of iterable){typeof replacer=="function"&&(it=replacer.call(iterable,String(i++),it));let key,value;if(Array.isArray(it))if(it.length===2)key=it[0],value=it[1];else throw new TypeError(`Expected [key, value] tuple: ${it}`);else if(it&&it instanceof Object){const keys=Object.keys(it);if(keys.length===1)key=keys[0],value=it[key];else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`)}else key=it;pairs2.items.push(Pair.createPair(key,value,ctx))}return pairs2}const pairs={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs};exports.createPairs=createPairs,exports.pairs=pairs,exports.resolvePairs=resolvePairs;


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var map=__webpack_require__(47451),_null=__webpack_require__(73632),seq=__webpack_require__(1706),string=__webpack_require__(66464),binary=__webpack_require__(56083),bool=__webpack_require__(88398),float=__webpack_require__(35782),int=__webpack_require__(10873),merge=__webpack_require__(90452),omap=__webpack_require__(50303),pairs=__webpack_require__(18385),set=__webpack_require__(81528),timestamp=__webpack_require__(46752);const schema=[map.map,seq.seq,string.string,_null.nullTag,bool.trueTag,bool.falseTag,int.intBin,int.intOct,int.int,int.intHex,float.floatNaN,float.floatExp,float.float,binary.binary,merge.merge,omap.omap,pairs.pairs,set.set,timestamp.intTime,timestamp.floatTime,timestamp.timestamp];exports.schema=schema;


/***/ }),

/***/ 81528:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Pair=__webpack_require__(57165),YAMLMap=__webpack_require__(84454);class YAMLSet extends YAMLMap.YAMLMap{constructor(schema){super(schema),this.tag=YAMLSet.tag}add(key){let pair;identity.isPair(key)?pair=key:key&&typeof key=="object"&&"key"in key&&"value"in key&&key.value===null?pair=new Pair.Pair(key.key,null):pair=new Pair.Pair(key,null),YAMLMap.findPair(this.items,pair.key)||this.items.push(pair)}get(key,keepPair){const pair=YAMLMap.findPair(this.items,key);return!keepPair&&identity.isPair(pair)?identity.isScalar(pair.key)?pair.key.value:pair.key:pair}set(key,value){if(typeof value!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);const prev=YAMLMap.findPair(this.items,key);prev&&!value?this.items.splice(this.items.indexOf(prev),1):!prev&&value&&this.items.push(new Pair.Pair(key))}toJSON(_,ctx){return super.toJSON(_,ctx,Set)}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},ctx,{allNullValues:!0}),onComment,onChompKeep);throw new Error("Set items must all have null values")}static from(schema,iterable,ctx){const{replacer}=ctx,set2=new this(schema);if(iterable&&Symbol.iterator in Object(iterable))for(let value of iterable)typeof replacer=="function"&&(value=replacer.call(iterable,value,value)),set2.items.push(Pair.createPair(value,null,ctx));return set2}}YAMLSet.tag="tag:yaml.org,2002:set";const set={collection:"map",identify:value=>value instanceof Set,nodeClass:YAMLSet,default:!1,tag:"tag:yaml.org,2002:set",createNode:(schema,iterable,ctx)=>YAMLSet.from(schema,iterable,ctx),resolve(map,onError){if(identity.isMap(map)){if(map.hasAllNullValues(!0))return Object.assign(new YAMLSet,map);onError("Set items must all have null values")}else onError("Expected a mapping for this tag");return map}};exports.YAMLSet=YAMLSet,exports.set=set;


/***/ }),

/***/ 46752:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var stringifyNumber=__webpack_require__(28689);function parseSexagesimal(str,asBigInt){const sign=str[0],parts=sign==="-"||sign==="+"?str.substring(1):str,num=n=>asBigInt?BigInt(n):Number(n),res=parts.replace(/_/g,"").split(":").reduce((res2,p)=>res2*num(60)+num(p),num(0));return sign==="-"?num(-1)*res:res}function stringifySexagesimal(node){let{value}=node,num=n=>n;if(typeof value=="bigint")num=n=>BigInt(n);else if(isNaN(value)||!isFinite(value))return stringifyNumber.stringifyNumber(node);let sign="";value<0&&(sign="-",value*=num(-1));const _60=num(60),parts=[value%_60];return value<60?parts.unshift(0):(value=(value-parts[0])/_60,parts.unshift(value%_60),value>=60&&(value=(value-parts[0])/_60,parts.unshift(value))),sign+parts.map(n=>String(n).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}const intTime={identify:value=>typeof value=="bigint"||Number.isInteger(value),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(str,_onError,{intAsBigInt})=>parseSexagesimal(str,intAsBigInt),stringify:stringifySexagesimal},floatTime={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:str=>parseSexagesimal(str,!1),stringify:stringifySexagesimal},timestamp={identify:value=>value instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(str){const match=str.match(timestamp.test);if(!match)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");const[,year,month,day,hour,minute,second]=match.map(Number),millisec=match[7]?Number((match[7]+"00").substr(1,3)):0;let date=Date.UTC(year,month-1,day,hour||0,minute||0,second||0,millisec);const tz=match[8];if(tz&&tz!=="Z"){let d=parseSexagesimal(tz,!1);Math.abs(d)<30&&(d*=60),date-=6e4*d}return new Date(date)},stringify:({value})=>value?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};exports.floatTime=floatTime,exports.intTime=intTime,exports.timestamp=timestamp;


/***/ }),

/***/ 34475:
/***/ ((__unused_webpack_module, exports) => {

const FOLD_FLOW="flow",FOLD_BLOCK="block",FOLD_QUOTED="quoted";function foldFlowLines(text,indent,mode="flow",{indentAtStart,lineWidth=80,minContentWidth=20,onFold,onOverflow}={}){if(!lineWidth||lineWidth<0)return text;lineWidth<minContentWidth&&(minContentWidth=0);const endStep=Math.max(1+minContentWidth,1+lineWidth-indent.length);if(text.length<=endStep)return text;const folds=[],escapedFolds={};let end=lineWidth-indent.length;typeof indentAtStart=="number"&&(indentAtStart>lineWidth-Math.max(2,minContentWidth)?folds.push(0):end=lineWidth-indentAtStart);let split,prev,overflow=!1,i=-1,escStart=-1,escEnd=-1;mode===FOLD_BLOCK&&(i=consumeMoreIndentedLines(text,i,indent.length),i!==-1&&(end=i+endStep));for(let ch;ch=text[i+=1];){if(mode===FOLD_QUOTED&&ch==="\\"){switch(escStart=i,text[i+1]){case"x":i+=3;break;case"u":i+=5;break;case"U":i+=9;break;default:i+=1}escEnd=i}if(ch===`
`)mode===FOLD_BLOCK&&(i=consumeMoreIndentedLines(text,i,indent.length)),end=i+indent.length+endStep,split=void 0;else{if(ch===" "&&prev&&prev!==" "&&prev!==`
`&&prev!=="	"){const next=text[i+1];next&&next!==" "&&next!==`
`&&next!=="	"&&(split=i)}if(i>=end)if(split)folds.push(split),end=split+endStep,split=void 0;else if(mode===FOLD_QUOTED){for(;prev===" "||prev==="	";)prev=ch,ch=text[i+=1],overflow=!0;const j=i>escEnd+1?i-2:escStart-1;if(escapedFolds[j])return text;folds.push(j),escapedFolds[j]=!0,end=j+endStep,split=void 0}else overflow=!0}prev=ch}if(overflow&&onOverflow&&onOverflow(),folds.length===0)return text;onFold&&onFold();let res=text.slice(0,folds[0]);for(let i2=0;i2<folds.length;++i2){const fold=folds[i2],end2=folds[i2+1]||text.length;fold===0?res=`
${indent}${text.slice(0,end2)}`:(mode===FOLD_QUOTED&&escapedFolds[fold]&&(res+=`${text[fold]}\\`),res+=`
${indent}${text.slice(fold+1,end2)}`)}return res}function consumeMoreIndentedLines(text,i,indent){let end=i,start=i+1,ch=text[start];for(;ch===" "||ch==="	";)if(i<start+indent)ch=text[++i];else{do ch=text[++i];while(ch&&ch!==`
`);end=i,start=i+1,ch=text[start]}return end}exports.FOLD_BLOCK=FOLD_BLOCK,exports.FOLD_FLOW=FOLD_FLOW,exports.FOLD_QUOTED=FOLD_QUOTED,exports.foldFlowLines=foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var anchors=__webpack_require__(71596),identity=__webpack_require__(41127),stringifyComment=__webpack_require__(59799),stringifyString=__webpack_require__(83069);function createStringifyContext(doc,options){const opt=Object.assign({blockQuote:!0,commentString:stringifyComment.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},doc.schema.toStringOptions,options);let inFlow;switch(opt.collectionStyle){case"block":inFlow=!1;break;case"flow":inFlow=!0;break;default:inFlow=null}return{anchors:new Set,doc,flowCollectionPadding:opt.flowCollectionPadding?" ":"",indent:"",indentStep:typeof opt.indent=="number"?" ".repeat(opt.indent):"  ",inFlow,options:opt}}function getTagObject(tags,item){if(item.tag){const match=tags.filter(t=>t.tag===item.tag);if(match.length>0)return match.find(t=>t.format===item.format)??match[0]}let tagObj,obj;if(identity.isScalar(item)){obj=item.value;let match=tags.filter(t=>t.identify?.(obj));if(match.length>1){const testMatch=match.filter(t=>t.test);testMatch.length>0&&(match=testMatch)}tagObj=match.find(t=>t.format===item.format)??match.find(t=>!t.format)}else obj=item,tagObj=tags.find(t=>t.nodeClass&&obj instanceof t.nodeClass);if(!tagObj){const name=obj?.constructor?.name??(obj===null?"null":typeof obj);throw new Error(`Tag not resolved for ${name} value`)}return tagObj}function stringifyProps(node,tagObj,{anchors:anchors$1,doc}){if(!doc.directives)return"";const props=[],anchor=(identity.isScalar(node)||identity.isCollection(node))&&node.anchor;anchor&&anchors.anchorIsValid(anchor)&&(anchors$1.add(anchor),props.push(`&${anchor}`));const tag=node.tag??(tagObj.default?null:tagObj.tag);return tag&&props.push(doc.directives.tagString(tag)),props.join(" ")}function stringify(item,ctx,onComment,onChompKeep){if(identity.isPair(item))return item.toString(ctx,onComment,onChompKeep);if(identity.isAlias(item)){if(ctx.doc.directives)return item.toString(ctx);if(ctx.resolvedAliases?.has(item))throw new TypeError("Cannot stringify circular structure without alias nodes");ctx.resolvedAliases?ctx.resolvedAliases.add(item):ctx.resolvedAliases=new Set([item]),item=item.resolve(ctx.doc)}let tagObj;const node=identity.isNode(item)?item:ctx.doc.createNode(item,{onTagObj:o=>tagObj=o});tagObj??(tagObj=getTagObject(ctx.doc.schema.tags,node));const props=stringifyProps(node,tagObj,ctx);props.length>0&&(ctx.indentAtStart=(ctx.indentAtStart??0)+props.length+1);const str=typeof tagObj.stringify=="function"?tagObj.stringify(node,ctx,onComment,onChompKeep):identity.isScalar(node)?stringifyString.stringifyString(node,ctx,onComment,onChompKeep):node.toString(ctx,onComment,onChompKeep);return props?identity.isScalar(node)||str[0]==="{"||str[0]==="["?`${props} ${str}`:`${props}
${ctx.indent}${str}`:str}exports.createStringifyContext=createStringifyContext,exports.stringify=stringify;


/***/ }),

/***/ 61212:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),stringify=__webpack_require__(2148),stringifyComment=__webpack_require__(59799);function stringifyCollection(collection,ctx,options){return(ctx.inFlow??collection.flow?stringifyFlowCollection:stringifyBlockCollection)(collection,ctx,options)}function stringifyBlockCollection({comment,items},ctx,{blockItemPrefix,flowChars,itemIndent,onChompKeep,onComment}){const{indent,options:{commentString}}=ctx,itemCtx=Object.assign({},ctx,{indent:itemIndent,type:null});let chompKeep=!1;const lines=[];for(let i=0;i<items.length;++i){const item=items[i];let comment2=null;if(identity.isNode(item))!chompKeep&&item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,chompKeep),item.comment&&(comment2=item.comment);else if(identity.isPair(item)){const ik=identity.isNode(item.key)?item.key:null;ik&&(!chompKeep&&ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,chompKeep))}chompKeep=!1;let str2=stringify.stringify(item,itemCtx,()=>comment2=null,()=>chompKeep=!0);comment2&&(str2+=stringifyComment.lineComment(str2,itemIndent,commentString(comment2))),chompKeep&&comment2&&(chompKeep=!1),lines.push(blockItemPrefix+str2)}let str;if(lines.length===0)str=flowChars.start+flowChars.end;else{str=lines[0];for(let i=1;i<lines.length;++i){const line=lines[i];str+=line?`
${indent}${line}`:`
`}}return comment?(str+=`
`+stringifyComment.indentComment(commentString(comment),indent),onComment&&onComment()):chompKeep&&onChompKeep&&onChompKeep(),str}function stringifyFlowCollection({items},ctx,{flowChars,itemIndent}){const{indent,indentStep,flowCollectionPadding:fcPadding,options:{commentString}}=ctx;itemIndent+=indentStep;const itemCtx=Object.assign({},ctx,{indent:itemIndent,inFlow:!0,type:null});let reqNewline=!1,linesAtValue=0;const lines=[];for(let i=0;i<items.length;++i){const item=items[i];let comment=null;if(identity.isNode(item))item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,!1),item.comment&&(comment=item.comment);else if(identity.isPair(item)){const ik=identity.isNode(item.key)?item.key:null;ik&&(ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,!1),ik.comment&&(reqNewline=!0));const iv=identity.isNode(item.value)?item.value:null;iv?(iv.comment&&(comment=iv.comment),iv.commentBefore&&(reqNewline=!0)):item.value==null&&ik?.comment&&(comment=ik.comment)}comment&&(reqNewline=!0);let str=stringify.stringify(item,itemCtx,()=>comment=null);reqNewline||(reqNewline=lines.length>linesAtValue||str.includes(`
`)),i<items.length-1?str+=",":ctx.options.trailingComma&&(ctx.options.lineWidth>0&&(reqNewline||(reqNewline=lines.reduce((sum,line)=>sum+line.length+2,2)+(str.length+2)>ctx.options.lineWidth)),reqNewline&&(str+=",")),comment&&(str+=stringifyComment.lineComment(str,itemIndent,commentString(comment))),lines.push(str),linesAtValue=lines.length}const{start,end}=flowChars;if(lines.length===0)return start+end;if(!reqNewline){const len=lines.reduce((sum,line)=>sum+line.length+2,2);reqNewline=ctx.options.lineWidth>0&&len>ctx.options.lineWidth}if(reqNewline){let str=start;for(const line of lines)str+=line?`
${indentStep}${indent}${line}`:`
`;return`${str}
${indent}${end}`}else return`${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`}function addCommentBefore({indent,options:{commentString}},lines,comment,chompKeep){if(comment&&chompKeep&&(comment=comment.replace(/^\n+/,"")),comment){const ic=stringifyComment.indentComment(commentString(comment),indent);lines.push(ic.trimStart())}}exports.stringifyCollection=stringifyCollection;


/***/ }),

/***/ 59799:
/***/ ((__unused_webpack_module, exports) => {

const stringifyComment=str=>str.replace(/^(?!$)(?: $)?/gm,"#");function indentComment(comment,indent){return/^\n+$/.test(comment)?comment.substring(1):indent?comment.replace(/^(?! *$)/gm,indent):comment}const lineComment=(str,indent,comment)=>str.endsWith(`
`)?indentComment(comment,indent):comment.includes(`
`)?`
`+indentComment(comment,indent):(str.endsWith(" ")?"":" ")+comment;exports.indentComment=indentComment,exports.lineComment=lineComment,exports.stringifyComment=stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),stringify=__webpack_require__(2148),stringifyComment=__webpack_require__(59799);function stringifyDocument(doc,options){const lines=[];let hasDirectives=options.directives===!0;if(options.directives!==!1&&doc.directives){const dir=doc.directives.toString(doc);dir?(lines.push(dir),hasDirectives=!0):doc.directives.docStart&&(hasDirectives=!0)}hasDirectives&&lines.push("---");const ctx=stringify.createStringifyContext(doc,options),{commentString}=ctx.options;if(doc.commentBefore){lines.length!==1&&lines.unshift("");const cs=commentString(doc.commentBefore);lines.unshift(stringifyComment.indentComment(cs,""))}let chompKeep=!1,contentComment=null;if(doc.contents){if(identity.isNode(doc.contents)){if(doc.contents.spaceBefore&&hasDirectives&&lines.push(""),doc.contents.commentBefore){const cs=commentString(doc.contents.commentBefore);lines.push(stringifyComment.indentComment(cs,""))}ctx.forceBlockIndent=!!doc.comment,contentComment=doc.contents.comment}const onChompKeep=contentComment?void 0:()=>chompKeep=!0;let body=stringify.stringify(doc.contents,ctx,()=>contentComment=null,onChompKeep);contentComment&&(body+=stringifyComment.lineComment(body,"",commentString(contentComment))),(body[0]==="|"||body[0]===">")&&lines[lines.length-1]==="---"?lines[lines.length-1]=`--- ${body}`:lines.push(body)}else lines.push(stringify.stringify(doc.contents,ctx));if(doc.directives?.docEnd)if(doc.comment){const cs=commentString(doc.comment);cs.includes(`
`)?(lines.push("..."),lines.push(stringifyComment.indentComment(cs,""))):lines.push(`... ${cs}`)}else lines.push("...");else{let dc=doc.comment;dc&&chompKeep&&(dc=dc.replace(/^\n+/,"")),dc&&((!chompKeep||contentComment)&&lines[lines.length-1]!==""&&lines.push(""),lines.push(stringifyComment.indentComment(commentString(dc),"")))}return lines.join(`
`)+`
`}exports.stringifyDocument=stringifyDocument;


/***/ }),

/***/ 28689:
/***/ ((__unused_webpack_module, exports) => {

function stringifyNumber({format,minFractionDigits,tag,value}){if(typeof value=="bigint")return String(value);const num=typeof value=="number"?value:Number(value);if(!isFinite(num))return isNaN(num)?".nan":num<0?"-.inf":".inf";let n=Object.is(value,-0)?"-0":JSON.stringify(value);if(!format&&minFractionDigits&&(!tag||tag==="tag:yaml.org,2002:float")&&/^-?\d/.test(n)&&!n.includes("e")){let i=n.indexOf(".");i<0&&(i=n.length,n+=".");let d=minFractionDigits-(n.length-i-1);for(;d-- >0;)n+="0"}return n}exports.stringifyNumber=stringifyNumber;


/***/ }),

/***/ 59748:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127),Scalar=__webpack_require__(63301),stringify=__webpack_require__(2148),stringifyComment=__webpack_require__(59799);function stringifyPair({key,value},ctx,onComment,onChompKeep){const{allNullValues,doc,indent,indentStep,options:{commentString,indentSeq,simpleKeys}}=ctx;let keyComment=identity.isNode(key)&&key.comment||null;if(simpleKeys){if(keyComment)throw new Error("With simple keys, key nodes cannot have comments");if(identity.isCollection(key)||!identity.isNode(key)&&typeof key=="object"){const msg="With simple keys, collection cannot be used as a key value";throw new Error(msg)}}let explicitKey=!simpleKeys&&(!key||keyComment&&value==null&&!ctx.inFlow||identity.isCollection(key)||(identity.isScalar(key)?key.type===Scalar.Scalar.BLOCK_FOLDED||key.type===Scalar.Scalar.BLOCK_LITERAL:typeof key=="object"));ctx=Object.assign({},ctx,{allNullValues:!1,implicitKey:!explicitKey&&(simpleKeys||!allNullValues),indent:indent+indentStep});let keyCommentDone=!1,chompKeep=!1,str=stringify.stringify(key,ctx,()=>keyCommentDone=!0,()=>chompKeep=!0);if(!explicitKey&&!ctx.inFlow&&str.length>1024){if(simpleKeys)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");explicitKey=!0}if(ctx.inFlow){if(allNullValues||value==null)return keyCommentDone&&onComment&&onComment(),str===""?"?":explicitKey?`? ${str}`:str}else if(allNullValues&&!simpleKeys||value==null&&explicitKey)return str=`? ${str}`,keyComment&&!keyCommentDone?str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment)):chompKeep&&onChompKeep&&onChompKeep(),str;keyCommentDone&&(keyComment=null),explicitKey?(keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))),str=`? ${str}
${indent}:`):(str=`${str}:`,keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))));let vsb,vcb,valueComment;identity.isNode(value)?(vsb=!!value.spaceBefore,vcb=value.commentBefore,valueComment=value.comment):(vsb=!1,vcb=null,valueComment=null,value&&typeof value=="object"&&(value=doc.createNode(value))),ctx.implicitKey=!1,!explicitKey&&!keyComment&&identity.isScalar(value)&&(ctx.indentAtStart=str.length+1),chompKeep=!1,!indentSeq&&indentStep.length>=2&&!ctx.inFlow&&!explicitKey&&identity.isSeq(value)&&!value.flow&&!value.tag&&!value.anchor&&(ctx.indent=ctx.indent.substring(2));let valueCommentDone=!1;const valueStr=stringify.stringify(value,ctx,()=>valueCommentDone=!0,()=>chompKeep=!0);let ws=" ";if(keyComment||vsb||vcb){if(ws=vsb?`
`:"",vcb){const cs=commentString(vcb);ws+=`
${stringifyComment.indentComment(cs,ctx.indent)}`}valueStr===""&&!ctx.inFlow?ws===`
`&&valueComment&&(ws=`

`):ws+=`
${ctx.indent}`}else if(!explicitKey&&identity.isCollection(value)){const vs0=valueStr[0],nl0=valueStr.indexOf(`
`),hasNewline=nl0!==-1,flow=ctx.inFlow??value.flow??value.items.length===0;if(hasNewline||!flow){let hasPropsLine=!1;if(hasNewline&&(vs0==="&"||vs0==="!")){let sp0=valueStr.indexOf(" ");vs0==="&"&&sp0!==-1&&sp0<nl0&&valueStr[sp0+1]==="!"&&(sp0=valueStr.indexOf(" ",sp0+1)),(sp0===-1||nl0<sp0)&&(hasPropsLine=!0)}hasPropsLine||(ws=`
${ctx.indent}`)}}else(valueStr===""||valueStr[0]===`
`)&&(ws="");return str+=ws+valueStr,ctx.inFlow?valueCommentDone&&onComment&&onComment():valueComment&&!valueCommentDone?str+=stringifyComment.lineComment(str,ctx.indent,commentString(valueComment)):chompKeep&&onChompKeep&&onChompKeep(),str}exports.stringifyPair=stringifyPair;


/***/ }),

/***/ 83069:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var Scalar=__webpack_require__(63301),foldFlowLines=__webpack_require__(34475);const getFoldOptions=(ctx,isBlock)=>({indentAtStart:isBlock?ctx.indent.length:ctx.indentAtStart,lineWidth:ctx.options.lineWidth,minContentWidth:ctx.options.minContentWidth}),containsDocumentMarker=str=>/^(%|---|\.\.\.)/m.test(str);function lineLengthOverLimit(str,lineWidth,indentLength){if(!lineWidth||lineWidth<0)return!1;const limit=lineWidth-indentLength,strLen=str.length;if(strLen<=limit)return!1;for(let i=0,start=0;i<strLen;++i)if(str[i]===`
`){if(i-start>limit)return!0;if(start=i+1,strLen-start<=limit)return!1}return!0}function doubleQuotedString(value,ctx){const json=JSON.stringify(value);if(ctx.options.doubleQuotedAsJSON)return json;const{implicitKey}=ctx,minMultiLineLength=ctx.options.doubleQuotedMinMultiLineLength,indent=ctx.indent||(containsDocumentMarker(value)?"  ":"");let str="",start=0;for(let i=0,ch=json[i];ch;ch=json[++i])if(ch===" "&&json[i+1]==="\\"&&json[i+2]==="n"&&(str+=json.slice(start,i)+"\\ ",i+=1,start=i,ch="\\"),ch==="\\")switch(json[i+1]){case"u":{str+=json.slice(start,i);const code=json.substr(i+2,4);switch(code){case"0000":str+="\\0";break;case"0007":str+="\\a";break;case"000b":str+="\\v";break;case"001b":str+="\\e";break;case"0085":str+="\\N";break;case"00a0":str+="\\_";break;case"2028":str+="\\L";break;case"2029":str+="\\P";break;default:code.substr(0,2)==="00"?str+="\\x"+code.substr(2):str+=json.substr(i,6)}i+=5,start=i+1}break;case"n":if(implicitKey||json[i+2]==='"'||json.length<minMultiLineLength)i+=1;else{for(str+=json.slice(start,i)+`

`;json[i+2]==="\\"&&json[i+3]==="n"&&json[i+4]!=='"';)str+=`
`,i+=2;str+=indent,json[i+2]===" "&&(str+="\\"),i+=1,start=i+1}break;default:i+=1}return str=start?str+json.slice(start):json,implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.FOLD_QUOTED,getFoldOptions(ctx,!1))}function singleQuotedString(value,ctx){if(ctx.options.singleQuote===!1||ctx.implicitKey&&value.includes(`
`)||/[ \t]\n|\n[ \t]/.test(value))return doubleQuotedString(value,ctx);const indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),res="'"+value.replace(/'/g,"''").replace(/\n+/g,`$&
${indent}`)+"'";return ctx.implicitKey?res:foldFlowLines.foldFlowLines(res,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function quotedString(value,ctx){const{singleQuote}=ctx.options;let qs;if(singleQuote===!1)qs=doubleQuotedString;else{const hasDouble=value.includes('"'),hasSingle=value.includes("'");hasDouble&&!hasSingle?qs=singleQuotedString:hasSingle&&!hasDouble?qs=doubleQuotedString:qs=singleQuote?singleQuotedString:doubleQuotedString}return qs(value,ctx)}let blockEndNewlines;try{blockEndNewlines=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment,type,value},ctx,onComment,onChompKeep){const{blockQuote,commentString,lineWidth}=ctx.options;if(!blockQuote||/\n[\t ]+$/.test(value))return quotedString(value,ctx);const indent=ctx.indent||(ctx.forceBlockIndent||containsDocumentMarker(value)?"  ":""),literal=blockQuote==="literal"?!0:blockQuote==="folded"||type===Scalar.Scalar.BLOCK_FOLDED?!1:type===Scalar.Scalar.BLOCK_LITERAL?!0:!lineLengthOverLimit(value,lineWidth,indent.length);if(!value)return literal?`|
`:`>
`;let chomp,endStart;for(endStart=value.length;endStart>0;--endStart){const ch=value[endStart-1];if(ch!==`
`&&ch!=="	"&&ch!==" ")break}let end=value.substring(endStart);const endNlPos=end.indexOf(`
`);endNlPos===-1?chomp="-":value===end||endNlPos!==end.length-1?(chomp="+",onChompKeep&&onChompKeep()):chomp="",end&&(value=value.slice(0,-end.length),end[end.length-1]===`
`&&(end=end.slice(0,-1)),end=end.replace(blockEndNewlines,`$&${indent}`));let startWithSpace=!1,startEnd,startNlPos=-1;for(startEnd=0;startEnd<value.length;++startEnd){const ch=value[startEnd];if(ch===" ")startWithSpace=!0;else if(ch===`
`)startNlPos=startEnd;else break}let start=value.substring(0,startNlPos<startEnd?startNlPos+1:startEnd);start&&(value=value.substring(start.length),start=start.replace(/\n+/g,`$&${indent}`));let header=(startWithSpace?indent?"2":"1":"")+chomp;if(comment&&(header+=" "+commentString(comment.replace(/ ?[\r\n]+/g," ")),onComment&&onComment()),!literal){const foldedValue=value.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${indent}`);let literalFallback=!1;const foldOptions=getFoldOptions(ctx,!0);blockQuote!=="folded"&&type!==Scalar.Scalar.BLOCK_FOLDED&&(foldOptions.onOverflow=()=>{literalFallback=!0});const body=foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`,indent,foldFlowLines.FOLD_BLOCK,foldOptions);if(!literalFallback)return`>${header}
${indent}${body}`}return value=value.replace(/\n+/g,`$&${indent}`),`|${header}
${indent}${start}${value}${end}`}function plainString(item,ctx,onComment,onChompKeep){const{type,value}=item,{actualString,implicitKey,indent,indentStep,inFlow}=ctx;if(implicitKey&&value.includes(`
`)||inFlow&&/[[\]{},]/.test(value))return quotedString(value,ctx);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value))return implicitKey||inFlow||!value.includes(`
`)?quotedString(value,ctx):blockString(item,ctx,onComment,onChompKeep);if(!implicitKey&&!inFlow&&type!==Scalar.Scalar.PLAIN&&value.includes(`
`))return blockString(item,ctx,onComment,onChompKeep);if(containsDocumentMarker(value)){if(indent==="")return ctx.forceBlockIndent=!0,blockString(item,ctx,onComment,onChompKeep);if(implicitKey&&indent===indentStep)return quotedString(value,ctx)}const str=value.replace(/\n+/g,`$&
${indent}`);if(actualString){const test=tag=>tag.default&&tag.tag!=="tag:yaml.org,2002:str"&&tag.test?.test(str),{compat,tags}=ctx.doc.schema;if(tags.some(test)||compat?.some(test))return quotedString(value,ctx)}return implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function stringifyString(item,ctx,onComment,onChompKeep){const{implicitKey,inFlow}=ctx,ss=typeof item.value=="string"?item:Object.assign({},item,{value:String(item.value)});let{type}=item;type!==Scalar.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)&&(type=Scalar.Scalar.QUOTE_DOUBLE);const _stringify=_type=>{switch(_type){case Scalar.Scalar.BLOCK_FOLDED:case Scalar.Scalar.BLOCK_LITERAL:return implicitKey||inFlow?quotedString(ss.value,ctx):blockString(ss,ctx,onComment,onChompKeep);case Scalar.Scalar.QUOTE_DOUBLE:return doubleQuotedString(ss.value,ctx);case Scalar.Scalar.QUOTE_SINGLE:return singleQuotedString(ss.value,ctx);case Scalar.Scalar.PLAIN:return plainString(ss,ctx,onComment,onChompKeep);default:return null}};let res=_stringify(type);if(res===null){const{defaultKeyType,defaultStringType}=ctx.options,t=implicitKey&&defaultKeyType||defaultStringType;if(res=_stringify(t),res===null)throw new Error(`Unsupported default string type ${t}`)}return res}exports.stringifyString=stringifyString;


/***/ }),

/***/ 10204:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var identity=__webpack_require__(41127);const BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove node");function visit(node,visitor){const visitor_=initVisitor(visitor);identity.isDocument(node)?visit_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null):visit_(null,node,visitor_,Object.freeze([]))}visit.BREAK=BREAK,visit.SKIP=SKIP,visit.REMOVE=REMOVE;function visit_(key,node,visitor,path){const ctrl=callVisitor(key,node,visitor,path);if(identity.isNode(ctrl)||identity.isPair(ctrl))return replaceNode(key,path,ctrl),visit_(key,ctrl,visitor,path);if(typeof ctrl!="symbol"){if(identity.isCollection(node)){path=Object.freeze(path.concat(node));for(let i=0;i<node.items.length;++i){const ci=visit_(i,node.items[i],visitor,path);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(identity.isPair(node)){path=Object.freeze(path.concat(node));const ck=visit_("key",node.key,visitor,path);if(ck===BREAK)return BREAK;ck===REMOVE&&(node.key=null);const cv=visit_("value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===REMOVE&&(node.value=null)}}return ctrl}async function visitAsync(node,visitor){const visitor_=initVisitor(visitor);identity.isDocument(node)?await visitAsync_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null):await visitAsync_(null,node,visitor_,Object.freeze([]))}visitAsync.BREAK=BREAK,visitAsync.SKIP=SKIP,visitAsync.REMOVE=REMOVE;async function visitAsync_(key,node,visitor,path){const ctrl=await callVisitor(key,node,visitor,path);if(identity.isNode(ctrl)||identity.isPair(ctrl))return replaceNode(key,path,ctrl),visitAsync_(key,ctrl,visitor,path);if(typeof ctrl!="symbol"){if(identity.isCollection(node)){path=Object.freeze(path.concat(node));for(let i=0;i<node.items.length;++i){const ci=await visitAsync_(i,node.items[i],visitor,path);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)return BREAK;ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(identity.isPair(node)){path=Object.freeze(path.concat(node));const ck=await visitAsync_("key",node.key,visitor,path);if(ck===BREAK)return BREAK;ck===REMOVE&&(node.key=null);const cv=await visitAsync_("value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===REMOVE&&(node.value=null)}}return ctrl}function initVisitor(visitor){return typeof visitor=="object"&&(visitor.Collection||visitor.Node||visitor.Value)?Object.assign({Alias:visitor.Node,Map:visitor.Node,Scalar:visitor.Node,Seq:visitor.Node},visitor.Value&&{Map:visitor.Value,Scalar:visitor.Value,Seq:visitor.Value},visitor.Collection&&{Map:visitor.Collection,Seq:visitor.Collection},visitor):visitor}function callVisitor(key,node,visitor,path){if(typeof visitor=="function")return visitor(key,node,path);if(identity.isMap(node))return visitor.Map?.(key,node,path);if(identity.isSeq(node))return visitor.Seq?.(key,node,path);if(identity.isPair(node))return visitor.Pair?.(key,node,path);if(identity.isScalar(node))return visitor.Scalar?.(key,node,path);if(identity.isAlias(node))return visitor.Alias?.(key,node,path)}function replaceNode(key,path,node){const parent=path[path.length-1];if(identity.isCollection(parent))parent.items[key]=node;else if(identity.isPair(parent))key==="key"?parent.key=node:parent.value=node;else if(identity.isDocument(parent))parent.contents=node;else{const pt=identity.isAlias(parent)?"alias":"scalar";throw new Error(`Cannot replace node with ${pt} parent`)}}exports.visit=visit,exports.visitAsync=visitAsync;


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ZodError),
/* harmony export */   g: () => (/* binding */ ZodRealError)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37428);
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _core_util_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54723);



const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    enumerable: !1,
    get() {
      const value = make(this);
      return Object.defineProperty(this, key, { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: !0, writable: !0 });
    }
  });
}
const initializer = (inst, issues) => {
  _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .$ZodError */ .a$.init(inst, issues), inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  _installedErrorProtos.has(proto) || (_installedErrorProtos.add(proto), _lazyMethod(proto, "format", (self) => (mapper) => _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatError */ .Wk(self, mapper)), _lazyMethod(proto, "flatten", (self) => (mapper) => _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* .flattenError */ .JM(self, mapper)), _lazyMethod(proto, "addIssue", (self) => (issue) => {
    self.issues.push(issue), self.message = JSON.stringify(self.issues, _core_util_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonStringifyReplacer */ .k8, 2);
  }), _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2), self.message = JSON.stringify(self.issues, _core_util_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonStringifyReplacer */ .k8, 2);
  }), Object.defineProperty(proto, "isEmpty", {
    configurable: !0,
    enumerable: !1,
    get() {
      return this.issues.length === 0;
    }
  }));
};
const ZodError = /* @__PURE__ */ _core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .$constructor */ .xI("ZodError", initializer), ZodRealError = /* @__PURE__ */ _core_index_js__WEBPACK_IMPORTED_MODULE_2__/* .$constructor */ .xI("ZodError", initializer, void 0, {
  Parent: Error
});


/***/ }),

/***/ 27597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  naA: () => (/* binding */ ZodArray),
  You: () => (/* binding */ ZodISODateTime),
  bvH: () => (/* binding */ ZodObject),
  IiU: () => (/* binding */ ZodOptional),
  utH: () => (/* binding */ ZodPipe),
  b8S: () => (/* binding */ ZodRecord),
  NDH: () => (/* binding */ ZodString),
  fZ7: () => (/* binding */ ZodUnion),
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  IeY: () => (/* binding */ custom),
  gMt: () => (/* binding */ discriminatedUnion),
  k5n: () => (/* binding */ _enum),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  chJ: () => (/* binding */ _null),
  aig: () => (/* binding */ number),
  Ikc: () => (/* binding */ object),
  g1P: () => (/* binding */ record),
  YPB: () => (/* binding */ refine),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ string),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown)
});

// UNUSED EXPORTS: ZodAny, ZodBase64, ZodBase64URL, ZodBigInt, ZodBigIntFormat, ZodBoolean, ZodCIDRv4, ZodCIDRv6, ZodCUID, ZodCUID2, ZodCatch, ZodCodec, ZodCreditCard, ZodCustom, ZodCustomStringFormat, ZodDate, ZodDefault, ZodDiscriminatedUnion, ZodE164, ZodEmail, ZodEmoji, ZodEnum, ZodExactOptional, ZodFile, ZodFunction, ZodGUID, ZodIBAN, ZodIPv4, ZodIPv6, ZodISODate, ZodISODuration, ZodISOTime, ZodInstanceOf, ZodIntersection, ZodJWT, ZodKSUID, ZodLazy, ZodLiteral, ZodMAC, ZodMap, ZodNaN, ZodNanoID, ZodNever, ZodNonOptional, ZodNull, ZodNullable, ZodNumber, ZodNumberFormat, ZodPrefault, ZodPreprocess, ZodPromise, ZodReadonly, ZodSet, ZodStringFormat, ZodSuccess, ZodSymbol, ZodTemplateLiteral, ZodTransform, ZodTuple, ZodType, ZodULID, ZodURL, ZodUUID, ZodUndefined, ZodUnknown, ZodVoid, ZodXID, ZodXor, _ZodString, _default, _function, any, base64, base64url, bigint, catch, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, date, describe, e164, email, emoji, exactOptional, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseObject, looseRecord, mac, map, meta, nan, nanoid, nativeEnum, never, nonoptional, nullable, nullish, optional, partialRecord, pipe, prefault, preprocess, promise, readonly, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, tuple, uint32, uint64, ulid, undefined, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(88532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __webpack_require__(54723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
  constructor() {
    super("Cannot parse a reference cycle that closes through a transform"), this.name = "ZodCyclicError";
  }
}
const STATE = "~memo", NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value == "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
const recursive = /* @__PURE__ */ new WeakMap(), NONE = 0, ASSUMED = 1, PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached = recursive.get(inst);
  if (cached !== void 0)
    return cached ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve);
      answer > result && (result = answer);
    }
  }, shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      child > answer && (answer = child);
    }
    return answer;
  }, merge = (answer) => {
    answer > result && (result = answer);
  }, def = inst._zod.def, kind = def.type;
  switch (kind) {
    case "object": {
      const raw = core_util/* rawShape */.MO(def);
      merge(raw ? shape(raw, !0) : ASSUMED), check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType), check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left), check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in), check(def.out);
      break;
    case "function":
      check(def.input), check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge(inner ? isRecursive(inner, stack, !1) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default:
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!(!value || typeof value != "object")) {
          if (value._zod)
            check(value);
          else if (Array.isArray(value))
            for (const el of value)
              check(el);
        }
      }
  }
  return stack.delete(inst), settle(inst, result);
}
function settle(inst, answer) {
  return answer !== ASSUMED && recursive.set(inst, answer === PROVEN), answer;
}
function isRecursiveSchema(inst) {
  return isRecursive(inst, /* @__PURE__ */ new Set(), !0) !== NONE;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  return bucket || (bucket = /* @__PURE__ */ new WeakMap(), state.buckets.set(inst, bucket)), bucket;
}
let handoff;
const memoizer_open = [], memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    return bucket.set(payload.value, entry), memoizer_open.push(entry), empty;
  },
  guard(inst) {
    var _a;
    (_a = inst._zod).deferred ?? (_a.deferred = []), inst._zod.deferred.push(() => {
      const base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  },
  attach(inst) {
    var _a;
    let isRecursiveInst, rechecked = !1, lastCtx, lastBucket;
    (_a = inst._zod).deferred ?? (_a.deferred = []), inst._zod.deferred.push(() => {
      const base = inst._zod.parse, wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), !1);
          if (walked === NONE)
            return inst._zod.parse = base, inst._zod.run === wrapped && (inst._zod.run = base), base(payload, ctx);
          walked === PROVEN || rechecked ? isRecursiveInst = !0 : rechecked = !0;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        state || (state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 }, ctx[STATE] = state);
        let bucket;
        lastCtx === ctx ? bucket = lastBucket : (bucket = bucketFor(state, inst), lastCtx = ctx, lastBucket = bucket);
        const hit = bucket.get(input);
        if (hit)
          return payload.value = hit.value, hit.issues ? hit.issues.length && payload.issues.push(...cloneIssues(hit.issues)) : (payload.memo = !0, state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet()), state.backEdges.add(hit.value)), payload;
        handoff = bucket;
        const depth = memoizer_open.length, result = base(payload, ctx);
        handoff = void 0;
        const entry = memoizer_open.length > depth ? memoizer_open.pop() : void 0;
        return result instanceof Promise ? result.then((r) => (entry && (entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES), r)) : (entry && (entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES), result);
      };
      inst._zod.parse = wrapped, inst._zod.run === base && (inst._zod.run = wrapped);
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __webpack_require__(44890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc{constructor(args=[],closed={}){this.content=[],this.indent=0,this.args=args,this.closed=closed}indented(fn){this.indent+=1;try{fn(this)}finally{this.indent-=1}}write(arg){if(typeof arg=="function"){arg(this,{execution:"sync"}),arg(this,{execution:"async"});return}const lines=arg.split(`
`).filter(x=>x),minIndent=Math.min(...lines.map(x=>x.length-x.trimStart().length)),dedented=lines.map(x=>x.slice(minIndent)).map(x=>" ".repeat(this.indent*2)+x);for(const line of dedented)this.content.push(line)}compile(){const F=Function,content=this?.content??[""];return new F(...Object.keys(this.closed),`return function (${this.args.join(", ")}) {
${content.join(`
`)}
};`)(...Object.values(this.closed))}}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/regexes.js
var core_regexes = __webpack_require__(23908);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version={major:4,minor:6,patch:7};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
  var _a;
  inst ?? (inst = {}), inst._zod.def = def, inst._zod.bag = inst._zod.bag || {}, inst._zod.version = version;
  const defChecks = inst._zod.def.checks, checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks2)
    for (const fn of ch._zod.onattach)
      fn(inst);
  if (checks2.length === 0)
    (_a = inst._zod).deferred ?? (_a.deferred = []), inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  else {
    const runChecks = (payload, checks3, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = core_util/* aborted */.QH(payload), asyncResult;
      for (const ch of checks3) {
        if (ch._zod.def.when) {
          if (core_util/* explicitlyAborted */.rL(payload) || !ch._zod.def.when(payload))
            continue;
        } else if (isAborted)
          continue;
        const currLen = payload.issues.length, _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === !1)
          throw new core_core/* $ZodAsyncError */.GT();
        if (asyncResult || _ instanceof Promise)
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _, payload.issues.length !== currLen && (core_util/* attachSchema */.d3(payload.issues, currLen, inst), isAborted || (isAborted = core_util/* aborted */.QH(payload, currLen)));
          });
        else {
          if (payload.issues.length === currLen)
            continue;
          core_util/* attachSchema */.d3(payload.issues, currLen, inst), isAborted || (isAborted = core_util/* aborted */.QH(payload, currLen));
        }
      }
      return asyncResult ? asyncResult.then(() => payload) : payload;
    }, handleCanaryResult = (canary, payload, ctx) => {
      if (core_util/* aborted */.QH(canary))
        return canary.aborted = !0, canary;
      const checkResult = runChecks(payload, checks2, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === !1)
          throw new core_core/* $ZodAsyncError */.GT();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks)
        return inst._zod.parse(payload, ctx);
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: !0 });
        return canary instanceof Promise ? canary.then((canary2) => handleCanaryResult(canary2, payload, ctx)) : handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === !1)
          throw new core_core/* $ZodAsyncError */.GT();
        return result.then((result2) => runChecks(result2, checks2, ctx));
      }
      return runChecks(result, checks2, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return core_util/* hide */.jD(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    core_util/* own */.qh(this, "~standard", value);
  }
});
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
async function validateAsync(inst, value) {
  const ctx = { async: !0 };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: !1 };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}

const $ZodString = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = def.pattern ?? core_regexes/* anyString */.gp, inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch {
      }
    return typeof payload.value == "string" || payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    }), payload;
  };
}), $ZodStringFormat = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodStringFormat", (inst, def) => {
  core_checks/* $ZodCheckStringFormat */.ql.init(inst, def), $ZodString.init(inst, def);
}), $ZodGUID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* guid */.Os), $ZodStringFormat.init(inst, def);
}), $ZodUUID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodUUID", (inst, def) => {
  if (def.version) {
    const v = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    }[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = core_regexes/* uuid */.uR(v));
  } else
    def.pattern ?? (def.pattern = core_regexes/* uuid */.uR());
  $ZodStringFormat.init(inst, def);
}), $ZodEmail = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* email */.Rp), $ZodStringFormat.init(inst, def);
}), URL_BAD_FORMAT = 1, URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    return typeof URL < "u" && typeof URL.canParse == "function" ? URL.canParse(input) : (new URL(input), !0);
  } catch {
    return !1;
  }
}
function validateURL(trimmed, def) {
  return !("normalize" in def) && !("hostname" in def) && !("protocol" in def) ? canParseURL(trimmed) || URL_UNPARSEABLE : parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === core_regexes/* httpProtocol */.F.source && !/^https?:\/\//i.test(trimmed))
    return URL_BAD_FORMAT;
  try {
    if (typeof URL < "u") {
      const URLStatic = URL;
      if (typeof URLStatic.parse == "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
const asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  return hostname.lastIndex = 0, hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  return protocol.lastIndex = 0, protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim(), url = validateURL(trimmed, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === !0) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      def.hostname && !urlHostnameOk(url, def.hostname) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid hostname",
        pattern: def.hostname.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), def.protocol && !urlProtocolOk(url, def.protocol) && payload.issues.push({
        code: "invalid_format",
        format: "url",
        note: "Invalid protocol",
        pattern: def.protocol.source,
        input: payload.value,
        inst,
        continue: !def.abort
      }), payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
      return;
    } catch {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
}), $ZodEmoji = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* emoji */.Zg()), $ZodStringFormat.init(inst, def);
}), $ZodNanoID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? core_regexes/* nanoid */.Ak : core_regexes/* nanoidOfLength */.D2(def.length)), $ZodStringFormat.init(inst, def);
}), $ZodCUID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* cuid */.gF), $ZodStringFormat.init(inst, def);
}), $ZodCUID2 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* cuid2 */.Gl), $ZodStringFormat.init(inst, def);
}), $ZodULID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* ulid */.Z0), $ZodStringFormat.init(inst, def);
}), $ZodXID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* xid */.kM), $ZodStringFormat.init(inst, def);
}), $ZodKSUID = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* ksuid */.fO), $ZodStringFormat.init(inst, def);
}), $ZodISODateTime = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* datetime */.w$(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODate = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* date */.p6), $ZodStringFormat.init(inst, def);
}), $ZodISOTime = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* time */.kB(def)), $ZodStringFormat.init(inst, def);
}), $ZodISODuration = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* duration */.p0), $ZodStringFormat.init(inst, def);
}), $ZodIPv4 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* ipv4 */.uX), $ZodStringFormat.init(inst, def);
});
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  return ipv6Alphabet.test(value) ? canParseURL(`http://[${value}]`) : !1;
}
const $ZodIPv6 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* ipv6 */.ug), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidIPv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "ipv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodMAC = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
  def.pattern ?? (def.pattern = regexes.mac(def.delimiter)), $ZodStringFormat.init(inst, def);
}))), $ZodCIDRv4 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* cidrv4 */.zr), $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return !1;
  const [address, prefix] = parts;
  if (!prefix)
    return !1;
  const prefixNum = Number(prefix);
  return `${prefixNum}` !== prefix || prefixNum < 0 || prefixNum > 128 ? !1 : isValidIPv6(address);
}
const $ZodCIDRv6 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* cidrv6 */.l7), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidCIDRv6(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "cidrv6",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function isValidBase64(data) {
  if (data === "")
    return !0;
  if (/\s/.test(data) || data.length % 4 !== 0)
    return !1;
  try {
    return atob(data), !0;
  } catch {
    return !1;
  }
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/, $ZodBase64 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return !1;
  const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/"), padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
  return isValidBase64(padded);
}
const $ZodBase64URL = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidBase64URL(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodE164 = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = core_regexes/* e164 */.hQ), $ZodStringFormat.init(inst, def);
});
const CC_SANITIZE = /[- ]/g;
function isLuhnAlgo(digits) {
  let length = digits.length, bit = 1, sum = 0;
  for (; length; ) {
    const value = digits.charCodeAt(--length) - 48;
    bit ^= 1, sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
  }
  return sum % 10 === 0;
}
function isValidCreditCard(input) {
  return regexes.creditCard.test(input) ? isLuhnAlgo(input.replace(CC_SANITIZE, "")) : !1;
}
const $ZodCreditCard = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
  def.pattern ?? (def.pattern = regexes.creditCard), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidCreditCard(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "credit_card",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
})));
function isIso7064Mod97(iban) {
  let remainder = 0;
  const len = iban.length;
  for (let i = 4; i < len; i++) {
    const code = iban.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  for (let i = 0; i < 4; i++) {
    const code = iban.charCodeAt(i);
    remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
  }
  return remainder === 1;
}
function isValidIBAN(input) {
  return regexes.iban.test(input) ? isIso7064Mod97(input) : !1;
}
const $ZodIBAN = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
  def.pattern ?? (def.pattern = regexes.iban), $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidIBAN(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: "iban",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
})));
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return !1;
    const [header] = tokensParts;
    if (!header)
      return !1;
    const parsedHeader = JSON.parse(atob(header));
    return !("typ" in parsedHeader && parsedHeader?.typ !== "JWT" || !parsedHeader.alg || algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm));
  } catch {
    return !1;
  }
}
const $ZodJWT = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    isValidJWT(payload.value, def.alg) || payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCustomStringFormat = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def), inst._zod.check = (payload) => {
    def.fn(payload.value) || payload.issues.push({
      code: "invalid_format",
      format: def.format,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodNumber = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = core_regexes/* number */.ai, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch {
      }
    const input = payload.value;
    if (typeof input == "number" && !Number.isNaN(input) && Number.isFinite(input))
      return payload;
    const received = typeof input == "number" ? Number.isNaN(input) ? "NaN" : Number.isFinite(input) ? void 0 : String(input) : void 0;
    return payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    }), payload;
  };
}), $ZodNumberFormat = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
  core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def), $ZodNumber.init(inst, def);
}), $ZodBoolean = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = core_regexes/* boolean */.zM, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = !!payload.value;
      } catch {
      }
    const input = payload.value;
    return typeof input == "boolean" || payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}), $ZodBigInt = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodBigInt", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = core_regexes/* bigint */.o, inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = BigInt(payload.value);
      } catch {
      }
    return typeof payload.value == "bigint" || payload.issues.push({
      expected: "bigint",
      code: "invalid_type",
      input: payload.value,
      inst
    }), payload;
  };
}), $ZodBigIntFormat = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
  checks.$ZodCheckBigIntFormat.init(inst, def), $ZodBigInt.init(inst, def);
}))), $ZodSymbol = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return typeof input == "symbol" || payload.issues.push({
      expected: "symbol",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}))), $ZodUndefined = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = regexes.undefined, inst._zod.values = /* @__PURE__ */ new Set([void 0]), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return typeof input > "u" || payload.issues.push({
      expected: "undefined",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}))), $ZodNull = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.pattern = core_regexes/* null */.ch, inst._zod.values = /* @__PURE__ */ new Set([null]), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return input === null || payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}), $ZodAny = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload) => payload;
}))), $ZodUnknown = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload) => payload;
}), $ZodNever = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => (payload.issues.push({
    expected: "never",
    code: "invalid_type",
    input: payload.value,
    inst
  }), payload);
}), $ZodVoid = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return typeof input > "u" || payload.issues.push({
      expected: "void",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}))), $ZodDate = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodDate", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = new Date(payload.value);
      } catch {
      }
    const input = payload.value, isDate = input instanceof Date;
    return isDate && !Number.isNaN(input.getTime()) || payload.issues.push({
      expected: "date",
      code: "invalid_type",
      input,
      ...isDate ? { received: "Invalid Date" } : {},
      inst
    }), payload;
  };
});
function capSize(inst, size) {
  const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0])), parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks))
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          return ch._zod.check(payload), payload.issues[start].continue = !1, core_util/* attachSchema */.d3(payload.issues, start, inst), payload;
        }
    }
    return parse2(payload, ctx);
  };
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1, mapSize = (input) => input instanceof Map ? input.size : -1, setSize = (input) => input instanceof Set ? input.size : -1;
function handleArrayResult(result, final, index) {
  result.issues.length && final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues)), final.value[index] = result.value;
}
const $ZodArray = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = core_core/* globalConfig */.cr.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input))
      return payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [], abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i], result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      else if (handleArrayResult(result, payload, i), abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
        break;
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  }, capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input, isOptionalOut = optout === "optional";
  if (!(!isPresent && isOptionalOut && optin === "optional")) {
    if (result.issues.length) {
      if (optin !== void 0 && isOptionalOut && !isPresent)
        return;
      final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
    }
    if (!isPresent && optin === void 0) {
      result.issues.length || final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
      return;
    }
    result.value === void 0 ? (isPresent || optin === "defaulted" && !isOptionalOut) && (final.value[key] = void 0) : final.value[key] = result.value;
  }
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape), ownSymbols = Object.getOwnPropertySymbols(def.shape), symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS, allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys)
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType"))
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
  const okeys = core_util/* optionalKeys */.NM(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [], keySet = def.keySet, _catchall = def.catchall._zod, t = _catchall.def.type, optin = _catchall.optin, optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (core_util/* aborted */.QH(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      t === "never" && unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
  }
  return unrecognized.length && payload.issues.push({
    code: "unrecognized_keys",
    keys: unrecognized,
    input,
    inst,
    // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
    continue: !0
  }), proms.length ? Promise.all(proms).then(() => payload) : payload;
}
const $ZodObject = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape"), sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      return Object.defineProperty(def, "shape", { value: newSh }), get.raw = newSh, newSh;
    };
    get.raw = sh, Object.defineProperty(def, "shape", { get });
  }
  const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
  core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
    const shape = zod.def.shape, propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        Object.prototype.hasOwnProperty.call(propValues, key) || core_util/* assignProp */.Vy(propValues, key, /* @__PURE__ */ new Set());
        for (const v of field.values)
          propValues[key].add(v);
        field.optin !== void 0 && propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject = core_util/* isObject */.Gv, catchall = def.catchall;
  let value;
  const memo = core_core/* globalConfig */.cr.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject(input))
      return payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      }), payload;
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [], shape = value.shape, abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (core_util/* aborted */.QH(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key], optin = el._zod.optin, optout = el._zod.optout, r = el._zod.run({ value: input[key], issues: [] }, ctx);
      r instanceof Promise ? proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout))) : handlePropertyResult(r, payload, key, input, optin, optout);
    }
    return catchall ? handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === !0) : proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
}), $ZodObjectJIT = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse, _normalized = core_util/* cached */.PO(() => normalizeDef(def)), memo = core_core/* globalConfig */.cr.memoizer, generateFastpass = (shape) => {
    const normalized = _normalized.value, syms = normalized.symbolKeys, doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms }), parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`, prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write("const input = payload.value;");
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys)
      ids[key] = `key_${counter++}`;
    doc.write(memo ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};");
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key], k = typeof key == "symbol" ? `syms[${syms.indexOf(key)}]` : core_util/* esc */.UQ(key), isPresent = `${k} in input`, schema = shape[key], optin = schema?._zod?.optin, isOptionalIn = optin !== void 0, isOptionalOut = schema?._zod?.optout === "optional";
      if (doc.write(`const ${id} = ${parseStr(k)};`), isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else isOptionalIn ? (doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `), optin === "defaulted" ? doc.write(`newResult[${k}] = ${id}.value;`) : doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `)) : doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
    }
    return doc.write("payload.value = newResult;"), doc.write("return payload;"), doc.compile();
  };
  let fastpass;
  const isObject = core_util/* isObject */.Gv, jit = !core_core/* globalConfig */.cr.jitless, allowsEval = core_util/* allowsEval */.hI, fastEnabled = jit && allowsEval.value, catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    return isObject(input) ? jit && fastEnabled && ctx?.async === !1 && ctx.jitless !== !0 ? (fastpass || (fastpass = generateFastpass(def.shape)), payload = fastpass(payload, ctx), catchall ? handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === !0) : payload) : superParse(payload, ctx) : (payload.issues.push({
      expected: "object",
      code: "invalid_type",
      input,
      inst
    }), payload);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results)
    if (result.issues.length === 0)
      return final.value = result.value, final;
  const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
  return nonaborted.length === 1 ? (final.value = nonaborted[0].value, nonaborted[0]) : (final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())))
  }), final);
}
const $ZodUnion = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0), core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values))
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
  }), core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
    }
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first)
      return first(payload, ctx);
    let async = !1;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise)
        results.push(result), async = !0;
      else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    return async ? Promise.all(results).then((results2) => handleUnionResults(results2, payload, inst, ctx)) : handleUnionResults(results, payload, inst, ctx);
  };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
  const matches = [];
  for (let i = 0; i < results.length; i++)
    results[i].issues.length === 0 && matches.push(i);
  return matches.length === 1 ? (final.value = results[matches[0]].value, final) : (matches.length === 0 ? final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())))
  }) : final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: [],
    inclusive: !1,
    matches
  }), final);
}
const $ZodXor = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
  $ZodUnion.init(inst, def), def.inclusive = !1;
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first)
      return first(payload, ctx);
    let async = !1;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      result instanceof Promise ? (results.push(result), async = !0) : results.push(result);
    }
    return async ? Promise.all(results).then((results2) => handleExclusiveUnionResults(results2, payload, inst, ctx)) : handleExclusiveUnionResults(results, payload, inst, ctx);
  };
})));
function getDiscriminatedOption(union, value) {
  const internals = union._zod;
  let map = internals.bag.optionsMap;
  map || (map = discriminatorMap(internals.def), internals.bag.optionsMap = map);
  const option = map.get(value);
  if (option === null)
    throw new Error(`Ambiguous discriminator value "${String(value)}"`);
  return option;
}
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values)
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else
        map.set(value, option);
  }
  return map;
}
const $ZodDiscriminatedUnion = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = !1, $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      pv[zod.def.discriminator]?.has(void 0) && undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        Object.prototype.hasOwnProperty.call(propValues, k) || core_util/* assignProp */.Vy(propValues, k, /* @__PURE__ */ new Set());
        for (const val of v)
          propValues[k].add(val);
      }
    }
    return !zod.def.unionFallback && undefinedCount > 1 && propValues[zod.def.discriminator]?.delete(void 0), propValues;
  }), def.options.forEach((option, i) => {
    const propShape = core_util/* rawShape */.MO(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator))
      throw new Error(`Invalid discriminated union option at index "${i}"`);
  });
  const disc = core_util/* cached */.PO(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!core_util/* isObject */.Gv(input))
      return payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      }), payload;
    const value = input?.[def.discriminator], opt = disc.value.get(value);
    return opt && (value !== void 0 || ctx.direction !== "backward") ? opt._zod.run(payload, ctx) : def.unionFallback || ctx.direction === "backward" ? _super(payload, ctx) : (payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    }), payload);
  };
}), $ZodIntersection = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => {
    const input = payload.value, left = def.left._zod.run({ value: input, issues: [] }, ctx), right = def.right._zod.run({ value: input, issues: [] }, ctx);
    return left instanceof Promise || right instanceof Promise ? Promise.all([left, right]).then(([left2, right2]) => handleIntersectionResults(payload, left2, right2)) : handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b)
    return { valid: !0, data: a };
  if (a instanceof Date && b instanceof Date && +a == +b)
    return { valid: !0, data: a };
  if (core_util/* isPlainObject */.Qd(a) && core_util/* isPlainObject */.Qd(b)) {
    const bKeys = Object.keys(b), sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1), newObj = { ...a, ...b };
    Object.prototype.hasOwnProperty.call(newObj, "__proto__") && delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      newObj[key] = sharedValue.data;
    }
    return { valid: !0, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length)
      return { valid: !1, mergeErrorPath: [] };
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index], itemB = b[index], sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid)
        return {
          valid: !1,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      newArray.push(sharedValue.data);
    }
    return { valid: !0, data: newArray };
  }
  return { valid: !1, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map(), collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length)
      unrecIssue ?? (unrecIssue = iss), keys = iss.keys;
    else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      keyIssues.has(k) || keyIssues.set(k, iss), keys = [k];
    } else
      return !1;
    for (const k of keys)
      unrecKeys.has(k) || unrecKeys.set(k, {}), unrecKeys.get(k)[side] = !0;
    return !0;
  };
  for (const iss of left.issues)
    collect(iss, "l") || result.issues.push(iss);
  for (const iss of right.issues)
    collect(iss, "r") || result.issues.push(iss);
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    aggregated.length && result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys)
      !aggregated.includes(k) && keyIssues.has(k) && result.issues.push(keyIssues.get(k));
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (core_util/* aborted */.QH(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  return result.value = merged.data, result;
}
const $ZodTuple = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items, memo = core_core/* globalConfig */.cr.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input))
      return payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      }), payload;
    payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
    const proms = [], optinStart = getTupleOptStart(items, "optin"), optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart)
        return payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: !0,
          input,
          inst,
          origin: "array"
        }), payload;
      input.length > items.length && payload.issues.push({
        code: "too_big",
        maximum: items.length,
        inclusive: !0,
        input,
        inst,
        origin: "array"
      });
    }
    const itemResults = new Array(items.length), abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = !1;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      r instanceof Promise ? proms.push(r.then((rr) => {
        itemResults[i] = rr;
      })) : (itemResults[i] = r, abortEarly && !itemAborted && r.issues.length && (itemAborted = core_util/* aborted */.QH(r)));
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (core_util/* aborted */.QH(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        result instanceof Promise ? proms.push(result.then((r) => handleTupleResult(r, payload, i))) : handleTupleResult(result, payload, i);
      }
    }
    return proms.length ? Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart)) : handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--)
    if (!(key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional"))
      return i + 1;
  return 0;
}
function handleTupleResult(result, final, index) {
  result.issues.length && final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues)), final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i], isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...core_util/* prefixIssues */.lQ(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length && (items[i]._zod.optout === "optional" && final.value[i] === void 0); i--)
    final.value.length = i;
  return final;
}
const $ZodRecord = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = core_core/* globalConfig */.cr.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!core_util/* isPlainObject */.Qd(input))
      return payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      }), payload;
    const proms = [], values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values)
        if (typeof key == "string" || typeof key == "number" || typeof key == "symbol") {
          if (recordKeys.add(typeof key == "number" ? key.toString() : key), key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          result instanceof Promise ? proms.push(result.then((result2) => {
            result2.issues.length && payload.issues.push(...core_util/* prefixIssues */.lQ(key, result2.issues)), payload.value[outKey] = result2.value;
          })) : (result.issues.length && payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues)), payload.value[outKey] = result.value);
        }
      let unrecognized;
      for (const key in input)
        if (!recordKeys.has(key))
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else
            unrecognized = unrecognized ?? [], unrecognized.push(key);
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    } else {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__" || !Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise)
          throw new Error("Async schemas not supported in object keys currently");
        if (typeof key == "string" && core_regexes/* number */.ai.test(key) && keyResult.issues.length) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise)
            throw new Error("Async schemas not supported in object keys currently");
          retryResult.issues.length === 0 && (keyResult = retryResult);
        }
        if (keyResult.issues.length) {
          def.mode === "loose" ? payload.value[key] = input[key] : values ? (unrecognized = unrecognized ?? [], unrecognized.push(key)) : payload.issues.push({
            code: "invalid_key",
            origin: "record",
            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
            input: key,
            path: [key],
            inst
          });
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        result instanceof Promise ? proms.push(result.then((result2) => {
          result2.issues.length && payload.issues.push(...core_util/* prefixIssues */.lQ(key, result2.issues)), payload.value[outKey] = result2.value;
        })) : (result.issues.length && payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues)), payload.value[outKey] = result.value);
      }
      unrecognized && unrecognized.length > 0 && payload.issues.push({
        code: "unrecognized_keys",
        input,
        inst,
        keys: unrecognized,
        continue: !0
      });
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  };
}), $ZodMap = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = core.globalConfig.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!(input instanceof Map))
      return payload.issues.push({
        expected: "map",
        code: "invalid_type",
        input,
        inst
      }), payload;
    const proms = [];
    payload.value = memo ? memo.alloc(inst, payload, /* @__PURE__ */ new Map(), ctx) : /* @__PURE__ */ new Map();
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const [key, value] of input) {
      if (abortEarly && payload.issues.length !== seen) {
        if (util.aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx), valueResult = def.valueType._zod.run({ value, issues: [] }, ctx);
      keyResult instanceof Promise || valueResult instanceof Promise ? proms.push(Promise.all([keyResult, valueResult]).then(([keyResult2, valueResult2]) => {
        handleMapResult(keyResult2, valueResult2, payload, key, input, inst, ctx);
      })) : handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  }, capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
  keyResult.issues.length && (util.propertyKeyTypes.has(typeof key) ? final.issues.push(...util.prefixIssues(key, keyResult.issues)) : final.issues.push({
    code: "invalid_key",
    origin: "map",
    input,
    inst,
    issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
  })), valueResult.issues.length && (util.propertyKeyTypes.has(typeof key) ? final.issues.push(...util.prefixIssues(key, valueResult.issues)) : final.issues.push({
    origin: "map",
    code: "invalid_element",
    input,
    inst,
    key,
    issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
  })), final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = core.globalConfig.memoizer;
  memo?.attach(inst), inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!(input instanceof Set))
      return payload.issues.push({
        input,
        inst,
        expected: "set",
        code: "invalid_type"
      }), payload;
    const proms = [];
    payload.value = memo ? memo.alloc(inst, payload, /* @__PURE__ */ new Set(), ctx) : /* @__PURE__ */ new Set();
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const item of input) {
      if (abortEarly && payload.issues.length !== seen) {
        if (util.aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
      result instanceof Promise ? proms.push(result.then((result2) => handleSetResult(result2, payload))) : handleSetResult(result, payload);
    }
    return proms.length ? Promise.all(proms).then(() => payload) : payload;
  }, capSize(inst, setSize);
})));
function handleSetResult(result, final) {
  result.issues.length && final.issues.push(...result.issues), final.value.add(result.value);
}
const $ZodEnum = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = core_util/* getEnumValues */.w5(def.entries), valuesSet = new Set(values);
  inst._zod.values = valuesSet, core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
    const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return valuesSet.has(input) || payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    }), payload;
  };
}), $ZodLiteral = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values, core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o == "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  }), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return values.has(input) || payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    }), payload;
  };
}), $ZodFile = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    return input instanceof File || payload.issues.push({
      expected: "file",
      code: "invalid_type",
      input,
      inst
    }), payload;
  };
}))), $ZodTransform = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "optional", core_core/* globalConfig */.cr.memoizer?.guard(inst), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
    const _out = def.transform(payload.value, payload);
    if (ctx.async)
      return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output2) => (payload.value = output2, payload));
    if (_out instanceof Promise)
      throw new core_core/* $ZodAsyncError */.GT();
    return payload.value = _out, payload;
  };
});
function handleOptionalResult(payload, result) {
  return payload.value = result.issues.length ? void 0 : result.value, payload;
}
const $ZodOptional = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), inst._zod.optout = "optional", core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  }), core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      return result instanceof Promise ? result.then((result2) => handleOptionalResult(payload, result2)) : handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
}), $ZodExactOptional = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values), core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => zod.def.innerType._zod.pattern), inst._zod.parse = (payload, ctx) => def.innerType._zod.run(payload, ctx);
}), $ZodNullable = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin), core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout), core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : void 0;
  }), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0), inst._zod.parse = (payload, ctx) => payload.value === null ? payload : def.innerType._zod.run(payload, ctx);
}), $ZodDefault = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    if (payload.value === void 0)
      return payload.value = def.defaultValue, payload;
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleDefaultResult(result2, def)) : handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  return payload.value === void 0 && (payload.value = def.defaultValue), payload;
}
const $ZodPrefault = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.optin = "defaulted", core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => (ctx.direction === "backward" || payload.value === void 0 && (payload.value = def.defaultValue), def.innerType._zod.run(payload, ctx));
}), $ZodNonOptional = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  }), inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => handleNonOptionalResult(result2, inst)) : handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  return !payload.issues.length && payload.value === void 0 && payload.issues.push({
    code: "invalid_type",
    expected: "nonoptional",
    input: payload.value,
    inst
  }), payload;
}
const $ZodSuccess = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      throw new core.$ZodEncodeError("ZodSuccess");
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then((result2) => (payload.value = result2.issues.length === 0, payload)) : (payload.value = result.issues.length === 0, payload);
  };
})));
function handleCatchResult(payload, result, def, ctx) {
  return result.issues.length ? (payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))
    },
    input: payload.value
  }), payload) : (payload.value = result.value, result.memo && (payload.memo = !0), payload);
}
const $ZodCatch = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional"), core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    return result instanceof Promise ? result.then((result2) => handleCatchResult(payload, result2, def, ctx)) : handleCatchResult(payload, result, def, ctx);
  };
}), $ZodNaN = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, _ctx) => ((typeof payload.value != "number" || !Number.isNaN(payload.value)) && payload.issues.push({
    input: payload.value,
    inst,
    expected: "nan",
    code: "invalid_type"
  }), payload);
}))), $ZodPipe = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin), core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout), core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      return right instanceof Promise ? right.then((right2) => handlePipeResult(right2, def.in, ctx)) : handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    return left instanceof Promise ? left.then((left2) => handlePipeResult(left2, def.out, ctx)) : handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  return left.issues.some((iss) => iss.code !== "unrecognized_keys") ? (left.aborted = !0, left) : next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
  $ZodType.init(inst, def), util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values), util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin), util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout), util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues), inst._zod.parse = (payload, ctx) => {
    if ((ctx.direction || "forward") === "forward") {
      const left = def.in._zod.run(payload, ctx);
      return left instanceof Promise ? left.then((left2) => handleCodecAResult(left2, def, ctx)) : handleCodecAResult(left, def, ctx);
    } else {
      const right = def.out._zod.run(payload, ctx);
      return right instanceof Promise ? right.then((right2) => handleCodecAResult(right2, def, ctx)) : handleCodecAResult(right, def, ctx);
    }
  };
})));
function handleCodecAResult(result, def, ctx) {
  if (result.issues.length)
    return result.aborted = !0, result;
  if ((ctx.direction || "forward") === "forward") {
    const transformed = def.transform(result.value, result);
    return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx)) : handleCodecTxResult(result, transformed, def.out, ctx);
  } else {
    const transformed = def.reverseTransform(result.value, result);
    return transformed instanceof Promise ? transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx)) : handleCodecTxResult(result, transformed, def.in, ctx);
  }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
  return left.issues.length ? (left.aborted = !0, left) : nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
  $ZodPipe.init(inst, def);
}))), $ZodReadonly = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def), core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.innerType._zod.propValues), core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values), core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType?._zod?.optin), core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType?._zod?.optout), inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward")
      return def.innerType._zod.run(payload, ctx);
    const result = def.innerType._zod.run(payload, ctx);
    return result instanceof Promise ? result.then(handleReadonlyResult) : handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  return payload.memo || (payload.value = Object.freeze(payload.value)), payload;
}
function leafPattern(schema) {
  const def = schema._zod.def;
  let pattern = def.pattern, isInt = !!def.format?.includes("int"), minimum, maximum;
  for (const ch of def.checks ?? []) {
    const d = ch._zod.def;
    d.pattern && (pattern = d.pattern), isInt || (isInt = !!d.format?.includes("int"));
    const lo = d.minimum ?? d.length, hi = d.maximum ?? d.length;
    lo !== void 0 && (minimum === void 0 || lo > minimum) && (minimum = lo), hi !== void 0 && (maximum === void 0 || hi < maximum) && (maximum = hi);
  }
  if (pattern)
    return pattern.source;
  if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
    return "(?!)";
  if (minimum !== void 0 || maximum !== void 0)
    return regexes.string({ minimum, maximum }).source;
  const own = schema._zod.pattern;
  return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
function partPattern(schema) {
  const def = schema._zod.def, own = schema._zod.pattern?.source, inner = def.innerType ?? schema._zod.innerType;
  if (inner) {
    const before = inner._zod.pattern?.source, after = partPattern(inner);
    return own && before && after && after !== before ? own.replace(util.cleanRegex(before), () => util.cleanRegex(after)) : own;
  }
  if (def.options) {
    const sources = def.options.map(partPattern);
    if (sources.every(Boolean))
      return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
  }
  return leafPattern(schema);
}
const $ZodTemplateLiteral = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const regexParts = [];
  for (const part of def.parts)
    if (typeof part == "object" && part !== null) {
      const source = partPattern(part);
      if (!source)
        throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
      regexParts.push(util.cleanRegex(source));
    } else if (part === null || util.primitiveTypes.has(typeof part))
      regexParts.push(util.escapeRegex(`${part}`));
    else
      throw new Error(`Invalid template literal part: ${part}`);
  inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`), inst._zod.parse = (payload, _ctx) => typeof payload.value != "string" ? (payload.issues.push({
    input: payload.value,
    inst,
    expected: "string",
    code: "invalid_type"
  }), payload) : (inst._zod.pattern.lastIndex = 0, inst._zod.pattern.test(payload.value) || payload.issues.push({
    input: payload.value,
    inst,
    code: "invalid_format",
    format: def.format ?? "template_literal",
    pattern: inst._zod.pattern.source
  }), payload);
}))), $ZodFunction = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => ($ZodType.init(inst, def), Object.defineProperty(inst, "_def", { value: def }), inst._zod.def = def, inst.implement = (func) => {
  if (typeof func != "function")
    throw new Error("implement() must be called with a function");
  return Object.defineProperty(function(...args) {
    const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args, result = Reflect.apply(func, this, parsedArgs);
    return inst._def.output ? parse(inst._def.output, result) : result;
  }, "_zod", { value: inst._zod, enumerable: !1 });
}, inst.implementAsync = (func) => {
  if (typeof func != "function")
    throw new Error("implementAsync() must be called with a function");
  return Object.defineProperty(async function(...args) {
    const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args, result = await Reflect.apply(func, this, parsedArgs);
    return inst._def.output ? await parseAsync(inst._def.output, result) : result;
  }, "_zod", { value: inst._zod, enumerable: !1 });
}, inst._zod.parse = (payload, _ctx) => typeof payload.value != "function" ? (payload.issues.push({
  code: "invalid_type",
  expected: "function",
  input: payload.value,
  inst
}), payload) : (inst._def.output && inst._def.output._zod.def.type === "promise" ? payload.value = inst.implementAsync(payload.value) : payload.value = inst.implement(payload.value), payload), inst.input = (...args) => {
  const F = inst.constructor;
  return Array.isArray(args[0]) ? new F({
    type: "function",
    input: new $ZodTuple({
      type: "tuple",
      items: args[0],
      rest: args[1]
    }),
    output: inst._def.output
  }) : new F({
    type: "function",
    input: args[0],
    output: inst._def.output
  });
}, inst.output = (output) => {
  const F = inst.constructor;
  return new F({
    type: "function",
    input: inst._def.input,
    output
  });
}, inst)))), $ZodPromise = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
  $ZodType.init(inst, def), inst._zod.parse = (payload, ctx) => Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
}))), $ZodLazy = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def), util.defineLazy(inst._zod, "innerType", () => {
    const d = def;
    return d._cachedInner || (d._cachedInner = def.getter()), d._cachedInner;
  }), util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern), util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues), util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0), util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0), inst._zod.parse = (payload, ctx) => inst._zod.innerType._zod.run(payload, ctx);
}))), $ZodCustom = /* @__PURE__ */ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
  core_checks/* $ZodCheck */.QP.init(inst, def), $ZodType.init(inst, def), inst._zod.parse = (payload, _) => payload, inst._zod.check = (payload) => {
    const input = payload.value, r = def.fn(input);
    if (r instanceof Promise)
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    handleRefineResult(r, payload, input, inst);
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    inst._zod.def.params && (_iss.params = inst._zod.def.params), payload.issues.push(core_util/* issue */.sn(_iss));
  }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js
function assignProps(target,...sources){for(const source of sources)for(const key of Reflect.ownKeys(source))Object.prototype.propertyIsEnumerable.call(source,key)&&(0,core_util/* assignProp */.Vy)(target,key,source[key]);return target}function to_json_schema_initializeContext(params){let target=params?.target??"draft-2020-12";return target==="draft-4"&&(target="draft-04"),target==="draft-7"&&(target="draft-07"),{processors:params.processors??{},metadataRegistry:params?.metadata??registries/* globalRegistry */.fd,target,unrepresentable:params?.unrepresentable??"throw",override:params?.override??(()=>{}),io:params?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,cycles:params?.cycles??"ref",reused:params?.reused??"inline",intersections:[],deferred:[],external:params?.external??void 0}}function handleUnrepresentable(schema,ctx,json,params,message){const result=typeof ctx.unrepresentable=="function"?ctx.unrepresentable({zodSchema:schema,path:params.path,message}):ctx.unrepresentable;if(result==="any")return!1;if(result===void 0||result==="throw")throw new Error(message);return Object.assign(json,result),!0}function to_json_schema_processSchema(schema,ctx,_params={path:[],schemaPath:[]}){var _a;const def=schema._zod.def,seen=ctx.seen.get(schema);if(seen)return seen.count++,_params.schemaPath.includes(schema)&&(seen.cycle=_params.path),seen.schema;const result={schema:{},count:1,cycle:void 0,path:_params.path};ctx.seen.set(schema,result),ctx.sharedDefsExtractedFor=void 0,ctx.sharedEmitDoneFor=void 0;const overrideSchema=schema._zod.toJSONSchema?.();if(overrideSchema)result.schema=overrideSchema;else{const params={..._params,schemaPath:[..._params.schemaPath,schema],path:_params.path};if(schema._zod.processJSONSchema)schema._zod.processJSONSchema(ctx,result.schema,params);else{const _json=result.schema,processor=ctx.processors[def.type];if(!processor)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);processor(schema,ctx,_json,params)}const parent=schema._zod.parent;parent&&(result.ref||(result.ref=parent),to_json_schema_processSchema(parent,ctx,params),ctx.seen.get(parent).isParent=!0)}const meta=ctx.metadataRegistry.get(schema);return meta&&assignProps(result.schema,meta),ctx.io==="input"&&isTransforming(schema)&&(delete result.schema.examples,delete result.schema.default),ctx.io==="input"&&"_prefault"in result.schema&&((_a=result.schema).default??(_a.default=result.schema._prefault)),delete result.schema._prefault,ctx.seen.get(schema).schema}function encodeJSONPointerSegment(segment){return segment.replace(/~/g,"~0").replace(/\//g,"~1")}function to_json_schema_extractDefs(ctx,schema){const root=ctx.seen.get(schema);if(!root)throw new Error("Unprocessed schema. This is a bug in Zod.");if(ctx.external&&ctx.sharedDefsExtractedFor===ctx.external)return;const idToSchema=new Map;for(const entry of ctx.seen.entries()){const id=ctx.metadataRegistry.get(entry[0])?.id;if(id){const existing=idToSchema.get(id);if(existing&&existing!==entry[0])throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);idToSchema.set(id,entry[0])}}const makeURI=entry=>{const defsSegment=ctx.target==="draft-2020-12"?"$defs":"definitions";if(ctx.external){const externalId=ctx.external.registry.get(entry[0])?.id,uriGenerator=ctx.external.uri??(id2=>id2);if(externalId)return{ref:uriGenerator(externalId)};const id=entry[1].defId??entry[1].schema.id??`schema${ctx.counter++}`;return entry[1].defId=id,{defId:id,ref:`${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`}}const uriPrefix="#",defUriPrefix=`${uriPrefix}/${defsSegment}/`;if(entry[1]===root&&!entry[1].schema.id)return{ref:uriPrefix};const defId=entry[1].schema.id??`__schema${ctx.counter++}`;return{defId,ref:defUriPrefix+encodeJSONPointerSegment(defId)}},extractToDef=entry=>{if(entry[1].schema.$ref)return;const seen=entry[1],{ref,defId}=makeURI(entry);seen.def={...seen.schema},defId&&(seen.defId=defId);const schema2=seen.schema;for(const key in schema2)delete schema2[key];schema2.$ref=ref};if(ctx.cycles==="throw")for(const entry of ctx.seen.entries()){const seen=entry[1];if(seen.cycle)throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(const entry of ctx.seen.entries()){const seen=entry[1];if(schema===entry[0]){extractToDef(entry);continue}if(ctx.external){const ext=ctx.external.registry.get(entry[0])?.id;if(schema!==entry[0]&&ext){extractToDef(entry);continue}}if(ctx.metadataRegistry.get(entry[0])?.id){extractToDef(entry);continue}if(seen.cycle){extractToDef(entry);continue}seen.count>1&&ctx.reused==="ref"&&extractToDef(entry)}ctx.external&&(ctx.sharedDefsExtractedFor=ctx.external)}function compactTypeUnion(schema){const options=schema.anyOf;if(!Array.isArray(options)||options.length===0||schema.type!==void 0)return;const types=[];for(const option of options){if(!option||typeof option!="object")return;compactTypeUnion(option);const keys=Object.keys(option);if(keys.length!==1||keys[0]!=="type")return;const type=option.type;for(const member of Array.isArray(type)?type:[type]){if(typeof member!="string")return;types.includes(member)||types.push(member)}}delete schema.anyOf,schema.type=types.length===1?types[0]:types}const FOLDABLE_KEYS=new Set(["type","properties","required","additionalProperties"]),UNION_KEYS=["oneOf","anyOf"];function undeclaredConstraint(member){const extra=member.additionalProperties;return extra===void 0||extra===!1||typeof extra!="object"||extra===null?null:Object.keys(extra).length?extra:null}function foldObjects(members){const objects=[];for(const member of members){if(typeof member!="object"||member.type!=="object")return null;for(const key in member)if(!FOLDABLE_KEYS.has(key))return null;objects.push(member)}const properties={},required=new Set;for(const object of objects){for(const key in object.properties){if(Object.prototype.hasOwnProperty.call(properties,key))continue;const parts=[];for(const other of objects){const part=other.properties?.[key]??undeclaredConstraint(other);part!=null&&(parts.some(seen=>JSON.stringify(seen)===JSON.stringify(part))||parts.push(part))}const merged=parts.length===1?parts[0]:foldObjects(parts)??{allOf:parts};(0,core_util/* assignProp */.Vy)(properties,key,merged)}for(const key of object.required??[])required.add(key)}const folded={type:"object",properties};if(required.size&&(folded.required=[...required]),objects.every(object=>object.additionalProperties===!1))folded.additionalProperties=!1;else{const constraints=[];for(const object of objects){const constraint=undeclaredConstraint(object);constraint&&!constraints.some(seen=>JSON.stringify(seen)===JSON.stringify(constraint))&&constraints.push(constraint)}constraints.length===1?folded.additionalProperties=constraints[0]:constraints.length>1&&(folded.additionalProperties={allOf:constraints})}return folded}function foldIntersection(json){const allOf=json.allOf;if(!Array.isArray(allOf)||allOf.length<2)return;for(const key of FOLDABLE_KEYS)if(key in json)return;const unions=allOf.filter(m=>UNION_KEYS.some(k=>Array.isArray(m[k])));let folded=null;if(!unions.length)folded=foldObjects(allOf);else{const union=unions[0],keyword=UNION_KEYS.find(k=>Array.isArray(union[k]));if(Object.keys(union).length!==1)return;const rest=allOf.filter(m=>m!==union),branches=union[keyword].map(branch=>foldObjects([...rest,branch]));if(branches.some(b=>!b))return;folded={[keyword]:branches}}folded&&(delete json.allOf,assignProps(json,folded))}function to_json_schema_finalize(ctx,schema){const root=ctx.seen.get(schema);if(!root)throw new Error("Unprocessed schema. This is a bug in Zod.");const flattenRef=zodSchema=>{const seen=ctx.seen.get(zodSchema);if(seen.ref===null)return;const schema2=seen.def??seen.schema,_cached={...schema2},ref=seen.ref;if(seen.ref=null,ref){flattenRef(ref);const refSeen=ctx.seen.get(ref),refSchema=refSeen.schema;if(refSchema.$ref&&(ctx.target==="draft-07"||ctx.target==="draft-04"||ctx.target==="openapi-3.0")?(schema2.allOf=schema2.allOf??[],schema2.allOf.push(refSchema)):assignProps(schema2,refSchema),assignProps(schema2,_cached),zodSchema._zod.parent===ref)for(const key in schema2)key==="$ref"||key==="allOf"||key in _cached||delete schema2[key];if(refSchema.$ref&&refSeen.def)for(const key in schema2)key==="$ref"||key==="allOf"||key in refSeen.def&&JSON.stringify(schema2[key])===JSON.stringify(refSeen.def[key])&&delete schema2[key]}const parent=zodSchema._zod.parent;if(parent&&parent!==ref){flattenRef(parent);const parentSeen=ctx.seen.get(parent);if(parentSeen?.schema.$ref&&(schema2.$ref=parentSeen.schema.$ref,parentSeen.def))for(const key in schema2)key==="$ref"||key==="allOf"||key in parentSeen.def&&JSON.stringify(schema2[key])===JSON.stringify(parentSeen.def[key])&&delete schema2[key]}ctx.override({zodSchema,jsonSchema:schema2,path:seen.path??[]})};if(!ctx.external||ctx.sharedEmitDoneFor!==ctx.external){for(const entry of[...ctx.seen.entries()].reverse())flattenRef(entry[0]);if(ctx.target!=="openapi-3.0")for(const entry of ctx.seen.entries())compactTypeUnion(entry[1].def??entry[1].schema);for(const rewrite of ctx.deferred)rewrite();if(ctx.intersections.length){const carriers=new Map;for(const seen of ctx.seen.values())for(const json of[seen.schema,seen.def]){const allOf=json?.allOf;if(!Array.isArray(allOf))continue;const existing=carriers.get(allOf);existing?existing.push(json):carriers.set(allOf,[json])}for(const allOf of ctx.intersections)for(const json of carriers.get(allOf)??[])foldIntersection(json)}}const result={};if(ctx.target==="draft-2020-12"?result.$schema="https://json-schema.org/draft/2020-12/schema":ctx.target==="draft-07"?result.$schema="http://json-schema.org/draft-07/schema#":ctx.target==="draft-04"?result.$schema="http://json-schema.org/draft-04/schema#":ctx.target,ctx.external?.uri){const id=ctx.external.registry.get(schema)?.id;if(!id)throw new Error("Schema is missing an `id` property");result.$id=ctx.external.uri(id)}assignProps(result,root.defId?root.schema:root.def??root.schema);const rootMetaId=ctx.metadataRegistry.get(schema)?.id;rootMetaId!==void 0&&result.id===rootMetaId&&delete result.id;const defs=ctx.external?.defs??{};if(!ctx.external||ctx.sharedEmitDoneFor!==ctx.external)for(const entry of ctx.seen.entries()){const seen=entry[1];seen.def&&seen.defId&&(seen.def.id===seen.defId&&delete seen.def.id,(0,core_util/* assignProp */.Vy)(defs,seen.defId,seen.def))}ctx.external&&(ctx.sharedEmitDoneFor=ctx.external),ctx.external||Object.keys(defs).length>0&&(ctx.target==="draft-2020-12"?result.$defs=defs:result.definitions=defs);try{const finalized=JSON.parse(JSON.stringify(result));return Object.defineProperty(finalized,"~standard",{value:{...schema["~standard"],jsonSchema:{input:createStandardJSONSchemaMethod(schema,"input",ctx.processors),output:createStandardJSONSchemaMethod(schema,"output",ctx.processors)}},enumerable:!1,writable:!1}),finalized}catch{throw new Error("Error converting schema to JSON.")}}function isTransforming(_schema,_ctx){const ctx=_ctx??{seen:new Set};if(ctx.seen.has(_schema))return!1;ctx.seen.add(_schema);const def=_schema._zod.def;if(def.type==="transform")return!0;if(def.type==="array")return isTransforming(def.element,ctx);if(def.type==="set")return isTransforming(def.valueType,ctx);if(def.type==="lazy")return isTransforming(def.getter(),ctx);if(def.type==="promise"||def.type==="optional"||def.type==="nonoptional"||def.type==="nullable"||def.type==="readonly"||def.type==="default"||def.type==="prefault"||def.type==="catch")return isTransforming(def.innerType,ctx);if(def.type==="intersection")return isTransforming(def.left,ctx)||isTransforming(def.right,ctx);if(def.type==="record"||def.type==="map")return isTransforming(def.keyType,ctx)||isTransforming(def.valueType,ctx);if(def.type==="pipe")return _schema._zod.traits.has("$ZodCodec")?!0:isTransforming(def.in,ctx)||isTransforming(def.out,ctx);if(def.type==="object"){for(const key in def.shape)if(isTransforming(def.shape[key],ctx))return!0;return!1}if(def.type==="union"){for(const option of def.options)if(isTransforming(option,ctx))return!0;return!1}if(def.type==="tuple"){for(const item of def.items)if(isTransforming(item,ctx))return!0;return!!(def.rest&&isTransforming(def.rest,ctx))}return!1}const createToJSONSchemaMethod=(schema,processors={})=>params=>{const ctx=to_json_schema_initializeContext({...params,processors});return to_json_schema_processSchema(schema,ctx),to_json_schema_extractDefs(ctx,schema),to_json_schema_finalize(ctx,schema)},createStandardJSONSchemaMethod=(schema,io,processors={})=>params=>{const{libraryOptions,target}=params??{},ctx=to_json_schema_initializeContext({...libraryOptions??{},target,io,processors});return to_json_schema_processSchema(schema,ctx),to_json_schema_extractDefs(ctx,schema),to_json_schema_finalize(ctx,schema)};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
const narrowMin=(agg,key,value)=>{(agg[key]===void 0||value>agg[key])&&(agg[key]=value)},narrowMax=(agg,key,value)=>{(agg[key]===void 0||value<agg[key])&&(agg[key]=value)},narrowBoth=(agg,value)=>{narrowMin(agg,"minimum",value),narrowMax(agg,"maximum",value)},addDivisor=(agg,value)=>{agg.multipleOf??(agg.multipleOf=[]),agg.multipleOf.includes(value)||agg.multipleOf.push(value)},addPattern=(agg,pattern)=>{agg.patterns??(agg.patterns=new Set),agg.patterns.add(pattern)},intersectMime=(agg,mime)=>{agg.mime=agg.mime?agg.mime.filter(m=>mime.includes(m)):[...mime]},setFormat=(agg,format)=>{agg.format=format,format.includes("int")&&(agg.isInt=!0)},minContributor=(agg,def)=>narrowMin(agg,"minimum",def.minimum),maxContributor=(agg,def)=>narrowMax(agg,"maximum",def.maximum),formatContributor=ranges=>(agg,def)=>{setFormat(agg,def.format);const[minimum,maximum]=ranges[def.format];narrowMin(agg,"minimum",minimum),narrowMax(agg,"maximum",maximum)},contributors={greater_than:(agg,def)=>narrowMin(agg,def.inclusive?"minimum":"exclusiveMinimum",def.value),less_than:(agg,def)=>narrowMax(agg,def.inclusive?"maximum":"exclusiveMaximum",def.value),multiple_of:(agg,def)=>addDivisor(agg,def.value),number_format:formatContributor(core_util/* NUMBER_FORMAT_RANGES */.zH),bigint_format:formatContributor(core_util/* BIGINT_FORMAT_RANGES */.NR),min_length:minContributor,max_length:maxContributor,length_equals:(agg,def)=>narrowBoth(agg,def.length),min_size:minContributor,max_size:maxContributor,size_equals:(agg,def)=>narrowBoth(agg,def.size),string_format:(agg,def)=>{setFormat(agg,def.format),def.pattern&&addPattern(agg,def.pattern),(def.format==="base64"||def.format==="base64url")&&(agg.contentEncoding=def.format),(def.local||def.precision===-1)&&(agg.laxFormat=!0)},mime_type:(agg,def)=>intersectMime(agg,def.mime)};function aggregateChecks(schema){const agg={},def=schema._zod.def,list=schema._zod.traits.has("$ZodCheck")?[schema,...def.checks??[]]:def.checks??[];for(const ch of list)contributors[ch._zod.def.check]?.(agg,ch._zod.def);const bag=schema._zod.bag;bag.minimum!==void 0&&narrowMin(agg,"minimum",bag.minimum),bag.exclusiveMinimum!==void 0&&narrowMin(agg,"exclusiveMinimum",bag.exclusiveMinimum),bag.maximum!==void 0&&narrowMax(agg,"maximum",bag.maximum),bag.exclusiveMaximum!==void 0&&narrowMax(agg,"exclusiveMaximum",bag.exclusiveMaximum),bag.multipleOf!==void 0&&addDivisor(agg,bag.multipleOf),bag.format!==void 0&&(agg.format??(agg.format=bag.format),bag.format.includes("int")&&(agg.isInt=!0)),bag.mime&&intersectMime(agg,bag.mime);for(const pattern of bag.patterns??[])addPattern(agg,pattern);return agg}const formatMap={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},exactPatterns=new Map([[base64Charset,core_regexes/* base64 */.K3],[base64urlCharset,core_regexes/* base64url */.r0]]),exactPattern=p=>exactPatterns.get(p)??p;const stringProcessor=(schema,ctx,_json,_params)=>{const json=_json;json.type="string";const{minimum,maximum,format,patterns,contentEncoding,laxFormat}=aggregateChecks(schema);if(typeof minimum=="number"&&(json.minLength=minimum),typeof maximum=="number"&&(json.maxLength=maximum),format&&(json.format=formatMap[format]??format,json.format===""&&delete json.format,(format==="time"||laxFormat)&&delete json.format),contentEncoding&&(json.contentEncoding=contentEncoding),patterns&&patterns.size>0){const patternList=[...patterns].map(exactPattern);patternList.length===1?json.pattern=patternList[0].source:patternList.length>1&&(json.allOf=[...patternList.map(regex=>({...ctx.target==="draft-07"||ctx.target==="draft-04"||ctx.target==="openapi-3.0"?{type:"string"}:{},pattern:regex.source}))])}},numberProcessor=(schema,ctx,_json,params)=>{const json=_json,{minimum,maximum,multipleOf,exclusiveMaximum,exclusiveMinimum,isInt}=aggregateChecks(schema);json.type=isInt?"integer":"number";const exMin=typeof exclusiveMinimum=="number"&&exclusiveMinimum>=(minimum??Number.NEGATIVE_INFINITY),exMax=typeof exclusiveMaximum=="number"&&exclusiveMaximum<=(maximum??Number.POSITIVE_INFINITY),legacy=ctx.target==="draft-04"||ctx.target==="openapi-3.0";if(exMin?legacy?(json.minimum=exclusiveMinimum,json.exclusiveMinimum=!0):json.exclusiveMinimum=exclusiveMinimum:typeof minimum=="number"&&(json.minimum=minimum),exMax?legacy?(json.maximum=exclusiveMaximum,json.exclusiveMaximum=!0):json.exclusiveMaximum=exclusiveMaximum:typeof maximum=="number"&&(json.maximum=maximum),multipleOf){const divisors=new Set;for(const divisor of multipleOf)Number.isFinite(divisor)&&divisor!==0?divisors.add(Math.abs(divisor)):handleUnrepresentable(schema,ctx,json,params,`A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);const[first,...rest]=divisors;first!==void 0&&(json.multipleOf=first),rest.length&&(json.allOf=[...json.allOf??[],...rest.map(m=>({multipleOf:m}))])}},booleanProcessor=(_schema,_ctx,json,_params)=>{json.type="boolean"},bigintProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"BigInt cannot be represented in JSON Schema")},symbolProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Symbols cannot be represented in JSON Schema")},nullProcessor=(_schema,ctx,json,_params)=>{ctx.target==="openapi-3.0"?(json.type="string",json.nullable=!0,json.enum=[null]):json.type="null"},undefinedProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Undefined cannot be represented in JSON Schema")},voidProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Void cannot be represented in JSON Schema")},neverProcessor=(_schema,_ctx,json,_params)=>{json.not={}},anyProcessor=(_schema,_ctx,_json,_params)=>{},unknownProcessor=(_schema,_ctx,_json,_params)=>{},dateProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Date cannot be represented in JSON Schema")},enumProcessor=(schema,_ctx,json,_params)=>{const def=schema._zod.def,values=(0,core_util/* getEnumValues */.w5)(def.entries);if(values.length===0){json.not={};return}values.every(v=>typeof v=="number")&&(json.type="number"),values.every(v=>typeof v=="string")&&(json.type="string"),json.enum=values},literalProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def;if(def.values.length===0){json.not={};return}const vals=[];for(const val of def.values)if(val===void 0){if(handleUnrepresentable(schema,ctx,json,params,"Literal `undefined` cannot be represented in JSON Schema"))return}else if(typeof val=="bigint"){if(handleUnrepresentable(schema,ctx,json,params,"BigInt literals cannot be represented in JSON Schema"))return;vals.push(Number(val))}else vals.push(val);if(vals.length!==0)if(vals.length===1){const val=vals[0];json.type=val===null?"null":typeof val,ctx.target==="draft-04"||ctx.target==="openapi-3.0"?json.enum=[val]:json.const=val}else vals.every(v=>typeof v=="number")&&(json.type="number"),vals.every(v=>typeof v=="string")&&(json.type="string"),vals.every(v=>typeof v=="boolean")&&(json.type="boolean"),vals.every(v=>v===null)&&(json.type="null"),json.enum=vals},nanProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"NaN cannot be represented in JSON Schema")},templateLiteralProcessor=(schema,_ctx,json,_params)=>{const _json=json,pattern=schema._zod.pattern;if(!pattern)throw new Error("Pattern not found in template literal");_json.type="string",_json.pattern=pattern.source},fileProcessor=(schema,_ctx,json,_params)=>{const _json=json;_json.type="string",_json.format="binary",_json.contentEncoding="binary";const{minimum,maximum,mime}=aggregateChecks(schema);minimum!==void 0&&(_json.minLength=minimum),maximum!==void 0&&(_json.maxLength=maximum),mime&&(mime.length===0?_json.not={}:mime.length===1?_json.contentMediaType=mime[0]:_json.anyOf=mime.map(m=>({contentMediaType:m})))},successProcessor=(_schema,_ctx,json,_params)=>{json.type="boolean"},customProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Custom types cannot be represented in JSON Schema")},functionProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Function types cannot be represented in JSON Schema")},transformProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Transforms cannot be represented in JSON Schema")},mapProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Map cannot be represented in JSON Schema")},setProcessor=(schema,ctx,json,params)=>{handleUnrepresentable(schema,ctx,json,params,"Set cannot be represented in JSON Schema")},arrayProcessor=(schema,ctx,_json,params)=>{const json=_json,def=schema._zod.def,{minimum,maximum}=aggregateChecks(schema);typeof minimum=="number"&&(json.minItems=minimum),typeof maximum=="number"&&(json.maxItems=maximum),json.type="array",json.items=to_json_schema_processSchema(def.element,ctx,{...params,path:[...params.path,"items"]})};function inputOptin(schema){const def=schema._zod.def;return def.type==="pipe"&&def.in._zod.traits.has("$ZodTransform")?inputOptin(def.out):def.type==="catch"?inputOptin(def.innerType):schema._zod.optin}const objectProcessor=(schema,ctx,_json,params)=>{const json=_json,def=schema._zod.def,shape=def.shape;if(Object.getOwnPropertySymbols(shape).length&&handleUnrepresentable(schema,ctx,json,params,"Symbol keys cannot be represented in JSON Schema"))return;json.type="object",json.properties={};for(const key in shape)(0,core_util/* assignProp */.Vy)(json.properties,key,to_json_schema_processSchema(shape[key],ctx,{...params,path:[...params.path,"properties",key]}));const requiredKeys=[];for(const key of Object.keys(shape)){const field=def.shape[key];(ctx.io==="input"?inputOptin(field)===void 0:field._zod.optout===void 0)&&requiredKeys.push(key)}requiredKeys.length>0&&(json.required=requiredKeys),def.catchall?._zod.def.type==="never"?json.additionalProperties=!1:def.catchall?def.catchall&&(json.additionalProperties=to_json_schema_processSchema(def.catchall,ctx,{...params,path:[...params.path,"additionalProperties"]})):ctx.io==="output"&&(json.additionalProperties=!1)},unionProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def,isExclusive=def.inclusive===!1,options=def.options.map((x,i)=>to_json_schema_processSchema(x,ctx,{...params,path:[...params.path,isExclusive?"oneOf":"anyOf",i]}));isExclusive?json.oneOf=options:json.anyOf=options},intersectionProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def,a=to_json_schema_processSchema(def.left,ctx,{...params,path:[...params.path,"allOf",0]}),b=to_json_schema_processSchema(def.right,ctx,{...params,path:[...params.path,"allOf",1]}),isSimpleIntersection=val=>"allOf"in val&&Object.keys(val).length===1,allOf=[...isSimpleIntersection(a)?a.allOf:[a],...isSimpleIntersection(b)?b.allOf:[b]];json.allOf=allOf,ctx.intersections.push(allOf)},tupleProcessor=(schema,ctx,_json,params)=>{const json=_json,def=schema._zod.def;json.type="array";const prefixPath=ctx.target==="draft-2020-12"?"prefixItems":"items",restPath=ctx.target==="draft-2020-12"||ctx.target==="openapi-3.0"?"items":"additionalItems",prefixItems=def.items.map((x,i)=>to_json_schema_processSchema(x,ctx,{...params,path:[...params.path,prefixPath,i]})),rest=def.rest?to_json_schema_processSchema(def.rest,ctx,{...params,path:[...params.path,restPath,...ctx.target==="openapi-3.0"?[def.items.length]:[]]}):null;let minItems=def.items.length;for(;minItems>0;){const item=def.items[minItems-1];if(!(ctx.io==="input"?inputOptin(item)!==void 0:item._zod.optout==="optional"))break;minItems--}const maxItems=def.items.length,isClosed=!def.rest;ctx.target==="draft-2020-12"?(json.prefixItems=prefixItems,isClosed?json.items=!1:rest&&(json.items=rest),minItems>0&&(json.minItems=minItems),isClosed&&(json.maxItems=maxItems)):ctx.target==="openapi-3.0"?(json.items={anyOf:prefixItems},rest&&json.items.anyOf.push(rest),minItems>0&&(json.minItems=minItems),isClosed&&(json.maxItems=maxItems)):(json.items=prefixItems,isClosed?json.additionalItems=!1:rest&&(json.additionalItems=rest),minItems>0&&(json.minItems=minItems),isClosed&&(json.maxItems=maxItems));const{minimum,maximum}=aggregateChecks(schema);typeof minimum=="number"&&(json.minItems=minimum),typeof maximum=="number"&&(json.maxItems=maximum)};function stringifyKeyNames(bySchema,json,visited){if(json.$ref){if(visited.has(json))return json;visited.add(json);const def=bySchema.get(json)?.def;if(!def)return json;const inlined=stringifyKeyNames(bySchema,def,visited);return inlined===def?json:inlined}for(const keyword of["anyOf","oneOf"]){const branches=json[keyword];if(!Array.isArray(branches))continue;const mapped=branches.map(branch=>stringifyKeyNames(bySchema,branch,visited));mapped.some((branch,i)=>branch!==branches[i])&&(json={...json,[keyword]:mapped})}const types=Array.isArray(json.type)?json.type:[json.type],numericType=!types.includes("string")&&types.some(t=>t==="number"||t==="integer"),values=json.enum??(json.const!==void 0?[json.const]:void 0);if(!numericType&&!values?.some(v=>typeof v=="number"))return json;const{minimum,maximum,exclusiveMinimum,exclusiveMaximum,multipleOf,format,id,...rest}=json;return rest.enum?rest.enum=rest.enum.map(v=>typeof v=="number"?String(v):v):typeof rest.const=="number"&&(rest.const=String(rest.const)),numericType&&(rest.type="string",values||(rest.pattern=(types.includes("number")?core_regexes/* number */.ai:core_regexes/* integer */.nd).source)),rest}const pendingRecords=new WeakMap;function rewriteKeyNames(ctx){const bySchema=new Map;for(const entry of ctx.seen.values())entry.def&&!bySchema.has(entry.schema)&&bySchema.set(entry.schema,entry);const rewrites=new Map;for(const record of pendingRecords.get(ctx)??[]){const seen=ctx.seen.get(record),names=(seen?.def??seen?.schema)?.propertyNames;if(!names||names===!0||rewrites.has(names))continue;const rewritten=stringifyKeyNames(bySchema,names,new Set);rewritten!==names&&rewrites.set(names,rewritten)}if(rewrites.size)for(const entry of ctx.seen.values())for(const carrier of[entry.schema,entry.def]){const rewritten=carrier&&rewrites.get(carrier.propertyNames);rewritten&&(carrier.propertyNames=rewritten)}}const recordProcessor=(schema,ctx,_json,params)=>{const json=_json,def=schema._zod.def;json.type="object";const keyType=def.keyType,patterns=aggregateChecks(keyType).patterns;if(def.mode==="loose"&&patterns&&patterns.size>0){const valueSchema=to_json_schema_processSchema(def.valueType,ctx,{...params,path:[...params.path,"patternProperties","*"]});json.patternProperties={};for(const pattern of patterns)(0,core_util/* assignProp */.Vy)(json.patternProperties,exactPattern(pattern).source,valueSchema)}else{if(ctx.target==="draft-07"||ctx.target==="draft-2020-12"){json.propertyNames=to_json_schema_processSchema(def.keyType,ctx,{...params,path:[...params.path,"propertyNames"]});let pending=pendingRecords.get(ctx);pending||(pending=[],pendingRecords.set(ctx,pending),ctx.deferred.push(()=>rewriteKeyNames(ctx))),pending.push(schema)}json.additionalProperties=to_json_schema_processSchema(def.valueType,ctx,{...params,path:[...params.path,"additionalProperties"]})}const keyValues=keyType._zod.values,omittableOnInput=ctx.io==="input"&&inputOptin(def.valueType)!==void 0;if(keyValues&&!def.partial&&!omittableOnInput){const validKeyValues=[...keyValues].filter(v=>typeof v=="string"||typeof v=="number");validKeyValues.length>0&&(json.required=validKeyValues.map(String))}},nullableProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def,inner=to_json_schema_processSchema(def.innerType,ctx,params),seen=ctx.seen.get(schema);ctx.target==="openapi-3.0"?(seen.ref=def.innerType,json.nullable=!0):json.anyOf=[inner,{type:"null"}]},nonoptionalProcessor=(schema,ctx,_json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType};const UNREPRESENTABLE_DEFAULT=Symbol();function serializeDefaultValue(value,schema,ctx,json,params){let unrepresentable=!1;const serialized=JSON.stringify(value,(_,val)=>typeof val!="bigint"?val:(unrepresentable=!0,null));return unrepresentable?(handleUnrepresentable(schema,ctx,json,params,"BigInt defaults cannot be represented in JSON Schema"),UNREPRESENTABLE_DEFAULT):JSON.parse(serialized)}const defaultProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType;const value=serializeDefaultValue(def.defaultValue,schema,ctx,json,params);value!==UNREPRESENTABLE_DEFAULT&&(json.default=value)},prefaultProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);if(seen.ref=def.innerType,ctx.io!=="input")return;const value=serializeDefaultValue(def.defaultValue,schema,ctx,json,params);value!==UNREPRESENTABLE_DEFAULT&&(json._prefault=value)},catchProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType;let catchValue;try{catchValue=def.catchValue(void 0)}catch{handleUnrepresentable(schema,ctx,json,params,"Dynamic catch values are not supported in JSON Schema");return}json.default=catchValue},pipeProcessor=(schema,ctx,_json,params)=>{const def=schema._zod.def,inIsTransform=def.in._zod.traits.has("$ZodTransform"),innerType=ctx.io==="input"?inIsTransform?def.out:def.in:def.out;to_json_schema_processSchema(innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=innerType},readonlyProcessor=(schema,ctx,json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType,json.readOnly=!0},promiseProcessor=(schema,ctx,_json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType},optionalProcessor=(schema,ctx,_json,params)=>{const def=schema._zod.def;to_json_schema_processSchema(def.innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=def.innerType},lazyProcessor=(schema,ctx,_json,params)=>{const innerType=schema._zod.innerType;to_json_schema_processSchema(innerType,ctx,params);const seen=ctx.seen.get(schema);seen.ref=innerType},allProcessors={string:stringProcessor,number:numberProcessor,boolean:booleanProcessor,bigint:bigintProcessor,symbol:symbolProcessor,null:nullProcessor,undefined:undefinedProcessor,void:voidProcessor,never:neverProcessor,any:anyProcessor,unknown:unknownProcessor,date:dateProcessor,enum:enumProcessor,literal:literalProcessor,nan:nanProcessor,template_literal:templateLiteralProcessor,file:fileProcessor,success:successProcessor,custom:customProcessor,function:functionProcessor,transform:transformProcessor,map:mapProcessor,set:setProcessor,array:arrayProcessor,object:objectProcessor,union:unionProcessor,intersection:intersectionProcessor,tuple:tupleProcessor,record:recordProcessor,nullable:nullableProcessor,nonoptional:nonoptionalProcessor,default:defaultProcessor,prefault:prefaultProcessor,catch:catchProcessor,pipe:pipeProcessor,readonly:readonlyProcessor,promise:promiseProcessor,optional:optionalProcessor,lazy:lazyProcessor};function toJSONSchema(input,params){if("_idmap"in input){const registry=input,ctx2=initializeContext({...params,processors:allProcessors}),defs={};for(const entry of registry._idmap.entries()){const[_,schema]=entry;processSchema(schema,ctx2)}const schemas={},external={registry,uri:params?.uri,defs};ctx2.external=external;for(const entry of registry._idmap.entries()){const[key,schema]=entry;extractDefs(ctx2,schema),assignProp(schemas,key,finalize(ctx2,schema))}if(Object.keys(defs).length>0){const defsSegment=ctx2.target==="draft-2020-12"?"$defs":"definitions";schemas.__shared={[defsSegment]:defs}}return{schemas}}const ctx=initializeContext({...params,processors:allProcessors});return processSchema(input,ctx),extractDefs(ctx,input),finalize(ctx,input)}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js
const error=()=>{const Sizable={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function getSizing(origin){return Sizable[origin]??null}const FormatDictionary={regex:"input",email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"currency code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},TypeDictionary={nan:"NaN"};function getTypeName(type,input){return type==="number"&&typeof input=="number"&&!Number.isFinite(input)?String(input):TypeDictionary[type]??type}return issue=>{switch(issue.code){case"invalid_type":{const expected=getTypeName(issue.expected),receivedType=core_util/* parsedType */.GW(issue.input),received=getTypeName(receivedType,issue.input);return`Invalid input: expected ${expected}, received ${received}`}case"invalid_value":return issue.values.length===1?`Invalid input: expected ${core_util/* stringifyPrimitive */.B7(issue.values[0])}`:`Invalid option: expected one of ${core_util/* joinValues */.jw(issue.values,"|")}`;case"too_big":{const adj=issue.exact?"exactly ":issue.inclusive?"<=":"<",sizing=getSizing(issue.origin);return sizing?`Too big: expected ${issue.origin??"value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit??"elements"}`:`Too big: expected ${issue.origin??"value"} to be ${adj}${issue.maximum.toString()}`}case"too_small":{const adj=issue.exact?"exactly ":issue.inclusive?">=":">",sizing=getSizing(issue.origin);return sizing?`Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`:`Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`}case"invalid_format":{const _issue=issue;return _issue.format==="starts_with"?`Invalid string: must start with "${_issue.prefix}"`:_issue.format==="ends_with"?`Invalid string: must end with "${_issue.suffix}"`:_issue.format==="includes"?`Invalid string: must include "${_issue.includes}"`:_issue.format==="regex"?`Invalid string: must match pattern ${_issue.pattern}`:`Invalid ${FormatDictionary[_issue.format]??issue.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${issue.divisor}`;case"unrecognized_keys":return`Unrecognized key${issue.keys.length>1?"s":""}: ${core_util/* joinValues */.jw(issue.keys,", ")}`;case"invalid_key":return`Invalid key in ${issue.origin}`;case"invalid_union":return issue.options&&Array.isArray(issue.options)&&issue.options.length>0?`Invalid discriminator value. Expected ${issue.options.map(o=>`'${o}'`).join(" | ")}`:issue.inclusive===!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":return`Invalid value in ${issue.origin}`;default:return"Invalid input"}}};/* harmony default export */ function en() {return{localeError:error()}}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      throw new core_core/* $ZodAsyncError */.GT();
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
      throw core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
}, parse_parse = /* @__PURE__ */ _parse(errors/* $ZodRealError */.Kd), _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise && (result = await result), result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
      throw core_util/* captureStackTrace */.gx(e, params?.callee ?? fn), e;
    }
    return result.value;
  };
  return fn;
}, parse_parseAsync = /* @__PURE__ */ _parseAsync(errors/* $ZodRealError */.Kd), _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !1 } : { async: !1 }, result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    throw new core_core/* $ZodAsyncError */.GT();
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
}, safeParse = /* @__PURE__ */ _safeParse(errors/* $ZodRealError */.Kd);
function failure(Err, issues, ctx) {
  let error;
  return {
    success: !1,
    get error() {
      return error || (error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))), issues = void 0, ctx = void 0), error;
    },
    set error(e) {
      error = e, issues = void 0, ctx = void 0;
    }
  };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !0 } : { async: !0 };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length ? failure(_Err, result.issues, ctx) : { success: !0, data: result.value };
}, safeParseAsync = /* @__PURE__ */ _safeParseAsync(errors/* $ZodRealError */.Kd);
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid"), COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return !0;
    if (validator.definite === !0 && _ctx === void 0)
      return !1;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: !1, abortEarly: !0 } : { async: !1, abortEarly: !0 }, fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun ? (ctx[COMPILE_FALLBACK] = !0, result = fallbackRun({ value, issues: [] }, ctx)) : result = schema._zod.run({ value, issues: [] }, ctx), result instanceof Promise)
    throw new core_core/* $ZodAsyncError */.GT();
  return result.issues.length === 0;
}
const parse_validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: !0, abortEarly: !0 } : { async: !0, abortEarly: !0 };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  return result instanceof Promise && (result = await result), result.issues.length === 0;
}, _encode = (_Err) => {
  const parse2 = _parse(_Err), fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
}, encode = /* @__PURE__ */ _encode(errors/* $ZodRealError */.Kd), _decode = (_Err) => {
  const parse2 = _parse(_Err), fn = (schema, value, _ctx, _params) => parse2(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
}, decode = /* @__PURE__ */ _decode(errors/* $ZodRealError */.Kd), _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
}, encodeAsync = /* @__PURE__ */ _encodeAsync(errors/* $ZodRealError */.Kd), _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err), fn = async (schema, value, _ctx, _params) => await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  return fn;
}, decodeAsync = /* @__PURE__ */ _decodeAsync(errors/* $ZodRealError */.Kd), _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
}, safeEncode = /* @__PURE__ */ _safeEncode(errors/* $ZodRealError */.Kd), _safeDecode = (_Err) => (schema, value, _ctx) => _safeParse(_Err)(schema, value, _ctx), safeDecode = /* @__PURE__ */ _safeDecode(errors/* $ZodRealError */.Kd), _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
}, safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(errors/* $ZodRealError */.Kd), _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => _safeParseAsync(_Err)(schema, value, _ctx), safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(errors/* $ZodRealError */.Kd);

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(classic_errors/* ZodRealError */.g), classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(classic_errors/* ZodRealError */.g), parse_safeParse = /* @__PURE__ */ _safeParse(classic_errors/* ZodRealError */.g), parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(classic_errors/* ZodRealError */.g);

const parse_encode = /* @__PURE__ */ _encode(classic_errors/* ZodRealError */.g), parse_decode = /* @__PURE__ */ _decode(classic_errors/* ZodRealError */.g), parse_encodeAsync = /* @__PURE__ */ _encodeAsync(classic_errors/* ZodRealError */.g), parse_decodeAsync = /* @__PURE__ */ _decodeAsync(classic_errors/* ZodRealError */.g), parse_safeEncode = /* @__PURE__ */ _safeEncode(classic_errors/* ZodRealError */.g), parse_safeDecode = /* @__PURE__ */ _safeDecode(classic_errors/* ZodRealError */.g), parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(classic_errors/* ZodRealError */.g), parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(classic_errors/* ZodRealError */.g);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








function _ensureDefaultLocale() {
  core_core/* globalConfig */.cr.localeError || core_core/* config */.$W(en());
}
function _ensureDefaultMemoizer() {
  core_core/* globalConfig */.cr.memoizer || core_core/* config */.$W({ memoizer: memoizer() });
}
const ZodType = /* @__PURE__ */ core_core/* $constructor */.xI("ZodType", (inst, def) => (_ensureDefaultLocale(), $ZodType.init(inst, def), inst.def = def, inst.type = def.type, inst), {
  check(...chks) {
    const def = this.def;
    return this.clone(core_util/* mergeDefs */.zM(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch == "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: !0 });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return core_util/* clone */.o8(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    return reg.add(this, meta2), this;
  },
  refine(check2, params) {
    return this.check(refine(check2, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(api/* _overwrite */.bS(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    return registries/* globalRegistry */.fd.add(cl, { description }), cl;
  },
  meta(...args) {
    if (args.length === 0)
      return registries/* globalRegistry */.fd.get(this);
    const cl = this.clone();
    return registries/* globalRegistry */.fd.add(cl, args[0]), cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return core_util/* hide */.jD(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    core_util/* own */.qh(this, "~standard", value);
  },
  parse: function _parse(data, params) {
    return classic_parse_parse(this, data, params, { callee: _parse });
  },
  parseAsync: async function _parseAsync(data, params) {
    return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
  },
  safeParse(data, params) {
    return parse_safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return parse_safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    core_util/* own */.qh(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return parse_validateAsync(this, data, params);
  },
  encode: function _encode(data, params) {
    return parse_encode(this, data, params, { callee: _encode });
  },
  decode: function _decode(data, params) {
    return parse_decode(this, data, params, { callee: _decode });
  },
  encodeAsync: async function _encodeAsync(data, params) {
    return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
  },
  decodeAsync: async function _decodeAsync(data, params) {
    return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
  },
  safeEncode(data, params) {
    return parse_safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return parse_safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return parse_safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return parse_safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return registries/* globalRegistry */.fd.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
}), _ZodString = /* @__PURE__ */ core_core/* $constructor */.xI(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ core_util/* derived */.un({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(api/* _regex */.Fk(...args));
    },
    includes(...args) {
      return this.check(api/* _includes */.dR(...args));
    },
    startsWith(...args) {
      return this.check(api/* _startsWith */.$S(...args));
    },
    endsWith(...args) {
      return this.check(api/* _endsWith */.ER(...args));
    },
    min(...args) {
      return this.check(api/* _minLength */.m9(...args));
    },
    max(...args) {
      return this.check(api/* _maxLength */.Eb(...args));
    },
    length(...args) {
      return this.check(api/* _length */.YA(...args));
    },
    nonempty(...args) {
      return this.check(api/* _minLength */.m9(1, ...args));
    },
    lowercase(params) {
      return this.check(api/* _lowercase */.hH(params));
    },
    uppercase(params) {
      return this.check(api/* _uppercase */.qF(params));
    },
    trim() {
      return this.check(api/* _trim */.WN());
    },
    normalize(...args) {
      return this.check(api/* _normalize */.lo(...args));
    },
    toLowerCase() {
      return this.check(api/* _toLowerCase */.Il());
    },
    toUpperCase() {
      return this.check(api/* _toUpperCase */.xY());
    },
    slugify() {
      return this.check(api/* _slugify */.TL());
    }
  })
), ZodString = /* @__PURE__ */ core_core/* $constructor */.xI("ZodString", (inst, def) => {
  $ZodString.init(inst, def), _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(api/* _email */.Mu(ZodEmail, params));
  },
  url(params) {
    return this.check(api/* _url */.Fn(ZodURL, params));
  },
  jwt(params) {
    return this.check(api/* _jwt */.rk(ZodJWT, params));
  },
  emoji(params) {
    return this.check(api/* _emoji */.aC(ZodEmoji, params));
  },
  guid(params) {
    return this.check(api/* _guid */.tB(ZodGUID, params));
  },
  uuid(params) {
    return this.check(api/* _uuid */.Be(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(api/* _uuidv4 */.nA(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(api/* _uuidv6 */.pY(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(api/* _uuidv7 */.wA(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(api/* _nanoid */.Dl(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(api/* _cuid */.fs(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(api/* _cuid2 */.Bj(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(api/* _ulid */.Ct(ZodULID, params));
  },
  base64(params) {
    return this.check(api/* _base64 */.rt(ZodBase64, params));
  },
  base64url(params) {
    return this.check(api/* _base64url */.cU(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(api/* _xid */.Pw(ZodXID, params));
  },
  ksuid(params) {
    return this.check(api/* _ksuid */._z(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(api/* _ipv4 */.Ny(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(api/* _ipv6 */.$O(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(api/* _cidrv4 */.Uy(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(api/* _cidrv6 */.gP(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(api/* _e164 */.KB(ZodE164, params));
  },
  datetime(params) {
    return this.check(api/* _isoDateTime */.G1(ZodISODateTime, params));
  },
  date(params) {
    return this.check(api/* _isoDate */.db(ZodISODate, params));
  },
  time(params) {
    return this.check(api/* _isoTime */.Kn(ZodISOTime, params));
  },
  duration(params) {
    return this.check(api/* _isoDuration */.f2(ZodISODuration, params));
  }
});
function string(params) {
  return api/* _string */.Rl(ZodString, params);
}
const ZodStringFormat = /* @__PURE__ */ core_core/* $constructor */.xI("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def), _ZodString.init(inst, def);
}), ZodISODateTime = /* @__PURE__ */ core_core/* $constructor */.xI("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODate = /* @__PURE__ */ core_core/* $constructor */.xI("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISOTime = /* @__PURE__ */ core_core/* $constructor */.xI("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodISODuration = /* @__PURE__ */ core_core/* $constructor */.xI("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def), ZodStringFormat.init(inst, def);
}), ZodEmail = /* @__PURE__ */ core_core/* $constructor */.xI("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def), ZodStringFormat.init(inst, def);
});
function email(params) {
  return core._email(ZodEmail, params);
}
const ZodGUID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function guid(params) {
  return core._guid(ZodGUID, params);
}
const ZodUUID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function uuid(params) {
  return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
  return core._uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return core._uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return core._uuidv7(ZodUUID, params);
}
const ZodURL = /* @__PURE__ */ core_core/* $constructor */.xI("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def), ZodStringFormat.init(inst, def);
});
function url(params) {
  return core._url(ZodURL, params);
}
function httpUrl(params) {
  return core._url(ZodURL, {
    protocol: regexes.httpProtocol,
    hostname: regexes.domain,
    ...util.normalizeParams(params)
  });
}
const ZodEmoji = /* @__PURE__ */ core_core/* $constructor */.xI("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def), ZodStringFormat.init(inst, def);
});
function emoji(params) {
  return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def), ZodStringFormat.init(inst, def);
});
function nanoid(params) {
  return core._nanoid(ZodNanoID, params);
}
const ZodCUID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function cuid(params) {
  return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def), ZodStringFormat.init(inst, def);
});
function cuid2(params) {
  return core._cuid2(ZodCUID2, params);
}
const ZodULID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def), ZodStringFormat.init(inst, def);
});
function ulid(params) {
  return core._ulid(ZodULID, params);
}
const ZodXID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def), ZodStringFormat.init(inst, def);
});
function xid(params) {
  return core._xid(ZodXID, params);
}
const ZodKSUID = /* @__PURE__ */ core_core/* $constructor */.xI("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def), ZodStringFormat.init(inst, def);
});
function ksuid(params) {
  return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def), ZodStringFormat.init(inst, def);
});
function ipv4(params) {
  return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
  core.$ZodMAC.init(inst, def), ZodStringFormat.init(inst, def);
})));
function mac(params) {
  return core._mac(ZodMAC, params);
}
const ZodIPv6 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def), ZodStringFormat.init(inst, def);
});
function ipv6(params) {
  return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def), ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
  return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def), ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
  return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def), ZodStringFormat.init(inst, def);
});
function base64(params) {
  return core._base64(ZodBase64, params);
}
const ZodBase64URL = /* @__PURE__ */ core_core/* $constructor */.xI("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def), ZodStringFormat.init(inst, def);
});
function base64url(params) {
  return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /* @__PURE__ */ core_core/* $constructor */.xI("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def), ZodStringFormat.init(inst, def);
});
function e164(params) {
  return core._e164(ZodE164, params);
}
const ZodCreditCard = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
  core.$ZodCreditCard.init(inst, def), ZodStringFormat.init(inst, def);
})));
function creditCard(params) {
  return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
  core.$ZodIBAN.init(inst, def), ZodStringFormat.init(inst, def);
})));
function iban(params) {
  return core._iban(ZodIBAN, params);
}
const ZodJWT = /* @__PURE__ */ core_core/* $constructor */.xI("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def), ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
  core.$ZodCustomStringFormat.init(inst, def), ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
  return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname(_params) {
  return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function hex(_params) {
  return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function currencyCode(_params) {
  return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
  const enc = params?.enc ?? "hex", format = `${alg}_${enc}`, regex = core.regexes[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /* @__PURE__ */ core_core/* $constructor */.xI(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params), inst.isFinite = !0;
  },
  /* @__PURE__ */ core_util/* derived */.un({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(api/* _gt */.Tx(value, params));
    },
    gte(value, params) {
      return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
      return this.check(api/* _gte */.qm(value, params));
    },
    lt(value, params) {
      return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
      return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
      return this.check(api/* _lte */.Zm(value, params));
    },
    int(params) {
      return this.check(schemas_int(params));
    },
    safe(params) {
      return this.check(schemas_int(params));
    },
    positive(params) {
      return this.check(api/* _gt */.Tx(0, params));
    },
    nonnegative(params) {
      return this.check(api/* _gte */.qm(0, params));
    },
    negative(params) {
      return this.check(api/* _lt */.Au(0, params));
    },
    nonpositive(params) {
      return this.check(api/* _lte */.Zm(0, params));
    },
    multipleOf(value, params) {
      return this.check(api/* _multipleOf */.Hi(value, params));
    },
    step(value, params) {
      return this.check(api/* _multipleOf */.Hi(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number(params) {
  return api/* _number */.F7(ZodNumber, params);
}
const ZodNumberFormat = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def), ZodNumber.init(inst, def);
});
function schemas_int(params) {
  return api/* _int */.LK(ZodNumberFormat, params);
}
function float32(params) {
  return core._float32(ZodNumberFormat, params);
}
function float64(params) {
  return core._float64(ZodNumberFormat, params);
}
function int32(params) {
  return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
  return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /* @__PURE__ */ core_core/* $constructor */.xI("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function schemas_boolean(params) {
  return api/* _boolean */._L(ZodBoolean, params);
}
const ZodBigInt = /* @__PURE__ */ core_core/* $constructor */.xI(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ core_util/* derived */.un({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(api/* _gte */.qm(value, params));
    },
    min(value, params) {
      return this.check(api/* _gte */.qm(value, params));
    },
    gt(value, params) {
      return this.check(api/* _gt */.Tx(value, params));
    },
    lt(value, params) {
      return this.check(api/* _lt */.Au(value, params));
    },
    lte(value, params) {
      return this.check(api/* _lte */.Zm(value, params));
    },
    max(value, params) {
      return this.check(api/* _lte */.Zm(value, params));
    },
    positive(params) {
      return this.check(api/* _gt */.Tx(BigInt(0), params));
    },
    negative(params) {
      return this.check(api/* _lt */.Au(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(api/* _lte */.Zm(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(api/* _gte */.qm(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(api/* _multipleOf */.Hi(value, params));
    }
  })
);
function bigint(params) {
  return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
  core.$ZodBigIntFormat.init(inst, def), ZodBigInt.init(inst, def);
})));
function int64(params) {
  return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
  core.$ZodSymbol.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.symbolProcessor(inst, ctx, json2, params);
})));
function symbol(params) {
  return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
  core.$ZodUndefined.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.undefinedProcessor(inst, ctx, json2, params);
})));
function _undefined(params) {
  return core._undefined(ZodUndefined, params);
}

const ZodNull = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null(params) {
  return api/* _null */.jw(ZodNull, params);
}

const ZodAny = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
  core.$ZodAny.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.anyProcessor(inst, ctx, json2, params);
})));
function any() {
  return core._any(ZodAny);
}
const ZodUnknown = /* @__PURE__ */ core_core/* $constructor */.xI("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown() {
  return api/* _unknown */.em(ZodUnknown);
}
const ZodNever = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return api/* _never */.G8(ZodNever, params);
}
const ZodVoid = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
  core.$ZodVoid.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.voidProcessor(inst, ctx, json2, params);
})));
function _void(params) {
  return core._void(ZodVoid, params);
}

const ZodDate = /* @__PURE__ */ core_core/* $constructor */.xI(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params), inst.min = (value, params) => inst.check(api/* _gte */.qm(value, params)), inst.max = (value, params) => inst.check(api/* _lte */.Zm(value, params));
  },
  /* @__PURE__ */ core_util/* derived */.un({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function date(params) {
  return core._date(ZodDate, params);
}
const ZodArray = /* @__PURE__ */ core_core/* $constructor */.xI("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodArray.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params), inst.element = def.element;
}, {
  min(n, params) {
    return this.check(api/* _minLength */.m9(n, params));
  },
  nonempty(params) {
    return this.check(api/* _minLength */.m9(1, params));
  },
  max(n, params) {
    return this.check(api/* _maxLength */.Eb(n, params));
  },
  length(n, params) {
    return this.check(api/* _length */.YA(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return api/* _array */.dZ(ZodArray, element, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return _enum(Object.keys(shape));
}
const ZodObject = /* @__PURE__ */ core_core/* $constructor */.xI("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodObjectJIT.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params), core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, !1);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(core_util/* mergeDefs */.zM(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return core_util/* extend */.X$(this, incoming);
  },
  safeExtend(incoming) {
    return core_util/* safeExtend */.W0(this, incoming);
  },
  merge(other) {
    return core_util/* merge */.h1(this, other);
  },
  pick(mask) {
    return core_util/* pick */.Up(this, mask);
  },
  omit(mask) {
    return core_util/* omit */.cJ(this, mask);
  },
  partial(...args) {
    return core_util/* partial */.OH(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return core_util/* partial */.OH(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return core_util/* required */.mw(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...core_util/* normalizeParams */.A2(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...core_util/* normalizeParams */.A2(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util.normalizeParams(params)
  });
}
const ZodUnion = /* @__PURE__ */ core_core/* $constructor */.xI("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params), inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...core_util/* normalizeParams */.A2(params)
  });
}
const ZodXor = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
  ZodUnion.init(inst, def), core.$ZodXor.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.unionProcessor(inst, ctx, json2, params), inst.options = def.options;
})));
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: !1,
    ...util.normalizeParams(params)
  });
}
const ZodDiscriminatedUnion = /* @__PURE__ */ core_core/* $constructor */.xI("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def), $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...core_util/* normalizeParams */.A2(params)
  });
}
const ZodIntersection = /* @__PURE__ */ core_core/* $constructor */.xI("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
const ZodTuple = /* @__PURE__ */ core_core/* $constructor */.xI("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodTuple.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof core.$ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util.normalizeParams(params)
  });
}
const ZodRecord = /* @__PURE__ */ core_core/* $constructor */.xI("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodRecord.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params), inst.keyType = def.keyType, inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  return !valueType || !valueType._zod ? new ZodRecord({
    type: "record",
    keyType: string(),
    valueType: keyType,
    ...core_util/* normalizeParams */.A2(valueType)
  }) : new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...core_util/* normalizeParams */.A2(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util.normalizeParams(params),
    partial: !0
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util.normalizeParams(params)
  });
}
const ZodMap = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
  _ensureDefaultMemoizer(), core.$ZodMap.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.mapProcessor(inst, ctx, json2, params), inst.keyType = def.keyType, inst.valueType = def.valueType, inst.min = (...args) => inst.check(core._minSize(...args)), inst.nonempty = (params) => inst.check(core._minSize(1, params)), inst.max = (...args) => inst.check(core._maxSize(...args)), inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
const ZodSet = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
  _ensureDefaultMemoizer(), core.$ZodSet.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.setProcessor(inst, ctx, json2, params), inst.min = (...args) => inst.check(core._minSize(...args)), inst.nonempty = (params) => inst.check(core._minSize(1, params)), inst.max = (...args) => inst.check(core._maxSize(...args)), inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util.normalizeParams(params)
  });
}
const ZodEnum = /* @__PURE__ */ core_core/* $constructor */.xI("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params), inst.enum = def.entries, inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values)
      if (keys.has(value))
        newEntries[value] = def.entries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...core_util/* normalizeParams */.A2(params),
      entries: newEntries
    });
  }, inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values)
      if (keys.has(value))
        delete newEntries[value];
      else
        throw new Error(`Key ${value} not found in enum`);
    return new ZodEnum({
      ...def,
      checks: [],
      ...core_util/* normalizeParams */.A2(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...core_util/* normalizeParams */.A2(params)
  });
}

function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
const ZodLiteral = /* @__PURE__ */ core_core/* $constructor */.xI("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params), inst.values = new Set(def.values), Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1)
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...core_util/* normalizeParams */.A2(params)
  });
}
const ZodFile = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
  core.$ZodFile.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.fileProcessor(inst, ctx, json2, params), inst.min = (size, params) => inst.check(core._minSize(size, params)), inst.max = (size, params) => inst.check(core._maxSize(size, params)), inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
  return core._file(ZodFile, params);
}
const ZodTransform = /* @__PURE__ */ core_core/* $constructor */.xI("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer(), $ZodTransform.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params), inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward")
      throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
    payload.addIssue = (issue) => {
      if (typeof issue == "string")
        payload.issues.push(core_util/* issue */.sn(issue, payload.value, def));
      else {
        const _issue = issue;
        _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = inst), payload.issues.push(core_util/* issue */.sn(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    return output instanceof Promise ? output.then((output2) => (payload.value = output2, payload)) : (payload.value = output, payload);
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
const ZodOptional = /* @__PURE__ */ core_core/* $constructor */.xI("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
const ZodExactOptional = /* @__PURE__ */ core_core/* $constructor */.xI("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
const ZodNullable = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function nullish(innerType) {
  return optional(nullable(innerType));
}
const ZodDefault = /* @__PURE__ */ core_core/* $constructor */.xI("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
    }
  });
}
const ZodPrefault = /* @__PURE__ */ core_core/* $constructor */.xI("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
    }
  });
}
const ZodNonOptional = /* @__PURE__ */ core_core/* $constructor */.xI("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...core_util/* normalizeParams */.A2(params)
  });
}
const ZodSuccess = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
  core.$ZodSuccess.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.successProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
const ZodCatch = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType, inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue == "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)
  });
}

const ZodNaN = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
  core.$ZodNaN.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.nanProcessor(inst, ctx, json2, params);
})));
function nan(params) {
  return core._nan(ZodNaN, params);
}
const ZodPipe = /* @__PURE__ */ core_core/* $constructor */.xI("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params), inst.in = def.in, inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
const ZodCodec = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
  ZodPipe.init(inst, def), core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
const ZodPreprocess = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
  ZodPipe.init(inst, def), core.$ZodPreprocess.init(inst, def);
}))), ZodReadonly = /* @__PURE__ */ core_core/* $constructor */.xI("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
const ZodTemplateLiteral = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
  core.$ZodTemplateLiteral.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.templateLiteralProcessor(inst, ctx, json2, params);
})));
function templateLiteral(parts, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts,
    ...util.normalizeParams(params)
  });
}
const ZodLazy = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
  core.$ZodLazy.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.lazyProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
const ZodPromise = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
  core.$ZodPromise.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.promiseProcessor(inst, ctx, json2, params), inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
const ZodFunction = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
  core.$ZodFunction.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => processors.functionProcessor(inst, ctx, json2, params);
})));
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown()),
    output: params?.output ?? unknown()
  });
}

const ZodCustom = /* @__PURE__ */ core_core/* $constructor */.xI("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def), ZodType.init(inst, def), inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check(fn) {
  const ch = new core.$ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  return ch._zod.check = fn, ch;
}
function custom(fn, _params) {
  return api/* _custom */.FO(ZodCustom, fn ?? (() => !0), _params);
}
function refine(fn, _params = {}) {
  return api/* _refine */.fU(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return api/* _superRefine */.MB(fn, params);
}
const describe = api/* describe */.q0, meta = api/* meta */.mI, ZodInstanceOf = /* @__PURE__ */ core_core/* $constructor */.xI("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(api/* _properties */.T2(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: !0,
    ...util.normalizeParams(params)
  });
  return inst._zod.bag.Class = cls, inst._zod.check = (payload) => {
    payload.value instanceof cls || payload.issues.push({
      code: "invalid_type",
      expected: cls.name,
      input: payload.value,
      inst,
      path: [...inst._zod.def.path ?? []]
    });
  }, inst;
}

const stringbool = (...args) => core._stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => union([string(params), number(), schemas_boolean(), _null(), array(jsonSchema), record(string(), jsonSchema)]));
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}


/***/ }),

/***/ 43759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ _ipv6),
/* harmony export */   $S: () => (/* binding */ _startsWith),
/* harmony export */   Au: () => (/* binding */ _lt),
/* harmony export */   Be: () => (/* binding */ _uuid),
/* harmony export */   Bj: () => (/* binding */ _cuid2),
/* harmony export */   Ct: () => (/* binding */ _ulid),
/* harmony export */   Dl: () => (/* binding */ _nanoid),
/* harmony export */   ER: () => (/* binding */ _endsWith),
/* harmony export */   Eb: () => (/* binding */ _maxLength),
/* harmony export */   F7: () => (/* binding */ _number),
/* harmony export */   FO: () => (/* binding */ _custom),
/* harmony export */   Fk: () => (/* binding */ _regex),
/* harmony export */   Fn: () => (/* binding */ _url),
/* harmony export */   G1: () => (/* binding */ _isoDateTime),
/* harmony export */   G8: () => (/* binding */ _never),
/* harmony export */   Hi: () => (/* binding */ _multipleOf),
/* harmony export */   Il: () => (/* binding */ _toLowerCase),
/* harmony export */   KB: () => (/* binding */ _e164),
/* harmony export */   Kn: () => (/* binding */ _isoTime),
/* harmony export */   LK: () => (/* binding */ _int),
/* harmony export */   MB: () => (/* binding */ _superRefine),
/* harmony export */   Mu: () => (/* binding */ _email),
/* harmony export */   Ny: () => (/* binding */ _ipv4),
/* harmony export */   Pw: () => (/* binding */ _xid),
/* harmony export */   Rl: () => (/* binding */ _string),
/* harmony export */   T2: () => (/* binding */ _properties),
/* harmony export */   TL: () => (/* binding */ _slugify),
/* harmony export */   Tx: () => (/* binding */ _gt),
/* harmony export */   Uy: () => (/* binding */ _cidrv4),
/* harmony export */   WN: () => (/* binding */ _trim),
/* harmony export */   YA: () => (/* binding */ _length),
/* harmony export */   Zm: () => (/* binding */ _lte),
/* harmony export */   _L: () => (/* binding */ _boolean),
/* harmony export */   _z: () => (/* binding */ _ksuid),
/* harmony export */   aC: () => (/* binding */ _emoji),
/* harmony export */   bS: () => (/* binding */ _overwrite),
/* harmony export */   cU: () => (/* binding */ _base64url),
/* harmony export */   dR: () => (/* binding */ _includes),
/* harmony export */   dZ: () => (/* binding */ _array),
/* harmony export */   db: () => (/* binding */ _isoDate),
/* harmony export */   em: () => (/* binding */ _unknown),
/* harmony export */   f2: () => (/* binding */ _isoDuration),
/* harmony export */   fU: () => (/* binding */ _refine),
/* harmony export */   fs: () => (/* binding */ _cuid),
/* harmony export */   gP: () => (/* binding */ _cidrv6),
/* harmony export */   hH: () => (/* binding */ _lowercase),
/* harmony export */   jw: () => (/* binding */ _null),
/* harmony export */   lo: () => (/* binding */ _normalize),
/* harmony export */   m9: () => (/* binding */ _minLength),
/* harmony export */   mI: () => (/* binding */ meta),
/* harmony export */   nA: () => (/* binding */ _uuidv4),
/* harmony export */   pY: () => (/* binding */ _uuidv6),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qF: () => (/* binding */ _uppercase),
/* harmony export */   qm: () => (/* binding */ _gte),
/* harmony export */   rk: () => (/* binding */ _jwt),
/* harmony export */   rt: () => (/* binding */ _base64),
/* harmony export */   tB: () => (/* binding */ _guid),
/* harmony export */   wA: () => (/* binding */ _uuidv7),
/* harmony export */   xY: () => (/* binding */ _toUpperCase)
/* harmony export */ });
/* unused harmony exports _coercedString, _mac, _creditCard, _iban, TimePrecision, _coercedNumber, _float32, _float64, _int32, _uint32, _coercedBoolean, _bigint, _coercedBigint, _int64, _uint64, _symbol, _undefined, _any, _void, _date, _coercedDate, _nan, _max, _min, _positive, _negative, _nonpositive, _nonnegative, _maxSize, _minSize, _size, _property, _mime, _union, _xor, _discriminatedUnion, _intersection, _tuple, _record, _map, _set, _enum, _nativeEnum, _literal, _file, _transform, _optional, _nullable, _default, _nonoptional, _success, _catch, _pipe, _readonly, _templateLiteral, _lazy, _promise, _check, _stringbool, _stringFormat */
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44890);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29396);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54723);




function snapshotChecks(def) {
  return def.checks && (def.checks = [...def.checks]), def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
  return new Class(snapshotChecks({ type: "string", coerce: !0, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
  return new Class({
    type: "string",
    format: "email",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
  return new Class({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
  return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
  return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v4",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
  return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v6",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
  return new Class({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: !1,
    version: "v7",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
  return new Class({
    type: "string",
    format: "url",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
  return new Class({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
  return new Class({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
  return new Class({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
  return new Class({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
  return new Class({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
  return new Class({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
  return new Class({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
  return new Class({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
  return new Class({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
  return new Class({
    type: "string",
    format: "mac",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
  return new Class({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
  return new Class({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
  return new Class({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
  return new Class({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
  return new Class({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
  return new Class({
    type: "string",
    format: "credit_card",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
  return new Class({
    type: "string",
    format: "iban",
    check: "string_format",
    abort: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
  return new Class({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: !1,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
const TimePrecision = {
  Any: null,
  Minute: -1,
  Second: 0,
  Millisecond: 3,
  Microsecond: 6
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
  return new Class({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: !1,
    local: !1,
    precision: null,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
  return new Class({
    type: "string",
    format: "date",
    check: "string_format",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
  return new Class({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
  return new Class({
    type: "string",
    format: "duration",
    check: "string_format",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
  return new Class(snapshotChecks({ type: "number", coerce: !0, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "safeint",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "float32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "float64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "int32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: !1,
    format: "uint32",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
  return new Class({
    type: "boolean",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
  return new Class({
    type: "bigint",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
  return new Class({
    type: "bigint",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
  return new Class({
    type: "bigint",
    check: "bigint_format",
    abort: !1,
    format: "int64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
  return new Class({
    type: "bigint",
    check: "bigint_format",
    abort: !1,
    format: "uint64",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
  return new Class({
    type: "symbol",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _undefined(Class, params) {
  return new Class({
    type: "undefined",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null(Class, params) {
  return new Class({
    type: "null",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
  return new Class({
    type: "any"
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
  return new Class({
    type: "never",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
  return new Class({
    type: "void",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
  return new Class({
    type: "date",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
  return new Class({
    type: "date",
    coerce: !0,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
  return new Class({
    type: "nan",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
    check: "less_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLessThan */ .sm({
    check: "less_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    value,
    inclusive: !0
  });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
    check: "greater_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    value,
    inclusive: !1
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckGreaterThan */ .J_({
    check: "greater_than",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    value,
    inclusive: !0
  });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _negative(params) {
  return /* @__PURE__ */ _lt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
  return /* @__PURE__ */ _lte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMultipleOf */ .Jk({
    check: "multiple_of",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
  return new checks.$ZodCheckMaxSize({
    check: "max_size",
    ...util.normalizeParams(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
  return new checks.$ZodCheckMinSize({
    check: "min_size",
    ...util.normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
  return new checks.$ZodCheckSizeEquals({
    check: "size_equals",
    ...util.normalizeParams(params),
    size
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMaxLength */ .Yk({
    check: "max_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    maximum
  });
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckMinLength */ .Kk({
    check: "min_length",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLengthEquals */ .RM({
    check: "length_equals",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckRegex */ .DG({
    check: "string_format",
    format: "regex",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckLowerCase */ .NI({
    check: "string_format",
    format: "lowercase",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckUpperCase */ .kH({
    check: "string_format",
    format: "uppercase",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckIncludes */ .Tt({
    check: "string_format",
    format: "includes",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckStartsWith */ .J({
    check: "string_format",
    format: "starts_with",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckEndsWith */ .E6({
    check: "string_format",
    format: "ends_with",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
  return new checks.$ZodCheckProperty({
    check: "property",
    property,
    schema,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckProperties */ .nJ({
    check: "properties",
    shape,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
  return new checks.$ZodCheckMimeType({
    check: "mime_type",
    mime: types,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheckOverwrite */ .v$({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => _util_js__WEBPACK_IMPORTED_MODULE_0__/* .slugify */ .Yv(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
  return new Class({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
  return new Class({
    type: "union",
    options,
    ...util.normalizeParams(params)
  });
}
function _xor(Class, options, params) {
  return new Class({
    type: "union",
    options,
    inclusive: !1,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
  return new Class({
    type: "union",
    options,
    discriminator,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
  return new Class({
    type: "intersection",
    left,
    right
  });
}
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof schemas.$ZodType, params = hasRest ? _params : _paramsOrRest, rest = hasRest ? _paramsOrRest : null;
  return new Class({
    type: "tuple",
    items,
    rest,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
  return new Class({
    type: "record",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
  return new Class({
    type: "map",
    keyType,
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
  return new Class({
    type: "set",
    valueType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new Class({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nativeEnum(Class, entries, params) {
  return new Class({
    type: "enum",
    entries,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
  return new Class({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
  return new Class({
    type: "file",
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
  return new Class({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
  return new Class({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
  return new Class({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
  return new Class({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue == "function" ? defaultValue() : util.shallowClone(defaultValue);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
  return new Class({
    type: "nonoptional",
    innerType,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
  return new Class({
    type: "success",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
  return new Class({
    type: "catch",
    innerType,
    catchValue: typeof catchValue == "function" ? catchValue : util.constantCatch(catchValue)
  });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
  return new Class({
    type: "pipe",
    in: in_,
    out
  });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
  return new Class({
    type: "readonly",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
  return new Class({
    type: "template_literal",
    parts,
    ...util.normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
  return new Class({
    type: "lazy",
    getter
  });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
  return new Class({
    type: "promise",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
  const norm = _util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(_params);
  return norm.abort ?? (norm.abort = !0), new Class({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
  return new Class({
    type: "custom",
    check: "custom",
    fn,
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(_params)
  });
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => (payload.addIssue = (issue) => {
    if (typeof issue == "string")
      payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(issue, payload.value, ch._zod.def));
    else {
      const _issue = issue;
      _issue.fatal && (_issue.continue = !1), _issue.code ?? (_issue.code = "custom"), "input" in _issue || (_issue.input = payload.value), _issue.inst ?? (_issue.inst = ch), _issue.continue ?? (_issue.continue = !ch._zod.def.abort), payload.issues.push(_util_js__WEBPACK_IMPORTED_MODULE_0__/* .issue */ .sn(_issue));
    }
  }, fn(payload.value, payload)), params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({
    check: "custom",
    ..._util_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeParams */ .A2(params)
  });
  return ch._zod.check = fn, ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
  const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "describe" });
  return ch._zod.onattach = [
    (inst) => {
      const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
      _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, description });
    }
  ], ch._zod.check = () => {
  }, ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
  const ch = new _checks_js__WEBPACK_IMPORTED_MODULE_1__/* .$ZodCheck */ .QP({ check: "meta" });
  return ch._zod.onattach = [
    (inst) => {
      const existing = _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.get(inst) ?? {};
      _registries_js__WEBPACK_IMPORTED_MODULE_2__/* .globalRegistry */ .fd.add(inst, { ...existing, ...metadata });
    }
  ], ch._zod.check = () => {
  }, ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
  const params = util.normalizeParams(_params);
  let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"], falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
  params.case !== "sensitive" && (truthyArray = truthyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v), falsyArray = falsyArray.map((v) => typeof v == "string" ? v.toLowerCase() : v));
  const truthySet = new Set(truthyArray), falsySet = new Set(falsyArray), _Codec = Classes.Codec ?? schemas.$ZodCodec, _Boolean = Classes.Boolean ?? schemas.$ZodBoolean, _String = Classes.String ?? schemas.$ZodString, stringSchema = new _String({ type: "string", error: params.error }), booleanSchema = new _Boolean({ type: "boolean", error: params.error }), codec = new _Codec({
    type: "pipe",
    in: stringSchema,
    out: booleanSchema,
    transform: ((input, payload) => {
      let data = input;
      return params.case !== "sensitive" && (data = data.toLowerCase()), truthySet.has(data) ? !0 : falsySet.has(data) ? !1 : (payload.issues.push({
        code: "invalid_value",
        expected: "stringbool",
        values: [...truthySet, ...falsySet],
        input: payload.value,
        inst: codec,
        continue: !1
      }), {});
    }),
    reverseTransform: ((input, _payload) => input === !0 ? truthyArray[0] || "true" : falsyArray[0] || "false"),
    error: params.error
  });
  return codec._zod.bag.truthy = truthyArray, codec._zod.bag.falsy = falsyArray, codec._zod.bag.case = params.case ?? "insensitive", codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
  const params = util.normalizeParams(_params), def = {
    check: "string_format",
    type: "string",
    format,
    fn: typeof fnOrRegex == "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
    ...params
  };
  return fnOrRegex instanceof RegExp && (def.pattern = fnOrRegex), new Class(def);
}


/***/ }),

/***/ 44890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   E6: () => (/* binding */ $ZodCheckEndsWith),
/* harmony export */   J: () => (/* binding */ $ZodCheckStartsWith),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   Jk: () => (/* binding */ $ZodCheckMultipleOf),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   NI: () => (/* binding */ $ZodCheckLowerCase),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   RM: () => (/* binding */ $ZodCheckLengthEquals),
/* harmony export */   Tt: () => (/* binding */ $ZodCheckIncludes),
/* harmony export */   Yk: () => (/* binding */ $ZodCheckMaxLength),
/* harmony export */   kH: () => (/* binding */ $ZodCheckUpperCase),
/* harmony export */   nJ: () => (/* binding */ $ZodCheckProperties),
/* harmony export */   ql: () => (/* binding */ $ZodCheckStringFormat),
/* harmony export */   sm: () => (/* binding */ $ZodCheckLessThan),
/* harmony export */   v$: () => (/* binding */ $ZodCheckOverwrite)
/* harmony export */ });
/* unused harmony exports $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckProperty, $ZodCheckMimeType */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/* harmony import */ var _regexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23908);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54723);



const $ZodCheck = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
  var _a;
  inst._zod ?? (inst._zod = {}), inst._zod.def = def, (_a = inst._zod).onattach ?? (_a.onattach = []);
});
const _whenHasSize = (payload) => {
  const val = payload.value;
  return !util.nullish(val) && val.size !== void 0;
}, _whenHasLength = (payload) => {
  const val = payload.value;
  return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== void 0;
}, numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
const $ZodCheckLessThan = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value <= def.value : payload.value < def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckGreaterThan = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    (def.inclusive ? payload.value >= def.value : payload.value > def.value) || payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value == "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMultipleOf = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    if (typeof payload.value != typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    (typeof payload.value == "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : _util_js__WEBPACK_IMPORTED_MODULE_1__/* .floatSafeRemainder */ .LG(payload.value, def.value) === 0) || payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckNumberFormat = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def), def.format = def.format || "float64";
  const isInt = def.format?.includes("int"), origin = isInt ? "int" : "number", [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: !1,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        input > 0 ? payload.issues.push({
          input,
          code: "too_big",
          maximum: Number.MAX_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        }) : payload.issues.push({
          input,
          code: "too_small",
          minimum: Number.MIN_SAFE_INTEGER,
          note: "Integers must be within the safe integer range.",
          inst,
          origin,
          inclusive: !0,
          continue: !def.abort
        });
        return;
      }
    }
    input < minimum && payload.issues.push({
      origin: "number",
      input,
      code: "too_small",
      minimum,
      inclusive: !0,
      inst,
      continue: !def.abort
    }), input > maximum && payload.issues.push({
      origin: "number",
      input,
      code: "too_big",
      maximum,
      inclusive: !0,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckBigIntFormat = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    input < minimum && payload.issues.push({
      origin: "bigint",
      input,
      code: "too_small",
      minimum,
      inclusive: !0,
      inst,
      continue: !def.abort
    }), input > maximum && payload.issues.push({
      origin: "bigint",
      input,
      code: "too_big",
      maximum,
      inclusive: !0,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodCheckMaxSize = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasSize), inst._zod.check = (payload) => {
    const input = payload.value;
    input.size <= def.maximum || payload.issues.push({
      origin: util.getSizableOrigin(input),
      code: "too_big",
      maximum: def.maximum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodCheckMinSize = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasSize), inst._zod.check = (payload) => {
    const input = payload.value;
    input.size >= def.minimum || payload.issues.push({
      origin: util.getSizableOrigin(input),
      code: "too_small",
      minimum: def.minimum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodCheckSizeEquals = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasSize), inst._zod.check = (payload) => {
    const input = payload.value, size = input.size;
    if (size === def.size)
      return;
    const tooBig = size > def.size;
    payload.issues.push({
      origin: util.getSizableOrigin(input),
      ...tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size },
      inclusive: !0,
      exact: !0,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodCheckMaxLength = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMaxLength", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length;
    if ((typeof input == "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units) <= def.maximum)
      return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckMinLength = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length;
    if ((typeof input == "string" && units >= def.minimum && units < def.minimum * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units) >= def.minimum)
      return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: !0,
      input,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLengthEquals = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLengthEquals", (inst, def) => {
  var _a;
  $ZodCheck.init(inst, def), (_a = inst._zod.def).when ?? (_a.when = _whenHasLength), inst._zod.check = (payload) => {
    const input = payload.value, units = input.length, length = typeof input == "string" && units >= def.length && units <= def.length * 2 ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units;
    if (length === def.length)
      return;
    const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input), tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: !0,
      exact: !0,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStringFormat = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
  var _a, _b;
  $ZodCheck.init(inst, def), def.pattern ? (_a = inst._zod).check ?? (_a.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: def.format,
      input: payload.value,
      ...def.pattern ? { pattern: def.pattern.toString() } : {},
      inst,
      continue: !def.abort
    });
  }) : (_b = inst._zod).check ?? (_b.check = () => {
  });
}), $ZodCheckRegex = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def), inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0, !def.pattern.test(payload.value) && payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckLowerCase = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .lowercase */ .AC), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckUpperCase = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = _regexes_js__WEBPACK_IMPORTED_MODULE_2__/* .uppercase */ .Zv), $ZodCheckStringFormat.init(inst, def);
}), $ZodCheckIncludes = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.includes), pattern = new RegExp(typeof def.position == "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern, inst._zod.check = (payload) => {
    payload.value.includes(def.includes, def.position) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckStartsWith = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.startsWith(def.prefix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
}), $ZodCheckEndsWith = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${_util_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeRegex */ .sD(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern), inst._zod.check = (payload) => {
    payload.value.endsWith(def.suffix) || payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
function handleCheckPropertyResult(result, payload, property) {
  result.issues.length && payload.issues.push(..._util_js__WEBPACK_IMPORTED_MODULE_1__/* .prefixIssues */ .lQ(property, result.issues));
}
const $ZodCheckProperty = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    const result = def.schema._zod.run({
      value: payload.value[def.property],
      issues: []
    }, {});
    if (result instanceof Promise)
      return result.then((result2) => handleCheckPropertyResult(result2, payload, def.property));
    handleCheckPropertyResult(result, payload, def.property);
  };
}))), $ZodCheckProperties = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckProperties", (inst, def) => {
  $ZodCheck.init(inst, def), _util_js__WEBPACK_IMPORTED_MODULE_1__/* .hide */ .jD(inst, Symbol.iterator, function* () {
    yield inst;
  });
  let entries;
  inst._zod.check = (payload) => {
    if (payload.value == null) {
      payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
      return;
    }
    entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
    const input = payload.value;
    let proms;
    for (const [key, schema] of entries) {
      const result = schema._zod.run({ value: input[key], issues: [] }, {});
      result instanceof Promise ? (proms ?? (proms = []), proms.push(result.then((result2) => handleCheckPropertyResult(result2, payload, key)))) : handleCheckPropertyResult(result, payload, key);
    }
    if (proms)
      return Promise.all(proms).then(() => {
      });
  };
}), $ZodCheckMimeType = /* @__PURE__ */ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
  $ZodCheck.init(inst, def);
  const mimeSet = new Set(def.mime);
  inst._zod.check = (payload) => {
    mimeSet.has(payload.value.type) || payload.issues.push({
      code: "invalid_value",
      values: def.mime,
      input: payload.value.type,
      inst,
      continue: !def.abort
    });
  };
}))), $ZodCheckOverwrite = /* @__PURE__ */ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def), inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});


/***/ }),

/***/ 88532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony exports NEVER, $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54723);
var _a;

const NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
const _zodDesc = { value: void 0, enumerable: !1 };
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved == "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        return _E = null, new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def, this.constr = _, this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto, initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (inst._zod) {
      if (inst._zod.traits.has(name))
        return;
    } else {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    }
    if (inst._zod.traits.add(name), initializer(inst, def), initialized) {
      const own = Object.getPrototypeOf(inst), ctorProto = inst._zod.constr.prototype;
      let up = own;
      for (; up && up !== ctorProto; )
        up = Object.getPrototypeOf(up);
      const target = up ?? own;
      initialized.has(target) || (initialized.add(target), (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers));
    }
    const proto2 = _.prototype;
    for (const k in proto2)
      Object.prototype.hasOwnProperty.call(proto2, k) && (k in inst || (inst[k] = proto2[k].bind(inst)));
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred)
        fn();
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    return pp && pp(inst), inst;
  }
  return Object.defineProperty(_, "init", { value: init }), Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => params?.Parent && inst instanceof params.Parent ? !0 : inst?._zod?.traits?.has(name)
  }), Object.defineProperty(_, "name", { value: name }), _;
}
const $brand = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
  constructor() {
    super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
  }
}
class $ZodEncodeError extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`), this.name = "ZodEncodeError";
  }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  return newConfig && Object.assign(globalConfig, newConfig), globalConfig;
}


/***/ }),

/***/ 37428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ flattenError),
/* harmony export */   Kd: () => (/* binding */ $ZodRealError),
/* harmony export */   S1: () => (/* binding */ prettifyError),
/* harmony export */   Wk: () => (/* binding */ formatError),
/* harmony export */   a$: () => (/* binding */ $ZodError)
/* harmony export */ });
/* unused harmony exports treeifyError, toDotPath */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88532);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54723);


function _getMessage() {
  const internals = this._zod;
  return internals.message ?? (internals.message = JSON.stringify(internals.def, _util_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonStringifyReplacer */ .k8, 2)), internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
const _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: !0,
  configurable: !0
}, _issuesDesc = { value: void 0, enumerable: !1 }, _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]), initializer = (inst, def) => {
  inst.name = "$ZodError", _issuesDesc.value = def, Object.defineProperty(inst, "issues", _issuesDesc), _issuesDesc.value = void 0, Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  _installedToString.has(proto) || (_installedToString.add(proto), Object.defineProperty(proto, "toString", {
    configurable: !0,
    enumerable: !1,
    get() {
      const value = () => this.message;
      return Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 }), value;
    },
    set(value) {
      Object.defineProperty(this, "toString", { value, configurable: !0, writable: !0 });
    }
  }));
};
const $ZodError = (0,_core_js__WEBPACK_IMPORTED_MODULE_1__/* .$constructor */ .xI)("$ZodError", initializer), $ZodRealError = (0,_core_js__WEBPACK_IMPORTED_MODULE_1__/* .$constructor */ .xI)("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  return Object.prototype.hasOwnProperty.call(obj, key) || (key === "__proto__" ? Object.defineProperty(obj, key, { value: make(), writable: !0, enumerable: !0, configurable: !0 }) : obj[key] = make()), obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
  const fieldErrors = {}, formErrors = [];
  for (const sub of error.issues)
    sub.path.length > 0 ? node(fieldErrors, sub.path[0], () => []).push(mapper(sub)) : formErrors.push(mapper(sub));
  return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
  const fieldErrors = { _errors: [] }, processError = (error2, path = []) => {
    for (const issue of error2.issues)
      if (issue.code === "invalid_union" && issue.errors.length)
        issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
      else if (issue.code === "invalid_key")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else if (issue.code === "invalid_element")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else {
        const fullpath = [...path, ...issue.path];
        if (fullpath.length === 0)
          fieldErrors._errors.push(mapper(issue));
        else {
          let curr = fieldErrors, i = 0;
          for (; i < fullpath.length; ) {
            const el = fullpath[i], terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              terminal && curr._errors.push(mapper(issue)), i++;
              continue;
            }
            Object.prototype.hasOwnProperty.call(curr, el) || Object.defineProperty(curr, el, {
              value: { _errors: [] },
              enumerable: !0,
              writable: !0,
              configurable: !0
            });
            const node2 = curr[el];
            terminal && node2._errors.push(mapper(issue)), curr = node2, i++;
          }
        }
      }
  };
  return processError(error), fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
  const result = { errors: [] }, processError = (error2, path = []) => {
    var _a;
    for (const issue of error2.issues)
      if (issue.code === "invalid_union" && issue.errors.length)
        issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
      else if (issue.code === "invalid_key")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else if (issue.code === "invalid_element")
        processError({ issues: issue.issues }, [...path, ...issue.path]);
      else {
        const fullpath = [...path, ...issue.path];
        if (fullpath.length === 0) {
          result.errors.push(mapper(issue));
          continue;
        }
        let curr = result, i = 0;
        for (; i < fullpath.length; ) {
          const el = fullpath[i], terminal = i === fullpath.length - 1;
          typeof el == "string" ? (curr.properties ?? (curr.properties = {}), Object.prototype.hasOwnProperty.call(curr.properties, el) || Object.defineProperty(curr.properties, el, {
            value: { errors: [] },
            enumerable: !0,
            writable: !0,
            configurable: !0
          }), curr = curr.properties[el]) : (curr.items ?? (curr.items = []), (_a = curr.items)[el] ?? (_a[el] = { errors: [] }), curr = curr.items[el]), terminal && curr.errors.push(mapper(issue)), i++;
        }
      }
  };
  return processError(error), result;
}
function toDotPath(_path) {
  const segs = [], path = _path.map((seg) => typeof seg == "object" ? seg.key : seg);
  for (const seg of path)
    typeof seg == "number" ? segs.push(`[${seg}]`) : typeof seg == "symbol" ? segs.push(`[${JSON.stringify(String(seg))}]`) : /[^\w$]/.test(seg) ? segs.push(`[${JSON.stringify(seg)}]`) : (segs.length && segs.push("."), segs.push(seg));
  return segs.join("");
}
function prettifyError(error) {
  const lines = [], issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
  for (const issue of issues)
    lines.push(`\u2716 ${issue.message}`), issue.path?.length && lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
  return lines.join(`
`);
}


/***/ }),

/***/ 23908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ lowercase),
/* harmony export */   Ak: () => (/* binding */ nanoid),
/* harmony export */   D2: () => (/* binding */ nanoidOfLength),
/* harmony export */   F: () => (/* binding */ httpProtocol),
/* harmony export */   Gl: () => (/* binding */ cuid2),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   Os: () => (/* binding */ guid),
/* harmony export */   Rp: () => (/* binding */ email),
/* harmony export */   Z0: () => (/* binding */ ulid),
/* harmony export */   Zg: () => (/* binding */ emoji),
/* harmony export */   Zv: () => (/* binding */ uppercase),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ch: () => (/* binding */ _null),
/* harmony export */   fO: () => (/* binding */ ksuid),
/* harmony export */   gF: () => (/* binding */ cuid),
/* harmony export */   gp: () => (/* binding */ anyString),
/* harmony export */   hQ: () => (/* binding */ e164),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   kM: () => (/* binding */ xid),
/* harmony export */   l7: () => (/* binding */ cidrv6),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o: () => (/* binding */ bigint),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   r0: () => (/* binding */ base64url),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   uX: () => (/* binding */ ipv4),
/* harmony export */   ug: () => (/* binding */ ipv6),
/* harmony export */   w$: () => (/* binding */ datetime),
/* harmony export */   zM: () => (/* binding */ boolean),
/* harmony export */   zr: () => (/* binding */ cidrv4)
/* harmony export */ });
/* unused harmony exports extendedDuration, uuid4, uuid6, uuid7, html5Email, rfc5322Email, unicodeEmail, idnEmail, browserEmail, mac, hostname, domain, creditCard, currencyCode, iban, string, undefined, hex, md5_hex, md5_base64, md5_base64url, sha1_hex, sha1_base64, sha1_base64url, sha256_hex, sha256_base64, sha256_base64url, sha384_hex, sha384_base64, sha384_base64url, sha512_hex, sha512_base64, sha512_base64url */

const cuid = /^[cC][0-9a-z]{6,}$/, cuid2 = /^[0-9a-z]+$/, ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/, xid = /^[0-9a-vA-V]{20}$/, ksuid = /^[A-Za-z0-9]{27}$/, nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/, extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/, guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/, uuid = (version) => version ? new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`) : /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/, uuid4 = /* @__PURE__ */ (/* unused pure expression or super */ null && (uuid(4))), uuid6 = /* @__PURE__ */ (/* unused pure expression or super */ null && (uuid(6))), uuid7 = /* @__PURE__ */ (/* unused pure expression or super */ null && (uuid(7))), email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/, html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/, rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/, unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u, idnEmail = (/* unused pure expression or super */ null && (unicodeEmail)), browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const _emoji = "^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";
function emoji() {
  return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/, ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/, mac = (delimiter) => {
  const escapedDelim = util.escapeRegex(delimiter ?? ":");
  return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
}, cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/, cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/, base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/, base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/, hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/, domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/, httpProtocol = /^https?$/, e164 = /^\+[1-9]\d{6,14}$/, creditCard = /^\d(?:[ -]?\d){11,18}$/, currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/, iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";
function anchor(source) {
  return new RegExp(`^${source}$`);
}
const date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = "(?:[01]\\d|2[0-3]):[0-5]\\d";
  return typeof args.precision == "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  args.offset && opts.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
  const qualified = `${timeSource({ precision: args.precision, seconds: !0 })}(?:${opts.join("|")})`, timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/, string = (params) => {
  const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : "[\\s\\S]*";
  return new RegExp(`^${regex}$`);
}, bigint = /^-?\d+n?$/, integer = /^-?\d+$/, number = /^-?\d+(?:\.\d+)?$/, boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

const lowercase = /^[^A-Z]*$/, uppercase = /^[^a-z]*$/, hex = /^[0-9a-fA-F]*$/;
function fixedBase64(bodyLength, padding) {
  return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
function fixedBase64url(length) {
  return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
const md5_hex = /^[0-9a-fA-F]{32}$/, md5_base64 = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64(22, "=="))), md5_base64url = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64url(22))), sha1_hex = /^[0-9a-fA-F]{40}$/, sha1_base64 = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64(27, "="))), sha1_base64url = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64url(27))), sha256_hex = /^[0-9a-fA-F]{64}$/, sha256_base64 = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64(43, "="))), sha256_base64url = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64url(43))), sha384_hex = /^[0-9a-fA-F]{96}$/, sha384_base64 = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64(64, ""))), sha384_base64url = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64url(64))), sha512_hex = /^[0-9a-fA-F]{128}$/, sha512_base64 = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64(86, "=="))), sha512_base64url = /* @__PURE__ */ (/* unused pure expression or super */ null && (fixedBase64url(86)));


/***/ }),

/***/ 29396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fd: () => (/* binding */ globalRegistry)
/* harmony export */ });
/* unused harmony exports $output, $input, $ZodRegistry, registry */
var _a;
const $output = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol("ZodOutput"))), $input = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta = _meta[0];
    return this._map.set(schema, meta), meta && typeof meta == "object" && "id" in meta && this._idmap.set(meta.id, schema), this;
  }
  clear() {
    return this._map = /* @__PURE__ */ new WeakMap(), this._idmap = /* @__PURE__ */ new Map(), this;
  }
  remove(schema) {
    const meta = this._map.get(schema);
    return meta && typeof meta == "object" && "id" in meta && this._idmap.delete(meta.id), this._map.delete(schema), this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
}
function registry() {
  return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;


/***/ }),

/***/ 54723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   B7: () => (/* binding */ stringifyPrimitive),
/* harmony export */   GW: () => (/* binding */ parsedType),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   LG: () => (/* binding */ floatSafeRemainder),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   NR: () => (/* binding */ BIGINT_FORMAT_RANGES),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   OH: () => (/* binding */ partial),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   UQ: () => (/* binding */ esc),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   W0: () => (/* binding */ safeExtend),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   X$: () => (/* binding */ extend),
/* harmony export */   Yv: () => (/* binding */ slugify),
/* harmony export */   cJ: () => (/* binding */ omit),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   h1: () => (/* binding */ merge),
/* harmony export */   hI: () => (/* binding */ allowsEval),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   jw: () => (/* binding */ joinValues),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   un: () => (/* binding */ derived),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES),
/* harmony export */   zM: () => (/* binding */ mergeDefs)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, defineLazy, objectClone, cloneDef, getElementAtPath, promiseAllObject, randomString, numKeys, getParsedType, primitiveTypes, createTransparentProxy, unwrapMessage, getSizableOrigin, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, CONSTANT_CATCH */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);

function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v == "number");
  return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
  return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  return typeof value == "bigint" ? value.toString() : value;
}
class Cached {
  constructor(getter) {
    this._getter = getter, this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    return getter !== void 0 && (this._value = getter(), this._getter = void 0), this._value;
  }
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input == null;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0, end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step, roundedRatio = Math.round(ratio), tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  return Math.abs(ratio - roundedRatio) < tolerance ? 0 : ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
  let value;
  Object.defineProperty(object, key, {
    get() {
      if (value !== EVALUATING)
        return value === void 0 && (value = EVALUATING, value = getter()), value;
    },
    set(v) {
      Object.defineProperty(object, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: !0
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: !0,
    enumerable: !0,
    configurable: !0
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      return assignProp(this, key, value), value;
    },
    enumerable: !0,
    configurable: !0
  });
}
function putProp(target, key, value) {
  key in target ? assignProp(target, key, value) : target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => {
      const value = source._zod.def.shape[key];
      return wrap ? wrap(value, key) : value;
    }) : putProp(target, key, wrap ? wrap(desc.value, key) : desc.value));
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    desc.enumerable && (desc.get ? deferProp(target, key, () => source[key]) : putProp(target, key, desc.value));
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  return path ? path.reduce((acc, key) => acc?.[key], obj) : obj;
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj), promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++)
      resolvedObj[keys[i]] = results[i];
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++)
    str += chars[Math.floor(Math.random() * chars.length)];
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data == "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__ */ cached(() => {
  if (_core_js__WEBPACK_IMPORTED_MODULE_0__/* .globalConfig */ .cr.jitless || typeof navigator < "u" && navigator?.userAgent?.includes("Cloudflare"))
    return !1;
  try {
    const F = Function;
    return new F(""), !0;
  } catch {
    return !1;
  }
});
function isPlainObject(o) {
  if (isObject(o) === !1)
    return !1;
  const ctor = o.constructor;
  if (ctor === void 0 || typeof ctor != "function")
    return !0;
  const prot = ctor.prototype;
  return !(isObject(prot) === !1 || Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === !1);
}
function shallowClone(o) {
  return isPlainObject(o) ? { ...o } : Array.isArray(o) ? [...o] : o instanceof Map ? new Map(o) : o instanceof Set ? new Set(o) : o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data)
    Object.prototype.hasOwnProperty.call(data, key) && keyCount++;
  return keyCount;
}
const getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      return Array.isArray(data) ? "array" : data === null ? "null" : data.then && typeof data.then == "function" && data.catch && typeof data.catch == "function" ? "promise" : typeof Map < "u" && data instanceof Map ? "map" : typeof Set < "u" && data instanceof Set ? "set" : typeof Date < "u" && data instanceof Date ? "date" : typeof File < "u" && data instanceof File ? "file" : "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
}, propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]), primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  return (!def || params?.parent) && (cl._zod.parent = inst), cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params == "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  return delete params.message, typeof params.error == "string" ? { ...params, error: () => params.error } : params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      return target ?? (target = getter()), Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      return target ?? (target = getter()), Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      return target ?? (target = getter()), Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      return target ?? (target = getter()), Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      return target ?? (target = getter()), Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      return target ?? (target = getter()), Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      return target ?? (target = getter()), Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  return typeof value == "bigint" ? value.toString() + "n" : typeof value == "string" ? `"${value}"` : `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional");
}
const NUMBER_FORMAT_RANGES = {
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}, BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def, checks = currDef.checks;
  if (checks && checks.length > 0)
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  const newShape = {};
  return mirrorShape(newShape, schema, maskedKeys(schema, mask)), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema), keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable)
      throw new Error(`Unrecognized key: "${String(key)}"`);
    mask[key] && keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def, checks = currDef.checks;
  if (checks && checks.length > 0)
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  const omitted = new Set(maskedKeys(schema, mask)), newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key))), clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to extend: expected a plain object");
  const checks = schema._zod.def.checks;
  if (checks && checks.length > 0) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape))
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0)
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema))), mirrorProps(newShape, shape), newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape))
    throw new Error("Invalid input to safeExtend: expected a plain object");
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def)
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  if (a._zod.def.checks?.length)
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a))), mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const checks = schema._zod.def.checks;
  if (checks && checks.length > 0)
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value }))), clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0, newShape = {};
  return mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  )), clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue !== !0)
      return !0;
  return !1;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === !0)
    return !0;
  for (let i = startIndex; i < x.issues.length; i++)
    if (x.issues[i]?.continue === !1)
      return !0;
  return !1;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a;
    return (_a = iss).path ?? (_a.path = []), iss.path.unshift(path), iss;
  });
}
function unwrapMessage(message) {
  return typeof message == "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    max >= 0 && caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a;
  for (let i = start; i < issues.length; i++)
    (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
  var _a;
  const traits = iss.inst?._zod?.traits;
  traits?.has("$ZodType") && (traits.has("$ZodCheck") ? (_a = iss).schema ?? (_a.schema = iss.inst) : iss.schema = iss.inst);
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0, message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input", full = {};
  for (const k of Object.keys(iss))
    k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__" || (full[k] = iss[k]);
  return full.path ?? (full.path = []), full.message = message, ctx?.reportInput && (full.input = iss.input), full;
}
function getSizableOrigin(input) {
  return input instanceof Set ? "set" : input instanceof Map ? "map" : input instanceof File ? "file" : "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++)
    (str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320 && (count--, i++);
  return count;
}
function getLengthableOrigin(input) {
  return Array.isArray(input) ? "array" : typeof input == "string" ? "string" : "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "object": {
      if (data === null)
        return "null";
      if (Array.isArray(data))
        return "array";
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor)
        return obj.constructor.name;
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  return typeof iss == "string" ? {
    message: iss,
    code: "custom",
    input,
    inst
  } : { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => Number.isNaN(Number.parseInt(k, 10))).map((el) => el[1]);
}
function base64ToUint8Array(base64) {
  const binaryString = atob(base64), bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++)
    bytes[i] = binaryString.charCodeAt(i);
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++)
    binaryString += String.fromCharCode(bytes[i]);
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/"), padding = "=".repeat((4 - base64.length % 4) % 4);
  return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0)
    throw new Error("Invalid hex string length");
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2)
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
class Class {
  constructor(..._args) {
  }
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    desc.get ? Object.defineProperty(proto, key, { ...desc, enumerable: !1 }) : defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = !0) {
  return Object.defineProperty(inst, key, { configurable: !0, writable: !0, enumerable, value }), value;
}
function hide(inst, key, value) {
  return own(inst, key, value, !1);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: !0,
      enumerable: !0,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
let installing, broke = !1;
const breaker = {
  configurable: !0,
  get() {
    broke = !0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod, Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = !1;
      try {
        const value = compute(this);
        return broke ? delete this[key] : Object.defineProperty(this, key, { configurable: !0, writable: !0, value }), broke = broke || outer, value;
      } catch (err) {
        throw delete this[key], broke = broke || outer, err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  proto && Object.defineProperty(proto, key, {
    configurable: !0,
    get() {
      const desc = { configurable: !0, writable: !0, enumerable, value: void 0 };
      return Object.defineProperty(this, key, desc), desc.value = make(this), Object.defineProperty(this, key, desc), desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: !0, writable: !0, enumerable, value });
    }
  });
}
const CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  return fn[CONSTANT_CATCH] = !0, fn;
}


/***/ })

};
;
