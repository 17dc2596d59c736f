exports.id = "step";
exports.ids = ["step"];
exports.modules = {

/***/ 20770:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__(20218);


/***/ }),

/***/ 20218:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";
var net=__webpack_require__(69278),tls=__webpack_require__(64756),http=__webpack_require__(58611),https=__webpack_require__(65692),events=__webpack_require__(24434),assert=__webpack_require__(42613),util=__webpack_require__(39023);exports.httpOverHttp=httpOverHttp,exports.httpsOverHttp=httpsOverHttp,exports.httpOverHttps=httpOverHttps,exports.httpsOverHttps=httpsOverHttps;function httpOverHttp(options){var agent=new TunnelingAgent(options);return agent.request=http.request,agent}function httpsOverHttp(options){var agent=new TunnelingAgent(options);return agent.request=http.request,agent.createSocket=createSecureSocket,agent.defaultPort=443,agent}function httpOverHttps(options){var agent=new TunnelingAgent(options);return agent.request=https.request,agent}function httpsOverHttps(options){var agent=new TunnelingAgent(options);return agent.request=https.request,agent.createSocket=createSecureSocket,agent.defaultPort=443,agent}function TunnelingAgent(options){var self=this;self.options=options||{},self.proxyOptions=self.options.proxy||{},self.maxSockets=self.options.maxSockets||http.Agent.defaultMaxSockets,self.requests=[],self.sockets=[],self.on("free",function(socket,host,port,localAddress){for(var options2=toOptions(host,port,localAddress),i=0,len=self.requests.length;i<len;++i){var pending=self.requests[i];if(pending.host===options2.host&&pending.port===options2.port){self.requests.splice(i,1),pending.request.onSocket(socket);return}}socket.destroy(),self.removeSocket(socket)})}util.inherits(TunnelingAgent,events.EventEmitter),TunnelingAgent.prototype.addRequest=function(req,host,port,localAddress){var self=this,options=mergeOptions({request:req},self.options,toOptions(host,port,localAddress));if(self.sockets.length>=this.maxSockets){self.requests.push(options);return}self.createSocket(options,function(socket){socket.on("free",onFree),socket.on("close",onCloseOrRemove),socket.on("agentRemove",onCloseOrRemove),req.onSocket(socket);function onFree(){self.emit("free",socket,options)}function onCloseOrRemove(err){self.removeSocket(socket),socket.removeListener("free",onFree),socket.removeListener("close",onCloseOrRemove),socket.removeListener("agentRemove",onCloseOrRemove)}})},TunnelingAgent.prototype.createSocket=function(options,cb){var self=this,placeholder={};self.sockets.push(placeholder);var connectOptions=mergeOptions({},self.proxyOptions,{method:"CONNECT",path:options.host+":"+options.port,agent:!1,headers:{host:options.host+":"+options.port}});options.localAddress&&(connectOptions.localAddress=options.localAddress),connectOptions.proxyAuth&&(connectOptions.headers=connectOptions.headers||{},connectOptions.headers["Proxy-Authorization"]="Basic "+new Buffer(connectOptions.proxyAuth).toString("base64")),debug("making CONNECT request");var connectReq=self.request(connectOptions);connectReq.useChunkedEncodingByDefault=!1,connectReq.once("response",onResponse),connectReq.once("upgrade",onUpgrade),connectReq.once("connect",onConnect),connectReq.once("error",onError),connectReq.end();function onResponse(res){res.upgrade=!0}function onUpgrade(res,socket,head){process.nextTick(function(){onConnect(res,socket,head)})}function onConnect(res,socket,head){if(connectReq.removeAllListeners(),socket.removeAllListeners(),res.statusCode!==200){debug("tunneling socket could not be established, statusCode=%d",res.statusCode),socket.destroy();var error=new Error("tunneling socket could not be established, statusCode="+res.statusCode);error.code="ECONNRESET",options.request.emit("error",error),self.removeSocket(placeholder);return}if(head.length>0){debug("got illegal response body from proxy"),socket.destroy();var error=new Error("got illegal response body from proxy");error.code="ECONNRESET",options.request.emit("error",error),self.removeSocket(placeholder);return}return debug("tunneling connection has established"),self.sockets[self.sockets.indexOf(placeholder)]=socket,cb(socket)}function onError(cause){connectReq.removeAllListeners(),debug(`tunneling socket could not be established, cause=%s
`,cause.message,cause.stack);var error=new Error("tunneling socket could not be established, cause="+cause.message);error.code="ECONNRESET",options.request.emit("error",error),self.removeSocket(placeholder)}},TunnelingAgent.prototype.removeSocket=function(socket){var pos=this.sockets.indexOf(socket);if(pos!==-1){this.sockets.splice(pos,1);var pending=this.requests.shift();pending&&this.createSocket(pending,function(socket2){pending.request.onSocket(socket2)})}};function createSecureSocket(options,cb){var self=this;TunnelingAgent.prototype.createSocket.call(self,options,function(socket){var hostHeader=options.request.getHeader("host"),tlsOptions=mergeOptions({},self.options,{socket,servername:hostHeader?hostHeader.replace(/:.*$/,""):options.host}),secureSocket=tls.connect(0,tlsOptions);self.sockets[self.sockets.indexOf(socket)]=secureSocket,cb(secureSocket)})}function toOptions(host,port,localAddress){return typeof host=="string"?{host,port,localAddress}:host}function mergeOptions(target){for(var i=1,len=arguments.length;i<len;++i){var overrides=arguments[i];if(typeof overrides=="object")for(var keys=Object.keys(overrides),j=0,keyLen=keys.length;j<keyLen;++j){var k=keys[j];overrides[k]!==void 0&&(target[k]=overrides[k])}}return target}var debug;process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.NODE_DEBUG)?debug=function(){var args=Array.prototype.slice.call(arguments);typeof args[0]=="string"?args[0]="TUNNEL: "+args[0]:args.unshift("TUNNEL:"),console.error.apply(console,args)}:debug=function(){},exports.debug=debug;


/***/ }),

/***/ 86840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/**
 * What the bundle has in place of undici (950 kB), which @actions/http-client and @actions/github load for clients behind
 * a proxy. Bowline's HTTP is Node's own, which knows proxies by itself (NODE_USE_ENV_PROXY). Where a proxy is set,
 * @actions/github makes an agent as soon as it is loaded, so to make one does no harm; nothing here would use it.
 */
