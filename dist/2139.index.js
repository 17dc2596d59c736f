"use strict";
exports.id = 2139;
exports.ids = [2139];
exports.modules = {

/***/ 2139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest)
/* harmony export */ });
/**
 * The number of the open pull request whose newest commit is this one; undefined where there is none, or the branch has
 * moved on. A run of `workflow_run` is told no number for a fork, and must not believe one that the fork's run wrote down.
 */
async function findPullRequest({ rest, repository }, head) {
    const [owner] = head.repository.split('/');
    const asked = { ...repository, state: 'open', head: `${owner}:${head.branch}`, per_page: 100 };
    const { data } = await rest.pulls.list(asked);
    const found = data.filter((one) => one.head.sha === head.sha && one.head.repo?.full_name === head.repository);
    return found.map(({ number }) => number).sort((a, b) => a - b)[0];
}


/***/ })

};
;
