/**
 * An `app.js` that starts a worker of its own, from a `data:` URL and from a `blob:` URL, and reports what `attempt(url)` came
 * to in it as the checkpoints `foreign` and `host`. Where no worker starts, that is nothing.
 *
 * @param attempt body of the worker's async function, which returns what it got
 */
export function inNestedWorker(attempt: string): string {
  return `const source = ${JSON.stringify(worker(attempt))};
const addresses = [
  () => 'data:text/javascript,' + encodeURIComponent(source),
  () => URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
];
function start(address, url) {
  return new Promise((resolve) => {
    const worker = new Worker(address());
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve('nothing');
    worker.postMessage(url);
    setTimeout(resolve, 2000, 'nothing');
  }).catch(() => 'nothing');
}
async function startBoth(url) {
  const outcomes = await Promise.all(addresses.map((address) => start(address, url)));
  return outcomes.find((outcome) => outcome !== 'nothing') ?? 'nothing';
}
startBoth('{{witness}}/{{test}}').then((outcome) => checkpoint('foreign', outcome));
startBoth('{{host}}/{{test}}').then((outcome) => checkpoint('host', outcome));`;
}

const worker = (attempt: string) => `async function attempt(url) {
${attempt}
}
onmessage = ({ data: url }) => attempt(url).catch(() => 'nothing').then((outcome) => postMessage(outcome));`;
