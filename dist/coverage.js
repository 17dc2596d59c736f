"use strict";
exports.id = "coverage";
exports.ids = ["coverage"];
exports.modules = {

/***/ 70759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  coverage: () => (/* binding */ coverage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/config/names/name-pattern.ts
var name_pattern = __webpack_require__(67477);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/coverage/line-map.ts
const NOTHING = { covered: 0, total: 0 };
/** A line ran if any report of it says so. */
function markLine(lines, source, line, ran) {
    const own = lines.get(source) ?? new Map();
    lines.set(source, own);
    own.set(line, own.get(line) === true || ran);
}
function countLines(lines) {
    const all = [...lines.values()];
    return {
        covered: all.reduce((sum, own) => sum + [...own.values()].filter(Boolean).length, 0),
        total: all.reduce((sum, own) => sum + own.size, 0),
    };
}
/** The reading of a report that tells all its lines. */
function readingOf(lines) {
    return { ...countLines(lines), details: () => ({ lines, rest: NOTHING }) };
}
/** The reading of a report that only has numbers. */
function readingOfCount(count) {
    return { ...count, details: () => ({ lines: new Map(), rest: count }) };
}

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/util.js
const nameStartChar=":A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD",nameChar=nameStartChar+"\\-.\\d\\u00B7\\u0300-\\u036F\\u203F-\\u2040";const nameRegexp="["+nameStartChar+"]["+nameChar+"]*";const regexName=new RegExp("^"+nameRegexp+"$");function getAllMatches(string,regex){const matches=[];let match=regex.exec(string);for(;match;){const allmatches=[];allmatches.startIndex=regex.lastIndex-match[0].length;const len=match.length;for(let index=0;index<len;index++)allmatches.push(match[index]);matches.push(allmatches),match=regex.exec(string)}return matches}const isName=function(string){const match=regexName.exec(string);return!(match===null||typeof match>"u")};function isExist(v){return typeof v<"u"}function isEmptyObject(obj){return Object.keys(obj).length===0}function getValue(v){return exports.isExist(v)?v:""}const DANGEROUS_PROPERTY_NAMES=["hasOwnProperty","toString","valueOf","__defineGetter__","__defineSetter__","__lookupGetter__","__lookupSetter__"],criticalProperties=["__proto__","constructor","prototype"];

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/validator.js
const defaultOptions={allowBooleanAttributes:!1,unpairedTags:[]};function validate(xmlData,options){options=Object.assign({},defaultOptions,options);const tags=[];let tagFound=!1,reachedRoot=!1;xmlData[0]==="\uFEFF"&&(xmlData=xmlData.substr(1));for(let i=0;i<xmlData.length;i++)if(xmlData[i]==="<"&&xmlData[i+1]==="?"){if(i+=2,i=readPI(xmlData,i),i.err)return i}else if(xmlData[i]==="<"){let tagStartPos=i;if(i++,xmlData[i]==="!"){i=readCommentAndCDATA(xmlData,i);continue}else{let closingTag=!1;xmlData[i]==="/"&&(closingTag=!0,i++);let tagName="";for(;i<xmlData.length&&xmlData[i]!==">"&&xmlData[i]!==" "&&xmlData[i]!=="	"&&xmlData[i]!==`
`&&xmlData[i]!=="\r";i++)tagName+=xmlData[i];if(tagName=tagName.trim(),tagName[tagName.length-1]==="/"&&(tagName=tagName.substring(0,tagName.length-1),i--),!validateTagName(tagName)){let msg;return tagName.trim().length===0?msg="Invalid space after '<'.":msg="Tag '"+tagName+"' is an invalid name.",getErrorObject("InvalidTag",msg,getLineNumberForPosition(xmlData,i))}const result=readAttributeStr(xmlData,i);if(result===!1)return getErrorObject("InvalidAttr","Attributes for '"+tagName+"' have open quote.",getLineNumberForPosition(xmlData,i));let attrStr=result.value;if(i=result.index,attrStr[attrStr.length-1]==="/"){const attrStrStart=i-attrStr.length;attrStr=attrStr.substring(0,attrStr.length-1);const isValid=validateAttributeString(attrStr,options);if(isValid===!0)tagFound=!0;else return getErrorObject(isValid.err.code,isValid.err.msg,getLineNumberForPosition(xmlData,attrStrStart+isValid.err.line))}else if(closingTag)if(result.tagClosed){if(attrStr.trim().length>0)return getErrorObject("InvalidTag","Closing tag '"+tagName+"' can't have attributes or invalid starting.",getLineNumberForPosition(xmlData,tagStartPos));if(tags.length===0)return getErrorObject("InvalidTag","Closing tag '"+tagName+"' has not been opened.",getLineNumberForPosition(xmlData,tagStartPos));{const otg=tags.pop();if(tagName!==otg.tagName){let openPos=getLineNumberForPosition(xmlData,otg.tagStartPos);return getErrorObject("InvalidTag","Expected closing tag '"+otg.tagName+"' (opened in line "+openPos.line+", col "+openPos.col+") instead of closing tag '"+tagName+"'.",getLineNumberForPosition(xmlData,tagStartPos))}tags.length==0&&(reachedRoot=!0)}}else return getErrorObject("InvalidTag","Closing tag '"+tagName+"' doesn't have proper closing.",getLineNumberForPosition(xmlData,i));else{const isValid=validateAttributeString(attrStr,options);if(isValid!==!0)return getErrorObject(isValid.err.code,isValid.err.msg,getLineNumberForPosition(xmlData,i-attrStr.length+isValid.err.line));if(reachedRoot===!0)return getErrorObject("InvalidXml","Multiple possible root nodes found.",getLineNumberForPosition(xmlData,i));options.unpairedTags.indexOf(tagName)!==-1||tags.push({tagName,tagStartPos}),tagFound=!0}for(i++;i<xmlData.length;i++)if(xmlData[i]==="<")if(xmlData[i+1]==="!"){i++,i=readCommentAndCDATA(xmlData,i);continue}else if(xmlData[i+1]==="?"){if(i=readPI(xmlData,++i),i.err)return i}else break;else if(xmlData[i]==="&"){const afterAmp=validateAmpersand(xmlData,i);if(afterAmp==-1)return getErrorObject("InvalidChar","char '&' is not expected.",getLineNumberForPosition(xmlData,i));i=afterAmp}else if(reachedRoot===!0&&!isWhiteSpace(xmlData[i]))return getErrorObject("InvalidXml","Extra text at the end",getLineNumberForPosition(xmlData,i));xmlData[i]==="<"&&i--}}else{if(isWhiteSpace(xmlData[i]))continue;return getErrorObject("InvalidChar","char '"+xmlData[i]+"' is not expected.",getLineNumberForPosition(xmlData,i))}if(tagFound){if(tags.length==1)return getErrorObject("InvalidTag","Unclosed tag '"+tags[0].tagName+"'.",getLineNumberForPosition(xmlData,tags[0].tagStartPos));if(tags.length>0)return getErrorObject("InvalidXml","Invalid '"+JSON.stringify(tags.map(t=>t.tagName),null,4).replace(/\r?\n/g,"")+"' found.",{line:1,col:1})}else return getErrorObject("InvalidXml","Start tag expected.",1);return!0}function isWhiteSpace(char){return char===" "||char==="	"||char===`
`||char==="\r"}function readPI(xmlData,i){const start=i;for(;i<xmlData.length;i++)if(xmlData[i]=="?"||xmlData[i]==" "){const tagname=xmlData.substr(start,i-start);if(i>5&&tagname==="xml")return getErrorObject("InvalidXml","XML declaration allowed only at the start of the document.",getLineNumberForPosition(xmlData,i));if(xmlData[i]=="?"&&xmlData[i+1]==">"){i++;break}else continue}return i}function readCommentAndCDATA(xmlData,i){if(xmlData.length>i+5&&xmlData[i+1]==="-"&&xmlData[i+2]==="-"){for(i+=3;i<xmlData.length;i++)if(xmlData[i]==="-"&&xmlData[i+1]==="-"&&xmlData[i+2]===">"){i+=2;break}}else if(xmlData.length>i+8&&xmlData[i+1]==="D"&&xmlData[i+2]==="O"&&xmlData[i+3]==="C"&&xmlData[i+4]==="T"&&xmlData[i+5]==="Y"&&xmlData[i+6]==="P"&&xmlData[i+7]==="E"){let angleBracketsCount=1;for(i+=8;i<xmlData.length;i++)if(xmlData[i]==="<")angleBracketsCount++;else if(xmlData[i]===">"&&(angleBracketsCount--,angleBracketsCount===0))break}else if(xmlData.length>i+9&&xmlData[i+1]==="["&&xmlData[i+2]==="C"&&xmlData[i+3]==="D"&&xmlData[i+4]==="A"&&xmlData[i+5]==="T"&&xmlData[i+6]==="A"&&xmlData[i+7]==="["){for(i+=8;i<xmlData.length;i++)if(xmlData[i]==="]"&&xmlData[i+1]==="]"&&xmlData[i+2]===">"){i+=2;break}}return i}const doubleQuote='"',singleQuote="'";function readAttributeStr(xmlData,i){let attrStr="",startChar="",tagClosed=!1;for(;i<xmlData.length;i++){if(xmlData[i]===doubleQuote||xmlData[i]===singleQuote)startChar===""?startChar=xmlData[i]:startChar!==xmlData[i]||(startChar="");else if(xmlData[i]===">"&&startChar===""){tagClosed=!0;break}attrStr+=xmlData[i]}return startChar!==""?!1:{value:attrStr,index:i,tagClosed}}function scanAttributeTokens(attrStr){const tokens=[],len=attrStr.length;let i=0;for(;i<len;){const tokenStart=i;for(;i<len&&isWhiteSpace(attrStr[i]);)i++;if(i>=len)break;if(attrStr[i]==="="){i++;continue}const leadingWs=attrStr.slice(tokenStart,i),nameStart=i;for(;i<len&&!isWhiteSpace(attrStr[i])&&attrStr[i]!=="=";)i++;const name=attrStr.slice(nameStart,i);let equalsGroup,j=i;for(;j<len&&isWhiteSpace(attrStr[j]);)j++;j<len&&attrStr[j]==="="&&(equalsGroup=attrStr.slice(i,j+1),i=j+1);let quoteChar,value,k=i;for(;k<len&&isWhiteSpace(attrStr[k]);)k++;if(k<len&&(attrStr[k]==='"'||attrStr[k]==="'")){const valueStart=k+1,closeIdx=attrStr.indexOf(attrStr[k],valueStart);closeIdx!==-1&&(quoteChar=attrStr[k],value=attrStr.slice(valueStart,closeIdx),i=closeIdx+1)}const token={startIndex:tokenStart};token[1]=leadingWs,token[2]=name,token[3]=equalsGroup,token[4]=quoteChar!==void 0?!0:void 0,token[5]=quoteChar,token[6]=value,tokens.push(token)}return tokens}function validateAttributeString(attrStr,options){const matches=scanAttributeTokens(attrStr),attrNames={};for(let i=0;i<matches.length;i++){if(matches[i][1].length===0)return getErrorObject("InvalidAttr","Attribute '"+matches[i][2]+"' has no space in starting.",getPositionFromMatch(matches[i]));if(matches[i][3]!==void 0&&matches[i][4]===void 0)return getErrorObject("InvalidAttr","Attribute '"+matches[i][2]+"' is without value.",getPositionFromMatch(matches[i]));if(matches[i][3]===void 0&&!options.allowBooleanAttributes)return getErrorObject("InvalidAttr","boolean attribute '"+matches[i][2]+"' is not allowed.",getPositionFromMatch(matches[i]));const attrName=matches[i][2];if(!validateAttrName(attrName))return getErrorObject("InvalidAttr","Attribute '"+attrName+"' is an invalid name.",getPositionFromMatch(matches[i]));if(!Object.prototype.hasOwnProperty.call(attrNames,attrName))attrNames[attrName]=1;else return getErrorObject("InvalidAttr","Attribute '"+attrName+"' is repeated.",getPositionFromMatch(matches[i]))}return!0}function validateNumberAmpersand(xmlData,i){let re=/\d/;for(xmlData[i]==="x"&&(i++,re=/[\da-fA-F]/);i<xmlData.length;i++){if(xmlData[i]===";")return i;if(!xmlData[i].match(re))break}return-1}function validateAmpersand(xmlData,i){if(i++,xmlData[i]===";")return-1;if(xmlData[i]==="#")return i++,validateNumberAmpersand(xmlData,i);let count=0;for(;i<xmlData.length;i++,count++)if(!(xmlData[i].match(/\w/)&&count<20)){if(xmlData[i]===";")break;return-1}return i}function getErrorObject(code,message,lineNumber){return{err:{code,msg:message,line:lineNumber.line||lineNumber,col:lineNumber.col}}}function validateAttrName(attrName){return isName(attrName)}function validateTagName(tagname){return isName(tagname)}function getLineNumberForPosition(xmlData,index){const lines=xmlData.substring(0,index).split(/\r?\n/);return{line:lines.length,col:lines[lines.length-1].length+1}}function getPositionFromMatch(match){return match.startIndex+match[1].length}

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/fxp.js
const XMLValidator={validate: validate};

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/OptionsBuilder.js
const defaultOnDangerousProperty=name=>DANGEROUS_PROPERTY_NAMES.includes(name)?"__"+name:name;const OptionsBuilder_defaultOptions={preserveOrder:!1,attributeNamePrefix:"@_",attributesGroupName:!1,textNodeName:"#text",ignoreAttributes:!0,removeNSPrefix:!1,allowBooleanAttributes:!1,parseTagValue:!0,parseAttributeValue:!1,trimValues:!0,cdataPropName:!1,numberParseOptions:{hex:!0,leadingZeros:!0,eNotation:!0,unicode:!1},tagValueProcessor:function(tagName,val){return val},attributeValueProcessor:function(attrName,val){return val},stopNodes:[],alwaysCreateTextNode:!1,isArray:()=>!1,commentPropName:!1,unpairedTags:[],processEntities:!0,htmlEntities:!1,entityDecoder:null,ignoreDeclaration:!1,ignorePiTags:!1,transformTagName:!1,transformAttributeName:!1,updateTag:function(tagName,jPath,attrs){return tagName},captureMetaData:!1,maxNestedTags:100,strictReservedNames:!0,jPath:!0,onDangerousProperty:defaultOnDangerousProperty};function validatePropertyName(propertyName,optionName){if(typeof propertyName!="string")return;const normalized=propertyName.toLowerCase();if(DANGEROUS_PROPERTY_NAMES.some(dangerous=>normalized===dangerous.toLowerCase()))throw new Error(`[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`);if(criticalProperties.some(dangerous=>normalized===dangerous.toLowerCase()))throw new Error(`[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`)}function normalizeProcessEntities(value,htmlEntities){return typeof value=="boolean"?{enabled:value,maxEntitySize:1e4,maxExpansionDepth:1e4,maxTotalExpansions:1/0,maxExpandedLength:1e5,maxEntityCount:1e3,allowedTags:null,tagFilter:null,appliesTo:"all"}:typeof value=="object"&&value!==null?{enabled:value.enabled!==!1,maxEntitySize:Math.max(1,value.maxEntitySize??1e4),maxExpansionDepth:Math.max(1,value.maxExpansionDepth??1e4),maxTotalExpansions:Math.max(1,value.maxTotalExpansions??1/0),maxExpandedLength:Math.max(1,value.maxExpandedLength??1e5),maxEntityCount:Math.max(1,value.maxEntityCount??1e3),allowedTags:value.allowedTags??null,tagFilter:value.tagFilter??null,appliesTo:value.appliesTo??"all"}:normalizeProcessEntities(!0)}const buildOptions=function(options){const built=Object.assign({},OptionsBuilder_defaultOptions,options),propertyNameOptions=[{value:built.attributeNamePrefix,name:"attributeNamePrefix"},{value:built.attributesGroupName,name:"attributesGroupName"},{value:built.textNodeName,name:"textNodeName"},{value:built.cdataPropName,name:"cdataPropName"},{value:built.commentPropName,name:"commentPropName"}];for(const{value,name}of propertyNameOptions)value&&validatePropertyName(value,name);return built.onDangerousProperty===null&&(built.onDangerousProperty=defaultOnDangerousProperty),built.processEntities=normalizeProcessEntities(built.processEntities,built.htmlEntities),built.unpairedTagsSet=new Set(built.unpairedTags),built.stopNodes&&Array.isArray(built.stopNodes)&&(built.stopNodes=built.stopNodes.map(node=>typeof node=="string"&&node.startsWith("*.")?".."+node.substring(2):node)),built};

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/xmlNode.js
let METADATA_SYMBOL;typeof Symbol!="function"?METADATA_SYMBOL="@@xmlMetadata":METADATA_SYMBOL=Symbol("XML Node Metadata");class XmlNode{constructor(tagname){this.tagname=tagname,this.child=[],this[":@"]=Object.create(null)}add(key,val){key==="__proto__"&&(key="#__proto__"),this.child.push({[key]:val})}addChild(node,startIndex){node.tagname==="__proto__"&&(node.tagname="#__proto__"),node[":@"]&&Object.keys(node[":@"]).length>0?this.child.push({[node.tagname]:node.child,":@":node[":@"]}):this.child.push({[node.tagname]:node.child}),this.addStartIndex(startIndex)}addStartIndex(startIndex){startIndex!==void 0&&(this.child[this.child.length-1][METADATA_SYMBOL]={startIndex})}addEndIndex(endIndex){const lastChild=this.child[this.child.length-1];lastChild!==void 0&&lastChild[METADATA_SYMBOL]!==void 0&&lastChild[METADATA_SYMBOL].endIndex===void 0&&(lastChild[METADATA_SYMBOL].endIndex=endIndex)}static getMetaDataSymbol(){return METADATA_SYMBOL}}

;// CONCATENATED MODULE: ./node_modules/xml-naming/src/index.js
const nameStartChar10=":A-Za-z_\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD",nameChar10=nameStartChar10+"\\-\\.\\d\xB7\u0300-\u036F\u203F-\u2040",nameStartChar11=":A-Za-z_\xC0-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}",nameChar11=nameStartChar11+"\\-\\.\\d\xB7\u0300-\u036F\u0487\u203F-\u2040",buildRegexes=(startChar,char,flags="")=>{const ncStart=startChar.replace(":",""),ncChar=char.replace(":",""),ncNamePat=`[${ncStart}][${ncChar}]*`;return{name:new RegExp(`^[${startChar}][${char}]*$`,flags),ncName:new RegExp(`^${ncNamePat}$`,flags),qName:new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`,flags),nmToken:new RegExp(`^[${char}]+$`,flags),nmTokens:new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`,flags)}},regexes10=buildRegexes(nameStartChar10,nameChar10),regexes11=buildRegexes(nameStartChar11,nameChar11,"u"),nameStartCharAscii=":A-Za-z_",nameCharAscii=nameStartCharAscii+"\\-\\.\\d",regexesAscii=buildRegexes(nameStartCharAscii,nameCharAscii),getRegexes=(xmlVersion="1.0",asciiOnly=!1)=>asciiOnly?regexesAscii:xmlVersion==="1.1"?regexes11:regexes10;const src_name=(str,{xmlVersion="1.0",asciiOnly=!1}={})=>getRegexes(xmlVersion,asciiOnly).name.test(str),ncName=(str,{xmlVersion="1.0",asciiOnly=!1}={})=>getRegexes(xmlVersion,asciiOnly).ncName.test(str),qName=(str,{xmlVersion="1.0",asciiOnly=!1}={})=>getRegexes(xmlVersion,asciiOnly).qName.test(str),nmToken=(str,{xmlVersion="1.0",asciiOnly=!1}={})=>getRegexes(xmlVersion,asciiOnly).nmToken.test(str),nmTokens=(str,{xmlVersion="1.0",asciiOnly=!1}={})=>getRegexes(xmlVersion,asciiOnly).nmTokens.test(str);const PRODUCTIONS=(/* unused pure expression or super */ null && (["name","ncName","qName","nmToken","nmTokens"]));const createValidator=(production,{xmlVersion="1.0",asciiOnly=!1,maxCacheSize=2048}={})=>{if(!PRODUCTIONS.includes(production))throw new TypeError(`Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(", ")}`);const regex=getRegexes(xmlVersion,asciiOnly)[production];let cache=new Map;const validator=str=>{const cached=cache.get(str);if(cached!==void 0)return cached;const result=regex.test(str);return cache.size<maxCacheSize&&cache.set(str,result),result};return validator.reset=()=>{cache=new Map},validator},src_validate=(str,production,{xmlVersion="1.0",asciiOnly=!1}={})=>{if(!PRODUCTIONS.includes(production))throw new TypeError(`Unknown production "${production}". Must be one of: ${PRODUCTIONS.join(", ")}`);if({name: src_name,ncName,qName,nmToken,nmTokens}[production](str,{xmlVersion,asciiOnly}))return{valid:!0,production,input:str};let reason="Does not match the production rules",position;const startCharPattern=asciiOnly?/^[:A-Za-z_]/:/^[:A-Za-z_\u00C0-\uFFFD]/,namePattern=asciiOnly?/[\w\-\\.:]/:/[\w\-\\.:\u00B7\u00C0-\uFFFD]/;if(str.length===0)reason="Input is empty";else if(production==="ncName"&&str.includes(":"))position=str.indexOf(":"),reason="Colon is not allowed in NCName";else if(production==="qName"&&str.startsWith(":"))reason="QName cannot start with a colon",position=0;else if(production==="qName"&&str.endsWith(":"))reason="QName cannot end with a colon",position=str.length-1;else if(production==="qName"&&(str.match(/:/g)||[]).length>1)reason="QName can have at most one colon",position=str.lastIndexOf(":");else if(["name","ncName","qName"].includes(production)&&!startCharPattern.test(str[0]))reason=`First character "${str[0]}" is not a valid NameStartChar`,position=0;else for(let i=0;i<str.length;i++)if(!namePattern.test(str[i])){reason=`Character "${str[i]}" at position ${i} is not a valid NameChar`,position=i;break}return{valid:!1,production,input:str,reason,position}},validateAll=(strings,production,opts={})=>strings.map(str=>src_validate(str,production,opts)),sanitize=(str,production="name",{replacement="_",asciiOnly=!1}={})=>{if(!str)return replacement;let result=str;production==="ncName"&&(result=result.replace(/:/g,""));const allowedCharPattern=asciiOnly?/[^\w\-\.:]/g:/[^\w\-\.:\u00B7\u00C0-\uFFFD]/g;return result=result.replace(allowedCharPattern,replacement),production!=="nmToken"&&production!=="nmTokens"&&/^[\-\.\d]/.test(result)&&(result=replacement+result),result||replacement};

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/DocTypeReader.js
class DocTypeReader{constructor(options,xmlVersion){this.suppressValidationErr=!options,this.options=options,this.xmlVersion=xmlVersion||1}setXmlVersion(xmlVersion=1){this.xmlVersion=xmlVersion}readDocType(xmlData,i){const entities=Object.create(null);let entityCount=0;if(xmlData[i+3]==="O"&&xmlData[i+4]==="C"&&xmlData[i+5]==="T"&&xmlData[i+6]==="Y"&&xmlData[i+7]==="P"&&xmlData[i+8]==="E"){i=i+9;let angleBracketsCount=1,hasBody=!1,comment=!1,quoteChar=null,exp="";for(;i<xmlData.length;i++){if(quoteChar!==null){xmlData[i]===quoteChar&&(quoteChar=null),exp+=xmlData[i];continue}if(!hasBody&&!comment&&(xmlData[i]==='"'||xmlData[i]==="'")){quoteChar=xmlData[i],exp+=xmlData[i];continue}if(xmlData[i]==="<"&&!comment){if(hasBody&&hasSeq(xmlData,"!ENTITY",i)){i+=7;let entityName,val;if([entityName,val,i]=this.readEntityExp(xmlData,i+1,this.suppressValidationErr),val.indexOf("&")===-1){if(this.options.enabled!==!1&&this.options.maxEntityCount!=null&&entityCount>=this.options.maxEntityCount)throw new Error(`Entity count (${entityCount+1}) exceeds maximum allowed (${this.options.maxEntityCount})`);entities[entityName]=val,entityCount++}}else if(hasBody&&hasSeq(xmlData,"!ELEMENT",i)){i+=8;const{index}=this.readElementExp(xmlData,i+1);i=index}else if(hasBody&&hasSeq(xmlData,"!ATTLIST",i))i+=8;else if(hasBody&&hasSeq(xmlData,"!NOTATION",i)){i+=9;const{index}=this.readNotationExp(xmlData,i+1,this.suppressValidationErr);i=index}else if(hasSeq(xmlData,"!--",i))comment=!0;else throw new Error("Invalid DOCTYPE");angleBracketsCount++,exp=""}else if(xmlData[i]===">"){if(comment?xmlData[i-1]==="-"&&xmlData[i-2]==="-"&&(comment=!1,angleBracketsCount--):angleBracketsCount--,angleBracketsCount===0)break}else xmlData[i]==="["?hasBody=!0:exp+=xmlData[i]}if(quoteChar!==null||angleBracketsCount!==0)throw new Error("Unclosed DOCTYPE")}else throw new Error("Invalid Tag instead of DOCTYPE");return{entities,i}}readEntityExp(xmlData,i){i=skipWhitespace(xmlData,i);const startIndex=i;for(;i<xmlData.length&&!/\s/.test(xmlData[i])&&xmlData[i]!=='"'&&xmlData[i]!=="'";)i++;let entityName=xmlData.substring(startIndex,i);if(validateEntityName(entityName,{xmlVersion:this.xmlVersion}),i=skipWhitespace(xmlData,i),!this.suppressValidationErr){if(xmlData.substring(i,i+6).toUpperCase()==="SYSTEM")throw new Error("External entities are not supported");if(xmlData[i]==="%")throw new Error("Parameter entities are not supported")}let entityValue="";if([i,entityValue]=this.readIdentifierVal(xmlData,i,"entity"),this.options.enabled!==!1&&this.options.maxEntitySize!=null&&entityValue.length>this.options.maxEntitySize)throw new Error(`Entity "${entityName}" size (${entityValue.length}) exceeds maximum allowed size (${this.options.maxEntitySize})`);return i--,[entityName,entityValue,i]}readNotationExp(xmlData,i){i=skipWhitespace(xmlData,i);const startIndex=i;for(;i<xmlData.length&&!/\s/.test(xmlData[i]);)i++;let notationName=xmlData.substring(startIndex,i);!this.suppressValidationErr&&validateEntityName(notationName,{xmlVersion:this.xmlVersion}),i=skipWhitespace(xmlData,i);const identifierType=xmlData.substring(i,i+6).toUpperCase();if(!this.suppressValidationErr&&identifierType!=="SYSTEM"&&identifierType!=="PUBLIC")throw new Error(`Expected SYSTEM or PUBLIC, found "${identifierType}"`);i+=identifierType.length,i=skipWhitespace(xmlData,i);let publicIdentifier=null,systemIdentifier=null;if(identifierType==="PUBLIC")[i,publicIdentifier]=this.readIdentifierVal(xmlData,i,"publicIdentifier"),i=skipWhitespace(xmlData,i),(xmlData[i]==='"'||xmlData[i]==="'")&&([i,systemIdentifier]=this.readIdentifierVal(xmlData,i,"systemIdentifier"));else if(identifierType==="SYSTEM"&&([i,systemIdentifier]=this.readIdentifierVal(xmlData,i,"systemIdentifier"),!this.suppressValidationErr&&!systemIdentifier))throw new Error("Missing mandatory system identifier for SYSTEM notation");return{notationName,publicIdentifier,systemIdentifier,index:--i}}readIdentifierVal(xmlData,i,type){let identifierVal="";const startChar=xmlData[i];if(startChar!=='"'&&startChar!=="'")throw new Error(`Expected quoted string, found "${startChar}"`);i++;const startIndex=i;for(;i<xmlData.length&&xmlData[i]!==startChar;)i++;if(identifierVal=xmlData.substring(startIndex,i),xmlData[i]!==startChar)throw new Error(`Unterminated ${type} value`);return i++,[i,identifierVal]}readElementExp(xmlData,i){i=skipWhitespace(xmlData,i);const startIndex=i;for(;i<xmlData.length&&!/\s/.test(xmlData[i]);)i++;let elementName=xmlData.substring(startIndex,i);if(!this.suppressValidationErr&&!qName(elementName,{xmlVersion:this.xmlVersion}))throw new Error(`Invalid element name: "${elementName}"`);i=skipWhitespace(xmlData,i);let contentModel="";if(xmlData[i]==="E"&&hasSeq(xmlData,"MPTY",i))i+=4;else if(xmlData[i]==="A"&&hasSeq(xmlData,"NY",i))i+=2;else if(xmlData[i]==="("){i++;const startIndex2=i;for(;i<xmlData.length&&xmlData[i]!==")";)i++;if(contentModel=xmlData.substring(startIndex2,i),xmlData[i]!==")")throw new Error("Unterminated content model")}else if(!this.suppressValidationErr)throw new Error(`Invalid Element Expression, found "${xmlData[i]}"`);return{elementName,contentModel:contentModel.trim(),index:i}}readAttlistExp(xmlData,i){i=skipWhitespace(xmlData,i);let startIndex=i;for(;i<xmlData.length&&!/\s/.test(xmlData[i]);)i++;let elementName=xmlData.substring(startIndex,i);for(validateEntityName(elementName,{xmlVersion:this.xmlVersion}),i=skipWhitespace(xmlData,i),startIndex=i;i<xmlData.length&&!/\s/.test(xmlData[i]);)i++;let attributeName=xmlData.substring(startIndex,i);if(!validateEntityName(attributeName,{xmlVersion:this.xmlVersion}))throw new Error(`Invalid attribute name: "${attributeName}"`);i=skipWhitespace(xmlData,i);let attributeType="";if(xmlData.substring(i,i+8).toUpperCase()==="NOTATION"){if(attributeType="NOTATION",i+=8,i=skipWhitespace(xmlData,i),xmlData[i]!=="(")throw new Error(`Expected '(', found "${xmlData[i]}"`);i++;let allowedNotations=[];for(;i<xmlData.length&&xmlData[i]!==")";){const startIndex2=i;for(;i<xmlData.length&&xmlData[i]!=="|"&&xmlData[i]!==")";)i++;let notation=xmlData.substring(startIndex2,i);if(notation=notation.trim(),!validateEntityName(notation,{xmlVersion:this.xmlVersion}))throw new Error(`Invalid notation name: "${notation}"`);allowedNotations.push(notation),xmlData[i]==="|"&&(i++,i=skipWhitespace(xmlData,i))}if(xmlData[i]!==")")throw new Error("Unterminated list of notations");i++,attributeType+=" ("+allowedNotations.join("|")+")"}else{const startIndex2=i;for(;i<xmlData.length&&!/\s/.test(xmlData[i]);)i++;attributeType+=xmlData.substring(startIndex2,i);const validTypes=["CDATA","ID","IDREF","IDREFS","ENTITY","ENTITIES","NMTOKEN","NMTOKENS"];if(!this.suppressValidationErr&&!validTypes.includes(attributeType.toUpperCase()))throw new Error(`Invalid attribute type: "${attributeType}"`)}i=skipWhitespace(xmlData,i);let defaultValue="";return xmlData.substring(i,i+8).toUpperCase()==="#REQUIRED"?(defaultValue="#REQUIRED",i+=8):xmlData.substring(i,i+7).toUpperCase()==="#IMPLIED"?(defaultValue="#IMPLIED",i+=7):[i,defaultValue]=this.readIdentifierVal(xmlData,i,"ATTLIST"),{elementName,attributeName,attributeType,defaultValue,index:i}}}const skipWhitespace=(data,index)=>{for(;index<data.length&&/\s/.test(data[index]);)index++;return index};function hasSeq(data,seq,i){for(let j=0;j<seq.length;j++)if(seq[j]!==data[i+j+1])return!1;return!0}function validateEntityName(name,xmlVersion){if(qName(name,{xmlVersion}))return name;throw new Error(`Invalid entity name ${name}`)}

;// CONCATENATED MODULE: ./node_modules/anynum/digitTable.js
const SCRIPT_ZEROS=[48,1632,1776,2406,2534,2662,2790,2918,3046,3174,3302,3430,3558,3664,3792,3872,4160,4240,6112,6160,6470,6608,6784,6800,6992,7088,7232,7248,65296,120782,120792,120802,120812,120822,66720,68912,69734,69872,69942,70096,70384,70736,70864,71248,71360,71472,71904,72016,72688,72784,73040,73120,73552,92768,92864,93008,123200,123632,124144,125264,130032],NOT_DIGIT=255,HIGH_MAP=new Map,LOW_MAX=65535,LOW_MIN=1632,TABLE_OFFSET=LOW_MIN,TABLE_SIZE=LOW_MAX-LOW_MIN+1,TABLE=new Uint8Array(TABLE_SIZE).fill(NOT_DIGIT);for(const zero of SCRIPT_ZEROS)for(let d=0;d<10;d++){const cp=zero+d;cp<=LOW_MAX?TABLE[cp-TABLE_OFFSET]=d:HIGH_MAP.set(cp,d)}

;// CONCATENATED MODULE: ./node_modules/anynum/anynum.js
const CHAR_0=48,CHAR_9=57,CHAR_MINUS=45,MINUS_SET=new Set([8722,65293,65123]);function anynum(str){if(typeof str!="string")return str;const len=str.length;if(len===0)return str;let firstHit=-1;for(let i=0;i<len;i++){const cc=str.charCodeAt(i);if(!(cc>=CHAR_0&&cc<=CHAR_9||cc===CHAR_MINUS)){if(cc<TABLE_OFFSET){if(MINUS_SET.has(cc)){firstHit=i;break}continue}if(cc>=55296&&cc<=56319){if(i+1<len){const low=str.charCodeAt(i+1);if(low>=56320&&low<=57343){const cp=65536+(cc-55296<<10)+(low-56320);if(HIGH_MAP.has(cp)){firstHit=i;break}}}continue}if(TABLE[cc-TABLE_OFFSET]!==NOT_DIGIT||MINUS_SET.has(cc)){firstHit=i;break}}}if(firstHit===-1)return str;const chars=[];firstHit>0&&chars.push(str.slice(0,firstHit));for(let i=firstHit;i<len;i++){const cc=str.charCodeAt(i);if(cc>=CHAR_0&&cc<=CHAR_9||cc===CHAR_MINUS){chars.push(str[i]);continue}if(cc<TABLE_OFFSET){chars.push(MINUS_SET.has(cc)?"-":str[i]);continue}if(cc>=55296&&cc<=56319){if(i+1<len){const low=str.charCodeAt(i+1);if(low>=56320&&low<=57343){const cp=65536+(cc-55296<<10)+(low-56320),d2=HIGH_MAP.get(cp);if(d2!==void 0){chars.push(String.fromCharCode(d2+48)),i++;continue}}}chars.push(str[i]);continue}if(MINUS_SET.has(cc)){chars.push("-");continue}const d=TABLE[cc-TABLE_OFFSET];chars.push(d!==NOT_DIGIT?String.fromCharCode(d+48):str[i])}return chars.join("")}/* harmony default export */ const anynum_anynum = (anynum);

;// CONCATENATED MODULE: ./node_modules/strnum/strnum.js
const hexRegex=/^[-+]?0x[a-fA-F0-9]+$/,binRegex=/^0b[01]+$/,octRegex=/^0o[0-7]+$/,numRegex=/^([\-\+])?(0*)([0-9]*(\.[0-9]*)?)$/;const consider={hex:!0,binary:!1,octal:!1,leadingZeros:!0,decimalPoint:".",eNotation:!0,infinity:"original",unicode:!1};function toNumber(str,options={}){if(options=Object.assign({},consider,options),!str||typeof str!="string")return str;let trimmedStr=str.trim();if(trimmedStr.length===0)return str;if(options.skipLike!==void 0&&options.skipLike.test(trimmedStr))return str;if(trimmedStr==="0"||options.unicode&&(trimmedStr=anynum_anynum(trimmedStr),trimmedStr==="0"))return 0;if(options.hex&&hexRegex.test(trimmedStr))return parse_int(trimmedStr,16);if(options.binary&&binRegex.test(trimmedStr))return parse_int(trimmedStr,2);if(options.octal&&octRegex.test(trimmedStr))return parse_int(trimmedStr,8);if(isFinite(trimmedStr)){if(trimmedStr.includes("e")||trimmedStr.includes("E"))return resolveEnotation(str,trimmedStr,options);{const match=numRegex.exec(trimmedStr);if(match){const sign=match[1]||"",leadingZeros=match[2];let numTrimmedByZeros=trimZeros(match[3]);const decimalAdjacentToLeadingZeros=sign?trimmedStr[leadingZeros.length+1]===".":trimmedStr[leadingZeros.length]===".";if(!options.leadingZeros&&(leadingZeros.length>1||leadingZeros.length===1&&!decimalAdjacentToLeadingZeros))return str;{const num=Number(trimmedStr),parsedStr=String(num);if(num===0)return num;if(parsedStr.search(/[eE]/)!==-1)return options.eNotation?num:str;if(trimmedStr.indexOf(".")!==-1)return parsedStr==="0"||parsedStr===numTrimmedByZeros||parsedStr===`${sign}${numTrimmedByZeros}`?num:str;let n=leadingZeros?numTrimmedByZeros:trimmedStr;return leadingZeros?n===parsedStr||sign+n===parsedStr?num:str:n===parsedStr||n===sign+parsedStr?num:str}}else return str}}else{const num=Number(trimmedStr);return Number.isNaN(num)?str:handleInfinity(str,num,options)}}const eNotationRegx=/^([-+])?(0*)(\d*(\.\d*)?[eE][-\+]?\d+)$/;function resolveEnotation(str,trimmedStr,options){if(!options.eNotation)return str;const notation=trimmedStr.match(eNotationRegx);if(notation){let sign=notation[1]||"";const eChar=notation[3].indexOf("e")===-1?"E":"e",leadingZeros=notation[2],eAdjacentToLeadingZeros=sign?trimmedStr[leadingZeros.length+1]===eChar:trimmedStr[leadingZeros.length]===eChar;return leadingZeros.length>1&&eAdjacentToLeadingZeros?str:leadingZeros.length===1&&(notation[3].startsWith(`.${eChar}`)||notation[3][0]===eChar)?Number(trimmedStr):leadingZeros.length>0?options.leadingZeros&&!eAdjacentToLeadingZeros?Number(trimmedStr):str:Number(trimmedStr)}else return str}function trimZeros(numStr){if(numStr&&numStr.indexOf(".")!==-1){let end=numStr.length;for(;end>0&&numStr.charCodeAt(end-1)===48;)end--;return numStr=numStr.slice(0,end),numStr==="."?numStr="0":numStr[0]==="."?numStr="0"+numStr:numStr[numStr.length-1]==="."&&(numStr=numStr.substring(0,numStr.length-1)),numStr}return numStr}function parse_int(numStr,base){const str=numStr.trim();if((base===2||base===8)&&(numStr=str.substring(2)),parseInt)return parseInt(numStr,base);if(Number.parseInt)return Number.parseInt(numStr,base);if(window&&window.parseInt)return window.parseInt(numStr,base);throw new Error("parseInt, Number.parseInt, window.parseInt are not supported")}function handleInfinity(str,num,options){const isPositive=num===1/0;switch(options.infinity.toLowerCase()){case"null":return null;case"infinity":return num;case"string":return isPositive?"Infinity":"-Infinity";default:return str}}

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes){return typeof ignoreAttributes=="function"?ignoreAttributes:Array.isArray(ignoreAttributes)?attrName=>{for(const pattern of ignoreAttributes)if(typeof pattern=="string"&&attrName===pattern||pattern instanceof RegExp&&pattern.test(attrName))return!0}:()=>!1}

