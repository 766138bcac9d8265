import { inSection, type Statement } from './statement.ts';

const BASE = 'https://w3c.github.io/miniapp-addressing/';
const section = (heading: string, anchor: string) => inSection('addressing', heading, `${BASE}#${anchor}`);

const userAgent = section('User Agent', 'user-agent');
const syntax = section('Syntax', 'syntax');
const scheme = section('Custom-scheme', 'custom-scheme');
const id = section('Id', 'id');
const version = section('Version', 'version');
const host = section('Host', 'host');
const path = section('Path', 'path');
const query = section('Query and fragment', 'query-and-fragment');
const dereferencing = section('Dereferencing', 'dereferencing');
const https = section('Use HTTPS As a Network Protocol to Download MiniApp Packages', 'https');
const security = section('Security Considerations', 'security-considerations');

/** What the MiniApp Addressing note demands of a host. */
export const ADDRESSING_STATEMENTS: readonly Statement[] = [
  userAgent('points-to-resource', 'requirement', 'A URI leads to one page of one package.'),

  syntax('custom-form', 'requirement', 'scheme://miniapp/id is a MiniApp URI.'),
  syntax('https-form', 'requirement', 'https://host/miniapp/id is a MiniApp URI.'),
  syntax('infix', 'requirement', 'Without the infix "miniapp" it is none.'),
  syntax('components', 'requirement', 'Path, query and fragment follow the id and version.'),
  syntax('characters', 'requirement', 'Characters that RFC 3986 forbids make it none.'),
  scheme('scheme-syntax', 'requirement', 'The scheme follows the rules of RFC 3986.'),
  scheme('scheme-required', 'requirement', 'A URI without a scheme is none.'),
  scheme('scheme-unique', 'requirement', 'A scheme is unique on the device.', 'not-observable'),
  id('id-required', 'requirement', 'The id cannot be left out.'),
  id('id-characters', 'requirement', 'The id has unreserved characters only.'),
  id('id-case', 'requirement', 'The id is not case-sensitive.', 'open-erratum'),
  id('id-dot-segments', 'requirement', 'A dot or two, which URL parsers remove, are no usable id.'),
  id('id-unique', 'requirement', 'The provider keeps ids unique.', 'not-observable'),
  version('version-optional', 'requirement', 'The version may be left out.'),
  version('version-characters', 'requirement', 'The version has unreserved characters only.'),
  version('version-empty', 'requirement', 'An empty version counts as not given.'),
  version('version-selects', 'requirement', 'A version selects that package of the MiniApp.'),
  host('host-syntax', 'requirement', 'Host and port follow the rules of RFC 3986.'),
  path('path-optional', 'requirement', 'The path may be left out.'),
  path('path-syntax', 'requirement', 'The path follows the rules of RFC 3986.'),
  path('path-opens-page', 'requirement', 'The page of the path is opened.'),
  query('query-syntax', 'requirement', 'Query and fragment follow the rules of RFC 3986.'),
  query('query-reaches-page', 'requirement', 'The query reaches the page.'),

  dereferencing('recognized', 'requirement', 'The infix decides whether a URI is a MiniApp URI.'),
  dereferencing('parse-failure', 'requirement', 'A URI that cannot be parsed ends dereferencing.'),
  dereferencing('local-first', 'requirement', 'A local package comes before a remote one.', 'not-observable'),
  dereferencing('failure-prompt', 'MUST', 'Every failure is handled, and the person is told.'),
  https('request', 'requirement', 'A GET request carries id and version.', 'not-observable'),
  https('not-https', 'requirement', 'A package server answers 403 on anything but HTTPS.', 'not-observable'),
  https(
    'unauthorized',
    'requirement',
    'It answers 403 to a request that is not authorized.',
    'not-observable',
  ),
  https('method', 'requirement', 'It answers 501 to other methods.', 'not-observable'),
  https(
    'not-found',
    'requirement',
    'It answers 404 for what it does not have, and the host says so.',
    'not-observable',
  ),
  https('cache', 'MAY', 'Packages may be cached.', 'vendor-choice'),
  security('uri-tampering', 'requirement', 'Tampered URIs are not followed.', 'vendor-choice'),
];
