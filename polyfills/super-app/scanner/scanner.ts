import { element } from '../../mini-app/window/element.ts';
import { appIcon } from '../app-icon.ts';
import { glyph } from '../glyph.ts';
import type { AppFace } from '../installed-apps.ts';
import { openCamera, type Camera, type CameraProblem } from './camera.ts';
import type { CodeFormat } from './code-formats.ts';
import { openCodeReader, type CodeReader, type ScannedCode } from './code-reader.ts';

/** Milliseconds between two pictures that are read. */
const PAUSE = 120;
/** A picture that a person gives is read in at most so many pixels along its longer side. */
const LONGEST_SIDE = 2000;

const PROBLEMS: Readonly<Record<CameraProblem, string>> = {
  refused:
    'The camera is not allowed here. Allow it in the browser’s settings for this page, or choose a picture.',
  missing: 'There is no camera. Choose a picture of a code.',
  busy: 'The camera is used by something else. Try again later, or choose a picture.',
};

export interface ScannerOptions {
  readonly formats: readonly CodeFormat[];
  /** The MiniApp that asks for the code; the host itself when there is none. */
  readonly asker?: AppFace;
  /** Says what is wrong with a code that is not the wanted one; scanning goes on then. */
  refusal?(code: ScannedCode): string | undefined;
}

/**
 * The host's scanner over the whole phone: the camera's picture, and a choice of pictures for who has no camera. Closed by its
 * button, Escape or the way back.
 */
export class Scanner {
  readonly #options: ScannerOptions;
  readonly #dialog: HTMLDialogElement;
  readonly #video = element('video', { playsinline: true, 'aria-hidden': 'true' });
  readonly #status = element(
    'p',
    { class: 'scanner-status', role: 'status', dir: 'auto' },
    'Opening the camera …',
  );
  readonly #light = element(
    'button',
    {
      type: 'button',
      class: 'scanner-tool',
      'aria-pressed': 'false',
      hidden: true,
      click: () => this.#switchLight(),
    },
    glyph('light'),
    'Light',
  );
  readonly #reader: Promise<CodeReader>;
  readonly #found = Promise.withResolvers<ScannedCode | undefined>();
  #camera: Camera | undefined;
  #isOver = false;

  constructor(phone: HTMLElement, options: ScannerOptions) {
    this.#options = options;
    this.#video.muted = true;
    this.#reader = openCodeReader(options.formats);
    // One that cannot be had is told when it is first needed.
    this.#reader.catch(() => undefined);
    this.#dialog = this.#draw();
    this.#dialog.addEventListener('close', () => this.#end(undefined));
    // Nobody points a camera from behind another page.
    document.addEventListener('visibilitychange', this.#closeWhenHidden);
    phone.append(this.#dialog);
    this.#dialog.showModal();
    void this.#watch();
  }

  /** The code, or undefined when the person closes the scanner. Never rejects. */
  get code(): Promise<ScannedCode | undefined> {
    return this.#found.promise;
  }

  close(): void {
    this.#dialog.close();
  }

  #draw(): HTMLDialogElement {
    const { asker } = this.#options;
    const title = element(
      'h2',
      { id: 'scanner-title', dir: 'auto' },
      asker ? `${asker.name} asks for a code` : 'Scan a code',
    );
    return element(
      'dialog',
      { class: 'full-screen scanner', 'aria-labelledby': title.id },
      this.#video,
      element('div', { class: 'scanner-frame', 'aria-hidden': 'true' }),
      element(
        'div',
        { class: 'full-screen-head' },
        element(
          'button',
          { type: 'button', class: 'full-screen-close', 'aria-label': 'Close', click: () => this.close() },
          glyph('dismiss'),
        ),
        asker && appIcon(asker),
        title,
      ),
      element(
        'footer',
        { class: 'scanner-foot' },
        this.#status,
        element('div', { class: 'scanner-tools' }, this.#light, this.#pictureTool()),
      ),
    );
  }

  #pictureTool(): HTMLElement {
    const input = element('input', {
      type: 'file',
      accept: 'image/*',
      class: 'visually-hidden',
      id: 'scanner-picture',
    });
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.#readFile(file);
    });
    return element('label', { class: 'scanner-tool' }, input, glyph('picture'), 'From a picture');
  }

  /** Reads the camera's picture again and again until there is a code. */
  async #watch(): Promise<void> {
    const camera = await openCamera();
    if (typeof camera === 'string') return this.#say(PROBLEMS[camera]);
    if (this.#isOver) return camera.stop();
    this.#camera = camera;
    this.#light.hidden = camera.light === undefined;
    this.#video.srcObject = camera.stream;
    await this.#video.play().catch(() => undefined);
    this.#say('Point the camera at a code.');
    while (!this.#isOver) {
      if (this.#video.videoWidth > 0) await this.#tryRead(() => createImageBitmap(this.#video));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  async #readFile(file: File): Promise<void> {
    this.#say('Reading the picture …');
    const read = await this.#tryRead(() => boundedPicture(file));
    if (read === 'nothing') this.#say('There is no code in this picture that can be read.');
  }

  async #tryRead(picture: () => Promise<ImageBitmap>): Promise<'code' | 'nothing' | 'failed'> {
    try {
      const reader = await this.#reader;
      const code = await reader.read(await picture());
      if (code === undefined) return 'nothing';
      const refusal = this.#options.refusal?.(code);
      if (refusal === undefined) this.#end(code);
      else this.#say(refusal);
      return 'code';
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
      return 'failed';
    }
  }

  /** Said again only when it is another sentence, so that a screen reader isn't told without end. */
  #say(sentence: string): void {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  #switchLight(): void {
    const on = this.#light.getAttribute('aria-pressed') !== 'true';
    void this.#camera?.light?.(on).then(() => this.#light.setAttribute('aria-pressed', String(on)));
  }

  readonly #closeWhenHidden = (): void => {
    if (document.hidden) this.close();
  };

  #end(code: ScannedCode | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    document.removeEventListener('visibilitychange', this.#closeWhenHidden);
    this.#camera?.stop();
    this.#video.srcObject = null;
    this.#reader.then(
      (reader) => reader.close(),
      () => undefined,
    );
    this.#dialog.close();
    this.#dialog.remove();
    this.#found.resolve(code);
  }
}

/** A picture in a size in which codes are still read. */
async function boundedPicture(file: Blob): Promise<ImageBitmap> {
  const whole = await createImageBitmap(file).catch(() => {
    throw new Error('This file is no picture that can be read.');
  });
  const share = LONGEST_SIDE / Math.max(whole.width, whole.height);
  if (share >= 1) return whole;
  const small = await createImageBitmap(whole, { resizeWidth: Math.round(whole.width * share) });
  whole.close();
  return small;
}
