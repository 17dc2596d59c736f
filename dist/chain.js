"use strict";
exports.id = "chain";
exports.ids = ["chain"];
exports.modules = {

/***/ 89379:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const ANY=Symbol("SemVer ANY");class Comparator{static get ANY(){return ANY}constructor(comp,options){if(options=parseOptions(options),comp instanceof Comparator){if(comp.loose===!!options.loose)return comp;comp=comp.value}comp=comp.trim().split(/\s+/).join(" "),debug("comparator",comp,options),this.options=options,this.loose=!!options.loose,this.parse(comp),this.semver===ANY?this.value="":this.value=this.operator+this.semver.version,debug("comp",this)}parse(comp){const r=this.options.loose?re[t.COMPARATORLOOSE]:re[t.COMPARATOR],m=comp.match(r);if(!m)throw new TypeError(`Invalid comparator: ${comp}`);this.operator=m[1]!==void 0?m[1]:"",this.operator==="="&&(this.operator=""),m[2]?this.semver=new SemVer(m[2],this.options.loose):this.semver=ANY}toString(){return this.value}test(version){if(debug("Comparator.test",version,this.options.loose),this.semver===ANY||version===ANY)return!0;if(typeof version=="string")try{version=new SemVer(version,this.options)}catch{return!1}return cmp(version,this.operator,this.semver,this.options)}intersects(comp,options){if(!(comp instanceof Comparator))throw new TypeError("a Comparator is required");return this.operator===""?this.value===""?!0:new Range(comp.value,options).test(this.value):comp.operator===""?comp.value===""?!0:new Range(this.value,options).test(comp.semver):(options=parseOptions(options),options.includePrerelease&&(this.value==="<0.0.0-0"||comp.value==="<0.0.0-0")||!options.includePrerelease&&(this.value.startsWith("<0.0.0")||comp.value.startsWith("<0.0.0"))?!1:!!(this.operator.startsWith(">")&&comp.operator.startsWith(">")||this.operator.startsWith("<")&&comp.operator.startsWith("<")||this.semver.version===comp.semver.version&&this.operator.includes("=")&&comp.operator.includes("=")||cmp(this.semver,"<",comp.semver,options)&&this.operator.startsWith(">")&&comp.operator.startsWith("<")||cmp(this.semver,">",comp.semver,options)&&this.operator.startsWith("<")&&comp.operator.startsWith(">")))}}module.exports=Comparator;const parseOptions=__webpack_require__(70356),{safeRe:re,t}=__webpack_require__(95471),cmp=__webpack_require__(28646),debug=__webpack_require__(1159),SemVer=__webpack_require__(7163),Range=__webpack_require__(96782);


/***/ }),

/***/ 96782:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SPACE_CHARACTERS=/\s+/g;class Range{constructor(range,options){if(options=parseOptions(options),range instanceof Range)return range.loose===!!options.loose&&range.includePrerelease===!!options.includePrerelease?range:new Range(range.raw,options);if(range instanceof Comparator)return this.raw=range.value,this.set=[[range]],this.formatted=void 0,this;if(this.options=options,this.loose=!!options.loose,this.includePrerelease=!!options.includePrerelease,this.raw=range.trim().replace(SPACE_CHARACTERS," "),this.set=this.raw.split("||").map(r=>this.parseRange(r.trim())).filter(c=>c.length),!this.set.length)throw new TypeError(`Invalid SemVer Range: ${this.raw}`);if(this.set.length>1){const first=this.set[0];if(this.set=this.set.filter(c=>!isNullSet(c[0])),this.set.length===0)this.set=[first];else if(this.set.length>1){for(const c of this.set)if(c.length===1&&isAny(c[0])){this.set=[c];break}}}this.formatted=void 0}get range(){if(this.formatted===void 0){this.formatted="";for(let i=0;i<this.set.length;i++){i>0&&(this.formatted+="||");const comps=this.set[i];for(let k=0;k<comps.length;k++)k>0&&(this.formatted+=" "),this.formatted+=comps[k].toString().trim()}}return this.formatted}format(){return this.range}toString(){return this.range}parseRange(range){range=range.replace(BUILDSTRIPRE,"");const memoKey=((this.options.includePrerelease&&FLAG_INCLUDE_PRERELEASE)|(this.options.loose&&FLAG_LOOSE))+":"+range,cached=cache.get(memoKey);if(cached)return cached;const loose=this.options.loose,hr=loose?re[t.HYPHENRANGELOOSE]:re[t.HYPHENRANGE];range=range.replace(hr,hyphenReplace(this.options.includePrerelease)),debug("hyphen replace",range),range=trimComparatorWhitespace(range),debug("comparator trim",range),range=range.replace(re[t.TILDETRIM],tildeTrimReplace),debug("tilde trim",range),range=range.replace(re[t.CARETTRIM],caretTrimReplace),debug("caret trim",range);let rangeList=range.split(" ").map(comp=>parseComparator(comp,this.options)).join(" ").split(/\s+/).map(comp=>replaceGTE0(comp,this.options));loose&&(rangeList=rangeList.filter(comp=>(debug("loose invalid filter",comp,this.options),!!comp.match(re[t.COMPARATORLOOSE])))),debug("range list",rangeList);const rangeMap=new Map,comparators=rangeList.map(comp=>new Comparator(comp,this.options));for(const comp of comparators){if(isNullSet(comp))return[comp];rangeMap.set(comp.value,comp)}rangeMap.size>1&&rangeMap.has("")&&rangeMap.delete("");const result=[...rangeMap.values()];return cache.set(memoKey,result),result}intersects(range,options){if(!(range instanceof Range))throw new TypeError("a Range is required");return this.set.some(thisComparators=>isSatisfiable(thisComparators,options)&&range.set.some(rangeComparators=>isSatisfiable(rangeComparators,options)&&thisComparators.every(thisComparator=>rangeComparators.every(rangeComparator=>thisComparator.intersects(rangeComparator,options)))))}test(version){if(!version)return!1;if(typeof version=="string")try{version=new SemVer(version,this.options)}catch{return!1}for(let i=0;i<this.set.length;i++)if(testSet(this.set[i],version,this.options))return!0;return!1}}module.exports=Range;const LRU=__webpack_require__(61383),cache=new LRU,parseOptions=__webpack_require__(70356),Comparator=__webpack_require__(89379),debug=__webpack_require__(1159),SemVer=__webpack_require__(7163),trimComparatorWhitespace=__webpack_require__(69737),{safeRe:re,src,t,tildeTrimReplace,caretTrimReplace}=__webpack_require__(95471),{FLAG_INCLUDE_PRERELEASE,FLAG_LOOSE}=__webpack_require__(45101),BUILDSTRIPRE=new RegExp(src[t.BUILD],"g"),isNullSet=c=>c.value==="<0.0.0-0",isAny=c=>c.value==="",isSatisfiable=(comparators,options)=>{let result=!0;const remainingComparators=comparators.slice();let testComparator=remainingComparators.pop();for(;result&&remainingComparators.length;)result=remainingComparators.every(otherComparator=>testComparator.intersects(otherComparator,options)),testComparator=remainingComparators.pop();return result},parseComparator=(comp,options)=>(comp=comp.replace(re[t.BUILD],""),debug("comp",comp,options),comp=replaceCarets(comp,options),debug("caret",comp),comp=replaceTildes(comp,options),debug("tildes",comp),comp=replaceXRanges(comp,options),debug("xrange",comp),comp=replaceStars(comp,options),debug("stars",comp),comp),isX=id=>!id||id.toLowerCase()==="x"||id==="*",invalidXRangeOrder=(M,m,p)=>isX(M)&&!isX(m)||isX(m)&&p&&!isX(p),replaceTildes=(comp,options)=>comp.trim().split(/\s+/).map(c=>replaceTilde(c,options)).join(" "),replaceTilde=(comp,options)=>{const r=options.loose?re[t.TILDELOOSE]:re[t.TILDE],z=options.includePrerelease?"-0":"";return comp.replace(r,(_,M,m,p,pr)=>{debug("tilde",comp,_,M,m,p,pr);let ret;return isX(M)?ret="":isX(m)?ret=`>=${M}.0.0${z} <${+M+1}.0.0-0`:isX(p)?ret=`>=${M}.${m}.0${z} <${M}.${+m+1}.0-0`:pr?(debug("replaceTilde pr",pr),ret=`>=${M}.${m}.${p}-${pr} <${M}.${+m+1}.0-0`):ret=`>=${M}.${m}.${p} <${M}.${+m+1}.0-0`,debug("tilde return",ret),ret})},replaceCarets=(comp,options)=>comp.trim().split(/\s+/).map(c=>replaceCaret(c,options)).join(" "),replaceCaret=(comp,options)=>{debug("caret",comp,options);const r=options.loose?re[t.CARETLOOSE]:re[t.CARET],z=options.includePrerelease?"-0":"";return comp.replace(r,(_,M,m,p,pr)=>{debug("caret",comp,_,M,m,p,pr);let ret;return isX(M)?ret="":isX(m)?ret=`>=${M}.0.0${z} <${+M+1}.0.0-0`:isX(p)?M==="0"?ret=`>=${M}.${m}.0${z} <${M}.${+m+1}.0-0`:ret=`>=${M}.${m}.0${z} <${+M+1}.0.0-0`:pr?(debug("replaceCaret pr",pr),M==="0"?m==="0"?ret=`>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p+1}-0`:ret=`>=${M}.${m}.${p}-${pr} <${M}.${+m+1}.0-0`:ret=`>=${M}.${m}.${p}-${pr} <${+M+1}.0.0-0`):(debug("no pr"),M==="0"?m==="0"?ret=`>=${M}.${m}.${p} <${M}.${m}.${+p+1}-0`:ret=`>=${M}.${m}.${p} <${M}.${+m+1}.0-0`:ret=`>=${M}.${m}.${p} <${+M+1}.0.0-0`),debug("caret return",ret),ret})},replaceXRanges=(comp,options)=>(debug("replaceXRanges",comp,options),comp.split(/\s+/).map(c=>replaceXRange(c,options)).join(" ")),replaceXRange=(comp,options)=>{comp=comp.trim();const r=options.loose?re[t.XRANGELOOSE]:re[t.XRANGE];return comp.replace(r,(ret,gtlt,M,m,p,pr)=>{if(debug("xRange",comp,ret,gtlt,M,m,p,pr),invalidXRangeOrder(M,m,p))return comp;const xM=isX(M),xm=xM||isX(m),xp=xm||isX(p),anyX=xp;return gtlt==="="&&anyX&&(gtlt=""),pr=options.includePrerelease?"-0":"",xM?gtlt===">"||gtlt==="<"?ret="<0.0.0-0":ret="*":gtlt&&anyX?(xm&&(m=0),p=0,gtlt===">"?(gtlt=">=",xm?(M=+M+1,m=0,p=0):(m=+m+1,p=0)):gtlt==="<="&&(gtlt="<",xm?M=+M+1:m=+m+1),gtlt==="<"&&(pr="-0"),ret=`${gtlt+M}.${m}.${p}${pr}`):xm?ret=`>=${M}.0.0${pr} <${+M+1}.0.0-0`:xp&&(ret=`>=${M}.${m}.0${pr} <${M}.${+m+1}.0-0`),debug("xRange return",ret),ret})},replaceStars=(comp,options)=>(debug("replaceStars",comp,options),comp.trim().replace(re[t.STAR],"")),replaceGTE0=(comp,options)=>(debug("replaceGTE0",comp,options),comp.trim().replace(re[options.includePrerelease?t.GTE0PRE:t.GTE0],"")),hyphenReplace=incPr=>($0,from,fM,fm,fp,fpr,fb,to,tM,tm,tp,tpr)=>(isX(fM)?from="":isX(fm)?from=`>=${fM}.0.0${incPr?"-0":""}`:isX(fp)?from=`>=${fM}.${fm}.0${incPr?"-0":""}`:fpr?from=`>=${from}`:from=`>=${from}${incPr?"-0":""}`,isX(tM)?to="":isX(tm)?to=`<${+tM+1}.0.0-0`:isX(tp)?to=`<${tM}.${+tm+1}.0-0`:tpr?to=`<=${tM}.${tm}.${tp}-${tpr}`:incPr?to=`<${tM}.${tm}.${+tp+1}-0`:to=`<=${to}`,`${from} ${to}`.trim()),testSet=(set,version,options)=>{for(let i=0;i<set.length;i++)if(!set[i].test(version))return!1;if(version.prerelease.length&&!options.includePrerelease){for(let i=0;i<set.length;i++)if(debug(set[i].semver),set[i].semver!==Comparator.ANY&&set[i].semver.prerelease.length>0){const allowed=set[i].semver;if(allowed.major===version.major&&allowed.minor===version.minor&&allowed.patch===version.patch)return!0}return!1}return!0};


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const debug=__webpack_require__(1159),{MAX_LENGTH,MAX_SAFE_INTEGER}=__webpack_require__(45101),{safeRe:re,t}=__webpack_require__(95471),parseOptions=__webpack_require__(70356),{compareIdentifiers}=__webpack_require__(73348),isPrereleaseIdentifier=(prerelease,identifier)=>{const identifiers=identifier.split(".");if(identifiers.length>prerelease.length)return!1;for(let i=0;i<identifiers.length;i++)if(compareIdentifiers(prerelease[i],identifiers[i])!==0)return!1;return!0};class SemVer{constructor(version,options){if(options=parseOptions(options),version instanceof SemVer){if(version.loose===!!options.loose&&version.includePrerelease===!!options.includePrerelease)return version;version=version.version}else if(typeof version!="string")throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);if(version.length>MAX_LENGTH)throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);debug("SemVer",version,options),this.options=options,this.loose=!!options.loose,this.includePrerelease=!!options.includePrerelease;const m=version.trim().match(options.loose?re[t.LOOSE]:re[t.FULL]);if(!m)throw new TypeError(`Invalid Version: ${version}`);if(this.raw=version,this.major=+m[1],this.minor=+m[2],this.patch=+m[3],this.major>MAX_SAFE_INTEGER||this.major<0)throw new TypeError("Invalid major version");if(this.minor>MAX_SAFE_INTEGER||this.minor<0)throw new TypeError("Invalid minor version");if(this.patch>MAX_SAFE_INTEGER||this.patch<0)throw new TypeError("Invalid patch version");m[4]?this.prerelease=m[4].split(".").map(id=>{if(/^[0-9]+$/.test(id)){const num=+id;if(num>=0&&num<MAX_SAFE_INTEGER)return num}return id}):this.prerelease=[],this.build=m[5]?m[5].split("."):[],this.format()}format(){return this.version=`${this.major}.${this.minor}.${this.patch}`,this.prerelease.length&&(this.version+=`-${this.prerelease.join(".")}`),this.version}toString(){return this.version}compare(other){if(debug("SemVer.compare",this.version,this.options,other),!(other instanceof SemVer)){if(typeof other=="string"&&other===this.version)return 0;other=new SemVer(other,this.options)}return other.version===this.version?0:this.compareMain(other)||this.comparePre(other)}compareMain(other){return other instanceof SemVer||(other=new SemVer(other,this.options)),this.major<other.major?-1:this.major>other.major?1:this.minor<other.minor?-1:this.minor>other.minor?1:this.patch<other.patch?-1:this.patch>other.patch?1:0}comparePre(other){if(other instanceof SemVer||(other=new SemVer(other,this.options)),this.prerelease.length&&!other.prerelease.length)return-1;if(!this.prerelease.length&&other.prerelease.length)return 1;if(!this.prerelease.length&&!other.prerelease.length)return 0;let i=0;do{const a=this.prerelease[i],b=other.prerelease[i];if(debug("prerelease compare",i,a,b),a===void 0&&b===void 0)return 0;if(b===void 0)return 1;if(a===void 0)return-1;if(a===b)continue;return compareIdentifiers(a,b)}while(++i)}compareBuild(other){other instanceof SemVer||(other=new SemVer(other,this.options));let i=0;do{const a=this.build[i],b=other.build[i];if(debug("build compare",i,a,b),a===void 0&&b===void 0)return 0;if(b===void 0)return 1;if(a===void 0)return-1;if(a===b)continue;return compareIdentifiers(a,b)}while(++i)}inc(release,identifier,identifierBase){if(release.startsWith("pre")){if(!identifier&&identifierBase===!1)throw new Error("invalid increment argument: identifier is empty");if(identifier){const match=`-${identifier}`.match(this.options.loose?re[t.PRERELEASELOOSE]:re[t.PRERELEASE]);if(!match||match[1]!==identifier)throw new Error(`invalid identifier: ${identifier}`)}}switch(release){case"premajor":this.prerelease.length=0,this.patch=0,this.minor=0,this.major++,this.inc("pre",identifier,identifierBase);break;case"preminor":this.prerelease.length=0,this.patch=0,this.minor++,this.inc("pre",identifier,identifierBase);break;case"prepatch":this.prerelease.length=0,this.inc("patch",identifier,identifierBase),this.inc("pre",identifier,identifierBase);break;case"prerelease":this.prerelease.length===0&&this.inc("patch",identifier,identifierBase),this.inc("pre",identifier,identifierBase);break;case"release":if(this.prerelease.length===0)throw new Error(`version ${this.raw} is not a prerelease`);this.prerelease.length=0;break;case"major":(this.minor!==0||this.patch!==0||this.prerelease.length===0)&&this.major++,this.minor=0,this.patch=0,this.prerelease=[];break;case"minor":(this.patch!==0||this.prerelease.length===0)&&this.minor++,this.patch=0,this.prerelease=[];break;case"patch":this.prerelease.length===0&&this.patch++,this.prerelease=[];break;case"pre":{const base=Number(identifierBase)?1:0;if(this.prerelease.length===0)this.prerelease=[base];else{let i=this.prerelease.length;for(;--i>=0;)typeof this.prerelease[i]=="number"&&(this.prerelease[i]++,i=-2);if(i===-1){if(identifier===this.prerelease.join(".")&&identifierBase===!1)throw new Error("invalid increment argument: identifier already exists");this.prerelease.push(base)}}if(identifier){let prerelease=[identifier,base];if(identifierBase===!1&&(prerelease=[identifier]),isPrereleaseIdentifier(this.prerelease,identifier)){const prereleaseBase=this.prerelease[identifier.split(".").length];isNaN(prereleaseBase)&&(this.prerelease=prerelease)}else this.prerelease=prerelease}break}default:throw new Error(`invalid increment argument: ${release}`)}return this.raw=this.format(),this.build.length&&(this.raw+=`+${this.build.join(".")}`),this}}module.exports=SemVer;


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const parse=__webpack_require__(16353),clean=(version,options)=>{const s=parse(version.trim().replace(/^[=v]+/,""),options);return s?s.version:null};module.exports=clean;


/***/ }),

/***/ 28646:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const eq=__webpack_require__(55082),neq=__webpack_require__(4974),gt=__webpack_require__(16599),gte=__webpack_require__(41236),lt=__webpack_require__(3872),lte=__webpack_require__(56717),cmp=(a,op,b,loose)=>{switch(op){case"===":return typeof a=="object"&&(a=a.version),typeof b=="object"&&(b=b.version),a===b;case"!==":return typeof a=="object"&&(a=a.version),typeof b=="object"&&(b=b.version),a!==b;case"":case"=":case"==":return eq(a,b,loose);case"!=":return neq(a,b,loose);case">":return gt(a,b,loose);case">=":return gte(a,b,loose);case"<":return lt(a,b,loose);case"<=":return lte(a,b,loose);default:throw new TypeError(`Invalid operator: ${op}`)}};module.exports=cmp;


