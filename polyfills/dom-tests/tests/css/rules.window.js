// https://drafts.csswg.org/cssom/#css-rules

const inSheet = (text) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  return style;
};

const boxOf = (className) => {
  const element = document.createElement('div');
  element.className = className;
  document.body.append(element);
  return element;
};

// https://webidl.spec.whatwg.org/#interface-object
test(() => {
  assert_equals(CSSMediaRule.name, 'CSSMediaRule');
  assert_equals(Object.getPrototypeOf(CSSMediaRule.prototype), CSSConditionRule.prototype);
  assert_equals(Object.getPrototypeOf(CSSRuleList.prototype), Object.prototype);
  assert_throws_js(TypeError, () => new CSSRule());
}, 'the interfaces of rules are there before any rule');

// https://drafts.csswg.org/cssom/#the-cssstylerule-interface
test(() => {
  const style = inSheet('.rule-box { width: 11px }');
  const box = boxOf('rule-box');
  const [rule] = style.sheet.cssRules;
  assert_true(rule instanceof CSSStyleRule);
  assert_true(rule instanceof CSSRule);
  assert_equals(rule.type, 1);
  assert_equals(rule.parentStyleSheet, style.sheet);
  assert_equals(rule.parentRule, null);
  assert_equals(rule.cssText, '.rule-box { width: 11px; }');
  rule.style.width = '12px';
  assert_equals(box.offsetWidth, 12);
  rule.style.setProperty('width', '13px', 'important');
  assert_equals(rule.cssText, '.rule-box { width: 13px !important; }');
  assert_equals(box.offsetWidth, 13);
  rule.selectorText = '.other-box';
  assert_not_equals(box.offsetWidth, 13);
  style.remove();
  box.remove();
}, 'a style rule and its declarations');

test(() => {
  const style = inSheet(
    '@media all { .media-box { width: 21px } } @media print { .media-box { width: 22px } }',
  );
  const box = boxOf('media-box');
  const [all] = style.sheet.cssRules;
  assert_true(all instanceof CSSMediaRule);
  assert_true(all instanceof CSSGroupingRule);
  assert_equals(all.conditionText, 'all');
  assert_equals(all.media.mediaText, 'all');
  assert_equals(all.cssRules.length, 1);
  assert_equals(all.cssRules[0].parentRule, all);
  assert_equals(all.insertRule('.media-box { width: 23px }', 1), 1);
  assert_equals(box.offsetWidth, 23);
  all.deleteRule(1);
  assert_equals(box.offsetWidth, 21);
  all.cssRules[0].style.width = '24px';
  assert_equals(box.offsetWidth, 24);
  style.remove();
  box.remove();
}, 'rules inside of rules');

test(() => {
  const style = inSheet(
    '@import url("x.css"); @font-face { font-weight: 700 } @keyframes move { from { top: 0px } 50% { top: 1px } } ' +
      '@supports (display: grid) { a { top: 0px } } @layer one, two; /* } */ a::before { content: "}" }',
  );
  const rules = [...style.sheet.cssRules];
  assert_array_equals(
    rules.map(({ type }) => type),
    [3, 5, 7, 12, 0, 1],
  );
  assert_equals(rules[0].href, 'x.css');
  assert_equals(rules[1].style.fontWeight, '700');
  assert_equals(rules[2].name, 'move');
  assert_equals(rules[2].cssRules.length, 2);
  assert_equals(rules[2].cssRules[1].keyText, '50%');
  assert_equals(rules[3].conditionText, '(display: grid)');
  assert_equals(rules[5].style.content, '"}"');
  style.remove();
}, 'at-rules, comments and strings');

