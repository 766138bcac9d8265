const COLOURS = ['#ffd166', '#7bdcb5', '#8ecbff', '#ffa6a0', '#d9b8ff'];
const FIRST_NOTES = [
  { text: 'Water the fern on Thursday', colour: 0 },
  { text: 'Film: the one about the lighthouse', colour: 2 },
  { text: 'Bread, lemons, something green', colour: 1 },
];

function notes() {
  return JSON.parse(localStorage.getItem('notes') || JSON.stringify(FIRST_NOTES));
}

function keepNotes(list) {
  localStorage.setItem('notes', JSON.stringify(list));
}