;// CONCATENATED MODULE: ./node_modules/path-expression-matcher/src/Matcher.js
class MatcherView{constructor(matcher){this._matcher=matcher}get separator(){return this._matcher.separator}getCurrentTag(){const path=this._matcher.path;return path.length>0?path[path.length-1].tag:void 0}getCurrentNamespace(){const path=this._matcher.path;return path.length>0?path[path.length-1].namespace:void 0}getAttrValue(attrName){const path=this._matcher.path;if(path.length!==0)return path[path.length-1].values?.[attrName]}hasAttr(attrName){const path=this._matcher.path;if(path.length===0)return!1;const current=path[path.length-1];return current.values!==void 0&&attrName in current.values}getAnyParentAttr(attrName){return this._matcher.getAnyParentAttr(attrName)}hasAnyParentAttr(attrName){return this._matcher.hasAnyParentAttr(attrName)}getPosition(){const path=this._matcher.path;return path.length===0?-1:path[path.length-1].position??0}getCounter(){const path=this._matcher.path;return path.length===0?-1:path[path.length-1].counter??0}getIndex(){return this.getPosition()}getDepth(){return this._matcher.path.length}toString(separator,includeNamespace=!0){return this._matcher.toString(separator,includeNamespace)}toArray(){return this._matcher.path.map(n=>n.tag)}matches(expression){return this._matcher.matches(expression)}matchesAny(exprSet){return exprSet.matchesAny(this._matcher)}}class Matcher{constructor(options={}){this.separator=options.separator||".",this.path=[],this.siblingStacks=[],this._pathStringCache=null,this._view=new MatcherView(this),this._keptAttrs=[]}push(tagName,attrValues=null,namespace=null,options=null){this._pathStringCache=null,this.path.length>0&&(this.path[this.path.length-1].values=void 0);const currentLevel=this.path.length;let level=this.siblingStacks[currentLevel];level||(level={counts:new Map,total:0},this.siblingStacks[currentLevel]=level);const siblingKey=namespace?`${namespace}:${tagName}`:tagName,counter=level.counts.get(siblingKey)||0,position=level.total;level.counts.set(siblingKey,counter+1),level.total++;const node={tag:tagName,position,counter};namespace!=null&&(node.namespace=namespace),attrValues!=null&&(node.values=attrValues),this.path.push(node);const depth=this.path.length,keep=options!==null?options.keep:null;if(keep!=null&&keep.length>0&&attrValues)for(let i=0;i<keep.length;i++){const name=keep[i];attrValues[name]!==void 0&&this._keptAttrs.push({depth,name,value:attrValues[name]})}}pop(){if(this.path.length===0)return;this._pathStringCache=null;const node=this.path.pop();this.siblingStacks.length>this.path.length+1&&(this.siblingStacks.length=this.path.length+1);const poppedDepth=this.path.length+1;for(;this._keptAttrs.length>0&&this._keptAttrs[this._keptAttrs.length-1].depth>=poppedDepth;)this._keptAttrs.pop();return node}updateCurrent(attrValues){if(this.path.length>0){const current=this.path[this.path.length-1];attrValues!=null&&(current.values=attrValues)}}getCurrentTag(){return this.path.length>0?this.path[this.path.length-1].tag:void 0}getCurrentNamespace(){return this.path.length>0?this.path[this.path.length-1].namespace:void 0}getAttrValue(attrName){if(this.path.length!==0)return this.path[this.path.length-1].values?.[attrName]}hasAttr(attrName){if(this.path.length===0)return!1;const current=this.path[this.path.length-1];return current.values!==void 0&&attrName in current.values}getAnyParentAttr(attrName){const kept=this._keptAttrs;for(let i=kept.length-1;i>=0;i--)if(kept[i].name===attrName)return kept[i].value}hasAnyParentAttr(attrName){const kept=this._keptAttrs;for(let i=kept.length-1;i>=0;i--)if(kept[i].name===attrName)return!0;return!1}getPosition(){return this.path.length===0?-1:this.path[this.path.length-1].position??0}getCounter(){return this.path.length===0?-1:this.path[this.path.length-1].counter??0}getIndex(){return this.getPosition()}getDepth(){return this.path.length}toString(separator,includeNamespace=!0){const sep=separator||this.separator;if(sep===this.separator&&includeNamespace===!0){if(this._pathStringCache!==null)return this._pathStringCache;const result=this.path.map(n=>n.namespace?`${n.namespace}:${n.tag}`:n.tag).join(sep);return this._pathStringCache=result,result}return this.path.map(n=>includeNamespace&&n.namespace?`${n.namespace}:${n.tag}`:n.tag).join(sep)}toArray(){return this.path.map(n=>n.tag)}reset(){this._pathStringCache=null,this.path=[],this.siblingStacks=[],this._keptAttrs=[]}matches(expression){const segments=expression.segments;return segments.length===0?!1:expression.hasDeepWildcard()?this._matchWithDeepWildcard(segments):this._matchSimple(segments)}_matchSimple(segments){if(this.path.length!==segments.length)return!1;for(let i=0;i<segments.length;i++)if(!this._matchSegment(segments[i],this.path[i],i===this.path.length-1))return!1;return!0}_matchWithDeepWildcard(segments){let pathIdx=this.path.length-1,segIdx=segments.length-1;for(;segIdx>=0&&pathIdx>=0;){const segment=segments[segIdx];if(segment.type==="deep-wildcard"){if(segIdx--,segIdx<0)return!0;const nextSeg=segments[segIdx];let found=!1;for(let i=pathIdx;i>=0;i--)if(this._matchSegment(nextSeg,this.path[i],i===this.path.length-1)){pathIdx=i-1,segIdx--,found=!0;break}if(!found)return!1}else{if(!this._matchSegment(segment,this.path[pathIdx],pathIdx===this.path.length-1))return!1;pathIdx--,segIdx--}}return segIdx<0}_matchSegment(segment,node,isCurrentNode){if(segment.tag!=="*"&&segment.tag!==node.tag||segment.namespace!==void 0&&segment.namespace!=="*"&&segment.namespace!==node.namespace||segment.attrName!==void 0&&(!isCurrentNode||!node.values||!(segment.attrName in node.values)||segment.attrValue!==void 0&&String(node.values[segment.attrName])!==String(segment.attrValue)))return!1;if(segment.position!==void 0){if(!isCurrentNode)return!1;const counter=node.counter??0;if(segment.position==="first"&&counter!==0)return!1;if(segment.position==="odd"&&counter%2!==1)return!1;if(segment.position==="even"&&counter%2!==0)return!1;if(segment.position==="nth"&&counter!==segment.positionValue)return!1}return!0}matchesAny(exprSet){return exprSet.matchesAny(this)}snapshot(){return{path:this.path.map(node=>({...node})),siblingStacks:this.siblingStacks.map(level=>level&&{counts:new Map(level.counts),total:level.total}),keptAttrs:this._keptAttrs.map(entry=>({...entry}))}}restore(snapshot){this._pathStringCache=null,this.path=snapshot.path.map(node=>({...node})),this.siblingStacks=snapshot.siblingStacks.map(level=>level&&{counts:new Map(level.counts),total:level.total}),this._keptAttrs=(snapshot.keptAttrs||[]).map(entry=>({...entry}))}readOnly(){return this._view}}

