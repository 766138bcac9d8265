import type { WidgetContext } from '../widget-context.ts';

export const EXAMPLE_CONTEXT: WidgetContext = {
  language: 'en',
  colorScheme: 'light',
  width: 300,
  height: 150,
  style: { accent: '#0057d9' },
  host: { name: 'Example', version: '1.0', platformVersion: 2 },
};
