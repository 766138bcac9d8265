// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-parsing-and-serialization

function parsed(html, name = 'div') {
  const element = document.createElement(name);
  element.innerHTML = html;
  return element;
}

// https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments
for (const [html, wanted, name] of [
  ['<p>a', '<p>a</p>'],
  ['a<p>b<p>c', 'a<p>b</p><p>c</p>'],
  ['<b><i>x</b>y</i>', '<b><i>x</i></b><i>y</i>'],
  ['<DIV CLASS=A>', '<div class="A"></div>'],
  ['<br></br>', '<br><br>'],
  ['<img src=a alt>', '<img src="a" alt="">'],
  ["<input disabled value='\"'>", '<input disabled="" value="&quot;">'],
  ['&lt;&amp;&copy;&#x41;', '&lt;&amp;©A'],
  ['a&nbsp;b', 'a&nbsp;b'],
  ['<!-- note -->', '<!-- note -->'],
  ['<table><tr><td>x</table>', '<table><tbody><tr><td>x</td></tr></tbody></table>'],
  ['<tr><td>x', '<tr><td>x</td></tr>', 'tbody'],
  ['<td>x', '<td>x</td>', 'tr'],
  ['<tr><td>x', 'x'],
  ['<li>a<li>b', '<li>a</li><li>b</li>', 'ul'],
  ['<option>a<option>b', '<option>a</option><option>b</option>', 'select'],
  ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;', 'textarea'],
  ['a < b', 'a < b', 'style'],
  ['<p><div></div></p>', '<p></p><div></div><p></p>'],
  ['<a href="?a=1&b=2">x</a>', '<a href="?a=1&amp;b=2">x</a>'],
  ['<svg><circle r="1"/><path/></svg>', '<svg><circle r="1"></circle><path></path></svg>'],
  ['<svg viewbox="0 0 1 1"></svg>', '<svg viewBox="0 0 1 1"></svg>'],
  ['<my-element x="1"><slot></slot></my-element>', '<my-element x="1"><slot></slot></my-element>'],
  ['<template><td>x</td></template>', '<template><td>x</td></template>'],
  ['<pre>\n\nx</pre>', '<pre>\nx</pre>'],
  ['<form><form></form></form>', '<form></form>'],
  ['<button><p>x</p></button>', '<button><p>x</p></button>'],
  ['\u0000x', 'x'],
]) {
  test(
    () => assert_equals(parsed(html, name).innerHTML, wanted),
    `innerHTML = ${JSON.stringify(html)}${name ? ` in ${name}` : ''}`,
  );
}

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-innerhtml
test(() => {
  const box = parsed('<b>old</b>');
  const old = box.firstChild;
  box.innerHTML = '<i>new</i>';
  assert_equals(old.parentNode, null);
  assert_equals(old.textContent, 'old', 'what was there keeps its own');
  box.innerHTML = null;
  assert_equals(box.firstChild, null, 'null is the empty string');
  box.innerHTML = undefined;
  assert_equals(box.textContent, 'undefined');
}, 'innerHTML replaces all children');

test(() => {
  const box = parsed('<svg><g></g></svg><math><mi>x</mi></math>');
  assert_equals(box.querySelector('g').namespaceURI, 'http://www.w3.org/2000/svg');
  assert_equals(box.querySelector('mi').namespaceURI, 'http://www.w3.org/1998/Math/MathML');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.innerHTML = '<rect/>';
  assert_equals(svg.firstChild.namespaceURI, 'http://www.w3.org/2000/svg');
}, 'namespaces of what is parsed');

test(() => {
  window.scriptsRun = 0;
  const box = parsed('<script>window.scriptsRun++</script><img onerror="window.scriptsRun++">');
  document.body.append(box);
  box.remove();
  assert_equals(window.scriptsRun, 0);
  assert_equals(box.innerHTML, '<script>window.scriptsRun++</script><img onerror="window.scriptsRun++">');
}, 'scripts that innerHTML inserts never run');

// https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
test(() => {
  const box = document.createElement('div');
  box.append('<&>"\u00a0', document.createComment(' c '));
  box.setAttribute('title', '<&>"\u00a0');
  assert_equals(box.innerHTML, '&lt;&amp;&gt;"&nbsp;<!-- c -->');
  assert_true(box.outerHTML.includes('&amp;'));
  assert_true(box.outerHTML.includes('&quot;&nbsp;"'));
  const script = document.createElement('script');
  script.textContent = 'a < b';
  assert_equals(script.innerHTML, 'a < b');
}, 'what serializing escapes');

