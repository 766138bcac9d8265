import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title:
    'An icon serves any purpose unless it names known ones, and is ignored when it names unknown ones only',
  statements: ['manifest-icons-purpose'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'four icons',
      input: manifestWith({
        icons: [
          { src: 'a.png' },
          { src: 'b.png', purpose: 'maskable' },
          { src: 'c.png', purpose: 'shiny monochrome' },
          { src: 'd.png', purpose: 'shiny' },
        ],
      }),
      expect: {
        output: {
          icons: [
            { src: 'a.png', purpose: ['any'] },
            { src: 'b.png', purpose: ['maskable'] },
            { src: 'c.png', purpose: ['monochrome'] },
          ],
        },
      },
    },
  ],
});
