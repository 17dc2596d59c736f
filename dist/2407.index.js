"use strict";
exports.id = 2407;
exports.ids = [2407];
exports.modules = {

/***/ 2407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listDeploymentRecords: () => (/* binding */ listDeploymentRecords)
/* harmony export */ });
/** Each costs a request, and what is live is among the newest. */
const MOST = 20;
/** The newest records of an environment, newest first, each with its newest status. */
async function listDeploymentRecords(github, environment, most = MOST) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
    const records = [];
    // One after the other: many at once are what GitHub's secondary limit is for.
    for (const { id, ref, sha, payload, created_at: createdAt } of data) {
        records.push({ id, ref, sha, payload, createdAt, latest: await readLatest(github, id) });
    }
    return records;
}
async function readLatest({ rest, repository }, id) {
    const asked = { ...repository, deployment_id: id, per_page: 100 };
    const { data } = await rest.repos.listDeploymentStatuses(asked);
    const newest = data.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id)[0];
    return newest === undefined ? null : { id: newest.id, state: newest.state, at: newest.created_at };
}


/***/ })

};
;
