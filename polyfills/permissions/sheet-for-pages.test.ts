import { describeSpoofing } from './testing/describe-spoofing.ts';

describeSpoofing(
  'the sheet of every call in an ordinary page takes a person’s answer alone',
  'page-realm.ts',
);
