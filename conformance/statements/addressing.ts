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
const query = section('Query and fragment', 'query-and-fragment-query-fragment');
const dereferencing = section('Dereferencing', 'dereferencing');
const https = section('Use HTTPS As a Network Protocol to Download MiniApp Packages', 'https');
const security = section('Security Considerations', 'security-considerations');

/** What the MiniApp Addressing note demands of a host. */
export const ADDRESSING_STATEMENTS: readonly Statement[] = [
  userAgent('points-to-resource', 'step', 'A URI leads to one page of one package.'),

  syntax('custom-form', 'step', 'scheme://miniapp/id is a MiniApp URI.'),
  syntax('https-form', 'step', 'https://host/miniapp/id is a MiniApp URI.'),
  syntax('infix', 'step', 'Without the infix "miniapp" it is none.'),
  syntax('components', 'step', 'Behind id and version there may be a path, a query and a fragment.'),
  syntax('characters', 'step', 'Characters that RFC 3986 forbids make it none.'),
  scheme('scheme-syntax', 'step', 'The scheme follows the rules of RFC 3986.'),
  scheme('scheme-required', 'step', 'A URI without a scheme is none.'),
  scheme('scheme-unique', 'step', 'A scheme is unique on the device.', 'not-observable'),
  id('id-required', 'step', 'The id cannot be left out.'),
  id('id-characters', 'step', 'The id has unreserved characters only.'),
  id('id-case', 'step', 'The id is not case-sensitive.', 'open-erratum'),
  id('id-dot-segments', 'step', 'A dot or two are an id too, though URL parsers remove them.'),
  id('id-unique', 'step', 'The provider keeps ids unique.', 'not-observable'),
  version('version-optional', 'step', 'The version may be left out.'),
  version('version-characters', 'step', 'The version has unreserved characters only.'),
  version('version-empty', 'step', 'An empty version counts as not given.'),
  version('version-case', 'step', 'Capital and small letters of a version are the same.'),
  version('version-selects', 'step', 'A version selects that package of the MiniApp.'),
  host('host-syntax', 'step', 'Host and port follow the rules of RFC 3986.'),
  host(
    'host-not-the-source',
    'step',
    'The host of the URI says nothing about where packages come from.',
    'open-erratum',
  ),
  path('path-optional', 'step', 'The path may be left out.'),
  path('path-syntax', 'step', 'The path follows the rules of RFC 3986.'),
  path('path-opens-page', 'step', 'The page of the path is opened.'),
  query('query-syntax', 'step', 'Query and fragment follow the rules of RFC 3986.'),
  query('query-reaches-page', 'step', 'The query reaches the page.'),

  dereferencing('recognized', 'step', 'The infix decides whether a URI is a MiniApp URI.'),
  dereferencing('parse-failure', 'step', 'A URI that cannot be parsed ends dereferencing.'),
  dereferencing('local-first', 'step', 'A local package comes before a remote one.', 'not-observable'),
  dereferencing('other-sources', 'MAY', 'Packages may be had in other ways too.', 'vendor-choice'),
  dereferencing('failure-prompt', 'MUST', 'Every failure is handled, and the person is told.'),
  https('request', 'step', 'A GET request carries id and version.', 'not-observable'),
  https('not-https', 'step', 'A package server answers 403 on anything but HTTPS.', 'not-observable'),
  https('unauthorized', 'step', 'It answers 403 to a request that is not authorized.', 'not-observable'),
  https('method', 'step', 'It answers 501 to other methods.', 'not-observable'),
  https(
    'not-found',
    'step',
    'It answers 404 for what it does not have, and the host says so.',
    'not-observable',
  ),
  https(
    'status',
    'step',
    'The host takes the body of an answer with status 200 only; any other is an error.',
    'not-observable',
  ),
  https('cache', 'MAY', 'Packages may be cached.', 'vendor-choice'),
  security('uri-tampering', 'step', 'Tampered URIs are not followed.', 'vendor-choice'),
];
