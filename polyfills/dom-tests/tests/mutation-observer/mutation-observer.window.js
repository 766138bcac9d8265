// https://dom.spec.whatwg.org/#interface-mutationobserver

/** Records that a change of an observed element gives. */
async function recordsOf(options, change, html = '<p>a</p>') {
  const box = document.createElement('div');
  box.innerHTML = html;
  const records = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(box, options);
  change(box);
  await null;
  observer.disconnect();
  return { records, box };
}

// https://dom.spec.whatwg.org/#queueing-a-mutation-record
promise_test(async () => {
  const { records, box } = await recordsOf({ childList: true }, (box) => {
    box.append(document.createElement('b'));
    box.firstChild.remove();
  });
  assert_equals(records.length, 2);
  assert_true(records[0] instanceof MutationRecord);
  assert_equals(records[0].type, 'childList');
  assert_equals(records[0].target, box);
  assert_equals(records[0].addedNodes.length, 1);
  assert_equals(records[0].addedNodes[0].localName, 'b');
  assert_equals(records[0].previousSibling.localName, 'p');
  assert_equals(records[0].nextSibling, null);
  assert_equals(records[1].removedNodes[0].localName, 'p');
  assert_equals(records[1].nextSibling.localName, 'b');
  assert_true(records[1].removedNodes instanceof NodeList);
}, 'childList');

promise_test(async () => {
  const { records } = await recordsOf({ attributes: true }, (box) => {
    box.id = 'x';
    box.className = 'y';
    box.removeAttribute('none');
    box.removeAttribute('id');
    box.firstChild.id = 'not observed';
  });
  assert_array_equals(
    records.map((record) => record.attributeName),
    ['id', 'class', 'id'],
  );
  assert_equals(records[0].oldValue, null);
  assert_equals(records[0].attributeNamespace, null);
}, 'attributes');

promise_test(async () => {
  const { records } = await recordsOf({ attributeOldValue: true, attributeFilter: ['id'] }, (box) => {
    box.id = 'x';
    box.title = 'not observed';
    box.id = 'y';
    box.id = 'y';
  });
  assert_array_equals(
    records.map((record) => record.oldValue),
    [null, 'x', 'y'],
  );
}, 'attributeFilter and attributeOldValue');

promise_test(async () => {
  const { records } = await recordsOf({ characterDataOldValue: true, subtree: true }, (box) => {
    box.firstChild.firstChild.data = 'b';
    box.firstChild.firstChild.appendData('c');
  });
  assert_equals(records[0].type, 'characterData');
  assert_array_equals(
    records.map((record) => record.oldValue),
    ['a', 'b'],
  );
}, 'characterData of a subtree');

promise_test(async () => {
  const { records, box } = await recordsOf({ childList: true, subtree: true }, (box) => {
    box.firstChild.append('x');
    box.firstChild.textContent = 'y';
  });
  assert_equals(records.length, 2);
  assert_equals(records[0].target, box.firstChild);
  assert_equals(records[1].removedNodes.length, 2, 'textContent is one record');
  assert_equals(records[1].addedNodes.length, 1);
}, 'subtree');

promise_test(async () => {
  const { records } = await recordsOf({ childList: true }, (box) => {
    box.innerHTML = '<i></i><b></b>';
    const fragment = document.createDocumentFragment();
    fragment.append('1', '2');
    box.append(fragment);
    box.replaceChildren('3');
  });
  assert_array_equals(
    records.map((record) => `${record.removedNodes.length}-${record.addedNodes.length}`),
    ['1-2', '0-2', '4-1'],
  );
}, 'innerHTML, fragments and replaceChildren are one record each');

promise_test(async () => {
  const { records } = await recordsOf(
    { childList: true },
    (box) => box.insertBefore(box.lastChild, box.firstChild),
    '<a></a><b></b>',
  );
  assert_array_equals(
    records.map((record) => `${record.removedNodes.length}-${record.addedNodes.length}`),
    ['1-0', '0-1'],
  );
}, 'a move is a removal and an insertion');

// https://dom.spec.whatwg.org/#queue-a-mutation-observer-compound-microtask
promise_test(async () => {
  const box = document.createElement('div');
  const order = [];
  const observer = new MutationObserver((records, self) =>
    order.push(`${records.length}${self === observer}`),
  );
  observer.observe(box, { attributes: true });
  box.id = 'a';
  box.id = 'b';
  order.push('script');
  await null;
  order.push('after');
  observer.disconnect();
  assert_array_equals(order, ['script', '2true', 'after']);
}, 'the callback is called once, as a microtask');

// https://dom.spec.whatwg.org/#dom-mutationobserver-takerecords
promise_test(async () => {
  const box = document.createElement('div');
  let called = 0;
  const observer = new MutationObserver(() => called++);
  observer.observe(box, { attributes: true });
  box.id = 'a';
  assert_equals(observer.takeRecords().length, 1);
  await null;
  assert_equals(called, 0);
  box.id = 'b';
  observer.disconnect();
  assert_equals(observer.takeRecords().length, 0);
  box.id = 'c';
  await null;
  assert_equals(called, 0);
}, 'takeRecords and disconnect');

// https://dom.spec.whatwg.org/#dom-mutationobserver-observe
test(() => {
  const observer = new MutationObserver(() => {});
  assert_throws_js(TypeError, () => observer.observe(document.body, {}));
  assert_throws_js(TypeError, () => observer.observe(document.body));
  assert_throws_js(TypeError, () => observer.observe(null, { childList: true }));
  assert_throws_js(TypeError, () =>
    observer.observe(document.body, { attributes: false, attributeOldValue: true }),
  );
  assert_throws_js(TypeError, () => new MutationObserver());
}, 'options that observe nothing are refused');

promise_test(async () => {
  const box = document.createElement('div');
  const records = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(box, { attributes: true });
  observer.observe(box, { childList: true });
  box.id = 'x';
  box.append('y');
  await null;
  observer.disconnect();
  assert_array_equals(
    records.map((record) => record.type),
    ['childList'],
  );
}, 'observing again replaces the options');

// https://dom.spec.whatwg.org/#transient-registered-observer
promise_test(async () => {
  const { records } = await recordsOf({ attributes: true, subtree: true }, (box) => {
    const child = box.firstChild;
    child.remove();
    child.id = 'still observed';
  });
  assert_equals(records.length, 1);
}, 'a removed subtree is observed until the callback');

promise_test(async () => {
  const records = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(document, { childList: true, subtree: true });
  const box = document.createElement('div');
  document.body.append(box);
  box.append('x');
  await null;
  box.remove();
  await null;
  observer.disconnect();
  assert_equals(records.length, 3);
}, 'the document can be observed');
