import type { Json } from '../../logic-layer/messages.ts';
import { plain, recordOf, streamOf, type DeviceCalls, type DeviceInput } from './device-call.ts';
import type { DeviceSession } from './device-session.ts';

const COORDINATES = ['latitude', 'longitude', 'accuracy', 'altitude', 'altitudeAccuracy', 'heading', 'speed'];
const PERMISSION_DENIED = 1;

/** https://www.w3.org/TR/geolocation/ */
export const GEOLOCATION_CALLS: DeviceCalls = {
  'geolocation.get': (input, session) =>
    permitted(session, async () => {
      const { geolocation } = session.window.navigator;
      return new Promise((resolve) =>
        geolocation.getCurrentPosition(
          (position) => resolve(positionOf(position)),
          (error) => resolve(errorOf(error)),
          optionsOf(input),
        ),
      );
    }),
  'geolocation.watch': (input, session) =>
    permitted(session, async () => {
      const { geolocation } = session.window.navigator;
      const stream = streamOf(input);
      session.line.open(stream, true);
      const id = geolocation.watchPosition(
        (position) => session.line.tell(stream, positionOf(position)),
        (error) => session.line.tell(stream, errorOf(error)),
        optionsOf(input),
      );
      const handle = session.hold('watch', { id }, 'geolocation', () => {
        geolocation.clearWatch(id);
        session.line.tell(
          stream,
          errorOf({ code: PERMISSION_DENIED, message: 'The permission was revoked.' }),
        );
      });
      return { handle };
    }),
};

/** A refusal is a position's error. */
async function permitted(session: DeviceSession, then: () => Promise<Json>): Promise<Json> {
  try {
    await session.permit('geolocation');
  } catch (error) {
    return errorOf({ code: PERMISSION_DENIED, message: (error as Error).message });
  }
  return then();
}

function optionsOf({ options }: DeviceInput): PositionOptions {
  const { enableHighAccuracy, timeout, maximumAge } = recordOf(options);
  return {
    enableHighAccuracy: enableHighAccuracy === true,
    ...(typeof timeout === 'number' && { timeout }),
    ...(typeof maximumAge === 'number' && { maximumAge }),
  };
}

function positionOf({ coords, timestamp }: GeolocationPosition): Json {
  return { coords: plain(coords, COORDINATES), timestamp };
}

function errorOf({ code, message }: { readonly code: number; readonly message: string }): Json {
  return { error: { code, message } };
}
