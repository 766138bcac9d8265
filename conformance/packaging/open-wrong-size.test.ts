import { containerOf } from '../authoring/container-of.ts';
import { setSize } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title:
    'A file that unpacks to another size than announced makes the container fail, however much it would be',
  statements: ['packaging-unzip-failure', 'packaging-media-check-integrity'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'more announced',
      input: { container: containerOf({ 'a.txt': 'abc'.repeat(500) }, setSize('a.txt', 5000)) },
      expect: { failure: ['entry-size-mismatch'] },
    },
    {
      name: 'less announced',
      input: { container: containerOf({ 'a.txt': 'abc'.repeat(500) }, setSize('a.txt', 10)) },
      expect: { failure: ['entry-size-mismatch'] },
    },
    {
      name: 'almost 4 GB announced',
      input: { container: containerOf({ 'a.txt': 'abc'.repeat(500) }, setSize('a.txt', 0xfffffff0)) },
      expect: { failure: ['entry-size-mismatch', 'entry-too-large', 'compression-ratio-too-high'] },
    },
  ],
});
