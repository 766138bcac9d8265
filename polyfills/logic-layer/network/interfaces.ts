/** The library `network`: interfaces that most MiniApps don't use beside `fetch`. */
export { EventSource } from './event-source.ts';
export { WebSocket } from './web-socket.ts';
export { XMLHttpRequest, XMLHttpRequestEventTarget, XMLHttpRequestUpload } from './xml-http-request.ts';
