import { describeReadmeExample } from '../testing/readme-example.ts';
import { tidesPackage } from './testing/tides-package.ts';
import { workerScript } from './testing/worker-script.ts';

describeReadmeExample(import.meta.dirname, {
  files: {
    '/tides.ma': ['application/octet-stream', tidesPackage()],
    '/miniapp-worker.js': ['text/javascript', workerScript()],
  },
});
