import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTRACT, ROLES, type Person } from '../server/api/contract.ts';
import { readSecret } from '../server/api/secret.ts';
import { openPeople } from '../server/people/people.ts';
import { Refusal } from '../server/refusal.ts';
import { BASE_PATH, SITE_URL, TIME_ZONE } from '../src/site.ts';
import { namedData } from './data-folder.ts';
import { stop } from './stop.ts';

// Who may work here, by command on the machine: the first administrator, and the last one who has lost the password.
const USAGE = `Cách dùng:
  npm run people -- list
  npm run people -- add LOGIN --name "Họ và tên" [--role ${ROLES.join('|')}] [--unit MÃ-ĐƠN-VỊ]
  npm run people -- invite LOGIN    (liên kết mới khi quên mật khẩu; tài khoản đang khóa thì mở khóa)
  npm run people -- lock LOGIN`;
const { ADMIN_ORIGIN = SITE_URL } = process.env;
const { dir, database, secrets } = namedData('npm run people -- list');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    role: { type: 'string', default: 'editor' },
    unit: { type: 'string' },
  },
});
const [command = '', login = ''] = positionals;

if (!existsSync(dir)) stop(`Không có thư mục ${dir}. Hãy xem lại DATA_DIR.`);
mkdirSync(secrets, { recursive: true, mode: 0o700 });
const people = await openPeople({
  database,
  secret: readSecret(join(secrets, 'people')),
  adminUrl: new URL(`${BASE_PATH}admin/`, ADMIN_ORIGIN).href,
});

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  stop(error.message);
} finally {
  people.close();
}

async function run(): Promise<void> {
  const { roll } = people;
  if (command === 'list') {
    for (const person of await roll.list()) console.log(toLine(person));
  } else if (command === 'add') {
    const { name, role, unit = null } = values;
    const params = CONTRACT.addPerson.params.safeParse({ login, name, role, unit });
    if (!params.success)
      stop(`${USAGE}\nLOGIN: 3 đến 30 chữ thường không dấu, số, dấu chấm. Tên: ít nhất 2 chữ.`);
    await sendTo(await roll.add(params.data));
  } else if (command === 'invite' || command === 'lock') {
    const person = await roll.find(login);
    if (!person) stop(`Không có ai mang tên đăng nhập “${login}”. Hãy xem: npm run people -- list`);
    const isLocked = command === 'lock';
    await roll.change({ id: person.id, isLocked });
    if (isLocked) note(login);
    else await sendTo(person);
  } else stop(USAGE);
}

async function sendTo({ id, login, name }: Person): Promise<void> {
  const { link, expires } = await people.roll.invite(id);
  note(login);
  console.log(
    `Liên kết cho ${name}, dùng một lần, đến ${new Date(expires).toLocaleString('vi', { timeZone: TIME_ZONE })}:\n${link}\n(Ai có liên kết này thì vào được. Chỉ gửi cho đúng người.)`,
  );
}

function note(subject: string): void {
  people.log.add({ login: '', name: 'Lệnh trên máy chủ', action: command, subject, address: '' });
}

function toLine({ login, name, role, unit, isLocked, invitedUntil }: Person): string {
  const state = isLocked ? 'đang khóa' : invitedUntil ? 'chưa nhận lời mời' : 'đang dùng';
  return [login, name, role, unit ?? '–', state].join('\t');
}
