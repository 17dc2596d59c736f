"use strict";
exports.id = 1952;
exports.ids = [1952];
exports.modules = {

/***/ 751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openAppContext)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2397);
/* harmony import */ var _schema_app__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(486);
/* harmony import */ var _schema_fields__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8943);



/** Fills in what the fields of an app take. Without a `host` that placeholder stays as it is. */
function openAppContext(settled, filling, host) {
    const { app, environment } = settled;
    const values = { app, environment, ...(host === undefined ? {} : { host }) };
    const change = (field) => (0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .fillField */ .O)(filling, field, values, settled.findOrigin(field.path) ?? ['apps', app]);
    const locate = (path) => locateSetting(settled, filling, path, 'value');
    return {
        app,
        environment,
        settings: (0,_schema_fields__WEBPACK_IMPORTED_MODULE_2__/* .mapFields */ .YP)(_schema_app__WEBPACK_IMPORTED_MODULE_1__/* .appSchema */ .v, settled.settings, change),
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

/***/ 9329:
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
        hosts: expandGroups(config, environment.hosts),
    }));
}
/** Hosts and groups as hosts alone, each once. */
function expandGroups({ groups = {} }, names) {
    return [...new Set(names.flatMap((name) => (Object.hasOwn(groups, name) ? (groups[name] ?? []) : [name])))];
}


/***/ }),

/***/ 2397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isUnfilled),
/* harmony export */   O: () => (/* binding */ fillField)
/* harmony export */ });
/* harmony import */ var _placeholders__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6846);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4103);


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
/** Whether a text still holds variables, so that its form cannot be judged. */
function isUnfilled(text) {
    return (0,_variables__WEBPACK_IMPORTED_MODULE_1__/* .findVariables */ .Dm)(text).length > 0;
}


/***/ }),

/***/ 6846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   GY: () => (/* binding */ findPlaceholders),
/* harmony export */   je: () => (/* binding */ PLACEHOLDERS),
/* harmony export */   nV: () => (/* binding */ checkPlaceholders)
/* harmony export */ });
/** Every placeholder there is; those marked `later` are refused by name. */
const PLACEHOLDERS = [
    { name: 'app', meaning: 'the name of the app' },
    { name: 'environment', meaning: 'the name of the environment' },
    { name: 'host', meaning: 'the name of the host' },
    { name: 'color', meaning: 'the colour that is started', later: 'it comes with `blue_green`' },
    { name: 'number', meaning: 'the number of the pull request', later: 'it comes with `per: pull_request`' },
];
/** A name in one pair of braces, but not `${NAME}`; in two pairs it is literal. */
const PLACEHOLDER = /(?<!\$)\{(\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)\}/g;
/** The names of the placeholders of a text, in order; `{{app}}` is literal text and not one. */
function findPlaceholders(text) {
    return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).filter((name) => !name.startsWith('{'));
}
/** What is wrong with the placeholders of a text; undefined when each can be filled. */
function checkPlaceholders(text) {
    for (const name of findPlaceholders(text)) {
        const known = PLACEHOLDERS.find((placeholder) => placeholder.name === name);
        if (!known) {
            const usable = PLACEHOLDERS.filter((placeholder) => !placeholder.later).map((one) => `{${one.name}}`);
            return {
                message: `unknown placeholder \`{${name}}\`: there are ${usable.join(', ')}`,
                hint: `Write {{${name}}} where the braces are meant as text.`,
            };
        }
        if (known.later)
            return { message: `\`{${name}}\` is not built yet: ${known.later}`, hint: 'Remove it.' };
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


/***/ }),

/***/ 4103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ fillVariables),
/* harmony export */   Dm: () => (/* binding */ findVariables),
/* harmony export */   FK: () => (/* binding */ leaveUnsetOpen),
/* harmony export */   qu: () => (/* binding */ findMalformedVariables)
/* harmony export */ });
/** `${…}` with anything in it, and `$${…}`, which is literal. */
const VARIABLE = /\$?\$\{([^}]*)\}?/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The names in the `${NAME}` of a text that are to be filled. */
function findVariables(text) {
    return findOpen(text)
        .filter(isWellFormed)
        .map(({ name }) => name);
}
/** The `${…}` of a text that are not `${NAME}`, such as `${NAME:-other}` or one that is not closed. */
function findMalformedVariables(text) {
    return findOpen(text)
        .filter((one) => !isWellFormed(one))
        .map(({ written }) => written);
}
function findOpen(text) {
    return [...text.matchAll(VARIABLE)]
        .map(([written, name = '']) => ({ written, name }))
        .filter(({ written }) => !written.startsWith('$$'));
}
function isWellFormed({ written, name }) {
    return NAME.test(name) && written.endsWith('}');
}
/** Fills every `${NAME}` from `variables`, once: what a value holds is not filled again. `$${NAME}` becomes `${NAME}`. */
function fillVariables(text, variables) {
    const missing = [];
    const filled = text.replace(VARIABLE, (written, name) => {
        if (written.startsWith('$$'))
            return written.slice(1);
        const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value)
            return value;
        missing.push(name);
        return written;
    });
    return { text: filled, missing };
}
/** The same variables, and each that a text names and is not set as it is written: whatever it stands in is not judged. */
function leaveUnsetOpen(text, variables) {
    const open = findVariables(text).filter((name) => !variables[name]);
    return { ...variables, ...Object.fromEntries(open.map((name) => [name, `\${${name}}`])) };
}


/***/ }),

/***/ 4550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ mergeApp)
});

// EXTERNAL MODULE: ./src/config/schema/app.ts + 3 modules
var schema_app = __webpack_require__(486);
// EXTERNAL MODULE: ./src/config/schema/checks.ts + 1 modules
var schema_checks = __webpack_require__(364);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(8472);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(8943);
;// CONCATENATED MODULE: ./src/config/layers/merge.ts

/** Keys of which a later layer's one replaces an earlier layer's other, by the map that they stand in. */
const RIVALS = [
    { map: ['runtime'], keys: ['systemd', 'command', 'static'] },
    { map: ['health'], keys: ['path', 'url'] },
    { map: ['checks', '*'], keys: ['command', 'tcp'] },
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
    const rivals = RIVALS.find(({ map }) => matches(map, path))?.keys ?? [];
    if (!rivals.some((key) => Object.hasOwn(over, key)))
        return base;
    return Object.fromEntries(Object.entries(base).filter(([key]) => !rivals.includes(key) || Object.hasOwn(over, key)));
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);
}

;// CONCATENATED MODULE: ./src/config/layers/merge-app.ts





/** Merges built-in defaults ← `defaults` ← the app ← the environment ← `environments.E.apps.APP`. */
function mergeApp({ config }, environment, app) {
    const inEnvironment = config.environments[environment];
    const layers = [
        { path: ['defaults'], settings: without(config.defaults, ['ssh']) },
        { path: ['apps', app], settings: config.apps[app] },
        { path: ['environments', environment], settings: without(inEnvironment, ['hosts', 'url', 'apps']) },
        { path: ['environments', environment, 'apps', app], settings: without(inEnvironment?.apps?.[app], ['hosts']) },
    ];
    const written = layers.reduce((base, { settings }) => mergeSettings(base, settings), {});
    const settings = schema_app/* appSchema */.v.parse(mergeSettings(buildDefaults(written), written), { jitless: true });
    return { app, environment, settings, findOrigin: (path) => findOrigin(layers, path) };
}
function without(map, keys) {
    return Object.fromEntries(Object.entries(map ?? {}).filter(([key]) => !keys.includes(key)));
}
/** The last layer that has something at a path gave it, since later wins. */
function findOrigin(layers, path) {
    const layer = layers.findLast(({ settings }) => hasPath(settings, path));
    return layer && [...layer.path, ...path];
}
function hasPath(value, [first, ...rest]) {
    if (first === undefined)
        return value !== undefined;
    if (Array.isArray(value))
        return typeof first === 'number' && hasPath(value[first], rest);
    return (0,fields/* isRecord */.u4)(value) && Object.hasOwn(value, first) && hasPath(value[first], rest);
}
/** The built-in defaults of what is configured: those of `health` only where there is health. */
function buildDefaults(written) {
    const { runtime, health } = written;
    return copy({
        ...defaults/* BUILT_IN */.$A,
        ...(written.source ? { source: defaults/* BUILT_IN_SOURCE */.pA } : {}),
        ...(runtime?.systemd ? { runtime: { systemd: defaults/* BUILT_IN_SYSTEMD */.Fh } } : {}),
        ...(runtime?.command ? { runtime: { command: defaults/* BUILT_IN_COMMAND */.Pj } } : {}),
        ...(health ? { health: defaults/* BUILT_IN_HEALTH */.Mm } : {}),
        checks: buildCheckDefaults(written),
    });
}
function buildCheckDefaults(written) {
    const { runtime, health, port, checks = {} } = written;
    const usual = [
        ...(runtime?.systemd || runtime?.command ? ['process'] : []),
        ...(port !== undefined && !runtime?.static ? ['port'] : []),
        ...(health ? ['health'] : []),
    ];
    const names = [...usual, ...Object.keys(checks).filter((name) => !usual.includes(name))];
    return Object.fromEntries(names.map((name) => [name, buildCheck(name, written)]));
}
function buildCheck(name, { checks, health }) {
    const check = checks?.[name] || {};
    const type = check.type ?? name;
    const ofHealth = type === 'health' ? { timeout: health?.timeout ?? defaults/* BUILT_IN_HEALTH */.Mm.timeout } : {};
    const ofType = { ...defaults/* BUILT_IN_CHECK */.y2, ...ofHealth, ...findTypeDefaults(type) };
    const hasLimit = ['mean', 'p50', 'p95', 'p99', 'max'].some((key) => Object.hasOwn(check, key));
    const isSuperseded = type === 'response_time' && hasLimit;
    return { ...((0,schema_checks/* isCheckType */.zo)(type) ? { type } : {}), ...(isSuperseded ? without(ofType, ['p95']) : ofType) };
}
function findTypeDefaults(type) {
    return Object.hasOwn(defaults/* BUILT_IN_CHECKS */.tc, type) ? defaults/* BUILT_IN_CHECKS */.tc[type] : {};
}
/** Defaults are read-only constants; what is merged must not share their lists. */
function copy(value) {
    return structuredClone(value);
}


/***/ }),

/***/ 1952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./src/config/schema/app.ts + 3 modules
var app = __webpack_require__(486);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(1634);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(96);
// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(4807);
// EXTERNAL MODULE: ./src/config/schema/values.ts
var values = __webpack_require__(1740);
;// CONCATENATED MODULE: ./src/config/schema/config.ts






