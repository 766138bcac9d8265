import { verifyPackage } from '@miniapp-tests/spec/packaging/signing/verify-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import type { FuzzTarget } from '../target.ts';

const NOW = new Date('2026-07-01T00:00:00Z');
const text = (content: string) => new TextEncoder().encode(content);

/** By a developer with two algorithms, and a distributor with a profile; the keys were thrown away. */
const RPK_BLOCK = [
  'YQUAAAAAAAD+AgAAAAAAAAEBAAH2AgAA8gIAAOYBAAB4AAAAKAAAAAECAAAgAAAAoZCZLNTc5ftawz+gfxSn4eFJkIFumHFM75jm',
  'gBBg6HBIAAAAAgIAAEAAAACnj3dh1BXJ7bzLPwc/I4RDezTMXTBHpltVrq7QeGopHz2X8p3Nd7/asCUMvJbmAmwFja0gYrBNaNlg',
  'N3VqOINTYgEAAF4BAAAwggFaMIIBAaADAgECAhABYDi4LfvtC3v+pOC4ZJzCMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMTCURldmVs',
  'b3BlcjAeFw0yNjA1MzEwMDAwMDBaFw0zNjA2MDEwMDAwMDBaMBQxEjAQBgNVBAMTCURldmVsb3BlcjBZMBMGByqGSM49AgEGCCqG',
  'SM49AwEHA0IABKp+m3JMuwgvclpCsJb8x3odaK4RFtwUapcCi5I4BGxkncQH1b16GiPZXFA8EO9ieUXT++n745Raubc0oYulQxSj',
  'NTAzMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMBMGA1UdJQQMMAoGCCsGAQUFBwMDMAoGCCqGSM49BAMCA0cAMEQCIGNy',
  'NxZK0ZbGx5UzL9egGtCPJHqaihR9Bicz/dMmSd6lAiBchHkjC6njj3q77xCQincwAabDUwJ/dykaRzdRkyLrugAAAAClAAAATwAA',
  'AAECAABHAAAAMEUCIDcbfzH05som3p1pa0aNfJ1scezozKAQkR0HRyh7humlAiEAzNABKFbvDFGpeyy+TChYxbSHB5AqmXs3T+Mx',
  'GWNUzPROAAAAAgIAAEYAAAAwRAIgdOwOroqSA2rMgQVYR9E5MSKqJzqJijHssxRNw23s4QECIDM0EZRcUmxsRPV/a9aMC+D7nFJS',
  'GvCy1Ct1VNEeyeCLWwAAADBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABKp+m3JMuwgvclpCsJb8x3odaK4RFtwUapcCi5I4BGxk',
  'ncQH1b16GiPZXFA8EO9ieUXT++n745Raubc0oYulQxQ7AgAAAAAAAAECAAIzAgAA3QEAADAAAAABAAAAKAAAAAECAAAgAAAA4U5U',
  'QJUikov2TJt9hExKw1yVUlCmbEYv5IHnVkuQNHdrAQAAAgAAAGMBAAAwggFfMIIBBaADAgECAhABPYkAi0G5S/22HSj8jkrhMAoG',
  'CCqGSM49BAMCMBYxFDASBgNVBAMTC0Rpc3RyaWJ1dG9yMB4XDTI2MDUzMTAwMDAwMFoXDTM2MDYwMTAwMDAwMFowFjEUMBIGA1UE',
  'AxMLRGlzdHJpYnV0b3IwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQQaO36/Ko2Eq7qT+hl/IDltTZwPbOoPPbFSz22gf3uSNoB',
  '1dH6YubDiYvBQfEw9/AHat9XKSWU89HTjQ9jLs/zozUwMzAMBgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAK',
  'BggrBgEFBQcDAzAKBggqhkjOPQQDAgNIADBFAiEA0mm0SbY7WByAggGmoGRFi1zDFRdiU/MBk9lHd2FwLj0CICwv1ERiRePxTTNN',
  'HXCnZ26rsGPBWCpXcTCqvHMkRJDBCAAAAAMAAAACAAAACgAAAAQAAAACAAAAe30cAAAABQAAABQAAAAQAAAAASNFZ4mrze8BI0Vn',
  'iavN704AAAABAgAARgAAADBEAiBixv9GvlqPepnSoq1D7KvVLbSUs+kni9vIZ3Ko7OOGeAIgbWbgd/SL4K2+zLy7VHxIaLg2VXwz',
  '/w0QoSh6zTkqi39hBQAAAAAAAFJQSyBTaWcgQmxvY2sgNDI=',
].join('');

