import type { Template } from './runtime/template.ts';

/** What the compiler makes of demo.template.html when the demo is built. */
declare const template: Template;
export default template;
