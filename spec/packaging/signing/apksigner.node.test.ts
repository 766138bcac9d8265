import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEndOfCentralDirectory } from '../end-of-central-directory.ts';
import { examplePackage } from '../testing/example-package.ts';
import { writeContainer } from '../write-container.ts';
import { CHUNKED_DEVELOPER_SIGNATURE, readRpkSigningBlock } from './rpk-signing-block.ts';
import { signPackage } from './sign-package.ts';
import { P256, RSA, testSigner, unsignedPackage, valueOf } from './testing/test-signers.ts';

/** Where Debian's package libapksig-java puts the library. */
const LIBRARY = '/usr/share/java/apksig.jar';
const APK_SCHEME_V2 = 0x7109871a;
const APK_MAGIC = 'APK Sig Block 42';

/** Verifies each file by APK Signature Scheme v2 and prints a line: how many signers it has, or what is wrong. */
const PROGRAM = `
import com.android.apksig.apk.ApkUtils;
import com.android.apksig.internal.apk.v2.V2SchemeVerifier;
import com.android.apksig.util.DataSource;
import com.android.apksig.util.DataSources;
import com.android.apksig.util.RunnablesExecutor;
import java.io.RandomAccessFile;
import java.util.HashSet;
import java.util.Map;

public class Verify {
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      DataSource apk = DataSources.asDataSource(new RandomAccessFile(file, "r"));
      var result = V2SchemeVerifier.verify(RunnablesExecutor.SINGLE_THREADED, apk,
          ApkUtils.findZipSections(apk), Map.of(), new HashSet<>(), 24, 30);
      System.out.println(result.verified ? "signers: " + result.signers.size()
          : "refused: " + result.getErrors() + result.signers.get(0).getErrors());
    }
  }
}
`;

/** The package as if it were signed by APK Signature Scheme v2, whose fields and digests are the same. */
function asApk(signed: Uint8Array): Uint8Array {
  const apk = signed.slice();
  const { directoryStart } = valueOf(readEndOfCentralDirectory(apk, 0));
  const { start, pairs } = valueOf(readRpkSigningBlock(apk, directoryStart));
  expect([...pairs.keys()]).to.deep.equal([CHUNKED_DEVELOPER_SIGNATURE]);
  new DataView(apk.buffer).setUint32(start + 16, APK_SCHEME_V2, true);
  apk.set(new TextEncoder().encode(APK_MAGIC), directoryStart - APK_MAGIC.length);
  return apk;
}

describe('the RPK scheme beside the apksigner library', function () {
  this.timeout(120_000); // a Java program is compiled and run, and RSA keys are made
  let folder: string;
  before(function () {
    const hasJava = spawnSync('java', ['-version']).status === 0;
    if (!hasJava || !existsSync(LIBRARY)) {
      console.log(
        `      skipped: ${hasJava ? `there is no ${LIBRARY}` : 'there is no java'} on this machine`,
      );
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'apk-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  it('has its chunks, digests and signatures verified by it (P19, P21)', async () => {
    const noise = new Uint8Array(randomBytes(2_500_000));
    const [ec, rsa] = await Promise.all([testSigner(P256), testSigner(RSA)]);
    const sign = async (unsigned: Uint8Array, developer: Parameters<typeof signPackage>[1]['developer']) =>
      asApk(valueOf(await signPackage(unsigned, { chunked: true, developer: developer! })));
    const large = writeContainer(examplePackage().set('common/noise.bin', noise));
    const small = unsignedPackage();
    const good = [
      await sign(small, { ...rsa, algorithms: [0x0103] }),
      // Java knows RSASSA-PSS by other names than the library asks for.
      await sign(small, { ...rsa, algorithms: [0x0103, 0x0104] }),
      await sign(small, { ...ec, algorithms: [0x0201, 0x0202] }),
      await sign(large, ec),
      await sign(small, [ec, rsa]),
    ];
    const changed = good[3]!.slice();
    changed[1_500_000]! ^= 1;
    const files = [...good, changed].map((bytes, at) => {
      const file = join(folder, `${at}.apk`);
      writeFileSync(file, bytes);
      return file;
    });
    const program = join(folder, 'Verify.java');
    writeFileSync(program, PROGRAM);
    const { stdout, stderr } = spawnSync('java', ['-cp', LIBRARY, program, ...files], { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, 5), stderr).to.deep.equal([
      'signers: 1',
      'signers: 1',
      'signers: 1',
      'signers: 1',
      'signers: 2',
    ]);
    expect(lines[5]).to.match(/^refused: /);
  });
});