// https://drafts.csswg.org/cssom/#dom-cssstylesheet-insertrule
test(() => {
  const style = inSheet('.order-box { width: 31px }');
  const box = boxOf('order-box');
  style.sheet.insertRule('.order-box { width: 32px }');
  assert_equals(box.offsetWidth, 31, 'an earlier rule loses');
  style.sheet.insertRule('.order-box { width: 33px }', style.sheet.cssRules.length);
  assert_equals(box.offsetWidth, 33);
  assert_throws_dom('SyntaxError', () => style.sheet.insertRule('.a {} .b {}'));
  assert_throws_dom('SyntaxError', () => style.sheet.insertRule(''));
  assert_throws_dom('IndexSizeError', () => style.sheet.deleteRule(3));
  assert_equals(style.textContent, '.order-box { width: 31px }', 'the text stays');
  style.remove();
  box.remove();
}, 'rules in their order');

test(() => {
  const style = inSheet('');
  const box = boxOf('many-box');
  for (let index = 1; index <= 500; index++) {
    style.sheet.insertRule(`.many-box { width: ${index}px }`, index - 1);
  }
  assert_equals(style.sheet.cssRules.length, 500);
  assert_equals(box.offsetWidth, 500);
  style.sheet.deleteRule(499);
  assert_equals(box.offsetWidth, 499);
  style.remove();
  box.remove();
}, 'many rules of a library');

// https://html.spec.whatwg.org/multipage/semantics.html#update-a-style-block
test(() => {
  const style = inSheet('.again-box { width: 41px }');
  const box = boxOf('again-box');
  const { sheet } = style;
  sheet.insertRule('.again-box { width: 42px }', 1);
  assert_equals(box.offsetWidth, 42);
  style.append('.again-box { height: 5px }');
  assert_not_equals(style.sheet, sheet, 'the text makes a new sheet');
  assert_equals(box.offsetWidth, 41);
  assert_equals(box.offsetHeight, 5);
  style.sheet.insertRule('.again-box { width: 43px }', 2);
  assert_equals(box.offsetWidth, 43);
  style.textContent = '.again-box { width: 44px }';
  assert_equals(box.offsetWidth, 44);
  style.remove();
  document.head.append(style);
  assert_equals(style.sheet.cssRules.length, 1);
  assert_equals(box.offsetWidth, 44);
  style.remove();
  box.remove();
}, 'a change of the text forgets the changes of the sheet');

// https://drafts.csswg.org/cssom/#dom-stylesheet-disabled
test(() => {
  const style = inSheet('.off-box { width: 51px }');
  const box = boxOf('off-box');
  style.sheet.disabled = true;
  assert_true(style.disabled);
  assert_not_equals(box.offsetWidth, 51);
  style.disabled = false;
  assert_equals(box.offsetWidth, 51);
  style.remove();
  box.remove();
}, 'a sheet that is disabled');

// https://drafts.csswg.org/cssom/#dom-cssstylesheet-replace
promise_test(async () => {
  const sheet = new CSSStyleSheet();
  assert_equals(sheet.ownerNode, null);
  assert_equals(await sheet.replace('.x { top: 1px }'), sheet);
  assert_equals(sheet.cssRules[0].selectorText, '.x');
  const style = inSheet('');
  assert_throws_dom('NotAllowedError', () => style.sheet.replaceSync(''));
  assert_throws_dom('NotAllowedError', () => (document.adoptedStyleSheets = [style.sheet]));
  assert_throws_js(TypeError, () => (document.adoptedStyleSheets = [{}]));
  style.remove();
}, 'sheets of the constructor and others');

// https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
test(() => {
  const [one, two] = [new CSSStyleSheet(), new CSSStyleSheet({ media: 'print' })];
  one.replaceSync('.adopted-box { width: 61px }');
  two.replaceSync('.adopted-box { width: 62px }');
  const box = boxOf('adopted-box');
  document.adoptedStyleSheets.push(one);
  assert_equals(box.offsetWidth, 61);
  document.adoptedStyleSheets.push(two);
  assert_equals(box.offsetWidth, 61, 'not on this medium');
  one.insertRule('.adopted-box { width: 63px }', 1);
  assert_equals(box.offsetWidth, 63);
  one.replaceSync('.adopted-box { width: 64px }');
  assert_equals(box.offsetWidth, 64);
  one.disabled = true;
  assert_not_equals(box.offsetWidth, 64);
  document.adoptedStyleSheets = [];
  assert_equals(document.adoptedStyleSheets.length, 0);
  box.remove();
}, 'a document that adopts');