const hostList = schemas/* array */.YOg((0,values/* name */.UU)()).min(1, { error: 'the list of hosts is empty' });
const defaults = schemas/* strictObject */.rej({
    ssh: (0,documented/* optional */.lq)(hosts/* sshSchema */.cg, {
        is: 'How hosts are reached that do not say otherwise.',
        example: { user: 'deploy', connect_timeout: '20s', keepalive: '10s' },
        id: 'ssh',
    }),
    ...app/* appKeys */.W,
});
const environmentApp = schemas/* strictObject */.rej({
    hosts: (0,documented/* optional */.lq)(hostList, {
        is: 'Those of the hosts of the environment that the app goes to; without it all.',
        example: ['web-1'],
    }),
    ...app/* appKeys */.W,
});
const environment = schemas/* strictObject */.rej({
    hosts: (0,documented/* required */.mw)(hostList, {
        is: 'The hosts and groups that it consists of, in the order in which they are worked on.',
        example: ['web'],
    }),
    url: (0,documented/* optional */.lq)((0,health/* url */.OZ)(), { is: 'Where people find it; told in every report.', example: 'https://example.com' }),
    apps: (0,documented/* optional */.lq)(schemas/* record */.g1P((0,values/* name */.UU)(), (0,documented/* required */.mw)(environmentApp, { is: 'An app here.', example: {}, id: 'environmentApp' })), {
        is: 'The apps of this environment, each with its settings here. Needed where the config has several apps.',
        example: { shop: { port: 8001 } },
    }),
    ...app/* appKeys */.W,
});
/** The whole config. It is the documentation too: the JSON Schema and the reference are made from it. */
const configSchema = schemas/* strictObject */.rej({
    defaults: (0,documented/* optional */.lq)(defaults, {
        is: 'Settings for every app that does not say otherwise, and `ssh` for the hosts.',
        example: { keep: 5 },
        id: 'defaults',
    }),
    hosts: hosts/* hostsSchema */.RJ,
    groups: hosts/* groupsSchema */.qN,
    apps: (0,documented/* required */.mw)(schemas/* record */.g1P((0,values/* name */.UU)(), (0,documented/* required */.mw)(app/* appSchema */.v, { is: 'An app.', example: { port: 8000 }, id: 'app' })), {
        is: 'The apps, by name, in the order in which they are activated.',
        example: { shop: { source: { upload: '.' }, runtime: { systemd: 'shop.service' } } },
    }),
    environments: (0,documented/* required */.mw)(schemas/* record */.g1P((0,values/* name */.UU)(), (0,documented/* required */.mw)(environment, { is: 'An environment.', example: { hosts: ['web-1'] }, id: 'environment' })), {
        is: 'The environments, by name: which apps go to which hosts, and their settings there.',
        example: { production: { hosts: ['web-1'] } },
    }),
})
    .meta({ title: 'Bowline config', description: 'What Bowline deploys, and where to.' });

// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(8943);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(6846);
// EXTERNAL MODULE: ./src/config/filling/variables.ts
var variables = __webpack_require__(4103);
;// CONCATENATED MODULE: ./src/config/filling/fields.ts




/** Checks every text that something may be filled into: that it can be, and that it stands in quotes. */
function checkFields(data, locations, problems) {
    (0,fields/* mapFields */.YP)(configSchema, data, (field) => {
        const complaint = checkField(field) ?? (locations.isUnquoted(field.path) ? checkQuotes(field) : undefined);
        if (complaint)
            problems.add(locations.value(field.path), complaint.message, complaint.hint);
        return field.text;
    });
}
function checkField({ text, fills }) {
    const [malformed] = (0,variables/* findMalformedVariables */.qu)(text);
    const [variable] = (0,variables/* findVariables */.Dm)(text);
    const [placeholder] = (0,placeholders/* findPlaceholders */.GY)(text);
    if (!fills.includes('variables') && (variable ?? malformed) !== undefined) {
        return {
            message: `\`${malformed ?? `\${${variable}}`}\` is not filled in here: only in hosts, url, source and notify`,
            hint: 'Write the value; a secret of the service belongs under `secrets`. $${NAME} is literal text.',
        };
    }
    if (malformed !== undefined) {
        return {
            message: `\`${malformed}\` is not \`\${NAME}\``,
            hint: 'Write the name of a variable and nothing else in it.',
        };
    }
    if (fills.includes('placeholders'))
        return (0,placeholders/* checkPlaceholders */.nV)(text);
    if (placeholder === undefined)
        return undefined;
    return { message: `\`{${placeholder}}\` is not filled in here`, hint: 'Write the value.' };
}
function checkQuotes({ text }) {
    const [variable] = (0,variables/* findVariables */.Dm)(text);
    const [placeholder] = (0,placeholders/* findPlaceholders */.GY)(text);
    if (variable === undefined && placeholder === undefined)
        return undefined;
    const written = variable === undefined ? `{${placeholder}}` : `\${${variable}}`;
    return { message: `\`${written}\` is not quoted`, hint: `Write ${JSON.stringify(text)} in double quotes.` };
}

// EXTERNAL MODULE: ./src/config/names/claims.ts
var claims = __webpack_require__(8280);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(5895);
;// CONCATENATED MODULE: ./src/config/names/references.ts



/** Keys that an environment of several apps cannot hold, since they cannot be the same for two apps. */
const KEYS_OF_ONE_APP = ['port', 'source', 'runtime', 'links'];
/**
 * Checks that every name in the config names something. It takes the data as they were read, so that these
 * problems are told together with those of the schema; what has the wrong kind is passed over here.
 */
function checkReferences(data, locations, problems) {
    const root = asRecord(data);
    const say = (path, message, hint, part = 'value') => problems.add(locations[part](path), message, hint);
    for (const key of ['hosts', 'apps', 'environments']) {
        if ((0,fields/* isRecord */.u4)(root[key]) && Object.keys(root[key]).length === 0)
            say([key], `\`${key}\` is empty`, 'Add at least one.');
    }
    const hosts = asRecord(root.hosts);
    const groups = asRecord(root.groups);
    checkGroups(hosts, groups, say);
    checkJumps(hosts, say);
    for (const [name, environment] of Object.entries(asRecord(root.environments))) {
        checkEnvironment({ path: ['environments', name], name }, asRecord(environment), asRecord(root.apps), say);
        checkHostLists(name, asRecord(environment), hosts, groups, say);
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
    const all = expand(listNames(environment.hosts, [...path, 'hosts']), groups, known, say);
    for (const [app, settings] of Object.entries(asRecord(environment.apps))) {
        const wanted = listNames(asRecord(settings).hosts, [...path, 'apps', app, 'hosts']);
        for (const host of expand(wanted, groups, known, say)) {
            if (all.length > 0 && Object.hasOwn(hosts, host.name) && !all.some((one) => one.name === host.name)) {
                say(host.path, `\`${host.name}\` is not among the hosts of \`${name}\``, 'Add it there, or remove it here.');
            }
        }
    }
}
/** Lists hosts with groups resolved; tells unknown names and hosts that stand there twice. */
function expand(names, groups, known, say) {
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
    // Apps are named by keys, hosts by the items of lists.
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

// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(4968);
// EXTERNAL MODULE: ./src/config/schema/issues.ts + 1 modules
var issues = __webpack_require__(822);
// EXTERNAL MODULE: ./src/config/targets/environment.ts + 5 modules
var targets_environment = __webpack_require__(3227);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
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

// EXTERNAL MODULE: ./src/config/locations.ts
var config_locations = __webpack_require__(26);
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
    const result = (0,issues/* applySchema */.g)(configSchema, data);
    const placed = result.problems.map((problem) => ({
        ...problem,
        position: problem.isKey ? locations.key(problem.path) : locations.value(problem.path),
    }));
    // What reading has found wrong in a place already is the reason; that it does not fit either is its echo.
    const fresh = placed.filter(({ position }) => !problems.has(position));
    for (const { position, message, hint } of fresh)
        problems.add(position, message, hint);
    return result.data;
}
/** Settles every environment with `${NAME}` left open, to find what does not fit together. */
function checkEnvironments(document, problems) {
    const filling = { variables: undefined, locations: document.locations, problems };
    const settled = (0,config_document/* listEnvironments */.W)(document).map((one) => (0,targets_environment/* buildEnvironment */.A)(document, one, filling));
    (0,claims/* checkCollisions */.C)(settled.flatMap(({ claims }) => claims), problems);
}


/***/ }),

/***/ 26:
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

/***/ 8280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listClaims),
/* harmony export */   C: () => (/* binding */ checkCollisions)
/* harmony export */ });
const HINTS = {
    path: 'Give each a path of its own; {app} and {environment} may stand in it.',
    unit: 'Give each a unit of its own; {app} and {environment} may stand in it.',
    port: 'Give each a port of its own.',
};
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
                problems.add(second.position, problem, HINTS[second.kind]);
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
    const { app, environment, host, runtime, path, port } = target;
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
    const owner = runtime.kind === 'systemd' && runtime.scope === 'user' ? ` of the user ${host.user}` : '';
    return [
        claim('path', path, 'path'),
        ...(runtime.kind === 'systemd' ? [claim('unit', `${runtime.unit}${owner}`, 'runtime')] : []),
        ...(port === undefined ? [] : [claim('port', String(port), 'port')]),
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

/***/ 7794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildNotifiers),
/* harmony export */   n: () => (/* binding */ combineNotifiers)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2397);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8472);
/* harmony import */ var _targets_addresses__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5151);
/* harmony import */ var _targets_target_health__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1501);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4529);





/** Who is told of an app's runs, with what is wrong with their settings told. */
function buildNotifiers(subject) {
    return (subject.settings.notify || []).flatMap((settings, index) => {
        const channel = buildChannel(settings, { subject, path: ['notify', index] });
        const { events = _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_NOTIFIER */ .oo.events, timeout = _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_NOTIFIER */ .oo.timeout } = settings;
        return channel ? [{ channel, events, timeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_4__/* .toMs */ .G8)(timeout) }] : [];
    });
}
function buildChannel(settings, place) {
    const { slack, telegram, email, webhook } = settings;
    if (slack)
        return { kind: 'slack', ...slack };
    if (telegram)
        return buildTelegram(telegram, place);
    if (email)
        return buildEmail(email, place);
    return webhook && buildWebhook(webhook, place);
}
const CHAT = /^(?:-?\d+|@[A-Za-z]\w{3,})$/;
function buildTelegram(settings, { subject, path }) {
    const { token, chat, thread, api = _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_TELEGRAM */ .J3.api } = settings;
    if (!(0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A)(chat) && !CHAT.test(chat)) {
        subject.say([...path, 'telegram', 'chat'], `\`${chat}\` is not a chat`, 'Write its id, or @name of a channel.');
    }
    (0,_targets_target_health__WEBPACK_IMPORTED_MODULE_3__/* .checkUrl */ .C)(subject, [...path, 'telegram', 'api'], api);
    return { kind: 'telegram', token, chat, thread, api: api.replace(/\/+$/, '') };
}
const PORTS = { starttls: 587, tls: 465, none: 25 };
function buildEmail(settings, place) {
    const { host, security = _schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_EMAIL */ .SO.security, port = PORTS[security], user, password, from, to } = settings;
    const { subject } = place;
    const path = [...place.path, 'email'];
    const complaint = (0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A)(host) ? undefined : (0,_targets_addresses__WEBPACK_IMPORTED_MODULE_2__/* .checkHostName */ .cY)(host);
    if (complaint)
        subject.say([...path, 'host'], `\`${host}\` ${complaint}`, 'Write its name in DNS or its IP address.');
    checkLogin(settings, place);
    checkMailbox(subject, [...path, 'from'], from);
    for (const [index, one] of to.entries())
        checkMailbox(subject, [...path, 'to', index], one);
    const login = user === undefined || password === undefined ? undefined : { user, password };
    return { kind: 'email', host, port, security, login, from, to };
}
function checkLogin({ user, password, security }, { subject, path }) {
    const lone = user === undefined ? 'password' : 'user';
    const other = lone === 'user' ? 'password' : 'user';
    if ((user === undefined) !== (password === undefined)) {
        subject.sayOfKey([...path, 'email', lone], `\`${lone}\` stands here without \`${other}\``, `Add \`${other}\`.`);
    }
    if (password === undefined || security !== 'none')
        return;
    const hint = 'Use `starttls` or `tls`, or remove `user` and `password`.';
    subject.say([...path, 'email', 'security'], 'a password is not sent over a connection that is not encrypted', hint);
}
/** `ops@example.com` or `Ops <ops@example.com>`; what else mail knows is refused, several addresses in one above all. */
const MAILBOX = /^(?:[^\p{Cc}<>@,;:"\\]*<[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+>|[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+)$/u;
function checkMailbox(subject, path, mailbox) {
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A)(mailbox) || MAILBOX.test(mailbox))
        return;
    subject.say(path, `\`${mailbox}\` is not one address of e-mail`, 'Write ops@example.com or Ops <ops@example.com>.');
}
/** Headers that are Bowline's or the connection's own. */
const OWN_HEADER = /^(?:content-(?:type|length)|host|connection|transfer-encoding|user-agent|x-bowline-.*)$/i;
function buildWebhook(settings, place) {
    const { url, webhook, secret, token, headers = {} } = settings;
    const path = [...place.path, 'webhook'];
    if (url !== undefined)
        (0,_targets_target_health__WEBPACK_IMPORTED_MODULE_3__/* .checkUrl */ .C)(place.subject, [...path, 'url'], url);
    for (const [name, value] of Object.entries(headers))
        checkHeader(name, value, settings, place);
    if (url !== undefined)
        return { kind: 'webhook', address: { url }, secret, token, headers };
    if (webhook !== undefined)
        return { kind: 'webhook', address: { secret: webhook }, secret, token, headers };
    return undefined;
}
function checkHeader(name, value, { token }, { subject, path }) {
    const at = [...path, 'webhook', 'headers', name];
    if (OWN_HEADER.test(name) || (token !== undefined && /^authorization$/i.test(name))) {
        subject.sayOfKey(at, `\`${name}\` is a header that Bowline sets itself`, 'Remove it.');
    }
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
        subject.say(at, `the value of \`${name}\` has characters that a header cannot hold`, 'Use ASCII on one line.');
    }
}
/** Notifiers of several apps, each told once: of two that are the same but for their events, the events of both. */
function combineNotifiers(all) {
    const combined = new Map();
    for (const one of all) {
        const key = JSON.stringify(one.channel);
        const known = combined.get(key) ?? one;
        const events = [...new Set([...known.events, ...one.events])];
        combined.set(key, { ...known, events, timeoutMs: Math.max(known.timeoutMs, one.timeoutMs) });
    }
    return [...combined.values()];
}