class ProxyAgent {
}
const fetch = globalThis.fetch;


/***/ }),

/***/ 57418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jl: () => (/* binding */ finishDeployment),
  $q: () => (/* binding */ notifyOthers),
  pU: () => (/* binding */ openActionWorld),
  b0: () => (/* binding */ openStep),
  Ui: () => (/* binding */ readActionInputs),
  un: () => (/* binding */ readState),
  LZ: () => (/* binding */ action_step_saveState),
  qz: () => (/* binding */ tell)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
function utils_toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(input)}function utils_toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}:{}}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js
function command_issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.EOL)}function command_issue(name,message=""){command_issueCommand(name,{},message)}const CMD_STRING="::";class Command{constructor(command,properties,message){command||(command="missing.command"),this.command=command,this.properties=properties,this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(const key in this.properties)if(this.properties.hasOwnProperty(key)){const val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=`${CMD_STRING}${escapeData(this.message)}`,cmdStr}}function escapeData(s){return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return utils_toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}

// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
function file_command_issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`Unable to find environment variable for file command ${command}`);if(!external_fs_.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);external_fs_.appendFileSync(filePath,`${utils_toCommandValue(message)}${external_os_.EOL}`,{encoding:"utf8"})}function file_command_prepareKeyValueMessage(key,value){const delimiter=`ghadelimiter_${external_crypto_.randomUUID()}`,convertedValue=utils_toCommandValue(value);if(key.includes(delimiter))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`}

// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
// EXTERNAL MODULE: external "http"
var external_http_ = __webpack_require__(58611);
// EXTERNAL MODULE: external "https"
var external_https_ = __webpack_require__(65692);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl))return;const proxyVar=usingSsl?process.env.https_proxy||process.env.HTTPS_PROXY:process.env.http_proxy||process.env.HTTP_PROXY;if(proxyVar)try{return new DecodedURL(proxyVar)}catch{if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}else return}function checkBypass(reqUrl){if(!reqUrl.hostname)return!1;const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost))return!0;const noProxy=process.env.no_proxy||process.env.NO_PROXY||"";if(!noProxy)return!1;let reqPort;reqUrl.port?reqPort=Number(reqUrl.port):reqUrl.protocol==="http:"?reqPort=80:reqUrl.protocol==="https:"&&(reqPort=443);const upperReqHosts=[reqUrl.hostname.toUpperCase()];typeof reqPort=="number"&&upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x))if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`)))return!0;return!1}function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}class DecodedURL extends URL{constructor(url,base){super(url,base),this._decodedUsername=decodeURIComponent(super.username),this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}}

// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var node_modules_tunnel = __webpack_require__(20770);
// EXTERNAL MODULE: ./scripts/bundle/undici.ts
var undici = __webpack_require__(86840);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var HttpCodes;(function(HttpCodes2){HttpCodes2[HttpCodes2.OK=200]="OK",HttpCodes2[HttpCodes2.MultipleChoices=300]="MultipleChoices",HttpCodes2[HttpCodes2.MovedPermanently=301]="MovedPermanently",HttpCodes2[HttpCodes2.ResourceMoved=302]="ResourceMoved",HttpCodes2[HttpCodes2.SeeOther=303]="SeeOther",HttpCodes2[HttpCodes2.NotModified=304]="NotModified",HttpCodes2[HttpCodes2.UseProxy=305]="UseProxy",HttpCodes2[HttpCodes2.SwitchProxy=306]="SwitchProxy",HttpCodes2[HttpCodes2.TemporaryRedirect=307]="TemporaryRedirect",HttpCodes2[HttpCodes2.PermanentRedirect=308]="PermanentRedirect",HttpCodes2[HttpCodes2.BadRequest=400]="BadRequest",HttpCodes2[HttpCodes2.Unauthorized=401]="Unauthorized",HttpCodes2[HttpCodes2.PaymentRequired=402]="PaymentRequired",HttpCodes2[HttpCodes2.Forbidden=403]="Forbidden",HttpCodes2[HttpCodes2.NotFound=404]="NotFound",HttpCodes2[HttpCodes2.MethodNotAllowed=405]="MethodNotAllowed",HttpCodes2[HttpCodes2.NotAcceptable=406]="NotAcceptable",HttpCodes2[HttpCodes2.ProxyAuthenticationRequired=407]="ProxyAuthenticationRequired",HttpCodes2[HttpCodes2.RequestTimeout=408]="RequestTimeout",HttpCodes2[HttpCodes2.Conflict=409]="Conflict",HttpCodes2[HttpCodes2.Gone=410]="Gone",HttpCodes2[HttpCodes2.TooManyRequests=429]="TooManyRequests",HttpCodes2[HttpCodes2.InternalServerError=500]="InternalServerError",HttpCodes2[HttpCodes2.NotImplemented=501]="NotImplemented",HttpCodes2[HttpCodes2.BadGateway=502]="BadGateway",HttpCodes2[HttpCodes2.ServiceUnavailable=503]="ServiceUnavailable",HttpCodes2[HttpCodes2.GatewayTimeout=504]="GatewayTimeout"})(HttpCodes||(HttpCodes={}));var Headers;(function(Headers2){Headers2.Accept="accept",Headers2.ContentType="content-type"})(Headers||(Headers={}));var MediaTypes;(function(MediaTypes2){MediaTypes2.ApplicationJson="application/json"})(MediaTypes||(MediaTypes={}));function lib_getProxyUrl(serverUrl){const proxyUrl=pm.getProxyUrl(new URL(serverUrl));return proxyUrl?proxyUrl.href:""}const HttpRedirectCodes=[HttpCodes.MovedPermanently,HttpCodes.ResourceMoved,HttpCodes.SeeOther,HttpCodes.TemporaryRedirect,HttpCodes.PermanentRedirect],HttpResponseRetryCodes=[HttpCodes.BadGateway,HttpCodes.ServiceUnavailable,HttpCodes.GatewayTimeout],RetryableHttpVerbs=(/* unused pure expression or super */ null && (["OPTIONS","GET","DELETE","HEAD"])),ExponentialBackoffCeiling=10,ExponentialBackoffTimeSlice=5;class HttpClientError extends Error{constructor(message,statusCode){super(message),this.name="HttpClientError",this.statusCode=statusCode,Object.setPrototypeOf(this,HttpClientError.prototype)}}class HttpClientResponse{constructor(message){this.message=message}readBody(){return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve=>__awaiter(this,void 0,void 0,function*(){let output=Buffer.alloc(0);this.message.on("data",chunk=>{output=Buffer.concat([output,chunk])}),this.message.on("end",()=>{resolve(output.toString())})}))})}readBodyBuffer(){return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve=>__awaiter(this,void 0,void 0,function*(){const chunks=[];this.message.on("data",chunk=>{chunks.push(chunk)}),this.message.on("end",()=>{resolve(Buffer.concat(chunks))})}))})}}function isHttps(requestUrl){return new URL(requestUrl).protocol==="https:"}class lib_HttpClient{constructor(userAgent,handlers,requestOptions){this._ignoreSslError=!1,this._allowRedirects=!0,this._allowRedirectDowngrade=!1,this._maxRedirects=50,this._allowRetries=!1,this._maxRetries=1,this._keepAlive=!1,this._disposed=!1,this.userAgent=this._getUserAgentWithOrchestrationId(userAgent),this.handlers=handlers||[],this.requestOptions=requestOptions,requestOptions&&(requestOptions.ignoreSslError!=null&&(this._ignoreSslError=requestOptions.ignoreSslError),this._socketTimeout=requestOptions.socketTimeout,requestOptions.allowRedirects!=null&&(this._allowRedirects=requestOptions.allowRedirects),requestOptions.allowRedirectDowngrade!=null&&(this._allowRedirectDowngrade=requestOptions.allowRedirectDowngrade),requestOptions.maxRedirects!=null&&(this._maxRedirects=Math.max(requestOptions.maxRedirects,0)),requestOptions.keepAlive!=null&&(this._keepAlive=requestOptions.keepAlive),requestOptions.allowRetries!=null&&(this._allowRetries=requestOptions.allowRetries),requestOptions.maxRetries!=null&&(this._maxRetries=requestOptions.maxRetries))}options(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("OPTIONS",requestUrl,null,additionalHeaders||{})})}get(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("GET",requestUrl,null,additionalHeaders||{})})}del(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("DELETE",requestUrl,null,additionalHeaders||{})})}post(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("POST",requestUrl,data,additionalHeaders||{})})}patch(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("PATCH",requestUrl,data,additionalHeaders||{})})}put(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("PUT",requestUrl,data,additionalHeaders||{})})}head(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("HEAD",requestUrl,null,additionalHeaders||{})})}sendStream(verb,requestUrl,stream,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request(verb,requestUrl,stream,additionalHeaders)})}getJson(requestUrl_1){return __awaiter(this,arguments,void 0,function*(requestUrl,additionalHeaders={}){additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);const res=yield this.get(requestUrl,additionalHeaders);return this._processResponse(res,this.requestOptions)})}postJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson),additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.post(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}putJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson),additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.put(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}patchJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson),additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.patch(requestUrl,data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}request(verb,requestUrl,data,headers){return __awaiter(this,void 0,void 0,function*(){if(this._disposed)throw new Error("Client has already been disposed.");const parsedUrl=new URL(requestUrl);let info=this._prepareRequest(verb,parsedUrl,headers);const maxTries=this._allowRetries&&RetryableHttpVerbs.includes(verb)?this._maxRetries+1:1;let numTries=0,response;do{if(response=yield this.requestRaw(info,data),response&&response.message&&response.message.statusCode===HttpCodes.Unauthorized){let authenticationHandler;for(const handler of this.handlers)if(handler.canHandleAuthentication(response)){authenticationHandler=handler;break}return authenticationHandler?authenticationHandler.handleAuthentication(this,info,data):response}let redirectsRemaining=this._maxRedirects;for(;response.message.statusCode&&HttpRedirectCodes.includes(response.message.statusCode)&&this._allowRedirects&&redirectsRemaining>0;){const redirectUrl=response.message.headers.location;if(!redirectUrl)break;const parsedRedirectUrl=new URL(redirectUrl);if(parsedUrl.protocol==="https:"&&parsedUrl.protocol!==parsedRedirectUrl.protocol&&!this._allowRedirectDowngrade)throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");if(yield response.readBody(),parsedRedirectUrl.hostname!==parsedUrl.hostname)for(const header in headers)header.toLowerCase()==="authorization"&&delete headers[header];info=this._prepareRequest(verb,parsedRedirectUrl,headers),response=yield this.requestRaw(info,data),redirectsRemaining--}if(!response.message.statusCode||!HttpResponseRetryCodes.includes(response.message.statusCode))return response;numTries+=1,numTries<maxTries&&(yield response.readBody(),yield this._performExponentialBackoff(numTries))}while(numTries<maxTries);return response})}dispose(){this._agent&&this._agent.destroy(),this._disposed=!0}requestRaw(info,data){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve,reject)=>{function callbackForResult(err,res){err?reject(err):res?resolve(res):reject(new Error("Unknown error"))}this.requestRawWithCallback(info,data,callbackForResult)})})}requestRawWithCallback(info,data,onResult){typeof data=="string"&&(info.options.headers||(info.options.headers={}),info.options.headers["Content-Length"]=Buffer.byteLength(data,"utf8"));let callbackCalled=!1;function handleResult(err,res){callbackCalled||(callbackCalled=!0,onResult(err,res))}const req=info.httpModule.request(info.options,msg=>{const res=new HttpClientResponse(msg);handleResult(void 0,res)});let socket;req.on("socket",sock=>{socket=sock}),req.setTimeout(this._socketTimeout||3*6e4,()=>{socket&&socket.end(),handleResult(new Error(`Request timeout: ${info.options.path}`))}),req.on("error",function(err){handleResult(err)}),data&&typeof data=="string"&&req.write(data,"utf8"),data&&typeof data!="string"?(data.on("close",function(){req.end()}),data.pipe(req)):req.end()}getAgent(serverUrl){const parsedUrl=new URL(serverUrl);return this._getAgent(parsedUrl)}getAgentDispatcher(serverUrl){const parsedUrl=new URL(serverUrl),proxyUrl=pm.getProxyUrl(parsedUrl);if(proxyUrl&&proxyUrl.hostname)return this._getProxyAgentDispatcher(parsedUrl,proxyUrl)}_prepareRequest(method,requestUrl,headers){const info={};info.parsedUrl=requestUrl;const usingSsl=info.parsedUrl.protocol==="https:";info.httpModule=usingSsl?https:http;const defaultPort=usingSsl?443:80;if(info.options={},info.options.host=info.parsedUrl.hostname,info.options.port=info.parsedUrl.port?parseInt(info.parsedUrl.port):defaultPort,info.options.path=(info.parsedUrl.pathname||"")+(info.parsedUrl.search||""),info.options.method=method,info.options.headers=this._mergeHeaders(headers),this.userAgent!=null&&(info.options.headers["user-agent"]=this.userAgent),info.options.agent=this._getAgent(info.parsedUrl),this.handlers)for(const handler of this.handlers)handler.prepareRequest(info.options);return info}_mergeHeaders(headers){return this.requestOptions&&this.requestOptions.headers?Object.assign({},lowercaseKeys(this.requestOptions.headers),lowercaseKeys(headers||{})):lowercaseKeys(headers||{})}_getExistingOrDefaultHeader(additionalHeaders,header,_default){let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(this.requestOptions.headers)[header];headerValue&&(clientHeader=typeof headerValue=="number"?headerValue.toString():headerValue)}const additionalValue=additionalHeaders[header];return additionalValue!==void 0?typeof additionalValue=="number"?additionalValue.toString():additionalValue:clientHeader!==void 0?clientHeader:_default}_getExistingOrDefaultContentTypeHeader(additionalHeaders,_default){let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];headerValue&&(typeof headerValue=="number"?clientHeader=String(headerValue):Array.isArray(headerValue)?clientHeader=headerValue.join(", "):clientHeader=headerValue)}const additionalValue=additionalHeaders[Headers.ContentType];return additionalValue!==void 0?typeof additionalValue=="number"?String(additionalValue):Array.isArray(additionalValue)?additionalValue.join(", "):additionalValue:clientHeader!==void 0?clientHeader:_default}_getAgent(parsedUrl){let agent;const proxyUrl=pm.getProxyUrl(parsedUrl),useProxy=proxyUrl&&proxyUrl.hostname;if(this._keepAlive&&useProxy&&(agent=this._proxyAgent),useProxy||(agent=this._agent),agent)return agent;const usingSsl=parsedUrl.protocol==="https:";let maxSockets=100;if(this.requestOptions&&(maxSockets=this.requestOptions.maxSockets||http.globalAgent.maxSockets),proxyUrl&&proxyUrl.hostname){const agentOptions={maxSockets,keepAlive:this._keepAlive,proxy:Object.assign(Object.assign({},(proxyUrl.username||proxyUrl.password)&&{proxyAuth:`${proxyUrl.username}:${proxyUrl.password}`}),{host:proxyUrl.hostname,port:proxyUrl.port})};let tunnelAgent;const overHttps=proxyUrl.protocol==="https:";usingSsl?tunnelAgent=overHttps?tunnel.httpsOverHttps:tunnel.httpsOverHttp:tunnelAgent=overHttps?tunnel.httpOverHttps:tunnel.httpOverHttp,agent=tunnelAgent(agentOptions),this._proxyAgent=agent}if(!agent){const options={keepAlive:this._keepAlive,maxSockets};agent=usingSsl?new https.Agent(options):new http.Agent(options),this._agent=agent}return usingSsl&&this._ignoreSslError&&(agent.options=Object.assign(agent.options||{},{rejectUnauthorized:!1})),agent}_getProxyAgentDispatcher(parsedUrl,proxyUrl){let proxyAgent;if(this._keepAlive&&(proxyAgent=this._proxyAgentDispatcher),proxyAgent)return proxyAgent;const usingSsl=parsedUrl.protocol==="https:";return proxyAgent=new ProxyAgent(Object.assign({uri:proxyUrl.href,pipelining:this._keepAlive?1:0},(proxyUrl.username||proxyUrl.password)&&{token:`Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`})),this._proxyAgentDispatcher=proxyAgent,usingSsl&&this._ignoreSslError&&(proxyAgent.options=Object.assign(proxyAgent.options.requestTls||{},{rejectUnauthorized:!1})),proxyAgent}_getUserAgentWithOrchestrationId(userAgent){const baseUserAgent=userAgent||"actions/http-client",orchId=process.env.ACTIONS_ORCHESTRATION_ID;if(orchId){const sanitizedId=orchId.replace(/[^a-z0-9_.-]/gi,"_");return`${baseUserAgent} actions_orchestration_id/${sanitizedId}`}return baseUserAgent}_performExponentialBackoff(retryNumber){return __awaiter(this,void 0,void 0,function*(){retryNumber=Math.min(ExponentialBackoffCeiling,retryNumber);const ms=ExponentialBackoffTimeSlice*Math.pow(2,retryNumber);return new Promise(resolve=>setTimeout(()=>resolve(),ms))})}_processResponse(res,options){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve,reject)=>__awaiter(this,void 0,void 0,function*(){const statusCode=res.message.statusCode||0,response={statusCode,result:null,headers:{}};statusCode===HttpCodes.NotFound&&resolve(response);function dateTimeDeserializer(key,value){if(typeof value=="string"){const a=new Date(value);if(!isNaN(a.valueOf()))return a}return value}let obj,contents;try{contents=yield res.readBody(),contents&&contents.length>0&&(options&&options.deserializeDates?obj=JSON.parse(contents,dateTimeDeserializer):obj=JSON.parse(contents),response.result=obj),response.headers=res.message.headers}catch{}if(statusCode>299){let msg;obj&&obj.message?msg=obj.message:contents&&contents.length>0?msg=contents:msg=`Failed request: (${statusCode})`;const err=new HttpClientError(msg,statusCode);err.result=response.result,reject(err)}else resolve(response)}))})}}const lowercaseKeys=obj=>Object.keys(obj).reduce((c,k)=>(c[k.toLowerCase()]=obj[k],c),{});

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};class oidc_utils_OidcClient{static createHttpClient(allowRetry=!0,maxRetry=10){const requestOptions={allowRetries:allowRetry,maxRetries:maxRetry};return new HttpClient("actions/oidc-client",[new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())],requestOptions)}static getRequestToken(){const token=process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;if(!token)throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");return token}static getIDTokenUrl(){const runtimeUrl=process.env.ACTIONS_ID_TOKEN_REQUEST_URL;if(!runtimeUrl)throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");return runtimeUrl}static getCall(id_token_url){return oidc_utils_awaiter(this,void 0,void 0,function*(){var _a;const id_token=(_a=(yield oidc_utils_OidcClient.createHttpClient().getJson(id_token_url).catch(error=>{throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error.statusCode}
 
        Error Message: ${error.message}`)})).result)===null||_a===void 0?void 0:_a.value;if(!id_token)throw new Error("Response json body do not have ID Token field");return id_token})}static getIDToken(audience){return oidc_utils_awaiter(this,void 0,void 0,function*(){try{let id_token_url=oidc_utils_OidcClient.getIDTokenUrl();if(audience){const encodedAudience=encodeURIComponent(audience);id_token_url=`${id_token_url}&audience=${encodedAudience}`}debug(`ID token url is ${id_token_url}`);const id_token=yield oidc_utils_OidcClient.getCall(id_token_url);return setSecret(id_token),id_token}catch(error){throw new Error(`Error message: ${error.message}`)}})}}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};const{access,appendFile,writeFile}=external_fs_.promises;const SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY",SUMMARY_DOCS_URL="https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary";class Summary{constructor(){this._buffer=""}filePath(){return summary_awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}return this._filePath=pathFromEnv,this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");return content?`<${tag}${htmlAttrs}>${content}</${tag}>`:`<${tag}${htmlAttrs}>`}write(options){return summary_awaiter(this,void 0,void 0,function*(){const overwrite=!!options?.overwrite,filePath=yield this.filePath();return yield(overwrite?writeFile:appendFile)(filePath,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return summary_awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(text,addEOL=!1){return this._buffer+=text,addEOL?this.addEOL():this}addEOL(){return this.addRaw(external_os_.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang}),element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=!1){const tag=ordered?"ol":"ul",listItems=items.map(item=>this.wrap("li",item)).join(""),element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell=="string")return this.wrap("td",cell);const{header,data,colspan,rowspan}=cell,tag=header?"th":"td",attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join(""),element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{},attrs=Object.assign(Object.assign({},width&&{width}),height&&{height}),element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){const tag=`h${level}`,allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1",element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite}),element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}}const _summary=new Summary;const markdownSummary=(/* unused pure expression or super */ null && (_summary)),summary=_summary;

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js
function toPosixPath(pth){return pth.replace(/[\\]/g,"/")}function toWin32Path(pth){return pth.replace(/[/]/g,"\\")}function toPlatformPath(pth){return pth.replace(/[/\\]/g,path.sep)}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var lib_exec = __webpack_require__(81260);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};const getWindowsInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){const{stdout:version}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',void 0,{silent:!0}),{stdout:name}=yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',void 0,{silent:!0});return{name:name.trim(),version:version.trim()}}),getMacOsInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){var _a,_b,_c,_d;const{stdout}=yield exec.getExecOutput("sw_vers",void 0,{silent:!0}),version=(_b=(_a=stdout.match(/ProductVersion:\s*(.+)/))===null||_a===void 0?void 0:_a[1])!==null&&_b!==void 0?_b:"";return{name:(_d=(_c=stdout.match(/ProductName:\s*(.+)/))===null||_c===void 0?void 0:_c[1])!==null&&_d!==void 0?_d:"",version}}),getLinuxInfo=()=>platform_awaiter(void 0,void 0,void 0,function*(){const{stdout}=yield exec.getExecOutput("lsb_release",["-i","-r","-s"],{silent:!0}),[name,version]=stdout.trim().split(`
`);return{name,version}});const platform=external_os_.platform(),arch=external_os_.arch(),isWindows=platform==="win32",isMacOS=platform==="darwin",isLinux=platform==="linux";function getDetails(){return platform_awaiter(this,void 0,void 0,function*(){return Object.assign(Object.assign({},yield isWindows?getWindowsInfo():isMacOS?getMacOsInfo():getLinuxInfo()),{platform,arch,isWindows,isMacOS,isLinux})})}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(name,val){const convertedVal=toCommandValue(val);if(process.env[name]=convertedVal,process.env.GITHUB_ENV||"")return issueFileCommand("ENV",prepareKeyValueMessage(name,val));issueCommand("set-env",{name},convertedVal)}function core_setSecret(secret){command_issueCommand("add-mask",{},secret)}function addPath(inputPath){process.env.GITHUB_PATH||""?issueFileCommand("PATH",inputPath):issueCommand("add-path",{},inputPath),process.env.PATH=`${inputPath}${path.delimiter}${process.env.PATH}`}function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val)throw new Error(`Input required and not supplied: ${name}`);return options&&options.trimWhitespace===!1?val:val.trim()}function getMultilineInput(name,options){const inputs=getInput(name,options).split(`
`).filter(x=>x!=="");return options&&options.trimWhitespace===!1?inputs:inputs.map(input=>input.trim())}function getBooleanInput(name,options){const trueValue=["true","True","TRUE"],falseValue=["false","False","FALSE"],val=getInput(name,options);if(trueValue.includes(val))return!0;if(falseValue.includes(val))return!1;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)}function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(name,value));process.stdout.write(external_os_.EOL),command_issueCommand("set-output",{name},utils_toCommandValue(value))}function setCommandEcho(enabled){issue("echo",enabled?"on":"off")}function setFailed(message){process.exitCode=ExitCode.Failure,error(message)}function isDebug(){return process.env.RUNNER_DEBUG==="1"}function core_debug(message){issueCommand("debug",{},message)}function error(message,properties={}){command_issueCommand("error",utils_toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){command_issueCommand("warning",utils_toCommandProperties(properties),message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+os.EOL)}function startGroup(name){issue("group",name)}function endGroup(){issue("endgroup")}function group(name,fn){return core_awaiter(this,void 0,void 0,function*(){startGroup(name);let result;try{result=yield fn()}finally{endGroup()}return result})}function saveState(name,value){if(process.env.GITHUB_STATE||"")return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(name,value));command_issueCommand("save-state",{name},utils_toCommandValue(value))}function getState(name){return process.env[`STATE_${name}`]||""}function getIDToken(aud){return core_awaiter(this,void 0,void 0,function*(){return yield OidcClient.getIDToken(aud)})}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/github/lazy-deployment-reporter.ts
var lazy_deployment_reporter = __webpack_require__(97475);
// EXTERNAL MODULE: ./src/inputs/index.ts + 4 modules
var src_inputs = __webpack_require__(12910);
// EXTERNAL MODULE: ./src/inputs/secrets.ts + 1 modules
var secrets = __webpack_require__(49861);
// EXTERNAL MODULE: ./src/notify/notifications.ts
var notify_notifications = __webpack_require__(32677);
// EXTERNAL MODULE: ./src/report/text/sanitize.ts
var sanitize = __webpack_require__(4741);
// EXTERNAL MODULE: ./src/report/text/titles.ts
var titles = __webpack_require__(29713);
// EXTERNAL MODULE: ./src/report/log/line-batch.ts
var line_batch = __webpack_require__(280);
// EXTERNAL MODULE: ./src/report/log/output-stream.ts
var output_stream = __webpack_require__(883);
// EXTERNAL MODULE: ./src/report/log/step-log.ts + 4 modules
var step_log = __webpack_require__(59257);
;// CONCATENATED MODULE: ./src/report/log/actions-log.ts





/** The log of a GitHub job: a foldable group for each step's output, what matters outside of it. */
function createActionsLog({ stream, redactor, now = Date.now, defer }) {
    // Before anything else, because a space that neutralising adds could tear a secret.
    const clean = (text) => (0,sanitize/* neutralise */.$0)(redactor?.redact(text) ?? text);
    const renderer = createActionsFace(stream, defer);
    return (0,step_log/* createStepLog */.d)({ renderer, now, clean, titles: (0,titles/* createTitles */.w)(clean) });
}
function createActionsFace(stream, defer) {
    const pace = (0,output_stream/* createPace */.qP)(stream);
    const batch = (0,line_batch/* createLineBatch */.b)((text) => void stream.write(text), defer);
    const print = (line) => {
        batch.flush();
        stream.write(`${line}\n`);
    };
    return {
        phase: (name) => print(`▸ ${name}`),
        openGroup: (title) => print(writeCommand('group', title)),
        groupLine: batch.add,
        closeGroup: () => print('::endgroup::'),
        ended: (_status, text) => print(text),
        repeated: (line) => print(`    ${line}`),
        going: (text) => print(`… ${text}`),
        note: (text) => print(`  ${text}`),
        warn: (text) => print(writeCommand('warning', text)),
        catchUp() {
            batch.flush();
            return pace();
        },
    };
}
/** A workflow command with one value; the runner undoes the escapes. */
function writeCommand(name, value) {
    const escaped = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `::${name}::${escaped}`;
}

// EXTERNAL MODULE: ./src/report/redact-result.ts
var redact_result = __webpack_require__(96175);
// EXTERNAL MODULE: ./src/report/reporter.ts + 2 modules
var reporter = __webpack_require__(49505);
// EXTERNAL MODULE: ./src/report/text/redact.ts + 1 modules
var redact = __webpack_require__(74047);
// EXTERNAL MODULE: ./src/rollout/time.ts
var time = __webpack_require__(19352);
// EXTERNAL MODULE: ./src/step-state.ts
var step_state = __webpack_require__(32649);
// EXTERNAL MODULE: ./src/entry/cancel.ts
var entry_cancel = __webpack_require__(53392);
// EXTERNAL MODULE: ./src/entry/runner-world.ts + 4 modules
var runner_world = __webpack_require__(71565);
;// CONCATENATED MODULE: ./src/entry/action-step.ts


















function openStep() {
    const redactor = (0,redact/* createRedactor */.l)();
    const progress = createActionsLog({ stream: process.stdout, redactor });
    (0,output_stream/* outliveReaders */.Bd)(process.stdout, process.stderr);
    const cancel = (0,time/* openStop */.b$)();
    // In `post` the step before it may have switched hosts.
    const standing = { hasSwitched: readState().switched !== undefined };
    const stop = () => {
        progress.warn((0,entry_cancel/* describeCancel */.wW)(standing));
        cancel.abort(new errors/* BowlineError */.JY('cancelled', 'the run was cancelled', { hint: 'Run it again when you are ready.' }));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const notifications = (0,notify_notifications/* createNotifications */.$)({ progress, redactor, signal: cancel.signal });
    return { redactor, progress, cancel, standing, notifications, deployments: (0,lazy_deployment_reporter/* createDeploymentReporter */.P)() };
}
/** The modes of the action all end with a result; `demo` and `init` are the command line's. */
function readActionInputs(fixedMode) {
    const inputs = (0,src_inputs/* readInputs */.Ko)((0,src_inputs/* actionSource */.IQ)(process.env, fixedMode));
    if (inputs.mode === 'demo' || inputs.mode === 'init')
        throw new errors/* InputError */.dz(`\`${inputs.mode}\` is a mode of the command line`);
    return inputs;
}
function openActionWorld(inputs, step, leavesUndoToPost) {
    const mask = (secret) => {
        for (const value of (0,secrets/* maskValues */.Z$)(secret))
            core_setSecret(value);
    };
    const runner = (0,runner_world/* openRunnerWorld */.v)({
        env: process.env,
        cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
        progress: step.progress,
        redactor: step.redactor,
        signal: step.cancel.signal,
        mask,
        leavesUndoToPost,
        confirm: async () => { },
        notifications: step.notifications,
        deployments: step.deployments,
        loadReport: () => Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("modes"), __webpack_require__.e("report")]).then(__webpack_require__.bind(__webpack_require__, 66757)),
        saveState: (state) => {
            (0,entry_cancel/* noteSwitch */.jl)(step.standing, state);
            action_step_saveState(state);
        },
    });
    runner.protect((0,runner_world/* secretsOf */.F)(inputs));
    openDeployment(inputs, step, runner);
    return runner;
}
/** Hands a part of the state to the `post` of this step. */
function action_step_saveState(state) {
    for (const [name, text] of Object.entries((0,step_state/* writeStepState */.vg)(state)))
        saveState(name, text);
}
/** What the step of this `post` has saved. */
function readState() {
    return (0,step_state/* readStepState */.C_)((name) => getState(name));
}
/** The record of a step whose `post` this is, else one that is made when hosts begin to be changed. */
function openDeployment(inputs, { deployments: records }, runner) {
    if (inputs.mode !== 'deploy' && inputs.mode !== 'rollback')
        return;
    const { deployment: keeps, githubToken: token } = inputs;
    if (keeps === 'none' || token === undefined)
        return;
    records.open({ ...runner, keeps, token, saved: readState().record });
}
/**
 * Writes a result to everything that a job shows.
 * @param isFinal false of a result that `post` will have another one of, or will tell of later
 */
async function tell(result, step, isFinal = true) {
    const { redactor, progress } = step;
    const folder = process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    const reportPath = (0,external_node_path_.join)(folder, `bowline-${result.id}`, 'report.json');
    const recorded = isFinal ? await finishDeployment(result, step, reportPath) : result;
    progress[Symbol.dispose]();
    const notify = (told) => (isFinal ? notifyOthers(told, step) : leaveToPost(reportPath, step));
    return (0,reporter.report)(recorded, { sinks: { ...actionSinks(progress), notify }, redactor, reportPath });
}
/**
 * Says on the Deployment record how the run ended.
 * @param reportPath where `post` finds the result, to try again what GitHub did not answer
 * @returns the result with the id of the record
 */
async function finishDeployment(result, { deployments: records, redactor }, reportPath) {
    const { deploymentId, isSettled } = await records.finish((0,redact_result.redactResult)(result, redactor));
    if (!isSettled && reportPath !== undefined)
        action_step_saveState({ unrecorded: reportPath });
    return { ...result, deploymentId };
}
/** Tells who is elsewhere, once for a step and its `post`. */
async function notifyOthers(result, { notifications }) {
    if (!notifications.hasNotifiers || readState().notified)
        return;
    await notifications.tell(result);
    action_step_saveState({ notified: true });
}
async function leaveToPost(reportPath, { notifications, deployments: records }) {
    if (notifications.hasNotifiers || records.isOpen)
        action_step_saveState({ untold: reportPath });
}
function actionSinks(progress) {
    return {
        setOutput: (name, value) => setOutput(name, value),
        writeSummary: async (markdown) => {
            if (process.env.GITHUB_STEP_SUMMARY)
                await summary.addRaw(markdown).write();
        },
        annotate: ({ level, title, message }) => level === 'error' ? error(message, { title }) : warning(message, { title }),
        writeFile: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, text);
        },
        print: (text) => process.stdout.write(text),
        warn: (text) => progress.warn(text),
    };
}


/***/ }),

/***/ 41730:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMain: () => (/* binding */ runMain)
/* harmony export */ });
/* harmony import */ var _entry_action_step__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57418);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _inputs_modes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84257);
/* harmony import */ var _modes_run_mode__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24325);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63737);
/* harmony import */ var _report_log_output_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(883);
/* harmony import */ var _report_status__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16934);







