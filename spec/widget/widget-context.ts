/** What surrounds a widget, and changes while it runs. */
export interface WidgetContext {
  /** The system's language, a BCP 47 tag. */
  readonly language: string;
  readonly colorScheme: 'light' | 'dark';
  /** The widget's own viewport, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The host's look, for a widget that wants to fit in: CSS colours by name. */
  readonly style: Readonly<Record<string, string>>;
  readonly host: HostInformation;
}

/** Which host a widget runs in, so that it can adapt to it. */
export interface HostInformation {
  readonly name: string;
  readonly version: string;
  /** As `platform_version` of a manifest counts. */
  readonly platformVersion: number;
}

export type ContextMember = keyof WidgetContext;

/**
 * Which members differ, in the order of the first context; none when the widget has nothing to be told.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#lifecycle
 */
export function changedContext(before: WidgetContext, after: WidgetContext): readonly ContextMember[] {
  const members = Object.keys(before) as ContextMember[];
  return members.filter((member) => !isEqual(before[member], after[member]));
}

/** A copy that nobody can change, so that no widget reaches another's or the host's. */
export function frozenContext({ style, host, ...rest }: WidgetContext): WidgetContext {
  return Object.freeze({ ...rest, style: Object.freeze({ ...style }), host: Object.freeze({ ...host }) });
}

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.is(Reflect.get(one, name), Reflect.get(other, name)))
  );
}
