import { containerOf } from '../authoring/container-of.ts';
import { cut, setEntryCount } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'What is no ZIP file, or a cut one, does not open',
  statements: ['packaging-is-zip', 'packaging-unzip-failure'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    { name: 'nothing', input: { container: { base64: '' } }, expect: { failure: ['container-not-zip'] } },
    {
      name: 'a web page',
      input: { container: { base64: btoa('<!doctype html><title>404</title>') } },
      expect: { failure: ['container-not-zip'] },
    },
    {
      name: 'the first half',
      input: { container: containerOf({}, (bytes) => bytes.slice(0, bytes.length / 2)) },
      expect: { failure: ['container-not-zip'] },
    },
    {
      name: 'all but the last byte',
      input: { container: containerOf({}, cut(1)) },
      expect: { failure: ['container-not-zip', 'trailing-bytes'] },
    },
    {
      name: 'more entries announced than there are',
      input: { container: containerOf({}, setEntryCount(7)) },
      expect: { failure: ['central-directory-malformed', 'central-directory-misplaced'] },
    },
  ],
});
