// What js-framework-benchmark has its frameworks do, with React as it is written for a web page.
import { memo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const WORDS = ['pretty', 'large', 'small', 'tall', 'short', 'long', 'handsome', 'plain', 'quaint', 'clean'];
let nextId = 1;
let marks = 0;
let rows = [];
let selected = 0;

const make = (count) =>
  Array.from({ length: count }, () => {
    const id = nextId++;
    return { id, label: `${WORDS[id % 10]} ${WORDS[(id * 7) % 10]} table` };
  });

const Row = memo(({ row, isSelected }) => (
  <tr className={isSelected ? 'danger' : ''}>
    <td className="col-md-1">{row.id}</td>
    <td className="col-md-4">
      <a>{row.label}</a>
    </td>
    <td className="col-md-1">
      <a>
        <span className="glyphicon glyphicon-remove" aria-hidden="true" />
      </a>
    </td>
    <td className="col-md-6" />
  </tr>
));

const Table = () => (
  <table>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} isSelected={row.id === selected} />
      ))}
    </tbody>
  </table>
);

const root = createRoot(document.getElementById('main'));
const mark = document.getElementById('mark');

function on(id, act) {
  document.getElementById(id).addEventListener('click', () => {
    act();
    flushSync(() => root.render(<Table />));
    marks++;
    mark.setAttribute('data-mark', String(marks));
  });
}

on('run', () => (rows = make(1_000)));
on('replace', () => (rows = make(1_000)));
on('many', () => (rows = make(10_000)));
on('append', () => (rows = [...rows, ...make(1_000)]));
on(
  'update',
  () => (rows = rows.map((row, index) => (index % 10 ? row : { ...row, label: `${row.label} !!!` }))),
);
on('select', () => (selected = rows[1 + (marks % 5)].id));
on('swap', () => (rows = [rows[0], rows[998], ...rows.slice(2, 998), rows[1], rows[999]]));
on('remove', () => (rows = rows.filter((_, index) => index !== 4)));
on('clear', () => (rows = []));
mark.setAttribute('data-ready', '');