;// CONCATENATED MODULE: ./node_modules/path-expression-matcher/src/Expression.js
class Expression{constructor(pattern,options={},data){this.pattern=pattern,this.separator=options.separator||".",this.segments=this._parse(pattern),this.data=data,this._hasDeepWildcard=this.segments.some(seg=>seg.type==="deep-wildcard"),this._hasAttributeCondition=this.segments.some(seg=>seg.attrName!==void 0),this._hasPositionSelector=this.segments.some(seg=>seg.position!==void 0)}_parse(pattern){const segments=[];let i=0,currentPart="";for(;i<pattern.length;)pattern[i]===this.separator?i+1<pattern.length&&pattern[i+1]===this.separator?(currentPart.trim()&&(segments.push(this._parseSegment(currentPart.trim())),currentPart=""),segments.push({type:"deep-wildcard"}),i+=2):(currentPart.trim()&&segments.push(this._parseSegment(currentPart.trim())),currentPart="",i++):(currentPart+=pattern[i],i++);return currentPart.trim()&&segments.push(this._parseSegment(currentPart.trim())),segments}_parseSegment(part){const segment={type:"tag"};let bracketContent=null,withoutBrackets=part;const bracketMatch=part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);if(bracketMatch&&(withoutBrackets=bracketMatch[1]+bracketMatch[3],bracketMatch[2])){const content=bracketMatch[2].slice(1,-1);content&&(bracketContent=content)}let namespace,tagAndPosition=withoutBrackets;if(withoutBrackets.includes("::")){const nsIndex=withoutBrackets.indexOf("::");if(namespace=withoutBrackets.substring(0,nsIndex).trim(),tagAndPosition=withoutBrackets.substring(nsIndex+2).trim(),!namespace)throw new Error(`Invalid namespace in pattern: ${part}`)}let tag,positionMatch=null;if(tagAndPosition.includes(":")){const colonIndex=tagAndPosition.lastIndexOf(":"),tagPart=tagAndPosition.substring(0,colonIndex).trim(),posPart=tagAndPosition.substring(colonIndex+1).trim();["first","last","odd","even"].includes(posPart)||/^nth\(\d+\)$/.test(posPart)?(tag=tagPart,positionMatch=posPart):tag=tagAndPosition}else tag=tagAndPosition;if(!tag)throw new Error(`Invalid segment pattern: ${part}`);if(segment.tag=tag,namespace&&(segment.namespace=namespace),bracketContent)if(bracketContent.includes("=")){const eqIndex=bracketContent.indexOf("=");segment.attrName=bracketContent.substring(0,eqIndex).trim(),segment.attrValue=bracketContent.substring(eqIndex+1).trim()}else segment.attrName=bracketContent.trim();if(positionMatch){const nthMatch=positionMatch.match(/^nth\((\d+)\)$/);nthMatch?(segment.position="nth",segment.positionValue=parseInt(nthMatch[1],10)):segment.position=positionMatch}return segment}get length(){return this.segments.length}hasDeepWildcard(){return this._hasDeepWildcard}hasAttributeCondition(){return this._hasAttributeCondition}hasPositionSelector(){return this._hasPositionSelector}toString(){return this.pattern}}

;// CONCATENATED MODULE: ./node_modules/path-expression-matcher/src/ExpressionSet.js
class ExpressionSet{constructor(){this._byDepthAndTag=new Map,this._wildcardByDepth=new Map,this._deepWildcards=[],this._deepByTerminalTag=new Map,this._patterns=new Set,this._sealed=!1}add(expression){if(this._sealed)throw new TypeError("ExpressionSet is sealed. Create a new ExpressionSet to add more expressions.");if(this._patterns.has(expression.pattern))return this;if(this._patterns.add(expression.pattern),expression.hasDeepWildcard()){const lastSeg2=expression.segments[expression.segments.length-1];if(lastSeg2&&lastSeg2.type!=="deep-wildcard"&&lastSeg2.tag!=="*"){const tag2=lastSeg2.tag;this._deepByTerminalTag.has(tag2)||this._deepByTerminalTag.set(tag2,[]),this._deepByTerminalTag.get(tag2).push(expression)}else this._deepWildcards.push(expression);return this}const depth=expression.length,tag=expression.segments[expression.segments.length-1]?.tag;if(!tag||tag==="*")this._wildcardByDepth.has(depth)||this._wildcardByDepth.set(depth,[]),this._wildcardByDepth.get(depth).push(expression);else{const key=`${depth}:${tag}`;this._byDepthAndTag.has(key)||this._byDepthAndTag.set(key,[]),this._byDepthAndTag.get(key).push(expression)}return this}addAll(expressions){for(const expr of expressions)this.add(expr);return this}has(expression){return this._patterns.has(expression.pattern)}get size(){return this._patterns.size}seal(){return this._sealed=!0,this}get isSealed(){return this._sealed}matchesAny(matcher){return this.findMatch(matcher)!==null}findMatch(matcher){const depth=matcher.getDepth(),tag=matcher.getCurrentTag(),exactKey=`${depth}:${tag}`,exactBucket=this._byDepthAndTag.get(exactKey);if(exactBucket){for(let i=0;i<exactBucket.length;i++)if(matcher.matches(exactBucket[i]))return exactBucket[i]}const wildcardBucket=this._wildcardByDepth.get(depth);if(wildcardBucket){for(let i=0;i<wildcardBucket.length;i++)if(matcher.matches(wildcardBucket[i]))return wildcardBucket[i]}const deepBucket=this._deepByTerminalTag.get(tag);if(deepBucket){for(let i=0;i<deepBucket.length;i++)if(matcher.matches(deepBucket[i]))return deepBucket[i]}for(let i=0;i<this._deepWildcards.length;i++)if(matcher.matches(this._deepWildcards[i]))return this._deepWildcards[i];return null}}

