import { permissionByName } from '@miniapp-tests/spec/permissions/permission-table';
import type { Json } from '../../logic-layer/messages.ts';
import { BridgeError } from '../../mini-app/bridge-error.ts';
import type { Capability, CapabilityContext } from '../../mini-app/mini-app-host.ts';
import type { Asker } from '../asker.ts';
import { CODE_FORMATS, isCodeFormat, type CodeFormat } from './code-formats.ts';
import { Scanner } from './scanner.ts';

const PERMISSION = 'system.permission.CAMERA';

/** What the capability needs of the super app. */
export interface ScanStage {
  readonly phone: HTMLElement;
  /** Undefined for one that is not in front. */
  asker(context: CapabilityContext): Asker | undefined;
  /** Asks the person, or remembers the answer. Rejects with a DOMException, NotAllowedError or AbortError. */
  allow(asker: Asker, feature: 'camera'): Promise<unknown>;
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

/** `miniapp.scanCode`: the host's scanner for the MiniApp in front or a widget on the board, one at a time (EXTENSIONS.md, "The namespace"). */
export function scanCode(stage: ScanStage): Capability {
  let isOpen = false;
  return async (input, context) => {
    const formats = formatsOf(input);
    const asker = stage.asker(context);
    if (!asker) throw new BridgeError('not-allowed', 'The scanner opens for the MiniApp in front only.');
    const asked = asker.app.manifest.req_permissions ?? [];
    if (!asked.some(({ name }) => name === PERMISSION && permissionByName(name)))
      throw new BridgeError('not-allowed', `The manifest does not ask for ${PERMISSION}.`);
    if (isOpen) throw new BridgeError('aborted', 'The scanner is open already.');
    isOpen = true;
    try {
      await stage.allow(asker, 'camera').catch(refused);
      if (!asker.isThere()) throw new BridgeError('aborted', 'The MiniApp has left the screen.');
      const scanner = new Scanner(stage.phone, { formats, asker: asker.face });
      const stay = asker.whenOver(() => scanner.close());
      const code = await scanner.code.finally(stay);
      if (code === undefined) throw new BridgeError('aborted', 'The person closed the scanner.');
      return { ...code };
    } finally {
      isOpen = false;
    }
  };
}
