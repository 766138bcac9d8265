const bike = new URLSearchParams(page.pageInputObject.pageInputQuery).get('bike') || '';
const time = document.getElementById('time');
const cost = document.getElementById('cost');
const act = document.getElementById('act');
const problem = document.getElementById('problem');
let began;
let ridden;
let timer;

function draw() {
  const soFar = Date.now() - began;
  const seconds = Math.floor(soFar / 1000);
  time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  cost.textContent = `€${inEuros(costOf(soFar))} so far`;
}

function say(state, isOpen) {
  const chip = document.getElementById('state');
  chip.textContent = state;
  for (const part of [chip, document.getElementById('lock')]) part.toggleAttribute('data-open', isOpen);
}

async function unlock() {
  lock = await findLock(bike);
  await setLock(true);
  began = Date.now();
  timer = setInterval(draw, 1000);
  draw();
  say('Unlocked, have a good ride', true);
  act.textContent = 'Lock and pay';
}

/* The lock closes once; a payment that failed may be tried again. */
async function finish() {
  if (ridden === undefined) {
    await setLock(false);
    clearInterval(timer);
    ridden = Date.now() - began;
    say('Locked', false);
    act.textContent = 'Pay';
  }
  const cents = costOf(ridden);
  const paid = await pay(bike, cents);
  const ride = { bike, cents, minutes: Math.ceil(ridden / 60_000), at: Date.now(), receipt: paid.receipt };
  localStorage.setItem('rides', JSON.stringify([ride, ...rides()].slice(0, 20)));
  await miniapp.redirectTo({ url: '/pages/receipt/receipt' });
}

act.addEventListener('click', async () => {
  problem.textContent = '';
  act.setAttribute('disabled', '');
  try {
    await (began === undefined ? unlock() : finish());
  } catch (error) {
    const instead =
      ridden === undefined ? 'The lock needs Bluetooth. Try again and allow it.' : 'Not paid yet. Try again.';
    if (error.name === 'AbortError' && ridden !== undefined) problem.textContent = instead;
    else problem.textContent = wordsFor(error, instead);
  }
  act.removeAttribute('disabled');
});
page.addEventListener('pageunloaded', () => clearInterval(timer));

document.getElementById('bike').textContent = `Bike ${bike}`;
