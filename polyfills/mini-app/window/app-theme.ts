import type { ProcessedManifest, WindowResource } from '@miniapp-tests/spec/manifest/processed-manifest';
import type { TabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import { BLACK, cssColour, isDark, readableText, readHex, WHITE, type Rgb } from './contrast.ts';

/** How a MiniApp's window looks, all texts readable on what is behind them. */
export interface AppTheme {
  readonly background: string;
  readonly text: string;
  readonly barBackground: string;
  readonly barText: string;
  /** What lies below the capsule. */
  readonly over: 'light' | 'dark';
  /** No bar: the MiniApp draws its own, or fills the whole screen. */
  readonly bar: 'shown' | 'none';
  readonly fullscreen: boolean;
}

export interface TabTheme {
  readonly background: string;
  readonly text: string;
  readonly selected: string;
}

/** Backgrounds of the schemes, which go before the colours of a window. */
const SCHEMES: Readonly<Record<'light' | 'dark', Rgb>> = { light: WHITE, dark: [22, 22, 24] };

/** The scheme that a manifest asks for; undefined when it leaves that to its window's colours. */
export function schemeOf({
  color_scheme,
}: Pick<ProcessedManifest, 'color_scheme'>): 'light' | 'dark' | undefined {
  if (color_scheme !== 'auto') return color_scheme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/**
 * The window's colours on white, which shows through where they are translucent.
 *
 * @param scheme goes before them (https://w3c.github.io/miniapp-manifest/#dfn-color_scheme)
 */
export function appTheme(window: WindowResource, scheme?: 'light' | 'dark'): AppTheme {
  const ofScheme = scheme && SCHEMES[scheme];
  const background = ofScheme ?? readHex(window.background_color, WHITE) ?? WHITE;
  const barBackground = ofScheme ?? readHex(window.navigation_bar_background_color, background) ?? BLACK;
  const wanted = window.navigation_bar_text_style === 'black' ? BLACK : WHITE;
  const bar = window.fullscreen || window.navigation_style === 'custom' ? 'none' : 'shown';
  return {
    background: cssColour(background),
    text: cssColour(readableText(background, BLACK)),
    barBackground: cssColour(barBackground),
    barText: cssColour(readableText(barBackground, wanted)),
    over: isDark(bar === 'none' ? background : barBackground) ? 'dark' : 'light',
    bar,
    fullscreen: window.fullscreen,
  };
}

const TAB_TEXT: Rgb = [94, 90, 84];

/** The tab bar's colours; what cannot be read on its background is switched to black or white. */
export function tabTheme(bar: TabBar): TabTheme {
  const background = readHex(bar.background_color ?? '', WHITE) ?? WHITE;
  const readable = (colour: string | undefined, otherwise: Rgb) =>
    cssColour(readableText(background, readHex(colour ?? '', background) ?? otherwise));
  return {
    background: cssColour(background),
    text: readable(bar.color, TAB_TEXT),
    selected: readable(bar.selected_color, BLACK),
  };
}
