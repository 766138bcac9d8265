/* Every page reads the teas from here: what app.js declares is there for all of them. */
const TEAS = [
  { id: 'green', name: 'Green', detail: '80 °C', minutes: 2, colour: '#8fae5d' },
  { id: 'white', name: 'White', detail: '75 °C', minutes: 4, colour: '#d8c79a' },
  { id: 'oolong', name: 'Oolong', detail: '90 °C', minutes: 3, colour: '#c98a3c' },
  { id: 'black', name: 'Black', detail: '100 °C', minutes: 4, colour: '#8c3f1c' },
  { id: 'herbal', name: 'Herbal', detail: '100 °C', minutes: 7, colour: '#b0506a' },
];

function cupsBrewed() {
  return Number(localStorage.getItem('cups') || 0);
}