/** The runner kills a cancelled step 7.5 s after its first signal; by then everything is written. */
const CANCEL_GRACE_MS = 6_000;
/** Runs one step of a job. The one place where a failure of the action is caught. */
async function runMain(fixedMode) {
    const startedAt = new Date();
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .openStep */ .b0)();
    const result = await perform(step, fixedMode, startedAt).catch((error) => ({
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .describeRefusal */ .a2)(fixedMode ?? (0,_inputs_modes__WEBPACK_IMPORTED_MODULE_2__/* .findMode */ .NA)(process.env.INPUT_MODE), (0,_errors__WEBPACK_IMPORTED_MODULE_1__/* .toBowlineError */ .EX)(error), startedAt, new Date()),
        ...step.notifications.subject,
    }));
    // A cancelled step has seconds, and may not know what became of its hosts.
    const isFinal = result.error?.code !== 'cancelled';
    const told = await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .tell */ .qz)(result, step, isFinal);
    (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)({ finished: isFinal });
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_4__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // Connections that are still closing must not hold the job up.
    process.exit((0,_report_status__WEBPACK_IMPORTED_MODULE_5__/* .isGreen */ .gf)(told.status) ? 0 : 1);
}
async function perform(step, fixedMode, startedAt) {
    const inputs = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .readActionInputs */ .Ui)(fixedMode);
    const runner = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_0__/* .openActionWorld */ .pU)(inputs, step, true);
    const run = (0,_modes_run_mode__WEBPACK_IMPORTED_MODULE_6__/* .runMode */ .r)(inputs, runner);
    return Promise.race([run, giveUpAfterCancel(step, run).then(() => describeUnknown(inputs.mode, step, startedAt))]);
}
/** A critical section on a host may take longer than a cancelled step has; `post` finds out how it ended. */
function giveUpAfterCancel({ cancel }, run) {
    return new Promise((resolve) => {
        const wait = () => setTimeout(resolve, CANCEL_GRACE_MS).unref();
        cancel.signal.addEventListener('abort', wait, { once: true });
        run.finally(() => cancel.signal.removeEventListener('abort', wait)).catch(() => { });
    });
}
/** A host may have been switched meanwhile, so nothing is claimed about any of them. */
function describeUnknown(mode, { notifications }, startedAt) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_1__/* .BowlineError */ .JY('cancelled', 'the run was cancelled while a host was still at work', {
        hint: 'What it did is found out and rolled back after this step; `status` tells where every host stands.',
    });
    return { ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_3__/* .describeRefusal */ .a2)(mode, error, startedAt, new Date()), ...notifications.subject, status: 'failed' };
}


