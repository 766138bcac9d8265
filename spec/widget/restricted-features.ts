/** How far a widget may use a feature that a page may. */
export type WidgetUse =
  /** Like a page. */
  | 'free'
  /** It opens an interface of the host or takes attention: only after a tap on the widget, one at a time. */
  | 'after-tap'
  /** It goes on in the background, comes without being asked for, or changes the host's own screen: never. */
  | 'never';

/**
 * Every feature of the table of permissions, and how far a widget may use it (EXTENSIONS.md, "Widgets"). Named one by
 * one, so that a new feature of the table is refused until somebody has thought about it.
 */
export const WIDGET_USES: Readonly<Record<string, WidgetUse>> = Object.freeze({
  'web-share': 'after-tap',
  'clipboard-write': 'after-tap',
  vibration: 'after-tap',
  magnetometer: 'free',
  accelerometer: 'free',
  map: 'free',
  'screen-brightness': 'never',
  'screen-capture-notice': 'never',
  battery: 'free',
  geolocation: 'free',
  camera: 'after-tap',
  microphone: 'after-tap',
  'network-information': 'free',
  bluetooth: 'after-tap',
  nfc: 'never',
  contacts: 'after-tap',
  'file-system': 'after-tap',
  install: 'after-tap',
  photos: 'after-tap',
  'phone-call': 'after-tap',
  payment: 'after-tap',
  push: 'never',
  'passwordless-payment': 'never',
});

/** Milliseconds in which a tap on a widget lets it open an interface of the host. */
export const TAP_LIFETIME = 5_000;

/** The moment at which a widget is about to use a feature. */
export interface UseMoment {
  readonly isShown: boolean;
  /** Milliseconds of any clock. */
  readonly now: number;
  /** When this widget was last tapped, on the same clock; absent: never, or the tap was used up. */
  readonly tappedAt?: number;
  /** An interface that a widget asked for is open. */
  readonly isHostBusy?: boolean;
}

export type WidgetRefusal = 'widget-never' | 'widget-not-shown' | 'widget-needs-tap' | 'widget-host-busy';

/**
 * Whether what a widget is may use a feature now; undefined when nothing of it stands in the way. The text gives the
 * two kinds by example only (ERRATA.md, W5).
 *
 * @see https://w3c.github.io/miniapp-widget/req/#api
 */
export function refuseWidgetUse(feature: string, moment: UseMoment): WidgetRefusal | undefined {
  const use = Object.hasOwn(WIDGET_USES, feature) ? WIDGET_USES[feature] : undefined;
  if (use === undefined || use === 'never') return 'widget-never';
  // A widget that nobody sees would use even a free feature, such as the location, in the background.
  if (!moment.isShown) return 'widget-not-shown';
  if (use === 'free') return undefined;
  const { now, tappedAt = -Infinity } = moment;
  // Also of a time that is no number, or is still to come, when a clock was set back.
  const isTapped = tappedAt <= now && now - tappedAt <= TAP_LIFETIME;
  if (!isTapped) return 'widget-needs-tap';
  return moment.isHostBusy === true ? 'widget-host-busy' : undefined;
}
