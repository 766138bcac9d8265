import { openContainer, type Container } from '@miniapp-tests/spec/packaging/open-container';
import { processPackage, type MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Violation } from '@miniapp-tests/spec/result';
import type { MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import type { MiniAppElementEventMap } from '../../mini-app/element/element-events.ts';
import type { MiniAppElement } from '../../mini-app/element/mini-app-element.ts';
import { OperationQueue } from '../../mini-app/operation-queue.ts';
import { hostConfiguration } from '../../mini-app/find/host-configuration.ts';
import type { FolderState } from '../folder-state.ts';
import type { Report } from '../reports.ts';
import { ConsolePanel } from './console-panel.ts';
import { Device } from './device.ts';
import { manifestFor } from './device-settings.ts';
import { FindingsPanel } from './findings-panel.ts';
import { folderPackage } from './folder-connection.ts';
import { Readout } from './readout.ts';
import { Timeline } from './timeline.ts';
import { TimelinePanel } from './timeline-panel.ts';
import { Trouble } from './trouble.ts';

/** Leaves the choice of the page to the manifest. */
const ANY_PAGE: MiniAppUri = { scheme: 'platform', id: 'dev', path: '' };

/** Shows one MiniApp as its folder is, run after run, and what its runs say of themselves. */
export class DevSession {
  readonly #app: MiniAppElement;
  readonly #device: Device;
  readonly #readout: Readout;
  readonly #console = new ConsolePanel();
  readonly #timelinePanel = new TimelinePanel();
  readonly #findings = new FindingsPanel();
  readonly #trouble = new Trouble();
  readonly #launched: (opened: MiniAppPackage, state: FolderState) => void;
  #timeline: Timeline | undefined;
  readonly #queue = new OperationQueue();
  /** The folder as it is, which may be one that can't be opened. */
  #latest: FolderState | undefined;
  /** What runs. */
  #running: { readonly bytes: Uint8Array; readonly state: FolderState } | undefined;
  /** The next launch that the worker tells of was begun here; others are the element's own, such as after its question. */
  #isBegun = false;

  /** @param launched told of each package that is launched */
  constructor(app: MiniAppElement, launched: (opened: MiniAppPackage, state: FolderState) => void) {
    this.#app = app;
    this.#launched = launched;
    this.#readout = new Readout(app);
    this.#device = new Device(app, {
      relaunch: () => void this.relaunch('Launched anew'),
      left: () => this.#readout.hidden(),
    });
    this.#listen();
  }

  /** The folder is another. Where it can't be opened, what runs goes on. */
  show(state: FolderState): Promise<void> {
    this.#latest = state;
    return this.#queue.add(() => this.#open(state));
  }

  /** Launches what runs once more. */
  relaunch(why: string): Promise<void> {
    return this.#queue.add(async () => {
      if (this.#running) await this.#launch(this.#running.bytes, this.#running.state, why);
    });
  }

  /** What the worker of the MiniApp says. */
  take(reports: readonly Report[]): void {
    for (const report of reports) this.#take(report);
    this.#timelinePanel.update();
  }

  #listen(): void {
    const on = <Type extends keyof MiniAppElementEventMap>(
      type: Type,
      listener: (detail: MiniAppElementEventMap[Type]['detail']) => void,
    ): void =>
      this.#app.addEventListener(type, (event) => listener((event as MiniAppElementEventMap[Type]).detail));
    on('scripterror', ({ message }) => this.#failed(message));
    on('error', ({ message }) => {
      this.#readout.stop();
      this.#console.host('error', `It can’t be launched: ${message}`);
    });
    on('terminated', ({ reason }) => {
      this.#readout.stop();
      this.#console.host('error', `The host closed it: ${reason}`);
    });
    on('unresponsive', ({ seconds }) => this.#console.host('warn', `It has not answered for ${seconds} s.`));
    on('responsive', () => this.#console.host('info', 'It answers again.'));
  }

  async #open(state: FolderState): Promise<void> {
    if (state !== this.#latest) return;
    if (state.problem !== undefined) return this.#refuse(state, []);
    const bytes = await folderPackage(state);
    const container = await openContainer(bytes);
    if (state !== this.#latest) return;
    if (!container.ok) return this.#refuse(state, container.violations);
    const files = state.changed.length > 3 ? `${state.changed.length} files` : state.changed.join(', ');
    const why = files === '' ? 'Launched' : `${files} changed`;
    this.#findings.show(state, container.value);
    await this.#launch(bytes, state, why, container.value);
  }

  async #launch(bytes: Uint8Array, state: FolderState, why: string, container?: Container): Promise<void> {
    const { settings } = this.#device;
    const opened = await processPackage(bytes, ANY_PAGE, hostConfiguration(settings.language || undefined));
    if (!opened.ok) return this.#refuse(state, opened.violations, container);
    this.#running = { bytes, state };
    if (state === this.#latest) this.#trouble.clear();
    const launched = { ...opened.value, manifest: manifestFor(opened.value.manifest, settings) };
    this.#begin(why);
    this.#isBegun = true;
    this.#console.container = launched.container;
    this.#device.dress(launched);
    this.#launched(launched, state);
    this.#app.reload(launched);
  }

  #begin(why: string): void {
    this.#console.divide(why);
    this.#readout.begin();
  }

  #refuse(state: FolderState, violations: readonly Violation[], container?: Container): void {
    this.#findings.show(state, container);
    this.#trouble.show(state, violations, this.#running !== undefined, container);
  }

  #take(report: Report): void {
    switch (report.is) {
      case 'launch':
        if (!this.#isBegun) this.#begin('Launched');
        this.#isBegun = false;
        this.#timeline = new Timeline(report.at);
        return this.#timelinePanel.show(this.#timeline);
      case 'console':
        return this.#console.write(report);
      case 'omitted':
        return this.#console.omitted(report.count);
      case 'lifecycle':
        if (report.event === 'pageready') this.#readout.ready(report.at);
    }
    return this.#timeline?.take(report);
  }

  #failed(message: string): void {
    const at = this.#console.uncaught(message);
    this.#timeline?.failed(at ?? performance.timeOrigin + performance.now());
    this.#timelinePanel.update();
  }
}
