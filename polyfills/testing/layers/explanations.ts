/** What stands above all tables. */
export const HEAD = `# What keeps a MiniApp in

A MiniApp's scripts run in a worker of opaque origin that a hidden frame makes, whose Content Security Policy the worker inherits. Its pages are
frames without scripts, of which the host is the only editor. Everything that crosses between the two is checked by the host. No single one of
these stops everything that a MiniApp can try, so each attempt below has at least one layer that stops it alone, most have several.

**How to read the tables.** Each attempt was made in each engine with all layers taken away, and then with one of them alone. A cell names
the layers each of which stops the attempt alone: with any one of these kept the attempt fails, with all layers removed it
succeeds. A layer that a cell doesn't name does not stop that attempt by itself. _not by itself_: the attempt fails in that engine even without any layer; what the runtime does about it
could not be shown. _not run_: not measured. Layers are taken away by editing the sources while they are bundled (\`testing/layers/\`); the runtime itself has no switch for it.

**How to measure again.** \`npm run isolation-table [-- ENGINE... PART...]\` (parts: view, worker, time) writes \`isolation-table.json\` and this page from what it
finds, in about ten minutes for each engine on an idle machine. \`npm run test:engines [-- ENGINE...]\` makes every attempt of the tables again, without layers and with each layer that is named.
With all layers in place, these tests show in the same engines that nothing gets out: \`view-layer/isolation.test.ts\`, \`mini-app/isolation.test.ts\`,
\`mini-app/inert-markup.test.ts\` (markup that scripts or pages have parsed loads nothing), \`super-app/drawing-over.test.ts\` (capsule and sheets stay in front) and
\`super-app/wall.test.ts\`.
`;

export const VIEW = `An attempt succeeds when another server or the host's own hears a request or a bare connection, when the window goes elsewhere or another one opens, when
the view is replaced, and when something of it is in the host's document, over it, or fills the screen. Browsers connect ahead for links
and forms that they then refuse, which is why few layers stop those in Chromium; not every time, so a cell names what stopped the attempt whenever it was made.`;

export const WORKER = `An attempt succeeds when a server hears of it, or when the MiniApp finds what belongs to the host or to another MiniApp, which runs beside it. What is called native is the
browser's own, reached through another worker or through eval where the runtime puts its own in its place.`;

export const TIME = `An attempt succeeds when without layers the host can run nothing else for a second at once, or is lost: five times what any task of it may last, and too long for the MiniApp to be
closed in time. It fails when with one layer kept no task of the host lasts over 200 ms, or the MiniApp is closed within a second. A MiniApp that a person has left
succeeds when it runs on for longer than that. Each attempt is made with those layers that are about it; budgets have their names of \`BUDGETS.md\`. What only keeps its own worker busy
harms nobody even without layers. \`mini-app/hostile-loads.test.ts\` has a hundred more attempts, with all layers in place.`;

/** What stands below all tables. */
export const TAIL = `## What is not stopped, and why

- **What a MiniApp sends to its declared origins.** It may tell those servers all that it knows; its manifest names them.
- **Other programs of the same process.** A worker shares its process with the host and with other MiniApps. Memory of the process is out of reach of scripts, but not of
  attacks on the processor (Spectre), and the shared memory that synchronous reads need is a precise clock. Only another process would help, which no page can ask for
  without giving up the synchronous document. Serve the super app from an origin of its own.
- **Talking by load.** Two MiniApps that mean to can tell each other bits by keeping the processor busy. Nothing on the web prevents it.
- **What the browser draws itself.** The list of a \`select\`, pickers of colours and dates, and the message about an invalid field reach over the view's edge while a person uses them. They hold the MiniApp's
  texts, but no styles and no links.
- **Lookups of names.** \`dns-prefetch\` makes no connection that a test could hear; such elements never come into a view, which a test looks for. Firefox connects ahead to no server on the
  same machine, so \`preconnect\` could not be shown there.
- **eval and WebAssembly in the worker.** They are a MiniApp's own business: what they make is behind the same wall.
- **The memory of a worker.** No page can bound it. Where it ends in the loss of the host's page, the host starts again, says which MiniApp it closed, and keeps the others' data.
- **An endless loop after the end.** Chromium lets a terminated worker run on for up to two seconds. Its ports and its ring are cut first, so nothing that it does arrives.
- **A page whose own policy is laxer or absent.** The wall doesn't depend on the embedding page's headers; they can only add to it (\`frame-src 'none'\` is a second wall around views).
`;