;// CONCATENATED MODULE: ./node_modules/@nodable/entities/src/entities.js
const BASIC_LATIN={amp:"&",AMP:"&",lt:"<",LT:"<",gt:">",GT:">",quot:'"',QUOT:'"',apos:"'",lsquo:"\u2018",rsquo:"\u2019",ldquo:"\u201C",rdquo:"\u201D",lsquor:"\u201A",rsquor:"\u2019",ldquor:"\u201E",bdquo:"\u201E",comma:",",period:".",colon:":",semi:";",excl:"!",quest:"?",num:"#",dollar:"$",percent:"%",ast:"*",commat:"@",lowbar:"_",verbar:"|",vert:"|",sol:"/",bsol:"\\",lbrace:"{",rbrace:"}",lbrack:"[",rbrack:"]",lpar:"(",rpar:")",nbsp:"\xA0",iexcl:"\xA1",cent:"\xA2",pound:"\xA3",curren:"\xA4",yen:"\xA5",brvbar:"\xA6",sect:"\xA7",uml:"\xA8",copy:"\xA9",COPY:"\xA9",ordf:"\xAA",laquo:"\xAB",not:"\xAC",shy:"\xAD",reg:"\xAE",REG:"\xAE",macr:"\xAF",deg:"\xB0",plusmn:"\xB1",sup2:"\xB2",sup3:"\xB3",acute:"\xB4",micro:"\xB5",para:"\xB6",middot:"\xB7",cedil:"\xB8",sup1:"\xB9",ordm:"\xBA",raquo:"\xBB",frac14:"\xBC",frac12:"\xBD",half:"\xBD",frac34:"\xBE",iquest:"\xBF",times:"\xD7",div:"\xF7",divide:"\xF7"},LATIN_ACCENTS={Agrave:"\xC0",agrave:"\xE0",Aacute:"\xC1",aacute:"\xE1",Acirc:"\xC2",acirc:"\xE2",Atilde:"\xC3",atilde:"\xE3",Auml:"\xC4",auml:"\xE4",Aring:"\xC5",aring:"\xE5",AElig:"\xC6",aelig:"\xE6",Ccedil:"\xC7",ccedil:"\xE7",Egrave:"\xC8",egrave:"\xE8",Eacute:"\xC9",eacute:"\xE9",Ecirc:"\xCA",ecirc:"\xEA",Euml:"\xCB",euml:"\xEB",Igrave:"\xCC",igrave:"\xEC",Iacute:"\xCD",iacute:"\xED",Icirc:"\xCE",icirc:"\xEE",Iuml:"\xCF",iuml:"\xEF",ETH:"\xD0",eth:"\xF0",Ntilde:"\xD1",ntilde:"\xF1",Ograve:"\xD2",ograve:"\xF2",Oacute:"\xD3",oacute:"\xF3",Ocirc:"\xD4",ocirc:"\xF4",Otilde:"\xD5",otilde:"\xF5",Ouml:"\xD6",ouml:"\xF6",Oslash:"\xD8",oslash:"\xF8",Ugrave:"\xD9",ugrave:"\xF9",Uacute:"\xDA",uacute:"\xFA",Ucirc:"\xDB",ucirc:"\xFB",Uuml:"\xDC",uuml:"\xFC",Yacute:"\xDD",yacute:"\xFD",THORN:"\xDE",thorn:"\xFE",szlig:"\xDF",yuml:"\xFF",Yuml:"\u0178"},LATIN_EXTENDED={Amacr:"\u0100",amacr:"\u0101",Abreve:"\u0102",abreve:"\u0103",Aogon:"\u0104",aogon:"\u0105",Cacute:"\u0106",cacute:"\u0107",Ccirc:"\u0108",ccirc:"\u0109",Cdot:"\u010A",cdot:"\u010B",Ccaron:"\u010C",ccaron:"\u010D",Dcaron:"\u010E",dcaron:"\u010F",Dstrok:"\u0110",dstrok:"\u0111",Emacr:"\u0112",emacr:"\u0113",Ecaron:"\u011A",ecaron:"\u011B",Edot:"\u0116",edot:"\u0117",Eogon:"\u0118",eogon:"\u0119",Gcirc:"\u011C",gcirc:"\u011D",Gbreve:"\u011E",gbreve:"\u011F",Gdot:"\u0120",gdot:"\u0121",Gcedil:"\u0122",Hcirc:"\u0124",hcirc:"\u0125",Hstrok:"\u0126",hstrok:"\u0127",Itilde:"\u0128",itilde:"\u0129",Imacr:"\u012A",imacr:"\u012B",Iogon:"\u012E",iogon:"\u012F",Idot:"\u0130",IJlig:"\u0132",ijlig:"\u0133",Jcirc:"\u0134",jcirc:"\u0135",Kcedil:"\u0136",kcedil:"\u0137",kgreen:"\u0138",Lacute:"\u0139",lacute:"\u013A",Lcedil:"\u013B",lcedil:"\u013C",Lcaron:"\u013D",lcaron:"\u013E",Lmidot:"\u013F",lmidot:"\u0140",Lstrok:"\u0141",lstrok:"\u0142",Nacute:"\u0143",nacute:"\u0144",Ncaron:"\u0147",ncaron:"\u0148",Ncedil:"\u0145",ncedil:"\u0146",ENG:"\u014A",eng:"\u014B",Omacr:"\u014C",omacr:"\u014D",Odblac:"\u0150",odblac:"\u0151",OElig:"\u0152",oelig:"\u0153",Racute:"\u0154",racute:"\u0155",Rcaron:"\u0158",rcaron:"\u0159",Rcedil:"\u0156",rcedil:"\u0157",Sacute:"\u015A",sacute:"\u015B",Scirc:"\u015C",scirc:"\u015D",Scedil:"\u015E",scedil:"\u015F",Scaron:"\u0160",scaron:"\u0161",Tcedil:"\u0162",tcedil:"\u0163",Tcaron:"\u0164",tcaron:"\u0165",Tstrok:"\u0166",tstrok:"\u0167",Utilde:"\u0168",utilde:"\u0169",Umacr:"\u016A",umacr:"\u016B",Ubreve:"\u016C",ubreve:"\u016D",Uring:"\u016E",uring:"\u016F",Udblac:"\u0170",udblac:"\u0171",Uogon:"\u0172",uogon:"\u0173",Wcirc:"\u0174",wcirc:"\u0175",Ycirc:"\u0176",ycirc:"\u0177",Zacute:"\u0179",zacute:"\u017A",Zdot:"\u017B",zdot:"\u017C",Zcaron:"\u017D",zcaron:"\u017E"},GREEK={Alpha:"\u0391",alpha:"\u03B1",Beta:"\u0392",beta:"\u03B2",Gamma:"\u0393",gamma:"\u03B3",Delta:"\u0394",delta:"\u03B4",Epsilon:"\u0395",epsilon:"\u03B5",epsiv:"\u03F5",varepsilon:"\u03F5",Zeta:"\u0396",zeta:"\u03B6",Eta:"\u0397",eta:"\u03B7",Theta:"\u0398",theta:"\u03B8",thetasym:"\u03D1",vartheta:"\u03D1",Iota:"\u0399",iota:"\u03B9",Kappa:"\u039A",kappa:"\u03BA",kappav:"\u03F0",varkappa:"\u03F0",Lambda:"\u039B",lambda:"\u03BB",Mu:"\u039C",mu:"\u03BC",Nu:"\u039D",nu:"\u03BD",Xi:"\u039E",xi:"\u03BE",Omicron:"\u039F",omicron:"\u03BF",Pi:"\u03A0",pi:"\u03C0",piv:"\u03D6",varpi:"\u03D6",Rho:"\u03A1",rho:"\u03C1",rhov:"\u03F1",varrho:"\u03F1",Sigma:"\u03A3",sigma:"\u03C3",sigmaf:"\u03C2",sigmav:"\u03C2",varsigma:"\u03C2",Tau:"\u03A4",tau:"\u03C4",Upsilon:"\u03A5",upsilon:"\u03C5",upsi:"\u03C5",Upsi:"\u03D2",upsih:"\u03D2",Phi:"\u03A6",phi:"\u03C6",phiv:"\u03D5",varphi:"\u03D5",Chi:"\u03A7",chi:"\u03C7",Psi:"\u03A8",psi:"\u03C8",Omega:"\u03A9",omega:"\u03C9",ohm:"\u03A9",Gammad:"\u03DC",gammad:"\u03DD",digamma:"\u03DD"},CYRILLIC={Afr:"\u{1D504}",afr:"\u{1D51E}",Acy:"\u0410",acy:"\u0430",Bcy:"\u0411",bcy:"\u0431",Vcy:"\u0412",vcy:"\u0432",Gcy:"\u0413",gcy:"\u0433",Dcy:"\u0414",dcy:"\u0434",IEcy:"\u0415",iecy:"\u0435",IOcy:"\u0401",iocy:"\u0451",ZHcy:"\u0416",zhcy:"\u0436",Zcy:"\u0417",zcy:"\u0437",Icy:"\u0418",icy:"\u0438",Jcy:"\u0419",jcy:"\u0439",Kcy:"\u041A",kcy:"\u043A",Lcy:"\u041B",lcy:"\u043B",Mcy:"\u041C",mcy:"\u043C",Ncy:"\u041D",ncy:"\u043D",Ocy:"\u041E",ocy:"\u043E",Pcy:"\u041F",pcy:"\u043F",Rcy:"\u0420",rcy:"\u0440",Scy:"\u0421",scy:"\u0441",Tcy:"\u0422",tcy:"\u0442",Ucy:"\u0423",ucy:"\u0443",Fcy:"\u0424",fcy:"\u0444",KHcy:"\u0425",khcy:"\u0445",TScy:"\u0426",tscy:"\u0446",CHcy:"\u0427",chcy:"\u0447",SHcy:"\u0428",shcy:"\u0448",SHCHcy:"\u0429",shchcy:"\u0449",HARDcy:"\u042A",hardcy:"\u044A",Ycy:"\u042B",ycy:"\u044B",SOFTcy:"\u042C",softcy:"\u044C",Ecy:"\u042D",ecy:"\u044D",YUcy:"\u042E",yucy:"\u044E",YAcy:"\u042F",yacy:"\u044F",DJcy:"\u0402",djcy:"\u0452",GJcy:"\u0403",gjcy:"\u0453",Jukcy:"\u0404",jukcy:"\u0454",DScy:"\u0405",dscy:"\u0455",Iukcy:"\u0406",iukcy:"\u0456",YIcy:"\u0407",yicy:"\u0457",Jsercy:"\u0408",jsercy:"\u0458",LJcy:"\u0409",ljcy:"\u0459",NJcy:"\u040A",njcy:"\u045A",TSHcy:"\u040B",tshcy:"\u045B",KJcy:"\u040C",kjcy:"\u045C",Ubrcy:"\u040E",ubrcy:"\u045E",DZcy:"\u040F",dzcy:"\u045F"},MATH={plus:"+",pm:"\xB1",times:"\xD7",div:"\xF7",divide:"\xF7",sdot:"\u22C5",star:"\u2606",starf:"\u2605",bigstar:"\u2605",lowast:"\u2217",ast:"*",midast:"*",compfn:"\u2218",smallcircle:"\u2218",bullet:"\u2022",bull:"\u2022",nbsp:"\xA0",hellip:"\u2026",mldr:"\u2026",prime:"\u2032",Prime:"\u2033",tprime:"\u2034",bprime:"\u2035",backprime:"\u2035",minus:"\u2212",minusd:"\u2238",dotminus:"\u2238",plusdo:"\u2214",dotplus:"\u2214",plusmn:"\xB1",minusplus:"\u2213",mnplus:"\u2213",mp:"\u2213",setminus:"\u2216",smallsetminus:"\u2216",Backslash:"\u2216",setmn:"\u2216",ssetmn:"\u2216",lowbar:"_",verbar:"|",vert:"|",VerticalLine:"|",colon:":",Colon:"\u2237",Proportion:"\u2237",ratio:"\u2236",equals:"=",ne:"\u2260",nequiv:"\u2262",equiv:"\u2261",Congruent:"\u2261",sim:"\u223C",thicksim:"\u223C",thksim:"\u223C",sime:"\u2243",simeq:"\u2243",TildeEqual:"\u2243",asymp:"\u2248",approx:"\u2248",thickapprox:"\u2248",thkap:"\u2248",TildeTilde:"\u2248",ncong:"\u2247",cong:"\u2245",TildeFullEqual:"\u2245",asympeq:"\u224D",CupCap:"\u224D",bump:"\u224E",Bumpeq:"\u224E",HumpDownHump:"\u224E",bumpe:"\u224F",bumpeq:"\u224F",HumpEqual:"\u224F",le:"\u2264",LessEqual:"\u2264",ge:"\u2265",GreaterEqual:"\u2265",lesseqgtr:"\u22DA",lesseqqgtr:"\u2A8B",greater:">",less:"<"},MATH_ADVANCED={alefsym:"\u2135",aleph:"\u2135",beth:"\u2136",gimel:"\u2137",daleth:"\u2138",forall:"\u2200",ForAll:"\u2200",part:"\u2202",PartialD:"\u2202",exist:"\u2203",Exists:"\u2203",nexist:"\u2204",nexists:"\u2204",empty:"\u2205",emptyset:"\u2205",emptyv:"\u2205",varnothing:"\u2205",nabla:"\u2207",Del:"\u2207",isin:"\u2208",isinv:"\u2208",in:"\u2208",Element:"\u2208",notin:"\u2209",notinva:"\u2209",ni:"\u220B",niv:"\u220B",SuchThat:"\u220B",ReverseElement:"\u220B",notni:"\u220C",notniva:"\u220C",prod:"\u220F",Product:"\u220F",coprod:"\u2210",Coproduct:"\u2210",sum:"\u2211",Sum:"\u2211",minus:"\u2212",mp:"\u2213",plusdo:"\u2214",dotplus:"\u2214",setminus:"\u2216",lowast:"\u2217",radic:"\u221A",Sqrt:"\u221A",prop:"\u221D",propto:"\u221D",Proportional:"\u221D",varpropto:"\u221D",infin:"\u221E",infintie:"\u29DD",ang:"\u2220",angle:"\u2220",angmsd:"\u2221",measuredangle:"\u2221",angsph:"\u2222",mid:"\u2223",VerticalBar:"\u2223",nmid:"\u2224",nsmid:"\u2224",npar:"\u2226",parallel:"\u2225",spar:"\u2225",nparallel:"\u2226",nspar:"\u2226",and:"\u2227",wedge:"\u2227",or:"\u2228",vee:"\u2228",cap:"\u2229",cup:"\u222A",int:"\u222B",Integral:"\u222B",conint:"\u222E",ContourIntegral:"\u222E",Conint:"\u222F",DoubleContourIntegral:"\u222F",Cconint:"\u2230",there4:"\u2234",therefore:"\u2234",Therefore:"\u2234",becaus:"\u2235",because:"\u2235",Because:"\u2235",ratio:"\u2236",Proportion:"\u2237",minusd:"\u2238",dotminus:"\u2238",mDDot:"\u223A",homtht:"\u223B",sim:"\u223C",bsimg:"\u223D",backsim:"\u223D",ac:"\u223E",mstpos:"\u223E",acd:"\u223F",VerticalTilde:"\u2240",wr:"\u2240",wreath:"\u2240",nsime:"\u2244",nsimeq:"\u2244",ncong:"\u2247",simne:"\u2246",ncongdot:"\u2A6D\u0338",ngsim:"\u2275",nsim:"\u2241",napprox:"\u2249",nap:"\u2249",ngeq:"\u2271",nge:"\u2271",nleq:"\u2270",nle:"\u2270",ngtr:"\u226F",ngt:"\u226F",nless:"\u226E",nlt:"\u226E",nprec:"\u2280",npr:"\u2280",nsucc:"\u2281",nsc:"\u2281"},ARROWS={larr:"\u2190",leftarrow:"\u2190",LeftArrow:"\u2190",uarr:"\u2191",uparrow:"\u2191",UpArrow:"\u2191",rarr:"\u2192",rightarrow:"\u2192",RightArrow:"\u2192",darr:"\u2193",downarrow:"\u2193",DownArrow:"\u2193",harr:"\u2194",leftrightarrow:"\u2194",LeftRightArrow:"\u2194",varr:"\u2195",updownarrow:"\u2195",UpDownArrow:"\u2195",nwarr:"\u2196",nwarrow:"\u2196",UpperLeftArrow:"\u2196",nearr:"\u2197",nearrow:"\u2197",UpperRightArrow:"\u2197",searr:"\u2198",searrow:"\u2198",LowerRightArrow:"\u2198",swarr:"\u2199",swarrow:"\u2199",LowerLeftArrow:"\u2199",lArr:"\u21D0",Leftarrow:"\u21D0",uArr:"\u21D1",Uparrow:"\u21D1",rArr:"\u21D2",Rightarrow:"\u21D2",dArr:"\u21D3",Downarrow:"\u21D3",hArr:"\u21D4",Leftrightarrow:"\u21D4",iff:"\u21D4",vArr:"\u21D5",Updownarrow:"\u21D5",lAarr:"\u21DA",Lleftarrow:"\u21DA",rAarr:"\u21DB",Rrightarrow:"\u21DB",lrarr:"\u21C6",leftrightarrows:"\u21C6",rlarr:"\u21C4",rightleftarrows:"\u21C4",lrhar:"\u21CB",leftrightharpoons:"\u21CB",ReverseEquilibrium:"\u21CB",rlhar:"\u21CC",rightleftharpoons:"\u21CC",Equilibrium:"\u21CC",udarr:"\u21C5",UpArrowDownArrow:"\u21C5",duarr:"\u21F5",DownArrowUpArrow:"\u21F5",llarr:"\u21C7",leftleftarrows:"\u21C7",rrarr:"\u21C9",rightrightarrows:"\u21C9",ddarr:"\u21CA",downdownarrows:"\u21CA",har:"\u21BD",lhard:"\u21BD",leftharpoondown:"\u21BD",lharu:"\u21BC",leftharpoonup:"\u21BC",rhard:"\u21C1",rightharpoondown:"\u21C1",rharu:"\u21C0",rightharpoonup:"\u21C0",lsh:"\u21B0",Lsh:"\u21B0",rsh:"\u21B1",Rsh:"\u21B1",ldsh:"\u21B2",rdsh:"\u21B3",hookleftarrow:"\u21A9",hookrightarrow:"\u21AA",mapstoleft:"\u21A4",mapstoup:"\u21A5",map:"\u21A6",mapsto:"\u21A6",mapstodown:"\u21A7",crarr:"\u21B5",nleftarrow:"\u219A",nleftrightarrow:"\u21AE",nrightarrow:"\u219B",nrarr:"\u219B",larrtl:"\u21A2",rarrtl:"\u21A3",leftarrowtail:"\u21A2",rightarrowtail:"\u21A3",twoheadleftarrow:"\u219E",twoheadrightarrow:"\u21A0",Larr:"\u219E",Rarr:"\u21A0",larrhk:"\u21A9",rarrhk:"\u21AA",larrlp:"\u21AB",looparrowleft:"\u21AB",rarrlp:"\u21AC",looparrowright:"\u21AC",harrw:"\u21AD",leftrightsquigarrow:"\u21AD",nrarrw:"\u219D\u0338",rarrw:"\u219D",rightsquigarrow:"\u219D",larrbfs:"\u291F",rarrbfs:"\u2920",nvHarr:"\u2904",nvlArr:"\u2902",nvrArr:"\u2903",larrfs:"\u291D",rarrfs:"\u291E",Map:"\u2905",larrsim:"\u2973",rarrsim:"\u2974",harrcir:"\u2948",Uarrocir:"\u2949",lurdshar:"\u294A",ldrdhar:"\u2967",ldrushar:"\u294B",rdldhar:"\u2969",lrhard:"\u296D",uharr:"\u21BE",uharl:"\u21BF",dharr:"\u21C2",dharl:"\u21C3",Uarr:"\u219F",Darr:"\u21A1",zigrarr:"\u21DD",nwArr:"\u21D6",neArr:"\u21D7",seArr:"\u21D8",swArr:"\u21D9",nharr:"\u21AE",nhArr:"\u21CE",nlarr:"\u219A",nlArr:"\u21CD",nrArr:"\u21CF",larrb:"\u21E4",LeftArrowBar:"\u21E4",rarrb:"\u21E5",RightArrowBar:"\u21E5"},SHAPES={square:"\u25A1",Square:"\u25A1",squ:"\u25A1",squf:"\u25AA",squarf:"\u25AA",blacksquar:"\u25AA",blacksquare:"\u25AA",FilledVerySmallSquare:"\u25AA",blk34:"\u2593",blk12:"\u2592",blk14:"\u2591",block:"\u2588",srect:"\u25AD",rect:"\u25AD",sdot:"\u22C5",sdotb:"\u22A1",dotsquare:"\u22A1",triangle:"\u25B5",tri:"\u25B5",trine:"\u25B5",utri:"\u25B5",triangledown:"\u25BF",dtri:"\u25BF",tridown:"\u25BF",triangleleft:"\u25C3",ltri:"\u25C3",triangleright:"\u25B9",rtri:"\u25B9",blacktriangle:"\u25B4",utrif:"\u25B4",blacktriangledown:"\u25BE",dtrif:"\u25BE",blacktriangleleft:"\u25C2",ltrif:"\u25C2",blacktriangleright:"\u25B8",rtrif:"\u25B8",loz:"\u25CA",lozenge:"\u25CA",blacklozenge:"\u29EB",lozf:"\u29EB",bigcirc:"\u25EF",xcirc:"\u25EF",circ:"\u02C6",Circle:"\u25CB",cir:"\u25CB",o:"\u25CB",bullet:"\u2022",bull:"\u2022",hellip:"\u2026",mldr:"\u2026",nldr:"\u2025",boxh:"\u2500",HorizontalLine:"\u2500",boxv:"\u2502",boxdr:"\u250C",boxdl:"\u2510",boxur:"\u2514",boxul:"\u2518",boxvr:"\u251C",boxvl:"\u2524",boxhd:"\u252C",boxhu:"\u2534",boxvh:"\u253C",boxH:"\u2550",boxV:"\u2551",boxdR:"\u2552",boxDr:"\u2553",boxDR:"\u2554",boxDl:"\u2555",boxdL:"\u2556",boxDL:"\u2557",boxuR:"\u2558",boxUr:"\u2559",boxUR:"\u255A",boxUl:"\u255C",boxuL:"\u255B",boxUL:"\u255D",boxvR:"\u255E",boxVr:"\u255F",boxVR:"\u2560",boxVl:"\u2562",boxvL:"\u2561",boxVL:"\u2563",boxHd:"\u2564",boxhD:"\u2565",boxHD:"\u2566",boxHu:"\u2567",boxhU:"\u2568",boxHU:"\u2569",boxvH:"\u256A",boxVh:"\u256B",boxVH:"\u256C"},PUNCTUATION={excl:"!",iexcl:"\xA1",brvbar:"\xA6",sect:"\xA7",uml:"\xA8",copy:"\xA9",ordf:"\xAA",laquo:"\xAB",not:"\xAC",shy:"\xAD",reg:"\xAE",macr:"\xAF",deg:"\xB0",plusmn:"\xB1",sup2:"\xB2",sup3:"\xB3",acute:"\xB4",micro:"\xB5",para:"\xB6",middot:"\xB7",cedil:"\xB8",sup1:"\xB9",ordm:"\xBA",raquo:"\xBB",frac14:"\xBC",frac12:"\xBD",frac34:"\xBE",iquest:"\xBF",nbsp:"\xA0",comma:",",period:".",colon:":",semi:";",vert:"|",Verbar:"\u2016",verbar:"|",dblac:"\u02DD",circ:"\u02C6",caron:"\u02C7",breve:"\u02D8",dot:"\u02D9",ring:"\u02DA",ogon:"\u02DB",tilde:"\u02DC",DiacriticalGrave:"`",DiacriticalAcute:"\xB4",DiacriticalTilde:"\u02DC",DiacriticalDot:"\u02D9",DiacriticalDoubleAcute:"\u02DD",grave:"`"},CURRENCY={cent:"\xA2",pound:"\xA3",curren:"\xA4",yen:"\xA5",euro:"\u20AC",dollar:"$",fnof:"\u0192",inr:"\u20B9",af:"\u060B",birr:"\u1265\u122D",peso:"\u20B1",rub:"\u20BD",won:"\u20A9",yuan:"\xA5",cedil:"\xB8"},FRACTIONS={frac12:"\xBD",half:"\xBD",frac13:"\u2153",frac14:"\xBC",frac15:"\u2155",frac16:"\u2159",frac18:"\u215B",frac23:"\u2154",frac25:"\u2156",frac34:"\xBE",frac35:"\u2157",frac38:"\u215C",frac45:"\u2158",frac56:"\u215A",frac58:"\u215D",frac78:"\u215E",frasl:"\u2044"},MISC_SYMBOLS={trade:"\u2122",TRADE:"\u2122",telrec:"\u2315",target:"\u2316",ulcorn:"\u231C",ulcorner:"\u231C",urcorn:"\u231D",urcorner:"\u231D",dlcorn:"\u231E",llcorner:"\u231E",drcorn:"\u231F",lrcorner:"\u231F",intercal:"\u22BA",intcal:"\u22BA",oplus:"\u2295",CirclePlus:"\u2295",ominus:"\u2296",CircleMinus:"\u2296",otimes:"\u2297",CircleTimes:"\u2297",osol:"\u2298",odot:"\u2299",CircleDot:"\u2299",oast:"\u229B",circledast:"\u229B",odash:"\u229D",circleddash:"\u229D",ocirc:"\u229A",circledcirc:"\u229A",boxplus:"\u229E",plusb:"\u229E",boxminus:"\u229F",minusb:"\u229F",boxtimes:"\u22A0",timesb:"\u22A0",boxdot:"\u22A1",sdotb:"\u22A1",veebar:"\u22BB",vee:"\u2228",barvee:"\u22BD",and:"\u2227",wedge:"\u2227",Cap:"\u22D2",Cup:"\u22D3",Fork:"\u22D4",pitchfork:"\u22D4",epar:"\u22D5",ltlarr:"\u2976",nvap:"\u224D\u20D2",nvsim:"\u223C\u20D2",nvge:"\u2265\u20D2",nvle:"\u2264\u20D2",nvlt:"<\u20D2",nvgt:">\u20D2",nvltrie:"\u22B4\u20D2",nvrtrie:"\u22B5\u20D2",Vdash:"\u22A9",dashv:"\u22A3",vDash:"\u22A8",Vvdash:"\u22AA",nvdash:"\u22AC",nvDash:"\u22AD",nVdash:"\u22AE",nVDash:"\u22AF"},XML={amp:"&",apos:"'",gt:">",lt:"<",quot:'"'},COMMON_HTML={nbsp:"\xA0",copy:"\xA9",reg:"\xAE",trade:"\u2122",mdash:"\u2014",ndash:"\u2013",hellip:"\u2026",laquo:"\xAB",raquo:"\xBB",lsquo:"\u2018",rsquo:"\u2019",ldquo:"\u201C",rdquo:"\u201D",bull:"\u2022",para:"\xB6",sect:"\xA7",deg:"\xB0",frac12:"\xBD",frac14:"\xBC",frac34:"\xBE"};