/***/ }),

/***/ 4968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ collectProblems)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

function collectProblems() {
    const found = new Map();
    const places = new Set();
    return {
        add(position, message, hint) {
            const place = describePlace(position);
            places.add(place);
            if (!found.has(`${place} ${message}`))
                found.set(`${place} ${message}`, { position, message, hint });
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

/***/ 486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ appKeys),
  v: () => (/* binding */ appSettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./src/config/targets/relative-path.ts
var relative_path = __webpack_require__(7355);
// EXTERNAL MODULE: ./src/config/schema/checks.ts + 1 modules
var checks = __webpack_require__(364);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(8472);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(1634);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(96);
// EXTERNAL MODULE: ./src/config/schema/values.ts
var values = __webpack_require__(1740);
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
        is: 'Whether it changes what no rollback brings back; the release is then not left without `force: irreversible`.',
        default: false,
        example: true,
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
    after_activate: 'After the switch and the restart.',
    before_verify: 'Before the checks.',
    after_commit: 'When the release is marked good; a failure only warns.',
    on_rollback: 'When a release is left.',
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

// EXTERNAL MODULE: ./src/config/schema/hosts.ts
var hosts = __webpack_require__(4807);
;// CONCATENATED MODULE: ./src/config/schema/notify.ts





/** What there is to be told of, and when each happens. */
const NOTIFY_EVENTS = {
    started: 'A deploy or a rollback begins to change hosts.',
    success: 'It ended, and what was asked for is live and verified.',
    unchanged: 'Everything was in place and healthy. Off unless `events` names it.',
    rolled_back: 'It failed, and what was live before serves again.',
    failed: 'It failed otherwise.',
    partial_success: 'Some hosts serve the new release and some do not.',
    aborted: 'It was refused before anything was touched.',
    critical: 'The way back failed too: a person has to look.',
    released: 'The mode `release` published a version. Only notifiers in `defaults` are told of it.',
};
const eventNames = Object.keys(NOTIFY_EVENTS);
function secret(is, example) {
    return { is, example, type: 'name of a secret' };
}
function address() {
    return (0,values/* text */.Qq)(['variables']).meta({ bowline: { type: 'URL', fills: ['variables'] } });
}
const slack = schemas/* strictObject */.rej({
    webhook: (0,documented/* required */.mw)((0,values/* variableName */.cG)(), secret('The secret that holds the address of an incoming webhook of Slack, or of what understands the same.', 'SLACK_WEBHOOK_URL')),
});
const chat = schemas/* union */.KCZ([(0,values/* text */.Qq)(['variables']), schemas/* int */.Whr()]).transform(String);
const telegram = schemas/* strictObject */.rej({
    token: (0,documented/* required */.mw)((0,values/* variableName */.cG)(), secret('The secret that holds the token of the bot.', 'TELEGRAM_TOKEN')),
    chat: (0,documented/* required */.mw)(chat, {
        is: 'The id of the chat, or `@name` of a public channel; the bot must be a member.',
        example: '-1001234567890',
        type: 'text or whole number',
    }),
    thread: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, Number.MAX_SAFE_INTEGER), { is: 'The topic of a forum.', example: 7 }),
    api: (0,documented/* optional */.lq)(address(), {
        is: 'Where the Bot API answers, if not at Telegram itself.',
        default: defaults/* BUILT_IN_TELEGRAM */.J3.api,
        example: 'https://telegram.example.com',
    }),
});
const email = schemas/* strictObject */.rej({
    host: (0,documented/* required */.mw)((0,values/* text */.Qq)(['variables']), { is: 'The mail server, without port.', example: 'smtp.example.com' }),
    port: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'Its port: 587, 465 with `security: tls`, 25 with `none`.', example: 2525 }),
    security: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['starttls', 'tls', 'none']), {
        is: 'How the connection is encrypted: after STARTTLS, which must be offered, from its start, or not at all, which takes no password.',
        default: defaults/* BUILT_IN_EMAIL */.SO.security,
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
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const headerName = schemas/* string */.YjP().regex(HEADER, {
    error: ({ input }) => `\`${String(input)}\` is not the name of a header`,
});
const webhookMap = schemas/* strictObject */.rej({
    url: (0,documented/* optional */.lq)(address(), {
        is: 'Where the JSON is sent, if that is no secret.',
        example: 'https://example.com/hook',
    }),
    webhook: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that holds the address, in place of `url`.', 'WEBHOOK_URL')),
    secret: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that the body is signed with: `X-Bowline-Signature-256: sha256=` and its HMAC in hexadecimal.', 'WEBHOOK_SECRET')),
    token: (0,documented/* optional */.lq)((0,values/* variableName */.cG)(), secret('The secret that is sent as `Authorization: Bearer`.', 'WEBHOOK_TOKEN')),
    headers: (0,documented/* optional */.lq)(schemas/* record */.g1P(headerName, (0,values/* text */.Qq)(['variables'])), {
        is: 'More headers; none of them is secret.',
        default: {},
        example: { 'X-Team': 'shop' },
    }),
})
    .refine(({ url, webhook: name }) => (url === undefined) !== (name === undefined), {
    error: 'a webhook has exactly one of `url` and `webhook`',
});
const webhook = schemas/* union */.KCZ([(0,values/* variableName */.cG)(), webhookMap])
    .transform((value) => (typeof value === 'string' ? { webhook: value } : value));
const events = schemas/* array */.YOg(schemas/* enum */.k5n(eventNames))
    .min(1)
    .refine((names) => new Set(names).size === names.length, { error: 'each event stands once' });
/** Exactly one of them stands in a notifier. */
const NOTIFIER_KINDS = ['slack', 'telegram', 'email', 'webhook'];
/** One who is told how runs go. */
const notifierSchema = schemas/* strictObject */.rej({
    slack: (0,documented/* optional */.lq)(slack, { is: 'A channel of Slack.', example: { webhook: 'SLACK_WEBHOOK_URL' } }),
    telegram: (0,documented/* optional */.lq)(telegram, {
        is: 'A chat of Telegram.',
        example: { token: 'TELEGRAM_TOKEN', chat: '-1001234567890' },
    }),
    email: (0,documented/* optional */.lq)(email, {
        is: 'E-mail, over SMTP.',
        example: {
            host: 'smtp.example.com',
            user: 'deploy@example.com',
            password: 'SMTP_PASSWORD',
            from: 'deploy@example.com',
            to: ['ops@example.com'],
        },
    }),
    webhook: (0,documented/* optional */.lq)(webhook, {
        is: 'JSON by POST to an address of your own: the name of the secret that holds it, or a map.',
        example: { url: 'https://example.com/hook', secret: 'WEBHOOK_SECRET' },
        type: 'name of a secret or map',
    }),
    events: (0,documented/* optional */.lq)(events, {
        is: 'What it is told of.',
        default: defaults/* BUILT_IN_NOTIFIER */.oo.events,
        example: ['rolled_back', 'failed', 'critical'],
        type: 'list of events',
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '100ms', max: '1m' }), {
        is: 'The longest that one message may take. The end of a run waits for it.',
        default: defaults/* BUILT_IN_NOTIFIER */.oo.timeout,
        example: '5s',
    }),
})
    .refine((value) => NOTIFIER_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: 'a notifier is exactly one of `slack`, `telegram`, `email` and `webhook`',
});
/** A list replaces an inherited one, `false` takes it away. */
const notifySchema = schemas/* union */.KCZ([schemas/* literal */.euz(false), schemas/* array */.YOg(notifierSchema)]);

;// CONCATENATED MODULE: ./src/config/schema/runtime.ts




const soak = {
    is: 'How long the service must stay up after its start before it counts as started; a crash loop fails here.',
    example: '10s',
};
const systemdMap = schemas/* strictObject */.rej({
    unit: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The name of the unit, with its suffix.',
        example: 'shop-{environment}.service',
    }),
    start: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
        is: 'With it Bowline writes the unit, which runs this command in the release. Without it the unit must exist.',
        example: '.venv/bin/gunicorn shop:app',
    }),
    scope: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['system', 'user']), {
        is: 'Whose manager holds the unit: that of the system, which takes `sudo -n`, or that of the user.',
        default: defaults/* BUILT_IN_SYSTEMD */.Fh.scope,
        example: 'user',
    }),
    reload: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Reloads a unit that exists instead of restarting it, so that nothing is lost: `docs/zero-downtime.md` says how. It has to take up `current` then. Where it does not run, or env or credentials differ, it is restarted.',
        default: false,
        example: true,
    }),
    soak: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '1h' }), { ...soak, default: defaults/* BUILT_IN_SYSTEMD */.Fh.soak }),
});
const systemd = schemas/* union */.KCZ([(0,values/* text */.Qq)(['placeholders']), systemdMap])
    .transform((value) => (typeof value === 'string' ? { unit: value } : value));
