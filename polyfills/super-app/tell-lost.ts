import type { InstalledApp, InstalledApps } from './installed-apps.ts';
import { openLostSheet } from './lost-sheet.ts';
import { showNotice } from './notice.ts';
import type { RecordedApp, Running } from './session-record.ts';

/** Says which MiniApp was in front when a page of the super app was lost, and leaves it to its person whether it starts again. */
export function tellLost(
  phone: HTMLElement,
  installed: InstalledApps,
  { front, others }: Running,
  launch: (uri: string) => void,
): void {
  if (front === undefined) {
    const names = others.map(({ name }) => name).join(', ');
    showNotice(phone, `This page stopped while MiniApps were in the background: ${names}.`);
    return;
  }
  openLostSheet(
    phone,
    {
      face: installed.get(front.key) ?? { name: front.name },
      title: `${front.name} was closed`,
      text: lossOf(front, others),
      open: 'Open again',
      keepClosed: 'Keep closed',
    },
    {
      open: () => launch(front.uri),
      keepClosed: () => void installed.mark(front.key, { isHeldBack: true }),
    },
  );
}

/** Asks before a MiniApp opens that its person chose to keep closed. */
export function askToOpen(
  phone: HTMLElement,
  installed: InstalledApps,
  app: InstalledApp,
  open: () => void,
): void {
  openLostSheet(
    phone,
    {
      face: app,
      title: app.name,
      text: 'The last time this MiniApp was in front, the whole page stopped, and you chose to keep it closed.',
      open: 'Open it',
      keepClosed: 'Not now',
    },
    {
      open: () => {
        void installed.mark(app.key, { isHeldBack: false });
        open();
      },
      keepClosed: () => {},
    },
  );
}

function lossOf(front: RecordedApp, others: readonly RecordedApp[]): string {
  const beside = others.map(({ name }) => name).join(', ');
  const also = beside === '' ? '' : ` In the background ran: ${beside}.`;
  return `This page stopped while ${front.name} was in front; it may have used up the memory.${also} What MiniApps have stored is kept.`;
}
