/** The library `devices`: APIs of devices that the host's page has, each call of which goes to the host. */
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { shapeInterfaces } from '../dom/shape-interfaces.ts';
import type { HostConnection } from '../host-connection.ts';
import {
  Bluetooth,
  BluetoothDevice,
  BluetoothRemoteGATTCharacteristic,
  BluetoothRemoteGATTServer,
  BluetoothRemoteGATTService,
} from './bluetooth.ts';
import { DeviceLine, setLine } from './device-line.ts';
import { Geolocation } from './geolocation.ts';
import { ImageCapture, MediaDevices, MediaStream, MediaStreamTrack } from './media.ts';
import { NDEFReader, NDEFReadingEvent } from './nfc.ts';
import { Notification } from './notification.ts';
import { PaymentRequest, PaymentResponse } from './payment.ts';
import { Permissions, PermissionStatus } from './permissions-api.ts';
import {
  BatteryManager,
  getBattery,
  NetworkInformation,
  Sensor,
  SensorErrorEvent,
  sensors,
} from './readings.ts';
import { canShare, Clipboard, ContactsManager, share, vibrate } from './small-apis.ts';

let made: Readonly<Record<string, unknown>> | undefined;

/** Members of `navigator` and names of the global scope; once for a logic layer. */
export function devices(host: HostConnection): Readonly<Record<string, unknown>> {
  return (made ??= make(host));
}

function make(host: HostConnection): Readonly<Record<string, unknown>> {
  setLine(new DeviceLine(host));
  const globals = { ImageCapture, NDEFReader, Notification, PaymentRequest, ...sensors() };
  const interfaces = {
    ...{
      PermissionStatus,
      Permissions,
      Geolocation,
      Clipboard,
      ContactsManager,
      NDEFReadingEvent,
      PaymentResponse,
    },
    ...{
      MediaDevices,
      MediaStream,
      MediaStreamTrack,
      BatteryManager,
      NetworkInformation,
      Sensor,
      SensorErrorEvent,
    },
    ...{ Bluetooth, BluetoothDevice, BluetoothRemoteGATTServer, BluetoothRemoteGATTService },
    BluetoothRemoteGATTCharacteristic,
  };
  shapeInterfaces({ EventTarget: DomEventTarget, ...globals, ...interfaces });
  return {
    ...globals,
    ...{ vibrate, share, canShare, getBattery },
    permissions: new Permissions(),
    geolocation: new Geolocation(),
    clipboard: new Clipboard(),
    contacts: new ContactsManager(),
    mediaDevices: new MediaDevices(),
    bluetooth: new Bluetooth(),
    connection: new NetworkInformation(),
  };
}
