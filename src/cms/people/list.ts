import { ROLES, type Person, type Role } from '../../../server/api/contract.ts';
import { el, paragraph } from '../dom.ts';
import { copyable } from './copyable.ts';
import { choice, field, folded, form, saidPart, workButton } from './form.ts';
import { qrCode } from './qr-code.ts';
import { ask } from './screen.ts';
import { ROLE_HELP, ROLE_NAMES, when } from './words.ts';

const NO_UNIT = ['', 'Không thuộc đơn vị nào'] as const;

/** Names of the units by id, which the built page brings. */
const readUnits = () =>
  [...document.querySelectorAll<HTMLOptionElement>('#don-vi option')].map(
    ({ value, textContent }) => [value, textContent ?? ''] as const,
  );

const roleOptions = ROLES.map(
  (role) => [role, `${ROLE_NAMES[role]} (${ROLE_HELP[role]})`] as const,
);

/** Who may work here: everybody, and what an administrator does with them. */
export async function showPeople(): Promise<HTMLElement> {
  const place = el('div');
  const units = readUnits();
  const refresh = async (shown?: HTMLElement) => {
    const people = await ask('people', {});
    place.replaceChildren(
      ...(shown ? [shown] : []),
      addPart(units, refresh),
      el('ul', { class: 'people-list' }, ...people.map((one) => personPart(one, units, refresh))),
    );
    shown?.focus();
  };
  await refresh();
  return place;
}

type Units = ReturnType<typeof readUnits>;
type Refresh = (shown?: HTMLElement) => Promise<void>;

/** The link that was made just now: it is shown once. */
const linkPart = (name: string, { link, expires }: { link: string; expires: string }) =>
  el(
    'section',
    { class: 'people-part people-link', tabindex: '-1', 'aria-label': `Liên kết cho ${name}` },
    el('h2', {}, `Gửi liên kết này cho ${name}`),
    paragraph(
      `Dùng một lần, đến ${when(expires)}. Ai có liên kết thì vào được, nên chỉ gửi riêng cho đúng người.`,
    ),
    copyable(link, link),
    paragraph('Người ấy ở ngay đây thì quét mã này bằng điện thoại:'),
    qrCode(link, `Mã QR của liên kết cho ${name}`),
  );

function addPart(units: Units, refresh: Refresh): HTMLElement {
  const name = field('Họ và tên', { name: 'name', autocomplete: 'off', maxlength: '80' });
  const login = field(
    'Tên đăng nhập',
    {
      name: 'login',
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      pattern: '[a-zA-Z0-9][a-zA-Z0-9.]{1,28}[a-zA-Z0-9]',
      title: '3 đến 30 chữ không dấu, số, dấu chấm.',
    },
    'Chữ không dấu, số, dấu chấm. Mỗi người một tên, không dùng chung.',
  );
  const role = choice('Quyền', 'role', roleOptions);
  const unit = choice('Đơn vị', 'unit', [NO_UNIT, ...units]);
  const send = async () => {
    const invitation = await ask('addPerson', {
      name: name.input.value,
      login: login.input.value,
      role: role.input.value as Role,
      unit: unit.input.value || null,
    });
    await refresh(linkPart(name.input.value, invitation));
  };
  return el(
    'details',
    { class: 'people-part' },
    el('summary', {}, 'Thêm người'),
    form('Thêm và tạo liên kết mời', send, name.element, login.element, role.element, unit.element),
  );
}

const stateOf = ({ isLocked, invitedUntil, lastSeen }: Person): string => {
  if (isLocked) return 'Đang khóa';
  if (invitedUntil) return `Có liên kết mời, đến ${when(invitedUntil)}`;
  return lastSeen ? `Vào lần cuối lúc ${when(lastSeen)}` : 'Chưa vào lần nào';
};

function personPart(person: Person, units: Units, refresh: Refresh): HTMLElement {
  const { id, name, login, isLocked } = person;
  const role = choice('Quyền', `role-${id}`, roleOptions, person.role);
  const unit = choice('Đơn vị', `unit-${id}`, [NO_UNIT, ...units], person.unit);
  const said = saidPart();
  const save = async () => {
    await ask('changePerson', {
      id,
      role: role.input.value as Role,
      unit: unit.input.value || null,
    });
    await refresh();
  };
  return el(
    'li',
    { 'data-locked': isLocked },
    el('h2', {}, name),
    paragraph(
      [login, ROLE_NAMES[person.role], units.find(([code]) => code === person.unit)?.[1]]
        .filter(Boolean)
        .join(' · '),
    ),
    el('p', { class: 'people-help' }, stateOf(person)),
    folded(
      'Đổi',
      name,
      form('Lưu thay đổi', save, role.element, unit.element),
      said,
      el(
        'p',
        { class: 'cms-buttons' },
        !isLocked &&
          workButton('Gửi lại lời mời', said, async () =>
            refresh(linkPart(name, await ask('invite', { id }))),
          ),
        workButton(isLocked ? 'Mở khóa' : 'Khóa tài khoản', said, async () => {
          await ask('changePerson', { id, isLocked: !isLocked });
          await refresh();
        }),
      ),
    ),
  );
}