const commandMap = schemas/* strictObject */.rej({
    start: (0,documented/* optional */.lq)((0,values/* command */.G5)(), { is: 'Starts the service.', example: './service start' }),
    stop: (0,documented/* optional */.lq)((0,values/* command */.G5)(), { is: 'Stops it; succeeds when it does not run.', example: './service stop' }),
    status: (0,documented/* optional */.lq)((0,values/* command */.G5)(), { is: 'Exits 0 while it runs.', example: './service status' }),
    soak: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '1h' }), { ...soak, default: defaults/* BUILT_IN_COMMAND */.Pj.soak }),
});
/** Exactly one of them stands in a runtime. */
const RUNTIME_KINDS = ['systemd', 'command', 'static'];
const runtimeMap = schemas/* strictObject */.rej({
    systemd: (0,documented/* optional */.lq)(systemd, {
        is: 'A service of systemd: the name of a unit that exists, or a map.',
        example: 'shop.service',
        type: 'text or map',
    }),
    command: (0,documented/* optional */.lq)(commandMap, {
        is: 'A service with commands of its own; they run in the live release.',
        example: { start: './service start', stop: './service stop', status: './service status' },
    }),
    static: (0,documented/* optional */.lq)(schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* strictObject */.rej({})]).transform(() => ({})), {
        is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
        example: true,
        type: '`true` or `{}`',
    }),
})
    .refine((value) => RUNTIME_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: 'a runtime is exactly one of `systemd`, `command` and `static`',
});
/** How an app runs on a host, as the config has it. */
const runtimeSchema = schemas/* union */.KCZ([schemas/* literal */.euz('static'), runtimeMap])
    .transform((value) => (value === 'static' ? { static: {} } : value));

;// CONCATENATED MODULE: ./src/config/schema/app.ts










/** A path inside a release or the uploaded tree. */
function relativePath(fills = []) {
    return (0,values/* text */.Qq)(fills)
        .refine((value) => (0,relative_path/* checkRelativePath */._)(value) === undefined, {
        error: ({ input }) => (0,relative_path/* checkRelativePath */._)(String(input)) ?? '',
    })
        .meta({ bowline: { type: 'relative path', fills } });
}
const source = schemas/* strictObject */.rej({
    upload: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['variables']), {
        is: 'The directory on the runner that is uploaded, relative to where the run began.',
        example: '.',
    }),
    directory: (0,documented/* optional */.lq)(relativePath(['variables']), {
        is: 'The part of `upload` that becomes the root of the release.',
        example: 'dist',
    }),
    exclude: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* text */.Qq)()), {
        is: 'What stays at home, as patterns of .gitignore, beside `.git` and what `.bowlineignore` names.',
        default: defaults/* BUILT_IN_SOURCE */.pA.exclude,
        example: ['tests/'],
    }),
});
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
        is: 'What must be free on the disk of the app.',
        default: defaults/* BUILT_IN */.$A.preflight.disk_free,
        example: '10GB',
    }),
    inodes_free: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* percentage */.X1)(), (0,values/* wholeNumber */.rD)(0, Number.MAX_SAFE_INTEGER)]), {
        is: 'The inodes that must be free there, as a share or a count.',
        default: defaults/* BUILT_IN */.$A.preflight.inodes_free,
        example: '5%',
        type: 'percentage or whole number',
    }),
    commands: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* text */.Qq)().regex(/^[^\s/]\S*$/, { error: 'a command is one word' })), {
        is: 'Commands that must be there.',
        default: defaults/* BUILT_IN */.$A.preflight.commands,
        example: ['git'],
    }),
});
const environmentValue = schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' })
        .meta({ bowline: { type: 'text', fills: ['placeholders'] } }),
    schemas/* int */.Whr(),
    schemas/* boolean */.zMY(),
]);
const secrets = schemas/* union */.KCZ([schemas/* array */.YOg((0,values/* serviceVariableName */.VX)()), schemas/* record */.g1P((0,values/* serviceVariableName */.VX)(), (0,values/* variableName */.cG)())])
    .transform((value) => Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value);
/** The keys that may stand in `defaults`, an app, an environment, and an app of an environment. */
const appKeys = {
    source: (0,documented/* optional */.lq)(source, {
        is: 'Where the release comes from.',
        example: { upload: '.', directory: 'dist', exclude: ['tests/'] },
        id: 'source',
    }),
    path: (0,documented/* optional */.lq)((0,values/* text */.Qq)(['placeholders']), {
        is: 'The directory of the app on the host: absolute, its own, no home and no directory of the system.',
        default: defaults/* BUILT_IN */.$A.path,
        example: '/srv/apps/{app}',
        type: 'absolute path',
    }),
    runtime: (0,documented/* optional */.lq)(runtimeSchema, {
        is: 'How the app runs: exactly one of `systemd`, `command` and `static`.',
        example: { systemd: 'shop.service' },
        id: 'runtime',
    }),
    port: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'Where the service listens on the host.', example: 8000 }),
    health: (0,documented/* optional */.lq)(health/* healthSchema */.qO, {
        is: 'Where and how the service tells that it is well: the path, or a map.',
        example: '/health',
        id: 'health',
    }),
    checks: (0,documented/* optional */.lq)(checks/* checksSchema */.dJ, {
        is: 'The checks beside those that are on where configured: `process`, `port` and `health`.',
        example: { version: {}, process: false },
    }),
    startup_delay: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '0s', max: '1h' }), {
        is: 'The time that a service has after its start before the first check.',
        default: defaults/* BUILT_IN */.$A.startup_delay,
        example: '10s',
    }),
    build: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* command */.G5)()), {
        is: 'Commands on the host, in the new release, before it is switched to; they see env and no secrets.',
        default: [],
        example: ['make assets'],
    }),
    shared: (0,documented/* optional */.lq)(schemas/* array */.YOg(relativePath()), {
        is: 'What outlives releases: linked from `shared/` into each of them, first seeded from the release. A trailing / is a directory.',
        default: [],
        example: ['data/', 'settings.db'],
    }),
    links: (0,documented/* optional */.lq)(schemas/* record */.g1P(relativePath(), relativePath(['placeholders'])), {
        is: 'Symbolic links in the release: the name, and what it points to, relative to the release. The target takes placeholders.',
        default: {},
        example: { 'config.json': 'config-{environment}.json' },
    }),
    hooks: (0,documented/* optional */.lq)(hooksSchema, {
        is: 'Commands by moment: each a text, or a map of `run`, `run_on`, `once`, `irreversible` and `timeout`.',
        default: {},
        example: { before_activate: [{ run: './migrate.sh', once: true }], after_commit: ['./announce.sh'] },
        id: 'hooks',
    }),
    env: (0,documented/* optional */.lq)(schemas/* record */.g1P((0,values/* serviceVariableName */.VX)(), environmentValue), {
        is: "The service's environment: texts, whole numbers, true and false. Texts take placeholders.",
        default: {},
        example: { LOG_LEVEL: 'info', WORKERS: 4, FEATURE_ECHO: true },
    }),
    secrets: (0,documented/* optional */.lq)(secrets, {
        is: 'Secrets of the service: name in the service: name of the source. A list gives both the same name.',
        default: {},
        example: { BOT_PASSWORD: 'PROD_BOT_PASSWORD' },
        type: 'map or list of names',
    }),
    secrets_as: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['env', 'credentials', 'files']), {
        is: 'How the service gets them: as environment, as credentials of systemd, or as files.',
        default: defaults/* BUILT_IN */.$A.secrets_as,
        example: 'credentials',
    }),
    keep: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1000), {
        is: 'How many good releases stay on the host, the live one included.',
        default: defaults/* BUILT_IN */.$A.keep,
        example: 5,
    }),
    keep_failed: (0,documented/* optional */.lq)(keepFailed, {
        is: 'How many failed releases stay for a look, and how long.',
        example: { count: 2, age: '7d' },
    }),
    deadline: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s' }), {
        is: 'The time from the start of a run to the end of its checks; undo has a budget of its own. With several apps in a run the longest counts.',
        default: defaults/* BUILT_IN */.$A.deadline,
        example: '25m',
    }),
    parallel: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1000), {
        is: 'How many hosts are worked on at once. With several apps in a run the smallest number counts.',
        default: defaults/* BUILT_IN */.$A.parallel,
        example: 10,
    }),
    lock: (0,documented/* optional */.lq)(lock, {
        is: 'What a run locks. With several apps in a run `host` wins over `app`, and the longest wait counts.',
        example: { scope: 'app', wait: '5m' },
    }),
    deploy_on_push: (0,documented/* optional */.lq)(schemas/* boolean */.zMY(), {
        is: 'Whether a push deploys it: mode `select` then chooses it. By hand, on a schedule or for a release it is chosen where its environment is asked for.',
        default: false,
        example: true,
    }),
    branches: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* namePattern */._u)()).min(1), {
        is: 'The branches that deploy, as names and patterns with `*` and `**`; `!` before one excludes, the last that matches decides. Without it a push deploys from the default branch alone.',
        example: ['main', 'release/**'],
        type: 'list of patterns',
    }),
    changed_paths: (0,documented/* optional */.lq)(schemas/* array */.YOg((0,values/* text */.Qq)()).min(1), {
        is: 'A push deploys only where it changed one of these, as patterns of .gitignore; `!` before one excludes, the last that matches decides. What cannot be compared counts as changed.',
        example: ['bot/**', '!bot/docs/**'],
        type: 'list of patterns',
    }),
    preflight: (0,documented/* optional */.lq)(preflight, {
        is: 'What a host must have before anything is changed.',
        example: { disk_free: '10GB', inodes_free: '5%', commands: ['git'] },
    }),
    notify: (0,documented/* optional */.lq)(notifySchema, {
        is: 'Who is told how a deploy, a rollback or a release goes: a list of notifiers, or `false` to take an inherited one away. With several apps in a run each is told once.',
        default: [],
        example: [{ slack: { webhook: 'SLACK_WEBHOOK_URL' }, events: ['rolled_back', 'failed', 'critical'] }],
        type: '`false` or list of notifiers',
    }),
};
const appSettings = schemas/* strictObject */.rej(appKeys);



/***/ }),

/***/ 364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KA: () => (/* binding */ CHECK_SCHEMAS),
  Tv: () => (/* binding */ CHECK_TYPES),
  dJ: () => (/* binding */ checksSchema),
  zo: () => (/* binding */ isCheckType)
});

// UNUSED EXPORTS: checkSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./src/config/schema/defaults.ts
var defaults = __webpack_require__(8472);
// EXTERNAL MODULE: ./src/config/schema/documented.ts
var documented = __webpack_require__(1634);
// EXTERNAL MODULE: ./src/config/schema/health.ts
var health = __webpack_require__(96);
// EXTERNAL MODULE: ./src/config/schema/values.ts
var values = __webpack_require__(1740);
;// CONCATENATED MODULE: ./src/config/schema/check-keys.ts





