const problem = document.getElementById('problem');

/* The code on a bike is this MiniApp's own address, with the bike's number. */
function bikeOf(text) {
  return /\/pages\/ride\/ride(?:\.html)?\?bike=(\d{1,6})$/.exec(text)?.[1];
}

function take(bike) {
  return miniapp.navigateTo({ url: `/pages/ride/ride?bike=${bike}` });
}

document.getElementById('scan').addEventListener('click', async () => {
  problem.textContent = '';
  try {
    const { text } = await miniapp.scanCode({ formats: ['qr_code'] });
    const bike = bikeOf(text);
    if (bike === undefined) problem.textContent = 'This code is on no bike of ours.';
    else await take(bike);
  } catch (error) {
    if (error.code !== 'aborted')
      problem.textContent = wordsFor(
        error,
        'No code can be read without the camera. Type the number instead.',
      );
  }
});

document.getElementById('by-number').addEventListener('submit', async (event) => {
  event.preventDefault();
  const number = document.getElementById('number').value.trim();
  problem.textContent = '';
  if (/^\d{1,6}$/.test(number)) await take(number);
  else problem.textContent = 'A bike’s number has up to six digits.';
});

page.addEventListener('pageshown', () => {
  const [last] = rides();
  document.getElementById('last').textContent = last
    ? `Your last ride was on bike ${last.bike}, for €${inEuros(last.cents)}.`
    : '';
});
