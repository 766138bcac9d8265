import { element } from '../mini-app/window/element.ts';
import type { ListedPermission, PermissionApp, PermissionBroker } from '../permissions/permission-broker.ts';

type Choice = 'prompt' | 'granted' | 'denied';

/** Which choices a level has, with their words; the first is what holds without an answer. */
function choicesOf({ level }: ListedPermission): readonly (readonly [Choice, string])[] {
  const never = ['denied', 'Never'] as const;
  if (level === 'default') return [['granted', 'Allow'], never];
  if (level === 'first-use') return [['prompt', 'Ask'], ['granted', 'Allow'], never];
  return [['prompt', level === 'password' ? 'Ask for the PIN' : 'Ask each time'], never];
}

/** What the person allows a MiniApp, to be changed one by one; drawn anew when it changes. */
export function permissionSettings(broker: PermissionBroker, app: PermissionApp): HTMLElement {
  const list = element('ul', { class: 'permission-list' });
  const others = element('ul', { class: 'permission-list' });
  const again = element(
    'button',
    {
      type: 'button',
      class: 'quiet-action',
      'data-setting': 'ask-again',
      hidden: true,
      click: () => void broker.revoke(app),
    },
    'Forget all answers',
  );
  const choose = (feature: string, choice: string, holds: Choice) => {
    if (choice === holds) void broker.revoke(app, feature);
    else if (choice === 'granted' || choice === 'denied') void broker.remember(app, feature, choice);
  };
  const draw = async () => {
    const permissions = await broker.list(app);
    const rows = permissions.map((permission) => row(permission, choose));
    const isAsked = (_: unknown, index: number) => permissions[index]?.isDeclared;
    again.hidden = !permissions.some(({ remembered }) => remembered);
    const focused = document.activeElement?.id;
    list.replaceChildren(...rows.filter(isAsked));
    if (list.childElementCount === 0) list.append(element('li', {}, 'It asks for nothing.'));
    others.replaceChildren(...rows.filter((item, index) => !isAsked(item, index)));
    if (focused) section.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  };
  const changed = () => {
    if (list.isConnected) void draw();
    else broker.removeEventListener('change', changed);
  };
  broker.addEventListener('change', changed);
  const section = element(
    'section',
    {},
    element('h3', {}, 'Permissions'),
    list,
    element('details', {}, element('summary', {}, 'What every MiniApp may'), others),
    again,
  );
  void draw();
  return section;
}

function row(
  permission: ListedPermission,
  choose: (feature: string, choice: string, holds: Choice) => void,
): HTMLElement {
  const { feature, description, reason, remembered } = permission;
  const id = `permission-${feature}`;
  const choices = choicesOf(permission);
  const holds = choices[0]?.[0] ?? 'prompt';
  const select = element('select', { id, 'data-feature': feature });
  select.append(...choices.map(([value, label]) => element('option', { value }, label)));
  select.value = choices.some(([value]) => value === remembered) ? (remembered ?? holds) : holds;
  select.addEventListener('change', () => choose(feature, select.value, holds));
  return element(
    'li',
    { class: 'permission-row' },
    element('label', { for: id }, `It may ${description}`),
    select,
    reason !== undefined && element('q', { dir: 'auto' }, reason),
  );
}
