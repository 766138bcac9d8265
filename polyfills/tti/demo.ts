import './polyfill.ts';

const show = (id: string, time: number): void => {
  const place = document.querySelector(`#${id}`);
  if (place) place.textContent = `${Math.round(time)} ms`;
};

addEventListener('pageinteractive', ({ ready, quiet, duration }) => {
  show('ready', ready);
  show('quiet', quiet);
  show('interactive', duration);
});
document.querySelector('#busy')?.addEventListener('click', () => {
  const end = performance.now() + 1_000;
  while (performance.now() < end);
});
