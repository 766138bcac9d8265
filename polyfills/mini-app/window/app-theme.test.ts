import { expect } from 'chai';
import { WINDOW_DEFAULTS as WINDOW } from '@miniapp-tests/spec/manifest/window/window-defaults';
import { appTheme, schemeOf, tabTheme } from './app-theme.ts';

describe("a window's theme", () => {
  it("is the manifest's where that can be read", () => {
    const theme = appTheme({ ...WINDOW, navigation_bar_background_color: '#0b6660' });
    expect(theme.barBackground).to.equal('rgb(11 102 96)');
    expect(theme.barText).to.equal('rgb(255 255 255)');
    expect(theme).to.include({ over: 'dark', bar: 'shown', fullscreen: false });
  });

  it('keeps the background and switches a text that cannot be read', () => {
    const theme = appTheme({ ...WINDOW, navigation_bar_background_color: '#ffd600' });
    expect(theme.barBackground).to.equal('rgb(255 214 0)');
    expect(theme.barText).to.equal('rgb(0 0 0)');
  });

  it('has no bar when the MiniApp draws its own or fills the screen', () => {
    expect(appTheme({ ...WINDOW, navigation_style: 'custom' })).to.include({ bar: 'none', over: 'light' });
    expect(appTheme({ ...WINDOW, fullscreen: true })).to.include({ bar: 'none', fullscreen: true });
  });

  it("is the colour scheme's where the manifest asks for one", () => {
    const theme = appTheme({ ...WINDOW, background_color: '#ffd600' }, 'dark');
    expect(theme).to.include({ background: 'rgb(22 22 24)', text: 'rgb(255 255 255)', over: 'dark' });
    expect(schemeOf({ color_scheme: 'light' })).to.equal('light');
    expect(schemeOf({})).to.equal(undefined);
  });

  it('keeps tabs readable', () => {
    const theme = tabTheme({ items: [], background_color: '#202020', color: '#303030' });
    expect(theme).to.deep.equal({
      background: 'rgb(32 32 32)',
      text: 'rgb(255 255 255)',
      selected: 'rgb(255 255 255)',
    });
  });
});