const upTo = { min: '1ms', max: '1h' };
/** The keys of every check. */
const COMMON_KEYS = {
    type: (0,documented/* optional */.lq)(schemas/* enum */.k5n([
        'process',
        'port',
        'health',
        'connection',
        'version',
        'response_time',
        'error_rate',
        'smoke',
        'http',
        'database',
        'tcp',
        'disk',
        'command',
    ]), { is: 'What the check does; without it its name says so.', example: 'command' }),
    when: (0,documented/* optional */.lq)(schemas/* array */.YOg(schemas/* enum */.k5n(['pre', 'post']))
        .min(1)
        .refine((moments) => new Set(moments).size === moments.length, { error: 'each moment stands once' }), {
        is: '`pre` is before anything is changed, `post` after the switch.',
        default: defaults/* BUILT_IN_CHECK */.y2.when,
        example: ['pre', 'post'],
    }),
    timeout: (0,documented/* optional */.lq)((0,values/* duration */.p0)(upTo), {
        is: 'How long one attempt may take; for `health` that of the health settings.',
        default: defaults/* BUILT_IN_CHECK */.y2.timeout,
        example: '5s',
    }),
    no_data: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['fail', 'ignore']), {
        is: 'What happens when there is nothing to judge; `ignore` only warns.',
        default: defaults/* BUILT_IN_CHECK */.y2.no_data,
        example: 'ignore',
    }),
};
function limit(statistic) {
    return (0,documented/* optional */.lq)((0,values/* duration */.p0)(upTo), { is: `The highest ${statistic} that passes.`, example: '500ms' });
}
const answer = {
    status: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(100, 599), { is: 'The status that passes; without it any 2xx.', example: 200 }),
    body: (0,documented/* optional */.lq)((0,values/* text */.Qq)(), { is: 'Text that the body must contain.', example: 'users' }),
    max: (0,documented/* optional */.lq)((0,values/* duration */.p0)(upTo), { is: 'The longest time for the answer.', example: '500ms' }),
};
const smokePath = schemas/* union */.KCZ([
    (0,health/* urlPath */.Lx)(),
    schemas/* strictObject */.rej({
        path: (0,documented/* required */.mw)((0,health/* urlPath */.Lx)(), { is: 'The path, on 127.0.0.1 and the port.', example: '/' }),
        ...answer,
    }),
]);
const ENDPOINT = /^(?:\[[0-9A-Fa-f:.]+\]|[^\s:[\]/@]+):(\d{1,5})$/;
const endpoint = schemas/* string */.YjP()
    .regex(ENDPOINT, { error: 'an endpoint is host:port, such as 127.0.0.1:5432' })
    .refine((value) => isPort(ENDPOINT.exec(value)?.[1] ?? '1'), {
    error: 'a port is a whole number from 1 to 65535',
})
    .meta({ bowline: { type: 'host:port' } });
const tcp = (0,documented/* optional */.lq)(endpoint, { is: 'What the host connects to.', example: '127.0.0.1:5432' });
/** The keys of each type beside the common ones. */
const KEYS = {
    process: {},
    port: { port: (0,documented/* optional */.lq)((0,values/* port */.Oh)(), { is: 'The port; without it that of the app.', example: 8000 }) },
    health: {},
    connection: {},
    version: {},
    response_time: {
        samples: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1000), {
            is: 'How many requests are made, one after the other.',
            default: defaults/* BUILT_IN_CHECKS */.tc.response_time.samples,
            example: 10,
        }),
        mean: limit('mean'),
        p50: limit('median'),
        p95: (0,documented/* optional */.lq)((0,values/* duration */.p0)(upTo), {
            is: 'The highest 95th percentile that passes; the default counts only where no other limit is given.',
            default: defaults/* BUILT_IN_CHECKS */.tc.response_time.p95,
            example: '500ms',
        }),
        p99: limit('99th percentile'),
        max: limit('single time'),
        path: (0,documented/* optional */.lq)((0,health/* urlPath */.Lx)(), { is: 'What is asked; without it what `health` asks.', example: '/' }),
    },
    error_rate: {
        max: (0,documented/* optional */.lq)((0,values/* percentage */.X1)(), {
            is: 'The highest share of errors that passes.',
            default: defaults/* BUILT_IN_CHECKS */.tc.error_rate.max,
            example: '1%',
        }),
        window: (0,documented/* optional */.lq)((0,values/* duration */.p0)({ min: '1s', max: '1h' }), {
            is: 'The time between the two looks at the counters.',
            default: defaults/* BUILT_IN_CHECKS */.tc.error_rate.window,
            example: '60s',
        }),
        min_requests: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(1, 1_000_000_000), {
            is: 'Fewer requests than these in the window are no data.',
            default: defaults/* BUILT_IN_CHECKS */.tc.error_rate.min_requests,
            example: 20,
        }),
    },
    smoke: {
        paths: (0,documented/* optional */.lq)(schemas/* array */.YOg(smokePath).min(1), {
            is: 'Paths, or maps of `path`, `status`, `body` and `max`.',
            example: ['/', { path: '/metrics', status: 200, body: 'users', max: '500ms' }],
            type: 'list of paths or maps',
        }),
    },
    http: {
        url: (0,documented/* optional */.lq)((0,health/* url */.OZ)(), { is: 'What is asked.', example: 'https://example.com/' }),
        ...answer,
        redirects: (0,documented/* optional */.lq)((0,values/* wholeNumber */.rD)(0, 10), {
            is: 'How many redirects are followed.',
            default: defaults/* BUILT_IN_CHECKS */.tc.http.redirects,
            example: 1,
        }),
    },
    database: {
        command: (0,documented/* optional */.lq)((0,values/* command */.G5)(), {
            is: 'A command on the host that exits 0 when the database answers.',
            example: '.venv/bin/python -m lib.db ping',
        }),
        tcp,
    },
    tcp: { tcp },
    disk: {
        free: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* size */.Ej)(), (0,values/* percentage */.X1)()]), {
            is: 'What must be free where the app lies, as a size or a share.',
            default: defaults/* BUILT_IN_CHECKS */.tc.disk.free,
            example: '2GB',
            type: 'size or percentage',
        }),
    },
    command: {
        run: (0,documented/* optional */.lq)((0,values/* command */.G5)(), { is: 'The command; it exits 0 when all is well.', example: './check-queue.sh' }),
        run_on: (0,documented/* optional */.lq)(schemas/* enum */.k5n(['host', 'runner']), {
            is: 'Where it runs.',
            default: defaults/* BUILT_IN_CHECKS */.tc.command.run_on,
            example: 'runner',
        }),
    },
};
function isPort(digits) {
    const number = Number(digits);
    return number >= 1 && number <= 65535;
}

;// CONCATENATED MODULE: ./src/config/schema/checks.ts




/** The checks by type, each with exactly its own keys. */
const CHECK_SCHEMAS = {
    process: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.process }),
    port: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.port }),
    health: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.health }),
    connection: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.connection }),
    version: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.version }),
    response_time: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.response_time }),
    error_rate: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.error_rate }),
    smoke: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.smoke }),
    http: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.http }),
    database: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.database }),
    tcp: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.tcp }),
    disk: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.disk }),
    command: schemas/* strictObject */.rej({ ...COMMON_KEYS, ...KEYS.command }),
};
/** What `type` or a check's name may be. */
function isCheckType(name) {
    return Object.hasOwn(CHECK_SCHEMAS, name);
}
/** What each type does and needs, for the reference and for errors. */
const CHECK_TYPES = {
    process: 'The service runs. On where the runtime is `systemd` or `command`.',
    port: 'Something listens on the port. On where `port` is set, except for static files.',
    health: 'The health settings are met. On where `health` is set; `checks.health` only tunes it.',
    connection: 'The health field `connected` is true. Needs `health`.',
    version: 'The health field `version` is that of the release. Needs `health`.',
    response_time: 'Answers come fast enough. Needs `health`, or `path` and a `port`.',
    error_rate: "The difference of health's `errors` and `requests` over a window. Needs `health`.",
    smoke: 'Paths answer as they should. Needs a `port`.',
    http: 'A URL answers as it should.',
    database: 'The database answers: a command or a TCP connection.',
    tcp: 'Something accepts a TCP connection from the host.',
    disk: 'Enough is free on the disk of the app.',
    command: 'A command of your own exits 0.',
};
/**
 * A check in one layer of the config. Its type may be given in another layer, so every key of every type may
 * stand here; which of them fit is decided by the type once the layers are merged.
 */
const checkSchema = schemas/* strictObject */.rej({
    ...COMMON_KEYS,
    ...KEYS.port,
    ...KEYS.response_time,
    ...KEYS.smoke,
    ...KEYS.http,
    ...KEYS.error_rate,
    ...KEYS.database,
    ...KEYS.disk,
    ...KEYS.command,
    max: (0,documented/* optional */.lq)(schemas/* union */.KCZ([(0,values/* duration */.p0)(upTo), (0,values/* percentage */.X1)()]), {
        is: 'The highest time that passes, or for `error_rate` the highest share of errors.',
        example: '500ms',
        type: 'duration or percentage',
    }),
});
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

/***/ 8472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ BUILT_IN),
/* harmony export */   Fh: () => (/* binding */ BUILT_IN_SYSTEMD),
/* harmony export */   J3: () => (/* binding */ BUILT_IN_TELEGRAM),
/* harmony export */   Mm: () => (/* binding */ BUILT_IN_HEALTH),
/* harmony export */   Pj: () => (/* binding */ BUILT_IN_COMMAND),
/* harmony export */   QS: () => (/* binding */ BUILT_IN_SSH),
/* harmony export */   SO: () => (/* binding */ BUILT_IN_EMAIL),
/* harmony export */   oo: () => (/* binding */ BUILT_IN_NOTIFIER),
/* harmony export */   pA: () => (/* binding */ BUILT_IN_SOURCE),
/* harmony export */   tc: () => (/* binding */ BUILT_IN_CHECKS),
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
const BUILT_IN_SYSTEMD = { scope: 'system', soak: '5s' };
const BUILT_IN_COMMAND = { soak: '5s' };
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
    expect: { status: ['running', 'healthy', 'ok'] },
    redirects: 0,
};
const BUILT_IN_CHECK = { when: ['post'], timeout: '10s', no_data: 'fail' };
/** By type, beside those that every check has. */
const BUILT_IN_CHECKS = {
    response_time: { samples: 5, p95: '2s' },
    error_rate: { max: '1%', window: '60s', min_requests: 20 },
    http: { redirects: 0 },
    disk: { free: '10%' },
    command: { run_on: 'host' },
};
/** `unchanged` has to be asked for. */
const BUILT_IN_NOTIFIER = {
    events: ['started', 'success', 'rolled_back', 'failed', 'partial_success', 'aborted', 'critical', 'released'],
    timeout: '10s',
};
const BUILT_IN_TELEGRAM = { api: 'https://api.telegram.org' };
const BUILT_IN_EMAIL = { security: 'starttls' };


/***/ }),

/***/ 1634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ readNotes),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required)
/* harmony export */ });
/** A key that must be there. */
function required(schema, documentation) {
    const { is, example, id, type } = documentation;
    const notes = readNotes(schema);
    return schema.meta({
        ...schema.meta(),
        ...(id === undefined ? {} : { id }),
        ...('default' in documentation ? { default: documentation.default } : {}),
        description: [is, ...(notes.fills ?? []).map((fill) => FILL_SENTENCES[fill])].join(' '),
        examples: [example],
        bowline: type === undefined ? notes : { ...notes, type },
    });
}
/** A key that may be left out. */
function optional(schema, documentation) {
    return required(schema, documentation).optional();
}
/** The notes of a field; empty where it has none. */
function readNotes(schema) {
    const meta = schema.meta();
    return meta?.bowline ?? {};
}
const FILL_SENTENCES = {
    placeholders: 'Takes placeholders.',
    variables: `Takes \`\${NAME}\`.`,
};


/***/ }),

