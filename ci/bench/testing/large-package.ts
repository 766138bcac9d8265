import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';

/** A package like a MiniApp of some size: text that Deflate takes to about a half, and images that it cannot. */
const FILES = 300;
const BYTES = 4_000_000;
const TEXT_SHARE = 0.7;

/** The same numbers each time, 0 to 1 (mulberry32). */
function randomNumbers(): () => number {
  let state = 20261121;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The files of a package of 300 files and 4 MB, the same bytes each time. */
export function largePackageFiles(): Map<string, Uint8Array> {
  const random = randomNumbers();
  const words = Array.from({ length: 1500 }, () =>
    Array.from({ length: 3 + random() * 8 }, () => String.fromCharCode(97 + random() * 26)).join(''),
  );
  const text = (length: number): Uint8Array => {
    let written = '';
    while (written.length < length) written += `${words[Math.floor(random() ** 2 * words.length)]} `;
    return new TextEncoder().encode(written.slice(0, length));
  };
  const noise = (length: number) => Uint8Array.from({ length }, () => random() * 256);

  const files = new Map<string, Uint8Array>([
    [
      'manifest.json',
      new TextEncoder().encode(
        JSON.stringify({
          dir: 'ltr',
          name: 'Large',
          icons: [{ src: 'common/00000.png' }],
          app_id: 'org.example.large',
          pages: ['pages/00000/page'],
          platform_version: { min_code: 1 },
          version: { code: 1, name: '1.0.0' },
        }),
      ),
    ],
    ['app.js', text(20_000)],
    ['app.css', text(5_000)],
    ['common/00000.png', noise(10_000)],
  ]);
  const left = FILES - files.size;
  const taken = [...files.values()].reduce((total, { length }) => total + length, 0);
  const size = Math.floor((BYTES - taken) / left);
  for (let index = 0; index < left; index++) {
    const number = String(Math.floor(index / 3)).padStart(5, '0');
    const path =
      index % 10 >= TEXT_SHARE * 10
        ? `common/${number}-${index}.png`
        : `pages/${number}/page${['.html', '.css', '.js'][index % 3]}`;
    files.set(path, index % 10 >= TEXT_SHARE * 10 ? noise(size) : text(size));
  }
  return files;
}

export function largePackage(): Uint8Array<ArrayBuffer> {
  return writeContainer(largePackageFiles());
}
