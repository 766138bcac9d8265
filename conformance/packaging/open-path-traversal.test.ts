import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A path that leads out of the package, or could, makes the container fail',
  statements: ['packaging-forbidden-code-points', 'packaging-unzip-failure'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'parent',
      input: { container: containerOf({ 'ab/evil.js': '' }, rename('ab/evil.js', '../evil.js')) },
      expect: { failure: ['path-traversal'] },
    },
    {
      name: 'parent within',
      input: { container: containerOf({ 'a/bc/d/e.js': '' }, rename('a/bc/d/e.js', 'a/../../.js')) },
      expect: { failure: ['path-traversal'] },
    },
    {
      name: 'absolute',
      input: { container: containerOf({ 'aetc/passwd': '' }, rename('aetc/passwd', '/etc/passwd')) },
      expect: { failure: ['path-absolute'] },
    },
    {
      name: 'a drive',
      input: { container: containerOf({ 'ab/c.js': '' }, rename('ab/c.js', 'C:/c.js')) },
      expect: { failure: ['path-absolute', 'file-name-character-not-allowed'] },
    },
    {
      name: 'reverse solidi',
      input: { container: containerOf({ 'ab-evil.js': '' }, rename('ab-evil.js', '..\\evil.js')) },
      expect: { failure: ['path-traversal', 'file-name-character-not-allowed'] },
    },
    {
      name: 'an empty name',
      input: { container: containerOf({ 'a/b/c.js': '' }, rename('a/b/c.js', 'ab//c.js')) },
      expect: { failure: ['file-name-empty', 'path-absolute'] },
    },
  ],
});
