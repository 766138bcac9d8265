const DESCRIPTOR_LENGTH = 12;
const END_LENGTH = 22;

/** The same container, but the sizes of its first file stand behind it, as packers write it that don't know them before. */
export function withDataDescriptor(container: Uint8Array): Uint8Array {
  const bytes = container.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - END_LENGTH + 16, true);
  const end = 30 + view.getUint16(26, true) + view.getUint16(28, true) + view.getUint32(18, true);
  const descriptor = bytes.slice(14, 14 + DESCRIPTOR_LENGTH);
  bytes.fill(0, 14, 14 + DESCRIPTOR_LENGTH);
  for (const flags of [6, directory + 8]) view.setUint16(flags, view.getUint16(flags, true) | 8, true);
  const shift = (at: number): void => {
    const offset = view.getUint32(at, true);
    if (offset > 0) view.setUint32(at, offset + DESCRIPTOR_LENGTH, true);
  };
  let at = directory;
  while (at < bytes.length - END_LENGTH) {
    shift(at + 42);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  shift(bytes.length - END_LENGTH + 16);
  return Buffer.concat([bytes.subarray(0, end), descriptor, bytes.subarray(end)]);
}