test(() => {
  for (const name of ['br', 'hr', 'img', 'input', 'link', 'meta', 'area', 'col', 'embed', 'source', 'wbr']) {
    assert_equals(document.createElement(name).outerHTML, `<${name}>`);
  }
}, 'void elements have no end tag');

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-outerhtml
test(() => {
  const box = parsed('<b>x</b><i>y</i>');
  const bold = box.firstChild;
  assert_equals(bold.outerHTML, '<b>x</b>');
  bold.outerHTML = '<u>1</u>2';
  assert_equals(box.innerHTML, '<u>1</u>2<i>y</i>');
  assert_equals(bold.parentNode, null);
  bold.outerHTML = '<p>no parent, nothing happens</p>';
  assert_throws_dom('NoModificationAllowedError', () => (document.documentElement.outerHTML = ''));
}, 'outerHTML');

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-insertadjacenthtml
test(() => {
  const box = parsed('<p>x</p>');
  const p = box.firstChild;
  p.insertAdjacentHTML('beforebegin', '1<b></b>');
  p.insertAdjacentHTML('AFTERBEGIN', '2');
  p.insertAdjacentHTML('beforeend', '<i>3</i>');
  p.insertAdjacentHTML('afterend', '4');
  assert_equals(box.innerHTML, '1<b></b><p>2x<i>3</i></p>4');
  assert_throws_dom('SyntaxError', () => p.insertAdjacentHTML('middle', ''));
  assert_throws_dom('NoModificationAllowedError', () =>
    document.createElement('p').insertAdjacentHTML('afterend', 'x'),
  );
}, 'insertAdjacentHTML');

// https://dom.spec.whatwg.org/#dom-element-insertadjacentelement
test(() => {
  const box = parsed('<p>x</p>');
  const p = box.firstChild;
  const bold = document.createElement('b');
  assert_equals(p.insertAdjacentElement('afterbegin', bold), bold);
  p.insertAdjacentText('beforeend', '<y>');
  assert_equals(box.innerHTML, '<p><b></b>x&lt;y&gt;</p>');
  assert_equals(document.createElement('p').insertAdjacentElement('afterend', bold), null);
  assert_throws_dom('SyntaxError', () => p.insertAdjacentElement('x', bold));
}, 'insertAdjacentElement and insertAdjacentText');

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#the-domparser-interface
test(() => {
  const other = new DOMParser().parseFromString('<title>T</title><p id="x">y', 'text/html');
  assert_equals(other.title, 'T');
  assert_equals(other.getElementById('x').textContent, 'y');
  assert_equals(other.body.innerHTML, '<p id="x">y</p>');
  assert_not_equals(other, document);
  assert_true(other instanceof Document);
}, 'DOMParser');

test(() => {
  const svg = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
    'image/svg+xml',
  );
  assert_equals(svg.documentElement.localName, 'svg');
  assert_equals(svg.documentElement.firstChild.namespaceURI, 'http://www.w3.org/2000/svg');
}, 'DOMParser of XML');

// https://html.spec.whatwg.org/multipage/scripting.html#dom-template-content
test(() => {
  const template = parsed('<template><p>a</p>b</template>').firstChild;
  assert_equals(template.childNodes.length, 0);
  assert_true(template.content instanceof DocumentFragment);
  assert_equals(template.content.childNodes.length, 2);
  assert_equals(template.innerHTML, '<p>a</p>b');
  template.innerHTML = '<tr><td>x';
  assert_equals(template.innerHTML, '<tr><td>x</td></tr>');
  const copy = template.content.cloneNode(true);
  assert_equals(copy.firstChild.localName, 'tr');
  assert_equals(template.content.childNodes.length, 1);
  assert_false(template.content.isConnected);
}, 'template.content');

// https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-range-createcontextualfragment
test(() => {
  const fragment = document.createRange().createContextualFragment('<p>a</p>b');
  assert_equals(fragment.childNodes.length, 2);
  assert_true(fragment instanceof DocumentFragment);
}, 'createContextualFragment');

// https://html.spec.whatwg.org/multipage/dom.html#dom-innertext
test(() => {
  const box = document.createElement('div');
  box.innerText = 'a\nb\r\nc';
  assert_equals(box.innerHTML, 'a<br>b<br>c');
  assert_equals(parsed('<b>x</b> y').innerText, 'x y');
  const bold = box.appendChild(document.createElement('b'));
  bold.outerText = 'z';
  assert_equals(box.lastChild.data, 'cz');
}, 'innerText and outerText');

test(() => {
  const box = parsed('<p>x</p>'.repeat(2000));
  assert_equals(box.childNodes.length, 2000);
  assert_equals(box.lastChild.outerHTML, '<p>x</p>');
  const deep = parsed('<div>'.repeat(300));
  assert_equals(deep.querySelectorAll('div').length, 300);
}, 'long and deep markup');