/***/ }),

/***/ 86661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _entry_action_step__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57418);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12910);
/* harmony import */ var _report_empty_result__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63737);
/* harmony import */ var _report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(883);
/* harmony import */ var _step_state__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32649);







/**
 * Runs after the job, also when it was cancelled or killed, and does what its step did not live to do. Where nothing is
 * left to do, it prints nothing.
 */
async function runPost() {
    const state = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)();
    const task = (0,_step_state__WEBPACK_IMPORTED_MODULE_4__/* .choosePostTask */ .HU)(state);
    switch (task.do) {
        case 'nothing':
            return;
        case 'record again':
            return attempt((step) => recordAgain(task.report, state, step));
        case 'finish switch':
            return finishSwitch(task.switched, state);
        case 'tell the end':
            return attempt((step) => reportEnd(task.report, task.mode, state, step));
    }
}
/** Best-effort work: what fails is a warning, because the step itself has ended already. */
async function attempt(work) {
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    await work(step).catch((error) => step.progress.warn((0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .describeWarning */ .U9)(error)));
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    process.exit(0);
}
async function finishSwitch(switched, state) {
    const startedAt = new Date();
    const step = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openStep */ .b0)();
    const result = await finishCancelled(switched, step).catch((error) => ({
        ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_6__/* .describeRefusal */ .a2)(switched.mode, (0,_errors__WEBPACK_IMPORTED_MODULE_2__/* .toBowlineError */ .EX)(error), startedAt, new Date()),
        ...step.notifications.subject,
        ...knownOfRecord(state),
    }));
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(result, step);
    await (0,_report_log_output_stream__WEBPACK_IMPORTED_MODULE_5__/* .finishWriting */ .uT)(process.stdout, process.stderr);
    // The step itself has failed already; this one fails only where the rollback did.
    process.exit(result.status === 'rollback_failed' || result.status === 'aborted' ? 1 : 0);
}
async function finishCancelled(switched, step) {
    const { inputs, runner } = openRun(switched.mode, step);
    const { finishCancelled: run } = await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("finish"), __webpack_require__.e("git"), __webpack_require__.e("hosts"), __webpack_require__.e("rollout")]).then(__webpack_require__.bind(__webpack_require__, 20241));
    return run(inputs, runner, switched);
}
function openRun(mode, step) {
    const inputs = (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .readActionInputs */ .Ui)(mode);
    if (!(0,_inputs__WEBPACK_IMPORTED_MODULE_3__/* .connectsToHosts */ .ck)(inputs))
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('internal', `mode ${inputs.mode} switches nothing`);
    return { inputs, runner: (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .openActionWorld */ .pU)(inputs, step, false) };
}
/** GitHub gave no answer when the step ended, and may do so now. */
async function recordAgain(path, { record }, step) {
    const result = await readReport(path);
    openRun(result.mode, step);
    if (record === undefined)
        step.deployments.begin(async () => result);
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .finishDeployment */ .jl)(result, step);
}
async function readReport(path) {
    return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
}
/** The step left its report, or was killed before it had one. */
async function reportEnd(path, mode, state, step) {
    const report = path === undefined ? undefined : await readReport(path);
    const { inputs, runner } = openRun(report?.mode ?? mode, step);
    const recorded = await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .finishDeployment */ .jl)(report ?? describeKilled(mode, state), step);
    const { commentWhereAsked } = await __webpack_require__.e(/* import() */ "rollout").then(__webpack_require__.bind(__webpack_require__, 39950));
    const told = await commentWhereAsked(recorded, inputs, runner);
    const { openEnvironment } = await Promise.all(/* import() */[__webpack_require__.e("config"), __webpack_require__.e("git"), __webpack_require__.e("hosts")]).then(__webpack_require__.bind(__webpack_require__, 30603));
    await openEnvironment(inputs, runner, 'warn');
    await (0,_entry_action_step__WEBPACK_IMPORTED_MODULE_1__/* .notifyOthers */ .$q)(report === undefined ? { ...told, ...step.notifications.subject } : told, step);
}
function describeKilled(mode, state) {
    const error = new _errors__WEBPACK_IMPORTED_MODULE_2__/* .BowlineError */ .JY('cancelled', 'the run was ended before any host was switched', {
        hint: 'Run it again when you are ready.',
    });
    const now = new Date();
    return { ...(0,_report_empty_result__WEBPACK_IMPORTED_MODULE_6__/* .describeRefusal */ .a2)(mode, error, now, now), ...knownOfRecord(state), status: 'failed' };
}
/** By it the end of the run is found on the record that its begin is on. */
function knownOfRecord({ record }) {
    return record === undefined ? {} : { id: record.release, environment: record.environment };
}


