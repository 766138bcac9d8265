import type { Json } from '../../logic-layer/messages.ts';
import { plain, recordOf, streamOf, toBase64, type DeviceCalls, type DeviceInput } from './device-call.ts';
import type { DeviceSession } from './device-session.ts';

/** The longest side of a picture that crosses, in pixels, and its quality. */
const SIDE = 1_280;
const QUALITY = 0.8;

const DEVICE = ['deviceId', 'groupId', 'kind', 'label'];
const SETTINGS = ['width', 'height', 'frameRate', 'facingMode', 'sampleRate', 'channelCount', 'deviceId'];
const FEATURES = { video: 'camera', audio: 'microphone' } as const;

interface Frames {
  grabFrame(): Promise<ImageBitmap>;
}

/** https://www.w3.org/TR/mediacapture-streams/: streams stay in the host's page; what crosses is that they run, and single pictures. */
export const MEDIA_CALLS: DeviceCalls = {
  'media.devices': async (_, session) => {
    const devices = await session.window.navigator.mediaDevices.enumerateDevices();
    const states = await Promise.all(
      Object.values(FEATURES).map((name) => session.broker.query(session.app, name)),
    );
    // As the standard has it, names only to who was allowed to use one.
    const isNamed = states.includes('granted');
    return devices.map((device) => ({
      ...plain(device, DEVICE),
      ...(!isNamed && { deviceId: '', groupId: '', label: '' }),
    }));
  },
  'media.getUserMedia': async (input, session) => {
    const { audio = false, video = false } = recordOf(input['constraints']);
    const features = [...(video ? [FEATURES.video] : []), ...(audio ? [FEATURES.audio] : [])];
    if (features.length > 0) await session.permit(features.length === 1 ? (features[0] ?? '') : features);
    const constraints = { audio, video } as unknown as MediaStreamConstraints;
    const media = await session.window.navigator.mediaDevices.getUserMedia(constraints);
    const stream = streamOf(input);
    session.line.open(stream, false);
    return { tracks: media.getTracks().map((track) => held(track, stream, session)) };
  },
  'media.photo': async (input, session) => toBase64(await picture(input, session)),
};

function held(track: MediaStreamTrack, stream: number, session: DeviceSession): Json {
  const feature = FEATURES[track.kind as keyof typeof FEATURES];
  const ended = (): void => session.line.tell(stream, { ended: track.id });
  const handle = session.hold('track', track, feature, () => {
    track.stop();
    ended();
  });
  track.addEventListener('ended', ended);
  return { ...plain(track, ['id', 'kind', 'label']), handle, settings: plain(track.getSettings(), SETTINGS) };
}

async function picture({ track }: DeviceInput, session: DeviceSession): Promise<ArrayBuffer> {
  const { ImageCapture, OffscreenCanvas } = session.window as unknown as {
    ImageCapture: new (track: MediaStreamTrack) => Frames;
    OffscreenCanvas: typeof globalThis.OffscreenCanvas;
  };
  const frame = await new ImageCapture(session.held<MediaStreamTrack>(track, 'track')).grabFrame();
  const scale = Math.min(1, SIDE / Math.max(frame.width, frame.height));
  const canvas = new OffscreenCanvas(Math.round(frame.width * scale), Math.round(frame.height * scale));
  canvas.getContext('2d')?.drawImage(frame, 0, 0, canvas.width, canvas.height);
  frame.close();
  return (await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })).arrayBuffer();
}
