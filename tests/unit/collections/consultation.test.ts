import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseEntry } from '../../../src/core/entry/parse-entry.ts';
import { rulesOf } from '../../../src/core/entry/rules.ts';

const faultsOf = (text: string) => {
  const rules = rulesOf('settings', 'consultation');
  return rules && parseEntry(rules, text).diagnostics.map((one) => [one.field, one.message]);
};

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-29T00:10+07:00') }));
afterEach(() => void vi.useRealTimers());

it('may be empty, or name who agreed and when', () => {
  expect(faultsOf('{}\n')).toEqual([]);
  expect(faultsOf('organisation: "Hội mẫu"\ndate: 2026-11-29\n')).toEqual([]);
});

it.each([
  [
    'a name without a day',
    'organisation: "Hội mẫu"\n',
    ['Ngày đồng ý', 'Đã ghi tổ chức mà chưa ghi ngày. Hãy ghi ngày tổ chức ấy đồng ý.'],
  ],
  [
    'a day without a name',
    'date: 2026-11-29\n',
    ['Tổ chức đã đồng ý', 'Đã ghi ngày mà chưa ghi tổ chức. Hãy ghi tên tổ chức đã đồng ý.'],
  ],
  [
    'a day to come',
    'organisation: "Hội mẫu"\ndate: 2026-12-05\n',
    ['Ngày đồng ý', 'Ngày 05/12/2026 chưa tới. Hãy ghi ngày tổ chức ấy đã đồng ý.'],
  ],
  [
    'no day at all',
    'organisation: "Hội mẫu"\ndate: "hôm nay"\n',
    [
      'Ngày đồng ý',
      '“hôm nay” không phải là một ngày có thật. Hãy viết ngày/tháng/năm, ví dụ 23/11/2026.',
    ],
  ],
])('%s is refused, with what to do', (_, text, fault) => expect(faultsOf(text)).toEqual([fault]));
