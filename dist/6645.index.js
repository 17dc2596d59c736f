"use strict";
exports.id = 6645;
exports.ids = [6645];
exports.modules = {

/***/ 6645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createComment: () => (/* binding */ createComment),
/* harmony export */   deleteComment: () => (/* binding */ deleteComment),
/* harmony export */   findComments: () => (/* binding */ findComments),
/* harmony export */   updateComment: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6047);

/** GitHub takes at most 2,500 comments on one issue. */
const MOST_PAGES = 50;
/** The comments that `isWanted`, of all pages, oldest first. */
async function findComments({ paginate, rest, repository }, number, isWanted) {
    const found = [];
    let pages = 0;
    const asked = { ...repository, issue_number: number, per_page: 100 };
    for await (const { data } of paginate.iterator(rest.issues.listComments, asked)) {
        found.push(...data.map(toComment).filter(isWanted));
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return found.sort((a, b) => a.id - b.id);
}
async function createComment({ rest, repository }, number, body) {
    return toComment((await rest.issues.createComment({ ...repository, issue_number: number, body })).data);
}
/** @returns undefined when it is gone by now */
async function updateComment({ rest, repository }, id, body) {
    const answer = await rest.issues.updateComment({ ...repository, comment_id: id, body }).catch(passMissing);
    return answer === undefined ? undefined : toComment(answer.data);
}
/** Fine, too, when it is gone already. */
async function deleteComment({ rest, repository }, id) {
    await rest.issues.deleteComment({ ...repository, comment_id: id }).catch(passMissing);
}
function passMissing(error) {
    if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
        throw error;
    return undefined;
}
function toComment({ id, html_url, body, user }) {
    return { id, url: html_url, body: body ?? '', author: user };
}


/***/ })

};
;
