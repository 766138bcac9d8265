import text from '#template-runtime';

/** What `compileMiniApp` puts before app.js: `App`, `Page`, `Component` and what shows compiled templates. */
export const templateRuntime: string = text;
