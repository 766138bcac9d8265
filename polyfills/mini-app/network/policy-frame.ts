import { hiddenFrame, load } from '../wall.ts';

export interface FrameOptions {
  /** Without the browser's cookies and storage, where the browser has such frames. */
  readonly credentialless?: boolean;
}

/** A hidden frame of the host's origin, of nothing but the policy. */
export async function createPolicyFrame(
  policy: string,
  { credentialless = false }: FrameOptions = {},
): Promise<HTMLIFrameElement> {
  const frame = hiddenFrame();
  frame.toggleAttribute('credentialless', credentialless);
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return load(frame);
}
