const SVG = 'http://www.w3.org/2000/svg';

/** Line drawings on a 24 × 24 grid. */
const DRAWINGS = {
  address: ['M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12z', 'M15 15l4.8 4.8'],
  go: ['M5 12h13', 'M12.5 6.5 18 12l-5.5 5.5'],
  back: ['M14.5 5 8 12l6.5 7'],
  menu: ['M5.5 12h.01', 'M12 12h.01', 'M18.5 12h.01'],
  close: ['M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z', 'M12 12h.01'],
  dismiss: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  share: ['M12 14.5V4', 'M8 7.5 12 3.5l4 4', 'M7 11H5.5v9h13v-9H17'],
  favourite: ['M12 4l2.4 5 5.5.7-4 3.8 1 5.5-4.9-2.7L7.1 19l1-5.5-4-3.8 5.5-.7z'],
  'add-to-home': [
    'M4.5 4.5h6v6h-6z',
    'M13.5 4.5h6v6h-6z',
    'M4.5 13.5h6v6h-6z',
    'M16.5 13.5v6',
    'M13.5 16.5h6',
  ],
  about: ['M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z', 'M12 11v5', 'M12 8h.01'],
  settings: ['M4 7.5h9', 'M17 7.5h3', 'M15 5.5v4', 'M4 16.5h3', 'M11 16.5h9', 'M9 14.5v4'],
  feedback: ['M4.5 5.5h15v10.5h-8l-4 3.5v-3.5h-3z', 'M8.5 9.5h7', 'M8.5 12.5h4'],
  report: ['M6 20.5V4.5', 'M6 5h12l-2.5 4 2.5 4H6'],
  're-enter': ['M19 12a7 7 0 1 1-2.3-5.2', 'M19.5 3.5v4h-4'],
  scan: ['M4 8.5V4h4.5', 'M15.5 4H20v4.5', 'M20 15.5V20h-4.5', 'M8.5 20H4v-4.5', 'M7.5 12h9'],
  light: ['M9 3.5h6v4l-1.5 2.5v10.5h-3V10L9 7.5z', 'M9 6.5h6'],
  picture: ['M4 5h16v14H4z', 'M4 16l4.5-4.5 4 4 2.5-2.5 5 5', 'M15.5 9h.01'],
  switch: ['M7.5 8.5h11.5v11.5H7.5z', 'M5 15.5V5h10.5'],
  pin: ['M9 4h6l-.5 6 3 3.5h-11l3-3.5z', 'M12 13.5V20'],
  place: ['M12 21c-4-4.2-6.5-7.4-6.5-10.7a6.5 6.5 0 0 1 13 0C18.5 13.6 16 16.8 12 21z', 'M12 10.5h.01'],
  page: ['M6.5 3.5h7.5l4 4v13H6.5z', 'M14 3.5v4h4'],
  offline: [
    'M4 4l16 16',
    'M3.5 9.5a13 13 0 0 1 4-2.5',
    'M11.5 6a13 13 0 0 1 9 3.5',
    'M7 13.2a8 8 0 0 1 3.5-1.9',
    'M15.5 12a8 8 0 0 1 1.5 1.2',
    'M12 18h.01',
  ],
  online: ['M3.5 9.5a12.5 12.5 0 0 1 17 0', 'M7 13.2a7.5 7.5 0 0 1 10 0', 'M12 17.5h.01'],
  refused: ['M12 3.5l7.5 3v5.5c0 4-3 7.2-7.5 8.5-4.5-1.3-7.5-4.5-7.5-8.5V6.5z', 'M12 8.5v4.5', 'M12 16h.01'],
  widgets: ['M4.5 4.5h15v6.5h-15z', 'M4.5 14h6.5v5.5H4.5z', 'M14 14h5.5v5.5H14z'],
  add: ['M12 5.5v13', 'M5.5 12h13'],
  earlier: ['M12 19V5.5', 'M6.5 11 12 5.5l5.5 5.5'],
  later: ['M12 5v13.5', 'M6.5 13l5.5 5.5 5.5-5.5'],
  shelf: ['M4.5 5.5h15v13h-15z', 'M4.5 14h4.5c0 1.7 1.3 3 3 3s3-1.3 3-3h4.5'],
} as const;

export type GlyphName = keyof typeof DRAWINGS;

/** What points along the reading direction is mirrored in right-to-left text. */
const DIRECTED: readonly GlyphName[] = ['go', 'back'];

/** A decorative drawing; the control that carries it has the name. */
export function glyph(name: GlyphName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', DIRECTED.includes(name) ? 'glyph glyph-directed' : 'glyph');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const line of DRAWINGS[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', line);
    if (line.endsWith('h.01')) path.setAttribute('stroke-width', '3.2');
    svg.append(path);
  }
  return svg;
}
