import { containerOf } from '../authoring/container-of.ts';
import { renameLocally, shareData } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A container that two readers would read differently does not open',
  statements: ['packaging-media-check-integrity'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'another name in the local header',
      input: { container: containerOf({}, renameLocally('app.js', 'bpp.js')) },
      expect: { failure: ['local-header-mismatch'] },
    },
    {
      name: 'two names for one place',
      input: { container: containerOf({ 'a.txt': 'same', 'b.txt': 'same' }, shareData('b.txt', 'a.txt')) },
      expect: { failure: ['entries-overlap', 'local-header-mismatch'] },
    },
  ],
});
