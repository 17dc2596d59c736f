exports.id = 3961;
exports.ids = [3961];
exports.modules = {

/***/ 3961:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

/*
 * What the bundle has in place of ssh2's own index, which loads its server, its key generator and Node's HTTP with it. A
 * connection needs the client alone; the rest is loaded by whoever asks for it.
 */
module.exports = {
  Client: __webpack_require__(6297),
  get createAgent() {
    return (__webpack_require__(3849).createAgent);
  },
  get Server() {
    return __webpack_require__(2605);
  },
  utils: __webpack_require__(1789),
};


/***/ })

};
;
