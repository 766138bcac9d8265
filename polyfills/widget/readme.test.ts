import { bundleClassic } from '../testing/bundle-classic.ts';
import { describeReadmeExample, policyOf, readmeBlocks } from '../testing/readme-example.ts';

const folder = import.meta.dirname;
const [, html = ''] = readmeBlocks(folder, 'html');
const [, contents = ''] = readmeBlocks(folder, 'ts');
const script = await bundleClassic({ stdin: { contents, resolveDir: folder, loader: 'ts' } });

const [, header = ''] = readmeBlocks(folder, 'http');

describeReadmeExample(folder, {
  files: { '/widget.html': ['text/html', html], '/widget.js': ['text/javascript', script] },
  policies: { '/widget.html': policyOf(header) },
});
