import type { Layer } from './layer.ts';

/** What keeps a page in its view. */
export const VIEW_LAYERS: readonly Layer[] = [
  {
    name: 'policy',
    is: "the Content Security Policy of the view's document",
    edits: [
      {
        file: 'view-layer/view-frame.ts',
        find: 'frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;',
        replace: "frame.srcdoc = '<p></p>'; void POLICY;",
      },
    ],
  },
  {
    name: 'sandbox',
    is: "the sandbox of the view's frame",
    edits: [
      {
        file: 'view-layer/view-frame.ts',
        find: "frame.setAttribute('sandbox', sandbox);",
        replace: 'void sandbox;',
      },
    ],
  },
  {
    name: 'permissions',
    is: "what the frame's permissions policy forbids: full screen and pictures in pictures",
    edits: [
      {
        file: 'view-layer/view-frame.ts',
        find: "frame.allow = \"fullscreen 'none'; picture-in-picture 'none'\";",
        replace: '',
      },
    ],
  },
  {
    name: 'stripping',
    is: 'elements, attributes and addresses that never come into the view',
    edits: [
      {
        file: 'view-layer/element-rules.ts',
        find: "if (lower === 'link') return 'linked-sheet';",
        replace: "if (lower !== '') return 'itself';",
      },
      {
        file: 'view-layer/attribute-rules.ts',
        find: '  const tag = element.toLowerCase();',
        replace: "  if (element !== '') return { as: 'plain', value };\n  const tag = element.toLowerCase();",
      },
      {
        file: 'view-layer/inline-css.ts',
        find: 'return REFERENCE.test(unescapeNames(css));',
        replace: 'return REFERENCE.test(unescapeNames(css.slice(0, 0)));',
      },
    ],
  },
  {
    name: 'interception',
    is: "clicks on links and submissions whose default the host's listeners prevent",
    edits: [
      {
        file: 'view-layer/view-events.ts',
        find: "if (link !== null || event.type === 'submit') event.preventDefault();",
        replace: '',
      },
    ],
  },
];