/***/ }),

/***/ 35385:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),parse=__webpack_require__(16353),{safeRe:re,t}=__webpack_require__(95471),coerce=(version,options)=>{if(version instanceof SemVer)return version;if(typeof version=="number"&&(version=String(version)),typeof version!="string")return null;options=options||{};let match=null;if(!options.rtl)match=version.match(options.includePrerelease?re[t.COERCEFULL]:re[t.COERCE]);else{const coerceRtlRegex=options.includePrerelease?re[t.COERCERTLFULL]:re[t.COERCERTL];let next;for(;(next=coerceRtlRegex.exec(version))&&(!match||match.index+match[0].length!==version.length);)(!match||next.index+next[0].length!==match.index+match[0].length)&&(match=next),coerceRtlRegex.lastIndex=next.index+next[1].length+next[2].length;coerceRtlRegex.lastIndex=-1}if(match===null)return null;const major=match[2],minor=match[3]||"0",patch=match[4]||"0",prerelease=options.includePrerelease&&match[5]?`-${match[5]}`:"",build=options.includePrerelease&&match[6]?`+${match[6]}`:"";return parse(`${major}.${minor}.${patch}${prerelease}${build}`,options)};module.exports=coerce;


/***/ }),

/***/ 37648:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),compareBuild=(a,b,loose)=>{const versionA=new SemVer(a,loose),versionB=new SemVer(b,loose);return versionA.compare(versionB)||versionA.compareBuild(versionB)};module.exports=compareBuild;


/***/ }),

/***/ 56874:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),compareLoose=(a,b)=>compare(a,b,!0);module.exports=compareLoose;


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),compare=(a,b,loose)=>new SemVer(a,loose).compare(new SemVer(b,loose));module.exports=compare;


/***/ }),

/***/ 70711:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const parse=__webpack_require__(16353),diff=(version1,version2)=>{const v1=parse(version1,null,!0),v2=parse(version2,null,!0),comparison=v1.compare(v2);if(comparison===0)return null;const v1Higher=comparison>0,highVersion=v1Higher?v1:v2,lowVersion=v1Higher?v2:v1,highHasPre=!!highVersion.prerelease.length;if(!!lowVersion.prerelease.length&&!highHasPre){if(!lowVersion.patch&&!lowVersion.minor)return"major";if(lowVersion.compareMain(highVersion)===0)return lowVersion.minor&&!lowVersion.patch?"minor":"patch"}const prefix=highHasPre?"pre":"";return v1.major!==v2.major?prefix+"major":v1.minor!==v2.minor?prefix+"minor":v1.patch!==v2.patch?prefix+"patch":"prerelease"};module.exports=diff;


/***/ }),

/***/ 55082:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),eq=(a,b,loose)=>compare(a,b,loose)===0;module.exports=eq;


/***/ }),

/***/ 16599:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),gt=(a,b,loose)=>compare(a,b,loose)>0;module.exports=gt;


/***/ }),

/***/ 41236:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),gte=(a,b,loose)=>compare(a,b,loose)>=0;module.exports=gte;


/***/ }),

/***/ 62338:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),inc=(version,release,options,identifier,identifierBase)=>{typeof options=="string"&&(identifierBase=identifier,identifier=options,options=void 0);try{return new SemVer(version instanceof SemVer?version.version:version,options).inc(release,identifier,identifierBase).version}catch{return null}};module.exports=inc;


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),lt=(a,b,loose)=>compare(a,b,loose)<0;module.exports=lt;


/***/ }),

/***/ 56717:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),lte=(a,b,loose)=>compare(a,b,loose)<=0;module.exports=lte;


/***/ }),

/***/ 68511:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),major=(a,loose)=>new SemVer(a,loose).major;module.exports=major;


/***/ }),

/***/ 32603:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),minor=(a,loose)=>new SemVer(a,loose).minor;module.exports=minor;


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),neq=(a,b,loose)=>compare(a,b,loose)!==0;module.exports=neq;


/***/ }),

/***/ 16353:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),parse=(version,options,throwErrors=!1)=>{if(version instanceof SemVer)return version;try{return new SemVer(version,options)}catch(er){if(!throwErrors)return null;throw er}};module.exports=parse;


/***/ }),

/***/ 48756:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),patch=(a,loose)=>new SemVer(a,loose).patch;module.exports=patch;


/***/ }),

/***/ 15714:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const parse=__webpack_require__(16353),prerelease=(version,options)=>{const parsed=parse(version,options);return parsed&&parsed.prerelease.length?parsed.prerelease:null};module.exports=prerelease;


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compare=__webpack_require__(78469),rcompare=(a,b,loose)=>compare(b,a,loose);module.exports=rcompare;


/***/ }),

/***/ 87192:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compareBuild=__webpack_require__(37648),rsort=(list,loose)=>list.sort((a,b)=>compareBuild(b,a,loose));module.exports=rsort;


/***/ }),

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const Range=__webpack_require__(96782),satisfies=(version,range,options)=>{try{range=new Range(range,options)}catch{return!1}return range.test(version)};module.exports=satisfies;


/***/ }),

/***/ 29872:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const compareBuild=__webpack_require__(37648),sort=(list,loose)=>list.sort((a,b)=>compareBuild(a,b,loose));module.exports=sort;


/***/ }),

/***/ 16114:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const parse=__webpack_require__(16353),constants=__webpack_require__(45101),SemVer=__webpack_require__(7163),truncate=(version,truncation,options)=>{if(!constants.RELEASE_TYPES.includes(truncation))return null;const clonedVersion=cloneInputVersion(version,options);return clonedVersion&&doTruncation(clonedVersion,truncation)},cloneInputVersion=(version,options)=>{const versionStringToParse=version instanceof SemVer?version.version:version;return parse(versionStringToParse,options)},doTruncation=(version,truncation)=>{if(isPrerelease(truncation))return version.version;switch(version.prerelease=[],truncation){case"major":version.minor=0,version.patch=0;break;case"minor":version.patch=0;break}return version.format()},isPrerelease=type=>type.startsWith("pre");module.exports=truncate;


/***/ }),

/***/ 58780:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const parse=__webpack_require__(16353),valid=(version,options)=>{const v=parse(version,options);return v?v.version:null};module.exports=valid;


/***/ }),

/***/ 62088:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const internalRe=__webpack_require__(95471),constants=__webpack_require__(45101),SemVer=__webpack_require__(7163),identifiers=__webpack_require__(73348),parse=__webpack_require__(16353),valid=__webpack_require__(58780),clean=__webpack_require__(1799),inc=__webpack_require__(62338),diff=__webpack_require__(70711),major=__webpack_require__(68511),minor=__webpack_require__(32603),patch=__webpack_require__(48756),prerelease=__webpack_require__(15714),compare=__webpack_require__(78469),rcompare=__webpack_require__(32173),compareLoose=__webpack_require__(56874),compareBuild=__webpack_require__(37648),sort=__webpack_require__(29872),rsort=__webpack_require__(87192),gt=__webpack_require__(16599),lt=__webpack_require__(3872),eq=__webpack_require__(55082),neq=__webpack_require__(4974),gte=__webpack_require__(41236),lte=__webpack_require__(56717),cmp=__webpack_require__(28646),coerce=__webpack_require__(35385),truncate=__webpack_require__(16114),Comparator=__webpack_require__(89379),Range=__webpack_require__(96782),satisfies=__webpack_require__(68011),toComparators=__webpack_require__(54750),maxSatisfying=__webpack_require__(73193),minSatisfying=__webpack_require__(68595),minVersion=__webpack_require__(51866),validRange=__webpack_require__(64737),outside=__webpack_require__(10280),gtr=__webpack_require__(12276),ltr=__webpack_require__(15213),intersects=__webpack_require__(23465),simplifyRange=__webpack_require__(82028),subset=__webpack_require__(61489);module.exports={parse,valid,clean,inc,diff,major,minor,patch,prerelease,compare,rcompare,compareLoose,compareBuild,sort,rsort,gt,lt,eq,neq,gte,lte,cmp,coerce,truncate,Comparator,Range,satisfies,toComparators,maxSatisfying,minSatisfying,minVersion,validRange,outside,gtr,ltr,intersects,simplifyRange,subset,SemVer,re:internalRe.re,src:internalRe.src,tokens:internalRe.t,SEMVER_SPEC_VERSION:constants.SEMVER_SPEC_VERSION,RELEASE_TYPES:constants.RELEASE_TYPES,compareIdentifiers:identifiers.compareIdentifiers,rcompareIdentifiers:identifiers.rcompareIdentifiers};


/***/ }),

/***/ 45101:
/***/ ((module) => {

const SEMVER_SPEC_VERSION="2.0.0",MAX_LENGTH=256,MAX_SAFE_INTEGER=Number.MAX_SAFE_INTEGER||9007199254740991,MAX_SAFE_COMPONENT_LENGTH=16,MAX_SAFE_BUILD_LENGTH=250,WHITESPACE_CHARACTERS=["	",`
`,"\v","\f","\r"," ","\xA0","\u1680","\u2000","\u2001","\u2002","\u2003","\u2004","\u2005","\u2006","\u2007","\u2008","\u2009","\u200A","\u2028","\u2029","\u202F","\u205F","\u3000","\uFEFF"],RELEASE_TYPES=["major","premajor","minor","preminor","patch","prepatch","prerelease"];module.exports={MAX_LENGTH:256,MAX_SAFE_COMPONENT_LENGTH,MAX_SAFE_BUILD_LENGTH,MAX_SAFE_INTEGER,WHITESPACE_CHARACTERS,RELEASE_TYPES,SEMVER_SPEC_VERSION,FLAG_INCLUDE_PRERELEASE:1,FLAG_LOOSE:2};


/***/ }),

/***/ 1159:
/***/ ((module) => {

const debug=typeof process=="object"&&process.env&&process.env.NODE_DEBUG&&/\bsemver\b/i.test(process.env.NODE_DEBUG)?(...args)=>console.error("SEMVER",...args):()=>{};module.exports=debug;


/***/ }),

/***/ 73348:
/***/ ((module) => {

const numeric=/^[0-9]+$/,compareIdentifiers=(a,b)=>{if(typeof a=="number"&&typeof b=="number")return a===b?0:a<b?-1:1;const anum=numeric.test(a),bnum=numeric.test(b);return anum&&bnum&&(a=+a,b=+b),a===b?0:anum&&!bnum?-1:bnum&&!anum?1:a<b?-1:1},rcompareIdentifiers=(a,b)=>compareIdentifiers(b,a);module.exports={compareIdentifiers,rcompareIdentifiers};


/***/ }),

/***/ 61383:
/***/ ((module) => {

class LRUCache{constructor(){this.max=1e3,this.map=new Map}get(key){const value=this.map.get(key);if(value!==void 0)return this.map.delete(key),this.map.set(key,value),value}delete(key){return this.map.delete(key)}set(key,value){if(!this.delete(key)&&value!==void 0){if(this.map.size>=this.max){const firstKey=this.map.keys().next().value;this.delete(firstKey)}this.map.set(key,value)}return this}}module.exports=LRUCache;


/***/ }),

/***/ 70356:
/***/ ((module) => {

const looseOption=Object.freeze({loose:!0}),emptyOpts=Object.freeze({}),parseOptions=options=>options?typeof options!="object"?looseOption:options:emptyOpts;module.exports=parseOptions;


/***/ }),

/***/ 95471:
/***/ ((module, exports, __webpack_require__) => {

const{MAX_SAFE_COMPONENT_LENGTH,MAX_SAFE_BUILD_LENGTH,MAX_LENGTH}=__webpack_require__(45101),debug=__webpack_require__(1159);exports=module.exports={};const re=exports.re=[],safeRe=exports.safeRe=[],src=exports.src=[],safeSrc=exports.safeSrc=[],t=exports.t={};let R=0;const LETTERDASHNUMBER="[a-zA-Z0-9-]",safeRegexReplacements=[["\\s",1],["\\d",MAX_LENGTH],[LETTERDASHNUMBER,MAX_SAFE_BUILD_LENGTH]],makeSafeRegex=value=>{for(const[token,max]of safeRegexReplacements)value=value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);return value},createToken=(name,value,isGlobal)=>{const safe=makeSafeRegex(value),index=R++;debug(name,index,value),t[name]=index,src[index]=value,safeSrc[index]=safe,re[index]=new RegExp(value,isGlobal?"g":void 0),safeRe[index]=new RegExp(safe,isGlobal?"g":void 0)};createToken("NUMERICIDENTIFIER","0|[1-9]\\d*"),createToken("NUMERICIDENTIFIERLOOSE","\\d+"),createToken("NONNUMERICIDENTIFIER",`\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`),createToken("MAINVERSION",`(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`),createToken("MAINVERSIONLOOSE",`(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`),createToken("PRERELEASEIDENTIFIER",`(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`),createToken("PRERELEASEIDENTIFIERLOOSE",`(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`),createToken("PRERELEASE",`(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`),createToken("PRERELEASELOOSE",`(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`),createToken("BUILDIDENTIFIER",`${LETTERDASHNUMBER}+`),createToken("BUILD",`(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`),createToken("FULLPLAIN",`v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`),createToken("FULL",`^${src[t.FULLPLAIN]}$`),createToken("LOOSEPLAIN",`[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`),createToken("LOOSE",`^${src[t.LOOSEPLAIN]}$`),createToken("GTLT","((?:<|>)?=?)"),createToken("XRANGEIDENTIFIERLOOSE",`${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`),createToken("XRANGEIDENTIFIER",`${src[t.NUMERICIDENTIFIER]}|x|X|\\*`),createToken("XRANGEPLAIN",`[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`),createToken("XRANGEPLAINLOOSE",`[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`),createToken("XRANGE",`^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`),createToken("XRANGELOOSE",`^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`),createToken("COERCEPLAIN",`(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`),createToken("COERCE",`${src[t.COERCEPLAIN]}(?:$|[^\\d])`),createToken("COERCEFULL",src[t.COERCEPLAIN]+`(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`),createToken("COERCERTL",src[t.COERCE],!0),createToken("COERCERTLFULL",src[t.COERCEFULL],!0),createToken("LONETILDE","(?:~>?)"),createToken("TILDETRIM",`(\\s*)${src[t.LONETILDE]}\\s+`,!0),exports.tildeTrimReplace="$1~",createToken("TILDE",`^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`),createToken("TILDELOOSE",`^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`),createToken("LONECARET","(?:\\^)"),createToken("CARETTRIM",`(\\s*)${src[t.LONECARET]}\\s+`,!0),exports.caretTrimReplace="$1^",createToken("CARET",`^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`),createToken("CARETLOOSE",`^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`),createToken("COMPARATORLOOSE",`^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`),createToken("COMPARATOR",`^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`),createToken("COMPARATORTRIM",`(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`,!0),exports.comparatorTrimReplace="$1$2$3",createToken("HYPHENRANGE",`^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`),createToken("HYPHENRANGELOOSE",`^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`),createToken("STAR","(<|>)?=?\\s*\\*"),createToken("GTE0","^\\s*>=\\s*0\\.0\\.0\\s*$"),createToken("GTE0PRE","^\\s*>=\\s*0\\.0\\.0-0\\s*$");


/***/ }),

/***/ 69737:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const{MAX_LENGTH,MAX_SAFE_BUILD_LENGTH,WHITESPACE_CHARACTERS}=__webpack_require__(45101),whitespace=new Uint8Array(65536);for(const char of WHITESPACE_CHARACTERS)whitespace[char.charCodeAt(0)]=1;const isWhitespace=char=>char!==void 0&&whitespace[char.charCodeAt(0)]===1,isVersionPrefix=char=>char==="v"||char==="="||isWhitespace(char),isDigit=char=>char!==void 0&&char>="0"&&char<="9",isLetter=char=>char!==void 0&&(char>="a"&&char<="z"||char>="A"&&char<="Z"),isIdentifierCharacter=char=>isDigit(char)||isLetter(char)||char==="-",isVersionStart=char=>isDigit(char)||char==="x"||char==="X"||char==="*",findDigitsEndIndex=(range,start,limit,digitRuns)=>{if(!isDigit(range[start]))return start;if(start>=digitRuns.start&&start<digitRuns.end)return Math.min(start+limit,digitRuns.end);if(start>=digitRuns.previousStart&&start<digitRuns.previousEnd)return Math.min(start+limit,digitRuns.previousEnd);let end=start+1;for(;isDigit(range[end]);)end++;return digitRuns.previousStart=digitRuns.start,digitRuns.previousEnd=digitRuns.end,digitRuns.start=start,digitRuns.end=end,Math.min(start+limit,end)},findVersionNumberEndIndex=(range,start,loose,digitRuns)=>!loose&&range[start]==="0"?start+1:findDigitsEndIndex(range,start,loose?MAX_LENGTH:MAX_LENGTH+1,digitRuns),findPrereleaseIdentifierEndIndex=(range,start,loose,digitRuns)=>{const digitsEnd=findDigitsEndIndex(range,start,MAX_LENGTH,digitRuns);if(isLetter(range[digitsEnd])||range[digitsEnd]==="-"){let end=digitsEnd+1;const limit=end+MAX_SAFE_BUILD_LENGTH;for(;end<limit&&isIdentifierCharacter(range[end]);)end++;return end}return findVersionNumberEndIndex(range,start,loose,digitRuns)},findPrereleaseEndIndex=(range,start,loose,digitRuns)=>{const hyphen=range[start]==="-";if(!loose&&!hyphen)return start;const identifierStart=start+(hyphen?1:0);let end=findPrereleaseIdentifierEndIndex(range,identifierStart,loose,digitRuns);if(end===identifierStart){if(!loose||!hyphen)return start;end=findPrereleaseIdentifierEndIndex(range,start,loose,digitRuns)}for(;range[end]===".";){const next=findPrereleaseIdentifierEndIndex(range,end+1,loose,digitRuns);if(next===end+1)break;end=next}return end},findBuildIdentifierEndIndex=(range,start)=>{let end=start;for(;end-start<MAX_SAFE_BUILD_LENGTH&&isIdentifierCharacter(range[end]);)end++;return end},findBuildEndIndex=(range,start)=>{if(range[start]!=="+")return start;let end=findBuildIdentifierEndIndex(range,start+1);if(end===start+1)return start;for(;range[end]===".";){const next=findBuildIdentifierEndIndex(range,end+1);if(next===end+1)break;end=next}return end},findLooseFullVersionEndIndex=(range,start,digitRuns)=>{let end=start;for(let component=0;component<3;component++){const next=findVersionNumberEndIndex(range,end,!0,digitRuns);if(next===end)return start;if(end=next,component<2){if(range[end]!==".")return start;end++}}const prereleaseEnd=findPrereleaseEndIndex(range,end,!0,digitRuns);return findBuildEndIndex(range,prereleaseEnd)},findPartialVersionComponentEndIndex=(range,start,digitRuns)=>isDigit(range[start])?findVersionNumberEndIndex(range,start,!1,digitRuns):isVersionStart(range[start])?start+1:start,findPartialVersionEndIndex=(range,start,digitRuns)=>{let end=findPartialVersionComponentEndIndex(range,start,digitRuns);for(let component=0;component<2;component++){if(range[end]!==".")return end;const next=findPartialVersionComponentEndIndex(range,end+1,digitRuns);if(next===end+1)return end;end=next}const prereleaseEnd=findPrereleaseEndIndex(range,end,!1,digitRuns);return findBuildEndIndex(range,prereleaseEnd)},findVersionEndIndex=(range,start,digitRuns)=>{const fullVersionEnd=findLooseFullVersionEndIndex(range,start,digitRuns);return fullVersionEnd!==start?fullVersionEnd:findPartialVersionEndIndex(range,start,digitRuns)},findRemovableWhitespaceIndex=(range,matchStart)=>{let position=matchStart;return isWhitespace(range[position])&&position++,(range[position]==="<"||range[position]===">")&&position++,range[position]==="="&&position++,isWhitespace(range[position])?position:-1},trimComparatorWhitespace=range=>{let result="",copyFrom=0,cursor=0;const digitRuns={start:-1,end:-1,previousStart:-1,previousEnd:-1};for(;cursor<range.length;){const matchStart=cursor;if(range[cursor]==="<"||range[cursor]===">")cursor++;else if(!isVersionPrefix(range[cursor])&&!isVersionStart(range[cursor])){cursor++;continue}for(;cursor<range.length&&isVersionPrefix(range[cursor]);)cursor++;if(!isVersionStart(range[cursor]))continue;const whitespacePosition=findRemovableWhitespaceIndex(range,matchStart);whitespacePosition!==-1&&(result+=range.slice(copyFrom,whitespacePosition),copyFrom=whitespacePosition+1),cursor=findVersionEndIndex(range,cursor,digitRuns)}return result+range.slice(copyFrom)};module.exports=trimComparatorWhitespace;


