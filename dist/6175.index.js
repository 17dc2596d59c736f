"use strict";
exports.id = 6175;
exports.ids = [6175];
exports.modules = {

/***/ 6175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactResult: () => (/* binding */ redactResult)
/* harmony export */ });
/** Fields whose values Bowline chooses itself; hiding a word in them would only break who reads them. */
const OWN_FIELDS = ['status', 'mode', 'code', 'phase', 'startedAt', 'endedAt', 'checkedAt'];
/** What checks measured: its fields are the app's, not ours. */
const FOREIGN_FIELD = 'data';
/** The result without any secret, for everything that leaves the process. */
function redactResult(result, redactor) {
    return redactOwn(result, redactor.redact);
}
function redactOwn(value, redact) {
    return mapValue(value, redact, (key, one) => {
        if (key === FOREIGN_FIELD)
            return [key, redactForeign(one, redact)];
        return [key, OWN_FIELDS.includes(key) ? one : redactOwn(one, redact)];
    });
}
function redactForeign(value, redact) {
    return mapValue(value, redact, (key, one) => [redact(key), redactForeign(one, redact)]);
}
function mapValue(value, redact, mapField) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((one) => mapValue(one, redact, mapField));
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => mapField(key, one)));
}


/***/ })

};
;
