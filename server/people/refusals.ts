import { isAPIError } from 'better-auth/api';
import { Refusal } from '../refusal.ts';

const WRONG_CODE = 'Mã chưa đúng hoặc đã quá hạn. Hãy xem mã mới trong ứng dụng rồi điền lại.';
export const USED_CODE =
  'Mã này đã dùng rồi. Hãy đợi ứng dụng hiện mã mới (nhiều nhất 30 giây) rồi điền mã ấy.';
const BEGIN_AGAIN = 'Đã chờ quá lâu hoặc điền sai mã nhiều lần. Hãy đăng nhập lại từ đầu.';
const CODES_WAIT = 'Mã đã điền sai quá nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại.';
const LOCKED =
  'Tài khoản đang khóa, có thể vì đã lâu không đăng nhập. Hãy nhờ người quản trị trang mở khóa.';
export const WRONG_PASSKEY =
  'Không đăng nhập được bằng khóa trong máy này. Hãy thử lại, hoặc dùng tên đăng nhập và mật khẩu.';

const UNREADABLE_PASSKEY = 'FAILED_TO_VERIFY_REGISTRATION';

/** Refuses in our own words what the library has refused. Throws on what is no refusal. */
export function refuse(error: unknown, message: string): never {
  if (error instanceof Refusal || !isAPIError(error)) throw error;
  if (error.body?.code === 'BANNED_USER') throw new Refusal(403, LOCKED);
  // That it could not read what the browser sent is no fault of ours.
  if (error.statusCode >= 500 && error.body?.code !== UNREADABLE_PASSKEY) throw error;
  throw new Refusal(401, message);
}

/** The same for a code. */
export function toCodeRefusal(error: unknown): never {
  const code = isAPIError(error) ? error.body?.code : undefined;
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') throw new Refusal(429, CODES_WAIT);
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
    throw new Refusal(401, BEGIN_AGAIN);
  return refuse(error, WRONG_CODE);
}
