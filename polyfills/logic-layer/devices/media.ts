import { DomEventTarget } from '../dom/dom-event-target.ts';
import { defineEventHandlers } from '../dom/event-handlers.ts';
import { fire } from '../events/dispatch.ts';
import { Event } from '../events/event.ts';
import type { Json } from '../messages.ts';
import { toDataView } from './device-bytes.ts';
import { theLine } from './device-line.ts';

interface TrackAnswer {
  readonly handle: number;
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly settings: Readonly<Record<string, Json>>;
}

let handleOf: (track: MediaStreamTrack) => number;
let end: (track: MediaStreamTrack) => void;

/** A track that runs in the host's page: what it shows or sounds stays there. https://www.w3.org/TR/mediacapture-streams/#mediastreamtrack */
export class MediaStreamTrack extends DomEventTarget {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly muted = false;
  enabled = true;
  readonly #answer: TrackAnswer;
  #readyState = 'live';

  static {
    handleOf = (track) => track.#answer.handle;
    end = (track) => {
      if (track.#readyState === 'ended') return;
      track.#readyState = 'ended';
      fire(new Event('ended'), track);
    };
  }

  constructor(answer: TrackAnswer) {
    super();
    ({ id: this.id, kind: this.kind, label: this.label } = answer);
    this.#answer = answer;
  }

  get readyState(): string {
    return this.#readyState;
  }

  getSettings(): object {
    return Object.fromEntries(Object.entries(this.#answer.settings).filter(([, value]) => value !== null));
  }

  stop(): void {
    if (this.#readyState === 'ended') return;
    this.#readyState = 'ended';
    void theLine()
      .call('close', { handle: this.#answer.handle })
      .catch(() => undefined);
  }
}
defineEventHandlers(MediaStreamTrack.prototype, 'ended mute unmute');

/** https://www.w3.org/TR/mediacapture-streams/#mediastream */
export class MediaStream extends DomEventTarget {
  readonly id = crypto.randomUUID();
  readonly #tracks: readonly MediaStreamTrack[];

  constructor(tracks: readonly MediaStreamTrack[] = []) {
    super();
    this.#tracks = [...tracks];
  }

  get active(): boolean {
    return this.#tracks.some(({ readyState }) => readyState === 'live');
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.#tracks];
  }

  getVideoTracks(): MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }

  getAudioTracks(): MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }
}

/** https://www.w3.org/TR/mediacapture-streams/#mediadevices */
export class MediaDevices extends DomEventTarget {
  async enumerateDevices(): Promise<object[]> {
    return (await theLine().call('media.devices')) as object[];
  }

  async getUserMedia(constraints: object = {}): Promise<MediaStream> {
    const tracks: MediaStreamTrack[] = [];
    const { answer, close } = await theLine().open('media.getUserMedia', { constraints }, (told) => {
      const { ended } = told as { ended?: Json };
      tracks.filter(({ id }) => id === ended).forEach(end);
      if (tracks.every(({ readyState }) => readyState === 'ended')) close();
    });
    tracks.push(
      ...(answer['tracks'] as unknown as TrackAnswer[]).map((track) => new MediaStreamTrack(track)),
    );
    return new MediaStream(tracks);
  }
}

/** Single pictures, which cross as JPEG of at most 1,280 pixels a side. https://www.w3.org/TR/image-capture/ */
export class ImageCapture {
  readonly track: MediaStreamTrack;

  /** @throws {DOMException} NotSupportedError for what is no picture's track */
  constructor(track: MediaStreamTrack) {
    if (track?.kind !== 'video') throw new DOMException('That is no video track.', 'NotSupportedError');
    this.track = track;
  }

  async takePhoto(): Promise<Blob> {
    if (this.track.readyState !== 'live') throw new DOMException('The track has ended.', 'InvalidStateError');
    const text = await theLine().call('media.photo', { track: handleOf(this.track) });
    return new Blob([toDataView(text)], { type: 'image/jpeg' });
  }

  async grabFrame(): Promise<ImageBitmap> {
    return createImageBitmap(await this.takePhoto());
  }
}
