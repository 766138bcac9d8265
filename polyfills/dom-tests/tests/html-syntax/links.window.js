// https://html.spec.whatwg.org/multipage/links.html#htmlhyperlinkelementutils

const make = (href) => {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  return link;
};

test(() => {
  const link = make('https://user@a.test:81/p/q?x=1#y');
  assert_equals(link.href, 'https://user@a.test:81/p/q?x=1#y');
  assert_equals(link.protocol, 'https:');
  assert_equals(link.host, 'a.test:81');
  assert_equals(link.hostname, 'a.test');
  assert_equals(link.port, '81');
  assert_equals(link.pathname, '/p/q');
  assert_equals(link.search, '?x=1');
  assert_equals(link.hash, '#y');
  assert_equals(link.origin, 'https://a.test:81');
  assert_equals(String(link), link.href);
}, 'parts of the address of a link');

test(() => {
  const link = make('https://a.test/p');
  link.search = 'x=2';
  link.hash = 'z';
  assert_equals(link.getAttribute('href'), 'https://a.test/p?x=2#z');
  link.href = 'https://b.test/';
  assert_equals(link.hostname, 'b.test');
}, 'parts are written');

test(() => {
  const link = make('sub/page?x');
  assert_equals(link.getAttribute('href'), 'sub/page?x');
  assert_equals(link.href, new URL('sub/page?x', document.baseURI).href);
  link.removeAttribute('href');
  assert_equals(link.href, '');
  assert_equals(link.pathname, '');
}, 'a relative address is resolved');

test(() => {
  const link = make('https://a.test/');
  link.text = 'words';
  assert_equals(link.textContent, 'words');
  link.target = '_x';
  assert_equals(link.getAttribute('target'), '_x');
}, 'text and target');

// https://html.spec.whatwg.org/multipage/embedded-content.html#dom-img-src
test(() => {
  const image = document.createElement('img');
  image.src = 'picture.png';
  assert_equals(image.getAttribute('src'), 'picture.png');
  assert_equals(image.src, new URL('picture.png', document.baseURI).href);
}, 'src is resolved too');