test(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host { display: block; width: 71px } :host(:not([narrow])) p { width: 72px } :host([narrow]) p { width: 73px } ' +
      '::slotted(b) { display: block; width: 74px } @media all { i { display: block; width: 75px } }',
  );
  const hosts = [1, 2].map(() => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<p></p><i></i><slot></slot>';
    host.innerHTML = '<b></b>';
    document.body.append(host);
    return host;
  });
  const outside = document.createElement('p');
  document.body.append(outside);
  for (const host of hosts) {
    assert_equals(host.offsetWidth, 71);
    assert_equals(host.shadowRoot.querySelector('p').offsetWidth, 72);
    assert_equals(host.shadowRoot.querySelector('i').offsetWidth, 75);
    assert_equals(host.firstChild.offsetWidth, 74);
  }
  hosts[0].setAttribute('narrow', '');
  assert_equals(hosts[0].shadowRoot.querySelector('p').offsetWidth, 73);
  assert_not_equals(outside.offsetWidth, 72, 'nothing gets out');
  sheet.insertRule('p { width: 76px !important }', 0);
  assert_equals(hosts[1].shadowRoot.querySelector('p').offsetWidth, 76);
  hosts[1].shadowRoot.adoptedStyleSheets = [];
  assert_not_equals(hosts[1].shadowRoot.querySelector('p').offsetWidth, 76);
  assert_equals(hosts[0].shadowRoot.querySelector('p').offsetWidth, 76);
  for (const element of [...hosts, outside]) element.remove();
}, 'shadow roots that adopt one sheet');

test(() => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>p { width: 81px }</style><p></p>';
  const [style, paragraph] = root.children;
  assert_equals(root.styleSheets.length, 1);
  assert_equals(root.styleSheets[0], style.sheet);
  assert_false([...document.styleSheets].includes(style.sheet));
  style.sheet.insertRule('p { width: 82px }', 1);
  assert_equals(paragraph.offsetWidth, 82);
  host.remove();
  document.body.append(host);
  assert_true(paragraph.offsetWidth === 81 || paragraph.offsetWidth === 82);
  style.sheet.insertRule('p { width: 83px }', style.sheet.cssRules.length);
  assert_equals(paragraph.offsetWidth, 83);
  host.remove();
}, 'the sheets of a shadow tree');

// https://drafts.csswg.org/css-scoping/#css-scoping
test(() => {
  const withRoot = (html, css, adopts) => {
    const host = document.createElement('section');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = adopts ? html : `<style>${css}</style>${html}`;
    if (adopts) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
    }
    return host;
  };
  for (const adopts of [false, true]) {
    const inner = withRoot('<p></p><slot></slot>', 'i { width: 93px !important }', adopts);
    inner.innerHTML = '<b><i></i></b>';
    const outer = withRoot(
      '<p></p>',
      ':host { width: 90px } p { width: 91px } i { display: block; width: 92px }',
      adopts,
    );
    outer.shadowRoot.append(inner);
    document.body.append(outer);
    assert_equals(outer.offsetWidth, 90, 'the host');
    assert_equals(outer.shadowRoot.querySelector('p').offsetWidth, 91, 'in the tree');
    assert_not_equals(
      inner.shadowRoot.querySelector('p').offsetWidth,
      91,
      'not in the tree of a host inside',
    );
    assert_equals(
      inner.querySelector('i').offsetWidth,
      92,
      'in what is slotted into it, where its own styles do not hold',
    );
    assert_equals(
      getComputedStyle(inner.shadowRoot.querySelector('slot')).width,
      'auto',
      'a slot is no host',
    );
    outer.remove();
  }
}, 'styles of shadow trees inside of each other');
