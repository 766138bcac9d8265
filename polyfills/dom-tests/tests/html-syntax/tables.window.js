// https://html.spec.whatwg.org/multipage/tables.html

// https://html.spec.whatwg.org/multipage/tables.html#the-table-element
test(() => {
  const table = document.createElement('table');
  table.innerHTML =
    '<caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>';
  assert_equals(table.caption.textContent, 'c');
  assert_equals(table.tHead.localName, 'thead');
  assert_equals(table.tBodies.length, 1);
  assert_equals(table.rows.length, 2);
  assert_equals(table.rows[1].cells.length, 2);
  assert_equals(table.rows[1].rowIndex, 1);
  assert_equals(table.rows[1].cells[1].cellIndex, 1);
}, 'parts of a table');

test(() => {
  const table = document.createElement('table');
  const row = table.insertRow();
  row.insertCell().textContent = 'b';
  row.insertCell(0).textContent = 'a';
  assert_equals(table.innerHTML, '<tbody><tr><td>a</td><td>b</td></tr></tbody>');
  row.deleteCell(0);
  assert_equals(row.cells.length, 1);
  table.deleteRow(0);
  assert_equals(table.rows.length, 0);
  assert_equals(table.createTHead(), table.tHead);
  table.deleteTHead();
  assert_equals(table.tHead, null);
  assert_throws_dom('IndexSizeError', () => table.deleteRow(5));
}, 'rows and cells are made and removed');
