const list = document.getElementById('notes');
const text = document.getElementById('text');
const swatch = document.getElementById('colour');
let colour = 3;

function drawSwatch() {
  swatch.setAttribute('style', `background: ${COLOURS[colour]}`);
}

function draw() {
  const all = notes();
  document.getElementById('count').textContent = all.length === 1 ? '1 note' : `${all.length} notes`;
  list.replaceChildren(
    ...all.map((note, index) => {
      const card = document.createElement('li');
      card.setAttribute('style', `background: ${COLOURS[note.colour]}`);
      const done = document.createElement('button');
      done.textContent = 'Done';
      done.addEventListener('click', () => {
        keepNotes(notes().filter((_, other) => other !== index));
        draw();
      });
      const words = document.createElement('span');
      words.textContent = note.text;
      card.append(words, done);
      return card;
    }),
  );
}

swatch.addEventListener('click', () => {
  colour = (colour + 1) % COLOURS.length;
  drawSwatch();
});
document.getElementById('add').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words === '') return;
  keepNotes([{ text: words, colour }, ...notes()]);
  text.value = '';
  draw();
});
drawSwatch();
draw();
