import { spawnSync } from 'node:child_process';
import { choice, tested } from './half-tested.ts';

choice('one');
if (process.argv[2] === 'child') tested({ value: '😀' }, false);
else spawnSync(process.execPath, [import.meta.filename, 'child'], { stdio: 'inherit' });
