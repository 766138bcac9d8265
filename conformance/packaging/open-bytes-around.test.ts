import { containerOf } from '../authoring/container-of.ts';
import { append, insertBeforeDirectory, prepend } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'Bytes of a container that belong to nothing make it fail',
  // ZIP lets other data stand around its records, and Packaging says nothing of it.
  observed: true,
  statements: ['packaging-media-check-integrity', 'packaging-zip-signing-block'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
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
    {
      name: 'too few for a signing block',
      input: { container: containerOf({}, insertBeforeDirectory(1, 2, 3)) },
      expect: { failure: ['bytes-before-central-directory'] },
    },
  ],
});
