/** The base app's icon: 48 × 48 pixels, a check mark in a circle. */
export const ICON: Uint8Array = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwAgMAAAAqbBEUAAAACVBMVEX///8Pdm7///8i0qjFAAAAA3RSTlMA//9EUNYhAAAAqklE' +
      'QVR42n2SMRqDIAxGZfAIvY9HcCgM7A5yH5fuDOSU9edPWtKvyiJPeAkkTNPtCDEuH4jnsPkMWIcFWwoEWg/Cc9jFfcFg+YXZYP36' +
      'jOAgxiGczhLAgmWEMygjCEDTJEEihdwUNihVYYdyKBQqCkdXFGpXCOdvKIQkXdE88moEHKdI5b0BuSsKVFARfNp402pwXR1XxOta' +
      'u5b4Zrk2ugb71rtH4Z/L3/EGRUmIgWxhfiQAAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
);
