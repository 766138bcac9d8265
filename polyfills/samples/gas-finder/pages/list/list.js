const map = document.getElementById('map');
const list = document.getElementById('stations');
const orders = {
  'by-distance': (one, other) => kilometres(one) - kilometres(other),
  'by-price': (one, other) => one.price - other.price,
};
let order = localStorage.getItem('order') || 'by-distance';

function drawMap(first) {
  const context = map.getContext('2d');
  const { width, height } = map;
  const place = ({ x, y }) => [width / 2 + x * 3.4, height * 0.78 + y * 2.7];
  context.clearRect(0, 0, width, height);
  context.strokeStyle = '#39424f';
  context.lineWidth = 18;
  context.lineCap = 'round';
  for (const [fromX, fromY, toX, toY] of [
    [0, 60, 0, -140],
    [-110, -20, 110, -30],
    [-100, -120, 90, -80],
  ]) {
    context.beginPath();
    context.moveTo(...place({ x: fromX, y: fromY }));
    context.lineTo(...place({ x: toX, y: toY }));
    context.stroke();
  }
  context.font = '600 26px system-ui, sans-serif';
  context.textAlign = 'center';
  for (const station of STATIONS) {
    const [x, y] = place(station);
    context.fillStyle = station === first ? '#ffb547' : '#f1f3f6';
    context.beginPath();
    context.arc(x, y, station === first ? 17 : 12, 0, 2 * Math.PI);
    context.fill();
    context.fillText(station.price.toFixed(2), x, y - 26);
  }
  const [carX, carY] = place({ x: 0, y: 0 });
  context.fillStyle = '#4ea1ff';
  context.beginPath();
  context.moveTo(carX, carY - 22);
  context.lineTo(carX + 16, carY + 16);
  context.lineTo(carX - 16, carY + 16);
  context.closePath();
  context.fill();
}

function row(station) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.className = 'station';
  const what = document.createElement('span');
  what.className = 'what';
  const detail = document.createElement('small');
  detail.className = 'soft';
  detail.textContent = `${kilometres(station).toFixed(1)} km, open ${station.open}`;
  what.append(station.name, detail);
  const price = document.createElement('span');
  price.className = 'price';
  price.textContent = priceText(station.price);
  button.append(what, price);
  button.addEventListener('click', () =>
    miniapp.navigateTo({ url: `/pages/station/station?id=${station.id}` }),
  );
  item.append(button);
  return item;
}

function draw() {
  const sorted = [...STATIONS].sort(orders[order]);
  list.replaceChildren(...sorted.map(row));
  for (const name of Object.keys(orders))
    document.getElementById(name).setAttribute('aria-pressed', String(name === order));
  drawMap(sorted[0]);
}

for (const name of Object.keys(orders)) {
  document.getElementById(name).addEventListener('click', () => {
    order = name;
    localStorage.setItem('order', name);
    draw();
  });
}
draw();
