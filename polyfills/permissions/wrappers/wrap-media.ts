import type { Wrapping } from '../wrapping.ts';

const FEATURES = { video: 'camera', audio: 'microphone' } as const;

/** https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia: camera and microphone, together on one sheet. */
export function wrapMedia(wrapping: Wrapping): void {
  const { window, patches } = wrapping;
  patches.method(window.navigator.mediaDevices, 'getUserMedia', (original) => {
    return async function getUserMedia(this: unknown, ...given: unknown[]): Promise<unknown> {
      const { video, audio } = (given[0] ?? {}) as MediaStreamConstraints;
      const features = [...(video ? [FEATURES.video] : []), ...(audio ? [FEATURES.audio] : [])];
      // Without either, the platform says what is wrong with the call.
      if (features.length > 0) await wrapping.permit(features.length === 1 ? (features[0] ?? '') : features);
      const stream = (await Reflect.apply(original, this, given)) as MediaStream;
      for (const track of stream.getTracks()) endWhenRevoked(wrapping, track);
      return stream;
    };
  });
}

/** A revoked source ends its tracks: https://www.w3.org/TR/mediacapture-streams/#track-ended */
function endWhenRevoked({ states, window }: Wrapping, track: MediaStreamTrack): void {
  const stop = states.onceNotGranted(FEATURES[track.kind as keyof typeof FEATURES], () => {
    if (track.readyState === 'ended') return;
    track.stop();
    track.dispatchEvent(new window.Event('ended'));
  });
  track.addEventListener('ended', stop, { once: true });
}
