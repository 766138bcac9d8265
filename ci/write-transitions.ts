// `npm run transitions`: writes spec/lifecycle/TRANSITIONS.md from the lifecycle's code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitionsDocument } from '@miniapp-tests/spec/lifecycle/transitions-document';

writeFileSync(join(import.meta.dirname, '..', 'spec', 'lifecycle', 'TRANSITIONS.md'), transitionsDocument());
