// Generated from miniapp-manifest.schema.json by ci/generate-schema-validator.ts; not to be edited.
/**
 * True for a manifest that fits the schema; else `errors` says all that does not.
 *
 * @type {{(json: unknown): boolean, errors?: ReadonlyArray<{instancePath: string, schemaPath: string, keyword: string, params: Readonly<Record<string, unknown>>, message?: string}> | null}}
 */
export const fitsSchema = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:miniapp-tests:miniapp-manifest:1","type":"object","required":["app_id","icons","name","platform_version","version"],"anyOf":[{"required":["pages"]},{"required":["widgets"],"properties":{"widgets":{"minItems":1}}}],"properties":{"dir":{"$ref":"#/$defs/direction"},"lang":{"type":"string"},"name":{"type":"string"},"name_localized":{"$ref":"#/$defs/localizedTexts"},"short_name":{"type":"string"},"short_name_localized":{"$ref":"#/$defs/localizedTexts"},"description":{"type":"string"},"icons":{"$ref":"#/$defs/images","minItems":1},"icons_localized":{"type":"object","additionalProperties":{"$ref":"#/$defs/images"}},"app_id":{"type":"string"},"color_scheme":{"type":"string","enum":["auto","light","dark"]},"device_type":{"type":"array","items":{"type":"string"}},"pages":{"type":"array","items":{"type":"string","minLength":1}},"platform_version":{"type":"object","required":["min_code"],"properties":{"min_code":{"type":"integer","minimum":0,"maximum":9007199254740991},"target_code":{"type":"integer","minimum":0,"maximum":9007199254740991},"release_type":{"type":"string"}}},"req_permissions":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"reason":{"type":"string"}}}},"version":{"type":"object","required":["code","name"],"properties":{"code":{"type":"integer","minimum":1,"maximum":9007199254740991},"name":{"type":"string"}}},"widgets":{"type":"array","items":{"type":"object","required":["name","path"],"properties":{"name":{"type":"string"},"path":{"type":"string","minLength":1},"min_code":{"anyOf":[{"type":"integer","minimum":0,"maximum":9007199254740991},{"type":"string","pattern":"^0*[0-9]{1,15}$"}]}}}},"window":{"type":"object","properties":{"auto_design_width":{"type":"boolean"},"background_color":{"type":"string"},"background_text_style":{"type":"string","enum":["light","dark"]},"design_width":{"type":"integer","minimum":0,"maximum":9007199254740991},"enable_pull_down_refresh":{"type":"boolean"},"fullscreen":{"type":"boolean"},"navigation_bar_background_color":{"type":"string"},"navigation_bar_text_style":{"type":"string","enum":["white","black"]},"navigation_bar_title_text":{"type":"string"},"navigation_style":{"type":"string","enum":["default","custom"]},"on_reach_bottom_distance":{"type":"integer","minimum":0,"maximum":9007199254740991},"orientation":{"type":"string","enum":["portrait","landscape"]}}}},"$defs":{"direction":{"type":"string","anyOf":[{"enum":["ltr","rtl","auto"]},{"pattern":"^[\\t\\n\\f\\r ]*([lL][tT][rR]|[rR][tT][lL]|[aA][uU][tT][oO])[\\t\\n\\f\\r ]*$"}]},"localizedDirection":{"type":"string","anyOf":[{"enum":["ltr","rtl","auto"]},{"pattern":"^[\\t\\n\\f\\r ]*(ltr|rtl|auto)[\\t\\n\\f\\r ]*$"}]},"localizedTexts":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"object","required":["value"],"properties":{"value":{"type":"string"},"lang":{"type":"string"},"dir":{"$ref":"#/$defs/localizedDirection"}}}]}},"images":{"type":"array","items":{"type":"object","required":["src"],"properties":{"src":{"type":"string","minLength":1},"sizes":{"type":"string","pattern":"^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"},"type":{"type":"string"},"label":{"type":"string"},"purpose":{"type":"string","pattern":"(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"}}}}}};
const schema32 = {"type":"string","anyOf":[{"enum":["ltr","rtl","auto"]},{"pattern":"^[\\t\\n\\f\\r ]*([lL][tT][rR]|[rR][tT][lL]|[aA][uU][tT][oO])[\\t\\n\\f\\r ]*$"}]};
const schema35 = {"type":"array","items":{"type":"object","required":["src"],"properties":{"src":{"type":"string","minLength":1},"sizes":{"type":"string","pattern":"^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"},"type":{"type":"string"},"label":{"type":"string"},"purpose":{"type":"string","pattern":"(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"}}}};
const pattern4 = new RegExp("^[\\t\\n\\f\\r ]*([lL][tT][rR]|[rR][tT][lL]|[aA][uU][tT][oO])[\\t\\n\\f\\r ]*$", "u");
const pattern6 = new RegExp("^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$", "u");
const pattern7 = new RegExp("(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)", "u");
const pattern10 = new RegExp("^0*[0-9]{1,15}$", "u");
const schema33 = {"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"object","required":["value"],"properties":{"value":{"type":"string"},"lang":{"type":"string"},"dir":{"$ref":"#/$defs/localizedDirection"}}}]}};
const schema34 = {"type":"string","anyOf":[{"enum":["ltr","rtl","auto"]},{"pattern":"^[\\t\\n\\f\\r ]*(ltr|rtl|auto)[\\t\\n\\f\\r ]*$"}]};
const pattern5 = new RegExp("^[\\t\\n\\f\\r ]*(ltr|rtl|auto)[\\t\\n\\f\\r ]*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.value === undefined){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.value !== undefined){
if(typeof data0.value !== "string"){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/value",schemaPath:"#/additionalProperties/anyOf/1/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.lang !== undefined){
if(typeof data0.lang !== "string"){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/lang",schemaPath:"#/additionalProperties/anyOf/1/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.dir !== undefined){
let data3 = data0.dir;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/dir",schemaPath:"#/$defs/localizedDirection/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs15 = errors;
let valid4 = false;
const _errs16 = errors;
if(!(((data3 === "ltr") || (data3 === "rtl")) || (data3 === "auto"))){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/dir",schemaPath:"#/$defs/localizedDirection/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema34.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid4 = valid4 || _valid1;
const _errs17 = errors;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/dir",schemaPath:"#/$defs/localizedDirection/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[\\t\\n\\f\\r ]*(ltr|rtl|auto)[\\t\\n\\f\\r ]*$"},message:"must match pattern \""+"^[\\t\\n\\f\\r ]*(ltr|rtl|auto)[\\t\\n\\f\\r ]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs17 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/dir",schemaPath:"#/$defs/localizedDirection/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.value = true;
props0.lang = true;
props0.dir = true;
}
if(!valid1){
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:miniapp-tests:miniapp-manifest:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pages === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "pages"},message:"must have required property '"+"pages"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.widgets === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "widgets"},message:"must have required property '"+"widgets"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.widgets !== undefined){
let data0 = data.widgets;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/widgets",schemaPath:"#/anyOf/1/properties/widgets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.widgets = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.app_id === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "app_id"},message:"must have required property '"+"app_id"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.icons === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "icons"},message:"must have required property '"+"icons"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.name === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.platform_version === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "platform_version"},message:"must have required property '"+"platform_version"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.version === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.dir = true;
props0.lang = true;
props0.name = true;
props0.name_localized = true;
props0.short_name = true;
props0.short_name_localized = true;
props0.description = true;
props0.icons = true;
props0.icons_localized = true;
props0.app_id = true;
props0.color_scheme = true;
props0.device_type = true;
props0.pages = true;
props0.platform_version = true;
props0.req_permissions = true;
props0.version = true;
props0.widgets = true;
props0.window = true;
}
if(data.dir !== undefined){
let data1 = data.dir;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/dir",schemaPath:"#/$defs/direction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const _errs8 = errors;
let valid4 = false;
const _errs9 = errors;
if(!(((data1 === "ltr") || (data1 === "rtl")) || (data1 === "auto"))){
const err10 = {instancePath:instancePath+"/dir",schemaPath:"#/$defs/direction/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema32.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs9 === errors;
valid4 = valid4 || _valid1;
const _errs10 = errors;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err11 = {instancePath:instancePath+"/dir",schemaPath:"#/$defs/direction/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[\\t\\n\\f\\r ]*([lL][tT][rR]|[rR][tT][lL]|[aA][uU][tT][oO])[\\t\\n\\f\\r ]*$"},message:"must match pattern \""+"^[\\t\\n\\f\\r ]*([lL][tT][rR]|[rR][tT][lL]|[aA][uU][tT][oO])[\\t\\n\\f\\r ]*$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err12 = {instancePath:instancePath+"/dir",schemaPath:"#/$defs/direction/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.lang !== undefined){
if(typeof data.lang !== "string"){
const err13 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.name_localized !== undefined){
if(!(validate21(data.name_localized, {instancePath:instancePath+"/name_localized",parentData:data,parentDataProperty:"name_localized",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.short_name !== undefined){
if(typeof data.short_name !== "string"){
const err15 = {instancePath:instancePath+"/short_name",schemaPath:"#/properties/short_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.short_name_localized !== undefined){
if(!(validate21(data.short_name_localized, {instancePath:instancePath+"/short_name_localized",parentData:data,parentDataProperty:"short_name_localized",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.icons !== undefined){
let data8 = data.icons;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.src === undefined){
const err17 = {instancePath:instancePath+"/icons/" + i0,schemaPath:"#/$defs/images/items/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data9.src !== undefined){
let data10 = data9.src;
if(typeof data10 === "string"){
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/icons/" + i0+"/src",schemaPath:"#/$defs/images/items/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/icons/" + i0+"/src",schemaPath:"#/$defs/images/items/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.sizes !== undefined){
let data11 = data9.sizes;
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err20 = {instancePath:instancePath+"/icons/" + i0+"/sizes",schemaPath:"#/$defs/images/items/properties/sizes/pattern",keyword:"pattern",params:{pattern: "^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"},message:"must match pattern \""+"^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/icons/" + i0+"/sizes",schemaPath:"#/$defs/images/items/properties/sizes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.type !== undefined){
if(typeof data9.type !== "string"){
const err22 = {instancePath:instancePath+"/icons/" + i0+"/type",schemaPath:"#/$defs/images/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.label !== undefined){
if(typeof data9.label !== "string"){
const err23 = {instancePath:instancePath+"/icons/" + i0+"/label",schemaPath:"#/$defs/images/items/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.purpose !== undefined){
let data14 = data9.purpose;
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err24 = {instancePath:instancePath+"/icons/" + i0+"/purpose",schemaPath:"#/$defs/images/items/properties/purpose/pattern",keyword:"pattern",params:{pattern: "(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"},message:"must match pattern \""+"(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/icons/" + i0+"/purpose",schemaPath:"#/$defs/images/items/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/icons/" + i0,schemaPath:"#/$defs/images/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/icons",schemaPath:"#/$defs/images/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(Array.isArray(data8)){
if(data8.length < 1){
const err28 = {instancePath:instancePath+"/icons",schemaPath:"#/properties/icons/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.icons_localized !== undefined){
let data15 = data.icons_localized;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key0 in data15){
let data16 = data15[key0];
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.src === undefined){
const err29 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/images/items/required",keyword:"required",params:{missingProperty: "src"},message:"must have required property '"+"src"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data17.src !== undefined){
let data18 = data17.src;
if(typeof data18 === "string"){
if(data18.length < 1){
const err30 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/src",schemaPath:"#/$defs/images/items/properties/src/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/src",schemaPath:"#/$defs/images/items/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data17.sizes !== undefined){
let data19 = data17.sizes;
if(typeof data19 === "string"){
if(!pattern6.test(data19)){
const err32 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/sizes",schemaPath:"#/$defs/images/items/properties/sizes/pattern",keyword:"pattern",params:{pattern: "^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"},message:"must match pattern \""+"^[\\t\\n\\f\\r ]*([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*)([\\t\\n\\f\\r ]+([aA][nN][yY]|[1-9][0-9]*[xX][1-9][0-9]*))*[\\t\\n\\f\\r ]*$"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/sizes",schemaPath:"#/$defs/images/items/properties/sizes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data17.type !== undefined){
if(typeof data17.type !== "string"){
const err34 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/type",schemaPath:"#/$defs/images/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17.label !== undefined){
if(typeof data17.label !== "string"){
const err35 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/label",schemaPath:"#/$defs/images/items/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.purpose !== undefined){
let data22 = data17.purpose;
if(typeof data22 === "string"){
if(!pattern7.test(data22)){
const err36 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/purpose",schemaPath:"#/$defs/images/items/properties/purpose/pattern",keyword:"pattern",params:{pattern: "(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"},message:"must match pattern \""+"(^|[\\t\\n\\f\\r ])(any|maskable|monochrome)([\\t\\n\\f\\r ]|$)"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1+"/purpose",schemaPath:"#/$defs/images/items/properties/purpose/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i1,schemaPath:"#/$defs/images/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/icons_localized/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/images/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/icons_localized",schemaPath:"#/properties/icons_localized/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.app_id !== undefined){
if(typeof data.app_id !== "string"){
const err41 = {instancePath:instancePath+"/app_id",schemaPath:"#/properties/app_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.color_scheme !== undefined){
let data24 = data.color_scheme;
if(typeof data24 !== "string"){
const err42 = {instancePath:instancePath+"/color_scheme",schemaPath:"#/properties/color_scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(((data24 === "auto") || (data24 === "light")) || (data24 === "dark"))){
const err43 = {instancePath:instancePath+"/color_scheme",schemaPath:"#/properties/color_scheme/enum",keyword:"enum",params:{allowedValues: schema31.properties.color_scheme.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.device_type !== undefined){
let data25 = data.device_type;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
if(typeof data25[i2] !== "string"){
const err44 = {instancePath:instancePath+"/device_type/" + i2,schemaPath:"#/properties/device_type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/device_type",schemaPath:"#/properties/device_type/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.pages !== undefined){
let data27 = data.pages;
if(Array.isArray(data27)){
const len3 = data27.length;
for(let i3=0; i3<len3; i3++){
let data28 = data27[i3];
if(typeof data28 === "string"){
if(data28.length < 1){
const err46 = {instancePath:instancePath+"/pages/" + i3,schemaPath:"#/properties/pages/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/pages/" + i3,schemaPath:"#/properties/pages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.platform_version !== undefined){
let data29 = data.platform_version;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.min_code === undefined){
const err49 = {instancePath:instancePath+"/platform_version",schemaPath:"#/properties/platform_version/required",keyword:"required",params:{missingProperty: "min_code"},message:"must have required property '"+"min_code"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data29.min_code !== undefined){
let data30 = data29.min_code;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err50 = {instancePath:instancePath+"/platform_version/min_code",schemaPath:"#/properties/platform_version/properties/min_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 9007199254740991 || isNaN(data30)){
const err51 = {instancePath:instancePath+"/platform_version/min_code",schemaPath:"#/properties/platform_version/properties/min_code/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err52 = {instancePath:instancePath+"/platform_version/min_code",schemaPath:"#/properties/platform_version/properties/min_code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data29.target_code !== undefined){
let data31 = data29.target_code;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err53 = {instancePath:instancePath+"/platform_version/target_code",schemaPath:"#/properties/platform_version/properties/target_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 9007199254740991 || isNaN(data31)){
const err54 = {instancePath:instancePath+"/platform_version/target_code",schemaPath:"#/properties/platform_version/properties/target_code/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err55 = {instancePath:instancePath+"/platform_version/target_code",schemaPath:"#/properties/platform_version/properties/target_code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data29.release_type !== undefined){
if(typeof data29.release_type !== "string"){
const err56 = {instancePath:instancePath+"/platform_version/release_type",schemaPath:"#/properties/platform_version/properties/release_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/platform_version",schemaPath:"#/properties/platform_version/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.req_permissions !== undefined){
let data33 = data.req_permissions;
if(Array.isArray(data33)){
const len4 = data33.length;
for(let i4=0; i4<len4; i4++){
let data34 = data33[i4];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.name === undefined){
const err58 = {instancePath:instancePath+"/req_permissions/" + i4,schemaPath:"#/properties/req_permissions/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data34.name !== undefined){
let data35 = data34.name;
if(typeof data35 === "string"){
if(data35.length < 1){
const err59 = {instancePath:instancePath+"/req_permissions/" + i4+"/name",schemaPath:"#/properties/req_permissions/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/req_permissions/" + i4+"/name",schemaPath:"#/properties/req_permissions/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data34.reason !== undefined){
if(typeof data34.reason !== "string"){
const err61 = {instancePath:instancePath+"/req_permissions/" + i4+"/reason",schemaPath:"#/properties/req_permissions/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/req_permissions/" + i4,schemaPath:"#/properties/req_permissions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/req_permissions",schemaPath:"#/properties/req_permissions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.version !== undefined){
let data37 = data.version;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.code === undefined){
const err64 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data37.name === undefined){
const err65 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data37.code !== undefined){
let data38 = data37.code;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err66 = {instancePath:instancePath+"/version/code",schemaPath:"#/properties/version/properties/code/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 9007199254740991 || isNaN(data38)){
const err67 = {instancePath:instancePath+"/version/code",schemaPath:"#/properties/version/properties/code/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err68 = {instancePath:instancePath+"/version/code",schemaPath:"#/properties/version/properties/code/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data37.name !== undefined){
if(typeof data37.name !== "string"){
const err69 = {instancePath:instancePath+"/version/name",schemaPath:"#/properties/version/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.widgets !== undefined){
let data40 = data.widgets;
if(Array.isArray(data40)){
const len5 = data40.length;
for(let i5=0; i5<len5; i5++){
let data41 = data40[i5];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.name === undefined){
const err71 = {instancePath:instancePath+"/widgets/" + i5,schemaPath:"#/properties/widgets/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data41.path === undefined){
const err72 = {instancePath:instancePath+"/widgets/" + i5,schemaPath:"#/properties/widgets/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data41.name !== undefined){
if(typeof data41.name !== "string"){
const err73 = {instancePath:instancePath+"/widgets/" + i5+"/name",schemaPath:"#/properties/widgets/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data41.path !== undefined){
let data43 = data41.path;
if(typeof data43 === "string"){
if(data43.length < 1){
const err74 = {instancePath:instancePath+"/widgets/" + i5+"/path",schemaPath:"#/properties/widgets/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/widgets/" + i5+"/path",schemaPath:"#/properties/widgets/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data41.min_code !== undefined){
let data44 = data41.min_code;
const _errs97 = errors;
let valid26 = false;
const _errs98 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err76 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 9007199254740991 || isNaN(data44)){
const err77 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err78 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var _valid2 = _errs98 === errors;
valid26 = valid26 || _valid2;
const _errs100 = errors;
if(typeof data44 === "string"){
if(!pattern10.test(data44)){
const err79 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^0*[0-9]{1,15}$"},message:"must match pattern \""+"^0*[0-9]{1,15}$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid2 = _errs100 === errors;
valid26 = valid26 || _valid2;
if(!valid26){
const err81 = {instancePath:instancePath+"/widgets/" + i5+"/min_code",schemaPath:"#/properties/widgets/items/properties/min_code/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/widgets/" + i5,schemaPath:"#/properties/widgets/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/widgets",schemaPath:"#/properties/widgets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.window !== undefined){
let data45 = data.window;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.auto_design_width !== undefined){
if(typeof data45.auto_design_width !== "boolean"){
const err84 = {instancePath:instancePath+"/window/auto_design_width",schemaPath:"#/properties/window/properties/auto_design_width/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data45.background_color !== undefined){
if(typeof data45.background_color !== "string"){
const err85 = {instancePath:instancePath+"/window/background_color",schemaPath:"#/properties/window/properties/background_color/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data45.background_text_style !== undefined){
let data48 = data45.background_text_style;
if(typeof data48 !== "string"){
const err86 = {instancePath:instancePath+"/window/background_text_style",schemaPath:"#/properties/window/properties/background_text_style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((data48 === "light") || (data48 === "dark"))){
const err87 = {instancePath:instancePath+"/window/background_text_style",schemaPath:"#/properties/window/properties/background_text_style/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.background_text_style.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data45.design_width !== undefined){
let data49 = data45.design_width;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err88 = {instancePath:instancePath+"/window/design_width",schemaPath:"#/properties/window/properties/design_width/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 9007199254740991 || isNaN(data49)){
const err89 = {instancePath:instancePath+"/window/design_width",schemaPath:"#/properties/window/properties/design_width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err90 = {instancePath:instancePath+"/window/design_width",schemaPath:"#/properties/window/properties/design_width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data45.enable_pull_down_refresh !== undefined){
if(typeof data45.enable_pull_down_refresh !== "boolean"){
const err91 = {instancePath:instancePath+"/window/enable_pull_down_refresh",schemaPath:"#/properties/window/properties/enable_pull_down_refresh/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data45.fullscreen !== undefined){
if(typeof data45.fullscreen !== "boolean"){
const err92 = {instancePath:instancePath+"/window/fullscreen",schemaPath:"#/properties/window/properties/fullscreen/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data45.navigation_bar_background_color !== undefined){
if(typeof data45.navigation_bar_background_color !== "string"){
const err93 = {instancePath:instancePath+"/window/navigation_bar_background_color",schemaPath:"#/properties/window/properties/navigation_bar_background_color/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data45.navigation_bar_text_style !== undefined){
let data53 = data45.navigation_bar_text_style;
if(typeof data53 !== "string"){
const err94 = {instancePath:instancePath+"/window/navigation_bar_text_style",schemaPath:"#/properties/window/properties/navigation_bar_text_style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!((data53 === "white") || (data53 === "black"))){
const err95 = {instancePath:instancePath+"/window/navigation_bar_text_style",schemaPath:"#/properties/window/properties/navigation_bar_text_style/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.navigation_bar_text_style.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data45.navigation_bar_title_text !== undefined){
if(typeof data45.navigation_bar_title_text !== "string"){
const err96 = {instancePath:instancePath+"/window/navigation_bar_title_text",schemaPath:"#/properties/window/properties/navigation_bar_title_text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data45.navigation_style !== undefined){
let data55 = data45.navigation_style;
if(typeof data55 !== "string"){
const err97 = {instancePath:instancePath+"/window/navigation_style",schemaPath:"#/properties/window/properties/navigation_style/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((data55 === "default") || (data55 === "custom"))){
const err98 = {instancePath:instancePath+"/window/navigation_style",schemaPath:"#/properties/window/properties/navigation_style/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.navigation_style.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data45.on_reach_bottom_distance !== undefined){
let data56 = data45.on_reach_bottom_distance;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err99 = {instancePath:instancePath+"/window/on_reach_bottom_distance",schemaPath:"#/properties/window/properties/on_reach_bottom_distance/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 9007199254740991 || isNaN(data56)){
const err100 = {instancePath:instancePath+"/window/on_reach_bottom_distance",schemaPath:"#/properties/window/properties/on_reach_bottom_distance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data56 < 0 || isNaN(data56)){
const err101 = {instancePath:instancePath+"/window/on_reach_bottom_distance",schemaPath:"#/properties/window/properties/on_reach_bottom_distance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
if(data45.orientation !== undefined){
let data57 = data45.orientation;
if(typeof data57 !== "string"){
const err102 = {instancePath:instancePath+"/window/orientation",schemaPath:"#/properties/window/properties/orientation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!((data57 === "portrait") || (data57 === "landscape"))){
const err103 = {instancePath:instancePath+"/window/orientation",schemaPath:"#/properties/window/properties/orientation/enum",keyword:"enum",params:{allowedValues: schema31.properties.window.properties.orientation.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};
