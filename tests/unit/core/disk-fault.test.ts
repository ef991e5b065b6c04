import { expect, it } from 'vitest';
import { explainDiskFault } from '../../../src/core/disk-fault.ts';

const failure = (code: string) =>
  Object.assign(new Error(`${code}: something, open '/srv/site/.cache/a'`), {
    code,
    path: '/srv/site/.cache/a',
  });

it.each([
  ['ENOSPC', 'đã đầy'],
  ['EDQUOT', 'hết phần'],
  ['EROFS', 'chỉ cho đọc'],
  ['EACCES', 'quyền ghi'],
])('%s is told in one sentence that says what to do', (code, what) => {
  const sentence = explainDiskFault(failure(code)) ?? '';
  expect(sentence).toContain(what);
  expect(sentence).toMatch(/^(?!.*\. )Không ghi được .*; hãy .*\.$/);
});
it('what stands in the way is named where somebody must open it', () => {
  expect(explainDiskFault(failure('EACCES'))).toContain('“/srv/site/.cache/a”');
  expect(explainDiskFault(failure('EROFS'))).toContain('“/srv/site/.cache/a”');
});
it('the cause of another error counts', () =>
  expect(explainDiskFault(new Error('The build failed.', { cause: failure('ENOSPC') }))).toContain(
    'đã đầy',
  ));
it.each([new Error('ENOENT'), failure('ENOENT'), 'ENOSPC', undefined])(
  'another error is none: %s',
  (error) => expect(explainDiskFault(error)).toBeUndefined(),
);