/***/ 8943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ listKeys),
/* harmony export */   YP: () => (/* binding */ mapFields),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony export findSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5491);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1634);


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

/***/ 96:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   qO: () => (/* binding */ healthSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5491);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1740);




/** A path of a URL, such as `/health`. */
function urlPath() {
    return (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['placeholders'])
        .regex(/^\/\S*$/, { error: 'a path of a URL begins with / and has no spaces' })
        .meta({ bowline: { type: 'path of a URL', fills: ['placeholders'] } });
}
/** An address that a browser could open. */
function url() {
    return (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['placeholders', 'variables']).meta({ bowline: { type: 'URL', fills: ['placeholders', 'variables'] } });
}
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
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(Object.fromEntries(FIELD_NAMES.map((field) => [field, make(field)])));
}
const fields = byField((field) => (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(), {
    is: `The name of the field that holds ${FIELD_MEANINGS[field]}.`,
    default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.fields[field],
    example: `my_${field}`,
}));
const scalar = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()]);
const expected = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(scalar).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value]));
const expect = byField((field) => (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(expected, {
    is: `What passes for ${FIELD_MEANINGS[field]}: one value or a list.`,
    ...(field === 'status' ? { default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.expect.status } : {}),
    example: FIELD_EXAMPLES[field],
    type: 'text, number, true/false, or list',
}));
const healthMap = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    path: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(urlPath(), {
        is: 'Where the service answers on 127.0.0.1 and the `port` of the app; asked through the connection to the host.',
        example: '/health',
    }),
    url: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(url(), {
        is: 'Asked in place of `path`.',
        example: 'http://127.0.0.1:8080/health',
    }),
    deadline: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '100ms' }), {
        is: 'How long the service has to become healthy, counted after the start-up delay.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.deadline,
        example: '600s',
    }),
    interval: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '10ms', max: '1h' }), {
        is: 'The pause between two attempts.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.interval,
        example: '2s',
    }),
    timeout: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '10ms', max: '1h' }), {
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
    redirects: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(0, 10), {
        is: 'How many redirects are followed.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_HEALTH */ .Mm.redirects,
        example: 1,
    }),
});
/** Where and how an app tells that it is well; a text is its path. */
const healthSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([urlPath(), healthMap])
    .transform((value) => (typeof value === 'string' ? { path: value } : value));


/***/ }),

/***/ 4807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RJ: () => (/* binding */ hostsSchema),
/* harmony export */   cg: () => (/* binding */ sshSchema),
/* harmony export */   g3: () => (/* binding */ hostSchema),
/* harmony export */   h9: () => (/* binding */ oneOrMore),
/* harmony export */   qN: () => (/* binding */ groupsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5491);
/* harmony import */ var _defaults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _documented__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1634);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1740);




const FINGERPRINT = 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8';
const shared = {
    user: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['variables']), {
        is: 'The user to log in as.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.user,
        example: 'ops',
    }),
    port: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([(0,_values__WEBPACK_IMPORTED_MODULE_2__/* .port */ .Oh)(), (0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['variables'])]), {
        is: 'The port of sshd.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.port,
        example: 2222,
        type: 'port',
    }),
    key: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .variableName */ .cG)(), {
        is: 'The name of the secret that holds the private key, where it is not that of the input `ssh-key`.',
        example: 'WEB2_KEY',
        type: 'name of a secret',
    }),
    connect_timeout: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '100ms', max: '10m' }), {
        is: 'How long one attempt to connect and log in may take.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.connect_timeout,
        example: '20s',
    }),
    keepalive: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)({ min: '1s', max: '10m' }), {
        is: 'How often a quiet connection is asked whether it still stands.',
        default: _defaults__WEBPACK_IMPORTED_MODULE_0__/* .BUILT_IN_SSH */ .QS.keepalive,
        example: '10s',
    }),
};
/** `defaults.ssh`. */
const sshSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(shared);
/** A text is a list of one. */
function oneOrMore(item) {
    return zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([item, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(item).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));
}
/** One machine. */
const hostSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    address: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['variables']), {
        is: 'Its name in DNS or its IP address, without user and port. Every host has one that is not `connection: local`.',
        example: '203.0.113.10',
    }),
    ...shared,
    host_key: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(oneOrMore((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(['variables'])), {
        is: 'What the host must prove to be: SHA256 fingerprints or known_hosts lines, one or a list. Any one of them is enough. Without it only the input `known-hosts` counts; an unknown key is always refused.',
        example: FINGERPRINT,
        type: 'text or list',
    }),
    jump: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(oneOrMore((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)()), {
        is: 'The hosts to go through, one or a list in the order of the way. A host on the way brings its own `jump`.',
        example: 'bastion',
        type: 'name of a host, or list',
    }),
    connection: (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ssh', 'local']), {
        is: '`local` is the machine that Bowline runs on; it takes no other key.',
        default: 'ssh',
        example: 'local',
    }),
});
const hostsSchema = (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(), (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(hostSchema, { is: 'A machine.', example: { address: '203.0.113.10' }, id: 'host' })), {
    is: 'The machines, by name.',
    example: { 'web-1': { address: '203.0.113.10', host_key: FINGERPRINT } },
});
const groupsSchema = (0,_documented__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg((0,_values__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU)()).min(1)), {
    is: 'Names for lists of hosts. A group may stand wherever hosts are listed, except in `jump` and in another group.',
    example: { web: ['web-1', 'web-2'] },
});


/***/ }),

/***/ 822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ applySchema)
});

// EXTERNAL MODULE: ./src/config/locations.ts
var locations = __webpack_require__(26);
// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(5895);
// EXTERNAL MODULE: ./src/config/schema/fields.ts
var fields = __webpack_require__(8943);
;// CONCATENATED MODULE: ./src/config/schema/planned-keys.ts
/**
 * Keys of the contract whose capability is not built yet, and what each will do. They are refused by name,
 * never ignored, and never suggested. A key leaves this table when its schema enters the others.
 */
const KEYS_OF_LATER = {
    dashboard: 'the site that shows the history of the environments',
    // Apps
    python: 'a Python environment built on the host',
    node: 'Node packages installed on the host',
    packages: 'system packages that are installed',
    directories: 'directories that are created with an owner and a mode',
    nginx: 'a site of nginx in front of the app',
    certificate: 'a TLS certificate for the domain',
    domain: 'the domain of the site',
    snapshot: 'a snapshot before the switch, restored on the way back',
    restart: 'a restart policy of the service',
    retry: 'trying a stage again',
    // Sources and runtimes
    git: 'a checkout on the host as the source',
    image: 'a container image as the source',
    tags: 'the tags of an image that deploy',
    login: 'the login of a registry',
    token: 'the token of a private repository',
    compose: 'Docker Compose as the runtime',
    blue_green: 'two colours of the app, switched without a gap',
    // Environments and their stages
    stages: 'groups of hosts that follow each other',
    canary: 'some hosts first, watched for a while',
    batch: 'hosts of a stage in batches',
    ready: 'how many hosts of a stage must be ready',
    before: 'gates before a stage',
    after: 'gates after a stage',
    on_failure: 'what a stage undoes when it fails',
    verify: 'a verification of the whole environment',
    per: 'one environment for each pull request',
    slots: 'how many instances of an environment there may be',
    expire: 'when an instance of an environment is taken away',
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
/**
 * Whether a complaint about a map only follows from a key in it that is unknown: `hots` is why `hosts` is
 * missing, and `stages` stands in place of it.
 */
function isEcho(issue, issues, root) {
    const isMissing = issue.code === 'invalid_type' && getValue(root, issue.path) === undefined;
    if (!isMissing && issue.code !== 'custom')
        return false;
    const map = isMissing ? issue.path.slice(0, -1) : issue.path;
    return issues.some((other) => {
        if (other.code !== 'unrecognized_keys' || (0,locations/* describePath */.N)(other.path) !== (0,locations/* describePath */.N)(map))
            return false;
        const wanted = String(issue.path.at(-1));
        return !isMissing || other.keys.some((key) => key === 'stages' || (0,names_nearest/* findNearest */.q)(key, [wanted]) !== undefined);
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
        return issue.keys.flatMap((key) => [
            explainKey([...path, key], key, known),
            ...(key === 'stages' ? explainStages([...path, key], root) : []),
        ]);
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
/** What stages hold is refused by name as well, so that nobody takes a canary for a smaller wish. */
function explainStages(path, root) {
    const stages = getValue(root, path);
    if (!Array.isArray(stages))
        return [];
    return stages.flatMap((stage, index) => {
        const keys = (0,fields/* isRecord */.u4)(stage) ? Object.keys(stage).filter((key) => findKeyOfLater(key) !== undefined) : [];
        return keys.map((key) => explainKey([...path, index, key], key, []));
    });
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

/***/ 1740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Oh: () => (/* binding */ port),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   VX: () => (/* binding */ serviceVariableName),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   _u: () => (/* binding */ namePattern),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5491);
/* harmony import */ var _names_name_pattern__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7477);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4529);



/*
 * The kinds of values that configs are made of. They check the form and leave the text as it is, so that
 * `mode: plan` can show what was written; the numbers are made where a target is.
 */
/** Text that is not empty. */
function text(fills = []) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((value) => value.trim() !== '', { error: 'the text is empty' })
        .meta({ bowline: { type: 'text', fills } });
}
/** A command for a shell; `$` and braces in it are the shell's. */
function command() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((value) => value.trim() !== '', { error: 'the command is empty' })
        .meta({ bowline: { type: 'command' } });
}
/** A duration, `1ms` to seven days unless told otherwise: what waits cannot wait longer than a runner lives. */
function duration({ min = '1ms', max = '7d' } = {}) {
    const isInRange = (value) => {
        const milliseconds = (0,_units__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value);
        return milliseconds === undefined || (milliseconds >= (0,_units__WEBPACK_IMPORTED_MODULE_0__/* .toMs */ .G8)(min) && milliseconds <= (0,_units__WEBPACK_IMPORTED_MODULE_0__/* .toMs */ .G8)(max));
    };
    return withForm(_units__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft, _units__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec)
        .refine(isInRange, { error: `a duration from ${min} to ${max} is expected here` })
        .meta({ bowline: { type: 'duration' } });
}
function size() {
    return withForm(_units__WEBPACK_IMPORTED_MODULE_0__/* .SIZE */ .SK, _units__WEBPACK_IMPORTED_MODULE_0__/* .SIZE_FORM */ .F$).meta({ bowline: { type: 'size' } });
}
function percentage() {
    return withForm(_units__WEBPACK_IMPORTED_MODULE_0__/* .PERCENTAGE */ .LN, _units__WEBPACK_IMPORTED_MODULE_0__/* .PERCENTAGE_FORM */ .wB).meta({ bowline: { type: 'percentage' } });
}
function wholeNumber(min, max) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(min)
        .max(max)
        .meta({ bowline: { type: 'whole number' } });
}
function port() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(1, { error: 'a port is a whole number from 1 to 65535' })
        .max(65535, { error: 'a port is a whole number from 1 to 65535' })
        .meta({ bowline: { type: 'port' } });
}
const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** The name of an app, host, group or environment: it becomes part of paths and units. */
function name() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name: it begins with a-z or 0-9, goes on with a-z, 0-9 and -, and has at most 63 characters`,
    });
}
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** The name of an environment variable or a secret. */
function variableName() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(VARIABLE_NAME, {
        error: ({ input }) => `\`${String(input)}\` is not a name of letters, digits and _ that begins with no digit`,
    });
}
/** The name of a variable of the service; those of Bowline are its own. */
function serviceVariableName() {
    return variableName().refine((value) => !value.startsWith('BOWLINE_'), {
        error: ({ input }) => `\`${String(input)}\` is taken: Bowline sets the names that begin with BOWLINE_ itself`,
    });
}
/** A pattern of the names of branches. */
function namePattern() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .refine((value) => (0,_names_name_pattern__WEBPACK_IMPORTED_MODULE_2__/* .checkNamePattern */ .ow)(value) === undefined, {
        error: ({ input }) => (0,_names_name_pattern__WEBPACK_IMPORTED_MODULE_2__/* .checkNamePattern */ .ow)(String(input)) ?? '',
    })
        .meta({ bowline: { type: 'pattern' } });
}
function withForm(form, sentence) {
    const error = ({ input }) => input === undefined ? undefined : `found ${JSON.stringify(input)}; ${sentence}`;
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP({ error }).regex(form, { error });
}


