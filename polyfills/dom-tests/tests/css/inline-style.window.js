// https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface

const styled = (text) => {
  const element = document.createElement('div');
  if (text !== undefined) element.setAttribute('style', text);
  return element;
};

// https://drafts.csswg.org/cssom/#dom-elementcssinlinestyle-style
test(() => {
  const element = styled('color: red; margin-top: 1px');
  assert_equals(element.style.color, 'red');
  assert_equals(element.style.marginTop, '1px');
  assert_equals(element.style['margin-top'], '1px');
  assert_equals(element.style, element.style, 'the same object');
  assert_true(element.style instanceof CSSStyleDeclaration);
}, 'reads the attribute');

test(() => {
  const element = styled();
  element.style.backgroundColor = 'blue';
  assert_equals(element.getAttribute('style'), 'background-color: blue;');
  element.style.color = 'red';
  assert_equals(element.getAttribute('style'), 'background-color: blue; color: red;');
  element.style.backgroundColor = '';
  assert_equals(element.getAttribute('style'), 'color: red;');
  element.style.color = null;
  assert_equals(element.style.color, '');
}, 'writes the attribute');

test(() => {
  const element = styled('color: red');
  element.setAttribute('style', 'color: blue');
  assert_equals(element.style.color, 'blue');
  element.removeAttribute('style');
  assert_equals(element.style.color, '');
  assert_equals(element.style.length, 0);
}, 'is live');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-setproperty
test(() => {
  const { style } = styled();
  style.setProperty('color', 'red');
  style.setProperty('margin-left', '2px', 'important');
  assert_equals(style.getPropertyValue('color'), 'red');
  assert_equals(style.getPropertyValue('margin-left'), '2px');
  assert_equals(style.getPropertyPriority('margin-left'), 'important');
  assert_equals(style.getPropertyPriority('color'), '');
  assert_equals(style.cssText, 'color: red; margin-left: 2px !important;');
  style.setProperty('color', '');
  assert_equals(style.getPropertyValue('color'), '');
}, 'setProperty, getPropertyValue and getPropertyPriority');

test(() => {
  const { style } = styled();
  style.setProperty('color', 'red', 'nonsense');
  assert_equals(style.color, '', 'an unknown priority');
  style.setProperty('COLOR', 'red');
  assert_equals(style.color, 'red', 'names are lowered');
}, 'setProperty checks its arguments');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-removeproperty
test(() => {
  const { style } = styled('color: red; top: 0px');
  assert_equals(style.removeProperty('color'), 'red');
  assert_equals(style.removeProperty('color'), '');
  assert_equals(style.cssText, 'top: 0px;');
}, 'removeProperty');

// https://drafts.csswg.org/css-variables/#defining-variables
test(() => {
  const { style } = styled();
  style.setProperty('--my-Colour', ' red ');
  assert_equals(style.getPropertyValue('--my-Colour').trim(), 'red');
  assert_equals(style.getPropertyValue('--my-colour'), '', 'custom names keep their case');
  style.setProperty('color', 'var(--my-Colour, blue)');
  assert_equals(style.color, 'var(--my-Colour, blue)');
}, 'custom properties');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-csstext
test(() => {
  const element = styled();
  element.style.cssText = 'color:red;;  top : 1px';
  assert_equals(element.style.cssText, 'color: red; top: 1px;');
  assert_equals(element.getAttribute('style'), 'color: red; top: 1px;');
  element.style = 'left: 3px';
  assert_equals(element.style.left, '3px', 'assigned to style itself');
  assert_equals(element.style.color, '');
}, 'cssText');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-length
test(() => {
  const { style } = styled('color: red; top: 1px');
  assert_equals(style.length, 2);
  assert_equals(style[0], 'color');
  assert_equals(style.item(1), 'top');
  assert_equals(style.item(2), '');
  assert_array_equals([...style], ['color', 'top']);
}, 'declarations are indexed');

// https://drafts.csswg.org/cssom/#parse-a-css-declaration-block
test(() => {
  const { style } = styled('background-image: url("data:;a:b"); content: "x;y"; /* color: red */ top: 1px');
  assert_equals(style.top, '1px');
  assert_equals(style.content, '"x;y"');
  assert_equals(style.color, '');
}, 'strings, functions and comments in declarations');

test(() => {
  const { style } = styled('color: red; color: blue');
  assert_equals(style.color, 'blue');
  assert_equals(style.length, 1);
}, 'the later declaration wins');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-cssfloat
test(() => {
  const { style } = styled();
  style.cssFloat = 'left';
  assert_equals(style.getPropertyValue('float'), 'left');
  style.webkitTransform = 'none';
  assert_true(style.cssText.includes('transform: none'));
}, 'cssFloat and prefixed names');

