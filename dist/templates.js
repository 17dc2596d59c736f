"use strict";
exports.id = "templates";
exports.ids = ["templates"];
exports.modules = {

/***/ 52721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTemplate: () => (/* binding */ readTemplate)
});

;// CONCATENATED MODULE: ./node_modules/eta/dist/core.js
var e=class extends Error{constructor(e2){super(e2),this.name="Eta Error"}},t=class extends e{constructor(e2){super(e2),this.name="EtaParser Error"}},n=class extends e{constructor(e2){super(e2),this.name="EtaRuntime Error"}},r=class extends e{constructor(e2){super(e2),this.name="EtaFileResolution Error"}},i=class extends e{constructor(e2){super(e2),this.name="EtaNameResolution Error"}};function a(e2,n2,r2){let i2=n2.slice(0,r2).split(/\n/),a2=i2.length,o2=i2[a2-1].length+1;throw e2+=" at line "+a2+" col "+o2+`:

  `+n2.split(/\n/)[a2-1]+`
  `+Array(o2).join(" ")+"^",new t(e2)}function o(e2,t2,r2,i2){let a2=t2.split(`
`),o2=Math.max(r2-3,0),s2=Math.min(a2.length,r2+3),c2=i2,l2=a2.slice(o2,s2).map((e3,t3)=>{let n2=t3+o2+1;return(n2===r2?" >> ":"    ")+n2+"| "+e3}).join(`
`),u2=new n((c2?c2+":"+r2+`
`:"line "+r2+`
`)+l2+`

`+e2.message);throw u2.name=e2.name,u2.cause=e2,u2}const s=(async()=>{}).constructor;function c(e2,n2){let r2=this.config,i2=n2?.async?s:Function;try{return new i2(r2.varName,"options",this.compileToString.call(this,e2,n2))}catch(r3){throw r3 instanceof SyntaxError?new t(`Bad template syntax

`+r3.message+`
`+Array(r3.message.length+1).join("=")+`
`+this.compileToString.call(this,e2,n2)+`
`):r3}}function l(e2,t2){let n2=this.config,r2=t2?.async,i2=this.compileBody,a2=this.parse.call(this,e2),o2=`${n2.functionHeader}
let include = (__eta_t, __eta_d) => this.render(__eta_t, {...${n2.varName}, ...(__eta_d ?? {})}, options);
let includeAsync = (__eta_t, __eta_d) => this.renderAsync(__eta_t, {...${n2.varName}, ...(__eta_d ?? {})}, options);

let __eta = {res: "", e: this.config.escapeFunction, f: this.config.filterFunction, blocks: {}${n2.debug?', line: 1, templateStr: "'+e2.replace(/\\|"/g,"\\$&").replace(/\r\n|\n|\r/g,"\\n")+'"':""}};

function layout(path, data) {
  __eta.layout = path;
  __eta.layoutData = data;
}${n2.debug?"try {":""}${n2.useWith?"with("+n2.varName+"||{}){":""}

function ${n2.outputFunctionName}(s){__eta.res+=s;}
function capture(fn){const s=__eta.res;__eta.res='';try{fn();return __eta.res}finally{__eta.res=s;}}
async function captureAsync(fn){const s=__eta.res;__eta.res='';try{await fn();return __eta.res}finally{__eta.res=s;}}
function block(name,fn){if(__eta.layout){if(fn){__eta.blocks[name]=capture(fn);}return '';}const b=${n2.varName}.__blocks||{};if(name in b){return b[name];}return fn?capture(fn):'';}
async function blockAsync(name,fn){if(__eta.layout){if(fn){__eta.blocks[name]=await captureAsync(fn);}return '';}const b=${n2.varName}.__blocks||{};if(name in b){return b[name];}return fn?await captureAsync(fn):'';}

${i2.call(this,a2)}
if (__eta.layout) {
  __eta.res = ${r2?"await includeAsync":"include"} (__eta.layout, {...${n2.varName}, body: __eta.res, ...__eta.layoutData, __blocks: __eta.blocks});
}
${n2.useWith?"}":""}${n2.debug?"} catch (e) { this.RuntimeErr(e, __eta.templateStr, __eta.line, options.filepath) }":""}
return __eta.res;
`;if(n2.plugins)for(let e3=0;e3<n2.plugins.length;e3++){let t3=n2.plugins[e3];t3.processFnString&&(o2=t3.processFnString(o2,n2))}return o2}function u(e2){let t2=this.config,n2=0,r2=e2.length,i2="";for(;n2<r2;n2++){let r3=e2[n2];if(typeof r3=="string")i2+="__eta.res+='"+r3+`';
`;else{let e3=r3.t,n3=r3.val||"";t2.debug&&(i2+="__eta.line="+r3.lineNo+`
`),e3==="r"?(t2.autoFilter&&(n3="__eta.f("+n3+")"),i2+="__eta.res+="+n3+`;
`):e3==="i"?(t2.autoFilter&&(n3="__eta.f("+n3+")"),t2.autoEscape&&(n3="__eta.e("+n3+")"),i2+="__eta.res+="+n3+`;
`):e3==="e"?i2+=n3+`
`:Object.hasOwn(t2.customTags,e3)&&(i2+=`__eta.res+=this.config.customTags[${JSON.stringify(e3)}](${JSON.stringify(n3)},${t2.varName});
`)}}return i2}function d(e2,t2,n2,r2){let i2,a2;return Array.isArray(t2.autoTrim)?(i2=t2.autoTrim[1],a2=t2.autoTrim[0]):i2=a2=t2.autoTrim,(n2||n2===!1)&&(i2=n2),(r2||r2===!1)&&(a2=r2),!a2&&!i2?e2:i2==="slurp"&&a2==="slurp"?e2.trim():(i2==="_"||i2==="slurp"?e2=e2.trimStart():(i2==="-"||i2==="nl")&&(e2=e2.replace(/^(?:\r\n|\n|\r)/,"")),a2==="_"||a2==="slurp"?e2=e2.trimEnd():(a2==="-"||a2==="nl")&&(e2=e2.replace(/(?:\r\n|\n|\r)$/,"")),e2)}const f={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function p(e2){return f[e2]}function m(e2){let t2=String(e2);return/[&<>"']/.test(t2)?t2.replace(/[&<>"']/g,p):t2}const h={autoEscape:!0,autoFilter:!1,autoTrim:[!1,"nl"],cache:!1,cacheFilepaths:!0,customTags:{},debug:!1,escapeFunction:m,filterFunction:e2=>String(e2),outputFunctionName:"output",functionHeader:"",parse:{exec:"",interpolate:"=",raw:"~"},plugins:[],rmWhitespace:!1,tags:["<%","%>"],useWith:!1,varName:"it",defaultExtension:".eta"},g=/`(?:\\[\s\S]|\${(?:[^{}]|{(?:[^{}]|{[^}]*})*})*}|(?!\${)[^\\`])*`/g,_=/'(?:\\[\s\w"'\\`]|[^\n\r'\\])*?'/g,v=/"(?:\\[\s\w"'\\`]|[^\n\r"\\])*?"/g;function y(e2){return e2.replace(/[.*+\-?^${}()|[\]\\]/g,"\\$&")}function b(e2,t2){return e2.slice(0,t2).split(`
`).length}function x(e2){let t2=this.config,n2=[],r2=!1,i2=0,o2=t2.parse,s2=Object.keys(t2.customTags);if(t2.plugins)for(let n3=0;n3<t2.plugins.length;n3++){let r3=t2.plugins[n3];r3.processTemplate&&(e2=r3.processTemplate(e2,t2))}t2.rmWhitespace&&(e2=e2.replace(/[\r\n]+/g,`
`).replace(/^\s+|\s+$/gm,"")),g.lastIndex=0,_.lastIndex=0,v.lastIndex=0;function c2(e3,i3){e3&&(e3=d(e3,t2,r2,i3),e3&&(e3=e3.replace(/\\|'/g,"\\$&").replace(/\r\n|\n|\r/g,"\\n"),n2.push(e3)))}let l2=[o2.exec,o2.interpolate,o2.raw,...s2].reduce((e3,t3)=>e3&&t3?e3+"|"+y(t3):t3?y(t3):e3,""),u2=RegExp(y(t2.tags[0])+"(-|_)?\\s*("+l2+")?\\s*","g"),f2=RegExp("'|\"|`|\\/\\*|(\\s*(-|_)?"+y(t2.tags[1])+")","g"),p2;for(;p2=u2.exec(e2);){let l3=e2.slice(i2,p2.index);i2=p2[0].length+p2.index;let d2=p2[1],m2=p2[2]||"";c2(l3,d2),f2.lastIndex=i2;let h2,y2=!1;for(;h2=f2.exec(e2);)if(h2[1]){let t3=e2.slice(i2,h2.index);u2.lastIndex=i2=f2.lastIndex,r2=h2[2],y2={t:m2===o2.exec?"e":m2===o2.raw?"r":m2===o2.interpolate?"i":s2.includes(m2)?m2:"",val:t3};break}else{let t3=h2[0];if(t3==="/*"){let t4=e2.indexOf("*/",f2.lastIndex);t4===-1&&a("unclosed comment",e2,h2.index),f2.lastIndex=t4}else t3==="'"?(_.lastIndex=h2.index,_.exec(e2)?f2.lastIndex=_.lastIndex:a("unclosed string",e2,h2.index)):t3==='"'?(v.lastIndex=h2.index,v.exec(e2)?f2.lastIndex=v.lastIndex:a("unclosed string",e2,h2.index)):t3==="`"&&(g.lastIndex=h2.index,g.exec(e2)?f2.lastIndex=g.lastIndex:a("unclosed string",e2,h2.index))}y2?(t2.debug&&(y2.lineNo=b(e2,p2.index)),n2.push(y2)):a("unclosed tag",e2,p2.index)}if(c2(e2.slice(i2,e2.length),!1),t2.plugins)for(let e3=0;e3<t2.plugins.length;e3++){let r3=t2.plugins[e3];r3.processAST&&(n2=r3.processAST(n2,t2))}return n2}function S(e2,t2){let n2=t2?.async?this.templatesAsync:this.templatesSync;if(this.resolvePath&&this.readFile&&!e2.startsWith("@")){let e3=t2.filepath,r2=n2.get(e3);if(this.config.cache&&r2)return r2;{let r3=this.readFile(e3),i2=this.compile(r3,t2);return this.config.cache&&n2.define(e3,i2),i2}}else{let t3=n2.get(e2);if(t3)return t3;throw new i(`Failed to get template '${e2}'`)}}function C(e2,t2,n2){let r2,i2={...n2,async:!1};return typeof e2=="string"?(this.resolvePath&&this.readFile&&!e2.startsWith("@")&&(i2.filepath=this.resolvePath(e2,i2)),r2=S.call(this,e2,i2)):r2=e2,r2.call(this,t2,i2)}function w(e2,t2,n2){let r2,i2={...n2,async:!0};typeof e2=="string"?(this.resolvePath&&this.readFile&&!e2.startsWith("@")&&(i2.filepath=this.resolvePath(e2,i2)),r2=S.call(this,e2,i2)):r2=e2;let a2=r2.call(this,t2,i2);return Promise.resolve(a2)}function T(e2,t2){let n2=this.compile(e2,{async:!1});return C.call(this,n2,t2)}function E(e2,t2){let n2=this.compile(e2,{async:!0});return w.call(this,n2,t2)}var D=class{constructor(e2){this.cache=e2}define(e2,t2){this.cache[e2]=t2}get(e2){return this.cache[e2]}remove(e2){delete this.cache[e2]}reset(){this.cache={}}load(e2){this.cache={...this.cache,...e2}}},O=class{constructor(t2){t2?this.config={...h,...t2}:this.config={...h};let n2=[this.config.parse.exec,this.config.parse.interpolate,this.config.parse.raw,"-","_"];for(let t3 of Object.keys(this.config.customTags))if(n2.includes(t3))throw new e(`Custom tag prefix "${t3}" conflicts with a built-in prefix`)}config;RuntimeErr=o;compile=c;compileToString=l;compileBody=u;parse=x;render=C;renderAsync=w;renderString=T;renderStringAsync=E;filepathCache={};templatesSync=new D({});templatesAsync=new D({});resolvePath=null;readFile=null;configure(e2){this.config={...this.config,...e2}}withConfig(e2){return{...this,config:{...this.config,...e2}}}loadTemplate(e2,t2,n2){if(typeof t2=="string")(n2?.async?this.templatesAsync:this.templatesSync).define(e2,this.compile(t2,n2));else{let r2=this.templatesSync;(t2.constructor.name==="AsyncFunction"||n2?.async)&&(r2=this.templatesAsync),r2.define(e2,t2)}}},k=class extends O{};

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/templates/template.ts


/** What would end a value in the files of nginx and of systemd, and begin something else. */
const FORBIDDEN = /[\n\r;{}]/;
/**
 * Reads a template of eta: `<%= it.port %>` is a value, `<% if (it.port) { %>` code. Nothing is escaped.
 * @returns a function from values to text, which throws where a value is unknown or does not fit
 * @throws InputError with file and line
 */
function readTemplate(file, text) {
    const eta = new k({ autoEscape: false, autoFilter: true, autoTrim: false, debug: true, filterFunction: spell });
    const place = attempt(file, () => eta.compile(text));
    // Eta's own word for where it stands; it is read back from what is thrown.
    return (values) => attempt(file, () => eta.render(place, guard(values), { filepath: file }));
}
class TemplateFault extends Error {
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
function spell(value) {
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string') {
        throw new TemplateFault(`a value is ${value === null || value === undefined ? 'empty' : 'no text'}`, 'Ask for it first: <% if (it.NAME) { %> … <% } %>; a list is joined: <%= it.domains.join(" ") %>.');
    }
    if (FORBIDDEN.test(value)) {
        throw new TemplateFault(`the value ${JSON.stringify(value)} has a line end, a semicolon or a brace`, 'Correct the setting it comes from: such a value would be code.');
    }
    return value;
}
/** A name that is not there is a mistake, and not an empty text. */
function guard(values) {
    return new Proxy(values, {
        get(target, name) {
            if (typeof name === 'symbol' || Object.hasOwn(target, name))
                return Reflect.get(target, name);
            const known = Object.keys(target).sort();
            throw new TemplateFault(`there is no \`it.${name}\``, `There are ${known.map((one) => `it.${one}`).join(', ')}.`);
        },
    });
}
/** @throws InputError that names the file, and the line where it is known */
function attempt(file, action) {
    try {
        return action();
    }
    catch (error) {
        const { message, cause } = error;
        const fault = cause instanceof Error ? cause : undefined;
        const line = /:(\d+)\n/.exec(message)?.[1] ?? / at line (\d+)/.exec(message)?.[1];
        const said = fault?.message ?? message.replace(/^Bad template syntax\s+/, '');
        const what = (said.split('\n')[0] ?? '').replace(/ at line \d+ col \d+:?$/, '');
        throw new errors/* InputError */.dz(`${file}${line === undefined ? '' : `:${line}`}: ${what}`, fault instanceof TemplateFault ? fault.hint : 'Correct the template: https://eta.js.org/docs.');
    }
}


/***/ })

};
;
