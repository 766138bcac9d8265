import './polyfill.ts';

const NAMES = ['geolocation', 'camera', 'microphone', 'bluetooth'];

async function show(answer: Promise<string>): Promise<void> {
  const text = await answer.catch(({ name, message }: Error) => `${name}: ${message}`);
  document.querySelector('#answer')?.replaceChildren(text);
  const rows = await Promise.all(
    NAMES.map(async (name) => {
      const [row, term, state] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag));
      term?.append(name);
      // Not every browser knows every name.
      const status = navigator.permissions.query({ name: name as PermissionName });
      state?.append(
        await status.then(
          (known) => known.state,
          ({ name: error }: Error) => error,
        ),
      );
      row?.append(term ?? '', state ?? '');
      return row ?? '';
    }),
  );
  document.querySelector('#states')?.replaceChildren(...rows);
}

const CALLS: Readonly<Record<string, () => Promise<string>>> = {
  location: () =>
    new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve(`${coords.latitude}, ${coords.longitude}`),
        ({ message }) => reject(new Error(message)),
      ),
    ),
  camera: async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    const names = stream.getTracks().map(({ label }) => label);
    for (const track of stream.getTracks()) track.stop();
    return names.join(', ');
  },
  bluetooth: async () => {
    const { bluetooth } = navigator as unknown as {
      bluetooth?: { requestDevice(options: object): Promise<{ readonly name?: string }> };
    };
    if (bluetooth === undefined) return 'This browser has no Bluetooth, and the polyfill invents none.';
    return (await bluetooth.requestDevice({ acceptAllDevices: true })).name ?? 'A device without a name';
  },
  together: async () => {
    const statuses = await navigator.permissions.request(NAMES.slice(0, 3).map((name) => ({ name })));
    return statuses.map(({ name, state }) => `${name}: ${state}`).join(', ');
  },
};

for (const [id, call] of Object.entries(CALLS)) {
  document.querySelector(`#${id}`)?.addEventListener('click', () => void show(call()));
}
void show(Promise.resolve(''));
