import { containerOf } from '../authoring/container-of.ts';
import { insertBeforeDirectory } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title:
    'A container with a signing block before its central directory opens without the signature being known',
  statements: ['packaging-zip-signing-block'],
  needs: ['processing'],
  operation: 'process-package',
  cases: [
    {
      name: 'of a scheme that nobody knows',
      input: {
        container: containerOf(
          {},
          insertBeforeDirectory(1, 2, 3, 4, ...new TextEncoder().encode('XYZ Sig Block 42')),
        ),
        uri: 'platform://miniapp/unit',
      },
      expect: { output: { startPage: 'pages/index/index' } },
    },
  ],
});
