import { describeEveryApi } from './testing/describe-every-api.ts';

describeEveryApi('every wrapped call in an ordinary page', 'page-realm.ts');
