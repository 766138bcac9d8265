/** Why there is no picture from a camera. */
export type CameraProblem = 'refused' | 'missing' | 'busy';

export interface Camera {
  readonly stream: MediaStream;
  /** Undefined for a camera without a light. */
  readonly light: ((on: boolean) => Promise<void>) | undefined;
  stop(): void;
}

/** Not in TypeScript's types: https://w3c.github.io/mediacapture-image/#dom-mediatrackcapabilities-torch */
type WithTorch = MediaTrackCapabilities & { readonly torch?: boolean };

/** Opens the camera at the back, or whichever there is. Rejects never: what is in the way is the answer. */
export async function openCamera(): Promise<Camera | CameraProblem> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    const [track] = stream.getVideoTracks();
    const capabilities: WithTorch = track?.getCapabilities?.() ?? {};
    return {
      stream,
      light: capabilities.torch
        ? async (on) => track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
        : undefined,
      stop: () => stream.getTracks().forEach((one) => one.stop()),
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
    return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
  }
}
