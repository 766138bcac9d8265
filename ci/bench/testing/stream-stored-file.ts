import { streamLargestFile } from './stream-largest-file.ts';

export default streamLargestFile(0xff);
