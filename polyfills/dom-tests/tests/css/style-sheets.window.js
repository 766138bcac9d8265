// https://drafts.csswg.org/cssom/#css-style-sheets

const sheetOf = (text) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return style;
};

// https://drafts.csswg.org/cssom/#the-linkstyle-interface
test(() => {
  const style = sheetOf('.a { color: red } .b { top: 1px }');
  const { sheet } = style;
  assert_true(sheet instanceof CSSStyleSheet);
  assert_equals(sheet.cssRules.length, 2);
  assert_equals(sheet.cssRules[0].selectorText, '.a');
  assert_equals(sheet.cssRules[0].style.color, 'red');
  assert_equals(sheet.ownerNode, style);
  style.remove();
  assert_equals(document.createElement('style').sheet, null);
}, 'the sheet of a style element');

// https://drafts.csswg.org/cssom/#dom-cssstylesheet-insertrule
test(() => {
  const { sheet } = sheetOf('');
  assert_equals(sheet.insertRule('.c { color: blue }'), 0);
  assert_equals(sheet.insertRule('.d { color: green }', 1), 1);
  assert_equals(sheet.cssRules.length, 2);
  assert_throws_dom('SyntaxError', () => sheet.insertRule('nonsense'));
  assert_throws_dom('IndexSizeError', () => sheet.insertRule('.e {}', 9));
  sheet.deleteRule(0);
  assert_equals(sheet.cssRules[0].selectorText, '.d');
}, 'insertRule and deleteRule');

test(() => {
  const style = sheetOf('');
  style.sheet.insertRule('.inserted-rule { width: 37px }');
  const element = document.createElement('div');
  element.className = 'inserted-rule';
  document.body.append(element);
  assert_equals(element.offsetWidth, 37);
  style.remove();
  element.remove();
}, 'an inserted rule takes effect');

// https://drafts.csswg.org/cssom/#dom-documentorshadowroot-stylesheets
test(() => {
  const before = document.styleSheets.length;
  const style = sheetOf('.x {}');
  assert_equals(document.styleSheets.length, before + 1);
  assert_equals(document.styleSheets[before], style.sheet);
  style.remove();
  assert_equals(document.styleSheets.length, before);
}, 'document.styleSheets');

// https://drafts.csswg.org/cssom/#dom-cssstylesheet-cssstylesheet
test(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.adopted-rule { width: 41px }');
  assert_equals(sheet.cssRules.length, 1);
  const element = document.createElement('div');
  element.className = 'adopted-rule';
  document.body.append(element);
  document.adoptedStyleSheets = [sheet];
  assert_equals(element.offsetWidth, 41);
  document.adoptedStyleSheets = [];
  assert_not_equals(element.offsetWidth, 41);
  element.remove();
}, 'sheets that are made and adopted');

test(() => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('p { width: 43px }');
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = '<p></p>';
  assert_equals(root.firstChild.offsetWidth, 43);
  host.remove();
}, 'sheets that a shadow root adopts');

// https://html.spec.whatwg.org/multipage/semantics.html#the-style-element
test(() => {
  const style = sheetOf('.text-node-rule { width: 10px }');
  const element = document.createElement('div');
  element.className = 'text-node-rule';
  document.body.append(element);
  assert_equals(element.offsetWidth, 10);
  style.firstChild.data = '.text-node-rule { width: 20px }';
  assert_equals(element.offsetWidth, 20);
  style.append('.text-node-rule { width: 30px }');
  assert_equals(element.offsetWidth, 30);
  style.disabled = true;
  assert_not_equals(element.offsetWidth, 30);
  style.remove();
  element.remove();
}, 'the text of a style element is its sheet');

// https://drafts.csswg.org/css-conditional-3/#the-css-namespace
test(() => {
  assert_true(CSS.supports('display', 'grid'));
  assert_true(CSS.supports('(display: grid)'));
  assert_false(CSS.supports('display', 'nonsense'));
}, 'CSS.supports');

// https://drafts.csswg.org/css-font-loading/#font-face-set-ready
promise_test(async () => {
  assert_equals(typeof document.fonts, 'object');
  await document.fonts.ready;
  assert_equals(document.fonts.status, 'loaded');
}, 'document.fonts.ready');

test(() => {
  assert_true(CSS.supports('width', 'calc(1px + 2%)'));
  assert_false(CSS.supports('nonsense', 'auto'));
  assert_false(CSS.supports('width: 1px and'));
  assert_true(CSS.supports('not (nonsense: auto)'));
  assert_true(CSS.supports('--custom', 'anything'));
  assert_throws_js(TypeError, () => CSS.supports());
}, 'CSS.supports of conditions');
