const SVG = 'http://www.w3.org/2000/svg';
const id = new URLSearchParams(page.pageInputObject.pageInputQuery).get('id');
const trip = id === null ? chosenTrip() : tripOf(id);

/* Looks like a code, and says nothing. */
function drawCode(seed) {
  const code = document.getElementById('code');
  let state = [...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 65521;
  for (let place = 0; place < 441; place++) {
    state = (state * 75 + 74) % 65537;
    if (state % 2 === 0) continue;
    const dot = document.createElementNS(SVG, 'rect');
    dot.setAttribute('x', String(place % 21));
    dot.setAttribute('y', String(Math.floor(place / 21)));
    dot.setAttribute('width', '1');
    dot.setAttribute('height', '1');
    code.append(dot);
  }
}

localStorage.setItem('trip', trip.id);
document.getElementById('train').textContent = trip.train;
document.getElementById('where').textContent = `${trip.from} to ${trip.to}`;
document.getElementById('when').textContent = `${trip.leaves} – ${trip.arrives}`;
document.getElementById('lasts').textContent = durationOf(trip);
for (const part of ['platform', 'coach', 'seat']) document.getElementById(part).textContent = trip[part];
drawCode(trip.id);
