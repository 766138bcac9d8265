import { page } from './polyfill.ts';

function show(): void {
  const place = document.querySelector('#high');
  const high: unknown = page.widgetData && Reflect.get(Object(page.widgetData), 'high');
  if (place) place.textContent = typeof high === 'string' ? high : 'unknown';
}

page.onpageloaded = show;
page.onwidgetdatachange = show;
