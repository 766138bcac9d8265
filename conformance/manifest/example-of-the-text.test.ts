import { manifestWith } from '../authoring/manifest-with.ts';
import { unit } from '../authoring/test-format.ts';

export default unit({
  title: "The specification's own example is processed",
  statements: ['manifest-required-members', 'manifest-icons-list', 'manifest-pages-items'],
  needs: ['processing'],
  operation: 'process-manifest',
  cases: [
    {
      name: 'the example, with its widget left out',
      input: manifestWith({
        dir: 'ltr',
        lang: 'en-US',
        app_id: 'org.example.miniapp',
        name: 'MiniApp Demo',
        short_name: 'MiniApp',
        version: { name: '1.0.1', code: 11 },
        description: 'A Simple MiniApp Demo',
        icons: [{ label: 'Red lightning', src: 'common/icons/icon.png', sizes: '48x48' }],
        platform_version: { min_code: 1, release_type: 'Beta1', target_code: 2 },
        pages: ['pages/index/index', 'pages/detail/detail'],
        window: {
          background_color: '#ffffff',
          fullscreen: false,
          navigation_bar_text_style: 'black',
          navigation_bar_title_text: 'My MiniApp',
          navigation_bar_background_color: '#f8f8f8',
        },
        color_scheme: 'light',
        device_type: ['phone', 'tv', 'car'],
      }),
      expect: {
        output: {
          dir: 'ltr',
          lang: 'en-US',
          app_id: 'org.example.miniapp',
          short_name: 'MiniApp',
          version: { code: 11, name: '1.0.1' },
          icons: [{ src: 'common/icons/icon.png', sizes: '48x48', label: 'Red lightning' }],
          platform_version: { min_code: 1, target_code: 2, release_type: 'Beta1' },
          pages: ['pages/index/index', 'pages/detail/detail'],
          window: { navigation_bar_title_text: 'My MiniApp', navigation_bar_background_color: '#f8f8f8' },
          color_scheme: 'light',
          device_type: ['phone', 'tv', 'car'],
        },
      },
    },
  ],
});
