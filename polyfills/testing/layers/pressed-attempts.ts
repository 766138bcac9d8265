import type { ViewAttempt } from './view-attempts.ts';

/** Ways out of the view that a person sets off. */
export const PRESSED: Readonly<Record<string, ViewAttempt>> = {
  'an animated link': {
    html: '<svg><a><animate attributeName="href" values="W/animated"/><text y="20">go</text></a></svg>',
    press: 'text',
  },
  'an inline onclick': {
    html: '<button onclick="parent.location = `W/onclick`">go</button>',
    press: 'button',
  },
  'a pop-up by a script': { html: '<button onclick="open(`W/pop-up`)">go</button>', press: 'button' },
  'full screen by a script': {
    html: '<button onclick="document.body.requestFullscreen()">go</button>',
    press: 'button',
  },
  'a javascript: link': { html: '<a href="javascript:parent.location=`W/js`">go</a>', press: 'a' },
  'a link': { html: '<a href="W/link">go</a>', press: 'a' },
  'a link by the middle button': { html: '<a href="W/link">go</a>', press: 'a', button: 'middle' },
  'a link into the host': { html: '<a href="/">go</a>', press: 'a' },
  'a link by keyboard': { html: '<a href="W/link">go</a>', press: 'a', key: 'Enter' },
  'a link to a place in the page': { html: '<a href="#kept">go</a>', press: 'a' },
  'a link to a place in the page by the middle button': {
    html: '<a href="#kept">go</a>',
    press: 'a',
    button: 'middle',
  },
  'a link to about:blank': { html: '<a href="about:blank">go</a>', press: 'a' },
  'a download': { html: '<a href="W/file" download>go</a>', press: 'a' },
  'a link to a new window': { html: '<a href="W/new" target="_blank">go</a>', press: 'a' },
  'a link to the whole window': { html: '<a href="W/top" target="_top">go</a>', press: 'a' },
  'a link that pings': { html: '<a href="#x" ping="W/ping">go</a>', press: 'a' },
  'an svg link': { html: '<svg><a href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'an old svg link': { html: '<svg><a xlink:href="W/svg"><text y="20">go</text></a></svg>', press: 'text' },
  'a MathML link': { html: '<math><mtext href="W/math">go</mtext></math>', press: 'mtext' },
  'an area': {
    html: `<img usemap="#m" width="50" height="50" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"><map name="m"><area shape="default" href="W/area"></map>`,
    press: 'img',
  },
  'a posted form': {
    html: '<form method="post" action="W/form"><button>go</button></form>',
    press: 'button',
  },
  'a form without action': { html: '<form><input name="a"><button>go</button></form>', press: 'button' },
  'a form into a new window': {
    html: '<form action="W/form" target="_blank"><button>go</button></form>',
    press: 'button',
  },
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
