import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title:
    'The full stop, forbidden in the list, is refused at the end of a name only; the question mark is refused',
  statements: ['packaging-forbidden-code-points'],
  needs: ['processing'],
  observed: true,
  operation: 'open-container',
  cases: [
    {
      name: 'a file that ends with a full stop',
      input: { container: containerOf({ 'data/name-': '' }, rename('data/name-', 'data/name.')) },
      expect: { failure: ['file-name-ends-with-dot'] },
    },
    {
      name: 'a question mark',
      input: { container: containerOf({ 'data/a-b': '' }, rename('data/a-b', 'data/a?b')) },
      expect: { failure: ['file-name-character-not-allowed'] },
    },
  ],
});
