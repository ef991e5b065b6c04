const REASONS: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: () => 'ổ đĩa đã đầy; hãy xóa bớt tệp không dùng trên máy này, rồi làm lại',
  EDQUOT: () => 'đã dùng hết phần ổ đĩa được cấp; hãy xóa bớt tệp, hoặc xin thêm chỗ, rồi làm lại',
  EROFS: (place) =>
    `ổ đĩa chỉ cho đọc; hãy nhờ người kỹ thuật mở cho ghi vào “${place}”, rồi làm lại`,
  EACCES: (place) =>
    `máy không cho quyền ghi; hãy nhờ người kỹ thuật cho quyền ghi vào “${place}”, rồi làm lại`,
};

/** What to tell people, in one sentence, when the disk is full or may not be written to; undefined for any other error. */
export function explainDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path = '', cause } = error as Error & { code?: string; path?: string };
  const explain = REASONS[code];
  return explain ? `Không ghi được vào ổ đĩa vì ${explain(path)}.` : explainDiskFault(cause);
}