/***/ }),

/***/ 12276:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const outside=__webpack_require__(10280),gtr=(version,range,options)=>outside(version,range,">",options);module.exports=gtr;


/***/ }),

/***/ 23465:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const Range=__webpack_require__(96782),intersects=(r1,r2,options)=>(r1=new Range(r1,options),r2=new Range(r2,options),r1.intersects(r2,options));module.exports=intersects;


/***/ }),

/***/ 15213:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const outside=__webpack_require__(10280),ltr=(version,range,options)=>outside(version,range,"<",options);module.exports=ltr;


/***/ }),

/***/ 73193:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),Range=__webpack_require__(96782),maxSatisfying=(versions,range,options)=>{let max=null,maxSV=null,rangeObj=null;try{rangeObj=new Range(range,options)}catch{return null}return versions.forEach(v=>{rangeObj.test(v)&&(!max||maxSV.compare(v)===-1)&&(max=v,maxSV=new SemVer(max,options))}),max};module.exports=maxSatisfying;


/***/ }),

/***/ 68595:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),Range=__webpack_require__(96782),minSatisfying=(versions,range,options)=>{let min=null,minSV=null,rangeObj=null;try{rangeObj=new Range(range,options)}catch{return null}return versions.forEach(v=>{rangeObj.test(v)&&(!min||minSV.compare(v)===1)&&(min=v,minSV=new SemVer(min,options))}),min};module.exports=minSatisfying;


/***/ }),

/***/ 51866:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),Range=__webpack_require__(96782),gt=__webpack_require__(16599),minVersion=(range,loose)=>{range=new Range(range,loose);let minver=new SemVer("0.0.0");if(range.test(minver)||(minver=new SemVer("0.0.0-0"),range.test(minver)))return minver;minver=null;for(let i=0;i<range.set.length;++i){const comparators=range.set[i];let setMin=null;comparators.forEach(comparator=>{const compver=new SemVer(comparator.semver.version);switch(comparator.operator){case">":compver.prerelease.length===0?compver.patch++:compver.prerelease.push(0),compver.raw=compver.format();case"":case">=":(!setMin||gt(compver,setMin))&&(setMin=compver);break;case"<":case"<=":break;default:throw new Error(`Unexpected operation: ${comparator.operator}`)}}),setMin&&(!minver||gt(minver,setMin))&&(minver=setMin)}return minver&&range.test(minver)?minver:null};module.exports=minVersion;


/***/ }),

/***/ 10280:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const SemVer=__webpack_require__(7163),Comparator=__webpack_require__(89379),{ANY}=Comparator,Range=__webpack_require__(96782),satisfies=__webpack_require__(68011),gt=__webpack_require__(16599),lt=__webpack_require__(3872),lte=__webpack_require__(56717),gte=__webpack_require__(41236),outside=(version,range,hilo,options)=>{version=new SemVer(version,options),range=new Range(range,options);let gtfn,ltefn,ltfn,comp,ecomp;switch(hilo){case">":gtfn=gt,ltefn=lte,ltfn=lt,comp=">",ecomp=">=";break;case"<":gtfn=lt,ltefn=gte,ltfn=gt,comp="<",ecomp="<=";break;default:throw new TypeError('Must provide a hilo val of "<" or ">"')}if(satisfies(version,range,options))return!1;for(let i=0;i<range.set.length;++i){const comparators=range.set[i];let high=null,low=null;if(comparators.forEach(comparator=>{comparator.semver===ANY&&(comparator=new Comparator(">=0.0.0")),high=high||comparator,low=low||comparator,gtfn(comparator.semver,high.semver,options)?high=comparator:ltfn(comparator.semver,low.semver,options)&&(low=comparator)}),high.operator===comp||high.operator===ecomp||(!low.operator||low.operator===comp)&&ltefn(version,low.semver))return!1;if(low.operator===ecomp&&ltfn(version,low.semver))return!1}return!0};module.exports=outside;


/***/ }),

/***/ 82028:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const satisfies=__webpack_require__(68011),compare=__webpack_require__(78469);module.exports=(versions,range,options)=>{const set=[];let first=null,prev=null;const v=versions.sort((a,b)=>compare(a,b,options));for(const version of v)satisfies(version,range,options)?(prev=version,first||(first=version)):(prev&&set.push([first,prev]),prev=null,first=null);first&&set.push([first,null]);const ranges=[];for(const[min,max]of set)min===max?ranges.push(min):!max&&min===v[0]?ranges.push("*"):max?min===v[0]?ranges.push(`<=${max}`):ranges.push(`${min} - ${max}`):ranges.push(`>=${min}`);const simplified=ranges.join(" || "),original=typeof range.raw=="string"?range.raw:String(range);return simplified.length<original.length?simplified:range};


/***/ }),

/***/ 61489:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const Range=__webpack_require__(96782),Comparator=__webpack_require__(89379),{ANY}=Comparator,satisfies=__webpack_require__(68011),compare=__webpack_require__(78469),subset=(sub,dom,options={})=>{if(sub===dom)return!0;sub=new Range(sub,options),dom=new Range(dom,options);let sawNonNull=!1;OUTER:for(const simpleSub of sub.set){for(const simpleDom of dom.set){const isSub=simpleSubset(simpleSub,simpleDom,options);if(sawNonNull=sawNonNull||isSub!==null,isSub)continue OUTER}if(sawNonNull)return!1}return!0},minimumVersionWithPreRelease=[new Comparator(">=0.0.0-0")],minimumVersion=[new Comparator(">=0.0.0")],simpleSubset=(sub,dom,options)=>{if(sub===dom)return!0;if(sub.length===1&&sub[0].semver===ANY){if(dom.length===1&&dom[0].semver===ANY)return!0;options.includePrerelease?sub=minimumVersionWithPreRelease:sub=minimumVersion}if(dom.length===1&&dom[0].semver===ANY){if(options.includePrerelease)return!0;dom=minimumVersion}const eqSet=new Set;let gt,lt;for(const c of sub)c.operator===">"||c.operator===">="?gt=higherGT(gt,c,options):c.operator==="<"||c.operator==="<="?lt=lowerLT(lt,c,options):eqSet.add(c.semver);if(eqSet.size>1)return null;let gtltComp;if(gt&&lt){if(gtltComp=compare(gt.semver,lt.semver,options),gtltComp>0)return null;if(gtltComp===0&&(gt.operator!==">="||lt.operator!=="<="))return null}for(const eq of eqSet){if(gt&&!satisfies(eq,String(gt),options)||lt&&!satisfies(eq,String(lt),options))return null;for(const c of dom)if(!satisfies(eq,String(c),options))return!1;return!0}let higher,lower,hasDomLT,hasDomGT,needDomLTPre=lt&&!options.includePrerelease&&lt.semver.prerelease.length?lt.semver:!1,needDomGTPre=gt&&!options.includePrerelease&&gt.semver.prerelease.length?gt.semver:!1;needDomLTPre&&needDomLTPre.prerelease.length===1&&lt.operator==="<"&&needDomLTPre.prerelease[0]===0&&(needDomLTPre=!1);for(const c of dom){if(hasDomGT=hasDomGT||c.operator===">"||c.operator===">=",hasDomLT=hasDomLT||c.operator==="<"||c.operator==="<=",gt){if(needDomGTPre&&c.semver.prerelease&&c.semver.prerelease.length&&c.semver.major===needDomGTPre.major&&c.semver.minor===needDomGTPre.minor&&c.semver.patch===needDomGTPre.patch&&(needDomGTPre=!1),c.operator===">"||c.operator===">="){if(higher=higherGT(gt,c,options),higher===c&&higher!==gt)return!1}else if(gt.operator===">="&&!c.test(gt.semver))return!1}if(lt){if(needDomLTPre&&c.semver.prerelease&&c.semver.prerelease.length&&c.semver.major===needDomLTPre.major&&c.semver.minor===needDomLTPre.minor&&c.semver.patch===needDomLTPre.patch&&(needDomLTPre=!1),c.operator==="<"||c.operator==="<="){if(lower=lowerLT(lt,c,options),lower===c&&lower!==lt)return!1}else if(lt.operator==="<="&&!c.test(lt.semver))return!1}if(!c.operator&&(lt||gt)&&gtltComp!==0)return!1}return!(gt&&hasDomLT&&!lt&&gtltComp!==0||lt&&hasDomGT&&!gt&&gtltComp!==0||needDomGTPre||needDomLTPre)},higherGT=(a,b,options)=>{if(!a)return b;const comp=compare(a.semver,b.semver,options);return comp>0?a:comp<0||b.operator===">"&&a.operator===">="?b:a},lowerLT=(a,b,options)=>{if(!a)return b;const comp=compare(a.semver,b.semver,options);return comp<0?a:comp>0||b.operator==="<"&&a.operator==="<="?b:a};module.exports=subset;


/***/ }),

/***/ 54750:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const Range=__webpack_require__(96782),toComparators=(range,options)=>new Range(range,options).set.map(comp=>comp.map(c=>c.value).join(" ").trim().split(" "));module.exports=toComparators;


/***/ }),

/***/ 64737:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

const Range=__webpack_require__(96782),validRange=(range,options)=>{try{return new Range(range,options).range||"*"}catch{return null}};module.exports=validRange;


/***/ }),

/***/ 10528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ readChangedFiles),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   yr: () => (/* binding */ readMergeBase)
/* harmony export */ });
/* harmony import */ var _run_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16148);

/* What git on the runner knows of commits and tags; undefined where it cannot tell, as in a shallow checkout. */
/**
 * The files that differ between two commits, those that were renamed under both names. A submodule that points to another
 * commit has a slash at its end: which of its files changed is not known here.
 */
async function readChangedFiles(cwd, from, to) {
    const text = await read(cwd, 'diff', '--raw', '--no-renames', '-z', from, to, '--');
    return text === undefined ? undefined : readRawDiff(text);
}
const SUBMODULE = /^:(?:160000 |\d+ 160000 )/;
/** Entries of `:mode mode hash hash letter<NUL>path<NUL>`. */
function readRawDiff(text) {
    const parts = text.split('\0');
    return parts.flatMap((path, index) => {
        if (index % 2 === 0)
            return [];
        return SUBMODULE.test(parts[index - 1] ?? '') ? [`${path}/`] : [path];
    });
}
/** Where the histories of two commits parted. */
async function readMergeBase(cwd, one, other) {
    return (await read(cwd, 'merge-base', one, other))?.trim();
}
/** The names of all tags that were fetched. */
async function readTags(cwd) {
    const text = await read(cwd, 'for-each-ref', '--format=%(refname:strip=2)', 'refs/tags');
    return (text ?? '').split('\n').filter((name) => name !== '');
}
/** The commit that a tag, a branch or a commit's own hash stands for. */
async function readCommit(cwd, ref) {
    return (await read(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim();
}
/** A file as it is in a commit. */
async function readFileAt(cwd, commit, path) {
    return read(cwd, 'cat-file', 'blob', `${commit}:${path}`);
}
async function read(cwd, ...args) {
    const output = await (0,_run_git__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(cwd, args);
    return output?.exitCode === 0 ? output.stdout : undefined;
}


/***/ }),

/***/ 9277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findMatch),
/* harmony export */   q: () => (/* binding */ listMatches)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The first of the files that patterns of .gitignore match. Of several patterns that match one file the last decides, and
 * one with a `!` before it excludes. A submodule has a slash at its end; it matches a pattern that may match a file in it.
 */
function findMatch(patterns, files) {
    const rules = patterns.map(makeRule);
    return files.find((file) => isTaken(rules, file));
}
/** All of the files that patterns match, by the same rules. */
function listMatches(patterns, files) {
    const rules = patterns.map(makeRule);
    return files.filter((file) => isTaken(rules, file));
}
/** One by one, because git itself never looks again into a folder that an earlier pattern took as a whole. */
function isTaken(rules, file) {
    return rules.findLast((rule) => matches(rule, file))?.isTaken === true;
}
function makeRule(written) {
    const pattern = written.replace(/^!/, '');
    return {
        isTaken: !written.startsWith('!'),
        pattern: pattern.replace(/^\//, ''),
        rule: ignore__WEBPACK_IMPORTED_MODULE_0___default()({ ignorecase: false }).add([pattern]),
    };
}
function matches({ rule, isTaken, pattern }, file) {
    if (rule.ignores(file))
        return true;
    if (!file.endsWith('/'))
        return false;
    return rule.ignores(`${file}any`) || (isTaken && mayMatchIn(pattern, file));
}
/** May a pattern match something in a folder that nobody can look into? */
function mayMatchIn(pattern, folder) {
    const isOfAnyFolder = !pattern.replace(/\/$/, '').includes('/');
    if (isOfAnyFolder || pattern.startsWith(folder))
        return true;
    const [literal = ''] = pattern.split(/[*?[\\]/, 1);
    const isDeeper = pattern.includes('**') || countSteps(pattern) > countSteps(folder);
    return isDeeper && literal !== pattern && folder.startsWith(literal);
}
function countSteps(path) {
    return path.split('/').filter((step) => step !== '').length;
}


/***/ }),

/***/ 89581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCommits: () => (/* binding */ compareCommits),
  QX: () => (/* binding */ isAncestor),
  VE: () => (/* binding */ listCommits),
  qc: () => (/* binding */ listPullRequests),
  me: () => (/* binding */ listPullRequestsWith)
});

;// CONCATENATED MODULE: ./src/repository/breaking.ts
/** `feat!: …`, `fix(api)!: …`. */
const MARKED_TITLE = /^[a-z][\w-]*(?:\([^()\r\n]*\))?!: \S/i;
/** A footer; Conventional Commits want it in capitals. */
const FOOTER = /^BREAKING[ -]CHANGE: \S/m;
/** Does the message of a commit say, as Conventional Commits do, that whoever uses this has to change something? */
function isBreaking(message) {
    return MARKED_TITLE.test(message) || FOOTER.test(message);
}

// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
;// CONCATENATED MODULE: ./src/github/commits.ts


const PAGE = 100;
const MOST_PAGES = 5;
const MOST_FILES = 300;
/** Does the history of `newer` hold `older`? False, too, where GitHub knows no common history. */
async function isAncestor({ rest, repository }, older, newer) {
    const asked = { ...repository, basehead: `${older}...${newer}`, per_page: 1 };
    const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    return isAhead(answer?.data.status);
}
/** @returns undefined where GitHub does not know one of the commits, or no common history of both */
async function compareCommits(github, older, newer) {
    const first = await readPage(github, older, newer, 1).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    if (first === undefined)
        return undefined;
    const { total_commits: totalCommits, files = [], status, html_url: url } = first;
    const commits = await readCommits(github, older, newer, first);
    return {
        isReachable: isAhead(status),
        commits: commits.reverse(),
        totalCommits,
        files: files.flatMap(toChangedFiles),
        areFilesComplete: files.length < MOST_FILES,
        url,
    };
}
async function readPage({ rest, repository }, older, newer, page) {
    const asked = { ...repository, basehead: `${older}...${newer}`, per_page: PAGE, page };
    return (await rest.repos.compareCommitsWithBasehead(asked)).data;
}
/** Oldest first. Pages begin with the oldest commits, and it is the newest that matter. */
async function readCommits(github, older, newer, first) {
    const last = Math.ceil(first.total_commits / PAGE);
    const start = Math.max(1, last - MOST_PAGES + 1);
    const commits = start === 1 ? first.commits.map(toCommit) : [];
    for (let page = Math.max(2, start); page <= last; page += 1) {
        commits.push(...(await readPage(github, older, newer, page)).commits.map(toCommit));
    }
    return commits;
}
/** A renamed file is gone from where it was, which may be the folder of another app. */
function toChangedFiles({ filename, previous_filename: before, status }) {
    if (before === undefined || status !== 'renamed')
        return [{ path: filename, status }];
    return [
        { path: before, status: 'removed' },
        { path: filename, status: 'added' },
    ];
}
function isAhead(status) {
    return status === 'ahead' || status === 'identical';
}
/** The newest commits of a history, newest first, and how many it has in all. */
async function listCommits({ rest, repository }, sha) {
    const { data } = await rest.repos.listCommits({ ...repository, sha, per_page: PAGE });
    const commits = data.map(toCommit);
    if (commits.length < PAGE)
        return { commits, totalCommits: commits.length };
    // With pages of one, the number of the last page is how many there are.
    const { headers } = await rest.repos.listCommits({ ...repository, sha, per_page: 1 });
    const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(headers.link ?? '')?.[1];
    return { commits, totalCommits: Math.max(commits.length, Number(last ?? 0)) };
}
/** The merged pull requests that a commit came with, oldest first. */
async function listPullRequests(github, sha) {
    const all = await listPullRequestsWith(github, sha);
    return all.filter(({ isMerged }) => isMerged).map(({ number, url }) => ({ number, url }));
}
/** All that have a commit, oldest first; `isAtTip` of an open one whose newest commit it is. */
async function listPullRequestsWith({ rest, repository }, sha) {
    const asked = { ...repository, commit_sha: sha };
    const { data } = await rest.repos.listPullRequestsAssociatedWithCommit(asked);
    return data
        .map(({ number, html_url, merged_at, state, head }) => ({
        number,
        url: html_url,
        isMerged: merged_at !== null,
        isAtTip: state === 'open' && head.sha === sha,
    }))
        .sort((a, b) => a.number - b.number);
}
function toCommit({ sha, html_url, commit, author, parents }) {
    return {
        sha,
        url: html_url,
        title: commit.message.split(/\r\n|\r|\n/, 1)[0] ?? '',
        author: author?.login ?? commit.author?.name ?? 'unknown',
        authorUrl: author?.html_url ?? null,
        isMerge: parents.length > 1,
        isBreaking: isBreaking(commit.message),
    };
}


/***/ }),

/***/ 16887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ hasRecordOfJob),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   _H: () => (/* binding */ ensureRecord),
/* harmony export */   cx: () => (/* binding */ listRecordsOfApps),
/* harmony export */   hX: () => (/* binding */ applyChange),
/* harmony export */   listDeploymentRecords: () => (/* binding */ listDeploymentRecords),
/* harmony export */   vE: () => (/* binding */ addRecordStatus)
/* harmony export */ });
/* harmony import */ var _repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14497);
/* harmony import */ var _repository_live_deployments__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80317);
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46533);
/* harmony import */ var _ensure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80621);




