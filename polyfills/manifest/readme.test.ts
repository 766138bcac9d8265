import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReadmeExample } from '../testing/readme-example.ts';

const demo = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

describeReadmeExample(import.meta.dirname, {
  files: {
    '/manifest.json': ['application/json', demo('demo.json')],
    '/demo.svg': ['image/svg+xml', demo('demo.svg')],
  },
});