test(() => {
  const { style } = styled();
  assert_true('color' in style);
  assert_true('transform' in style);
  assert_true('gridTemplateColumns' in style);
  assert_false('noSuchProperty' in style);
  assert_equals(style.noSuchProperty, undefined);
  assert_equals(style.display, '');
}, 'known properties are members, unknown ones are not');

// https://drafts.csswg.org/css-syntax/#parse-list-of-declarations
for (const [property, value] of [
  ['color', 'no colour at all'],
  ['width', '10'],
  ['display', 'nonsense'],
]) {
  test(() => {
    const { style } = styled();
    style[property] = value;
    assert_equals(style[property], '');
  }, `an invalid value of ${property} is ignored`);
}

test(() => {
  const { style } = styled();
  style.color = 'red; top: 1px';
  assert_equals(style.cssText, '');
  style.setProperty('color', 'red !important');
  assert_equals(style.cssText, '');
}, 'a value can not bring further declarations');

// https://drafts.csswg.org/cssom/#shorthand-property
test(() => {
  const { style } = styled();
  style.margin = '1px 2px';
  assert_equals(style.marginLeft, '2px');
  assert_equals(style.margin, '1px 2px');
  style.marginTop = '3px';
  assert_equals(style.marginTop, '3px');
}, 'the longhands of a shorthand');

test(() => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.style.fill = 'red';
  assert_equals(svg.getAttribute('style'), 'fill: red;');
}, 'style of an SVG element');

// https://drafts.csswg.org/cssom/#serialize-a-css-declaration-block
test(() => {
  const { style } = styled('margin: 1px 2px 3px');
  assert_equals(style.length, 4);
  assert_equals(style.marginBottom, '3px');
  assert_equals(style.cssText, 'margin: 1px 2px 3px;');
  style.marginTop = '3px';
  assert_equals(style.margin, '3px 2px');
  style.removeProperty('margin-left');
  assert_equals(style.margin, '', 'a longhand is missing');
  assert_equals(style.cssText, 'margin-top: 3px; margin-right: 2px; margin-bottom: 3px;');
  style.margin = '';
  assert_equals(style.cssText, '');
}, 'a shorthand and its longhands are one');

test(() => {
  const { style } = styled();
  style.setProperty('padding', '1px', 'important');
  assert_equals(style.getPropertyPriority('padding-left'), 'important');
  assert_equals(style.getPropertyPriority('padding'), 'important');
  assert_equals(style.cssText, 'padding: 1px !important;');
  style.setProperty('padding-left', '1px');
  assert_equals(style.getPropertyPriority('padding'), '');
  assert_equals(style.padding, '');
}, 'the priority of a shorthand is that of all its longhands');

test(() => {
  const { style } = styled();
  style.overflow = 'hidden auto';
  assert_equals(style.overflowX, 'hidden');
  assert_equals(style.overflowY, 'auto');
  style.gap = '4px';
  assert_equals(style.columnGap, '4px');
  style.borderRadius = '1px 2px 3px 4px';
  assert_equals(style.borderTopLeftRadius, '1px');
  assert_equals(style.borderBottomLeftRadius, '4px');
  style.inset = '0px';
  assert_equals(style.left, '0px');
  style.borderColor = 'red blue';
  assert_equals(style.borderLeftColor, 'blue');
}, 'shorthands of two, of sides and of corners');

test(() => {
  const { style } = styled();
  style.margin = 'var(--space) 2px';
  assert_equals(style.margin, 'var(--space) 2px');
  assert_equals(style.marginLeft, '', 'not known yet');
  style.marginLeft = '1px';
  assert_equals(style.marginLeft, '1px');
}, 'a shorthand with a variable');

// https://drafts.csswg.org/cssom/#dom-cssstyledeclaration-setproperty
test(() => {
  const { style } = styled('width: 10px; color: red; margin-left: 1px');
  for (const value of ['20', 'NaNpx', 'undefined', '-1px', 'red']) {
    style.width = value;
    assert_equals(style.width, '10px', value);
  }
  for (const value of ['nonsense words', '#12', 'undefined', '1px']) {
    style.color = value;
    assert_equals(style.color, 'red', value);
  }
  style.marginLeft = '-2px';
  assert_equals(style.marginLeft, '-2px');
  style.margin = '1px 2px 3px 4px 5px';
  assert_equals(style.marginLeft, '-2px');
  for (const value of ['0', 'calc(1px + 2%)', 'min-content', '1e2px', 'var(--x)', 'inherit', '+5.5em']) {
    style.width = '';
    style.width = value;
    assert_not_equals(style.width, '', value);
  }
  style.width = '0';
  assert_equals(style.width, '0px', 'a length without unit');
}, 'an invalid value leaves the old one');
