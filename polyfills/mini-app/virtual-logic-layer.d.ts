/** The text of the logic layer's worker, put in by build/logic-layer-plugin.ts. */
declare module 'virtual:logic-layer' {
  const script: string;
  export default script;
}
