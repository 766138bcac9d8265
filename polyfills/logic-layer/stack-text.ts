/** What the runtime's own script is called in stacks (mini-app/wall.ts gives it the name). */
export const RUNTIME = 'miniapp-runtime';

/** Where frames name a script: `(name:1:2)`, `at name:1:2`, `f@name:1:2`. WebKit writes the whole `data:` URL. */
const PLACE = /(?:data:text\/javascript;\S*%2F%2F%23%20sourceURL%3D)?([^\s()@]+):(\d+):(\d+)(?=\)?$)/;
/** The URL of a linked module in a message; its path is in the comment at its end. */
const LINKED_MODULE = /data:text\/javascript;\S*%2F%2F%23%20sourceURL%3D([^\s'"]+)/g;

const shifts = new Map<string, number>();

/** Units that the runtime put before a script, in its first line. */
export function noteShift(file: string, shift: number): void {
  shifts.set(file, shift);
}

/** A place in a file of the package. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A stack as the package's author knows it: without frames of the runtime, with the package's own files and columns. */
export function readableStack(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => !line.includes(RUNTIME))
    .map((line) =>
      line.replace(PLACE, (_, name: string, row: string, column: string) => {
        const { file, line: at, column: moved } = placeOf(name, Number(row), Number(column));
        return `${file}:${at}:${moved}`;
      }),
    )
    .join('\n');
}

/** The first place that a readable stack names. */
export function firstPlace(stack: string): Place | undefined {
  for (const line of stack.split('\n')) {
    const [, file, row, column] = PLACE.exec(line) ?? [];
    if (file !== undefined && !file.startsWith('<'))
      return { file, line: Number(row), column: Number(column) };
  }
  return undefined;
}

/** A place as the engine tells it, as one in a file of the package. */
export function placeOf(name: string, line: number, column: number): Place {
  const path = withoutUrls(name);
  const decoded = decodedPath(path);
  const shift = line === 1 ? (shifts.get(decoded) ?? 0) : 0;
  return { file: decoded, line, column: Math.max(1, column - shift) };
}

/** A text in which linked modules go by their paths. */
export function withoutUrls(text: string): string {
  return text.replaceAll(LINKED_MODULE, (_, path: string) => decodedPath(path));
}

function decodedPath(path: string): string {
  try {
    return decodeURI(decodeURIComponent(path));
  } catch {
    return path;
  }
}

/**
 * Makes `error.stack` readable whenever a script reads it, where the engine lets that be; in WebKit, whose errors have a stack of
 * their own from the start, only for what nobody caught.
 */
export function installReadableStacks(): void {
  const errors = Error as unknown as Record<string, unknown>;
  if (typeof errors['captureStackTrace'] === 'function') {
    errors['prepareStackTrace'] = (error: unknown, frames: readonly unknown[]) =>
      readableStack([headOf(error), ...frames.map((frame) => `    at ${frame as string}`)].join('\n'));
  }
  const native = Object.getOwnPropertyDescriptor(Error.prototype, 'stack');
  if (!native?.get) return;
  const { get } = native;
  Object.defineProperty(Error.prototype, 'stack', {
    ...native,
    get(this: unknown) {
      const stack: unknown = Reflect.apply(get, this, []);
      return typeof stack === 'string' ? readableStack(stack) : stack;
    },
  });
}

/** For engines that don't let it be done before. */
export function makeReadable(error: unknown): void {
  try {
    const own = Object.getOwnPropertyDescriptor(error ?? {}, 'stack');
    if (typeof own?.value !== 'string' || !/data:text|miniapp-runtime/.test(own.value)) return;
    Object.defineProperty(error, 'stack', { ...own, value: readableStack(own.value) });
  } catch {
    // An object that doesn't let itself be changed keeps what it has.
  }
}

function headOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}