/***/ }),

/***/ 32649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ readStepState),
/* harmony export */   HU: () => (/* binding */ choosePostTask),
/* harmony export */   vg: () => (/* binding */ writeStepState)
/* harmony export */ });
/*
 * What a step of the action leaves to its `post`, which is another process: GitHub keeps texts by name between the two.
 *
 *   saved by the step                         what `post` does
 *   ----------------------------------------  ------------------------------------------------------------------
 *   nothing                                   nothing: the step never began, or changes no hosts
 *   finished                                  nothing, or tries the Deployment record again (`unrecorded`)
 *   switched, not finished                    finishes the run: rolls back by the policy of the stage under way, stops what
 *                                             was only started, and reports
 *   announced, record or untold, not finished no host was switched: reports the end to who heard of the beginning
 *
 * Each key is saved as soon as it holds, before what it is about happens: a step may be killed at any moment.
 */
/** The texts to save for a part of the state. */
function writeStepState(state) {
    const given = Object.entries(state).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}
/** Reads back what was saved. @param get the text by its name; empty where nothing was saved */
function readStepState(get) {
    const text = (name) => get(name) || undefined;
    return {
        finished: get('finished') === 'true',
        announced: text('announced'),
        switched: parse(get('switched')),
        record: parse(get('record')),
        untold: text('untold'),
        unrecorded: text('unrecorded'),
        notified: get('notified') === 'true',
    };
}
function parse(text) {
    return text === '' ? undefined : JSON.parse(text);
}
/** Decides what `post` does, by the table above. */
function choosePostTask(state) {
    const { finished, switched, unrecorded, untold, announced, record } = state;
    if (finished)
        return unrecorded === undefined ? { do: 'nothing' } : { do: 'record again', report: unrecorded };
    if (switched !== undefined)
        return { do: 'finish switch', switched };
    if (untold === undefined && announced === undefined && record === undefined)
        return { do: 'nothing' };
    return { do: 'tell the end', report: untold, mode: announced ?? 'deploy' };
}


/***/ })

};
;
