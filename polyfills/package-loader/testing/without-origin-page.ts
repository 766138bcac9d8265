import { openPackage, removePackage } from '../open-package.ts';

// In a sandboxed frame, for which the browser keeps nothing; the package is in the fragment.
const bytes = Uint8Array.from(atob(location.hash.slice(1)), (character) => character.charCodeAt(0));
const scope = '/miniapps/tides/';
openPackage({ source: { bytes }, scope, serviceWorker: '/worker.js' })
  .then(async ({ servedBy, manifest }) => {
    await removePackage(scope);
    parent.postMessage([servedBy, manifest.name], '*');
  })
  .catch((error: unknown) => parent.postMessage(String(error), '*'));
