import type { InstalledApp, InstalledApps } from '../installed-apps.ts';
import type { InstalledPackages } from './installed-packages.ts';
import type { PlacedWidget, PlacedWidgets } from './placed-widgets.ts';

/** A widget that an installed MiniApp has. */
export interface OfferedWidget extends PlacedWidget {
  readonly name: string;
  readonly app: InstalledApp;
}

/** What can be put on the board, and why that is nothing when it is. */
export async function offeredWidgets(
  installed: InstalledApps,
  packages: InstalledPackages,
  placed: PlacedWidgets,
): Promise<{ readonly offered: readonly OfferedWidget[]; readonly nothing: string }> {
  const all: OfferedWidget[] = [];
  for (const app of installed.list) {
    const { widgets = [] } = (await packages.open(app))?.manifest ?? {};
    all.push(...widgets.map(({ name, path }) => ({ identity: app.identity, path, name, app })));
  }
  return {
    offered: all.filter((widget) => !placed.has(widget)),
    nothing:
      all.length > 0
        ? 'All widgets of your MiniApps are on the board.'
        : 'None of the installed MiniApps has a widget. Open one that has; then it can be added here.',
  };
}