/** By a distributor with a profile, by the other scheme. */
const PKCS7_BLOCK = [
  'AQAB3QAAABAAAALfAAAB7TAAAAABAAAAKAAAAAECAAAgAAAABx1zhf3MAs8Axy3vCaTtXfJAjfOcslYE/P3n6WXALbtrAQAAAgAA',
  'AGMBAAAwggFfMIIBBaADAgECAhABapl/MYe5WV3F6SmNbTroMAoGCCqGSM49BAMCMBYxFDASBgNVBAMTC0Rpc3RyaWJ1dG9yMB4X',
  'DTI2MDUzMTAwMDAwMFoXDTM2MDYwMTAwMDAwMFowFjEUMBIGA1UEAxMLRGlzdHJpYnV0b3IwWTATBgcqhkjOPQIBBggqhkjOPQMB',
  'BwNCAATmLY/wNtn00jSc7hQkOhoCoI3Krq6rWi/snY97DZD7UlCzmcxqxzcgRnZD0WifI5b95/5qGt3rkizAKowW4zV/ozUwMzAM',
  'BgNVHRMBAf8EAjAAMA4GA1UdDwEB/wQEAwIHgDATBgNVHSUEDDAKBggrBgEFBQcDAzAKBggqhkjOPQQDAgNIADBFAiEA1/7CIoIb',
  'tVaqrw+v5BCM6xDVRNexJyfM80jiWxftb9sCIHSI+wOr6NIv5KpCh70gpCMMt6U7Xj+sHzTDQwtSVMWbCAAAAAMAAAACAAAACgAA',
  'AAQAAAACAAAAe30cAAAABQAAABQAAAAQAAAAASNFZ4mrze8BI0VniavN7zCCAtsGCSqGSIb3DQEHAqCCAswwggLIAgEBMQ0wCwYJ',
  'YIZIAWUDBAIBMGkGCSqGSIb3DQEHAaBcJFoEWAAAA+gAWAACAAEABgAAACDEIf01q3YGw/OW/i5OMIGPEiyvk2N2IzgcqRbPn1TB',
  '/gEAAAYAAAAgHXt7Ege0HIfAX39KmTeowCVOz3V9VUxlNEtJRC+/iYmgggFjMIIBXzCCAQWgAwIBAgIQAWqZfzGHuVldxekpjW06',
  '6DAKBggqhkjOPQQDAjAWMRQwEgYDVQQDEwtEaXN0cmlidXRvcjAeFw0yNjA1MzEwMDAwMDBaFw0zNjA2MDEwMDAwMDBaMBYxFDAS',
  'BgNVBAMTC0Rpc3RyaWJ1dG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5i2P8DbZ9NI0nO4UJDoaAqCNyq6uq1ov7J2Pew2Q',
  '+1JQs5nMasc3IEZ2Q9FonyOW/ef+ahrd65IswCqMFuM1f6M1MDMwDAYDVR0TAQH/BAIwADAOBgNVHQ8BAf8EBAMCB4AwEwYDVR0l',
  'BAwwCgYIKwYBBQUHAwMwCgYIKoZIzj0EAwIDSAAwRQIhANf+wiKCG7VWqq8Pr+QQjOsQ1UTXsScnzPNI4lsX7W/bAiB0iPsDq+jS',
  'L+SqQoe9IKQjDLelO14/rB80w0MLUlTFmzGB4TCB3gIBATAqMBYxFDASBgNVBAMTC0Rpc3RyaWJ1dG9yAhABapl/MYe5WV3F6SmN',
  'bTroMAsGCWCGSAFlAwQCAaBLMBgGCSqGSIb3DQEJAzELBgkqhkiG9w0BBwEwLwYJKoZIhvcNAQkEMSIEIH2eCNMMVrRaxVuirjQP',
  'bpR+BWpcv03DdyUlAdJbAydVMAoGCCqGSM49BAMCBEcwRQIhAP3EmLnlmnhLp3BSuIwtogrLvR37paUTuIC+/IMaCzsOAiBcN+FD',
  'z1przLbA/oQ9UzWPdeyg9XXqUbmcXPuQ6di2SwAAAAAAAAACAAAE7DEwMDBNSVggU2lnIEJsb2NrIDQy',
].join('');

/** Where the end record names the beginning of the central directory; no comment follows it. */
const offsetAt = (container: Uint8Array) => container.length - 6;
const view = ({ buffer, byteOffset }: Uint8Array) => new DataView(buffer, byteOffset);

const unsigned = writeContainer(
  new Map([
    ['manifest.json', text('{}')],
    ['app.js', text('// fuzzed')],
  ]),
);
const entries = unsigned.subarray(0, view(unsigned).getUint32(offsetAt(unsigned), true));

/** The package with a signing block before its central directory. */
function withBlock(block: Uint8Array): Uint8Array {
  const signed = new Uint8Array(unsigned.length + block.length);
  signed.set(entries);
  signed.set(block, entries.length);
  signed.set(unsigned.subarray(entries.length), entries.length + block.length);
  view(signed).setUint32(offsetAt(signed), entries.length + block.length, true);
  return signed;
}

const target: FuzzTarget = {
  name: 'signing-block',
  async seeds() {
    const blocks = [RPK_BLOCK, PKCS7_BLOCK].map((base64) =>
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    );
    const seeds = blocks.map(withBlock);
    for (const seed of seeds) {
      const { status } = await verifyPackage(seed, { now: NOW });
      if (status !== 'valid')
        throw new Error(`A seed is ${status}. Was the writer changed? Make new blocks.`);
    }
    return seeds;
  },
  async run(input) {
    const { status, findings } = await verifyPackage(input, { now: NOW, dsaVerifier: () => false });
    if ((status === 'invalid') !== findings.length > 0)
      throw new Error(`${status} with ${findings.length} findings`);
    if (status === 'valid' && !entries.every((byte, at) => byte === input[at])) {
      throw new Error('A package was found valid whose files were changed.');
    }
  },
};

export default target;
