import { element } from '../mini-app/window/element.ts';
import type { AppFace } from './installed-apps.ts';

/** One `blob:` URL for the bytes of one icon, as long as these bytes are held. */
const urls = new WeakMap<object, string>();

/** Degrees between neighbouring hashes, so that few names share a colour. */
const GOLDEN_ANGLE = 137.5;

/** A hue from 0 to 360 that stays the same for a name. */
function hueOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0xffff;
  return (hash * GOLDEN_ANGLE) % 360;
}

/** A tile with the first letter, for what has no icon or one that cannot be drawn. */
function letterTile(name: string): HTMLElement {
  const [first = '·'] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  const letter = typeof first === 'string' ? first : first.segment;
  const tile = element(
    'span',
    { class: 'app-icon app-icon-letter', 'aria-hidden': 'true' },
    letter.toUpperCase(),
  );
  tile.style.setProperty('--hue', String(hueOf(name)));
  return tile;
}

/** Where the MiniApp's icon is to be had, while the page is there; undefined where it has none. */
export function iconAddress({ icon }: AppFace): string | undefined {
  if (!icon) return undefined;
  const known = urls.get(icon);
  if (known !== undefined) return known;
  const url = URL.createObjectURL(new Blob([icon.bytes], { type: icon.type }));
  urls.set(icon, url);
  return url;
}

/** The MiniApp's icon as a rounded tile; the name beside it is what names it to a screen reader. */
export function appIcon(face: AppFace): HTMLElement {
  const url = iconAddress(face);
  if (url === undefined) return letterTile(face.name);
  const image = element('img', { src: url, alt: '', draggable: 'false' });
  const tile = element('span', { class: 'app-icon', 'aria-hidden': 'true' }, image);
  image.addEventListener('error', () => tile.replaceWith(letterTile(face.name)));
  return tile;
}