/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/** A release that can be gone back to is among so many records of its environment. */
const MOST_PAGES = 5;
/** The record of a release, the newest where there are several; undefined where it has none. */
async function findRecord(github, environment, release) {
    const { rest, repository } = github;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: 100, page });
        for (const { id, payload } of data) {
            const own = (0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload);
            if (own?.release === release)
                return { id, payload: own };
        }
        if (data.length < 100)
            return undefined;
    }
    return undefined;
}
/** Makes the record of a release, or finds the one that an earlier try made. */
async function ensureRecord(github, record) {
    const { environment, payload } = record;
    const { found } = await (0,_ensure__WEBPACK_IMPORTED_MODULE_2__/* .ensure */ .D)(() => findRecord(github, environment, payload.release), () => createRecord(github, record));
    return found;
}
/** GitHub is not to merge anything, nor to wait for other checks: whether to deploy was decided before. */
async function createRecord({ rest, repository }, record) {
    const { environment, ref, description, payload, isTransient = false } = record;
    const { data } = await rest.repos.createDeployment({
        ...repository,
        environment,
        ref,
        payload,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_merge: false,
        required_contexts: [],
        ...(isTransient ? { transient_environment: true } : {}),
    });
    if (!('id' in data))
        throw new Error(`GitHub made no deployment: ${data.message}`);
    return { id: data.id, payload };
}
/**
 * Of several statuses the last counts, so a second try does no harm. What a success leaves behind Bowline says itself:
 * GitHub would call every other record of the environment inactive, also of an app that is as live as before.
 */
async function addRecordStatus({ rest, repository }, id, status) {
    const { state, description, environmentUrl, logUrl } = status;
    await rest.repos.createDeploymentStatus({
        ...repository,
        deployment_id: id,
        state,
        description: description.slice(0, LONGEST_DESCRIPTION),
        auto_inactive: false,
        ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
        ...(logUrl === null ? {} : { log_url: logUrl }),
        request: { isRepeatable: true },
    });
}
/**
 * Did GitHub itself make a record for this job, as it does where a job names an `environment:` without
 * `deployment: false`? Its status links to the job's log.
 */
async function hasRecordOfJob(github, environment, sha, runId) {
    const { rest, repository } = github;
    const { data } = await rest.repos.listDeployments({ ...repository, environment, sha, per_page: 10 });
    for (const { id, payload } of data) {
        if ((0,_repository_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload) !== undefined)
            continue;
        const statuses = await rest.repos.listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 10 });
        const isOfRun = (url) => new RegExp(`/actions/runs/${runId}(?:/|$)`).test(url ?? '');
        if (statuses.data.some(({ log_url, target_url }) => isOfRun(log_url) || isOfRun(target_url)))
            return true;
    }
    return false;
}
/** Says on the record of a release what became of it; one without a record is passed over. */
async function applyChange(github, change, where, make) {
    const found = await findRecord(github, where.environment, change.release);
    if (found !== undefined && servesElsewhere(found.payload, change))
        return undefined;
    const record = found ?? (change.isMade ? await make?.() : undefined);
    if (record !== undefined)
        await addRecordStatus(github, record.id, { ...change, ...where });
    return record;
}
/** A run of some apps or hosts only leaves a release on those: on the others it is as live as before. */
function servesElsewhere({ hosts }, { state, leftOn }) {
    if (state !== 'inactive')
        return false;
    return hosts.some(({ app, host }) => !leftOn.some((one) => one.app === app && one.host === host));
}
/** Each costs a request, and what is live is among the newest. */
const MOST = 20;
/** The newest records of an environment, newest first, each with its newest status. */
async function listDeploymentRecords(github, environment, most = MOST) {
    return readStatuses(github, await listUnread(github, environment, most));
}
/** The same of the newest records about each of some apps, which may have been deployed long ago. */
async function listRecordsOfApps(github, environment, apps) {
    const all = await listUnread(github, environment, 100);
    const wanted = new Set(apps.flatMap((app) => all.filter((record) => (0,_repository_live_deployments__WEBPACK_IMPORTED_MODULE_1__/* .isAbout */ .KH)(record, [app])).slice(0, MOST)));
    return readStatuses(github, all.filter((record) => wanted.has(record)));
}
async function listUnread({ rest, repository }, environment, most) {
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: most });
    return data.map(({ id, ref, sha, payload, created_at: createdAt }) => ({ id, ref, sha, payload, createdAt }));
}
/** One after the other: many at once are what GitHub's secondary limit is for. */
async function readStatuses(github, records) {
    const read = [];
    for (const record of records)
        read.push({ ...record, latest: await readLatest(github, record.id) });
    return read;
}
async function readLatest({ rest, repository }, id) {
    const asked = { ...repository, deployment_id: id, per_page: 100 };
    const { data } = await rest.repos.listDeploymentStatuses(asked);
    const newest = data.toSorted((a, b) => (0,_text_order__WEBPACK_IMPORTED_MODULE_3__/* .compareTexts */ .q)(b.created_at, a.created_at) || b.id - a.id)[0];
    if (newest === undefined)
        return null;
    return { id: newest.id, state: newest.state, at: newest.created_at, description: newest.description };
}


/***/ }),

/***/ 80621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ensure)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46047);


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

/***/ 2207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ findNotes),
/* harmony export */   Ru: () => (/* binding */ writeNotes),
/* harmony export */   T2: () => (/* binding */ publishDraft),
/* harmony export */   YG: () => (/* binding */ createRelease),
/* harmony export */   dv: () => (/* binding */ findRelease)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46047);


/** Drafts are among the newest. */
const MOST_PAGES = 5;
/** The release of a tag, published or still a draft; undefined when there is none. */
async function findRelease(github, tag) {
    const published = await readPublished(github, tag);
    return published === undefined ? findDraft(github, tag) : toRelease(published);
}
async function readPublished({ rest, repository }, tag) {
    const answer = await rest.repos.getReleaseByTag({ ...repository, tag }).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b2)(error))
            throw error;
    });
    return answer?.data;
}
/** A draft is in the list only, and only for who may write. */
async function findDraft({ paginate, rest, repository }, tag) {
    let pages = 0;
    for await (const { data } of paginate.iterator(rest.repos.listReleases, { ...repository, per_page: 100 })) {
        const draft = data.find((one) => one.draft && one.tag_name === tag);
        if (draft !== undefined)
            return toRelease(draft);
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return undefined;
}
async function createRelease({ rest, repository }, text) {
    const answer = await rest.repos.createRelease({ ...repository, ...toFields(text) }).catch((error) => {
        throw adviseOnRefusal(error);
    });
    return toRelease(answer.data);
}
/** Two answers of GitHub mean something else than they say. */
function adviseOnRefusal(error) {
    if (!(error instanceof _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
        return error;
    const { message, status } = error;
    if (status === 404) {
        return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(message, status, {
            hint: 'Give the job `permissions: contents: write`. Where the commit changes files in `.github/workflows/`, GitHub ' +
                "gives this answer to a job's own token: pass the token of an App that has `workflows: write` as `github-token`.",
        });
    }
    if (status !== 422 || !/immutable/i.test(message))
        return error;
    return new _errors__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(message, status, {
        hint: 'The tag of an immutable release cannot be used again, even after it is deleted: raise the version.',
    });
}
/** Publishes a draft as it is: its text and its files may have been changed since. */
async function publishDraft({ rest, repository }, { id }, { tag, isPrerelease, isLatest }) {
    const fields = { tag_name: tag, draft: false, prerelease: isPrerelease, make_latest: writeLatest(isLatest) };
    return toRelease((await rest.repos.updateRelease({ ...repository, release_id: id, ...fields })).data);
}
/** What a published release says; undefined where the tag has none. */
async function findNotes(github, tag) {
    const published = await readPublished(github, tag);
    if (published === undefined)
        return undefined;
    const { id, html_url: url, body } = published;
    return { id, url, body: body ?? '' };
}
/** Of an immutable release, too, the text may be changed. */
async function writeNotes({ rest, repository }, { id, body }) {
    await rest.repos.updateRelease({ ...repository, release_id: id, body });
}
function toFields({ tag, sha, title, body, isDraft, isPrerelease, isLatest }) {
    return {
        tag_name: tag,
        target_commitish: sha,
        name: title,
        body,
        draft: isDraft,
        prerelease: isPrerelease,
        make_latest: writeLatest(isLatest),
    };
}
function writeLatest(isLatest) {
    return isLatest ? 'true' : 'false';
}
function toRelease({ id, html_url, tag_name, draft, upload_url }) {
    return { id, url: html_url, tag: tag_name, isDraft: draft, uploadUrl: upload_url };
}


/***/ }),

/***/ 88882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   VZ: () => (/* binding */ createTag),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46047);

const MOST_PAGES = 100;
/** A tag may stand for a tag; nobody stacks more. */
const MOST_LAYERS = 5;
/** All tags of the repository, in no order; of more than 10,000 some are left out. */
async function listTags({ paginate, rest, repository }) {
    const tags = [];
    let pages = 0;
    for await (const { data } of paginate.iterator(rest.repos.listTags, { ...repository, per_page: 100 })) {
        tags.push(...data.map(({ name, commit }) => ({ name, sha: commit.sha })));
        pages += 1;
        if (pages === MOST_PAGES)
            break;
    }
    return tags;
}
/** @returns undefined when there is no tag of that name */
async function findTag(github, name) {
    const { rest, repository } = github;
    const answer = await rest.git.getRef({ ...repository, ref: `tags/${name}` }).catch((error) => {
        if (!(0,_refusal__WEBPACK_IMPORTED_MODULE_0__/* .isMissing */ .b2)(error))
            throw error;
    });
    return answer === undefined ? undefined : { name, sha: await peel(github, answer.data.object) };
}
/** The commit behind an annotated tag. */
async function peel({ rest, repository }, object) {
    let at = object;
    for (let layer = 0; at.type === 'tag' && layer < MOST_LAYERS; layer += 1) {
        at = (await rest.git.getTag({ ...repository, tag_sha: at.sha })).data.object;
    }
    return at.sha;
}
async function createTag({ rest, repository }, { name, sha }) {
    await rest.git.createRef({ ...repository, ref: `refs/tags/${name}`, sha });
    return { name, sha };
}


/***/ }),

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comment: () => (/* binding */ comment)
/* harmony export */ });
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63737);
/* harmony import */ var _report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50051);
/* harmony import */ var _report_github_job_results__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29688);
/* harmony import */ var _shared_comment_on_pull_request__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42727);




/** Tells the outcome of a workflow's checks in one comment on the pull request, and ends as they did. */
async function comment(inputs, runner) {
    const startedAt = runner.now();
    const workflow = describeWorkflow(inputs, runner);
    const written = await (0,_shared_comment_on_pull_request__WEBPACK_IMPORTED_MODULE_2__.commentOnPullRequest)({
        key: inputs.commentKey ?? `comment/${workflow.name}`,
        token: inputs.githubToken,
        pullRequest: inputs.pullRequest,
        main: (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__/* .renderWorkflowStatus */ .gG)(workflow),
        brief: (0,_report_github_job_comment__WEBPACK_IMPORTED_MODULE_0__/* .summariseWorkflow */ .qZ)(workflow),
        isWell: (0,_report_github_job_results__WEBPACK_IMPORTED_MODULE_1__/* .describeFailures */ .ng)(workflow) === undefined,
    }, runner);
    const error = (0,_report_github_job_results__WEBPACK_IMPORTED_MODULE_1__/* .refuseFailures */ .Gl)(workflow);
    return {
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .makeEmptyResult */ .ZI)({ mode: 'comment', startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: error === undefined ? 'success' : 'failed',
        ...(error === undefined ? {} : { error: (0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error) }),
        revision: runner.env.GITHUB_SHA || null,
        workflow,
        comment: written,
    };
}
/** Without secrets, because a comment does not pass through the log that hides them. */
function describeWorkflow(inputs, { env, redactor }) {
    const { coverage, coverageBase, coverageFloor: floor, results, body } = inputs;
    return {
        name: redactor.redact(env.GITHUB_WORKFLOW || 'Checks'),
        jobs: results.map(({ name, result }) => ({ name: redactor.redact(name), result })),
        coverage: coverage === undefined ? null : { percent: coverage, base: coverageBase ?? null, floor },
        body: body === undefined ? null : redactor.redact(body),
    };
}


/***/ }),

/***/ 31333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/run-git.ts
var run_git = __webpack_require__(16148);
// EXTERNAL MODULE: ./src/git/version-file.ts
var version_file = __webpack_require__(82851);
// EXTERNAL MODULE: ./src/github/commits.ts + 1 modules
var github_commits = __webpack_require__(89581);
// EXTERNAL MODULE: ./src/github/ensure.ts
var ensure = __webpack_require__(80621);
// EXTERNAL MODULE: ./src/github/github-releases.ts
var github_releases = __webpack_require__(2207);
// EXTERNAL MODULE: ./src/github/tags.ts
var github_tags = __webpack_require__(88882);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/report/markdown/markdown.ts
var markdown = __webpack_require__(63225);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/report/text/visible.ts
var visible = __webpack_require__(96590);
;// CONCATENATED MODULE: ./src/report/lists/changelog.ts



/** GitHub takes no more characters than 125,000 for a release; an output goes through the job, too. */
const MOST_CHARACTERS = 100_000;
const LONGEST_TITLE = 300;
/**
 * What a release brings, as its text: a line for each commit, newest first, what breaks something before the rest, and where
 * GitHub shows the whole.
 */
function renderChangelog(changelog) {
    const { previousTag, tag, compareUrl, changes, omitted } = changelog;
    const breaking = changes.filter(({ isBreaking }) => isBreaking);
    const others = changes.filter(({ isBreaking }) => !isBreaking);
    const first = renderChanges(breaking, MOST_CHARACTERS);
    const rest = renderChanges(others, MOST_CHARACTERS - first.length);
    const missing = omitted + first.left + rest.left;
    const title = previousTag === null ? '## What is in it' : `## Changes since ${(0,markdown/* escapeMarkdown */.FV)(previousTag)}`;
    return [
        title,
        ...(first.text === '' ? [] : ['### Breaking changes', first.text]),
        ...(first.text === '' || rest.text === '' ? [] : ['### Other changes']),
        first.text === '' && rest.text === '' ? 'No commits.' : rest.text,
        missing === 0 ? '' : `And ${(0,format/* describeCount */.vG)(missing, 'earlier commit')}.`,
        compareUrl === null ? '' : `Everything: ${(0,markdown/* renderLink */.BK)(`${previousTag}...${tag}`, compareUrl)}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function renderChanges(changes, mostCharacters) {
    const lines = [];
    let length = 0;
    for (const change of changes) {
        const line = renderChange(change);
        if (length + line.length + 1 > mostCharacters)
            break;
        length += line.length + 1;
        lines.push(line);
    }
    return { text: lines.join('\n'), length, left: changes.length - lines.length };
}
function renderChange({ sha, url, title, author, authorUrl, pullRequests }) {
    const short = title.length <= LONGEST_TITLE ? title : `${title.slice(0, (0,visible/* findCut */.I)(title, LONGEST_TITLE))}…`;
    const by = authorUrl === null ? (0,markdown/* escapeMarkdown */.FV)(author) : (0,markdown/* renderLink */.BK)(author, authorUrl);
    const links = pullRequests.map((one) => (0,markdown/* renderReference */.Wj)(one.number, one.url)).join(', ');
    const what = (0,markdown/* escapeMarkdown */.FV)(short) || '(no message)';
    return `- ${what} (${(0,markdown/* renderLink */.BK)(sha.slice(0, 7), url)}) by ${by}${links === '' ? '' : ` in ${links}`}`;
}

// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
;// CONCATENATED MODULE: ./src/repository/release-version.ts


/**
 * Reads what a VERSION file holds.
 * @param file its name, for messages
 * @throws InputError for anything but one version of three numbers, perhaps with a pre-release
 */
function readReleaseVersion(text, file) {
    const line = text.trim();
    if (line === '')
        throw new errors/* InputError */.dz(`${file} is empty`, SPELLING);
    const parsed = (0,version_order/* parseVersion */.ot)(line);
    const right = (0,version_order/* withoutZeros */.Kd)(line);
    if (right !== undefined) {
        throw new errors/* InputError */.dz(`${file} holds no version: ${describeBriefly(line)}, ${version_order/* LEADING_ZERO */.KA}`, `Write \`${right}\`.`);
    }
    if (parsed === undefined)
        throw new errors/* InputError */.dz(`${file} holds no version: ${describeBriefly(line)}`, SPELLING);
    if (parsed.build.length > 0) {
        throw new errors/* InputError */.dz(`${file} holds a build, which no release has: ${describeBriefly(line)}`, `Leave out what follows the \`+\`. ${SPELLING}`);
    }
    const { version } = parsed;
    return { version, tag: `v${version}`, isPrerelease: parsed.prerelease.length > 0 };
}
const SPELLING = 'Write one version and nothing else, such as `1.2.3` or `1.3.0-rc.1`.';
function describeBriefly(text) {
    const line = JSON.stringify(text);
    return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
/** So many are asked about; the nearest ones tell it, and the highest one. */
const MOST_ASKED = 10;
/**
 * The tags of higher versions, the nearest first and with the highest one. If the history of the commit holds one, the
 * version goes down; on a branch that maintains an old version none is there.
 */
function listHigherTags(tags, { version }) {
    const higher = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
    return higher.length <= MOST_ASKED
        ? higher.toReversed()
        : [...higher.slice(1 - MOST_ASKED).reverse(), ...higher.slice(0, 1)];
}
/**
 * The tags that may be the one before, best first: the next lower version. What a full release tells goes back to the
 * full release before; a pre-release tells what is new since any other.
 */
function listLowerTags(tags, { version, isPrerelease: isPre }) {
    const lower = sortTags(tags).filter(({ name }) => ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) < 0);
    if (isPre)
        return lower.slice(0, MOST_ASKED);
    const full = lower.filter(({ name }) => !(0,version_order/* isPrerelease */.V1)(name));
    return [...full, ...lower.filter(({ name }) => (0,version_order/* isPrerelease */.V1)(name))].slice(0, MOST_ASKED);
}
/** Is no full release of a higher version there? Then GitHub may call this one the latest. */
function isLatestVersion(tags, { version, isPrerelease: isPre }) {
    return !isPre && !tags.some(({ name }) => !(0,version_order/* isPrerelease */.V1)(name) && ((0,version_order/* compareVersions */.Zy)(name, version) ?? 0) > 0);
}
/** Highest first; what is no version is left out. */
function sortTags(tags) {
    return tags
        .filter(({ name }) => (0,version_order/* parseVersion */.ot)(name) !== undefined)
        .sort((a, b) => (0,version_order/* compareVersions */.Zy)(b.name, a.name) || (a.name < b.name ? -1 : 1));
}

// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/config/names/path-pattern.ts
var path_pattern = __webpack_require__(88145);
// EXTERNAL MODULE: ./src/git/path-patterns.ts
var path_patterns = __webpack_require__(9277);
// EXTERNAL MODULE: ./src/sources/upload/secret-names.ts
var secret_names = __webpack_require__(36197);
;// CONCATENATED MODULE: ./src/modes/release/asset-files.ts









