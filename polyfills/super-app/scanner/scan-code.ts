import { permissionByName } from '@miniapp-tests/spec/permissions/permission-table';
import type { Json } from '../../logic-layer/messages.ts';
import { BridgeError } from '../../mini-app/bridge-error.ts';
import type { Capability } from '../../mini-app/mini-app-host.ts';
import type { RunningApp } from '../running-app.ts';
import { CODE_FORMATS, isCodeFormat, type CodeFormat } from './code-formats.ts';
import { Scanner } from './scanner.ts';

const PERMISSION = 'system.permission.CAMERA';

/** What the capability needs of the super app. */
export interface ScanStage {
  readonly phone: HTMLElement;
  /** The MiniApp in front. */
  front(): RunningApp | undefined;
  /** Asks the person, or remembers the answer. Rejects with a DOMException, NotAllowedError or AbortError. */
  allow(app: RunningApp, feature: 'camera'): Promise<unknown>;
}

function formatsOf(input: Json): readonly CodeFormat[] {
  const { formats } = ((typeof input === 'object' ? input : null) as { formats?: Json } | null) ?? {};
  if (formats === undefined) return CODE_FORMATS;
  if (Array.isArray(formats) && formats.length > 0 && formats.every(isCodeFormat)) return formats;
  throw new BridgeError('invalid-argument', `"formats" is a list of: ${CODE_FORMATS.join(', ')}.`);
}

function refused(error: Error): never {
  throw new BridgeError(error.name === 'NotAllowedError' ? 'not-allowed' : 'aborted', error.message);
}

/** `miniapp.scanCode`: the host's scanner for the MiniApp in front, one at a time (EXTENSIONS.md, "The namespace"). */
export function scanCode(stage: ScanStage): Capability {
  let isOpen = false;
  return async (input, { identity }) => {
    const formats = formatsOf(input);
    const app = stage.front();
    if (app?.identity !== identity)
      throw new BridgeError('not-allowed', 'The scanner opens for the MiniApp in front only.');
    const asked = app.opened?.manifest.req_permissions ?? [];
    if (!asked.some(({ name }) => name === PERMISSION && permissionByName(name)))
      throw new BridgeError('not-allowed', `The manifest does not ask for ${PERMISSION}.`);
    if (isOpen) throw new BridgeError('aborted', 'The scanner is open already.');
    isOpen = true;
    try {
      await stage.allow(app, 'camera').catch(refused);
      if (stage.front() !== app) throw new BridgeError('aborted', 'The MiniApp has left the screen.');
      const scanner = new Scanner(stage.phone, { formats, asker: app.face });
      const leave = () => scanner.close();
      app.addEventListener('ended', leave);
      const code = await scanner.code.finally(() => app.removeEventListener('ended', leave));
      if (code === undefined) throw new BridgeError('aborted', 'The person closed the scanner.');
      return { ...code };
    } finally {
      isOpen = false;
    }
  };
}
