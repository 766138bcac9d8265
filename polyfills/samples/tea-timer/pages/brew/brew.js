const ROUND = 553;
const chosen = new URLSearchParams(page.pageInputObject.pageInputQuery).get('tea');
const tea = TEAS.find(({ id }) => id === chosen) || TEAS[0];
const total = tea.minutes * 60;
const ring = document.getElementById('ring');
const time = document.getElementById('time');
const start = document.getElementById('start');
let endsAt;
let timer;

function draw(left) {
  time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  ring.setAttribute('stroke-dashoffset', String(Math.round(ROUND * (1 - left / total))));
}

function tick() {
  const left = Math.max(0, Math.round((endsAt - Date.now()) / 1000));
  draw(left);
  if (left > 0) return;
  stop();
  time.textContent = 'Enjoy';
  localStorage.setItem('cups', String(cupsBrewed() + 1));
}

function stop() {
  clearInterval(timer);
  timer = undefined;
  start.textContent = 'Start';
}

start.addEventListener('click', () => {
  if (timer !== undefined) {
    stop();
    draw(total);
    return;
  }
  endsAt = Date.now() + total * 1000;
  start.textContent = 'Stop';
  timer = setInterval(tick, 1000);
  tick();
});
page.addEventListener('pageunloaded', () => clearInterval(timer));

ring.setAttribute('style', `--tea: ${tea.colour}`);
document.getElementById('tea').textContent = `${tea.name} tea, ${tea.detail}`;
draw(total);