/** What GitHub takes. */
const MOST_FILES = 1_000;
const MOST_BYTES = 2 * 1024 ** 3;
/** GitHub gives a file of another name another one. */
const KEPT_NAME = /^[\w-](?:[\w.-]*[\w-])?$/;
/** Never looked into: nobody releases what is in there, and it is large. */
const CLOSED_FOLDERS = ['.git', 'node_modules'];
/**
 * The files that patterns choose, read to their end.
 * @param patterns of .gitignore, from `root` on
 * @throws InputError for a pattern that matches nothing, and for a file that no release should have, or can
 */
async function findAssetFiles(patterns, root) {
    if (patterns.length === 0)
        return [];
    const rules = readPatterns(patterns);
    const paths = chooseFiles(rules, await listFiles(root));
    await refuseSecrets(paths, rules, root);
    const files = [];
    for (const path of paths)
        files.push(await readAsset(path, root));
    return files;
}
/** @throws InputError for what .gitignore would not understand */
function readPatterns(patterns) {
    const complaint = patterns.map(path_pattern/* checkPathPattern */.Oz).find((one) => one !== undefined);
    if (complaint !== undefined)
        throw new errors/* InputError */.dz(`\`assets\`: ${complaint}`, 'Write it as in .gitignore.');
    if (!(0,path_pattern/* takesAwayOnly */.X)(patterns))
        return patterns.map(path_pattern/* normalizePathPattern */.vw);
    throw new errors/* InputError */.dz('`assets`: all patterns begin with `!`, so nothing ever matches', 'Name the files before them.');
}
/** @throws InputError for a pattern without a file, and for files that have one name */
function chooseFiles(patterns, files) {
    const idle = patterns.find((one) => !one.startsWith('!') && (0,path_patterns/* listMatches */.q)([one], files).length === 0);
    if (idle !== undefined) {
        throw new errors/* InputError */.dz(`\`assets\`: no file matches ${idle}`, 'Check that the step that writes it ran before this one; patterns begin at the root of the repository.');
    }
    const chosen = (0,path_patterns/* listMatches */.q)(patterns, files);
    requireNames(chosen);
    return chosen;
}
function requireNames(paths) {
    if (paths.length > MOST_FILES)
        throw new errors/* InputError */.dz(`\`assets\`: ${paths.length} files`, 'A release takes 1,000.');
    const odd = paths.find((path) => !KEPT_NAME.test((0,external_node_path_.basename)(path)));
    if (odd !== undefined) {
        throw new errors/* InputError */.dz(`\`assets\`: GitHub would change the name of ${odd}`, 'Give it a name of a-z, A-Z, 0-9, `.`, `-` and `_`, without a dot at its ends.');
    }
    const first = new Map();
    for (const path of paths) {
        const other = first.get((0,external_node_path_.basename)(path));
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`\`assets\`: ${other} and ${path} have one name, and a release has no folders`, 'Rename one of them, or leave it out with a pattern that begins with `!`.');
        }
        first.set((0,external_node_path_.basename)(path), path);
    }
}
/** A release may be read by many. What a pattern names as it is was meant. */
async function refuseSecrets(paths, patterns, root) {
    const named = new Set(patterns.map((one) => one.replace(/^\//, '')));
    for (const path of paths.filter((one) => (0,secret_names/* looksSecret */.n)(one) && !named.has(one))) {
        if (await isPublicFile((0,external_node_path_.join)(root, path), path))
            continue;
        throw new errors/* InputError */.dz(`\`assets\`: ${path} looks like a secret, and whoever sees the release reads it`, `Leave it out with \`!${path}\`, or, if it is meant to be there, name it without a wildcard.`);
    }
}
async function isPublicFile(file, path) {
    return /\.(?:pem|key)$/i.test(path) && (0,secret_names/* isPublic */.U)(path, await (0,promises_.readFile)(file, 'latin1'));
}
/** Files below a folder, by their paths from there, sorted; links are not followed. */
async function listFiles(root, folder = '') {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    const found = [];
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile())
            found.push(path);
        if (entry.isDirectory() && !CLOSED_FOLDERS.includes(entry.name))
            found.push(...(await listFiles(root, path)));
    }
    return found;
}
async function readAsset(path, root) {
    const file = (0,external_node_path_.join)(root, path);
    const { size } = await (0,promises_.stat)(file);
    if (size === 0)
        throw new errors/* InputError */.dz(`\`assets\`: ${path} is empty`, 'GitHub takes no empty file.');
    if (size >= MOST_BYTES)
        throw new errors/* InputError */.dz(`\`assets\`: ${path} is too large`, 'GitHub takes less than 2 GiB.');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return { name: (0,external_node_path_.basename)(path), path: file, sizeBytes: size, sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./src/repository/changelog.ts
/** Puts together what a release brings. Merges are left out: what they brought is in the list itself. */
function makeChangelog(question) {
    const { tag, previousTag, webUrl, commits, totalCommits } = question;
    return {
        tag,
        previousTag,
        compareUrl: previousTag === null ? null : `${webUrl}/compare/${writeRef(previousTag)}...${writeRef(tag)}`,
        changes: commits.filter(({ isMerge }) => !isMerge).map((commit) => toChange(commit, question)),
        omitted: Math.max(0, totalCommits - commits.length),
    };
}
function writeRef(name) {
    return name.split('/').map(encodeURIComponent).join('/');
}
/** As GitHub ends the title of a pull request that was squashed. */
const REFERENCE = /\s*\(#(\d{1,9})\)\s*$/;
/** The number of the pull request that a title ends with; undefined where it names none. */
function findTitleReference(title) {
    const number = REFERENCE.exec(title)?.[1];
    return number === undefined ? undefined : Number(number);
}
function toChange({ isMerge: _, ...commit }, { pullRequests, webUrl }) {
    const named = findTitleReference(commit.title);
    if (named === undefined)
        return { ...commit, pullRequests: pullRequests.get(commit.sha) ?? [] };
    const link = { number: named, url: `${webUrl}/pull/${named}` };
    return { ...commit, title: commit.title.replace(REFERENCE, ''), pullRequests: [link] };
}

// EXTERNAL MODULE: ./src/rollout/parallel.ts
var parallel = __webpack_require__(21502);
;// CONCATENATED MODULE: ./src/modes/release/changes.ts





/** Each costs a request; a commit whose title names its pull request costs none. */
const changes_MOST_ASKED = 60;
const AT_ONCE = 4;
/** Gathers what a version brings since the one before it, from the API alone: a clone is mostly shallow. */
async function gatherChangelog(github, { version, commit, tags }, { progress }) {
    const { previousTag, commits, totalCommits } = await findChanges(github, listLowerTags(tags, version), commit);
    const pullRequests = await askPullRequests(github, commits).catch((error) => {
        progress.warn(`the changelog has no links to pull requests: ${(0,errors/* toBowlineError */.EX)(error).message}`);
        return new Map();
    });
    const { webUrl } = github;
    return makeChangelog({ tag: version.tag, previousTag, webUrl, commits, totalCommits, pullRequests });
}
/** Since the first of the candidates that the history of the commit holds; without one, since the beginning. */
async function findChanges(github, candidates, commit) {
    for (const { name, sha } of candidates) {
        const comparison = await (0,github_commits.compareCommits)(github, sha, commit);
        if (comparison?.isReachable) {
            return { previousTag: name, commits: comparison.commits, totalCommits: comparison.totalCommits };
        }
    }
    return { previousTag: null, ...(await (0,github_commits/* listCommits */.VE)(github, commit)) };
}
async function askPullRequests(github, commits) {
    const asked = commits.filter(({ isMerge, title }) => !isMerge && findTitleReference(title) === undefined);
    const found = await (0,parallel/* doAll */.x)(asked.slice(0, changes_MOST_ASKED), AT_ONCE, async ({ sha }) => {
        return [sha, await (0,github_commits/* listPullRequests */.qc)(github, sha)];
    });
    return new Map(found);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./src/github/release-assets.ts




/**
 * Brings a file into a release that may have it already. One of its name is never replaced; what is left of an upload that
 * broke off is.
 * @returns whether it was uploaded now
 * @throws BowlineError where the release has another file of that name, or did not get the whole one
 */
async function ensureAsset(github, release, file) {
    const { found, isNew } = await (0,ensure/* ensure */.D)(() => findAsset(github, release, file.name), () => upload(github, release, file));
    const fault = compare(found, file);
    if (fault === undefined)
        return isNew;
    throw new errors/* BowlineError */.JY('github', `${release.tag} has a file ${file.name} already, and it is another one: ${fault}`, {
        hint: 'Nothing was replaced. Delete it on the page of the release to upload the new one, or raise the version.',
    });
}
async function findAsset(github, release, name) {
    const { paginate, rest, repository } = github;
    const listed = await paginate(rest.repos.listReleaseAssets, { ...repository, release_id: release.id, per_page: 100 });
    const found = listed.map(toAsset).find((one) => one.name === name);
    if (found === undefined || found.isWhole)
        return found;
    await rest.repos.deleteReleaseAsset({ ...repository, asset_id: found.id });
    return undefined;
}
async function upload({ request }, { uploadUrl }, file) {
    const answer = await request({
        method: 'POST',
        url: uploadUrl,
        name: file.name,
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(file.sizeBytes) },
        data: external_node_stream_.Readable.toWeb((0,external_node_fs_.createReadStream)(file.path)),
    }).catch((error) => {
        throw adviseOnRefusal(error, file);
    });
    return toAsset(answer.data);
}
function adviseOnRefusal(error, { name }) {
    if (!(error instanceof errors/* GitHubError */.y_) || !/immutable/i.test(error.message))
        return error;
    return new errors/* GitHubError */.y_(`${name}: ${error.message}`, error.status, {
        hint: 'A release that is published and immutable takes no more files: raise the version.',
    });
}
/** How what a release has differs from a file; undefined where it does not, as far as GitHub tells. */
function compare({ sizeBytes, digest }, file) {
    if (sizeBytes !== file.sizeBytes)
        return `it has ${sizeBytes} bytes, this one ${file.sizeBytes}`;
    if (digest === null || digest === `sha256:${file.sha256}`)
        return undefined;
    return `its digest is ${digest}, the file's is sha256:${file.sha256}`;
}
function toAsset({ id, name, size, state, digest = null }) {
    return { id, name, sizeBytes: size, digest, isWhole: state === 'uploaded' };
}

;// CONCATENATED MODULE: ./src/modes/release/make-release.ts




/** With files it is a draft until it has all of them: nobody sees half of it, and an immutable one takes none later. */
async function makeRelease(adding, text) {
    const { github, files } = adding;
    const { found, isNew } = await (0,ensure/* ensure */.D)(() => (0,github_releases/* findRelease */.dv)(github, text.tag), () => (0,github_releases/* createRelease */.YG)(github, files.length === 0 ? text : { ...text, isDraft: true }));
    const note = describeFiles(await addAssets(adding, found));
    if (!found.isDraft)
        return { release: found, isNew, note: `${isNew ? 'released' : 'released by another run'}${note}` };
    if (text.isDraft)
        return { release: found, isNew, note: `made as a draft: run \`release\` without \`draft\` to publish it${note}` };
    const published = await (0,github_releases/* publishDraft */.T2)(github, found, text);
    return { release: published, isNew: true, note: `${isNew ? 'released' : 'the draft was published'}${note}` };
}
/** @returns how many files were not there */
async function addAssets({ github, files, progress }, release) {
    let added = 0;
    for (const file of files) {
        const isNew = await ensureAsset(github, release, file);
        progress.note(`${isNew ? 'uploaded' : 'already there'}: ${file.name}, ${(0,format/* describeBytes */.nI)(file.sizeBytes)}`);
        added += Number(isNew);
    }
    return added;
}
function describeFiles(count) {
    return count === 0 ? '' : `; ${(0,format/* describeCount */.vG)(count, 'file')} added`;
}

;// CONCATENATED MODULE: ./src/modes/release/release.ts

















/**
 * Makes the tag and the GitHub Release of the version that the VERSION file names. Each step looks first, so a run that
 * was killed is finished by the next one, and one that has nothing to do says so.
 */
async function release(inputs, runner) {
    const startedAt = runner.now();
    const candidate = await readCandidate(inputs, runner);
    const github = await openApi(inputs, runner);
    const published = await publish(github, candidate, { ...runner, patterns: inputs.assets });
    if (published.isCreated && !published.isDraft)
        await announce(published, github, inputs, runner);
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: 'release', startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: published.isCreated ? 'success' : 'unchanged',
        ref: published.tag,
        version: candidate.version.version,
        revision: candidate.commit,
        published,
    };
}
async function announce({ tag, url, changelog }, { repository: { owner, repo } }, inputs, runner) {
    const { announceRelease } = await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("notify"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 4288));
    const { actor, runUrl } = runner.run;
    const title = nameRelease(tag);
    const news = { title, version: tag, url, changelog, repository: `${owner}/${repo}`, actor, runUrl };
    await announceRelease(news, inputs, runner);
}
function nameRelease(tag) {
    return `Release ${tag}`;
}
async function openApi({ githubToken }, runner) {
    if (githubToken !== undefined)
        return (0,github_api/* openRepositoryApi */.X)(githubToken, runner);
    throw new errors/* InputError */.dz('a release needs `github-token`', 'Pass `${{ github.token }}`, and give the job `permissions: contents: write`.');
}
async function readCandidate({ versionFile, draft }, { cwd, env }) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, versionFile)).catch(() => {
        throw new errors/* InputError */.dz(`there is no file ${versionFile} to read the version from`, 'Check the input `version-file`, and that the repository is checked out before this step.');
    });
    const version = readReleaseVersion(await (0,version_file/* parseVersionFile */.Sz)((0,version_file/* decodeText */.g7)(bytes, versionFile), versionFile), versionFile);
    const head = await (0,run_git/* runGit */.EO)(cwd, ['rev-parse', 'HEAD']);
    const commit = head?.exitCode === 0 ? head.stdout.trim() : env.GITHUB_SHA;
    if (!commit)
        throw new errors/* InputError */.dz('nothing says which commit is released', 'Run it in a git repository.');
    const changed = await (0,run_git/* runGit */.EO)(cwd, ['diff', '--quiet', 'HEAD', '--', versionFile]);
    if (changed?.exitCode !== 1)
        return { version, commit, isDraft: draft };
    throw new errors/* InputError */.dz(`${versionFile} differs from the one in ${(0,format/* shortenRevision */.pV)(commit)}`, 'Commit the version first: a release is of a commit.');
}
async function publish(github, candidate, runner) {
    const { version, commit } = candidate;
    const tags = await (0,github_tags/* listTags */.cB)(github);
    const tag = await (0,github_tags/* findTag */.IU)(github, version.tag);
    if (tag?.sha !== commit)
        await refuseLower(github, candidate, tags);
    if (tag !== undefined && tag.sha !== commit)
        return describeOther(github, tag, version);
    const before = tag === undefined ? undefined : await (0,github_releases/* findRelease */.dv)(github, version.tag);
    const files = await findAssetFiles(runner.patterns, runner.cwd);
    const adding = { github, files, progress: runner.progress };
    if (before !== undefined && (!before.isDraft || candidate.isDraft)) {
        return describeDone(before, version, await addAssets(adding, before));
    }
    const changelog = await gatherChangelog(github, { version, commit, tags }, runner);
    const body = runner.redactor.redact(renderChangelog(changelog));
    const { found } = await (0,ensure/* ensure */.D)(() => (0,github_tags/* findTag */.IU)(github, version.tag), () => (0,github_tags/* createTag */.VZ)(github, { name: version.tag, sha: commit }));
    // Another run was faster, with another commit.
    if (found.sha !== commit)
        return describeOther(github, found, version);
    const made = await makeRelease(adding, describeText(candidate, body, tags));
    return {
        ...describeRelease(made.release, version),
        isCreated: made.isNew,
        previousTag: changelog.previousTag,
        changelog: body,
        note: made.note,
    };
}
/** @throws InputError when the history of the commit has a higher version already */
async function refuseLower(github, { version, commit }, tags) {
    for (const { name, sha } of listHigherTags(tags, version)) {
        if (!(await (0,github_commits/* isAncestor */.QX)(github, sha, commit)))
            continue;
        throw new errors/* InputError */.dz(`the version goes down: ${version.version} after ${name}, which is in the history of ${(0,format/* shortenRevision */.pV)(commit)}`, `Write a version above ${name.replace(/^v/, '')} into the file; an older one is brought back by deploying its tag.`);
    }
}
function describeText({ version, commit, isDraft }, body, tags) {
    return {
        tag: version.tag,
        sha: commit,
        title: nameRelease(version.tag),
        body,
        isDraft,
        isPrerelease: version.isPrerelease,
        isLatest: isLatestVersion(tags, version),
    };
}
function describeRelease({ url, isDraft }, { tag, isPrerelease }) {
    return { tag, isDraft, isPrerelease, url, isCreated: false, previousTag: null, changelog: '' };
}
function describeDone(found, version, added) {
    const note = found.isDraft ? 'the draft is there already' : 'already released';
    return { ...describeRelease(found, version), note: `${note}${describeFiles(added)}` };
}
/** The tag is that of an earlier commit: nothing is new unless the version is. */
async function describeOther(github, { sha }, version) {
    const found = await (0,github_releases/* findRelease */.dv)(github, version.tag);
    const at = (0,format/* shortenRevision */.pV)(sha);
    if (found === undefined) {
        const note = `already tagged, at ${at}, without a GitHub Release: run the release of that commit again to make it`;
        return { ...describeRelease({ url: null, isDraft: false }, version), note };
    }
    const note = found.isDraft
        ? `already tagged, at ${at}; its GitHub Release is a draft`
        : `already released, at ${at}: a new version makes a new release`;
    return { ...describeRelease(found, version), note };
}


/***/ }),

/***/ 68555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  select: () => (/* binding */ select_select)
});

// EXTERNAL MODULE: ./src/config/app-context.ts
var app_context = __webpack_require__(70751);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(39329);
// EXTERNAL MODULE: ./src/config/layers/merge-app.ts + 1 modules
var merge_app = __webpack_require__(64550);
// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/problems.ts
var config_problems = __webpack_require__(34968);
// EXTERNAL MODULE: ./src/config/sources/index.ts + 8 modules
var sources = __webpack_require__(3996);
;// CONCATENATED MODULE: ./src/config/app-sources.ts






/**
 * The apps whose source is of a kind, by their names. Nothing else of them is filled in, so only their sources need variables.
 * @throws ConfigError for a variable in a source that is unset
 */
function listSourcesOf(kind, written, variables) {
    const document = (0,previews/* withInstance */.yN)(written);
    const problems = (0,config_problems/* collectProblems */.v)();
    const filling = { variables, locations: document.locations, problems };
    const found = new Map();
    const isWanted = (source) => source?.kind === kind;
    for (const { name, apps } of (0,config_document/* listEnvironments */.W)(document)) {
        for (const app of apps.filter((one) => !found.has(one))) {
            const merged = (0,merge_app/* mergeApp */.Y)(document, name, app);
            const { source } = merged.settings;
            const filled = (0,app_context/* openAppContext */.L)({ ...merged, settings: { source } }, filling).settings.source ?? {};
            const built = (0,sources/* buildSource */.uD)(filled, () => { });
            if (isWanted(built))
                found.set(app, built);
        }
    }
    if (problems.count > 0)
        throw problems.toError();
    return found;
}

// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
;// CONCATENATED MODULE: ./src/config/selection-rules.ts



