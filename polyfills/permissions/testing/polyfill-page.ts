/** A page with a manifest that imports the polyfill, as one that a developer writes. */
document.head.append(
  Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.json' }),
);
await import('../polyfill.ts');
document.title = 'loaded';
