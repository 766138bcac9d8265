/* The lock's own service: one byte, 1 opens it and 0 closes it. */
const LOCK_SERVICE = '0000b1c0-0000-1000-8000-00805f9b34fb';
const LOCK_STATE = '0000b1c1-0000-1000-8000-00805f9b34fb';
const CENTS_PER_MINUTE = 15;
const CENTS_TO_START = 100;
/* What this host's play money pays. */
const METHODS = [{ supportedMethods: 'mpt-play-money' }];

/* The lock of the ride that is under way; pages come and go. */
let lock;

async function findLock(bike) {
  if (navigator.bluetooth === undefined)
    throw new Error('This device has no Bluetooth, which opens the lock.');
  const device = await navigator.bluetooth.requestDevice({
    filters: [{ services: [LOCK_SERVICE] }, { namePrefix: `Bike ${bike}` }],
    optionalServices: [LOCK_SERVICE],
  });
  const server = await device.gatt.connect();
  const service = await server.getPrimaryService(LOCK_SERVICE);
  return service.getCharacteristic(LOCK_STATE);
}

async function setLock(isOpen) {
  await lock.writeValueWithResponse(new Uint8Array([isOpen ? 1 : 0]));
}

function costOf(milliseconds) {
  return CENTS_TO_START + CENTS_PER_MINUTE * Math.ceil(milliseconds / 60_000);
}

function inEuros(cents) {
  return (cents / 100).toFixed(2);
}

/* What a person can do about an error; the host's own words are for developers. */
function wordsFor(error, instead) {
  if (error.name === 'NotAllowedError' || error.name === 'NotFoundError') return instead;
  return error.message;
}

async function pay(bike, cents) {
  if (typeof PaymentRequest === 'undefined') throw new Error('This host takes no payments.');
  const amount = { currency: 'EUR', value: inEuros(cents) };
  const request = new PaymentRequest(METHODS, { total: { label: `Ride on bike ${bike}`, amount } });
  const response = await request.show();
  await response.complete('success');
  return response.details;
}

function rides() {
  return JSON.parse(localStorage.getItem('rides') || '[]');
}
