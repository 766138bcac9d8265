import { describeReadmeExample } from '../testing/readme-example.ts';
import { smallApp } from '../testing/small-app.ts';

const WIDGET = {
  'widgets/stock/stock.html': '<p>Stock</p>',
  'widgets/stock/stock.js': `page.onwidgetdatachange = ({ data }) => { document.title = data.cups + ' cups'; };`,
};

describeReadmeExample(import.meta.dirname, {
  files: {
    '/shop/tea.ma': [
      'application/octet-stream',
      smallApp('tea', WIDGET, { widgets: [{ name: 'Stock', path: 'widgets/stock/stock' }] }),
    ],
  },
});
