/* Where they are, in tenths of a kilometre from the car, which drives upwards. */
const STATIONS = [
  { id: 'north', name: 'North Ring', price: 1.689, x: 12, y: -64, open: 'all day' },
  { id: 'harbour', name: 'Harbour', price: 1.749, x: -38, y: -18, open: '6 to 23' },
  { id: 'mill', name: 'Old Mill', price: 1.669, x: 58, y: -92, open: '7 to 21' },
  { id: 'airport', name: 'Airport', price: 1.829, x: -66, y: -110, open: 'all day' },
  { id: 'market', name: 'Market Hall', price: 1.719, x: 26, y: 22, open: '6 to 22' },
];

function kilometres({ x, y }) {
  return Math.hypot(x, y) / 10;
}

function priceText(price) {
  return `€${price.toFixed(3)}`;
}
