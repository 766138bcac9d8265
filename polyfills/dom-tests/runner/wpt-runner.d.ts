declare module 'wpt-runner' {
  interface Reporter {
    startSuite(path: string): void;
    pass(name: string): void;
    fail(name: string): void;
    reportStack(stack: string): void;
  }
  interface Options {
    readonly filter?: (path: string, url: string) => boolean;
    readonly reporter?: Reporter;
  }
  /** Answers with the number of files that failed. */
  export default function wptRunner(folder: string, options?: Options): Promise<number>;
}
