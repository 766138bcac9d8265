import { CommandFailure } from './command-failure.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

/** @returns undefined for what is no base64 */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The contents of the blocks with a label in a PEM text, e.g. of all `CERTIFICATE`s; damaged ones are left out. */
export function readPem(text: string, label: string): Uint8Array<ArrayBuffer>[] {
  return [...text.matchAll(BLOCK)].flatMap(([, found, base64]) =>
    found === label ? (fromBase64(base64!) ?? []) : [],
  );
}

export function writePem(label: string, der: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...der));
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END ${label}-----\n`;
}

/** @throws CommandFailure when the text holds no certificate */
export function certificatesOf(text: string, path: string): Uint8Array<ArrayBuffer>[] {
  const certificates = readPem(text, 'CERTIFICATE');
  if (certificates.length === 0) {
    throw new CommandFailure(
      `${path} holds no certificate. Give a PEM file with "BEGIN CERTIFICATE", as "miniapp keygen" writes one.`,
    );
  }
  return certificates;
}
