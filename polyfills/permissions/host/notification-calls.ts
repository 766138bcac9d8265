import type { Json } from '../../logic-layer/messages.ts';
import { recordOf, streamOf, textOf, type DeviceCalls } from './device-call.ts';

const TITLE = 100;
const BODY = 500;
const EVENTS = ['show', 'click', 'close', 'error'];

/** https://notifications.spec.whatwg.org/, of the host's page: the MiniApp's name stands before its own words. */
export const NOTIFICATION_CALLS: DeviceCalls = {
  'notification.request': async (_, session) => {
    try {
      await session.use('push');
    } catch (error) {
      return (error as Error).name === 'AbortError' ? 'default' : 'denied';
    }
    const permission = await session.window.Notification.requestPermission();
    session.mayNotify = permission === 'granted';
    return permission;
  },
  'notification.show': async (input, session): Promise<Json> => {
    const stream = streamOf(input);
    session.line.open(stream, false);
    const state = await session.broker.query(session.app, 'push');
    if (!session.mayNotify || state === 'denied') {
      session.line.tell(stream, 'error');
      return {};
    }
    const { body = '', tag = '', silent = false } = recordOf(input['options']);
    const title = `${session.app.name}: ${textOf(input['title']).slice(0, TITLE)}`;
    const shown = new session.window.Notification(title, {
      body: textOf(body).slice(0, BODY),
      // Tags of one MiniApp replace none of another's.
      ...(tag !== '' && { tag: `${session.app.identity} ${textOf(tag, BODY)}` }),
      silent: silent === true,
    });
    for (const type of EVENTS) shown.addEventListener(type, () => session.line.tell(stream, type));
    return { handle: session.hold('notification', shown, 'push', () => shown.close()) };
  },
};