/** What the config says of when each app is deployed to each environment, in its order. No variable is needed for it. */
function listSelectionRules(document) {
    const template = (0,previews/* findPreviewTemplate */.sX)(document)?.name;
    // What a pull request deploys is its own, and no push decides it.
    return (0,config_document/* listEnvironments */.W)(document)
        .filter(({ name }) => name !== template)
        .flatMap(({ name, apps }) => apps.map((app) => {
        const { branches, deploy_on_push: deployOnPush = false, changed_paths: changedPaths, } = (0,merge_app/* mergeApp */.Y)(document, name, app).settings;
        return { environment: name, app, branches, deployOnPush, changedPaths };
    }));
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/path-patterns.ts
var path_patterns = __webpack_require__(9277);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/config/names/name-pattern.ts
var name_pattern = __webpack_require__(67477);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
// EXTERNAL MODULE: ./src/repository/deployment-changes.ts
var deployment_changes = __webpack_require__(14497);
// EXTERNAL MODULE: ./src/repository/live-deployments.ts
var live_deployments = __webpack_require__(80317);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
;// CONCATENATED MODULE: ./src/repository/known-versions.ts



/*
 * What speaks against a version that would be deployed by itself. A person who asks for it by hand gets it all the same.
 */
/**
 * Why a version is not deployed to an app: it is live, or it was left.
 * @param records of its environment
 * @returns undefined where no record speaks against it
 */
function objectToVersion(app, version, records) {
    const about = records.filter((record) => (0,live_deployments/* isAbout */.KH)(record, [app]));
    const live = (0,live_deployments/* findLive */.KI)(about);
    const liveVersion = live === undefined ? null : (0,live_deployments/* readVersion */.$4)(live);
    if (liveVersion !== null && (0,version_order/* isSameVersion */.p)(liveVersion, version))
        return `${version} is live already`;
    if (liveVersion !== null && ((0,version_order/* compareVersions */.Zy)(liveVersion, version) ?? 0) > 0) {
        return `${liveVersion} is live, which is newer than ${version}`;
    }
    const left = about.find((record) => record !== live && isOf(record, version) && wasLeft(record));
    return left && describeLeft(version, left);
}
function isOf(record, version) {
    const own = (0,live_deployments/* readVersion */.$4)(record);
    return own !== null && (0,version_order/* isSameVersion */.p)(own, version);
}
/**
 * Was it live, and is something older live now? A deploy that ended before it switched, or was cancelled, tells nothing of
 * its version. One that is still a success stands before a run that was not about all of its apps.
 */
function wasLeft({ latest }) {
    if (latest === null)
        return false;
    if (latest.state === 'failure')
        return (0,deployment_changes/* tellsOfSwitch */._j)(latest.description ?? '');
    return latest.state === 'inactive' || latest.state === 'success';
}
/** Of a record of several apps nobody can tell which of them a later rollback was about. */
function describeLeft(version, { latest }) {
    const rest = 'it is not deployed again by itself';
    if (latest?.state === 'success')
        return `${version} was deployed before a rollback of its environment; ${rest}`;
    return `${version} was left on ${latest?.at.slice(0, 10)}${latest?.description ? `: ${latest.description}` : ''}; ${rest}`;
}

;// CONCATENATED MODULE: ./src/repository/selection.ts




/** Chooses what an event deploys, and says of each app in each environment why it is in or out. */
function selectApps(question) {
    const rows = question.rules.map((rules) => ({
        environment: rules.environment,
        app: rules.app,
        ...decide(rules, question),
    }));
    return { rows, matrix: makeMatrix(rows, question) };
}
function findNewestOf(app, { newest, images, repositories }) {
    return newest && (images?.get(app) ?? repositories?.get(app) ?? newest);
}
const OBJECTIONS = [
    objectToName,
    objectToEvent,
    objectToPush,
    objectToBranch,
    objectToPaths,
    objectToRecords,
];
function decide(rules, question) {
    for (const object of OBJECTIONS) {
        const why = object(rules, question);
        if (why !== undefined)
            return { chosen: false, why };
    }
    return { chosen: true, why: explain(rules, question) };
}
function objectToName({ environment, app }, question) {
    if (question.environment !== undefined && question.environment !== environment) {
        return `only the environment ${question.environment} is asked for`;
    }
    if (question.apps.length === 0 || question.apps.includes(app))
        return undefined;
    return `only ${question.apps.join(', ')} ${question.apps.length === 1 ? 'is' : 'are'} asked for`;
}
function objectToEvent({ app }, question) {
    const { event } = question;
    const newest = findNewestOf(app, question);
    if (newest !== undefined)
        return newest.tag === undefined ? `no version matches ${newest.pattern}` : undefined;
    if (event.push !== null && event.push.after === null)
        return `${nameRef(event)} was deleted`;
    if (event.pullRequest !== null && !event.pullRequest.isOpen)
        return `#${event.pullRequest.number} is closed`;
    if (event.release === null)
        return undefined;
    if (event.release.isDraft)
        return `the release ${event.release.tag} is a draft`;
    return PUBLISHING.includes(event.action ?? '') ? undefined : `the release was ${event.action ?? 'not published'}`;
}
/** The activities by which a release becomes one that people see. */
const PUBLISHING = ['published', 'released', 'prereleased'];
function objectToPush({ deployOnPush }, question) {
    if (deployOnPush || isAsked(question))
        return undefined;
    if (isFollowing(question))
        return '`deploy_on_push` is not set for it';
    return 'no environment is asked for, and `deploy_on_push` is not set for it';
}
/** What happens by itself needs `deploy_on_push`; what a person, a clock or a workflow names does not. */
function isAsked(question) {
    const { environment, rules, newest } = question;
    const isNamed = environment !== undefined || new Set(rules.map((one) => one.environment)).size === 1;
    return isNamed && (newest !== undefined || !isFollowing(question));
}
/** Does the run follow what people do to a branch? */
function isFollowing({ event }) {
    return event.push !== null || event.pullRequest !== null;
}
function objectToBranch({ branches }, question) {
    const { event, newest } = question;
    if (newest !== undefined || event.release !== null)
        return undefined;
    if (event.branch === null)
        return event.push === null ? undefined : objectToTag(event);
    if (branches !== undefined) {
        if ((0,name_pattern/* matchesAny */._I)(branches, event.branch))
            return undefined;
        return `the branch ${event.branch} is none of its branches (${branches.join(', ')})`;
    }
    if (!isFollowing(question) || event.branch === event.defaultBranch)
        return undefined;
    if (event.defaultBranch === null)
        return 'it is not known which branch is the default one, and it has no `branches`';
    return `the branch ${event.branch} is not ${event.defaultBranch}, the default one, and it has no \`branches\``;
}
function objectToTag({ tag }) {
    return `the tag ${tag ?? ''} was pushed, and no \`tags\` are asked for`;
}
function objectToPaths({ changedPaths }, question) {
    const { changes, newest } = question;
    if (changedPaths === undefined || newest !== undefined || !isFollowing(question))
        return undefined;
    if (changes.kind === 'unknown' || question.findMatch(changedPaths, changes.files) !== undefined)
        return undefined;
    const { length } = changes.files;
    return length === 0
        ? 'nothing changed'
        : `of ${(0,format/* describeCount */.vG)(length, 'changed file')} none is in ${changedPaths.join(', ')}`;
}
function objectToRecords({ environment, app }, question) {
    const known = question.records?.get(environment);
    const newest = findNewestOf(app, question);
    return newest?.tag === undefined || known === undefined ? undefined : objectToVersion(app, newest.tag, known);
}
function explain({ app, changedPaths }, question) {
    const { event, changes } = question;
    const newest = findNewestOf(app, question);
    if (newest !== undefined)
        return `${newest.tag ?? ''} is the newest version that matches ${newest.pattern}`;
    if (event.release !== null)
        return `the release ${event.release.tag} was ${event.action ?? 'published'}`;
    const reason = explainEvent(event);
    if (changedPaths === undefined || !isFollowing(question))
        return reason;
    if (changes.kind === 'unknown')
        return `${reason}; it counts as changed: ${changes.why}`;
    return `${reason}; ${question.findMatch(changedPaths, changes.files) ?? 'it'} changed`;
}
function explainEvent(event) {
    if (event.pullRequest !== null)
        return `a merge of #${event.pullRequest.number} would push to ${nameRef(event)}`;
    if (event.push !== null)
        return `${nameRef(event)} was pushed`;
    if (event.name === 'schedule')
        return 'the schedule asks for it';
    return event.name === null ? 'it is asked for' : `it is asked for by hand, on ${nameRef(event)}`;
}
function nameRef({ branch, tag }) {
    return branch ?? tag ?? 'nothing';
}
/** What is deployed of an app, where it is not what the run is for, and what it is called. */
function findSource(app, { event, newest, images, repositories }) {
    const imageTag = newest && images?.get(app)?.tag;
    if (imageTag !== undefined)
        return { imageTag, version: imageTag };
    const sourceRef = newest && repositories?.get(app)?.tag;
    if (sourceRef !== undefined)
        return { sourceRef, version: sourceRef };
    const tag = newest?.tag ?? event.release?.tag ?? (event.push === null ? event.tag : null);
    if (tag === null)
        return {};
    const isVersion = event.release !== null || (0,version_order/* parseVersion */.ot)(tag) !== undefined;
    return { ref: tag, ...(isVersion ? { version: tag } : {}) };
}
/** One entry for each environment, because its apps are deployed together, or one for each app; and for each version. */
function makeMatrix(rows, question) {
    const together = new Map();
    for (const { environment, app, chosen } of rows) {
        if (!chosen)
            continue;
        const source = findSource(app, question);
        const key = JSON.stringify([environment, source, ...(question.isPerApp ? [app] : [])]);
        const entry = together.get(key) ?? { environment, apps: [], source };
        entry.apps.push(app);
        together.set(key, entry);
    }
    return [...together.values()].map(({ environment, apps, source }) => ({
        environment,
        apps: apps.join(','),
        ...source,
    }));
}

// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(34063);
// EXTERNAL MODULE: ./src/modes/shared/find-secret.ts
var find_secret = __webpack_require__(76898);
// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var shared_repository = __webpack_require__(82655);
;// CONCATENATED MODULE: ./src/modes/select.ts














/** Chooses from the event and the config what is deployed where, as a matrix for the jobs that follow. */
async function select_select(inputs, runner) {
    const startedAt = runner.now();
    const { environment, apps } = inputs;
    const document = await (0,config_file/* readConfigFile */.R)(inputs.config, runner.cwd);
    requireNames(inputs, document);
    const event = await (0,github_event.readEvent)(runner.env);
    requireKnownEvent(event);
    const repository = await (0,shared_repository/* openRepository */.h)(inputs.githubToken, runner);
    const rules = listSelectionRules(document);
    const newest = await findNewest(inputs.tags, repository);
    const images = await findNewestByApp('image', newest, document, { inputs, runner });
    const repositories = await findNewestByApp('git', newest, document, { inputs, runner });
    const { rows, matrix } = selectApps({
        event: { ...event, defaultBranch: await repository.findDefaultBranch(event) },
        rules,
        environment,
        apps,
        newest,
        images,
        repositories,
        records: newest === undefined ? undefined : await findRecords(rules, inputs, repository),
        isPerApp: inputs.perApp,
        changes: newest === undefined ? await findChanges(event, rules, repository) : UNASKED,
        findMatch: path_patterns/* findMatch */.T,
    });
    const asked = [newest, ...(images?.values() ?? []), ...(repositories?.values() ?? [])];
    if (newest !== undefined && asked.every((one) => one?.tag === undefined)) {
        runner.progress.warn(`no tag of a version matches ${newest.pattern}: there is nothing to deploy`);
    }
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: 'success',
        environment: environment ?? null,
        ref: matrix[0]?.ref ?? null,
        version: matrix[0]?.version ?? null,
        selection: [...rows],
        matrix: [...matrix],
    };
}
/** A name that the config does not have is a mistake, and an empty matrix would hide it. */
function requireNames({ environment, apps }, document) {
    const all = (0,config_document/* listEnvironments */.W)(document);
    const names = all.map(({ name }) => name);
    if (environment !== undefined && !names.includes(environment)) {
        throw (0,resolve/* refuseUnknown */.B)('environment', environment, names, 'the config has');
    }
    if (environment !== undefined && environment === (0,previews/* findPreviewTemplate */.sX)(document)?.name) {
        throw new errors/* InputError */.dz(`\`${environment}\` is an environment for each pull request, and nothing selects it`, 'Let the workflow `preview.yml` deploy it.');
    }
    const meant = all.filter(({ name }) => environment === undefined || name === environment);
    const known = [...new Set(meant.flatMap((one) => one.apps))];
    const unknown = apps.find((app) => !known.includes(app));
    if (unknown === undefined)
        return;
    throw (0,resolve/* refuseUnknown */.B)('app', unknown, known, environment === undefined ? 'the config has' : `\`${environment}\` has`);
}
const EVENTS = [
    'push',
    'pull_request',
    'pull_request_target',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'schedule',
    null,
];
/** What another event deploys would be a guess. */
function requireKnownEvent({ name }) {
    if (EVENTS.includes(name))
        return;
    throw new errors/* InputError */.dz(`\`select\` does not know what the event \`${name}\` deploys`, `Run it on one of ${EVENTS.filter((one) => one !== null).join(', ')}.`);
}
const UNASKED = { kind: 'unknown', why: 'it was not asked for' };
/** Nobody is asked what changed unless an app wants to know. */
async function findChanges(event, rules, repository) {
    return rules.some(({ changedPaths }) => changedPaths !== undefined) ? repository.listChanges(event) : UNASKED;
}
async function findNewest(pattern, repository) {
    if (pattern === undefined)
        return undefined;
    return { pattern, tag: (0,version_order/* findNewestTag */.qQ)(await repository.listTagNames(), pattern) };
}
/** The records of the environments that may be meant; those that nobody tells of are absent. */
async function findRecords(rules, { environment }, repository) {
    const found = new Map();
    for (const name of new Set(rules.map((one) => one.environment))) {
        if (environment !== undefined && name !== environment)
            continue;
        const apps = rules.filter((one) => one.environment === name).map(({ app }) => app);
        const records = await repository.listRecords(name, apps);
        if (records !== undefined)
            found.set(name, records);
    }
    return found;
}
/** How to list the tags of a source that has tags of its own. */
const TAG_LISTERS = {
    image: async () => {
        const { openRegistryOf } = await Promise.all(/* import() */[__webpack_require__.e("modes"), __webpack_require__.e("notify")]).then(__webpack_require__.bind(__webpack_require__, 78549));
        return (source, world) => openRegistryOf(source, world).registry.listTags();
    },
    git: async () => (await Promise.all(/* import() */[__webpack_require__.e("hosts"), __webpack_require__.e("modes"), __webpack_require__.e("rollout"), __webpack_require__.e("sources")]).then(__webpack_require__.bind(__webpack_require__, 64))).listTagsOf,
};
/** The newest tag of each app whose source is of a kind; undefined where no tag was asked for, or no app has such a source. */
async function findNewestByApp(kind, newest, document, { inputs: { secrets }, runner }) {
    const sources = newest && listSourcesOf(kind, document, runner.env);
    if (newest === undefined || sources === undefined || sources.size === 0)
        return undefined;
    const listTags = await TAG_LISTERS[kind]();
    const world = { signal: runner.signal, findSecret: (0,find_secret/* openSecrets */.c)(secrets, runner) };
    const found = new Map();
    for (const [app, source] of sources) {
        const pattern = (source.kind === 'image' ? source.tags : undefined) ?? newest.pattern;
        found.set(app, { pattern, tag: (0,version_order/* findNewestTag */.qQ)(await listTags(source, world), pattern) });
    }
    return found;
}


/***/ }),

/***/ 82655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/git/history.ts
var git_history = __webpack_require__(10528);
// EXTERNAL MODULE: ./src/git/source-info.ts
var source_info = __webpack_require__(76660);
// EXTERNAL MODULE: ./src/github/commits.ts + 1 modules
var commits = __webpack_require__(89581);
// EXTERNAL MODULE: ./src/github/deployments.ts
var deployments = __webpack_require__(16887);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
;// CONCATENATED MODULE: ./src/github/files.ts

