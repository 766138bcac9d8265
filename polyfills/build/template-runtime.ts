import { bundleText } from './bundle-logic-layer.ts';

/** The runtime of templates in MiniApps as one classic script, in the clone; the published package has it as a file. */
export default await bundleText('templates/runtime/in-mini-app.ts');