;// CONCATENATED MODULE: ./node_modules/@nodable/entities/src/EntityDecoder.js
const ENTITY_ACTION=Object.freeze({ALLOW:"allow",BLOCK:"block",THROW:"throw"});const SPECIAL_CHARS=new Set("!?\\\\/[]$%{}^&*()<>|+");function EntityDecoder_validateEntityName(name){if(name[0]==="#")throw new Error(`[EntityReplacer] Invalid character '#' in entity name: "${name}"`);for(const ch of name)if(SPECIAL_CHARS.has(ch))throw new Error(`[EntityReplacer] Invalid character '${ch}' in entity name: "${name}"`);return name}function mergeEntityMaps(...maps){const out=Object.create(null);for(const map of maps)if(map)for(const key of Object.keys(map)){const raw=map[key];if(typeof raw=="string")out[key]=raw;else if(raw&&typeof raw=="object"&&raw.val!==void 0){const val=raw.val;typeof val=="string"&&(out[key]=val)}}return out}const LIMIT_TIER_EXTERNAL="external",LIMIT_TIER_BASE="base",LIMIT_TIER_ALL="all";function parseLimitTiers(raw){return!raw||raw===LIMIT_TIER_EXTERNAL?new Set([LIMIT_TIER_EXTERNAL]):raw===LIMIT_TIER_ALL?new Set([LIMIT_TIER_ALL]):raw===LIMIT_TIER_BASE?new Set([LIMIT_TIER_BASE]):Array.isArray(raw)?new Set(raw):new Set([LIMIT_TIER_EXTERNAL])}const NCR_LEVEL=Object.freeze({allow:0,leave:1,remove:2,throw:3}),XML10_ALLOWED_C0=new Set([9,10,13]);function parseNCRConfig(ncr){if(!ncr)return{xmlVersion:1,onLevel:NCR_LEVEL.allow,nullLevel:NCR_LEVEL.remove};const xmlVersion=ncr.xmlVersion===1.1?1.1:1,onLevel=NCR_LEVEL[ncr.onNCR]??NCR_LEVEL.allow,nullLevel=NCR_LEVEL[ncr.nullNCR]??NCR_LEVEL.remove,clampedNull=Math.max(nullLevel,NCR_LEVEL.remove);return{xmlVersion,onLevel,nullLevel:clampedNull}}class EntityDecoder{constructor(options={}){this._limit=options.limit||{},this._maxTotalExpansions=this._limit.maxTotalExpansions||0,this._maxExpandedLength=this._limit.maxExpandedLength||0,this._postCheck=typeof options.postCheck=="function"?options.postCheck:r=>r,this._limitTiers=parseLimitTiers(this._limit.applyLimitsTo??LIMIT_TIER_EXTERNAL),this._numericAllowed=options.numericAllowed??!0,this._baseMap=mergeEntityMaps(XML,options.namedEntities||null),this._externalMap=Object.create(null),this._inputMap=Object.create(null),this._totalExpansions=0,this._expandedLength=0,this._removeSet=new Set(options.remove&&Array.isArray(options.remove)?options.remove:[]),this._leaveSet=new Set(options.leave&&Array.isArray(options.leave)?options.leave:[]);const ncrCfg=parseNCRConfig(options.ncr);this._ncrXmlVersion=ncrCfg.xmlVersion,this._ncrOnLevel=ncrCfg.onLevel,this._ncrNullLevel=ncrCfg.nullLevel,this._onExternalEntity=typeof options.onExternalEntity=="function"?options.onExternalEntity:null,this._onInputEntity=typeof options.onInputEntity=="function"?options.onInputEntity:null}_applyRegistrationHook(hook,name,value,context){if(!hook)return!0;const action=hook(name,value);if(action===ENTITY_ACTION.BLOCK)return!1;if(action===ENTITY_ACTION.THROW)throw new Error(`[EntityDecoder] Registration of ${context} entity "&${name};" was rejected by hook`);return!0}setExternalEntities(map){if(map)for(const key of Object.keys(map))EntityDecoder_validateEntityName(key);if(!this._onExternalEntity){this._externalMap=mergeEntityMaps(map);return}const flat=mergeEntityMaps(map),filtered=Object.create(null);for(const[name,value]of Object.entries(flat))this._applyRegistrationHook(this._onExternalEntity,name,value,"external")&&(filtered[name]=value);this._externalMap=filtered}addExternalEntity(key,value){EntityDecoder_validateEntityName(key),typeof value=="string"&&value.indexOf("&")===-1&&this._applyRegistrationHook(this._onExternalEntity,key,value,"external")&&(this._externalMap[key]=value)}addInputEntities(map){if(this._totalExpansions=0,this._expandedLength=0,!this._onInputEntity){this._inputMap=mergeEntityMaps(map);return}const flat=mergeEntityMaps(map),filtered=Object.create(null);for(const[name,value]of Object.entries(flat))this._applyRegistrationHook(this._onInputEntity,name,value,"input")&&(filtered[name]=value);this._inputMap=filtered}reset(){return this._inputMap=Object.create(null),this._totalExpansions=0,this._expandedLength=0,this}setXmlVersion(version){this._ncrXmlVersion=version===1.1?1.1:1}decode(str){if(typeof str!="string"||str.length===0||str.indexOf("&")===-1)return str;const original=str,chunks=[],len=str.length;let last=0,i=0;const limitExpansions=this._maxTotalExpansions>0,limitLength=this._maxExpandedLength>0,checkLimits=limitExpansions||limitLength;for(;i<len;){if(str.charCodeAt(i)!==38){i++;continue}let j=i+1;for(;j<len&&str.charCodeAt(j)!==59&&j-i<=32;)j++;if(j>=len||str.charCodeAt(j)!==59){i++;continue}const token=str.slice(i+1,j);if(token.length===0){i++;continue}let replacement,tier;if(this._removeSet.has(token))replacement="",tier===void 0&&(tier=LIMIT_TIER_EXTERNAL);else if(this._leaveSet.has(token)){i++;continue}else if(token.charCodeAt(0)===35){const ncrResult=this._resolveNCR(token);if(ncrResult===void 0){i++;continue}replacement=ncrResult,tier=LIMIT_TIER_BASE}else{const resolved=this._resolveName(token);replacement=resolved?.value,tier=resolved?.tier}if(replacement===void 0){i++;continue}if(i>last&&chunks.push(str.slice(last,i)),chunks.push(replacement),last=j+1,i=last,checkLimits&&this._tierCounts(tier)){if(limitExpansions&&(this._totalExpansions++,this._totalExpansions>this._maxTotalExpansions))throw new Error(`[EntityReplacer] Entity expansion count limit exceeded: ${this._totalExpansions} > ${this._maxTotalExpansions}`);if(limitLength){const delta=replacement.length-(token.length+2);if(delta>0&&(this._expandedLength+=delta,this._expandedLength>this._maxExpandedLength))throw new Error(`[EntityReplacer] Expanded content length limit exceeded: ${this._expandedLength} > ${this._maxExpandedLength}`)}}}last<len&&chunks.push(str.slice(last));const result=chunks.length===0?str:chunks.join("");return this._postCheck(result,original)}_tierCounts(tier){return this._limitTiers.has(LIMIT_TIER_ALL)?!0:this._limitTiers.has(tier)}_resolveName(name){if(name in this._inputMap)return{value:this._inputMap[name],tier:LIMIT_TIER_EXTERNAL};if(name in this._externalMap)return{value:this._externalMap[name],tier:LIMIT_TIER_EXTERNAL};if(name in this._baseMap)return{value:this._baseMap[name],tier:LIMIT_TIER_BASE}}_classifyNCR(cp){return cp===0?this._ncrNullLevel:cp>=55296&&cp<=57343||this._ncrXmlVersion===1&&cp>=1&&cp<=31&&!XML10_ALLOWED_C0.has(cp)?NCR_LEVEL.remove:-1}_applyNCRAction(action,token,cp){switch(action){case NCR_LEVEL.allow:return String.fromCodePoint(cp);case NCR_LEVEL.remove:return"";case NCR_LEVEL.leave:return;case NCR_LEVEL.throw:throw new Error(`[EntityDecoder] Prohibited numeric character reference &${token}; (U+${cp.toString(16).toUpperCase().padStart(4,"0")})`);default:return String.fromCodePoint(cp)}}_resolveNCR(token){const second=token.charCodeAt(1);let cp;if(second===120||second===88?cp=parseInt(token.slice(2),16):cp=parseInt(token.slice(1),10),Number.isNaN(cp)||cp<0||cp>1114111)return;const minimum=this._classifyNCR(cp);if(!this._numericAllowed&&minimum<NCR_LEVEL.remove)return;const effective=minimum===-1?this._ncrOnLevel:Math.max(this._ncrOnLevel,minimum);return this._applyNCRAction(effective,token,cp)}}

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/sql.js
const SQL_PATTERNS=[{id:"sql-block-comment-open",description:"SQL block comment open: /* ... */ \u2014 unusual in legitimate user text",pattern:/\/\*/},{id:"sql-union-select",description:"UNION SELECT \u2014 most common SQL injection aggregation attack",pattern:/\bUNION\s{1,20}(?:ALL\s{1,20})?SELECT\b/i},{id:"sql-drop-table",description:"DROP TABLE \u2014 destructive DDL injection",pattern:/\bDROP\s{1,20}TABLE\b/i},{id:"sql-drop-database",description:"DROP DATABASE \u2014 destructive DDL injection",pattern:/\bDROP\s{1,20}DATABASE\b/i},{id:"sql-insert-into",description:"INSERT INTO \u2014 data injection",pattern:/\bINSERT\s{1,20}INTO\b/i},{id:"sql-delete-from",description:"DELETE FROM \u2014 data deletion injection",pattern:/\bDELETE\s{1,20}FROM\b/i},{id:"sql-update-set",description:"UPDATE ... SET \u2014 data modification injection",pattern:/\bUPDATE\b[\s\S]{1,60}\bSET\b/i},{id:"sql-exec-xp",description:"EXEC xp_ \u2014 MSSQL extended stored procedure execution",pattern:/\bEXEC(?:UTE)?\s{1,20}xp_/i},{id:"sql-tautology-string",description:`Classic string tautology: ' OR '1'='1 or " OR "1"="1"`,pattern:/'\s{0,10}OR\s{0,10}'[^']{0,20}'\s*=\s*'[^']{0,20}/i},{id:"sql-tautology-numeric",description:"Numeric tautology: OR 1=1",pattern:/\bOR\s{1,10}1\s*=\s*1\b/i},{id:"sql-always-true-zero",description:"Numeric tautology: OR 0=0",pattern:/\bOR\s{1,10}0\s*=\s*0\b/i},{id:"sql-sleep-benchmark",description:"Time-based blind injection: SLEEP() or BENCHMARK()",pattern:/\b(?:SLEEP|BENCHMARK)\s*\(/i},{id:"sql-waitfor-delay",description:"MSSQL time-based blind injection: WAITFOR DELAY",pattern:/\bWAITFOR\s{1,20}DELAY\b/i},{id:"sql-char-function",description:"CHAR() function \u2014 used to obfuscate injected strings",pattern:/\bCHAR\s*\(\s*\d{1,3}/i},{id:"sql-information-schema",description:"INFORMATION_SCHEMA \u2014 reconnaissance query for table/column enumeration",pattern:/\bINFORMATION_SCHEMA\b/i}];/* harmony default export */ const sql = (SQL_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/sql-strict.js
const SQL_STRICT_EXTRA=[{id:"sql-line-comment",description:"SQL line comment: -- followed by whitespace or end of string",pattern:/--(?:\s|$)/},{id:"sql-stacked-query",description:"Stacked queries: semicolon immediately followed by a SQL keyword",pattern:/;\s{0,10}(?:SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|EXEC)\b/i},{id:"sql-hex-encoding",description:"Hex-encoded string injection: 0x41414141 style (MySQL)",pattern:/\b0x[0-9a-f]{4,}/i}],SQL_STRICT_PATTERNS=[...sql,...SQL_STRICT_EXTRA];/* harmony default export */ const sql_strict = (SQL_STRICT_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/util/decode-entities.js
const NAMED=Object.freeze({colon:":",Tab:"	",NewLine:`
`}),ENTITY_RE=/&(?:#[xX]0*([0-9a-fA-F]{1,6});?|#0*([0-9]{1,7});?|([a-zA-Z][a-zA-Z0-9]{1,15});)/g;function decodeEntities(input){return input.indexOf("&")===-1?input:input.replace(ENTITY_RE,(match,hex,dec,name)=>{if(name!==void 0)return Object.prototype.hasOwnProperty.call(NAMED,name)?NAMED[name]:match;const cp=hex!==void 0?parseInt(hex,16):parseInt(dec,10);return!Number.isFinite(cp)||cp>1114111?match:String.fromCodePoint(cp)})}

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/html.js
const HTML_PATTERNS=[{id:"html-script-open",description:"<script opening tag",pattern:/<script[\s>/]/i},{id:"html-script-close",description:"<\/script closing tag",pattern:/<\/script[\s>]/i},{id:"html-javascript-protocol",description:"javascript: URI scheme (with optional whitespace/encoding)",pattern:/j[\t\n\r ]*a[\t\n\r ]*v[\t\n\r ]*a[\t\n\r ]*s[\t\n\r ]*c[\t\n\r ]*r[\t\n\r ]*i[\t\n\r ]*p[\t\n\r ]*t[\t\n\r ]*:/i},{id:"html-vbscript-protocol",description:"vbscript: URI scheme",pattern:/vbscript[\t\n\r ]*:/i},{id:"html-data-html",description:"data:text/html URI \u2014 can execute scripts in browsers",pattern:/data[\t\n\r ]*:[\t\n\r ]*text\/html/i},{id:"html-data-xhtml",description:"data:application/xhtml+xml URI",pattern:/data[\t\n\r ]*:[\t\n\r ]*application\/xhtml/i},{id:"html-data-svg",description:"data:image/svg+xml URI \u2014 can execute scripts",pattern:/data[\t\n\r ]*:[\t\n\r ]*image\/svg\+xml/i},{id:"html-inline-event-handler",description:"Inline event handler attributes: onclick=, onerror=, onload=, etc.",pattern:/\bon\w{1,30}\s*=/i},{id:"html-entity-obfuscated-script",description:"HTML-entity-encoded <script (e.g. &#x3C;script or &lt;script)",pattern:/(?:&#x0*3[Cc];?|&#0*60;?|&lt;)\s*script/i},{id:"html-entity-obfuscated-javascript",description:'HTML-entity-encoded javascript: (partial \u2014 catches common &#106; or &#x6a; for "j")',pattern:/(?:&#x0*6[Aa];?|&#0*106;?)\s*(?:&#x0*61;?|a)[\s\S]{0,80}script\s*:/i},{id:"html-style-expression",description:"CSS expression() \u2014 IE-era code execution in style attributes",pattern:/style[\s\S]{0,20}expression\s*\(/i},{id:"html-object-embed",description:"<object or <embed tags that can load active content",pattern:/<(?:object|embed)[\s>/]/i},{id:"html-base-tag",description:"<base href= \u2014 can hijack all relative URLs on a page",pattern:/<base[\s>]/i},{id:"html-meta-refresh",description:'<meta http-equiv="refresh" \u2014 can redirect users',pattern:/<meta[\s\S]{0,40}http-equiv[\s\S]{0,20}refresh/i},{id:"html-srcdoc",description:"srcdoc= attribute on iframes \u2014 embeds HTML that can run scripts",pattern:/srcdoc\s*=/i},{id:"html-iframe",description:"<iframe tag",pattern:/<iframe[\s>/]/i},{id:"html-form",description:"<form tag \u2014 can be used for phishing / credential harvesting injection",pattern:/<form[\s>/]/i}];/* harmony default export */ const html = (HTML_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/xml.js
const XML_PATTERNS=[{id:"xml-cdata-injection",description:"CDATA section injection: <![CDATA[ breaks out of text node context",pattern:/<!\[CDATA\[/i},{id:"xml-cdata-close",description:"CDATA close sequence: ]]> can terminate an enclosing CDATA section",pattern:/\]\]>/},{id:"xml-processing-instruction",description:"XML processing instruction: <?xml-stylesheet or <?php etc.",pattern:/<\?(?:xml[\- ]|php|asp)/i},{id:"xml-doctype-injection",description:"DOCTYPE declaration embedded in content \u2014 can define entities",pattern:/<!DOCTYPE(?:[\s[]|$)/i},{id:"xml-entity-system",description:"SYSTEM keyword \u2014 used in external entity declarations (XXE)",pattern:/\bSYSTEM\s+["']/i},{id:"xml-entity-public",description:"PUBLIC keyword \u2014 used in external entity declarations (XXE)",pattern:/\bPUBLIC\s+["']/i},{id:"xml-entity-declaration",description:"<!ENTITY declaration \u2014 defines entities, potential XXE or entity expansion",pattern:/<!ENTITY[\s%]/i},{id:"xml-billion-laughs",description:"Entity reference chaining / billion laughs: repeated &eX; style references",pattern:/(?:&\w{1,20};){3,}/},{id:"xml-namespace-confusion",description:"xmlns: attribute injection \u2014 can redefine namespaces to confuse parsers",pattern:/\bxmlns(?::\w{1,40})?\s*=/i},{id:"xml-comment-injection",description:"<!-- comment injection \u2014 can hide content from some parsers",pattern:/<!--/},{id:"xml-comment-close",description:"--> closes an enclosing XML comment",pattern:/-->/},{id:"xml-pi-close",description:"?> closes an enclosing processing instruction",pattern:/\?>/}];/* harmony default export */ const xml = (XML_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/svg.js
const SVG_PATTERNS=[{id:"svg-script-element",description:"<script element inside SVG executes JavaScript",pattern:/<script[\s>/]/i},{id:"svg-xlink-href-javascript",description:"xlink:href with javascript: \u2014 classic SVG XSS via <a> or <use>",pattern:/xlink\s*:\s*href\s*=\s*["']?\s*javascript\s*:/i},{id:"svg-href-javascript",description:"href= with javascript: in SVG context (<a>, <animate>, etc.)",pattern:/href\s*=\s*["']?\s*javascript\s*:/i},{id:"svg-foreignobject",description:"<foreignObject embeds HTML inside SVG \u2014 can execute scripts",pattern:/<foreignObject[\s>/]/i},{id:"svg-use-external",description:"<use xlink:href or href pointing to external resource (non-fragment URL)",pattern:/<use[\s\S]{0,60}(?:xlink\s*:\s*)?href\s*=\s*(?:["'][^#]|[^"'#\s>])/i},{id:"svg-animate-href",description:'<animate attributeName="href" \u2014 can dynamically change href to javascript:',pattern:/<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*href["']/i},{id:"svg-animate-xlinkhref",description:'<animate attributeName="xlink:href"',pattern:/<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*xlink\s*:\s*href["']/i},{id:"svg-set-javascript",description:'<set to="javascript:..." \u2014 sets an attribute to a javascript: URI',pattern:/<set[\s\S]{0,80}to\s*=\s*["']?\s*javascript\s*:/i},{id:"svg-event-handler",description:"SVG-specific event handler attributes: onload=, onerror=, onactivate=, etc.",pattern:/\bon(?:load|error|activate|begin|end|repeat|focus|blur|click|mouse\w{1,20}|key\w{1,20})\s*=/i},{id:"svg-handler-generic",description:"Generic on* handler catch-all for SVG attributes",pattern:/\bon\w{1,30}\s*=/i},{id:"svg-filter-feimage",description:"<feImage href= \u2014 filter primitive that can load external resources",pattern:/<feImage[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=/i},{id:"svg-image-external",description:"<image xlink:href with http/https or javascript protocol",pattern:/<image[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=\s*["']?\s*(?:https?|javascript)\s*:/i},{id:"svg-style-javascript",description:"style= attribute containing javascript: (e.g. background:url(javascript:...))",pattern:/style\s*=[\s\S]{0,60}javascript\s*:/i}];/* harmony default export */ const svg = (SVG_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/shell.js
const SHELL_PATTERNS=[{id:"shell-path-traversal-unix",description:"Unix path traversal: ../  \u2014 climbing the directory tree",pattern:/\.\.\//},{id:"shell-path-traversal-windows",description:"Windows path traversal: ..\\ \u2014 climbing the directory tree",pattern:/\.\.\\/},{id:"shell-path-traversal-encoded",description:"URL-encoded path traversal: %2e%2e or %2f variants",pattern:/%2e%2e|%2f\.\.|\.\.%2f/i},{id:"shell-null-byte",description:"Null byte injection: \\x00 or %00 \u2014 truncates strings in C-backed functions",pattern:/\x00|%00/},{id:"shell-semicolon",description:"Semicolon command separator: cmd1; cmd2",pattern:/;/},{id:"shell-pipe",description:"Pipe operator: cmd1 | cmd2",pattern:/\|/},{id:"shell-and-operator",description:"AND operator: cmd1 && cmd2",pattern:/&&/},{id:"shell-or-operator",description:"OR operator: cmd1 || cmd2",pattern:/\|\|/},{id:"shell-backtick",description:"Backtick command substitution: `cmd`",pattern:/`/},{id:"shell-dollar-paren",description:"Dollar-paren command substitution: $(cmd)",pattern:/\$\(/},{id:"shell-dollar-brace",description:"Dollar-brace variable expansion: ${var} \u2014 can be abused for injection",pattern:/\$\{/},{id:"shell-redirect-out",description:"Output redirection: cmd > file or cmd >> file",pattern:/>{1,2}/},{id:"shell-redirect-in",description:"Input redirection: cmd < file",pattern:/</},{id:"shell-newline-injection",description:"Newline injection: \\n or \\r \u2014 can inject new shell commands",pattern:/[\n\r]/},{id:"shell-glob-star",description:"Glob expansion: * or ? \u2014 can expand to unintended files",pattern:/[/\\][*?]/},{id:"shell-absolute-root",description:"Absolute root path injection: string starting with / or \\ (Windows UNC)",pattern:/^(?:\/|\\\\)/},{id:"shell-windows-drive",description:"Windows drive letter path injection: C:\\ or D:/",pattern:/^[a-zA-Z]:[/\\]/},{id:"shell-curl-wget",description:"curl/wget with URL or flags \u2014 can exfiltrate data or download payloads",pattern:/\b(?:curl|wget)\s+(?:https?:\/\/|ftp:\/\/|-)/i}];/* harmony default export */ const shell = (SHELL_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/redos.js
const REDOS_PATTERNS=[{id:"redos-nested-quantifier-plus",description:"Nested + quantifier inside a group with outer quantifier: (a+)+, (.+b)*, etc.",pattern:/\([^)]*\+[^)]*\)[+*]/},{id:"redos-nested-quantifier-star",description:"Nested * quantifier: (a*)* or (a*)+ \u2014 catastrophic backtracking",pattern:/\([^)]*\*[^)]*\)[*+]/},{id:"redos-nested-groups",description:"Doubly nested quantified groups: ((a+)+) \u2014 guaranteed catastrophic",pattern:/\(\([^)]{0,40}\)[+*]\)[+*]/},{id:"redos-alternation-overlap",description:"Overlapping alternation under quantifier: (a|a)+ \u2014 ambiguous NFA paths",pattern:/\(([^|()]{1,20})\|(?:\1)(?:\|[^|()]{1,20}){0,5}\)[+*?]{1,2}/},{id:"redos-star-plus-concat",description:"(x*x)+ pattern \u2014 triggers super-linear backtracking",pattern:/\([^)]{0,10}\*[^)]{0,10}\)[+*]/},{id:"redos-dot-star-greedy",description:"(.*){n,} or (.+){n,} \u2014 repeated greedy dot quantifiers",pattern:/\(\.[*+]\)\{?\d/},{id:"redos-large-repetition",description:"Very large fixed or range repetition count {1000,} or {1000,n} \u2014 denial of service via backtracking",pattern:/\{\d{4,}(?:,\d*)?\}/},{id:"redos-catastrophic-alternation",description:"Long alternation with many similar branches \u2014 polynomial backtracking risk",pattern:/\([^)]{0,200}(?:\|[^|)]{0,50}){9,}\)/}];/* harmony default export */ const redos = (REDOS_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/nosql.js
const SEP=/["'\s]*:/,sep=`["'\\s]*:`,NOSQL_PATTERNS=[{id:"nosql-where-operator",description:"$where \u2014 executes arbitrary JavaScript server-side in MongoDB",pattern:new RegExp(`\\$where${sep}`,"i")},{id:"nosql-ne-operator",description:'$ne \u2014 "not equal" operator used to bypass equality checks',pattern:new RegExp(`\\$ne${sep}`,"i")},{id:"nosql-gt-operator",description:'$gt \u2014 "greater than" used to bypass password/value checks',pattern:new RegExp(`\\$gte?${sep}`,"i")},{id:"nosql-lt-operator",description:'$lt / $lte \u2014 "less than" bypass variants',pattern:new RegExp(`\\$lte?${sep}`,"i")},{id:"nosql-regex-operator",description:"$regex \u2014 can be used to extract data character by character (blind injection)",pattern:new RegExp(`\\$regex${sep}`,"i")},{id:"nosql-or-operator",description:"$or \u2014 logical OR; used to create always-true conditions",pattern:new RegExp(`\\$or${sep}\\s*\\[`,"i")},{id:"nosql-and-operator",description:"$and \u2014 logical AND operator injection",pattern:new RegExp(`\\$and${sep}\\s*\\[`,"i")},{id:"nosql-nor-operator",description:"$nor \u2014 logical NOR operator injection",pattern:new RegExp(`\\$nor${sep}\\s*\\[`,"i")},{id:"nosql-exists-operator",description:"$exists \u2014 can enumerate fields to determine schema",pattern:new RegExp(`\\$exists${sep}`,"i")},{id:"nosql-in-operator",description:"$in \u2014 matches any value in a list; can enumerate values",pattern:new RegExp(`\\$in${sep}\\s*\\[`,"i")},{id:"nosql-expr-operator",description:"$expr \u2014 allows aggregation expressions in queries (MongoDB 3.6+)",pattern:new RegExp(`\\$expr${sep}`,"i")},{id:"nosql-function-operator",description:"$function \u2014 executes arbitrary JavaScript in MongoDB 4.4+",pattern:new RegExp(`\\$function${sep}`,"i")},{id:"nosql-accumulator-operator",description:"$accumulator \u2014 custom aggregation with arbitrary JS execution",pattern:new RegExp(`\\$accumulator${sep}`,"i")},{id:"nosql-proto-pollution",description:"__proto__ \u2014 prototype pollution via object key injection",pattern:/__proto__/},{id:"nosql-constructor-prototype",description:"constructor.prototype \u2014 alternative prototype pollution vector (dot notation or JSON key)",pattern:/constructor[\s"':.,{\[]*prototype/i},{id:"nosql-proto-bracket",description:'["__proto__"] \u2014 bracket-notation prototype pollution',pattern:/\[["']__proto__["']\]/}];/* harmony default export */ const nosql = (NOSQL_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/contexts/log.js
const LOG_PATTERNS=[{id:"log-crlf-injection",description:"CRLF injection: literal \\r or \\n embeds fake log lines",pattern:/[\r\n]/},{id:"log-url-encoded-crlf",description:"URL-encoded CRLF: %0d, %0a, %0D, %0A \u2014 decoded by some log parsers",pattern:/%0[dDaA]/},{id:"log-unicode-newline",description:"Unicode newline variants: U+2028 (line separator), U+2029 (paragraph separator)",pattern:/[\u2028\u2029]/},{id:"log-log4shell-jndi",description:"Log4Shell: ${jndi:...} triggers remote code execution in Apache Log4j",pattern:/\$\{jndi\s*:/i},{id:"log-log4shell-obfuscated",description:"Obfuscated Log4Shell: ${::-j}... lookup-bypass prefix used to evade WAF detection",pattern:/\$\{::-/},{id:"log-log4j-lookup",description:"Log4j lookup syntax: ${env:...}, ${sys:...}, ${ctx:...} \u2014 data exfiltration",pattern:/\$\{(?:env|sys|ctx|main|map|sd|web|docker|k8s|spring)\s*:/i},{id:"log-ssti-double-brace",description:"SSTI double-brace: {{expression}} \u2014 Jinja2, Twig, Handlebars, etc.",pattern:/\{\{[\s\S]{0,80}\}\}/},{id:"log-ssti-hash-brace",description:"SSTI hash-brace: #{expression} \u2014 Thymeleaf, Velocity, Ruby ERB",pattern:/#\{[\s\S]{0,80}\}/},{id:"log-ssti-dollar-brace",description:"SSTI/EL injection: ${expression with operators or method calls} \u2014 JSP EL, Freemarker, SpEL",pattern:/\$\{[^}]*(?:\.|\(|\*|\+|\bclass\b|\bruntime\b|\bprocess\b|\bexec\b)[^}]{0,80}\}/i},{id:"log-ssti-percent-tag",description:"SSTI ERB/ASP tag: <%= expression %> \u2014 Ruby ERB, ASP",pattern:/<%=[\s\S]{0,80}%>/},{id:"log-null-byte",description:"Null byte: \\x00 or %00 \u2014 can truncate log entries in C-backed loggers",pattern:/\x00|%00/},{id:"log-ansi-escape",description:"ANSI escape sequence: ESC[ \u2014 can manipulate terminal output when logs are tailed",pattern:/\x1b\[/}];/* harmony default export */ const log = (LOG_PATTERNS);

;// CONCATENATED MODULE: ./node_modules/is-unsafe/src/index.js
html.label="HTML",xml.label="XML",svg.label="SVG",html.decodeEntities=!0,xml.decodeEntities=!0,svg.decodeEntities=!0,sql.label="SQL",sql_strict.label="SQL-STRICT",shell.label="SHELL",redos.label="REDOS",nosql.label="NOSQL",log.label="LOG";const VALID_CONTEXTS=Object.freeze({HTML: html,XML: xml,SVG: svg,SQL: sql,"SQL-STRICT":sql_strict,SHELL: shell,REDOS: redos,NOSQL: nosql,LOG: log});function assertString(value){if(typeof value!="string")throw new TypeError(`is-unsafe: first argument must be a string, got ${typeof value}`)}function assertContext(context){if(!(context instanceof RegExp)){if(Array.isArray(context)){if(context.length===0)throw new TypeError("is-unsafe: context must not be an empty array");if(Array.isArray(context[0])){for(const list of context)if(!Array.isArray(list)||list.length===0)throw new TypeError("is-unsafe: each context in the array must be a non-empty pattern array (PatternList)")}return}throw new TypeError(`is-unsafe: second argument must be a PatternList (e.g. HTML), an array of PatternLists (e.g. [HTML, XML]), or a RegExp. Got: ${typeof context}`)}}function normalise(context){return context instanceof RegExp?{lists:null,regex:context}:Array.isArray(context[0])?{lists:context,regex:null}:{lists:[context],regex:null}}function decodedCopy(value,list){if(!list.decodeEntities)return null;const decoded=decodeEntities(value);return decoded===value?null:decoded}function matchList(value,list){const label=list.label??"CUSTOM",decoded=decodedCopy(value,list);for(const rule of list)if(rule.pattern.test(value)||decoded!==null&&rule.pattern.test(decoded))return{context:label,id:rule.id,description:rule.description,pattern:rule.pattern};return null}function isUnsafe(value,context){assertString(value),assertContext(context);const{lists,regex}=normalise(context);if(regex)return regex.test(value);for(const list of lists)if(matchList(value,list)!==null)return!0;return!1}function whyUnsafe(value,context){assertString(value),assertContext(context);const{lists,regex}=normalise(context);if(regex)return regex.test(value)?{context:"CUSTOM",id:"custom-regex",description:"Matched caller-supplied pattern",pattern:regex}:null;for(const list of lists){const result=matchList(value,list);if(result!==null)return result}return null}function allUnsafe(value,context){assertString(value),assertContext(context);const{lists,regex}=normalise(context),results=[];if(regex)return regex.test(value)&&results.push({context:"CUSTOM",id:"custom-regex",description:"Matched caller-supplied pattern",pattern:regex}),results;for(const list of lists){const label=list.label??"CUSTOM",decoded=decodedCopy(value,list);for(const rule of list)(rule.pattern.test(value)||decoded!==null&&rule.pattern.test(decoded))&&results.push({context:label,id:rule.id,description:rule.description,pattern:rule.pattern})}return results}/* harmony default export */ const src = ((/* unused pure expression or super */ null && (isUnsafe)));

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/OrderedObjParser.js
function extractRawAttributes(prefixedAttrs,options){if(!prefixedAttrs)return{};const attrs=options.attributesGroupName?prefixedAttrs[options.attributesGroupName]:prefixedAttrs;if(!attrs)return{};const rawAttrs={};for(const key in attrs)if(key.startsWith(options.attributeNamePrefix)){const rawName=key.substring(options.attributeNamePrefix.length);rawAttrs[rawName]=attrs[key]}else rawAttrs[key]=attrs[key];return rawAttrs}function extractNamespace(rawTagName){if(!rawTagName||typeof rawTagName!="string")return;const colonIndex=rawTagName.indexOf(":");if(colonIndex!==-1&&colonIndex>0){const ns=rawTagName.substring(0,colonIndex);if(ns!=="xmlns")return ns}}class OrderedObjParser{constructor(options,externalEntities){this.options=options,this.currentNode=null,this.tagsNodeStack=[],this.parseXml=parseXml,this.parseTextData=parseTextData,this.resolveNameSpace=resolveNameSpace,this.buildAttributesMap=buildAttributesMap,this.isItStopNode=isItStopNode,this.replaceEntitiesValue=replaceEntitiesValue,this.readStopNodeData=readStopNodeData,this.saveTextToParentTag=saveTextToParentTag,this.addChild=addChild,this.ignoreAttributesFn=getIgnoreAttributesFn(this.options.ignoreAttributes),this.entityExpansionCount=0,this.currentExpandedLength=0,this.doctypefound=!1;let namedEntities={...XML};this.options.entityDecoder?this.entityDecoder=this.options.entityDecoder:(typeof this.options.htmlEntities=="object"?namedEntities=this.options.htmlEntities:this.options.htmlEntities===!0&&(namedEntities={...COMMON_HTML,...CURRENCY}),this.entityDecoder=new EntityDecoder({namedEntities:{...namedEntities,...externalEntities},numericAllowed:this.options.htmlEntities,limit:{maxTotalExpansions:this.options.processEntities.maxTotalExpansions,maxExpandedLength:this.options.processEntities.maxExpandedLength,applyLimitsTo:this.options.processEntities.appliesTo},onInputEntity:(name,value)=>isUnsafe(value,[html,xml])?ENTITY_ACTION.BLOCK:ENTITY_ACTION.ALLOW})),this.matcher=new Matcher,this.readonlyMatcher=this.matcher.readOnly(),this.isCurrentNodeStopNode=!1,this.stopNodeExpressionsSet=new ExpressionSet;const stopNodesOpts=this.options.stopNodes;if(stopNodesOpts&&stopNodesOpts.length>0){for(let i=0;i<stopNodesOpts.length;i++){const stopNodeExp=stopNodesOpts[i];typeof stopNodeExp=="string"?this.stopNodeExpressionsSet.add(new Expression(stopNodeExp)):stopNodeExp instanceof Expression&&this.stopNodeExpressionsSet.add(stopNodeExp)}this.stopNodeExpressionsSet.seal()}}}function parseTextData(val,tagName,jPath,dontTrim,hasAttributes,isLeafNode,escapeEntities){const options=this.options;if(val!==void 0&&(options.trimValues&&!dontTrim&&(val=val.trim()),val.length>0)){escapeEntities||(val=this.replaceEntitiesValue(val,tagName,jPath));const jPathOrMatcher=options.jPath?jPath.toString():jPath,newval=options.tagValueProcessor(tagName,val,jPathOrMatcher,hasAttributes,isLeafNode);return newval==null?val:typeof newval!=typeof val||newval!==val?newval:options.trimValues||val.trim()===val?parseValue(val,options.parseTagValue,options.numberParseOptions):val}}function resolveNameSpace(tagname){if(this.options.removeNSPrefix){const tags=tagname.split(":"),prefix=tagname.charAt(0)==="/"?"/":"";if(tags[0]==="xmlns")return"";tags.length===2&&(tagname=prefix+tags[1])}return tagname}const attrsRegx=/([^\s=]+)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/gm;function attrValue(match){return match[3]!==void 0?match[3]:match[4]}function buildAttributesMap(attrStr,jPath,tagName,force=!1){const options=this.options;if(force===!0||options.ignoreAttributes!==!0&&typeof attrStr=="string"){const matches=getAllMatches(attrStr,attrsRegx),len=matches.length,attrs={},processedVals=new Array(len);let hasRawAttrs=!1;const rawAttrsForMatcher={};for(let i=0;i<len;i++){const attrName=this.resolveNameSpace(matches[i][1]),oldVal=attrValue(matches[i]);if(attrName.length&&oldVal!==void 0){let val=oldVal;options.trimValues&&(val=val.trim()),val=this.replaceEntitiesValue(val,tagName,this.readonlyMatcher),processedVals[i]=val,rawAttrsForMatcher[attrName]=val,hasRawAttrs=!0}}hasRawAttrs&&typeof jPath=="object"&&jPath.updateCurrent&&jPath.updateCurrent(rawAttrsForMatcher);const jPathStr=options.jPath?jPath.toString():this.readonlyMatcher;let hasAttrs=!1;for(let i=0;i<len;i++){const attrName=this.resolveNameSpace(matches[i][1]);if(this.ignoreAttributesFn(attrName,jPathStr))continue;let aName=options.attributeNamePrefix+attrName;if(attrName.length)if(options.transformAttributeName&&(aName=options.transformAttributeName(aName)),aName=sanitizeName(aName,options),attrValue(matches[i])!==void 0){const oldVal=processedVals[i],newVal=options.attributeValueProcessor(attrName,oldVal,jPathStr);newVal==null?attrs[aName]=oldVal:typeof newVal!=typeof oldVal||newVal!==oldVal?attrs[aName]=newVal:attrs[aName]=parseValue(oldVal,options.parseAttributeValue,options.numberParseOptions),hasAttrs=!0}else options.allowBooleanAttributes&&(attrs[aName]=!0,hasAttrs=!0)}if(!hasAttrs)return;if(options.attributesGroupName&&!options.preserveOrder){const attrCollection={};return attrCollection[options.attributesGroupName]=attrs,attrCollection}return attrs}}const parseXml=function(xmlData){const options=this.options,crlfPositions=options.captureMetaData?[]:void 0;xmlData=xmlData.replace(/\r\n?/g,options.captureMetaData?(newline,index)=>(newline.length===2&&crlfPositions.push(index-crlfPositions.length),`
`):`
`);const xmlObj=new XmlNode("!xml");let currentNode=xmlObj,textData="";this.matcher.reset(),this.entityDecoder.reset(),this.entityExpansionCount=0,this.currentExpandedLength=0,this.doctypefound=!1;const docTypeReader=new DocTypeReader(options.processEntities),xmlLen=xmlData.length;for(let i=0;i<xmlLen;i++)if(xmlData[i]==="<"){const c1=xmlData.charCodeAt(i+1);if(c1===47){const closeIndex=findClosingIndex(xmlData,">",i,"Closing Tag is not closed.");let tagName=xmlData.substring(i+2,closeIndex).trim();if(options.removeNSPrefix){const colonIndex=tagName.indexOf(":");colonIndex!==-1&&(tagName=tagName.substr(colonIndex+1))}tagName=transformTagName(options.transformTagName,tagName,"",options).tagName,currentNode&&(textData=this.saveTextToParentTag(textData,currentNode,this.readonlyMatcher));const lastTagName=this.matcher.getCurrentTag();if(tagName&&options.unpairedTagsSet.has(tagName))throw new Error(`Unpaired tag can not be used as closing tag: </${tagName}>`);lastTagName&&options.unpairedTagsSet.has(lastTagName)&&(this.matcher.pop(),this.tagsNodeStack.pop()),this.matcher.pop(),this.isCurrentNodeStopNode=!1,currentNode=this.tagsNodeStack.pop()||xmlObj,options.captureMetaData&&currentNode&&currentNode.addEndIndex(getOriginalIndex(closeIndex+1,crlfPositions)),textData="",i=closeIndex}else if(c1===63){let tagData=readTagExp(xmlData,i,!1,"?>");if(!tagData)throw new Error("Pi Tag is not closed.");textData=this.saveTextToParentTag(textData,currentNode,this.readonlyMatcher);const attsMap=this.buildAttributesMap(tagData.tagExp,this.matcher,tagData.tagName,!0);if(attsMap){const ver=attsMap[this.options.attributeNamePrefix+"version"];this.entityDecoder.setXmlVersion(Number(ver)||1),docTypeReader.setXmlVersion(Number(ver)||1)}if(!(options.ignoreDeclaration&&tagData.tagName==="?xml"||options.ignorePiTags)){const childNode=new XmlNode(tagData.tagName);childNode.add(options.textNodeName,""),tagData.tagName!==tagData.tagExp&&tagData.attrExpPresent&&options.ignoreAttributes!==!0&&(childNode[":@"]=attsMap);const startIndex=options.captureMetaData?getOriginalIndex(i,crlfPositions):i;this.addChild(currentNode,childNode,this.readonlyMatcher,startIndex),options.captureMetaData&&currentNode.addEndIndex(getOriginalIndex(tagData.closeIndex+2,crlfPositions))}i=tagData.closeIndex+1}else if(c1===33&&xmlData.charCodeAt(i+2)===45&&xmlData.charCodeAt(i+3)===45){const endIndex=findClosingIndex(xmlData,"-->",i+4,"Comment is not closed.");if(options.commentPropName){const comment=xmlData.substring(i+4,endIndex-2);textData=this.saveTextToParentTag(textData,currentNode,this.readonlyMatcher),currentNode.add(options.commentPropName,[{[options.textNodeName]:comment}])}i=endIndex}else if(c1===33&&xmlData.charCodeAt(i+2)===68){if(this.doctypefound)throw new Error("Multiple DOCTYPE declarations found.");this.doctypefound=!0;const result=docTypeReader.readDocType(xmlData,i);this.entityDecoder.addInputEntities(result.entities),i=result.i}else if(c1===33&&xmlData.charCodeAt(i+2)===91){const closeIndex=findClosingIndex(xmlData,"]]>",i,"CDATA is not closed.")-2,tagExp=xmlData.substring(i+9,closeIndex);textData=this.saveTextToParentTag(textData,currentNode,this.readonlyMatcher);let val=this.parseTextData(tagExp,currentNode.tagname,this.readonlyMatcher,!0,!1,!0,!0);val==null&&(val=""),options.cdataPropName?currentNode.add(options.cdataPropName,[{[options.textNodeName]:tagExp}]):currentNode.add(options.textNodeName,val),i=closeIndex+2}else{let result=readTagExp(xmlData,i,options.removeNSPrefix);if(!result){const context=xmlData.substring(Math.max(0,i-50),Math.min(xmlLen,i+50));throw new Error(`readTagExp returned undefined at position ${i}. Context: "${context}"`)}let tagName=result.tagName;const rawTagName=result.rawTagName;let tagExp=result.tagExp,attrExpPresent=result.attrExpPresent,closeIndex=result.closeIndex;if({tagName,tagExp}=transformTagName(options.transformTagName,tagName,tagExp,options),options.strictReservedNames&&(tagName===options.commentPropName||tagName===options.cdataPropName||tagName===options.textNodeName||tagName===options.attributesGroupName))throw new Error(`Invalid tag name: ${tagName}`);currentNode&&textData&&currentNode.tagname!=="!xml"&&(textData=this.saveTextToParentTag(textData,currentNode,this.readonlyMatcher,!1));const lastTag=currentNode;lastTag&&options.unpairedTagsSet.has(lastTag.tagname)&&(currentNode=this.tagsNodeStack.pop(),this.matcher.pop());let isSelfClosing=!1;tagExp.length>0&&tagExp.lastIndexOf("/")===tagExp.length-1&&(isSelfClosing=!0,tagName[tagName.length-1]==="/"?(tagName=tagName.substr(0,tagName.length-1),tagExp=tagName):tagExp=tagExp.substr(0,tagExp.length-1),attrExpPresent=tagName!==tagExp);let prefixedAttrs=null,rawAttrs={},namespace;namespace=extractNamespace(rawTagName),tagName!==xmlObj.tagname&&this.matcher.push(tagName,{},namespace),tagName!==tagExp&&attrExpPresent&&(prefixedAttrs=this.buildAttributesMap(tagExp,this.matcher,tagName),prefixedAttrs&&(rawAttrs=extractRawAttributes(prefixedAttrs,options))),tagName!==xmlObj.tagname&&(this.isCurrentNodeStopNode=this.isItStopNode());const startIndex=options.captureMetaData?getOriginalIndex(i,crlfPositions):i;if(this.isCurrentNodeStopNode){let tagContent="";if(isSelfClosing)i=result.closeIndex;else if(options.unpairedTagsSet.has(tagName))i=result.closeIndex;else{const result2=this.readStopNodeData(xmlData,rawTagName,closeIndex+1);if(!result2)throw new Error(`Unexpected end of ${rawTagName}`);i=result2.i,tagContent=result2.tagContent}const childNode=new XmlNode(tagName);prefixedAttrs&&(childNode[":@"]=prefixedAttrs),childNode.add(options.textNodeName,tagContent),this.matcher.pop(),this.isCurrentNodeStopNode=!1,this.addChild(currentNode,childNode,this.readonlyMatcher,startIndex),options.captureMetaData&&currentNode.addEndIndex(getOriginalIndex(i+1,crlfPositions))}else{if(isSelfClosing){({tagName,tagExp}=transformTagName(options.transformTagName,tagName,tagExp,options));const childNode=new XmlNode(tagName);prefixedAttrs&&(childNode[":@"]=prefixedAttrs),this.addChild(currentNode,childNode,this.readonlyMatcher,startIndex),options.captureMetaData&&currentNode.addEndIndex(getOriginalIndex(closeIndex+1,crlfPositions)),this.matcher.pop(),this.isCurrentNodeStopNode=!1}else if(options.unpairedTagsSet.has(tagName)){const childNode=new XmlNode(tagName);prefixedAttrs&&(childNode[":@"]=prefixedAttrs),this.addChild(currentNode,childNode,this.readonlyMatcher,startIndex),options.captureMetaData&&currentNode.addEndIndex(getOriginalIndex(result.closeIndex+1,crlfPositions)),this.matcher.pop(),this.isCurrentNodeStopNode=!1,i=result.closeIndex;continue}else{const childNode=new XmlNode(tagName);if(this.tagsNodeStack.length>options.maxNestedTags)throw new Error("Maximum nested tags exceeded");this.tagsNodeStack.push(currentNode),prefixedAttrs&&(childNode[":@"]=prefixedAttrs),this.addChild(currentNode,childNode,this.readonlyMatcher,startIndex),currentNode=childNode}textData="",i=closeIndex}}}else textData+=xmlData[i];return xmlObj.child};function getOriginalIndex(index,crlfPositions){let low=0,high=crlfPositions.length;for(;low<high;){const middle=Math.floor((low+high)/2);crlfPositions[middle]<index?low=middle+1:high=middle}return index+low}function addChild(currentNode,childNode,matcher,startIndex){this.options.captureMetaData||(startIndex=void 0);const jPathOrMatcher=this.options.jPath?matcher.toString():matcher,result=this.options.updateTag(childNode.tagname,jPathOrMatcher,childNode[":@"]);result===!1||(typeof result=="string"&&(childNode.tagname=result),currentNode.addChild(childNode,startIndex))}function replaceEntitiesValue(val,tagName,jPath){const entityConfig=this.options.processEntities;if(!entityConfig||!entityConfig.enabled)return val;if(entityConfig.allowedTags){const jPathOrMatcher=this.options.jPath?jPath.toString():jPath;if(!(Array.isArray(entityConfig.allowedTags)?entityConfig.allowedTags.includes(tagName):entityConfig.allowedTags(tagName,jPathOrMatcher)))return val}if(entityConfig.tagFilter){const jPathOrMatcher=this.options.jPath?jPath.toString():jPath;if(!entityConfig.tagFilter(tagName,jPathOrMatcher))return val}return this.entityDecoder.decode(val)}function saveTextToParentTag(textData,parentNode,matcher,isLeafNode){return textData&&(isLeafNode===void 0&&(isLeafNode=parentNode.child.length===0),textData=this.parseTextData(textData,parentNode.tagname,matcher,!1,parentNode[":@"]?Object.keys(parentNode[":@"]).length!==0:!1,isLeafNode),textData!==void 0&&textData!==""&&parentNode.add(this.options.textNodeName,textData),textData=""),textData}function isItStopNode(){return this.stopNodeExpressionsSet.size===0?!1:this.matcher.matchesAny(this.stopNodeExpressionsSet)}function tagExpWithClosingIndex(xmlData,i,closingChar=">"){const len=xmlData.length,closeCode0=closingChar.charCodeAt(0),closeCode1=closingChar.length>1?closingChar.charCodeAt(1):-1;let result="",segmentStart=i;for(let index=i;index<len;index++){const code=xmlData.charCodeAt(index);if(code===34||code===39){if(index=xmlData.indexOf(xmlData[index],index+1),index===-1)return}else if(code===closeCode0)if(closeCode1!==-1){if(xmlData.charCodeAt(index+1)===closeCode1)return result+=xmlData.substring(segmentStart,index),{data:result,index}}else return result+=xmlData.substring(segmentStart,index),{data:result,index};else code===9&&(result+=xmlData.substring(segmentStart,index)+" ",segmentStart=index+1)}}function findClosingIndex(xmlData,str,i,errMsg){const closingIndex=xmlData.indexOf(str,i);if(closingIndex===-1)throw new Error(errMsg);return closingIndex+str.length-1}function findClosingChar(xmlData,char,i,errMsg){const closingIndex=xmlData.indexOf(char,i);if(closingIndex===-1)throw new Error(errMsg);return closingIndex}function readTagExp(xmlData,i,removeNSPrefix,closingChar=">"){const result=tagExpWithClosingIndex(xmlData,i+1,closingChar);if(!result)return;let tagExp=result.data;const closeIndex=result.index,separatorIndex=tagExp.search(/\s/);let tagName=tagExp,attrExpPresent=!0;separatorIndex!==-1&&(tagName=tagExp.substring(0,separatorIndex),tagExp=tagExp.substring(separatorIndex+1).trimStart());const rawTagName=tagName;if(removeNSPrefix){const colonIndex=tagName.indexOf(":");colonIndex!==-1&&(tagName=tagName.substr(colonIndex+1),attrExpPresent=tagName!==result.data.substr(colonIndex+1))}return{tagName,tagExp,closeIndex,attrExpPresent,rawTagName}}function readStopNodeData(xmlData,tagName,i){const startIndex=i;let openTagCount=1,lenient=!1,nextGt=-1;const xmllen=xmlData.length;for(;i<xmllen;i++)if(xmlData[i]==="<"){const c1=xmlData.charCodeAt(i+1);if(c1===47){const closeIndex=findClosingChar(xmlData,">",i,`${tagName} is not closed`);if(xmlData.substring(i+2,closeIndex).trim()===tagName&&(openTagCount--,openTagCount===0))return{tagContent:xmlData.substring(startIndex,i),i:closeIndex};i=closeIndex}else if(c1===63)i=findClosingIndex(xmlData,"?>",i+1,"StopNode is not closed.");else if(c1===33&&xmlData.charCodeAt(i+2)===45&&xmlData.charCodeAt(i+3)===45)i=findClosingIndex(xmlData,"-->",i+3,"StopNode is not closed.");else if(c1===33&&xmlData.charCodeAt(i+2)===91)i=findClosingIndex(xmlData,"]]>",i,"StopNode is not closed.")-2;else{const tagData=lenient?void 0:readTagExp(xmlData,i,!1);if(tagData)tagData.tagName===tagName&&tagData.tagExp[tagData.tagExp.length-1]!=="/"&&openTagCount++,i=tagData.closeIndex;else{if(lenient=!0,nextGt<i&&(nextGt=xmlData.indexOf(">",i),nextGt===-1))return;const nextLt=xmlData.indexOf("<",i+1);if(nextLt===-1||nextLt>nextGt){const exp=xmlData.substring(i+1,nextGt),sep=exp.search(/\s/);(sep===-1?exp:exp.substring(0,sep))===tagName&&exp[exp.length-1]!=="/"&&openTagCount++,i=nextGt}}}}}function parseValue(val,shouldParse,options){if(shouldParse&&typeof val=="string"){const newval=val.trim();return newval==="true"?!0:newval==="false"?!1:toNumber(val,options)}else return isExist(val)?val:""}function fromCodePoint(str,base,prefix){const codePoint=Number.parseInt(str,base);return codePoint>=0&&codePoint<=1114111?String.fromCodePoint(codePoint):prefix+str+";"}function transformTagName(fn,tagName,tagExp,options){if(fn){const newTagName=fn(tagName);tagExp===tagName&&(tagExp=newTagName),tagName=newTagName}return tagName=sanitizeName(tagName,options),{tagName,tagExp}}function sanitizeName(name,options){if(criticalProperties.includes(name))throw new Error(`[SECURITY] Invalid name: "${name}" is a reserved JavaScript keyword that could cause prototype pollution`);return DANGEROUS_PROPERTY_NAMES.includes(name)?options.onDangerousProperty(name):name}

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/node2json.js
const node2json_METADATA_SYMBOL=XmlNode.getMetaDataSymbol();function stripAttributePrefix(attrs,prefix){if(!attrs||typeof attrs!="object")return{};if(!prefix)return attrs;const rawAttrs={};for(const key in attrs)if(key.startsWith(prefix)){const rawName=key.substring(prefix.length);rawAttrs[rawName]=attrs[key]}else rawAttrs[key]=attrs[key];return rawAttrs}function prettify(node,options,matcher,readonlyMatcher){return compress(node,options,matcher,readonlyMatcher)}function compress(arr,options,matcher,readonlyMatcher){let text;const compressedObj={};for(let i=0;i<arr.length;i++){const tagObj=arr[i],property=propName(tagObj);if(property!==void 0&&property!==options.textNodeName){const rawAttrs=stripAttributePrefix(tagObj[":@"]||{},options.attributeNamePrefix);matcher.push(property,rawAttrs)}if(property===options.textNodeName)text===void 0?text=tagObj[property]:text+=""+tagObj[property];else{if(property===void 0)continue;if(tagObj[property]){let val=compress(tagObj[property],options,matcher,readonlyMatcher);const isLeaf=isLeafTag(val,options);if(Object.keys(val).length===0&&options.alwaysCreateTextNode&&(val[options.textNodeName]=""),tagObj[":@"]?assignAttributes(val,tagObj[":@"],readonlyMatcher,options):Object.keys(val).length===1&&val[options.textNodeName]!==void 0&&!options.alwaysCreateTextNode?val=val[options.textNodeName]:Object.keys(val).length===0&&(options.alwaysCreateTextNode?val[options.textNodeName]="":val=""),tagObj[node2json_METADATA_SYMBOL]!==void 0&&typeof val=="object"&&val!==null&&(val[node2json_METADATA_SYMBOL]=tagObj[node2json_METADATA_SYMBOL]),compressedObj[property]!==void 0&&Object.prototype.hasOwnProperty.call(compressedObj,property))Array.isArray(compressedObj[property])||(compressedObj[property]=[compressedObj[property]]),compressedObj[property].push(val);else{const jPathOrMatcher=options.jPath?readonlyMatcher.toString():readonlyMatcher;options.isArray(property,jPathOrMatcher,isLeaf)?compressedObj[property]=[val]:compressedObj[property]=val}property!==void 0&&property!==options.textNodeName&&matcher.pop()}}}return typeof text=="string"?text.length>0&&(compressedObj[options.textNodeName]=text):text!==void 0&&(compressedObj[options.textNodeName]=text),compressedObj}function propName(obj){const keys=Object.keys(obj);for(let i=0;i<keys.length;i++){const key=keys[i];if(key!==":@")return key}}function assignAttributes(obj,attrMap,readonlyMatcher,options){if(attrMap){const keys=Object.keys(attrMap),len=keys.length;for(let i=0;i<len;i++){const atrrName=keys[i],rawAttrName=atrrName.startsWith(options.attributeNamePrefix)?atrrName.substring(options.attributeNamePrefix.length):atrrName,jPathOrMatcher=options.jPath?readonlyMatcher.toString()+"."+rawAttrName:readonlyMatcher;options.isArray(atrrName,jPathOrMatcher,!0,!0)?obj[atrrName]=[attrMap[atrrName]]:obj[atrrName]=attrMap[atrrName]}}}function isLeafTag(obj,options){const{textNodeName}=options,propCount=Object.keys(obj).length;return!!(propCount===0||propCount===1&&(obj[textNodeName]||typeof obj[textNodeName]=="boolean"||obj[textNodeName]===0))}

;// CONCATENATED MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js
class XMLParser{constructor(options){this.externalEntities={},this.options=buildOptions(options)}parse(xmlData,validationOption){if(typeof xmlData!="string"&&xmlData.toString)xmlData instanceof Uint8Array&&!(typeof Buffer<"u"&&Buffer.isBuffer(xmlData))?xmlData=new TextDecoder("utf-8",{ignoreBOM:!0}).decode(xmlData):xmlData=xmlData.toString();else if(typeof xmlData!="string")throw new Error("XML data is accepted in String or Bytes[] form.");if(validationOption){validationOption===!0&&(validationOption={});const result=validate(xmlData,validationOption);if(result!==!0)throw Error(`${result.err.msg}:${result.err.line}:${result.err.col}`)}const orderedObjParser=new OrderedObjParser(this.options,this.externalEntities),orderedResult=orderedObjParser.parseXml(xmlData);return this.options.preserveOrder||orderedResult===void 0?orderedResult:prettify(orderedResult,this.options,orderedObjParser.matcher,orderedObjParser.readonlyMatcher)}addEntity(key,value){if(value.indexOf("&")!==-1)throw new Error("Entity value can't have '&'");if(key.indexOf("&")!==-1||key.indexOf(";")!==-1)throw new Error("An entity must be set without '&' and ';'. Eg. use '#xD' for '&#xD;'");if(value==="&")throw new Error("An entity with value '&' is not permitted");this.externalEntities[key]=value}static getMetaDataSymbol(){return XmlNode.getMetaDataSymbol()}}

;// CONCATENATED MODULE: ./src/coverage/line-count.ts

/** @returns percent, 0–100 */
function toPercent({ covered, total }) {
    return (covered / total) * 100;
}
function addUp(counts) {
    return {
        covered: counts.reduce((sum, { covered }) => sum + covered, 0),
        total: counts.reduce((sum, { total }) => sum + total, 0),
    };
}
/** Is it a pair of numbers that lines can be counted with? Then that is returned, else undefined. */
function toLineCount(covered, total) {
    const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
    return isCount(covered) && isCount(total) && covered <= total ? { covered, total } : undefined;
}
/** Why a report cannot be read. */
function refuseReport(path, why, hint) {
    return new errors/* InputError */.dz(`${path}: ${why}`, hint ?? 'Have the report written anew, whole, by the test run.');
}

;// CONCATENATED MODULE: ./src/coverage/xml.ts


/** @throws InputError naming the file and the line where it is no XML */
function requireXml(text, path) {
    const validity = XMLValidator.validate(text);
    if (validity !== true)
        throw refuseReport(path, `line ${validity.err.line} is not valid XML: ${validity.err.msg}`);
}
/**
 * Reads a document. Entities are left as they stand, so that a document which defines some in terms of others costs nothing.
 * @throws InputError naming the file
 */
function xml_parseXml(text, path, { lists, closed = [] }) {
    const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        processEntities: false,
        parseTagValue: false,
        parseAttributeValue: false,
        stopNodes: [...closed],
        isArray: (name) => lists.includes(name),
    });
    try {
        const document = parser.parse(text);
        return isElement(document) ? document : {};
    }
    catch (error) {
        throw refuseReport(path, `the XML cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** The child of this name; empty where there is none. An element without content is read as an empty text. */
function childOf(element, name) {
    const child = Object.hasOwn(element, name) ? element[name] : undefined;
    return isElement(child) ? child : {};
}
function childrenOf(element, name) {
    const children = Object.hasOwn(element, name) ? element[name] : undefined;
    return Array.isArray(children) ? children.filter(isElement) : [];
}
/** An attribute, or the text of an element; empty where there is none. */
function textOf(element, name) {
    const value = Object.hasOwn(element, name) ? element[name] : undefined;
    return typeof value === 'string' ? value : '';
}
function isElement(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/coverage/clover.ts


/* Clover's XML, as PHPUnit, jest and vitest write it. */
const LISTS = ['package', 'file', 'line'];
/**
 * Counts the lines of every file, those of a method's head left out: their statements say more.
 * @throws InputError naming the file
 */
function readClover(text, path) {
    const project = childOf(childOf(xml_parseXml(text, path, { lists: LISTS }), 'coverage'), 'project');
    const lines = new Map();
    for (const file of [project, ...childrenOf(project, 'package')].flatMap((one) => childrenOf(one, 'file'))) {
        for (const line of childrenOf(file, 'line'))
            addLine(lines, textOf(file, 'path') || textOf(file, 'name'), line);
    }
    return readingOf(lines);
}
function addLine(lines, source, line) {
    if (textOf(line, 'type') === 'method')
        return;
    markLine(lines, source, textOf(line, 'num'), Number(textOf(line, 'count')) > 0);
}

;// CONCATENATED MODULE: ./src/coverage/cobertura.ts




/* Cobertura's XML, as coverage.py, gcovr, coverlet, vitest, c8 and many others write it. */
const cobertura_LISTS = ['package', 'class', 'line'];
/**
 * Reads the totals of the document, or where it has none, counts its lines: each once in a class, whatever is said of
 * them by method.
 * @param root the element `coverage`, its packages not taken apart
 * @throws InputError naming the file
 */
function readCobertura(root, text, path) {
    const parse = () => childOf(xml_parseXml(text, path, { lists: cobertura_LISTS }), 'coverage');
    const count = readTotals(root) ?? addUp(listClasses(parse()).map(countClass));
    return { ...count, details: () => ({ lines: readLines(parse()), rest: NOTHING }) };
}
function readTotals(root) {
    const [covered, valid] = [textOf(root, 'lines-covered'), textOf(root, 'lines-valid')];
    return covered && valid ? toLineCount(Number(covered), Number(valid)) : undefined;
}
function listClasses(root) {
    const packages = childrenOf(childOf(root, 'packages'), 'package');
    return packages.flatMap((one) => childrenOf(childOf(one, 'classes'), 'class'));
}
function countClass(one) {
    const lines = new Map();
    addClass(lines, '', one);
    return countLines(lines);
}
function addClass(lines, source, one) {
    for (const line of childrenOf(childOf(one, 'lines'), 'line')) {
        markLine(lines, source, textOf(line, 'number'), Number(textOf(line, 'hits')) > 0);
    }
}
/** A class names its file below the one folder of `sources`; of several nobody says which. */
function readLines(root) {
    const lines = new Map();
    const folder = textOf(childOf(root, 'sources'), 'source');
    for (const one of listClasses(root)) {
        const file = textOf(one, 'filename') || textOf(one, 'name');
        addClass(lines, folder === '' || external_node_path_.posix.isAbsolute(file) ? file : external_node_path_.posix.join(folder, file), one);
    }
    return lines;
}

;// CONCATENATED MODULE: ./src/coverage/go-profile.ts


/** `github.com/acme/shop/a.go:12.34,15.2 3 1`: a block, its statements, how often it ran. */
const BLOCK = /^(.+):(\d+\.\d+,\d+\.\d+) (\d+) (\d+)$/;
/**
 * Reads a profile of `go test -coverprofile`. It knows statements, not lines, and so does `go tool cover`: each counts as one
 * line. A block that stands there more than once, as with `-coverpkg`, is the same block.
 * @throws InputError naming the file and the line that cannot be read
 */
function readGoProfile(text, path) {
    const lines = new Map();
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line === '' || /^mode: (?:set|count|atomic)$/.test(line))
            continue;
        const [, source, range, statements, count] = BLOCK.exec(line) ?? [];
        if (source === undefined || Number(statements) > MOST_STATEMENTS)
            throw refuse(path, index + 1, line);
        for (let number = 0; number < Number(statements); number += 1) {
            markLine(lines, source, `${range}#${number}`, Number(count) > 0);
        }
    }
    return readingOf(lines);
}
/** A block of code that a person wrote has far fewer. */
const MOST_STATEMENTS = 100_000;
function refuse(path, number, line) {
    return refuseReport(path, `line ${number} is not of a Go cover profile: ${line.slice(0, 80)}`);
}

;// CONCATENATED MODULE: ./src/coverage/jacoco.ts



/* JaCoCo's XML, of Java and Kotlin. Modules stand in groups. */
const jacoco_LISTS = ['group', 'package', 'sourcefile', 'line', 'counter'];
/**
 * Counts the lines of every source file, by JaCoCo's own rule: a line ran where any instruction of it did.
 * @throws InputError naming the file
 */
function readJacoco(text, path) {
    const root = childOf(xml_parseXml(text, path, { lists: jacoco_LISTS }), 'report');
    const lines = new Map();
    addPackages(lines, root);
    return lines.size > 0 ? readingOf(lines) : readCounter(root);
}
function addPackages(lines, element) {
    for (const group of childrenOf(element, 'group'))
        addPackages(lines, group);
    for (const one of childrenOf(element, 'package')) {
        for (const file of childrenOf(one, 'sourcefile')) {
            const source = [textOf(one, 'name'), textOf(file, 'name')].filter(Boolean).join('/');
            for (const line of childrenOf(file, 'line')) {
                markLine(lines, source, textOf(line, 'nr'), Number(textOf(line, 'ci')) > 0);
            }
        }
    }
}
/** Classes without debug information have no lines, but the whole may still count some. */
function readCounter(root) {
    const counter = childrenOf(root, 'counter').find((one) => textOf(one, 'type') === 'LINE') ?? {};
    const covered = Number(textOf(counter, 'covered'));
    return readingOfCount(toLineCount(covered, covered + Number(textOf(counter, 'missed'))) ?? { covered: 0, total: 0 });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
;// CONCATENATED MODULE: ./src/coverage/json-reports.ts



const coveragePy = schemas/* object */.Ikc({
    totals: schemas/* object */.Ikc({ covered_lines: schemas/* int */.Whr(), num_statements: schemas/* int */.Whr() }),
    files: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ executed_lines: schemas/* array */.YOg(schemas/* int */.Whr()), missing_lines: schemas/* array */.YOg(schemas/* int */.Whr()) }))
        .optional()
        .catch(undefined),
});
const istanbulSummary = schemas/* object */.Ikc({ total: schemas/* object */.Ikc({ lines: schemas/* object */.Ikc({ covered: schemas/* int */.Whr(), total: schemas/* int */.Whr() }) }) });
const istanbulDetail = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ statementMap: schemas/* unknown */.L5J() }));
/** Of each line how often it ran; null is no code, `"ignored"` was left out by the author. */
const rubyLines = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* null */.chJ(), schemas/* string */.YjP()]));
const simpleCov = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ coverage: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([rubyLines, schemas/* object */.Ikc({ lines: rubyLines })])) }));
const simpleCovLast = schemas/* object */.Ikc({
    result: schemas/* union */.KCZ([schemas/* object */.Ikc({ line: schemas/* number */.aig() }), schemas/* object */.Ikc({ covered_percent: schemas/* number */.aig() })]),
});
/** `coverage json` of coverage.py, without its branches; undefined for another document. */
function readCoveragePy(document) {
    const found = coveragePy.safeParse(document).data;
    const count = found && toLineCount(found.totals.covered_lines, found.totals.num_statements);
    if (count === undefined)
        return undefined;
    const { files } = found ?? {};
    if (files === undefined)
        return readingOfCount(count);
    return { ...count, details: () => ({ lines: readPythonLines(files), rest: NOTHING }) };
}
function readPythonLines(files) {
    const lines = new Map();
    for (const [source, { executed_lines: ran, missing_lines: missing }] of Object.entries(files)) {
        for (const line of ran)
            markLine(lines, source, String(line), true);
        for (const line of missing)
            markLine(lines, source, String(line), false);
    }
    return lines;
}
/** The total in `coverage-summary.json` of Istanbul, which vitest, jest, c8 and nyc write; undefined for another document. */
function readIstanbulSummary(document) {
    const lines = istanbulSummary.safeParse(document).data?.total.lines;
    const count = lines && toLineCount(lines.covered, lines.total);
    return count && readingOfCount(count);
}
/** `.resultset.json` of SimpleCov, with the runs of all its suites; undefined for another document. */
function readSimpleCov(document) {
    const suites = Object.values(simpleCov.safeParse(document).data ?? {});
    if (suites.length === 0)
        return undefined;
    const lines = new Map();
    for (const [source, found] of suites.flatMap(({ coverage }) => Object.entries(coverage))) {
        for (const [index, times] of (Array.isArray(found) ? found : found.lines).entries()) {
            if (typeof times === 'number')
                markLine(lines, source, String(index + 1), times > 0);
        }
    }
    return readingOf(lines);
}
/** Is it `.last_run.json` of SimpleCov, which has a percentage and no lines? */
function isSimpleCovLast(document) {
    return simpleCovLast.safeParse(document).success;
}
/** Is it what Istanbul's reporter `json` writes: everything about every file, and no summary? */
function isIstanbulDetail(document) {
    const found = istanbulDetail.safeParse(document);
    return found.success && Object.keys(found.data).length > 0;
}

;// CONCATENATED MODULE: ./src/coverage/lcov.ts

/** Of the keys of a record, those that lines are counted by. */
const COUNTS = ['DA', 'LF', 'LH'];
/**
 * Reads an lcov tracefile (`.info`). A line counts once, however many tests report it.
 * @throws InputError naming the file and the line that cannot be read
 */
function readLcov(text, path) {
    const files = new Map();
    let current;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const [, key = '', value = ''] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
        if (key === 'SF')
            current = openFile(files, value);
        else if (line === 'end_of_record')
            current = undefined;
        else if (COUNTS.includes(key) ? !lcov_addLine(current, key, value) : key === '' && !/^\s*(?:#|$)/.test(line)) {
            throw lcov_refuse(path, index + 1, line);
        }
    }
    if (current !== undefined)
        throw refuseReport(path, 'the last record has no end');
    const counts = [...files.values()].map((file) => countFile(file, path));
    const bare = [...files.values()].filter(({ lines }) => lines.size === 0);
    return {
        ...addUp(counts),
        details: () => ({
            lines: new Map([...files].map(([name, { lines }]) => [name, lines])),
            rest: addUp(bare.map((file) => countFile(file, path))),
        }),
    };
}
function openFile(files, name) {
    const file = files.get(name) ?? { lines: new Map(), found: 0, hit: 0 };
    files.set(name, file);
    return file;
}
/** @returns false where the line makes no sense */
function lcov_addLine(file, key, value) {
    if (file === undefined)
        return false;
    if (key === 'DA') {
        const [number = '', hits = ''] = value.split(',');
        if (!/^\d+$/.test(number) || Number.isNaN(Number.parseFloat(hits)))
            return false;
        file.lines.set(number, file.lines.get(number) === true || Number.parseFloat(hits) > 0);
        return true;
    }
    if (!/^\d+$/.test(value))
        return false;
    if (key === 'LF')
        file.found = Math.max(file.found, Number(value));
    else
        file.hit = Math.max(file.hit, Number(value));
    return true;
}
function countFile({ lines, found, hit }, path) {
    if (lines.size > 0)
        return { covered: [...lines.values()].filter(Boolean).length, total: lines.size };
    const count = toLineCount(hit, found);
    if (count !== undefined)
        return count;
    throw refuseReport(path, `of ${found} lines ${hit} are said to have run`);
}
function lcov_refuse(path, number, line) {
    return refuseReport(path, `line ${number} is not lcov: ${line.slice(0, 80)}`);
}

;// CONCATENATED MODULE: ./src/coverage/report.ts








const FORMATS = "Cobertura, Clover and JaCoCo XML, lcov, Go's cover profile, JSON of coverage.py, the JSON summary of Istanbul " +
    "(reporter `json-summary`), and SimpleCov's `.resultset.json`";
/**
 * Reads a coverage report; its content tells its format.
 * @param path as messages name it
 * @throws InputError when it is none that is known, is damaged, or knows no line of code
 */
function readReport(text, path) {
    const report = { path, ...readAny(text.replace(/^\uFEFF/, ''), path) };
    if (report.total > 0)
        return report;
    throw refuseReport(path, 'it knows no line of code', 'Check which sources the tests measure: a coverage of nothing is no coverage.');
}
function readAny(text, path) {
    const start = text.trimStart();
    if (start === '')
        throw refuseReport(path, 'the file is empty');
    if (start.startsWith('<'))
        return readXml(start, path);
    if (start.startsWith('{'))
        return readJson(start, path);
    if (/^(?:TN|SF):/m.test(text))
        return { format: 'lcov', ...readLcov(text, path) };
    if (/^mode: (?:set|count|atomic)\r?$/m.test(text))
        return { format: 'go', ...readGoProfile(text, path) };
    throw refuseUnknown(path);
}
/** Clover's root has the name of Cobertura's. */
function readXml(text, path) {
    requireXml(text, path);
    // What the totals are made of need not be taken apart where they stand at the top.
    const document = xml_parseXml(text, path, { lists: [], closed: ['coverage.packages', 'coverage.project', 'report'] });
    const root = document.coverage;
    if (isElement(root) && 'project' in root)
        return { format: 'clover', ...readClover(text, path) };
    if (isElement(root))
        return { format: 'cobertura', ...readCobertura(childOf(document, 'coverage'), text, path) };
    if ('report' in document && /<(?:package|counter|group)\b/.test(text))
        return { format: 'jacoco', ...readJacoco(text, path) };
    throw refuseReport(path, 'this XML is neither Cobertura, Clover nor JaCoCo', `What can be read: ${FORMATS}.`);
}
function readJson(text, path) {
    const document = parseJson(text, path);
    const python = readCoveragePy(document);
    if (python !== undefined)
        return { format: 'coverage.py', ...python };
    const istanbul = readIstanbulSummary(document);
    if (istanbul !== undefined)
        return { format: 'istanbul', ...istanbul };
    const ruby = readSimpleCov(document);
    if (ruby !== undefined)
        return { format: 'simplecov', ...ruby };
    if (isSimpleCovLast(document))
        throw refuseLastRun(path);
    if (!isIstanbulDetail(document))
        throw refuseUnknown(path);
    throw refuseReport(path, "this is Istanbul's JSON without a summary", 'Add the reporter `json-summary` and name its file.');
}
function parseJson(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw refuseReport(path, `it is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function refuseLastRun(path) {
    return refuseReport(path, "this is SimpleCov's percentage, without lines", 'Name `coverage/.resultset.json` instead.');
}
function refuseUnknown(path) {
    return refuseReport(path, 'its format is not known', `What can be read: ${FORMATS}.`);
}

;// CONCATENATED MODULE: ./src/coverage/find-files.ts





const MOST_BYTES = 200_000_000;
/** Folders that no pattern means unless it names them. */
const PASSED_OVER = ['.git', 'node_modules'];
/**
 * Reads the reports that paths and patterns name, each once.
 * @throws InputError that names everything that is missing or cannot be read
 */
async function readReports(wanted, cwd) {
    const problems = [];
    const collect = async (promise) => {
        try {
            return await promise;
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            problems.push(error);
            return undefined;
        }
    };
    const found = await Promise.all(wanted.map((one) => collect(findFiles(one, cwd))));
    const paths = new Set(found.flatMap((files) => files ?? []));
    const reports = [];
    for (const path of paths) {
        const report = await collect(readOne(path, cwd));
        if (report !== undefined)
            reports.push(report);
    }
    if (problems.length === 0)
        return reports;
    throw new errors/* InputError */.dz(problems.map(({ message }) => message).join('\n'), problems[0]?.hint);
}
/** The files that one path or pattern stands for, by their paths below `cwd`. */
async function findFiles(wanted, cwd) {
    if (!(0,name_pattern/* hasWildcard */.rl)(wanted))
        return [nameFile(wanted, cwd)];
    const pattern = toPortable(wanted).replace(/^(?:\.\/)+/, '');
    const base = (0,name_pattern/* readPrefix */.fr)(pattern).replace(/[^/]*$/, '');
    const found = await listFiles((0,external_node_path_.resolve)(cwd, base), base, pattern);
    if (found.length > 0)
        return found.sort();
    throw new errors/* InputError */.dz(`no file matches ${wanted}`, 'Check the pattern, and that the tests ran before this step.');
}
async function listFiles(folder, name, pattern) {
    const children = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const lists = await Promise.all(children.map(async (child) => {
        const path = `${name}${child.name}`;
        if (child.isFile())
            return (0,name_pattern/* matchesName */.Hj)(pattern, path) ? [path] : [];
        const isMeant = !PASSED_OVER.includes(child.name) || pattern.includes(child.name);
        return child.isDirectory() && isMeant ? listFiles((0,external_node_path_.resolve)(folder, child.name), `${path}/`, pattern) : [];
    }));
    return lists.flat();
}
/** Its path below `cwd`, or where it lies elsewhere, the whole. */
function nameFile(path, cwd) {
    const below = (0,external_node_path_.relative)(cwd, (0,external_node_path_.resolve)(cwd, path));
    return below.startsWith('..') || (0,external_node_path_.isAbsolute)(below) ? (0,external_node_path_.resolve)(cwd, path) : toPortable(below);
}
function toPortable(path) {
    return external_node_path_.sep === external_node_path_.posix.sep ? path : path.replaceAll(external_node_path_.sep, external_node_path_.posix.sep);
}
async function readOne(name, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, name);
    try {
        const { size } = await (0,promises_.stat)(full);
        if (size > MOST_BYTES)
            throw new errors/* InputError */.dz(`${name}: the file has ${size} bytes`, 'Report fewer sources in one file.');
        return readReport(await (0,promises_.readFile)(full, 'utf8'), name);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        throw describeFailure(error, name);
    }
}
function describeFailure({ code, message }, name) {
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such file' : undefined;
    const kind = code === 'EISDIR' ? 'it is a directory' : undefined;
    return new errors/* InputError */.dz(`${name}: ${why ?? kind ?? message}`, 'Check the input `coverage-files`, and that the tests ran before this step.');
}

;// CONCATENATED MODULE: ./src/coverage/source-path.ts

/**
 * The name of a source file that is the same in every report. Reports name it from where their tests ran: a folder of
 * another machine, the import path of a Go package, the package of a Java class. What of it is a file here decides.
 */
function normalizeSource(path, { cwd, exists }) {
    const portable = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
    const plain = portable.startsWith(`${cwd}/`) ? portable.slice(cwd.length + 1) : portable;
    if (!isElsewhere(plain) && exists(plain))
        return plain;
    const parts = plain.split('/');
    // One name alone says too little of a file that lies somewhere else.
    const fewest = isElsewhere(plain) ? 2 : 1;
    const found = parts
        .slice(1)
        .map((_, index) => parts.slice(index + 1))
        .find((rest) => rest.length >= fewest && exists(rest.join('/')));
    return found?.join('/') ?? plain;
}
function isElsewhere(path) {
    return path.startsWith('/') || path.startsWith('../') || /^[A-Za-z]:\//.test(path);
}

;// CONCATENATED MODULE: ./src/coverage/unite.ts


/**
 * The coverage of all reports together. Reports may be of the same sources, as those of tests in shards or in two formats
 * are: a line counts once, and ran if any report says so. What reports only have numbers of is added.
 * @param nameOf the name of a source that is the same in every report
 */
function uniteReports(reports, nameOf) {
    const [first, ...others] = reports;
    // A tool's own totals are the best there is of one report.
    if (first !== undefined && others.length === 0)
        return { covered: first.covered, total: first.total };
    const united = new Map();
    const rests = reports.map((report) => {
        const { lines, rest } = report.details();
        for (const [source, own] of lines)
            addLines(united, nameOf(source), own);
        return rest;
    });
    return addUp([countLines(joinEnds(united)), ...rests]);
}
function addLines(united, source, own) {
    for (const [line, ran] of own)
        markLine(united, source, line, ran);
}
/** A source that is not here has its whole name from one report and the end of it from another. */
function joinEnds(lines) {
    const names = [...lines.keys()];
    const joined = new Map();
    for (const [source, own] of lines) {
        const longer = names.filter((name) => name.endsWith(`/${source}`));
        addLines(joined, longer.length === 1 && longer[0] !== undefined ? longer[0] : source, own);
    }
    return joined;
}

// EXTERNAL MODULE: ./src/github/event.ts
var github_event = __webpack_require__(85015);
;// CONCATENATED MODULE: ./src/github/statuses.ts

/** GitHub takes no longer description. */
const LONGEST_DESCRIPTION = 140;
/**
 * The newest status of a commit, or of the newest commit of a branch, under one name; undefined where there is none, or no
 * such commit.
 */
async function findStatus(github, ref, context) {
    const { rest, repository } = github;
    for (let page = 1;; page += 1) {
        const asked = { ...repository, ref, per_page: 100, page };
        const answer = await rest.repos.getCombinedStatusForRef(asked).catch(passUnknown);
        const statuses = answer?.data.statuses ?? [];
        const found = statuses.find((status) => status.context === context);
        if (found !== undefined)
            return toStatus(found);
        if (statuses.length === 0 || page * 100 >= (answer?.data.total_count ?? 0))
            return undefined;
    }
}
/** Of several under one name the last counts, so nothing is lost by a second try. */
async function createStatus({ rest, repository }, sha, status) {
    const { state, context, description, targetUrl } = status;
    await rest.repos.createCommitStatus({
        ...repository,
        sha,
        state,
        context,
        description: (description ?? '').slice(0, LONGEST_DESCRIPTION),
        ...(targetUrl === null ? {} : { target_url: targetUrl }),
        request: { isRepeatable: true },
    });
}
/** A commit that is not there answers either. */
function passUnknown(error) {
    if (error instanceof errors/* GitHubError */.y_ && (error.status === 404 || error.status === 422))
        return undefined;
    throw error;
}
function toStatus({ state, context, description, target_url }) {
    return {
        state: state,
        context,
        description: description ?? null,
        targetUrl: target_url ?? null,
    };
}

// EXTERNAL MODULE: ./src/report/empty-result.ts
var empty_result = __webpack_require__(63737);
// EXTERNAL MODULE: ./src/report/text/format.ts
var format = __webpack_require__(21645);
;// CONCATENATED MODULE: ./src/repository/coverage-base.ts

/** What the coverage of a run is compared with: a commit, or the newest of a branch; null where there is nothing. */
function chooseBase(event) {
    const { pullRequest, push, branch, defaultBranch } = event;
    if (pullRequest !== null)
        return pullRequest.baseSha;
    if (branch !== null && branch === defaultBranch)
        return push?.before ?? null;
    return defaultBranch;
}
/** Is it a commit that later ones are compared with: one that was pushed to the default branch? */
function isBaseOfOthers({ push, branch, defaultBranch }) {
    return push !== null && push.after !== null && branch !== null && branch === defaultBranch;
}
/** The text of the commit status; `readPercent` reads it again. */
function describeStatus({ percent, total, floor }) {
    return `${(0,format/* describePercent */.Vk)(percent)} % of ${(0,format/* describeCount */.vG)(total, 'line')}, floor ${(0,format/* describePercent */.Vk)(floor)} %`;
}
/** The percentage at the beginning of a status; null where there is none. */
function readPercent(description) {
    const percent = Number(/^(\d{1,3}(?:\.\d+)?) %/.exec(description ?? '')?.[1] ?? Number.NaN);
    return percent >= 0 && percent <= 100 ? percent : null;
}

// EXTERNAL MODULE: ./src/modes/shared/repository.ts + 1 modules
var repository = __webpack_require__(82655);
;// CONCATENATED MODULE: ./src/modes/coverage.ts













/** The name under which a commit's coverage is kept on GitHub, for those that are compared with it. */
const CONTEXT = 'bowline/coverage';
/** Reads coverage reports, compares them with the base, and fails where they are below the floor. */
async function coverage(inputs, runner) {
    const startedAt = runner.now();
    const files = await readReports(inputs.coverageFiles, runner.cwd);
    const event = await (0,github_event.readEvent)(runner.env);
    const { github } = await (0,repository/* openRepository */.h)(inputs.githubToken, runner);
    const exists = (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(runner.cwd, path));
    const sum = uniteReports(files, (source) => normalizeSource(source, { cwd: runner.cwd, exists }));
    const measured = {
        ...sum,
        percent: toPercent(sum),
        floor: inputs.coverageFloor,
        ...(await findBase(github, event, runner)),
        files: files.map(({ path, format, covered, total }) => ({ path, format, covered, total })),
    };
    if (isBaseOfOthers(event))
        await keep(measured, event, github, runner);
    const isEnough = measured.percent >= measured.floor;
    return {
        ...(0,empty_result/* makeEmptyResult */.ZI)({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
        ...runner.run,
        status: isEnough ? 'success' : 'failed',
        coverage: measured,
        ...(isEnough ? {} : { error: (0,empty_result/* describeError */.Uc)(tooLow(measured)) }),
    };
}
function tooLow({ percent, floor, covered, total }) {
    return new errors/* BowlineError */.JY('verification', `the coverage is ${(0,format/* describePercent */.Vk)(percent)} %, below the floor of ${(0,format/* describePercent */.Vk)(floor)} %: ${(0,format/* describeNumber */.Df)(covered)} of ${(0,format/* describeCount */.vG)(total, 'line')} ran`, { hint: 'Test what the change adds; `coverage-floor` sets the floor.' });
}
/** That the base is not known is no reason to fail. */
async function findBase(github, event, { progress }) {
    const ref = chooseBase(event);
    if (github === undefined || ref === null)
        return { base: null, baseRevision: ref };
    try {
        const status = await findStatus(github, ref, CONTEXT);
        return { base: readPercent(status?.description), baseRevision: ref };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        progress.note(`the coverage of ${ref} is not known: ${error.message}`);
        return { base: null, baseRevision: ref };
    }
}
/** Keeps the percentage with the commit, where the token may. */
async function keep(measured, { sha }, github, world) {
    if (github === undefined || sha === null)
        return;
    try {
        await createStatus(github, sha, {
            state: measured.percent >= measured.floor ? 'success' : 'failure',
            context: CONTEXT,
            description: describeStatus(measured),
            targetUrl: world.run.runUrl,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        world.progress.note(`the coverage is not kept for later comparisons: ${error.message}. ${error.hint ?? ''}`.trim());
    }
}


/***/ })

};
;
