"use strict";
exports.id = 8561;
exports.ids = [8561];
exports.modules = {

/***/ 8561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8255);
/* harmony import */ var _phases_commands__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1248);
/* harmony import */ var _rollout_kept_output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8891);
/* harmony import */ var _rollout_parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1502);
/* harmony import */ var _shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8382);





/** Prints the last lines of every service, and goes on with what comes where it is asked to follow. */
function logs(inputs, runner) {
    return (0,_shared_inspect_hosts__WEBPACK_IMPORTED_MODULE_2__/* .inspectHosts */ .A)(inputs, runner, async ({ rollout }) => {
        const all = rollout.fleet.machines.flatMap((machine) => machine.targets.map((target) => ({ machine, target })));
        const limit = inputs.follow ? all.length : 1;
        const settled = await (0,_rollout_parallel__WEBPACK_IMPORTED_MODULE_3__/* .settleAll */ .j)(all, limit, ({ machine, target }) => print(rollout, machine, target, inputs));
        const broken = settled.find((one) => one.status === 'rejected');
        if (broken !== undefined && !rollout.signal.aborted)
            throw broken.reason;
        return {};
    });
}
async function print(rollout, machine, target, inputs) {
    const { world, signal, ledger } = rollout;
    const script = (0,_phases_commands__WEBPACK_IMPORTED_MODULE_1__/* .writeLogs */ .fW)(world.random(32), target, inputs, machine.facts);
    const lines = [];
    await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { signal, progress: (0,_rollout_kept_output__WEBPACK_IMPORTED_MODULE_4__/* .tellOutput */ .l)(world.progress, lines) });
    ledger.of(target).logs = lines.slice(-inputs.lines);
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inspectHosts)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9495);
/* harmony import */ var _rollout_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3293);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2094);
/* harmony import */ var _open_environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(379);




/**
 * Connects to the hosts of an environment, has a look and changes nothing. Hosts that cannot be reached
 * are part of what was found, and end the run as failed.
 */
async function inspectHosts(inputs, runner, see, options = {}) {
    const { environment, world } = await (0,_open_environment__WEBPACK_IMPORTED_MODULE_3__.openEnvironment)(inputs, runner);
    let rows = {};
    const start = {
        mode: inputs.mode,
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: null,
        undoesFailures: false,
        mayLeaveIrreversible: false,
    };
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal, toleratesUnreachable: true, ...options }));
        rows = await see({ rollout, environment, world });
        const errors = ledger.records.flatMap(({ isUnreachable, error }) => (isUnreachable && error ? [error] : []));
        const [first, ...others] = new Set(errors);
        if (first !== undefined)
            throw (0,_rollout_fleet__WEBPACK_IMPORTED_MODULE_1__/* .joinErrors */ ._h)(first, [first, ...others]);
    });
    return { ...result, ...rows };
}


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ writeLogs),
/* harmony export */   yZ: () => (/* binding */ writeObservation),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8552);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7144);





/** Writes a command of the config that runs in a release, with env and secrets, for at most `timeoutMs`. */
function writeCommand(nonce, target, release, command, timeoutMs) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).release(release.id);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .exportVariables */ .qY)(target, release.id, release.version), (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${command}`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: command, app: target.app, body }] });
}
/** Writes one look at the state of the service. */
function writeObservation(nonce, target) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .w)(target.path).current);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'observe', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, body) }] });
}
/** Writes the way to the service's own last lines. */
function writeLogs(nonce, target, request, user) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).logs(request, user);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'logs', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `:`, body) }] });
}


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ tellOutput),
/* harmony export */   x: () => (/* binding */ keepOutput)
/* harmony export */ });
/** A log that is followed has no end; of it the last lines are kept. */
const MOST_LINES = 10_000;
function keep(lines, line) {
    lines.push(line);
    if (lines.length > MOST_LINES)
        lines.shift();
}
/** A progress that only keeps what is printed. */
function keepOutput(lines) {
    const nothing = () => { };
    return {
        phase: nothing,
        stepStarted: nothing,
        stepEnded: nothing,
        transfer: nothing,
        note: nothing,
        warn: nothing,
        waiting: nothing,
        output: (_where, line) => {
            keep(lines, line);
        },
    };
}
/** A progress that keeps what is printed and tells it as well. */
function tellOutput(progress, lines) {
    return {
        ...keepOutput(lines),
        output: (where, line) => {
            keep(lines, line);
            progress.output(where, line);
        },
        catchUp: () => progress.catchUp?.(),
    };
}


/***/ })

};
;
