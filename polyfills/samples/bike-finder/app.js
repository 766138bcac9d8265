const STATIONS = [
  { name: 'Harbour Steps', metres: 120, bikes: 7, x: 96, y: 92 },
  { name: 'Old Market', metres: 260, bikes: 2, x: 196, y: 60 },
  { name: 'Botanic Garden', metres: 410, bikes: 11, x: 268, y: 128 },
  { name: 'Central Station', metres: 650, bikes: 0, x: 316, y: 44 },
];

function rides() {
  return JSON.parse(localStorage.getItem('rides') || '[]');
}
