import { describeSpoofing } from './testing/describe-spoofing.ts';

describeSpoofing('the sheet of every call in a worker takes a person’s answer alone', 'worker-realm.ts');
