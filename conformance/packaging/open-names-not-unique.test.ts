import { containerOf } from '../authoring/container-of.ts';
import { rename } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title:
    'Names of one directory that are equal after normalization and full case folding make the container fail',
  statements: ['packaging-names-unique'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'the same name',
      input: { container: containerOf({ 'app.jt': '' }, rename('app.jt', 'app.js')) },
      expect: { failure: ['file-name-not-unique'] },
    },
    {
      name: 'another case',
      input: { container: containerOf({ 'a.txt': '', 'A.TXT': '' }) },
      expect: { failure: ['file-name-not-unique'] },
    },
    {
      name: 'another case of a directory',
      input: { container: containerOf({ 'Pages/x.html': '' }) },
      expect: { failure: ['file-name-not-unique'] },
    },
    {
      name: 'composed and decomposed',
      input: { container: containerOf({ '\u00e9.txt': '', 'e\u0301.txt': '' }) },
      expect: { failure: ['file-name-not-unique'] },
    },
    {
      name: 'full folding',
      input: { container: containerOf({ 'stra\u00dfe': '', STRASSE: '' }) },
      expect: { failure: ['file-name-not-unique'] },
    },
    {
      name: 'final sigma',
      input: { container: containerOf({ '\u03c3': '', '\u03c2': '' }) },
      expect: { failure: ['file-name-not-unique'] },
    },
  ],
});
