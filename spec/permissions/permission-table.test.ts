import { expect } from 'chai';
import { PERMISSION_TABLE, permissionByFeature, permissionByName } from './permission-table.ts';

describe('the permission table', () => {
  it('has each name and each feature once', () => {
    expect(new Set(PERMISSION_TABLE.map(({ name }) => name)).size).to.equal(PERMISSION_TABLE.length);
    expect(new Set(PERMISSION_TABLE.map(({ feature }) => feature)).size).to.equal(PERMISSION_TABLE.length);
  });

  it('is found by name and by feature, case-sensitively', () => {
    expect(permissionByName('system.permission.CAMERA')?.feature).to.equal('camera');
    expect(permissionByName('system.permission.camera')).to.equal(undefined);
    expect(permissionByFeature('geolocation')?.level).to.equal('first-use');
  });
});
