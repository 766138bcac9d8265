const SVG = 'http://www.w3.org/2000/svg';

function drawPin({ x, y, bikes }) {
  const pin = document.createElementNS(SVG, 'path');
  pin.setAttribute('d', `M${x} ${y}c0 0-11-10-11-18a11 11 0 0 1 22 0c0 8-11 18-11 18z`);
  pin.setAttribute('fill', bikes > 0 ? '#1d8a54' : '#7c8a96');
  pin.setAttribute('stroke', '#ffffff');
  pin.setAttribute('stroke-width', '2');
  document.getElementById('pins').append(pin);
}

function listStation(station) {
  const row = document.createElement('li');
  row.className = station.bikes > 0 ? 'row' : 'row none';
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = String(station.bikes);
  const what = document.createElement('span');
  what.className = 'what';
  const detail = document.createElement('small');
  detail.textContent = `${station.metres} m, ${station.bikes === 1 ? '1 bike' : `${station.bikes} bikes`}`;
  what.append(station.name, detail);
  const ride = document.createElement('button');
  ride.className = 'ride';
  ride.textContent = 'Ride';
  if (station.bikes === 0) ride.setAttribute('disabled', '');
  ride.addEventListener('click', () => {
    const taken = [{ from: station.name, at: Date.now() }, ...rides()];
    localStorage.setItem('rides', JSON.stringify(taken.slice(0, 20)));
    miniapp.switchTab({ url: '/pages/rides/rides' });
  });
  row.append(count, what, ride);
  document.getElementById('stations').append(row);
}

for (const station of STATIONS) {
  drawPin(station);
  listStation(station);
}
