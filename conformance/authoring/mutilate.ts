/**
 * Faults in the bytes of a well-formed container, for tests of how a host opens hostile ones. Each function makes a
 * change that `AppTest.mutilate` and `containerOf` apply; the bytes given are never changed themselves.
 */
export type Mutilation = (container: Uint8Array) => Uint8Array;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_HEADER_SIZE = 30;
const CENTRAL_HEADER_SIZE = 46;
const END_RECORD_SIZE = 22;

/** Where an entry's two headers and its data stand, in bytes from the beginning. */
interface EntryPlace {
  readonly central: number;
  readonly local: number;
  readonly data: number;
  readonly compressedSize: number;
  readonly nameLength: number;
}

/** Does one after the other. */
export function all(...mutilations: readonly Mutilation[]): Mutilation {
  return (container) => mutilations.reduce((bytes, mutilate) => mutilate(bytes), container);
}

/** Makes the CRC-32 of a file wrong, in both headers alike. */
export function breakCrc(path: string): Mutilation {
  return changeEntry(path, (view, { local, central }) => {
    const crc = ~view.getUint32(local + 14, true) >>> 0;
    view.setUint32(local + 14, crc, true);
    view.setUint32(central + 16, crc, true);
  });
}

/** Changes the last byte of a file's data; its CRC-32 stays. */
export function corruptData(path: string): Mutilation {
  return changeEntry(path, (view, { data, compressedSize }) => {
    const last = data + compressedSize - 1;
    view.setUint8(last, view.getUint8(last) ^ 0x01);
  });
}

/** Sets bits of the general purpose flags in both headers: 0x0001 says encrypted. */
export function setFlags(path: string, bits: number): Mutilation {
  return changeEntry(path, (view, { local, central }) => {
    view.setUint16(local + 6, view.getUint16(local + 6, true) | bits, true);
    view.setUint16(central + 8, view.getUint16(central + 8, true) | bits, true);
  });
}

/** Clears bits of the general purpose flags in both headers: 0x0800 says that names are UTF-8. */
export function clearFlags(path: string, bits: number): Mutilation {
  return changeEntry(path, (view, { local, central }) => {
    view.setUint16(local + 6, view.getUint16(local + 6, true) & ~bits, true);
    view.setUint16(central + 8, view.getUint16(central + 8, true) & ~bits, true);
  });
}

/** Names another compression method in both headers: 0 stored, 8 Deflate, 12 bzip2. */
export function setMethod(path: string, method: number): Mutilation {
  return changeEntry(path, (view, { local, central }) => {
    view.setUint16(local + 8, method, true);
    view.setUint16(central + 10, method, true);
  });
}

/** Announces another unpacked size, in both headers. */
export function setSize(path: string, size: number): Mutilation {
  return changeEntry(path, (view, { local, central }) => {
    view.setUint32(local + 22, size, true);
    view.setUint32(central + 24, size, true);
  });
}

/** Gives a file another name of as many bytes, in both headers: `aa/evil.js` can become `../evil.js`. */
export function rename(path: string, name: string | Uint8Array): Mutilation {
  return changeEntry(path, (view, entry) => {
    writeName(view, entry.local + LOCAL_HEADER_SIZE, entry, name);
    writeName(view, entry.central + CENTRAL_HEADER_SIZE, entry, name);
  });
}

/** Gives a file another name of as many bytes, in the local header only. */
export function renameLocally(path: string, name: string): Mutilation {
  return changeEntry(path, (view, entry) => writeName(view, entry.local + LOCAL_HEADER_SIZE, entry, name));
}

/** Lets the central directory name the same data twice: `path` gets the place of `other`. */
export function shareData(path: string, other: string): Mutilation {
  return (container) => {
    const { local } = locate(viewOf(container), other);
    return changeEntry(path, (view, { central }) => view.setUint32(central + 42, local, true))(container);
  };
}

/** Marks a file as a symbolic link, as Unix does. */
export function makeSymbolicLink(path: string): Mutilation {
  return changeEntry(path, (view, { central }) => {
    view.setUint8(central + 5, 3);
    view.setUint32(central + 38, (0o120777 << 16) >>> 0, true);
  });
}

/** Says that the container is a part of a set: its end stands on disk `disk`. */
export function setDisk(disk: number): Mutilation {
  return change((view) => view.setUint16(endRecord(view) + 4, disk, true));
}

/** Says that a file begins on disk `disk`. */
export function setFileDisk(path: string, disk: number): Mutilation {
  return changeEntry(path, (view, { central }) => view.setUint16(central + 34, disk, true));
}

/** Announces another number of entries. */
export function setEntryCount(count: number): Mutilation {
  return change((view) => {
    view.setUint16(endRecord(view) + 8, count, true);
    view.setUint16(endRecord(view) + 10, count, true);
  });
}

/** Puts bytes behind the end record. */
export function append(...bytes: readonly number[]): Mutilation {
  return (container) => Uint8Array.of(...container, ...bytes);
}

/** Puts bytes before the first entry, without moving any offset. */
export function prepend(...bytes: readonly number[]): Mutilation {
  return (container) => Uint8Array.of(...bytes, ...container);
}

/** Cuts bytes off the end. */
export function cut(bytes: number): Mutilation {
  return (container) => container.slice(0, -bytes);
}

/** Puts bytes between the last entry and the central directory, where a signing block stands. */
export function insertBeforeDirectory(...bytes: readonly number[]): Mutilation {
  return (container) => {
    const view = viewOf(container);
    const end = endRecord(view);
    const directory = view.getUint32(end + 16, true);
    const grown = Uint8Array.of(...container.slice(0, directory), ...bytes, ...container.slice(directory));
    viewOf(grown).setUint32(end + bytes.length + 16, directory + bytes.length, true);
    return grown;
  };
}

function change(edit: (view: DataView) => void): Mutilation {
  return (container) => {
    const copy = container.slice();
    edit(viewOf(copy));
    return copy;
  };
}

function changeEntry(path: string, edit: (view: DataView, entry: EntryPlace) => void): Mutilation {
  return change((view) => edit(view, locate(view, path)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - END_RECORD_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new Error('There is no end record to change. Give a well-formed container.');
}

function locate(view: DataView, path: string): EntryPlace {
  const decoder = new TextDecoder();
  const end = endRecord(view);
  let central = view.getUint32(end + 16, true);
  while (central < end && view.getUint32(central, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(central + 28, true);
    const nameStart = view.byteOffset + central + CENTRAL_HEADER_SIZE;
    const name = decoder.decode(new Uint8Array(view.buffer, nameStart, nameLength));
    if (name === path) {
      const local = view.getUint32(central + 42, true);
      if (view.getUint32(local, true) !== LOCAL_HEADER) break;
      const data = local + LOCAL_HEADER_SIZE + nameLength + view.getUint16(local + 28, true);
      return { central, local, data, nameLength, compressedSize: view.getUint32(central + 20, true) };
    }
    central +=
      CENTRAL_HEADER_SIZE +
      nameLength +
      view.getUint16(central + 30, true) +
      view.getUint16(central + 32, true);
  }
  throw new Error(`The container has no file "${path}" to change. Add it to the test's package.`);
}

function writeName(view: DataView, at: number, entry: EntryPlace, name: string | Uint8Array): void {
  const bytes = typeof name === 'string' ? new TextEncoder().encode(name) : name;
  if (bytes.length !== entry.nameLength)
    throw new Error('The new name must have as many bytes as the old one.');
  new Uint8Array(view.buffer).set(bytes, view.byteOffset + at);
}