/** A text file as it is in a commit; undefined where there is none, and of a file of more than 1 MB. */
async function readFileOf({ rest, repository }, path, ref) {
    const answer = await rest.repos.getContent({ ...repository, path, ref }).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    const data = answer?.data;
    if (data === undefined || Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64')
        return undefined;
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/** GitHub tells at most so many files of a comparison, and of a pull request. */
const MOST_COMPARED = 300;
const MOST_OF_PULL_REQUEST = 3_000;
/** The files that a push changed, those that it renamed under both names. */
async function listPushedFiles(github, before, after) {
    const { rest, repository } = github;
    const asked = { ...repository, basehead: `${before}...${after}`, per_page: 1 };
    const answer = await rest.repos.compareCommitsWithBasehead(asked).catch((error) => {
        if (!(0,refusal/* isMissing */.b2)(error))
            throw error;
    });
    if (answer === undefined)
        return unknown('GitHub does not know both commits');
    const { status, files = [] } = answer.data;
    if (status !== 'ahead' && status !== 'identical')
        return unknown('the branch was rewritten');
    if (files.length >= MOST_COMPARED)
        return unknown(`more than ${MOST_COMPARED - 1} files changed`);
    return { kind: 'known', files: listNames(files) };
}
/** The files that a pull request changes. */
async function listPullRequestFiles(github, number) {
    const { paginate, rest, repository } = github;
    const files = await paginate(rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 });
    if (files.length >= MOST_OF_PULL_REQUEST)
        return unknown(`more than ${MOST_OF_PULL_REQUEST - 1} files changed`);
    return { kind: 'known', files: listNames(files) };
}
function listNames(files) {
    return files.flatMap(({ filename, previous_filename, patch = '' }) => {
        const end = SUBMODULE.test(patch) ? '/' : '';
        return [previous_filename, filename].flatMap((name) => (name === undefined ? [] : [`${name}${end}`]));
    });
}
/** All that there is of one: the commit that it points to. Its name gets a slash at its end, as from git. */
const SUBMODULE = /^[-+]Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/m;
function unknown(why) {
    return { kind: 'unknown', why };
}

// EXTERNAL MODULE: ./src/github/tags.ts
var github_tags = __webpack_require__(88882);
// EXTERNAL MODULE: ./src/modes/shared/github-api.ts
var github_api = __webpack_require__(21864);
;// CONCATENATED MODULE: ./src/modes/shared/repository.ts








async function openRepository(token, runner) {
    const { cwd } = runner;
    const github = await repository_open(token, runner);
    const ask = createAsk(github, runner);
    return {
        github,
        async listTagNames() {
            const tags = await ask(github_tags/* listTags */.cB);
            return tags?.map(({ name }) => name) ?? (0,git_history/* readTags */.g$)(cwd);
        },
        async findTag(name) {
            const told = await ask(async (api) => ({ tag: await (0,github_tags/* findTag */.IU)(api, name) }));
            const sha = told === undefined ? await (0,git_history/* readCommit */.kN)(cwd, `refs/tags/${name}`) : told.tag?.sha;
            if (sha !== undefined)
                return { kind: 'found', sha };
            const isUnanswered = github !== undefined && told === undefined;
            return isUnanswered ? { kind: 'unknown', why: 'GitHub gave no answer' } : { kind: 'missing' };
        },
        async isReachable(commit, from) {
            const told = await ask((api) => (0,commits/* isAncestor */.QX)(api, commit, from));
            return told === true ? true : ((await isReachableHere(cwd, commit, from)) ?? told);
        },
        async readFile(path, commit) {
            return (await (0,git_history/* readFileAt */._T)(cwd, commit, path)) ?? ask((api) => readFileOf(api, path, commit));
        },
        async listChanges(event) {
            const refusal = refuseToCompare(event);
            if (refusal !== undefined)
                return refusal;
            const told = await ask((api) => askForChanges(api, event));
            if (told?.kind === 'known')
                return told;
            const files = await readChangesHere(cwd, event);
            return files === undefined ? (told ?? repository_unknown('nobody can tell what changed')) : { kind: 'known', files };
        },
        async findDefaultBranch({ defaultBranch }) {
            return defaultBranch ?? (await ask(readDefaultBranch)) ?? null;
        },
        listRecords: (environment, apps) => ask((api) => (0,deployments/* listRecordsOfApps */.cx)(api, environment, apps), NO_RECORDS),
    };
}
async function repository_open(token, runner) {
    if (token === undefined || (await runner.readRepository()) === null)
        return undefined;
    return (0,github_api/* openRepositoryApi */.X)(token, runner);
}
const NO_RECORDS = 'what is live is not known, and the deploy finds it out';
function createAsk(github, { progress }) {
    let isSilent = github === undefined;
    return async (question, instead = 'git on the runner is asked instead') => {
        if (github === undefined || isSilent)
            return undefined;
        try {
            return await question(github);
        }
        catch (error) {
            if (!(error instanceof errors/* GitHubError */.y_))
                throw error;
            // What was tried again and again in vain need not be waited for a second time.
            isSilent = error.status === null;
            progress.note(`${error.message}; ${instead}`);
            return undefined;
        }
    };
}
async function isReachableHere(cwd, commit, from) {
    const older = await (0,git_history/* readCommit */.kN)(cwd, commit);
    // The branch of a checkout of something else is that of `origin`.
    const newer = (await (0,git_history/* readCommit */.kN)(cwd, from)) ?? (await (0,git_history/* readCommit */.kN)(cwd, `refs/remotes/origin/${from}`));
    if (older === undefined || newer === undefined)
        return undefined;
    if (older === newer)
        return true;
    const ancestry = await (0,source_info.readAncestry)(cwd, older, newer);
    return ancestry === 'unknown' ? undefined : ancestry === 'ancestor';
}
function refuseToCompare({ push }) {
    if (push === null)
        return undefined;
    if (push.isForced)
        return repository_unknown('the push was forced');
    return push.before === null || push.after === null ? repository_unknown('there is nothing to compare it with') : undefined;
}
async function askForChanges(github, { push, pullRequest }) {
    if (pullRequest !== null)
        return listPullRequestFiles(github, pullRequest.number);
    if (push?.before && push.after)
        return listPushedFiles(github, push.before, push.after);
    return repository_unknown('it is no push');
}
async function readChangesHere(cwd, { push, pullRequest }) {
    const [from, to] = pullRequest === null ? [push?.before, push?.after] : [pullRequest.baseSha, pullRequest.headSha];
    if (!from || !to)
        return undefined;
    const parted = await (0,git_history/* readMergeBase */.yr)(cwd, from, to);
    // A push that leaves commits behind changed what those had.
    if (parted === undefined || (pullRequest === null && parted !== from))
        return undefined;
    return (0,git_history/* readChangedFiles */.IM)(cwd, parted, to);
}
async function readDefaultBranch({ rest, repository }) {
    return (await rest.repos.get(repository)).data.default_branch;
}
function repository_unknown(why) {
    return { kind: 'unknown', why };
}


/***/ }),

/***/ 81441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summarize: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/report/result.ts + 10 modules
var result = __webpack_require__(77736);
// EXTERNAL MODULE: ./src/report/agree.ts
var agree = __webpack_require__(11706);
// EXTERNAL MODULE: ./src/report/status.ts
var report_status = __webpack_require__(16934);
;// CONCATENATED MODULE: ./src/report/unite-results.ts



/**
 * Several runs as one: what became of every app, and the errors one below the other. A run without a result has failed.
 * @param base what is known of all of them
 */
function uniteResults(base, runs) {
    const results = runs.flatMap(({ result }) => result ?? []);
    const error = uniteErrors(runs);
    const times = uniteTimes(base, results);
    return {
        ...base,
        ...times,
        status: uniteStatuses(runs.map(({ result }) => result?.status ?? 'failed')),
        version: (0,agree/* agreeOn */.Y)(results.map(({ version }) => version)),
        url: (0,agree/* agreeOn */.Y)(results.map(({ url }) => url)),
        deployed: [...new Set(results.flatMap(({ deployed }) => deployed))],
        apps: runs.flatMap(listApps),
        hosts: results.flatMap(({ hosts }) => hosts),
        ...(error === undefined ? {} : { error }),
    };
}
/** Some that went well and some that did not are a partial success, however the others ended. */
function uniteStatuses(statuses) {
    if (statuses.includes('rollback_failed'))
        return 'rollback_failed';
    if (statuses.every(report_status/* isGreen */.gf))
        return statuses.includes('success') ? 'success' : 'unchanged';
    if (statuses.some(report_status/* isGreen */.gf))
        return 'partial_success';
    const [first = 'unchanged', ...others] = [...new Set(statuses)];
    return others.length === 0 ? first : 'failed';
}
function uniteTimes({ startedAt, endedAt }, results) {
    const begin = [startedAt, ...results.map((one) => one.startedAt)].map(Date.parse).filter(Number.isFinite);
    const from = Math.min(...begin);
    return {
        startedAt: new Date(from).toISOString(),
        durationMs: Math.max(0, Date.parse(endedAt) - from),
    };
}
function listApps({ apps, result }) {
    const told = result?.apps ?? [];
    const status = result !== undefined && (0,report_status/* isGreen */.gf)(result.status) ? 'unchanged' : 'failed';
    const untold = apps.filter((name) => !told.some((one) => one.name === name));
    const nothing = { version: null, revision: null, release: null, previousRelease: null };
    return [...told, ...untold.map((name) => ({ name, status, ...nothing }))];
}
function uniteErrors(runs) {
    const failed = runs.filter(({ result }) => result === undefined || !(0,report_status/* isGreen */.gf)(result.status));
    if (failed.length === 0)
        return undefined;
    const errors = failed.map(({ result }) => result?.error);
    return {
        code: (0,agree/* agreeOn */.Y)(errors.map((error) => error?.code ?? null)) ?? 'several',
        message: failed.map(describeRun).join('\n'),
        hint: (0,src_errors/* joinHints */.Bs)(errors.map((error) => error?.hint ?? undefined)) ?? 'Look at the log of each run.',
        app: null,
        host: null,
        step: null,
    };
}
function describeRun({ apps, result }) {
    const name = apps.join(', ');
    if (result === undefined)
        return `${name}: its run left no report`;
    const { error, status } = result;
    const where = error?.host !== undefined && error.host !== null && !error.message.includes(error.host) ? `${error.host}: ` : '';
    return `${name}: ${status.replaceAll('_', ' ')}${error === undefined ? '' : `: ${where}${error.message}`}`;
}

// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(34063);
// EXTERNAL MODULE: ./src/modes/shared/open-notifications.ts
var open_notifications = __webpack_require__(57012);
;// CONCATENATED MODULE: ./src/modes/summarize.ts









/**
 * Tells the deploys of a matrix as one run: one summary, one notification, and red where one of them is. Each has left its
 * report in a folder of its own; what is not there, or cannot be read, counts as failed.
 */
async function summarize(inputs, runner) {
    const startedAt = runner.now();
    const { matrix } = inputs;
    const apps = matrix.flatMap((row) => row.apps.split(','));
    const environment = (0,resolve/* resolveEnvironment */.g)(await (0,config_file/* readConfigFile */.R)(inputs.config, runner.cwd), {
        environment: readEnvironment(matrix),
        apps,
        variables: runner.env,
        leavesEnvOpen: true,
    });
    await (0,open_notifications/* openNotifications */.B)(inputs, environment, runner, 'warn');
    const runs = await Promise.all(matrix.map((row) => readRun(row, inputs.reports, runner)));
    return uniteResults({
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        environment: environment.name,
    }, runs);
}
/** Whom to tell stands in one environment. */
function readEnvironment(matrix) {
    const [first, ...others] = new Set(matrix.map(({ environment }) => environment));
    if (others.length === 0)
        return first;
    throw new src_errors/* InputError */.dz('`matrix` has entries of several environments', 'Give it the output `matrix` of `select` for one environment.');
}
async function readRun(row, folder, { cwd, progress }) {
    const path = (0,external_node_path_.join)(folder, nameReport(row), 'report.json');
    const apps = row.apps.split(',');
    try {
        const read = result/* result */.Ke.parse(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path), 'utf8')), { jitless: true });
        return { apps, result: read };
    }
    catch (error) {
        progress.warn(`${path} cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        return { apps, result: undefined };
    }
}
/** The workflow calls the artifact of a deploy so. */
function nameReport({ environment, apps }) {
    return `bowline-report-${environment}-${apps}`;
}


/***/ }),

/***/ 43943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/repository/version-order.ts
var version_order = __webpack_require__(84565);
;// CONCATENATED MODULE: ./src/repository/validation.ts

/** Judges everything that can be known of a deploy before anybody is asked to approve it. All of it is told at once. */
function judgeRequest(facts) {
    const { version, reason } = facts;
    return [
        judgeVersion(version),
        ...(version === undefined || !(0,version_order/* isVersionTag */.JM)(version) ? [] : judgeTagged(version, facts)),
        judgeReason(reason),
        ...judgeOthers('secrets', facts.secrets, 'no secret that is asked for is missing'),
        ...judgeOpenSecrets(facts.openSecrets),
        ...judgeOthers('config', facts.config, 'the config is sound'),
    ];
}
function judgeTagged(version, facts) {
    const { tag, reach, versionFile, live } = facts;
    return [
        ...(tag === undefined ? [] : [judgeTag(version, tag)]),
        ...(reach === undefined ? [] : [judgeReach(version, reach)]),
        ...(versionFile === undefined ? [] : [judgeVersionFile(version, versionFile)]),
        ...(live === undefined ? [] : [judgeLive(version, live, facts)]),
    ];
}
function judgeVersion(version) {
    if (version === undefined)
        return fail('version', '`version` is missing', 'Say which version, such as `v1.2.0`.');
    if ((0,version_order/* isVersionTag */.JM)(version))
        return pass('version', `${version} is a ${(0,version_order/* isPrerelease */.V1)(version) ? 'pre-release' : 'version'}`);
    const zero = (0,version_order/* withoutZeros */.Kd)(version);
    const right = zero ?? version;
    const form = (0,version_order/* parseVersion */.ot)(right) === undefined ? 'v1.2.0' : `v${right.replace(/^v/, '')}`;
    const hint = `Write it as \`${form}\`${zero === undefined ? '' : ', without the leading zero'}.`;
    return fail('version', `\`version\` is \`${version}\`, which has not the form vX.Y.Z`, hint);
}
function judgeTag(version, tag) {
    if (tag.kind === 'found')
        return pass('tag', `the tag ${version} is at ${shorten(tag.sha)}`);
    if (tag.kind === 'unknown') {
        return fail('tag', `whether there is a tag ${version} cannot be told: ${tag.why}`, HINT_TO_ASK);
    }
    return fail('tag', `there is no tag ${version}`, 'Release it first, or ask for a version that is released.');
}
const HINT_TO_ASK = 'Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
function judgeReach(version, reach) {
    if (reach.kind === 'reachable')
        return pass('history', `${version} is in the history of ${reach.from}`);
    if (reach.kind === 'unknown') {
        return fail('history', `whether ${version} is in the history cannot be told: ${reach.why}`, HINT_TO_ASK);
    }
    return fail('history', `the tag ${version} is not in the history of ${reach.from.join(' or ')}`, 'Tag a commit that was merged, or run the workflow from the branch that the tag is on.');
}
function judgeVersionFile(version, { path, where, content, fault }) {
    if (fault !== undefined)
        return fail('version-file', `${fault.message} (${where})`, fault.hint ?? 'Correct it.');
    if (content === undefined) {
        return fail('version-file', `there is no ${path} ${where}`, 'Write the version into it, or set `version-file`.');
    }
    const told = content.trim();
    if ((0,version_order/* isSameVersion */.p)(told, version))
        return pass('version-file', `${path} ${where} says ${told}`);
    const [line = '', ...more] = told.split(/\s*\r?\n/);
    const says = told === '' ? 'is empty' : `says ${line}${more.length > 0 ? ' and more' : ''}`;
    return fail('version-file', `${path} ${where} ${says}, and not ${version}`, 'Ask for the version that is in the file, or tag the commit that has this one in it.');
}
function judgeLive(version, live, { environment, mayDowngrade }) {
    const place = environment ?? 'the environment';
    if (mayDowngrade)
        return skip('live', '`force: downgrade` allows what is older than live');
    switch (live.kind) {
        case 'none':
            return pass('live', `no Deployment record says that anything is live in ${place}`);
        case 'unknown':
            return skip('live', `not compared with what is live in ${place}: ${live.why}`);
        case 'refused':
            return fail('live', `what is live in ${place} cannot be read: ${live.why}`, live.hint);
        case 'version':
            return judgeOrder(version, live.version, place);
        case 'commit':
            return judgeCommit(version, live, place);
    }
}
const HINT_TO_GO_BACK = 'Go back by a rollback, or allow it with `force: downgrade`.';
function judgeOrder(version, live, place) {
    const order = (0,version_order/* compareVersions */.Zy)(version, live) ?? 0;
    if (order < 0) {
        return fail('live', `${version} is older than ${live}, which is live in ${place} by its Deployment record`, HINT_TO_GO_BACK);
    }
    return pass('live', `${version} is ${order === 0 ? 'what is' : `newer than ${live}, which is`} live in ${place}`);
}
function judgeCommit(version, { sha, isNewer }, place) {
    const live = `${shorten(sha)}, which is live in ${place}`;
    if (isNewer === true)
        return fail('live', `${version} is older than ${live} by its Deployment record`, HINT_TO_GO_BACK);
    if (isNewer === false)
        return pass('live', `${version} is not older than ${live}`);
    return skip('live', `not compared with ${live}: no version is known of it, and the history between them is not`);
}
function judgeReason(reason) {
    if (reason !== undefined)
        return pass('reason', `the reason is: ${reason}`);
    return fail('reason', '`reason` is missing', 'Say why it is deployed; every report tells it.');
}
function judgeOpenSecrets(names) {
    if (names.length === 0)
        return [];
    return [skip('secrets', `not known here, and looked for again after the approval: ${names.join(', ')}`)];
}
function judgeOthers(name, complaints, otherwise) {
    if (complaints.length === 0)
        return [pass(name, otherwise)];
    return complaints.map(({ message, hint }) => fail(name, message, hint));
}
function pass(name, message) {
    return { name, ok: true, message, hint: null };
}
function skip(name, message) {
    return { name, ok: null, message, hint: null };
}
function fail(name, message, hint) {
    return { name, ok: false, message, hint: hint ?? null };
}
function shorten(sha) {
    return sha.slice(0, 7);
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var shared_repository = __webpack_require__(82655);
// EXTERNAL MODULE: ./src/config/document.ts
var config_document = __webpack_require__(39329);
// EXTERNAL MODULE: ./src/config/filling/variables.ts
var filling_variables = __webpack_require__(14103);
// EXTERNAL MODULE: ./src/config/previews.ts
var previews = __webpack_require__(99745);
// EXTERNAL MODULE: ./src/config/resolve.ts + 2 modules
var resolve = __webpack_require__(71530);
// EXTERNAL MODULE: ./src/config/targets/install-secrets.ts
var install_secrets = __webpack_require__(40260);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/modes/shared/config-file.ts
var config_file = __webpack_require__(34063);
;// CONCATENATED MODULE: ./src/modes/validate/config-findings.ts









/** Reads the config and resolves the environment, with the variables that are not known here left open. */
async function examineConfig(inputs, { cwd, env }) {
    let environment = inputs.environment;
    try {
        const document = await (0,config_file/* readConfigFile */.R)(inputs.config, cwd);
        environment ??= document.config.default_environment ?? findOnly(document);
        const { apps } = inputs;
        // Before the approval a job does not see the variables of the environment.
        const variables = (0,filling_variables/* leaveUnsetOpen */.FK)(JSON.stringify(document.config), env);
        // A preview is judged by the first slot; no host is asked.
        const { pullRequest } = await (0,github_event.readEvent)(env);
        const number = pullRequest?.number ?? previews/* EXAMPLE */.xY.number;
        const { targets } = (0,resolve/* resolveEnvironment */.g)(document, { environment, apps, variables, pullRequest: number });
        return { environment, targets, config: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* BowlineError */.JY))
            throw error;
        return { environment, targets: [], config: toComplaints(error) };
    }
}
function findOnly(document) {
    const [first, ...others] = (0,config_document/* listEnvironments */.W)(document);
    return others.length === 0 ? first?.name : undefined;
}
function toComplaints(error) {
    if (!(error instanceof errors/* ConfigError */.xL))
        return [{ message: error.message, hint: error.hint }];
    return error.problems.map(({ position, message, hint }) => ({
        message: `${position.file}:${position.line}:${position.column}: ${message}`,
        hint,
    }));
}
/**
 * Looks for the secrets that `required-secrets` names and, where `secrets` is given at all, for those that the apps and their
 * hosts declare.
 */
function examineSecrets(inputs, targets, env) {
    const required = (0,secrets/* listSecretProblems */.Jo)(inputs.requiredSecrets, inputs, env);
    const declared = inputs.secrets === undefined ? [] : (0,secrets/* listSecretProblems */.Jo)(targets.flatMap(listDeclared), inputs, env);
    const others = declared.filter(({ name }) => !inputs.requiredSecrets.includes(name));
    const isWhole = isWholeContext(inputs.secrets);
    const isOpen = (one) => one.isOpen === 'empty' || (one.isOpen === 'absent' && isWhole);
    return {
        secrets: [...required, ...others.filter((one) => !isOpen(one))].map(({ message }) => ({
            message,
            hint: 'Store it under Settings → Secrets and variables → Actions, and pass it to the workflow by its name.',
        })),
        openSecrets: others.filter(isOpen).map(({ name }) => name),
    };
}
/** Is it `toJSON(secrets)`? Before the approval the environment's own are not even named in it. */
function isWholeContext(secrets) {
    return [...(secrets?.keys() ?? [])].some((name) => name.toLowerCase() === 'github_token');
}
function listDeclared(target) {
    return [...(0,install_secrets/* listSecretSources */.LL)(target), ...listKeys(target.host)];
}
function listKeys(host) {
    return [...(host.key === undefined ? [] : [host.key]), ...host.jump.flatMap(listKeys)];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/git/history.ts
var git_history = __webpack_require__(10528);
// EXTERNAL MODULE: ./src/git/version-file.ts
var version_file = __webpack_require__(82851);
// EXTERNAL MODULE: ./src/github/deployments.ts
var deployments = __webpack_require__(16887);
// EXTERNAL MODULE: ./src/repository/live-deployments.ts
var live_deployments = __webpack_require__(80317);
;// CONCATENATED MODULE: ./src/modes/validate/version-facts.ts








/** Finds out what is known of the version that is asked for; nothing where it has not the form of one. */
async function findVersionFacts(question) {
    const { inputs, repository } = question;
    const { version } = inputs;
    if (version === undefined || !(0,version_order/* isVersionTag */.JM)(version))
        return {};
    const tag = await repository.findTag(version);
    const sha = tag.kind === 'found' ? tag.sha : undefined;
    return {
        tag,
        reach: sha === undefined ? undefined : await findReach(sha, question),
        versionFile: await findVersionFile(version, sha, question),
        live: await findLive(tag, question),
    };
}
/** In the history of the default branch, or of the commit that is checked out. */
async function findReach(sha, { repository, event, runner }) {
    const branch = await repository.findDefaultBranch(event);
    const head = event.sha ?? (await (0,git_history/* readCommit */.kN)(runner.cwd, 'HEAD')) ?? null;
    const places = [
        ...(branch === null ? [] : [{ name: branch, ref: branch }]),
        ...(head === null ? [] : [{ name: `the commit of this run, ${head.slice(0, 7)}`, ref: head }]),
    ];
    const answers = [];
    for (const { name, ref } of places) {
        const answer = await repository.isReachable(sha, ref);
        if (answer === true)
            return { kind: 'reachable', from: name };
        answers.push(answer);
    }
    if (answers.length === 0 || answers.includes(undefined))
        return { kind: 'unknown', why: 'the history is not known' };
    return { kind: 'unreachable', from: places.map(({ name }) => name) };
}
/** As it is in the tag's commit; where that cannot be read, as it is in the checkout. */
async function findVersionFile(version, sha, question) {
    const { inputs, repository, runner } = question;
    const path = inputs.versionFile;
    const atTag = sha === undefined ? undefined : await repository.readFile(path, sha);
    if (atTag !== undefined)
        return { path, where: `at ${version}`, ...(await readVersion(atTag, path)) };
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(runner.cwd, path)).catch(() => undefined);
    const found = bytes === undefined ? { content: undefined } : await readVersion(bytes, path);
    return { path, where: 'in the checkout', ...found };
}
/** What a file says is the version, or what is wrong with it. */
async function readVersion(text, path) {
    try {
        return { content: await (0,version_file/* parseVersionFile */.Sz)(typeof text === 'string' ? text : (0,version_file/* decodeText */.g7)(text, path), path) };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { content: undefined, fault: { message: error.message, hint: error.hint } };
    }
}
/** What is live in the environment by its Deployment records. No answer is told and passes; a refusal can be mended and does not. */
async function findLive(tag, { environment, repository, inputs }) {
    const { github } = repository;
    if (inputs.force.has('downgrade'))
        return unknown('it may be older');
    if (tag.kind === 'unknown')
        return unknown(tag.why);
    if (environment === undefined)
        return unknown('it is not known which environment is meant');
    if (github === undefined)
        return unknown('there is no `github-token`');
    try {
        const live = (0,live_deployments/* findLiveRecord */.PP)(await (0,deployments.listDeploymentRecords)(github, environment), inputs.apps);
        return live === undefined ? { kind: 'none' } : describeLive(live, tag, repository);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return { kind: 'refused', why: error.message, hint: error.hint };
    }
}
async function describeLive(live, tag, repository) {
    if (live.version !== null)
        return { kind: 'version', version: live.version };
    if (tag.kind !== 'found')
        return { kind: 'commit', sha: live.sha, isNewer: undefined };
    const isNewer = tag.sha === live.sha ? false : await repository.isReachable(tag.sha, live.sha);
    return { kind: 'commit', sha: live.sha, isNewer };
}
function unknown(why) {
    return { kind: 'unknown', why };
}

;// CONCATENATED MODULE: ./src/modes/validate/validate.ts







/** Looks at everything that can be known before a deploy is approved, and tells all that is wrong. Touches no host. */
async function validate(inputs, runner) {
    const startedAt = runner.now();
    const repository = await (0,shared_repository/* openRepository */.h)(inputs.githubToken, runner);
    const event = await (0,github_event.readEvent)(runner.env);
    const { environment, targets, config } = await examineConfig(inputs, runner);
    const found = await findVersionFacts({ inputs, environment, event, repository, runner });
    const rows = judgeRequest({
        version: inputs.version,
        reason: inputs.reason,
        environment,
        mayDowngrade: inputs.force.has('downgrade'),
        ...found,
        ...examineSecrets(inputs, targets, runner.env),
        config,
    });
    const error = refuse(rows);
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: error === undefined ? 'success' : 'aborted',
        environment: environment ?? null,
        version: inputs.version ?? null,
        revision: found.tag?.kind === 'found' ? found.tag.sha : null,
        reason: inputs.reason ?? null,
        validation: [...rows],
        ...(error === undefined ? {} : { error: (0,empty_result/* describeError */.Uc)(error) }),
    };
}
function refuse(rows) {
    const wrong = rows.filter(({ ok }) => ok === false);
    const [first] = wrong;
    if (first === undefined)
        return undefined;
    const code = wrong.every(({ name }) => name === 'config') ? 'config' : 'input';
    return new errors/* BowlineError */.JY(code, wrong.map(({ message }) => message).join('\n'), { hint: first.hint ?? undefined });
}


