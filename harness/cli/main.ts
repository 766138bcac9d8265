import { mpt } from './mpt.ts';

process.exitCode = await mpt(process.argv.slice(2));
