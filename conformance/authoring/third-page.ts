/** For tests that need a third page: its HTML goes to `pages/third/third.html`, and this list into the manifest's `pages`. */
export const THREE_PAGES = ['pages/index/index', 'pages/second/second', 'pages/third/third'] as const;

export const THIRD_PAGE_HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Third page</title></head>
  <body><h1>Third page</h1></body>
</html>
`;
