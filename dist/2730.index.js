"use strict";
exports.id = 2730;
exports.ids = [2730];
exports.modules = {

/***/ 6840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/**
 * What the bundle has in place of undici (950 kB), which @actions/http-client and @actions/github load for clients behind
 * a proxy. Bowline's HTTP is Node's own, which knows proxies by itself (NODE_USE_ENV_PROXY). Where a proxy is set,
 * @actions/github makes an agent as soon as it is loaded, so to make one does no harm; nothing here would use it.
 */
class ProxyAgent {
}
const fetch = globalThis.fetch;


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1013);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8881);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6047);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2280);







const PATIENCE_MS = 90_000;
/** GitHub itself ends what takes longer than 10 s. */
const TIMEOUT_MS = 20_000;
const FIRST_DELAY_MS = 1_000;
const MOST_TRIES = 4;
/**
 * Opens the API with a token, without asking it anything yet.
 * @throws InputError where nothing says which repository it is
 */
function openGitHub(options) {
    const { env, token } = options;
    const repository = readRepository(options);
    const api = env.GITHUB_API_URL || 'https://api.github.com';
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token.reveal(), {
        baseUrl: api,
        userAgent: `bowline/${_version__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}`,
        log: SILENT,
        request: { fetch: boundedFetch(options) },
    });
    octokit.hook.wrap('request', (request, requested) => insist(request, requested, options));
    return {
        repository,
        webUrl: `${env.GITHUB_SERVER_URL || 'https://github.com'}/${repository.owner}/${repository.repo}`,
        rest: octokit.rest,
        paginate: octokit.paginate,
        request: octokit.request,
        graphqlUrl: env.GITHUB_GRAPHQL_URL || `${api.replace(/\/api\/v3\/?$/, '/api')}/graphql`,
    };
}
/** Octokit would write about deprecated endpoints to the console. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
function readRepository({ repository, env }) {
    const [, owner, repo] = /^([^/\s]+)\/([^/\s]+)$/.exec(repository || env.GITHUB_REPOSITORY || '') ?? [];
    if (owner !== undefined && repo !== undefined)
        return { owner, repo };
    throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('nothing says which GitHub repository this is', 'Set `GITHUB_REPOSITORY` to `owner/name`.');
}
function boundedFetch({ timeoutMs = TIMEOUT_MS, signal }) {
    return (url, init) => {
        const limit = AbortSignal.timeout(timeoutMs);
        return fetch(url, { ...init, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
    };
}
/** Makes a request, again and again where that may help and GitHub does not ask for more patience than there is. */
async function insist(request, requested, options) {
    const { signal, note, patienceMs = PATIENCE_MS, firstDelayMs = FIRST_DELAY_MS } = options;
    const isRepeatable = requested.method !== 'POST' || requested.request.isRepeatable === true;
    let patience = patienceMs;
    for (let failures = 1;; failures += 1) {
        const { answer, failure } = await tryOnce(request, requested, signal);
        if (answer !== undefined)
            return answer;
        const nowMs = Date.now();
        const error = (0,_refusal__WEBPACK_IMPORTED_MODULE_5__/* .toGitHubError */ .Lg)(failure, nowMs);
        const wait = (0,_waiting__WEBPACK_IMPORTED_MODULE_6__/* .decideWait */ .y)(failure, { failures, isRepeatable, firstDelayMs, nowMs });
        if (wait === undefined || wait > patience || failures === MOST_TRIES)
            throw error;
        patience -= wait;
        note?.(`${error.message}; trying again in ${Math.ceil(wait / 1_000)} s`);
        await pause(wait, signal);
    }
}
async function tryOnce(request, requested, signal) {
    try {
        const answer = await request(requested);
        return isTorn(answer) ? { failure: describeTorn(answer, requested.method) } : { answer };
    }
    catch (error) {
        signal?.throwIfAborted();
        const failure = (0,_failure__WEBPACK_IMPORTED_MODULE_4__/* .readFailure */ .f1)(error);
        if (failure === undefined)
            throw error;
        return { failure };
    }
}
/** Octokit hands out as text what should have been JSON and could not be read as such. */
function isTorn({ data, headers }) {
    return typeof data === 'string' && /json/.test(headers['content-type'] ?? '');
}
function describeTorn({ url }, method) {
    return { method, path: new URL(url).pathname, status: null, text: 'the answer was cut short', headers: {} };
}
async function pause(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
}


/***/ }),

/***/ 1013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ VERSION)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/version.ts

/** Of Bowline itself. */
const VERSION = package_namespaceObject.rE;


/***/ })

};
;