/***/ }),

/***/ 14497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _j: () => (/* binding */ tellsOfSwitch),
/* harmony export */   c7: () => (/* binding */ nameDeployed),
/* harmony export */   hv: () => (/* binding */ decideDeploymentChanges),
/* harmony export */   kw: () => (/* binding */ writePayload),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27597);
/* harmony import */ var _report_text_stages__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53317);


/** What a Deployment record of GitHub holds beside GitHub's own fields: which release went where. */
const recordPayload = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    bowline: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Id of the release, the same on all hosts; by it a rollback finds the record again. */
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** Files differed from the commit of the record; absent where none did. */
    dirty: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    hosts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ app: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), host: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
});
function writePayload(result, release) {
    const { version, dirty, runId } = result;
    return { bowline: 1, release, version, ...(dirty ? { dirty } : {}), runId, hosts: placesOf(result) };
}
/** What is deployed, for people: its version, and whether files differ from the commit that the record names. */
function nameDeployed({ version, id, dirty }) {
    return `${version ?? id}${dirty ? '+dirty' : ''}`;
}
function placesOf({ hosts }) {
    return hosts
        .filter(({ status }) => status !== 'skipped' && status !== 'unchanged')
        .map(({ app, host }) => ({ app, host }));
}
/** Undefined for a record that somebody else made; GitHub gives a payload as it was sent, or as text. */
function readPayload(payload) {
    const parsed = recordPayload.safeParse(typeof payload === 'string' ? parseJson(payload) : payload);
    return parsed.success ? parsed.data : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * Decides what the end of a deploy or rollback says on which records: on that of the deploy how it ended, on that of a
 * release that is live again that it does, on that of one that was left that it is inactive.
 */
function decideDeploymentChanges(result) {
    const { mode, status } = result;
    if (status === 'unchanged')
        return [];
    if (mode === 'deploy')
        return status === 'success' ? endWell(result) : endBadly(result);
    return mode === 'rollback' && status === 'success' ? goBack(result) : [];
}
function endWell(result) {
    const { id } = result;
    const name = nameDeployed(result);
    return [
        { release: id, state: 'success', description: tell(`${name} is live`, result.reason), isMade: false, leftOn: [] },
        ...leave(result, [id], `replaced by ${name}`),
    ];
}
function endBadly(result) {
    const { id, status, error } = result;
    const state = status === 'aborted' || error?.code === 'cancelled' ? 'error' : 'failure';
    const stage = (0,_report_text_stages__WEBPACK_IMPORTED_MODULE_1__/* .findFailedStage */ .h1)(result);
    // It stands first, because GitHub takes no long description.
    const end = `${describeBadEnd(result)}${stage === undefined ? '' : `, stage ${stage}`}`;
    const description = tell(end, error?.message ?? null);
    const back = result.hosts.filter((host) => host.status === 'rolled_back').map(({ release }) => release);
    return [
        { release: id, state, description, isMade: false, leftOn: [] },
        ...unique(back)
            .filter((release) => release !== id)
            .map((release) => ({
            release,
            state: 'success',
            description: `is live again: ${nameDeployed(result)} was rolled back`,
            isMade: false,
            leftOn: [],
        })),
    ];
}
/** What `tellsOfSwitch` reads again. */
function describeBadEnd({ status, hosts, id }) {
    const hasSwitched = hosts.some((host) => GONE_BACK.includes(host.status) || host.release === id);
    return status === 'failed' && hasSwitched ? 'failed after the switch' : status.replaceAll('_', ' ');
}
const GONE_BACK = ['rolled_back', 'rollback_failed'];
/** Whether the description of a deploy that ended badly says that the release was live, and was found wanting there. */
function tellsOfSwitch(description) {
    return /^(?:rolled back|rollback failed|partial success|failed after the switch)/.test(description);
}
function goBack(result) {
    const live = releasesOf(result, 'release');
    const told = tell('returned to by a rollback', result.reason);
    return [
        ...live.map((release) => ({
            release,
            state: 'success',
            description: told,
            isMade: live.length === 1,
            leftOn: [],
        })),
        ...leave(result, live, tell('left by a rollback', result.reason)),
    ];
}
function leave(result, staying, description) {
    const left = result.hosts.filter((host) => host.release !== host.previousRelease);
    return releasesOf({ hosts: left }, 'previousRelease')
        .filter((release) => !staying.includes(release))
        .map((release) => ({ release, state: 'inactive', description, isMade: false, leftOn: placesOf({ hosts: left }) }));
}
function releasesOf({ hosts }, when) {
    return unique(hosts.filter(({ status }) => status !== 'skipped').map((host) => host[when]));
}
function unique(ids) {
    return [...new Set(ids.filter((id) => id !== null))];
}
function tell(what, why) {
    return why === null ? what : `${what}: ${why}`;
}


/***/ }),

/***/ 80317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   KI: () => (/* binding */ findLive),
/* harmony export */   PP: () => (/* binding */ findLiveRecord),
/* harmony export */   listRecords: () => (/* binding */ listRecords),
/* harmony export */   planByRecords: () => (/* binding */ planByRecords)
/* harmony export */ });
/* harmony import */ var _text_order__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46533);
/* harmony import */ var _deployment_changes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14497);
/* harmony import */ var _version_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84565);



/**
 * The record of what is live: of those that are a success now, the one that became it last. A rollback says `success`
 * of the record that it returned to, so the newest record need not be it.
 * @param apps where it is not about all of them, whose records count
 */
function findLiveRecord(records, apps = []) {
    const live = findLive(records.filter((record) => isAbout(record, apps)));
    return live && { version: readVersion(live), sha: live.sha };
}
/** Of those that are a success now, the one that became it last. */
function findLive(records) {
    const [live] = records.filter(({ latest }) => latest?.state === 'success').sort(byStatus);
    return live;
}
/** The newest status first; those of one second are told apart by their ids, which grow. */
function byStatus({ latest: a }, { latest: b }) {
    return (0,_text_order__WEBPACK_IMPORTED_MODULE_2__/* .compareTexts */ .q)(b?.at ?? '', a?.at ?? '') || (b?.id ?? 0) - (a?.id ?? 0);
}
/** A record by somebody else tells no apps, so it may be about all. */
function isAbout({ payload }, apps) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return apps.length === 0 || hosts.length === 0 || hosts.some(({ app }) => apps.includes(app));
}
/** A deploy writes its version into the payload; of a record by somebody else the ref may be a tag. */
function readVersion({ payload, ref }) {
    const told = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.version ?? '';
    const tag = ref.replace(/^refs\/tags\//, '');
    return [told, tag].find((one) => (0,_version_order__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(one) !== undefined) ?? null;
}
/** What a deploy would do, by the commits alone: settings, secrets and what a build makes are not compared. */
function planByRecords(targets, records, source) {
    return targets.map((target) => {
        const live = findLiveOn(records, target);
        return {
            app: target.app,
            host: target.host.name,
            ...chooseAction(live, source),
            live: live === undefined ? null : readRelease(live),
            liveVersion: live === undefined ? null : readVersion(live),
            liveRevision: live?.sha ?? null,
            ...(live !== undefined && wasDirty(live) ? { liveDirty: true } : {}),
        };
    });
}
function chooseAction(live, { revision, isDirty }) {
    if (live === undefined)
        return { action: 'deploy', why: 'no record tells of a release there' };
    const name = readRelease(live) ?? 'what is live';
    if (live.sha !== revision)
        return { action: 'deploy', why: `${name} is of another commit` };
    if (isDirty)
        return { action: 'deploy', why: `${name} is of the same commit, from which files differ` };
    if (wasDirty(live))
        return { action: 'deploy', why: `${name} is of the same commit, from which its files differed` };
    return { action: 'unchanged', why: `${name} is of the same commit` };
}
/** The records that are about any of the targets, in their order. */
function listRecords(targets, records) {
    const live = new Set(targets.map((target) => findLiveOn(records, target)));
    return records
        .filter((record) => targets.some((target) => isAboutTarget(record, target)))
        .map((record) => describeRecord(record, live.has(record)));
}
function describeRecord(record, live) {
    const { id, sha, createdAt, latest, payload } = record;
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return {
        id,
        release: readRelease(record),
        version: readVersion(record),
        revision: sha,
        createdAt,
        state: latest?.state ?? null,
        stateAt: latest?.at ?? null,
        apps: [...new Set(hosts.map(({ app }) => app))],
        hosts: [...new Set(hosts.map(({ host }) => host))],
        live,
    };
}
function findLiveOn(records, target) {
    return findLive(records.filter((record) => isAboutTarget(record, target)));
}
/** A record by somebody else tells no hosts, so it may be about all. */
function isAboutTarget({ payload }, target) {
    const hosts = (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.hosts ?? [];
    return hosts.length === 0 || hosts.some(({ app, host }) => app === target.app && host === target.host.name);
}
function wasDirty({ payload }) {
    return (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.dirty === true;
}
function readRelease({ payload }) {
    return (0,_deployment_changes__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .rD)(payload)?.release ?? null;
}


/***/ }),

/***/ 84565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ isVersionTag),
/* harmony export */   KA: () => (/* binding */ LEADING_ZERO),
/* harmony export */   Kd: () => (/* binding */ withoutZeros),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   qQ: () => (/* binding */ findNewestTag)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67477);


/*
 * Versions in the order of Semantic Versioning 2.0. A leading `v` means nothing, so that `v1.2.3` and `1.2.3` are
 * the same version. What is no version has no place in the order.
 */
const BEGINNING = /^v?\d/;
/** The version that a text spells from its first to its last character; undefined for anything else, such as `1.2`. */
function parseVersion(text) {
    // semver itself passes over spaces and a `=` at the front.
    return BEGINNING.test(text) && text.trim() === text ? ((0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(text) ?? undefined) : undefined;
}
/** What SemVer does not allow, and dates in versions often have. */
const LEADING_ZERO = 'in which a number has a leading zero';
/** The same version without leading zeros, where they are all that is wrong with it: `2024.01.05` → `2024.1.5`. */
function withoutZeros(text) {
    const written = text.trim();
    const [core = '', ...rest] = written.split(/(?=[-+])/);
    const right = [core.replace(/(?<![0-9])0+(?=[0-9])/g, ''), ...rest].join('');
    return right !== written && parseVersion(right) !== undefined ? right : undefined;
}
/** Is it `vX.Y.Z`, perhaps with a pre-release or a build behind? That is the form of a tag. */
function isVersionTag(text) {
    return text.startsWith('v') && parseVersion(text) !== undefined;
}
/** Is it a version that comes before the one it is a try for, such as `v2.0.0-rc.1`? */
function isPrerelease(text) {
    return (parseVersion(text)?.prerelease.length ?? 0) > 0;
}
/** Do both spell the same version? What is no version is compared as text, without a leading `v`. */
function isSameVersion(a, b) {
    const [one, other] = [parseVersion(a), parseVersion(b)];
    if (one === undefined || other === undefined)
        return a.replace(/^v/, '') === b.replace(/^v/, '');
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(one, other) === 0;
}
/**
 * Negative where `a` comes first, positive where `b` does, 0 where neither does: a build (`+5`) does not count.
 * Undefined where one of them is no version.
 */
function compareVersions(a, b) {
    const [one, other] = [parseVersion(a), parseVersion(b)];
    return one === undefined || other === undefined ? undefined : one.compare(other);
}
/**
 * The tag of the newest version among those that match `pattern`; undefined where none does. Pre-releases count only
 * where the pattern has a `-`. Of one version that is tagged twice, the first by name is taken.
 */
function findNewestTag(tags, pattern) {
    const hasPrereleases = pattern.includes('-');
    const versions = tags
        .filter((tag) => (0,_config_names_name_pattern__WEBPACK_IMPORTED_MODULE_1__/* .matchesName */ .Hj)(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
        .flatMap((tag) => {
        const version = parseVersion(tag);
        return version === undefined ? [] : [{ tag, version }];
    });
    versions.sort((a, b) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.compareBuild)(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
    return versions[0]?.tag;
}


/***/ }),

/***/ 36197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isPublic),
/* harmony export */   n: () => (/* binding */ looksSecret)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);

/** Names of files that mostly hold secrets, as patterns of .gitignore; the last that matches decides. */
const SECRETS = [
    // Environments
    ...['.env', '.env.*', '*.env', '.envrc', '.flaskenv', '.dev.vars'],
    ...['!*.example', '!*.sample', '!*.template', '!*.dist', '!*.tmpl', '!.env.defaults', '!example.env', '!sample.env'],
    // Keys
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ecdsa_sk', 'id_ed25519', 'id_ed25519_sk', '*.pem', '*.key', '*.ppk', '*.p8'],
    ...['*.p12', '*.pfx', '*.jks', '*.keystore', '*.kdbx', '*.ovpn', '.ssh/'],
    // Logins of package managers, databases and other tools
    ...['.npmrc', '.yarnrc', '.pypirc', '.netrc', '_netrc', '.git-credentials', '.pgpass', '.my.cnf', '.htpasswd'],
    ...[
        '.dockercfg',
        '.dockerconfigjson',
        '.docker/config.json',
        '.composer/auth.json',
        '.gem/credentials',
        '.vault-token',
    ],
    ...['.s3cfg', '.boto', '.terraformrc', '*.tfvars', '*.tfstate', '*.tfstate.*', '.streamlit/secrets.toml'],
    // Credentials of clouds and clusters
    ...['.aws/', '.azure/', '.config/gcloud/', '.oci/', '.kube/', 'kubeconfig', '*.kubeconfig', 'gha-creds-*.json'],
    ...['credentials.json', 'application_default_credentials.json', 'client_secret*.json', 'service[-_]account*.json'],
    ...['*[-_]service[-_]account*.json', 'firebase-adminsdk*.json', '*-firebase-adminsdk-*.json', 'accessKeys.csv'],
    ...['secrets.json', 'secrets.yml', 'secrets.yaml', 'secrets.toml', 'credentials', '.credentials'],
];
/** What a package manager put there is nobody's secret: packages bring settings and keys for their tests. */
const PACKAGES = /(?:^|\/)(?:node_modules|bower_components|site-packages|dist-packages)\//;
/** Also where a file system does not tell upper from lower case. */
const rules = ignore__WEBPACK_IMPORTED_MODULE_0___default()({ ignorecase: true }).add(SECRETS);
/** Does the name of a file say that it holds a secret? */
function looksSecret(path) {
    return !PACKAGES.test(path) && rules.ignores(path);
}
/** Is it a certificate or a public key, which a name like `ca.pem` may as well be? */
function isPublic(path, text) {
    return /\.(?:pem|key)$/i.test(path) && text.includes('-----BEGIN ') && !text.includes('PRIVATE KEY-----');
}


/***/ })

};
;
