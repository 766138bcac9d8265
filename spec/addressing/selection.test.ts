import { expect } from 'chai';
import { acceptedUris, acceptUri } from './accepted-uris.ts';
import { parseMiniAppUri } from './parse-miniapp-uri.ts';
import { selectVersion } from './select-version.ts';

describe('selectVersion', () => {
  const versions = [
    { name: '1.0', code: 1 },
    { name: '3', code: 2 },
    { name: '2.0-Beta', code: 3 },
    { name: '1.0', code: 4 },
  ];
  const select = (version?: string) => selectVersion(versions, version)?.code;

  it('takes the one that the URI names, in any case, and a name before a code', () => {
    expect(select('2.0-BETA')).to.equal(3);
    expect(select('3')).to.equal(2);
    expect(select('1')).to.equal(1);
    expect(select('1.0')).to.equal(4);
    expect(select('9')).to.equal(undefined);
  });

  it('leaves it to the provider otherwise, by default the highest code', () => {
    expect(select()).to.equal(4);
    expect(select('')).to.equal(4);
    expect(selectVersion([], undefined)).to.equal(undefined);
    expect(selectVersion(versions, undefined, ([first]) => first)?.code).to.equal(1);
  });
});

describe('acceptedUris', () => {
  const codeOf = (text: string, schemes: string[], hosts: string[] = []) => {
    const uri = parseMiniAppUri(text);
    const accepted = acceptedUris(schemes, hosts);
    if (!uri.ok || !accepted.ok) throw new Error(text);
    const result = acceptUri(uri.value, accepted.value);
    return result.ok ? 'accepted' : result.violations[0]?.code;
  };
  const registered = (schemes: string[], hosts: string[] = []) => {
    const result = acceptedUris(schemes, hosts);
    return result.ok ? 'registered' : `${result.violations[0]?.code} ${result.violations[0]?.path}`;
  };

  it('are those of the schemes and hosts that the user agent has', () => {
    expect(codeOf('Super://miniapp/a', ['x', 'SUPER'])).to.equal('accepted');
    expect(codeOf('other://miniapp/a', ['super'])).to.equal('uri-scheme-not-accepted');
    expect(codeOf('other://miniapp/a', [])).to.equal('uri-scheme-not-accepted');
    expect(codeOf('https://h.example:443/miniapp/a', [], ['H.example'])).to.equal('accepted');
    expect(codeOf('https://h.example:8443/miniapp/a', [], ['h.example'])).to.equal('uri-host-not-accepted');
    expect(codeOf('https://h.example:8443/miniapp/a', [], ['h.example:8443'])).to.equal('accepted');
  });

  it('can be registered when they are free', () => {
    expect(registered(['web+app', 'a1'], ['[::1]:8443'])).to.equal('registered');
    expect(registered(['a', '1a'])).to.equal('scheme-invalid /schemes/1');
    expect(registered(['JavaScript'])).to.equal('scheme-taken /schemes/0');
    expect(registered(['https'])).to.equal('scheme-taken /schemes/0');
    expect(registered([], ['a', 'a/b c'])).to.equal('host-invalid /hosts/1');
  });
});