/***/ }),

/***/ 5151:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zp: () => (/* binding */ openAddresses),
/* harmony export */   cY: () => (/* binding */ checkHostName),
/* harmony export */   ww: () => (/* binding */ findHostOrigin)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2397);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4529);




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
        ssh: { ..._schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_SSH */ .QS, ...document.config.defaults?.ssh, ...host },
        fill: (path, text) => (0,_filling_filling__WEBPACK_IMPORTED_MODULE_1__/* .fillField */ .O)(filling, { text, fills: ['variables'] }, {}, findHostOrigin(document, name, path)),
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
        connectTimeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_3__/* .toMs */ .G8)(ssh.connect_timeout),
        keepaliveMs: (0,_units__WEBPACK_IMPORTED_MODULE_3__/* .toMs */ .G8)(ssh.keepalive),
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
    for (const key of Object.keys(host).filter((one) => one !== 'connection')) {
        say([key], `\`${key}\` says nothing about the machine itself`, 'Remove it, or `connection: local`.');
    }
}
function readHostName({ name, host, fill, say }) {
    if (host.address === undefined) {
        say([], `the host \`${name}\` has no \`address\``, 'Add it, or `connection: local` for the machine itself.');
        return '';
    }
    const address = fill(['address'], host.address);
    const complaint = (0,_filling_filling__WEBPACK_IMPORTED_MODULE_1__/* .isUnfilled */ .A)(address) ? undefined : checkHostName(address);
    if (complaint)
        say(['address'], `\`${address}\` ${complaint}`, 'Write its name in DNS or its IP address.');
    return address;
}
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
function readPort({ ssh, fill, say }) {
    if (typeof ssh.port !== 'string')
        return ssh.port ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_SSH */ .QS.port;
    const text = fill(['port'], ssh.port);
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_1__/* .isUnfilled */ .A)(text))
        return _schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_SSH */ .QS.port;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535)
        say(['port'], `\`${text}\` is no port`, 'Give it a whole number from 1 to 65535.');
    return port;
}
function readUser({ ssh, fill, say }) {
    const user = fill(['user'], ssh.user ?? _schema_defaults__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_SSH */ .QS.user);
    if (!(0,_filling_filling__WEBPACK_IMPORTED_MODULE_1__/* .isUnfilled */ .A)(user) && !/^[A-Za-z0-9_][\w.@+\\-]*\$?$/.test(user)) {
        say(['user'], `\`${user}\` is no name of a user`, 'Write the account on the host.');
    }
    return user;
}
/** A filled text may hold several lines, as a known_hosts file has them. */
function readHostKeys({ name, host, fill, say }) {
    return (host.host_key ?? []).flatMap((written, index) => {
        const lines = fill(['host_key', index], written).split(/\r?\n/);
        const keys = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
        for (const key of keys.filter((line) => !(0,_filling_filling__WEBPACK_IMPORTED_MODULE_1__/* .isUnfilled */ .A)(line))) {
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

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ buildEnvironment)
});

// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(751);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(9329);
// EXTERNAL MODULE: ./src/config/filling/filling.ts
var filling_filling = __webpack_require__(2397);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(6846);
// EXTERNAL MODULE: ./src/config/layers/merge-app.ts + 1 modules
var merge_app = __webpack_require__(4550);
// EXTERNAL MODULE: ./src/config/names/claims.ts
var claims = __webpack_require__(8280);
// EXTERNAL MODULE: ./src/config/notifiers/notifier-settings.ts
var notifier_settings = __webpack_require__(7794);
// EXTERNAL MODULE: ./src/config/targets/addresses.ts
var addresses = __webpack_require__(5151);
// EXTERNAL MODULE: ./src/config/units.ts
var units = __webpack_require__(4529);
// EXTERNAL MODULE: ./src/config/targets/relative-path.ts
var relative_path = __webpack_require__(7355);
;// CONCATENATED MODULE: ./src/config/targets/consistency.ts


/** What settings must hold together, each of which is right alone. */
function checkConsistency(subject, target) {
    checkDeadline(subject, target);
    checkNames(subject, target);
    checkSecrets(subject, target);
    checkOverlaps(subject, target);
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
    const message = `the \`deadline\` ${(0,units/* describeDuration */.MB)(deadlineMs)} of \`${app}\` in \`${environment}\` is shorter than ${sum}, ${(0,units/* describeDuration */.MB)(neededMs)}`;
    const path = TIMES.find(isWritten) ?? ['deadline'];
    say(path, message, `Make the deadline longer than ${(0,units/* describeDuration */.MB)(neededMs)}: preparing takes its time as well.`);
}
function checkNames({ say }, { env, secrets }) {
    for (const name of Object.keys(secrets).filter((one) => Object.hasOwn(env, one))) {
        say(['secrets', name], `\`${name}\` stands in \`env\` and in \`secrets\``, 'Remove it from one of them.');
    }
}
function checkSecrets({ app, say }, { secrets, secretsAs, runtime, hooks, checks }) {
    const [name] = Object.keys(secrets);
    if (secretsAs === 'credentials' && runtime.kind !== 'systemd') {
        say(['secrets_as'], '`secrets_as: credentials` needs `runtime.systemd`', 'Use `env` or `files`.');
    }
    if (name === undefined || runtime.kind !== 'static')
        return;
    const hasHook = Object.values(hooks).some((list) => list?.some(({ runOn }) => runOn === 'host'));
    const hasCheck = checks.some((check) => (check.type === 'command' && check.runOn === 'host') || (check.type === 'database' && check.command));
    if (hasHook || hasCheck)
        return;
    say(['secrets', name], `nothing of \`${app}\` reads the secret \`${name}\`: static files have no service`, 'Remove it.');
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

// EXTERNAL MODULE: ./src/config/names/nearest.ts
var names_nearest = __webpack_require__(5895);
// EXTERNAL MODULE: ./src/config/schema/checks.ts + 1 modules
var checks = __webpack_require__(364);
// EXTERNAL MODULE: ./src/config/schema/issues.ts + 1 modules
var issues = __webpack_require__(822);
// EXTERNAL MODULE: ./src/config/targets/target-health.ts
var target_health = __webpack_require__(1501);
;// CONCATENATED MODULE: ./src/config/targets/target-checks.ts





/** The checks of an app that are on, in the order: usual ones, then that of the config. */
function buildChecks(subject, runtime, health) {
    return Object.entries(subject.settings.checks ?? {}).flatMap(([name, check]) => {
        if (check === false)
            return [];
        const type = readType(subject, name, check);
        if (!type || !fitsType(subject, name, type, check))
            return [];
        const lacks = (message, hint) => void subject.say(['checks', name], `\`${name}\` ${message}`, hint);
        const specific = BUILDERS[type]({ subject, runtime, health, name, check, lacks });
        return specific ? [{ ...buildCommon(name, check), ...specific }] : [];
    });
}
function readType({ say }, name, check) {
    const type = check.type ?? name;
    if ((0,checks/* isCheckType */.zo)(type))
        return type;
    const nearest = (0,names_nearest/* findNearest */.q)(name, Object.keys(checks/* CHECK_TYPES */.Tv));
    const rest = nearest ? `did you mean \`${nearest}\`?` : `there are ${Object.keys(checks/* CHECK_TYPES */.Tv).join(', ')}`;
    say(['checks', name], `\`${name}\` is no check by itself: ${rest}`, 'Correct the name, or say what it does by `type`.');
    return undefined;
}
/** Layers may hold the keys of any type; together they must be those of the one. */
function fitsType({ say, sayOfKey }, name, type, check) {
    const { problems } = (0,issues/* applySchema */.g)(checks/* CHECK_SCHEMAS */.KA[type], check);
    for (const { path, isKey, message, hint } of problems) {
        (isKey ? sayOfKey : say)(['checks', name, ...path], `in a \`${type}\` check: ${message}`, hint);
    }
    return problems.length === 0;
}
function buildCommon(name, { when = ['post'], timeout, no_data = 'fail' }) {
    return { name, when, timeoutMs: (0,units/* toMs */.G8)(timeout), noData: no_data };
}
const NEEDS_HEALTH = 'needs `health`, which says where it is asked';
function needsHealth(make) {
    return ({ health, check, lacks }) => health ? make(check) : lacks(NEEDS_HEALTH, 'Add `health` to the app, or remove the check.');
}
const BUILDERS = {
    process: ({ runtime, lacks }) => runtime.kind === 'static'
        ? lacks('needs a service, and the runtime is `static`', 'Remove the check.')
        : { type: 'process' },
    port: ({ check, subject, lacks }) => {
        const port = check.port ?? subject.settings.port;
        return port === undefined ? lacks('needs a `port`', 'Add it to the app or to the check.') : { type: 'port', port };
    },
    health: needsHealth(() => ({ type: 'health' })),
    connection: needsHealth(() => ({ type: 'connection' })),
    version: needsHealth(() => ({ type: 'version' })),
    response_time: buildResponseTime,
    error_rate: needsHealth(({ max = '', window, min_requests = 1 }) => ({
        type: 'error_rate',
        max: (0,units/* parsePercentage */.A3)(max) ?? 0,
        windowMs: (0,units/* toMs */.G8)(window),
        minRequests: min_requests,
    })),
    smoke: ({ check, subject, lacks }) => {
        if (!check.paths)
            return lacks('has no `paths`', 'List the paths to ask.');
        if (subject.settings.port === undefined) {
            return lacks('asks paths on the port of the app, and there is no `port`', 'Add `port`, or use `type: http`.');
        }
        return { type: 'smoke', paths: check.paths.map(buildSmoke) };
    },
    http: ({ check, subject, name, lacks }) => {
        if (check.url === undefined)
            return lacks('has no `url`', 'Say what to ask.');
        (0,target_health/* checkUrl */.C)(subject, ['checks', name, 'url'], check.url);
        return { type: 'http', url: check.url, smoke: buildExpectation(check), redirects: check.redirects ?? 0 };
    },
    database: ({ check, lacks }) => {
        const { command, tcp } = check;
        if ((command === undefined) === (tcp === undefined)) {
            return lacks('needs one of `command` and `tcp`', 'Say how the database is asked.');
        }
        return { type: 'database', ...(tcp === undefined ? { command } : { tcp: parseEndpoint(tcp) }) };
    },
    tcp: ({ check, lacks }) => check.tcp === undefined
        ? lacks('has no `tcp`', 'Say what to connect to, as host:port.')
        : { type: 'tcp', tcp: parseEndpoint(check.tcp) },
    disk: ({ check: { free = '' } }) => {
        const share = (0,units/* parsePercentage */.A3)(free);
        return { type: 'disk', ...(share === undefined ? { freeBytes: (0,units/* parseSize */.DB)(free) } : { freeShare: share }) };
    },
    command: ({ check: { run, run_on = 'host' }, lacks }) => run === undefined ? lacks('has no `run`', 'Add the command.') : { type: 'command', run, runOn: run_on },
};
const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'];
function buildResponseTime({ check, health, subject, lacks }) {
    const hasPath = check.path !== undefined && subject.settings.port !== undefined;
    if (!health && !hasPath) {
        return lacks('needs `health`, or `path` and a `port`', 'Say what to ask, or remove the check.');
    }
    if (check.path !== undefined && !hasPath) {
        return lacks('asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    const limits = STATISTICS.flatMap((name) => (check[name] === undefined ? [] : [[name, (0,units/* toMs */.G8)(check[name])]]));
    return {
        type: 'response_time',
        samples: check.samples ?? 1,
        limits: Object.fromEntries(limits),
        ...(check.path === undefined ? {} : { path: check.path }),
    };
}
function buildSmoke(path) {
    return typeof path === 'string' ? { path } : { path: path.path, ...buildExpectation(path) };
}
function buildExpectation({ status, body, max }) {
    return {
        ...(status === undefined ? {} : { status }),
        ...(body === undefined ? {} : { body }),
        ...(max === undefined ? {} : { maxMs: (0,units/* toMs */.G8)(max) }),
    };
}
/** `host:port`, or `[address]:port` for IPv6. */
function parseEndpoint(text) {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}

;// CONCATENATED MODULE: ./src/config/targets/target-runtime.ts

const UNIT = /^[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]*\.service$/;
/** The runtime of an app; undefined, with the problem told, where it is not complete. */
function buildRuntime(subject) {
    const { app, settings, say } = subject;
    const { systemd, command } = settings.runtime ?? {};
    if (systemd)
        return buildSystemd(subject, systemd);
    if (command)
        return buildCommand(subject, command);
    if (settings.runtime?.static)
        return { kind: 'static' };
    say(['runtime'], `\`${app}\` has no runtime`, 'Add one, such as `runtime: { systemd: shop.service }`.');
    return undefined;
}
function buildSystemd({ say }, { unit, start, scope = 'system', reload, soak }) {
    const path = ['runtime', 'systemd', 'unit'];
    if (unit === undefined) {
        say(path, '`runtime.systemd` has no `unit`', 'Name the unit, such as shop.service.');
        return undefined;
    }
    if (!UNIT.test(unit)) {
        const isSuffixed = /\.\w+$/.test(unit);
        const hint = isSuffixed ? 'Name a .service with letters, digits and : _ . @ - alone.' : `Write ${unit}.service.`;
        say(path, `\`${unit}\` is not the name of a service of systemd`, hint);
    }
    if (start !== undefined && reload) {
        const hint = 'What it runs lies in the release, so it must be restarted. Take `reload` or `start` away.';
        say(['runtime', 'systemd', 'reload'], 'a unit that Bowline writes cannot be reloaded', hint);
    }
    const optional = { ...(start === undefined ? {} : { start }), ...(reload ? { reload } : {}) };
    return { kind: 'systemd', unit, ...optional, scope, soakMs: (0,units/* toMs */.G8)(soak) };
}
function buildCommand({ say }, { start, stop, status, soak }) {
    if (start !== undefined && stop !== undefined && status !== undefined) {
        return { kind: 'command', start, stop, status, soakMs: (0,units/* toMs */.G8)(soak) };
    }
    for (const [key, value] of Object.entries({ start, stop, status })) {
        if (value === undefined)
            say(['runtime', 'command', key], `\`runtime.command\` has no \`${key}\``, 'Add the command.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/targets/target.ts








/**
 * Makes a target of one app on one host. What is missing or does not fit together is told as a problem;
 * undefined when there is no target without it.
 */
function buildTarget(subject, host, stage) {
    const { settings, app, environment } = subject;
    const path = readPath(subject);
    const source = readSource(subject);
    const runtime = buildRuntime(subject);
    const health = (0,target_health/* buildHealth */.D)(subject);
    if (!source || !runtime)
        return undefined;
    const target = {
        app,
        environment,
        host,
        stage,
        path,
        source,
        runtime,
        port: settings.port,
        health,
        checks: buildChecks(subject, runtime, health),
        startupDelayMs: (0,units/* toMs */.G8)(settings.startup_delay),
        build: settings.build ?? [],
        shared: (settings.shared ?? []).map((one) => ({ path: one.replace(/\/$/, ''), isDirectory: one.endsWith('/') })),
        links: settings.links ?? {},
        hooks: buildHooks(subject),
        env: Object.fromEntries(Object.entries(settings.env ?? {}).map(([name, value]) => [name, String(value)])),
        secrets: settings.secrets ?? {},
        secretsAs: settings.secrets_as ?? 'env',
        keep: settings.keep ?? 1,
        keepFailed: { count: settings.keep_failed?.count ?? 0, ageMs: (0,units/* toMs */.G8)(settings.keep_failed?.age) },
        preflight: buildPreflight(subject),
    };
    checkConsistency(subject, target);
    return target;
}
function readPath({ settings, say }) {
    const written = settings.path ?? '';
    const complaint = checkDeploymentPath(written);
    if (complaint)
        say(['path'], complaint, 'Name a directory of its own, such as "/srv/{app}-{environment}".');
    return normalizePath(written);
}
function readSource({ app, settings, say }) {
    const { upload, directory, exclude = [] } = settings.source ?? {};
    const complaint = directory === undefined || (0,filling_filling/* isUnfilled */.A)(directory) ? undefined : (0,relative_path/* checkRelativePath */._)(directory);
    if (complaint)
        say(['source', 'directory'], complaint, 'Name a directory inside `upload`.');
    if (upload !== undefined)
        return { upload, directory, exclude };
    say(['source', 'upload'], `\`${app}\` has no source`, 'Add `source: { upload: . }`.');
    return undefined;
}
function buildHooks({ settings }) {
    const lists = Object.entries(settings.hooks ?? {}).map(([name, hooks]) => [
        name,
        (hooks ?? []).map(buildHook),
    ]);
    return Object.fromEntries(lists);
}
function buildHook({ run, run_on = 'host', once = false, irreversible = false, timeout }) {
    return { run, runOn: run_on, once, irreversible, ...(timeout === undefined ? {} : { timeoutMs: (0,units/* toMs */.G8)(timeout) }) };
}
function buildPreflight({ settings }) {
    const { disk_free = '', inodes_free = 0, commands = [] } = settings.preflight ?? {};
    const inodesFree = typeof inodes_free === 'number' ? { count: inodes_free } : { share: (0,units/* parsePercentage */.A3)(inodes_free) ?? 0 };
    return { diskFreeBytes: (0,units/* parseSize */.DB)(disk_free) ?? 0, inodesFree, commands };
}

;// CONCATENATED MODULE: ./src/config/targets/environment.ts










/** Makes the targets of an environment for the apps and hosts of `selection`; problems go to those of `filling`. */
function buildEnvironment(document, selection, filling) {
    const findAddress = (0,addresses/* openAddresses */.Zp)(document, filling);
    const apps = selection.apps.map((app) => (0,merge_app/* mergeApp */.Y)(document, selection.name, app));
    const placed = apps.flatMap((settled) => placeApp(document, settled, selection, filling, findAddress));
    const used = new Set(placed.map(({ target }) => target.host.name));
    return {
        url: readUrl(document, selection.name, filling),
        apps,
        targets: placed.map(({ target }) => target),
        hosts: selection.hosts.filter((name) => used.has(name)).map(findAddress),
        claims: placed.flatMap(({ claims }) => claims),
        notifiers: new Map(apps.map((settled) => [settled.app, readNotifiers(settled, filling)])),
    };
}
function readNotifiers(settled, filling) {
    return settled.settings.notify ? (0,notifier_settings/* buildNotifiers */.U)((0,app_context/* openAppContext */.L)(settled, filling)) : [];
}
function placeApp(document, settled, selection, filling, findAddress) {
    const { app, environment } = settled;
    const own = document.config.environments[environment]?.apps?.[app]?.hosts;
    const subset = own && (0,config_document/* expandGroups */.D)(document.config, own);
    const hosts = selection.hosts.filter((host) => !subset || subset.includes(host));
    return hosts.flatMap((host) => {
        const subject = (0,app_context/* openAppContext */.L)(settled, filling, host);
        // Until stages are built an environment is one, of its own name.
        const target = buildTarget(subject, findAddress(host), environment);
        return target ? [{ target, claims: (0,claims/* listClaims */.A)(target, (key) => subject.locate([key])) }] : [];
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
    const url = (0,filling_filling/* fillField */.O)(filling, { text, fills: ['placeholders', 'variables'] }, { environment }, path);
    (0,target_health/* checkUrl */.C)({ say }, path, url);
    return url;
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\0-\x1f\x7f\\]/.test(path))
        return `\`${JSON.stringify(path)}\` has a control character or a backslash`;
    return undefined;
}
/** Whether one path is the other or lies inside it. */
function overlaps(one, other) {
    const [a, b] = [`${one.replace(/\/$/, '')}/`, `${other.replace(/\/$/, '')}/`];
    return a.startsWith(b) || b.startsWith(a);
}


/***/ }),

/***/ 1501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkUrl),
/* harmony export */   D: () => (/* binding */ buildHealth)
/* harmony export */ });
/* harmony import */ var _filling_filling__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2397);
/* harmony import */ var _schema_defaults__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8472);
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4529);



