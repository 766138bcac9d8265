import { containerOf } from '../authoring/container-of.ts';
import { breakCrc, corruptData } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A container with a file that does not match its CRC-32 does not open',
  statements: ['packaging-zip-crc', 'packaging-unzip-failure'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'a wrong checksum',
      input: { container: containerOf({}, breakCrc('manifest.json')) },
      expect: { failure: ['entry-crc-mismatch'] },
    },
    {
      name: 'of an empty file',
      input: { container: containerOf({}, breakCrc('app.css')) },
      expect: { failure: ['entry-crc-mismatch'] },
    },
    {
      name: 'changed content',
      input: { container: containerOf({ 'pages/x.html': 'ab' }, corruptData('pages/x.html')) },
      expect: { failure: ['entry-crc-mismatch', 'entry-data-malformed', 'entry-size-mismatch'] },
    },
  ],
});
