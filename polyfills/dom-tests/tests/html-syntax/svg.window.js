// https://svgwg.org/svg2-draft/types.html#InterfaceSVGElement

const SVG = 'http://www.w3.org/2000/svg';
const make = (name) => document.createElementNS(SVG, name);

test(() => {
  const svg = make('svg');
  const path = svg.appendChild(make('path'));
  assert_true(svg instanceof SVGElement);
  assert_true(svg instanceof SVGSVGElement);
  assert_true(path instanceof SVGPathElement);
  assert_equals(path.ownerSVGElement, svg);
  assert_equals(path.tagName, 'path');
}, 'elements of SVG and their interfaces');

test(() => {
  const group = make('g');
  group.setAttribute('class', 'a b');
  assert_true(group.classList.contains('b'));
  assert_equals(group.className.baseVal, 'a b');
  group.dataset.x = '1';
  assert_equals(group.getAttribute('data-x'), '1');
  group.tabIndex = 0;
  assert_equals(group.getAttribute('tabindex'), '0');
  assert_equals(typeof group.focus, 'function');
  assert_equals(group.onclick, null);
}, 'what SVG elements share with HTML elements');

// https://svgwg.org/svg2-draft/types.html#__svg__SVGGraphicsElement__getBBox
test(() => {
  const svg = make('svg');
  svg.innerHTML = '<rect x="1" y="2" width="30" height="40"/>';
  document.body.append(svg);
  const box = svg.firstChild.getBBox();
  assert_equals(box.width, 30);
  assert_equals(svg.firstChild.getBoundingClientRect().height, 40);
  svg.remove();
}, 'getBBox');

// https://svgwg.org/svg2-draft/types.html#__svg__SVGGeometryElement__getTotalLength
test(() => {
  const path = make('path');
  path.setAttribute('d', 'M0 0 L30 40');
  const svg = make('svg');
  svg.append(path);
  document.body.append(svg);
  assert_approx_equals(path.getTotalLength(), 50, 0.01);
  svg.remove();
}, 'getTotalLength');

// https://svgwg.org/svg2-draft/struct.html#__svg__SVGSVGElement__createSVGRect
test(() => {
  const { x, y, width, height } = document
    .createElementNS('http://www.w3.org/2000/svg', 'svg')
    .createSVGRect();
  assert_array_equals([x, y, width, height], [0, 0, 0, 0]);
}, 'createSVGRect');
