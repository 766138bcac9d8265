import { expect } from 'chai';
import { attributeRule } from './attribute-rules.ts';

describe('attributeRule', () => {
  const rule = (name: string, attribute: string, value = 'x', namespace?: 'svg' | 'mathml') =>
    attributeRule({ name, namespace }, attribute, value).as;

  it('keeps handlers, navigation, keys and the focus out, in any case', () => {
    for (const attribute of [
      'onclick',
      'ONLOAD',
      'ping',
      'Target',
      'formaction',
      'action',
      'autofocus',
      'accesskey',
      'download',
    ]) {
      expect(rule('a', attribute), attribute).to.equal('nothing');
    }
  });

  it('never shows where a link leads', () => {
    expect(rule('a', 'href')).to.equal('link');
    expect(rule('area', 'HREF')).to.equal('link');
    expect(rule('a', 'xlink:href', 'x', 'svg')).to.equal('link');
  });

  it('loads what elements load through the package', () => {
    for (const [element, attribute] of [
      ['img', 'src'],
      ['video', 'poster'],
      ['source', 'src'],
      ['body', 'background'],
    ] as const) {
      expect(rule(element, attribute), `${element} ${attribute}`).to.equal('resource');
    }
    expect(rule('image', 'href', 'icons.svg#a', 'svg')).to.equal('resource');
    expect(rule('use', 'href', 'icons.svg#a', 'svg')).to.equal('nothing');
    expect(rule('use', 'href', '#a', 'svg')).to.equal('plain');
    expect(rule('img', 'srcset')).to.equal('srcset');
  });

  it('rewrites CSS and SVG values that hold addresses', () => {
    expect(rule('p', 'style')).to.equal('css');
    expect(rule('rect', 'fill', 'url(x#a)', 'svg')).to.equal('css');
    expect(rule('rect', 'fill', 'red', 'svg')).to.equal('plain');
  });

  it('drops what no element of the kind has use for', () => {
    expect(rule('mi', 'href', 'https://example.org', 'mathml')).to.equal('nothing');
    expect(rule('mi', 'href', '#a', 'mathml')).to.equal('nothing');
    expect(rule('textPath', 'href', 'https://example.org', 'svg')).to.equal('nothing');
    expect(rule('animate', 'attributeName', 'xlink:href', 'svg')).to.equal('nothing');
    expect(rule('animate', 'attributeName', 'opacity', 'svg')).to.equal('plain');
  });

  it('leaves the rest alone', () => {
    for (const attribute of ['class', 'id', 'data-x', 'aria-label', 'value', '@click']) {
      expect(rule('input', attribute), attribute).to.equal('plain');
    }
  });
});
