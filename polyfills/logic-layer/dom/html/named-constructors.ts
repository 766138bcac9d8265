import { HTMLOptionElement, SELECTEDNESS } from '../forms/html-option-element.ts';
import { currentDocument } from '../current-document.ts';
import { HTMLImageElement } from './html-image-element.ts';
import { HTMLAudioElement } from './html-media-element.ts';

/** https://html.spec.whatwg.org/multipage/embedded-content.html#dom-image */
export const Image = factory(HTMLImageElement, (width?: unknown, height?: unknown) => {
  const image = currentDocument().createElement('img');
  if (width !== undefined) image.setAttribute('width', `${Number(width) >>> 0}`);
  if (height !== undefined) image.setAttribute('height', `${Number(height) >>> 0}`);
  return image;
});

/** https://html.spec.whatwg.org/multipage/media.html#dom-audio */
export const Audio = factory(HTMLAudioElement, (src?: unknown) => {
  const audio = currentDocument().createElement('audio');
  audio.setAttribute('preload', 'auto');
  if (src !== undefined) audio.setAttribute('src', String(src));
  return audio;
});

/** https://html.spec.whatwg.org/multipage/form-elements.html#dom-option */
export const Option = factory(
  HTMLOptionElement,
  (text: unknown = '', value?: unknown, defaultSelected: unknown = false, selected: unknown = false) => {
    const option = currentDocument().createElement('option') as HTMLOptionElement;
    if (text !== '') option.textContent = String(text);
    if (value !== undefined) option.setAttribute('value', String(value));
    if (defaultSelected) option.setAttribute('selected', '');
    option[SELECTEDNESS] = Boolean(selected);
    return option;
  },
);

/** A constructor under another name than the interface's; its elements are the interface's. */
function factory(interfaceClass: { prototype: object }, make: (...args: unknown[]) => object): unknown {
  const target = function (): void {};
  target.prototype = interfaceClass.prototype;
  return new Proxy(target, {
    construct: (_, args) => make(...(args as unknown[])),
  });
}
