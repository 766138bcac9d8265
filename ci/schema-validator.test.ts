import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { schemaValidatorSource, VALIDATOR } from './generate-schema-validator.ts';

describe("the generated validator of the manifest's schema", () => {
  it('is what ajv makes of the schema now (else run ci/generate-schema-validator.ts)', () => {
    expect(readFileSync(VALIDATOR, 'utf8') === schemaValidatorSource()).to.equal(true);
  });

  it('needs neither eval nor another module', () => {
    expect(schemaValidatorSource()).not.to.match(/\beval\b|new Function|\brequire\(|^import /m);
  });
});
