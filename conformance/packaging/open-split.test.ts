import { containerOf } from '../authoring/container-of.ts';
import { setDisk, setFileDisk } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A part of a container that was split or spanned does not open',
  statements: ['packaging-zip-no-spanning'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'the last of two',
      input: { container: containerOf({}, setDisk(1)) },
      expect: { failure: ['container-split'] },
    },
    {
      name: 'the last of many',
      input: { container: containerOf({}, setDisk(9)) },
      expect: { failure: ['container-split'] },
    },
    {
      name: 'one file on another disk',
      input: { container: containerOf({}, setFileDisk('app.js', 1)) },
      expect: { failure: ['container-split'] },
    },
  ],
});
