import { inflate } from './inflate.ts';
import { describeInflater } from './testing/inflate-cases.ts';

describeInflater('inflate', inflate);
