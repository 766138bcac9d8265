import { containerOf } from '../authoring/container-of.ts';
import { append, prepend, renameLocally, shareData } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A container that two readers would read differently does not open',
  statements: ['packaging-unzip-failure', 'packaging-media-check-integrity'],
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
    {
      name: 'bytes behind the end',
      input: { container: containerOf({}, append(0, 0, 0)) },
      expect: { failure: ['trailing-bytes'] },
    },
    {
      name: 'bytes before the beginning',
      input: { container: containerOf({}, prepend(35, 33, 10)) },
      expect: { failure: ['central-directory-misplaced', 'leading-bytes'] },
    },
  ],
});
