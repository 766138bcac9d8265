import { expect } from 'chai';
import { themeColors } from './theme-colors.ts';
import { tides } from './testing/tides.ts';

describe('theme colours', () => {
  const colors = (scheme: 'auto' | 'light' | 'dark' | undefined, own: string) => {
    const manifest = tides({ color_scheme: scheme, window: { navigation_bar_background_color: own } });
    return Object.values(themeColors(manifest));
  };

  it('are the navigation bar’s, where nothing else is asked for', () => {
    expect(colors(undefined, '#0b4f6c')).to.deep.equal(['#0b4f6c', '#0b4f6c']);
  });

  it('give way where they do not belong to the scheme', () => {
    expect(colors('auto', '#0b4f6c')).to.deep.equal(['#ffffff', '#0b4f6c']);
    expect(colors('auto', '#fff1c9')).to.deep.equal(['#fff1c9', '#000000']);
    expect(colors('light', '#0b4f6c')).to.deep.equal(['#ffffff', '#ffffff']);
    expect(colors('dark', '#0b4f6c')).to.deep.equal(['#0b4f6c', '#0b4f6c']);
    expect(colors('dark', '#fff1c9')).to.deep.equal(['#000000', '#000000']);
  });
});
