"use strict";
exports.id = 8420;
exports.ids = [8420];
exports.modules = {

/***/ 8420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);



/**
 * Writes a first config for the repository that the command runs in.
 * @throws InputError when the file exists: a config is never written over
 */
async function init({ config }, cwd, print) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, config);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, writeConfig(nameApp(cwd)), { flag: 'wx' }).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${config} exists already`, 'Edit it, or name another file with `--config`.');
    });
    print(`wrote ${config}\nNext: put in the address and the fingerprint of your host (ssh-keyscan HOST | ssh-keygen -lf -),\nthen \`bowline doctor\`.\n`);
    return 0;
}
function nameApp(cwd) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(cwd)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
    return name === '' ? 'app' : name;
}
function writeConfig(app) {
    return `hosts:
  web-1: { address: 203.0.113.10, host_key: "SHA256:…" }
apps:
  ${app}:
    source: { upload: . }
    runtime: { systemd: ${app}.service }
    port: 8000
    health: /health
environments:
  production: { hosts: [web-1] }
`;
}


/***/ })

};
;
