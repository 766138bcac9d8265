/** The library `network`: interfaces that most MiniApps don't use beside `fetch`. */
export { EventSource } from './event-source.ts';
export { WebSocket } from './web-socket.ts';
export { XMLHttpRequestEventTarget, XMLHttpRequestUpload } from './xml-http-request-event-target.ts';
export { XMLHttpRequest } from './xml-http-request.ts';
