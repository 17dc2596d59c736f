exports.id = "rollout";
exports.ids = ["rollout"];
exports.modules = {

/***/ 70298:
/***/ ((module) => {

function makeArray(subject){return Array.isArray(subject)?subject:[subject]}const UNDEFINED=void 0,EMPTY="",SPACE=" ",ESCAPE="\\",REGEX_LITERAL_SPECIAL=/[.*+?()[\]{}^$|\\/]/,BOM="\uFEFF",REGEX_ANCHORED_GLOBSTAR=/^\/\*{2,}$/,REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION=/^\\!/,REGEX_REPLACE_LEADING_EXCAPED_HASH=/^\\#/,REGEX_SPLITALL_CRLF=/\r?\n/g,DOUBLE_SLASH="//",SLASH_CODE=47,DOT_CODE=46,SLASH="/";let TMP_KEY_IGNORE="node-ignore";typeof Symbol<"u"&&(TMP_KEY_IGNORE=Symbol.for("node-ignore"));const KEY_IGNORE=TMP_KEY_IGNORE,define=(object,key,value)=>(Object.defineProperty(object,key,{value}),value),RETURN_FALSE=()=>!1,POSIX_CLASSES={alnum:"0-9A-Za-z",alpha:"A-Za-z",blank:" \\t",cntrl:"\\x00-\\x1f\\x7f",digit:"0-9",graph:"!-.0-~",lower:"a-z",print:" -.0-~",punct:"!-.:-@\\[-`{-~",space:" \\t\\n\\r",upper:"A-Z",xdigit:"0-9A-Fa-f"},CLASS_MEMBERS_TO_ESCAPE="\\]^-[",escapeMember=char=>CLASS_MEMBERS_TO_ESCAPE.indexOf(char)<0?char:ESCAPE+char,NON_SLASH="(?!\\/)",classSource=(negated,body)=>{if(negated)return`[^\\/${body}]`;const source=`[${body}]`;return new RegExp(source).test("/")?NON_SLASH+source:source},scanBracket=(pattern,start)=>{const{length}=pattern;let index=start+1,negated=EMPTY;const lead=pattern[index];(lead==="!"||lead==="^")&&(negated="^",index++);let body=EMPTY,prev=EMPTY;for(;;){const char=pattern[index];if(char===UNDEFINED)return null;if(char===ESCAPE){const escaped=pattern[++index];body+=escapeMember(escaped),prev=escaped}else if(char==="-"&&prev&&index+1<length&&pattern[index+1]!=="]"){index++;let to=pattern[index];to===ESCAPE&&(to=pattern[index+=1]),prev<=to&&(body+=`-${escapeMember(to)}`),prev=EMPTY}else if(char==="["&&pattern[index+1]===":"){const nameStart=index+2;let end=nameStart;for(;end<length&&pattern[end]!=="]";)end++;if(end===length)return null;if(end>nameStart&&pattern[end-1]===":"){const name=pattern.slice(nameStart,end-1);if(!Object.prototype.hasOwnProperty.call(POSIX_CLASSES,name))return null;body+=POSIX_CLASSES[name],prev=EMPTY,index=end}else body+=escapeMember("["),prev="[",index=nameStart-2}else body+=escapeMember(char),prev=char;if(index++,pattern[index]==="]")return{end:index,source:classSource(negated,body)}}},NEVER_MATCH="[]",PLACEHOLDER="\0",REGEX_RESTORE_PLACEHOLDER=new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`,"g"),TRAILING_WILDCARD="\uE000",TRAILING_DOUBLESTAR="\uE001",isReserved=char=>char===PLACEHOLDER||char===TRAILING_WILDCARD||char===TRAILING_DOUBLESTAR,extractBrackets=pattern=>{const sources=[],hold=source=>`${PLACEHOLDER}${sources.push(source)-1}${PLACEHOLDER}`,{length}=pattern;let out=EMPTY,index=0;for(;index<length;){const char=pattern[index];if(char===ESCAPE){const escaped=pattern[index+1];escaped===SLASH&&index+2===length?out+=hold(NEVER_MATCH):escaped==="*"||escaped==="["||escaped===SPACE?out+=pattern.slice(index,index+2):out+=hold(REGEX_LITERAL_SPECIAL.test(escaped)?ESCAPE+escaped:isReserved(escaped)?`[${escaped}]`:escaped),index+=2}else if(isReserved(char))out+=hold(`[${char}]`),index++;else if(char==="["){const scanned=scanBracket(pattern,index);scanned===null?(out+=hold(NEVER_MATCH),index=length):(out+=hold(scanned.source),index=scanned.end+1)}else out+=char,index++}return{source:out,sources}},DIRECT=null,REGEX_INNER_SLASH=/\/(?!$)/,WILDCARD="[^\\/]*",REPLACERS=[[/(\\+)( ?)/g,(_,run,space)=>space?run.slice(0,run.length-run.length%2)+SPACE:run,ESCAPE+SPACE],[/(^|\/)\*{3,}(?=\/|$)/g,(_,start)=>`${start}**`,"*"],[/[\\$.|*+(){^]/g,match=>`\\${match}`],[/(?!\\)\?/g,()=>"[^/]","?"],[/^\//,()=>"^",SLASH],[/\//g,()=>"\\/",SLASH],[/^\^*(?:\\\*\\\*\\\/)+/,()=>"(?:^|\\/)","*"],[DIRECT,(source,pattern)=>!source||source[0]==="^"||source[0]==="("?source:(REGEX_INNER_SLASH.test(pattern)?"^":"(?:^|\\/)")+source],[/\\\/\\\*\\\*(?=\\\/|$)/g,(_,index,str)=>index+6<str.length?str.slice(index+6)==="\\/"?"(?:\\/[^\\/]+)+":"(?:\\/[^\\/]+)*":`\\/${TRAILING_DOUBLESTAR}`,"*"],[/(^|[^\\])(?:\\\*)+(?!$)/g,(_,p1)=>p1+WILDCARD,"*"],[/(^|[^\\])((?:\\\\)*)\\\*$/,(match,p1,p2)=>p2===EMPTY?p1+TRAILING_WILDCARD:match,"*"],[/\\\\\\(?=[$.|*+(){^])/g,()=>ESCAPE,ESCAPE+ESCAPE],[/\\\\/g,()=>ESCAPE,ESCAPE+ESCAPE],[/\\\[([^\]/]*?)($|\])/g,(match,range,close)=>`\\[${range}${close}`,"["],[DIRECT,source=>{const last=source[source.length-1];return!last||last===TRAILING_WILDCARD||last===TRAILING_DOUBLESTAR?source:last===SLASH?`${source}$`:`${source}(?=$|\\/$)`}]],REGEX_REPLACE_TRAILING_WILDCARD=/(^|\\\/)?\uE000$/,MODE_IGNORE="regex",MODE_CHECK_IGNORE="checkRegex",UNDERSCORE="_",replaceTrailingWildcard=(_,p1)=>`${p1?`${p1}[^/]+`:"[^/]*"}(?=$|\\/$)`,REGEX_REPLACE_TRAILING_DOUBLESTAR=/\uE001$/,replaceTrailingDoublestar=()=>"[\\s\\S]",separatorAfter=(run,at)=>{let separator=EMPTY;for(let index=at+1;index<run.length&&!run[index].wildcard;index++)separator+=run[index].single;return separator},pinWildcards=source=>{if(source.indexOf(WILDCARD)<0)return source;const tokens=[],{length}=source;let index=0;for(;index<length;){const char=source[index];if(source.startsWith(WILDCARD,index))tokens.push({wildcard:!0}),index+=WILDCARD.length;else if(char==="["){let end=index+1;for(source[end]==="^"&&end++,source[end]==="]"&&end++;end<length&&source[end]!=="]";)end+=source[end]===ESCAPE?2:1;end++,tokens.push({single:source.slice(index,end)}),index=end}else if(char===ESCAPE)tokens.push({single:source.slice(index,index+2)}),index+=2;else if(char==="("){let depth=0,end=index;do source[end]===ESCAPE?end++:source[end]==="("?depth++:source[end]===")"&&depth--,end++;while(end<length&&depth>0);"*+?".indexOf(source[end])>=0&&end++,tokens.push({boundary:source.slice(index,end)}),index=end}else char==="^"||char==="$"?(tokens.push({boundary:char}),index++):(tokens.push({single:char}),index++)}let out=EMPTY,run=[];const flush=()=>{let lastWildcard;run.forEach((token,at)=>{token.wildcard&&(lastWildcard=at)}),run.forEach((token,at)=>{if(!token.wildcard){out+=token.single;return}out+=at===lastWildcard?WILDCARD:`(?:(?!${separatorAfter(run,at)})[^\\/])*`}),run=[]};return tokens.forEach(token=>{if(token.boundary===void 0){run.push(token);return}flush(),out+=token.boundary}),flush(),out},makeRegexPrefix=pattern=>{REGEX_ANCHORED_GLOBSTAR.test(pattern)&&(pattern="**");const{source,sources}=extractBrackets(pattern),replaced=REPLACERS.reduce((prev,[matcher,replacer,required])=>matcher===DIRECT?replacer(prev,pattern):required!==UNDEFINED&&prev.indexOf(required)<0?prev:matcher.test(prev)?prev.replace(matcher,replacer.bind(pattern)):prev,source);return sources.length?replaced.replace(REGEX_RESTORE_PLACEHOLDER,(match,index)=>sources[index]):replaced},checkSourceOf=(body,prefix)=>{body[body.length-1]===SLASH&&(prefix=makeRegexPrefix(body.slice(0,-1)));const head=prefix.slice(0,-1),last=prefix[prefix.length-1];return last===TRAILING_WILDCARD?`${head}$`:last===TRAILING_DOUBLESTAR?head:NEVER_MATCH},matchesBasename=body=>{const index=body.indexOf(SLASH);return index<0||index===body.length-1},basenameOf=path=>{const end=path.length-1,index=path.lastIndexOf(SLASH,path[end]===SLASH?end-1:end);return index<0?path:path.slice(index+1)},parentOf=path=>{if(path.charCodeAt(0)===SLASH_CODE||path.indexOf(DOUBLE_SLASH)>=0){const slices=path.split(SLASH).filter(Boolean);return slices.pop(),slices.length?slices.join(SLASH)+SLASH:EMPTY}const end=path.length-1,cut=path.lastIndexOf(SLASH,path.charCodeAt(end)===SLASH_CODE?end-1:end);return cut<0?EMPTY:path.slice(0,cut+1)},isString=subject=>typeof subject=="string",checkPattern=pattern=>pattern&&isString(pattern),splitPattern=pattern=>(pattern[pattern.length-1]==="\r"?pattern.slice(0,-1):pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);class IgnoreRule{constructor(pattern,mark,body,ignoreCase,negative,prefix){this.pattern=pattern,this.mark=mark,this.negative=negative,define(this,"body",body),define(this,"ignoreCase",ignoreCase),define(this,"regexPrefix",prefix)}get _basenameOnly(){return define(this,"_basenameOnly",matchesBasename(this.body))}get regex(){const key=UNDERSCORE+MODE_IGNORE;return this[key]?this[key]:this._make(MODE_IGNORE,key)}get checkRegex(){const key=UNDERSCORE+MODE_CHECK_IGNORE;return this[key]?this[key]:this._make(MODE_CHECK_IGNORE,key)}_make(mode,key){const str=pinWildcards(mode===MODE_IGNORE?this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD,replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR,replaceTrailingDoublestar):checkSourceOf(this.body,this.regexPrefix)),regex=this.ignoreCase?new RegExp(str,"i"):new RegExp(str);return define(this,key,regex)}}const hasTrailingBackslash=str=>{let count=0;for(;str[str.length-count-1]===ESCAPE;)count++;return count%2===1},trimEnd=(body,stripLineEnd)=>{let lineEnd=body.length,end;for(;;){for(stripLineEnd&&body[lineEnd-1]==="\r"&&lineEnd--,end=lineEnd;body[end-1]===SPACE;)end--;if(!stripLineEnd||body[end-1]!==`
`)break;lineEnd=end-1}if(end===lineEnd)return body.slice(0,lineEnd);let backslashes=0;for(;body[end-backslashes-1]===ESCAPE;)backslashes++;return backslashes%2?body.slice(0,end-1)+SPACE:body.slice(0,end)},createRule=(pattern,mark,ignoreCase,stripLineEnd,stripBOM)=>{let body=stripBOM&&pattern[0]===BOM?pattern.slice(1):pattern;if(body[0]==="#")return;let negative=!1;body[0]==="!"&&(negative=!0,body=body.slice(1));const last=body[body.length-1];if((last===SPACE||stripLineEnd&&(last==="\r"||last===`
`))&&(body=trimEnd(body,stripLineEnd)),!body||hasTrailingBackslash(body))return;body=body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION,"!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH,"#");const regexPrefix=makeRegexPrefix(body);return new IgnoreRule(pattern,mark,body,ignoreCase,negative,regexPrefix)};class RuleManager{constructor(ignoreCase){this._ignoreCase=ignoreCase,this._rules=[],this._basenameCount=0}_add(pattern,index){if(pattern&&pattern[KEY_IGNORE]){this._rules=this._rules.concat(pattern._rules._rules),this._basenameCount+=pattern._rules._basenameCount,this._added=!0;return}const isStr=isString(pattern),raw=isStr?pattern:pattern.pattern,rule=checkPattern(raw)&&createRule(raw,isStr?UNDEFINED:pattern.mark,this._ignoreCase,!this._split,this._stripBOM&&!index);rule&&(this._added=!0,this._rules.push(rule),matchesBasename(rule.body)&&this._basenameCount++)}add(pattern){return this._added=!1,this._split=isString(pattern),this._stripBOM=!this._split||pattern[0]===BOM,makeArray(this._split?splitPattern(pattern):pattern).forEach(this._add,this),this._added&&(this._literalRules=UNDEFINED),this._added}testLiteral(path){const rules=this._literalRules||(this._literalRules=this._rules.filter(({body})=>body[body.length-(body[body.length-1]===SLASH?2:1)]==="*"));let ignored=!1,unignored=!1,matchedRule;for(let index=rules.length-1;index>=0;index--){const rule=rules[index];if(rule.checkRegex.test(path)){ignored=!rule.negative,unignored=rule.negative,matchedRule=rule.negative?UNDEFINED:rule;break}}const ret={ignored,unignored};return matchedRule&&(ret.rule=matchedRule),ret}test(path,mode){const rules=this._rules,{length}=rules,shortcut=this._basenameCount*2>=length,basename=shortcut?basenameOf(path):path;for(let index=length-1;index>=0;index--){const rule=rules[index];if(rule[mode].test(shortcut&&rule._basenameOnly?basename:path)){const{negative}=rule,ret={ignored:!negative,unignored:negative};return negative||(ret.rule=rule),ret}}return{ignored:!1,unignored:!1}}}const throwError=(message,Ctor)=>{throw new Ctor(message)},checkPath=(path,originalPath,doThrow)=>isString(path)?path?checkPath.isNotRelative(path)?doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`,RangeError):!0:doThrow("path must not be empty",TypeError):doThrow(`path must be a string, but got \`${originalPath}\``,TypeError),isNotRelative=path=>{const first=path.charCodeAt(0);if(first===SLASH_CODE)return!0;if(first!==DOT_CODE)return!1;if(path.length===1)return!0;const second=path.charCodeAt(1);return second===SLASH_CODE?!0:second!==DOT_CODE?!1:path.length===2||path.charCodeAt(2)===SLASH_CODE};checkPath.isNotRelative=isNotRelative,checkPath.convert=p=>p;const convertPath=target=>isString(target)&&checkPath.convert(target);class Ignore{constructor({ignorecase=!0,ignoreCase=ignorecase,allowRelativePaths=!1}={}){define(this,KEY_IGNORE,!0),this._rules=new RuleManager(ignoreCase),this._strictPathCheck=!allowRelativePaths,this._initCache()}_initCache(){this._ignoreCache=Object.create(null),this._testCache=Object.create(null)}add(pattern){return this._rules.add(pattern)&&this._initCache(),this}addPattern(pattern){return this.add(pattern)}_test(originalPath,cache,path){return checkPath(path,originalPath,this._strictPathCheck?throwError:RETURN_FALSE),path?this._t(path,cache):{ignored:!1,unignored:!1}}checkIgnore(target){const path=convertPath(target);if(!path||path.charCodeAt(path.length-1)!==SLASH_CODE)return this._test(target,this._testCache,path);const dir=this._t(path,this._testCache);if(dir.ignored)return dir;const literal=this._rules.testLiteral(path);return literal.ignored||literal.unignored?literal:dir}_t(path,cache){if(path in cache)return cache[path];const parentPath=parentOf(path),parent=parentPath?this._t(parentPath,cache):UNDEFINED;return cache[path]=parent&&parent.ignored?parent:this._rules.test(path,MODE_IGNORE)}ignores(path){return this._test(path,this._ignoreCache,convertPath(path)).ignored}createFilter(){return path=>!this.ignores(path)}filter(paths){return makeArray(paths).filter(this.createFilter())}test(path){return this._test(path,this._testCache,convertPath(path))}}const factory=options=>new Ignore(options),isPathValid=path=>checkPath(convertPath(path),path,RETURN_FALSE),setupWindows=()=>{const makePosix=str=>/^\\\\\?\\/.test(str)||/["<>|\u0000-\u001F]+/u.test(str)?str:str.replace(/\\/g,"/");checkPath.convert=makePosix;const REGEX_TEST_WINDOWS_PATH_ABSOLUTE=/^[a-z]:\//i;checkPath.isNotRelative=path=>REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)||isNotRelative(path)};typeof process<"u"&&process.platform==="win32"&&setupWindows(),module.exports=factory,factory.default=factory,module.exports.isPathValid=isPathValid,define(module.exports,Symbol.for("setupWindows"),setupWindows);


/***/ }),

/***/ 3155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ waitForListener),
/* harmony export */   Ge: () => (/* binding */ EITHER_LOOPBACK),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   hK: () => (/* binding */ isLostHost),
/* harmony export */   m6: () => (/* binding */ connectTo),
/* harmony export */   zy: () => (/* binding */ dial)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10338);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35677);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** What an endpoint may answer while the host itself is well. */
const KINDS_OF_ENDPOINT = ['refused', 'timeout', 'unreachable', 'dns'];
/** True when no check on this host can be made any more, as opposed to an endpoint that does not answer. */
function isLostHost(error, host) {
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$ && (host.isLost || !KINDS_OF_ENDPOINT.includes(error.kind));
}
/**
 * Opens a TCP connection from the host. A connection that comes after the signal was aborted is closed.
 * @throws ConnectError as `Host.dial` does; the signal's reason when that is aborted.
 */
async function dial(host, { host: address, port }, signal) {
    signal.throwIfAborted();
    const dialled = address === EITHER_LOOPBACK ? dialLoopback(host, port) : host.dial(port, address);
    const socket = await (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .untilAborted */ .Eu)(dialled, signal, discard);
    // A connection that breaks while nobody reads from it must not end the program.
    socket.on('error', ignoreError);
    return socket;
}
/** The host itself, by either family of addresses. */
const EITHER_LOOPBACK = 'loopback';
/** A service that listens on ::1 alone listens. What the first address said is what is told. */
async function dialLoopback(host, port) {
    try {
        return await host.dial(port, '127.0.0.1');
    }
    catch (refused) {
        if (!(refused instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$) || refused.kind !== 'refused' || host.isLost)
            throw refused;
        return await host.dial(port, '::1').catch(() => Promise.reject(refused));
    }
}
function discard(late) {
    release(late.on('error', ignoreError));
}
function ignoreError() { }
/** Closes a connection. A channel of SSH is gone only once it was read to its end. */
function release(connection) {
    connection.resume().destroy();
}
const PAUSE_MS = 250;
/** Connects until something listens or the deadline has passed. Throws when the host is lost or on abort. */
async function waitForListener(context, wait) {
    const announce = (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .createAnnouncer */ .So)(context);
    const startedAt = context.now();
    for (let attempts = 1;; attempts += 1) {
        const reason = await tryToConnect(context, wait);
        if (reason === null)
            return { isOpen: true, attempts, reason: '' };
        const leftMs = wait.deadlineAt - context.now();
        if (leftMs <= 0)
            return { isOpen: false, attempts, reason };
        announce(() => `${wait.label}: ${reason}, for ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .describeMs */ .e0)(context.now() - startedAt)}`);
        await (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(context, Math.min(PAUSE_MS, leftMs));
    }
}
/** Connects to an endpoint within the time, as often as it takes. */
async function connectTo(context, label, endpoint, timeoutMs) {
    const deadlineAt = context.now() + timeoutMs;
    const { isOpen, attempts, reason } = await waitForListener(context, { label, endpoint, timeoutMs, deadlineAt });
    const place = `${endpoint.host}:${endpoint.port}`;
    return { ok: isOpen, detail: isOpen ? `${place} accepts connections` : reason, data: { ...endpoint, attempts } };
}
/** Returns null when it connected, else why not. */
async function tryToConnect(context, wait) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const timeoutMs = Math.max(PAUSE_MS, Math.min(wait.timeoutMs, wait.deadlineAt - context.now()));
        const limit = __addDisposableResource(env_1, (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .limitTime */ .DZ)(context.signal, timeoutMs), false);
        try {
            release(await dial(context.host, wait.endpoint, limit.signal));
            return null;
        }
        catch (error) {
            context.signal.throwIfAborted();
            if (isLostHost(error, context.host))
                throw error;
            return limit.hasExpired ? `no connection within ${(0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .describeMs */ .e0)(timeoutMs)}` : describeRefusal(error, wait.endpoint);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Says in one phrase why there is no connection to the endpoint; the host's own message may be for another reader. */
function describeRefusal(error, { host, port }) {
    if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$))
        return (0,_wording__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    const address = host === EITHER_LOOPBACK ? '127.0.0.1' : host;
    const place = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
    if (error.kind === 'timeout')
        return `${place} does not answer`;
    if (error.kind === 'dns')
        return `the host does not know the name ${host}`;
    if (error.kind === 'unreachable')
        return `the host has no way to ${place}`;
    return `nothing listens on ${place}`;
}


/***/ }),

/***/ 69558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readCounters),
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _health_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75435);
/* harmony import */ var _health_reading__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95034);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10338);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35677);




const TELL_MS = 1_000;
/** The share of errors among the requests of a window, from the counters in the health answer. */
async function run(context, check) {
    if (context.target.health === undefined || (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .findHealthUrl */ .fT)(context.target) === null)
        return _health_reading__WEBPACK_IMPORTED_MODULE_1__/* .NO_HEALTH */ .Xh;
    const first = readCounters(await (0,_health_reading__WEBPACK_IMPORTED_MODULE_1__/* .readHealth */ .L8)(context, check.timeoutMs));
    if (typeof first === 'string')
        return { ok: null, detail: first, data: {} };
    await pauseAloud(context, check);
    const last = readCounters(await (0,_health_reading__WEBPACK_IMPORTED_MODULE_1__/* .readHealth */ .L8)(context, check.timeoutMs));
    if (typeof last === 'string')
        return { ok: null, detail: last, data: { before: first } };
    return judgeRate(check, first, last);
}
/** The counters, or why there are none. */
function readCounters(reading) {
    if (reading === null)
        return _health_reading__WEBPACK_IMPORTED_MODULE_1__/* .NO_HEALTH */ .Xh.detail;
    const { requests, errors } = reading.contract ?? {};
    if (requests === undefined)
        return (0,_health_reading__WEBPACK_IMPORTED_MODULE_1__/* .describeMissing */ .UV)(reading, 'requests');
    if (errors === undefined)
        return (0,_health_reading__WEBPACK_IMPORTED_MODULE_1__/* .describeMissing */ .UV)(reading, 'errors');
    if (!isCount(requests))
        return `\`requests\` is ${JSON.stringify(requests)}, which is no count`;
    if (!isCount(errors))
        return `\`errors\` is ${JSON.stringify(errors)}, which is no count`;
    return { requests, errors };
}
function isCount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
async function pauseAloud(context, { name, windowMs }) {
    const endsAt = context.now() + windowMs;
    const announce = (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .createAnnouncer */ .So)(context);
    for (let leftMs = windowMs; leftMs > 0; leftMs = endsAt - context.now()) {
        announce(() => `${name}: counting for ${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeMs */ .e0)(leftMs)} more`);
        await (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(context, Math.min(TELL_MS, leftMs));
    }
}
function judgeRate(check, before, after) {
    const requests = after.requests - before.requests;
    const errors = after.errors - before.errors;
    const window = (0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeMs */ .e0)(check.windowMs);
    const data = {
        before,
        after,
        requests,
        errors,
        windowMs: check.windowMs,
        max: check.max,
        rate: null,
    };
    if (requests < 0 || errors < 0)
        return { ok: null, detail: `the counters went back within ${window}`, data };
    if (requests < check.minRequests || requests === 0) {
        return { ok: null, detail: `${requests} requests in ${window}; ${check.minRequests} are needed to judge`, data };
    }
    const rate = errors / requests;
    const detail = `${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeShare */ .rm)(rate)} errors, ${errors} of ${requests} requests in ${window}; at most ${(0,_wording__WEBPACK_IMPORTED_MODULE_3__/* .describeShare */ .rm)(check.max)}`;
    return { ok: rate <= check.max, detail, data: { ...data, rate } };
}


/***/ }),

/***/ 75435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O1: () => (/* binding */ describeAnswer),
  fT: () => (/* binding */ findHealthUrl),
  oJ: () => (/* binding */ isSuccess),
  u7: () => (/* binding */ judgeHealth)
});

;// CONCATENATED MODULE: ./src/checks/health-words.ts
/**
 * What frameworks and health libraries answer, without case, blanks and punctuation. A service that says of itself that it
 * is degraded still serves; Spring's `UNKNOWN` and what says nothing of health is in neither list.
 */
const WELL = new Set(('ok okay up healthy pass passed passing warn warning degraded running alive live ready available online operational ' +
    'success successful good fine great green yellow serving active started normal working connected true yes').split(' '));
const ILL = new Set(('down fail failed failing failure unhealthy error errored errors outofservice notok ko nok critical crit fatal dead ' +
    'stopped stopping starting shuttingdown terminating notready unready notserving unavailable serviceunavailable offline ' +
    'broken bad red inactive crashed disconnected notrunning nothealthy false no').split(' '));
/** Longer ones are pages or sentences. */
const LONGEST_WORD = 40;
/** Judges the value of a health field that nothing is expected of. */
function judgeWord(value) {
    // Some repeat the status of the answer.
    if (typeof value === 'number')
        return value >= 200 && value < 300 ? 'well' : 'unknown';
    if (String(value).length > LONGEST_WORD)
        return 'unknown';
    const word = String(value)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    if (WELL.has(word))
        return 'well';
    return ILL.has(word) ? 'ill' : 'unknown';
}

// EXTERNAL MODULE: ./src/checks/own-address.ts
var own_address = __webpack_require__(42224);
// EXTERNAL MODULE: ./src/checks/wording.ts
var wording = __webpack_require__(35677);
;// CONCATENATED MODULE: ./src/checks/health-contract.ts



/** Where the app tells its health; null where that is not configured. */
function findHealthUrl(target) {
    const { health, port } = target;
    if (health?.url !== undefined)
        return URL.canParse(health.url) ? new URL(health.url) : null;
    return health?.path === undefined || port === undefined ? null : (0,own_address/* onLoopback */.X)(target, port, health.path);
}
/** Judges one answer of the health endpoint. */
function judgeHealth(answer, health) {
    const refused = (reason) => ({ ok: false, reason, contract: null });
    if (answer.error !== null)
        return refused(answer.error);
    const body = parseBody(answer);
    const contract = readFields(body ?? {}, health);
    if (!isSuccess(answer.status))
        return refused(describeAnswer(answer) + describeStatus(contract));
    if (body === undefined)
        return refused('it says that its body is JSON, but it is not');
    return { ...judgeFields(contract, health), contract };
}
/** True for any 2xx. */
function isSuccess(status) {
    return status !== null && status >= 200 && status < 300;
}
/** The status, and where it leads when it is a redirect that was not followed. */
function describeAnswer({ status, headers }) {
    if (status === null)
        return 'no answer';
    const { location } = headers;
    return location === undefined ? (0,wording/* describeHttpStatus */.qL)(status) : `${(0,wording/* describeHttpStatus */.qL)(status)} to ${(0,wording/* excerpt */.Kb)(location)}`;
}
/** The body as a map, or as the one word that it is; undefined where it is meant to be JSON and is broken. */
function parseBody({ body, headers }) {
    const isDeclared = /[/+]json\b/i.test(headers['content-type'] ?? '');
    if (!isDeclared && !/^\s*["{]/.test(body))
        return body;
    try {
        const value = JSON.parse(body);
        return isScalar(value) || (typeof value === 'object' && value !== null) ? value : {};
    }
    catch {
        return isDeclared ? undefined : body;
    }
}
/** Keeps the fields of the contract, and those that `expect` names beyond it. */
function readFields(body, health) {
    if (isScalar(body))
        return readWord(body, health);
    const { fields, expect } = health;
    const names = new Set([...Object.keys(fields), ...Object.keys(expect)]);
    const found = {};
    for (const name of names) {
        const key = Object.hasOwn(fields, name) ? fields[name] : name;
        const value = Object.hasOwn(body, key) ? body[key] : undefined;
        if (isScalar(value))
            found[name] = value;
    }
    return found;
}
/** A page in place of fields is its status where it is a word that says one. */
function readWord(body, { expect }) {
    const status = typeof body === 'string' ? body.trim() : body;
    const isStatus = judgeWord(status) !== 'unknown' || expect.status?.includes(status) === true;
    return isStatus ? { status } : {};
}
function isScalar(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** A field with a wrong value weighs more than one that is missing. */
function judgeFields(contract, { expect, fields }) {
    const missing = [];
    for (const [name, allowed] of Object.entries(expect)) {
        const value = contract[name];
        if (value === undefined)
            missing.push(name);
        else if (!allowed.includes(value))
            return { ok: false, reason: describeWrong(name, value, allowed) };
    }
    const { status } = contract;
    if (expect.status === undefined && status !== undefined && judgeWord(status) !== 'well')
        return { ok: false, reason: describeWord(fields.status, status) };
    // An answer without a status is a plain `ok`; every other field is expected because somebody asked for it.
    const [first] = missing.filter((name) => name !== 'status');
    if (first !== undefined)
        return { ok: null, reason: `no field \`${first}\` in the answer` };
    return { ok: true, reason: `an answer${describeStatus(contract)}` };
}
function describeStatus({ status }) {
    return status === undefined ? '' : ` with status ${show(status)}`;
}
function describeWrong(name, value, allowed) {
    return `${name} is ${show(value)}; ${allowed.map(show).join(' or ')} is expected by \`health.expect.${name}\``;
}
/** A word that nobody knows may be a good one; whoever wrote the app can say so. */
function describeWord(field, value) {
    const said = `${field} is ${show(value)}`;
    if (judgeWord(value) === 'ill')
        return `${said}, which says that it is not healthy`;
    return `${said}; if that is healthy, set \`health.expect.status\` to it`;
}
function show(value) {
    return typeof value === 'string' ? `"${(0,wording/* excerpt */.Kb)(value)}"` : String(value);
}


/***/ }),

/***/ 95034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ readHealth),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   Xh: () => (/* binding */ NO_HEALTH),
/* harmony export */   qC: () => (/* binding */ readHealthBefore)
/* harmony export */ });
/* harmony import */ var _health_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75435);
/* harmony import */ var _http_probe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1657);


/** What an attempt has at least, where others took the whole deadline. */
const SHORTEST_ATTEMPT_MS = 250;
const NO_HEALTH = { ok: null, detail: 'no health endpoint is configured', data: {} };
/** Asks the health endpoint once; null where none is configured. */
async function readHealth(context, timeoutMs) {
    const { health } = context.target;
    const url = (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .findHealthUrl */ .fT)(context.target);
    if (health === undefined || url === null)
        return null;
    const { redirects, headers } = health;
    const answer = await (0,_http_probe__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .d)(context, { url, timeoutMs, redirects, headers });
    return { ...(0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .judgeHealth */ .u7)(answer, health), url, answer };
}
/**
 * Asks the health endpoint once of several times. `isCut` is an attempt that failed because the deadline left it
 * less than its time, so that the one before it tells more.
 */
async function readHealthBefore(context, timeoutMs, deadlineAt) {
    const limitMs = Math.min(timeoutMs, Math.max(SHORTEST_ATTEMPT_MS, deadlineAt - context.now()));
    const reading = await readHealth(context, limitMs);
    return { reading, isCut: limitMs < timeoutMs && reading !== null && reading.answer.error !== null };
}
/** Why a field is not there: the whole answer may be missing. */
function describeMissing({ contract, reason }, field) {
    return contract === null ? `no health answer to read: ${reason}` : `no field \`${field}\` in the health answer`;
}


/***/ }),

/***/ 1657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ describeUrl),
  d: () => (/* binding */ probe)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./src/config/targets/url.ts
var targets_url = __webpack_require__(59630);
// EXTERNAL MODULE: ./src/checks/dialing.ts
var dialing = __webpack_require__(3155);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/checks/wording.ts
var wording = __webpack_require__(35677);
;// CONCATENATED MODULE: ./src/checks/http-body.ts



const DECODERS = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
/**
 * Reads the whole body as UTF-8, or as the byte order mark at its begin says. What counts towards `maxBytes` is the decoded body, so that a small answer
 * cannot fill the memory.
 * @throws Error when the body is larger, is cut short, or is encoded in a way that is not known.
 */
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of decode(response)) {
        size += chunk.length;
        if (size > maxBytes)
            throw new Error(`the body is larger than ${(0,wording/* describeBytes */.nI)(maxBytes)}`);
        chunks.push(chunk);
    }
    return decodeText(Buffer.concat(chunks));
}
/** Only `identity` is asked for, but some servers keep nothing else than compressed files. */
function decode(response) {
    const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
    if (encoding === '' || encoding === 'identity')
        return response;
    const create = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (create === undefined)
        throw new Error(`the body is encoded as ${encoding}, which was not asked for`);
    // A failure of either side reaches the reader through the decoder.
    return (0,external_node_stream_.pipeline)(response, create(), () => { });
}
/** A decoder leaves out the mark of its own encoding. */
function decodeText(bytes) {
    const mark = bytes.subarray(0, 2).toString('hex');
    const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/checks/http-endpoint.ts




function isSecure({ protocol }) {
    return protocol === 'https:';
}
/** What a URL is connected to. */
function endpointOf(url) {
    const port = Number(url.port) || (isSecure(url) ? 443 : 80);
    if (!(0,targets_url/* isLoopback */.U9)(url))
        return { host: withoutBrackets(url.hostname), port };
    // The host may know nothing of names below `localhost`, and nobody can connect to `0.0.0.0` everywhere.
    if (/localhost\.?$/.test(url.hostname))
        return { host: 'localhost', port };
    return { host: url.hostname === '[::1]' || url.hostname === '[::]' ? '::1' : '127.0.0.1', port };
}
/** An IPv6 address as a socket takes it. */
function withoutBrackets(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
/** Node says `socket hang up` and `Parse Error` where a reader needs to know who did what. */
function describeFailure(error, url) {
    if (error instanceof errors/* ConnectError */.T$)
        return (0,dialing/* describeRefusal */.a2)(error, endpointOf(url));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return 'the connection was closed before the end of the answer';
    if (code === 'ECONNREFUSED')
        return `nothing listens on ${url.host}`;
    if (code === 'ENOTFOUND')
        return `the runner does not know the name ${url.hostname}`;
    if (code === 'HPE_HEADER_OVERFLOW')
        return 'the headers are too large';
    if (code.startsWith('HPE_'))
        return `the answer is not HTTP${describeReason(error)}`;
    if (code.startsWith('Z_'))
        return `the body cannot be decoded: ${(0,wording/* describeError */.Uc)(error)}`;
    return (0,wording/* describeError */.Uc)(error);
}
/** What the parser says itself, which is the only one to know what it stumbled over. */
function describeReason(error) {
    const reason = error instanceof Error && 'reason' in error ? (0,wording/* excerpt */.Kb)(String(error.reason)) : '';
    return reason === '' ? '' : `: ${reason}`;
}

// EXTERNAL MODULE: ./src/checks/own-address.ts
var own_address = __webpack_require__(42224);
// EXTERNAL MODULE: ./src/checks/waiting.ts
var waiting = __webpack_require__(10338);
;// CONCATENATED MODULE: ./src/checks/http-probe.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











const MAX_BODY_BYTES = 1024 * 1024;
const ACCEPT = 'application/json, text/plain;q=0.9, */*;q=0.8';
/**
 * Makes one GET request: through the host where the URL names its loopback, else directly from the runner.
 * A failure is an answer with an `error`.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
async function probe(context, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = __addDisposableResource(env_1, (0,waiting/* limitTime */.DZ)(context.signal, request.timeoutMs), false);
        const exchange = { startedAt: context.now(), status: null, headers: {} };
        try {
            const body = await follow({ ...context, signal: limit.signal }, request, exchange);
            return conclude(context, exchange, body, null);
        }
        catch (error) {
            context.signal.throwIfAborted();
            if ((0,dialing/* isLostHost */.hK)(error, context.host))
                throw error;
            const late = `no ${exchange.status === null ? '' : 'complete '}answer within ${(0,wording/* describeMs */.e0)(request.timeoutMs)}`;
            return conclude(context, exchange, '', limit.hasExpired ? late : describeFailure(error, request.url));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** The URL without what may be secret in it. */
function describeUrl(url) {
    return `${url.origin}${url.pathname}`;
}
function conclude(context, exchange, body, error) {
    const { status, headers, startedAt } = exchange;
    return { status, headers, body, durationMs: Math.max(0, context.now() - startedAt), error };
}
async function follow(context, request, exchange) {
    const { redirects = 0 } = request;
    let url = request.url;
    for (let followed = 0;; followed += 1) {
        const body = await fetchOnce(context, { ...request, url }, exchange, followed === 0);
        const next = redirects > 0 ? findRedirect(url, exchange) : undefined;
        if (next === undefined)
            return body;
        if (followed === redirects)
            throw new Error(`more than ${redirects} redirects`);
        if (next.hostname !== url.hostname)
            throw new Error(`it redirects to another host, ${next.hostname}`);
        url = next;
    }
}
function findRedirect(url, { status, headers }) {
    if (status === null || ![301, 302, 303, 307, 308].includes(status))
        return undefined;
    const { location } = headers;
    if (location === undefined || !URL.canParse(location, url.href))
        return undefined;
    const next = new URL(location, url);
    return /^https?:$/.test(next.protocol) ? next : undefined;
}
async function fetchOnce(context, request, exchange, isFirst) {
    const headers = withOwnHeaders(request, hostOf(context, request.url));
    const connection = await connect(context, request.url, headers.host);
    try {
        if (isFirst)
            exchange.startedAt = context.now();
        const response = await (0,waiting/* untilAborted */.Eu)(send(connection, request.url, headers), context.signal);
        exchange.status = response.statusCode ?? null;
        exchange.headers = response.headers;
        return await (0,waiting/* untilAborted */.Eu)(readBody(response, request.maxBodyBytes ?? MAX_BODY_BYTES), context.signal);
    }
    finally {
        (0,dialing/* release */._r)(connection);
    }
}
/** A proxy on the loopback serves the app by the name that people know it by. */
function hostOf(context, url) {
    const isOwn = (0,targets_url/* isLoopback */.U9)(url) && isOwnPort(context, endpointOf(url));
    return (isOwn ? (0,own_address/* nameOfSite */.U)(context.target) : undefined) ?? url.host;
}
/** Names in lower case, so that a header stands once. */
function withOwnHeaders({ headers = {} }, host) {
    const own = { host, accept: ACCEPT, 'accept-encoding': 'identity', 'user-agent': 'bowline' };
    return { ...own, ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])) };
}
async function send(connection, url, headers) {
    const request = (0,external_node_http_.request)({
        // Its own connection, so that it is no part of any pool; `Connection: close` follows from that.
        createConnection: () => connection,
        path: `${url.pathname}${url.search}`,
        headers,
        // As lenient as other clients: one answer on a connection of its own cannot be mistaken for another's.
        insecureHTTPParser: true,
        ...(url.username === '' ? {} : { auth: decodeURIComponent(`${url.username}:${url.password}`) }),
    });
    request.end();
    return receive(request);
}
async function receive(request) {
    const [response] = (await (0,external_node_events_.once)(request, 'response'));
    // Destroying the connection later is no error of the request.
    request.on('error', () => { });
    return response;
}
async function connect(context, url, hostHeader) {
    const endpoint = endpointOf(url);
    const socket = (0,targets_url/* isLoopback */.U9)(url)
        ? await (0,dialing/* dial */.zy)(context.host, isOwnPort(context, endpoint) ? { ...endpoint, host: dialing/* EITHER_LOOPBACK */.Ge } : endpoint, context.signal)
        : await untilConnected((0,external_node_net_.connect)(endpoint), 'connect', context.signal);
    return isSecure(url) ? encrypt(socket, url, hostHeader, context.signal) : socket;
}
/** The app itself may listen on either address of the loopback. */
function isOwnPort({ target }, { host, port }) {
    return host === '127.0.0.1' && port === target.port;
}
function encrypt(socket, url, hostHeader, signal) {
    const { host } = endpointOf(url);
    // A server with several sites chooses by this name before it sees a header; only names may stand there.
    const name = (0,targets_url/* isLoopback */.U9)(url) ? hostHeader.replace(/:\d+$/, '') : host;
    const options = {
        socket,
        host,
        ALPNProtocols: ['http/1.1'],
        // SSH has proved already whose loopback this is, and no authority certifies the name `localhost`.
        rejectUnauthorized: !(0,targets_url/* isLoopback */.U9)(url),
        ...((0,external_node_net_.isIP)(withoutBrackets(name)) === 0 ? { servername: name } : {}),
    };
    const secure = (0,external_node_tls_.connect)(options).once('close', () => (0,dialing/* release */._r)(socket));
    return untilConnected(secure, 'secureConnect', signal);
}
async function untilConnected(socket, event, signal) {
    socket.on('error', () => { });
    try {
        await (0,external_node_events_.once)(socket, event, { signal });
        return socket;
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}


/***/ }),

/***/ 42224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ nameOfSite),
/* harmony export */   X: () => (/* binding */ onLoopback)
/* harmony export */ });
/* harmony import */ var _config_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75202);

/** A path of the app on the host's own loopback; `nameOfSite` says by which name a proxy knows it there. */
function onLoopback({ runtime }, port, path) {
    const site = (0,_config_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__/* .siteOf */ .zU)(runtime);
    const scheme = site === undefined ? 'http:' : new URL(site).protocol;
    return new URL(`${scheme}//127.0.0.1:${port}${path.startsWith('/') ? '' : '/'}${path}`);
}
/** What a proxy in front of the app is asked for; undefined where there is none. */
function nameOfSite({ runtime }) {
    const site = (0,_config_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__/* .siteOf */ .zU)(runtime);
    return site === undefined ? undefined : new URL(site).host;
}


/***/ }),

/***/ 26498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   z: () => (/* binding */ measureTimes)
/* harmony export */ });
/* harmony import */ var _health_contract__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75435);
/* harmony import */ var _http_probe__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1657);
/* harmony import */ var _own_address__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42224);
/* harmony import */ var _statistics__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1326);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10338);
/* harmony import */ var _wording__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35677);






/**
 * Asks one path several times, one after the other. A time runs from the open connection to the last byte, so
 * through SSH one round trip between runner and host is in it.
 */
async function run(context, check) {
    const url = findUrl(context, check);
    if (url === null)
        return { ok: null, detail: 'no path is configured to ask', data: {} };
    const { redirects = 0, headers = {} } = context.target.health ?? {};
    const announce = (0,_waiting__WEBPACK_IMPORTED_MODULE_4__/* .createAnnouncer */ .So)(context);
    const times = [];
    while (times.length < check.samples) {
        const answer = await (0,_http_probe__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .d)(context, { url, timeoutMs: check.timeoutMs, redirects, headers });
        if (answer.error !== null || !(0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(answer.status))
            return failSample(url, check, times, answer);
        times.push(answer.durationMs);
        announce(() => `${check.name}: ${times.length} of ${check.samples} samples`);
    }
    return judgeTimes(url, check, times);
}
/** Times of the health path, in milliseconds; fewer than asked for where an answer was none. */
async function measureTimes(context, samples) {
    const { health } = context.target;
    const url = (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .findHealthUrl */ .fT)(context.target);
    if (url === null || health === undefined)
        return [];
    const { redirects, headers, timeoutMs } = health;
    const times = [];
    for (let index = 0; index < samples; index += 1) {
        const answer = await (0,_http_probe__WEBPACK_IMPORTED_MODULE_1__/* .probe */ .d)(context, { url, timeoutMs, redirects, headers });
        if (answer.error === null)
            times.push(answer.durationMs);
    }
    return times;
}
function findUrl({ target }, { path }) {
    if (path === undefined)
        return (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .findHealthUrl */ .fT)(target);
    if (target.port !== undefined)
        return (0,_own_address__WEBPACK_IMPORTED_MODULE_2__/* .onLoopback */ .X)(target, target.port, path);
    const health = (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .findHealthUrl */ .fT)(target);
    return health === null ? null : new URL(`${health.origin}${path}`);
}
function failSample(url, check, times, answer) {
    const detail = `sample ${times.length + 1} of ${check.samples} failed: ${answer.error ?? (0,_health_contract__WEBPACK_IMPORTED_MODULE_0__/* .describeAnswer */ .O1)(answer)}`;
    return { ok: false, detail, data: { url: (0,_http_probe__WEBPACK_IMPORTED_MODULE_1__/* .describeUrl */ .N)(url), samples: times.length, status: answer.status } };
}
function judgeTimes(url, { limits }, times) {
    const summary = (0,_statistics__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(times);
    if (summary === null)
        return { ok: null, detail: 'no times could be measured', data: { samples: times.length } };
    const limited = _statistics__WEBPACK_IMPORTED_MODULE_3__/* .STATISTICS */ .gS.filter((statistic) => limits[statistic] !== undefined);
    const shown = limited.length > 0 ? limited : ['p95'];
    const exceeded = limited.filter((statistic) => summary[statistic] > (limits[statistic] ?? Number.POSITIVE_INFINITY));
    const told = shown.map((statistic) => describeStatistic(statistic, summary[statistic], limits[statistic]));
    const detail = `${told.join(', ')}; ${times.length} samples${describeFew(shown, times.length)}`;
    const rounded = Object.fromEntries(_statistics__WEBPACK_IMPORTED_MODULE_3__/* .STATISTICS */ .gS.map((statistic) => [statistic, round(summary[statistic])]));
    const data = { url: (0,_http_probe__WEBPACK_IMPORTED_MODULE_1__/* .describeUrl */ .N)(url), samples: times.length, ...rounded, limits, exceeded };
    return { ok: exceeded.length === 0, detail, data };
}
function describeStatistic(statistic, value, limit) {
    if (limit === undefined)
        return `${statistic} ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeMs */ .e0)(value)}`;
    return `${statistic} ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeMs */ .e0)(value)} ${value > limit ? 'is over' : 'of at most'} ${(0,_wording__WEBPACK_IMPORTED_MODULE_5__/* .describeMs */ .e0)(limit)}`;
}
/** A percentile of few samples looks more exact than it is. */
function describeFew(shown, samples) {
    const maxima = shown.filter((statistic) => (0,_statistics__WEBPACK_IMPORTED_MODULE_3__/* .isMaximum */ .Be)(statistic, samples));
    return maxima.length === 0 ? '' : `, so few that ${maxima.join(' and ')} is the maximum`;
}
function round(ms) {
    return Math.round(ms * 10) / 10;
}


/***/ }),

/***/ 38268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runChecks)
});

// NAMESPACE OBJECT: ./src/checks/index.ts
var checks_namespaceObject = {};
__webpack_require__.r(checks_namespaceObject);
__webpack_require__.d(checks_namespaceObject, {
  command: () => (run),
  connection: () => (connection_run),
  database: () => (database_run),
  disk: () => (disk_run),
  drift: () => (drift_run),
  error_rate: () => (error_rate/* run */.e),
  gunicorn_service: () => (service_run),
  http: () => (http_run),
  nginx_config: () => (nginx_config_run),
  node_modules: () => (node_modules_run),
  permissions: () => (permissions_run),
  prometheus: () => (prometheus_run),
  repository: () => (repository_run),
  response_time: () => (response_time/* run */.e),
  schedule: () => (schedule_run),
  service: () => (service_run),
  smoke: () => (smoke_run),
  ssl_certificate: () => (ssl_certificate_run),
  stability: () => (stability_run),
  tcp: () => (tcp_run),
  version: () => (version_run),
  virtualenv: () => (virtualenv_run)
});

// EXTERNAL MODULE: ./src/config/checks/registry.ts + 30 modules
var registry = __webpack_require__(78297);
// EXTERNAL MODULE: ./src/checks/waiting.ts
var checks_waiting = __webpack_require__(10338);
// EXTERNAL MODULE: ./src/checks/wording.ts
var wording = __webpack_require__(35677);
;// CONCATENATED MODULE: ./src/checks/shell-command.ts


/** What a command has to end by itself after its time, before it is no longer waited for. */
const GRACE_MS = 2_000;
const SHOWN_LINES = 3;
const KEPT_LINES = 20;
/** A command exits 0 within its time. */
async function runCommand(context, { run, runOn, timeoutMs, output: name }) {
    const running = runOn === 'host' ? context.runOnHost(run, timeoutMs, name) : context.runOnRunner(run, timeoutMs);
    const ended = await (0,checks_waiting/* within */.ux)(context, running, timeoutMs + GRACE_MS);
    if (ended === undefined || ended.code === null) {
        const said = ended === undefined ? '' : describeOutput(ended);
        const data = { exitCode: null, output: keepTail(ended?.output ?? []) };
        return { ok: false, detail: `the command did not end by itself within ${(0,wording/* describeMs */.e0)(timeoutMs)}${said}`, data };
    }
    if (name !== undefined && ended.code === 0)
        context.keepOutput(name, ended.said ?? '');
    const data = { exitCode: ended.code, output: keepTail(ended.output) };
    return { ok: ended.code === 0, detail: describeEnd(ended), data };
}
/** How a command ended, and its last lines. */
function describeEnd(ended) {
    return `${ended.code === null ? 'ended by a signal' : `exit code ${ended.code}`}${describeOutput(ended)}`;
}
function describeOutput({ output }) {
    const tail = output.map(wording/* excerpt */.Kb).filter(Boolean).slice(-SHOWN_LINES);
    return tail.length === 0 ? '' : `: ${tail.join(' / ')}`;
}
function keepTail(output) {
    return output.slice(-KEPT_LINES).map(wording/* excerpt */.Kb);
}

;// CONCATENATED MODULE: ./src/checks/command.ts

/** A command exits 0 within its time. */
function run(context, check) {
    return runCommand(context, check);
}

// EXTERNAL MODULE: ./src/checks/health-reading.ts
var health_reading = __webpack_require__(95034);
;// CONCATENATED MODULE: ./src/checks/connection.ts


/** The health field `connected` is true; asked until it is, or until the check's time is over. */
async function connection_run(context, check) {
    const { health } = context.target;
    if (health === undefined)
        return health_reading/* NO_HEALTH */.Xh;
    const deadlineAt = context.now() + check.timeoutMs;
    const announce = (0,checks_waiting/* createAnnouncer */.So)(context);
    let outcome;
    for (;;) {
        const { reading, isCut } = await (0,health_reading/* readHealthBefore */.qC)(context, health.timeoutMs, deadlineAt);
        if (!isCut || outcome === undefined)
            outcome = judgeConnection(reading);
        const { ok, detail } = outcome;
        const leftMs = deadlineAt - context.now();
        if (ok === true || reading === null || leftMs <= 0)
            return outcome;
        announce(() => `${check.name}: ${detail}`);
        await (0,checks_waiting/* pause */.v7)(context, Math.min(health.intervalMs, leftMs));
        if (health.intervalMs >= leftMs)
            return outcome;
    }
}
function judgeConnection(reading) {
    if (reading === null)
        return health_reading/* NO_HEALTH */.Xh;
    const { connected, channel } = reading.contract ?? {};
    const data = { connected: connected ?? null, channel: channel ?? null };
    if (connected === undefined)
        return { ok: null, detail: (0,health_reading/* describeMissing */.UV)(reading, 'connected'), data };
    if (connected !== true)
        return { ok: false, detail: 'the service is not connected', data };
    return { ok: true, detail: channel === undefined ? 'connected' : `connected to ${channel}`, data };
}

// EXTERNAL MODULE: ./src/checks/dialing.ts
var dialing = __webpack_require__(3155);
;// CONCATENATED MODULE: ./src/checks/database.ts


/** The database answers: to a command on the host, or to a connection from there. */
async function database_run(context, check) {
    const { command, tcp, name, timeoutMs } = check;
    const outcomes = [];
    if (tcp !== undefined)
        outcomes.push(await (0,dialing/* connectTo */.m6)(context, name, tcp, timeoutMs));
    if (command !== undefined)
        outcomes.push(await runCommand(context, { run: command, runOn: 'host', timeoutMs }));
    const worst = outcomes.find(({ ok }) => ok !== true) ?? outcomes.at(-1);
    return worst ?? { ok: null, detail: 'neither a command nor an endpoint is configured', data: {} };
}

// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/checks/disk.ts




/** Enough is free on the file system that holds the app. */
async function disk_run(context, check) {
    const command = (0,sh.sh) `df -P -k ${context.target.path}`.text;
    const ended = await (0,checks_waiting/* within */.ux)(context, context.runOnHost(command, check.timeoutMs), check.timeoutMs + GRACE_MS);
    const space = ended?.code === 0 ? readSpace(ended.output) : undefined;
    if (space === undefined) {
        const why = ended === undefined ? `no end within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}` : describeEnd(ended);
        return { ok: null, detail: `df told nothing: ${why}`, data: {} };
    }
    return judgeSpace(check, space);
}
/** Reads the POSIX form of df: total, used, available in KiB, and the capacity with `%`. */
function readSpace(output) {
    const row = output.findLast((line) => /\s\d+\s+\d+\s+-?\d+\s+(\d+%|-)\s/.test(line));
    const match = row === undefined ? null : /\s\d+\s+(\d+)\s+(-?\d+)\s+(?:\d+%|-)\s/.exec(row);
    if (match === null)
        return undefined;
    const used = Number(match[1]);
    const free = Math.max(0, Number(match[2]));
    return used + free === 0 ? undefined : { freeBytes: free * 1_024, freeShare: free / (used + free) };
}
function judgeSpace({ freeBytes, freeShare }, space) {
    const needs = [];
    if (freeBytes !== undefined && space.freeBytes < freeBytes)
        needs.push((0,wording/* describeBytes */.nI)(freeBytes));
    if (freeShare !== undefined && space.freeShare < freeShare)
        needs.push((0,wording/* describeShare */.rm)(freeShare));
    const found = `${(0,wording/* describeBytes */.nI)(space.freeBytes)} (${(0,wording/* describeShare */.rm)(space.freeShare)}) free`;
    const detail = needs.length === 0 ? found : `${found}; ${needs.join(' and ')} needed`;
    return { ok: needs.length === 0, detail, data: { ...space } };
}

;// CONCATENATED MODULE: ./src/checks/drift.ts


/** What is live is what was deployed: nobody changed it by hand, and it is what runs. */
async function drift_run(context, check) {
    const drift = await (0,checks_waiting/* within */.ux)(context, context.lookForDrift(check.ignore, check.timeoutMs), check.timeoutMs);
    if (drift === undefined)
        return { ok: null, detail: `no answer within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}`, data: {} };
    const { found, unknown, notes } = drift;
    const data = { drift: found, unknown, notes };
    if (found.length > 0)
        return { ok: false, detail: (0,wording/* describeSome */.EB)(found), data };
    if (unknown.length > 0)
        return { ok: null, detail: (0,wording/* describeSome */.EB)(unknown), data };
    return { ok: true, detail: ['as it was deployed', ...notes].join('; '), data };
}

// EXTERNAL MODULE: ./src/checks/error-rate.ts
var error_rate = __webpack_require__(69558);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/shell/systemctl.ts
var systemctl = __webpack_require__(20424);
;// CONCATENATED MODULE: ./src/checks/service.ts






/** What runs the app is there, and is what was deployed. */
async function service_run(context, check) {
    const { runtime } = context.target;
    const state = await (0,checks_waiting/* within */.ux)(context, context.observeProcess(), check.timeoutMs);
    if (state === undefined)
        return { ok: null, detail: `no state within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}`, data: {} };
    const data = { ...state };
    if (!state.running)
        return { ok: false, detail: `not running: ${state.detail}`, data };
    const { release = null } = state;
    if (release !== null && release !== context.release) {
        return { ok: false, detail: `it runs release ${release}, not ${context.release}`, data };
    }
    return runtime.kind === 'systemd'
        ? judgeUnit(context, check.timeoutMs, runtime, state.detail)
        : { ok: true, detail: state.detail, data };
}
const PROPERTIES = 'LoadState,UnitFileState,ActiveState,NeedDaemonReload,DropInPaths,FragmentPath';
/** Prints what systemd says of the unit, and `differs` where its file is not that of the release. */
function askUnit({ unit, scope, start }, release) {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_show=$(${(0,systemctl/* readSystemctl */.X1)(scope)} show -p ${PROPERTIES} -- ${unit}); printf '%s\\n' "$bw_show"`, start !== undefined &&
        (0,sh.sh) `cmp -s "$(printf '%s\\n' "$bw_show" | sed -n 's/^FragmentPath=//p')" ${`${release}/.bowline/unit`} || echo differs=yes`);
}
async function judgeUnit(context, timeoutMs, runtime, state) {
    const { unit } = runtime;
    const folder = (0,host_layout/* pathsOf */.wG)(context.target.path).release(context.release);
    const ended = await (0,checks_waiting/* within */.ux)(context, context.runOnHost(askUnit(runtime, folder).text, timeoutMs), timeoutMs + GRACE_MS);
    if (ended?.code !== 0) {
        const why = ended === undefined ? `no end within ${(0,wording/* describeMs */.e0)(timeoutMs)}` : describeEnd(ended);
        return { ok: null, detail: `systemctl told nothing of ${unit}: ${why}`, data: {} };
    }
    const properties = (0,systemctl/* readProperties */.Qh)(ended.output);
    const one = (name) => properties.get(name)?.[0]?.trim() ?? '';
    const dropIns = one('DropInPaths').split(' ').filter(Boolean);
    const data = { unit, enabled: one('UnitFileState'), active: one('ActiveState'), file: one('FragmentPath'), dropIns };
    const wrong = findWrong(unit, one);
    if (wrong.length > 0)
        return { ok: false, detail: wrong.join('; '), data };
    const beside = dropIns.length === 0 ? '' : `; drop-ins: ${dropIns.join(', ')}`;
    return { ok: true, detail: `${unit} is ${state}, ${one('UnitFileState')}${beside}`, data };
}
/** A unit that is `static` is started by another. Source: systemctl(1), "is-enabled". */
const STARTS = ['enabled', 'enabled-runtime', 'alias', 'static', 'indirect', 'generated'];
function findWrong(unit, one) {
    const [load, enabled] = [one('LoadState'), one('UnitFileState')];
    if (load !== 'loaded')
        return [`unit ${unit} is ${load || 'unknown'}`];
    return [
        ...(STARTS.includes(enabled) ? [] : [`${unit} does not start with the host: it is ${enabled || 'not installed'}`]),
        ...(one('NeedDaemonReload') === 'yes'
            ? [`the files of ${unit} have changed since systemd read them: run systemctl daemon-reload`]
            : []),
        ...(one('differs') === 'yes' ? [`${one('FragmentPath')} is not the unit of the release`] : []),
    ];
}

;// CONCATENATED MODULE: ./src/checks/gunicorn-service.ts


// EXTERNAL MODULE: ./src/checks/health-contract.ts + 1 modules
var health_contract = __webpack_require__(75435);
;// CONCATENATED MODULE: ./src/checks/answer.ts


/** Compares an answer with what it should be. */
function judgeAnswer(answer, expectation) {
    const problem = findProblem(answer, expectation);
    const reason = problem ?? `${(0,health_contract/* describeAnswer */.O1)(answer)} in ${(0,wording/* describeMs */.e0)(answer.durationMs)}`;
    return { ok: problem === null, reason, status: answer.status, durationMs: Math.round(answer.durationMs) };
}
/** The first thing that is not as expected; null where all is. */
function findProblem(answer, { status, body, maxMs }) {
    if (answer.error !== null)
        return answer.error;
    if (status === undefined && !(0,health_contract/* isSuccess */.oJ)(answer.status))
        return (0,health_contract/* describeAnswer */.O1)(answer);
    if (status !== undefined && answer.status !== status)
        return `${(0,health_contract/* describeAnswer */.O1)(answer)}; ${status} is expected`;
    if (body !== undefined && !answer.body.includes(body))
        return `the body does not contain ${JSON.stringify(body)}`;
    if (maxMs === undefined || answer.durationMs <= maxMs)
        return null;
    return `it took ${(0,wording/* describeMs */.e0)(answer.durationMs)}; at most ${(0,wording/* describeMs */.e0)(maxMs)}`;
}

// EXTERNAL MODULE: ./src/checks/http-probe.ts + 2 modules
var http_probe = __webpack_require__(1657);
;// CONCATENATED MODULE: ./src/checks/http.ts


/** Asks one URL, as the host where it names its loopback, else as the runner. */
async function http_run(context, check) {
    if (!URL.canParse(check.url))
        return { ok: false, detail: 'the URL cannot be read', data: {} };
    const url = new URL(check.url);
    const { timeoutMs, redirects, headers } = check;
    const answer = await (0,http_probe/* probe */.d)(context, { url, timeoutMs, redirects, headers });
    const { ok, reason, ...data } = judgeAnswer(answer, check.smoke);
    return { ok, detail: reason, data: { url: (0,http_probe/* describeUrl */.N)(url), ...data } };
}

;// CONCATENATED MODULE: ./src/checks/inspection.ts



/** More of them tell no more. */
const MOST = 50;
/**
 * Runs a program on the host that prints a line for each finding: `! ` before what is wrong, `? ` before what it cannot tell, and in the
 * last line `= ` before what it looked at.
 * @returns the findings, or why there are none
 */
async function inspect(context, program, timeoutMs) {
    const ended = await (0,checks_waiting/* within */.ux)(context, context.runOnHost(program.text, timeoutMs), timeoutMs + GRACE_MS);
    if (ended === undefined)
        return `no answer within ${(0,wording/* describeMs */.e0)(timeoutMs)}`;
    return readFindings(ended) ?? describeEnd(ended);
}
function readFindings({ output }) {
    const take = (mark) => output.filter((line) => line.startsWith(`${mark} `)).map((line) => (0,wording/* excerpt */.Kb)(line.slice(2)));
    const summary = take('=').at(-1);
    return summary === undefined ? undefined : { found: take('!'), unknown: take('?'), summary };
}
/** Fails by what was found, and has no data where nothing could be told. */
function judge(findings) {
    if (typeof findings === 'string')
        return { ok: null, detail: findings, data: {} };
    const { found, unknown, summary } = findings;
    const data = { found: found.slice(0, MOST), count: found.length, unknown: unknown.slice(0, MOST) };
    if (found.length > 0)
        return { ok: false, detail: (0,wording/* describeSome */.EB)(found), data };
    if (unknown.length > 0)
        return { ok: null, detail: (0,wording/* describeSome */.EB)(unknown), data };
    return { ok: true, detail: summary, data };
}

;// CONCATENATED MODULE: ./src/checks/nginx-config.ts



/** The site is the release's, and nginx runs by it. */
async function nginx_config_run(context, check) {
    const look = await (0,checks_waiting/* within */.ux)(context, context.lookAtSite(check.timeoutMs), check.timeoutMs);
    if (look === undefined)
        return judge(`no answer within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}`);
    return judge({ ...look, summary: "the site is the release's, and nginx runs by it" });
}

// EXTERNAL MODULE: ./src/config/targets/target-node.ts
var target_node = __webpack_require__(84339);
;// CONCATENATED MODULE: ./src/checks/node-modules-program.ts
/** Compares `node_modules` with the lock file beside it. It prints findings as `inspect` reads them. */
const COMPARE_NODE_MODULES = `
const fs = require('fs'), path = require('path');
let said = 0;
const tell = (kind, what) => { if (++said <= 200) console.log(kind + ' ' + what); };
const text = (file) => { try { return fs.readFileSync(file, 'utf8'); } catch (error) { return undefined; } };
const parse = (file) => { try { return JSON.parse(text(file) || 'null'); } catch (error) { tell('?', file + ' cannot be read: ' + error.message); return null; } };
const installed = (place) => { try { return JSON.parse(fs.readFileSync(path.join(place, 'package.json'), 'utf8')).version; } catch (error) { return null; } };
const name = (place) => place.replace(/^node_modules[/]/, '').replace(/[/]node_modules[/]/g, ' > ');
let count = 0;
const compare = (place, version, file) => {
  const found = installed(place);
  if (found === null) tell('!', name(place) + ' is missing, which ' + file + ' names');
  else if (version !== undefined && found !== version) tell('!', name(place) + ' ' + found + ' is installed, and ' + file + ' names ' + version);
  count += 1;
};
const byNpm = (file) => {
  const lock = parse(file), have = (parse('node_modules/.package-lock.json') || {}).packages || {};
  if (lock === null) return;
  if (lock.packages === undefined) return tell('?', file + ' is of npm 6 or older, which names no places: write it anew by npm install');
  for (const [place, one] of Object.entries(lock.packages)) {
    if (!place.includes('node_modules/')) continue;
    if (one.link) { if (!fs.existsSync(place)) tell('!', name(place) + ' leads to ' + one.resolved + ', which is gone'); continue; }
    // What was left out at the install, or does not fit this machine, is not asked for.
    if (have[place] === undefined && (one.dev || one.optional || one.devOptional || one.peer)) continue;
    compare(place, one.version, file);
    if (have[place] && one.integrity && have[place].integrity && have[place].integrity !== one.integrity) tell('!', name(place) + ' was installed from another archive than ' + file + ' names');
  }
  for (const place of Object.keys(have)) if (lock.packages[place] === undefined) tell('!', name(place) + ' is installed, and not in ' + file);
};
const byPnpm = (file) => {
  const own = /^importers:\\n+ {2}['"]?\\.['"]?:\\n((?: {4}.*\\n|\\n)*)/m.exec(text(file) + '\\n'), app = parse('package.json') || {};
  const named = {};
  let at = '';
  for (const line of (own ? own[1] : '').split('\\n')) {
    const key = /^ {6}['"]?([^'":]+)['"]?:$/.exec(line), version = /^ {8}version: ['"]?([^('"]+)/.exec(line);
    if (key) at = key[1];
    if (version) named[at] = version[1];
  }
  const plain = (version) => /^\\d/.test(version || '') ? version : undefined;
  for (const one of Object.keys(app.dependencies || {})) compare('node_modules/' + one, plain(named[one]), file);
  let folders = [];
  try { folders = fs.readdirSync('node_modules/.pnpm'); } catch (error) { tell('?', 'node_modules has no .pnpm, so only what the app itself names was compared'); }
  for (const folder of folders) {
    const found = /^(@[^+]+[+])?([^@]+)@(\\d[^_(]*)/.exec(folder);
    if (found) compare('node_modules/.pnpm/' + folder + '/node_modules/' + (found[1] || '').replace('+', '/') + found[2], found[3], file);
  }
};
const file = ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml'].find((one) => fs.existsSync(one));
if (file === undefined) tell('?', 'the release has no lock file of npm or pnpm');
else if (file === 'pnpm-lock.yaml') byPnpm(file);
else byNpm(file);
if (said > 200) console.log('! ' + (said - 200) + ' more differences');
console.log('= Node ' + process.versions.node + ' with ' + count + ' packages');
`;

;// CONCATENATED MODULE: ./src/checks/node-modules.ts




/** The packages of Node of the release are those of its lock file. */
async function node_modules_run(context, check) {
    const own = `${target_node/* BIN */.Ay}/node`;
    const program = (0,sh/* lines */.M)((0,sh.sh) `bw_end() { echo "! $1"; echo '= node_modules'; exit 0; }`, (0,sh.sh) `if [ -L node_modules ] && [ ! -e node_modules ]; then bw_end "node_modules leads to $(readlink node_modules), which is gone"; fi`, (0,sh.sh) `[ -d node_modules ] || bw_end 'node_modules is not there'`, (0,sh.sh) `case $(readlink node_modules) in */.bowline/node/*) [ -e node_modules/../.bowline-complete ] || bw_end 'node_modules was left half installed';; esac`, (0,sh.sh) `bw_n=node; if [ -L ${own} ]; then bw_n=${own}; [ -e "$bw_n" ] || bw_end "$bw_n leads to $(readlink "$bw_n"), which is gone"; fi`, 
    // What the service loads first is nothing to this program.
    (0,sh.sh) `NODE_OPTIONS='' exec "$bw_n" -e ${COMPARE_NODE_MODULES}`);
    return judge(await inspect(context, program, check.timeoutMs));
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./src/checks/permissions.ts







/** More of them are only counted. */
const permissions_MOST = 2_000;
/** Nobody else may change what runs, and nobody else may read what is secret. */
async function permissions_run(context, check) {
    const { text } = writeLook(context.target, context.release, check.owners);
    const ended = await (0,checks_waiting/* within */.ux)(context, context.runOnHost(text, check.timeoutMs), check.timeoutMs + GRACE_MS);
    if (ended === undefined)
        return judge(`no answer within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}`);
    const [, user] = ended.output.map((line) => /^@ (\S+)/.exec(line)).find((match) => match !== null) ?? [];
    if (user === undefined || ended.code !== 0)
        return judge(describeEnd(ended));
    return judge(readLook(context.target.path, user, ended.output, check.ignore));
}
/** Bits of group and others, for a find that knows no `/`. */
const mayBe = (...modes) => (0,sh.sh) `'(' ${new sh.Sh(modes.map((mode) => `-perm -${mode}`).join(' -o '))} ')'`;
const WRITABLE = mayBe('020', '002');
const OPEN = mayBe('040', '020', '010', '004', '002', '001');
const OWN = ['env', 'env.*', 'secrets/*', 'release.json']
    .map((name) => (0,sh.sh) `-path ${`*/.bowline/${name}`}`.text)
    .join(' -o ');
/** What `stat` tells of each file that may be wrong, with `p` before what has to be private. */
function writeLook(target, release, owners) {
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    const place = paths.release(release);
    const stat = (mark) => (0,sh.sh) `stat -c ${`${mark}%a %U %n`}`;
    return (0,sh/* lines */.M)((0,sh.sh) `LC_ALL=C; export LC_ALL; cd ${place}; bw_u=$(id -u); bw_o="-user $bw_u"; bw_s=`, findUser(target), (0,sh.sh) `for bw_n in "$bw_s" ${owners}; do if bw_i=$(id -u -- "$bw_n" 2>/dev/null); then bw_o="$bw_o -o -user $bw_i"; fi; done`, (0,sh.sh) `echo "@ $(id -un)"`, (0,sh.sh) `set -- ${place}; [ ! -d ${paths.shared} ] || set -- "$@" ${paths.shared}`, 
    // The packages of a release are links to what several have.
    (0,sh.sh) `for bw_l in .venv node_modules; do if [ -L "$bw_l" ] && bw_d=$(cd "$bw_l" 2>/dev/null && pwd -P); then set -- "$@" "$bw_d"; fi; done`, (0,sh.sh) `{ for bw_f in ${paths.root} ${paths.releases} ${paths.own}; do ${stat('')} "$bw_f"; done`, (0,sh.sh) `[ ! -e ${paths.key} ] || ${stat('p ')} ${paths.key}`, (0,sh.sh) `[ ! -r .bowline/manifest ] || sed -n 's,^0600 [0-9a-f]* [ *]\\./,,p' .bowline/manifest | while IFS= read -r bw_f; do [ ! -f "$bw_f" ] || ${stat('p ')} ${`${place}/`}"$bw_f"; done`, (0,sh.sh) `find -P "$@" -xdev ! -type l '(' ${WRITABLE} -o '(' -type f '(' ${new sh.Sh(OWN)} ')' ${OPEN} ')' -o ! '(' -user "$bw_u" -o -path ${`${paths.shared}*`} '(' $bw_o ')' ')' ')' -exec ${stat('')} {} +`, (0,sh.sh) `} 2>&1 | sed -n -e ${`1,${permissions_MOST}p`} -e '$s/.*/#/p' -e '$='`);
}
/** A unit may run as another user, whose data lie in `shared`. */
function findUser({ runtime }) {
    if (runtime.kind !== 'systemd' || runtime.scope === 'user')
        return sh/* NOTHING */.K;
    return (0,sh.sh) `bw_s=$(systemctl show --property=User --value ${runtime.unit} 2>/dev/null) || bw_s=`;
}
/** What holds secrets, whatever the find says of its mode. */
const SECRET = /\/\.bowline\/(?:env(?:\.[^/]*)?|secrets\/.*|release\.json)$/;
function readLook(root, user, output, ignored) {
    const rules = ignore_default()({ ignorecase: false }).add([...ignored]);
    const end = output.lastIndexOf('#');
    const told = output.slice(0, end).filter((line) => !line.startsWith('@ '));
    const files = told.map((line) => readFile(root, line));
    const judged = files.filter((file) => file !== undefined).filter(({ name }) => name === '' || !rules.ignores(name));
    // What has to be private comes twice where others may write into it.
    const byName = new Map(judged.map((file) => [file.name, describeFile(file, user)]));
    const rest = Number(output[end + 1]) - permissions_MOST;
    const more = rest > 0 ? [`${rest} more files were not looked at one by one`] : [];
    return {
        found: [...byName.values()].filter((text) => text !== ''),
        unknown: [...told.filter((_line, index) => files[index] === undefined).map(wording/* excerpt */.Kb), ...more],
        summary: `all is ${user}'s, and nobody else may write`,
    };
}
function readFile(root, line) {
    const [, mark, mode = '', owner = '', path = ''] = /^(p )?(\d+) (\S+) (\/.*)$/.exec(line) ?? [];
    if (!`${path}/`.startsWith(`${root}/`))
        return undefined;
    const isSecret = mark !== undefined || SECRET.test(path);
    return { name: path.slice(root.length + 1), mode: Number.parseInt(mode, 8), owner, isSecret };
}
/** Who owns the directory of the app is the host's to say; what others may own in `shared`, the find has left out. */
function describeFile({ name, mode, owner, isSecret }, user) {
    const wrongs = [
        ...describeMode(mode, isSecret),
        ...(owner === user || name === '' ? [] : [`belongs to ${owner}, not to ${user}`]),
    ];
    return wrongs.length === 0 ? '' : (0,wording/* excerpt */.Kb)(`${name || 'the directory of the app'} ${wrongs.join(' and ')}`);
}
function describeMode(mode, isSecret) {
    const spelled = `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
    if (isSecret && (mode & 0o077) !== 0)
        return [`has mode ${spelled}, not 0600`];
    if ((mode & 0o002) !== 0)
        return [`has mode ${spelled}: everybody may write into it`];
    return (mode & 0o020) !== 0 ? [`has mode ${spelled}: its group may write into it`] : [];
}

;// CONCATENATED MODULE: ./src/checks/prometheus-answer.ts

/**
 * Reads the body of an answer to `/api/v1/query`.
 * @returns the samples, or why there are none, in the words of the server where it has some
 */
function readSamples(body) {
    const answer = asRecord(parse(body));
    if (answer.status === 'error')
        return describeRefusal(answer);
    const data = asRecord(answer.data);
    if (answer.status !== 'success' || typeof data.resultType !== 'string')
        return 'the answer is not one of Prometheus';
    const warnings = Array.isArray(answer.warnings) ? answer.warnings.map(String) : [];
    if (warnings.length > 0)
        return `Prometheus warns: ${(0,wording/* excerpt */.Kb)(warnings.join('; '))}`;
    if (data.resultType === 'scalar')
        return readAll([{ value: data.result }]);
    if (data.resultType === 'vector' && Array.isArray(data.result))
        return readAll(data.result);
    return `the query gives a ${(0,wording/* excerpt */.Kb)(data.resultType)}, and a scalar or a vector is needed`;
}
function readAll(entries) {
    if (entries.length === 0)
        return 'the query gives no series';
    const samples = entries.map(readSample);
    const read = samples.filter((sample) => sample !== undefined);
    return read.length === samples.length ? read : 'the query gives a histogram, and a number is needed';
}
function readSample(entry) {
    const { metric, value } = asRecord(entry);
    const text = Array.isArray(value) ? value[1] : undefined;
    return typeof text === 'string' ? { labels: writeLabels(asRecord(metric)), value: readNumber(text) } : undefined;
}
function readNumber(text) {
    const infinite = /^([+-]?)Inf$/.exec(text);
    if (infinite !== null)
        return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return text.trim() === '' ? Number.NaN : Number(text);
}
function writeLabels({ __name__: name = '', ...labels }) {
    const all = Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(String(value))}`);
    return (0,wording/* excerpt */.Kb)(`${String(name)}${all.length === 0 ? '' : `{${all.join(', ')}}`}`);
}
function describeRefusal({ errorType, error }) {
    const words = [errorType, error].filter((word) => typeof word === 'string' && word !== '').join(': ');
    return `Prometheus refuses the query: ${(0,wording/* excerpt */.Kb)(words) || 'without a reason'}`;
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./src/checks/prometheus.ts



/** Asks Prometheus for the value of a query as it is now, as the host where the URL names its loopback, else as the runner. */
async function prometheus_run(context, check) {
    if (!URL.canParse(check.url))
        return { ok: null, detail: 'the URL cannot be read', data: {} };
    const url = urlOf(check);
    const { timeoutMs, headers } = check;
    const answer = await (0,http_probe/* probe */.d)(context, { url, timeoutMs, headers });
    const data = { url: (0,http_probe/* describeUrl */.N)(url), query: check.query, status: answer.status };
    if (answer.error !== null)
        return { ok: null, detail: answer.error, data };
    const samples = readSamples(answer.body);
    const isFine = answer.status === 200;
    if (typeof samples === 'string' || !isFine) {
        const status = isFine || answer.status === null ? '' : `${(0,wording/* describeHttpStatus */.qL)(answer.status)}: `;
        return { ok: null, detail: `${status}${typeof samples === 'string' ? samples : 'not a success'}`, data };
    }
    return prometheus_judge(check, samples, data);
}
/** The server may live below a path. */
function urlOf({ url: written, query }) {
    const url = new URL(written);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
    url.search = '';
    url.hash = '';
    url.searchParams.set('query', query);
    return url;
}
/** Every series has to hold. One that does not fails, whatever others have no data. */
function prometheus_judge(check, samples, data) {
    const byExcess = [...samples].sort((a, b) => excessOf(check, b) - excessOf(check, a));
    const known = byExcess.filter(({ value }) => !Number.isNaN(value));
    const [worst] = known;
    const failed = known.filter((sample) => excessOf(check, sample) > 0).length;
    const unknown = samples.length - known.length;
    const told = { ...data, series: samples.length, failed, worst: worst === undefined ? null : worst.value };
    if (worst !== undefined && failed > 0) {
        return { ok: false, detail: describe(check, worst, failedOf(failed, samples.length)), data: told };
    }
    if (worst === undefined || unknown > 0) {
        const where = samples.length === 1 ? '' : ` in ${unknown} of ${samples.length} series`;
        return { ok: null, detail: `the value is NaN${where}`, data: told };
    }
    return { ok: true, detail: describe(check, worst, allOf(samples.length)), data: told };
}
/** How far a value is beyond the nearer limit; negative within both. What is no number is beyond none. */
function excessOf({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }, { value }) {
    if (Number.isNaN(value))
        return Number.NEGATIVE_INFINITY;
    // An infinite value is no difference away from a limit that is not set.
    const over = max === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : value - max;
    const under = min === Number.NEGATIVE_INFINITY ? Number.NEGATIVE_INFINITY : min - value;
    return Math.max(over, under);
}
function failedOf(failed, all) {
    return all === 1 ? '' : `${failed} of ${all} series fail, the worst `;
}
function allOf(all) {
    return all === 1 ? '' : `${all} series hold, the nearest to its limit `;
}
function describe({ min, max }, { value, labels }, before) {
    const limits = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
    ].join(', ');
    const name = labels === '' ? '' : `${labels}: `;
    return `${before}${name}${Number(value.toPrecision(6))}; ${limits}`;
}

;// CONCATENATED MODULE: ./src/plan/drift/commit.ts
/** How a release is not the commit that it says it is. */
function describeCommit(facts) {
    const { revision, isDirty, announced, mirror } = facts;
    if (revision === null)
        return { unknown: ['the release was made of no commit: nothing says what its files should be'] };
    const isOther = announced !== undefined && announced !== revision;
    return {
        found: [
            ...(isOther ? [`the release says ${revision}, and its deploy announced ${announced ?? 'no commit'}`] : []),
            ...(isDirty ? [`it was deployed from files that differed from ${shorten(revision)}`] : []),
            ...(mirror === undefined ? [] : describeMirror(revision, mirror.name, mirror.commits)),
        ],
    };
}
function describeMirror(revision, name, commits) {
    const [first] = commits;
    if (first === undefined)
        return ['the release does not say which commits it was made of'];
    return [
        ...(first.commit === revision ? [] : [`its files are of ${first.commit}, and the release says ${revision}`]),
        ...(first.mirror === name ? [] : ['it was made of another repository than the config names']),
        ...commits
            .filter(({ isGone }) => isGone)
            .map(({ mirror, commit }) => `the mirror .bowline/git/${mirror} lacks ${shorten(commit)}: the next deploy fetches it`),
    ];
}
/** As git itself shortens a hash. */
function shorten(revision) {
    return revision.slice(0, 7);
}

// EXTERNAL MODULE: ./src/plan/drift/drift.ts
var drift = __webpack_require__(33024);
;// CONCATENATED MODULE: ./src/checks/repository.ts





/** What is live is the commit that it says it is, and no file of it was changed since. */
async function repository_run(context, { ignore, timeoutMs }) {
    const look = await (0,checks_waiting/* within */.ux)(context, context.lookAtCommit(ignore, timeoutMs), timeoutMs);
    if (look === undefined)
        return judge(`no answer within ${(0,wording/* describeMs */.e0)(timeoutMs)}`);
    const { commit, files } = look;
    const { found, unknown, notes } = (0,drift/* joinDrifts */.vT)([describeCommit(commit), files]);
    const summary = [`${shorten(commit.revision ?? '')}, and clean`, ...notes].join('; ');
    const outcome = judge({ found, unknown, summary });
    return { ...outcome, data: { ...outcome.data, revision: commit.revision } };
}

// EXTERNAL MODULE: ./src/checks/response-time.ts
var response_time = __webpack_require__(26498);
// EXTERNAL MODULE: ./src/release/job-state.ts
var job_state = __webpack_require__(298);
// EXTERNAL MODULE: ./src/release/job-units.ts
var job_units = __webpack_require__(35144);
;// CONCATENATED MODULE: ./src/checks/schedule.ts







/** The timer of each job runs, and none failed when it last ran in this release. */
async function schedule_run(context, { timeoutMs }) {
    const { target } = context;
    const jobs = (target.schedule ?? []).map((job) => ({ job: job.name, unit: (0,job_units/* nameJob */.PB)(target, job) }));
    const ended = await (0,checks_waiting/* within */.ux)(context, context.runOnHost(ask(target, jobs.map(({ unit }) => unit)), timeoutMs), timeoutMs + GRACE_MS);
    const text = ended?.code === 0 ? ended.output.join('\n') : undefined;
    if (text === undefined) {
        const why = ended === undefined ? `no end within ${(0,wording/* describeMs */.e0)(timeoutMs)}` : describeEnd(ended);
        return { ok: null, detail: `systemctl told nothing of the timers: ${why}`, data: {} };
    }
    const states = (0,job_state/* readJobs */.RI)(text);
    const switchedAt = Number(/^switched=(\d+)$/m.exec(text)?.[1] ?? 0) * 1_000;
    const judged = jobs.map(({ job, unit }) => ({ job, unit, ...schedule_judge(unit, states.get(unit), switchedAt) }));
    const wrong = judged.filter(({ ok }) => !ok);
    const detail = (wrong.length > 0 ? wrong : judged).map(({ job, says }) => `${job} ${says}`).join('; ');
    return { ok: wrong.length === 0, detail, data: { jobs: judged } };
}
function ask(target, units) {
    return (0,sh/* lines */.M)((0,sh.sh) `echo "switched=$(stat -c %Z ${(0,host_layout/* pathsOf */.wG)(target.path).current})"; echo`, (0,job_state/* askJobs */.Gr)((0,job_units/* scopeOfJobs */.e9)(target), units)).text;
}
/** What failed before the switch is of another release: the one that mends it must be able to pass. */
function schedule_judge(unit, state, switchedAt) {
    if (state === undefined || !state.isThere)
        return { ok: false, says: `has no timer: ${unit}.timer is not installed` };
    if (!state.isActive)
        return { ok: false, says: `does not run: ${unit}.timer is stopped` };
    if (!state.isEnabled)
        return { ok: false, says: `does not start with the host: ${unit}.timer is not enabled` };
    const isEarlier = state.lastAt !== null && state.lastAt < switchedAt;
    const hasFailed = state.lastAt !== null && !state.isRunning && state.result !== 'success';
    const says = `${(0,job_state/* describeLastRun */.DN)(state)}${hasFailed && isEarlier ? ', in the release before' : ''}`;
    return { ok: !hasFailed || isEarlier, says };
}

// EXTERNAL MODULE: ./src/checks/own-address.ts
var own_address = __webpack_require__(42224);
;// CONCATENATED MODULE: ./src/checks/smoke.ts




/** Asks each path once, one after the other, so that they do not slow each other down. */
async function smoke_run(context, { paths, timeoutMs, ...check }) {
    const findUrl = locate(context);
    if (findUrl === null || paths.length === 0)
        return { ok: null, detail: 'no path and port are configured to ask', data: {} };
    const headers = { ...context.target.health?.headers, ...check.headers };
    const reports = [];
    for (const smoke of paths) {
        const answer = await (0,http_probe/* probe */.d)(context, { url: findUrl(smoke.path), timeoutMs, headers });
        reports.push({ path: smoke.path, ...judgeAnswer(answer, smoke) });
    }
    const failed = reports.filter(({ ok }) => !ok);
    const detail = failed.length === 0
        ? `${reports.length} of ${reports.length} paths answer as expected`
        : failed.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
    return { ok: failed.length === 0, detail, data: { paths: reports } };
}
/** Where the paths are: on the app's port, else beside the health endpoint. */
function locate({ target }) {
    const { port } = target;
    if (port !== undefined)
        return (path) => (0,own_address/* onLoopback */.X)(target, port, path);
    const health = (0,health_contract/* findHealthUrl */.fT)(target);
    return health === null ? null : (path) => new URL(`${health.origin}${path.startsWith('/') ? '' : '/'}${path}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/checks/ssl-certificate.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






const DAY_MS = 86_400_000;
/** What is served for each name, in the order in which faults matter; the files of the host say nothing of it. */
async function ssl_certificate_run(context, check) {
    const served = [];
    for (const name of check.names) {
        const one = await ssl_certificate_ask(context, check, name);
        if (typeof one === 'string')
            return { ok: false, detail: `${name}: ${one}`, data: { certificates: served } };
        served.push(one);
    }
    const data = { certificates: served };
    const bad = served.find(({ fault }) => fault !== null);
    if (bad !== undefined)
        return { ok: false, detail: `${bad.name}: ${bad.fault}`, data };
    const first = served.reduce((least, one) => (one.daysLeft < least.daysLeft ? one : least));
    const lasts = `${first.name}: ${first.daysLeft} days left, by ${first.issuer}`;
    const stale = await findUnloaded(context, check, served);
    const late = first.daysLeft < check.minDays ? `${lasts}; at least ${check.minDays}` : undefined;
    const detail = [late, stale].filter((one) => one !== undefined).join('; ');
    return { ok: detail === '', detail: detail || lasts, data };
}
/** @returns what is served, or in one phrase why nothing is */
async function ssl_certificate_ask(context, check, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { port, timeoutMs } = check;
        const limit = __addDisposableResource(env_1, (0,checks_waiting/* limitTime */.DZ)(context.signal, timeoutMs), false);
        const endpoint = { host: dialing/* EITHER_LOOPBACK */.Ge, port };
        let socket;
        try {
            const connection = await (0,dialing/* dial */.zy)(context.host, endpoint, limit.signal);
            socket = ssl_certificate_secure(connection, name);
            await (0,checks_waiting/* untilAborted */.Eu)(shake(socket), limit.signal);
            return ssl_certificate_describe(socket, name, Date.now());
        }
        catch (error) {
            context.signal.throwIfAborted();
            if ((0,dialing/* isLostHost */.hK)(error, context.host))
                throw error;
            if (limit.hasExpired)
                return `no certificate within ${(0,wording/* describeMs */.e0)(timeoutMs)}`;
            return socket === undefined ? (0,dialing/* describeRefusal */.a2)(error, endpoint) : `no TLS on port ${port}: ${(0,wording/* describeError */.Uc)(error)}`;
        }
        finally {
            socket?.destroy();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function ssl_certificate_secure(connection, name) {
    const socket = (0,external_node_tls_.connect)({ socket: connection, servername: name, rejectUnauthorized: false });
    socket.on('error', () => { }).on('close', () => (0,dialing/* release */._r)(connection));
    return socket;
}
function shake(socket) {
    return new Promise((resolve, reject) => {
        socket.once('secureConnect', resolve).once('error', reject);
        socket.once('close', () => reject(new Error('the connection was closed')));
    });
}
function ssl_certificate_describe(socket, name, nowMs) {
    const leaf = socket.getPeerCertificate(true);
    const until = Date.parse(leaf.valid_to);
    const names = (leaf.subjectaltname ?? '').split(', ').map((one) => one.replace(/^(DNS|IP Address):/, ''));
    return {
        name,
        fault: findFault(socket, leaf, name, nowMs),
        daysLeft: Math.floor((until - nowMs) / DAY_MS),
        names: names.filter(Boolean),
        issuer: [leaf.issuer?.O ?? leaf.issuer?.CN ?? 'an unnamed issuer'].flat()[0] ?? '',
        serial: leaf.serialNumber,
    };
}
/** What OpenSSL calls it, in words. */
const TRUST = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'the chain ends in an authority that is not trusted here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the chain is incomplete: serve the intermediate certificates too (fullchain.pem)',
    UNABLE_TO_GET_ISSUER_CERT: 'the chain is incomplete: serve the intermediate certificates too (fullchain.pem)',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the chain is incomplete, or its authority is not trusted here',
};
function findFault(socket, leaf, name, nowMs) {
    if (leaf.valid_to === undefined)
        return 'no certificate is served';
    const [from, until] = [Date.parse(leaf.valid_from), Date.parse(leaf.valid_to)];
    if (until < nowMs)
        return `expired on ${writeDay(until)}`;
    if (from > nowMs)
        return `not valid before ${writeDay(from)}`;
    if ((0,external_node_tls_.checkServerIdentity)(name, leaf) !== undefined) {
        return `the certificate is for ${leaf.subjectaltname?.replaceAll('DNS:', '') ?? leaf.subject?.CN ?? 'no name'}`;
    }
    // Node types it as an error, and gives the code.
    const code = socket.authorizationError;
    if (code === null || code === undefined || socket.authorized)
        return null;
    const word = code instanceof Error ? (code.code ?? code.message) : String(code);
    return TRUST[word] ?? `browsers would not trust it: ${word}`;
}
function writeDay(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** The certificate of the file, where it may be read, was renewed and not loaded. */
async function findUnloaded(context, { file, timeoutMs }, served) {
    if (file === undefined)
        return undefined;
    const code = (0,sh.sh) `[ ! -r ${file} ] || sed '/-----END/q' ${file} | tr '\\n' '|'`;
    const { output } = await context.runOnHost(code.text, timeoutMs);
    const text = (output.at(-1) ?? '').replaceAll('|', '\n');
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        return undefined;
    const { serialNumber } = new external_node_crypto_.X509Certificate(text.slice(text.indexOf('-----BEGIN')));
    if (served.some(({ serial }) => BigInt(`0x${serial}`) === BigInt(`0x${serialNumber}`)))
        return undefined;
    return `${file} holds another certificate than what is served: reload the server`;
}

;// CONCATENATED MODULE: ./src/checks/stability.ts



/** Looks at the service again and again: the first look that finds another process, or no health, fails. */
async function stability_run(context, check) {
    if (!check.watchesProcess && context.target.health === undefined)
        return { ok: null, detail: 'there is neither a process nor health to watch', data: {} };
    const watch = { startedAt: context.now(), looks: 0, process: undefined };
    const announce = (0,checks_waiting/* createAnnouncer */.So)(context);
    for (;;) {
        watch.looks += 1;
        const blip = await look(context, check, watch);
        const watchedMs = context.now() - watch.startedAt;
        if (blip !== undefined)
            return describeBlip(check, watch, blip, context.now());
        const leftMs = check.forMs - watchedMs;
        if (leftMs <= 0)
            return describePassed(check, watch, watchedMs);
        announce(() => `${check.name}: watched for ${(0,wording/* describeMs */.e0)(leftMs)} more`);
        await (0,checks_waiting/* pause */.v7)(context, Math.min(check.intervalMs, leftMs));
    }
}
async function look(context, check, watch) {
    return (check.watchesProcess ? await lookAtProcess(context, check, watch) : undefined) ?? askHealth(context, check);
}
async function lookAtProcess(context, check, watch) {
    const state = await (0,checks_waiting/* within */.ux)(context, context.observeProcess(), check.timeoutMs);
    if (state === undefined)
        return { ok: null, detail: `no state within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}` };
    watch.process ??= state;
    return compare(watch.process, state);
}
function compare(first, { running, restarts, pid, detail }) {
    if (!running)
        return { ok: false, detail: `not running: ${detail}` };
    if (restarts > first.restarts)
        return { ok: false, detail: `started again: ${detail}` };
    const isOther = first.pid !== null && pid !== null && pid !== first.pid;
    return isOther ? { ok: false, detail: `process ${pid} has taken the place of ${first.pid}: ${detail}` } : undefined;
}
/** Without health there is nothing to ask. */
async function askHealth(context, { timeoutMs }) {
    const reading = await (0,health_reading/* readHealth */.L8)(context, timeoutMs);
    if (reading === null || reading.ok === true)
        return undefined;
    return { ok: reading.ok, detail: `${reading.ok === null ? 'health unknown' : 'not healthy'}: ${reading.reason}` };
}
function describeBlip({ forMs }, watch, { ok, detail }, now) {
    const at = new Date(now).toISOString();
    const afterMs = Math.round(now - watch.startedAt);
    const when = `at ${at.slice(11, 19)} UTC, after ${(0,wording/* describeMs */.e0)(afterMs)} of ${(0,wording/* describeMs */.e0)(forMs)}`;
    return { ok, detail: `${when}: ${detail}`, data: { at, afterMs, looks: watch.looks, forMs } };
}
function describePassed({ forMs }, { looks, process }, watchedMs) {
    const what = process === undefined ? 'healthy' : 'the same process';
    return {
        ok: true,
        detail: `${what} for ${(0,wording/* describeMs */.e0)(watchedMs)}, in ${looks} looks`,
        data: { looks, forMs, watchedMs: Math.round(watchedMs), pid: process?.pid ?? null },
    };
}

;// CONCATENATED MODULE: ./src/checks/tcp.ts

/** Something accepts a TCP connection from the host within the check's time. */
function tcp_run(context, check) {
    return (0,dialing/* connectTo */.m6)(context, check.name, check.tcp, check.timeoutMs);
}

;// CONCATENATED MODULE: ./src/checks/version.ts

/** The health field `version` is the one that the release declares. */
async function version_run(context, check) {
    const expected = context.version;
    if (expected === null)
        return { ok: null, detail: 'the release declares no version', data: { expected } };
    const reading = await (0,health_reading/* readHealth */.L8)(context, check.timeoutMs);
    if (reading === null)
        return health_reading/* NO_HEALTH */.Xh;
    const { version } = reading.contract ?? {};
    const data = { expected, found: version ?? null };
    if (version === undefined)
        return { ok: null, detail: (0,health_reading/* describeMissing */.UV)(reading, 'version'), data };
    const ok = normalize(String(version)) === normalize(expected);
    return { ok, detail: ok ? `version ${version}` : `it answers as version ${version}; ${expected} is expected`, data };
}
function normalize(version) {
    return version.trim().replace(/^v(?=\d)/i, '');
}

;// CONCATENATED MODULE: ./src/checks/virtualenv-program.ts
/**
 * Compares what is installed in an environment with files of requirements, by the environment's own Python. Its words: `files` or nothing, then the files.
 * It prints findings as `inspect` reads them. Versions are judged by the `packaging` that a pip brings, of whichever Python; without one only
 * `NAME==VERSION` can be.
 */
const COMPARE_VIRTUALENV = `
import base64, glob, hashlib, importlib.metadata as metadata, os, re, sys
count, shown = {}, 20
def tell(kind, what):
    count[what] = count.get(what, 0) + 1
    if count[what] == 1 and len(count) <= 200: print(kind, what.replace('\\n', ' '))
def normal(name): return re.sub(r'[-_.]+', '-', name).lower()
have = {}
for one in metadata.distributions():
    try: have.setdefault(normal(one.metadata['Name']), one)
    except Exception: tell('!', 'what is installed in %s is damaged' % getattr(one, '_path', 'it'))
def find_packaging():
    base = os.path.join(sys.base_prefix, 'lib')
    places = [None, *glob.glob('/usr/share/python-wheels/pip-*.whl'), *glob.glob(os.path.join(os.path.dirname(os.__file__), 'ensurepip/_bundled/pip-*.whl'))]
    places += glob.glob(os.path.join(base, 'python3*/*-packages'))
    for place in places:
        if place: sys.path.insert(0, place)
        for name in 'pip._vendor.packaging', 'packaging':
            try: return __import__(name + '.requirements', fromlist=['Requirement']).Requirement
            except Exception: continue
Requirement = find_packaging()
def read(path, parent, limits):
    path = os.path.normpath(os.path.join(os.path.dirname(parent), path))
    if (path, limits) in seen: return
    seen.append((path, limits))
    try:
        with open(path, encoding='utf-8', errors='replace') as file: text = file.read()
    except OSError as error: return tell('?', '%s cannot be read: %s' % (path, error.strerror))
    for line in text.replace('\\\\\\n', ' ').splitlines():
        line = re.sub(r'(^|\\s)#.*$', '', line).strip()
        other = re.match(r'(?:(-r|--requirement)|-c|--constraint)[\\s=]*(\\S+)', line)
        if other: read(other.group(2), path, limits or not other.group(1))
        elif re.match(r'(-e|--editable)\\b|[./]|\\w+[+:]', line): notes.append(line)
        elif line and not line.startswith('-'): wanted.append((re.sub(r'\\s+--\\w.*$', '', line), path, limits))
seen, wanted, notes = [], [], []
for name in sys.argv[2:]: read(name, '', False)
extras, dangling = {}, []
class Plain:
    def __init__(self, text):
        found = re.match(r'([A-Za-z0-9._-]+)\\s*(?:\\[([^\\]]*)\\])?\\s*(?:==\\s*([^\\s;,*]+))?\\s*$', text)
        if not found: raise ValueError(text)
        self.name, self.extras, self.version, self.marker, self.url = found.group(1), set(), found.group(3), None, None
        self.specifier = '==' + found.group(3) if found.group(3) else ''
def judge(text, ask, missing, different, extra=('',), limits=False):
    try: one = (Requirement or Plain)(text)
    except Exception: return notes.append(text)
    if one.marker is not None and not any(one.marker.evaluate({'extra': each}) for each in extra): return
    name = normal(one.name)
    dist = have.get(name)
    if dist is None: return None if limits else tell('!', missing % one.name)
    new = set(one.extras) - extras.setdefault(name, set())
    if new: extras[name] |= new; dangling.append(name)
    if one.url: return
    fits = one.specifier.contains(dist.version, prereleases=True) if Requirement else one.version in (None, dist.version)
    if str(one.specifier) and not fits: tell('!', different % (one.name, dist.version, one.specifier))
for text, path, limits in wanted:
    by = path.replace('%', '%%')
    judge(text, path, '%s is missing, which ' + by + ' names', '%s %s is installed, and ' + by + ' wants %s', limits=limits)
dangling = list(have)
while dangling:
    name = dangling.pop()
    dist = have[name]
    by = ('%s %s' % (dist.metadata['Name'], dist.version)).replace('%', '%%')
    for text in (dist.requires or []) if Requirement else []:
        judge(text, name, by + ' needs %s, which is missing', '%s %s is installed, and ' + by + ' needs %s', extra=('', *extras.get(name, ())))
changed = 0
for dist in have.values() if sys.argv[1] == 'files' else []:
    for file in dist.files or []:
        if file.hash is None: continue
        try:
            with open(file.locate(), 'rb') as opened: data = opened.read()
            if base64.urlsafe_b64encode(hashlib.new(file.hash.mode, data).digest()).rstrip(b'=').decode() == file.hash.value: continue
            what = '%s of %s was changed'
        except OSError: what = '%s of %s is gone'
        changed += 1
        if changed <= shown: tell('!', what % (file, dist.metadata['Name']))
if changed > shown: tell('!', '%d more installed files differ' % (changed - shown))
made = ''
try:
    with open(os.path.join(sys.prefix, 'pyvenv.cfg'), encoding='utf-8') as file: made = file.read()
except OSError: tell('!', '.venv has no pyvenv.cfg')
made = re.search(r'^version(?:_info)?\\s*=\\s*(\\d+\\.\\d+)', made, re.M)
runs = '%d.%d' % sys.version_info[:2]
if made and made.group(1) != runs: tell('!', '.venv was made with Python %s and runs Python %s, which does not see its packages' % (made.group(1), runs))
rest = '; not judged: ' + ', '.join(notes[:3]) + (' and %d more' % (len(notes) - 3) if len(notes) > 3 else '') if notes else ''
if not Requirement: rest += '; ranges and conflicts are not judged, because no pip is there'
print('= Python %d.%d.%d with %d packages' % (*sys.version_info[:3], len(have)) + rest)
`;

;// CONCATENATED MODULE: ./src/checks/virtualenv.ts



/** The Python environment of the release is whole, and is what its requirements ask for. */
async function virtualenv_run(context, check) {
    const { requirements = context.target.python?.requirements ?? ['requirements.txt'] } = check;
    const program = (0,sh/* lines */.M)((0,sh.sh) `bw_p=.venv/bin/python`, (0,sh.sh) `bw_end() { echo "! $1"; echo '= .venv'; exit 0; }`, (0,sh.sh) `if [ -L .venv ] && [ ! -e .venv ]; then bw_end ".venv leads to $(readlink .venv), which is gone"; fi`, (0,sh.sh) `[ -d .venv ] || bw_end '.venv is not there'`, (0,sh.sh) `case $(readlink .venv) in */.bowline/venvs/*) [ -e .venv/.bowline-complete ] || bw_end '.venv was left half made';; esac`, (0,sh.sh) `if [ -L "$bw_p" ] && [ ! -e "$bw_p" ]; then bw_end "$bw_p leads to $(readlink -f "$bw_p"), which is gone"; fi`, (0,sh.sh) `bw_s=$("$bw_p" -I -c '' 2>&1) || bw_end "$bw_p does not run: $(printf '%s\\n' "$bw_s" | tail -n 1)"`, (0,sh.sh) `exec "$bw_p" -I -c ${COMPARE_VIRTUALENV} ${check.comparesFiles ? 'files' : ''} ${requirements}`);
    return judge(await inspect(context, program, check.timeoutMs));
}

;// CONCATENATED MODULE: ./src/checks/index.ts
/*
 * What makes each type of check, one line each, by its name in the config. `process`, `port` and `health` are not
 * here: readiness.ts makes these together. docs/extending.md says how to add one.
 */























;// CONCATENATED MODULE: ./src/checks/measure.ts


/**
 * Runs one check and times it. What it throws is a failed check, except for the two cases in which no check
 * can go on.
 * @throws ConnectError when the host is lost; the context's reason when that is aborted.
 */
async function measure(context, check, work) {
    const startedAt = context.now();
    const outcome = await attempt(context, work);
    return conclude(context, check, outcome, startedAt);
}
/** The result of a check that was not run, or not to its end, because `cause` failed; it never passes. */
function leaveOut(context, check, cause, how = 'not run') {
    const outcome = { ok: null, detail: `${how}: ${cause} failed`, data: { notRun: cause } };
    return conclude(context, check, outcome, context.now());
}
async function attempt(context, work) {
    try {
        return await work();
    }
    catch (error) {
        context.signal.throwIfAborted();
        if ((0,dialing/* isLostHost */.hK)(error, context.host))
            throw error;
        return { ok: false, detail: (0,wording/* describeError */.Uc)(error), data: {} };
    }
}
function conclude(context, { name, type }, outcome, startedAt) {
    const now = context.now();
    const durationMs = Math.max(0, Math.round(now - startedAt));
    return { name, type, ...outcome, checkedAt: new Date(now).toISOString(), durationMs };
}

;// CONCATENATED MODULE: ./src/checks/health.ts





/** How many passes in a row an app needs once it was healthy and then was not. */
const STEADY_PASSES = 3;
/** Asks the health endpoint until it is healthy, or until the deadline. */
async function health_run(context, check, wait) {
    const { health } = context.target;
    if (health === undefined || (0,health_contract/* findHealthUrl */.fT)(context.target) === null)
        return health_reading/* NO_HEALTH */.Xh;
    const startedAt = context.now();
    const announce = (0,checks_waiting/* createAnnouncer */.So)(context);
    const attempts = { count: 0, passed: 0, streak: 0, flaps: 0, healthyAt: 0, last: null };
    for (;;) {
        const { reading, isCut } = await (0,health_reading/* readHealthBefore */.qC)(context, check.timeoutMs, wait.deadlineAt);
        if (!isCut || attempts.last === null)
            count(attempts, reading, context.now());
        const pausedMs = await pauseBetween(context, attempts, wait, health.intervalMs);
        if (pausedMs === 0)
            return health_conclude(attempts, startedAt, context.now());
        announce(() => `${check.name}: ${attempts.last?.reason}, for ${(0,wording/* describeMs */.e0)(context.now() - startedAt)}`);
    }
}
function count(attempts, reading, now) {
    attempts.count += 1;
    attempts.last = reading;
    if (reading?.ok === true) {
        if (attempts.streak === 0)
            attempts.healthyAt = now;
        attempts.passed += 1;
        attempts.streak += 1;
        return;
    }
    if (attempts.streak > 0)
        attempts.flaps += 1;
    attempts.streak = 0;
}
/** Waits for the next attempt and returns how long; 0 when there is nothing left to wait for. */
async function pauseBetween(context, attempts, { deadlineAt, soakUntil }, intervalMs) {
    const now = context.now();
    const isSteady = attempts.streak >= (attempts.flaps === 0 ? 1 : STEADY_PASSES);
    const leftMs = (isSteady ? Math.min(soakUntil, deadlineAt) : deadlineAt) - now;
    if (leftMs <= 0)
        return 0;
    await (0,checks_waiting/* pause */.v7)(context, Math.min(intervalMs, leftMs));
    // What ended with the pause needs no further attempt.
    return intervalMs < leftMs ? intervalMs : 0;
}
function health_conclude(attempts, startedAt, now) {
    const { last, streak, flaps, count: total, passed } = attempts;
    const data = {
        url: last === null ? null : (0,http_probe/* describeUrl */.N)(last.url),
        status: last?.answer.status ?? null,
        attempts: total,
        passed,
        flaps,
        fields: last?.contract ?? {},
    };
    const reason = last?.reason ?? 'no answer';
    if (isInconclusive(attempts)) {
        return { ok: null, detail: `inconclusive: ${passed} of ${total} answers were healthy, the last: ${reason}`, data };
    }
    if (streak > 0)
        return { ok: true, detail: `healthy after ${(0,wording/* describeMs */.e0)(attempts.healthyAt - startedAt)}: ${reason}`, data };
    return { ok: last?.ok ?? null, detail: `not healthy within ${(0,wording/* describeMs */.e0)(now - startedAt)}: ${reason}`, data };
}
/** It went back and forth, and time ran out; one that was healthy and stays down is no such case. */
function isInconclusive({ flaps, streak }) {
    return flaps > 1 ? streak < STEADY_PASSES : flaps === 1 && streak > 0 && streak < STEADY_PASSES;
}

;// CONCATENATED MODULE: ./src/checks/port.ts



/** How often a port of somebody else is looked at again: the previous release may be about to let go of it. */
const LOOKS = 3;
const PAUSE_MS = 1_000;
/** Connects to the port until something of the service listens, or until the deadline. */
async function port_run(context, check, { deadlineAt }) {
    const { name, port, timeoutMs } = check;
    const startedAt = context.now();
    const endpoint = { host: dialing/* EITHER_LOOPBACK */.Ge, port };
    const { isOpen, attempts, reason } = await (0,dialing/* waitForListener */.D)(context, { label: name, endpoint, timeoutMs, deadlineAt });
    const elapsed = () => (0,wording/* describeMs */.e0)(context.now() - startedAt);
    if (!isOpen)
        return { ok: false, detail: `${reason}, for ${elapsed()}`, data: { port, attempts } };
    const after = elapsed();
    const { is, detail } = await findOwner(context, port, deadlineAt);
    const data = { port, attempts, owner: is };
    if (is === 'foreign')
        return { ok: false, detail: `port ${port} is not the service's: it is answered by ${detail}`, data };
    const told = [`port ${port} accepts connections after ${after}`, detail].filter(Boolean).join('; ');
    return { ok: true, detail: told, data };
}
async function findOwner(context, port, deadlineAt) {
    for (let looks = 1;; looks += 1) {
        const owner = await context.findOwner(port);
        if (owner.is !== 'foreign' || looks === LOOKS || context.now() >= deadlineAt)
            return owner;
        await (0,checks_waiting/* pause */.v7)(context, PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./src/checks/process.ts


const LOOK_MS = 1_000;
/**
 * Watches the service until the soak is over and the others are settled. A process that stops or is started
 * again ends the watch at once.
 */
async function process_run(context, check, watch) {
    const startedAt = context.now();
    let restarts = Number.POSITIVE_INFINITY;
    for (let looks = 1;; looks += 1) {
        const state = await (0,checks_waiting/* within */.ux)(context, context.observeProcess(), check.timeoutMs);
        if (state === undefined)
            return { ok: null, detail: `no state within ${(0,wording/* describeMs */.e0)(check.timeoutMs)}`, data: { looks } };
        // Somebody who starts the service by hand sets its counter back.
        restarts = Math.min(restarts, state.restarts);
        const elapsedMs = context.now() - startedAt;
        const data = { ...state, looks, crashes: state.restarts - restarts, watchedMs: Math.round(elapsedMs) };
        if (!state.running)
            return { ok: false, detail: `not running: ${state.detail}`, data };
        if (isElsewhere(state, context))
            return { ok: false, detail: describeElsewhere(state, context), data };
        if (data.crashes > 0)
            return { ok: false, detail: describeCrashes(state, data.crashes, elapsedMs), data };
        const leftMs = watch.soakMs - elapsedMs;
        const isOver = watch.settled.aborted && (leftMs <= 0 || watch.isFutile());
        if (isOver || watch.isOnce)
            return { ok: true, detail: describeWatch(state, elapsedMs), data };
        await process_pauseBetween(context, watch, leftMs);
    }
}
/** The last look is taken when the soak ends, or when the others are settled. */
async function process_pauseBetween(context, { settled }, leftMs) {
    const pauseMs = leftMs > 0 ? Math.min(LOOK_MS, leftMs) : LOOK_MS;
    await (0,checks_waiting/* pause */.v7)(context, pauseMs, settled.aborted ? context.signal : settled);
}
/** What the switch had to bring about: a service that goes on with an old release answers as well as ever. */
function isElsewhere({ release }, context) {
    return release !== null && release !== undefined && release !== context.release;
}
function describeElsewhere({ detail, release, pid }, context) {
    return `process ${pid} runs release ${release}, not ${context.release}: ${detail}`;
}
function describeCrashes({ detail }, crashes, elapsedMs) {
    const times = crashes === 1 ? 'once' : `${crashes} times`;
    return `started again ${times} within ${(0,wording/* describeMs */.e0)(elapsedMs)}, so it crashes: ${detail}`;
}
function describeWatch({ detail, release }, elapsedMs) {
    const place = release === undefined || release === null ? '' : ', in its release';
    return elapsedMs < LOOK_MS ? `${detail}${place}` : `${detail}${place}, watched for ${(0,wording/* describeMs */.e0)(elapsedMs)}`;
}

// EXTERNAL MODULE: ./src/checks/verdict.ts
var verdict = __webpack_require__(29948);
;// CONCATENATED MODULE: ./src/checks/readiness.ts
var readiness_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var readiness_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






const DEFAULT_DEADLINE_MS = 30_000;
/** Before anything is changed the service runs already, so there is no start-up to wait for. */
const PRE_DEADLINE_MS = 30_000;
/** The types that are made together, in the order in which they are reported. */
const READINESS = ['process', 'port', 'health'];
/** True for the checks that wait until the service is up, and without which no other is made. */
function isReadiness(check) {
    return READINESS.some((type) => type === check.type);
}
/**
 * Waits until the service is up: its process is watched while port and health are waited for, so that the soak
 * costs no time of its own and a process that dies ends the wait at once.
 */
async function checkReadiness(context, checks) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const processes = checks.filter((check) => check.type === 'process');
        const listeners = [
            ...checks.filter((check) => check.type === 'port'),
            ...checks.filter((check) => check.type === 'health'),
        ];
        const all = readiness_addDisposableResource(env_1, (0,checks_waiting/* limitTime */.DZ)(context.signal), false);
        const dead = readiness_addDisposableResource(env_1, (0,checks_waiting/* limitTime */.DZ)(all.signal), false);
        const settled = readiness_addDisposableResource(env_1, (0,checks_waiting/* limitTime */.DZ)(all.signal), false);
        const inner = { ...context, signal: all.signal };
        const schedule = planWait(context, processes.length > 0);
        let isFutile = false;
        const watch = { ...schedule, isOnce: context.moment === 'pre', settled: settled.signal, isFutile: () => isFutile };
        const watching = Promise.all(processes.map((check) => watchUntilDead(inner, check, dead, watch)));
        const waiting = waitInOrder(inner, listeners, schedule, dead.signal).then((results) => {
            isFutile = !hasPassed(results, listeners);
            settled.stop();
            return results;
        });
        // Awaited here, before the limits are disposed of.
        return await together(watching, waiting, all);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        readiness_disposeResources(env_1);
    }
}
function planWait(context, hasProcess) {
    const { target, moment } = context;
    const { runtime, health } = target;
    const startedAt = context.now();
    const soakMs = moment === 'post' && hasProcess && 'soakMs' in runtime ? runtime.soakMs : 0;
    const deadlineMs = health?.deadlineMs ?? DEFAULT_DEADLINE_MS;
    const waitMs = moment === 'pre' ? Math.min(deadlineMs, PRE_DEADLINE_MS) : deadlineMs;
    return { soakMs, soakUntil: startedAt + soakMs, deadlineAt: startedAt + waitMs };
}
/** Ends the wait for the others when the process is gone. */
async function watchUntilDead(context, check, dead, watch) {
    const result = await measure(context, check, () => process_run(context, check, watch));
    if (!(0,verdict/* isPassed */.Hh)(result, check))
        dead.stop(check.name);
    return result;
}
/** Each waits for the one before it; after one that failed, or when the process is dead, none is made. */
async function waitInOrder(context, checks, schedule, dead) {
    const results = [];
    let cause;
    for (const check of checks) {
        const result = cause === undefined
            ? await waitFor({ ...context, signal: dead }, check, schedule)
            : leaveOut(context, check, cause);
        context.signal.throwIfAborted();
        if (!(0,verdict/* isPassed */.Hh)(result, check))
            cause ??= dead.aborted ? String(dead.reason) : check.name;
        results.push(result);
    }
    return results;
}
/** Here the context's signal is that of the process: when it dies, the wait is over. */
async function waitFor(context, check, schedule) {
    try {
        return await measure(context, check, () => check.type === 'port' ? port_run(context, check, schedule) : health_run(context, check, schedule));
    }
    catch (error) {
        if (!context.signal.aborted)
            throw error;
        return leaveOut(context, check, String(context.signal.reason), 'stopped');
    }
}
function hasPassed(results, checks) {
    return results.every((result, index) => {
        const check = checks[index];
        return check !== undefined && (0,verdict/* isPassed */.Hh)(result, check);
    });
}
/** Both results; when one side throws, the other is stopped and waited for first. */
async function together(watching, waiting, all) {
    try {
        return (await Promise.all([watching, waiting])).flat();
    }
    catch (error) {
        all.stop(error);
        await Promise.allSettled([watching, waiting]);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/checks/run-checks.ts
var run_checks_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var run_checks_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** How many checks run at once; sshd allows ten sessions a connection, and the lock has some of them. */
const WIDTH = 4;
/**
 * Makes the checks of one target that belong to the context's moment; with `only`, just those of these names.
 * The results come in the order process, port, health, then that of the config. When one of the first three
 * does not pass, the rest is not run and says so. A failing check is a result, never an error.
 * @throws ConnectError when the host is lost; the signal's reason when it is aborted.
 */
async function runChecks(context, only) {
    context.signal.throwIfAborted();
    const selected = (0,verdict/* selectChecks */.oL)(context.target.checks, context.moment, only);
    const first = selected.filter(isReadiness);
    const rest = selected.filter((check) => !isReadiness(check));
    const ready = await checkReadiness(context, first);
    const cause = ready.find((result) => first.some((check) => check.name === result.name && !(0,verdict/* isPassed */.Hh)(result, check)));
    if (cause !== undefined)
        return [...ready, ...rest.map((check) => leaveOut(context, check, cause.name))];
    return [...ready, ...(await checkRest(context, rest))];
}
/** Those that measure times come first, each alone, because others would slow the answers down; then the rest together. */
async function checkRest(context, checks) {
    const results = new Map();
    const run = async (inner, check) => {
        results.set(check, await measure(inner, check, () => runCheck(inner, check)));
    };
    for (const check of checks.filter(isAlone))
        await run(context, check);
    await runTogether(context, checks.filter((check) => !isAlone(check)), run);
    return checks.flatMap((check) => results.get(check) ?? []);
}
function isAlone({ type }) {
    return (0,registry/* findCheck */.Sd)(type).isAlone === true;
}
/** When one throws, the others are stopped and waited for first. */
async function runTogether(context, checks, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = run_checks_addDisposableResource(env_1, (0,checks_waiting/* limitTime */.DZ)(context.signal), false);
        const inner = { ...context, signal: limit.signal };
        const queue = checks.values();
        const work = async () => {
            for (const check of queue)
                await run(inner, check);
        };
        const workers = Array.from({ length: Math.min(WIDTH, checks.length) }, work);
        try {
            await Promise.all(workers);
        }
        catch (error) {
            limit.stop(error);
            await Promise.allSettled(workers);
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        run_checks_disposeResources(env_1);
    }
}
/** What does not compile where a type of check has no line in index.ts. */
const RUNNERS = checks_namespaceObject;
function runCheck(context, check) {
    // The line above holds that each type has its own runner; the compiler cannot follow that through a look-up.
    const run = RUNNERS[check.type];
    return run(context, check);
}


/***/ }),

/***/ 1326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ isMaximum),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   gS: () => (/* binding */ STATISTICS)
/* harmony export */ });
const STATISTICS = ['mean', 'p50', 'p95', 'p99', 'max'];
const SHARES = { p50: 50, p95: 95, p99: 99 };
/** The statistics of at least one sample; null where there is none, or one is no number. */
function summarize(samples) {
    if (samples.length === 0 || !samples.every(Number.isFinite))
        return null;
    const sorted = samples.toSorted((one, other) => one - other);
    const at = (percent) => sorted[rank(percent, sorted.length) - 1] ?? Number.NaN;
    return { mean: average(sorted), p50: at(50), p95: at(95), p99: at(99), max: at(100) };
}
/** True when there are so few samples that the percentile is the largest of them. */
function isMaximum(statistic, samples) {
    const percent = SHARES[statistic];
    return percent !== undefined && samples > 0 && rank(percent, samples) === samples;
}
/** The nearest rank, from 1, so that a percentile is always one of the samples. */
function rank(percent, samples) {
    return Math.ceil((percent * samples) / 100);
}
/** Kept between the ends, where rounding could lead it out. */
function average(sorted) {
    const mean = sorted.reduce((sum, value) => sum + value / sorted.length, 0);
    return Math.min(Math.max(mean, sorted[0] ?? mean), sorted.at(-1) ?? mean);
}


/***/ }),

/***/ 29948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ failedChecks),
/* harmony export */   Hh: () => (/* binding */ isPassed),
/* harmony export */   oL: () => (/* binding */ selectChecks)
/* harmony export */ });
/* unused harmony export wasNotRun */
/** The checks that belong to a moment, in the order of the config; with `only`, just those of these names. */
function selectChecks(checks, moment, only) {
    return checks.filter(({ name, when }) => when.includes(moment) && (only === undefined || only.includes(name)));
}
/** True when the result lets the run go on: it passed, or has no data where that is ignored. */
function isPassed(result, check) {
    return result.ok ?? (check.noData === 'ignore' && !wasNotRun(result));
}
/**
 * The results that do not pass, in their order. Those that were not run are left out where another says why;
 * a result whose check is not known counts as failed unless it is true.
 */
function failedChecks(results, checks) {
    const failed = results.filter((result) => {
        const check = checks.find(({ name }) => name === result.name);
        return check === undefined ? result.ok !== true : !isPassed(result, check);
    });
    const causes = failed.filter((result) => !wasNotRun(result));
    return causes.length > 0 ? causes : failed;
}
/** True for a check that was left out because an earlier one failed. */
function wasNotRun({ data }) {
    return typeof data.notRun === 'string';
}


/***/ }),

/***/ 10338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   Eu: () => (/* binding */ untilAborted),
/* harmony export */   So: () => (/* binding */ createAnnouncer),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

const ANNOUNCE_MS = 5_000;
/** A signal that is aborted with `parent`, by `stop`, or after `timeoutMs`. */
function limitTime(parent, timeoutMs) {
    const controller = new AbortController();
    // Several checks listen at once, which is no leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal);
    let hasExpired = false;
    const follow = () => controller.abort(parent.reason);
    const expire = () => {
        hasExpired = true;
        controller.abort();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
    if (parent.aborted)
        follow();
    else
        parent.addEventListener('abort', follow, { once: true });
    return {
        signal: controller.signal,
        get hasExpired() {
            return hasExpired;
        },
        stop: (reason) => controller.abort(reason),
        [Symbol.dispose]() {
            clearTimeout(timer);
            parent.removeEventListener('abort', follow);
        },
    };
}
/**
 * Settles as `work` does, or rejects with the signal's reason as soon as that is aborted. What `work` yields
 * too late is given to `discard`.
 */
function untilAborted(work, signal, discard) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            work.then(discard, () => { });
            reject(signal.reason);
        };
        if (signal.aborted)
            return stop();
        signal.addEventListener('abort', stop, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    });
}
/** Settles as `work` does, or with undefined after `timeoutMs`. Throws the context's reason when that is aborted. */
async function within(context, work, timeoutMs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = __addDisposableResource(env_1, limitTime(context.signal, timeoutMs), false);
        try {
            return await untilAborted(work, limit.signal);
        }
        catch (error) {
            if (limit.hasExpired)
                return undefined;
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Waits for `ms`, or until `wake` is aborted. Throws the context's reason when that is aborted. */
async function pause(context, ms, wake = context.signal) {
    try {
        await untilAborted(context.sleep(ms, wake), wake);
    }
    catch (error) {
        if (!wake.aborted)
            throw error;
    }
    context.signal.throwIfAborted();
}
/** Tells every few seconds what is being waited for, and not more often. */
function createAnnouncer(context) {
    let toldAt = context.now();
    return (describe) => {
        if (context.now() - toldAt < ANNOUNCE_MS)
            return;
        toldAt = context.now();
        context.onWaiting(describe());
    };
}


/***/ }),

/***/ 35677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ describeSome),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   e0: () => (/* binding */ describeMs),
/* harmony export */   nI: () => (/* binding */ describeBytes),
/* harmony export */   qL: () => (/* binding */ describeHttpStatus),
/* harmony export */   rm: () => (/* binding */ describeShare)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST = 200;
/** More of them stand in `data`. */
const SHOWN = 3;
/** Writes a duration for people: `0 ms`, `412 ms`, `3.2 s`, `2 min 5 s`. */
function describeMs(ms) {
    if (Math.round(ms) < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${Number((ms / 1_000).toFixed(1))} s`;
    const seconds = Math.round(ms / 1_000);
    const rest = seconds % 60;
    return rest === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${rest} s`;
}
/** `503 Service Unavailable`. */
function describeHttpStatus(status) {
    return [status, node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status]].filter(Boolean).join(' ');
}
/** Writes a share from 0 to 1 as a percentage with at most two decimals. */
function describeShare(share) {
    return `${Number((share * 100).toFixed(2))}%`;
}
/** Writes a count of bytes: `1 MiB`, `9.8 GiB`. */
function describeBytes(bytes) {
    const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
    return `${Number((bytes / 1_024 ** power).toFixed(1))} ${units[power]}`;
}
/** A short piece of untrusted text, on one line and without control characters. */
function excerpt(text) {
    const line = text
        .slice(0, 4 * LONGEST)
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
/** What was thrown, in one phrase; some errors of Node have their message only in a code or in their parts. */
function describeError(error) {
    if (!(error instanceof Error))
        return excerpt(String(error));
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    if (error.message === '' && first !== undefined)
        return describeError(first);
    const code = 'code' in error ? String(error.code) : '';
    return excerpt(error.message) || code || error.name;
}
/** The first of several sentences, and how many more there are. */
function describeSome(all) {
    const more = all.length - SHOWN;
    return `${all.slice(0, SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/plan/planner.ts + 3 modules
var plan_planner = __webpack_require__(20610);
// EXTERNAL MODULE: ./src/plan/preflight.ts + 3 modules
var preflight = __webpack_require__(82402);
// EXTERNAL MODULE: ./src/plan/runtime-notes.ts
var runtime_notes = __webpack_require__(72432);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/rollout/activate.ts
var activate = __webpack_require__(69280);
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(11586);
// EXTERNAL MODULE: ./src/rollout/connect.ts
var connect = __webpack_require__(29495);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/source-info.ts
var source_info = __webpack_require__(76660);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
// EXTERNAL MODULE: ./src/shell/script.ts
var shell_script = __webpack_require__(17207);
;// CONCATENATED MODULE: ./src/rollout/downgrade.ts





/**
 * Refuses to replace a release by an older commit, by the history of the app's own source, and an image by an older version.
 * Where the history is not known, an older run of the same repository is refused, and anything else is said and allowed.
 * @throws BowlineError `refused`
 */
async function refuseDowngrade(rollout, plan, contents) {
    const judged = new Set();
    for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
        const live = one.app.history.releases.find(({ id }) => id === one.live);
        const content = contents.get(one.target.app);
        const key = `${one.target.app} ${live?.id}`;
        if (live === undefined || content === undefined || judged.has(key))
            continue;
        judged.add(key);
        await judge(rollout, one, live, content);
    }
}
async function judge(rollout, plan, live, content) {
    const { world } = rollout;
    const { target } = plan;
    const { revision } = content.info;
    const where = { host: target.host.name, app: target.app };
    const order = compareToLive(content, live);
    if (order < 0)
        throw older(`version ${content.info.version} is older than the live version ${live.version}`, where);
    if (order > 0)
        return;
    const ancestry = revision === null || live.revision === null
        ? 'unknown'
        : await findAncestry(rollout, plan, content, { older: revision, newer: live.revision });
    if (ancestry === 'ancestor')
        throw older(`${downgrade_short(revision)} is older than the live revision ${downgrade_short(live.revision)}`, where);
    if (ancestry === 'not_ancestor')
        return;
    if (isOlderRun(world.run.runId, live.runId))
        throw older(`this run is older than run ${live.runId}, which made ${live.id}`, where);
    if (revision === null) {
        world.progress.note('the commit is not known, so an older one would not be refused', where);
    }
    else if (revision !== live.revision) {
        world.progress.note(`the history between ${downgrade_short(live.revision)} and ${downgrade_short(revision)} is not known, so their order is not checked`, where);
    }
}
/** 0 also where versions do not tell. */
function compareToLive({ info, isOrderedByVersion }, live) {
    if (!isOrderedByVersion || info.version === null || live.version === null)
        return 0;
    return (0,version_order/* compareVersions */.Zy)(info.version, live.version) ?? 0;
}
/** By the checkout of the run, or by what the host has of the history of a source. */
async function findAncestry({ world, signal, fleet }, { target }, { askAncestry }, { older, newer }) {
    if (older === newer)
        return 'not_ancestor';
    if (askAncestry === undefined)
        return (0,source_info.readAncestry)(world.root, older, newer);
    const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        return 'unknown';
    const script = (0,shell_script/* writeScript */.l)({ nonce: world.random(32), parts: [askAncestry(target.path, older, newer)] });
    const { facts } = await (0,session/* runScript */.j3)(machine, script, { progress: world.progress, signal });
    const said = facts.find(([key]) => key === 'ancestry')?.[1];
    return said === 'ancestor' || said === 'not_ancestor' ? said : 'unknown';
}
function isOlderRun(ours, theirs) {
    return /^\d+$/.test(ours ?? '') && /^\d+$/.test(theirs ?? '') && BigInt(ours ?? 0) < BigInt(theirs ?? 0);
}
function downgrade_short(revision) {
    return revision === null ? 'an unknown revision' : revision.slice(0, 7);
}
function older(what, where) {
    return new errors/* BowlineError */.JY('refused', `${where.host}: ${where.app}: ${what}`, {
        where,
        hint: 'A newer release is never replaced by an older one; use `rollback`, or `force: downgrade`.',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/checks/run-checks.ts + 33 modules
var run_checks = __webpack_require__(38268);
// EXTERNAL MODULE: ./src/config/targets/own-checks.ts
var own_checks = __webpack_require__(95353);
// EXTERNAL MODULE: ./src/rollout/check-context.ts
var check_context = __webpack_require__(52775);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
;// CONCATENATED MODULE: ./src/rollout/health-trial.ts





/**
 * Asks what is live by a health setting that it was not made with. Nothing has changed yet, so a release that does not meet it is
 * only a note: the new one may bring the path. Where that fails too, the setting is the first thing to look at.
 */
async function tryNewHealth(rollout, plan) {
    const asked = plan.targets.filter((one) => one.action === 'deploy' && hasNewHealth(one));
    await (0,parallel/* doAll */.x)(asked, rollout.fleet.parallel, (one) => tryOn(rollout, one));
}
function hasNewHealth({ target, app, live }) {
    const remembered = app.history.releases.find(({ id }) => id === live);
    const own = (0,own_checks/* buildOwnChecks */.S)(remembered?.ownChecks ?? undefined, target.runtime);
    if (own === undefined || target.health === undefined)
        return false;
    return !(0,external_node_util_.isDeepStrictEqual)(whatIsAsked(own.health, own.port), whatIsAsked(target.health, target.port));
}
/** How long and how often it is asked changes nothing of the answer. */
function whatIsAsked(health, port) {
    const { path, url, fields, expect, redirects } = health ?? {};
    return { port, path, url, fields, expect, redirects };
}
async function tryOn(rollout, { target, app, live }) {
    const { fleet, signal } = rollout;
    const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
    const once = askOnce(target);
    if (machine === undefined || live === null || once === undefined)
        return;
    const version = app.history.releases.find(({ id }) => id === live)?.version ?? null;
    const context = (0,check_context/* openCheckContext */.O)({ fleet, machine, target: once, release: live, version, moment: 'pre', signal });
    const [result] = await (0,run_checks/* runChecks */.J)(context);
    if (result === undefined || result.ok === true)
        return;
    fleet.ledger.of(target).healthTrial = result.detail;
    const note = `the live release ${live} does not meet the new \`health\`: ${result.detail}`;
    fleet.world.progress.note(note, { host: target.host.name, app: target.app, step: 'pre-flight' });
}
/** The app with nothing but its health to ask, one time. */
function askOnce(target) {
    const check = target.checks.find(({ type }) => type === 'health');
    if (check === undefined || target.health === undefined)
        return undefined;
    const once = { ...check, when: ['pre'] };
    const deadlineMs = Math.min(check.timeoutMs, target.health.deadlineMs);
    return { ...target, checks: [once], health: { ...target.health, deadlineMs, intervalMs: deadlineMs } };
}

// EXTERNAL MODULE: ./src/rollout/hold.ts
var hold = __webpack_require__(43372);
// EXTERNAL MODULE: ./src/rollout/label.ts
var label = __webpack_require__(13887);
// EXTERNAL MODULE: ./src/rollout/lock.ts + 4 modules
var lock = __webpack_require__(55536);
// EXTERNAL MODULE: ./src/rollout/maintenance.ts
var maintenance = __webpack_require__(20102);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 12 modules
var prepare = __webpack_require__(23111);
// EXTERNAL MODULE: ./src/rollout/run.ts + 3 modules
var run = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/rollout/stages/quorum.ts
var quorum = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/rollout/stages/stage.ts + 11 modules
var stage = __webpack_require__(24092);
;// CONCATENATED MODULE: ./src/plan/superseded.ts
/** The newest rollback by hand of an app on a host; one that was undone by itself has changed nothing. */
function findRollbackByHand({ entries }) {
    const isUndone = (run) => entries.some((one) => one.event === 'activated' && one.kind === 'undo' && one.run === run);
    const switched = entries.findLast((one) => one.event === 'activated' && one.kind === 'rollback' && !isUndone(one.run));
    if (switched === undefined)
        return undefined;
    const { run, at, release } = switched;
    const attempt = entries.findLast((one) => one.event === 'attempt' && one.run === run);
    const { runUrl = null, actor = null, reason = null } = attempt ?? {};
    return { at, release, runUrl, actor, reason };
}
/** What orders a run of GitHub: its number is given when it is created, and a rerun keeps it. */
const RUN = /^(?<repository>.+)\/actions\/runs\/(?<id>\d+)/;
/** Whether a run was created before a rollback; `by_time` where their numbers cannot be compared. */
function compareRuns(runUrl, rollback) {
    const [ours, theirs] = [RUN.exec(runUrl)?.groups, RUN.exec(rollback.runUrl ?? '')?.groups];
    if (ours === undefined || theirs === undefined || ours.repository !== theirs.repository)
        return 'by_time';
    return BigInt(ours.id ?? 0) <= BigInt(theirs.id ?? 0) ? 'older' : 'newer';
}

;// CONCATENATED MODULE: ./src/rollout/superseded.ts


/**
 * Refuses a deploy that was asked for before somebody rolled back: it waited for an approval meanwhile, or is run again. Only
 * under the lock is it sure that no rollback comes in between.
 * @throws BowlineError `superseded`
 */
async function refuseSuperseded(rollout, plan, readStart) {
    const { runUrl } = rollout.world.run;
    // From a terminal somebody deploys now, and knows what is live.
    if (runUrl === null)
        return;
    for (const one of plan.targets.filter(({ action }) => action === 'deploy')) {
        const rollback = findRollbackByHand(one.app.journal);
        if (rollback !== undefined && (await isOlder(rollout, one, runUrl, rollback, readStart)))
            throw supersededBy(rollback, one);
    }
}
async function isOlder({ world }, { target }, runUrl, rollback, readStart) {
    const order = compareRuns(runUrl, rollback);
    if (order !== 'by_time')
        return order === 'older';
    const start = await readStart();
    if (start !== null)
        return start.getTime() <= Date.parse(rollback.at);
    const where = { host: target.host.name, app: target.app };
    world.progress.note(`whether this run is older than ${describe(rollback)} cannot be told: GitHub does not say when it was created`, where);
    return false;
}
function supersededBy(rollback, { target }) {
    const where = { host: target.host.name, app: target.app, step: 'lock' };
    return new errors/* BowlineError */.JY('superseded', `${where.host}: ${where.app}: this run is older than ${describe(rollback)}`, {
        where,
        hint: 'Start a new run to deploy what is there now, or go on with `force: superseded`.',
    });
}
function describe({ release, actor, at, reason, runUrl }) {
    const by = actor === null ? '' : ` by ${actor}`;
    const why = reason === null ? '' : ` (${reason})`;
    return `the rollback to ${release}${by} at ${at}${why}${runUrl === null ? '' : `, ${runUrl}`}`;
}

// EXTERNAL MODULE: ./src/rollout/verify-plan.ts
var verify_plan = __webpack_require__(63346);
// EXTERNAL MODULE: ./src/sources/index.ts
var sources = __webpack_require__(11006);
// EXTERNAL MODULE: ./src/modes/shared/comment-where-asked.ts
var comment_where_asked = __webpack_require__(39950);
// EXTERNAL MODULE: ./src/modes/shared/job-time.ts
var job_time = __webpack_require__(94937);
// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 2 modules
var open_environment = __webpack_require__(30603);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/rollout/ledger.ts + 2 modules
var rollout_ledger = __webpack_require__(59402);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/rollout/verify-all.ts
var verify_all = __webpack_require__(28098);
// EXTERNAL MODULE: ./src/modes/shared/access.ts + 18 modules
var access = __webpack_require__(57414);
// EXTERNAL MODULE: ./src/modes/shared/live-verifications.ts
var live_verifications = __webpack_require__(72369);
;// CONCATENATED MODULE: ./src/modes/shared/other-environments.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** A gate has the checks that a verification after a deploy has. */
const ASKED = { moment: 'post', checks: [] };
const APART = 'In a job that cannot see the secrets of that environment, verify it in a job of its own before this one, and leave the gate out: docs/gates.md.';
/**
 * Makes ready, for each environment that a gate of the run verifies, all that it takes: its config, the keys of its hosts, and
 * whose hosts they are. Nothing is connected to yet.
 * @returns by the name of the environment, how it is verified
 * @throws InputError, ConfigError, ConnectError of kind `key`
 */
async function openOtherEnvironments({ environment: own, document, world }, inputs) {
    const found = new Map();
    for (const gate of listVerifyGates(own, inputs.skip)) {
        if (found.has(gate.environment))
            continue;
        found.set(gate.environment, await openOther(gate, document, world, inputs));
    }
    return found;
}
/** Without those that this run never comes to. */
function listVerifyGates({ stages }, skip) {
    return stages
        .filter(({ hosts }) => hosts.length > 0)
        .flatMap(({ before, after }) => [...before, ...after])
        .filter((gate) => gate.kind === 'verify')
        .filter(({ name }) => !skip.includes(name));
}
async function openOther(gate, document, world, inputs) {
    try {
        const environment = resolveOther(gate, document, world, inputs);
        (0,live_verifications/* requireChecks */.N)(ASKED, environment.targets);
        (0,access/* requireAccess */.wo)(inputs, environment.hosts);
        const connect = await (0,access/* openAccess */.bg)(inputs, environment.hosts, world);
        return (asked, signal) => verifyOther(asked, environment, { ...world, connect }, signal);
    }
    catch (thrown) {
        throw blameGate(gate, (0,errors/* toBowlineError */.EX)(thrown), APART);
    }
}
/** A run of some apps waits for these alone, where the other environment has any of them. */
function resolveOther({ environment }, document, { env }, { apps }) {
    const whole = (0,resolve/* resolveEnvironment */.g)(document, { environment, variables: env, leavesEnvOpen: true });
    const both = apps.filter((app) => whole.targets.some((target) => target.app === app));
    if (both.length === 0)
        return whole;
    return (0,resolve/* resolveEnvironment */.g)(document, { environment, apps: both, variables: env, leavesEnvOpen: true });
}
function blameGate(gate, error, next) {
    return new errors/* BowlineError */.JY(error.code, `the gate ${gate.name}: ${error.message}`, {
        where: { step: gate.name },
        hint: (0,errors/* joinHints */.Bs)([error.hint, next]),
        cause: error,
    });
}
/** Nothing of it goes into the run that waits for it: the ledger is its own, and so are the connections. */
async function verifyOther(gate, environment, runWorld, signal) {
    const world = { ...runWorld, progress: { ...runWorld.progress, phase: () => { } } };
    const bounded = AbortSignal.any([signal, (0,time/* limitTime */.DZ)(world, gate.timeoutMs, () => describeLate(gate))]);
    const ledger = new rollout_ledger/* Ledger */.O(environment.targets, world.now);
    const { targets } = environment;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const fleet = __addDisposableResource(env_1, await (0,connect/* connectFleet */.N)({ environment, targets, ledger, world, signal: bounded }), true);
            await (0,verify_all/* verifyAll */.Vf)(fleet, (0,live_verifications/* listLive */.R)(fleet, ASKED, bounded));
            return describePassed(fleet);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (thrown) {
        signal.throwIfAborted();
        const error = (0,errors/* toBowlineError */.EX)(thrown);
        throw blameGate(gate, error, `See \`bowline verify --environment ${gate.environment}\` pass, and run this deploy again.`);
    }
}
function describeLate({ timeoutMs }) {
    const hint = 'Raise `timeout` of the gate, or make the checks faster.';
    return new errors/* BowlineError */.JY('verification', `its time was up after ${timeoutMs / 1000} s`, { hint });
}
function describePassed({ machines, ledger: { entries } }) {
    const results = entries.flatMap(({ checks }) => checks);
    const count = (ok) => results.filter((one) => one.ok === ok).length;
    const ignored = count(null) === 0 ? '' : `; ${count(null)} without data, which is ignored`;
    return `${(0,format/* describeCount */.vG)(machines.length, 'host')}, ${(0,format/* describeCount */.vG)(count(true), 'check')} passed${ignored}`;
}

// EXTERNAL MODULE: ./src/modes/shared/read-sources.ts
var read_sources = __webpack_require__(56925);
// EXTERNAL MODULE: ./src/modes/shared/require-gates.ts
var require_gates = __webpack_require__(83482);
// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/shared/run-start.ts

/** It only orders a run and a rollback from a terminal, which is not worth a long wait. */
const PATIENCE_MS = 10_000;
/** When GitHub created this run; null outside of GitHub, without a token, and where GitHub does not say. */
async function readRunStart(token, runner) {
    const { runId } = runner.run;
    if (token === undefined || runId === null)
        return null;
    try {
        const { readRunCreation } = await __webpack_require__.e(/* import() */ "modes").then(__webpack_require__.bind(__webpack_require__, 95593));
        return await readRunCreation(await (0,github_api/* openRepositoryApi */.X)(token, runner, PATIENCE_MS), runId);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/modes/deploy.ts





























/** Takes the apps of an environment to its hosts: all of them serve the new release, or all the old one. */
async function deploy(inputs, runner) {
    (0,secrets/* requireSecrets */.pU)(inputs.requiredSecrets, inputs, runner.env);
    const opened = await (0,open_environment.openEnvironment)(inputs, runner);
    const { environment, world } = opened;
    (0,require_gates/* requireGates */.G)(environment, inputs.skip);
    (0,job_time/* warnOfJobTime */.KD)(environment, runner);
    const otherEnvironments = await openOtherEnvironments(opened, inputs);
    const request = await readRequest(inputs, environment, world);
    const { version, source } = request;
    const result = await (0,run/* runRollout */.p)({
        mode: 'deploy',
        world,
        environment,
        version,
        revision: source.revision,
        labels: request.labels,
        isDirty: source.isDirty,
        ref: source.ref,
        reason: inputs.reason ?? null,
        undoesFailures: inputs.rollback === 'on',
        mayLeaveIrreversible: inputs.force.has('irreversible'),
        gates: { skips: new Set(inputs.skip), otherEnvironments },
    }, (rollout) => performDeploy(rollout, { ...request, readStart: () => readRunStart(inputs.githubToken, runner) }));
    return (0,comment_where_asked.commentWhereAsked)(result, inputs, runner);
}
async function readRequest(inputs, environment, world) {
    const secrets = (0,open_environment/* readSecrets */.q)(environment.targets, inputs, world);
    const installSecrets = (0,open_environment/* readInstallSecrets */.d)(environment.targets, inputs, world);
    const { info: source, infos, reading } = await (0,read_sources/* readSources */.t)(environment, inputs, world);
    return {
        inputs,
        environment,
        secrets,
        installSecrets,
        source,
        reading,
        version: inputs.version ?? source.version,
        labels: new Map([...infos].map(([app, { version, revision, image }]) => [
            app,
            { version: inputs.version ?? version, revision, image },
        ])),
        newKey: (0,external_node_crypto_.randomBytes)(32).toString('hex'),
    };
}
async function performDeploy(rollout, { reading, ...known }) {
    const { environment, inputs } = known;
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    const connecting = { environment, targets, ledger, world, signal, isChanging: true };
    const mayGoWithout = (away) => (0,quorum/* hasQuorumWithout */.yV)(environment, away);
    rollout.open(await (0,connect/* connectFleet */.N)({ ...connecting, mayGoWithout }));
    rollout.enter('pre-flight');
    const request = { ...known, targets: rollout.reached, contents: await reading };
    noteIgnored(request.contents, world);
    (0,preflight/* requireNothingMissing */.d5)(await preflightQuestion(rollout, request));
    warnOfRuntimes(rollout, request.targets);
    const planner = (0,plan_planner/* openDeployPlanner */.g)(planQuestion(request), rollout.facts);
    rollout.narrow(planner.targets);
    const unhealthy = await (0,verify_plan/* findUnhealthy */.Ii)(rollout, planner.plan(rollout.facts));
    const first = planner.plan(rollout.facts, unhealthy);
    if (!inputs.force.has('downgrade'))
        await refuseDowngrade(rollout, first, request.contents);
    await (0,verify_plan/* verifyBefore */.P_)(rollout, first);
    if (rollout.settleUnchanged(first))
        return;
    if (!inputs.force.has('hold'))
        (0,hold/* refuseHeld */._z)(rollout, first);
    await tryNewHealth(rollout, first);
    rollout.adopt(first);
    await (0,lock/* lockFleet */.k)(rollout, {
        machines: rollout.machinesOf(first),
        waitMs: inputs.lockWaitMs ?? environment.lock.waitMs,
    });
    // The facts were read again where somebody else has deployed meanwhile.
    const plan = rollout.adopt(planner.plan(rollout.facts, unhealthy));
    if (inputs.force.has('hold'))
        (0,hold/* noteStandingHolds */.ps)(rollout, plan.targets);
    else
        (0,hold/* refuseHeld */._z)(rollout, plan);
    (0,maintenance/* noteMaintenance */.Y)(rollout, plan.targets);
    if (!inputs.force.has('superseded'))
        await refuseSuperseded(rollout, plan, known.readStart);
    (0,announce/* announceStart */.W)(rollout, plan);
    await (0,stage/* runStages */.J)(rollout, plan, {
        prepare: (some) => (0,prepare/* prepareAll */.bE)(rollout, some, request),
        activate: (some) => (0,activate/* activateAll */.X)(rollout, some, 'deploy', () => ({ drafts: [], ignoresHold: inputs.force.has('hold') })),
        verify: (some) => (0,verify_plan/* verifyRelease */.VA)(rollout, some, ({ target }) => (0,label/* labelOf */.W)(rollout.start, target.app).version),
    });
}
function warnOfRuntimes({ facts, world }, targets) {
    for (const { host, app, message } of (0,runtime_notes/* listRuntimeNotes */.S)(targets, facts)) {
        world.progress.warn(message, { host, app, step: 'pre-flight' });
    }
}
function noteIgnored(contents, { progress }) {
    for (const [app, { ignored }] of contents) {
        if (ignored !== undefined && ignored.files > 0)
            progress.note((0,format/* describeIgnored */.MS)(app, ignored));
    }
}
async function preflightQuestion(rollout, { targets, inputs, contents }) {
    return {
        targets,
        facts: rollout.facts,
        owner: await rollout.readOwner(),
        needs: (0,sources/* needsOf */.h)(contents),
        mayAdopt: inputs.force.has('adopt'),
    };
}
function planQuestion({ targets, secrets, source, contents, inputs, newKey }) {
    return {
        targets,
        content: contents,
        secrets,
        revision: source.revision,
        mustRedeploy: inputs.force.has('redeploy'),
        newKey,
        onlyFailed: inputs.hosts === 'failed',
    };
}


/***/ }),

/***/ 58463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/planner.ts + 3 modules
var plan_planner = __webpack_require__(20610);
// EXTERNAL MODULE: ./src/plan/preflight.ts + 3 modules
var preflight = __webpack_require__(82402);
// EXTERNAL MODULE: ./src/release/env-files.ts
var env_files = __webpack_require__(91028);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/rollout/activate.ts
var activate = __webpack_require__(69280);
// EXTERNAL MODULE: ./src/rollout/announce.ts
var announce = __webpack_require__(11586);
// EXTERNAL MODULE: ./src/rollout/connect.ts
var connect = __webpack_require__(29495);
// EXTERNAL MODULE: ./src/rollout/hold.ts
var hold = __webpack_require__(43372);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/lock.ts + 4 modules
var lock = __webpack_require__(55536);
// EXTERNAL MODULE: ./src/phases/recall.ts
var recall = __webpack_require__(84671);
// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/rollout/explain.ts
var explain = __webpack_require__(76790);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 12 modules
var prepare = __webpack_require__(23111);
// EXTERNAL MODULE: ./src/rollout/prove.ts
var prove = __webpack_require__(16391);
// EXTERNAL MODULE: ./src/runtimes/docker-failure.ts
var docker_failure = __webpack_require__(14942);
// EXTERNAL MODULE: ./src/shell/script.ts
var shell_script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/sources/docker.ts
var docker = __webpack_require__(14152);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/shell/docker.ts
var shell_docker = __webpack_require__(64408);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
// EXTERNAL MODULE: ./src/sources/image/keep.ts
var keep = __webpack_require__(96691);
// EXTERNAL MODULE: ./src/sources/image/pull.ts
var pull = __webpack_require__(45109);
;// CONCATENATED MODULE: ./src/sources/image/bring-back.ts





/** What the facts of `lookForImage` are called. */
const GONE = 'image_gone';
/** Tells the image of a release, by a fact, where it is gone from the host. */
function lookForImage({ root, release, docker }, fact) {
    return (0,sh/* lines */.M)((0,shell_docker/* defineDocker */.IG)(docker), (0,sh.sh) `bw_image=$(cat ${`${(0,host_layout/* pathsOf */.wG)(root).release(release)}/.bowline/image`} 2>/dev/null) || exit 0`, (0,sh.sh) `bw_docker version --format '{{.Server.Version}}' >/dev/null`, (0,sh.sh) `bw_docker image inspect "$bw_image" >/dev/null 2>&1 || bw FACT ${fact} "$bw_image"`);
}
/**
 * Pulls the image of a release again and gives it back its tag.
 * @param config the login as Docker's client reads it; it is in a file of its own for that time alone
 */
function pullAgain({ root, release, docker }, image, run, config) {
    const folder = `${(0,host_layout/* pathsOf */.wG)(root).incoming(run)}/docker`;
    return (0,sh/* lines */.M)((0,sh.sh) `umask 077; mkdir -p ${folder}; printf %s ${config} >${`${folder}/config.json`}`, (0,pull/* pullImage */.Z)({ image, folder, docker }), (0,sh.sh) `bw_t=$(sed -n ${`s/^${release} \\([^ ]*\\) .*/\\1/p`} ${(0,keep/* listOf */.c3)(root)} 2>/dev/null | tail -n 1); [ -z "$bw_t" ] || bw_docker tag "$bw_image" "$bw_t"`);
}
/** An image without a registry: only who has the file can bring it back. */
function isLoaded(image) {
    return image.startsWith('sha256:');
}
/** What to say of an image that cannot be brought back. */
function describeGone(image, release, why) {
    const message = `the image ${image} of ${release} is gone from this host`;
    const again = 'roll back to another release (`bowline releases` lists them), or deploy that version again';
    if (isLoaded(image))
        return { message: `${message}, and was loaded from a file`, hint: `Load it there again (docker load), ${again}.` };
    const hint = why?.hint ?? 'Read the last lines of the pull in the log.';
    return {
        message: `${message} and cannot be pulled: ${why?.message ?? 'the pull failed'}`,
        hint: `${hint} Or push it again; or ${again}.`,
    };
}

// EXTERNAL MODULE: ./src/sources/image/open-registry.ts + 4 modules
var open_registry = __webpack_require__(78549);
// EXTERNAL MODULE: ./src/sources/image/question.ts
var question = __webpack_require__(83222);
;// CONCATENATED MODULE: ./src/rollout/recall-images.ts










const PULL_STEP = 'pull the image again';
/**
 * Sees to it that the images of releases are on their host. One that is gone is pulled again by its digest, with the login of the
 * config.
 * @param findSecret is only asked where something has to be pulled
 */
async function recallImages(machine, rollout, plans, findSecret) {
    const gone = await lookOn(machine, rollout, plans);
    if (gone.length > 0)
        await pullOn(machine, rollout, gone, findSecret);
}
/** Whether a release is run with an image of its source. */
function hasImage({ app, release }) {
    return app.history.releases.find(({ id }) => id === release)?.image !== undefined;
}
/** One script for all apps of a host; each tells its image by a fact of its own. */
async function lookOn(machine, rollout, plans) {
    if (plans.length === 0)
        return [];
    const looks = plans.map((plan, index) => ({ plan, kept: describeKept(plan), fact: `${GONE}.${index}` }));
    const parts = looks.map(({ plan, kept, fact }) => ({
        name: question/* ASK_STEP */.N8,
        app: plan.target.app,
        body: lookForImage(kept, fact),
    }));
    const script = (0,shell_script/* writeScript */.l)({ nonce: rollout.world.random(32), parts });
    const explain = ({ tail }) => (0,docker_failure/* explainDocker */.G0)(tail);
    const { facts } = await (0,rollout_fleet/* runPhase */.PF)(machine, rollout.fleet, script, { signal: rollout.signal, explain });
    return looks.flatMap(({ plan, kept, fact }) => {
        const image = facts.find(([key]) => key === fact)?.[1];
        if (image === undefined)
            return [];
        if (isLoaded(image))
            throw refuse(plan, image);
        return [{ plan, kept, image }];
    });
}
function describeKept({ target, app, release }) {
    return { root: target.path, release, docker: (0,docker/* dockerOf */.q)((0,remembered/* withRememberedRuntime */.tG)(target, app, release)) };
}
function refuse({ target, release }, image) {
    const { message, hint } = describeGone(image, release, undefined);
    const where = { host: target.host.name, app: target.app, step: question/* ASK_STEP */.N8 };
    return new errors/* BowlineError */.JY('refused', `${target.host.name}: ${target.app}: ${message}`, { where, hint });
}
async function pullOn(machine, rollout, images, findSecret) {
    const { world, fleet, signal, run } = rollout;
    for (const { plan, kept, image } of images) {
        const { target } = plan;
        const where = { host: target.host.name, app: target.app };
        world.progress.note(`the image ${image} of ${plan.release} is gone, and is pulled again`, where);
        const body = pullAgain(kept, image, run, writeLogin(plan, signal, findSecret));
        const step = { name: PULL_STEP, app: target.app, body };
        const script = (0,shell_script/* writeScript */.l)({ nonce: world.random(32), parts: [step] });
        await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script, {
            signal,
            explain: ({ tail }) => describeGone(image, plan.release, (0,docker_failure/* explainDocker */.G0)(tail)),
        });
    }
}
/** Who has left that source has no login any more. */
function writeLogin({ target }, signal, findSecret) {
    const { source } = target;
    if (source.kind !== 'image')
        return '{}';
    const { reference, login } = (0,open_registry.openRegistryOf)(source, { signal, findSecret });
    return (0,pull/* writeDockerConfig */._)(reference, login);
}

;// CONCATENATED MODULE: ./src/rollout/recall.ts







/**
 * Brings back, before any host of any stage is switched, what releases need that a run goes back to and what is gone from their
 * hosts: the image of the source first, by the login of the config, then what the runtime needs.
 * @param findSecret is only asked where something has to be pulled
 * @throws BowlineError that names each host where that cannot be had
 */
async function recallAll(rollout, plan, findSecret) {
    const targets = plan.targets.filter((one) => one.action === 'deploy' && one.release !== one.live && needsLook(one));
    if (targets.length === 0)
        return;
    rollout.enter('prepare');
    rollout.wayBack.add((0,prove/* listStandBys */.j)(targets));
    await (0,prepare/* onEvery */.nc)(rollout, rollout.machinesOf({ ...plan, targets }), async (machine) => {
        const here = targets.filter(({ target }) => target.host.name === machine.host.name);
        await recallImages(machine, rollout, here.filter(hasImage), findSecret);
        await recallOn(machine, rollout, here);
        await (0,prove/* proveMachine */.W)(rollout, machine, here);
    });
}
/** As the release is run that is gone to. */
function asItRuns({ target, app, release }) {
    return { target: (0,remembered/* withRememberedRuntime */.tG)(target, app, release), release };
}
function needsLook(plan) {
    return hasImage(plan) || (0,recall/* needsRecall */.Vr)(asItRuns(plan));
}
async function recallOn(machine, rollout, plans) {
    const own = plans.map(asItRuns).filter(recall/* needsRecall */.Vr);
    if (own.length === 0)
        return;
    const script = (0,recall/* writeRecall */.V_)(rollout.world.random(32), machine.facts, own);
    const targets = own.map(({ target }) => target);
    await (0,rollout_fleet/* runPhase */.PF)(machine, rollout.fleet, script, {
        signal: rollout.signal,
        explain: (failed) => (0,explain/* explainStep */.e)(targets, failed),
    });
}

// EXTERNAL MODULE: ./src/rollout/run.ts + 3 modules
var run = __webpack_require__(5178);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/rollout/undo.ts + 1 modules
var undo = __webpack_require__(81678);
// EXTERNAL MODULE: ./src/rollout/snapshots/command.ts
var command = __webpack_require__(57294);
// EXTERNAL MODULE: ./src/rollout/snapshots/restore.ts + 1 modules
var restore = __webpack_require__(92380);
;// CONCATENATED MODULE: ./src/rollout/snapshots/rollback.ts










/**
 * Finds what a rollback by hand restores: what was taken before the release went live that is left. Apps that take no snapshots
 * are left as they are.
 * @throws BowlineError `refused` where one is not known, or is not there any more; nothing has changed then
 */
async function findRestorings(rollout, plan) {
    const restorings = plan.targets.filter(({ action }) => action === 'deploy').flatMap(chooseRestoring);
    if (restorings.length === 0)
        throw new errors/* BowlineError */.JY('refused', 'there is no snapshot to restore: no app that is rolled back has `snapshot`', {
            hint: 'Leave out `restore-snapshot`.',
        });
    await (0,parallel/* doAll */.x)(restorings, rollout.fleet.parallel, (one) => requireListed(rollout, one));
    return restorings;
}
function chooseRestoring({ target, live, app }) {
    const { snapshot } = target;
    if (snapshot === undefined || live === null)
        return [];
    const name = (0,snapshots/* findSnapshotBefore */.t4)(app.journal, live);
    if (name === undefined)
        throw rollback_refuse({ target }, `no snapshot was taken before ${live} went live`);
    return [{ target, snapshot, name, live, leaves: live }];
}
async function requireListed(rollout, restoring) {
    const { target, snapshot, name } = restoring;
    if (snapshot.list === undefined)
        return;
    const machine = machineOf(rollout, restoring);
    if (machine === undefined)
        return;
    const listed = await (0,command/* runSnapshotCommand */.rw)(rollout.fleet, machine, { ...restoring, name: '' }, 'list', rollout.signal);
    if (!(0,snapshots/* readOwnNames */.RI)(target, listed).includes(name))
        throw rollback_refuse(restoring, `the snapshot ${name} is not in what \`snapshot.list\` prints`);
}
function rollback_refuse({ target: { app, host } }, message) {
    return new errors/* BowlineError */.JY('refused', `${host.name}: ${app}: ${message}`, {
        where: { host: host.name, app },
        hint: 'Roll back without `restore-snapshot`, or restore by hand what you need.',
    });
}
function machineOf({ fleet }, { target }) {
    return fleet.machines.find(({ host }) => host.name === target.host.name);
}
/**
 * Restores what is about to be rolled back, all hosts at once.
 * @returns the plan with what the hosts say now
 * @throws RollbackError
 */
async function restoreBefore(rollout, plan, restorings) {
    const here = ({ host }) => restorings.filter(({ target }) => isIn(plan, target) && target.host.name === host.name);
    const machines = rollout.fleet.machines.filter((machine) => here(machine).length > 0);
    if (machines.length === 0)
        return plan;
    rollout.enter('restore');
    await (0,prepare/* onEvery */.nc)(rollout, machines, (machine) => restoreOn(rollout, machine, here(machine)));
    return { ...plan, targets: plan.targets.map((one) => readAgain(rollout, one)) };
}
function isIn({ targets }, target) {
    return targets.some((one) => (0,deploy/* targetKey */.hD)(one.target) === (0,deploy/* targetKey */.hD)(target));
}
/** From here on the host is changed, so whatever fails is more than a refusal. */
async function restoreOn(rollout, machine, restorings) {
    const ms = restorings.reduce((sum, { snapshot }) => sum + snapshot.timeoutMs, undo/* UNDO_BUDGET_MS */.S);
    try {
        await (0,restore/* restoreMachine */.k)(machine, rollout, [...restorings].reverse(), (0,time/* limitTime */.DZ)(rollout.world, ms));
    }
    catch (thrown) {
        for (const { target } of restorings) {
            Object.assign(rollout.ledger.of(target), { state: 'stuck', undoError: (0,errors/* toBowlineError */.EX)(thrown) });
        }
        throw thrown;
    }
    rollout.locks.add(machine);
}
function readAgain(rollout, plan) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === plan.target.host.name);
    return machine === undefined ? plan : { ...plan, app: (0,read_facts.appFactsOn)(machine, plan.target) };
}

// EXTERNAL MODULE: ./src/rollout/stages/stage.ts + 11 modules
var stage = __webpack_require__(24092);
// EXTERNAL MODULE: ./src/rollout/verify-plan.ts
var verify_plan = __webpack_require__(63346);
// EXTERNAL MODULE: ./src/modes/shared/comment-where-asked.ts
var comment_where_asked = __webpack_require__(39950);
// EXTERNAL MODULE: ./src/modes/shared/find-secret.ts
var find_secret = __webpack_require__(76898);
// EXTERNAL MODULE: ./src/modes/shared/job-time.ts
var job_time = __webpack_require__(94937);
// EXTERNAL MODULE: ./src/modes/shared/open-environment.ts + 2 modules
var open_environment = __webpack_require__(30603);
;// CONCATENATED MODULE: ./src/modes/rollback.ts




















/** Takes an environment to a release that it had before, verified like a deploy. */
async function rollback(inputs, runner) {
    const { environment, world } = await (0,open_environment.openEnvironment)(inputs, runner);
    (0,job_time/* warnOfJobTime */.KD)(environment, runner);
    const secrets = inputs.currentSecrets ? (0,open_environment/* readSecrets */.q)(environment.targets, inputs, world) : new Map();
    const result = await (0,run/* runRollout */.p)({
        mode: 'rollback',
        world,
        environment,
        version: null,
        revision: null,
        ref: null,
        reason: inputs.reason ?? null,
        target: describeTarget(inputs),
        undoesFailures: true,
        mayLeaveIrreversible: inputs.force.has('irreversible'),
    }, (rollout) => performRollback(rollout, { inputs, environment, secrets }));
    return (0,comment_where_asked.commentWhereAsked)(result, inputs, runner);
}
function describeTarget({ target }) {
    if (target.kind === 'previous')
        return 'previous';
    return target.kind === 'bare' ? target.value : `${target.kind}:${target.value}`;
}
async function performRollback(rollout, { inputs, environment, secrets }) {
    const { world, signal, ledger } = rollout;
    const { targets } = environment;
    rollout.open(await (0,connect/* connectFleet */.N)({ environment, targets, ledger, world, signal, isChanging: true }));
    rollout.enter('pre-flight');
    (0,preflight/* requireNothingMissing */.d5)({
        targets,
        facts: rollout.facts,
        owner: await rollout.readOwner(),
        needs: null,
        mayAdopt: inputs.force.has('adopt'),
    });
    const planner = (0,plan_planner/* openRollbackPlanner */.n)({
        targets,
        target: inputs.target,
        mayLeaveIrreversible: inputs.force.has('irreversible'),
        replacesSecrets: inputs.currentSecrets,
    });
    const unhealthy = await (0,verify_plan/* findUnhealthy */.Ii)(rollout, planner.plan(rollout.facts));
    const first = planner.plan(rollout.facts, unhealthy);
    if (rollout.settleUnchanged(first))
        return;
    rollout.adopt(first);
    const restorings = inputs.restoreSnapshot ? await findRestorings(rollout, first) : [];
    if (!inputs.yes)
        await world.confirm(describeQuestion(first, world.now()));
    const waitMs = inputs.lockWaitMs ?? environment.lock.waitMs;
    await (0,lock/* lockFleet */.k)(rollout, { machines: rollout.machinesOf(first), waitMs }).catch(adviseCancel);
    const plan = rollout.adopt(planner.plan(rollout.facts, unhealthy));
    (0,hold/* noteStandingHolds */.ps)(rollout, plan.targets);
    (0,announce/* announceStart */.W)(rollout, plan);
    await recallAll(rollout, plan, (0,find_secret/* openSecrets */.c)(inputs.secrets, world));
    const work = {
        activate: async (some) => (0,activate/* activateAll */.X)(rollout, await restoreBefore(rollout, some, restorings), 'rollback', (one) => ({
            ...describeSwitch(rollout, one, plan.seq, secrets),
            mustRestart: rollout.ledger.of(one.target).isRestored,
        })),
        verify: (some) => (0,verify_plan/* verifyRelease */.VA)(rollout, some, versionOf),
    };
    await (0,stage/* runStages */.J)(rollout, plan, work, 'rollback');
}
/** Whoever rolls back wants the deploy gone that holds the lock, and a cancelled one rolls back by itself. */
function adviseCancel(error) {
    if (!(error instanceof errors/* LockHeldError */.Rk) || !error.holder.startsWith('deploy '))
        throw error;
    const [url] = /https?:\/\/\S+(?=,)/.exec(error.holder) ?? [];
    const where = url === undefined ? 'Press Ctrl-C where it runs' : `Cancel ${url}`;
    const hint = `${where}: it rolls back by itself. Or wait for its end with \`lock-wait\`.`;
    throw new errors/* LockHeldError */.Rk(error.message, error.holder, { where: error.where, hint });
}
function describeQuestion({ targets }, now) {
    const moves = targets.map((one) => {
        const { target, live, release } = one;
        return [
            `  ${target.app} on ${target.host.name}:`,
            `    from ${live === null ? 'nothing' : describeRelease(one, live, now)}`,
            `    to   ${describeRelease(one, release, now)}`,
        ].join('\n');
    });
    return `Go back?\n${moves.join('\n')}`;
}
/** `1.4.0 (20261121T020152Z-ca84fcc), live since 2 h`, as far as the host knows. */
function describeRelease({ app: { history } }, id, now) {
    const version = history.releases.find((one) => one.id === id)?.version ?? null;
    const at = history.switches.findLast((one) => one.release === id)?.at;
    const age = at === undefined ? '' : `, switched to ${(0,format/* describeAge */.HK)(now.getTime() - Date.parse(at))} ago`;
    return `${version === null ? id : `${version} (${id})`}${age}`;
}
function versionOf({ app, release }) {
    return app.history.releases.find(({ id }) => id === release)?.version ?? null;
}
function describeSwitch({ start, run, world }, one, seq, secrets) {
    const { release, app, target } = one;
    const { actor, runUrl } = world.run;
    const goal = app.history.releases.find(({ id }) => id === release);
    const own = secrets.get(target.app);
    return {
        version: goal?.version ?? null,
        replacedFiles: own === undefined ? undefined : (0,env_files/* writeSecretFiles */.Bd)(target, own),
        drafts: [
            ...(0,journal/* openSwitchDrafts */.Pf)(app, run),
            {
                event: 'attempt',
                run,
                seq,
                mode: start.mode,
                release,
                version: goal?.version ?? null,
                revision: goal?.revision ?? null,
                fingerprint: goal?.fingerprint ?? '',
                reason: start.reason,
                actor,
                runUrl,
            },
        ],
    };
}


/***/ }),

/***/ 39950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentWhereAsked: () => (/* binding */ commentWhereAsked)
/* harmony export */ });
/**
 * Tells on GitHub how a deploy or a rollback went, where it is asked to.
 * @returns the result with what was told where
 */
async function commentWhereAsked(result, inputs, runner) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return result;
    // The step that was cancelled leaves it to `post`, which knows how it ends.
    const isLeft = runner.leavesUndoToPost && result.error?.code === 'cancelled';
    if (isLeft || (!inputs.comment && !inputs.releaseNotes))
        return result;
    return (await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("config"), __webpack_require__.e("github"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 54459))).commentDeploy(result, inputs, runner);
}


/***/ }),

/***/ 76898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openSecrets)
/* harmony export */ });
/* harmony import */ var _inputs_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49861);

/** @throws InputError, when it is called, where the secret is missing or empty */
function openSecrets(given, { env, protect }) {
    return (name) => {
        const found = (0,_inputs_secrets__WEBPACK_IMPORTED_MODULE_0__/* .resolveSecrets */ .Mx)({ [name]: name }, given, { ...env });
        protect([...found.values()]);
        return found.get(name);
    };
}


/***/ }),

/***/ 94937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ warnOfJobTime)
/* harmony export */ });
/* unused harmony exports readJobTime, describeShortJob */
/* harmony import */ var _report_text_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21645);
/* harmony import */ var _rollout_undo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81678);


/** A job without `timeout-minutes` ends after six hours. */
const DEFAULT_MINUTES = 360;
const MINUTE_MS = 60_000;
/** Warns where GitHub may end the job before the run is over, which cancels it wherever it is. */
function warnOfJobTime(environment, { env, progress }) {
    const jobMs = readJobTime(env);
    const warning = jobMs === undefined ? undefined : describeShortJob(environment, jobMs);
    if (warning !== undefined)
        progress.warn(warning);
}
/**
 * How long the job of this step may take. The reusable workflows tell it; what another job has set, no step can know.
 * @returns undefined outside of GitHub Actions
 */
function readJobTime(env) {
    const { GITHUB_ACTIONS: isAction, BOWLINE_TIMEOUT_MINUTES: told = '' } = env;
    if (/^0*[1-9]\d{0,5}$/.test(told))
        return Number(told) * MINUTE_MS;
    return isAction === 'true' ? DEFAULT_MINUTES * MINUTE_MS : undefined;
}
/** The warning; undefined when the job is long enough for the run and a rollback. */
function describeShortJob(environment, jobMs) {
    const { deadlineMs } = environment;
    const backMs = _rollout_undo__WEBPACK_IMPORTED_MODULE_0__/* .UNDO_BUDGET_MS */ .S + measureRestores(environment);
    if (deadlineMs + backMs <= jobMs)
        return undefined;
    const minutes = Math.ceil((deadlineMs + backMs) / MINUTE_MS);
    const shorter = jobMs > backMs ? `, or \`deadline\` to at most ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(jobMs - backMs)}` : '';
    return `a run may take ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(deadlineMs)} (\`deadline\`) and ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(backMs)} to go back, and GitHub ends this job after ${(0,_report_text_format__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(jobMs)}: set \`timeout-minutes\` of the job to at least ${minutes}${shorter}`;
}
/** Hosts go back at once, the apps of one after each other. */
function measureRestores({ stages, targets }) {
    const taking = new Set(stages.filter(({ takesSnapshot }) => takesSnapshot).map(({ name }) => name));
    const byHost = new Map();
    for (const { host, stage, snapshot } of targets) {
        if (snapshot === undefined || !taking.has(stage))
            continue;
        byHost.set(host.name, (byHost.get(host.name) ?? 0) + snapshot.timeoutMs);
    }
    return Math.max(0, ...byHost.values());
}


/***/ }),

/***/ 72369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ requireChecks),
/* harmony export */   R: () => (/* binding */ listLive)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _plan_folder_access__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13810);
/* harmony import */ var _rollout_neighbours__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77825);
/* harmony import */ var _rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51);




/**
 * A name that no app has is a mistake, and a verification without a check would pass by accident.
 * @throws InputError
 */
function requireChecks({ checks, moment }, targets) {
    const known = new Set(targets.flatMap((target) => target.checks.map(({ name }) => name)));
    const unknown = checks.filter((name) => !known.has(name));
    if (unknown.length > 0) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`no app has the check ${unknown.join(', ')}`, `The checks are ${[...known].join(', ')}.`);
    }
    const chosen = targets.flatMap((target) => target.checks.filter((check) => check.when.includes(moment) && (checks.length === 0 || checks.includes(check.name))));
    if (chosen.length > 0)
        return;
    throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`no check is made at the moment \`${moment}\``, `Add \`when: [${moment}]\` to one, or verify at another moment.`);
}
/**
 * The verifications of all that is live on the hosts of a fleet; what is live is written into its ledger.
 * @throws BowlineError `verification` where nothing is live
 */
function listLive(fleet, asked, signal) {
    const { moment, checks, version } = asked;
    return fleet.machines.flatMap((machine) => machine.targets.map((target) => {
        const app = (0,_rollout_read_facts__WEBPACK_IMPORTED_MODULE_2__.appFactsOn)(machine, target);
        const { live, history } = app;
        if (live === null)
            throw nothingLive(target, app);
        const release = history.releases.find(({ id }) => id === live);
        Object.assign(fleet.ledger.of(target), {
            version: release?.version ?? null,
            revision: release?.revision ?? null,
            isDirty: release?.dirty === true,
        });
        return {
            fleet,
            machine,
            target,
            release: live,
            version: version ?? release?.version ?? null,
            moment,
            only: checks.length === 0 ? undefined : checks,
            neighbours: (0,_rollout_neighbours__WEBPACK_IMPORTED_MODULE_1__/* .listLive */ .R)(fleet, target),
            signal,
        };
    }));
}
function nothingLive(target, facts) {
    const { app, host } = target;
    const unseen = facts.path === 'closed' ? (0,_plan_folder_access__WEBPACK_IMPORTED_MODULE_3__/* .describeOtherOwner */ .d)(target, facts) : undefined;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('verification', `${host.name}: ${app}: ${unseen?.message ?? 'nothing is live'}`, {
        where: { app, host: host.name },
        hint: unseen?.hint ?? 'Deploy first.',
    });
}


/***/ }),

/***/ 90743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _rollout_connect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29495);
/* harmony import */ var _rollout_run__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5178);
/* harmony import */ var _rollout_start__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77509);
/* harmony import */ var _rollout_verify_all__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28098);
/* harmony import */ var _shared_live_verifications__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72369);
/* harmony import */ var _shared_open_environment__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30603);






/** Runs the checks of an environment against what is live, and changes nothing; keeps an issue where it is asked to. */
async function verify(inputs, runner) {
    const { environment, world } = await (0,_shared_open_environment__WEBPACK_IMPORTED_MODULE_4__.openEnvironment)(inputs, runner);
    const asked = { moment: inputs.when, checks: inputs.checks, version: inputs.version };
    (0,_shared_live_verifications__WEBPACK_IMPORTED_MODULE_3__/* .requireChecks */ .N)(asked, environment.targets);
    const start = (0,_rollout_start__WEBPACK_IMPORTED_MODULE_5__/* .startWithoutRelease */ .o)({ mode: 'verify', world, environment, version: inputs.version ?? null });
    const result = await (0,_rollout_run__WEBPACK_IMPORTED_MODULE_1__/* .runRollout */ .p)(start, async (rollout) => {
        const { ledger, signal } = rollout;
        const { targets } = environment;
        rollout.open(await (0,_rollout_connect__WEBPACK_IMPORTED_MODULE_0__/* .connectFleet */ .N)({ environment, targets, ledger, world, signal }));
        rollout.enter('verify');
        await (0,_rollout_verify_all__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)(rollout.fleet, (0,_shared_live_verifications__WEBPACK_IMPORTED_MODULE_3__/* .listLive */ .R)(rollout.fleet, asked, signal));
    });
    // A run that was cancelled does not know how it is.
    if (!inputs.issue || result.error?.code === 'cancelled')
        return result;
    const { reportIssue } = await Promise.all(/* import() */[__webpack_require__.e("chain"), __webpack_require__.e("github"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 69173));
    return { ...result, issue: await reportIssue(result, inputs, runner) };
}


/***/ }),

/***/ 34167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ GUARD_STEP),
/* harmony export */   Fx: () => (/* binding */ RESTART_STEP),
/* harmony export */   np: () => (/* binding */ writeActivate)
/* harmony export */ });
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _provision_parts_left__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63875);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43558);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31973);
/* harmony import */ var _hold__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71691);
/* harmony import */ var _hooks__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37988);
/* harmony import */ var _retirement__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30697);
/* harmony import */ var _switch__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48330);












/** The step before whatever runs before the switch. */
const GUARD_STEP = 'check the lock';
/** The step in which a service that does not start prints its own last lines. */
const RESTART_STEP = 'restart';
/**
 * Writes the critical section: for each app, under its activate lock, the fence is compared, the release
 * switched and the service restarted. It runs to its end whatever becomes of the client, and nobody can
 * raise the fence while it does.
 */
function writeActivate({ nonce, user, activations }) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({
        nonce,
        isCritical: true,
        parts: [_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_FUNCTIONS */ .WF, ...activations.flatMap((activation) => activateApp(activation, user))],
    });
}
function activateApp(activation, user) {
    const steps = activation.release === null ? stopOnly(activation, user) : goTo(activation, activation.release, user);
    return (0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .inCriticalSection */ .A4)(activation.target.path, steps);
}
function step({ target }, name, body) {
    return { name, app: target.app, body };
}
function stopOnly(activation, user) {
    const { previous, leaves, target, fence } = activation;
    const stop = previous === null ? _shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K : (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(leaves).stop(previous, user);
    const pause = (0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(leaves).map((part) => part.pause?.(user));
    return [step(activation, 'stop', (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .compareFence */ .Tl)(target.path, fence), ...pause, stop, record(activation)))];
}
function record({ drafts, journal }) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `:`, ...drafts.map((draft) => (0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .appendEntry */ .D4)(journal, draft)));
}
function goTo(activation, release, user) {
    const { target, kind } = activation;
    const paths = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_11__/* .pathsOf */ .wG)(target.path);
    const guard = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_6__/* .compareFence */ .Tl)(activation.target.path, activation.fence), checkRelease(release, paths.release(release), paths.current), (0,_hold__WEBPACK_IMPORTED_MODULE_7__/* .askHold */ .Zf)(target, activation.hold));
    const before = stepsBefore(activation, release);
    const parts = (0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target)
        .filter(({ when, name }) => when === 'activate' && activation.idle?.includes(name) !== true)
        .map((part) => step(activation, part.step, part.apply(release, user)));
    const left = leftParts(activation, user);
    const restart = step(activation, RESTART_STEP, restartAs(activation, release, user));
    return [
        // A hook may take minutes and cannot be undone: nothing runs before it is known that this run may go on.
        ...(before.length > 0 ? [step(activation, GUARD_STEP, guard), ...before] : []),
        step(activation, _switch__WEBPACK_IMPORTED_MODULE_10__/* .SWITCH_STEP */ .EV, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(guard, record(activation), (0,_switch__WEBPACK_IMPORTED_MODULE_10__/* .switchTo */ .S_)(switchOf(activation), release, user))),
        ...[...parts, ...left, restart].filter(({ body }) => body.text !== ''),
        // Whichever release serves now, what caches the old one has to hear of it. Going back is not given up for that.
        ...(0,_hooks__WEBPACK_IMPORTED_MODULE_8__/* .hookSteps */ .LD)('after_activate', hookContext(activation, release), { mayFail: kind === 'undo' }),
        // What is verified next is what this script has just started, so they need no exchange of their own.
        ...(kind === 'undo' ? [] : (0,_hooks__WEBPACK_IMPORTED_MODULE_8__/* .hookSteps */ .LD)('before_verify', hookContext(activation, release))),
    ];
}
/** What the release that is left had and this one has not; where its service goes too, that is done with it. */
function leftParts(activation, user) {
    const { target, leaves, previous } = activation;
    if (previous === null || (0,_retirement__WEBPACK_IMPORTED_MODULE_9__/* .isRetiredAtOnce */ .E)(leaves, target))
        return [];
    return (0,_provision_parts_left__WEBPACK_IMPORTED_MODULE_1__/* .partsLeft */ .g)(leaves, target)
        .filter(({ when }) => when === 'activate')
        .map((part) => step(activation, `take away ${part.name}`, part.undo(previous, user)));
}
/** A service that the release runs no longer in the same way is stopped first: it would keep the port. */
function restartAs(activation, release, user) {
    const { target, leaves, previous, run, leftUnfinished } = activation;
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(target);
    const scratch = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_11__/* .pathsOf */ .wG)(target.path).incoming(run);
    // The host may have died before it was stopped, and what it serves would go on.
    const retired = leftUnfinished
        .filter((left) => (0,_retirement__WEBPACK_IMPORTED_MODULE_9__/* .isRetiredAtOnce */ .E)(left.target, target) && (0,_retirement__WEBPACK_IMPORTED_MODULE_9__/* .isRetiredAtOnce */ .E)(left.target, leaves))
        .map((left) => (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(left.target).retire(left.release, user, target));
    if (previous === null || !(0,_retirement__WEBPACK_IMPORTED_MODULE_9__/* .isRetiredAtOnce */ .E)(leaves, target)) {
        if (runtime.standBy !== undefined)
            return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(...retired);
        const switched = { release, previous: activation.mustRestart ? release : previous, user, scratch };
        return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(...retired, runtime.switchOver(switched));
    }
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(...retired, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(leaves).retire(previous, user, target), ...(0,_provision_parts_left__WEBPACK_IMPORTED_MODULE_1__/* .partsLeft */ .g)(leaves, target).map((part) => part.undo(previous, user)), 
    // One that is still running as the release that is gone to was never left; one that stood by serves already.
    runtime.standBy === undefined && runtime.switchOver({ release, previous: release, user, scratch }));
}
/** What runs before the switch: hooks of the release that is left or entered, and secrets of today. */
function stepsBefore(activation, release) {
    const { kind, previous, replacedFiles, target } = activation;
    if (kind === 'deploy')
        return (0,_hooks__WEBPACK_IMPORTED_MODULE_8__/* .hookSteps */ .LD)('before_activate', hookContext(activation, release));
    // A rollback that goes where a killed one went leaves nothing: that one did.
    const isLeaving = previous !== null && previous !== release;
    const leave = !isLeaving
        ? []
        : (0,_hooks__WEBPACK_IMPORTED_MODULE_8__/* .hookSteps */ .LD)('on_rollback', hookContext(activation, previous, (0,_release_variables__WEBPACK_IMPORTED_MODULE_2__/* .turnRound */ .gS)(activation.hooks)), { mayFail: true });
    if (replacedFiles === undefined)
        return leave;
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_11__/* .pathsOf */ .wG)(target.path).release(release);
    return [...leave, step(activation, 'replace secrets', replaceFiles(folder, replacedFiles))];
}
function hookContext({ target, runsOnce, hooks }, release, subject = hooks) {
    const enter = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_11__/* .pathsOf */ .wG)(target.path).release(release)}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_2__/* .exportHookVariables */ .r9)(target, subject));
    return { target, enter, runsOnce, run: _hooks__WEBPACK_IMPORTED_MODULE_8__/* .runPlain */ .OZ };
}
function checkRelease(id, folder, current) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -e ${`${folder}/.bowline/complete`} ] || { echo ${`release ${id} is not whole`}; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -L ${current} ] || [ ! -e ${current} ] || { echo ${`${current} is not a link`}; exit 1; }`);
}
function replaceFiles(folder, files) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `umask 077; cd ${`${folder}/.bowline`}`, files.some(({ isAdded }) => !isAdded) && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `mkdir -p secrets`, ...files.map(({ name, text, isAdded }) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `{ ${isAdded ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cat env.build;` : _shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K} printf '%s' ${text}; } >${`${name}.new`}; mv -- ${`${name}.new`} ${name}`));
}
/** What runs may have been started with other secrets, or in another time of the host. */
function switchOf(activation) {
    return { ...activation, isStale: activation.mustRestart === true || activation.replacedFiles !== undefined };
}


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ writeLogs),
/* harmony export */   lI: () => (/* binding */ writeListeners),
/* harmony export */   yZ: () => (/* binding */ writeObservation),
/* harmony export */   zP: () => (/* binding */ writeCommand)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _runtimes_listeners__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68647);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30611);
/* harmony import */ var _hooks__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37988);
/* harmony import */ var _step_output__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73008);








/** Writes a command of the config that runs in a release, with env and secrets, for at most its time. */
function writeCommand(nonce, target, release, { command, timeoutMs, output, step = command, variables = {} }) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path).release(release.id);
    const run = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `timeout ${Math.ceil(timeoutMs / 1000)} /bin/sh -ec ${(0,_hooks__WEBPACK_IMPORTED_MODULE_5__/* .writeHostCommand */ .ZV)({ run: command })}`;
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .exportVariables */ .qY)(target, release.id, release.version, variables), (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), output === undefined ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `exec ${run}` : (0,_step_output__WEBPACK_IMPORTED_MODULE_6__/* .sendOutput */ .qj)(run, { app: target.app, name: output }));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_3__/* .writeScript */ .l)({ nonce, parts: [{ name: step, app: target.app, body }] });
}
/** Writes one look at the state of the service. */
function writeObservation(nonce, target) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_7__/* .pathsOf */ .wG)(target.path, target.link).current);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_3__/* .writeScript */ .l)({ nonce, parts: [{ name: 'observe', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `:`, body) }] });
}
/** Writes the question who listens on a port. */
function writeListeners(nonce, target, port) {
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `set +e`, (0,_runtimes_listeners__WEBPACK_IMPORTED_MODULE_2__/* .seeListeners */ .tW)(port), (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).processes?.find(port));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_3__/* .writeScript */ .l)({ nonce, parts: [{ name: 'listeners', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)(body, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `:`) }] });
}
/** Writes the way to the service's own last lines. */
function writeLogs(nonce, target, request, user) {
    const body = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).logs(request, user);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_3__/* .writeScript */ .l)({ nonce, parts: [{ name: 'logs', app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `:`, body) }] });
}


/***/ }),

/***/ 31973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ inCriticalSection),
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Tl: () => (/* binding */ compareFence),
/* harmony export */   WF: () => (/* binding */ JOURNAL_FUNCTIONS),
/* harmony export */   XH: () => (/* binding */ appendSwitch),
/* harmony export */   dV: () => (/* binding */ writeInSections),
/* harmony export */   hD: () => (/* binding */ enterCriticalSection)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _release_journal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6106);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);




/** Whoever took the lock since has raised the fence: this run changes nothing any more. */
function compareFence(root, fence) {
    const { fence: file, holder } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `[ "$(cat ${file})" = ${String(fence)} ] || { echo "another run has taken over: $(cat ${holder} 2>/dev/null)"; exit 75; }`;
}
/**
 * Defines `bw_journal FILE DRAFT FLOOR`, which appends an entry with the next counter and the host's time.
 * FLOOR is the highest counter that the client has seen, for the case that the last line is torn.
 */
const JOURNAL_FUNCTIONS = new _shell_sh__WEBPACK_IMPORTED_MODULE_2__.Sh(`bw_journal() {
[ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || echo >>"$1"
bw_n=$(tail -n 1 "$1" 2>/dev/null | sed -n 's/^{"n":\\([0-9]*\\),.*/\\1/p'); bw_n=\${bw_n:-0}
[ "$bw_n" -ge "$3" ] || bw_n=$3
printf '{"n":%s,"at":"%s",%s}\\n' "$((bw_n + 1))" "\${4:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}" "$2" >>"$1"; }
bw_clock() { bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ); case $bw_at in *.[0-9][0-9][0-9]Z) ;; *) bw_at=$(date -u +%Y-%m-%dT%H:%M:%S.000Z);; esac; }
bw_instant() {
bw_last=$(grep '"event":"activating"' "$1" 2>/dev/null | tail -n 1 | sed -n 's/.*"at":"\\([^"]*\\)".*/\\1/p')
bw_clock; while [ "$bw_at" = "$bw_last" ]; do sleep 1; bw_clock; done
if expr "x$bw_at" '<' "x$2" >/dev/null; then bw_at=$2; fi; }`);
function appendEntry({ file, floor }, draft) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .writeDraft */ .d)(draft)} ${floor}`;
}
/** Like `appendEntry`, with an instant of its own: no two switches of an app share one, nor go back in time. */
function appendSwitch({ file, floor }, draft, notBefore) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `bw_instant ${file} ${notBefore}; bw_journal ${file} ${(0,_release_journal__WEBPACK_IMPORTED_MODULE_0__/* .writeDraft */ .d)(draft)} ${floor} "$bw_at"`;
}
/** Waits for the activate lock of an app, which nobody can raise the fence without. */
function enterCriticalSection(root) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `exec 8>>${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(root).activateLock}; flock 8`;
}
/** Writes one step of each app of a host, each in the critical section of its app, to its end. */
function writeInSections(nonce, apps, describe) {
    const parts = apps.flatMap((one) => inCriticalSection(one.target.path, [{ app: one.target.app, ...describe(one) }]));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .l)({ nonce, isCritical: true, parts: [JOURNAL_FUNCTIONS, ...parts] });
}
/** Steps of one app that nobody gets in between. */
function inCriticalSection(root, parts) {
    return [enterCriticalSection(root), ...parts, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `exec 8>&-`];
}


/***/ }),

/***/ 74225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ RUNTIME_PREFIX),
/* harmony export */   Ur: () => (/* binding */ factName),
/* harmony export */   We: () => (/* binding */ appPrefix),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   nK: () => (/* binding */ groupedFact)
/* harmony export */ });
/*
 * The names of the facts that a host tells before anything is changed: phases/facts.ts prints them, plan/facts.ts reads
 * them, and neither can spell one that the other does not know.
 */
function factName(name) {
    return name;
}
/** The name of one of a group; without one, what the names of the group begin with. */
function groupedFact(group, name = '') {
    return `${group}.${name}`;
}
/** What stands, with a dot behind it, before what a runtime says of an app. */
const RUNTIME_PREFIX = 'runtime';
/** The same for a part, by its name. */
function partPrefix(name) {
    return `part.${name}`;
}
/** What stands, with a dot behind it, before the facts of the app at an index of the targets. */
function appPrefix(index) {
    return `app.${index}`;
}


/***/ }),

/***/ 75091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ REQUIRED_TOOLS),
/* harmony export */   Rz: () => (/* binding */ writeFacts)
/* harmony export */ });
/* unused harmony export OPTIONAL_TOOLS */
/* harmony import */ var _config_sources__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3996);
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88717);
/* harmony import */ var _release_hold__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96912);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66514);
/* harmony import */ var _release_maintenance__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9682);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43558);
/* harmony import */ var _shell_ports__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32234);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30611);
/* harmony import */ var _fact_names__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74225);
/* harmony import */ var _rights__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79453);











/** Without these no release can be made safely. */
const REQUIRED_TOOLS = [
    'cat',
    'chmod',
    'cp',
    'cut',
    'date',
    'dd',
    'df',
    'expr',
    'find',
    'flock',
    'grep',
    'head',
    'id',
    'ln',
    'ls',
    'mkdir',
    'mv',
    'readlink',
    'rm',
    'sed',
    'sha256sum',
    'sleep',
    'sort',
    'sync',
    'tail',
    'tar',
    'timeout',
    'tr',
    'uname',
    'uniq',
    'wc',
    'xargs',
];
/** What makes a release faster or safer where it is there. */
const OPTIONAL_TOOLS = ['gzip', 'zstd', 'setsid', 'sudo', 'python3', 'curl', 'systemctl', 'loginctl'];
/** The newest lines of the journal that are read: a few years of an app that is deployed daily. */
const JOURNAL_LINES = 4000;
/** Writes the script that reads everything a plan needs from one host, and changes nothing. */
function writeFacts({ nonce, targets, withSizes }) {
    const commands = new Set([
        ...REQUIRED_TOOLS,
        ...OPTIONAL_TOOLS,
        ...targets.flatMap((target) => [
            ...target.preflight.commands,
            ...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_4__/* .runtimeOf */ .G)(target).tools,
            ...(0,_config_sources__WEBPACK_IMPORTED_MODULE_0__/* .toolsOf */ .Fu)(target.source),
        ]),
    ]);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_6__/* .writeScript */ .l)({
        nonce,
        parts: [
            (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .M)(functions(withSizes), readHost([...commands]), ...[...new Set(targets.flatMap(({ source }) => (0,_config_sources__WEBPACK_IMPORTED_MODULE_0__/* .oldestOf */ .TW)(source).map(([tool]) => tool)))].map(readVersion), ...targets.map((target, index) => readApp(target, (0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .appPrefix */ .We)(index)))),
        ],
    });
}
function readHost(commands) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('clock')} "$(date -u +%Y%m%dT%H%M%SZ)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('uid')} "$(id -u)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('home')} "$HOME"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('system')} "$(uname -s)"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `for c in ${commands}; do command -v -- "$c" >/dev/null 2>&1 && bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .groupedFact */ .nK)('tool')}"$c" yes; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `case $(tar --version 2>/dev/null) in *GNU*|*bsdtar*|*busybox*) bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('tar')} pax;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `case $(cp --version 2>/dev/null) in *GNU*) bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('cp')} gnu;; esac`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_held ${_release_host_layout__WEBPACK_IMPORTED_MODULE_10__/* .HOST_LOCK */ .Hg} "$(ls -t ${new _shell_sh__WEBPACK_IMPORTED_MODULE_7__.Sh(_release_host_layout__WEBPACK_IMPORTED_MODULE_10__/* .HOST_LOCK */ .Hg)}.holder.* 2>/dev/null | head -n 1)" ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('locked')}`);
}
function readVersion(tool) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw FACT ${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .groupedFact */ .nK)('version', tool)} "$(${tool} --version 2>/dev/null | head -n 1)"`;
}
function functions(withSizes) {
    const size = withSizes
        ? `bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .groupedFact */ .nK)('size')}$r" "$(du -sk -- "$2/releases/$r" 2>/dev/null | cut -f1)"`
        : ':';
    // A process is a millisecond of the host's, so what the shell can do itself it does.
    return new _shell_sh__WEBPACK_IMPORTED_MODULE_7__.Sh(`bw_line() { [ ! -r "$2" ] || { bw_l=; IFS= read -r bw_l <"$2" || :; bw_text "$1" "$bw_l"; }; }
bw_hold() { [ -e "$3" ] || [ -L "$3" ] || return 0
if [ -f "$3" ] && [ -r "$3" ]; then bw_text "$1" "$(head -c ${_release_hold__WEBPACK_IMPORTED_MODULE_2__/* .MOST_HOLD_BYTES */ .Kf} "$3")"; else bw FACT "$2" yes; fi; }
bw_releases() { for d in "$2"/releases/*/; do
[ -d "$d" ] || continue; r=\${d%/}; r=\${r##*/}; s=partial; [ ! -e "$d/.bowline/complete" ] || s=complete
[ ! -d "$d/.bowline" ] || [ -x "$d/.bowline" ] || s=unread
bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .groupedFact */ .nK)('release')}$r" "$s"
${size}
done
bw_text "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('records')}" "$(cd "$2/releases" 2>/dev/null && grep '' /dev/null ./*/.bowline/release.json 2>/dev/null)"; }
bw_space() { p=$2; while [ ! -e "$p" ] && [ "$p" != / ]; do p=\${p%/*}; [ -n "$p" ] || p=/; done
bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('ancestor')}" "$p"
[ -w "$p" ] && [ -x "$p" ] || bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('readonly')}" "$p"
df -Pk -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f c m || :; bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('disk')}" "$t $f"; [ -z "$3" ] || bw_noexec "$1" "$m"; }
df -Pi -- "$p" 2>/dev/null | { read -r x || :; read -r x t u f x || :; bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('inodes')}" "$t $f"; }; }
bw_noexec() { n=; while read -r x d t o x; do [ "$d" != "$2" ] || n=$o; done </proc/mounts
case ,$n, in *,noexec,*) bw FACT "$1.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .factName */ .Ur)('noexec')}" "$2";; esac; }
# Tries the lock, shared, and lets go at once: the kernel's list hides what another name space holds, and knows files by
# numbers that other file systems use as well. Whoever takes a lock asks again, so that this refuses nobody.
bw_held() { [ -e "$1" ] || return 0; h=2; [ ! -r "$1" ] || { ( command exec 9<"$1" || exit 2; flock -n -s 9 ) 2>/dev/null; h=$?; }
case $h in 0) return 0;; 1) h=$(head -c 300 "$2" 2>/dev/null | tr '\\n' ' ');; *) h='not known';; esac
bw FACT "$3" "$h"; }
bw_belongs() { [ -d "$2" ] && [ ! "$3" "$2" ] || return 1
bw_u=$(ls -ld -- "$2" 2>/dev/null | { read -r x x u x; printf '%s' "$u"; }); [ "$bw_u" = "$(id -un 2>/dev/null)" ] || bw FACT "$1" "$bw_u"; }`);
}
function readApp(target, prefix) {
    const paths = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_10__/* .pathsOf */ .wG)(target.path);
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_4__/* .runtimeOf */ .G)(target);
    const key = (name) => `${prefix}.${name}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_space ${prefix} ${paths.root} ${runtime.needsExec ? 'noexec' : ''}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `if [ -d ${paths.root} ] && [ ! -x ${paths.root} ]; then bw FACT ${key('path')} closed; elif [ -d ${paths.root} ]; then bw FACT ${key('path')} directory; elif [ -e ${paths.root} ]; then bw FACT ${key('path')} other; else bw FACT ${key('path')} absent; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `if [ -L ${paths.current} ]; then bw_current=$(readlink ${paths.current}); bw FACT ${key('current')} link "$bw_current"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `elif [ -e ${paths.current} ]; then bw_current=; bw FACT ${key('current')} other; else bw_current=; bw FACT ${key('current')} none; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `for f in ${[paths.own, paths.releases, paths.shared]}; do [ ! -e "$f" ] || [ -w "$f" ] || bw FACT ${key('readonly')} "$f"; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_belongs ${key('belongs_to')} ${paths.root} -x || bw_belongs ${key('belongs_to')} ${paths.own} -w || :`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_line ${key('owner')} ${paths.owner}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_line ${key('key')} ${paths.key}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_l=0; [ ! -r ${paths.fence} ] || read -r bw_l <${paths.fence} || :; bw FACT ${key('fence')} "$bw_l"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_held ${paths.lock} ${paths.holder} ${key('locked')}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `if [ -r ${paths.journal} ]; then bw_text ${key('journal')} "$(tail -n ${JOURNAL_LINES} ${paths.journal})"; fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_hold ${key('hold')} ${key('hold_unread')} ${paths.hold}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `[ ! -e ${(0,_release_maintenance__WEBPACK_IMPORTED_MODULE_3__/* .maintenanceFiles */ .$)(target.path).on} ] || bw FACT ${key('maintenance_on')} yes`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_line ${key('maintenance')} ${paths.maintenance}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_releases ${prefix} ${paths.root}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `for f in ${`${paths.own}/incoming`}/* ${paths.root}/current.*; do if [ -e "$f" ] || [ -L "$f" ]; then bw FACT ${key('leftover')} "$f"; fi; done`, target.port !== undefined && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `! ${(0,_shell_ports__WEBPACK_IMPORTED_MODULE_5__/* .listensOn */ .C)(target.port)} || bw FACT ${key('listening')} yes`, ...target.shared
        .filter(({ isDirectory }) => !isDirectory)
        .map(({ path }) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `[ -e ${`${paths.shared}/${path}`} ] || bw FACT ${key('unshared')} ${path}`), runtime.facts(`${prefix}.${_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .RUNTIME_PREFIX */ .IH}`), ...(0,_provision_parts__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .C)(target).map((part) => part.facts(`${prefix}.${(0,_fact_names__WEBPACK_IMPORTED_MODULE_9__/* .partPrefix */ .a)(part.name)}`)), (0,_rights__WEBPACK_IMPORTED_MODULE_8__/* .askAllRights */ .wI)(target, { always: key('no_sudo'), forDeploy: key('no_sudo_to_deploy') }), observe(target, key('process')));
}
/** The state of the service, so that `status` and the plan know it without another round trip. */
function observe(target, key) {
    const runtime = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_4__/* .runtimeOf */ .G)(target);
    if (!runtime.hasProcess)
        return _shell_sh__WEBPACK_IMPORTED_MODULE_7__/* .NOTHING */ .K;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_7__.sh) `bw_text ${key} "$(${runtime.observe((0,_release_host_layout__WEBPACK_IMPORTED_MODULE_10__/* .pathsOf */ .wG)(target.path).current)} 2>&1)"`;
}


/***/ }),

/***/ 71691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V7: () => (/* binding */ holdBlob),
/* harmony export */   Zf: () => (/* binding */ askHold),
/* harmony export */   md: () => (/* binding */ HELD_CODE),
/* harmony export */   yh: () => (/* binding */ writeHolds)
/* harmony export */ });
/* unused harmony export HOLD_STEP */
/* harmony import */ var _release_hold__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96912);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66514);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31973);
/* harmony import */ var _replace_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46255);





/** With which a step ends that meets a hold. */
const HELD_CODE = 76;
/** Names the text of a hold that a step met. */
function holdBlob(app) {
    return `hold.${app}`;
}
/** Reads the hold again before something is changed: a person may have written it meanwhile. */
function askHold({ app, path }, { refuses, seen }) {
    const { hold } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .wG)(path);
    const tell = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_text ${holdBlob(app)} "$bw_hold"`;
    const refuse = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)(tell, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `echo 'deploys are on hold'; exit ${HELD_CODE}`);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `if [ -e ${hold} ] || [ -L ${hold} ]; then bw_hold=$(head -c ${_release_hold__WEBPACK_IMPORTED_MODULE_0__/* .MOST_HOLD_BYTES */ .Kf} ${hold} 2>/dev/null) || :`, seen !== null && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `if [ "$bw_hold" != ${seen} ]; then`, refuses ? refuse : tell, seen !== null && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `fi`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `fi`);
}
const HOLD_STEP = 'hold';
/** Writes the change of holds on one host, each in the critical section of its app. */
function writeHolds(nonce, apps) {
    return (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .writeInSections */ .dV)(nonce, apps, (app) => ({ name: HOLD_STEP, body: changeHold(app) }));
}
function changeHold({ target, fence, journal, draft, change }) {
    const { hold } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_4__/* .pathsOf */ .wG)(target.path);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .compareFence */ .Tl)(target.path, fence), change.kind === 'remove'
        ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `rm -rf -- ${hold}`
        : (0,_replace_file__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(hold, (next) => change.kind === 'restore' ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `printf '%s\\n' ${change.text} >${next}` : writeNew(next, change)), (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(journal, draft));
}
function writeNew(file, { draft, forSeconds }) {
    const format = '+%Y-%m-%dT%H:%M:%SZ';
    const until = forSeconds === null
        ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_until=null`
        : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_until=$(date -u -d "@$((bw_now + ${forSeconds}))" ${format}); bw_until="\\"$bw_until\\""`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_now=$(date -u +%s); bw_since=$(date -u -d "@$bw_now" ${format})`, until, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `printf '%s,"since":"%s","until":%s}\\n' ${(0,_release_hold__WEBPACK_IMPORTED_MODULE_0__/* .writeHoldDraft */ .qu)(draft)} "$bw_since" "$bw_until" >${file}`);
}


/***/ }),

/***/ 37988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ hookSteps),
/* harmony export */   OZ: () => (/* binding */ runPlain),
/* harmony export */   ZV: () => (/* binding */ writeHostCommand)
/* harmony export */ });
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21796);
/* harmony import */ var _shell_command__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32951);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30611);
/* harmony import */ var _step_output__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73008);





/** The steps of a hook that run on the host; they see env and secrets. */
function hookSteps(name, context, options = {}) {
    const hooks = context.target.hooks[name] ?? [];
    return hooks
        .filter((hook) => hook.runOn === 'host' && (!hook.once || context.runsOnce))
        .map((hook) => ({
        name: `${name}: ${hook.run}`,
        app: context.target.app,
        body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)(context.enter, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .sourceEnv */ .RF)('./.bowline/env.commands'), writeRun(hook, context)),
        ...options,
    }));
}
function writeRun(hook, { run, target }) {
    const plain = run(writeHostCommand(hook));
    return hook.output === undefined ? plain : (0,_step_output__WEBPACK_IMPORTED_MODULE_4__/* .sendOutput */ .qj)(plain, { app: target.app, name: hook.output });
}
/** Writes a command of the config as it is run in a release on a host. */
function writeHostCommand({ run, timeoutMs }) {
    return (0,_shell_command__WEBPACK_IMPORTED_MODULE_1__/* .writeCommandCode */ .W)(run, { scratch: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `./.bowline`, timeoutMs });
}
/** Runs a command where nothing watches it, such as in a critical section. */
function runPlain(command) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `( ${_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .RESTORE_SIGNALS */ .P}; exec /bin/sh -ec ${command} )`;
}


/***/ }),

/***/ 54916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TF: () => (/* binding */ LIST_FILES),
/* harmony export */   Yz: () => (/* binding */ keepListing),
/* harmony export */   ZV: () => (/* binding */ LISTING),
/* harmony export */   aN: () => (/* binding */ ARRIVED)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** What a release was made of when it became whole, below its folder. */
const LISTING = '.bowline/listing';
/** What of it had arrived before anything ran in it; absent where nothing did. */
const ARRIVED = '.bowline/arrived';
/** What a find that knows -printf tells of each file. No path has a `//` of its own, so a line is known by it. */
const FIELDS = '%y:%m %i %C@ %T@ %s %U:%G %p';
/** The same of stat: `%N` is the name, and behind an arrow where a link leads. */
const STAT_FIELDS = '%f %i %Z %Y %s %u:%g %N';
/** How a line of it begins, for sed: one that begins otherwise goes on with a name. */
const LINE = "[0-9a-f]* [0-9]* [0-9]* [0-9]* [0-9]* [0-9]*:[0-9]* '*\\.\\/\\/";
/** Stands for a line feed in a name, so that each file is one line. */
const LINE_FEED = '\x01';
/** What Bowline itself writes into a release while it becomes whole and later: the listing would never be what it was. */
const BOOKKEEPING = ['listing', 'arrived', 'complete', 'status', 'restarted', 'command.*', 'compose.*'];
/**
 * `bw_list` prints a line for each file, link and folder of the folder that it runs in, and `!` behind them where not all
 * could be read. An old find prints no fields, and its stat cannot end a name with anything but a line feed.
 */
const LIST_FILES = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `if find .// -maxdepth 0 -printf '' >/dev/null 2>&1; then`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_list() { { ${findAll((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `'(' -type l -printf ${`${FIELDS} -> %l\\0`} -o -printf ${`${FIELDS}\\0`} ')'`)} || printf '!\\0'; } | tr '\\n\\000' '\\001\\n'; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `else bw_list() { { ${findAll((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `-exec stat -c ${STAT_FIELDS} {} +`)} || echo '!'; } | ${joinNames()}; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `fi`);
function findAll(print) {
    const others = BOOKKEEPING.flatMap((name) => ['!', '-name', name]);
    const own = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `! -path .//.bowline ${others} ${print}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `{ QUOTING_STYLE=literal; export QUOTING_STYLE; find .// -path .//.bowline -prune -o ${print}; } 2>/dev/null && find .//.bowline ${own} 2>/dev/null`;
}
function joinNames() {
    const next = [`/\\n${LINE}/{`, 'P', 'D', '}', '/\\n!$/{', 'P', 'D', '}'];
    const same = ['/\\n/{', `s/\\n/${LINE_FEED}/`, 'ba', '}'];
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `sed ${[':a', '$!N', ...next, ...same].flatMap((part) => ['-e', part])}`;
}
/** Writes a listing of a release into it, for nobody but its owner. */
function keepListing(folder, file) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `( cd ${folder}; umask 077; bw_list >${file} )`;
}


/***/ }),

/***/ 29935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writePrepare),
/* harmony export */   y: () => (/* binding */ STAND_BY_STEP)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88717);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43558);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30611);
/* harmony import */ var _hooks__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37988);
/* harmony import */ var _listing__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54916);









/** What a runtime makes ready beside what is live. */
const STAND_BY_STEP = 'make the service ready';
/**
 * Writes the phase that turns received files into a complete release. It watches its input: when the
 * client is gone, what it is building ends within a second, children included.
 */
function writePrepare({ nonce, user, apps, hasSetsid }) {
    const groups = apps.map(({ target, run }) => `${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_8__/* .pathsOf */ .wG)(target.path).incoming(run)}/groups`);
    const [first = ''] = groups;
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_4__/* .writeScript */ .l)({
        nonce,
        readsInput: true,
        parts: [
            watch(first, hasSetsid),
            _listing__WEBPACK_IMPORTED_MODULE_7__/* .LIST_FILES */ .TF,
            ...apps.flatMap((app) => prepareApp(app, user)),
            (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `kill "$bw_watcher" 2>/dev/null || :`,
        ],
    });
}
/** `bw_run` starts a command in a process group of its own and writes it down for the watcher and the lock. */
function watch(groups, hasSetsid) {
    const start = hasSetsid ? 'setsid ' : '';
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_groups=${groups}; : >"$bw_groups"; exec 3<&0 </dev/null`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `( cat <&3 >/dev/null; kill -TERM $$ 2>/dev/null
for s in TERM KILL; do for g in $(cat "$bw_groups"); do kill -s $s -- "-$g" 2>/dev/null || kill -s $s "$g" 2>/dev/null || :; done; sleep 0.3 2>/dev/null || sleep 1; done
) & bw_watcher=$!; exec 3<&-`, new _shell_sh__WEBPACK_IMPORTED_MODULE_5__.Sh(`bw_run() { ${start}/bin/sh -ec "$1" & bw_pid=$!; echo "$bw_pid" >>"$bw_groups"; wait "$bw_pid"; }`));
}
function prepareApp(app, user) {
    const { target, release, version } = app;
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_8__/* .pathsOf */ .wG)(target.path).release(release);
    const enter = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_2__/* .exportVariables */ .qY)(target, release, version));
    const step = (name, body) => ({ name, app: target.app, body });
    const enterHook = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_2__/* .exportHookVariables */ .r9)(target, app.hooks));
    const hook = { target, enter: enterHook, runsOnce: app.runsOnce, run: runGrouped };
    const build = (code) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)(enter, (0,_release_variables__WEBPACK_IMPORTED_MODULE_2__/* .sourceEnv */ .RF)('./.bowline/env.build'), runGrouped(code));
    const made = [
        ...(0,_hooks__WEBPACK_IMPORTED_MODULE_6__/* .hookSteps */ .LD)('before_prepare', hook),
        ...provide(app, user).map(({ name, body }) => step(name, build(body.text))),
        ...target.build.map((command) => step(`build: ${command}`, build((0,_hooks__WEBPACK_IMPORTED_MODULE_6__/* .writeHostCommand */ .ZV)({ run: command })))),
        ...rehearse(app, user).map(({ name, body }) => step(name, runGrouped(body.text))),
        ...standBy(app, user).map(({ name, body }) => step(name, runGrouped(body.text))),
        ...(0,_hooks__WEBPACK_IMPORTED_MODULE_6__/* .hookSteps */ .LD)('after_prepare', hook),
    ];
    return [
        ...app.arrival.map(({ name, body }) => step(name, body)),
        ...(target.shared.length > 0 ? [step('link shared', linkShared(target, folder))] : []),
        ...(Object.keys(target.links).length > 0 ? [step('link files', linkFiles(target, folder))] : []),
        // What is made on the host is told from what was sent by this one alone.
        ...(made.length > 0 ? [(0,_listing__WEBPACK_IMPORTED_MODULE_7__/* .keepListing */ .Yz)(folder, _listing__WEBPACK_IMPORTED_MODULE_7__/* .ARRIVED */ .aN)] : []),
        ...made,
        step('complete', (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_listing__WEBPACK_IMPORTED_MODULE_7__/* .keepListing */ .Yz)(folder, _listing__WEBPACK_IMPORTED_MODULE_7__/* .LISTING */ .ZV), complete(folder))),
    ];
}
/** What the release needs beside what was sent, for its build commands too. */
function provide({ target, release }, user) {
    return (0,_provision_parts__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .C)(target)
        .filter(({ when }) => when === 'prepare')
        .map((part) => ({ name: part.step, body: part.apply(release, user) }))
        .filter(({ body }) => body.text !== '');
}
/** What is applied only after the switch is tried before it. */
function rehearse({ target, release }, user) {
    return (0,_provision_parts__WEBPACK_IMPORTED_MODULE_1__/* .partsOf */ .C)(target).flatMap(({ rehearsal }) => rehearsal === undefined ? [] : [{ name: rehearsal.step, body: rehearsal.body(release, user) }]);
}
/** What the runtime makes ready, before anything is switched. */
function standBy({ target, release, previous, version }, user) {
    const service = { name: STAND_BY_STEP, body: (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(target).stage({ release, previous, version, user }) };
    return [service].filter(({ body }) => body.text !== '');
}
function runGrouped(command) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `bw_run ${command}`;
}
function linkShared(target, folder) {
    const { shared } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_8__/* .pathsOf */ .wG)(target.path);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${folder}`, ...target.shared.map(({ path, isDirectory }) => {
        const kept = `${shared}/${path}`;
        const seed = isDirectory ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `mkdir -p ${kept}` : _shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .NOTHING */ .K;
        return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `mkdir -p ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(kept)} ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(`./${path}`)}`, 
        // Beside its place first, so that a killed run leaves no half of it there.
        (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `if [ ! -e ${kept} ] && [ -e ${`./${path}`} ]; then rm -rf -- ${`${kept}.new`}; cp -a -- ${`./${path}`} ${`${kept}.new`}; mv -- ${`${kept}.new`} ${kept}; fi`, seed, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `rm -rf -- ${`./${path}`}; ln -s ${kept} ${`./${path}`}`);
    }));
}
function linkFiles(target, folder) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `cd ${folder}`, ...Object.entries(target.links).map(([name, to]) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `[ -e ${`./${to}`} ] || { echo ${`the release has no ${to} to link ${name} to`}; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `mkdir -p ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(`./${name}`)}; rm -rf -- ${`./${name}`}; ln -s ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name), to)} ${`./${name}`}`)));
}
/** The marker comes last, after everything before it is on the disk. */
function complete(folder) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `sync -f ${folder} 2>/dev/null || sync`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `: >${`${folder}/.bowline/complete`}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_5__.sh) `sync -f ${folder} 2>/dev/null || sync`);
}


/***/ }),

/***/ 84671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ RECALL_STEP),
/* harmony export */   V_: () => (/* binding */ writeRecall),
/* harmony export */   Vr: () => (/* binding */ needsRecall)
/* harmony export */ });
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43558);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30611);






/** What brings back what a release needs that is gone. */
const RECALL_STEP = 'bring back what is gone';
/** Whether something may have to be brought back for it. */
function needsRecall(recalled) {
    return describeRecall(recalled, { isRoot: false }).length > 0;
}
/** Writes what makes releases of one host whole again, each in a step of its own. Nothing that is live is touched. */
function writeRecall(nonce, user, all) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_3__/* .writeScript */ .l)({ nonce, parts: all.flatMap((one) => describeRecall(one, user)) });
}
/** What a runtime starts needs what its parts have made. */
function describeRecall({ target, release }, user) {
    const folder = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_5__/* .pathsOf */ .wG)(target.path).release(release);
    const enter = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `cd ${folder}`, (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)(target, release, null), (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .sourceEnv */ .RF)('./.bowline/env.build'));
    const made = (0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).flatMap(({ step, recall }) => recall === undefined ? [] : [{ name: step, app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)(enter, recall(release)) }]);
    const { text } = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).recall(release, user);
    return text === '' ? made : [...made, { name: RECALL_STEP, app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_4__.sh) `:`, new _shell_sh__WEBPACK_IMPORTED_MODULE_4__.Sh(text)) }];
}


/***/ }),

/***/ 46255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/**
 * Puts a file that everybody may read in the place of what is there, by a rename. A directory there would take the new file in.
 * @param write writes the next one, at the path that it is given
 */
function replaceFile(file, write) {
    const next = `${file}.new`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `umask 022; rm -rf -- ${next}; [ ! -d ${file} ] || rm -rf -- ${file}`, write(next), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `mv -T -- ${next} ${file}; sync -f ${file} 2>/dev/null || sync`);
}


/***/ }),

/***/ 30697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isRetiredAtOnce),
/* harmony export */   W: () => (/* binding */ isRetiredInCommit)
/* harmony export */ });
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43558);

/**
 * Whether what is left is stopped for good before what is gone to starts: another service does not take its place by
 * itself, and it would keep the port. Both are the app, as the one release and the other is run.
 */
function isRetiredAtOnce(left, entered) {
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(left).identity !== (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(entered).identity;
}
/** Whether it serves on to the end of what it began, and is stopped when the run is good. */
function isRetiredInCommit(left, entered) {
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(left).retiresInCommit && !isRetiredAtOnce(left, entered);
}


/***/ }),

/***/ 79453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ describeDenied),
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   v8: () => (/* binding */ describeSudoers),
/* harmony export */   wI: () => (/* binding */ askAllRights)
/* harmony export */ });
/* unused harmony export askRights */
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88717);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);



/** Everything that a run of an app does as root. */
function rightsOf(target) {
    return [...(0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).rights, ...(0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).flatMap(({ rights }) => rights)];
}
/** Asks for what every run of an app does as root, and by other names for what only a deploy does, behind the facts of its parts. */
function askAllRights(target, keys) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(askRights(keys.always, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).rights), ...(0,_provision_parts__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .C)(target).map(({ when, rights, isRightNeeded }) => askRights(when === 'prepare' ? keys.forDeploy : keys.always, rights, isRightNeeded)));
}
/** Prints, as the fact `key`, each command that sudo would not run for this user; root needs no sudo. */
function askRights(key, rights, isNeeded) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(rights.length > 0 && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `if [ "$(id -u)" != 0 ]; then`, ...rights.map((words) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `${isNeeded === undefined ? _shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING */ .K : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `! ${isNeeded(words)} || `}bw_o=$(sudo -n -l -- ${words} 2>&1) || { bw FACT ${key} ${shorten(words)}; bw_o=$(printf %s "$bw_o" | tr '\\n' ' ' | head -c 300); [ -z "$bw_o" ] || bw FACT ${`${key}_said`} "$bw_o"; }`), rights.length > 0 && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `fi`);
}
/** Enough of a command to know it by. */
function shorten(words) {
    const own = words.filter((word) => word !== 'env' && !/^[A-Z_]+=/.test(word));
    return own.slice(0, 2).join(' ');
}
/** Names a command that sudo refused, in sudo's own words, and the one line that allows them all. */
function describeDenied(target, { command: denied, said, hasSudo }) {
    if (!hasSudo) {
        return {
            message: `\`${denied}\` takes root, and there is no sudo on this host`,
            hint: 'Install sudo, log in as root (`user: root`), or use a unit of the user (`scope: user`).',
        };
    }
    const isTty = said !== null && /tty/.test(said);
    return {
        message: `this user may not run \`${denied}\` through sudo${isTty ? '' : ' without a password'}${said === null ? '' : `; sudo says: ${said.trim()}`}`,
        hint: `${warnOfRoot(target)}Add with visudo: ${isTty ? `Defaults:${target.host.user} !requiretty, and ` : ''}${describeSudoers(target)}`,
    };
}
/** Of programs that lie elsewhere than in /usr/bin. */
const FOLDERS = { nginx: '/usr/sbin', sh: '/bin' };
/** The one line of sudoers that allows the deploy user what a run does as root. */
function describeSudoers(target) {
    const folder = ([program = '']) => (program.startsWith('/') ? '' : `${FOLDERS[program] ?? '/usr/bin'}/`);
    const commands = rightsOf(target).map((words) => `${folder(words)}${words.map(escapeSudoers).join(' ')}`);
    return `${target.host.user} ALL=(root) NOPASSWD: ${commands.join(', ')}`;
}
/** A unit may name any program and any user, and a site any file, so the right to install one is the right to be root. */
function warnOfRoot(target) {
    const { host } = target;
    const programs = rightsOf(target).map(([program]) => program);
    if (programs.includes('sh')) {
        return `The line lets ${host.user} become root, because it may install a site of any content, which takes a shell (docs/nginx.md). `;
    }
    if (!rightsOf(target).some(([program, option]) => program === 'install' && option !== '-d'))
        return '';
    return `The line lets ${host.user} become root, because it may install a unit of any content; with \`scope: user\` none is needed (docs/adopting.md). `;
}
/** Source: sudoers(5), "Other special characters and reserved words", and its wildcards. */
function escapeSudoers(word) {
    return word.replace(/[\\,:= *?[\]!]/g, '\\$&');
}


/***/ }),

/***/ 5667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeShare),
/* harmony export */   y_: () => (/* binding */ writeEndShare)
/* harmony export */ });
/* unused harmony exports END_SHARE_STEP, nameShareStep */
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43558);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31973);




/** In which requests go back to what serves. */
const END_SHARE_STEP = 'end the share';
/** The step that gives a share, as reports have it. */
function nameShareStep(percent) {
    return `share ${percent}%`;
}
/** Writes what gives a percentage of the requests to releases of one host that stand by. It goes to its end whatever becomes of the client. */
function writeShare(nonce, percent, all) {
    const parts = all.flatMap(({ target, fence, release }) => guarded({ target, fence }, nameShareStep(percent), (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).share(release, percent)));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .l)({ nonce, isCritical: true, parts });
}
/** Writes what takes such shares back. */
function writeEndShare(nonce, all) {
    const parts = all.flatMap((one) => guarded(one, END_SHARE_STEP, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(one.target).endShare));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_1__/* .writeScript */ .l)({ nonce, isCritical: true, parts });
}
function guarded({ target, fence }, name, body) {
    const step = { name, app: target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_3__/* .compareFence */ .Tl)(target.path, fence), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_2__.sh) `:`, body) };
    return (0,_critical_section__WEBPACK_IMPORTED_MODULE_3__/* .inCriticalSection */ .A4)(target.path, [step]);
}


/***/ }),

/***/ 92922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ writeSnapshotCommand),
/* harmony export */   CQ: () => (/* binding */ LISTED),
/* harmony export */   I2: () => (/* binding */ writeLostEntries),
/* harmony export */   Kf: () => (/* binding */ writeRestoreTidy),
/* harmony export */   MA: () => (/* binding */ writeRestore),
/* harmony export */   Sj: () => (/* binding */ writeRestoreQuestion),
/* harmony export */   un: () => (/* binding */ readRestoreEnd)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66514);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21796);
/* harmony import */ var _shell_command__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32951);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31973);






/** The name under which the output of a command comes back. */
const LISTED = 'snapshots';
/** Writes a command that takes, lists or deletes a snapshot. */
function writeSnapshotCommand(nonce, command, isListed = false) {
    const run = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `/bin/sh -ec ${writeCode(command)}`;
    const body = isListed ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_v=$(${run}); printf '%s\\n' "$bw_v"; bw_text ${LISTED} "$bw_v"` : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec ${run}`;
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({
        nonce,
        parts: [{ name: command.step, app: command.target.app, body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)(enter(command), body) }],
    });
}
/** A shell that stands in a folder keeps its file system busy, so only a file of the release runs in the app's folder. */
function enter({ target, folder, release, snapshot }) {
    const place = folder === null ? (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd "$HOME" 2>/dev/null || cd /` : (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `cd ${(0,_release_host_layout__WEBPACK_IMPORTED_MODULE_5__/* .pathsOf */ .wG)(target.path).release(folder)}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)(place, (0,_release_variables__WEBPACK_IMPORTED_MODULE_0__/* .exportVariables */ .qY)(target, release ?? '', null), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `export BOWLINE_SNAPSHOT=${snapshot}`);
}
function writeCode({ command, timeoutMs }) {
    return (0,_shell_command__WEBPACK_IMPORTED_MODULE_1__/* .writeCommandCode */ .W)(command, { scratch: new _shell_sh__WEBPACK_IMPORTED_MODULE_3__.Sh('"${TMPDIR:-/tmp}"'), timeoutMs });
}
/** Where the end of a restore is kept while nobody may be connected. It lies outside of what is restored, or goes with it. */
function endOf(key) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `"\${TMPDIR:-/tmp}"/${`bowline-restore-${key}`}`;
}
/**
 * Writes the command that restores a snapshot. It runs to its end without its client, and leaves its exit code for whoever comes
 * back.
 * @param key random, so that nobody can guess the folder
 */
function writeRestore(nonce, command, key) {
    const end = endOf(key);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_d=${end}; mkdir -m 700 -- "$bw_d"`, enter(command), 
    // It holds a lock as long as it runs, and nothing that it leaves running does.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exec 7>"$bw_d/running"; flock 7`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_c=0; ( ${_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .RESTORE_SIGNALS */ .P}; exec /bin/sh -ec ${writeCode(command)} 7>&- ) || bw_c=$?`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `printf '%s' "$bw_c" >"$bw_d/code" 2>/dev/null || :`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `exit "$bw_c"`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, isCritical: true, parts: [{ name: command.step, app: command.target.app, body }] });
}
const END = 'restore';
/** Writes the question how a restore has ended. */
function writeRestoreQuestion(nonce, key) {
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_d=${endOf(key)}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `if [ -s "$bw_d/code" ]; then bw FACT ${END} "$(cat "$bw_d/code")"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `elif [ -e "$bw_d/running" ] && ! flock -n "$bw_d/running" true; then bw FACT ${END} running`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `else bw FACT ${END} gone; fi`);
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, parts: [{ name: 'look at the restore', body }] });
}
function readRestoreEnd(facts) {
    const said = facts.findLast(([key]) => key === END)?.[1] ?? 'gone';
    if (said === 'running')
        return said;
    return /^\d+$/.test(said) ? Number(said) : 'gone';
}
/** Writes that what was kept of a restore goes. */
function writeRestoreTidy(nonce, key) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({
        nonce,
        parts: [{ name: 'tidy up the restore', body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `rm -rf -- ${endOf(key)}`, mayFail: true }],
    });
}
/** Writes back what journals lost, each entry with its own counter and time. */
function writeLostEntries(nonce, apps) {
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_2__/* .writeScript */ .l)({ nonce, isCritical: true, parts: apps.flatMap(appendLost) });
}
function appendLost({ target, fence, entries }) {
    const { journal } = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_5__/* .pathsOf */ .wG)(target.path);
    const body = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_critical_section__WEBPACK_IMPORTED_MODULE_4__/* .compareFence */ .Tl)(target.path, fence), 
    // A last line that is torn must not swallow the first one behind it.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ ! -s ${journal} ] || [ -z "$(tail -c 1 ${journal})" ] || echo >>${journal}`, ...entries.map((entry) => (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `printf '%s\\n' ${writeEntry(entry)} >>${journal}`));
    return (0,_critical_section__WEBPACK_IMPORTED_MODULE_4__/* .inCriticalSection */ .A4)(target.path, [{ name: 'complete the journal', app: target.app, body }]);
}
/** The counter first, by which the host finds it. */
function writeEntry({ n, at, ...rest }) {
    return JSON.stringify({ n, at, ...rest });
}


/***/ }),

/***/ 48330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ SWITCH_STEP),
/* harmony export */   S_: () => (/* binding */ switchTo),
/* harmony export */   uw: () => (/* binding */ HALF_SWITCHED_CODE)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43558);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31973);




/** The step after which a host serves another release; the client decides by it what has to be undone. */
const SWITCH_STEP = 'switch';
/** With which that step ends where the other release serves already and something after it failed, as on a disk that can be written no more. */
const HALF_SWITCHED_CODE = 87;
/**
 * The link's name is the run's own, because a fixed one that an interrupted run left would be followed.
 * The journal is written first: a switch without its announcement could not be told from an old one.
 */
function switchTo(change, release, user) {
    const { target, run, journal, previous, kind, notBefore, isStale } = change;
    const paths = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(target.path);
    const link = `${paths.root}/current.${run}`;
    const told = { run, release, from: previous, kind };
    const turn = (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_0__/* .runtimeOf */ .G)(target).turn({
        release,
        previous: isStale ? release : previous === release ? null : previous,
        user,
        scratch: paths.incoming(run),
        isReturn: kind === 'undo',
    });
    const isSwitched = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `trap 'bw_code=$?; [ "$bw_code" = 0 ] || exit ${HALF_SWITCHED_CODE}' EXIT`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)(
    // A rollback takes an inode and a line of the journal, also on a disk that the release has filled.
    kind === 'undo' && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `rm -rf -- ${paths.incoming(run)}`, (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .appendSwitch */ .XH)(journal, { ...told, event: 'activating' }, notBefore), 
    // What may fail on a full disk comes before the proxy is moved.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `rm -f -- ${link}; ln -s ${`releases/${release}`} ${link}`, turn, 
    // The requests have moved by then, and else with the link.
    turn.text !== '' && isSwitched, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `mv -T -- ${link} ${paths.current}`, turn.text === '' && isSwitched, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `[ "$(readlink ${paths.current})" = ${`releases/${release}`} ]`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `sync -f ${paths.root} 2>/dev/null || sync`, (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(journal, { ...told, event: 'activated' }), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `trap - EXIT`);
}


/***/ }),

/***/ 73769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Co: () => (/* binding */ nameAnswer),
/* harmony export */   FE: () => (/* binding */ writeReceive),
/* harmony export */   JA: () => (/* binding */ writeAsk),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   fN: () => (/* binding */ RECEIVE_STEP),
/* harmony export */   oM: () => (/* binding */ archivePath)
/* harmony export */ });
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66514);
/* harmony import */ var _shell_script__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17207);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30611);
/* harmony import */ var _critical_section__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31973);




/** The nearest folder that holds all of these; each is absolute. */
function commonFolder(folders) {
    const [first = '/', ...others] = folders;
    let common = first.replace(/\/+$/, '');
    while (others.some((other) => !`${other}/`.startsWith(`${common}/`)))
        common = common.slice(0, common.lastIndexOf('/'));
    return common === '' ? '/' : common;
}
/** The path below a folder, as a tar that is unpacked there names it. */
function archivePath(base, absolute) {
    return absolute.slice(base === '/' ? 1 : base.length + 1);
}
const DECOMPRESS = { zstd: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `zstd -dcq |`, gzip: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `gzip -dc |`, none: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `` };
/** Takes a tar from the input, each entry to its place below a folder. */
function unpackInto(base, compression) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `${DECOMPRESS[compression]} tar -xopf - -C ${base}`;
}
/**
 * Writes the phase that asks a host what it needs of its apps. Its input is a tar of what the steps go by; the answer to
 * each comes back as a blob.
 */
function writeAsk({ nonce, apps, base, compression }) {
    const receive = { name: 'receive the manifest', body: unpackInto(base, compression) };
    const steps = apps.map(({ app, step: { name, body }, answer }, index) => ({
        name,
        app,
        body: (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)(body, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `bw_file ${nameAnswer(index)} ${answer}`),
    }));
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_0__/* .writeScript */ .l)({ nonce, readsInput: true, parts: [receive, ...steps] });
}
/** The blob with the answer about the app of this index. */
function nameAnswer(index) {
    return `need.${index}`;
}
/** The step that takes what is sent. */
const RECEIVE_STEP = 'receive';
/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
function writeReceive({ nonce, apps, base, compression }) {
    const announcements = apps.map((app) => ({ name: 'announce', app: app.app, body: announce(app) }));
    const receive = { name: RECEIVE_STEP, body: unpackInto(base, compression) };
    return (0,_shell_script__WEBPACK_IMPORTED_MODULE_0__/* .writeScript */ .l)({ nonce, readsInput: true, parts: [...announcements, receive] });
}
function announce(app) {
    const paths = (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(app.root);
    const release = paths.release(app.release);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .M)(_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .JOURNAL_FUNCTIONS */ .WF, (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .compareFence */ .Tl)(app.root, app.fence), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `mkdir -p ${paths.shared} ${paths.incoming(app.run)}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `printf '%s' ${app.owner} >${`${paths.owner}.new`}; mv ${`${paths.owner}.new`} ${paths.owner}`, !app.isBegun && (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `rm -rf -- ${release}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_1__.sh) `mkdir -p ${release}`, ...app.drafts.map((draft) => (0,_critical_section__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(app.journal, draft)));
}


/***/ }),

/***/ 33024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ describeFiles),
/* harmony export */   UP: () => (/* binding */ describeElsewhere),
/* harmony export */   fH: () => (/* binding */ describeNoListing),
/* harmony export */   vT: () => (/* binding */ joinDrifts)
/* harmony export */ });
/* harmony import */ var _report_text_visible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96590);

/** More of them tell no more. */
const MOST_FILES = 50;
const FEW_FILES = 3;
/** Says why the files of a release cannot be compared. */
function describeNoListing(state, release, user) {
    return state === 'absent'
        ? `${release} was made by an older version and has no listing: its files can be compared after the next deploy`
        : `${user} may not read the listing of ${release}: log in as the user who deploys to compare files and unit`;
}
function describeFiles({ found, unsure, made }, unread) {
    const shown = found.slice(0, MOST_FILES).map(_report_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X);
    const rest = found.length - shown.length;
    return {
        found: rest > 0 ? [...shown, `${rest} more files differ`] : shown,
        unknown: [
            ...(unread === undefined ? [] : [`not all files of the release may be read: ${(0,_report_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(unread)}`]),
            ...(unsure.length === 0
                ? []
                : [
                    `whether these were changed cannot be told, because they were written again and have no checksum: ${listFew(unsure)}`,
                ]),
        ],
        notes: made.length === 0 ? [] : [`made on the host, and not judged: ${listFew(made)}`],
    };
}
function listFew(paths) {
    const more = paths.length - FEW_FILES;
    return `${paths.slice(0, FEW_FILES).map(_report_text_visible__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** @param pid of the service's main process */
function describeElsewhere(pid, runs, release) {
    return `process ${pid ?? 'of the service'} runs from ${runs}, not from ${release}`;
}
function joinDrifts(parts) {
    return {
        found: parts.flatMap(({ found = [] }) => found),
        unknown: parts.flatMap(({ unknown = [] }) => unknown),
        notes: parts.flatMap(({ notes = [] }) => notes),
    };
}


/***/ }),

/***/ 13810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ describeOtherOwner),
/* harmony export */   k: () => (/* binding */ describeReadOnly)
/* harmony export */ });
/** What keeps this user from changing an app that another user deploys; undefined where nothing does. */
function describeOtherOwner(target, { path, belongsTo }) {
    if (belongsTo === null)
        return undefined;
    const { user, name } = target.host;
    if (path === 'closed') {
        return {
            message: `${target.path} belongs to ${belongsTo}, and ${user} may not enter it`,
            hint: `Connect as ${belongsTo}, or let ${user} look: sudo chmod o+rx ${target.path}`,
        };
    }
    return {
        message: `${target.path} belongs to ${belongsTo}, and ${user} may only look at it`,
        hint: `Connect as ${belongsTo}: set \`user: ${belongsTo}\` for ${name}. As ${user}, use \`status\`, \`releases\` or \`verify\`.`,
    };
}
/** The same for a folder that should be this user's. */
function describeReadOnly({ host: { user }, path }, { readOnly, ...app }) {
    const [folder] = readOnly;
    if (folder === undefined)
        return undefined;
    return {
        message: `${user} may not write to ${folder}`,
        hint: app.path === 'absent'
            ? `Create the directory once: sudo install -d -o ${user} -g ${user} ${path}`
            : `Give it to the deploy user: sudo chown ${user} ${folder}; or check whether the file system is read-only.`,
    };
}


/***/ }),

/***/ 86201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ describeMetHold),
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   w$: () => (/* binding */ findHolds)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66514);
/* harmony import */ var _report_text_hold__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84171);



/** The error of a run that a hold keeps from going on. */
function heldBy(holds, step) {
    const [{ target }] = holds;
    const isUnreadable = holds.some(({ hold }) => hold.unreadable !== null);
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .BowlineError */ .JY('held', holds.map(describeMetHold).join('\n'), {
        where: { host: target.host.name, app: target.app, step },
        hint: isUnreadable ? adviseOnUnreadable(holds) : ADVICE,
    });
}
const ADVICE = 'Wait until `bowline release-hold` ends it, or go on with `force: hold`.';
function adviseOnUnreadable(holds) {
    const files = holds.filter(({ hold }) => hold.unreadable !== null).map(({ target }) => (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .wG)(target.path).hold);
    return `Remove it with \`bowline release-hold\`, or on the host with: rm -r ${[...new Set(files)].join(' ')}. Or go on with \`force: hold\`.`;
}
/** `web-1: shop: on hold since …`. */
function describeMetHold({ target, hold }) {
    return `${target.host.name}: ${target.app}: ${(0,_report_text_hold__WEBPACK_IMPORTED_MODULE_2__/* .describeHold */ .T)(hold)}`;
}
/** Those of the targets that are on hold; undefined where none is. */
function findHolds(targets) {
    const [first, ...others] = targets.flatMap(({ target, app }) => app.hold === null ? [] : [{ target, hold: app.hold }]);
    return first === undefined ? undefined : [first, ...others];
}


/***/ }),

/***/ 20610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ openDeployPlanner),
  n: () => (/* binding */ openRollbackPlanner)
});

// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/plan/failed-hosts.ts

/**
 * Finds the apps and hosts whose live release is not the one that the newest attempt intended.
 * @throws BowlineError `refused` when that attempt was made from other content or settings
 */
function chooseFailedHosts(plan) {
    const attempts = plan.targets.flatMap(({ app }) => app.journal.entries.filter((entry) => entry.event === 'attempt'));
    const newest = attempts.reduce((best, one) => (best === undefined || one.seq > best.seq ? one : best), undefined);
    if (newest === undefined) {
        throw new errors/* BowlineError */.JY('refused', '`hosts: failed` needs an attempt, and no journal has one', {
            hint: 'Deploy to all hosts first.',
        });
    }
    const failed = plan.targets.filter(({ live }) => live !== newest.release);
    // All of them: a host that was not reached then has nothing of its own to compare with.
    for (const { app, sealed, target } of plan.targets) {
        const own = app.journal.entries.findLast((entry) => entry.event === 'attempt');
        if (own?.event === 'attempt' && own.seq === newest.seq && own.fingerprint !== sealed)
            throw differs(target, newest);
    }
    return { targets: failed.map(({ target }) => target), release: newest.release };
}
function differs({ app, host }, { release }) {
    return new errors/* BowlineError */.JY('refused', `${host.name}: ${app}: the content or settings differ from ${release}`, {
        where: { host: host.name, app },
        hint: 'Check out the revision of that attempt, or deploy to all hosts.',
    });
}

// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
;// CONCATENATED MODULE: ./src/release/target.ts


/**
 * Finds the release that a rollback means on one host.
 * It may be the one that is live already: where others still have to go, or where the same rollback went before.
 * @throws BowlineError `refused` that lists the candidates when there is none, or more than one.
 */
function chooseRollbackTarget(history, target) {
    const found = target.kind === 'previous' ? previous(history) : named(history, target.kind, target.value);
    const release = history.releases.find(({ id }) => id === found);
    if (release?.isComplete !== true)
        throw refuse(`release ${found} is no longer whole on this host`, history);
    return found;
}
function previous(history) {
    const found = (0,release_history/* findPreviousGood */.yl)(history, history.live);
    if (found === null)
        throw refuse('there is no good release older than the live one', history);
    return found;
}
function named(history, kind, value) {
    const kinds = kind === 'bare' ? ['id', 'version', 'time'] : [kind];
    const found = new Set(kinds.flatMap((one) => FINDERS[one](history, value)));
    const [only, ...others] = found;
    if (only === undefined)
        throw refuse(`no release matches ${describe(kind, value)}`, history);
    if (others.length > 0)
        throw refuse(`${describe(kind, value)} matches ${[...found].join(' and ')}`, history);
    return only;
}
const FINDERS = {
    id: ({ releases }, value) => releases.filter(({ id }) => id === value).map(({ id }) => id),
    version: findByVersion,
    time: findByTime,
};
/** Of several releases of one version the newest good one is meant. */
function findByVersion(history, value) {
    const same = history.releases.filter(({ version }) => version !== null && plain(version) === plain(value));
    const good = same.filter(({ id, isComplete }) => isComplete && history.verdictOf(id) === 'good');
    const newest = (good.length > 0 ? good : same).toSorted(byAge(history)).at(-1);
    return newest === undefined ? [] : [newest.id];
}
function findByTime(history, value) {
    const instant = parseInstant(value);
    const found = instant === undefined ? null : (0,release_history/* findLiveAt */.ZQ)(history, instant.toISOString());
    return found === null ? [] : [found];
}
/** Reads an instant as a person writes it, or as a release id begins; undefined when it is none. */
function parseInstant(value) {
    if (!/^\d{4}-?\d{2}-?\d{2}/.test(value))
        return undefined;
    const time = inUtc(value.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
    const instant = new Date(time);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
}
/** A time without a zone is UTC, as every time that Bowline shows; JavaScript takes it for a local one. */
function inUtc(time) {
    return /\d[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(time) ? `${time}Z` : time;
}
function byAge(history) {
    return (a, b) => (history.ageOf(a.id) ?? 0) - (history.ageOf(b.id) ?? 0);
}
function plain(version) {
    return version.replace(/^v/, '');
}
function describe(kind, value) {
    return kind === 'bare' ? `\`${value}\`` : `${kind} \`${value}\``;
}
function describeVerdict(history, id) {
    return `${history.verdictOf(id)}${history.isLeftByHand(id) ? ', rolled back from' : ''}`;
}
function refuse(message, history) {
    const candidates = history.releases
        .filter(({ id, isComplete }) => isComplete && id !== history.live)
        .toSorted(byAge(history))
        .reverse()
        .map(({ id, version }) => `${id}${version === null ? '' : ` (${version})`} ${describeVerdict(history, id)}`);
    return new errors/* BowlineError */.JY('refused', message, {
        hint: candidates.length === 0
            ? 'This host has nothing else to go back to: deploy what should serve.'
            : `Candidates: ${candidates.join(', ')}`,
    });
}

// EXTERNAL MODULE: ./src/plan/changes.ts
var changes = __webpack_require__(51766);
// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
;// CONCATENATED MODULE: ./src/plan/rollback.ts





/**
 * Finds on every host the release that a rollback means. A host that lacks it ends the run before any
 * host is switched. One that serves it already is left alone, or taken there once more where the run that
 * did so was killed before it had verified it.
 * @throws BowlineError `refused` that lists the candidates of that host, or says why it must not stay where it is
 */
function planRollback(question) {
    const targets = question.targets.map((target) => planTarget(target, question));
    return { release: targets[0]?.release ?? '', seq: question.seq, targets };
}
function planTarget(target, question) {
    const app = (0,deploy/* appFacts */.XO)(target, question.facts);
    const where = { host: target.host.name, app: target.app };
    if (app.live === null)
        throw rollback_refuse(where, 'nothing is live, so there is nothing to leave', 'Deploy first.');
    const left = findLeftByUnfinished(app);
    const release = left !== undefined && question.target.kind === 'previous' ? app.live : choose(target, question);
    const isThere = release === app.live;
    if (!isThere)
        requireReversible(target, app.live, question);
    const goal = app.history.releases.find(({ id }) => id === release);
    const stays = isThere && left === undefined;
    return {
        target,
        app,
        ...(stays
            ? stayOn(target, app, release, question)
            : { action: 'deploy', why: isThere ? 'is live already' : `goes back from ${app.live}` }),
        release,
        live: app.live,
        // A rollback whose target is not healthy returns to where it was, whatever that was.
        undoTo: isThere && left !== undefined ? left : app.live,
        fingerprint: goal?.fingerprint ?? '',
        sealed: goal?.fingerprint ?? '',
        key: app.key ?? '',
        isKeyNew: false,
        changes: stays
            ? []
            : (0,changes/* compareParts */.q)((0,remembered/* withRememberedRuntime */.tG)(target, app, release), app, release, (0,remembered/* withRememberedRuntime */.tG)(target, app, app.live)),
    };
}
/**
 * What is left to do where the release is live already. It cannot be rolled back to itself, so nothing is started
 * there that might fail.
 */
function stayOn(target, { history, hasLeftovers }, release, { unhealthy, replacesSecrets }) {
    const verdict = history.verdictOf(release);
    const isBad = verdict === 'bad' || verdict === 'failed';
    const where = { host: target.host.name, app: target.app };
    if (unhealthy.has((0,deploy/* targetKey */.hD)(target)))
        throw rollback_refuse(where, `${release} is live already, and is not healthy`, 'Choose another release, or deploy.');
    if (replacesSecrets)
        throw rollback_refuse(where, `${release} is live already`, "Today's secrets reach it by a deploy with `force: redeploy`.");
    // What was wrong may have been the host, or a proxy that was down: its checks decide anew.
    if (isBad)
        return { action: 'verify', why: 'is live already, and was found bad' };
    if (verdict === 'none')
        return { action: 'verify', why: 'is live already and was never verified' };
    if (hasLeftovers)
        return { action: 'verify', why: 'is live already, and an earlier run left something behind' };
    return { action: 'unchanged', why: 'is live already' };
}
/** The previous release a rollback that switched this host and was killed before its end; undefined where none was. */
function findLeftByUnfinished({ live, journal, history }) {
    const { entries } = journal;
    const attempt = entries.findLast((entry) => entry.event === 'attempt');
    if (attempt?.event !== 'attempt' || attempt.mode !== 'rollback' || attempt.release !== live)
        return undefined;
    if (entries.some(({ event, n }) => event === 'finished' && n > attempt.n))
        return undefined;
    const left = entries.findLast((entry) => entry.event === 'activating' && entry.from !== live);
    const from = left?.event === 'activating' ? left.from : null;
    return history.releases.find(({ id, isComplete }) => id === from && isComplete)?.id ?? live;
}
function choose(target, question) {
    const { history } = (0,deploy/* appFacts */.XO)(target, question.facts);
    const listed = findListedSwitch(question);
    const isHere = history.switches.some(({ release }) => release === listed);
    try {
        return chooseRollbackTarget(history, isHere ? { kind: 'id', value: listed ?? '' } : question.target);
    }
    catch (error) {
        if (!(error instanceof errors/* BowlineError */.JY))
            throw error;
        throw rollback_refuse({ host: target.host.name, app: target.app }, error.message, error.hint);
    }
}
/**
 * A run switches its hosts some milliseconds apart. The instant that the list shows for one of them means that
 * release on all, or the others would go to what they served a moment before.
 */
function findListedSwitch({ target, targets, facts }) {
    if (target.kind !== 'time' && target.kind !== 'bare')
        return undefined;
    const instant = parseInstant(target.value)?.getTime();
    const switches = targets.flatMap((one) => (0,deploy/* appFacts */.XO)(one, facts).history.switches);
    const [found, ...others] = new Set(switches.filter(({ at }) => Date.parse(at) === instant).map(({ release }) => release));
    return others.length === 0 ? found : undefined;
}
function requireReversible(target, live, question) {
    const { history } = (0,deploy/* appFacts */.XO)(target, question.facts);
    const isIrreversible = history.releases.find(({ id }) => id === live)?.isIrreversible ?? false;
    if (!isIrreversible || question.mayLeaveIrreversible)
        return;
    const where = { host: target.host.name, app: target.app };
    throw rollback_refuse(where, `${live} has a step that going back does not undo`, 'Go back in spite of it with `force: irreversible`.');
}
function rollback_refuse(where, message, hint) {
    return new errors/* BowlineError */.JY('refused', `${where.host}: ${where.app}: ${message}`, { where, hint });
}

;// CONCATENATED MODULE: ./src/plan/planner.ts



/**
 * @param facts what the hosts said before they were locked; `hosts: failed` is chosen by them
 * @throws BowlineError `refused` where the newest attempt was made from other content or settings
 */
function openDeployPlanner({ onlyFailed, ...asked }, facts) {
    const plan = (now, unhealthy = new Set()) => (0,deploy/* planDeploy */.bJ)({ ...asked, facts: now, unhealthy });
    if (!onlyFailed)
        return { targets: asked.targets, plan };
    const { targets, release } = chooseFailedHosts(plan(facts));
    return {
        targets,
        plan: (now, unhealthy = new Set()) => (0,deploy/* planDeploy */.bJ)({ ...asked, targets, release, facts: now, unhealthy }),
    };
}
function openRollbackPlanner(asked) {
    return {
        targets: asked.targets,
        plan: (facts, unhealthy = new Set()) => planRollback({ ...asked, facts, seq: (0,deploy/* nextAttempt */.nj)(facts), unhealthy }),
    };
}


/***/ }),

/***/ 82402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y7: () => (/* binding */ findMissing),
  u8: () => (/* binding */ isOwner),
  d5: () => (/* binding */ requireNothingMissing),
  h3: () => (/* binding */ writeOwner)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/provision/parts.ts + 20 modules
var provision_parts = __webpack_require__(88717);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/runtimes/color-share.ts
var color_share = __webpack_require__(10776);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/plan/content-needs.ts



/** What of the content would not work on a host; undefined where all of it does, or nothing is known of it. */
function judgeContent(target, app, needs) {
    return (needs &&
        (requireShared(target, app, needs) ?? requireProvided(target, needs) ?? requireReadable(target, app, needs)));
}
/** What is linked into the release and lies nowhere would be a link to nothing. */
function requireShared({ path }, { unshared }, { holds }) {
    const missing = holds === undefined ? [] : unshared.filter((one) => !holds(one));
    const [first] = missing;
    if (first === undefined)
        return undefined;
    const file = `${path}/shared/${first}`;
    return {
        message: `\`shared\` names ${missing.join(', ')}, which is neither in the release nor in ${path}/shared`,
        hint: `Create it on the host: mkdir -p ${external_node_path_.posix.dirname(file)} && touch ${file}; or put it into the repository. A folder is written \`${first}/\`.`,
    };
}
/** What a part is made from; nothing is known of what a build or the host itself makes. */
function requireProvided(target, { holds }) {
    if (holds === undefined)
        return undefined;
    const lacks = (0,provision_parts/* partsOf */.C)(target).flatMap(({ name, needs = [] }) => needs
        .map((files) => [files].flat())
        .filter((files) => !files.some(holds))
        .map((files) => ({ name, file: files.join(' or ') })));
    const [first] = lacks;
    if (first === undefined)
        return undefined;
    const { name, file } = first;
    return {
        message: `\`${name}\` needs ${file}, which is not in the release`,
        hint: `Add ${file} to what is deployed, or correct \`${name}\`.`,
    };
}
/** What is sent for its owner alone is of use to the service only where that is the same user. */
function requireReadable(target, { runtime }, { privateFiles = [] }) {
    const reader = (0,choose/* runtimeOf */.G)(target).reader(runtime);
    const { user } = target.host;
    if (privateFiles.length === 0 || reader === null || reader === user)
        return undefined;
    return {
        message: `the service runs as ${reader}, who may not read ${privateFiles.join(', ')}: \`include\` sends it for ${user} alone`,
        hint: `Let the unit run as ${user}, or give the values to the service as \`secrets\`.`,
    };
}

// EXTERNAL MODULE: ./src/plan/folder-access.ts
var folder_access = __webpack_require__(13810);
// EXTERNAL MODULE: ./src/phases/rights.ts
var rights = __webpack_require__(79453);
;// CONCATENATED MODULE: ./src/plan/missing-rights.ts

/** What a run would do as root and may not, by the config or by sudo. */
function judgeRights(target, { app, hasSudo, isDeploy }) {
    const [first] = target.privileges === 'user' ? (0,rights/* rightsOf */.DY)(target) : [];
    if (first !== undefined) {
        return {
            message: `\`privileges: user\` lets a deploy do nothing as root, and this one would run \`${first.join(' ')}\``,
            hint: 'Choose `privileges: restart`, or a service and a proxy that need no root: docs/least-privilege.md.',
        };
    }
    const always = app.deniedCommand === null ? null : { command: app.deniedCommand, said: app.deniedReason };
    const denied = always ?? (isDeploy ? app.deniedToDeploy : null);
    return denied === null || app.belongsTo !== null ? undefined : (0,rights/* describeDenied */.BX)(target, { ...denied, hasSudo });
}

// EXTERNAL MODULE: ./src/config/sources/index.ts + 8 modules
var config_sources = __webpack_require__(3996);
// EXTERNAL MODULE: ./src/phases/facts.ts
var phases_facts = __webpack_require__(75091);
;// CONCATENATED MODULE: ./src/plan/missing-tools.ts



/** What programs a host lacks, or has too old, for what goes to it. */
function findMissingTools(facts, { targets, needs }) {
    const here = targets.filter(({ host }) => host.name === facts.host);
    const sources = needs === null ? [] : here;
    const needed = new Set([
        ...phases_facts/* REQUIRED_TOOLS */.Ih,
        ...here.flatMap((target) => (0,choose/* runtimeOf */.G)(target).tools),
        ...sources.flatMap(({ preflight, source }) => [...preflight.commands, ...(0,config_sources/* toolsOf */.Fu)(source)]),
    ]);
    const missing = [...needed].filter((tool) => !facts.tools.has(tool)).join(', ');
    const oldest = new Map(sources.flatMap(({ source }) => (0,config_sources/* oldestOf */.TW)(source)));
    return [
        ...(missing === ''
            ? []
            : [{ message: `missing on the host: ${missing}`, hint: `Install ${missing} on ${facts.host}.` }]),
        ...[...oldest].flatMap(([tool, version]) => judgeVersion(facts, tool, version)),
        ...(facts.system === 'Linux'
            ? []
            : [{ message: `it runs ${facts.system}; Bowline deploys to Linux`, hint: 'Use a Linux host.' }]),
    ];
}
function judgeVersion({ host, tools, versions }, tool, oldest) {
    if (!tools.has(tool))
        return [];
    const said = versions.get(tool) ?? '';
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said)?.slice(1) ?? []).map(Number);
    if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1]))
        return [];
    return [
        {
            message: `${tool} ${oldest.join('.')} or newer is needed; it has: ${said || 'none that tells its version'}`,
            hint: `Install a newer ${tool} on ${host}.`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/plan/preflight.ts








/** Lists everything that stands in the way of a deploy, on every host. */
function findMissing(question) {
    const hosts = [...question.facts.values()].flatMap((facts) => findMissingTools(facts, question).map((lack) => ({ where: { host: facts.host, step: 'pre-flight' }, ...lack })));
    const apps = question.targets.flatMap((target) => {
        const facts = question.facts.get(target.host.name);
        const app = facts?.apps.get(target.app);
        return facts === undefined || app === undefined ? [] : findMissingForApp(target, facts, app, question);
    });
    return [...hosts, ...apps];
}
/** @throws PreflightError with the whole list, if there is one. */
function requireNothingMissing(question) {
    const missing = findMissing(question);
    if (missing.length > 0)
        throw new errors/* PreflightError */.wG(missing);
}
function findMissingForApp(target, facts, app, question) {
    const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
    const found = RULES.map((rule) => rule(target, facts, app, question)).filter((one) => one !== undefined);
    const runtime = (0,choose/* runtimeOf */.G)(target).missing(app.runtime);
    const resisting = question.mayAdopt ? [] : (0,provision_parts/* partsOf */.C)(target).map((part) => part.resists?.(app.part(part.name)));
    const owned = resisting.filter((one) => one !== undefined);
    // Going back makes nothing.
    const parts = question.needs === null ? [] : (0,provision_parts/* partsOf */.C)(target).flatMap((part) => part.missing?.(app.part(part.name)) ?? []);
    return [...found, ...runtime, ...parts, ...owned].map((one) => ({ where, ...one }));
}
const RULES = [
    refuseHome,
    refuseFile,
    refuseRealCurrent,
    requireWritable,
    requireExecutable,
    requireOwner,
    requireDisk,
    requireInodes,
    requireFreePort,
    (target, facts, app, { needs }) => judgeRights(target, { app, hasSudo: facts.tools.has('sudo'), isDeploy: needs !== null }),
    requireContent,
    requireShares,
];
/** Who goes back gives no shares, and must not wait for a site. */
function requireShares(target, _facts, app, { needs }) {
    const { runtime } = target;
    if (needs === null || runtime.kind !== 'blue_green')
        return undefined;
    return (0,color_share/* findUnknownShares */.Ul)(target, runtime, app.runtime)[0];
}
const refuseHomeHint = 'Give the app a directory of its own, such as /srv/NAME.';
function refuseHome(target, facts) {
    if (facts.home.replace(/\/+$/, '') !== target.path)
        return undefined;
    return { message: `path ${target.path} is the home of the deploy user`, hint: refuseHomeHint };
}
function refuseFile(target, _facts, app) {
    if (app.path !== 'other')
        return undefined;
    return { message: `path ${target.path} is not a directory`, hint: refuseHomeHint };
}
function refuseRealCurrent(target, _facts, app) {
    if (app.current !== 'other')
        return undefined;
    return {
        message: `${target.path}/current is a real file or directory, not a link`,
        hint: `Bowline never replaces it: move it away, for example to ${target.path}/before-bowline, and deploy again.`,
    };
}
function requireWritable(target, _facts, app) {
    return (0,folder_access/* describeOtherOwner */.d)(target, app) ?? (0,folder_access/* describeReadOnly */.k)(target, app);
}
function requireExecutable(_target, _facts, app) {
    if (app.noexecMount === null)
        return undefined;
    return {
        message: `no program can be started at ${app.ancestor}: ${app.noexecMount} is mounted with noexec`,
        hint: `Mount it with exec: sudo mount -o remount,exec ${app.noexecMount}; or choose another path.`,
    };
}
function requireOwner(target, _facts, app, question) {
    if (app.owner === null || question.mayAdopt || isOwner(app.owner, target, question.owner))
        return undefined;
    return {
        message: `path ${target.path} belongs to another deployment: ${app.owner}`,
        hint: 'Choose another path, or take it over with `force: adopt`.',
    };
}
function isOwner(text, { app, environment }, { repository }) {
    try {
        const owner = JSON.parse(text);
        if (typeof owner !== 'object' || owner === null)
            return false;
        const named = owner;
        const isSameRepository = repository === null || named.repository === null || named.repository === repository;
        return named.app === app && named.environment === environment && isSameRepository;
    }
    catch {
        return false;
    }
}
function writeOwner({ app, environment }, { repository }) {
    return `${JSON.stringify({ repository, app, environment })}\n`;
}
function requireDisk(target, _facts, app, { needs }) {
    if (needs === null)
        return undefined;
    const needed = target.preflight.diskFreeBytes + (needs.get(target.app)?.bytes ?? 0);
    if (app.diskFreeBytes === null || app.diskFreeBytes >= needed)
        return undefined;
    return {
        message: `${megabytes(app.diskFreeBytes)} free at ${app.ancestor}, ${megabytes(needed)} needed`,
        hint: 'Free some space, lower `keep`, or lower `preflight.disk_free`.',
    };
}
function requireInodes(target, _facts, app, { needs }) {
    if (needs === null || app.inodes === null)
        return undefined;
    const { inodesFree } = target.preflight;
    const reserve = 'count' in inodesFree ? inodesFree.count : Math.ceil(app.inodes.total * inodesFree.share);
    const needed = reserve + (needs.get(target.app)?.files ?? 0);
    if (app.inodes.free >= needed)
        return undefined;
    return {
        message: `${app.inodes.free} inodes free at ${app.ancestor}, ${needed} needed`,
        hint: 'Remove files, lower `keep`, or lower `preflight.inodes_free`.',
    };
}
/** On a first deploy nothing of ours can be listening yet. */
function requireFreePort(target, _facts, app) {
    const runtime = (0,choose/* runtimeOf */.G)(target);
    const isOurs = app.live !== null || runtime.holdsPort(app.runtime) || runtime.readState(app.process).running;
    if (!runtime.hasProcess || !app.isPortTaken || isOurs)
        return undefined;
    return {
        message: `port ${target.port} is taken by another program`,
        hint: `See which one with: ss -ltnp 'sport = :${target.port}'; stop it or choose another port.`,
    };
}
function requireContent(target, _facts, app, question) {
    return judgeContent(target, app, question.needs?.get(target.app));
}
function megabytes(bytes) {
    return `${Math.floor(bytes / 1_000_000)} MB`;
}


/***/ }),

/***/ 66062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ isOfRelease),
/* harmony export */   C5: () => (/* binding */ chooseSurplus),
/* harmony export */   Ce: () => (/* binding */ fillSnapshot),
/* harmony export */   Fi: () => (/* binding */ listKnownSnapshots),
/* harmony export */   Ly: () => (/* binding */ takesSnapshot),
/* harmony export */   RI: () => (/* binding */ readOwnNames),
/* harmony export */   ck: () => (/* binding */ nameSnapshot),
/* harmony export */   gI: () => (/* binding */ noteKeptSnapshots),
/* harmony export */   t4: () => (/* binding */ findSnapshotBefore),
/* harmony export */   zf: () => (/* binding */ lacksFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Proxmox takes no longer name; LVM, btrfs and ZFS do. */
const MOST_CHARACTERS = 40;
const PREFIX = 'bowline-';
/** A hyphen and an instant, `20261121t020152z`. */
const INSTANT_CHARACTERS = 17;
const HASH_CHARACTERS = 6;
/**
 * Names the snapshot that is taken before a release goes live: environment, app and release, of a-z, 0-9 and - alone. What is too
 * long lacks the mark of the release, and then has a part of the names, with a hash.
 * @param taken names that were used before: a release may be tried again
 */
function nameSnapshot(subject, release, taken = []) {
    for (let count = 1;; count += 1) {
        const name = shorten(subject, release.toLowerCase(), count === 1 ? '' : `-${count}`);
        if (!taken.includes(name))
            return name;
    }
}
function shorten(subject, id, count) {
    const prefix = prefixOf(subject);
    const whole = `${prefix}${id}${count}`;
    return whole.length <= MOST_CHARACTERS ? whole : `${prefix}${id.replace(/-.*/, '')}${count}`;
}
/** The names of an app always begin alike, or its old ones would not be known. */
function prefixOf({ environment, app }) {
    const label = `${environment}-${app}`;
    const room = MOST_CHARACTERS - PREFIX.length - INSTANT_CHARACTERS - '-99'.length;
    // A hyphen within a name would let `a-b` of `c` and `a` of `b-c` delete each other's.
    const isClear = !environment.includes('-') && !app.includes('-');
    if (isClear && label.length <= room)
        return `${PREFIX}${label}-`;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${environment}/${app}`).digest('hex').slice(0, HASH_CHARACTERS);
    return `${PREFIX}${label.slice(0, room - HASH_CHARACTERS - 1).replace(/-+$/, '')}-${hash}-`;
}
/** The names of an app in what `list` printed, newest first. Whatever else stands there is passed over. */
function readOwnNames(subject, listed) {
    const name = new RegExp(`(?<![a-z0-9-])${prefixOf(subject)}\\d{8}t\\d{6}z(?:-[a-z0-9]+)*(?![a-z0-9-])`, 'g');
    const found = listed.flatMap((line) => line.match(name) ?? []);
    return [...new Set(found)].sort((a, b) => compareNames(b, a));
}
/** The instant decides, and of one instant the count, which is no text. */
function compareNames(a, b) {
    return a.localeCompare(b, 'en', { numeric: true });
}
/** Those beyond the newest `keep`, and never one that is needed. */
function chooseSurplus(names, keep, needed) {
    return names.slice(keep).filter((name) => !needed.includes(name));
}
/** Puts the name of a snapshot into a command. It consists of what no shell reads as anything else. */
function fillSnapshot(command, name) {
    return command.replaceAll(/(?<!\$)\{snapshot\}/g, name);
}
/** The snapshot that was taken before a release went live; undefined where the journal knows none. */
function findSnapshotBefore({ entries }, release) {
    const attempt = entries.findLast((entry) => entry.event === 'attempt' && entry.release === release && entry.snapshot !== undefined);
    return attempt?.event === 'attempt' ? attempt.snapshot : undefined;
}
/** All names that a journal knows. */
function listKnownSnapshots({ entries }) {
    return entries.flatMap((entry) => (entry.event === 'attempt' && entry.snapshot ? [entry.snapshot] : []));
}
/** Whether a deploy takes a snapshot of an app on a host before it changes it. */
function takesSnapshot({ stages }, plan) {
    const { target, action } = plan;
    const isAsked = stages.find(({ name }) => name === target.stage)?.takesSnapshot === true;
    return isAsked && action === 'deploy' && !lacksFolder(plan) && target.snapshot !== undefined;
}
/** A command of the release has nothing to run in where none is live. */
function lacksFolder({ target: { snapshot }, live }) {
    return snapshot !== undefined && snapshot.runOn === 'host' && live === null && isOfRelease(snapshot.create);
}
/** Whether a command is a file of the release. */
function isOfRelease(command) {
    return command.trimStart().startsWith('./');
}
/** Notes the apps whose snapshots nobody deletes. Nothing is wrong with that, so it stands in nobody's way. */
function noteKeptSnapshots(targets) {
    return targets.flatMap(({ app, host, snapshot }) => {
        const missing = [snapshot?.list === undefined && 'list', snapshot?.delete === undefined && 'delete'].filter(Boolean);
        if (snapshot === undefined || missing.length === 0)
            return [];
        const names = missing.map((name) => `\`snapshot.${name}\``).join(' and ');
        return [
            {
                host: host.name,
                app,
                ok: true,
                message: `snapshots stay until somebody deletes them: no ${names}`,
                hint: null,
            },
        ];
    });
}


/***/ }),

/***/ 18404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ planStages),
/* harmony export */   X3: () => (/* binding */ cutBatches),
/* harmony export */   cJ: () => (/* binding */ planStage),
/* harmony export */   ue: () => (/* binding */ settleStage)
/* harmony export */ });
/* harmony import */ var _config_targets_stages__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59552);

const ONE_ATTEMPT = { attempts: 1, backoffMs: 0, factor: 1, maxBackoffMs: 0, jitter: 0 };
/**
 * Cuts a plan into the stages of its environment, in their order; a stage without targets is left out. A rollback by hand has the
 * stages and their batches alone: whoever goes back waits for no tests, and where its release is not healthy all of it returns.
 */
function planStages({ stages }, plan, kind = 'deploy') {
    return stages.map((stage) => planStage(stage, plan, kind)).filter((stage) => stage.plan.targets.length > 0);
}
/** Cuts one stage out of a plan. */
function planStage(stage, plan, kind) {
    const targets = plan.targets.filter(({ target }) => target.stage === stage.name);
    return { ...settleStage(stage, targets, kind), plan: { ...plan, targets } };
}
/** What a run does in a stage, by what its targets are in for; the releases of these are not asked. */
function settleStage(stage, targets, kind = 'deploy') {
    const { name, hosts, batch } = stage;
    const common = { name, hosts, batch };
    if (kind === 'rollback' || !targets.some(({ action }) => action === 'deploy')) {
        const onFailure = kind === 'rollback' ? 'rollback_all' : stage.onFailure;
        const plain = { before: [], after: [], retry: ONE_ATTEMPT, takesSnapshot: false };
        return { ...common, ...plain, needed: hosts.length, onFailure };
    }
    const { before, after, canary, onFailure, retry, takesSnapshot } = stage;
    const needed = (0,_config_targets_stages__WEBPACK_IMPORTED_MODULE_0__/* .countHosts */ .nq)(stage.ready, hosts.length);
    return { ...common, before, after, canary, onFailure, retry, takesSnapshot, needed };
}
/** Cuts targets of a stage into batches. The apps of a host stay together. */
function cutBatches({ batch, hosts: all }, targets) {
    const hosts = [...new Set(targets.map(({ target }) => target.host.name))];
    let start = 0;
    return (0,_config_targets_stages__WEBPACK_IMPORTED_MODULE_0__/* .sizeBatches */ .Ut)(hosts.length, batch, all.length).map((size) => {
        const some = hosts.slice(start, start + size);
        start += size;
        return targets.filter(({ target }) => some.includes(target.host.name));
    });
}


/***/ }),

/***/ 83569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ defineAskSite),
/* harmony export */   Uw: () => (/* binding */ defineFetch),
/* harmony export */   q_: () => (/* binding */ findAsker),
/* harmony export */   v7: () => (/* binding */ findSilence)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _shares__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12586);
/* harmony import */ var _site__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(321);



/** The same as curl prints, for hosts that have Python and no curl. */
const PYTHON = `import http.client, socket, ssl, sys, urllib.parse
u = urllib.parse.urlsplit(sys.argv[1]); s = u.scheme == 'https'; p = u.port or (443 if s else 80)
k = socket.create_connection(('127.0.0.1', p), 5)
if s:
    x = ssl.create_default_context(); x.check_hostname = False; x.verify_mode = ssl.CERT_NONE
    k = x.wrap_socket(k, server_hostname=u.hostname)
c = http.client.HTTPConnection(u.hostname, p); c.sock = k
c.request('GET', u.path, headers={'Host': u.netloc}); r = c.getresponse(); b = r.read(1000000).decode('utf-8', 'replace')
print('HTTP/1.1', r.status)
for h, v in r.getheaders(): print(h + ': ' + v)
print(); print(b)`;
/** Code for a fact: that none of the programs is there by which a host is asked. */
function findAsker(prefix) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `command -v curl >/dev/null 2>&1 || command -v python3 >/dev/null 2>&1 || bw FACT ${`${prefix}.no_asker`} yes`;
}
/**
 * Defines `bw_fetch URL`, which prints the answer of this host, its head first. The connection goes to the loopback, whatever the
 * name leads to, so that a certificate proves nothing more.
 */
const defineFetch = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_fetch() { if command -v curl >/dev/null 2>&1; then curl -q -sSk --http1.1 -m 5 --noproxy '*' --connect-to '::127.0.0.1:' -D - "$1" 2>&1; else python3 -c ${PYTHON} "$1" 2>&1; fi; }`;
/**
 * Defines `bw_ask`, which asks the site on the loopback which colour it serves: `bw_color`, and `bw_release`, empty before the
 * first release. `bw_share` is the percentage that goes to the other one, and `bw_shares` are those that the site knows, where it
 * knows any. Where it fails, `bw_why` is the reason.
 */
function defineAskSite({ site }, name = 'bw_ask') {
    const url = new URL(_site__WEBPACK_IMPORTED_MODULE_1__/* .ANSWER_PATH */ .V5, site).href;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(defineFetch, new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`bw_head() { printf '%s\\n' "$bw_a" | tr A-Z a-z | sed -n -e '/^$/q' -e "s/^$1: *\\([a-z0-9,]*\\) *$/\\1/p" | head -n 1; }`), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `${new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(name)}() { bw_color=; bw_release=; bw_share=; bw_shares=; bw_why=; bw_a=$(bw_fetch ${url}) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`, new _shell_sh__WEBPACK_IMPORTED_MODULE_0__.Sh(`bw_a=$(printf '%s\\n' "$bw_a" | tr -d '\\r')
bw_s=$(printf '%s\\n' "$bw_a" | head -n 1)
bw_color=$(bw_head ${_site__WEBPACK_IMPORTED_MODULE_1__/* .COLOR_HEADER */ .im.toLowerCase()}); bw_share=$(bw_head ${_shares__WEBPACK_IMPORTED_MODULE_2__/* .SHARE_HEADER */ .UZ.toLowerCase()}); bw_shares=$(bw_head ${_shares__WEBPACK_IMPORTED_MODULE_2__/* .SHARES_HEADER */ .v2.toLowerCase()})
case $bw_color in blue|green) ;; *) bw_color=; bw_why="$bw_s, without the header ${_site__WEBPACK_IMPORTED_MODULE_1__/* .COLOR_HEADER */ .im}"; return 1;; esac
case "$bw_s " in 'HTTP/'*' 200 '*) bw_release=$(printf '%s\\n' "$bw_a" | sed '1,/^$/d' | head -n 1);; esac; }`));
}
const INSTALL = 'Install the site once, as docs/proxies.md says; `bowline doctor` prints it for this app.';
/** Why a site does not say which colour it serves, where it does not. */
function findSilence(proxy, { site }, facts) {
    if (facts.read('no_asker') !== undefined) {
        return [{ message: 'neither curl nor python3 is on this host to ask the proxy with', hint: 'Install curl.' }];
    }
    const silence = facts.read('silence');
    if (silence === undefined)
        return [];
    if (/without the header|neither blue nor green/.test(silence)) {
        return [{ message: `the site ${site} of ${proxy} does not tell its colour: ${silence}`, hint: INSTALL }];
    }
    return [{ message: `${proxy} does not answer for ${site} on this host: ${silence}`, hint: `Start it. ${INSTALL}` }];
}


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ proxySwitchOf)
});

// NAMESPACE OBJECT: ./src/proxies/index.ts
var proxies_namespaceObject = {};
__webpack_require__.r(proxies_namespaceObject);
__webpack_require__.d(proxies_namespaceObject, {
  caddy: () => (caddy),
  nginx: () => (nginx/* nginx */.rQ)
});

// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/proxies/caddy-admin.ts
/**
 * What is asked and changed by Caddy's admin API: a tree of JSON, which takes more than a shell. It has no backslash, so that it stands
 * here as it runs. A change goes with the ETag of what was read, and what Caddy says afterwards decides.
 * Arguments: admin, id, where blue and green listen, the site's scheme, name and port, then one of `ask`, `serve COLOR`, `busy COLOR`.
 */
const CADDY_ADMIN_PROGRAM = `import json, re, socket, subprocess, sys, urllib.parse
admin, tag, blue, green, scheme, host, port, verb = sys.argv[1:9]
PLACES = {'blue': blue, 'green': green}
SERVERS = '/config/apps/http/servers'
END = chr(13) + chr(10)

# By hand, because the ETag of Caddy before 2.7 comes behind the body.
def call(method, path, body=None, match=None):
    if admin.startswith('unix/'):
        k = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM); k.settimeout(30); k.connect(admin[5:]); name = ''
    else:
        u = urllib.parse.urlsplit(admin); k = socket.create_connection((u.hostname, u.port), 30); name = u.netloc
    data = b'' if body is None else json.dumps(body).encode()
    head = [method + ' ' + path + ' HTTP/1.1', 'Host: ' + name, 'Connection: close', 'Content-Length: %d' % len(data)]
    if body is not None: head.append('Content-Type: application/json')
    if match: head.append('If-Match: ' + match)
    k.sendall((END.join(head) + END + END).encode() + data)
    answer = k.makefile('rb')
    status = int(answer.readline().split()[1])
    fields = read_fields(answer)
    if fields.get('transfer-encoding') == 'chunked':
        text = b''
        while True:
            size = int(answer.readline().split(b';')[0], 16)
            if size == 0: break
            text += answer.read(size); answer.readline()
        fields.update(read_fields(answer))
    else: text = answer.read()
    k.close()
    return status, fields.get('etag'), text.decode('utf-8', 'replace')

def read_fields(answer):
    fields = {}
    for line in iter(answer.readline, b''):
        key, colon, value = line.decode('latin-1').strip().partition(':')
        if not colon: break
        fields[key.lower()] = value.strip()
    return fields

def change(method, path, body, match=None):
    status, _, text = call(method, path, body, match)
    if status == 412: sys.exit('somebody changed what Caddy serves at the same time, and that was left: deploy again')
    if status != 200: sys.exit('Caddy answers %d to %s %s: %s' % (status, method, path, said(text)))

def said(text):
    try: return str(json.loads(text)['error'])[:300]
    except Exception: return ' '.join(text.split())[:300]

def color_of(dial):
    dial = (dial or '').replace('localhost:', '127.0.0.1:')
    return next((c for c in PLACES if PLACES[c] == dial), None)

def dials(upstreams): return [u.get('dial', '') for u in upstreams or []]

def walk(routes, path, names):
    for i, route in enumerate(routes or []):
        own = names + [n for m in route.get('match') or [] for n in m.get('host') or []]
        for k, h in enumerate(route.get('handle') or []):
            at = '%s/%d/handle/%d' % (path, i, k)
            if h.get('handler') == 'reverse_proxy': yield at, own, dials(h.get('upstreams'))
            for more in walk(h.get('routes'), at + '/routes', own): yield more

def servers():
    status, etag, text = call('GET', SERVERS)
    if status == 400: return {}
    if status != 200: sys.exit('Caddy answers %d to GET %s: %s' % (status, SERVERS, said(text)))
    return json.loads(text) or {}

def refuse(where, found):
    sys.exit('%s sends to %s, and not to %s (blue) or %s (green) alone: it is left as it is' % (where, ', '.join(found) or 'nothing', blue, green))

# Where the one reverse_proxy of the app is, with its upstreams and their ETag; None where Caddy has none.
def find():
    status, etag, text = call('GET', '/id/%s/upstreams' % tag)
    if status == 200:
        found = json.loads(text) or []
        if len(found) != 1 or color_of(found[0].get('dial')) is None: refuse('the id %s of Caddy' % tag, dials(found))
        return '/id/' + tag, found, etag, True
    if status != 404: sys.exit('Caddy answers %d for the id %s: %s' % (status, tag, said(text)))
    everything = [one for name, s in servers().items() for one in walk(s.get('routes'), '%s/%s/routes' % (SERVERS, name), [])]
    ours = [one for one in everything if any(color_of(d) for d in one[2])]
    if len(ours) > 1: sys.exit('%d places of Caddy send to the app: %s; leave one of them' % (len(ours), ', '.join(one[0] for one in ours)))
    for at, names, found in ours:
        if len(found) != 1: refuse(at, found)
        return at, [{'dial': found[0]}], None, False
    for at, names, found in everything:
        if host in names: refuse('%s, which serves %s,' % (at, host), found)
    return None

def listens(server):
    return any(a.rsplit(':', 1)[-1] == port for a in server.get('listen') or [])

# In front of all routes, because behind one that takes everything it would never be reached.
def make(dial):
    handler = {'@id': tag, 'handler': 'reverse_proxy', 'upstreams': [{'dial': dial}], 'load_balancing': {'try_duration': '5s'}}
    route = {'match': [{'host': [host]}], 'handle': [handler], 'terminal': True}
    name = next((n for n, s in servers().items() if listens(s)), None)
    if name is None:
        server = {'listen': [':' + port], 'routes': [route]}
        if scheme == 'http': server['automatic_https'] = {'disable': True}
        return change('PUT', '%s/%s' % (SERVERS, tag), server)
    status, etag, text = call('GET', '%s/%s' % (SERVERS, name))
    if status != 200: sys.exit('Caddy answers %d for its server %s: %s' % (status, name, said(text)))
    server = json.loads(text)
    server['routes'] = [route] + (server.get('routes') or [])
    # A name alone would have the whole server speak https.
    if scheme == 'http' and port != '80':
        skip = server.setdefault('automatic_https', {}).setdefault('skip', [])
        if host not in skip: skip.append(host)
    change('PATCH', '%s/%s' % (SERVERS, name), server, etag)

def serve(color):
    found = find()
    if found is None: make(PLACES[color]); found = find()
    if found is None: sys.exit('Caddy took a route for %s and does not have it' % host)
    path, upstreams, etag, is_tagged = found
    if not is_tagged:
        change('PUT', path + '/@id', tag)
        path, upstreams, etag, _ = find()
    if color_of(upstreams[0].get('dial')) != color:
        change('PATCH', path + '/upstreams', [dict(upstreams[0], dial=PLACES[color])], etag)
    now = color_of(find()[1][0].get('dial'))
    if now != color: sys.exit('Caddy took the change, and sends to %s' % now)

# How the Caddy that answers here was started.
def words():
    status, _, text = call('GET', '/debug/pprof/cmdline')
    return text.split(chr(0)) if status == 200 else []

# From 2.11.2 on Caddy lists what was taken away until nothing of it is under way; before that it vanishes at once.
def lists_to_the_end():
    try: out = subprocess.run([words()[0], 'version'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=10).stdout.decode()
    except Exception: return False
    v = re.match('v?([0-9]+)[.]([0-9]+)[.]([0-9]+)', out)
    return v is not None and tuple(int(n) for n in v.groups()) >= (2, 11, 2)

if verb == 'ask':
    found = find()
    print('none' if found is None else color_of(found[1][0].get('dial')))
elif verb == 'serve': serve(sys.argv[9])
elif verb == 'resume': print('no' if 'run' in words() and '--resume' not in words() else 'yes')
elif verb == 'busy':
    status, _, text = call('GET', '/reverse_proxy/upstreams')
    counts = [u.get('num_requests', 0) for u in (json.loads(text) or []) if color_of(u.get('address')) == sys.argv[9]]
    if status != 200 or not counts and not lists_to_the_end(): sys.exit(1)
    print(sum(counts))`;

// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(26846);
;// CONCATENATED MODULE: ./src/proxies/proxy-switch.ts


/** `busy` of a proxy that tells nobody. */
const NOT_COUNTED = (0,sh.sh) `bw_busy() { return 1; }`;
/** `follow` of a proxy whose own configuration no switch changes. */
const NOTHING_TO_FOLLOW = (0,sh.sh) `bw_follow() { :; }`;
/** Where a colour listens, as the proxy dials it: on the loopback of the host, or in a Docker network of both. */
function dialOf({ ports, upstream }, color) {
    return upstream === undefined ? `127.0.0.1:${ports[color]}` : (0,placeholders/* fillPlaceholders */.Ct)(upstream, { color });
}

// EXTERNAL MODULE: ./src/proxies/switch-files.ts
var switch_files = __webpack_require__(13516);
;// CONCATENATED MODULE: ./src/proxies/by-caddy-api.ts




/**
 * The one upstream of a `reverse_proxy` of Caddy, changed by its admin API and found by an `@id`. What Caddy says it sends to is what
 * serves. What is not ours is left as it is.
 */
function switchByApi(subject, proxy) {
    const { target } = subject;
    const files = (0,switch_files/* switchFiles */.q)(target);
    const define = defineAdmin(subject, proxy);
    return {
        tools: ['python3'],
        rights: [],
        installs: () => [],
        facts: (prefix) => (0,sh.sh) `bw FACT ${`${prefix}.resume`} "$(bw_admin resume 2>/dev/null)"`,
        missing: (facts) => findApiProblems(proxy, facts),
        notes: (facts) => warnOfRestart(facts),
        ask: (0,sh/* lines */.M)(define, (0,sh.sh) `bw_ask() { bw_color=; bw_release=; bw_why=`, (0,sh.sh) `bw_a=$(bw_admin ask 2>&1) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`, 
        // Before the first switch, or when somebody took the route away: nothing is served, and the colour of before is not taken for idle.
        (0,sh.sh) `case $bw_a in none) bw_color=$(cat ${files.active} 2>/dev/null) || bw_color=blue; return 0;; esac`, (0,sh.sh) `bw_color=$bw_a; ${(0,switch_files/* readReleaseFile */.O)(target)}; }`),
        serve: () => (0,sh.sh) `bw_serve() { bw_a=$(bw_admin serve "$1" 2>&1) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }; }`,
        follow: NOTHING_TO_FOLLOW,
        busy: (color) => (0,sh/* lines */.M)(define, (0,sh.sh) `bw_busy() { bw_admin busy ${color} 2>/dev/null; }`),
    };
}
function defineAdmin({ runtime }, { admin, id }) {
    const { protocol, hostname, port } = new URL(runtime.site);
    const isSecure = protocol === 'https:';
    const site = [isSecure ? 'https' : 'http', hostname, port || (isSecure ? '443' : '80')];
    const words = [admin, id, dialOf(runtime, 'blue'), dialOf(runtime, 'green'), ...site];
    return (0,sh.sh) `bw_admin() { python3 -c ${CADDY_ADMIN_PROGRAM} ${words} "$@" </dev/null; }`;
}
function findApiProblems({ admin }, facts) {
    const silence = facts.read('silence');
    if (silence === undefined)
        return [];
    const isRefused = /is left as it is|leave one of them/.test(silence);
    const hint = isRefused
        ? 'Let one `reverse_proxy` of Caddy send to the port of one colour alone, or to none: docs/proxies.md.'
        : `Start Caddy, and let its admin API listen at ${admin}: docs/proxies.md.`;
    return [{ message: `Caddy does not say what it serves: ${silence}`, hint }];
}
function warnOfRestart(facts) {
    if (facts.read('resume') !== 'no')
        return [];
    return [
        'Caddy runs without --resume: a restart of it undoes the switch, and sends to what stands in its Caddyfile; so does every `caddy reload`',
    ];
}

// EXTERNAL MODULE: ./src/proxies/ask-site.ts
var ask_site = __webpack_require__(83569);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/runtimes/blue-green.ts + 1 modules
var blue_green = __webpack_require__(20403);
// EXTERNAL MODULE: ./src/shell/host-user.ts
var host_user = __webpack_require__(59548);
;// CONCATENATED MODULE: ./src/proxies/by-reload.ts





/** The file is written, and the proxy reloaded. Which colour was loaded it answers itself. */
function switchByReload({ target, runtime }, subject) {
    const { name, reload, rights = [], site, ask, busy } = subject;
    const { user } = target.host;
    const words = wordsOf(reload);
    return {
        tools: [],
        rights: words === undefined ? [] : [...rights, words],
        installs: () => [describeFirst(subject, user), site],
        facts: (prefix) => (0,sh/* lines */.M)((0,ask_site/* findAsker */.q_)(prefix), askFile(subject, prefix)),
        missing: (facts) => [...(0,ask_site/* findSilence */.v7)(name, runtime, facts), ...findFileProblems(subject, user, facts)],
        notes: (facts) => noteOtherFile(subject, facts),
        ask,
        serve: (hostUser) => defineReload(subject, hostUser),
        follow: defineFollow(subject),
        busy,
    };
}
function describeFirst({ name, file, write }, user) {
    return {
        what: `the first ${file}, which serves blue`,
        how: `Run \`install -d -o ${user} ${external_node_path_.posix.dirname(file)}\` as root, and save it there; ${name} has to be able to read it.`,
        text: write('blue'),
    };
}
/** What a command says when it is systemd that loads. */
function wordsOf(reload) {
    return /^systemctl [\w.@ -]+$/.test(reload) && !reload.includes('--user') ? reload.split(/ +/) : undefined;
}
/** Whether a reload is that of systemd, which takes root. */
function isSystemReload({ reload }) {
    return wordsOf(reload) !== undefined;
}
/** How long a proxy may take until what was loaded answers. */
const LOAD_SECONDS = 5;
/**
 * Defines `bw_serve`, `bw_follow` and what they need: the file is written by a rename, loaded, and the proxy is asked. Whatever fails
 * brings the old file back. One that names neither colour is somebody else's.
 */
function defineReload(subject, user) {
    const { file, reload, words, proof, test } = subject;
    const root = wordsOf(reload);
    const load = root === undefined ? (0,sh.sh) `timeout 60 sh -c ${reload}` : (0,sh.sh) `timeout 60 ${(0,host_user/* asRoot */.t)(user)} ${root}`;
    const isOther = (0,sh.sh) `! bw_ask || [ "$bw_color" != "$1" ]`;
    return (0,sh/* lines */.M)(defineFollow(subject), (0,sh.sh) `bw_back() { if [ -e ${`${file}.before`} ]; then mv -T -- ${`${file}.before`} ${file}; else rm -f -- ${file}; fi; }`, (0,sh.sh) `bw_serve() { if bw_ask && [ "$bw_color" = "$1" ]; then bw_follow "$1"; return; fi`, (0,sh.sh) `bw_mine || return 1; rm -f -- ${`${file}.before`}; [ ! -e ${file} ] || cp -p -- ${file} ${`${file}.before`} || { bw_why="no copy of "${file}" can be made"; return 1; }`, (0,sh.sh) `bw_write "$1" || return 1`, test &&
        (0,sh.sh) `bw_o=$(${test(user)} 2>&1) || { bw_why="it refuses the file: $(printf '%s\\n' "$bw_o" | tail -n 2 | tr '\\n' ' ')"; bw_back; return 1; }`, proof?.before, (0,sh.sh) `bw_o=$(${load} 2>&1) || { bw_why="the reload failed: $(printf '%s\\n' "$bw_o" | tail -n 1)"; ${words ?? (0,sh.sh) `:`}; bw_back; return 1; }`, (0,sh.sh) `bw_n=$(( $(date +%s) + ${LOAD_SECONDS} ))`, (0,sh.sh) `while ${proof === undefined ? isOther : (0,sh.sh) `! ${proof.isLoaded} || ${isOther}`}; do`, (0,sh.sh) `[ "$(date +%s)" -le "$bw_n" ] || { bw_why="\${bw_why:-it serves $bw_color after the reload}"; bw_back; ${load} >/dev/null 2>&1 || :; return 1; }; sleep 0.1 2>/dev/null || sleep 1; done`, (0,sh.sh) `rm -f -- ${`${file}.before`}; }`);
}
/** Defines `bw_follow`, which writes the file without a reload where it does not say yet what serves. */
function defineFollow(subject) {
    const { file, dials, pick, write } = subject;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_said() { sed -n ${pick} ${file} 2>/dev/null | tr '\\n' ' '; }`, (0,sh.sh) `bw_mine() { case $(bw_said) in ''|${dials.blue}' '|${dials.green}' ') ;; *) bw_why=${file}" sends to $(bw_said), which is neither blue nor green: it is left as it is"; return 1;; esac; }`, (0,sh.sh) `bw_write() { case $1 in blue) printf %s ${write('blue')};; *) printf %s ${write('green')};; esac >${`${file}.new`} && chmod 644 ${`${file}.new`} && mv -T -- ${`${file}.new`} ${file} && { sync -f ${file} 2>/dev/null || sync; } || { bw_why=${file}" cannot be written"; return 1; }; }`, (0,sh.sh) `bw_follow() { case $1 in blue) bw_d=${dials.blue};; *) bw_d=${dials.green};; esac; [ "$(bw_said)" = "$bw_d " ] || { bw_mine && bw_write "$1"; }; }`);
}
/** Code for facts about the file: whether the deploy user may put another in its place, and which colour it names. */
function askFile({ file, dials, pick }, prefix) {
    const folder = external_node_path_.posix.dirname(file);
    return (0,sh/* lines */.M)((0,sh.sh) `if [ ! -d ${folder} ]; then bw FACT ${`${prefix}.folder`} none; elif [ ! -w ${folder} ]; then bw FACT ${`${prefix}.folder`} closed; fi`, (0,sh.sh) `bw_d=$(sed -n ${pick} ${file} 2>/dev/null | tr '\\n' ' ')`, (0,sh.sh) `case $bw_d in '') ;; ${dials.blue}' ') bw FACT ${`${prefix}.file`} blue;; ${dials.green}' ') bw FACT ${`${prefix}.file`} green;; *) bw FACT ${`${prefix}.file`} "$bw_d";; esac`);
}
/** What keeps the file from being written. */
function findFileProblems({ file }, user, facts) {
    const folder = external_node_path_.posix.dirname(file);
    const state = facts.read('folder');
    if (state !== undefined) {
        const message = state === 'none' ? `there is no folder ${folder}` : `${user} may not write in ${folder}`;
        return [{ message, hint: `Run once as root: install -d -o ${user} ${folder}` }];
    }
    const said = facts.read('file');
    if (said === undefined || said === 'blue' || said === 'green')
        return [];
    const hint = 'Write into it what `bowline doctor` prints, or name another file.';
    return [{ message: `${file} sends to ${said.trim()}, which is neither blue nor green`, hint }];
}
/** What a restart of the proxy would serve, where that is not what it serves now. */
function noteOtherFile({ file }, facts) {
    const [said, serves] = [facts.read('file'), facts.read('color')];
    if (serves !== 'blue' && serves !== 'green')
        return [];
    return said === (0,blue_green/* otherColor */.IP)(serves)
        ? [`${file} says ${said}, and the proxy serves ${serves}: the next run corrects the file`]
        : [];
}

// EXTERNAL MODULE: ./src/proxies/shares.ts
var proxies_shares = __webpack_require__(12586);
;// CONCATENATED MODULE: ./src/proxies/caddy-shares.ts

/**
 * A client is known by a cookie, which it gets with its first answer while there is a share. Where the other colour takes no
 * connection, the one that serves answers in its place.
 * @param quote as words of a site are written
 */
function writeCaddyShares({ shares = [], upstreams }, folder, quote) {
    if (shares.length === 0)
        return { matchers: '', variables: '', headers: '', proxies: '' };
    const ways = [
        ['blue', upstreams.green, upstreams.blue],
        ['green', upstreams.blue, upstreams.green],
    ];
    return {
        matchers: shares
            .map((share) => `	@share_${share} file {
		root ${quote(folder)}
		try_files ${(0,proxies_shares/* shareFile */.s8)('{http.vars.bowline_color}', share)}
	}
`)
            .join(''),
        variables: `		vars bowline_share 0
${shares.map((share) => `		vars @share_${share} bowline_share ${share}\n`).join('')}`,
        headers: `
					${proxies_shares/* SHARE_HEADER */.UZ} {http.vars.bowline_share}
					${proxies_shares/* SHARES_HEADER */.v2} ${quote(shares.join(','))}`,
        proxies: `
		# While there is a share, a cookie keeps each client with its colour, and of a larger share too.
		@stranger {
			not vars bowline_share 0
			not header_regexp Cookie (^|;\\s*)${proxies_shares/* CLIENT_COOKIE */.Ld}=
		}
		vars bowline_client {http.request.cookie.${proxies_shares/* CLIENT_COOKIE */.Ld}}
		vars @stranger bowline_client {http.request.uuid}
		header @stranger +Set-Cookie "${proxies_shares/* CLIENT_COOKIE */.Ld}={http.vars.bowline_client}; Path=/; HttpOnly; SameSite=Lax"
		vars bowline_pick "{http.vars.bowline_share} {http.vars.bowline_client}"
		@picked vars_regexp bowline_pick "${(0,proxies_shares/* writePick */.Vi)(shares)}"
		vars @picked bowline_pick "beside {http.vars.bowline_color}"
${ways
            .map(([color, other, own]) => `
		@beside_${color} vars bowline_pick "beside ${color}"
		reverse_proxy @beside_${color} ${quote(other)} ${quote(own)} {
			lb_policy first
			lb_try_duration 5s
			fail_duration ${proxies_shares/* STAND_BACK */.fe}
		}
`)
            .join('')}`,
    };
}

// EXTERNAL MODULE: ./src/proxies/maintenance.ts
var proxies_maintenance = __webpack_require__(24251);
// EXTERNAL MODULE: ./src/proxies/site.ts
var proxies_site = __webpack_require__(321);
;// CONCATENATED MODULE: ./src/proxies/caddy.ts



/** Written as it is; anything else is a word in quotes. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/[\]]+$/u;
/** Caddy from 2.6.2 on. */
const caddy = {
    name: 'Caddy',
    explain: 'Add it to /etc/caddy/Caddyfile, then run `systemctl reload caddy` once.',
    writeSite,
};
/** In the form of `caddy fmt`. A `route` keeps the order of what is in it. */
function writeSite(subject) {
    const { path, site, upstreams, isInContainer = false, retryAfterS = proxies_maintenance/* RETRY_AFTER_S */.w4 } = subject;
    const { folder, greenOn } = (0,proxies_site/* switchOf */.mG)(path);
    const shares = writeCaddyShares(subject, folder, quote);
    return `${(0,proxies_site/* writeHead */.yl)(subject).join('\n')}
${noteCertificate(site)}${quote(writeAddress(site))} {
	@green_on file {
		root ${quote(folder)}
		try_files ${greenOn}
	}
${shares.matchers}	route {
		vars bowline_color blue
		vars @green_on bowline_color green
${shares.variables}
${(0,proxies_maintenance/* writeCaddyMaintenance */.Y)({ path, retryAfterS, isInContainer }, quote, '\t\t')}
		handle ${proxies_site/* ANSWER_PATH */.V5} {
			# This machine alone${isInContainer ? ', seen from a container' : ''}, and not for somebody who came through another proxy on it.
			@allowed {
				${(0,proxies_site/* writeAskers */.Ff)(isInContainer)}
				not header X-Forwarded-For *
			}
			@released file {
				root ${quote(folder)}
				try_files {http.vars.bowline_color}.release
			}
			handle @allowed {
				header {
					${proxies_site/* COLOR_HEADER */.im} {http.vars.bowline_color}${shares.headers}
					Cache-Control no-store
				}
				handle @released {
					header {
						-Etag
						-Last-Modified
					}
					rewrite * /{http.vars.bowline_color}.release
					file_server {
						root ${quote(folder)}
					}
				}
			}
			respond 404
		}
${shares.proxies}
		@green vars bowline_color green
		reverse_proxy @green ${quote(upstreams.green)} {
			lb_try_duration 5s
		}
		reverse_proxy ${quote(upstreams.blue)} {
			lb_try_duration 5s
		}
	}
}
`;
}
/** A name without a scheme, of which Caddy serves https, with a certificate that it fetches. */
function writeAddress({ protocol, host, port, origin }) {
    return protocol === 'https:' && port === '' ? host : origin;
}
function noteCertificate({ protocol, host }) {
    if (protocol !== 'https:')
        return '';
    return `# Caddy fetches the certificate once the name leads here. Where another machine ends TLS, write http://${host} instead.\n`;
}
/** Source: caddyserver.com/docs/caddyfile/concepts, "Tokens and quotes". */
function quote(text) {
    return PLAIN.test(text) ? text : `"${text.replaceAll('"', String.raw `\"`)}"`;
}

// EXTERNAL MODULE: ./src/config/runtimes/blue-green-proxy.ts
var blue_green_proxy = __webpack_require__(6155);
;// CONCATENATED MODULE: ./src/proxies/caddy-requests.ts



/**
 * Defines `bw_busy`, which prints how many requests Caddy has under way with an upstream, websockets among them, and fails where
 * Caddy does not list it. Source: caddyserver.com/docs/api, "GET /reverse_proxy/upstreams".
 */
function defineBusy(dial) {
    const url = `${blue_green_proxy/* CADDY_ADMIN */.cl}/reverse_proxy/upstreams`;
    // One upstream a line; the last that says a number counts, and none is a failure.
    const pick = `s/.*"address": *"${dial.replaceAll('.', '\\.')}".*"num_requests": *\\([0-9][0-9]*\\).*/\\1/p`;
    return (0,sh/* lines */.M)(ask_site/* defineFetch */.Uw, (0,sh.sh) `bw_busy() { bw_b=$(bw_fetch ${url} 2>/dev/null) || return 1`, (0,sh.sh) `bw_b=$(printf '%s\\n' "$bw_b" | tr '{' '\\n' | sed -n ${pick} | tail -n 1); [ -n "$bw_b" ] && echo "$bw_b"; }`);
}

;// CONCATENATED MODULE: ./src/proxies/by-caddy-snippet.ts









// systemd tells only that it failed. Caddy tells why to whoever may read its configuration.
const WORDS = (0,sh.sh) `! command -v caddy >/dev/null 2>&1 || bw_why="$bw_why; Caddy says: $(timeout 30 caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile 2>&1 | tail -n 1)"`;
/** A file that the site of Caddy imports, and a reload. Which colour was loaded, the site itself answers. */
function switchBySnippet(subject, { file, reload }) {
    const { target, runtime } = subject;
    const dials = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
    return switchByReload(subject, {
        name: 'Caddy',
        file,
        reload,
        dials,
        write: (color) => writeSnippet(target, color, dials[color], runtime.upstream !== undefined),
        pick: 's/^[[:space:]]*reverse_proxy[[:space:]]\\{1,\\}\\([^ {]*\\).*/\\1/p',
        ...(isSystemReload({ reload }) ? { words: WORDS } : {}),
        site: {
            what: `the site ${runtime.site} of Caddy`,
            how: 'Add it to /etc/caddy/Caddyfile, then run `systemctl reload caddy` once.',
            text: `${writeAddress(new URL(runtime.site))} {\n\timport ${file}\n}\n`,
        },
        ask: (0,sh/* lines */.M)((0,ask_site/* defineAskSite */.Og)(runtime, 'bw_ask_site'), (0,sh.sh) `bw_ask() { bw_ask_site || return 1; ${(0,switch_files/* readReleaseFile */.O)(target)}; }`),
        busy: (color) => defineBusy(dialOf(runtime, color)),
    });
}
/** In the form of `caddy fmt`. */
function writeSnippet(target, color, dial, isInContainer = false) {
    const { app, environment } = target;
    return `# ${app} in ${environment}, ${color}: written anew at each switch, so change nothing here.
route {
${(0,proxies_maintenance/* writeCaddyMaintenance */.Y)({ ...(0,proxies_maintenance/* maintenanceOf */.fT)(target), isInContainer }, quote, '\t')}
	handle ${proxies_site/* ANSWER_PATH */.V5} {
		@allowed {
			${(0,proxies_site/* writeAskers */.Ff)(isInContainer)}
			not header X-Forwarded-For *
		}
		handle @allowed {
			header {
				${proxies_site/* COLOR_HEADER */.im} ${color}
				Cache-Control no-store
			}
			respond 204
		}
		respond 404
	}
	reverse_proxy ${dial} {
		lb_try_duration 5s
	}
}
`;
}

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
;// CONCATENATED MODULE: ./src/proxies/by-command.ts







/** Of each command, so that none holds a lock for ever. */
const SECONDS = 120;
/** Commands of somebody's own. What `live` prints is what serves; before the first release nobody can be asked. */
function switchByCommand({ target, runtime }, proxy) {
    const files = (0,switch_files/* switchFiles */.q)(target);
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path);
    const own = (color, command) => runOwn(target, runtime, color, command);
    return {
        tools: [],
        rights: [],
        installs: () => [],
        facts: () => sh/* NOTHING */.K,
        missing: (facts) => {
            const silence = facts.read('silence');
            const hint = 'Run `live` by hand in the live release: its first word has to be blue or green.';
            return silence === undefined
                ? []
                : [{ message: `the command \`${proxy.live}\` does not tell which colour is served: ${silence}`, hint }];
        },
        notes: () => [],
        ask: (0,sh/* lines */.M)((0,sh.sh) `bw_ask() { bw_color=; bw_release=; bw_why=; bw_f=${current}`, (0,sh.sh) `[ -d "$bw_f" ] || bw_f=${target.path}/$(cat ${files.active} 2>/dev/null || echo blue)`, (0,sh.sh) `[ -d "$bw_f"/.bowline ] || { bw_color=blue; return 0; }`, (0,sh.sh) `bw_a=$( cd "$bw_f" && ${(0,variables/* exportVariables */.qY)(target, '', null)} && timeout ${SECONDS} sh -c ${proxy.live} 2>&1 </dev/null ) || { bw_why="it ended with $?: $(printf '%s\\n' "$bw_a" | tail -n 1)"; return 1; }`, (0,sh.sh) `bw_a=$(printf '%s\\n' "$bw_a" | tail -n 1 | tr -d '\\r'); bw_color=\${bw_a%% *}`, (0,sh.sh) `case $bw_color in blue|green) ;; *) bw_color=; bw_why="it printed: $bw_a"; return 1;; esac`, (0,sh.sh) `case $bw_a in *' '?*) bw_release=\${bw_a#* };; *) ${(0,switch_files/* readReleaseFile */.O)(target)};; esac; }`),
        serve: () => (0,sh/* lines */.M)((0,sh.sh) `bw_serve() { if bw_ask && [ "$bw_color" = "$1" ]; then return 0; fi`, (0,sh.sh) `case $1 in`, ...blue_green/* COLORS */.lm.map((color) => (0,sh.sh) `${color}) bw_a=$( ${own(color, proxy.switch)} 2>&1 ) ;;`), (0,sh.sh) `esac || { bw_why="its command failed: $(printf '%s\\n' "$bw_a" | tail -n 1)"; return 1; }; }`),
        follow: NOTHING_TO_FOLLOW,
        busy: () => NOT_COUNTED,
    };
}
function runOwn(target, { ports }, color, written) {
    const command = (0,placeholders/* fillPlaceholders */.Ct)(written, { color, port: String(ports[color]) });
    const link = (0,switch_files/* switchFiles */.q)(target).link(color);
    return (0,sh.sh) `cd ${link} 2>/dev/null || cd ${target.path}; ${(0,variables/* exportVariables */.qY)({ ...target, color }, '', null)}; BOWLINE_RELEASE=$(cat ${(0,switch_files/* switchFiles */.q)(target).release(color)} 2>/dev/null || :); timeout ${SECONDS} sh -c ${command} </dev/null`;
}

// EXTERNAL MODULE: ./src/proxies/nginx.ts + 1 modules
var nginx = __webpack_require__(24767);
;// CONCATENATED MODULE: ./src/proxies/index.ts
/*
 * What stands in front of an app of two colours, one line each.
 */



;// CONCATENATED MODULE: ./src/proxies/by-file.ts







/** What does not compile where a proxy of the config has no line in `src/proxies/index.ts`. */
const PROXIES = proxies_namespaceObject;
/**
 * A file that the site looks for at each request: the files of the app are the switch, and there is nothing else to do. Needs
 * neither root nor a reload.
 */
function switchByFile({ target, runtime }, { kind }) {
    const { on } = (0,switch_files/* switchFiles */.q)(target);
    return {
        tools: [],
        rights: [],
        installs: () => [writeInstall(PROXIES[kind], target, runtime)],
        facts: (prefix) => (0,sh/* lines */.M)((0,ask_site/* findAsker */.q_)(prefix), (0,sh.sh) `[ ! -e ${on} ] || bw FACT ${`${prefix}.on`} yes`),
        missing: (facts) => findSiteProblems(target, runtime, facts),
        notes: () => [],
        ask: (0,ask_site/* defineAskSite */.Og)(runtime),
        serve: () => (0,sh.sh) `bw_serve() { :; }`,
        follow: NOTHING_TO_FOLLOW,
        busy: (color) => countRequests(kind, dialOf(runtime, color)),
    };
}
function writeInstall(proxy, { app, environment, path, shares, maintenance }, runtime) {
    const { site } = runtime;
    const upstreams = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
    return {
        what: `the site ${site} of ${proxy.name}`,
        how: proxy.explain,
        text: proxy.writeSite({
            ...{ app, environment, path, site: new URL(site), upstreams, shares },
            retryAfterS: maintenance?.retryAfterS,
            isInContainer: runtime.upstream !== undefined,
        }),
    };
}
function findSiteProblems(target, { site, proxy: { kind: proxy } }, facts) {
    const silent = (0,ask_site/* findSilence */.v7)(proxy, { site }, facts);
    if (silent.length > 0)
        return silent;
    const { on, folder } = (0,switch_files/* switchFiles */.q)(target);
    const serves = blue_green/* COLORS */.lm.find((color) => color === facts.read('color'));
    if (serves === 'blue' && facts.read('on') !== undefined) {
        const hint = `Let its user enter every folder of the path: chmod o+x ${target.path} and those above it.`;
        return [{ message: `${proxy} serves blue although ${on} is there: it may not read ${folder}`, hint }];
    }
    const release = facts.read('release') || undefined;
    if (serves !== undefined && release !== undefined && facts.read(serves) !== release) {
        const has = facts.read(serves) || 'none';
        const hint = `Correct the folder in the site: it has to be ${target.path}.`;
        return [{ message: `${proxy} says that ${serves} is ${release}, and here it is ${has}`, hint }];
    }
    return [];
}
/** Caddy lists both colours of a site for as long as it has the site; nginx tells nobody. */
function countRequests(kind, dial) {
    return kind === 'caddy' ? defineBusy(dial) : NOT_COUNTED;
}

;// CONCATENATED MODULE: ./src/proxies/nginx-including-site.ts



/** A site whose upstream is in a file of its own. The answer asks the app, because nginx tells where it sends only of what it sent. */
function writeIncludingSite(upstream, site, file, maintenance) {
    return `# Where the app is stands in a file that Bowline writes at each switch, and nginx is reloaded.
upstream ${upstream} { include ${(0,nginx/* quote */.hD)(file)}; }

server {
${(0,nginx/* listen */.KT)(site)}
  server_name ${(0,nginx/* quote */.hD)(site.hostname)};

  # A cache of files would see maintenance too late.
  open_file_cache off;
${(0,proxies_maintenance/* writeNginxMaintenance */.lB)(maintenance, nginx/* quote */.hD).join('\n')}

  location = ${proxies_site/* ANSWER_PATH */.V5} {
    # This machine alone, and not for somebody who came through another proxy on it.
    allow 127.0.0.0/8;
    allow ::1;
    deny all;
    if ($http_x_forwarded_for) { return 404; }
    proxy_pass http://${upstream};
    proxy_set_header Host $http_host;
    add_header ${proxies_site/* UPSTREAM_HEADER */.Ml} $upstream_addr always;
    add_header Cache-Control no-store always;
  }

${(0,nginx/* writeApp */.zw)(upstream)}
}
`;
}

;// CONCATENATED MODULE: ./src/proxies/by-nginx-include.ts










/** A file that an `upstream` of nginx includes, and a reload. Where it sends, nginx tells of what it has sent. */
function switchByInclude(subject, { file, reload }) {
    const { target, runtime } = subject;
    const { app, environment } = target;
    const dials = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
    return switchByReload(subject, {
        name: 'nginx',
        file,
        reload,
        dials,
        write: (color) => `# ${app} in ${environment}, ${color}: written anew at each switch, so change nothing here.\nserver ${dials[color]};\n`,
        pick: 's/^[[:space:]]*server[[:space:]]\\{1,\\}\\([^ ;]*\\).*/\\1/p',
        // Another reload than that of systemd is of an nginx elsewhere, such as in a container.
        ...(isSystemReload({ reload }) ? { test: (user) => (0,sh.sh) `timeout 60 ${(0,host_user/* asRoot */.t)(user)} nginx -t` } : {}),
        proof: PROOF,
        rights: [['nginx', '-t']],
        site: {
            what: `the site ${runtime.site} of nginx`,
            how: 'Save it as a file of its own that ends in .conf, in /etc/nginx/conf.d, then run `nginx -t && systemctl reload nginx` once.',
            text: writeIncludingSite((0,nginx/* nameUpstream */.F3)(app, environment), new URL(runtime.site), file, (0,proxies_maintenance/* maintenanceOf */.fT)(target)),
        },
        ask: defineAskUpstream(subject, dials),
        busy: () => NOT_COUNTED,
    });
}
/** Defines `bw_ask` by the upstream that nginx tells of. */
function defineAskUpstream({ target, runtime }, { blue, green }) {
    return (0,sh/* lines */.M)(ask_site/* defineFetch */.Uw, (0,sh.sh) `bw_ask() { bw_color=; bw_release=; bw_why=; bw_a=$(bw_fetch ${new URL(proxies_site/* ANSWER_PATH */.V5, runtime.site).href}) || { bw_why=$(printf '%s\\n' "$bw_a" | tail -n 1); return 1; }`, (0,sh.sh) `bw_u=$(printf '%s\\n' "$bw_a" | tr -d '\\r' | tr A-Z a-z | sed -n -e '/^$/q' -e ${`s/^${proxies_site/* UPSTREAM_HEADER */.Ml.toLowerCase()}: *//p`} | head -n 1)`, (0,sh.sh) `case $bw_u in ${blue}) bw_color=blue;; ${green}) bw_color=green;;`, (0,sh.sh) `'') bw_why="$(printf '%s\\n' "$bw_a" | head -n 1 | tr -d '\\r'), without the header "${proxies_site/* UPSTREAM_HEADER */.Ml}; return 1;;`, (0,sh.sh) `*) bw_why="it sends to $bw_u, which is neither blue nor green"; return 1;; esac; ${(0,switch_files/* readReleaseFile */.O)(target)}; }`);
}
/**
 * A reload that returns 0 proves nothing: the master keeps what it has where a port is taken. New workers do, once those of before take
 * nothing new; those of another nginx that starts meanwhile do not. Where the host hides its processes the answer alone counts.
 */
const PROOF = {
    before: new sh.Sh(`bw_workers() { for bw_p in /proc/[0-9]*; do bw_l=; { IFS= read -r bw_l <"$bw_p/cmdline"; } 2>/dev/null || :
case $bw_l in 'nginx: worker process is shutting down'*) ;; 'nginx: worker process'*) echo "\${bw_p#/proc/}:$(sed -n 's/^PPid:[^0-9]*//p' "$bw_p/status" 2>/dev/null)";; esac; done; }
bw_loaded() { [ -n "$bw_old" ] || return 0
bw_now=$(bw_workers); bw_new=
for bw_w in $bw_now; do case " $(echo $bw_old) " in *" $bw_w "*) ;; *":\${bw_w#*:} "*) bw_new="$bw_new $bw_w";; esac; done
[ -n "$bw_new" ] || { bw_why='nginx started no new worker, and serves as before: its error log says why'; return 1; }
for bw_w in $bw_now; do case " $(echo $bw_old) " in *" $bw_w "*) case "$bw_new " in *":\${bw_w#*:} "*) bw_why='workers of before take requests still'; return 1;; esac;; esac; done; }
bw_old=$(bw_workers)`),
    isLoaded: (0,sh.sh) `bw_loaded`,
};

;// CONCATENATED MODULE: ./src/proxies/choose.ts





/** The way in which the config says that the proxy of an app is switched. */
function proxySwitchOf(target, runtime) {
    const subject = { target, runtime };
    const { proxy } = runtime;
    switch (proxy.kind) {
        case 'caddy_api':
            return switchByApi(subject, proxy);
        case 'caddy_snippet':
            return switchBySnippet(subject, proxy);
        case 'nginx_include':
            return switchByInclude(subject, proxy);
        case 'command':
            return switchByCommand(subject, proxy);
        default:
            return switchByFile(subject, proxy);
    }
}


/***/ }),

/***/ 13516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readReleaseFile),
/* harmony export */   q: () => (/* binding */ switchFiles)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);
/* harmony import */ var _site__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(321);


/** Files by which the colours of an app are switched and found. */
function switchFiles({ path }) {
    const { folder, greenOn } = (0,_site__WEBPACK_IMPORTED_MODULE_1__/* .switchOf */ .mG)(path);
    return {
        active: `${path}/active_color`,
        previous: `${path}/previous_color`,
        folder,
        /** There while green serves, for a proxy that cannot read what is in a file. */
        on: `${folder}/${greenOn}`,
        off: `${folder}/green.off`,
        /** There while no share of the requests goes to the other colour. */
        shareOff: `${folder}/share.off`,
        release: (color) => `${folder}/${color}.release`,
        /** Who lets a colour run on, for its time alone. */
        warm: (color) => `${folder}/${color}.warm`,
        link: (name) => `${path}/${name}`,
    };
}
/** Sets `bw_release` to the release of the colour `bw_color`, as the host has it; empty where there is none. */
function readReleaseFile(target) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_release=$(cat ${switchFiles(target).folder}/"$bw_color".release 2>/dev/null) || :`;
}


/***/ }),

/***/ 91028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ writeSecretFiles),
/* harmony export */   EI: () => (/* binding */ writeInstallFiles),
/* harmony export */   Ue: () => (/* binding */ writeEnvFiles)
/* harmony export */ });
/* unused harmony export writeEnvFile */
/* harmony import */ var _config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40260);

/**
 * Writes variables so that systemd's EnvironmentFile= and a POSIX shell's `.` read the same values from
 * one file: both take double quotes and, inside them, a backslash before `"`, `\`, `$` and a backquote.
 * Source: systemd.exec(5), "EnvironmentFile="; POSIX, "Double-Quotes".
 */
function writeEnvFile(variables) {
    return Object.entries(variables)
        .map(([name, value]) => `${name}=${quoteValue(typeof value === 'string' ? value : value.reveal())}\n`)
        .join('');
}
function quoteValue(value) {
    return `"${value.replace(/["\\$`]/g, (character) => `\\${character}`)}"`;
}
/**
 * The files that hand env and secrets to their readers: `env` is the service's, `env.build` is for build
 * commands and has no secrets, `env.commands` is for hooks and checks and has both.
 */
function writeEnvFiles(target, secrets) {
    const all = { ...target.env, ...Object.fromEntries(secrets) };
    const asFiles = target.secretsAs === 'env' ? [] : [...secrets];
    return [
        { name: 'env', text: writeEnvFile(target.secretsAs === 'env' ? all : target.env), mode: 0o600 },
        { name: 'env.build', text: writeEnvFile(target.env), mode: 0o600 },
        { name: 'env.commands', text: writeEnvFile(all), mode: 0o600 },
        ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600 })),
    ];
}
/**
 * The secrets of what installs, a file for each: only its own process reads it, also when a rollback has to install again.
 * @param found by the name of their source
 */
function writeInstallFiles(target, found) {
    return Object.entries((0,_config_targets_install_secrets__WEBPACK_IMPORTED_MODULE_0__/* .installSecretsOf */ .eI)(target)).flatMap(([part, names]) => {
        const values = Object.entries(names).flatMap(([name, source]) => {
            const value = found.get(source);
            return value === undefined ? [] : [[name, value]];
        });
        return values.length === 0
            ? []
            : [{ name: `env.${part}`, text: writeEnvFile(Object.fromEntries(values)), mode: 0o600 }];
    });
}
/**
 * Like `writeEnvFiles`, for a release that keeps its own env: secrets alone. What `isAdded` says is written
 * after the release's `env.build`, which has all of its env and no secret.
 */
function writeSecretFiles({ secretsAs }, secrets) {
    const text = writeEnvFile(Object.fromEntries(secrets));
    const names = secretsAs === 'env' ? ['env', 'env.commands'] : ['env.commands'];
    const asFiles = secretsAs === 'env' ? [] : [...secrets];
    return [
        ...names.map((name) => ({ name, text, mode: 0o600, isAdded: true })),
        ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600, isAdded: false })),
    ];
}


/***/ }),

/***/ 96912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ MOST_HOLD_BYTES),
/* harmony export */   qu: () => (/* binding */ writeHoldDraft),
/* harmony export */   uw: () => (/* binding */ readHold)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _release_id__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3294);
/* harmony import */ var _state_line__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57991);



/*
 * `.bowline/hold` says that nobody deploys an app. One line of JSON, written under the lock of the app; people may write it by hand.
 */
/** A longer file is none of ours. */
const MOST_HOLD_BYTES = 8192;
const file = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ..._state_line__WEBPACK_IMPORTED_MODULE_0__/* .who */ .dp,
    until: _state_line__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB.nullable().default(null),
});
/**
 * Reads the file of a hold. One that cannot be read counts as a hold: whoever wrote it meant something.
 * @returns null where there is none, or it has ended by itself
 */
function readHold({ text, isThere = false, clock }) {
    if (text === undefined && !isThere)
        return null;
    if (text === undefined)
        return unreadable('it is no file that the deploy user may read');
    const json = (0,_state_line__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (json === undefined)
        return unreadable('it is no JSON');
    const parsed = file.safeParse(json);
    if (!parsed.success)
        return unreadable(describeIssue(parsed.error.issues[0]));
    const { until } = parsed.data;
    if (until !== null && Date.parse(until) <= parseClock(clock))
        return null;
    return { ...parsed.data, unreadable: null };
}
/** The text of a draft without its end, to which the host adds the times. */
function writeHoldDraft({ reason, actor, runUrl }) {
    return (0,_state_line__WEBPACK_IMPORTED_MODULE_0__/* .writeOpenLine */ .qh)({ reason, actor, runUrl });
}
/** A host that tells no time ends no hold. */
function parseClock(clock) {
    return /^\d{8}T\d{6}Z$/.test(clock) ? (0,_release_id__WEBPACK_IMPORTED_MODULE_2__/* .parseCompactTime */ .a8)(clock).getTime() : 0;
}
function unreadable(why) {
    return { reason: null, actor: null, runUrl: null, since: null, until: null, unreadable: why };
}
function describeIssue(issue) {
    const key = issue?.path.join('.') ?? '';
    return key === '' ? 'it is no object with `reason` and `since`' : `\`${key}\` is missing or not what it should be`;
}


/***/ }),

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeDraft),
/* harmony export */   z: () => (/* binding */ parseJournal)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

/*
 * The journal of one app on one host: JSON lines that are only ever appended. Order is the counter `n`,
 * never the clock, which may jump.
 */
const common = { n: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(), at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() };
const attempt = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    ...common,
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('attempt'),
    /** One more than the highest of the fleet, so that attempts compare between hosts. */
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    revision: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** The name of what was taken before the attempt changed anything. */
    snapshot: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
const switching = {
    ...common,
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['deploy', 'rollback', 'undo']),
};
const who = { actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable() };
const execution = {
    host: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    program: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** In whose container it runs; absent for the release on the host. */
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Only where somebody asked to record them. */
    arguments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
};
const deployment = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('event', [
    attempt,
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...switching, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('activating') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...switching, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('activated') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('abandoned'), release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('verdict'),
        release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['good', 'bad', 'failed']),
        why: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('finished'),
        mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
        steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), startedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), durationMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() })),
        // Version 0.1.0 wrote neither.
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().optional(),
        checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            /** null where there was no data. */
            ok: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullable(),
            detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            checkedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            durationMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
        }))
            .optional(),
    }),
]);
/* What is done between deploys. Version 0.1.0 passes over these. */
const operation = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('event', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('operated'),
        mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** `begun`, then how it ended. */
        status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        ...who,
        error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('held'), ...who, forMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('hold_released'), ...who }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('maintenance_on'), ...who }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('maintenance_off'), ...who }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('executing'), ...execution }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        ...common,
        event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('executed'),
        ...execution,
        /** null where the connection ended first. */
        exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    }),
]);
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('event', [...deployment.options, ...operation.options]);
/** Reads the text of a journal; a line that cannot be read is counted and passed over. */
function parseJournal(text) {
    const entries = [];
    let unreadable = 0;
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        const parsed = parseLine(line);
        if (parsed === undefined)
            unreadable += 1;
        else
            entries.push(parsed);
    }
    entries.sort((a, b) => a.n - b.n);
    return { entries, unreadable };
}
function parseLine(line) {
    try {
        const result = entry.safeParse(JSON.parse(line));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
}
/** The text of a draft between its braces, to which the host adds the counter and the time. */
function writeDraft(draft) {
    return JSON.stringify(draft).slice(1, -1);
}


/***/ }),

/***/ 9682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ maintenanceFiles),
/* harmony export */   O: () => (/* binding */ readMaintenance)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27597);
/* harmony import */ var _host_layout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66514);
/* harmony import */ var _state_line__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57991);



/*
 * During maintenance visitors get a page. What the proxy looks for is a file of nothing, `switch/maintenance.on`; `.bowline/maintenance`
 * tells people why.
 */
const file = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable().default(null), ..._state_line__WEBPACK_IMPORTED_MODULE_0__/* .who */ .dp });
/** Where everything about it lies on a host. */
function maintenanceFiles(path) {
    const folder = `${path}/${_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_FOLDER */ .pG}`;
    return {
        state: (0,_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(path).maintenance,
        folder,
        on: `${folder}/${_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_ON */ .yW}`,
        page: `${folder}/${_host_layout__WEBPACK_IMPORTED_MODULE_2__/* .MAINTENANCE_PAGE */ .ur}`,
    };
}
/**
 * What a host says of a maintenance. One that somebody put on by hand has no line, or one that cannot be read.
 * @returns null where visitors reach the app
 */
function readMaintenance(isOn, text) {
    if (!isOn)
        return null;
    const parsed = file.safeParse((0,_state_line__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text ?? ''));
    return parsed.success ? parsed.data : { reason: null, actor: null, runUrl: null, since: null };
}


/***/ }),

/***/ 97575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ writeReleaseJson),
/* harmony export */   BU: () => (/* binding */ findImageTag),
/* harmony export */   Gm: () => (/* binding */ readReleaseJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _config_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75202);
/* harmony import */ var _config_targets_target_node__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84339);
/* harmony import */ var _config_targets_target_python__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36265);




/** What was made on the host for a release to run in. */
const provided = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ python: _config_targets_target_python__WEBPACK_IMPORTED_MODULE_2__/* .storedPython */ .gd.optional(), node: _config_targets_target_node__WEBPACK_IMPORTED_MODULE_1__/* .storedNode */ .kM.optional() });
/** `release.json`: what a release says about itself. Written once, never changed. */
const record = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    app: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    revision: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    /** Files differed from that commit; absent where none did. */
    dirty: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    ref: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    /** The image by its digest; absent where none was deployed. */
    image: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** Of content, settings and secrets: what makes a deploy `unchanged`. */
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    contentHash: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    actor: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    /** Whether a step of it cannot be undone by going back. */
    irreversible: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    /** How the release is run; a runtime of a later Bowline is unknown to this one. */
    runtime: _config_runtimes_registry__WEBPACK_IMPORTED_MODULE_0__/* .storedRuntimeSchema */ .h6.optional().catch(undefined),
    /** The file of its site of nginx; absent where it has none. */
    site: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** Version 0.1.0 made nothing of the kind. */
    provided: provided.optional().catch(undefined),
    /** The settings by which it is verified when a run goes back to it; version 0.1.0 did not write them. */
    ownChecks: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
});
function writeReleaseJson(fields) {
    return `${JSON.stringify(fields, null, 2)}\n`;
}
/** A record that is missing or damaged leaves its fields unknown. */
function readReleaseJson(text) {
    const parsed = parse(text ?? '');
    return {
        version: parsed?.version ?? null,
        revision: parsed?.revision ?? null,
        ...(parsed?.dirty === true ? { dirty: true } : {}),
        ...readImage(parsed),
        ...(parsed?.site === undefined ? {} : { site: parsed.site }),
        fingerprint: parsed?.fingerprint ?? null,
        contentHash: parsed?.contentHash ?? null,
        runId: parsed?.runId ?? null,
        isIrreversible: parsed?.irreversible ?? false,
        runtime: parsed?.runtime ?? null,
        ...(parsed?.provided === undefined ? {} : { provided: parsed.provided }),
        ownChecks: parsed?.ownChecks ?? null,
    };
}
function readImage(parsed) {
    if (parsed?.image === undefined)
        return {};
    const imageTag = findImageTag(parsed.image, parsed.ref);
    return { image: parsed.image, ...(imageTag === undefined ? {} : { imageTag }) };
}
/** The tag that was asked for; undefined where a digest was. */
function findImageTag(image, ref) {
    return ref == null || image.endsWith(ref) ? undefined : ref;
}
function parse(text) {
    try {
        const result = record.safeParse(JSON.parse(text));
        return result.success ? result.data : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 57991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dp: () => (/* binding */ who),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qh: () => (/* binding */ writeOpenLine)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);

/* Files of `.bowline/` of one line of JSON, which say who put an app into a state, why, and since when. */
/** A time that JavaScript can read. */
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine((text) => Number.isFinite(Date.parse(text)), 'it is no time');
/** Who did it, and in which run. */
const who = {
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().default(null),
    runUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().default(null),
    since: time,
};
/** @returns undefined where it is no JSON */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The text of a draft without its end, to which the host adds its own times. */
function writeOpenLine(draft) {
    return JSON.stringify(draft).slice(0, -1);
}


/***/ }),

/***/ 69280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ activateMachine),
/* harmony export */   X: () => (/* binding */ activateAll)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84237);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18255);
/* harmony import */ var _phases_activate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34167);
/* harmony import */ var _phases_hold__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71691);
/* harmony import */ var _phases_switch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48330);
/* harmony import */ var _plan_holds__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86201);
/* harmony import */ var _plan_remembered__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3589);
/* harmony import */ var _provision_parts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88717);
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(55205);
/* harmony import */ var _explain__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76790);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93293);
/* harmony import */ var _hold__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43372);
/* harmony import */ var _hook_subject__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(70011);
/* harmony import */ var _journal__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8998);
/* harmony import */ var _prepare__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23111);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(51);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(43994);
/* harmony import */ var _service_log__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(85513);



















/** Switches every host to its release, all at once. Before the first switch it saves for `post` how to go back. */
async function activateAll(rollout, plan, kind, describe) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('activate');
    if (kind === 'deploy')
        await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .runOnRunnerHooks */ .dd)(rollout, (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .changing */ .Wt)(plan).map(_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .entered */ .Un), 'before_activate');
    rollout.wayBack.add(plans);
    const machines = rollout.machinesOf(plan).filter((machine) => here(plans, machine).length > 0);
    const switchTo = (machine) => activateMachine(machine, rollout.fleet, rollout.run, here(plans, machine).map((one) => ({
        plan: one,
        kind,
        release: one.release,
        previous: one.live,
        told: (0,_hook_subject__WEBPACK_IMPORTED_MODULE_16__/* .describeRun */ .v)(rollout.start),
        ...describe(one),
    })));
    // A migration that runs once has ended before any other host serves what needs it.
    const first = kind === 'deploy' ? machines.filter((machine) => goesFirst(rollout, here(plans, machine), machine)) : [];
    await (0,_prepare__WEBPACK_IMPORTED_MODULE_12__/* .onEvery */ .nc)(rollout, first, switchTo);
    const others = machines.filter((machine) => !first.includes(machine));
    await (0,_prepare__WEBPACK_IMPORTED_MODULE_12__/* .onEvery */ .nc)(rollout, others, switchTo);
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .runOnRunnerHooks */ .dd)(rollout, (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .changing */ .Wt)(plan).map(_runner_hooks__WEBPACK_IMPORTED_MODULE_14__/* .entered */ .Un), 'after_activate');
}
function goesFirst({ fleet }, plans, machine) {
    return plans.some(({ target }) => {
        const hooks = target.hooks.before_activate ?? [];
        return hooks.some(({ once, runOn }) => once && runOn === 'host') && (0,_prepare__WEBPACK_IMPORTED_MODULE_12__/* .runsOnce */ .Ot)(fleet, machine, target.app);
    });
}
function here(plans, { host }) {
    return plans.filter(({ target }) => target.host.name === host.name);
}
/**
 * Switches apps on one host, in the given order, and writes down how far it came. It is not aborted: a
 * critical section that was begun is waited for, because only its end tells where the host stands.
 * @throws CommandError of the step that failed; ConnectError when the host was lost meanwhile
 */
async function activateMachine(machine, fleet, run, switchings) {
    const script = (0,_phases_activate__WEBPACK_IMPORTED_MODULE_3__/* .writeActivate */ .np)({
        nonce: fleet.world.random(32),
        user: machine.facts,
        activations: switchings.map((one) => toActivation(one, machine, fleet, run)),
    });
    try {
        const outcome = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_2__/* .runScript */ .j3)(machine, script, { progress: fleet.world.progress });
        fleet.ledger.addSteps(outcome.steps);
        fleet.ledger.outputs.keepSent(machine, outcome.blobs, fleet.world);
        for (const { where, code } of outcome.steps) {
            if (where.step === _phases_switch__WEBPACK_IMPORTED_MODULE_5__/* .SWITCH_STEP */ .EV && [0, _phases_switch__WEBPACK_IMPORTED_MODULE_5__/* .HALF_SWITCHED_CODE */ .uw].includes(code))
                recordSwitch(fleet, machine, switchings, where.app);
        }
        (0,_hold__WEBPACK_IMPORTED_MODULE_11__/* .noteHolds */ .RO)(machine, fleet, switchings, outcome);
        if (outcome.failed !== undefined) {
            await keepServiceLog(fleet, machine, switchings, outcome.failed);
            throw toActivationError(machine, switchings, outcome, outcome.failed);
        }
    }
    catch (thrown) {
        const error = (0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(thrown);
        // What the host did after its last word is unknown until it is read again.
        if (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$)
            for (const { plan } of switchings)
                assumeSwitched(fleet.ledger.of(plan.target));
        throw error;
    }
}
function toActivationError(machine, switchings, outcome, failed) {
    const held = switchings.find(({ plan }) => plan.target.app === failed.where.app);
    const isHeld = failed.code === _phases_hold__WEBPACK_IMPORTED_MODULE_4__/* .HELD_CODE */ .md && [_phases_switch__WEBPACK_IMPORTED_MODULE_5__/* .SWITCH_STEP */ .EV, _phases_activate__WEBPACK_IMPORTED_MODULE_3__/* .GUARD_STEP */ .Bm].includes(failed.where.step ?? '');
    const met = held === undefined || !isHeld ? undefined : (0,_hold__WEBPACK_IMPORTED_MODULE_11__/* .readMetHold */ .Yp)(machine, held.plan.target, outcome);
    const targets = switchings.map(({ plan, release }) => release === null ? plan.target : (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(plan.target, plan.app, release));
    return met === undefined ? (0,_hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__/* .toCommandError */ .S)(machine, failed, (0,_explain__WEBPACK_IMPORTED_MODULE_9__/* .explainStep */ .e)(targets, failed)) : (0,_plan_holds__WEBPACK_IMPORTED_MODULE_6__/* .heldBy */ .Vr)([met], 'activate');
}
/** A host that was lost may have switched; a rollback that lost it goes on from where it was. */
function assumeSwitched(entry) {
    if (entry.state === 'waiting' || entry.state === 'prepared')
        entry.state = 'switched';
}
/** A service that does not start says why in its own log, or, where nobody knows one, in what its start has printed. */
async function keepServiceLog({ ledger, world }, machine, switchings, { where, tail }) {
    const started = switchings.find(({ plan }) => plan.target.app === where.app);
    if (started === undefined || where.step !== _phases_activate__WEBPACK_IMPORTED_MODULE_3__/* .RESTART_STEP */ .Fx)
        return;
    const { plan, release } = started;
    const target = (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(plan.target, plan.app, release);
    ledger.of(plan.target).logs = (0,_service_log__WEBPACK_IMPORTED_MODULE_15__/* .hasLog */ .X)(target) ? await (0,_service_log__WEBPACK_IMPORTED_MODULE_15__/* .readServiceLog */ .u)(machine, target, world) : tail;
}
function recordSwitch({ ledger }, machine, switchings, app) {
    const done = switchings.find(({ plan }) => plan.target.app === app);
    if (done === undefined || app === undefined)
        return;
    const entry = ledger.of({ app, host: machine.address });
    entry.release = done.release;
    entry.color = (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(done.plan.target, done.plan.app, done.release).color;
    if (done.kind !== 'undo')
        entry.state = 'switched';
    if (done.release === null)
        return;
    const known = (0,_read_facts__WEBPACK_IMPORTED_MODULE_13__.appFactsOn)(machine, done.plan.target);
    const apps = new Map(machine.facts.apps).set(app, (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .afterSwitch */ .jb)(done.plan.target, known, done.release));
    machine.facts = { ...machine.facts, apps };
}
/** Only a deploy is refused; whatever goes back says that a hold stands. */
function askedOfHold({ kind, ignoresHold, plan }) {
    return {
        refuses: kind === 'deploy' && ignoresHold !== true,
        seen: plan.app.hold === null ? plan.app.holdText : null,
    };
}
function toActivation(switching, machine, fleet, run) {
    const { plan, told, ignoresHold: _ignoresHold, ...rest } = switching;
    return {
        ...rest,
        hold: askedOfHold(switching),
        hooks: (0,_hook_subject__WEBPACK_IMPORTED_MODULE_16__/* .describeHooks */ .c)(plan, { own: switching.release, other: switching.previous }, told),
        target: (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(plan.target, plan.app, switching.release),
        leaves: (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(plan.target, plan.app, switching.previous),
        leftUnfinished: (0,_release_history__WEBPACK_IMPORTED_MODULE_17__/* .findLeftUnfinished */ .WB)(plan.app.journal).map((release) => ({
            target: (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_7__/* .withRememberedRuntime */ .tG)(plan.target, plan.app, release),
            release,
        })),
        idle: findIdle(plan),
        run,
        fence: (0,_fleet__WEBPACK_IMPORTED_MODULE_10__/* .fenceOf */ .xn)(machine, plan.target),
        runsOnce: (0,_prepare__WEBPACK_IMPORTED_MODULE_12__/* .runsOnce */ .Ot)(fleet, machine, plan.target.app),
        journal: (0,_journal__WEBPACK_IMPORTED_MODULE_18__/* .journalPlace */ .jK)(plan.target, plan.app),
        notBefore: (0,_journal__WEBPACK_IMPORTED_MODULE_18__/* .afterLastSwitch */ .Df)(plan.app),
    };
}
function findIdle({ target, app }) {
    return (0,_provision_parts__WEBPACK_IMPORTED_MODULE_8__/* .partsOf */ .C)(target).flatMap(({ name, isIdle }) => (isIdle?.(app.part(name)) ? [name] : []));
}


/***/ }),

/***/ 11586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ announceStart)
/* harmony export */ });
/** Tells who wants to know that hosts begin to be changed; `post` is told too, which finishes what is killed. */
function announceStart(rollout, plan) {
    const { notifications, deployments: records, saveState } = rollout.world;
    const changing = plan.targets.filter(({ action }) => action === 'deploy');
    if (changing.length === 0)
        return;
    // How it ends is not known yet, and not told.
    const describe = async () => (await Promise.all(/* import() */[__webpack_require__.e("finish"), __webpack_require__.e("modes")]).then(__webpack_require__.bind(__webpack_require__, 13023))).buildResult(rollout, 'success', undefined);
    records.begin(async () => keepHosts(await describe(), changing));
    if (!notifications.hasNotifiers)
        return;
    saveState({ announced: rollout.start.mode });
    notifications.announce(describe);
}
/** The record is of the hosts that get the release, which count as skipped before they have it. */
function keepHosts(result, changing) {
    const isChanging = ({ app, host }) => changing.some(({ target }) => target.app === app && target.host.name === host);
    return { ...result, hosts: result.hosts.filter(isChanging).map((one) => ({ ...one, status: 'success' })) };
}


/***/ }),

/***/ 52775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openCheckContext)
/* harmony export */ });
/* harmony import */ var _phases_commands__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1248);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21796);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43558);
/* harmony import */ var _runtimes_listener_owner__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38719);
/* harmony import */ var _runtimes_listeners__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68647);
/* harmony import */ var _quiet_script__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10145);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19352);








/** What the checks of a verification may see and do. */
function openCheckContext(verification) {
    const { fleet, machine, target, release, version, moment, signal } = verification;
    const { world } = fleet;
    const where = { host: machine.host.name, app: target.app, step: verification.isProof ? 'prove' : 'verify' };
    return {
        target,
        host: machine.host,
        version,
        release,
        moment,
        signal,
        runOnHost: (command, timeoutMs, output) => (0,_quiet_script__WEBPACK_IMPORTED_MODULE_5__/* .runQuietly */ .rj)(verification, (0,_phases_commands__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)(world.random(32), target, { id: release, version }, { command, timeoutMs, output }), timeoutMs),
        runOnRunner: (command, timeoutMs) => world.runOnRunner(command, timeoutMs, runnerVariables(verification), signal),
        observeProcess: async () => {
            const { output } = await (0,_quiet_script__WEBPACK_IMPORTED_MODULE_5__/* .runQuietly */ .rj)(verification, (0,_phases_commands__WEBPACK_IMPORTED_MODULE_0__/* .writeObservation */ .yZ)(world.random(32), target), 10_000);
            return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).readState(output);
        },
        findOwner: async (port) => {
            const { output } = await (0,_quiet_script__WEBPACK_IMPORTED_MODULE_5__/* .runQuietly */ .rj)(verification, (0,_phases_commands__WEBPACK_IMPORTED_MODULE_0__/* .writeListeners */ .lI)(world.random(32), target, port), 10_000);
            return (0,_runtimes_listener_owner__WEBPACK_IMPORTED_MODULE_3__/* .judgeListener */ .Y)((0,_runtimes_listeners__WEBPACK_IMPORTED_MODULE_4__/* .readSighting */ .Kt)(output), port, (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).processes?.name);
        },
        keepOutput: (name, said) => fleet.ledger.outputs.keep(name, said, where, world),
        lookForDrift: async (ignored, timeoutMs) => {
            const { lookForDrift } = await Promise.all(/* import() */[__webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 67467));
            return lookForDrift(verification, { ignored, timeoutMs });
        },
        lookAtCommit: async (ignored, timeoutMs) => {
            const { lookAtCommit } = await Promise.all(/* import() */[__webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 70311));
            return lookAtCommit(verification, { ignored, timeoutMs });
        },
        lookAtSite: async (timeoutMs) => {
            const { lookAtSite } = await Promise.all(/* import() */[__webpack_require__.e("modes"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 68192));
            return lookAtSite(verification, timeoutMs);
        },
        now: () => (0,_time__WEBPACK_IMPORTED_MODULE_7__/* .nowMs */ .TC)(world),
        sleep: (ms, until) => world.sleep(ms, until),
        onWaiting: (text) => world.progress.waiting(where, text),
    };
}
/** What was there before the run is known by its host, and what the run has made by its ledger. */
function runnerVariables({ fleet, machine, target, release, version }) {
    const known = (0,_read_facts__WEBPACK_IMPORTED_MODULE_6__.appFactsOn)(machine, target).history.releases.find(({ id }) => id === release);
    const image = known === undefined ? fleet.ledger.of(target).image : known.image;
    return { ...(0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .commandVariables */ .L0)(target, release, version), ...(0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .imageVariable */ ._X)(image) };
}


/***/ }),

/***/ 76790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ explainSource),
/* harmony export */   e: () => (/* binding */ explainStep)
/* harmony export */ });
/* harmony import */ var _phases_activate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34167);
/* harmony import */ var _phases_prepare__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29935);
/* harmony import */ var _phases_recall__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84671);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43558);




/** A hook or a build may say the same words for reasons of its own, so that only what the runtime did is explained. */
const OWN_STEPS = [_phases_prepare__WEBPACK_IMPORTED_MODULE_1__/* .STAND_BY_STEP */ .y, _phases_recall__WEBPACK_IMPORTED_MODULE_2__/* .RECALL_STEP */ .Tm, _phases_activate__WEBPACK_IMPORTED_MODULE_0__/* .RESTART_STEP */ .Fx, 'start', 'stop', 'restart'];
/** Why a step of a runtime failed, where the runtime knows. */
function explainStep(targets, { where, tail }) {
    const target = targets.find(({ app }) => app === where.app);
    if (target === undefined || !OWN_STEPS.includes(where.step ?? ''))
        return undefined;
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_3__/* .runtimeOf */ .G)(target).explain(tail);
}
/** Why a step of a source failed, where the source knows. */
function explainSource(contents, { where, tail }) {
    return contents.get(where.app ?? '')?.explain?.(where.step ?? '', tail);
}


/***/ }),

/***/ 43372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ noteHolds),
/* harmony export */   Yp: () => (/* binding */ readMetHold),
/* harmony export */   _z: () => (/* binding */ refuseHeld),
/* harmony export */   ps: () => (/* binding */ noteStandingHolds)
/* harmony export */ });
/* harmony import */ var _phases_hold__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71691);
/* harmony import */ var _plan_holds__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86201);
/* harmony import */ var _release_hold__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96912);



/**
 * Refuses a deploy of apps that are on hold; what stays as it is may be.
 * @throws BowlineError `held`
 */
function refuseHeld({ ledger }, plan) {
    const holds = (0,_plan_holds__WEBPACK_IMPORTED_MODULE_1__/* .findHolds */ .w$)(plan.targets.filter(({ action }) => action === 'deploy'));
    if (holds !== undefined)
        throw (0,_plan_holds__WEBPACK_IMPORTED_MODULE_1__/* .heldBy */ .Vr)(holds, ledger.phase);
}
/** Says which holds stand, of a run that goes on all the same. */
function noteStandingHolds({ world }, targets) {
    for (const met of (0,_plan_holds__WEBPACK_IMPORTED_MODULE_1__/* .findHolds */ .w$)(targets) ?? [])
        warnOf(met, world);
}
/** Says which holds a switch met that nobody knew of. */
function noteHolds(machine, { world }, switchings, outcome) {
    if (outcome.failed !== undefined)
        return;
    for (const { plan, kind } of switchings) {
        const met = kind === 'undo' || plan.app.hold === null ? readMetHold(machine, plan.target, outcome) : undefined;
        if (met !== undefined)
            warnOf(met, world);
    }
}
/** The hold that a step on a host met; undefined where it met none that stands. */
function readMetHold({ facts }, target, { blobs }) {
    const text = blobs.get((0,_phases_hold__WEBPACK_IMPORTED_MODULE_0__/* .holdBlob */ .V7)(target.app))?.toString('utf8');
    const hold = (0,_release_hold__WEBPACK_IMPORTED_MODULE_2__/* .readHold */ .uw)({ text, clock: facts.clock });
    return hold === null ? undefined : { target, hold };
}
function warnOf(met, { progress }) {
    const { app, host } = met.target;
    progress.warn(`a hold stands, and this run goes on: ${(0,_plan_holds__WEBPACK_IMPORTED_MODULE_1__/* .describeMetHold */ .$u)(met)}`, { app, host: host.name });
}


/***/ }),

/***/ 70011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ describeHooks),
/* harmony export */   v: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _label__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13887);

function describeRun({ mode, world, reason, version, revision, labels }) {
    return { mode, reason, actor: world.run.actor, made: { version, revision }, labels };
}
/** What the hooks of one release of an app are told. */
function describeHooks({ app, target }, { own, other }, { made, labels, ...told }) {
    const label = (release) => {
        if (release === null)
            return null;
        const known = app.history.releases.find(({ id }) => id === release);
        const { version, revision, image } = known ?? (0,_label__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .W)({ ...made, labels }, target.app);
        return { release, version, revision, image };
    };
    return { own: label(own), facts: { ...told, other: label(other) } };
}


/***/ }),

/***/ 53033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requireReversible),
/* harmony export */   p: () => (/* binding */ IrreversibleError)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** No way back was tried. */
class IrreversibleError extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .RollbackError */ .ZS {
}
/**
 * What cannot be undone is left as it stands, with the evidence, for a person to decide.
 * @throws IrreversibleError when a step of the release that ran, here or on another host, was declared irreversible.
 */
function requireReversible({ fleet, target, release, app, mode }) {
    const ran = findIrreversible(target, fleet);
    // A run that another one rolls back, or that lost its host, has not told which steps ran.
    const isMarked = mode === 'deploy' && app.history.releases.some(({ id, isIrreversible }) => id === release && isIrreversible);
    if (ran === undefined && !isMarked)
        return;
    const step = ran === undefined ? 'a step of it' : `"${ran}"`;
    throw new IrreversibleError(`${target.host.name}: ${target.app}: ${release} is not left, because ${step} cannot be undone`, {
        where: { host: target.host.name, app: target.app, step: 'undo' },
        hint: 'Mend it forward with a new deploy, or go back in spite of it: `rollback` with `force: irreversible`.',
    });
}
/** On another host a step only counts when it succeeded: one that failed has kept its own host where it was. */
function findIrreversible({ app, hooks, host }, { ledger }) {
    const names = Object.entries(hooks).flatMap(([name, list]) => list.filter(({ irreversible }) => irreversible).map(({ run }) => `${name}: ${run}`));
    return ledger.entries
        .filter(({ target }) => target.app === app)
        .flatMap(({ target, steps }) => steps.filter(({ status }) => status === 'success' || target.host.name === host.name))
        .find(({ name, status }) => names.includes(name) && status !== 'skipped')?.name;
}


/***/ }),

/***/ 8998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ afterLastSwitch),
/* harmony export */   Pf: () => (/* binding */ openSwitchDrafts),
/* harmony export */   jK: () => (/* binding */ journalPlace),
/* harmony export */   pZ: () => (/* binding */ redactDraft)
/* harmony export */ });
/* harmony import */ var _release_history__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55205);
/* harmony import */ var _release_host_layout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66514);


function journalPlace(target, app) {
    return { file: (0,_release_host_layout__WEBPACK_IMPORTED_MODULE_0__/* .pathsOf */ .wG)(target.path).journal, floor: app.journal.entries.at(-1)?.n ?? 0 };
}
/** Closes what a killed run announced: the link tells whether its switch happened. */
function openSwitchDrafts(app, run) {
    const open = (0,_release_history__WEBPACK_IMPORTED_MODULE_1__/* .findOpenSwitch */ .YA)(app.journal);
    if (open === null)
        return [];
    const announced = app.journal.entries.findLast((entry) => entry.event === 'activating');
    if (open !== app.live || announced?.event !== 'activating')
        return [{ event: 'abandoned', run, release: open }];
    return [{ event: 'activated', run, release: open, from: announced.from, kind: announced.kind }];
}
/** Just after the newest switch, so that a clock that went back makes no two alike. */
function afterLastSwitch(app) {
    const last = app.history.switches.at(-1);
    if (last === undefined)
        return '';
    return new Date(Date.parse(last.at) + 1).toISOString();
}
/**
 * A draft without the secrets that a service or a command may have said: an error and a check quote them, and a journal may
 * be read by whoever reads the folder of the app.
 */
function redactDraft(draft, { redact }) {
    if (draft.event === 'verdict')
        return { ...draft, why: redactOrNull(draft.why, redact) };
    if (draft.event !== 'finished')
        return draft;
    return {
        ...draft,
        error: redactOrNull(draft.error, redact),
        checks: draft.checks?.map((check) => ({ ...check, detail: redact(check.detail) })),
    };
}
function redactOrNull(text, redact) {
    return text === null ? null : redact(text);
}


/***/ }),

/***/ 18891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ keepAndPass),
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
function keepAndPass(progress, lines) {
    return {
        ...keepOutput(lines),
        output: (where, line) => {
            keep(lines, line);
            progress.output(where, line);
        },
        catchUp: () => progress.catchUp?.(),
    };
}


/***/ }),

/***/ 13887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf)
/* harmony export */ });
/** The label of the release that a run makes of one app. */
function labelOf({ version, revision = null, labels }, app) {
    return labels?.get(app) ?? { version, revision };
}


/***/ }),

/***/ 55536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ lockFleet),
  Q: () => (/* binding */ takeMachineLock)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/shell/frames.ts
var shell_frames = __webpack_require__(63642);
;// CONCATENATED MODULE: ./src/shell/lock-words.ts
/*
 * What the holder of the locks tells in frames while it runs: phases/lock.ts writes it, hosts/lock.ts reads it, and
 * neither can spell a word that the other does not know.
 */
function lockWord(word) {
    return word;
}
const FENCE = 'fence.';
/** Tells the fence of the app at an index of the roots. */
function fenceWord(index) {
    return `${FENCE}${index}`;
}
function isFenceWord(word) {
    return word.startsWith(FENCE);
}

// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(18255);
;// CONCATENATED MODULE: ./src/hosts/lock.ts





const BEAT_MS = 1_000;
/** The holder on the host gives up later (10 s), so this side never believes in a lock that another may have. */
const ECHO_DEADLINE_MS = 8_000;
/** Of what the host says beside its answers, for the message of a failure. */
const KEPT_LINES = 3;
/**
 * Takes the locks of a host: its own, where the scope says so, and that of every app.
 * @throws LockHeldError naming the holder; ConnectError when the host cannot keep a lock.
 */
async function takeLock(session, request) {
    request.signal.throwIfAborted();
    session.traffic.roundTrips += 1;
    const channel = await (0,hosts_session/* startScript */.OW)(session, request.script, 'open');
    channel.stdin.on('error', () => { });
    channel.stdin.write(request.script.text);
    const holder = new Holder(session, channel, request);
    request.signal.addEventListener('abort', () => holder.giveUp(), { once: true, signal: holder.ended });
    // Aborted while the channel was being opened: nobody calls the listener any more.
    if (request.signal.aborted)
        holder.giveUp();
    await holder.taken;
    return holder;
}
class Holder {
    session;
    channel;
    request;
    fences = [];
    taken;
    /** Closes the channel without waiting for the host, which may hang. */
    giveUp = () => { };
    #lost = new AbortController();
    #ended = new AbortController();
    #said = [];
    #words = (0,sanitize/* createLineDecoder */.xA)((line) => this.#note(line));
    #lastEcho = Date.now();
    #beats;
    #isReleased = false;
    constructor(session, channel, request) {
        this.session = session;
        this.channel = channel;
        this.request = request;
        this.taken = new Promise((resolve, reject) => {
            this.giveUp = () => {
                channel.close();
                reject(request.signal.reason);
            };
            // Beats come as long as the lock is held, and none is kept.
            const limits = { totalBytes: Number.POSITIVE_INFINITY };
            const reader = (0,shell_frames/* createFrameReader */.r)(request.nonce, (frame) => this.#hear(frame, resolve, reject), limits);
            channel.stdout.on('data', (chunk) => {
                try {
                    reader.push(chunk);
                }
                catch (error) {
                    this.#note(error.message);
                    channel.close();
                    reject(this.#brokenHolder());
                }
            });
            channel.stderr.on('data', (chunk) => this.#words.push(chunk));
            channel.exited.then(() => {
                this.#stopBeating();
                reject(request.signal.aborted ? request.signal.reason : this.#brokenHolder());
                this.#lose(session.host.isLost ? 'the connection was lost' : 'its holder on the host ended');
                this.#ended.abort();
            });
        });
    }
    get lost() {
        return this.#lost.signal;
    }
    get ended() {
        return this.#ended.signal;
    }
    async [Symbol.asyncDispose]() {
        this.#isReleased = true;
        this.#stopBeating();
        this.channel.stdin.end('q');
        await Promise.race([this.channel.exited, new Promise((resolve) => setTimeout(resolve, 500).unref())]);
        this.channel.close();
    }
    #hear(frame, resolve, reject) {
        if (frame.kind === 'output')
            this.#words.push(frame.bytes);
        if (frame.kind !== 'fact')
            return;
        const says = (word) => frame.key === word;
        if (isFenceWord(frame.key))
            this.fences.push(Number(frame.value));
        if (says('beat'))
            this.#lastEcho = Date.now();
        if (says('waiting') && this.request.waitMs > 0)
            this.request.onWaiting(frame.value);
        if (says('busy'))
            this.request.onWaiting('the end of a switch that an earlier run began');
        if (says('refused'))
            reject(this.#refused(frame.value.trim()));
        if (says('broken'))
            reject(this.#brokenLock(frame.value));
        if (says('held')) {
            this.#startBeating();
            resolve();
        }
    }
    #note(line) {
        if (line.trim() !== '')
            this.#said.push(line.trim());
        if (this.#said.length > KEPT_LINES)
            this.#said.shift();
    }
    /** The last lines that the host said beside its answers. */
    #lastWords() {
        this.#words.end();
        return this.#said.join('; ');
    }
    #startBeating() {
        this.#lastEcho = Date.now();
        this.#beats = setInterval(() => {
            if (Date.now() - this.#lastEcho > ECHO_DEADLINE_MS)
                this.#lose('the host has not answered a heartbeat');
            else
                this.channel.stdin.write('b');
        }, BEAT_MS);
        this.#beats.unref();
    }
    #stopBeating() {
        clearInterval(this.#beats);
    }
    #lose(why) {
        if (this.#isReleased || this.#lost.signal.aborted)
            return;
        this.#stopBeating();
        const { label, name } = this.session.host;
        this.#lost.abort(new errors/* BowlineError */.JY('lock_lost', `${label}: the lock was lost: ${why}`, {
            where: { host: name },
            hint: 'Nothing more is changed there by this run; run again, and the next run finds out where the host stands.',
        }));
    }
    #refused(holder) {
        const { label, name } = this.session.host;
        const by = holder === '' ? 'another deployment' : holder;
        return new errors/* LockHeldError */.Rk(`${label}: the lock is held by ${by}`, holder, {
            where: { host: name, step: 'lock' },
            hint: 'Wait for that run to end, or set `lock-wait`; a lock is never left behind, so nothing has to be removed.',
        });
    }
    #brokenLock(path) {
        const { label, name } = this.session.host;
        const said = this.#lastWords();
        return new errors/* ConnectError */.T$('shell', `${label}: ${path} cannot be used as a lock${said ? `: ${said}` : ''}`, {
            where: { host: name, step: 'lock' },
            hint: path.startsWith('/run/')
                ? `Create it once as root, readable for all: install -m 666 /dev/null ${path}; or set lock.scope to app.`
                : 'Check that the deploy user may write there and that the disk is not full.',
        });
    }
    #brokenHolder() {
        const { label, name } = this.session.host;
        const said = this.#lastWords() || 'it said nothing';
        return new errors/* ConnectError */.T$('shell', `${label}: the lock could not be taken: ${said}`, {
            where: { host: name, step: 'lock' },
            hint: 'Check the connection and that flock and timeout work for this user.',
        });
    }
}

// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/phases/lock.ts




/**
 * How long the holder on the host waits for a heartbeat. The client believes in the lock for a shorter time
 * (`hosts/lock.ts`), so that it never goes on with one that another may have.
 */
const SILENCE_SECONDS = 10;
/**
 * Writes the holder: a shell that keeps the locks while heartbeats arrive on its input and lets go when
 * they end. It tells `FACT fence.N` for every app, `FACT held` when it has them all, `FACT refused` with
 * the holder's words when it has not, and `FACT beat` for every heartbeat.
 *
 * The locks nest, a subshell for each, because dash knows no descriptor above 9: each level keeps its
 * lock open while the next one runs inside it.
 */
function writeLockHolder(options) {
    const { nonce, roots, scope, floors = [] } = options;
    const inner = (0,sh/* lines */.M)(...roots.map((root, index) => raiseFence(root, index, floors[index] ?? 0)), (0,sh.sh) `bw FACT ${lockWord('held')} yes`, beat(options));
    const apps = roots.reduceRight((body, root) => holdApp(root, body, options), inner);
    const all = scope === 'host' ? holdHost(apps, options) : apps;
    return (0,script/* writeScript */.l)({ nonce, readsInput: true, parts: [(0,sh/* lines */.M)(functions(options), all)] });
}
function functions({ waitMs }) {
    const wait = Math.ceil(waitMs / 1000);
    // `timeout` bounds the wait because busybox's flock has no -w. Who only looks (phases/facts.ts) holds it for a moment.
    return (0,sh/* lines */.M)((0,sh.sh) `trap '' HUP PIPE`, new sh.Sh(`bw_take() { for bw_try in 1 2 3; do flock -n 9 && return 0
[ "$bw_try" = 3 ] || sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done
bw FACT ${lockWord('waiting')} "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
[ ${wait} -gt 0 ] && timeout ${wait} flock 9 && return 0
bw FACT ${lockWord('refused')} "$(head -c 300 "$1" 2>/dev/null | tr '\\n' ' ')"
return 1; }`));
}
/** A subshell at the end of another takes its place in dash and busybox, and its descriptors with it. */
const STAY = (0,sh.sh) `:`;
function holdHost(body, { holder }) {
    const told = new sh.Sh(`${host_layout/* HOST_LOCK */.Hg}.holder.$(id -u)`);
    return (0,sh/* lines */.M)(
    // Opened for reading: with protected_regular not even root may open another user's file with O_CREAT.
    (0,sh.sh) `[ -e ${host_layout/* HOST_LOCK */.Hg} ] || ( umask 0; : >>${host_layout/* HOST_LOCK */.Hg} ) 2>/dev/null || :`, (0,sh.sh) `if [ -r ${host_layout/* HOST_LOCK */.Hg} ]; then ( exec 9<${host_layout/* HOST_LOCK */.Hg}`, new sh.Sh(`bw_take "$(ls -t ${host_layout/* HOST_LOCK */.Hg}.holder.* 2>/dev/null | head -n 1)" || exit 0`), (0,sh.sh) `( printf '%s\n' ${holder} >"${told}" ) 2>/dev/null || :`, body, STAY, (0,sh.sh) `); else bw FACT ${lockWord('broken')} ${host_layout/* HOST_LOCK */.Hg}; fi`);
}
function holdApp(root, body, { holder, run }) {
    const paths = (0,host_layout/* pathsOf */.wG)(root);
    return (0,sh/* lines */.M)((0,sh.sh) `mkdir -p ${paths.own} && : >>${paths.lock} || { bw FACT ${lockWord('broken')} ${paths.lock}; exit 0; }`, (0,sh.sh) `( exec 9>>${paths.lock}`, (0,sh.sh) `bw_take ${paths.holder} || exit 0`, (0,sh.sh) `printf '%s\n' ${holder} >${paths.holder}`, 
    // Its lists name every file of the app, which is nobody else's business.
    (0,sh.sh) `mkdir -p -m 700 ${paths.incoming(run)}`, body, STAY, new sh.Sh(')'));
}
/** Waits for a critical section that is still running, then raises the fence under its lock. */
function raiseFence(root, index, floor) {
    const paths = (0,host_layout/* pathsOf */.wG)(root);
    const next = `${paths.fence}.new`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_fence=$( exec 8>>${paths.activateLock}; flock -n 8 || { bw FACT ${lockWord('busy')} ${index} >&2; flock 8; }`, (0,sh.sh) `f=$(cat ${paths.fence} 2>/dev/null) || f=0; case $f in ''|*[!0-9]*) f=0;; esac; [ "$f" -ge ${floor} ] || f=${floor}; f=$((f+1))`, (0,sh.sh) `printf '%s\n' "$f" >${next} && mv ${next} ${paths.fence} && printf '%s' "$f" )`, (0,sh.sh) `[ -n "$bw_fence" ] || { bw FACT ${lockWord('broken')} ${paths.fence}; exit 0; }`, (0,sh.sh) `bw FACT ${fenceWord(index)} "$bw_fence"`);
}
/** Every beat is one byte; silence, the end of the input or another byte ends the holder. */
function beat({ roots, run, silenceSeconds = SILENCE_SECONDS }) {
    return (0,sh/* lines */.M)(
    // `exec`, because bash would keep a subshell that holds the lock's descriptor as long as it waits.
    (0,sh.sh) `while bw_beat=$(exec timeout ${silenceSeconds} dd bs=1 count=1 2>/dev/null 9>&-) && [ "$bw_beat" = b ]; do`, (0,sh.sh) `bw FACT ${lockWord('beat')} yes; done`, ...roots.map((root) => (0,sh.sh) `rmdir ${(0,host_layout/* pathsOf */.wG)(root).incoming(run)} 2>/dev/null || :`), (0,sh.sh) `[ "$bw_beat" = q ] || {`, ...roots.map((root) => endGroups(`${(0,host_layout/* pathsOf */.wG)(root).incoming(run)}/groups`)), (0,sh.sh) `:; }`);
}
/** What the lost run started and registered ends with it, before the lock is free again. */
function endGroups(file) {
    return (0,sh/* lines */.M)((0,sh.sh) `if [ -s ${file} ]; then`, (0,sh.sh) `for g in $(cat ${file}); do kill -s TERM -- "-$g" 2>/dev/null || :; done`, (0,sh.sh) `sleep 0.3 2>/dev/null 9>&- || sleep 1 9>&-`, (0,sh.sh) `for g in $(cat ${file}); do kill -s KILL -- "-$g" 2>/dev/null || :; done`, 
    // A process that was killed is not gone at once; a zombie is gone, whether or not somebody reaps it.
    (0,sh.sh) `n=0; for g in $(cat ${file}); do while [ "$n" -lt 10 ]; do`, (0,sh.sh) `case $(cat "/proc/$g/stat" 2>/dev/null) in ''|*') Z '*) break;; esac`, (0,sh.sh) `n=$((n+1)); sleep 0.05 2>/dev/null 9>&- || sleep 1 9>&-; done; done; fi`);
}

// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/phases/share.ts
var share = __webpack_require__(5667);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
;// CONCATENATED MODULE: ./src/rollout/left-shares.ts




/**
 * Takes back what a run that was killed has left to a release that it did not switch to, before anything else is done to a machine
 * that was locked.
 */
async function endLeftShares(machine, fleet) {
    const shared = machine.targets.flatMap((target) => {
        const share = (0,choose/* runtimeOf */.G)(target).readShare((0,read_facts.appFactsOn)(machine, target).runtime);
        return share === 0 ? [] : [{ target, share, fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target) }];
    });
    if (shared.length === 0)
        return;
    await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, (0,share/* writeEndShare */.y_)(fleet.world.random(32), shared));
    for (const { target, share } of shared) {
        const where = { host: machine.host.name, app: target.app, step: 'lock' };
        const told = `${share}% of the requests went to a release that an earlier run has not switched to; none do any more`;
        fleet.world.progress.warn(told, where);
    }
}

// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
;// CONCATENATED MODULE: ./src/rollout/lock.ts







/** How long a run waits that stands back, until the other has let go of what it took out of turn. */
const STAND_BACK_MS = 2_000;
/**
 * Locks every host. There is an order that all runs share: who has the first host of a run goes on, so of two runs
 * one always wins. Facts that somebody changed between reading and locking are read again. What a killed run has shared is taken
 * back before anything else.
 * @throws LockHeldError naming the holder
 */
async function lockFleet(rollout, { machines, waitMs }) {
    const { fleet, holder, run, signal } = rollout;
    const options = { fleet, holder, run, signal, machines, waitMs };
    fleet.ledger.enter('lock');
    fleet.world.progress.phase('lock');
    const [first, ...others] = [...machines].sort((a, b) => (lockOrder(a) < lockOrder(b) ? -1 : 1));
    if (first === undefined)
        return;
    await lockInTurn(first, options);
    await lockOthers(others, options);
    await (0,parallel/* doAll */.x)([first, ...others], fleet.parallel, async (machine) => {
        await refresh(machine, fleet, signal);
        await endLeftShares(machine, fleet);
    });
}
/** The address, because two configs may name one host differently. */
function lockOrder({ address }) {
    return `${address.address}:${address.port}`;
}
async function lockInTurn(machine, options, startedAt = options.fleet.world.now()) {
    const where = { host: machine.host.name, step: 'lock' };
    machine.lock = await options.fleet.ledger.time(where, () => takeOrShare(machine, options), startedAt);
}
/**
 * Takes the rest all at once. Where another run has one of them, whose hosts are only partly the same, what was taken
 * out of turn is let go, and the rest is taken in turn.
 */
async function lockOthers(machines, options) {
    const startedAt = options.fleet.world.now();
    const settled = await (0,parallel/* settleAll */.j)(machines, options.fleet.parallel, async (machine) => {
        machine.lock = await takeOrShare(machine, { ...options, waitMs: 0 });
    });
    const refused = settled.findIndex((one) => one.status === 'rejected');
    const taken = refused === -1 ? machines : machines.slice(0, refused);
    for (const { host } of taken) {
        await options.fleet.ledger.time({ host: host.name, step: 'lock' }, async () => { }, startedAt);
    }
    const left = machines.slice(taken.length);
    await Promise.all(left.map(letGo));
    const patient = { ...options, waitMs: Math.max(options.waitMs, STAND_BACK_MS) };
    for (const machine of left)
        await lockInTurn(machine, patient, startedAt);
}
async function letGo(machine) {
    await machine.lock?.[Symbol.asyncDispose]();
    machine.lock = undefined;
}
/** Two hosts of a config may be one machine, whose lock this run then holds already: it is not refused by itself. */
async function takeOrShare(machine, options) {
    try {
        return await take(machine, options, 0);
    }
    catch (error) {
        if (!(error instanceof errors/* LockHeldError */.Rk))
            throw error;
        if (isOwn(error, options))
            machine.lockScope = 'app';
        else if (options.waitMs === 0)
            throw error;
        return take(machine, options, options.waitMs);
    }
}
function isOwn({ holder }, options) {
    return holder.trim() !== '' && options.holder.startsWith(holder.trim());
}
function take(machine, { fleet, holder, run, signal }, waitMs) {
    return takeMachineLock(machine, { world: fleet.world, holder, run, signal, waitMs });
}
/**
 * Takes the locks of one machine: its own, where the scope says so, and those of its apps.
 * @throws LockHeldError, ConnectError
 */
function takeMachineLock(machine, { world, holder, run, signal, waitMs }) {
    const where = { host: machine.host.name, step: 'lock' };
    const nonce = world.random(32);
    const script = writeLockHolder({
        nonce,
        roots: (0,rollout_fleet/* sortedRoots */.Tv)(machine),
        scope: machine.lockScope,
        waitMs,
        holder,
        run,
        floors: machine.lock?.fences,
    });
    const onWaiting = (by) => world.progress.waiting(where, `waiting for ${by.trim() || 'another deployment'}`);
    return takeLock(machine, { nonce, script, waitMs, signal, onWaiting });
}
async function refresh(machine, { world }, signal) {
    const isStale = machine.targets.some((target) => (0,rollout_fleet/* fenceOf */.xn)(machine, target) !== (machine.facts.apps.get(target.app)?.fence ?? 0) + 1);
    if (isStale)
        machine.facts = await (0,read_facts.readMachineFacts)(machine, { world }, signal);
}


/***/ }),

/***/ 77825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ listLive)
/* harmony export */ });
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51);

/** What every host that could be read has live of an app. */
function listLive({ machines }, { app }) {
    return machines.flatMap((machine) => machine.targets
        .filter((target) => target.app === app)
        .map((target) => ({ host: machine.host.name, release: (0,_read_facts__WEBPACK_IMPORTED_MODULE_0__.appFactsOn)(machine, target).live })));
}


/***/ }),

/***/ 23111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nc: () => (/* binding */ onEvery),
  bE: () => (/* binding */ prepareAll),
  Ot: () => (/* binding */ runsOnce)
});

// UNUSED EXPORTS: prepareMachine, tryEvery

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/phases/prepare.ts
var prepare = __webpack_require__(29935);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/sources/cargo/tar-header.ts
var tar_header = __webpack_require__(12114);
;// CONCATENATED MODULE: ./src/sources/cargo/archive.ts




/** As much of an archive is handed on at a time: a compressor and a cipher cost more for many small pieces. */
const CHUNK_BYTES = 256 * 1024;
/** Up to this size a file is read straight into its chunk. */
const SMALL_BYTES = 128 * 1024;
/**
 * The entries of parcels as a tar, without its end, so that archives can be put one after the other. Memory is
 * bounded by a few chunks, whatever the size.
 * @throws BowlineError of code `transfer` naming a file that is not what it was when the tree was read
 */
async function* archiveParcels(parcels) {
    const chunk = { bytes: Buffer.allocUnsafe(CHUNK_BYTES), used: 0 };
    for (const parcel of parcels) {
        if ('text' in parcel)
            yield* archiveText(chunk, parcel);
        else
            yield* archiveTree(chunk, parcel);
    }
    if (chunk.used > 0)
        yield take(chunk);
}
/** What is full is never written to again: who got it may still be reading it. */
function take(chunk) {
    const full = chunk.bytes.subarray(0, chunk.used);
    chunk.bytes = Buffer.allocUnsafe(CHUNK_BYTES);
    chunk.used = 0;
    return full;
}
function hasRoom(chunk, bytes) {
    return chunk.used + bytes <= chunk.bytes.length;
}
function put(chunk, bytes) {
    chunk.used += bytes.copy(chunk.bytes, chunk.used);
}
function pad(chunk, size) {
    const padding = (0,tar_header/* paddingOf */.Zt)(size);
    chunk.bytes.fill(0, chunk.used, chunk.used + padding);
    chunk.used += padding;
}
async function* archiveText(chunk, { destination, text, mode }) {
    const isFolder = destination.endsWith('/');
    const name = isFolder ? destination.slice(0, -1) : destination;
    const bytes = Buffer.from(isFolder ? '' : typeof text === 'string' ? text : text());
    const type = isFolder ? 'directory' : 'file';
    const header = (0,tar_header/* encodeHeader */.YS)({ name, type, mode, size: bytes.length, mtimeMs: Date.now() });
    const archived = Buffer.concat([header, bytes, Buffer.alloc((0,tar_header/* paddingOf */.Zt)(bytes.length))]);
    for (let at = 0; at < archived.length; at += CHUNK_BYTES) {
        const piece = archived.subarray(at, at + CHUNK_BYTES);
        if (!hasRoom(chunk, piece.length))
            yield take(chunk);
        put(chunk, piece);
    }
}
/** Without a helper that yields: delegating costs more than a small file does. */
async function* archiveTree(chunk, { root, destination, entries }) {
    for (const entry of entries) {
        const header = (0,tar_header/* encodeHeader */.YS)(describeEntry(entry, destination));
        const size = entry.type === 'file' ? entry.size : 0;
        const isSmall = size <= SMALL_BYTES;
        if (!hasRoom(chunk, header.length + (isSmall ? size : 0) + tar_header/* BLOCK_BYTES */.Yo))
            yield take(chunk);
        put(chunk, header);
        if (entry.type !== 'file')
            continue;
        if (isSmall) {
            readSmall(chunk, root, entry);
        }
        else {
            yield take(chunk);
            yield* readLarge(root, entry);
        }
        pad(chunk, size);
    }
}
function describeEntry(entry, destination) {
    const name = `${destination}/${entry.path}`;
    // A folder belongs to its owner, or nothing could be put into it.
    if (entry.type === 'directory')
        return { name, type: 'directory', mode: entry.mode | 0o700, size: 0, mtimeMs: Date.now() };
    if (entry.type === 'symlink')
        return { name, type: 'symlink', mode: 0o777, size: 0, mtimeMs: Date.now(), target: entry.target };
    return { name, type: 'file', mode: entry.mode, size: entry.size, mtimeMs: entry.mtimeMs };
}
/** By plain calls: awaited ones cost several times as much, and the file was read a moment ago. */
function readSmall(chunk, root, { path, size }) {
    const read = attempt(path, () => {
        const file = (0,external_node_fs_.openSync)(`${root}/${path}`, 'r');
        try {
            return readFully(file, chunk.bytes, chunk.used, size + 1);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    });
    // One byte more was asked for, which only a file that grew has.
    if (read !== size)
        throw changed(path);
    chunk.used += size;
}
function attempt(path, work) {
    try {
        return work();
    }
    catch (cause) {
        throw changed(path, cause);
    }
}
function readFully(file, buffer, offset, length) {
    let total = 0;
    while (total < length) {
        const read = (0,external_node_fs_.readSync)(file, buffer, offset + total, length - total, null);
        if (read === 0)
            break;
        total += read;
    }
    return total;
}
/** As many bytes as the header announces. */
async function* readLarge(root, { path, size }) {
    let read = 0;
    try {
        for await (const piece of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(root, path), { highWaterMark: CHUNK_BYTES })) {
            read += piece.length;
            if (read > size)
                break;
            yield piece;
        }
    }
    catch (cause) {
        throw changed(path, cause);
    }
    if (read !== size)
        throw changed(path);
}
function changed(path, cause) {
    return new errors/* BowlineError */.JY('transfer', `${path} changed while it was being sent`, {
        cause,
        hint: 'Make sure that nothing else writes to the tree during a deploy.',
    });
}

;// CONCATENATED MODULE: ./src/sources/cargo/spool.ts






/**
 * Opens a spool in a temporary folder. Its files are 0600 and lose their name at once, so that nothing of
 * them stays whatever ends the run. Where the folder takes no files, everybody is given a making of its own.
 */
function openSpool(folder) {
    const recordings = new Map();
    const endings = [];
    let isClosed = false;
    const start = (make) => {
        const meter = { contentBytes: 0, packedBytes: 0 };
        const recording = {
            meter,
            file: openNameless(folder).catch(() => undefined),
            written: 0,
            state: 'growing',
            error: undefined,
            growth: createWaker(),
        };
        endings.push(record(recording, make(meter), folder, () => isClosed));
        return recording;
    };
    return {
        share(key, make) {
            const recording = recordings.get(key) ?? start(make);
            recordings.set(key, recording);
            return { meter: recording.meter, bytes: replay(recording, make) };
        },
        async [Symbol.asyncDispose]() {
            isClosed = true;
            await Promise.all(endings);
            for (const { file } of recordings.values())
                await (await file)?.close();
        },
    };
}
async function openNameless(folder) {
    const path = (0,external_node_path_.join)(folder, `bowline-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.spool`);
    const file = await (0,promises_.open)(path, 'wx+', 0o600);
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // Windows keeps the name of an open file; there it goes with the process.
        process.once('exit', () => (0,external_node_fs_.rmSync)(path, { force: true }));
    }
    return file;
}
/** Never rejects: those who read are told. */
async function record(recording, source, folder, isClosed) {
    const file = await recording.file;
    if (file === undefined)
        return;
    try {
        for await (const chunk of source) {
            if (isClosed())
                throw new Error('the spool is closed');
            await writeFully(file, chunk, recording.written).catch((cause) => {
                throw full(folder, cause);
            });
            recording.written += chunk.length;
            wake(recording);
        }
        recording.state = 'whole';
    }
    catch (error) {
        recording.state = 'failed';
        recording.error = error;
    }
    wake(recording);
}
async function writeFully(file, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    }
}
function full(folder, cause) {
    return new errors/* BowlineError */.JY('transfer', `${folder} does not take what is to be sent: ${cause.message}`, {
        cause,
        hint: 'Make room in the temporary folder of this machine, or name another one by TMPDIR.',
    });
}
async function* replay(recording, make) {
    const file = await recording.file;
    if (file === undefined) {
        yield* make(recording.meter);
        return;
    }
    for (let position = 0;;) {
        const available = Math.min(CHUNK_BYTES, recording.written - position);
        if (available > 0) {
            const buffer = Buffer.allocUnsafe(available);
            const { bytesRead } = await file.read(buffer, 0, available, position);
            position += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
        else if (recording.state === 'growing') {
            await recording.growth.woken;
        }
        else if (recording.state === 'failed') {
            throw recording.error;
        }
        else {
            return;
        }
    }
}
function createWaker() {
    let resolveWoken = () => { };
    const woken = new Promise((resolve) => {
        resolveWoken = resolve;
    });
    return { woken, wake: resolveWoken };
}
function wake(recording) {
    const { growth } = recording;
    recording.growth = createWaker();
    growth.wake();
}

// EXTERNAL MODULE: ./src/phases/transfer.ts
var transfer = __webpack_require__(73769);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/sources/cargo/compression.ts





/** Less than this goes over in one or two packets anyway. */
const compression_SMALL_BYTES = 16 * 1024;
/** From this share of its size on, compressing what is sent costs more than it saves. */
const POOR_RATIO = 0.95;
const SAMPLES = 16;
const SAMPLE_BYTES = 16 * 1024;
/**
 * What this Node and the host can both do, best first; none where a sample of the content hardly shrinks, as
 * images and archives do. Level 1, because even on loopback it is faster than the cipher of what it saves.
 */
function chooseCompression({ tools, totalBytes, ratio }) {
    const best = bestOf(tools);
    if (best === 'none' || totalBytes < compression_SMALL_BYTES || ratio() > POOR_RATIO)
        return 'none';
    return best;
}
function bestOf(tools) {
    if (tools.has('zstd') && "createZstdCompress" in external_node_zlib_)
        return 'zstd';
    return tools.has('gzip') ? 'gzip' : 'none';
}
/** Compresses pieces from all over the content, a few milliseconds' worth. A file that cannot be read is passed over. */
function sampleRatio(trees) {
    const files = trees.flatMap(({ root, entries }) => entries.flatMap((entry) => (entry.type === 'file' && entry.size > 0 ? [{ root, ...entry }] : [])));
    const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
    const pieces = [];
    let passed = 0;
    for (const { root, path, size } of files) {
        const due = (totalBytes * (pieces.length + 0.5)) / SAMPLES;
        if (passed + size > due)
            pieces.push(readPiece((0,external_node_path_.join)(root, path), Math.max(0, Math.floor(due - passed))));
        passed += size;
    }
    const sample = Buffer.concat(pieces);
    return sample.length === 0 ? 1 : external_node_zlib_.deflateRawSync(sample, { level: 1 }).length / sample.length;
}
function readPiece(file, position) {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    try {
        const descriptor = (0,external_node_fs_.openSync)(file, 'r');
        try {
            return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, SAMPLE_BYTES, position));
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return buffer.subarray(0, 0);
    }
}
/** Compresses what comes into frames of its own, so that several can be put one after the other. */
async function* compress(source, compression, meter) {
    for await (const bytes of transform(countContent(source, meter), compression)) {
        meter.packedBytes += bytes.length;
        yield bytes;
    }
}
async function* countContent(source, meter) {
    for await (const bytes of source) {
        meter.contentBytes += bytes.length;
        yield bytes;
    }
}
async function* transform(source, compression) {
    if (compression === 'none') {
        yield* source;
        return;
    }
    const compressor = createCompressor(compression);
    const fed = (0,external_node_stream_promises_.pipeline)(source, compressor);
    // It destroys the compressor with its error, which whoever reads that gets to see.
    fed.catch(() => { });
    yield* compressor;
    await fed;
}
function createCompressor(compression) {
    const sizes = { chunkSize: CHUNK_BYTES, highWaterMark: CHUNK_BYTES };
    if (compression === 'gzip')
        return external_node_zlib_.createGzip({ ...sizes, level: 1 });
    return external_node_zlib_.createZstdCompress({ ...sizes, params: { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 1 } });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/sources/cargo/pack.ts




/**
 * Packs parcels into one tar, read while it is sent. With a spool each parcel that has a key is compressed by
 * itself, once for all hosts; decompressors and tars take what stands one after the other for one.
 */
function packParcels(parcels, { compression, spool }) {
    const own = { contentBytes: 0, packedBytes: 0 };
    const meters = new Set([own]);
    const pack = async function* () {
        for (const group of groupParcels(parcels, spool !== undefined)) {
            const [first] = group;
            const making = (meter) => compress(archiveParcels(group), compression, meter);
            if (spool === undefined || first?.key === undefined)
                yield* making(own);
            else {
                const { meter, bytes } = spool.share(`${compression} ${first.key}`, making);
                meters.add(meter);
                yield* bytes;
            }
        }
        yield* compress(endOfArchive(), compression, { contentBytes: 0, packedBytes: 0 });
    };
    return {
        bytes: external_node_stream_.Readable.from(pack(), { objectMode: false, highWaterMark: 1 }),
        contentOf(packedBytes) {
            const sum = (key) => [...meters].reduce((total, meter) => total + meter[key], 0);
            return Math.round((packedBytes * sum('contentBytes')) / Math.max(1, sum('packedBytes')));
        },
    };
}
/** Each parcel that is shared by itself, and together what stands between them. */
function groupParcels(parcels, isShared) {
    const groups = [];
    let open;
    for (const parcel of parcels) {
        if (isShared && parcel.key !== undefined) {
            groups.push([parcel]);
            open = undefined;
        }
        else if (open === undefined) {
            open = [parcel];
            groups.push(open);
        }
        else {
            open.push(parcel);
        }
    }
    return groups;
}
async function* endOfArchive() {
    yield tar_header/* END_OF_ARCHIVE */.bM;
}

// EXTERNAL MODULE: ./src/rollout/explain.ts
var rollout_explain = __webpack_require__(76790);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
;// CONCATENATED MODULE: ./src/rollout/delivery/ask.ts






/** A list of a file's name, mode and checksum; half of it is hexadecimal digits, which halve. */
const LISTING_RATIO = 0.6;
/** What has to be sent of each app; a host is asked where that may be less than everything. */
async function askNeeds(delivery) {
    const answers = await ask(delivery);
    const shipments = delivery.apps.map(async (app) => {
        const answer = answers.get(app);
        return { ...app, ...(await app.way.ship(answer)), isBegun: answer !== undefined };
    });
    return Promise.all(shipments);
}
async function ask({ machine, question, base, apps }) {
    const isAnyLive = apps.some(({ plan }) => plan.live !== null);
    const asked = apps.flatMap((app) => {
        const { question: one } = app.way;
        return one && (isAnyLive || one.isAskedAlways) ? [{ app, ...one }] : [];
    });
    if (asked.length === 0)
        return new Map();
    const compression = chooseCompression({
        tools: machine.facts.tools,
        totalBytes: asked.reduce((sum, { bytes }) => sum + bytes, 0),
        ratio: () => LISTING_RATIO,
    });
    const script = (0,transfer/* writeAsk */.JA)({
        nonce: question.fleet.world.random(32),
        apps: asked.map(({ app, step, answer }) => ({ app: app.plan.target.app, step, answer })),
        base,
        compression,
    });
    const parcels = asked.flatMap((one) => one.parcels);
    const { blobs } = await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, {
        signal: question.signal,
        input: packParcels(parcels, { compression, spool: question.spool }).bytes,
        explain: (failed) => (0,rollout_explain/* explainSource */.V)(question.contents, failed),
    });
    return new Map(asked.map(({ app, step }, index) => [app, requireAnswer(machine, step.name, blobs.get((0,transfer/* nameAnswer */.Co)(index)))]));
}
/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function requireAnswer({ host }, step, answer) {
    if (answer !== undefined)
        return answer;
    throw new errors/* BowlineError */.JY('transfer', `${host.label}: it did not say which files it needs`, {
        where: { host: host.name, step },
        hint: 'Check that the disk of the host is not full, and run again.',
    });
}

// EXTERNAL MODULE: ./src/sources/docker.ts
var sources_docker = __webpack_require__(14152);
;// CONCATENATED MODULE: ./src/rollout/delivery/delivery.ts



function planDelivery(machine, question) {
    const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
    const base = (0,transfer/* commonFolder */.Mp)(plans.map(({ target }) => target.path));
    const { run, release, contents } = question;
    const apps = plans.map((plan) => {
        const { target, live } = plan;
        const content = contents.get(target.app);
        if (content === undefined)
            throw new errors/* BowlineError */.JY('internal', `the source of ${target.app} was not read`);
        const docker = (0,sources_docker/* dockerOf */.q)(target);
        const place = { app: target.app, root: target.path, run, release, live, base, facts: machine.facts, docker };
        return { plan, content, way: content.deliver(place) };
    });
    return { machine, question, base, apps };
}

;// CONCATENATED MODULE: ./src/sources/cargo/parcel.ts

/** How long its part of a tar is; a text that is still to be made counts as none. */
function sizeOf(parcel) {
    if ('text' in parcel)
        return sizeInTar(typeof parcel.text === 'string' ? Buffer.byteLength(parcel.text) : 0);
    return parcel.entries.reduce((sum, entry) => sum + sizeInTar(entry.type === 'file' ? entry.size : 0), 0);
}
function sizeInTar(size) {
    return tar_header/* BLOCK_BYTES */.Yo + size + (0,tar_header/* paddingOf */.Zt)(size);
}

;// CONCATENATED MODULE: ./src/sources/cargo/tree-entry.ts

/**
 * Whether any tar carries the entry in its plain header; others need an extended one.
 * @param folder where it goes, without a leading slash
 */
function hasPortableName(entry, folder) {
    const target = entry.type === 'symlink' ? entry.target : '';
    return (0,tar_header/* fitsPlainHeader */.O3)({ name: `${folder}/${entry.path}`, type: entry.type, target });
}

// EXTERNAL MODULE: ./src/plan/preflight.ts + 3 modules
var preflight = __webpack_require__(82402);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/label.ts
var label = __webpack_require__(13887);
;// CONCATENATED MODULE: ./src/rollout/delivery/announcement.ts




/** What is said on the host of an app before its release is received. */
function announcementOf({ machine, question }, shipment) {
    const { plan, isBegun } = shipment;
    const { target, app } = plan;
    return {
        app: target.app,
        root: target.path,
        run: question.run,
        release: question.release,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target),
        journal: (0,journal/* journalPlace */.jK)(target, app),
        drafts: draftsOf(shipment, question),
        owner: (0,preflight/* writeOwner */.h3)(target, question.owner),
        isBegun,
    };
}
function draftsOf({ plan: { app, sealed, target }, content }, question) {
    const { release, seq, run, reason, fleet } = question;
    const { actor, runUrl } = fleet.world.run;
    const { snapshot } = fleet.ledger.of(target);
    return [
        ...(0,journal/* openSwitchDrafts */.Pf)(app, run),
        {
            event: 'attempt',
            run,
            seq,
            mode: 'deploy',
            release,
            version: (0,label/* labelOf */.W)(question, target.app).version,
            revision: content.info.revision,
            fingerprint: sealed,
            reason,
            actor,
            runUrl,
            ...(snapshot === undefined ? {} : { snapshot }),
        },
    ];
}

// EXTERNAL MODULE: ./src/provision/parts.ts + 20 modules
var provision_parts = __webpack_require__(88717);
// EXTERNAL MODULE: ./src/release/env-files.ts
var env_files = __webpack_require__(91028);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(97575);
;// CONCATENATED MODULE: ./src/rollout/delivery/own-files.ts







/**
 * What is Bowline's own in a release, whatever its source. None of it has a key: it is for its own host alone, and
 * secrets are among it, which must not be spooled.
 */
function ownParcels({ base, question }, app) {
    const { target, isKeyNew, key } = app.plan;
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    const own = (0,transfer/* archivePath */.oM)(base, `${paths.release(question.release)}/.bowline`);
    return [
        { destination: `${own}/`, text: '', mode: 0o700 },
        ...ownFiles(app, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
        ...(isKeyNew ? [{ destination: (0,transfer/* archivePath */.oM)(base, paths.key), text: key, mode: 0o600 }] : []),
    ];
}
function ownFiles(app, question) {
    const { target } = app.plan;
    const { release } = question;
    const { version } = (0,label/* labelOf */.W)(question, target.app);
    const secrets = question.secrets.get(target.app) ?? new Map();
    const parts = (0,provision_parts/* partsOf */.C)(target).flatMap((part) => part.files?.(release, version, app.plan.app.part(part.name)) ?? []);
    const files = [...(0,choose/* runtimeOf */.G)(target).files(release, version), ...parts];
    return [
        { name: 'release.json', text: describeRelease(app, question), mode: 0o600 },
        ...(0,env_files/* writeEnvFiles */.Ue)(target, secrets),
        ...(0,env_files/* writeInstallFiles */.EI)(target, question.installSecrets ?? new Map()),
        ...files.map(({ path, text, mode }) => ({ name: path.replace(/^\.bowline\//, ''), text, mode })),
    ];
}
function describeRelease({ plan, content }, question) {
    const { target, sealed } = plan;
    const { reason, release } = question;
    const { version } = (0,label/* labelOf */.W)(question, target.app);
    const { runId, runUrl, actor } = question.fleet.world.run;
    return (0,release_json/* writeReleaseJson */.$u)({
        schemaVersion: 1,
        id: release,
        app: target.app,
        environment: target.environment,
        version,
        revision: content.info.revision,
        ...(content.info.isDirty ? { dirty: true } : {}),
        ref: content.info.ref,
        ...(content.info.image === undefined ? {} : { image: content.info.image }),
        fingerprint: sealed,
        contentHash: content.contentId,
        createdAt: question.fleet.world.now().toISOString(),
        runId,
        runUrl,
        actor,
        reason,
        runtime: target.runtime,
        ...(target.nginx === undefined ? {} : { site: target.nginx.file }),
        provided: { python: target.python, node: target.node },
        ownChecks: target.ownChecks,
        irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
    });
}

;// CONCATENATED MODULE: ./src/rollout/delivery/stall.ts


/** As long as a host may take nothing of what is sent; its connection is watched by itself. */
const STALL_MS = 60_000;
function watchStall({ host }, outer, stallMs = STALL_MS) {
    const controller = new AbortController();
    const stalled = new errors/* BowlineError */.JY('transfer', `${host.label}: it took no data for ${Math.round(stallMs / 1000)} s`, {
        where: { host: host.name, step: transfer/* RECEIVE_STEP */.fN },
        hint: 'Look at the disk of the host: one that is full, hangs or is far too slow stops what writes to it.',
    });
    const passOn = () => controller.abort(outer.reason);
    const timer = setTimeout(() => controller.abort(stalled), stallMs);
    outer.addEventListener('abort', passOn, { once: true });
    if (outer.aborted)
        passOn();
    const finish = () => clearTimeout(timer);
    return {
        signal: controller.signal,
        move: () => timer.refresh(),
        finish,
        explain: (error) => (controller.signal.reason === stalled && !outer.aborted ? stalled : error),
        [Symbol.dispose]() {
            finish();
            outer.removeEventListener('abort', passOn);
        },
    };
}

;// CONCATENATED MODULE: ./src/rollout/delivery/send.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/**
 * Sends what a host needs of its apps in one stream, packed while it is sent. What is only for its own host comes first
 * of each app.
 */
async function send(delivery, shipments) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { machine, question, base } = delivery;
        const { world } = question.fleet;
        const parcels = shipments.flatMap((one) => [...ownParcels(delivery, one), ...one.parcels]);
        const trees = parcels.flatMap((parcel) => ('text' in parcel ? [] : [parcel]));
        for (const tree of trees)
            requireNames(tree, machine);
        const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
        const { tools } = machine.facts;
        const compression = chooseCompression({ tools, totalBytes, ratio: () => sampleRatio(trees) });
        const script = (0,transfer/* writeReceive */.FE)({
            nonce: world.random(32),
            compression,
            base,
            apps: shipments.map((one) => announcementOf(delivery, one)),
        });
        const where = { host: machine.host.name, step: transfer/* RECEIVE_STEP */.fN };
        const stall = __addDisposableResource(env_1, watchStall(machine, question.signal), false);
        const cargo = packParcels(parcels, { compression, spool: question.spool });
        const input = count(cargo, (sentBytes) => {
            stall.move();
            world.progress.transfer(where, Math.min(totalBytes, cargo.contentOf(sentBytes)), totalBytes);
        });
        input.once('end', stall.finish);
        await (0,rollout_fleet/* runPhase */.PF)(machine, question.fleet, script, { signal: stall.signal, input, isTransfer: true }).catch((error) => {
            throw stall.explain(error);
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** @throws BowlineError where the tar of the host cannot carry a name */
function requireNames({ entries, destination }, { facts, host }) {
    if (facts.hasPaxTar)
        return;
    const odd = entries.find((entry) => !hasPortableName(entry, destination));
    if (odd === undefined)
        return;
    throw new errors/* BowlineError */.JY('transfer', `${host.label}: its tar cannot carry the name ${JSON.stringify(odd.path)}`, {
        where: { host: host.name, step: transfer/* RECEIVE_STEP */.fN },
        hint: 'Install GNU tar there, or use names in ASCII, of at most 100 characters between two slashes and 200 in all.',
    });
}
/** Passes the bytes on and tells how many there were. */
function count({ bytes }, onBytes) {
    let total = 0;
    const counted = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            total += chunk.length;
            onBytes(total);
            done(null, chunk);
        },
        destroy(error, done) {
            bytes.destroy();
            done(error);
        },
    });
    bytes.once('error', (error) => counted.destroy(error));
    return bytes.pipe(counted);
}

// EXTERNAL MODULE: ./src/rollout/hook-subject.ts
var hook_subject = __webpack_require__(70011);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/prove.ts
var prove = __webpack_require__(16391);
// EXTERNAL MODULE: ./src/rollout/runner-hooks.ts
var runner_hooks = __webpack_require__(43994);
;// CONCATENATED MODULE: ./src/rollout/prepare.ts
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
async function prepareMachine(machine, question) {
    const delivery = planDelivery(machine, question);
    const shipments = await askNeeds(delivery);
    await send(delivery, shipments);
    await complete(delivery, shipments);
    for (const { plan, content } of shipments) {
        const entry = question.fleet.ledger.of(plan.target);
        entry.image = content.info.image;
        entry.state = 'prepared';
    }
}
async function complete({ machine, question }, shipments) {
    const { fleet, run, release } = question;
    const script = (0,prepare/* writePrepare */.r)({
        nonce: fleet.world.random(32),
        user: machine.facts,
        hasSetsid: machine.facts.tools.has('setsid'),
        apps: shipments.map(({ plan: { target, live, app }, steps }) => ({
            target,
            hooks: (0,hook_subject/* describeHooks */.c)({ app, target }, { own: release, other: live }, question.told),
            run,
            release,
            version: (0,label/* labelOf */.W)(question, target.app).version,
            previous: live,
            arrival: steps,
            runsOnce: runsOnce(fleet, machine, target.app),
        })),
    });
    const targets = shipments.map(({ plan }) => plan.target);
    const explain = (failed) => (0,rollout_explain/* explainStep */.e)(targets, failed) ?? (0,rollout_explain/* explainSource */.V)(question.contents, failed);
    const { steps } = await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, script, { signal: question.signal, input: 'open', explain });
    for (const one of steps)
        warnOf(targets, one, fleet.world);
}
/** A runtime may have made ready what somebody should know of. */
function warnOf(targets, { where, tail }, { progress }) {
    const target = targets.find(({ app }) => app === where.app);
    if (target === undefined || where.step !== prepare/* STAND_BY_STEP */.y)
        return;
    for (const text of (0,choose/* runtimeOf */.G)(target).warnings(tail))
        progress.warn(text, where);
}
/** Hooks marked `once` run on the first host on which the run changes their app. */
function runsOnce({ machines, ledger }, machine, app) {
    const isChanged = ({ host }) => ledger.on(host.name).some(({ target, action, isLeft }) => target.app === app && action === 'deploy' && !isLeft);
    return machines.find(isChanged) === machine;
}
/**
 * Makes the new release complete on every host.
 * @returns the hosts that failed, once the others are done
 */
async function prepareAll(rollout, plan, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const plans = plan.targets.filter(({ action }) => action === 'deploy');
        if (plans.length === 0)
            return [];
        rollout.enter('prepare');
        await (0,runner_hooks/* runOnRunnerHooks */.dd)(rollout, (0,runner_hooks/* changing */.Wt)(plan).map(runner_hooks/* entered */.Un), 'before_prepare');
        const machines = rollout
            .machinesOf(plan)
            .filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
        // Packed once for all hosts; a single one is sent what is packed that moment.
        const spool = prepare_addDisposableResource(env_1, machines.length > 1 ? openSpool(rollout.world.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)()) : undefined, true);
        const question = {
            spool,
            fleet: rollout.fleet,
            plans,
            release: plan.release,
            seq: plan.seq,
            run: rollout.run,
            reason: rollout.start.reason,
            owner: await rollout.readOwner(),
            signal: rollout.signal,
            contents: request.contents,
            secrets: request.secrets,
            installSecrets: request.installSecrets,
            version: request.version,
            labels: rollout.start.labels,
            told: (0,hook_subject/* describeRun */.v)(rollout.start),
        };
        rollout.wayBack.add((0,prove/* listStandBys */.j)(plans));
        const failures = await tryEvery(rollout, machines, async (machine) => {
            await prepareMachine(machine, question);
            const here = plans.filter(({ target }) => target.host.name === machine.host.name);
            await (0,prove/* proveMachine */.W)(rollout, machine, here);
        });
        // What runs once for all of them waits for those that will be tried again.
        if (failures.length === 0)
            await (0,runner_hooks/* runOnRunnerHooks */.dd)(rollout, (0,runner_hooks/* changing */.Wt)(plan).map(runner_hooks/* entered */.Un), 'after_prepare');
        return failures;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = prepare_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Does one thing on every machine, blames each failure on its host, and throws them as one. */
async function onEvery(rollout, machines, work) {
    (0,rollout_fleet/* throwFailures */.c7)(await tryEvery(rollout, machines, work));
}
async function tryEvery(rollout, machines, work) {
    const settled = await (0,parallel/* settleAll */.j)(machines, rollout.fleet.parallel, work);
    rollout.signal.throwIfAborted();
    return settled.flatMap((one, index) => {
        const host = machines[index]?.host.name ?? '';
        if (one.status === 'fulfilled')
            return [];
        const error = (0,errors/* toBowlineError */.EX)(one.reason);
        rollout.ledger.blame(host, error);
        return [{ host, error }];
    });
}


/***/ }),

/***/ 16391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ proveMachine),
/* harmony export */   j: () => (/* binding */ listStandBys)
/* harmony export */ });
/* harmony import */ var _plan_remembered__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3589);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _label__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13887);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7116);
/* harmony import */ var _verify_all__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28098);
/* harmony import */ var _verify_plan__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63346);






/**
 * Runs the checks of each release that was started on a machine and gets no requests yet, before anything is switched to it.
 * @throws VerificationError of the first app that fails
 */
async function proveMachine(rollout, machine, plans) {
    const { fleet, signal } = rollout;
    const standing = plans.flatMap((plan) => {
        const standBy = findStandBy(plan);
        return standBy === undefined ? [] : [{ plan, standBy }];
    });
    await (0,_verify_plan__WEBPACK_IMPORTED_MODULE_4__/* .waitForStart */ .Td)(rollout, standing.map(({ plan }) => plan));
    for (const { plan, standBy } of standing) {
        const { release, app } = plan;
        const known = app.history.releases.find(({ id }) => id === release);
        const version = known === undefined ? (0,_label__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .W)(rollout.start, plan.target.app).version : known.version;
        const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .checkTarget */ .e$)({
            fleet,
            machine,
            target: standBy,
            release,
            version,
            moment: 'post',
            isProof: true,
            signal,
        });
        if (failed.length > 0)
            throw (0,_verify_all__WEBPACK_IMPORTED_MODULE_3__/* .toVerificationError */ .J3)(failed, fleet.ledger, 'prove');
    }
}
/** What a run starts before it switches anything, so that a run which is cancelled has to end it. */
function listStandBys(plans) {
    return plans.filter((plan) => findStandBy(plan) !== undefined);
}
/** As the release is run: a rollback asks what the release remembers, and a deploy what the config says. */
function findStandBy({ target, app, release }) {
    const isKnown = app.history.releases.some(({ id }) => id === release);
    const served = isKnown ? (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_0__/* .withMemory */ .QY)(target, app, release).target : (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_0__/* .withRememberedRuntime */ .tG)(target, app, release);
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(served).standBy;
}


/***/ }),

/***/ 10145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ openUncounted),
/* harmony export */   c5: () => (/* binding */ hearQuietly),
/* harmony export */   rj: () => (/* binding */ runQuietly)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18255);
/* harmony import */ var _shell_command__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32951);
/* harmony import */ var _kept_output__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18891);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19352);




/** Runs a command of a check, and tells how it ended. */
async function runQuietly(asked, script, timeoutMs) {
    const output = [];
    const { steps, blobs } = await hearQuietly(asked, script, timeoutMs, output);
    const step = steps.at(-1);
    const [said] = blobs.values();
    return { code: step?.code === _shell_command__WEBPACK_IMPORTED_MODULE_1__/* .TIMED_OUT_CODE */ .j ? null : (step?.code ?? null), output, said: said?.toString('utf8') };
}
/** A machine by the same connection, for what is not counted as a round trip of the deploy. */
function openUncounted({ host, redactor }) {
    return { host, redactor, traffic: { roundTrips: 0, channels: 0 } };
}
/**
 * Runs a script of a check, and returns what it told. Traffic of checks is not a round trip of the deploy, and their output is
 * no news.
 */
function hearQuietly({ fleet, machine, signal }, script, timeoutMs, output = []) {
    const bounded = AbortSignal.any([signal, (0,_time__WEBPACK_IMPORTED_MODULE_2__/* .limitTime */ .DZ)(fleet.world, timeoutMs + 5_000)]);
    return (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(openUncounted(machine), script, { progress: (0,_kept_output__WEBPACK_IMPORTED_MODULE_3__/* .keepOutput */ .x)(output), signal: bounded });
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appFactsOn: () => (/* binding */ appFactsOn),
  readFacts: () => (/* binding */ readFacts),
  readMachineFacts: () => (/* binding */ readMachineFacts)
});

// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var hosts_session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/phases/facts.ts
var facts = __webpack_require__(75091);
// EXTERNAL MODULE: ./src/plan/deploy.ts + 1 modules
var deploy = __webpack_require__(33008);
// EXTERNAL MODULE: ./src/phases/fact-names.ts
var fact_names = __webpack_require__(74225);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/release/hold.ts
var hold = __webpack_require__(96912);
// EXTERNAL MODULE: ./src/release/journal.ts
var release_journal = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/release/maintenance.ts
var maintenance = __webpack_require__(9682);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/release/release-json.ts
var release_json = __webpack_require__(97575);
// EXTERNAL MODULE: ./src/release-id.ts
var release_id = __webpack_require__(3294);
;// CONCATENATED MODULE: ./src/plan/releases-on-host.ts



const RELEASE = (0,fact_names/* groupedFact */.nK)('release');
/** What else lies there is somebody else's: it is neither listed nor removed. */
function parseReleases(facts, recorded) {
    const records = splitRecords(recorded ?? '');
    return [...facts]
        .filter(([key]) => key.startsWith(RELEASE) && (0,release_id/* isReleaseId */.F3)(key.slice(RELEASE.length)))
        .map(([key, state]) => {
        const id = key.slice(RELEASE.length);
        const size = facts.get((0,fact_names/* groupedFact */.nK)('size', id));
        return {
            id,
            // What may not be read has passed what the journal says of it.
            isComplete: state !== 'partial',
            ...(state === 'unread' ? { isUnread: true } : {}),
            ...(0,release_json/* readReleaseJson */.Gm)(records.get(id)),
            sizeBytes: size === undefined || size === '' ? null : Number(size) * 1024,
        };
    });
}
/** The records of all releases came as one text, each line with its path before it. */
function splitRecords(text) {
    const records = new Map();
    for (const [, id = '', line] of text.matchAll(/^\.\/([^/\n]+)\/\.bowline\/release\.json:(.*)$/gm)) {
        records.set(id, `${records.get(id) ?? ''}${line}\n`);
    }
    return records;
}

;// CONCATENATED MODULE: ./src/plan/facts.ts







/** Gives names and types to what the facts script printed. */
function parseFacts(host, raw, targets) {
    const one = (key) => raw.facts.findLast(([name]) => name === key)?.[1];
    const below = (group) => raw.facts.filter(([key]) => key.startsWith(group)).map(([key, value]) => [key.slice(group.length), value]);
    const clock = one('clock') ?? '';
    return {
        host,
        clock,
        isRoot: one('uid') === '0',
        home: one('home') ?? '',
        system: one('system') ?? 'unknown',
        tools: new Set(below((0,fact_names/* groupedFact */.nK)('tool')).map(([name]) => name)),
        versions: new Map(below((0,fact_names/* groupedFact */.nK)('version'))),
        hasPaxTar: one('tar') === 'pax',
        hasGnuCp: one('cp') === 'gnu',
        lockHolder: one('locked') ?? null,
        apps: new Map(targets.map((target, index) => [target.app, parseApp(target, `${(0,fact_names/* appPrefix */.We)(index)}.`, raw, clock)])),
    };
}
/** What an app printed, by names without its prefix. */
function openAnswers(prefix, raw) {
    const all = raw.facts
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]);
    // By name at once: a host decides how many there are.
    const byName = new Map(all);
    const readText = (key) => raw.blobs.get(prefix + key)?.toString('utf8');
    return {
        all,
        byName,
        one: (key) => byName.get(key),
        text: (key) => readText(key),
        below: (group) => ({
            read: (key) => byName.get(`${group}.${key}`),
            readText: (key) => readText(`${group}.${key}`),
        }),
    };
}
function parseApp(target, prefix, raw, clock) {
    const { all: facts, byName, one, text, below } = openAnswers(prefix, raw);
    const [link, ...place] = (one('current') ?? 'none').split(' ');
    const linked = link === 'link' ? releaseOfLink(place.join(' ')) : null;
    const runtime = below(fact_names/* RUNTIME_PREFIX */.IH);
    const live = (0,choose/* runtimeOf */.G)(target).live(runtime, linked);
    const journal = (0,release_journal/* parseJournal */.z)(text('journal') ?? '');
    return {
        path: (one('path') ?? 'absent'),
        current: (link ?? 'none'),
        live,
        owner: text('owner')?.trim() || null,
        key: text('key')?.trim() || null,
        fence: Number(one('fence')) || 0,
        lockHolder: one('locked') ?? null,
        hold: (0,hold/* readHold */.uw)({ text: text('hold'), isThere: one('hold_unread') !== undefined, clock }),
        holdText: text('hold') ?? null,
        maintenance: (0,maintenance/* readMaintenance */.O)(one('maintenance_on') !== undefined, text('maintenance')),
        maintenanceText: text('maintenance') ?? null,
        journal,
        history: (0,release_history/* readHistory */.Lu)(journal, parseReleases(byName, text('records')), live),
        ancestor: one('ancestor') ?? '/',
        readOnly: facts.filter(([key]) => key === (0,fact_names/* factName */.Ur)('readonly')).map(([, value]) => value),
        belongsTo: one('belongs_to') ?? null,
        noexecMount: one('noexec') ?? null,
        diskFreeBytes: readPair(one('disk'))?.free ?? null,
        inodes: readCount(one('inodes')),
        hasLeftovers: one('locked') === undefined &&
            (live !== linked ||
                (0,choose/* runtimeOf */.G)(target).readShare(runtime) > 0 ||
                (0,choose/* runtimeOf */.G)(target).hasLeftovers(runtime) ||
                hasLeftovers(one('leftover'), journal, facts)),
        isPortTaken: one('listening') === 'yes',
        process: (text('process') ?? '').split('\n'),
        deniedCommand: one('no_sudo') ?? null,
        deniedReason: one('no_sudo_said') ?? null,
        deniedToDeploy: readDenied(one('no_sudo_to_deploy'), one('no_sudo_to_deploy_said')),
        unshared: facts.filter(([key]) => key === (0,fact_names/* factName */.Ur)('unshared')).map(([, value]) => value),
        runtime,
        part: (name) => below((0,fact_names/* partPrefix */.a)(name)),
    };
}
function readDenied(command, said) {
    return command === undefined ? null : { command, said: said ?? null };
}
const facts_RELEASE = (0,fact_names/* groupedFact */.nK)('release');
/** What a killed run leaves: its folder, its link, a release without marker, a switch that nobody confirmed. */
function hasLeftovers(leftover, journal, facts) {
    const verdicts = new Set(journal.entries.flatMap((entry) => (entry.event === 'verdict' ? [entry.release] : [])));
    const isUnfinished = ([key, state]) => key.startsWith(facts_RELEASE) && state === 'partial' && !verdicts.has(key.slice(facts_RELEASE.length));
    return leftover !== undefined || (0,release_history/* findOpenSwitch */.YA)(journal) !== null || facts.some(isUnfinished);
}
function releaseOfLink(target) {
    const match = /(?:^|\/)releases\/([^/]+)\/?$/.exec(target);
    return match?.[1] ?? null;
}
/** `total free`, in KiB, as df -P prints them. */
function readPair(text) {
    const match = /^(\d+) (\d+)$/.exec(text ?? '');
    return match === null ? undefined : { total: Number(match[1]) * 1024, free: Number(match[2]) * 1024 };
}
/** A file system that makes inodes as it needs them, such as btrfs, reports none. */
function readCount(text) {
    const match = /^(\d+) (\d+)$/.exec(text ?? '');
    return match === null || match[1] === '0' ? null : { total: Number(match[1]), free: Number(match[2]) };
}

;// CONCATENATED MODULE: ./src/rollout/read-facts.ts




/** Reads a machine's facts once more. */
function readMachineFacts(machine, { world }, signal) {
    return readFacts(machine, machine.targets, world, signal, false);
}
/** Reads everything that a plan needs from one host. */
async function readFacts(session, targets, world, signal, withSizes) {
    const script = (0,facts/* writeFacts */.Rz)({ nonce: world.random(32), targets, withSizes });
    const outcome = await (0,hosts_session/* runScript */.j3)(session, script, { progress: world.progress, signal });
    return parseFacts(session.host.name, outcome, targets);
}
/** What a machine told of one of its apps. */
function appFactsOn({ host, facts }, target) {
    return (0,deploy/* appFacts */.XO)(target, new Map([[host.name, facts]]));
}


/***/ }),

/***/ 76364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RELOCK_WAIT_MS),
/* harmony export */   M: () => (/* binding */ reconnect)
/* harmony export */ });
/* harmony import */ var _lock__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55536);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51);


/** How long a host that was lost is waited for, before its lock is asked for again. */
const RELOCK_WAIT_MS = 60_000;
/**
 * A host that was lost in the middle is connected to and locked anew, and then read: only it knows what it did.
 * @returns whether it was read anew
 * @throws ConnectError, LockHeldError
 */
async function reconnect(machine, { fleet, run, holder }, signal, waitMs = RELOCK_WAIT_MS) {
    const { world } = fleet;
    if (!machine.host.isLost && machine.lock?.lost.aborted === false)
        return false;
    await machine.host[Symbol.asyncDispose]();
    machine.host = await world.connect(machine.address, signal);
    machine.lock = await (0,_lock__WEBPACK_IMPORTED_MODULE_0__/* .takeMachineLock */ .Q)(machine, { world, holder, run, signal, waitMs });
    machine.facts = await (0,_read_facts__WEBPACK_IMPORTED_MODULE_1__.readMachineFacts)(machine, fleet, signal);
    return true;
}


/***/ }),

/***/ 43994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ runFailureHooks),
/* harmony export */   SF: () => (/* binding */ undone),
/* harmony export */   Un: () => (/* binding */ entered),
/* harmony export */   Wt: () => (/* binding */ changing),
/* harmony export */   _r: () => (/* binding */ returned),
/* harmony export */   dd: () => (/* binding */ runOnRunnerHooks),
/* harmony export */   kb: () => (/* binding */ left)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21796);
/* harmony import */ var _hook_subject__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70011);



/** Without a time of its own a command on the runner may take this long. */
const TIMEOUT_MS = 10 * 60_000;
/** Only what a run changes has hooks in it. */
function changing({ targets }) {
    return targets.filter(({ action }) => action === 'deploy');
}
/** The hooks of the release that a run goes to. */
const entered = (plan) => ({ plan, sides: { own: plan.release, other: plan.live } });
/** Those of the release that a rollback by hand leaves. */
const left = (plan) => ({ plan, sides: { own: plan.live, other: plan.release } });
/** Those of the release that is left where a run rolled back by itself. */
const undone = (plan) => ({ plan, sides: { own: plan.release, other: plan.undoTo } });
/** Those of the release that is live again then. */
const returned = (plan) => ({ plan, sides: { own: plan.undoTo, other: plan.release } });
/**
 * Runs the hooks that are for the runner, once an app, whatever the number of its hosts.
 * @throws CommandError of the first that fails
 */
async function runOnRunnerHooks(rollout, places, name, options = {}) {
    const { status, errorCode, signal = rollout.signal } = options;
    const apps = new Map(places.map((one) => [one.plan.target.app, one]));
    for (const { plan, sides } of apps.values()) {
        const subject = (0,_hook_subject__WEBPACK_IMPORTED_MODULE_2__/* .describeHooks */ .c)(plan, sides, { ...(0,_hook_subject__WEBPACK_IMPORTED_MODULE_2__/* .describeRun */ .v)(rollout.start), status, errorCode });
        await runForApp(rollout, plan.target, name, { subject, signal });
    }
}
async function runForApp({ world, ledger }, target, name, { subject, signal }) {
    const hooks = (target.hooks[name] ?? []).filter(({ runOn }) => runOn === 'runner');
    for (const { run, output: name, timeoutMs = TIMEOUT_MS } of hooks) {
        const where = { app: target.app, host: target.host.name, step: `${name}: ${run}` };
        await ledger.time(where, async () => {
            const onLine = (line) => world.progress.output(where, line);
            const variables = (0,_release_variables__WEBPACK_IMPORTED_MODULE_1__/* .hookVariables */ .hv)(target, subject);
            const { code, output, said } = await world.runOnRunner(run, timeoutMs, variables, signal, onLine);
            if (code !== 0)
                throw failed(where, code, output, timeoutMs);
            if (name !== undefined)
                ledger.outputs.keep(name, said ?? '', { app: target.app, step: where.step }, world);
        });
    }
}
/** The hooks for a failure before there was a plan, when nothing is known of any release. */
async function runFailureHooks(rollout, options) {
    const { start, signal: own } = rollout;
    const { signal = own, status, errorCode } = options;
    const apps = new Map(start.environment.targets.map((target) => [target.app, target]));
    const { made: _made, labels: _labels, ...told } = (0,_hook_subject__WEBPACK_IMPORTED_MODULE_2__/* .describeRun */ .v)(start);
    const subject = { own: null, facts: { ...told, other: null, status, errorCode } };
    for (const target of apps.values())
        await runForApp(rollout, target, 'on_failure', { subject, signal });
}
function failed(where, code, output, timeoutMs) {
    const ended = code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(`on the runner: ${where.app} ${where.step} ${ended}`, code, output.slice(-10), {
        where,
        hint: code === null ? 'Raise `timeout` of the hook, or make it faster.' : 'Read its last lines in the log.',
    });
}


/***/ }),

/***/ 85513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ hasLog),
/* harmony export */   u: () => (/* binding */ readServiceLog)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18255);
/* harmony import */ var _phases_commands__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1248);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43558);
/* harmony import */ var _kept_output__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18891);




/** Of a service that failed: logs of production are shown no further than they help. */
const LOG_LINES = 20;
/** Whether the runtime knows where the service writes its log. */
function hasLog(target) {
    return (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_2__/* .runtimeOf */ .G)(target).logs({ lines: 1, follow: false }, { isRoot: false }).text !== '';
}
/**
 * The service's own last lines since it was last started, or why they cannot be had. They are told as the output of a
 * step that succeeds, so that the log of a job folds them away.
 */
async function readServiceLog(machine, target, world) {
    if (!hasLog(target) || machine.host.isLost)
        return [];
    const request = { lines: LOG_LINES, follow: false, ofThisRestart: true };
    const lines = [];
    const script = (0,_phases_commands__WEBPACK_IMPORTED_MODULE_1__/* .writeLogs */ .fW)(world.random(32), target, request, machine.facts);
    await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { progress: (0,_kept_output__WEBPACK_IMPORTED_MODULE_3__/* .keepAndPass */ .q)(world.progress, lines) });
    return lines;
}


/***/ }),

/***/ 57294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   rw: () => (/* binding */ runSnapshotCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84237);
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18255);
/* harmony import */ var _phases_snapshot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92922);
/* harmony import */ var _plan_snapshots__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66062);
/* harmony import */ var _release_variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21796);






const STEPS = {
    create: 'snapshot',
    restore: 'restore the snapshot',
    list: 'list snapshots',
    delete: 'delete a snapshot',
};
/**
 * Runs a command of an app for snapshots, on the host or on the runner.
 * @returns what it printed, where it is a list
 * @throws CommandError, ConnectError
 */
async function runSnapshotCommand(fleet, machine, subject, verb, signal) {
    if (subject.snapshot.runOn === 'runner')
        return runOnRunner(fleet, subject, verb, signal);
    const { world, ledger } = fleet;
    const script = (0,_phases_snapshot__WEBPACK_IMPORTED_MODULE_3__/* .writeSnapshotCommand */ .$D)(world.random(32), describeCommand(subject, verb), verb === 'list');
    const outcome = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_2__/* .runScript */ .j3)(machine, script, { progress: world.progress, signal });
    ledger.addSteps(outcome.steps);
    if (outcome.failed !== undefined)
        throw describeFailure(machine, subject, verb, outcome.failed);
    return (outcome.blobs.get(_phases_snapshot__WEBPACK_IMPORTED_MODULE_3__/* .LISTED */ .CQ)?.toString() ?? '').split('\n');
}
/** A command as the host is given it. */
function describeCommand({ target, snapshot, name, live }, verb) {
    const written = snapshot[verb] ?? '';
    return {
        target,
        step: STEPS[verb],
        command: (0,_plan_snapshots__WEBPACK_IMPORTED_MODULE_4__/* .fillSnapshot */ .Ce)(written, name),
        timeoutMs: snapshot.timeoutMs,
        snapshot: name,
        folder: (0,_plan_snapshots__WEBPACK_IMPORTED_MODULE_4__/* .isOfRelease */ .$p)(written) ? live : null,
        release: live,
    };
}
/** The error of a command that failed on the host. */
function describeFailure(machine, subject, verb, failed) {
    const { message, exitCode, tail, where } = (0,_hosts_script_outcome__WEBPACK_IMPORTED_MODULE_1__/* .toCommandError */ .S)(machine, failed);
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(message, exitCode, tail, {
        where: { ...where, host: machine.host.name },
        hint: adviseOn(subject, verb, tail),
    });
}
function adviseOn({ snapshot, name }, verb, said) {
    if (said.some((line) => line.includes('its time was up: ')))
        return 'Raise `snapshot.timeout`, or make it faster.';
    if (verb === 'restore')
        return 'Correct `snapshot.restore`.';
    return `Run it by hand, and correct \`snapshot.${verb}\`: ${(0,_plan_snapshots__WEBPACK_IMPORTED_MODULE_4__/* .fillSnapshot */ .Ce)(snapshot[verb] ?? '', name)}`;
}
async function runOnRunner({ world, ledger }, subject, verb, signal) {
    const { target, snapshot, name, live } = subject;
    const { step, command, timeoutMs } = describeCommand(subject, verb);
    const where = { app: target.app, host: target.host.name, step };
    const variables = { ...(0,_release_variables__WEBPACK_IMPORTED_MODULE_5__/* .commandVariables */ .L0)(target, live ?? '', null), BOWLINE_SNAPSHOT: name };
    return ledger.time(where, async () => {
        const { code, output } = await world.runOnRunner(command, snapshot.timeoutMs, variables, signal);
        for (const line of output)
            world.progress.output(where, line);
        if (code === 0)
            return output;
        const ended = code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
        const said = output.findLast((line) => line.trim() !== '');
        const message = `on the runner, for ${target.host.name}: ${target.app} ${step} ${ended}${said ? `: ${said}` : ''}`;
        const hint = code === null ? 'Raise `snapshot.timeout`, or make it faster.' : adviseOn(subject, verb, output);
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .CommandError */ .Qd(message, code, output.slice(-10), { where, hint });
    });
}


/***/ }),

/***/ 76649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy),
/* harmony export */   s: () => (/* binding */ awaitEnd)
/* harmony export */ });
/* harmony import */ var _hosts_session__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18255);
/* harmony import */ var _phases_snapshot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92922);


const PAUSE_MS = 2_000;
/** It goes on without its client, and what it restores is not to be locked before it has ended. */
async function awaitEnd(machine, { world }, key, signal) {
    for (;;) {
        const script = (0,_phases_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .writeRestoreQuestion */ .Sj)(world.random(32), key);
        const { facts } = await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { progress: world.progress, signal });
        const end = (0,_phases_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .readRestoreEnd */ .un)(facts);
        if (end !== 'running')
            return end;
        await world.sleep(PAUSE_MS, signal);
    }
}
/** What stays is an empty folder and a number. */
async function tidy(machine, { world }, key) {
    const script = (0,_phases_snapshot__WEBPACK_IMPORTED_MODULE_1__/* .writeRestoreTidy */ .Kf)(world.random(32), key);
    await (0,_hosts_session__WEBPACK_IMPORTED_MODULE_0__/* .runScript */ .j3)(machine, script, { progress: world.progress }).catch(() => { });
}


/***/ }),

/***/ 92380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ restoreMachine)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/phases/snapshot.ts
var snapshot = __webpack_require__(92922);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/rollout/lock.ts + 4 modules
var lock = __webpack_require__(55536);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/reconnect.ts
var reconnect = __webpack_require__(76364);
// EXTERNAL MODULE: ./src/rollout/snapshots/command.ts
var command = __webpack_require__(57294);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
;// CONCATENATED MODULE: ./src/rollout/snapshots/memory.ts



function rememberJournals({ facts }) {
    return new Map([...facts.apps].map(([app, { journal }]) => [app, journal]));
}
/** What stands in the one journal and not in the other. */
function findLost(before, now) {
    const nameOf = ({ n, run, event }) => `${n} ${event} ${run}`;
    const there = new Set(now.entries.map(nameOf));
    return before.entries.filter((entry) => !there.has(nameOf(entry)));
}
/** Whether any journal of the host was taken back, which only a restore does. */
function wasTakenBack(memory, { apps }) {
    return [...memory].some(([app, before]) => {
        const now = apps.get(app)?.journal;
        return now === undefined || findLost(before, now).length > 0;
    });
}
/**
 * Writes into the journals of a host what a restore has taken from them, and reads on as if it had always stood there.
 * @throws CommandError, ConnectError
 */
async function completeJournals(machine, fleet, memory) {
    const lost = machine.targets.flatMap((target) => {
        const [before, app] = [memory.get(target.app), machine.facts.apps.get(target.app)];
        const entries = before === undefined || app === undefined ? [] : findLost(before, app.journal);
        return entries.length === 0 ? [] : [{ target, fence: (0,rollout_fleet/* fenceOf */.xn)(machine, target), entries }];
    });
    if (lost.length === 0)
        return;
    await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, (0,snapshot/* writeLostEntries */.I2)(fleet.world.random(32), lost));
    machine.facts = withMemory(machine.facts, memory);
}
function withMemory(facts, memory) {
    const apps = [...facts.apps].map(([name, app]) => {
        const before = memory.get(name) ?? { entries: [], unreadable: 0 };
        const entries = [...app.journal.entries, ...findLost(before, app.journal)].sort((a, b) => a.n - b.n);
        const journal = { ...app.journal, entries };
        return [name, { ...app, journal, history: (0,release_history/* readHistory */.Lu)(journal, app.history.releases, app.live) }];
    });
    return { ...facts, apps: new Map(apps) };
}

// EXTERNAL MODULE: ./src/rollout/snapshots/restore-end.ts
var restore_end = __webpack_require__(76649);
;// CONCATENATED MODULE: ./src/rollout/snapshots/restore.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** A host that was restored may have to start again, which takes minutes. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15_000;
/**
 * Takes apps of a machine back to their snapshots. A restored machine may have lost the connection, and what Bowline keeps there:
 * it is connected to and locked again, with a fence above any that this run has seen, read, and its journals are completed.
 * @param signal ends the waiting for the machine
 * @throws RollbackError that says how to go on by hand
 */
async function restoreMachine(machine, question, restorings, signal) {
    const { ledger } = question.fleet;
    try {
        await comeBack(machine, question, await leave(machine, question, restorings, signal), signal);
    }
    catch (thrown) {
        throw describeStuck(machine, restorings, thrown);
    }
    for (const { target } of restorings) {
        Object.assign(ledger.of(target), { snapshot: undefined, isRestored: true });
        question.saveRestore?.(target, { key: '', isDone: true });
    }
}
async function leave(machine, question, restorings, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const guard = __addDisposableResource(env_1, await standAside(machine, question, signal), true);
        const memory = await rememberBefore(machine, question, restorings, signal);
        const unknown = [];
        try {
            for (const one of restorings)
                unknown.push(...(await restore(machine, question, one, signal)));
        }
        catch (thrown) {
            await guard?.[Symbol.asyncDispose]();
            // Its journal is to say how the run ended.
            await openAgain(machine, question, { memory, unknown: [] }, signal).catch(() => { });
            throw thrown;
        }
        return { memory, unknown };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** An open file keeps a file system busy, and so does the lock of an app: only that of the host is held meanwhile. */
async function standAside(machine, { fleet: { world }, holder, run }, signal) {
    await machine.lock?.[Symbol.asyncDispose]();
    if (machine.lockScope !== 'host')
        return undefined;
    const bare = { ...machine, targets: [], lock: undefined };
    return (0,lock/* takeMachineLock */.Q)(bare, { world, holder, run, signal, waitMs: reconnect/* RELOCK_WAIT_MS */.K });
}
async function rememberBefore(machine, { fleet }, restorings, signal) {
    machine.facts = await (0,read_facts.readMachineFacts)(machine, fleet, signal);
    const moved = restorings.find(({ target, leaves }) => (0,read_facts.appFactsOn)(machine, target).live !== leaves);
    if (moved === undefined)
        return rememberJournals(machine);
    const { app } = moved.target;
    // What that run is about is no longer for this one to write.
    machine.lock = undefined;
    throw new errors/* RollbackError */.ZS(`${machine.host.label}: ${app}: another run has switched it meanwhile`, {
        where: { host: machine.host.name, app, step: 'undo' },
        hint: 'Look at `bowline releases`: the snapshot was not restored, because that run would be lost.',
    });
}
async function restore(machine, { fleet, saveRestore }, subject, signal) {
    const { world, ledger } = fleet;
    world.progress.note(`restoring the snapshot ${subject.name}`, { host: machine.host.name, app: subject.target.app });
    const isOnRunner = subject.snapshot.runOn === 'runner';
    const key = isOnRunner ? '' : world.random(16);
    saveRestore?.(subject.target, { key, isDone: false });
    if (isOnRunner) {
        await (0,command/* runSnapshotCommand */.rw)(fleet, machine, subject, 'restore', signal);
        return [];
    }
    try {
        const script = (0,snapshot/* writeRestore */.MA)(world.random(32), (0,command/* describeCommand */.vL)(subject, 'restore'), key);
        const outcome = await (0,session/* runScript */.j3)(machine, script, { progress: world.progress, signal });
        ledger.addSteps(outcome.steps);
        if (outcome.failed !== undefined)
            throw (0,command/* describeFailure */.Ic)(machine, subject, 'restore', outcome.failed);
        await (0,restore_end/* tidy */.D)(machine, fleet, key);
        return [];
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ConnectError */.T$))
            throw thrown;
        world.progress.note(`${thrown.message}; it is connected to again`, { host: machine.host.name });
        return [{ key, subject }];
    }
}
/** Tries until the machine is there, locked and read, and its journals tell all that they told. */
async function comeBack(machine, question, before, signal) {
    const { world } = question.fleet;
    for (let pauseMs = FIRST_PAUSE_MS;; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
        try {
            return await openAgain(machine, question, before, signal);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* ConnectError */.T$) || signal.aborted)
                throw thrown;
            await world.sleep(pauseMs, signal).catch(() => {
                throw thrown;
            });
        }
    }
}
async function openAgain(machine, { fleet, run, holder }, { memory, unknown }, signal) {
    const { world } = fleet;
    await machine.host[Symbol.asyncDispose]();
    machine.host = await world.connect(machine.address, signal);
    const ends = [];
    for (const { key } of unknown)
        ends.push(await (0,restore_end/* awaitEnd */.s)(machine, fleet, key, signal));
    machine.lock = await (0,lock/* takeMachineLock */.Q)(machine, { world, holder, run, signal, waitMs: reconnect/* RELOCK_WAIT_MS */.K });
    machine.facts = await (0,read_facts.readMachineFacts)(machine, fleet, signal);
    for (const [index, { subject }] of unknown.entries()) {
        requireEnded(machine, subject, ends[index] ?? 'gone', wasTakenBack(memory, machine.facts));
    }
    await completeJournals(machine, fleet, memory);
}
/** A machine that was restored as a whole knows nothing of the command; that its journal was taken back proves it. */
function requireEnded({ host }, { target }, end, isTakenBack) {
    if (end === 0 || (end === 'gone' && isTakenBack))
        return;
    const how = end === 'gone' ? 'the connection was lost, and nothing tells whether it ended' : `it failed with exit code ${end}`;
    throw new errors/* RollbackError */.ZS(`${host.label}: ${target.app}: restore the snapshot: ${how}`, {
        where: { host: host.name, app: target.app, step: 'restore the snapshot' },
    });
}
function describeStuck({ host }, restorings, thrown) {
    const { message, where, hint } = (0,errors/* toBowlineError */.EX)(thrown);
    const commands = restorings.map(({ snapshot, name }) => (0,snapshots/* fillSnapshot */.Ce)(snapshot.restore, name)).join('; ');
    const place = restorings.some(({ snapshot }) => snapshot.runOn === 'host') ? `on ${host.name}` : 'where it runs';
    return new errors/* RollbackError */.ZS(message, {
        where: { host: host.name, step: 'restore the snapshot', ...where },
        hint: `${hint === undefined ? '' : `${hint} `}Then restore by hand, ${place}: ${commands}; and deploy, or roll back, once more.`,
        cause: thrown,
    });
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ describeLeft),
/* harmony export */   kh: () => (/* binding */ leaveBehind),
/* harmony export */   yV: () => (/* binding */ hasQuorumWithout)
/* harmony export */ });
/* harmony import */ var _config_targets_stages__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59552);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93293);
/* harmony import */ var _retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86763);




/**
 * Whether a run may go on although hosts were not reached: each stage has as many left as its `ready` asks for. A wrong host
 * key is no host that is away.
 */
function hasQuorumWithout({ stages }, unreachable) {
    if (unreachable.some(({ error }) => error.code !== 'connect'))
        return false;
    return stages.every(({ hosts, ready }) => {
        const away = hosts.filter((name) => unreachable.some(({ host }) => host === name)).length;
        return away === 0 || hosts.length - away >= (0,_config_targets_stages__WEBPACK_IMPORTED_MODULE_0__/* .countHosts */ .nq)(ready, hosts.length);
    });
}
/**
 * Goes on without the hosts that could not be prepared, where enough others are ready.
 * @throws the errors of all of them where there are too few, or another attempt may help
 */
function leaveBehind(rollout, { hosts, needed }, failures) {
    if (failures.length === 0)
        return;
    const { ledger } = rollout;
    const isLeft = (name) => ledger.on(name).some((entry) => entry.isLeft);
    const ready = hosts.filter((name) => !isLeft(name) && !failures.some(({ host }) => host === name));
    const isTriedAgain = rollout.hasAttemptsLeft && failures.every(({ error }) => (0,_retry__WEBPACK_IMPORTED_MODULE_3__/* .mayPass */ .bg)(error));
    if (ready.length < needed || isTriedAgain)
        (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .throwFailures */ .c7)(failures);
    (0,_fleet__WEBPACK_IMPORTED_MODULE_2__/* .leaveHosts */ .rC)(rollout, failures);
}
/** What a run that went on without some hosts ends with; undefined where there are none. */
function describeLeft(ledger) {
    const left = ledger.entries.filter(({ isLeft, error }) => isLeft && error !== undefined);
    const [first] = left;
    if (first?.error === undefined)
        return undefined;
    const reasons = new Map(left.map(({ target, error }) => [target.host.name, error?.message ?? '']));
    const names = [...reasons.keys()];
    const told = [...reasons.values()].map((reason) => `\n  ${reason}`).join('');
    return new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY(first.error.code, `not reached or not ready: ${names.join(', ')}${told}`, {
        where: { host: first.target.host.name },
        hint: (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .joinHints */ .Bs)([first.error.hint, 'When they are back, finish them with `hosts: failed`.']),
        cause: first.error,
    });
}


/***/ }),

/***/ 86763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ openNextAttempt),
/* harmony export */   bg: () => (/* binding */ mayPass)
/* harmony export */ });
/* unused harmony export pauseBefore */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93293);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21502);
/* harmony import */ var _reconnect__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76364);
/* harmony import */ var _undo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81678);
/* harmony import */ var _undo_question__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86608);






/** Whether what failed may work the next time: a connection, a check. A wrong host key or a command that fails stays so. */
function mayPass(error) {
    if (error instanceof _fleet__WEBPACK_IMPORTED_MODULE_1__/* .JoinedError */ .Eo)
        return error.errors.every(mayPass);
    return error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk || (error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConnectError */ .T$ && !LASTING.includes(error.kind));
}
/** Ways of not being connected that no time mends. */
const LASTING = ['auth', 'key', 'protocol'];
/** The pause before an attempt, from the second on; `chance` is 0–1. */
function pauseBefore(attempt, retry, chance) {
    const { backoffMs, factor, maxBackoffMs, jitter } = retry;
    const plain = Math.min(maxBackoffMs, backoffMs * factor ** (attempt - 2));
    return Math.round(plain * (1 + jitter * (2 * chance - 1)));
}
/**
 * Makes a stage that failed ready for its next attempt: hosts that failed are rolled back, waits, and connects to those that were
 * lost.
 * @throws the error where there is no further attempt
 */
async function openNextAttempt(rollout, stage, error) {
    const { world, ledger, signal } = rollout;
    signal.throwIfAborted();
    if (!rollout.hasAttemptsLeft || !mayPass(error))
        throw error;
    await takeBack(rollout, stage, error);
    const entries = stage.plan.targets.map(({ target }) => ledger.of(target));
    if (entries.some(({ state }) => state === 'stuck'))
        throw error;
    const attempt = ledger.stages.attemptsOf(stage.name) + 1;
    const pauseMs = pauseBefore(attempt, stage.retry, Number.parseInt(world.random(4), 16) / 0xffff);
    const what = `attempt ${attempt} of ${stage.retry.attempts} of ${stage.name}`;
    world.progress.warn(`${error.message}. ${capitalize(what)} begins in ${Math.round(pauseMs / 100) / 10} s`);
    await world.sleep(pauseMs, signal);
    for (const entry of entries)
        if (entry.state !== 'verified' && !entry.isLeft)
            ledger.reopen(entry);
    await reconnectLost(rollout, stage);
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Only what failed goes back: a host that is verified stays, and waits for the others. */
async function takeBack(rollout, stage, error) {
    const { ledger } = rollout;
    const plans = stage.plan.targets.filter(({ target }) => ['switched', 'returning'].includes(ledger.of(target).state));
    await (0,_undo__WEBPACK_IMPORTED_MODULE_3__/* .undoTargets */ .j)({ ...(0,_undo_question__WEBPACK_IMPORTED_MODULE_4__/* .askUndo */ .w)(rollout, plans, error), isTriedAgain: true });
}
/** A host that is still away fails the attempt where it is needed. */
async function reconnectLost(rollout, stage) {
    const { fleet, signal, world } = rollout;
    const names = new Set(stage.plan.targets.map(({ target }) => target.host.name));
    const machines = fleet.machines.filter(({ host }) => names.has(host.name));
    await (0,_parallel__WEBPACK_IMPORTED_MODULE_5__/* .settleAll */ .j)(machines, fleet.parallel, async (machine) => {
        try {
            if (await (0,_reconnect__WEBPACK_IMPORTED_MODULE_2__/* .reconnect */ .M)(machine, rollout, signal))
                rollout.locks.add(machine);
        }
        catch (thrown) {
            world.progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .toBowlineError */ .EX)(thrown).message, { host: machine.host.name });
        }
    });
}


/***/ }),

/***/ 24092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runStages)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/stages.ts
var plan_stages = __webpack_require__(18404);
// EXTERNAL MODULE: ./src/plan/snapshots.ts
var snapshots = __webpack_require__(66062);
// EXTERNAL MODULE: ./src/rollout/prepare.ts + 12 modules
var prepare = __webpack_require__(23111);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/snapshots/command.ts
var command = __webpack_require__(57294);
;// CONCATENATED MODULE: ./src/rollout/snapshots/take.ts




/**
 * Takes a snapshot of what a stage is about to change, all hosts at once, the apps of a host one after the other. One that this
 * run has and can still restore is not taken again.
 * @throws the errors of all hosts where it failed; nothing of the stage has changed then
 */
async function takeSnapshots(rollout, stage) {
    if (!stage.takesSnapshot)
        return;
    const plans = stage.plan.targets.filter((one) => isLacking(rollout, one));
    const machines = rollout.fleet.machines.filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
    if (machines.length === 0)
        return;
    rollout.enter('snapshot');
    await (0,prepare/* onEvery */.nc)(rollout, machines, async (machine) => {
        for (const plan of plans.filter(({ target }) => target.host.name === machine.host.name)) {
            await takeSnapshot(rollout, machine, plan);
        }
    });
}
function isLacking({ ledger }, { target, action }) {
    const { state, isLeft, snapshot } = ledger.of(target);
    const isChanged = action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
    return isChanged && target.snapshot !== undefined && snapshot === undefined;
}
const NO_FOLDER = 'no snapshot is taken: its command is a file of the live release, and none is live yet';
async function takeSnapshot({ fleet, world, ledger, signal }, machine, plan) {
    const { target, release, live } = plan;
    const { snapshot } = target;
    if (snapshot === undefined)
        return;
    if ((0,snapshots/* lacksFolder */.zf)(plan))
        return world.progress.note(NO_FOLDER, { host: machine.host.name, app: target.app });
    const entry = ledger.of(target);
    const known = (0,snapshots/* listKnownSnapshots */.Fi)((0,read_facts.appFactsOn)(machine, target).journal);
    const name = (0,snapshots/* nameSnapshot */.ck)(target, release, [...known, ...entry.snapshotNames]);
    entry.snapshotNames.push(name);
    await (0,command/* runSnapshotCommand */.rw)(fleet, machine, { target, snapshot, name, live }, 'create', signal);
    entry.snapshot = name;
}

// EXTERNAL MODULE: ./src/report/text/names.ts
var names = __webpack_require__(28472);
;// CONCATENATED MODULE: ./src/rollout/stages/headings.ts

/** Says in the log and on the Deployment record which stage begins; the only one of a run needs no word. */
function announceStage({ world }, stage, all) {
    if (all.length < 2)
        return;
    const place = { name: stage.name, number: all.indexOf(stage) + 1, count: all.length };
    world.progress.phase(`stage ${place.name} (${place.number} of ${place.count}): ${(0,names/* listSome */.X)(stage.hosts)}`);
    world.deployments.enterStage(place);
}
/** Says which attempt of a stage begins. */
function announceAttempt({ world, ledger }, { name, retry }) {
    world.progress.phase(`stage ${name}: attempt ${ledger.stages.attemptsOf(name) + 1} of ${retry.attempts}`);
}
/** Says which hosts of a stage are about to switch, where they do not all switch at once. */
function announceBatch({ world, signal }, batch, all) {
    if (all.length < 2 || signal.aborted)
        return;
    const hosts = [...new Set(batch.map(({ target }) => target.host.name))];
    world.progress.phase(`batch ${all.indexOf(batch) + 1} of ${all.length}: ${(0,names/* listSome */.X)(hosts)}`);
}

// EXTERNAL MODULE: ./src/rollout/stages/quorum.ts
var quorum = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/phases/retirement.ts
var retirement = __webpack_require__(30697);
// EXTERNAL MODULE: ./src/phases/share.ts
var phases_share = __webpack_require__(5667);
// EXTERNAL MODULE: ./src/plan/remembered.ts
var remembered = __webpack_require__(3589);
// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
// EXTERNAL MODULE: ./src/runtimes/choose.ts + 33 modules
var choose = __webpack_require__(43558);
// EXTERNAL MODULE: ./src/rollout/fleet.ts
var rollout_fleet = __webpack_require__(93293);
// EXTERNAL MODULE: ./src/rollout/label.ts
var label = __webpack_require__(13887);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var rollout_parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/reconnect.ts
var reconnect = __webpack_require__(76364);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/checks/statistics.ts
var statistics = __webpack_require__(1326);
// EXTERNAL MODULE: ./src/checks/wording.ts
var wording = __webpack_require__(35677);
;// CONCATENATED MODULE: ./src/rollout/stages/canary-judgement.ts


/**
 * The newest error rate of some hosts together. It is of the last measurement where there were requests enough, else of as many
 * before it as it takes, so that little traffic does not mean no data, and a rise is seen at once where there is much.
 * @returns the requests that there were where they are too few
 */
function findRate(hosts, minRequests) {
    const length = Math.max(0, ...hosts.map((series) => series.length));
    let most = 0;
    for (let start = length - 2; start >= 0; start -= 1) {
        const { requests, errors } = countSince(hosts, start);
        if (requests >= minRequests && requests > 0)
            return { requests, errors, rate: errors / requests };
        most = Math.max(most, requests);
    }
    return { requests: most };
}
/** A host that said nothing, or whose counters went back because it was started anew, has counted nothing. */
function countSince(hosts, start) {
    return hosts.reduce((sum, series) => {
        const [first, last] = [series[start], series.at(-1)];
        if (!first || !last)
            return sum;
        const requests = last.requests - first.requests;
        const errors = last.errors - first.errors;
        if (requests < 0 || errors < 0)
            return sum;
        return { requests: sum.requests + requests, errors: sum.errors + errors };
    }, { requests: 0, errors: 0 });
}
/** Judges the error rate of one host by the limit of its check. */
function judgeLimit({ max, minRequests }, series) {
    const found = findRate([series], minRequests);
    if (!('rate' in found))
        return { ok: null, detail: tooFew(found.requests, minRequests) };
    return { ok: found.rate <= max, detail: `${describeRate(found)}; at most ${(0,wording/* describeShare */.rm)(max)}` };
}
/** Compares the error rate of the stage with the hosts of the old release. */
function compareRates({ compare: { errorRate = 0 }, minRequests }, own, others) {
    const [here, there] = [findRate(own, minRequests), findRate(others, minRequests)];
    if (!('rate' in here))
        return { ok: null, detail: tooFew(here.requests, minRequests) };
    if (!('rate' in there))
        return { ok: null, detail: `on the old release ${tooFew(there.requests, minRequests)}` };
    const limit = `at most ${describePoints(errorRate)} more`;
    const detail = `${describeRate(here)}; on the old release ${describeRate(there)}; ${limit}`;
    // Counted in millionths of a share, because 0.015 - 0.01 is a little more than 0.005.
    return { ok: Math.round((here.rate - there.rate) * 1e6) <= Math.round(errorRate * 1e6), detail };
}
/** Compares the response times of the stage with the hosts of the old release. */
function compareTimes({ compare: { p95 = 1 } }, own, others) {
    const [here, there] = [(0,statistics/* summarize */.eh)(own), (0,statistics/* summarize */.eh)(others)];
    if (here === null)
        return { ok: null, detail: 'no response times could be measured' };
    if (there === null)
        return { ok: null, detail: 'no response times could be measured on the old release' };
    const few = (0,statistics/* isMaximum */.Be)('p95', Math.min(own.length, others.length)) ? ', each the maximum of so few' : '';
    const detail = `p95 ${(0,wording/* describeMs */.e0)(here.p95)}, on the old release ${(0,wording/* describeMs */.e0)(there.p95)}; at most ${p95} times as long${few}`;
    return { ok: here.p95 <= there.p95 * p95, detail };
}
function describeRate({ rate, requests, errors }) {
    return `${(0,wording/* describeShare */.rm)(rate)} errors, ${errors} of ${requests} requests`;
}
function describePoints(share) {
    return `${Math.round(share * 100_000) / 1_000} percentage points`;
}
function tooFew(requests, needed) {
    return `${requests} requests; ${needed} are needed to judge`;
}
const NO_SCORE = { measured: 0, failed: 0, inconclusive: 0, last: [] };
function addMeasurement(score, last) {
    const isFailed = last.some(({ ok }) => ok === false);
    const isInconclusive = !isFailed && last.some(({ ok }) => ok === null);
    return {
        measured: score.measured + 1,
        failed: score.failed + (isFailed ? 1 : 0),
        inconclusive: score.inconclusive + (isInconclusive ? 1 : 0),
        last,
    };
}
/** `undefined` is that it goes on. It passes only when all that it judges by has data at its end. */
function decideCanary({ failures }, { failed, last }, isOver) {
    if (failed >= failures)
        return 'failed';
    if (!isOver)
        return undefined;
    return last.length === 0 || last.some(({ ok }) => ok === null) ? 'inconclusive' : 'success';
}

// EXTERNAL MODULE: ./src/checks/error-rate.ts
var error_rate = __webpack_require__(69558);
// EXTERNAL MODULE: ./src/checks/health-reading.ts
var health_reading = __webpack_require__(95034);
// EXTERNAL MODULE: ./src/checks/response-time.ts
var response_time = __webpack_require__(26498);
// EXTERNAL MODULE: ./src/checks/run-checks.ts + 33 modules
var run_checks = __webpack_require__(38268);
// EXTERNAL MODULE: ./src/checks/verdict.ts
var verdict = __webpack_require__(29948);
// EXTERNAL MODULE: ./src/config/checks/registry.ts + 30 modules
var registry = __webpack_require__(78297);
// EXTERNAL MODULE: ./src/rollout/check-context.ts
var check_context = __webpack_require__(52775);
// EXTERNAL MODULE: ./src/rollout/verify.ts
var verify = __webpack_require__(7116);
;// CONCATENATED MODULE: ./src/rollout/stages/canary-measure.ts











/** From here on to the end of the canary its hosts are not known to be healthy: one that is cut short never passes. */
async function openCanary(rollout, { plan }, canary) {
    const { ledger } = rollout;
    const isNew = ({ target }) => ledger.of(target).state === 'verified';
    const watched = plan.targets
        .filter(isNew)
        .map((one) => watchOne(one.target, one.release, (0,label/* labelOf */.W)(rollout.start, one.target.app).version));
    const watch = { canary, watched, others: isCompared(canary) ? listOthers(rollout, watched) : [] };
    for (const { target } of watched)
        ledger.doubt(target);
    rollout.wayBack.save();
    return openWatch(rollout, watch);
}
/** Reads the counters once, for the first measurement to have something to count from. */
async function openWatch(rollout, watch) {
    await (0,rollout_parallel/* doAll */.x)(listCounted(watch), rollout.fleet.parallel, (one) => count(rollout, one));
    return watch;
}
function isCompared({ compare }) {
    return compare.errorRate !== undefined || compare.p95 !== undefined;
}
function watchOne(target, release, version) {
    return { target, release, version, counters: [], times: [] };
}
function listOthers({ plan, ledger }, watched) {
    const apps = new Set(watched.map(({ target }) => target.app));
    return (plan?.targets ?? []).flatMap((one) => {
        const { state, isLeft } = ledger.of(one.target);
        const isOld = one.action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
        if (!isOld || one.live === null || !apps.has(one.target.app))
            return [];
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return [watchOne(one.target, one.live, version)];
    });
}
/** Those whose counters are needed. */
function listCounted({ canary, watched, others }) {
    if (canary.compare.errorRate !== undefined)
        return [...watched, ...others];
    return watched.filter(({ target }) => target.checks.some(({ type }) => type === 'error_rate'));
}
/** One measurement: the checks of every host of the stage, and the comparisons. */
async function measureCanary(rollout, watch) {
    const { canary, watched, others } = watch;
    const { parallel } = rollout.fleet;
    const checked = await (0,rollout_parallel/* doAll */.x)(watched, parallel, (one) => check(rollout, one));
    await (0,rollout_parallel/* doAll */.x)(listCounted(watch), parallel, (one) => count(rollout, one));
    if (canary.compare.p95 !== undefined) {
        await (0,rollout_parallel/* doAll */.x)([...watched, ...others], parallel, (one) => canary_measure_time(rollout, one, canary));
    }
    const apps = [...new Set(watched.map(({ target }) => target.app))];
    return [...checked.flat(), ...watched.flatMap(judgeOwnRate), ...apps.flatMap((app) => compareApp(app, watch))];
}
function contextOf(rollout, { target, release, version }) {
    const { fleet, signal } = rollout;
    const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    return (0,check_context/* openCheckContext */.O)({ fleet, machine, target: (0,verify/* impatient */.oP)(target), release, version, moment: 'pre', signal });
}
/** All checks but those that take a while by themselves: the canary itself is that while. */
async function check(rollout, watched) {
    const { target } = watched;
    const quick = target.checks.filter(({ type, when }) => when.includes('post') && !(0,registry/* findCheck */.Sd)(type).isSkippedInUndo);
    const results = await (0,run_checks/* runChecks */.J)(contextOf(rollout, watched), quick.map(({ name }) => name));
    rollout.ledger.of(target).checks = mergeResults(rollout.ledger.of(target).checks, results);
    return results.map((result) => {
        const own = quick.find(({ name }) => name === result.name);
        const ok = own !== undefined && (0,verdict/* isPassed */.Hh)(result, own) ? true : result.ok;
        return { app: target.app, host: target.host.name, name: result.name, ok, detail: result.detail };
    });
}
/** What was not measured again keeps what it said. */
function mergeResults(before, now) {
    return before.map((one) => now.find(({ name }) => name === one.name) ?? one);
}
async function count(rollout, watched) {
    const context = contextOf(rollout, watched);
    const counters = (0,error_rate/* readCounters */.M)(await (0,health_reading/* readHealth */.L8)(context, watched.target.health?.timeoutMs ?? 5_000));
    watched.counters.push(typeof counters === 'string' ? null : counters);
}
async function canary_measure_time(rollout, watched, { samples }) {
    const times = await (0,response_time/* measureTimes */.z)(contextOf(rollout, watched), samples);
    // One measurement of few samples says little, so those before it count, as far as they are of the last while.
    watched.times = [...watched.times, ...times].slice(-samples * 3);
}
function judgeOwnRate({ target, counters }) {
    return target.checks.filter(isErrorRate).map((one) => {
        const { ok, detail } = judgeLimit(one, counters);
        const isIgnored = ok === null && one.noData === 'ignore';
        return { app: target.app, host: target.host.name, name: one.name, ok: isIgnored ? true : ok, detail };
    });
}
function isErrorRate(one) {
    return one.type === 'error_rate' && one.when.includes('post');
}
function compareApp(app, { canary, watched, others }) {
    const { compare } = canary;
    const here = watched.filter(({ target }) => target.app === app);
    const there = others.filter(({ target }) => target.app === app);
    const of = (name, judge) => there.length === 0
        ? { app, name, ok: null, detail: 'no host runs the old release any more' }
        : { app, name, ...judge() };
    const counters = (list) => list.map((one) => one.counters);
    const times = (list) => list.flatMap((one) => one.times);
    return [
        ...(compare.errorRate === undefined
            ? []
            : [of('compare error_rate', () => compareRates(canary, counters(here), counters(there)))]),
        ...(compare.p95 === undefined ? [] : [of('compare p95', () => compareTimes(canary, times(here), times(there)))]),
    ];
}

;// CONCATENATED MODULE: ./src/rollout/stages/canary.ts




/**
 * Watches a stage that is verified: at each interval all of its hosts are measured, until the time is up or too many measurements
 * have failed.
 * @throws BowlineError `canary_failed`, `canary_inconclusive`
 */
async function watchCanary(rollout, stage) {
    const { canary } = stage;
    // With shares it was watched before the switch.
    if (canary === undefined || canary.traffic !== undefined)
        return;
    rollout.enter('canary');
    await judgeWatch(rollout, stage, await openCanary(rollout, stage, canary));
}
/**
 * Measures to the end, and judges.
 * @param share the percentage of the requests that what is watched gets; absent where it is all that there are
 * @throws BowlineError `canary_failed`, `canary_inconclusive`
 */
async function judgeWatch(rollout, stage, watch, share) {
    const { score, outcome } = await measureToEnd(rollout, stage, watch, share);
    judgeWatched(rollout, watch, score);
    const subject = { name: stage.name, share };
    if (outcome === 'failed')
        throw failCanary(subject, score);
    if (outcome === 'inconclusive')
        throw doubtCanary(subject, score);
}
async function measureToEnd(rollout, stage, watch, share) {
    const { world, signal } = rollout;
    const { canary } = watch;
    const startedAt = (0,time/* nowMs */.TC)(world);
    const count = Math.max(1, Math.floor(canary.forMs / canary.intervalMs));
    let score = NO_SCORE;
    for (let index = 1;; index += 1) {
        const at = startedAt + (index === count ? canary.forMs : index * canary.intervalMs);
        await waitUntil(rollout, stage.name, at, startedAt + canary.forMs);
        score = addMeasurement(score, await measureCanary(rollout, watch));
        // What the end of the run has cut short was not measured.
        signal.throwIfAborted();
        const outcome = decideCanary(canary, score, index >= count);
        tell(rollout, stage.name, score, count);
        rollout.ledger.stages.setCanary(stage.name, {
            ...describeScore(score, outcome ?? 'inconclusive'),
            ...(share === undefined ? {} : { share }),
        });
        if (outcome !== undefined)
            return { score, outcome };
    }
}
/** What was in doubt since the canary began is healthy, or not, by its last measurement. A comparison is of all hosts. */
function judgeWatched({ ledger }, { watched }, { last }) {
    for (const { target } of watched) {
        const own = last.filter((one) => isOf(one, target));
        if (own.some(({ ok }) => ok === false))
            ledger.judge(target, false);
        else if (own.every(({ ok }) => ok === true))
            ledger.judge(target, true);
    }
}
async function waitUntil({ world, signal }, stage, at, end) {
    const left = Math.max(0, Math.round((end - (0,time/* nowMs */.TC)(world)) / 1_000));
    world.progress.waiting({ step: 'canary' }, `${stage}: watched for ${left} s more`);
    await world.sleep(Math.max(0, at - (0,time/* nowMs */.TC)(world)), signal);
}
function describeScore({ measured, failed, inconclusive, last }, outcome) {
    return { outcome, measured, failed, inconclusive, detail: last.map(describeFinding).join('; ') };
}
function describeFinding({ app, host, name, detail }) {
    return `${[host, app, name].filter((one) => one !== undefined).join(': ')}: ${detail}`;
}
function tell({ world }, stage, { measured, last }, count) {
    const where = { step: 'canary' };
    const bad = last.filter(({ ok }) => ok !== true);
    const told = bad.length === 0 ? 'ok' : bad.map((one) => `${word(one)}: ${describeFinding(one)}`).join('; ');
    world.progress.note(`${stage}: ${measured} of ${count}: ${told}`, where);
}
function word({ ok }) {
    return ok === null ? 'no data' : 'failed';
}
function failCanary(stage, { last }) {
    const bad = last.filter(({ ok }) => ok === false);
    const hint = 'Read what was measured, mend the release, and deploy again.';
    return canaryError('canary_failed', stage, bad, 'failed', hint);
}
function doubtCanary(stage, { last }) {
    const silent = last.filter(({ ok }) => ok === null);
    const hint = 'Make `for` longer, lower `min_requests`, or see why there is no data: what tells nothing never passes.';
    return canaryError('canary_inconclusive', stage, silent, 'is inconclusive', hint);
}
function isOf({ app, host }, target) {
    return app === target.app && (host === undefined || host === target.host.name);
}
function canaryError(code, { name, share }, findings, end, hint) {
    const [first] = findings;
    const told = findings.map(describeFinding).join('\n');
    return new errors/* BowlineError */.JY(code, `the canary of ${name} ${end}${share === undefined ? '' : ` at ${share}%`}: ${told}`, {
        where: { ...(first?.host === undefined ? {} : { host: first.host, app: first.app }), step: 'canary' },
        hint,
    });
}

;// CONCATENATED MODULE: ./src/rollout/stages/traffic.ts














/** Taking a share back has its own time, whatever was left of the deploy's. */
const BACK_BUDGET_MS = 2 * 60_000;
/**
 * Gives the new release a larger and larger share of the requests on each host of a stage, and watches it beside the old one, before
 * any of them is switched to it. The switch ends the share; where it does not come to that, it is taken back.
 * @param switchAll switches them
 * @throws BowlineError `canary_failed`, `canary_inconclusive`, and whatever a step or `switchAll` fails with
 */
async function shareTraffic(rollout, stage, plans, switchAll) {
    const sharing = listSharing(rollout, stage, plans);
    if (sharing.length === 0)
        return switchAll();
    rollout.enter('canary');
    try {
        for (const share of stage.canary?.traffic ?? [])
            await watchShare(rollout, stage, sharing, share);
        await switchAll();
    }
    catch (error) {
        await takeBack(rollout, sharing);
        throw error;
    }
}
/** The first release, and one that takes the place of another service, have nobody to share with. */
function listSharing({ world }, { canary }, plans) {
    if (canary?.traffic === undefined)
        return [];
    return plans.filter((plan) => {
        const { target, live, release } = plan;
        const isOther = live !== null && live !== release;
        const isShared = isOther && !(0,retirement/* isRetiredAtOnce */.E)(servedAs(plan, live), servedAs(plan, release));
        const where = { host: target.host.name, app: target.app, step: 'canary' };
        if (!isShared)
            world.progress.note('no share of the traffic: no other colour serves here yet', where);
        return isShared;
    });
}
function servedAs({ target, app }, release) {
    return (0,remembered/* withRememberedRuntime */.tG)(target, app, release);
}
async function watchShare(rollout, stage, sharing, share) {
    const { canary } = stage;
    if (canary === undefined)
        return;
    rollout.world.progress.phase(`stage ${stage.name}: ${share}% of the traffic goes to the new release`);
    await (0,prepare/* onEvery */.nc)(rollout, machinesOf(rollout, sharing), (machine) => give(rollout, machine, sharing, share));
    // Both are asked on their own ports: behind the proxy nobody knows who answers.
    const watch = {
        canary,
        watched: sharing.flatMap((plan) => {
            const { version } = (0,label/* labelOf */.W)(rollout.start, plan.target.app);
            return watchAt(plan, plan.release, version);
        }),
        others: sharing.flatMap((plan) => {
            const known = plan.app.history.releases.find(({ id }) => id === plan.live);
            return plan.live === null ? [] : watchAt(plan, plan.live, known?.version ?? null);
        }),
    };
    await judgeWatch(rollout, stage, await openWatch(rollout, watch), share);
}
function watchAt(plan, release, version) {
    const { standBy } = (0,choose/* runtimeOf */.G)(servedAs(plan, release));
    return standBy === undefined ? [] : [watchOne(standBy, release, version)];
}
function machinesOf(rollout, plans) {
    return rollout.fleet.machines.filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
}
function sharedOn(machine, plans) {
    return plans
        .filter(({ target }) => target.host.name === machine.host.name)
        .map((plan) => ({
        target: servedAs(plan, plan.release),
        release: plan.release,
        fence: (0,rollout_fleet/* fenceOf */.xn)(machine, plan.target),
    }));
}
async function give(rollout, machine, plans, share) {
    const { fleet, world } = rollout;
    const here = sharedOn(machine, plans);
    await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, (0,phases_share/* writeShare */.f)(world.random(32), share, here));
    for (const { target } of here)
        fleet.ledger.of(target).shares.push(share);
}
/** Of what was switched the switch has ended it. Nothing is thrown, so that one host cannot keep another from it. */
async function takeBack(rollout, sharing) {
    const { fleet, ledger, run, holder, world } = rollout;
    const plans = sharing.filter(({ target }) => (0,target_state/* isUnswitched */.T6)(ledger.of(target)));
    const machines = machinesOf(rollout, plans);
    const signal = (0,time/* limitTime */.DZ)(world, BACK_BUDGET_MS);
    const settled = await (0,rollout_parallel/* settleAll */.j)(machines, fleet.parallel, async (machine) => {
        await (0,reconnect/* reconnect */.M)(machine, { fleet, run, holder }, signal);
        await (0,rollout_fleet/* runPhase */.PF)(machine, fleet, (0,phases_share/* writeEndShare */.y_)(world.random(32), sharedOn(machine, plans)), { signal });
    });
    for (const [index, one] of settled.entries()) {
        const where = { host: machines[index]?.host.name ?? '', step: 'canary' };
        if (one.status === 'fulfilled')
            world.progress.note('all traffic goes to the old release again', where);
        else {
            const { message } = (0,errors/* toBowlineError */.EX)(one.reason);
            world.progress.warn(`a share of the traffic still goes to the new release: ${message}. Deploy again`, where);
        }
    }
}

;// CONCATENATED MODULE: ./src/rollout/stages/attempt.ts




/**
 * Takes to its release what an earlier attempt has not taken there: prepare, barrier, shares of the traffic, then batch by batch.
 */
async function attemptStage(rollout, stage, work) {
    const unprepared = listPending(rollout, stage).filter(({ target }) => rollout.ledger.of(target).state === 'waiting');
    // The barrier: nobody switches unless as many hosts as it takes are ready.
    const failures = await work.prepare?.({ ...stage.plan, targets: unprepared });
    (0,quorum/* leaveBehind */.kh)(rollout, stage, failures ?? []);
    const pending = listPending(rollout, stage);
    const batches = (0,plan_stages/* cutBatches */.X3)(stage, pending);
    await shareTraffic(rollout, stage, pending, async () => {
        for (const targets of batches) {
            announceBatch(rollout, targets, batches);
            await switchBatch(rollout, stage, targets, work);
        }
    });
}
/** What is still to be switched. */
function listPending({ ledger }, { plan }) {
    return plan.targets.filter(({ target, action }) => {
        const { state, isLeft } = ledger.of(target);
        return action === 'deploy' && !isLeft && (state === 'waiting' || state === 'prepared');
    });
}
async function switchBatch(rollout, stage, targets, work) {
    const batch = { ...stage.plan, targets };
    try {
        await work.activate(batch);
    }
    catch (error) {
        await proveOthers(rollout, stage, targets, work);
        throw error;
    }
    try {
        await work.verify(batch);
    }
    finally {
        rollout.wayBack.save();
    }
}
/** Where healthy hosts stay, or are not tried again, those that did switch are verified although another one failed. */
async function proveOthers(rollout, stage, targets, work) {
    const staysHealthy = stage.onFailure === 'keep_others' || rollout.hasAttemptsLeft;
    if (!staysHealthy || rollout.signal.aborted)
        return;
    const switched = targets.filter(({ target }) => {
        const { state, error } = rollout.ledger.of(target);
        return state === 'switched' && error === undefined;
    });
    // The first failure is the one to tell; what these say stands with their hosts.
    if (switched.length > 0)
        await work.verify({ ...stage.plan, targets: switched }).catch(() => { });
    rollout.wayBack.save();
}

;// CONCATENATED MODULE: ./src/rollout/stages/final-verification.ts
/**
 * Verifies all that the run has switched once more, when the last stage has held. A failure goes by a policy of its own.
 * @throws VerificationError
 */
async function verifyEnvironment(rollout, plan, work) {
    const { ledger } = rollout;
    const targets = plan.targets.filter(({ target }) => ledger.of(target).state === 'verified');
    if (targets.every(({ action }) => action !== 'deploy'))
        return;
    rollout.enterFinal();
    try {
        await work.verify({ ...plan, targets });
    }
    finally {
        rollout.wayBack.save();
    }
}

;// CONCATENATED MODULE: ./src/rollout/stages/gate-failure.ts

/** How many of its last lines the error has. */
const TOLD_LINES = 10;
/** Tells which gate failed where, how, and what it said last. */
function describeFailure({ gate, stage, place, code, output, where }) {
    const { name, timeoutMs } = gate;
    const ended = code === null ? `was ended: its time was up after ${timeoutMs / 1000} s` : `failed with exit code ${code}`;
    const last = output.findLast((line) => line.trim() !== '');
    const said = last === undefined ? '' : `: ${last.trim()}`;
    const tail = output.slice(-TOLD_LINES);
    return new errors/* CommandError */.Qd(`${place}: the gate ${name} of ${stage} ${ended}${said}`, code, tail, {
        where: { ...where, step: name },
        hint: code === null ? 'Raise `timeout` of the gate, or make it faster.' : 'Read its last lines in the log.',
    });
}

// EXTERNAL MODULE: ./src/hosts/session.ts + 1 modules
var session = __webpack_require__(18255);
// EXTERNAL MODULE: ./src/phases/commands.ts
var commands = __webpack_require__(1248);
// EXTERNAL MODULE: ./src/shell/command.ts
var shell_command = __webpack_require__(32951);
// EXTERNAL MODULE: ./src/rollout/quiet-script.ts
var quiet_script = __webpack_require__(10145);
;// CONCATENATED MODULE: ./src/rollout/stages/host-gate.ts










/** The host ends the command itself; this much later the runner no longer waits for it. */
const PATIENCE_MS = 5_000;
/**
 * Runs the command of a gate on the hosts of a stage that the run has: before it in the live release, after it in the new one.
 * @throws the errors of all hosts where it failed
 */
async function runOnHosts(rollout, stage, gate, moment) {
    const found = findPlaces(rollout, stage, gate, moment);
    const places = found.flatMap((one) => ('place' in one ? [one.place] : []));
    const chosen = gate.once ? places.slice(0, 1) : places;
    const passedOver = found.flatMap((one) => ('reason' in one ? [`${one.host}: ${one.reason}`] : []));
    if (chosen.length === 0)
        return { status: 'skipped', detail: passedOver.join('; ') || 'no host of the stage is there' };
    const settled = await (0,rollout_parallel/* settleAll */.j)(chosen, rollout.fleet.parallel, (place) => runOn(rollout, stage, gate, place));
    (0,rollout_fleet/* throwFailures */.c7)(settled.flatMap((one, index) => one.status === 'fulfilled'
        ? []
        : [{ host: chosen[index]?.machine.host.name ?? '', error: (0,errors/* toBowlineError */.EX)(one.reason) }]));
    const names = chosen.map(({ machine }) => machine.host.name).join(', ');
    const told = gate.once ? [] : passedOver.map((one) => `not on ${one}`);
    return { status: 'success', detail: [`on ${names}`, ...told].join('; ') };
}
/** The hosts of the stage in its order, without those that were not reached or left behind. */
function findPlaces(rollout, stage, gate, moment) {
    const { fleet, ledger } = rollout;
    return stage.hosts.flatMap((name) => {
        const machine = fleet.machines.find(({ host }) => host.name === name);
        if (machine === undefined || ledger.on(name).some(({ isLeft }) => isLeft))
            return [];
        return [findPlace(rollout, stage, { gate, moment, machine })];
    });
}
function findPlace({ start }, { plan: { targets } }, { gate, moment, machine }) {
    const host = machine.host.name;
    const plan = targets.find(({ target }) => target.host.name === host && (gate.app === undefined || gate.app === target.app));
    if (plan === undefined)
        return { host, reason: `${gate.app ?? 'no app'} is not part of the run here` };
    const release = moment === 'after' ? plan.release : plan.live;
    if (release === null)
        return { host, reason: `nothing of ${plan.target.app} is live yet` };
    const isNew = moment === 'after' && plan.action === 'deploy';
    const known = plan.app.history.releases.find(({ id }) => id === release);
    return {
        place: {
            machine,
            plan,
            release,
            version: isNew ? (0,label/* labelOf */.W)(start, plan.target.app).version : (known?.version ?? null),
        },
    };
}
async function runOn(rollout, stage, gate, place) {
    const { ledger } = rollout;
    const { target } = place.plan;
    const where = { host: target.host.name, app: target.app, step: `${stage.name}: ${gate.name}` };
    await ledger.time(where, async () => {
        const { code, output } = await runCommand(rollout, stage, gate, { ...place, where });
        if (code === 0)
            return;
        throw describeFailure({ gate, stage: stage.name, place: place.machine.host.label, code, output, where });
    });
}
/** @returns its exit code, null where its time was up, and its last lines */
async function runCommand({ world, signal }, stage, { run: command, timeoutMs }, { machine, plan: { target }, release, version, where }) {
    const asked = { command, timeoutMs, step: where.step, variables: { BOWLINE_STAGE: stage.name } };
    const script = (0,commands/* writeCommand */.zP)(world.random(32), target, { id: release, version }, asked);
    const limit = (0,time/* limitTime */.DZ)(world, timeoutMs + PATIENCE_MS);
    try {
        const bounded = AbortSignal.any([signal, limit]);
        const { steps } = await (0,session/* runScript */.j3)((0,quiet_script/* openUncounted */.WA)(machine), script, { progress: world.progress, signal: bounded });
        const { code, tail } = steps.at(-1) ?? { code: 1, tail: [] };
        return { code: code === shell_command/* TIMED_OUT_CODE */.j ? null : code, output: tail };
    }
    catch (error) {
        if (signal.aborted || !limit.aborted)
            throw error;
        return { code: null, output: [] };
    }
}

;// CONCATENATED MODULE: ./src/rollout/stages/gates.ts




/**
 * Runs the gates of a stage, one after the other, and writes each down with the stage.
 * @throws the error of the first that fails; those behind it do not run
 */
async function runGates(rollout, stage, moment) {
    for (const gate of stage[moment]) {
        rollout.signal.throwIfAborted();
        await runGate(rollout, stage, gate, moment);
    }
}
async function runGate(rollout, stage, gate, moment) {
    const { world, ledger, start } = rollout;
    const where = { step: `${stage.name}: ${gate.name}` };
    if (start.gates?.skips.has(gate.name)) {
        world.progress.stepEnded(where, 'skipped', 0, SKIPPED);
        ledger.stages.addGate(stage.name, { name: gate.name, status: 'skipped', detail: SKIPPED });
        return;
    }
    const startedAt = (0,time/* nowMs */.TC)(world);
    world.progress.stepStarted(where);
    const end = (status, detail, told) => {
        world.progress.stepEnded(where, status, (0,time/* nowMs */.TC)(world) - startedAt, told);
        ledger.stages.addGate(stage.name, { name: gate.name, status, detail }, startedAt);
    };
    try {
        const { status, detail } = await pass(rollout, stage, gate, moment);
        end(status, detail, detail ?? undefined);
    }
    catch (thrown) {
        const error = (0,errors/* toBowlineError */.EX)(thrown);
        end('failed', (error instanceof errors/* CommandError */.Qd ? error.tail.at(-1) : undefined) ?? error.message);
        throw error;
    }
}
const SKIPPED = 'left out by `skip`';
async function pass(rollout, stage, gate, moment) {
    if (gate.kind === 'verify')
        return verifyOther(rollout, gate);
    return gate.runOn === 'host' ? runOnHosts(rollout, stage, gate, moment) : runOnRunner(rollout, stage, gate);
}
/** What the mode has not made ready does not pass. */
async function verifyOther({ start, signal }, gate) {
    const verify = start.gates?.otherEnvironments.get(gate.environment);
    if (verify === undefined)
        throw new Error(`the environment ${gate.environment} was not made ready for its gate`);
    return { status: 'success', detail: await verify(gate, signal) };
}
async function runOnRunner(rollout, { name: stage }, gate) {
    const { world, signal } = rollout;
    const where = { step: `${stage}: ${gate.name}` };
    const onLine = (line) => world.progress.output(where, line);
    const variables = runnerVariables(rollout, stage);
    const { code, output } = await world.runOnRunner(gate.run, gate.timeoutMs, variables, signal, onLine);
    if (code !== 0)
        throw describeFailure({ gate, stage, place: 'on the runner', code, output, where: {} });
    return { status: 'success', detail: null };
}
/** It is of no app and of no host. */
function runnerVariables({ start, plan }, stage) {
    return {
        BOWLINE_ENVIRONMENT: start.environment.name,
        BOWLINE_STAGE: stage,
        BOWLINE_VERSION: start.version ?? '',
        BOWLINE_RELEASE: plan?.release ?? '',
    };
}

// EXTERNAL MODULE: ./src/rollout/stages/retry.ts
var retry = __webpack_require__(86763);
;// CONCATENATED MODULE: ./src/rollout/stages/stage.ts









/** Carries a plan out, stage by stage: one begins when the one before it has held. */
async function runStages(rollout, plan, work, kind = 'deploy') {
    const { environment } = rollout.start;
    const stages = (0,plan_stages/* planStages */.VC)(environment, plan, kind);
    for (const stage of stages) {
        announceStage(rollout, stage, stages);
        await runStage(rollout, stage, work);
    }
    if (kind === 'deploy' && environment.verify !== undefined)
        await verifyEnvironment(rollout, plan, work);
}
async function runStage(rollout, stage, work) {
    rollout.enterStage(stage);
    await runGates(rollout, stage, 'before');
    while (!(await isHeld(rollout, stage, work)))
        announceAttempt(rollout, stage);
    try {
        await watchCanary(rollout, stage);
    }
    finally {
        rollout.wayBack.save();
    }
    await runGates(rollout, stage, 'after');
    rollout.leaveStage();
}
/**
 * One attempt of a stage.
 * @returns false where there will be another one
 * @throws the error of one that is not tried again
 */
async function isHeld(rollout, stage, work) {
    rollout.ledger.stages.countAttempt(stage.name);
    try {
        await takeSnapshots(rollout, stage);
        await attemptStage(rollout, stage, work);
        return true;
    }
    catch (thrown) {
        await (0,retry/* openNextAttempt */.N4)(rollout, stage, (0,errors/* toBowlineError */.EX)(thrown));
        return false;
    }
}


/***/ }),

/***/ 86608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ askUndo)
/* harmony export */ });
/* harmony import */ var _hook_subject__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70011);

/** What an undo of a run has to know: what goes back, and because of which error. */
function askUndo(rollout, plans, error) {
    const { start, fleet, run, holder, wayBack } = rollout;
    return {
        fleet,
        plans,
        run,
        mode: start.mode,
        holder,
        why: error.message,
        mayLeaveIrreversible: start.mayLeaveIrreversible,
        saveRestore: (target, restore) => wayBack.addRestore(target, restore),
        told: { ...(0,_hook_subject__WEBPACK_IMPORTED_MODULE_0__/* .describeRun */ .v)(start), errorCode: error.code },
    };
}


/***/ }),

/***/ 81678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ UNDO_BUDGET_MS),
  j: () => (/* binding */ undoTargets)
});

// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/plan/target-state.ts
var target_state = __webpack_require__(72022);
// EXTERNAL MODULE: ./src/release/history.ts
var release_history = __webpack_require__(55205);
// EXTERNAL MODULE: ./src/rollout/activate.ts
var activate = __webpack_require__(69280);
// EXTERNAL MODULE: ./src/rollout/irreversible.ts
var irreversible = __webpack_require__(53033);
// EXTERNAL MODULE: ./src/rollout/journal.ts
var journal = __webpack_require__(8998);
// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
// EXTERNAL MODULE: ./src/rollout/read-facts.ts + 2 modules
var read_facts = __webpack_require__(51);
// EXTERNAL MODULE: ./src/rollout/reconnect.ts
var reconnect = __webpack_require__(76364);
// EXTERNAL MODULE: ./src/rollout/snapshots/restore.ts + 1 modules
var restore = __webpack_require__(92380);
;// CONCATENATED MODULE: ./src/rollout/snapshots/restorings.ts
/** What is restored before a run goes back: what it has taken a snapshot of. */
function listRestorings(returning) {
    return returning.flatMap(({ plan: { target, release }, entry }) => {
        const { snapshot: name, previousRelease: live = null } = entry;
        const { snapshot } = target;
        return name === undefined || snapshot === undefined ? [] : [{ target, snapshot, name, live, leaves: release }];
    });
}
/** Restoring has a time of its own, in milliseconds. */
function restoreBudget(returning) {
    return listRestorings(returning).reduce((sum, { snapshot }) => sum + snapshot.timeoutMs, 0);
}

// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/rollout/verify.ts
var verify = __webpack_require__(7116);
;// CONCATENATED MODULE: ./src/rollout/undo.ts













/** Going back has its own time, whatever was left of the deploy's. */
const UNDO_BUDGET_MS = 10 * 60_000;
/** A network that is gone for a moment must not decide over a rollback. */
const MOST_TRIES = 4;
const PAUSE_MS = 1_500;
/**
 * Takes targets that this run switched back to the previous release, all hosts at once, and verifies them. Whatever fails is
 * written down by target; nothing is thrown, so that one host cannot keep another from going back.
 */
async function undoTargets(question) {
    const { fleet, plans } = question;
    const machines = fleet.machines.filter(({ host }) => plans.some(({ target }) => target.host.name === host.name));
    if (machines.length === 0)
        return;
    fleet.ledger.enter('undo');
    fleet.world.progress.phase('undo');
    await (0,parallel/* settleAll */.j)(machines, fleet.parallel, (machine) => undoMachine(machine, question));
}
/** What is still to go back on a machine. */
function listReturning(machine, { fleet, plans }) {
    return plans
        .filter(({ target }) => target.host.name === machine.host.name)
        .map((plan) => ({ plan, entry: fleet.ledger.of(plan.target) }))
        .filter(({ entry }) => (0,target_state/* mayReturn */.QH)(entry));
}
/** A connection that breaks meanwhile is made again: where the host stands is read each time. */
async function undoMachine(machine, question) {
    const { world } = question.fleet;
    const signal = (0,time/* limitTime */.DZ)(world, UNDO_BUDGET_MS + restoreBudget(listReturning(machine, question)));
    const errors = [];
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        try {
            return await goBack(machine, question, signal);
        }
        catch (thrown) {
            errors.push((0,src_errors/* toBowlineError */.EX)(thrown));
            if (!(errors.at(-1) instanceof src_errors/* ConnectError */.T$) || signal.aborted || tries === MOST_TRIES)
                break;
            await world.sleep(tries * PAUSE_MS, signal).catch(() => { });
        }
    }
    const last = errors.at(-1);
    if (last !== undefined)
        failUndo(machine, question, last);
}
async function restoreSnapshots(machine, question, returning, signal) {
    const restorings = listRestorings(returning);
    if (restorings.length === 0)
        return false;
    // A release that may not be left is not taken away from under its service either.
    for (const { plan } of returning)
        refuseIrreversible(plan, machine, question);
    await (0,restore/* restoreMachine */.k)(machine, question, restorings, signal);
    for (const { plan, entry } of returning)
        entry.release = (0,read_facts.appFactsOn)(machine, plan.target).live;
    return true;
}
async function goBack(machine, question, signal) {
    const { fleet, run } = question;
    const startedAt = fleet.world.now();
    const isReached = await reach(machine, question, signal);
    const returning = [...listReturning(machine, question)].reverse();
    const isRead = (await restoreSnapshots(machine, question, returning, signal)) || isReached;
    const switchings = returning.map((one) => toSwitching(one, machine, question, isRead));
    // One that has gone back already, and was lost before it could be asked how it is, is only asked.
    const left = switchings.filter(({ plan }) => {
        const { state, release, isRestored } = fleet.ledger.of(plan.target);
        return state !== 'returning' || release === plan.release || isRestored;
    });
    for (const { entry } of returning)
        entry.state = 'returning';
    if (left.length > 0)
        await (0,activate/* activateMachine */.$)(machine, fleet, run, left);
    for (const switching of switchings) {
        await checkReturned(machine, switching, fleet, signal);
        addUndoStep(switching, fleet, startedAt);
    }
}
/** @returns whether the host was read anew */
async function reach(machine, question, signal) {
    if (!(await (0,reconnect/* reconnect */.M)(machine, question, signal)))
        return false;
    for (const one of listReturning(machine, question))
        readBack(one, machine);
    return true;
}
/** Only a release of this run is rolled back: another run may have deployed since, or found ours to be good. */
function readBack({ plan, entry }, machine) {
    const { live, journal } = (0,read_facts.appFactsOn)(machine, plan.target);
    entry.release = live;
    if (entry.state === 'returning' && live !== null && live === plan.undoTo)
        return;
    if (live !== plan.release || (0,release_history/* isProvenSinceSwitch */.BE)(journal, live))
        entry.state = 'prepared';
}
function toSwitching({ plan, entry }, machine, question, isRead) {
    const { fleet, run, why } = question;
    const { target, release, undoTo } = plan;
    const app = (0,read_facts.appFactsOn)(machine, target);
    refuseIrreversible(plan, machine, question);
    const wasGood = plan.app.history.verdictOf(release) === 'good';
    const verdict = question.isTriedAgain ? undefined : (0,target_state/* decideVerdictOfLeft */.iv)(entry, wasGood, undoTo !== null);
    return {
        plan: { ...plan, app },
        kind: 'undo',
        release: undoTo,
        previous: release,
        told: question.told,
        mustRestart: entry.isRestored,
        drafts: [
            ...(isRead ? (0,journal/* openSwitchDrafts */.Pf)(app, run) : []),
            ...(verdict === undefined
                ? []
                : [(0,journal/* redactDraft */.pZ)({ event: 'verdict', run, release, verdict, why }, fleet.world.redactor)]),
        ],
    };
}
function refuseIrreversible({ target, release }, machine, question) {
    const { fleet, mode, mayLeaveIrreversible } = question;
    const app = (0,read_facts.appFactsOn)(machine, target);
    if (!mayLeaveIrreversible)
        (0,irreversible/* requireReversible */.F)({ fleet, target, release, app, mode });
}
function versionOf({ app }, release) {
    return app.history.releases.find(({ id }) => id === release)?.version ?? null;
}
async function checkReturned(machine, { plan, release }, fleet, signal) {
    const { target } = plan;
    const entry = fleet.ledger.of(target);
    if (release === null) {
        entry.state = 'stopped';
        return;
    }
    const { checks, logs } = entry;
    const failed = await (0,verify/* checkTarget */.e$)({
        fleet,
        machine,
        target,
        release,
        version: versionOf(plan, release),
        moment: 'post',
        byMemory: 'quick',
        signal,
    });
    // The report tells why the release was left, not that its predecessor is healthy.
    if (failed.length === 0)
        Object.assign(entry, { checks, logs, state: 'returned' });
    else
        throw new src_errors/* RollbackError */.ZS(`${machine.host.label}: ${target.app}: ${release} is live again, but ${failed[0]?.check} failed: ${failed[0]?.detail}`, {
            where: { host: machine.host.name, app: target.app, step: 'undo' },
            hint: `Log in and look at the service; ${release} is what \`current\` points to.`,
        });
}
/** One row for all of it, in the timeline and in the steps of the host. */
function addUndoStep({ plan: { target }, release }, { ledger, world }, startedAt) {
    const where = { host: target.host.name, app: target.app, step: 'undo' };
    ledger.addStep(where, {
        name: 'undo',
        status: 'success',
        startedAt: startedAt.toISOString(),
        durationMs: Math.max(0, (0,time/* nowMs */.TC)(world) - startedAt.getTime()),
        detail: release === null ? 'there was no release to go back to' : `${release} is live again`,
    });
}
function failUndo(machine, question, error) {
    const { world } = question.fleet;
    const where = { host: machine.host.name, step: 'undo' };
    const startedAt = world.now().toISOString();
    const status = error instanceof irreversible/* IrreversibleError */.p ? 'skipped' : 'failed';
    for (const { entry } of listReturning(machine, question)) {
        entry.state = 'stuck';
        entry.undoError = error;
        entry.steps.push({ name: 'undo', status, startedAt, durationMs: 0, detail: error.message });
    }
    world.progress.warn([error.message, error.hint].filter(Boolean).join('. '), where);
}


/***/ }),

/***/ 28098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J3: () => (/* binding */ toVerificationError),
/* harmony export */   Vf: () => (/* binding */ verifyAll),
/* harmony export */   wA: () => (/* binding */ verifyTogether)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21502);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19352);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7116);




/**
 * Verifies several targets at once.
 * @throws VerificationError that names every check that did not pass
 */
async function verifyAll(fleet, verifications) {
    const failed = (await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(verifications, fleet.parallel, _verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyTarget */ .ft)).flat();
    if (failed.length > 0)
        throw toVerificationError(failed, fleet.ledger);
}
/**
 * Verifies targets that go back together: the first that fails for good ends the verification of the others, which would keep
 * a bad release live for as long as the slowest of them has time.
 * @throws VerificationError of that one, and of those that failed at the same time
 */
async function verifyTogether(fleet, verifications) {
    const stop = (0,_time__WEBPACK_IMPORTED_MODULE_1__/* .openStop */ .b$)();
    const verify = async (one) => {
        if (stop.signal.aborted)
            return leaveOut(fleet, one, String(stop.signal.reason));
        try {
            const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_2__/* .verifyTarget */ .ft)({ ...one, signal: AbortSignal.any([one.signal, stop.signal]) });
            if (failed.length > 0)
                stop.abort(one.machine.host.name);
            return failed;
        }
        catch (error) {
            if (one.signal.aborted || !stop.signal.aborted)
                throw error;
            return leaveOut(fleet, one, String(stop.signal.reason));
        }
    };
    const failed = (await (0,_parallel__WEBPACK_IMPORTED_MODULE_3__/* .doAll */ .x)(verifications, fleet.parallel, verify)).flat();
    if (failed.length > 0)
        throw toVerificationError(failed, fleet.ledger);
}
function leaveOut(fleet, { machine, target }, cause) {
    const where = { host: machine.host.name, app: target.app, step: 'verify' };
    const detail = `not verified: ${cause} failed first`;
    fleet.world.progress.stepEnded(where, 'skipped', 0, detail);
    fleet.ledger.of(target).proof ??= 'left_out';
    fleet.ledger.addStep(where, {
        name: 'verify',
        status: 'skipped',
        startedAt: fleet.world.now().toISOString(),
        durationMs: 0,
        detail,
    });
    return [];
}
function toVerificationError(failed, ledger, step = 'verify') {
    const [first] = failed;
    const trials = failed.flatMap((one) => describeTrial(one, ledger));
    const hasLogs = ledger.entries.some(({ logs }) => logs.length > 0);
    const told = failed.map(({ app, host, check, ok, detail }) => `${host}: ${app}: ${check} ${ok === null ? 'had no data' : 'failed'}: ${detail}`);
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk([...trials, ...told].join('\n'), failed, {
        where: { ...(first === undefined ? {} : { app: first.app, host: first.host }), step },
        hint: adviseAfter(trials.length > 0, hasLogs),
    });
}
function adviseAfter(isHealthNew, hasLogs) {
    if (isHealthNew)
        return 'See whether the new `health` in the config is right: its path, its fields, its port. Then deploy again.';
    if (hasLogs)
        return "Read the service's own last lines, mend it, and deploy again.";
    return 'Look at the service on the host, mend it, and deploy again.';
}
/** A health setting that neither release meets is likely wrong itself, so that comes first. */
function describeTrial({ app, host, type }, ledger) {
    const trial = ledger.entries.find(({ target }) => target.app === app && target.host.name === host)?.healthTrial;
    if (type !== 'health' || trial === undefined)
        return [];
    return [`${host}: ${app}: \`health\` is new, and the previous release did not meet it either: ${trial}`];
}


/***/ }),

/***/ 63346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ findUnhealthy),
/* harmony export */   P_: () => (/* binding */ verifyBefore),
/* harmony export */   Td: () => (/* binding */ waitForStart),
/* harmony export */   VA: () => (/* binding */ verifyRelease),
/* harmony export */   rb: () => (/* binding */ checkLive)
/* harmony export */ });
/* harmony import */ var _plan_deploy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33008);
/* harmony import */ var _runtimes_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43558);
/* harmony import */ var _parallel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21502);
/* harmony import */ var _runner_hooks__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43994);
/* harmony import */ var _verify__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7116);
/* harmony import */ var _verify_all__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28098);






/** Verifies what was switched, after the start-up delay of its environment. */
async function verifyRelease(rollout, plan, version) {
    const plans = plan.targets.filter(({ action }) => action === 'deploy');
    if (plans.length === 0)
        return;
    rollout.enter('verify');
    await (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_2__/* .runOnRunnerHooks */ .dd)(rollout, (0,_runner_hooks__WEBPACK_IMPORTED_MODULE_2__/* .changing */ .Wt)(plan).map(_runner_hooks__WEBPACK_IMPORTED_MODULE_2__/* .entered */ .Un), 'before_verify');
    // What stood by has had its time already.
    await waitForStart(rollout, plans.filter(({ target }) => (0,_runtimes_choose__WEBPACK_IMPORTED_MODULE_1__/* .runtimeOf */ .G)(target).standBy === undefined));
    const verifications = plans.map((one) => toVerification(rollout, one, one.release, version(one), 'post'));
    await (returnsTogether(rollout) ? _verify_all__WEBPACK_IMPORTED_MODULE_4__/* .verifyTogether */ .wA : _verify_all__WEBPACK_IMPORTED_MODULE_4__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Where a failure rolls all of them back, it need not be known how the others would have ended. */
function returnsTogether({ start, onFailure, hasAttemptsLeft }) {
    return start.undoesFailures && onFailure !== 'keep_others' && !hasAttemptsLeft;
}
/** Verifies what is live before anything is changed, by the checks that ask for it with `when: [pre]`. */
async function verifyBefore(rollout, plan) {
    const verifications = plan.targets.flatMap((one) => {
        const hasChecks = one.target.checks.some(({ when }) => when.includes('pre'));
        const version = one.app.history.releases.find(({ id }) => id === one.live)?.version ?? null;
        return one.live === null || !hasChecks ? [] : [toVerification(rollout, one, one.live, version, 'pre')];
    });
    if (verifications.length > 0)
        await (0,_verify_all__WEBPACK_IMPORTED_MODULE_4__/* .verifyAll */ .Vf)(rollout.fleet, verifications);
}
/** Waits as long as what was started may take before it is first asked. */
async function waitForStart({ world, signal }, plans) {
    const delayMs = Math.max(0, ...plans.map(({ target }) => target.startupDelayMs));
    if (delayMs === 0)
        return;
    world.progress.waiting({ step: 'verify' }, `waiting ${Math.round(delayMs / 1000)} s for the start-up`);
    await world.sleep(delayMs, signal);
}
function toVerification(rollout, { target }, release, version, moment) {
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined)
        throw new Error(`${target.host.name} is not connected`);
    const byMemory = moment === 'post' ? memoryOf(rollout) : undefined;
    return { fleet: rollout.fleet, machine, target, release, version, moment, byMemory, signal: rollout.signal };
}
/**
 * Looks at the releases that a plan would leave alone, and names those that do not answer as they should.
 * One that nobody verified yet gets all its checks; for one that is known to be good a look is enough.
 */
async function findUnhealthy(rollout, plan) {
    const same = plan.targets.filter(({ action }) => action !== 'deploy');
    const healthy = await (0,_parallel__WEBPACK_IMPORTED_MODULE_5__/* .doAll */ .x)(same, rollout.fleet.parallel, (one) => checkOne(rollout, one));
    return new Set(same.filter((_one, index) => !healthy[index]).map(({ target }) => (0,_plan_deploy__WEBPACK_IMPORTED_MODULE_0__/* .targetKey */ .hD)(target)));
}
async function checkOne(rollout, plan) {
    const { target, live, action, app } = plan;
    const machine = rollout.fleet.machines.find(({ host }) => host.name === target.host.name);
    if (machine === undefined || live === null)
        return false;
    if (action !== 'verify')
        return (await checkLive(rollout, machine, target, app, isGoingBack(rollout))) !== false;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target,
        release: live,
        version: versionOf(app, live),
        moment: 'post',
        byMemory: memoryOf(rollout),
        signal: rollout.signal,
    });
    return failed.length === 0;
}
/** A release that is gone back to is verified by its own checks: today's may ask for what it never had. */
function isGoingBack({ start }) {
    return start.mode === 'rollback';
}
function memoryOf(rollout) {
    return isGoingBack(rollout) ? 'fully' : undefined;
}
/**
 * Does what is live run and answer, now? null where nothing tells.
 * @param byMemory asks by the checks that the live release remembers, rather than by those of the config
 */
async function checkLive(rollout, machine, target, app, byMemory) {
    if (app.live === null)
        return null;
    const only = (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .basicChecks */ .K8)(target, (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .servedBy */ .nV)({ machine, target }, app.live));
    if (only.length === 0 && !byMemory)
        return null;
    const failed = await (0,_verify__WEBPACK_IMPORTED_MODULE_3__/* .verifyTarget */ .ft)({
        fleet: rollout.fleet,
        machine,
        target,
        release: app.live,
        version: versionOf(app, app.live),
        moment: 'pre',
        ...(byMemory ? { byMemory: 'look' } : { only }),
        isImpatient: true,
        signal: rollout.signal,
    });
    return failed.length === 0;
}
function versionOf({ history }, release) {
    return history.releases.find(({ id }) => id === release)?.version ?? null;
}


/***/ }),

/***/ 7116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ basicChecks),
/* harmony export */   e$: () => (/* binding */ checkTarget),
/* harmony export */   ft: () => (/* binding */ verifyTarget),
/* harmony export */   nV: () => (/* binding */ servedBy),
/* harmony export */   oP: () => (/* binding */ impatient)
/* harmony export */ });
/* harmony import */ var _checks_run_checks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38268);
/* harmony import */ var _checks_verdict__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29948);
/* harmony import */ var _plan_remembered__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3589);
/* harmony import */ var _check_context__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52775);
/* harmony import */ var _read_facts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51);
/* harmony import */ var _service_log__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85513);
/* harmony import */ var _time__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19352);







/**
 * Verifies one app on one host, and lets the ledger judge it by that.
 * @returns the checks that did not pass
 */
async function verifyTarget(asked) {
    const failed = await checkTarget(asked);
    asked.fleet.ledger.judge(asked.target, failed.length === 0);
    return failed;
}
/** Runs the checks of one app on one host and writes them down, with the service's log where one failed. */
async function checkTarget(asked) {
    const judged = judgedAs(asked);
    const verification = asked.isImpatient === true ? { ...judged, target: impatient(judged.target) } : judged;
    const { fleet, machine, target, only } = verification;
    const where = { host: machine.host.name, app: target.app, step: asked.isProof ? 'prove' : 'verify' };
    const startedAt = fleet.world.now();
    fleet.world.progress.stepStarted(where);
    const results = await (0,_checks_run_checks__WEBPACK_IMPORTED_MODULE_0__/* .runChecks */ .J)((0,_check_context__WEBPACK_IMPORTED_MODULE_2__/* .openCheckContext */ .O)(verification), only);
    const entry = fleet.ledger.of(target);
    entry.checks = results;
    entry.drift = results.flatMap(readDrift);
    const failed = (0,_checks_verdict__WEBPACK_IMPORTED_MODULE_6__/* .failedChecks */ .HH)(results, target.checks).map(({ name, type, ok, detail }) => ({
        app: target.app,
        host: machine.host.name,
        check: name,
        type,
        ok: ok === null ? null : false,
        detail,
    }));
    const status = failed.length === 0 ? 'success' : 'failed';
    const durationMs = (0,_time__WEBPACK_IMPORTED_MODULE_5__/* .nowMs */ .TC)(fleet.world) - startedAt.getTime();
    for (const { name, ok, detail } of results) {
        fleet.world.progress.note(`${ok === true ? 'ok' : ok === false ? 'failed' : 'no data'}: ${name}: ${detail}`, where);
    }
    fleet.world.progress.stepEnded(where, status, durationMs);
    fleet.ledger.addStep(where, {
        name: where.step,
        status,
        startedAt: startedAt.toISOString(),
        durationMs,
        detail: failed[0]?.detail ?? null,
    });
    if (failed.length > 0)
        entry.logs = await (0,_service_log__WEBPACK_IMPORTED_MODULE_4__/* .readServiceLog */ .u)(machine, target, fleet.world);
    return failed;
}
/** What the check of drift found, which the result tells apart from its checks. */
function readDrift({ type, data }) {
    const found = type === 'drift' ? data.drift : undefined;
    return Array.isArray(found) ? found.map(String) : [];
}
/** The app with the checks that it is judged by. */
function judgedAs(asked) {
    if (asked.isProof)
        return asked;
    return asked.byMemory === undefined ? byConfig(asked) : byMemory(asked, asked.byMemory);
}
function byConfig(asked) {
    return { ...asked, target: servedBy(asked, asked.release) };
}
const NO_MEMORY = 'does not remember its checks, so it is verified by process and port alone';
function byMemory(asked, depth) {
    const { fleet, machine, release } = asked;
    const { target, hasMemory } = (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_1__/* .withMemory */ .QY)(asked.target, (0,_read_facts__WEBPACK_IMPORTED_MODULE_3__.appFactsOn)(machine, asked.target), release);
    if (!hasMemory)
        fleet.world.progress.note(`${release} ${NO_MEMORY}`, { host: machine.host.name, app: target.app, step: 'verify' });
    return { ...asked, target, only: (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_1__/* .selectByDepth */ .R0)(target, depth) };
}
/** How long a service that should be healthy already may take to say so. */
const PATIENCE_MS = 10_000;
/** The app as it is asked when it should be healthy already. */
function impatient(target) {
    const { health, checks } = target;
    return {
        ...target,
        ...(health === undefined ? {} : { health: { ...health, deadlineMs: Math.min(health.deadlineMs, PATIENCE_MS) } }),
        checks: checks.map((check) => ({ ...check, when: ['pre', 'post'] })),
    };
}
/** The app as a release of it is run on a host. */
function servedBy({ machine, target }, release) {
    return (0,_plan_remembered__WEBPACK_IMPORTED_MODULE_1__/* .withRememberedRuntime */ .tG)(target, (0,_read_facts__WEBPACK_IMPORTED_MODULE_3__.appFactsOn)(machine, target), release);
}
/** The checks that tell whether a release may stay where it is: does it run, and does it answer? */
function basicChecks(target, served) {
    // Whether what is run in another way answers where the config says now cannot be known.
    const types = served.runtime.kind === target.runtime.kind ? ['process', 'port', 'health'] : ['process'];
    return target.checks.filter(({ type }) => types.includes(type)).map(({ name }) => name);
}


/***/ }),

/***/ 43558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ runtimeOf)
});

// NAMESPACE OBJECT: ./src/runtimes/carriers/index.ts
var carriers_namespaceObject = {};
__webpack_require__.r(carriers_namespaceObject);
__webpack_require__.d(carriers_namespaceObject, {
  composeCarrier: () => (composeCarrier),
  systemdCarrier: () => (systemdCarrier)
});

// NAMESPACE OBJECT: ./src/runtimes/index.ts
var runtimes_namespaceObject = {};
__webpack_require__.r(runtimes_namespaceObject);
__webpack_require__.d(runtimes_namespaceObject, {
  blueGreenRuntime: () => (blueGreenRuntime),
  commandRuntime: () => (commandRuntime),
  composeRuntime: () => (composeRuntime),
  staticRuntime: () => (staticRuntime),
  systemdRuntime: () => (systemdRuntime)
});

// EXTERNAL MODULE: ./src/config/camel-case.ts
var camel_case = __webpack_require__(54065);
// EXTERNAL MODULE: ./src/config/runtimes/registry.ts + 6 modules
var registry = __webpack_require__(75202);
// EXTERNAL MODULE: ./src/shell/sh.ts
var sh = __webpack_require__(30611);
;// CONCATENATED MODULE: ./src/runtimes/behaviour.ts

const DOES_NOTHING = {
    tools: [],
    rights: [],
    needsExec: false,
    retiresInCommit: false,
    facts: () => sh/* NOTHING */.K,
    reader: () => null,
    missing: () => [],
    notes: () => [],
    hasLeftovers: () => false,
    drifts: () => [],
    installs: () => [],
    images: () => new Map(),
    holdsPort: () => false,
    live: (_facts, link) => link,
    files: () => [],
    stage: () => sh/* NOTHING */.K,
    warnings: () => [],
    recall: () => sh/* NOTHING */.K,
    standBy: undefined,
    share: () => sh/* NOTHING */.K,
    endShare: sh/* NOTHING */.K,
    readShare: () => 0,
    turn: () => sh/* NOTHING */.K,
    settle: () => sh/* NOTHING */.K,
    switchOver: () => sh/* NOTHING */.K,
    stop: () => sh/* NOTHING */.K,
    retire: () => sh/* NOTHING */.K,
    discard: () => sh/* NOTHING */.K,
    remove: () => sh/* NOTHING */.K,
    observe: () => sh/* NOTHING */.K,
    readState: () => ({ running: true, detail: '', restarts: 0, pid: null }),
    faults: () => [],
    explain: () => undefined,
    prune: () => sh/* NOTHING */.K,
    logs: () => sh/* NOTHING */.K,
};
function completeRuntime(behaviour, { hasProcess }) {
    const { stop = DOES_NOTHING.stop } = behaviour;
    return { ...DOES_NOTHING, retire: stop, discard: stop, remove: stop, ...behaviour, hasProcess };
}

// EXTERNAL MODULE: ./src/config/runtimes/blue-green.ts + 1 modules
var blue_green = __webpack_require__(20403);
// EXTERNAL MODULE: ./src/proxies/choose.ts + 13 modules
var choose = __webpack_require__(4984);
// EXTERNAL MODULE: ./src/release/host-layout.ts
var host_layout = __webpack_require__(66514);
// EXTERNAL MODULE: ./src/config/filling/placeholders.ts
var placeholders = __webpack_require__(26846);
// EXTERNAL MODULE: ./src/shell/docker.ts
var shell_docker = __webpack_require__(64408);
// EXTERNAL MODULE: ./src/runtimes/colors.ts
var colors = __webpack_require__(76737);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/release/variables.ts
var variables = __webpack_require__(21796);
;// CONCATENATED MODULE: ./src/runtimes/compose-command.ts





/** Files of a release below `.bowline/` that say how its stack is run, as whatever colour. */
const FILES = {
    /** A line for each service: its name, the id of its image, the image by digest or `-`, and whether it was pulled for us. */
    pins: '.bowline/compose.pins',
    /** `env` in the form that Compose reads. */
    env: '.bowline/compose.env',
    said: '.bowline/compose.said',
};
/** Those that a release has for each colour, so that none is rewritten while the release runs by it. */
function stackFiles({ color }) {
    // By these names they are no part of what a release was made of; `phases/listing.ts` knows them.
    const own = color === undefined ? '.bowline/compose' : `.bowline/compose.${color}`;
    return {
        /** Runs Compose with the variables of the release. */
        compose: color === undefined ? own : `.bowline/compose-${color}`,
        /** What the pins make of the images, for Compose. */
        images: `${own}.images.yml`,
        /** The whole stack with every variable filled in, secrets among them. */
        stack: `${own}.json`,
        /** A line for each service: its name, and the hash by which Compose knows its configuration. */
        services: `${own}.services`,
        /** How the containers were when the stack had come up. */
        ran: `${own}.ran`,
    };
}
/** Turns a line that a shell reads into one that Compose reads: the backslash before a backquote goes. */
const ENV_FOR_COMPOSE = 's/\\\\`/`/g';
/** Our tag for the image of the service `bw_s`, as words of a shell. It is the same for both colours. */
function tagOf({ color }, { project }, release) {
    const name = color === undefined ? project : project.replace(new RegExp(`-${color}$`), '');
    return (0,sh.sh) `${`bowline/${name}:${release}`}-"$bw_s"`;
}
/** Where it is written down which images the releases of an app need. */
function imageList({ path }) {
    return `${(0,host_layout/* pathsOf */.wG)(path).own}/stack-images`;
}
/** Compose for one release, with the variables of the release and no others; `.bowline/compose ps` works by hand as well. */
function writeComposeFile(target, { project, profiles, docker }, release, version) {
    const folder = (0,host_layout/* pathsOf */.wG)(target.path).release(release);
    const more = { BOWLINE_ENV_FILE: `${folder}/${FILES.env}`, BOWLINE_SECRETS: `${folder}/.bowline/secrets` };
    const text = (0,sh/* lines */.M)(new sh.Sh('#!/bin/sh'), (0,sh.sh) `cd ${folder} || exit 1; bw_c=$(command -v docker) || exit 127`, (0,variables/* exportVariables */.qY)(target, release, version, more), (0,variables/* sourceEnv */.RF)('./.bowline/env'), docker === 'rootless' && (0,sh.sh) `DOCKER_HOST=\${DOCKER_HOST:-unix:///run/user/$(id -u)/docker.sock}; export DOCKER_HOST`, (0,sh.sh) `exec "$bw_c" compose --ansi never --progress plain -p ${project} ${listProfiles(profiles)} "$@"`).text;
    return { path: stackFiles(target).compose, text: `${text}\n`, mode: 0o755 };
}
function listProfiles(profiles) {
    return profiles.flatMap((one) => ['--profile', one]);
}
/**
 * Defines how Compose runs for a release: `bw_config` reads the files of the release, `bw_stack` the stack that was made from
 * them. Both fill in BOWLINE_* and `env`, and no other variable.
 */
function defineRelease(target, runtime, release) {
    const folder = (0,host_layout/* pathsOf */.wG)(target.path).release(release);
    const { files, profiles, docker } = runtime;
    const inRelease = (0,sh.sh) `${(0,shell_docker/* reachDocker */.ao)(runtime.docker)} /bin/sh ${stackFiles(target).compose}`;
    const start = external_node_path_.posix.join(folder, external_node_path_.posix.dirname(files[0] ?? '.'));
    const stack = (0,sh.sh) `--project-directory ${start} -f ${`${folder}/${stackFiles(target).stack}`}`;
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `cd ${folder}; umask 077`, (0,sh.sh) `bw_config() { ${inRelease} ${files.flatMap((file) => ['-f', file])} "$@"; }`, 
    // sudo passes no variables. The stack has them filled in; a secret that is made of one needs the file.
    docker === 'sudo'
        ? (0,sh.sh) `bw_stack() { bw_project --env-file ${`${folder}/${FILES.env}`} ${listProfiles(profiles)} ${stack} "$@"; }`
        : (0,sh.sh) `bw_stack() { ${inRelease} ${stack} "$@"; }`, (0,sh.sh) `bw_checked() { bw_config "$@" 2>${FILES.said} || { cat ${FILES.said} >&2; exit 1; }; cat ${FILES.said} >&2; ! grep -q 'variable is not set' ${FILES.said} || exit 1; }`);
}

;// CONCATENATED MODULE: ./src/runtimes/compose-facts.ts




/** The first that can wait for health within a time, and tell its progress line by line. */
const OLDEST = [2, 20];
function askEngine(prefix, { path }, runtime) {
    const key = (name) => `${prefix}.${name}`;
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_text ${key('pins')} "$(cd ${(0,host_layout/* pathsOf */.wG)(path).releases} 2>/dev/null && grep '' /dev/null ./*/${FILES.pins} 2>/dev/null)"`, (0,sh.sh) `if bw_o=$(bw_docker version --format '{{.Server.Version}}' 2>&1); then`, shell_docker/* FIND_DISK */.SL, (0,sh.sh) `bw FACT ${key('root')} "$bw_root"; bw FACT ${key('free')} "$bw_free"`, (0,sh.sh) `else bw_text ${key('no_engine')} "$bw_o"; fi`, (0,sh.sh) `if bw_o=$(bw_docker compose version --short 2>&1); then bw FACT ${key('version')} "$bw_o"; else bw_text ${key('no_compose')} "$bw_o"; fi`);
}
function findEngineProblems(target, { docker }, facts) {
    const silence = facts.readText('no_engine');
    return [
        ...(silence === undefined ? [] : [explainSilence(target, docker, silence)]),
        ...findVersionProblem(facts),
        ...findDiskProblem(target, facts),
    ];
}
function explainSilence({ host: { user } }, docker, text) {
    const output = text.trim().split('\n');
    // The client goes on after that, and fails at its own format.
    const known = output.find((line) => /permission denied|Cannot connect|is the docker daemon running/i.test(line));
    const said = (known ?? output.at(-1) ?? '').replace(/: Get "http.*?": /, ': ');
    if (/permission denied/i.test(said)) {
        const hint = `Run once as root: usermod -aG docker ${user}, which makes it root in effect; or say \`docker: sudo\` or \`docker: rootless\`.`;
        return { message: `${user} may not use Docker: ${said}`, hint };
    }
    if (docker === 'rootless') {
        const hint = `Run as ${user}: dockerd-rootless-setuptool.sh install; and once as root: loginctl enable-linger ${user}.`;
        return { message: `no rootless Docker answers: ${said}`, hint };
    }
    return { message: `Docker does not answer: ${said}`, hint: 'Start it as root: systemctl enable --now docker.' };
}
function findVersionProblem(facts) {
    const hint = `Install the package docker-compose-plugin, ${OLDEST.join('.')} or newer.`;
    const version = facts.read('version');
    const silence = facts.readText('no_compose');
    if (version === undefined && silence === undefined)
        return [];
    if (version === undefined)
        return [{ message: 'Docker has no Compose v2 (`docker compose`)', hint }];
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    // Who builds it himself may have one without a number.
    if (Number.isNaN(major) || major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return [];
    return [{ message: `Compose is ${version}; ${OLDEST.join('.')} is the oldest that will do`, hint }];
}
function findDiskProblem({ preflight: { diskFreeBytes } }, facts) {
    const free = Number(facts.read('free') || Number.NaN) * 1024;
    if (Number.isNaN(free) || free >= diskFreeBytes)
        return [];
    const [has, needs] = [free, diskFreeBytes].map((bytes) => `${Math.round(bytes / 1_000_000)} MB`);
    const message = `${facts.read('root')} of Docker has ${has} free, and ${needs} are asked for`;
    return [{ message, hint: 'Free some (docker system df), or lower `preflight.disk_free`.' }];
}

// EXTERNAL MODULE: ./src/runtimes/docker-failure.ts
var docker_failure = __webpack_require__(14942);
// EXTERNAL MODULE: ./src/runtimes/docker-room.ts
var docker_room = __webpack_require__(76073);
;// CONCATENATED MODULE: ./src/runtimes/compose-failure.ts


const COMPOSE_FILE = 'Repair it; `docker compose config` says the same on your machine.';
const LOGS = 'Read its last lines above, and repair what it says.';
/** Every failure of Compose has the same exit code, so only its words tell. The first that fits is it. */
const FAILURES = [
    {
        text: /The \\?"(\w+)\\?" variable is not set/,
        says: ([name]) => `the Compose file asks for \${${name}}, and nothing sets it`,
        hint: 'Add it to `env` or `secrets`, or give it a default in the file: ${NAME:-default}.',
    },
    {
        text: /required variable (\w+) is missing a value:?(.*)/,
        says: ([name, why = '']) => `the Compose file requires \${${name}}${why.trim() === '' ? '' : `:${why}`}`,
        hint: 'Add it to `env` or `secrets`.',
    },
    {
        text: /(?:failed to parse|validating|error while interpolating) \S*?\/releases\/[^/]+\/(.*)/,
        says: ([what]) => `the Compose file cannot be read: ${what}`,
        hint: COMPOSE_FILE,
    },
    {
        text: /^(.*?): invalid compose project$/,
        says: ([what]) => `the Compose file cannot be run: ${what}`,
        hint: COMPOSE_FILE,
    },
    {
        text: /(env file|open) \S*?\/releases\/[^/]+\/(.*?):? .*no such file or directory/,
        says: ([, file]) => `the release has no ${file}, which the Compose file or \`runtime.compose\` names`,
        hint: 'Add it to what is deployed, or correct its path, which starts where the first Compose file lies.',
    },
    {
        text: /^(\S+) mounts (\S+), which (the release does not have|is not there)$/,
        says: ([service, path, why]) => `service ${service} mounts ${path}, which ${why}`,
        hint: 'Add it to what is deployed or correct its path. For data take a volume, or `shared`, which outlives the release.',
    },
    {
        text: /^(\S+ of Docker has \d+ MB free; the images bring .*)$/,
        says: ([what = '']) => what,
        hint: docker_room/* ROOM_HINT */.MU,
    },
    {
        text: /^(\S+) has `disable: true` over an image that has a health check$/,
        says: ([service]) => `service ${service} switches off the health check of its image, which \`compose up --wait\` refuses`,
        hint: 'Give it a `healthcheck` of its own: `test: ["CMD", "true"]` where there is nothing to ask.',
    },
    {
        text: /^the secret \S+ is the (?:variable|file) .*/,
        says: (_found, line) => `the Compose file asks for what is not there: ${line}`,
        hint: 'Name it in `secrets`; a variable needs `secrets_as: env`, a file `secrets_as: files`.',
    },
    {
        text: /environment variable "(\w+)" required by secret "(\S+)" is not set/,
        says: ([name, secret]) => `the secret ${secret} is the variable ${name}, and nothing sets it`,
        hint: 'Add it to `secrets`, with `secrets_as: env`.',
    },
    {
        text: /bind source path does not exist: (.*)/,
        says: ([path]) => `a container mounts ${path}, which is not there`,
        hint: 'Make it on the host, or correct its path.',
    },
    {
        text: /The container name "\/?(\S+?)" is already in use/,
        says: ([name]) => `another container is called ${name}`,
        hint: 'Take `container_name` out of the Compose file, or remove that container (docker ps --all).',
    },
    {
        text: /^both colours have the container name (\S+)$/,
        says: ([name]) => `both colours have the container name ${name}, which only one on a host may have`,
        hint: 'Take `container_name` out of the Compose file, or put ${BOWLINE_COLOR} into it.',
    },
    {
        text: /^both colours publish port (\S+)$/,
        says: ([port]) => `both colours publish port ${port}, which only one on a host can`,
        hint: 'Publish the port of the colour alone, `127.0.0.1:${BOWLINE_PORT}:8000`; what both use belongs into an app of its own.',
    },
    {
        text: /^no service publishes port (\d+) of (\w+)$/,
        says: ([port, color]) => `no service of the Compose file publishes port ${port}, where ${color} is asked`,
        hint: 'Give the service that the proxy asks `ports: ["127.0.0.1:${BOWLINE_PORT}:8000"]`, with its own port at the end.',
    },
    {
        text: /^no service is called (\S+), by which the proxy asks (\w+)$/,
        says: ([name, color]) => `no service of the Compose file is called ${name} in a network, where the proxy asks ${color}`,
        hint: 'Give the service that the proxy asks a name in the network of both: `networks: { NETWORK: { aliases: [NAME] } }`, with ${BOWLINE_COLOR} in it.',
    },
    ...docker_failure/* DOCKER_FAILURES */.Dh,
    {
        text: /container (\S+) has no healthcheck configured/,
        says: ([name]) => `${name} has no health check, and another service waits for its health`,
        hint: 'Add a `healthcheck` to it, or wait for `service_started`.',
    },
    {
        text: /container (\S+) is unhealthy/,
        says: ([name]) => `container ${name} is unhealthy: its health check failed to the end`,
        hint: LOGS,
    },
    {
        text: /container (\S+) exited \(0\)/,
        says: ([name]) => `container ${name} ended, with 0`,
        hint: 'What should end must be what another service waits for, by `service_completed_successfully`; else read its last lines.',
    },
    {
        text: /(container|service) "?([^\s"]+)"? (?:exited|didn't complete successfully: exit) \(?(\d+)\)?/,
        says: ([what, name, code]) => `${what} ${name} exited with ${code}`,
        hint: LOGS,
    },
    {
        text: /application not healthy after (\S+)/,
        says: ([time]) => `the stack was not healthy within ${time}`,
        hint: 'Read its last lines above; where it only takes longer, raise `wait` of `runtime.compose`.',
    },
];
const GONE = 'Push it again, `docker load` it on the host, or deploy a version whose images are there.';
/** What Compose or Docker could not do, in words of its own, and what to do; undefined where nothing is known. */
function explainCompose(output) {
    const [, image, service, how] = /^image (\S+) of (\S+): (not pulled|gone)$/.exec(findLast(output)) ?? [];
    if (image === undefined)
        return (0,docker_failure/* findFailure */.gd)(FAILURES, output);
    const why = (0,docker_failure/* findFailure */.gd)(docker_failure/* DOCKER_FAILURES */.Dh, output);
    if (how === 'gone')
        return { message: describeGone(`image ${image} of service ${service}`, why), hint: GONE };
    const said = output.findLast((line) => line.trim() !== '' && line !== findLast(output)) ?? 'no reason was given';
    return why === undefined
        ? { message: `image ${image} of service ${service} was not pulled: ${said.trim()}` }
        : { ...why, message: `service ${service}: ${why.message}` };
}
function findLast(output) {
    return output.findLast((line) => line.trim() !== '') ?? '';
}
/** One that was built, and not pulled, is nowhere else. */
function describeGone(image, why) {
    return why === undefined
        ? `${image} is gone from this host, and no registry has it`
        : `${image} is gone from this host, and ${why.message}`;
}

// EXTERNAL MODULE: ./src/report/text/image.ts
var text_image = __webpack_require__(60441);
;// CONCATENATED MODULE: ./src/runtimes/compose-images.ts

/** @param words of a line of the pins: the service, the id, the image by digest or `-`, whether it was pulled, its name */
function readPin([service = '', id = '', pinned = '-', , name]) {
    const { image, digest } = (0,text_image/* splitDigest */.vo)(pinned === '-' ? id : pinned);
    return { service, id, image: name ?? image, digest };
}
/** @param text of the pins of all releases: lines of `./RELEASE/…:` and a pin */
function readImages(text) {
    const found = new Map();
    for (const line of text.split('\n')) {
        const [, release, pin] = /^\.\/([^/]+)\/[^:]*:(.*)$/.exec(line) ?? [];
        if (release === undefined || pin === undefined)
            continue;
        const { service, image, digest } = readPin(pin.split(' '));
        found.set(release, [...(found.get(release) ?? []), { service, image, digest }]);
    }
    return found;
}

;// CONCATENATED MODULE: ./src/runtimes/compose-room.ts



/** With so much free, in KiB, nobody is asked how large images are. */
const PLENTY = 20 * 1024 * 1024;
/** Other versions on the host whose layers need not be pulled again. */
const MOST_SIBLINGS = 3;
/**
 * Refuses, before the first pull, images that Docker's own disk has no room for: packed, unpacked, and for a while both. What a
 * registry does not tell is let pass. `bw_docker`, `bw_wants` and `bw_repo` have to be defined.
 * @param list the file that `LIST_SERVICES` has made
 */
function requireRoom(list) {
    return (0,sh/* lines */.M)(shell_docker/* FIND_DISK */.SL, (0,sh.sh) `if [ "\${bw_free:-${PLENTY}}" -lt ${PLENTY} ]; then`, FUNCTIONS, (0,sh.sh) `bw_platform=$(bw_docker version --format '{{.Server.Arch}}' </dev/null) bw_total=0 bw_seen= bw_image=`, (0,sh.sh) `while read -r bw_k bw_v; do case $bw_k in service) bw_measure; bw_image= bw_build= bw_policy=;;`, (0,sh.sh) `image) bw_image=$bw_v;; build) bw_build=yes;; policy) bw_policy=$bw_v;; esac; done <${list}`, (0,sh.sh) `bw_measure`, (0,sh.sh) `bw_needed=$((bw_total * ${docker_room/* ROOM */.ib * 10} / 10))`, (0,sh.sh) `[ "$((bw_needed / 1024))" -le "$bw_free" ] || { ${TELL}; exit 1; }`, (0,sh.sh) `fi`);
}
const TELL = new sh.Sh(`echo "${(0,docker_room/* describeNoRoom */.G)('$bw_root', '$((bw_free / 1000)) MB', '$((bw_total / 1000000)) MB', '$((bw_needed / 1000000)) MB')}"`);
/** A registry without TLS is spoken to on this machine alone: the login goes with the question. */
const FUNCTIONS = new sh.Sh(`bw_layers() { case $1 in 127.*|localhost:*) set -- --insecure "$1";; esac
bw_docker manifest inspect --verbose "$@" </dev/null 2>/dev/null | sed -n -e 's/^.*"Ref": .*/ref/p' -e 's/^.*"architecture": "\\([^"]*\\)".*/arch \\1/p' -e 's/^.*"layers": .*/layers/p' -e 's/^.*"size": \\([0-9]*\\).*/size \\1/p' -e 's/^.*"digest": "\\([^"]*\\)".*/digest \\1/p' | {
bw_a= bw_in= bw_z= bw_d=; while read -r bw_k bw_v; do case $bw_k in ref) bw_a= bw_in=;; arch) bw_a=$bw_v;; layers) bw_in=yes bw_z= bw_d=;; size) bw_z=$bw_v;; digest) bw_d=$bw_v;; esac
[ -n "$bw_in" ] && [ -n "$bw_z" ] && [ -n "$bw_d" ] || continue
[ "$bw_a" != "$bw_platform" ] || echo "$bw_d $bw_z"; bw_z= bw_d=; done; }; }
bw_known() { bw_docker image ls --digests --no-trunc --format '{{.Digest}}' "$bw_r" </dev/null 2>/dev/null | grep sha256: | uniq | head -n ${MOST_SIBLINGS} | while read -r bw_v; do bw_layers "$bw_r@$bw_v"; done; }
bw_measure() { [ -n "$bw_image" ] && [ -z "$bw_build" ] && bw_wants || return 0
bw_repo "$bw_image"; bw_seen="$bw_seen $(bw_known | tr '\\n' ' ')"; set -- $(bw_layers "$bw_image")
while [ $# -ge 2 ]; do case " $bw_seen " in *" $1 "*) ;; *) bw_seen="$bw_seen $1" bw_total=$((bw_total + $2));; esac; shift 2; done; }`);

;// CONCATENATED MODULE: ./src/runtimes/compose-services.ts

/**
 * Takes what a deploy has to know of the services out of what `compose config` prints: `service NAME`, and below it a line for
 * each thing; then what the secrets are made of.
 */
const LIST_SERVICES = [
    '/^services:/,/^[^ ]/{',
    's/^  "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:.*/service \\1/p',
    's/^    image: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/image \\1/p',
    's/^    build:.*/build yes/p',
    's/^    pull_policy: \\(.*\\)/policy \\1/p',
    's/^    container_name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/container \\1/p',
    's/^    restart: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/restart \\1/p',
    ...['any', 'none', 'on-failure'].map((word) => `s/^        condition: ${word}$/restart ${word}/p`),
    's/^      "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:$/needs \\1/p',
    's/^        condition: service_completed_successfully$/ends yes/p',
    ...['secrets', 'configs'].map((key) => `s/^    ${key}:$/given yes/p`),
    's/^      disable: true$/unwatched yes/p',
    's/^        - NONE$/unwatched yes/p',
    '/^    volumes:$/,/^    [a-z]/{',
    's/^      - type: \\(.*\\)/mount \\1/p',
    's/^        source: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/source \\1/p',
    's/^        bind: {}$/strict yes/p',
    '}',
    '}',
    '/^secrets:/,/^[^ ]/{',
    's/^  "\\{0,1\\}\\([A-Za-z0-9._-]*\\)"\\{0,1\\}:.*/secret \\1/p',
    's/^    environment: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/variable \\1/p',
    's/^    file: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/file \\1/p',
    '}',
].join('\n');
/** What a line of output that somebody should read begins with. */
const WARNING = 'warning: ';
/** @param output the last lines of the step that has judged the services */
function readWarnings(output) {
    return output.filter((line) => line.startsWith(WARNING)).map((line) => line.slice(WARNING.length));
}
/** Whether a path is not there, as far as this user may look. */
const compose_services_GONE = new sh.Sh(`bw_gone() { [ ! -e "$1" ] || return 1; bw_up=$1; until [ -e "$bw_up" ]; do case $bw_up in */*) bw_up=\${bw_up%/*};; *) return 1;; esac
[ -n "$bw_up" ] || bw_up=/; done; [ -x "$bw_up" ]; }`);
/**
 * Refuses what would fail, or go wrong unseen, behind the switch: a mount of the release or a secret that is not there. The
 * warnings are kept for `TELL_WARNINGS`.
 * @param list the file that `LIST_SERVICES` has made
 * @param env the variables of the release, a line each
 */
function judgeServices(folder, list, env) {
    return (0,sh/* lines */.M)(compose_services_GONE, (0,sh.sh) `bw_folder=${folder}; bw_fail() { echo "$1"; exit 1; }`, (0,sh.sh) `bw_jobs=" $(sed -n -e '/^needs /{s///;h;}' -e '/^ends /{g;p;}' ${list} | tr '\\n' ' ')"`, (0,sh.sh) `bw_down= bw_always= bw_named= bw_made= bw_s= bw_restart=`, new sh.Sh(`bw_add() { case "$bw_jobs" in *" $bw_s "*) return 0;; esac
case "$bw_s $bw_restart" in ' '*|*' unless-stopped') ;; *' always'|*' any') bw_always="$bw_always, $bw_s";; *) bw_down="$bw_down, $bw_s";; esac; }`), (0,sh.sh) `while read -r bw_k bw_v; do case $bw_k in`, (0,sh.sh) `service) bw_add; bw_s=$bw_v bw_restart= bw_mount=;;`, (0,sh.sh) `restart) bw_restart=$bw_v;;`, (0,sh.sh) `container) bw_named="$bw_named, $bw_v";;`, (0,sh.sh) `mount) bw_mount=$bw_v;;`, (0,sh.sh) `source) if [ "$bw_mount" = bind ] && bw_gone "$bw_v"; then case $bw_v in`, (0,sh.sh) `"$bw_folder"/*) bw_path=\${bw_v#"$bw_folder"/}; bw_fail "$bw_s mounts $bw_path, which the release does not have";;`, (0,sh.sh) `*) bw_made="$bw_made, $bw_v of $bw_s"; bw_last=$bw_v;; esac; else bw_last=; fi;;`, (0,sh.sh) `strict) [ -z "$bw_last" ] || bw_fail "$bw_s mounts $bw_last, which is not there";;`, (0,sh.sh) `secret) bw_add; bw_s=; bw_secret=$bw_v;;`, (0,sh.sh) `variable) grep -q "^$bw_v=" ${env} || bw_fail "the secret $bw_secret is the variable $bw_v, and nothing sets it";;`, (0,sh.sh) `file) ! bw_gone "$bw_v" || bw_fail "the secret $bw_secret is the file $bw_v, which is not there";;`, (0,sh.sh) `esac; done <${list}`, (0,sh.sh) `bw_add`);
}
/** Prints what stands in a variable, each with a comma before it. @param meaning stands in single quotes */
function writeWarning(variable, meaning) {
    return new sh.Sh(`[ -z "$${variable}" ] || echo "${WARNING}"'${meaning}'": \${${variable}#, }"`);
}
/** Prints what `judgeServices` found, last of all, where it is not lost among what was pulled. */
const TELL_WARNINGS = (0,sh/* lines */.M)(writeWarning('bw_down', 'down after a restart of the host or of Docker, for want of `restart: unless-stopped`'), writeWarning('bw_always', 'started by a restart of the host or of Docker also where they were stopped, for `restart: always`'), writeWarning('bw_named', 'a `container_name` belongs to one project on a host alone, so that two of the stack cannot run side by side'), writeWarning('bw_made', 'not on the host, so that Docker makes empty folders of root there'));

;// CONCATENATED MODULE: ./src/runtimes/compose-stack.ts


const HERE = new sh.Sh('bw_here() { bw_docker image inspect "$1" </dev/null >/dev/null 2>&1; }');
const REQUIRE_PINS = (0,sh.sh) `[ -r ${FILES.pins} ] || { echo 'the release does not say which images it runs'; exit 1; }`;
/** Defines `bw_find`, which sets the name of an image of a release; one that is gone is pulled again by its digest. */
function defineFind(target) {
    const gone = (0,sh.sh) `rm -f ${`${stackFiles(target).images}.new`}`.text;
    return (0,sh/* lines */.M)(REQUIRE_PINS, HERE, new sh.Sh(`bw_find() { bw_ref=$bw_pinned; [ "$bw_ref" != - ] && bw_here "$bw_ref" || bw_ref=$bw_id; bw_here "$bw_ref" && return 0
bw_ref=$bw_pinned; [ "$bw_ref" != - ] && bw_docker pull "$bw_ref" </dev/null || { ${gone}; echo "image \${bw_name:-$bw_id} of $bw_s: gone"; exit 1; }; }`));
}
/**
 * Writes which images Compose runs. One that is here without its digest is named by its id. Compose does not see that a secret
 * or a config has another content, so that who is given one gets a mark of the release, and is replaced.
 */
function applyPins(target, release) {
    const { images } = stackFiles(target);
    const file = `${images}.new`;
    return (0,sh/* lines */.M)(defineFind(target), (0,sh.sh) `echo services: >${file}; while read -r bw_s bw_id bw_pinned bw_from bw_name bw_given; do bw_find`, (0,sh.sh) `printf '  "%s":\\n    image: "%s"\\n    pull_policy: never\\n' "$bw_s" "$bw_ref" >>${file}`, (0,sh.sh) `[ -z "$bw_given" ] || printf '    labels: { "bowline.release": "%s" }\\n' ${release} >>${file}; done <${FILES.pins}`, (0,sh.sh) `mv ${file} ${images}`);
}
/** Writes `env` as Compose reads it, which keeps the backslash that a shell takes away before a backquote. */
const WRITE_ENV = replace(FILES.env, (0,sh.sh) `sed ${ENV_FOR_COMPOSE} .bowline/env`);
/** Writes what is left of a stack once its images are known. `defineRelease` has to stand before it. */
function writeStack(target, release) {
    const { images, stack, services } = stackFiles(target);
    return (0,sh/* lines */.M)(applyPins(target, release), replace(stack, (0,sh.sh) `bw_checked -f ${images} config --format json`), replace(services, (0,sh.sh) `bw_stack config --hash '*'`), (0,sh.sh) `rm -f ${FILES.said}`);
}
/**
 * Writes the stack where it is not there as it should be: other secrets have come, an image is gone, or an earlier Bowline made
 * the release. Else nothing is written, so that a full disk keeps no release from coming back. Where the engine does not answer,
 * its words are the reason: no image is gone for that.
 */
function requireStack(target, release) {
    const { images, stack, services } = stackFiles(target);
    return (0,sh/* lines */.M)(HERE, (0,sh.sh) `bw_ready() { [ -s ${stack} ] && [ -s ${services} ] && [ -s ${images} ] && [ -z "$(find .bowline/env -newer ${stack})" ] || return 1`, (0,sh.sh) `for bw_i in $(sed -n 's/^    image: "\\(.*\\)"$/\\1/p' ${images}); do bw_here "$bw_i" || { bw_docker version >/dev/null </dev/null || exit 1; return 1; }; done; }`, (0,sh.sh) `if ! bw_ready; then`, WRITE_ENV, writeStack(target, release), (0,sh.sh) `fi`);
}
/** A file is there as it was or as it will be. */
function replace(file, command) {
    return (0,sh.sh) `${command} >${`${file}.new`}; mv ${`${file}.new`} ${file}`;
}

// EXTERNAL MODULE: ./src/runtimes/image-list.ts
var image_list = __webpack_require__(34677);
;// CONCATENATED MODULE: ./src/runtimes/compose-pin.ts







/**
 * Pulls and builds what a release needs, and writes down the very images, beside what runs. Each gets a tag of ours, which
 * keeps it from a prune by somebody else. `TELL_WARNINGS` prints what was found.
 */
function pinImages(target, runtime, release) {
    const { stack, services } = stackFiles(target);
    const list = `${services}.new`;
    return (0,sh/* lines */.M)(defineRelease(target, runtime, release), WRITE_ENV, (0,sh.sh) `bw_checked config --format yaml >.bowline/compose.yaml`, (0,sh.sh) `sed -n ${LIST_SERVICES} .bowline/compose.yaml >${list}; rm -f .bowline/compose.yaml`, judgeServices((0,host_layout/* pathsOf */.wG)(target.path).release(release), list, FILES.env), ...[HERE, PULL], (0,sh.sh) `bw_own=$(cat .bowline/image 2>/dev/null || :)`, requireRoom(list), 
    // From the stack with all filled in, because sudo hands no variables on.
    (0,sh.sh) `if grep -q '^build yes' ${list}; then bw_checked config --format json >${stack}; bw_stack build; fi`, definePin(target, runtime, release), (0,sh.sh) `: >${`${FILES.pins}.new`}; bw_s=`, (0,sh.sh) `while read -r bw_k bw_v; do case $bw_k in`, (0,sh.sh) `service) bw_pin; bw_s=$bw_v bw_image= bw_build= bw_policy= bw_unwatched= bw_given=;;`, (0,sh.sh) `image) bw_image=$bw_v;; build) bw_build=yes;; policy) bw_policy=$bw_v;; unwatched) bw_unwatched=yes;; given) bw_given=given;; esac; done <${list}`, (0,sh.sh) `bw_pin; rm -f ${list} ${FILES.said}`, (0,sh.sh) `mv ${`${FILES.pins}.new`} ${FILES.pins}`, writeStack(target, release));
}
/**
 * `bw_wants` says whether an image is pulled: what the source has brought is never asked for again, because the login was for that
 * one time. `bw_pull` sets the digest that was pulled, and whether anything had to be brought here for it.
 */
const PULL = new sh.Sh(`bw_wants() { case "$bw_policy $bw_image" in never*|*" \${bw_own:--}") return 1;; missing*|if_not_present*|*@sha256:*) ! bw_here "$bw_image";; *) return 0;; esac; }
bw_pull() { bw_docker pull "$1" </dev/null >${FILES.said} 2>&1 || { cat ${FILES.said}; echo "image $1 of $bw_s: not pulled"; exit 1; }
bw_digest=$(sed -n 's/^Digest: //p' ${FILES.said}); ! grep -q '^Status: Downloaded' ${FILES.said} || bw_from=pulled; }
bw_repo() { bw_r=\${1%@*}; case \${bw_r##*/} in *:*) bw_r=\${bw_r%:*};; esac; }`);
function definePin(target, runtime, release) {
    const built = `${runtime.project}-`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_pin() { [ -n "$bw_s" ] || return 0; bw_digest= bw_from=there bw_pinned=-`, (0,sh.sh) `if [ -n "$bw_build" ]; then bw_image=\${bw_image:-${built}$bw_s}`, (0,sh.sh) `else ! bw_wants || bw_pull "$bw_image"`, (0,sh.sh) `bw_repo "$bw_image"`, (0,sh.sh) `case $bw_image in *@sha256:*) bw_digest=\${bw_image##*@};; esac`, (0,sh.sh) `[ -z "$bw_digest" ] || bw_pinned=$bw_r@$bw_digest`, (0,sh.sh) `[ "$bw_pinned" != - ] || bw_pinned=$(bw_docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$bw_image" </dev/null | grep -F "$bw_r@" | head -n 1)`, (0,sh.sh) `fi`, (0,sh.sh) `bw_id=$(bw_docker image inspect --format '{{.Id}}' "\${bw_image}" </dev/null) || exit 1`, (0,sh.sh) `[ -z "$bw_unwatched" ] || [ -z "$(bw_docker image inspect --format '{{if .Config.Healthcheck}}yes{{end}}' "$bw_id" </dev/null)" ] || bw_fail "$bw_s has "'\`disable: true\` over an image that has a health check'`, (0,sh.sh) `bw_docker tag "$bw_id" ${tagOf(target, runtime, release)} </dev/null`, (0,sh.sh) `echo "$bw_s $bw_id \${bw_pinned:--} $bw_from $bw_image $bw_given" >>${`${FILES.pins}.new`}`, (0,image_list/* listImage */.G)(imageList(target), { release, tag: tagOf(target, runtime, release), image: new sh.Sh('"${bw_pinned:--}"') }), (0,sh.sh) `echo "$bw_s: \${bw_pinned#-} $bw_id"; }`);
}
/** Brings back what a release needs that is gone from the host, while another one serves. */
function recallImages(target, runtime, release) {
    return (0,sh/* lines */.M)(defineRelease(target, runtime, release), defineFind(target), (0,sh.sh) `while read -r bw_s bw_id bw_pinned bw_from bw_name bw_given; do bw_find`, (0,sh.sh) `bw_docker tag "$bw_id" ${tagOf(target, runtime, release)} </dev/null; done <${FILES.pins}`, requireStack(target, release));
}

;// CONCATENATED MODULE: ./src/runtimes/compose-state.ts





const LABEL = 'com.docker.compose';
const FORMAT = [
    `container {{index .Config.Labels "${LABEL}.service"}} {{.State.Status}}`,
    '{{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}} {{.State.ExitCode}} {{.RestartCount}}',
    `{{index .Config.Labels "${LABEL}.config-hash"}} {{.Image}} {{.Config.Image}} {{.Name}}`,
].join(' ');
/** Prints a line for each container of the stack. `bw_docker` has to be defined. */
function listContainers({ project }) {
    const filters = [`label=${LABEL}.project=${project}`, `label=${LABEL}.oneoff=False`];
    return (0,sh/* lines */.M)((0,sh.sh) `bw_ids=$(bw_docker ps --all --quiet ${filters.flatMap((filter) => ['--filter', filter])}) || exit 1`, (0,sh.sh) `[ -z "$bw_ids" ] || bw_docker inspect --format ${FORMAT} $bw_ids`);
}
/** Prints what the live release should run, what it ran when it had come up, and what runs. */
function observeStack(target, runtime, folder) {
    const { services, ran } = stackFiles(target);
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `echo "release $(readlink ${folder})"`, (0,sh.sh) `sed 's/^/expected /' ${`${folder}/${services}`} 2>/dev/null || :`, (0,sh.sh) `sed 's/^container /ran /' ${`${folder}/${ran}`} 2>/dev/null || :`, (0,sh.sh) `sed 's/^/pinned /' ${`${folder}/${FILES.pins}`} 2>/dev/null || :`, (0,sh.sh) `( ${listContainers(runtime)} ) 2>&1 || :`);
}
const TAGS = ['release', 'expected', 'ran', 'pinned', 'container'];
/** Reads what `observeStack` has printed. */
function readStack(output) {
    const of = (tag) => output.filter((line) => line.startsWith(`${tag} `)).map((line) => line.slice(tag.length + 1).split(' '));
    const pair = ([name = '', value = '']) => [name, value];
    return {
        release: of('release')[0]?.[0]?.replace(/^.*\//, '') || null,
        expected: new Map(of('expected').map(pair)),
        ran: of('ran').map(readContainer),
        pinned: new Map(of('pinned')
            .map(readPin)
            .map((pin) => [pin.service, pin])),
        containers: of('container').map(readContainer),
        others: output.filter((line) => line.trim() !== '' && !TAGS.some((tag) => line.startsWith(`${tag} `))),
    };
}
function readContainer(words) {
    const [service = '', status = '', health = '-', exitCode = '', restarts = '', hash = '', imageId = ''] = words;
    const [image = '', name = ''] = words.slice(7);
    const counts = { exitCode: Number(exitCode), restarts: Number(restarts) };
    return { service, status, health, ...counts, hash, imageId, image, name: name.replace(/^\//, '') };
}
/** What is not as the release wants it, one phrase a service. */
function findFaults(stack) {
    const { expected, containers, release } = stack;
    const missing = [...expected].flatMap(([service, hash]) => {
        const own = containers.filter((one) => one.service === service);
        if (own.length === 0)
            return isAbsent(stack, service) ? [] : [`${service} has no container`];
        const fault = own.map((one) => findFault(stack, one, hash)).find((one) => one !== undefined);
        return fault === undefined ? [] : [`${service} ${fault}`];
    });
    const orphans = containers.filter(({ service }) => expected.size > 0 && !expected.has(service));
    const strangers = [...new Set(orphans.map(({ service }) => `${service} is no service of release ${release}`))];
    return [...missing, ...strangers];
}
/** It never had one: its scale is 0. */
function isAbsent({ ran }, service) {
    return ran.length > 0 && !ran.some((one) => one.service === service);
}
function findFault({ ran, pinned, release }, container, hash) {
    const { service, status, health, exitCode, imageId } = container;
    const wanted = pinned.get(service)?.id;
    if (container.hash !== hash)
        return `does not run as release ${release} has it`;
    if (wanted !== undefined && wanted !== imageId)
        return `runs image ${(0,text_image/* shortenDigests */.fQ)(imageId)}, not ${(0,text_image/* shortenDigests */.fQ)(wanted)}`;
    if (health === 'unhealthy')
        return 'is unhealthy';
    if (status === 'running')
        return undefined;
    const hadEnded = ran.some((one) => one.service === service && one.status === 'exited' && one.exitCode === 0);
    if (hadEnded && status === 'exited' && exitCode === 0)
        return undefined;
    return status === 'exited' ? `exited with ${exitCode}` : `is ${status}`;
}
/** @param output what `observeStack` has printed */
function readStackState(output) {
    const stack = readStack(output);
    const { containers, expected, others } = stack;
    const restarts = containers.reduce((sum, one) => sum + one.restarts, 0);
    const state = { restarts, pid: null, ...(containers.length === 0 ? {} : { containers: listStates(stack) }) };
    if (containers.length === 0) {
        return { ...state, running: false, detail: others.at(-1)?.trim() ?? 'no container runs' };
    }
    const faults = findFaults(stack);
    const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
    if (faults.length > 0)
        return { ...state, running: false, detail: `${faults.join(', ')}${again}` };
    if (expected.size === 0)
        return { ...state, running: false, detail: 'the release was never started' };
    return { ...state, running: true, detail: `${containers.map(describeContainer).join(', ')}${again}` };
}
function listStates({ containers, pinned }) {
    return containers.map(({ service, name, status, health, restarts, imageId, image }) => {
        const pin = pinned.get(service);
        const told = pin?.id === imageId ? pin : (0,text_image/* splitDigest */.vo)(image);
        const seen = { service, name, state: status, health: health === '-' ? null : health, restarts };
        return { ...seen, image: told.image, digest: told.digest };
    });
}
function describeContainer({ service, status, health }) {
    return `${service} ${health === '-' ? status : health}`;
}

// EXTERNAL MODULE: ./src/shell/systemctl.ts
var systemctl = __webpack_require__(20424);
;// CONCATENATED MODULE: ./src/runtimes/unit-result.ts

/** Why a unit failed, by systemd's own word. Source: systemd.exec(5), "$SERVICE_RESULT", and systemd.service(5). */
const RESULTS = {
    timeout: 'it took too long to start or to stop',
    signal: 'it was killed by signal STATUS',
    'core-dump': 'it crashed by signal STATUS',
    watchdog: 'it no longer answered its watchdog',
    'oom-kill': 'it was killed because memory ran out',
    'start-limit-hit': 'it was started too often in a short time',
    resources: 'systemd could not prepare it: a file that the unit names is missing, or a limit is reached',
    protocol: 'it ended before it said that it is ready, or left no process to watch',
    'exec-condition': 'its ExecCondition= was not met',
};
/** Statuses that systemd itself gives before the program runs. Source: systemd.exec(5), "Process Exit Codes". */
const STATUSES = {
    200: 'its WorkingDirectory= cannot be entered',
    203: 'its program cannot be executed: is it there, with the right to execute it and its interpreter?',
    209: 'its output cannot be opened',
    214: 'its scheduling cannot be set',
    216: 'its Group= is not known',
    217: 'its User= is not known',
    226: 'its name space cannot be made: a path that the unit names may be missing',
    243: 'its credentials cannot be read',
};
/** One phrase on how a unit ended, such as `exit-code, exit status 3`. */
function describeResult(result, status) {
    const reason = (result === 'exit-code' ? STATUSES[status] : RESULTS[result])?.replace('STATUS', status);
    const words = `${result}, exit status ${status}`;
    return reason === undefined ? words : `${words}: ${reason}`;
}
/** The same on a host, for a unit whose state is in `bw_o`: one line with what it said of itself. */
function writeResult(unit) {
    const cases = [
        ...Object.entries(RESULTS).map(([result, reason]) => toCase(result, '*', reason)),
        ...Object.entries(STATUSES).map(([status, reason]) => toCase('exit-code', status, reason)),
    ];
    return (0,sh/* lines */.M)((0,sh.sh) `bw_r=$(printf '%s\\n' "$bw_o" | sed -n 's/^Result=//p'); bw_s=$(printf '%s\\n' "$bw_o" | sed -n 's/^ExecMainStatus=//p')`, (0,sh.sh) `bw_t=$(printf '%s\\n' "$bw_o" | sed -n 's/^StatusText=//p'); bw_w=`, (0,sh.sh) `case $bw_r/$bw_s in ${cases} esac`, (0,sh.sh) `echo ${`${unit}: `}"$bw_r, exit status $bw_s\${bw_w:+: $bw_w}\${bw_t:+; it said: $bw_t}"`);
}
function toCase(result, status, reason) {
    const [before = '', after] = reason.split('STATUS');
    const said = after === undefined ? (0,sh.sh) `${before}` : (0,sh.sh) `${before}"$bw_s"${after}`;
    return (0,sh.sh) `(${result}/${status === '*' ? (0,sh.sh) `*` : status}) bw_w=${said};;`;
}

;// CONCATENATED MODULE: ./src/runtimes/unit-log.ts




/** Notes the time, by the host's clock, from which on lines of the log belong to what is started now. */
function noteRestart(target) {
    // A full disk must not keep a release from coming back.
    return (0,sh.sh) `( date +%s.%N >${stampOf(target)} ) 2>/dev/null || :`;
}
function stampOf({ path, link }) {
    return `${(0,host_layout/* pathsOf */.wG)(path, link).current}/.bowline/restarted`;
}
/** Prints the last lines of a unit's log, or why there are none. */
function showUnitLog(request, target, { unit, scope }, user) {
    const { lines: count, follow, ofThisRestart = false } = request;
    const journal = scope === 'user' ? (0,sh.sh) `env XDG_RUNTIME_DIR="/run/user/$(id -u)" journalctl --user` : (0,sh.sh) `journalctl`;
    const plain = (0,sh.sh) `${journal} -q ${new sh.Sh(follow ? '-f' : '')} "$@" --no-pager -o short-iso -u ${unit}`;
    // The group adm may read the journal; sudo is for a user outside of it.
    const isTried = scope === 'system' && !user.isRoot;
    const choice = ofThisRestart ? chooseStart(target, count) : unit_log_choose(request);
    if (follow)
        return (0,sh/* lines */.M)(choice, (0,sh.sh) `${isTried ? (0,sh.sh) `sudo -n ${plain} 2>/dev/null || ` : sh/* NOTHING */.K}${plain} 2>&1 || :`);
    const last = (code) => (0,sh.sh) `$( { ${code} || echo bw_refused; } | tail -n ${count + 1} )`;
    return (0,sh/* lines */.M)(choice, isTried ? (0,sh.sh) `bw_g=${last((0,sh.sh) `sudo -n ${plain} 2>/dev/null`)}` : (0,sh.sh) `bw_g=${last((0,sh.sh) `${plain} 2>&1`)}`, (0,sh.sh) `bw_m=yes; case $bw_g in (*bw_refused) bw_m=; bw_g=$( ${isTried ? (0,sh.sh) `${plain} 2>/dev/null` : (0,sh.sh) `printf '%s' "\${bw_g%bw_refused}"`} | tail -n ${count});; esac`, (0,sh.sh) `if [ -n "$bw_g" ]; then printf '%s\\n' "$bw_g" | tail -n ${count}; else ${unit_log_explainSilence(target, unit)}; fi`);
}
/** Puts into "$@" which lines are wanted. With a start, journalctl counts lines from there, and not from the end. */
function unit_log_choose({ lines: count, sinceMs }) {
    return sinceMs === undefined ? (0,sh.sh) `set -- -n ${count}` : (0,sh.sh) `set -- --since ${`-${Math.ceil(sinceMs / 1000)}s`}`;
}
/** Puts into "$@" what limits the log to the time since the restart; a host whose date knows no fractions has seconds. */
function chooseStart(target, count) {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_since=$(cat ${stampOf(target)} 2>/dev/null) || bw_since=`, (0,sh.sh) `case \${bw_since%.*} in (''|*[!0-9]*) set -- -n ${count};; (*) case \${bw_since#*.} in (*[!0-9]*) bw_since=\${bw_since%.*};; esac; set -- --since "@$bw_since";; esac`);
}
/** A user of no such group sees lines of their own at most, so silence may only be a closed door. */
function unit_log_explainSilence({ host }, unit) {
    const closed = `no lines that ${host.user} may read; once as root: usermod -aG systemd-journal ${host.user} (or the group adm)`;
    const empty = `the journal has no lines of ${unit}`;
    return (0,sh/* lines */.M)((0,sh.sh) `case " $(id -Gn) " in (*' systemd-journal '*|*' adm '*) bw_m=yes;; esac`, (0,sh.sh) `if [ -n "$bw_m" ]; then echo ${empty}; else echo ${closed}; fi`);
}
/** Tells why a unit did not start, by the word of systemd, which everybody may ask. */
function explainFailure({ unit, scope }) {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_o=$(${(0,systemctl/* readSystemctl */.X1)(scope)} show -p Result,ExecMainStatus,StatusText -- ${unit} 2>/dev/null) || :`, writeResult(unit));
}

;// CONCATENATED MODULE: ./src/runtimes/compose-up.ts








/**
 * Makes the stack what the release says. Prepare has pulled, built and written what that takes. It is waited for in a session of
 * its own, because a Compose that is killed while it replaces a container leaves the service down.
 */
function bringUp(target, runtime, { release, previous }) {
    const seconds = Math.ceil(runtime.waitMs / 1000);
    const { ran } = stackFiles(target);
    return (0,sh/* lines */.M)(defineRelease(target, runtime, release), requireStack(target, release), (0,sh.sh) `rm -f ${ran}`, noteRestart(target), 
    // What is as it should be is left alone by Compose, and a restart is wanted.
    previous === release && (0,sh.sh) `bw_project stop`, (0,sh.sh) `bw_up() { bw_stack up -d --no-build --pull never --remove-orphans --wait --wait-timeout ${seconds}; }`, (0,sh.sh) `bw_up`, 
    // A full disk must not keep a release from coming back.
    (0,sh.sh) `( ${listContainers(runtime)} ) 2>/dev/null >${`${ran}.new`} && mv ${`${ran}.new`} ${ran} || rm -f ${`${ran}.new`}`);
}
/** Stops the containers, and keeps them: an anonymous volume is found again by its container alone. */
function stopStack(runtime) {
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_project stop`);
}
/** Takes containers and networks away. Volumes are never removed. */
function takeDown(runtime) {
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_project down --remove-orphans`);
}
/** Takes the volumes and the images that are tagged as ours away as well. Without its file Compose knows the stack by its containers alone. */
function removeStack(target, runtime) {
    const filter = `label=com.docker.compose.project=${runtime.project}`;
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_project down --remove-orphans --volumes`, (0,sh.sh) `for bw_v in $(bw_docker volume ls --quiet --filter ${filter}); do bw_docker volume rm "$bw_v"; done`, 
    // No release is in there, so none needs an image.
    (0,image_list/* pruneImages */.B)(imageList(target), `${(0,host_layout/* pathsOf */.wG)(target.path).own}/none`));
}
/** Prints the last lines of the containers; after a failure, only of those that are not healthy or do not run. */
function showLogs(target, runtime, request) {
    const { lines: count, follow, sinceMs, ofThisRestart = false, service } = request;
    const since = sinceMs === undefined ? [] : ['--since', `${Math.ceil(sinceMs / 1000)}s`];
    const show = (0,sh.sh) `bw_project logs --no-color --tail ${count} ${follow ? ['--follow'] : []} ${since}`;
    if (!ofThisRestart) {
        return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), service !== undefined && requireContainer(runtime, service), (0,sh.sh) `${show} ${service ?? []} 2>&1 || :`);
    }
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_since=$(cat ${stampOf(target)} 2>/dev/null) || bw_since=0`, (0,sh.sh) `bw_ill=$( { ${listContainers(runtime)}; } 2>/dev/null | sed -n -e 's/^container \\([^ ]*\\) running unhealthy .*/\\1/p' -e 's/^container \\([^ ]*\\) running [^ ]* [^ ]* [1-9].*/\\1/p' -e '/^container [^ ]* running /d' -e 's/^container \\([^ ]*\\) .*/\\1/p' | sort -u)`, (0,sh.sh) `${show} --since "$bw_since" $bw_ill 2>&1 | tail -n ${count} || :`);
}
/** Compose prints nothing for a service that is not there. */
function requireContainer({ project }, service) {
    const labels = [`project=${project}`, `service=${service}`].map((one) => `label=com.docker.compose.${one}`);
    const filters = labels.flatMap((label) => ['--filter', label]);
    const none = `there is no container of ${service}`;
    return (0,sh.sh) `[ -n "$(bw_docker ps --all --quiet ${filters} 2>&1)" ] || { echo ${none}; exit 0; }`;
}
/** Runs a program in the container that runs, with the environment of the container. */
function runIn(runtime, { service, command, hasTerminal }) {
    const terminal = hasTerminal ? [] : ['-T'];
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,sh.sh) `bw_project exec ${terminal} ${service} ${command}; exit $?`);
}

;// CONCATENATED MODULE: ./src/runtimes/compose.ts












/** A stack of Docker Compose, whose images are pinned in prepare, so that a release is always the very same containers. */
function composeRuntime(target, runtime) {
    return {
        identity: `compose ${runtime.docker === 'rootless' ? 'rootless ' : ''}${runtime.project}`,
        tools: ['docker'],
        rights: runtime.docker === 'sudo' ? [['docker']] : [],
        facts: (prefix) => askEngine(prefix, target, runtime),
        missing: (facts) => findEngineProblems(target, runtime, facts),
        images: (facts) => readImages(facts.readText('pins') ?? ''),
        files: (release, version) => [writeComposeFile(target, runtime, release, version)],
        stage: ({ release }) => (0,sh/* lines */.M)(pinImages(target, runtime, release), TELL_WARNINGS),
        warnings: readWarnings,
        recall: (release) => recallImages(target, runtime, release),
        switchOver: (moment) => bringUp(target, runtime, moment),
        stop: () => stopStack(runtime),
        retire: () => takeDown(runtime),
        remove: () => removeStack(target, runtime),
        observe: (folder) => observeStack(target, runtime, folder),
        readState: readStackState,
        faults: (output) => findFaults(readStack(output)),
        logs: (request) => showLogs(target, runtime, request),
        runIn: (program) => runIn(runtime, program),
        explain: explainCompose,
        prune: () => (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(runtime), (0,image_list/* pruneImages */.B)(imageList(target), (0,host_layout/* pathsOf */.wG)(target.path).releases)),
    };
}

;// CONCATENATED MODULE: ./src/runtimes/compose-colors.ts





/** Takes out of what `compose config` prints what two stacks on one host share, or must not: a line for each thing. */
const LIST_SHARED = [
    '/^services:/,/^[^ ]/{',
    's/^    container_name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/container \\1/p',
    's/^    network_mode: host$/network host/p',
    '/^    ports:$/,/^    [a-z]/s/^        published: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/published \\1/p',
    '/^        aliases:$/,/^ \\{0,8\\}[^ ]/s/^          - "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/alias \\1/p',
    '}',
    '/^volumes:/,/^[^ ]/s/^    name: "\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/volume \\1/p',
].join('\n');
/**
 * Refuses a stack of which both colours cannot run side by side, or that does not listen where its colour is asked. `bw_checked` has to
 * be defined. Sets `bw_apart` to the volumes of which each colour has its own.
 * @param name what a proxy in a container knows the colour by
 */
function judgeColors(target, { files, docker }, name) {
    const { color, port } = target;
    const other = stackFiles({ color: (0,blue_green/* otherColor */.IP)(color) });
    const [own, others] = [`${stackFiles(target).services}.shared`, `${other.services}.shared`];
    const named = files.flatMap((file) => ['-f', file]);
    return (0,sh/* lines */.M)((0,sh.sh) `bw_checked config --format yaml | sed -n ${LIST_SHARED} >${own}`, (0,sh.sh) `${(0,shell_docker/* reachDocker */.ao)(docker)} /bin/sh ${other.compose} ${named} config --format yaml 2>/dev/null | sed -n ${LIST_SHARED} >${others}`, (0,sh.sh) `bw_same() { grep -F -x -f ${own} ${others} | sed -n "s/^$1 //p" | head -n 1; }`, (0,sh.sh) `bw_one=$(bw_same container); [ -z "$bw_one" ] || { echo "both colours have the container name $bw_one"; exit 1; }`, (0,sh.sh) `bw_one=$(bw_same published); [ -z "$bw_one" ] || { echo "both colours publish port $bw_one"; exit 1; }`, (0,sh.sh) `grep -q -x -e ${`published ${port}`} -e 'network host' ${own} || { echo ${`no service publishes port ${port} of ${color}`}; exit 1; }`, name !== undefined &&
        (0,sh.sh) `grep -q -x -e ${`alias ${name}`} -e ${`container ${name}`} ${own} || { echo ${`no service is called ${name}, by which the proxy asks ${color}`}; exit 1; }`, (0,sh.sh) `bw_apart=$(sed -n 's/^volume //p' ${own} | while read -r bw_v; do grep -q -F -x "volume $bw_v" ${others} || printf ', %s' "$bw_v"; done)`, (0,sh.sh) `rm -f ${own} ${others}`);
}
/** Prints what `judgeColors` has found. */
const TELL_APART = writeWarning('bw_apart', 'volumes of this colour alone, whose data the other does not see, for want of `name` or `external: true`');

;// CONCATENATED MODULE: ./src/runtimes/carriers/compose.ts













/** How long the engine may take to answer again: one that is being restarted must not keep an app from coming back. */
const ENGINE_SECONDS = 30;
/** Of a colour that did not come up; what Compose says of it has to stay among the last lines. */
const LOG_LINES = 10;
/** What is printed is not lost among what is pulled and started. */
const WARNINGS = '.bowline/compose.warnings';
/** A stack of Compose, in a project of the colour's own. */
function composeCarrier(target, { ports, upstream, proofSoakMs: soakMs }, stack, color) {
    const own = { ...stack, project: (0,blue_green/* projectOf */.v8)(stack, color), soakMs };
    const one = (0,colors/* atColor */.XI)(target, { color, port: ports[color], link: color, runtime: own });
    const behaviour = composeRuntime(one, own);
    const name = upstream && (0,placeholders/* fillPlaceholders */.Ct)(upstream, { color }).replace(/:\d+$/, '');
    // Both colours are of one engine and of one user.
    const isAsked = color === 'blue';
    return {
        identity: behaviour.identity,
        target: one,
        behaviour,
        links: [],
        rights: (isAsked && behaviour.rights) || [],
        installs: [],
        isActive: isActive(own),
        isWhole: isWhole(one, own),
        ready: (release) => apart(makeReady(one, own, release, name)),
        recall: (release) => apart(recallImages(one, own, release)),
        tell: (0,sh.sh) `cat ${`${(0,host_layout/* pathsOf */.wG)(one.path, one.link).current}/${WARNINGS}`} 2>/dev/null || :`,
        start: (start) => apart(startStack(one, own, start)),
        // Docker starts what runs with the machine, by the word of the Compose file, and leaves what was stopped.
        remember: () => (0,sh.sh) `:`,
        forget: () => (0,sh.sh) `:`,
        stop: () => apart(stopStack(own)),
        end: () => apart(takeDown(own)),
        facts: (prefix) => (isAsked ? behaviour.facts?.(prefix) : undefined) ?? sh/* NOTHING */.K,
        missing: (facts) => (isAsked ? behaviour.missing?.(facts) : undefined) ?? [],
    };
}
/** Its folder, its functions and its modes of new files are not those of what comes behind it. */
function apart(code) {
    return (0,sh/* lines */.M)((0,sh.sh) `(`, code, (0,sh.sh) `)`);
}
function makeReady(one, own, release, name) {
    return (0,sh/* lines */.M)(pinImages(one, own, release), judgeColors(one, own, name), 
    // It was judged whether both can run side by side.
    (0,sh.sh) `bw_named=; { ${TELL_WARNINGS}; ${TELL_APART}; } >${WARNINGS}`);
}
/** Compose leaves alone what is as the release has it. */
function startStack(one, own, { release, user, isAnew }) {
    const request = { lines: LOG_LINES, follow: false, ofThisRestart: true };
    return (0,sh/* lines */.M)((0,shell_docker/* defineCompose */.uV)(own), (0,sh.sh) `bw_end=$(( $(date +%s) + ${ENGINE_SECONDS} ))`, (0,sh.sh) `until bw_docker version </dev/null >/dev/null 2>&1 || [ "$(date +%s)" -ge "$bw_end" ]; do sleep 1; done`, (0,sh.sh) `bw_end() { bw_code=$?; trap - EXIT; [ "$bw_code" = 0 ] || { ${showLogs(one, own, request)}; }; exit "$bw_code"; }`, (0,sh.sh) `trap bw_end EXIT`, bringUp(one, own, { release, previous: isAnew ? release : null, user, scratch: '' }));
}
function isActive({ docker, project }) {
    const filter = `label=com.docker.compose.project=${project}`;
    return (0,sh/* lines */.M)((0,sh.sh) `(`, (0,shell_docker/* defineCompose */.uV)({ docker, project }), (0,sh.sh) `[ -n "$(bw_docker ps --quiet --filter ${filter} </dev/null 2>/dev/null)" ] )`);
}
/** Takes out of lines of containers which ones run, and as what. */
const RUNNING = 's/^container \\([^ ]*\\) running [^ ]* [^ ]* [^ ]* \\([^ ]*\\) \\([^ ]*\\) .* \\([^ ]*\\)$/\\1 \\2 \\3 \\4/p';
/** Every container that ran when it had come up is there, and runs. */
function isWhole(one, own) {
    const ran = `${(0,host_layout/* pathsOf */.wG)(one.path, one.link).current}/${stackFiles(one).ran}`;
    return (0,sh/* lines */.M)((0,sh.sh) `(`, (0,shell_docker/* defineCompose */.uV)(own), (0,sh.sh) `bw_now=$( { ${listContainers(own)}; } 2>/dev/null | sed -n ${RUNNING} | sort )`, (0,sh.sh) `[ -n "$bw_now" ] && [ "$bw_now" = "$(sed -n ${RUNNING} ${ran} 2>/dev/null | sort)" ] )`);
}

// EXTERNAL MODULE: ./src/config/privileges.ts
var privileges = __webpack_require__(89280);
// EXTERNAL MODULE: ./src/release/command-file.ts
var command_file = __webpack_require__(60591);
// EXTERNAL MODULE: ./src/release/unit-file.ts + 1 modules
var unit_file = __webpack_require__(95290);
;// CONCATENATED MODULE: ./src/runtimes/color-unit.ts




/** In place of what starts the app, which nobody but its people knows. */
const COMMAND = 'COMMAND';
/** The template unit, which somebody installs once. */
function installTemplate(target, units) {
    const [folder, reload] = units.carrier.scope === 'user'
        ? ['~/.config/systemd/user', 'systemctl --user']
        : ['/etc/systemd/system', 'systemctl'];
    return {
        what: `the unit ${templateOf(units)}`,
        how: `Write what starts the app in place of ${COMMAND}, save it in ${folder}, then run \`${reload} daemon-reload\` once.`,
        text: writeColorUnit(target, units),
    };
}
/** What comes behind the @ of the unit of a colour, which is also the name of a link to its release. */
function instanceOf(names, color) {
    return (0,blue_green/* unitOf */.uF)(names, color).replace(/^[^@]*@(.*)\.service$/, '$1');
}
/** The template of which both colours are an instance. */
function templateOf(names) {
    return (0,blue_green/* unitOf */.uF)(names, 'blue').replace(/@.*/, '@.service');
}
/** The text of that template, the same for both colours and for every release. */
function writeColorUnit(target, units, command = COMMAND) {
    const { app, environment, host, path } = target;
    const { scope } = units.carrier;
    // The paths of `target` are text; the link is a specifier.
    const escaped = { ...target, path: (0,unit_file/* escapeSpecifiers */.RT)(path), link: '%i' };
    const folder = (0,host_layout/* pathsOf */.wG)(escaped.path, escaped.link).current;
    return (0,unit_file/* writeService */.bc)({
        head: `# ${app} in ${environment}: an instance for each colour, which runs from the link that has the name of the instance.`,
        description: `${app} (${environment}), %i`,
        scope,
        user: host.user,
        folder,
        more: [...(0,unit_file/* credentialsOf */.YN)(escaped), ...portLines(units)],
        start: `/bin/sh ${folder}/${command_file/* RUN */.oq} ${command}`,
    });
}
/** The instance is all that tells the colours apart. */
function portLines(units) {
    const { ports } = units;
    const isAlways = (name) => blue_green/* COLORS */.lm.every((color) => instanceOf(units, color) === name(color));
    if (isAlways((color) => String(ports[color])))
        return ['Environment=BOWLINE_PORT=%i'];
    const listens = blue_green/* COLORS */.lm.map((color) => `${instanceOf(units, color)} on ${ports[color]}`);
    return [
        ...(isAlways((color) => color) ? ['Environment=BOWLINE_COLOR=%i'] : []),
        `# The app has to listen by its instance, %i: ${listens.join(', ')}.`,
    ];
}

;// CONCATENATED MODULE: ./src/runtimes/unit.ts



/** What keeps a unit from running the release and reading what it brings, by what systemd itself says of it. */
function findUnitProblems(target, runtime, answer, text) {
    const isWritten = runtime.start !== undefined;
    const state = answer?.one('LoadState') ?? 'not-found';
    if (state === 'masked')
        return [masked(runtime)];
    if (answer === undefined || state === 'not-found')
        return isWritten ? [] : [absent(target, runtime)];
    if (state !== 'loaded')
        return isWritten ? [] : [broken(runtime, answer)];
    // What Bowline writes runs from `current`, unless a drop-in beside it says otherwise. Whose it is, its part tells.
    if (isWritten)
        return answer.isOwn && hasDropIns(answer) ? findElsewhere(target, runtime, answer) : [];
    return [
        ...findElsewhere(target, runtime, answer),
        ...findDeafness(target, runtime, answer),
        ...findRootReads(target, runtime, answer),
        ...findCredentials(target, runtime, text ?? ''),
    ];
}
function hasDropIns(answer) {
    return answer.one('DropInPaths') !== '';
}
function absent(target, { unit }) {
    return {
        message: `there is no unit ${unit}`,
        hint: `Create it, or let Bowline write it: runtime: { systemd: { unit: ${unit}, start: "…" } } for app ${target.app}.`,
    };
}
function masked({ unit, scope }) {
    return {
        message: `unit ${unit} is masked, so systemd starts it for nobody`,
        hint: `Run \`${by(scope)} unmask ${unit}\`.`,
    };
}
function broken({ unit, scope }, answer) {
    const said = /"(.*)"/.exec(answer.one('LoadError'))?.[1] ?? answer.one('LoadState');
    return {
        message: `systemd cannot load unit ${unit}: ${said}`,
        hint: `Mend ${answer.one('FragmentPath') || 'its file'} and run \`${by(scope)} daemon-reload\`.`,
    };
}
function by(scope) {
    return scope === 'user' ? 'systemctl --user' : 'sudo systemctl';
}
function findElsewhere(target, runtime, answer) {
    if (runsFromCurrent(target, answer))
        return [];
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path, target.link);
    const { unit, scope } = runtime;
    const folder = workingDirectory(answer);
    const place = folder === '' ? '' : ` in ${folder}`;
    const isStale = answer.one('NeedDaemonReload') === 'yes';
    const mend = `WorkingDirectory=${current.replaceAll('%', '%%')}`;
    return [
        {
            message: `unit ${unit} does not run from ${current}: it runs \`${describeCommand(answer)}\`${place}`,
            hint: isStale
                ? `Its files have changed since systemd read them. Run \`${by(scope)} daemon-reload\`.`
                : `Run \`${by(scope)} edit ${unit}\` and add under [Service]: ${mend} (docs/adopting.md has other ways)`,
        },
    ];
}
/** The command line of the first ExecStart, cut where it is long. */
function describeCommand(answer) {
    const argv = /argv\[\]=(.*?) ; ignore_errors=/.exec(answer.one('ExecStart'))?.[1] ?? 'nothing';
    return argv.length > 80 ? `${argv.slice(0, 79)}…` : argv;
}
/** Without the sign of one that may be missing. */
function workingDirectory(answer) {
    return answer.one('WorkingDirectory').replace(/^[!-]/, '');
}
/**
 * Whether a unit follows `current`: it works there, or names it in what it runs. One that works in a release of its own
 * choice does not, whatever else it names.
 */
function runsFromCurrent({ path, link }, answer) {
    const roots = answer.names(path);
    const currents = roots.map((root) => (0,host_layout/* pathsOf */.wG)(root, link).current);
    const folder = workingDirectory(answer);
    const names = answer.names(folder);
    if (names.some((name) => currents.some((current) => isBelow(name, current))))
        return true;
    if (names.some((name) => roots.some((root) => isBelow(name, (0,host_layout/* pathsOf */.wG)(root).releases))))
        return false;
    const said = ['ExecStart', 'Environment', 'RootDirectory', 'BindPaths', 'BindReadOnlyPaths'].flatMap(answer.all);
    if (currents.some((current) => said.some((text) => mentions(text, current))))
        return true;
    const program = /^\{ path=(.*?) ; argv/.exec(answer.one('ExecStart'))?.[1] ?? '';
    if (answer.names(program).some((name) => currents.some((current) => isBelow(name, current))))
        return true;
    // An argument that is relative to where it works.
    const relative = [' ', '=', ' ./', '=./'].map((before) => `${before}${link ?? 'current'}/`);
    return (names.some((name) => roots.includes(name)) &&
        answer.all('ExecStart').some((text) => relative.some((part) => text.includes(part))));
}
function isBelow(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
/** Whether a text has a path, and not only one that begins like it. */
function mentions(text, path) {
    return text
        .split(path)
        .slice(1)
        .some((rest) => !/^[\w.-]/.test(rest));
}
function listEnvFiles(answer) {
    return answer.all('EnvironmentFiles').map((line) => line.replace(/ \(ignore_errors=\w+\)$/, ''));
}
function findDeafness(target, { unit, scope }, answer) {
    const hasSecrets = target.secretsAs === 'env' && Object.keys(target.secrets).length > 0;
    if (Object.keys(target.env).length === 0 && !hasSecrets)
        return [];
    const files = listEnvFiles(answer);
    const wanted = answer.names(target.path).map((root) => `${(0,host_layout/* pathsOf */.wG)(root, target.link).current}/.bowline/env`);
    if (files.some((file) => answer.names(file).some((name) => wanted.includes(name))))
        return [];
    const runners = answer.names(target.path).map((root) => `${(0,host_layout/* pathsOf */.wG)(root, target.link).current}/${command_file/* RUN */.oq}`);
    if (answer.all('ExecStart').some((text) => runners.some((file) => mentions(text, file))))
        return [];
    return [
        deaf(unit, scope, `EnvironmentFile=${(0,host_layout/* pathsOf */.wG)(target.path, target.link).current.replaceAll('%', '%%')}/.bowline/env`),
    ];
}
/** At a level that promises that a deploy reads nothing as root: systemd reads these files so, through any link. */
function findRootReads(target, { unit, scope }, answer) {
    if (target.privileges === undefined || scope === 'user')
        return [];
    const own = listEnvFiles(answer).find((file) => answer.names(target.path).some((root) => answer.names(file).some((name) => isBelow(name, root))));
    if (own === undefined)
        return [];
    const run = `/bin/sh ${(0,host_layout/* pathsOf */.wG)(target.path, target.link).current}/${command_file/* RUN */.oq}`;
    return [
        {
            message: `unit ${unit} lets systemd read ${own} as root, through any link that the deploy user puts there`,
            hint: `Take its EnvironmentFile= out, and write ${run} in front of the command of its ExecStart=: docs/least-privilege.md.`,
        },
    ];
}
function deaf(unit, scope, line) {
    return {
        message: `unit ${unit} does not read what the release brings`,
        hint: `Run \`${by(scope)} edit ${unit}\` and add under [Service]: ${line}`,
    };
}
function findCredentials(target, { unit, scope }, text) {
    const loaded = listValues(text, 'LoadCredential', unit);
    return (0,unit_file/* credentialsOf */.YN)(target)
        .filter((line) => !loaded.some((value) => `LoadCredential=${value}` === line))
        .map((line) => deaf(unit, scope, line.replaceAll('%', '%%')));
}
/** What a list in a unit's text has in the end: an empty assignment, as in a drop-in, takes all before it away. */
function listValues(text, key, unit) {
    let values = [];
    for (const line of text.replace(/\\\n/g, ' ').split('\n')) {
        const [name = '', ...rest] = line.split('=');
        if (name.trim() !== key)
            continue;
        const value = rest
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1');
        values = value === '' ? [] : [...values, expandSpecifiers(value, unit)];
    }
    return values;
}
/** Those that a unit's name decides. Source: systemd.unit(5), "Specifiers". */
function expandSpecifiers(text, unit) {
    const name = unit.replace(/\.service$/, '');
    const [prefix = '', instance = ''] = name.split(/@(.*)/s);
    const known = { '%': '%', n: unit, N: name, p: prefix, i: instance };
    return text.replace(/%([%nNpi])/g, (whole, letter) => known[letter] ?? whole);
}

;// CONCATENATED MODULE: ./src/runtimes/unit-answer.ts



/** All that tells what a unit would run: systemd has resolved specifiers, drop-ins and lists that were reset. */
const PROPERTIES = 'LoadState,LoadError,FragmentPath,DropInPaths,NeedDaemonReload,WorkingDirectory,RootDirectory,BindPaths,' +
    'BindReadOnlyPaths,ExecStart,Environment,EnvironmentFiles,CanReload,Requires,TriggeredBy,User';
/**
 * Code for pre-flight. Secrets are left out of it: `show` does not print credentials, whose lines only the text of the
 * unit has.
 */
function askUnit(prefix, target, { unit, scope, start }) {
    const show = (0,systemctl/* readSystemctl */.X1)(scope);
    const needsText = start === undefined && target.secretsAs === 'credentials';
    return (0,sh/* lines */.M)((0,sh.sh) `if bw_show=$(${show} show -p ${PROPERTIES} -- ${unit} 2>&1); then bw_text ${`${prefix}.show`} "$bw_show"`, NAMES, (0,sh.sh) `bw_text ${`${prefix}.names`} "$(bw_names ${target.path}; printf '%s\\n' "$bw_show" | ${LIST_PATHS} | while IFS= read -r bw_p; do bw_names "$bw_p"; done)"`, (0,sh.sh) `bw_p=$(printf '%s\\n' "$bw_show" | sed -n 's/^FragmentPath=//p'); bw_l=; [ ! -f "$bw_p" ] || IFS= read -r bw_l <"$bw_p" || :`, (0,sh.sh) `case $bw_l in ${unit_file/* UNIT_MARK */.NE}*) bw FACT ${`${prefix}.own`} yes;; esac`, needsText && (0,sh.sh) `bw_unit=$(${show} cat -- ${unit} 2>/dev/null) && bw_text ${`${prefix}.unit`} "$bw_unit" || :`, (0,sh.sh) `else ! command -v systemctl >/dev/null || bw FACT ${`${prefix}.no_systemd`} "$(printf '%s' "$bw_show" | tail -n 1)"; bw_show=; fi`);
}
/** The paths in `show` whose links are worth following: a unit may know the app by another name. */
const LIST_PATHS = (0,sh.sh) `sed -n -e 's/^WorkingDirectory=[!-]*//p' -e 's/^ExecStart={ path=\\(.*\\) ; argv\\[\\]=.*/\\1/p' -e 's/^EnvironmentFiles=\\(.*\\) (ignore_errors=[a-z]*)$/\\1/p'`;
/** Prints a path, and behind it what it becomes with each link in it followed, one a line. */
const NAMES = new sh.Sh(`bw_names() { bw_w=$1; bw_n=0
while [ "$bw_n" -lt 20 ]; do printf '%s\\t%s\\n' "$1" "$bw_w"; bw_n=$((bw_n+1)); bw_h=; bw_t=$bw_w; bw_f=
while [ -n "$bw_t" ]; do bw_t=\${bw_t#/}; bw_c=\${bw_t%%/*}
case $bw_t in (*/*) bw_t=/\${bw_t#*/};; (*) bw_t=;; esac
[ ! -L "$bw_h/$bw_c" ] || { bw_l=$(readlink "$bw_h/$bw_c") || return 0
case $bw_l in (/*) bw_w=$bw_l$bw_t;; (*) bw_w=$bw_h/$bw_l$bw_t;; esac; bw_f=1; break; }
bw_h=$bw_h/$bw_c; done
[ -n "$bw_f" ] || return 0; done; }`);
/** @returns undefined where systemd was not asked, or did not answer. */
function readUnit(facts) {
    const text = facts.readText('show');
    if (text === undefined)
        return undefined;
    const properties = (0,systemctl/* readProperties */.Qh)(text.split('\n'));
    const names = readNames(facts.readText('names') ?? '');
    const all = (property) => properties.get(property) ?? [];
    return {
        all,
        one: (property) => all(property)[0]?.trim() ?? '',
        names: (path) => names.get(path) ?? [path],
        isOwn: facts.read('own') !== undefined,
    };
}
function readNames(text) {
    const names = new Map();
    for (const line of text.split('\n')) {
        const [path = '', name] = line.split('\t');
        if (name !== undefined)
            names.set(path, [...(names.get(path) ?? []), name]);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/runtimes/unit-processes.ts


/** Prints which processes are a unit's, as whom it starts, and what systemd itself listens for on the port. */
function findUnitProcesses({ unit, scope }, port) {
    const show = (0,systemctl/* readSystemctl */.X1)(scope);
    return (0,sh/* lines */.M)((0,sh.sh) `bw_o=$(${show} show -p MainPID,ControlGroup,User,ExecStartEx -- ${unit} 2>/dev/null) || :`, (0,sh.sh) `bw_v() { printf '%s\\n' "$bw_o" | sed -n "s/^$1=//p"; }`, (0,sh.sh) `bw_p=$(bw_v MainPID); [ "\${bw_p:-0}" = 0 ] || echo "member $bw_p"`, 
    // A container may be shown its groups by longer names than its systemd knows.
    (0,sh.sh) `bw_c=$(bw_v ControlGroup); [ -z "$bw_c" ] || { grep -l -F -e ":$bw_c" /proc/[0-9]*/cgroup 2>/dev/null || grep -l -F -e "$bw_c" /proc/[0-9]*/cgroup 2>/dev/null; } | sed 's,^/proc/\\([0-9]*\\)/.*,member \\1,'`, (0,sh.sh) `bw_u=$(bw_v User); echo "uid $(id -u -- "\${bw_u:-${scope === 'user' ? (0,sh.sh) `$(id -un)` : (0,sh.sh) `root`}}" 2>/dev/null)"`, 
    // A program with `+` or `!` before it starts as root, whatever the user is.
    (0,sh.sh) `case $(bw_v ExecStartEx) in (*flags=*privileged*|*flags=*setuid*|*flags=*ambient*) echo 'uid 0';; esac`, (0,sh.sh) `${show} list-sockets --no-legend --no-pager --full 2>/dev/null | grep -E ${`[:]${port} `} | while read -r bw_a bw_s bw_r; do echo "held $bw_a $bw_s $bw_r"`, (0,sh.sh) `case $(${show} show -p ExecStart -- "$bw_r" 2>/dev/null) in (*systemd-socket-proxyd*) echo forwarded;; esac; done`);
}

;// CONCATENATED MODULE: ./src/runtimes/unit-state.ts



const unit_state_PROPERTIES = 'LoadState,ActiveState,SubState,NRestarts,MainPID,Result,ExecMainStatus,StatusText';
/**
 * Prints the state of a unit, and where its main process works: folder and program, which only its own user and root may
 * read, and the arguments that name the app, which everybody may.
 */
function observeUnit({ unit, scope }, root, current) {
    return (0,sh/* lines */.M)((0,sh.sh) `bw_o=$(${(0,systemctl/* readSystemctl */.X1)(scope)} show -p ${unit_state_PROPERTIES} -- ${unit}) || :; printf '%s\\n' "$bw_o"`, (0,sh.sh) `bw_p=$(printf '%s\\n' "$bw_o" | sed -n 's/^MainPID=0*\\([1-9][0-9]*\\)$/\\1/p')`, (0,sh.sh) `if [ -n "$bw_p" ]; then echo "live=$(readlink -f ${current})"`, (0,sh.sh) `for bw_f in cwd exe; do ! bw_l=$(readlink "/proc/$bw_p/$bw_f" 2>/dev/null) || echo "$bw_f=$bw_l"; done`, (0,sh.sh) `{ tr '\\000' '\\n' <"/proc/$bw_p/cmdline" | grep -F -e ${root} | sed 's/^/arg=/'; } 2>/dev/null || :; fi`);
}
/** @param staysAfterSwitch a reload leaves the process as it was started, so its place proves nothing against it */
function readUnitState(output, current, staysAfterSwitch) {
    const properties = (0,systemctl/* readProperties */.Qh)(output);
    const one = (name) => properties.get(name)?.[0]?.trim() ?? '';
    const active = one('ActiveState') || 'unknown';
    const restarts = Number(one('NRestarts')) || 0;
    const failed = active === 'failed' ? `, ${describeResult(one('Result'), one('ExecMainStatus'))}` : '';
    const said = active !== 'active' && one('StatusText') !== '' ? `, it said: ${one('StatusText')}` : '';
    const again = restarts === 0 ? '' : `, ${restarts} restart${restarts === 1 ? '' : 's'}`;
    const state = {
        running: active === 'active',
        detail: `${active} (${one('SubState') || 'unknown'})${failed}${said}${again}`,
        restarts,
        pid: Number(one('MainPID')) || null,
    };
    if (one('live') === '')
        return state;
    const release = findRelease({ live: one('live'), cwd: one('cwd'), exe: one('exe') }, properties.get('arg') ?? [], current);
    return { ...state, release: staysAfterSwitch ? null : release };
}
/**
 * The release that a process works in. The kernel's own words come first; what it was started with only tells that it
 * asked for `current`. null where neither leads to a release, as of a wrapper that works in `/`.
 */
function findRelease({ live, cwd, exe }, args, current) {
    const releases = live.slice(0, live.lastIndexOf('/') + 1);
    for (const path of [cwd, exe]) {
        if (path.startsWith(releases))
            return path.slice(releases.length).split(/[/ ]/)[0] ?? null;
    }
    const isAsked = args.some((arg) => arg.includes(`${current}/`) || arg.endsWith(current) || arg.includes(live));
    return isAsked ? live.slice(releases.length) : null;
}

;// CONCATENATED MODULE: ./src/runtimes/systemd.ts











/** A systemd unit: one that exists, or one that Bowline writes where the config says how to start. */
function systemdRuntime(target, runtime) {
    const { unit, start, scope } = runtime;
    return {
        identity: `systemd ${scope} ${unit}`,
        tools: ['systemctl'],
        rights: rightsOf(target, runtime),
        needsExec: start !== undefined,
        facts: (prefix) => writeFacts(prefix, target, runtime),
        // A unit that Bowline writes runs as the deploy user, and root reads everything.
        reader: (facts) => (start === undefined && scope === 'system' ? readUser(facts) : null),
        missing: (facts) => findServiceProblems(target, runtime, facts),
        // The manager listens before the service runs.
        holdsPort: (facts) => facts.read('socket') !== undefined,
        files: (release, version) => start === undefined
            ? [(0,command_file/* writeRunFile */.XY)()]
            : [
                (0,command_file/* writeCommandFile */.b0)(target, 'start', start, release, version),
                { path: '.bowline/unit', text: (0,unit_file/* writeUnit */.wW)(target, runtime), mode: 0o644 },
            ],
        switchOver: (moment) => restart(target, runtime, moment),
        stop: (_release, user) => stopUnit(target, runtime, user),
        remove: (_live, user) => (0,sh/* lines */.M)(stopUnit(target, runtime, user), forgetUnit(target, runtime, user)),
        observe: () => observeUnit(runtime, target.path, (0,host_layout/* pathsOf */.wG)(target.path, target.link).current),
        readState: (output) => readUnitState(output, (0,host_layout/* pathsOf */.wG)(target.path, target.link).current, runtime.reload === true),
        processes: { name: unit, find: (port) => findUnitProcesses(runtime, port) },
        logs: (request, user) => showUnitLog(request, target, runtime, user),
    };
}
function restart(target, runtime, { release, previous, user }) {
    const { unit, scope } = runtime;
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path, target.link);
    const manager = (0,systemctl/* systemctl */.Dd)(scope, user, (0,privileges/* rootScriptOf */.l)(target));
    return (0,sh/* lines */.M)(scope === 'user' && (0,sh.sh) `loginctl enable-linger 2>/dev/null || :`, 
    // A unit that crashed often enough refuses to start until its counter is cleared.
    (0,sh.sh) `${manager} reset-failed ${unit} 2>/dev/null || :`, chooseVerb(target, runtime, release, previous), noteRestart(target), (0,sh.sh) `${manager} "$bw_verb" ${unit} || { bw_code=$?; ${explainFailure(runtime)}; exit "$bw_code"; }`, (0,sh.sh) `[ "$(readlink ${current})" != '' ]`);
}
/** One that never came about, because its installation failed, is stopped as it is. */
function stopUnit(target, { unit, scope }, user) {
    const isActive = (0,sh.sh) `${(0,systemctl/* readSystemctl */.X1)(scope)} is-active --quiet ${unit}`;
    return (0,sh.sh) `${(0,systemctl/* systemctl */.Dd)(scope, user, (0,privileges/* rootScriptOf */.l)(target))} stop ${unit} || if ${isActive}; then exit 1; fi`;
}
/** A unit that an admin wrote stays, and does not start with the machine any more. */
function forgetUnit(target, { unit, scope }, user) {
    const isEnabled = (0,sh.sh) `${(0,systemctl/* readSystemctl */.X1)(scope)} is-enabled --quiet ${unit} 2>/dev/null`;
    const advice = `${unit} starts with the machine: run \`systemctl disable ${unit}\` as root`;
    return (0,sh.sh) `if ${isEnabled}; then ${(0,systemctl/* systemctl */.Dd)(scope, user, (0,privileges/* rootScriptOf */.l)(target))} disable ${unit} 2>&1 || echo ${advice}; fi`;
}
/**
 * Sets `bw_verb`. A reload reaches only what runs, and a process that stays has the env and the credentials that it was
 * started with.
 */
function chooseVerb(target, { unit, scope, reload }, release, previous) {
    const restart = (0,sh.sh) `bw_verb=restart`;
    if (reload === undefined || previous === null || previous === release)
        return restart;
    const paths = (0,host_layout/* pathsOf */.wG)(target.path, target.link);
    const files = [
        'env',
        ...(target.secretsAs === 'credentials' ? Object.keys(target.secrets) : []).map((name) => `secrets/${name}`),
    ];
    const same = files.map((file) => (0,sh.sh) `&& cmp -s ${`${paths.release(previous)}/.bowline/${file}`} ${`${paths.release(release)}/.bowline/${file}`}`);
    return (0,sh/* lines */.M)(restart, (0,sh.sh) `if ${(0,systemctl/* readSystemctl */.X1)(scope)} is-active --quiet ${unit}; then`, (0,sh.sh) `if : ${same}; then bw_verb=reload; else echo 'restarted, not reloaded: env or credentials differ'; fi`, (0,sh.sh) `fi`);
}
/** Everything else works with the user's own rights; installing a unit is not the runtime's. */
function rightsOf(target, { unit, scope, reload }) {
    const verbs = ['restart', 'stop', 'reset-failed', ...(reload ? ['reload'] : [])];
    return (0,systemctl/* unitRights */.cT)(scope, unit, verbs, (0,privileges/* rootScriptOf */.l)(target));
}
function writeFacts(prefix, target, runtime) {
    const { scope } = runtime;
    const show = (0,systemctl/* readSystemctl */.X1)(scope);
    return (0,sh/* lines */.M)(askUnit(prefix, target, runtime), (0,sh.sh) `for bw_socket in $(printf '%s\\n' "$bw_show" | sed -n -e 's/^Requires=//p' -e 's/^TriggeredBy=//p'); do`, (0,sh.sh) `case $bw_socket in *.socket) case $(${show} show -p LoadState -p ActiveState -- "$bw_socket" | tr '\\n' ' ') in`, (0,sh.sh) `*ActiveState=active*) bw FACT ${`${prefix}.socket`} "$bw_socket";;`, (0,sh.sh) `*LoadState=not-found*) bw FACT ${`${prefix}.no_socket`} "$bw_socket";; esac;; esac`, (0,sh.sh) `done`, scope === 'user' && (0,sh.sh) `${show} show-environment >/dev/null 2>&1 || bw FACT ${`${prefix}.no_user_manager`} yes`);
}
/** Who the service runs as; null for root, who reads everything. */
function readUser(facts) {
    const user = readUnit(facts)?.one('User') ?? '';
    return ['', 'root', '0'].includes(user) ? null : user;
}
/** What keeps a unit from being managed and from running the release. */
function findServiceProblems(target, runtime, facts) {
    if (facts.read('no_user_manager') !== undefined)
        return [noUserManager(target)];
    const silence = facts.read('no_systemd');
    if (silence !== undefined)
        return [{ message: `systemd does not answer: ${silence}`, hint: 'Start it, or use the runtime `command`.' }];
    const answer = readUnit(facts);
    const problems = findUnitProblems(target, runtime, answer, facts.readText('unit'));
    return answer?.one('LoadState') === 'loaded' ? [...problems, ...findGaps(runtime, answer, facts)] : problems;
}
function noUserManager({ host }) {
    return {
        message: 'systemd has no user manager for this user',
        hint: `Run once as root: loginctl enable-linger ${host.user}, and install dbus-user-session.`,
    };
}
/** What a unit lacks to be switched without a gap, where it is meant to be. */
function findGaps({ unit, reload }, answer, facts) {
    const socket = facts.read('no_socket');
    const found = [];
    if (reload && answer.one('CanReload') === 'no') {
        const hint = 'Add ExecReload= under [Service] and run `systemctl daemon-reload`, or take `reload` out of the config.';
        found.push({ message: `unit ${unit} cannot be reloaded`, hint });
    }
    if (socket !== undefined) {
        const hint = `Install /etc/systemd/system/${socket} and run \`systemctl daemon-reload\`.`;
        found.push({ message: `unit ${unit} requires ${socket}, which is not there`, hint });
    }
    return found;
}

;// CONCATENATED MODULE: ./src/runtimes/carriers/systemd.ts








/** An instance of a template unit of systemd. */
function systemdCarrier(target, { ports, proofSoakMs: soakMs }, carrier, color) {
    const { scope } = carrier;
    const units = { carrier, ports };
    const unit = (0,blue_green/* unitOf */.uF)(units, color);
    const own = { kind: 'systemd', unit, scope, soakMs };
    const one = (0,colors/* atColor */.XI)(target, { color, port: ports[color], link: instanceOf(units, color), runtime: own });
    const behaviour = systemdRuntime(one, own);
    const isActive = (0,sh.sh) `${(0,systemctl/* readSystemctl */.X1)(scope)} is-active --quiet ${unit} 2>/dev/null`;
    const isEnabled = (0,sh.sh) `${(0,systemctl/* readSystemctl */.X1)(scope)} is-enabled --quiet ${unit} 2>/dev/null`;
    const script = (0,privileges/* rootScriptOf */.l)(target);
    const manager = (user) => (0,systemctl/* systemctl */.Dd)(scope, user, script);
    const remember = (user) => (0,sh.sh) `${isEnabled} || ${manager(user)} enable ${unit} 2>&1`;
    const forget = (user) => (0,sh.sh) `! ${isEnabled} || ${manager(user)} disable ${unit} 2>&1`;
    const stop = (user) => (0,sh/* lines */.M)(forget(user), behaviour.stop?.('', user));
    return {
        identity: `systemd ${scope} ${unit}`,
        target: one,
        behaviour,
        links: [instanceOf(units, color)],
        rights: (0,systemctl/* unitRights */.cT)(scope, unit, ['restart', 'stop', 'reset-failed', 'enable', 'disable'], script),
        installs: [installTemplate(target, units)],
        isActive,
        isWhole: isActive,
        ready: () => sh/* NOTHING */.K,
        recall: () => sh/* NOTHING */.K,
        tell: sh/* NOTHING */.K,
        // It starts with the machine from here on, so that no restart of the host after the switch is an outage.
        start: ({ user }) => (0,sh/* lines */.M)(remember(user), behaviour.switchOver?.({ release: '', previous: null, user, scratch: '' })),
        remember,
        forget,
        stop,
        end: stop,
        facts: (prefix) => behaviour.facts?.(prefix) ?? sh/* NOTHING */.K,
        missing: (facts) => findProblems(one, own, templateOf(units), facts),
    };
}
function findProblems(target, own, template, facts) {
    if (readUnit(facts)?.one('LoadState') !== 'not-found')
        return findServiceProblems(target, own, facts);
    const hint = `Install the template ${template} once, as docs/blue-green.md says; \`bowline doctor\` prints it for this app.`;
    return [{ message: `there is no unit ${own.unit}`, hint }];
}

;// CONCATENATED MODULE: ./src/runtimes/carriers/index.ts
/* What runs a colour of an app, one line each: its name in the config and `Carrier`. */



;// CONCATENATED MODULE: ./src/runtimes/carriers/choose.ts

/** What does not compile where a carrier of the config has no line in index.ts. */
const CARRIERS = carriers_namespaceObject;
/** What runs a colour of an app, as the config says. */
function carrierOf(target, runtime, color) {
    const { carrier } = runtime;
    // The line above holds that each kind has its own; the compiler cannot follow that through a look-up.
    const carry = CARRIERS[`${carrier.kind}Carrier`];
    return carry(target, runtime, carrier, color);
}

// EXTERNAL MODULE: ./src/proxies/switch-files.ts
var switch_files = __webpack_require__(13516);
// EXTERNAL MODULE: ./src/runtimes/color-share.ts
var color_share = __webpack_require__(10776);
// EXTERNAL MODULE: ./src/shell/ports.ts
var shell_ports = __webpack_require__(32234);
;// CONCATENATED MODULE: ./src/runtimes/color-switch.ts






/** A link is there as it was or as it will be. */
function replaceLink(link, to) {
    return (0,sh.sh) `rm -f -- ${`${link}.new`}; ln -s ${to} ${`${link}.new`}; mv -T -- ${`${link}.new`} ${link}`;
}
/** Makes ready what a switch renames, so that a full disk keeps no colour from coming back. */
function readySwitch(target) {
    const { active, previous, folder, on, off } = (0,switch_files/* switchFiles */.q)(target);
    return (0,sh/* lines */.M)((0,sh.sh) `umask 022; mkdir -p ${folder}; chmod 755 ${folder}`, (0,sh.sh) `[ -e ${on} ] || [ -e ${off} ] || : >${off}`, (0,sh.sh) `for c in blue green; do for f in ${active} ${previous}; do echo "$c" >"$f.$c"; done; done`);
}
/**
 * Defines `bw_files COLOR OTHER`, which has the files say what serves. For a proxy that looks for one of them it is the switch. What
 * was served before is only for people. What is not ready is written, and one that a full disk has left empty is not.
 */
function defineFiles(target) {
    const { active, previous, on, off } = (0,switch_files/* switchFiles */.q)(target);
    return (0,sh/* lines */.M)((0,sh.sh) `bw_name() { { [ -s "$1.$2" ] || echo "$2" >"$1.$2"; } && mv -T -- "$1.$2" "$1"; }`, (0,sh.sh) `bw_files() { bw_name ${previous} "$2" || :`, (0,sh.sh) `if [ "$1" = green ]; then [ -e ${on} ] || if [ -e ${off} ]; then mv -- ${off} ${on}; else : >${on}; fi; else [ ! -e ${on} ] || mv -T -- ${on} ${off}; fi &&`, (0,sh.sh) `bw_name ${active} "$1" && { sync -f ${(0,host_layout/* pathsOf */.wG)(target.path).root} 2>/dev/null || sync; } || { bw_why='its files cannot be renamed'; return 1; }; }`);
}
/** Lets the proxy serve a release that runs as a colour, and asks it. Where it does not, the other colour serves on. */
function switchTo(target, runtime, { color, release, user }) {
    const other = (0,blue_green/* otherColor */.IP)(color);
    const failed = `the proxy does not serve ${color} after the switch`;
    const { ask, serve } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    return (0,sh/* lines */.M)(ask, serve(user), defineFiles(target), (0,sh.sh) `bw_put() { bw_why=; bw_serve "$1" && bw_files "$1" "$2"; }`, (0,sh.sh) `if bw_put ${color} ${other}; then bw_ask || :; else bw_color=; bw_release=; fi`, (0,sh.sh) `[ "$bw_color $bw_release" = ${`${color} ${release}`} ] || { bw_said="\${bw_why:-it says $bw_color $bw_release}"; bw_back=${`${other} serves on`}`, (0,sh.sh) `bw_put ${other} ${color} || bw_back=${`it could not be taken back to ${other}`}`, (0,sh.sh) `echo ${failed}": $bw_said; $bw_back"; exit 1; }`);
}
/** The files and `current` follow what the proxy serves. Sets `bw_color`, and ends where that is not the release. */
function followProxy(target, runtime, release) {
    const { active, on } = (0,switch_files/* switchFiles */.q)(target);
    const { current } = (0,host_layout/* pathsOf */.wG)(target.path);
    const { ask, follow } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    return (0,sh/* lines */.M)(ask, follow, defineFiles(target), (0,sh.sh) `bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`, (0,sh.sh) `[ "$bw_release" = ${release} ] || { echo "the proxy serves \${bw_release:-no release}, not "${release}; exit 1; }`, (0,sh.sh) `bw_other=green; [ "$bw_color" = blue ] || bw_other=blue`, (0,sh.sh) `bw_on=blue; [ ! -e ${on} ] || bw_on=green`, (0,sh.sh) `[ "$(cat ${active} 2>/dev/null) $bw_on" = "$bw_color $bw_color" ] || bw_files "$bw_color" "$bw_other"`, (0,sh.sh) `bw_follow "$bw_color" || { echo "what the proxy reads when it starts does not say $bw_color: $bw_why"; exit 1; }`, (0,sh.sh) `[ "$(readlink ${current})" = ${`releases/${release}`} ] || { ${replaceLink(current, `releases/${release}`)}; }`);
}
/**
 * Waits until what a colour has begun before the switch is over, or its time is. Where the proxy tells its requests, they count; else
 * connections do, and those that a proxy keeps open look like requests, so that it may take the whole time. It begins at the rename, of
 * the switch or of what ended a share, which `stat` tells by %Z; %Y is when the file was written.
 */
function drain(target, runtime, color) {
    const { drainMs, ports } = runtime;
    const { active, shareOff } = (0,switch_files/* switchFiles */.q)(target);
    const { busy } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    return (0,sh/* lines */.M)(busy(color), (0,sh.sh) `bw_open() { if bw_b=$(bw_busy); then echo "$bw_b requests"; else echo "$(${(0,shell_ports/* countConnections */.n)(ports[color])}) connections"; fi; }`, (0,sh.sh) `bw_last=$(stat -c %Z ${active} ${shareOff} 2>/dev/null | sort -n | tail -n 1)`, (0,sh.sh) `bw_end=$(( \${bw_last:-$(date +%s)} + ${Math.ceil(drainMs / 1000)} ))`, 
    // A request may be between the choice of the colour and the count: none is under way where two looks find none.
    (0,sh.sh) `bw_calm=0; while bw_n=$(bw_open); case $bw_n in '0 '*) bw_calm=$((bw_calm+1));; *) bw_calm=0;; esac`, (0,sh.sh) `[ "$bw_calm" -lt 2 ] && [ "$(date +%s)" -lt "$bw_end" ]; do sleep 0.2 2>/dev/null || sleep 1; done`, (0,sh.sh) `case $bw_n in '0 '*) ;; *requests) echo "$bw_n were cut when "${color}" was stopped";;`, (0,sh.sh) `*) echo "$bw_n were open when "${color}" was stopped; how many requests that cut is not known";; esac`);
}

;// CONCATENATED MODULE: ./src/runtimes/color-end.ts








/** The files follow the proxy, and the colour that does not serve is drained and stopped, or is kept for its time. */
function settle(target, runtime, { release, user, mayKeepWarm, failed }) {
    const isKept = mayKeepWarm && runtime.keepWarmMs > 0;
    const end = (idle) => {
        const carrier = carrierOf(target, runtime, idle);
        // What does not run is stopped as well: it may start with the machine.
        return isKept
            ? (0,sh/* lines */.M)((0,sh.sh) `if ${carrier.isActive}; then`, keepWarm(target, runtime, idle, user), (0,sh.sh) `else`, carrier.stop(user), (0,sh.sh) `fi`)
            : (0,sh/* lines */.M)((0,sh.sh) `if ${carrier.isActive}; then`, drain(target, runtime, idle), (0,sh.sh) `fi`, stop(target, carrier, user, failed));
    };
    return (0,sh/* lines */.M)((0,color_share/* endShare */.HJ)(target), followProxy(target, runtime, release), (0,sh.sh) `if [ "$bw_color" = blue ]; then`, end('green'), (0,sh.sh) `else`, end('blue'), (0,sh.sh) `fi`);
}
/** What failed is not gone back to, so that nothing of it stays. */
function stop(target, carrier, user, failed) {
    const { color } = carrier.target;
    if (failed === undefined)
        return carrier.stop(user);
    const isFailed = (0,sh.sh) `[ "$(readlink ${(0,switch_files/* switchFiles */.q)(target).link(color)})" = ${`releases/${failed}`} ]`;
    return (0,sh/* lines */.M)((0,sh.sh) `if ${isFailed}; then`, carrier.end(user), (0,sh.sh) `else`, carrier.stop(user), (0,sh.sh) `fi`);
}
/**
 * Both colours end, and the proxy goes to where blue listened: what takes their place listens there. Colours that are run by other
 * services have the files and the proxy already, and only what is not theirs ends.
 */
function leaveColors(target, runtime, user, entered) {
    const { on, off, active, release, link } = (0,switch_files/* switchFiles */.q)(target);
    const left = blue_green/* COLORS */.lm.map((color) => carrierOf(target, runtime, color));
    const kept = entered?.kind === 'blue_green' ? blue_green/* COLORS */.lm.map((color) => carrierOf(target, entered, color).identity) : [];
    const stops = left.filter(({ identity }) => !kept.includes(identity)).map((carrier) => carrier.end(user));
    if (entered?.kind === 'blue_green')
        return (0,sh/* lines */.M)(...stops);
    const links = [...blue_green/* COLORS */.lm, ...left.flatMap((carrier) => carrier.links)].map(link);
    return (0,sh/* lines */.M)((0,color_share/* endShare */.HJ)(target), ...stops, ...leadToBlue(target, runtime, user), (0,sh.sh) `[ ! -e ${on} ] || mv -T -- ${on} ${off}; rm -f -- ${active} ${blue_green/* COLORS */.lm.map(release)} ${links}`);
}
/** What takes the place of the colours gets the requests, in a proxy that reads no file of theirs. */
function leadToBlue(target, runtime, user) {
    const { ask, serve } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    const failed = (0,sh.sh) `echo "the proxy cannot be led to where blue listened: $bw_why"; exit 1`;
    return [ask, serve(user), (0,sh.sh) `bw_serve blue || { ${failed}; }`];
}
/**
 * Starts a process that stops a colour when its time is over. It holds no lock and no channel while it sleeps. Then it takes the lock
 * of a switch, and stops the colour only where that has the release of now, does not serve, and was not started again. A host that
 * restarts meanwhile does not start it.
 */
function keepWarm(target, runtime, color, user) {
    const files = (0,switch_files/* switchFiles */.q)(target);
    const [link, warm] = [files.link(color), files.warm(color)];
    const stop = (0,sh/* lines */.M)((0,sh.sh) `exec 9>${(0,host_layout/* pathsOf */.wG)(target.path).activateLock}; flock 9`, (0,choose/* proxySwitchOf */.A)(target, runtime).ask, (0,sh.sh) `[ "$(readlink ${link})" = "$1" ] && [ "$(cat ${warm} 2>/dev/null)" = "$2" ] && bw_ask && [ "$bw_color" = ${(0,blue_green/* otherColor */.IP)(color)} ] || exit 0`, carrierOf(target, runtime, color).stop(user));
    const sleeper = (0,sh.sh) `sleep ${Math.ceil(runtime.keepWarmMs / 1000)}; exec /bin/sh -ec ${stop.text} sh "$@"`;
    return (0,sh/* lines */.M)(carrierOf(target, runtime, color).forget(user), 
    // Whoever starts it again takes this file away, and nobody who slept before that stops it.
    (0,sh.sh) `bw_warm="$$ $(date +%s)"; echo "$bw_warm" >${warm}`, (0,sh.sh) `( $(command -v setsid || :) /bin/sh -c ${sleeper.text} sh "$(readlink ${link})" "$bw_warm" </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- & )`);
}

;// CONCATENATED MODULE: ./src/runtimes/color-facts.ts







/** How long the stop of a colour that was kept warm may take. */
const SLACK_SECONDS = 60;
/** The facts of a part, whose keys begin with its name. */
function within(facts, name) {
    return {
        read: (key) => facts.read(`${name}.${key}`),
        readText: (key) => facts.readText(`${name}.${key}`),
    };
}
/** Asks the proxy and the host which colours there are, and what runs of them. */
function askColors(prefix, target, runtime) {
    const { active, link, warm } = (0,switch_files/* switchFiles */.q)(target);
    const warmSeconds = Math.ceil(runtime.keepWarmMs / 1000) + SLACK_SECONDS;
    const { ask, facts } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    return (0,sh/* lines */.M)(ask, (0,sh.sh) `if bw_ask; then bw FACT ${`${prefix}.color`} "$bw_color"; bw FACT ${`${prefix}.release`} "$bw_release"; ${sendShare(prefix)}; else bw FACT ${`${prefix}.silence`} "$bw_why"; fi`, facts(prefix), (0,sh.sh) `! bw_l=$(cat ${active} 2>/dev/null) || bw FACT ${`${prefix}.active`} "$bw_l"`, ...blue_green/* COLORS */.lm.flatMap((color) => {
        const { isActive, facts } = carrierOf(target, runtime, color);
        return [
            (0,sh.sh) `! bw_l=$(readlink ${link(color)}) || bw FACT ${`${prefix}.${color}`} "\${bw_l#releases/}"`,
            (0,sh.sh) `! ${(0,shell_ports/* listensOn */.C)(runtime.ports[color])} || bw FACT ${`${prefix}.listens.${color}`} yes`,
            (0,sh.sh) `! ${isActive} || bw FACT ${`${prefix}.runs.${color}`} yes`,
            (0,sh.sh) `! bw_l=$(cat ${warm(color)} 2>/dev/null) || [ "$(date +%s)" -ge $(( \${bw_l#* } + ${warmSeconds} )) ] || bw FACT ${`${prefix}.warm.${color}`} yes`,
            facts(`${prefix}.carrier.${color}`),
        ];
    }));
}
/** The colour that does not serve runs, and is not kept warm: a run was not let to stop it, or the machine has started it. */
function isIdleLeft(facts) {
    const { serves, release } = (0,colors/* readColors */.NY)(facts);
    if (serves === null || release === null)
        return false;
    const idle = (0,blue_green/* otherColor */.IP)(serves);
    return facts.read(`runs.${idle}`) !== undefined && facts.read(`warm.${idle}`) === undefined;
}
/** Told only where there is one, and by a site that knows any. */
function sendShare(prefix) {
    return (0,sh.sh) `[ -z "\${bw_shares:-}" ] || bw FACT ${`${prefix}.shares`} "$bw_shares"; [ "\${bw_share:-0}" = 0 ] || bw FACT ${`${prefix}.share`} "$bw_share"`;
}
/** What keeps the colours from being started, and the proxy from being moved. */
function findColorProblems(target, runtime, facts) {
    return [
        ...(0,choose/* proxySwitchOf */.A)(target, runtime).missing(facts),
        ...findCarriers(target, runtime, facts),
        ...findPort(runtime, facts),
    ];
}
/** Somebody has reloaded or restarted the proxy, and it serves what its own configuration says. */
function findTurnedProxy(facts) {
    const [said, last] = ['color', 'active'].map((key) => blue_green/* COLORS */.lm.find((color) => color === facts.read(key)));
    if (said === undefined || last === undefined || said === last)
        return [];
    const { releases } = (0,colors/* readColors */.NY)(facts);
    const [has, had] = [said, last].map((color) => `${color}, ${releases[color] ?? 'without a release'}`);
    return [`the proxy serves ${has}; the last switch was to ${had}`];
}
/** Both are of one kind, so that what is wrong is told of one. */
function findCarriers(target, runtime, facts) {
    const found = blue_green/* COLORS */.lm.map((color) => carrierOf(target, runtime, color).missing(within(facts, `carrier.${color}`)));
    return found.find((problems) => problems.length > 0) ?? [];
}
/** Of the colour that will be started: the other one is the app's own. */
function findPort(runtime, facts) {
    const color = (0,blue_green/* otherColor */.IP)((0,colors/* readColors */.NY)(facts).serves ?? 'blue');
    const port = runtime.ports[color];
    if (facts.read(`listens.${color}`) === undefined || facts.read(`runs.${color}`) !== undefined)
        return [];
    return [
        {
            message: `port ${port} of ${color} is taken by another program`,
            hint: `See which one with: ss -ltnp 'sport = :${port}'; stop it or choose another port.`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/runtimes/color-start.ts









/** How long a colour that the switch itself has started may take to listen. */
const START_SECONDS = 30;
/** Code for the colour of the target, or, where nobody has asked for it, for the one whose link leads to `place`. */
function forColor(target, place, act) {
    if (target.color !== undefined)
        return act(target.color);
    const isGreen = (0,sh.sh) `[ "$(readlink ${(0,switch_files/* switchFiles */.q)(target).link('green')})" = ${place} ]`;
    return (0,sh/* lines */.M)((0,sh.sh) `if ${isGreen}; then`, act('green'), (0,sh.sh) `else`, act('blue'), (0,sh.sh) `fi`);
}
function forColorOf(target, release, act) {
    return forColor(target, (0,sh.sh) `${`releases/${release}`}`, act);
}
function forColorOfCurrent(target, act) {
    return forColor(target, (0,sh.sh) `"$(readlink ${(0,host_layout/* pathsOf */.wG)(target.path).current})"`, act);
}
/** True in a condition where a colour is a release, and the proxy would say so. */
function standsAs(target, color, release) {
    const { link, release: file } = (0,switch_files/* switchFiles */.q)(target);
    return (0,sh.sh) `{ [ "$(readlink ${link(color)})" = ${`releases/${release}`} ] && [ "$(cat ${file(color)} 2>/dev/null)" = ${release} ]; }`;
}
/** Somebody has taken the proxy back to a colour that was stopped: the one of the last switch, which runs, serves again. */
function leaveDead(target, runtime, color, user) {
    const other = (0,blue_green/* otherColor */.IP)(color);
    const { serve } = (0,choose/* proxySwitchOf */.A)(target, runtime);
    const isActive = (one) => carrierOf(target, runtime, one).isActive;
    const isBack = (0,sh.sh) `[ "$bw_color $(cat ${(0,switch_files/* switchFiles */.q)(target).active} 2>/dev/null)" = ${`${color} ${other}`} ]`;
    return [
        (0,sh.sh) `if ${isBack} && ! ${isActive(color)} && ${isActive(other)}; then`,
        serve(user),
        (0,sh.sh) `bw_serve ${other} || { echo ${`the proxy cannot be taken back to ${other}`}": $bw_why"; exit 1; }; bw_ask`,
        (0,sh.sh) `echo ${`the proxy was sending to ${color}, which does not run: ${other} serves again`}; fi`,
    ];
}
/**
 * For a colour that is kept warm: whoever stops it when its time is over has done so when this ends, or never will. Not for code
 * that has the lock of a switch already.
 */
function keepFromStopping(target, color) {
    const { activateLock } = (0,host_layout/* pathsOf */.wG)(target.path);
    return (0,sh.sh) `exec 8>>${activateLock}; flock 8; rm -f -- ${(0,switch_files/* switchFiles */.q)(target).warm(color)}; exec 8>&-`;
}
/** Starts a release as a colour that does not serve, unless it runs as that already. */
function startIdle(target, runtime, color, { release, user }) {
    const files = (0,switch_files/* switchFiles */.q)(target);
    const carrier = carrierOf(target, runtime, color);
    const names = [...new Set([color, ...carrier.links])];
    return (0,sh/* lines */.M)((0,choose/* proxySwitchOf */.A)(target, runtime).ask, (0,sh.sh) `bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`, ...leaveDead(target, runtime, color, user), (0,sh.sh) `[ "$bw_color" != ${color} ] || [ -z "$bw_release" ] || { echo ${`the proxy serves ${color} by now, so it is not replaced`}; exit 1; }`, readySwitch(target), (0,sh.sh) `rm -f -- ${files.warm(color)}`, (0,sh.sh) `if ! ${standsAs(target, color, release)} || ! ${carrier.isWhole}; then`, carrier.stop(user), ...names.map((name) => replaceLink(files.link(name), `releases/${release}`)), (0,sh.sh) `echo ${release} >${`${files.release(color)}.new`}; mv -T -- ${`${files.release(color)}.new`} ${files.release(color)}`, (0,sh.sh) `sync -f ${target.path} 2>/dev/null || sync`, carrier.start({ release, user }), (0,sh.sh) `fi`);
}
/** Starts a colour that is not running, or again where it runs as it was started before. */
function ensureStarted(target, runtime, color, { release, previous, user }) {
    const { isWhole, start, remember } = carrierOf(target, runtime, color);
    if (previous === release)
        return start({ release, user, isAnew: true });
    return (0,sh/* lines */.M)((0,sh.sh) `if ${isWhole}; then`, remember(user), (0,sh.sh) `else`, start({ release, user }), (0,sh.sh) `fi`);
}
/** Moves the proxy to the colour of a release, which runs. What is gone back to may have been replaced, and is started anew then. */
function turn(target, runtime, moment) {
    const { release, isReturn } = moment;
    return forColorOf(target, release, (color) => (0,sh/* lines */.M)((0,sh.sh) `if ${standsAs(target, color, release)}; then`, ensureStarted(target, runtime, color, moment), (0,sh.sh) `else`, isReturn ? startIdle(target, runtime, color, moment) : (0,sh.sh) `echo ${`${color} is not ${release}`}; exit 1`, (0,sh.sh) `fi`, waitForPort(runtime, color, isReturn === true), 
    // One that a killed run has left of that colour would count from the switch on.
    (0,color_share/* endSharesOf */.jY)(target, color), switchTo(target, runtime, { color, release, user: moment.user }), 
    // Those of the colour that served before count no more since then.
    (0,color_share/* endShare */.HJ)(target)));
}
/** What was started a moment ago gets no requests before it listens. What is gone back to is served also where that takes long. */
function waitForPort({ ports }, color, mayBeLate) {
    const late = (0,sh.sh) `echo ${`${color} does not listen on port ${ports[color]} after ${START_SECONDS} s`}`;
    return (0,sh/* lines */.M)((0,sh.sh) `bw_end=$(( $(date +%s) + ${START_SECONDS} ))`, (0,sh.sh) `until ${(0,shell_ports/* listensOn */.C)(ports[color])}; do`, (0,sh.sh) `[ "$(date +%s)" -lt "$bw_end" ] || { ${late}; ${mayBeLate ? (0,sh.sh) `break` : (0,sh.sh) `exit 1`}; }`, (0,sh.sh) `sleep 0.2 2>/dev/null || sleep 1`, (0,sh.sh) `done`);
}

;// CONCATENATED MODULE: ./src/runtimes/blue-green.ts










/**
 * Two colours of a service behind a proxy. `stage` starts the release as the colour that does not serve, `turn` moves the proxy,
 * and `settle` stops what is left. Live is what the proxy says it serves.
 */
function blueGreenRuntime(target, runtime) {
    const { color } = target;
    const carrier = (one) => carrierOf(target, runtime, one);
    // What is not of one colour is asked and told of one alone.
    const { behaviour, installs } = carrier('blue');
    const ofBlue = (facts) => within(facts, 'carrier.blue');
    const proxy = (0,choose/* proxySwitchOf */.A)(target, runtime);
    const run = behaviour.runIn;
    const staged = color ?? 'green';
    return {
        identity: `blue_green ${blue_green/* COLORS */.lm.map((one) => `${carrier(one).identity} at ${runtime.ports[one]}`).join(', ')}`,
        tools: [...(behaviour.tools ?? []), ...proxy.tools],
        rights: [...blue_green/* COLORS */.lm.flatMap((one) => carrier(one).rights), ...proxy.rights],
        facts: (prefix) => askColors(prefix, target, runtime),
        reader: (facts) => behaviour.reader?.(ofBlue(facts)) ?? null,
        missing: (facts) => findColorProblems(target, runtime, facts),
        notes: (facts) => proxy.notes(facts),
        hasLeftovers: isIdleLeft,
        drifts: (facts) => findTurnedProxy(facts),
        installs: () => [...installs, ...proxy.installs()],
        images: (facts) => behaviour.images?.(ofBlue(facts)) ?? new Map(),
        // It is the proxy's.
        holdsPort: () => true,
        live: (facts, link) => (0,colors/* readColors */.NY)(facts).release ?? link,
        files: (release, version) => {
            const all = blue_green/* COLORS */.lm.flatMap((one) => carrier(one).behaviour.files?.(release, version) ?? []);
            return [...new Map(all.map((file) => [file.path, file])).values()];
        },
        standBy: color && carrier(color).target,
        stage: ({ release, user }) => {
            const { ready, tell } = carrier(staged);
            return (0,sh/* lines */.M)(ready(release), keepFromStopping(target, staged), startIdle(target, runtime, staged, { release, user }), tell);
        },
        warnings: (output) => behaviour.warnings?.(output) ?? [],
        recall: (release, user) => (0,sh/* lines */.M)(carrier(staged).recall(release), keepFromStopping(target, staged), startIdle(target, runtime, staged, { release, user })),
        share: (release, share) => forColorOf(target, release, (color) => (0,color_share/* giveShare */.Vr)(target, runtime, {
            color,
            share,
            isReady: (0,sh.sh) `${standsAs(target, color, release)} && ${carrier(color).isActive}`,
        })),
        endShare: (0,color_share/* endShare */.HJ)(target),
        readShare: color_share/* readShare */.cb,
        turn: (moment) => turn(target, runtime, moment),
        settle: (end) => settle(target, runtime, end),
        switchOver: (moment) => forColorOf(target, moment.release, (one) => ensureStarted(target, runtime, one, moment)),
        stop: (release, user) => forColorOf(target, release, (one) => carrier(one).stop(user)),
        discard: (release, user) => forColorOf(target, release, (one) => carrier(one).end(user)),
        remove: (live, user) => (0,sh/* lines */.M)(...blue_green/* COLORS */.lm.map((one) => (0,sh.sh) `(\n${(0,sh/* lines */.M)(carrier(one).end(user), carrier(one).behaviour.remove?.(live, user))}\n)`)),
        retire: (_release, user, entered) => leaveColors(target, runtime, user, entered?.runtime),
        observe: () => forColorOfCurrent(target, (one) => observe(target, runtime, one)),
        readState: (output) => readState(target, runtime, output),
        faults: (output) => [
            ...(behaviour.faults?.(withoutColor(output)) ?? []),
            ...findShare(output).map((said) => `${said}, which is not live`),
        ],
        explain: (output) => behaviour.explain?.(output),
        prune: () => behaviour.prune?.() ?? sh/* NOTHING */.K,
        logs: (request, user) => forColorOfCurrent(target, (one) => carrier(one).behaviour.logs?.(request, user) ?? sh/* NOTHING */.K),
        runIn: run && ((program) => forColorOfCurrent(target, (one) => carrier(one).behaviour.runIn?.(program) ?? sh/* NOTHING */.K)),
    };
}
const COLOR_LINE = 'bw_color=';
const withoutColor = (output) => output.filter((line) => !line.startsWith(COLOR_LINE) && !line.startsWith(color_share/* SHARE_LINE */.Bx));
function observe(target, runtime, color) {
    const { behaviour, target: one } = carrierOf(target, runtime, color);
    return (0,sh/* lines */.M)((0,sh.sh) `echo ${`${COLOR_LINE}${color}`}`, (0,color_share/* observeShare */.wQ)(target, color), behaviour.observe?.((0,host_layout/* pathsOf */.wG)(one.path, one.link).current));
}
function readState(target, runtime, output) {
    const color = findColor(output);
    const state = carrierOf(target, runtime, color).behaviour.readState?.(withoutColor(output));
    if (state === undefined)
        return { running: false, detail: 'unknown', restarts: 0, pid: null };
    return { ...state, detail: [`${color}: ${state.detail}`, ...findShare(output)].join('; ') };
}
function findColor(output) {
    return blue_green/* COLORS */.lm.find((one) => output.includes(`${COLOR_LINE}${one}`)) ?? 'blue';
}
/** What the colour that does not serve gets of the requests, in words. */
function findShare(output) {
    const share = (0,color_share/* readObservedShare */.a6)(output);
    return share === 0 ? [] : [(0,color_share/* describeShareTo */.se)(share, (0,blue_green/* otherColor */.IP)(findColor(output)))];
}

// EXTERNAL MODULE: ./src/shell/script.ts
var script = __webpack_require__(17207);
;// CONCATENATED MODULE: ./src/runtimes/command.ts




/**
 * A service that the config's own commands start, stop and judge. They are kept in the release, so that
 * each release is stopped by the commands it was started with.
 */
function commandRuntime(target, runtime) {
    const paths = (0,host_layout/* pathsOf */.wG)(target.path);
    const file = (release, name) => `${paths.release(release)}/.bowline/${name}`;
    return {
        identity: 'command',
        needsExec: true,
        files: (release, version) => ['start', 'stop', 'status'].map((name) => (0,command_file/* writeCommandFile */.b0)(target, name, runtime[name], release, version)),
        switchOver: ({ release, previous, scratch }) => (0,sh/* lines */.M)(previous !== null && stopIfRunning(file(previous, 'stop'), file(previous, 'status')), 
        // Into a file, because a daemon that inherits the output would keep the channel open.
        (0,sh.sh) `mkdir -p ${scratch}; c=0; ( ${script/* RESTORE_SIGNALS */.P}; exec ${file(release, 'start')} ) </dev/null >${`${scratch}/start.log`} 2>&1 || c=$?`, (0,sh.sh) `cat ${`${scratch}/start.log`}; [ "$c" = 0 ] || exit "$c"`),
        stop: (release) => stopIfRunning(file(release, 'stop'), file(release, 'status')),
        observe: (folder) => {
            const status = `${folder}/.bowline/status`;
            return (0,sh.sh) `if [ -x ${status} ]; then ${status} </dev/null && printf '\\nrunning\\n' || printf '\\nstopped %s\\n' "$?"; else echo absent; fi`;
        },
        readState: command_readState,
    };
}
/** Many stop commands fail when nothing runs any more, which is just what was wanted. */
function stopIfRunning(stop, status) {
    return (0,sh.sh) `if [ -x ${stop} ] && ! ( ${script/* RESTORE_SIGNALS */.P}; exec ${stop} ) </dev/null && ${status} </dev/null; then echo 'it still runs'; exit 1; fi`;
}
function command_readState(output) {
    const last = output.at(-1)?.trim() ?? '';
    const said = output.slice(0, -1).join(' ').trim();
    const detail = [last === 'running' ? 'running' : `status command: ${last || 'no answer'}`, said]
        .filter(Boolean)
        .join(', ');
    return { running: last === 'running', detail, restarts: 0, pid: null };
}

;// CONCATENATED MODULE: ./src/runtimes/static.ts
/** Files that something else serves through `current`: the switch is all. */
function staticRuntime() {
    return {
        identity: 'static',
        readState: () => ({ running: true, detail: 'static files', restarts: 0, pid: null }),
    };
}

;// CONCATENATED MODULE: ./src/runtimes/index.ts
/*
 * What runs an app on its host, one line each: its name in the config and `Runtime`. docs/extending.md says how to add
 * one.
 */






;// CONCATENATED MODULE: ./src/runtimes/choose.ts




/** What does not compile where a runtime has no line in index.ts. */
const BEHAVIOURS = runtimes_namespaceObject;
/** The way in which the config runs this app. */
function runtimeOf(target) {
    const { runtime } = target;
    // The line above holds that each kind has its own; the compiler cannot follow that through a look-up.
    const behave = BEHAVIOURS[`${(0,camel_case/* toCamelCase */.C)(runtime.kind)}Runtime`];
    return completeRuntime(behave(target, runtime), { hasProcess: (0,registry/* hasProcess */.i4)((0,registry/* findRuntime */.w4)(runtime)) });
}


/***/ }),

/***/ 10776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ SHARE_LINE),
/* harmony export */   HJ: () => (/* binding */ endShare),
/* harmony export */   Ul: () => (/* binding */ findUnknownShares),
/* harmony export */   Vr: () => (/* binding */ giveShare),
/* harmony export */   a6: () => (/* binding */ readObservedShare),
/* harmony export */   cb: () => (/* binding */ readShare),
/* harmony export */   jY: () => (/* binding */ endSharesOf),
/* harmony export */   se: () => (/* binding */ describeShareTo),
/* harmony export */   wQ: () => (/* binding */ observeShare)
/* harmony export */ });
/* harmony import */ var _config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20403);
/* harmony import */ var _proxies_choose__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4984);
/* harmony import */ var _proxies_shares__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12586);
/* harmony import */ var _proxies_switch_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13516);
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30611);





/** The share is the name of one file, so that a step is a rename. It lies in wait without one; `stat` tells since when by %Z. */
function shareFiles(target) {
    const { folder, shareOff } = (0,_proxies_switch_files__WEBPACK_IMPORTED_MODULE_2__/* .switchFiles */ .q)(target);
    return {
        off: shareOff,
        on: (color, share) => `${folder}/${(0,_proxies_shares__WEBPACK_IMPORTED_MODULE_4__/* .shareFile */ .s8)(color, share)}`,
        /** With `*` behind it, every share of a colour that serves. */
        of: (color) => `${folder}/${(0,_proxies_shares__WEBPACK_IMPORTED_MODULE_4__/* .shareFile */ .s8)(color, '')}`,
        /** With `*.share.*` behind it, every share. */
        all: `${folder}/`,
    };
}
/** No request goes to the colour that does not serve any more. It takes no room on the disk. */
function endShare(target) {
    const { all, off } = shareFiles(target);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `for f in ${all}*.share.*; do [ ! -e "$f" ] || { mv -T -- "$f" ${off}; sync -f ${target.path} 2>/dev/null || sync; }; done`;
}
/** The same for what counts only while that colour serves. */
function endSharesOf(target, color) {
    const { of, off } = shareFiles(target);
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `for f in ${of(color)}*; do [ ! -e "$f" ] || mv -T -- "$f" ${off}; done`;
}
/** Prints `bw_share=` and the share that there is while `color` serves. */
function observeShare(target, color) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `for f in ${shareFiles(target).of(color)}*; do [ ! -e "$f" ] || echo ${SHARE_LINE}"\${f##*.}"; done`;
}
const SHARE_LINE = 'bw_share=';
/** Reads what `observeShare` printed; 0 is none. */
function readObservedShare(output) {
    const line = output.find((one) => one.startsWith(SHARE_LINE));
    return Number(line?.slice(SHARE_LINE.length)) || 0;
}
function describeShareTo(percent, color) {
    return `${percent}% of the requests go to ${color}`;
}
/**
 * Lets a percentage of the requests go to a colour that runs and does not serve, and asks the proxy. Where it does not say so, none do.
 * @param isReady true in a condition while the colour runs as the release
 */
function giveShare(target, runtime, { color, share, isReady }) {
    const own = (0,_config_runtimes_blue_green__WEBPACK_IMPORTED_MODULE_0__/* .otherColor */ .IP)(color);
    const { off, of, on } = shareFiles(target);
    const file = on(own, share);
    const failed = `${runtime.proxy.kind} does not give ${share}% of the requests to ${color}`;
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .M)((0,_proxies_choose__WEBPACK_IMPORTED_MODULE_1__/* .proxySwitchOf */ .A)(target, runtime).ask, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ "$bw_color" = ${own} ] || { echo ${`the proxy serves ${color} by now, so it gets no share`}; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `${isReady} || { echo ${`${color} does not run as the new release any more`}; exit 1; }`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_from=${off}; for f in ${of(own)}*; do [ ! -e "$f" ] || bw_from=$f; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ -e "$bw_from" ] || : >"$bw_from"`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ "$bw_from" = ${file} ] || mv -T -- "$bw_from" ${file}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `sync -f ${target.path} 2>/dev/null || sync`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `bw_ask || :`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `[ "$bw_color $bw_share" = ${`${own} ${share}`} ] || { bw_said="\${bw_why:-it says \${bw_share:-nothing} in ${_proxies_shares__WEBPACK_IMPORTED_MODULE_4__/* .SHARE_HEADER */ .UZ}}"`, endShare(target), (0,_shell_sh__WEBPACK_IMPORTED_MODULE_3__.sh) `echo ${failed}": $bw_said"; exit 1; }`);
}
/** The share that a host tells; 0 is none. */
function readShare(facts) {
    return Number(facts.read('share')) || 0;
}
/** A site that was printed before the config had the steps gives no share. */
function findUnknownShares({ shares = [] }, runtime, facts) {
    if (facts.read('color') === undefined)
        return [];
    const known = (facts.read('shares') ?? '').split(',').map(Number);
    const unknown = shares.filter((share) => !known.includes(share)).map((share) => `${share}%`);
    if (unknown.length === 0)
        return [];
    return [
        {
            message: `the site ${runtime.site} of ${runtime.proxy.kind} does not know the steps of \`canary.traffic\`: ${unknown.join(', ')}`,
            hint: 'Install the site that `bowline doctor` prints now in place of the one that is there.',
        },
    ];
}


/***/ }),

/***/ 14942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DOCKER_FAILURES),
/* harmony export */   G0: () => (/* binding */ explainDocker),
/* harmony export */   gd: () => (/* binding */ findFailure)
/* harmony export */ });
const quote = (line) => line.replace(/^.*?(?:Error response from daemon|Error): /, '').trim();
/** What keeps Docker from an image, or from anything at all. */
const DOCKER_FAILURES = [
    {
        // The same words for both: who may not see an image is not told that it is there.
        text: /pull access denied/,
        says: (_found, line) => `the registry has no such image, or does not show it to this login: ${quote(line)}`,
        hint: 'Push the image first, correct its name, or give the login the right to read it.',
    },
    {
        text: /(?:manifest unknown|manifest for \S+ not found|repository does not exist|: not found: manifest|error parsing HTTP 404 response)/,
        says: (_found, line) => `the registry has no such image: ${quote(line)}`,
        hint: 'Push the image first, or correct its name or tag.',
    },
    {
        text: /(?:daemon|Error): denied\b|error parsing HTTP 403 response/,
        says: (_found, line) => `the registry does not let this login read the image: ${quote(line)}`,
        hint: 'Give the login of `login` the right to read it; at ghcr.io a token needs `read:packages`.',
    },
    {
        text: /(?:unauthorized|no basic auth credentials|authentication required)/,
        says: (_found, line) => `the registry refuses this login: ${quote(line)}`,
        hint: 'Check `login` of an image source; for what a Compose file names, run `docker login REGISTRY` on the host as the deploy user.',
    },
    {
        text: /toomanyrequests|Too Many Requests|error parsing HTTP 429 response/,
        says: (_found, line) => `the registry allows no more pulls for now: ${quote(line)}`,
        hint: 'Wait, or log in: by `login` of an image source, or `docker login` on the host.',
    },
    {
        text: /permission denied.*docker\.sock/,
        says: (_found, line) => quote(line),
        hint: 'Run once as root: usermod -aG docker USER; or say how Docker is reached by `docker` of `runtime.compose`.',
    },
    {
        text: /Cannot connect to the Docker daemon/,
        says: (_found, line) => quote(line),
        hint: 'Start it as root: systemctl start docker; and read journalctl -u docker.',
    },
    {
        text: /address already in use/,
        says: (_found, line) => `a port is taken: ${quote(line)}`,
        hint: 'Find who has it (ss -ltnp), stop that, or publish another port.',
    },
    {
        // Docker knows its own; one that was restarted while it started a container forgets to free its port.
        text: /port is already allocated/,
        says: (_found, line) => `a port is taken: ${quote(line)}`,
        hint: 'Stop the container that docker ps shows with it. If none has it, Docker has lost track: systemctl restart docker.',
    },
    {
        text: /x509: certificate is (?:not )?valid for|x509: cannot validate certificate for/,
        says: (_found, line) => `the certificate of the registry is for another name: ${quote(line)}`,
        hint: 'Name the registry in the image as its certificate does.',
    },
    {
        text: /certificate signed by unknown authority|certificate has expired|x509: /,
        says: (_found, line) => `the certificate of the registry is not trusted: ${quote(line)}`,
        hint: 'Put its CA into /etc/docker/certs.d/REGISTRY/ca.crt on the host.',
    },
    {
        text: /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client/,
        says: (_found, line) => `the registry does not speak TLS: ${quote(line)}`,
        hint: 'Give it a certificate, or list it under insecure-registries in /etc/docker/daemon.json.',
    },
    {
        text: /received unexpected HTTP status: 5\d\d/,
        says: (_found, line) => `the registry has trouble of its own: ${quote(line)}`,
        hint: 'Try again later.',
    },
    {
        text: /no such host|connection refused|i\/o timeout|network is unreachable|TLS handshake timeout|Client\.Timeout exceeded/,
        says: (_found, line) => `the registry does not answer: ${quote(line)}`,
        hint: 'Check that it runs and that the host reaches it, then run again.',
    },
    {
        text: /no space left on device/i,
        says: (_found, line) => quote(line),
        hint: 'Free space on the disk of Docker (docker system df; docker image prune), and run again.',
    },
];
/** Finds the first of some failures that a line tells of, the last line first; undefined where nothing is known. */
function findFailure(failures, output) {
    for (const { text, says, hint } of failures) {
        for (const line of output.toReversed()) {
            const found = text.exec(line);
            if (found !== null)
                return { message: says(found.slice(1), line.trim()), hint };
        }
    }
    return undefined;
}
/** What Docker could not do, in words of its own, and what to do; undefined where nothing is known. */
function explainDocker(output) {
    return findFailure(DOCKER_FAILURES, output);
}


/***/ }),

/***/ 76073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeNoRoom),
/* harmony export */   MU: () => (/* binding */ ROOM_HINT),
/* harmony export */   ib: () => (/* binding */ ROOM)
/* harmony export */ });
/** What is packed takes more room once it is unpacked, and for a while it is there twice. */
const ROOM = 2.5;
const ROOM_HINT = 'Free some on that disk: docker system df shows what takes it, docker image prune -a removes what no container uses.';
/** Why images cannot come to a host. @param needed what they take while they come */
function describeNoRoom(root, free, size, needed) {
    return `${root} of Docker has ${free} free; the images bring ${size}, which take up to ${needed} when they are unpacked`;
}


/***/ }),

/***/ 34677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pruneImages),
/* harmony export */   G: () => (/* binding */ listImage)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** Writes an image into the list. `bw_docker` has to be defined, and `bw_from` to say whether it was brought here. */
function listImage(list, { release, tag, image }) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(
    // An earlier release may have brought it.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `! grep -q -F " "${image}" pulled" ${list} 2>/dev/null || bw_from=pulled`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `echo ${release}" "${tag}" "${image}" $bw_from" >>${list}`);
}
/** Fails where the tag stays, because a container runs it. */
const UNTAG = (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_untag() { bw_docker rmi "$1" </dev/null >/dev/null 2>&1 || ! bw_docker image inspect "$1" </dev/null >/dev/null 2>&1; }`;
/**
 * Takes away images that only releases needed which are gone. Nothing is forced: what a container holds stays, and is tried again
 * next time. `bw_docker` has to be defined.
 * @param releases the folder of the releases
 */
function pruneImages(list, releases) {
    const [kept, gone] = [`${list}.new`, `${list}.gone`];
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `[ -e ${list} ] || exit 0`, UNTAG, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `: >${kept}; : >${gone}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `while read -r bw_rel bw_tag bw_image bw_from; do if [ -d ${releases}/"$bw_rel" ] || ! bw_untag "$bw_tag"; then echo "$bw_rel $bw_tag $bw_image $bw_from" >>${kept}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `else echo "$bw_image $bw_from" >>${gone}; fi; done <${list}`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `sort -u ${gone} | while read -r bw_image bw_from; do [ "$bw_from" = pulled ] && ! grep -q -F " $bw_image " ${kept} || continue`, 
    // Under a name of somebody's it is somebody's.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `[ -n "$(bw_docker image inspect --format '{{join .RepoTags " "}}' "$bw_image" </dev/null 2>/dev/null)" ] || bw_docker rmi "$bw_image" </dev/null 2>/dev/null || :; done`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `mv ${kept} ${list}; rm -f ${gone}`);
}


/***/ }),

/***/ 38719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ judgeListener)
/* harmony export */ });
/* harmony import */ var _listeners__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68647);

/**
 * Whose the socket is that answers on a port of the loopback. Only what was seen speaks against the service: a process
 * that is none of its own, or a user that none of its processes has.
 * @param service what people call it; undefined where nothing tells its processes
 */
function judgeListener(seen, port, service) {
    const answering = findAnswering(seen.sockets, port);
    const [first] = answering;
    if (first === undefined)
        return { is: 'unknown', detail: 'its owner cannot be seen in /proc/net/tcp' };
    const who = describeHolder(seen, first);
    if (service === undefined)
        return { is: 'unknown', detail: who };
    const family = findFamily(seen);
    const holders = answering.flatMap(({ inode }) => seen.holders.get(inode) ?? []);
    if (holders.some((pid) => family.has(pid)))
        return { is: 'own', detail: describeCompany(seen, holders, family) };
    const held = seen.held.find(({ listen }) => answering.some((socket) => listen === describeSocket(socket)));
    if (held?.starts === service)
        return { is: 'own', detail: `systemd holds it by ${held.socket}` };
    if (family.size === 0)
        return { is: 'unknown', detail: `${who}; the processes of ${service} cannot be seen` };
    if (mayForward(seen, holders))
        return { is: 'unknown', detail: `${who}, which may pass it on to ${service}` };
    if (held !== undefined)
        return foreign(seen, `systemd for ${held.socket}`, service, family);
    if (holders.length > 0 || mayNotBe(seen, first, family))
        return foreign(seen, who, service, family);
    return { is: 'own', detail: '' };
}
/** A holder that is seen is no other one than it is; one that is not seen may be any of those that run. */
function mayForward({ isForwarded, processes }, holders) {
    const others = holders.filter((pid) => pid !== 1);
    return others.length === 0 ? isForwarded : others.some((pid) => (0,_listeners__WEBPACK_IMPORTED_MODULE_0__/* .isForwarder */ .Hb)(processes.get(pid)?.name ?? ''));
}
/** No process of the service has it, as far as all their files can be read, or else by the users they run as. */
function mayNotBe({ readable, processes, startsAs }, { uid }, family) {
    if ([...family].every((pid) => readable.has(pid)))
        return true;
    return !startsAs.has(uid) && ![...family].some((pid) => processes.get(pid)?.uid === uid);
}
/** What a connection to 127.0.0.1, and else to ::1, gets to: the kernel prefers the address that says more. */
const PREFERENCE = ['127.0.0.1', '::ffff:7f00:1', '0.0.0.0', '::', '::1'];
function findAnswering(sockets, port) {
    const here = sockets.filter((socket) => socket.port === port);
    const best = PREFERENCE.find((address) => here.some((socket) => socket.address === address));
    return here.filter(({ address }) => address === best);
}
/** The members and all that they have started, however far away it has moved. */
function findFamily({ members, processes }) {
    const isOf = (pid, depth = 0) => {
        if (members.has(pid))
            return true;
        const parent = processes.get(pid)?.parent ?? 0;
        return parent > 1 && depth < 64 && isOf(parent, depth + 1);
    };
    return new Set([...members, ...processes.keys()].filter((pid) => isOf(pid)));
}
/** Several may share a port (SO_REUSEPORT); what another one takes of it is worth a word. */
function describeCompany(seen, holders, family) {
    const others = [...new Set(holders.filter((pid) => !family.has(pid)))];
    return others.length === 0 ? '' : `shared with ${others.map((pid) => describeProcess(seen, pid)).join(', ')}`;
}
function foreign(seen, who, service, family) {
    return { is: 'foreign', detail: `${who}, no part of ${service}, which ${describeOwn(seen, family)}` };
}
/** Where the service itself listens; by its user, where its files may not be read and nobody else is that user. */
function describeOwn(seen, family) {
    const { sockets, holders, readable, processes } = seen;
    const isReadable = [...family].every((pid) => readable.has(pid));
    const users = new Set([...family].map((pid) => processes.get(pid)?.uid).filter((uid) => uid !== 0));
    const own = sockets.filter(({ inode, uid }) => isReadable ? (holders.get(inode) ?? []).some((pid) => family.has(pid)) : users.has(uid));
    const places = [...new Set(own.map(describeSocket))];
    if (places.length > 0)
        return `listens on ${places.join(', ')}`;
    return isReadable ? 'listens nowhere' : 'listens where this user may not see it';
}
function describeSocket({ address, port }) {
    return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
function describeHolder(seen, socket) {
    const [pid] = seen.holders.get(socket.inode) ?? [];
    return pid === undefined ? `a program of the user ${nameOf(seen, socket.uid)}` : describeProcess(seen, pid);
}
function describeProcess(seen, pid) {
    const { name = 'a program', uid } = seen.processes.get(pid) ?? {};
    return `${name} (process ${pid}${uid === undefined ? '' : `, user ${nameOf(seen, uid)}`})`;
}
function nameOf({ accounts }, uid) {
    return accounts.get(uid) ?? String(uid);
}


/***/ }),

/***/ 68647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hb: () => (/* binding */ isForwarder),
/* harmony export */   Kt: () => (/* binding */ readSighting),
/* harmony export */   tW: () => (/* binding */ seeListeners)
/* harmony export */ });
/* harmony import */ var _shell_sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** By these names connections are carried into containers; what listens is then no process of the service. */
const FORWARDERS = 'docker-proxy|rootlessport|rootlesskit|slirp4netns|pasta|pasta.avx2|passt|conmon';
function isForwarder(name) {
    return FORWARDERS.split('|').includes(name);
}
/** Prints what can be seen of who listens, without any rights. What may not be read is left out. */
function seeListeners(port) {
    return (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)((0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `grep -H -E '^(Name|PPid|Uid):' /proc/[0-9]*/status 2>/dev/null | sed 's/^/process /'`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `cut -d: -f1,3 /etc/passwd 2>/dev/null | head -n 1000 | sed 's/^/account /'`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_n=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -E '^ *[0-9]+: [0-9A-F]+:[0-9A-F]+ [0-9A-F]+:0000 0A ')`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `printf '%s\\n' "$bw_n" | sed 's/^/socket /'`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `bw_i=$(printf '%s\\n' "$bw_n" | sed 's/^ *\\([^ ]* *\\)\\{9\\}\\([0-9]*\\) .*/\\2/' | tr '\\n' '|')`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `ls -l /proc/[0-9]*/fd 2>/dev/null | grep -E -e '^/proc/' -e "socket:\\[(\${bw_i}none)\\]" | sed 's/^/file /'`, (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `for bw_p in $(grep -l -E ${`^Name:[[:space:]]*(${FORWARDERS})$`} /proc/[0-9]*/status 2>/dev/null); do bw_p=\${bw_p%/status}`, 
    // docker-proxy names the port; the others tell nobody.
    (0,_shell_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `case $(cat "$bw_p/comm" 2>/dev/null) in (docker-proxy) tr '\\000' '\\n' <"$bw_p/cmdline" 2>/dev/null | grep -q -x ${port} || continue;; esac; echo forwarded; done`);
}
/** Reads what `seeListeners`, and what runs the service, have printed. */
function readSighting(output) {
    const of = (tag) => output.filter((line) => line.startsWith(`${tag} `)).map((line) => line.slice(tag.length + 1));
    const { holders, readable } = readFiles(of('file'));
    return {
        sockets: of('socket').flatMap(readSocket),
        holders,
        readable,
        processes: readProcesses(of('process')),
        members: new Set(of('member').map(Number)),
        startsAs: new Set(of('uid').map(Number)),
        held: of('held').map((line) => {
            const [listen = '', socket = '', starts = ''] = line.trim().split(/\s+/);
            return { listen, socket, starts };
        }),
        isForwarded: output.includes('forwarded'),
        accounts: new Map(of('account').map((line) => [Number(line.split(':')[1]), line.split(':')[0] ?? ''])),
    };
}
/** `  1: 0100007F:1F90 00000000:0000 0A … UID TIMEOUT INODE`. Source: proc(5), "/proc/net/tcp". */
function readSocket(line) {
    const [, local = '', , , , , , uid, , inode = ''] = line.trim().split(/\s+/);
    const [address = '', port = ''] = local.split(':');
    if (!/^([0-9A-F]{8}|[0-9A-F]{32})$/.test(address) || inode === '')
        return [];
    return [{ address: readAddress(address), port: Number.parseInt(port, 16), uid: Number(uid), inode }];
}
/** Each word of 32 bits has its lowest byte first. */
function readAddress(hex) {
    const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse());
    if (bytes.length === 4)
        return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
    const groups = bytes.flatMap((byte, index) => (index % 2 === 0 ? [`${byte}${bytes[index + 1]}`] : []));
    return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
/** What `ls -l` prints of the files of each process: a heading, and lines that end in `socket:[INODE]`. */
function readFiles(listing) {
    const holders = new Map();
    const readable = new Set();
    let pid = 0;
    for (const line of listing) {
        const heading = /^\/proc\/(\d+)\/fd:/.exec(line);
        if (heading !== null) {
            pid = Number(heading[1]);
            readable.add(pid);
        }
        const inode = /socket:\[(\d+)\]$/.exec(line)?.[1];
        if (inode !== undefined)
            holders.set(inode, [...new Set([...(holders.get(inode) ?? []), pid])]);
    }
    return { holders, readable };
}
function readProcesses(all) {
    const processes = new Map();
    for (const line of all) {
        const [, id, key, value = ''] = /^\/proc\/(\d+)\/status:(\w+):\s*(.*)$/.exec(line) ?? [];
        const pid = Number(id);
        const known = processes.get(pid) ?? { name: '', parent: 0, uid: -1 };
        if (key === 'Name')
            processes.set(pid, { ...known, name: value });
        if (key === 'PPid')
            processes.set(pid, { ...known, parent: Number(value) });
        // The effective one, by which the kernel judges.
        if (key === 'Uid')
            processes.set(pid, { ...known, uid: Number(value.split(/\s+/)[1]) });
    }
    return processes;
}


/***/ }),

/***/ 32234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listensOn),
/* harmony export */   n: () => (/* binding */ countConnections)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** As the kernel writes a port. Source: proc(5), "/proc/net/tcp". */
function spell(port) {
    return port.toString(16).toUpperCase().padStart(4, '0');
}
/** True in a condition where something listens on a port of the host. */
function listensOn(port) {
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `grep -q ${`:${spell(port)} [0-9A-F]*:0000 0A `} /proc/net/tcp /proc/net/tcp6 2>/dev/null`;
}
/** Prints how many connections to a port of the host are open. */
function countConnections(port) {
    return (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -c ${`:${spell(port)} [0-9A-F]*:[0-9A-F]* 01 `} || :`;
}


/***/ }),

/***/ 17207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ RESTORE_SIGNALS),
/* harmony export */   l: () => (/* binding */ writeScript)
/* harmony export */ });
/* harmony import */ var _sh__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30611);

/** For what a critical script starts: a program keeps ignoring the signals that its parent ignored. */
const RESTORE_SIGNALS = (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `trap - HUP INT TERM PIPE`;
/**
 * Writes a phase as one POSIX script. All of it stands in one brace group, because a shell runs what it
 * has of a script that was cut short; a cut group is a syntax error and does nothing.
 */
function writeScript({ nonce, parts, isCritical = false, readsInput = false }) {
    const steps = parts.filter(isStep);
    let index = -1;
    const body = parts.map((part) => {
        if (!isStep(part))
            return part.text;
        index += 1;
        return writeStep(part, index);
    });
    const inner = [prelude(nonce, readsInput), ...body, 'bw DONE 0'].join('\n');
    const text = isCritical ? detach(inner) : `{\n${inner}\nexit 0\n}\n`;
    return {
        text,
        nonce,
        steps: steps.map(({ name, app }) => (app === undefined ? { step: name } : { app, step: name })),
    };
}
function isStep(part) {
    return !(part instanceof _sh__WEBPACK_IMPORTED_MODULE_0__.Sh);
}
function prelude(nonce, readsInput) {
    return [
        readsInput ? '' : 'exec </dev/null',
        'exec 2>&1',
        'umask 022',
        'LC_ALL=C; export LC_ALL',
        (0,_sh__WEBPACK_IMPORTED_MODULE_0__.sh) `BW=${nonce}`.text,
        String.raw `bw() { printf '\036%s %s\n' "$BW" "$*" || :; }`,
        String.raw `bw_text() { printf '\036%s BLOB %s %s\n%s' "$BW" "$1" "${'$'}{#2}" "$2"; }`,
        `bw_file() { if [ -r "$2" ]; then bw_n=$(wc -c <"$2"); bw "BLOB $1 $((bw_n))"; head -c "$((bw_n))" "$2"; fi; }`,
    ]
        .filter(Boolean)
        .join('\n');
}
function writeStep({ body, mayFail = false }, index) {
    const onFailure = mayFail ? ':' : '{ bw DONE 1; exit 1; }';
    return [
        `bw BEGIN ${index}`,
        // A daemon that a step starts must not keep a lock open: 8 and 9 are the locks' descriptors.
        `( exec 8>&- 9>&-; set -e\n${body.text}\n)`,
        `bw_code=$?; bw END ${index} "$bw_code"; [ "$bw_code" = 0 ] || ${onFailure}`,
    ].join('\n');
}
/**
 * The output goes through a relay that keeps reading when the connection is gone, so that no command
 * of a critical section dies or fails because nobody listens any more.
 */
function detach(inner) {
    return `{\n{ trap '' HUP INT TERM PIPE\n${inner}\nexit 0\n} | { trap '' HUP INT TERM PIPE; cat 2>/dev/null || cat >/dev/null; }\nexit 0\n}\n`;
}


/***/ }),

/***/ 12114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ fitsPlainHeader),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   Zt: () => (/* binding */ paddingOf),
/* harmony export */   bM: () => (/* binding */ END_OF_ARCHIVE)
/* harmony export */ });
/** Headers and contents are filled up to a multiple of it. */
const BLOCK_BYTES = 512;
/** Two blocks of zeros; a tar without them counts as cut short. */
const END_OF_ARCHIVE = Buffer.alloc(2 * BLOCK_BYTES);
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5', extended: 'x' };
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
/** What eleven octal digits can say: 8 GiB less one. */
const MOST_OCTAL = 0o77777777777;
/** A header, after an extended one where its name or target does not fit into a plain one. */
function encodeHeader(header) {
    const name = header.type === 'directory' ? `${header.name}/` : header.name;
    const target = header.target ?? '';
    const split = splitName(name);
    const records = [
        ...(split === undefined ? [['path', name]] : []),
        ...(isShort(target) ? [] : [['linkpath', target]]),
    ];
    const plain = encodeBlock(header, split ?? splitRest(name), isShort(target) ? target : '', TYPE_FLAGS[header.type]);
    return records.length === 0 ? plain : Buffer.concat([encodeExtended(records), plain]);
}
/** Whether any tar reads the name, and the target of a link, without an extended header. */
function fitsPlainHeader({ name, type, target = '' }) {
    return splitName(type === 'directory' ? `${name}/` : name) !== undefined && isShort(target);
}
/** How many bytes of zeros follow a content of this size. */
function paddingOf(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
/** 100 ASCII characters and, before a slash, 155 more. */
function splitName(name) {
    if (isShort(name))
        return { prefix: '', name };
    if (!isPlain(name))
        return undefined;
    const cut = name.indexOf('/', name.length - NAME_BYTES - 1);
    if (cut < 1 || cut > PREFIX_BYTES || cut === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, cut), name: name.slice(cut + 1) };
}
/** What a tar that knows no extended headers would call it. */
function splitRest(name) {
    return { prefix: '', name: name.replace(/[^\x20-\x7e]/g, '_').slice(-NAME_BYTES) };
}
function isShort(text) {
    return text.length <= NAME_BYTES && isPlain(text);
}
function isPlain(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
function encodeBlock(header, { prefix, name }, target, flag) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(name, 0, 'latin1');
    block.write(octal(header.mode, 7), 100, 'latin1');
    block.write(octal(0, 7), 108, 'latin1');
    block.write(octal(0, 7), 116, 'latin1');
    writeSize(block, header.size);
    block.write(octal(clampTime(header.mtimeMs), 11), 136, 'latin1');
    block.write(' '.repeat(8), 148, 'latin1');
    block.write(flag, 156, 'latin1');
    block.write(target, 157, 'latin1');
    block.write('ustar\x0000', 257, 'latin1');
    block.write(prefix, 345, 'latin1');
    block.write(`${octal(sumOf(block), 6)}\0 `, 148, 'latin1');
    return block;
}
/** By index: an iterator takes ten times as long. */
function sumOf(block) {
    let sum = 0;
    for (let at = 0; at < block.length; at += 1)
        sum += block[at] ?? 0;
    return sum;
}
/** From 8 GiB on in base 256, as GNU, busybox and libarchive read it. */
function writeSize(block, size) {
    if (size <= MOST_OCTAL) {
        block.write(octal(size, 11), 124, 'latin1');
        return;
    }
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
}
function clampTime(mtimeMs) {
    return Math.min(MOST_OCTAL, Math.max(0, Math.floor(mtimeMs / 1000)));
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
function encodeExtended(records) {
    const body = Buffer.from(records.map(([key, value]) => encodeRecord(key, value)).join(''));
    const header = { name: 'PaxHeader', type: 'file', mode: 0o644, size: body.length, mtimeMs: 0 };
    const block = encodeBlock(header, { prefix: '', name: header.name }, '', TYPE_FLAGS.extended);
    return Buffer.concat([block, body, Buffer.alloc(paddingOf(body.length))]);
}
/** `25 path=…\n`, whose number counts itself. */
function encodeRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length > length)
        length += 1;
    return `${length}${rest}`;
}


/***/ }),

/***/ 14152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ dockerOf)
/* harmony export */ });
/* harmony import */ var _config_runtimes_stack_of__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20378);

/** How Docker is reached on the host of a target. */
function dockerOf({ runtime }) {
    return (0,_config_runtimes_stack_of__WEBPACK_IMPORTED_MODULE_0__/* .stackOf */ .U)(runtime)?.docker ?? 'user';
}


/***/ })

};
;
