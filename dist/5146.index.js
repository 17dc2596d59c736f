"use strict";
exports.id = 5146;
exports.ids = [5146];
exports.modules = {

/***/ 621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ensure)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6047);


const MOST_TRIES = 3;
/** Doubled after each try. */
const DELAY_MS = 1_000;
/**
 * Makes what may exist only once. A request that makes something is not simply repeated, because one that failed may
 * have worked: it is looked for again before each try, also where somebody else was faster.
 */
async function ensure(find, create, delayMs = DELAY_MS) {
    let mayBeOurs = false;
    for (let tries = 1;; tries += 1) {
        const found = await find();
        if (found !== undefined)
            return { found, isNew: mayBeOurs };
        try {
            return { found: await create(), isNew: true };
        }
        catch (error) {
            if (tries === MOST_TRIES || !((0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isUnsure */ .hD)(error) || (0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isTaken */ .Ck)(error)))
                throw error;
            // Where only the answer was lost, what is found next is most likely ours.
            mayBeOurs = (0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isUnsure */ .hD)(error);
            if (mayBeOurs)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delayMs * 2 ** (tries - 1));
        }
    }
}


/***/ }),

/***/ 5146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findSticky: () => (/* binding */ findSticky),
  writeSticky: () => (/* binding */ writeSticky)
});

// EXTERNAL MODULE: ./src/github/ensure.ts
var ensure = __webpack_require__(621);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 13 modules
var schemas = __webpack_require__(5491);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/github/identity.ts


const answer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), databaseId: schemas/* int */.Whr().nullish() }) }),
});
/** Whom the token that a workflow has by itself writes as. */
const ACTIONS_BOT = 'github-actions[bot]';
/**
 * Whose token it is. A job's own token and an App's may not ask `GET /user`; `viewer` of GraphQL answers everybody, with
 * no permission. Where a server has neither, the token is taken for a job's own.
 */
async function readIdentity(github) {
    return (await askViewer(github)) ?? (await askUser(github)) ?? { id: null, login: ACTIONS_BOT };
}
async function askViewer({ request, graphqlUrl }) {
    const query = 'query { viewer { login databaseId } }';
    // Asking twice changes nothing, unlike most of what is posted.
    const told = await request({ method: 'POST', url: graphqlUrl, query, request: { isRepeatable: true } }).catch(passRefusal);
    const viewer = answer.safeParse(told?.data).data?.data.viewer;
    return viewer === undefined ? undefined : { id: viewer.databaseId ?? null, login: viewer.login };
}
async function askUser({ rest }) {
    const told = await rest.users.getAuthenticated().catch(passRefusal);
    return told === undefined ? undefined : { id: told.data.id, login: told.data.login };
}
/** Only a refusal tells something about the token; that GitHub is down does not. */
function passRefusal(error) {
    if (error instanceof errors/* GitHubError */.y_ && (error.status === 403 || error.status === 404))
        return undefined;
    throw error;
}
/** No person and no other App can have either. */
function isBy(author, { id, login }) {
    return author !== null && author !== undefined && (author.id === id || author.login === login);
}

;// CONCATENATED MODULE: ./src/github/sticky.ts


/**
 * Writes the one thing with this marker that is by this token: changes it where it is, makes it where it is not. Of two
 * runs that make one at once, whoever looks later finds both, and everybody keeps the oldest.
 * @throws GitHubError
 */
async function writeSticky(github, store, text) {
    const standing = await findSticky(github, store, text);
    const updated = await merge(store, standing, text);
    if (updated !== undefined)
        return { item: updated, isNew: false };
    // What was just looked for is not looked for twice, unless it was there and is gone.
    let known = standing.length === 0 ? standing : undefined;
    const find = async () => {
        const found = known ?? (await findSticky(github, store, text));
        known = undefined;
        return found[0];
    };
    const { found, isNew } = await (0,ensure/* ensure */.D)(find, () => store.create(text.compose([])));
    return { item: await settle(store, found, text), isNew };
}
/** After one was made: the answer says for certain whose token this is, and another run may have made one at once. */
async function settle(store, made, text) {
    const { author } = made;
    if (author === null || author === undefined)
        return made;
    const all = await store.find((item) => text.isMarked(item.body) && isBy(item.author, author));
    return all.length <= 1 ? made : ((await merge(store, all, text)) ?? made);
}
/** What this token wrote under the marker, oldest first. */
async function findSticky(github, store, { isMarked }) {
    const marked = await store.find(({ body }) => isMarked(body));
    if (marked.length === 0)
        return [];
    const identity = await readIdentity(github);
    return marked.filter(({ author }) => isBy(author, identity));
}
/** Writes the oldest and takes the others away; undefined where there is none, or none any more. */
async function merge(store, standing, text) {
    const [oldest, ...others] = standing;
    if (oldest === undefined)
        return undefined;
    const written = await store.update(oldest, text.compose(standing.map(({ body }) => body)));
    if (written === undefined)
        return merge(store, others, text);
    for (const other of others)
        await store.remove(other);
    return written;
}


/***/ })

};
;