/** The health settings of an app, with what is wrong with them told; undefined where there are none. */
function buildHealth(subject) {
    const { health, port } = subject.settings;
    if (!health)
        return undefined;
    const { path, url } = health;
    if (path === undefined && url === undefined) {
        subject.say(['health', 'path'], '`health` has neither `path` nor `url`', 'Add one of them.');
    }
    if (url !== undefined)
        checkUrl(subject, ['health', 'url'], url);
    else if (path !== undefined && port === undefined) {
        subject.say(['health', 'path'], '`health` asks a path on the port of the app, and there is no `port`', 'Add `port`.');
    }
    return {
        ...(url === undefined ? { path } : { url }),
        deadlineMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(health.deadline),
        intervalMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(health.interval),
        timeoutMs: (0,_units__WEBPACK_IMPORTED_MODULE_2__/* .toMs */ .G8)(health.timeout),
        fields: { ..._schema_defaults__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_HEALTH */ .Mm.fields, ...withoutUndefined(health.fields ?? {}) },
        expect: withoutUndefined(health.expect ?? {}),
        redirects: health.redirects ?? 0,
    };
}
/** Tells what keeps a text from being a URL that can be asked. */
function checkUrl({ say }, path, text) {
    if ((0,_filling_filling__WEBPACK_IMPORTED_MODULE_0__/* .isUnfilled */ .A)(text))
        return;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        say(path, `\`${text}\` is not a URL of http or https`, 'Write it in full, such as https://example.com/.');
    }
    else if (url.username !== '' || url.password !== '') {
        say(path, 'the URL holds a user or a password', 'Take it out: what stands in a config is not secret.');
    }
}
function withoutUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ })

};
;
