/** The formats of codes, as the Shape Detection API names them, by the names of the library that reads them. */
const LIBRARY_NAMES = {
  aztec: 'Aztec',
  codabar: 'Codabar',
  code_39: 'Code39',
  code_93: 'Code93',
  code_128: 'Code128',
  data_matrix: 'DataMatrix',
  ean_8: 'EAN-8',
  ean_13: 'EAN-13',
  itf: 'ITF',
  pdf417: 'PDF417',
  qr_code: 'QRCode',
  upc_a: 'UPC-A',
  upc_e: 'UPC-E',
} as const;

/** https://wicg.github.io/shape-detection-api/#enumdef-barcodeformat */
export type CodeFormat = keyof typeof LIBRARY_NAMES;
export type LibraryFormat = (typeof LIBRARY_NAMES)[CodeFormat];

export const CODE_FORMATS = Object.keys(LIBRARY_NAMES) as readonly CodeFormat[];

export function isCodeFormat(value: unknown): value is CodeFormat {
  return typeof value === 'string' && Object.hasOwn(LIBRARY_NAMES, value);
}

export function libraryFormat(format: CodeFormat): LibraryFormat {
  return LIBRARY_NAMES[format];
}

export function formatOfLibrary(name: string): CodeFormat | undefined {
  return CODE_FORMATS.find((format) => LIBRARY_NAMES[format] === name);
}
