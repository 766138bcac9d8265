import { describeReadmeExample } from '../testing/readme-example.ts';

describeReadmeExample(import.meta.dirname);
