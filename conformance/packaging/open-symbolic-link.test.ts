import { containerOf } from '../authoring/container-of.ts';
import { makeSymbolicLink } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A symbolic link is no file of a package',
  statements: ['packaging-unzip-failure'],
  needs: ['processing'],
  observed: true,
  operation: 'open-container',
  cases: [
    {
      name: 'to a file of the system',
      input: { container: containerOf({ 'common/link': '/etc/passwd' }, makeSymbolicLink('common/link')) },
      expect: { failure: ['symlink-not-allowed'] },
    },
  ],
});
