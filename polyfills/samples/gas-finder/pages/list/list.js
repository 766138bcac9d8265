const map = document.getElementById('map');
const list = document.getElementById('stations');
const orders = {
  'by-distance': (one, other) => kilometres(one) - kilometres(other),
  'by-price': (one, other) => one.price - other.price,
};
let order = localStorage.getItem('order') || 'by-distance';

/* Lengths on the canvas, which is twice as fine as what is seen. */
const PILL = { width: 92, height: 46 };

function drawMap(first) {
  const context = map.getContext('2d');
  const { width, height } = map;
  const place = ({ x, y }) => [width / 2 + x * 3.6, height * 0.76 + y * 2.5];
  const line = (points, colour, thickness) => {
    context.strokeStyle = colour;
    context.lineWidth = thickness;
    context.beginPath();
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) context.moveTo(...place({ x, y }));
      else context.lineTo(...place({ x, y }));
    }
    context.stroke();
  };
  context.clearRect(0, 0, width, height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const river = [
    [-120, 30],
    [-60, 8],
    [-46, -50],
    [-110, -84],
  ];
  line(river, '#1b3a52', 44);
  context.fillStyle = '#213a2c';
  context.beginPath();
  context.arc(...place({ x: 78, y: -30 }), 74, 0, 2 * Math.PI);
  context.fill();
  const roads = [
    [
      [-110, -20],
      [0, -30],
      [110, -50],
    ],
    [
      [-110, -118],
      [20, -92],
      [110, -96],
    ],
    [
      [0, 60],
      [0, -30],
      [20, -92],
      [26, -150],
    ],
  ];
  for (const road of roads) line(road, '#4a5565', 20);
  for (const road of roads) line(road, '#2f3843', 14);
  context.font = '600 25px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const station of [...STATIONS].sort((one) => (one === first ? 1 : -1))) {
    const [x, y] = place(station);
    context.fillStyle = station === first ? '#ffb547' : '#f1f3f6';
    context.beginPath();
    context.arc(x - PILL.width / 2 + 23, y, PILL.height / 2, Math.PI / 2, Math.PI * 1.5);
    context.arc(x + PILL.width / 2 - 23, y, PILL.height / 2, Math.PI * 1.5, Math.PI / 2);
    context.fill();
    context.fillStyle = '#14171c';
    context.fillText(station.price.toFixed(2), x, y + 1);
  }
  const [carX, carY] = place({ x: 0, y: 0 });
  context.fillStyle = 'rgb(78 161 255 / 28%)';
  context.beginPath();
  context.arc(carX, carY, 40, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#4ea1ff';
  context.strokeStyle = '#ffffff';
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(carX, carY - 26);
  context.lineTo(carX + 18, carY + 18);
  context.lineTo(carX, carY + 9);
  context.lineTo(carX - 18, carY + 18);
  context.closePath();
  context.fill();
  context.stroke();
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
