import { describeEveryApi } from './testing/describe-every-api.ts';

describeEveryApi('every wrapped call in a MiniApp’s worker', 'worker-realm.ts');
