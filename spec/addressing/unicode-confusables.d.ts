/** The library publishes its types under a name that TypeScript does not look for. */
declare module 'unicode-confusables' {
  /** Replaces each code point by its prototype of UTS 39's confusables, and drops zero-width ones. */
  export function rectifyConfusion(text: string): string;
}
