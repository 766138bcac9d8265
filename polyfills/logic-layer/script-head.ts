import { PAGE_SCOPE } from './window/page-scope-names.ts';

/** The name by which a wrapped script hands its function to the runtime; taken away before the script runs. */
export const HANDOVER = '__miniappScript';

/** What `import` of an `import()` is called in a linked script; as long as it, so that nothing moves. */
export const DYNAMIC = 'impor$';
/** What `import.meta` is called. */
export const META = 'import$meta';

/** What stands around a page's classic script. The inner function lets it declare a `page` or `document` of its own. */
export const CLASSIC_HEAD = `${HANDOVER}((${[...PAGE_SCOPE, DYNAMIC].join()}) => function () {`;
export const CLASSIC_END = '\n});';

/** What stands around a bound module, besides what is its own (mini-app/modules/bind-module.ts). */
export const BOUND_HEAD = `${HANDOVER}((__miniapp)=>{with(__miniapp.scope)return `;
export const BOUND_END = '\n}});';

/** Where linked modules find what the runtime gives them: a function of the page's number and the file. */
export const MODULES = 'miniapp.modules';
