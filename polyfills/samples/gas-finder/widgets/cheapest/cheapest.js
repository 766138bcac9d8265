/* A row is as high as a finger needs. */
const ROW = 44;
const stations = document.getElementById('stations');

function row(station) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/pages/station/station?id=${station.id}`;
  const name = document.createElement('span');
  const away = document.createElement('span');
  away.className = 'soft';
  away.textContent = `${kilometres(station).toFixed(1)} km`;
  name.append(station.name, away);
  const price = document.createElement('span');
  price.className = 'price';
  price.textContent = priceText(station.price);
  link.append(name, price);
  item.append(link);
  return item;
}

function draw() {
  const rows = Math.max(1, Math.floor((page.widgetContext.height - 8) / ROW));
  const cheapest = [...STATIONS].sort((one, other) => one.price - other.price).slice(0, rows);
  stations.replaceChildren(...cheapest.map(row));
}

page.onwidgetcontextchange = draw;
draw();
