import { describeReadmeExample } from '../../testing/readme-example.ts';
import { smallApp } from '../../testing/small-app.ts';

describeReadmeExample(import.meta.dirname, {
  files: { '/shop/tea.ma': ['application/octet-stream', smallApp('tea')] },
});
