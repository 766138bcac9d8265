const id = new URLSearchParams(page.pageInputObject.pageInputQuery).get('id');
const station = STATIONS.find((one) => one.id === id) || STATIONS[0];

function drawTanked() {
  const times = JSON.parse(localStorage.getItem('tanked') || '{}');
  const last = times[station.id];
  document.getElementById('tanked').textContent = last
    ? `Last tanked here on ${new Date(last).toLocaleDateString('en-GB', { dateStyle: 'long' })}.`
    : 'Never tanked here yet.';
}

document.getElementById('name').textContent = station.name;
document.getElementById('price').textContent = priceText(station.price);
document.getElementById('where').textContent = `${kilometres(station).toFixed(1)} km`;
document.getElementById('open').textContent = station.open;
document.getElementById('tankful').textContent = `€${(station.price * 40).toFixed(2)}`;
document.getElementById('tank').addEventListener('click', () => {
  const times = JSON.parse(localStorage.getItem('tanked') || '{}');
  localStorage.setItem('tanked', JSON.stringify({ ...times, [station.id]: Date.now() }));
  drawTanked();
});
drawTanked();
