const DATA_URL = /^data:([^,]*?)(;base64)?,(.*)$/is;

/** The picture at an address, decoded in the worker; undefined for SVG, which only the view draws. Rejects where there is none. */
export async function decodePicture(url: string): Promise<ImageBitmap | undefined> {
  const blob = await blobAt(url);
  return blob.type.startsWith('image/svg') ? undefined : createImageBitmap(blob);
}

async function blobAt(url: string): Promise<Blob> {
  const data = DATA_URL.exec(url);
  if (data === null) {
    const response = await fetch(url);
    if (!response.ok) throw new DOMException(`There is no picture at ${url}.`, 'EncodingError');
    return response.blob();
  }
  const [, type = '', isBase64, text = ''] = data;
  const content = decodeURIComponent(text);
  // The policy lets a worker fetch nothing, these neither.
  const bytes = isBase64 ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0)) : content;
  return new Blob([bytes], { type });
}
