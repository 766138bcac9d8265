import { containerOf } from '../authoring/container-of.ts';
import { setFlags, setMethod } from '../authoring/mutilate.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: 'A container that uses any encryption of ZIP does not open',
  statements: ['packaging-zip-no-encryption'],
  needs: ['processing'],
  operation: 'open-container',
  cases: [
    {
      name: 'traditional',
      input: { container: containerOf({}, setFlags('app.js', 0x0001)) },
      expect: { failure: ['encryption-not-allowed'] },
    },
    {
      name: 'strong',
      input: { container: containerOf({}, setFlags('app.js', 0x0041)) },
      expect: { failure: ['encryption-not-allowed'] },
    },
    {
      name: 'masked headers',
      input: { container: containerOf({}, setFlags('app.js', 0x2000)) },
      expect: { failure: ['encryption-not-allowed'] },
    },
    {
      name: 'by WinZip',
      input: { container: containerOf({}, setMethod('app.js', 99)) },
      expect: { failure: ['encryption-not-allowed', 'method-not-supported'] },
    },
  ],
});
