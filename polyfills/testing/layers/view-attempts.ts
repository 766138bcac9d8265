import '../view-harness.ts';

/** One way out of the view: what a page holds, what a person presses, `W` and `H` for the two servers' origins. */
export interface ViewAttempt {
  readonly html: string;
  readonly press?: string;
  readonly key?: 'Enter';
}

/** Those that need nobody. */
export const LOADING: Readonly<Record<string, ViewAttempt>> = {
  'an image': { html: '<img src="W/image">' },
  'a srcset and a picture': {
    html: '<picture><source srcset="W/a 1x"><img srcset="W/b 2x, H/c 1x"></picture>',
  },
  'an image of the host': {
    html: '<img src="H/image"><img src="//127.0.0.1/x"><img src="\\\\127.0.0.1\\x">',
  },
  'a url() in a style attribute': { html: '<div style="background: url(W/css)">x</div>' },
  'a url() in a style element': { html: '<style>p { background: url("W/css") }</style>' },
  'an escaped url()': { html: '<style>p { background: u\\72l("W/css") }</style>' },
  'an @import': { html: '<style>@import "W/css"; @import url(H/css);</style>' },
  'a font': { html: '<style>@font-face { font-family: f; src: url(W/font) } p { font-family: f }</style>' },
  'an image-set()': { html: '<style>p { background: image-set("W/css" 1x) }</style>' },
  'a linked stylesheet': { html: '<link rel="stylesheet" href="W/css">' },
  media: { html: '<video src="W/v" poster="W/p" autoplay></video><audio src="W/a" autoplay></audio>' },
  'svg images and uses': {
    html: '<svg><image href="W/i"/><use href="W/u#x"/><filter id="f"><feImage xlink:href="W/f"/></filter><rect fill="url(W/r#a)" width="9" height="9"/></svg>',
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
  'an inline handler that runs by itself': { html: '<img src="data:," onerror="fetch(`W/onerror`)">' },
  'an animated link': {
    html: '<svg><a><animate attributeName="href" values="W/animated"/><text y="20">go</text></a></svg>',
    press: 'text',
  },
};

/** Those that a person sets off. */
export const PRESSED: Readonly<Record<string, ViewAttempt>> = {
  'an inline onclick': {
    html: '<button onclick="parent.location = `W/onclick`">go</button>',
    press: 'button',
  },
  'a javascript: link': { html: '<a href="javascript:parent.location=`W/js`">go</a>', press: 'a' },
  'a link': { html: '<a href="W/link">go</a>', press: 'a' },
  'a link into the host': { html: '<a href="/">go</a>', press: 'a' },
  'a link by keyboard': { html: '<a href="W/link">go</a>', press: 'a', key: 'Enter' },
  'a link to a place in the page': { html: '<a href="#kept">go</a>', press: 'a' },
  'a link to about:blank': { html: '<a href="about:blank">go</a>', press: 'a' },
  'a download': { html: '<a href="W/file" download>go</a>', press: 'a' },
  'a link to a new window': { html: '<a href="W/new" target="_blank">go</a>', press: 'a' },
  'a link to the whole window': { html: '<a href="W/top" target="_top">go</a>', press: 'a' },
  'a link that pings': { html: '<a href="#x" ping="W/ping">go</a>', press: 'a' },
  'an svg link': { html: '<svg><a href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'an old svg link': { html: '<svg><a xlink:href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'an area': {
    html: `<img usemap="#m" width="50" height="50" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><map name="m"><area shape="default" href="W/area"></map>`,
    press: 'img',
  },
  'a posted form': {
    html: '<form method="post" action="W/form"><button>go</button></form>',
    press: 'button',
  },
  'a form without action': { html: '<form><input name="a"><button>go</button></form>', press: 'button' },
  'a form that is not valid HTML': {
    html: '<form action="W/form" novalidate target="_top"><button formaction="W/by-button" formmethod="post">go</button></form>',
    press: 'button',
  },
  'a form sent by Enter': { html: '<form action="W/form"><input></form>', press: 'input', key: 'Enter' },
  'an image button': {
    html: '<form action="W/form"><input type="image" alt="go" width="50" height="50"></form>',
    press: 'input',
  },
};

/** Runs in the page: the attempt as loaded markup, or the same tree sent by the logic layer. */
export async function openWith(html: string, kept: string, added: string | null): Promise<void> {
  await harness.open({ html: html + kept });
  if (added === null) return;
  const parsed = new DOMParser().parseFromString(added, 'text/html');
  let id = 1_000_000;
  const namespaces: Record<string, 'svg'> = { 'http://www.w3.org/2000/svg': 'svg' };
  function nodeOf(node: ChildNode): never {
    const common = { id: id++ };
    if (!(node instanceof Element)) return { ...common, kind: 'text', text: node.textContent ?? '' } as never;
    const namespace = namespaces[node.namespaceURI ?? ''];
    return {
      ...common,
      kind: 'element',
      name: node.localName,
      ...(namespace && { namespace }),
      attributes: [...node.attributes].map(({ name, value }) => [name, value]),
      children: [...node.childNodes].map(nodeOf),
    } as never;
  }
  const nodes = [...parsed.head.childNodes, ...parsed.body.childNodes].map(nodeOf);
  const broken = harness.apply(nodes.map((node) => ({ do: 'insert', parent: 1, before: null, node })));
  if (broken !== undefined) throw new Error(broken);
}
