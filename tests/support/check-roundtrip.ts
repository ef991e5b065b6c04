import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { canonicalFile, type FileFormat } from '../../src/cms/format/file.ts';
import { FORMATTED } from '../../scripts/canonical.ts';
import { KINDS, roundTrip, type Kind } from './round-trip.ts';

// Opens, edits and saves files of content as the CMS does; exit code 1 when more changes than was edited.
const WORDS: Record<Kind, string> = {
  word: 'sửa một chữ',
  add: 'thêm một mục vào danh sách',
  remove: 'bỏ một mục',
  move: 'dời một mục',
  newKey: 'điền một ô mới',
  clearedKey: 'xóa một ô',
};
const folders = process.argv[2]
  ? [process.argv[2]]
  : [...FORMATTED, 'tests/fixtures/nasty', 'tests/fixtures/mdx/benign'];

const total = { files: 0, byteEqual: 0, bodyEqual: 0 };
const edits = Object.fromEntries(KINDS.map((kind) => [kind, { tried: 0, good: 0 }])) as Record<
  Kind,
  { tried: number; good: number }
>;
let problems = 0;
for (const folder of folders) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ['.mdx', '.yaml'].includes(extname(name)),
  );
  for (const name of files) {
    const file = join(folder, name);
    const format = extname(name).slice(1) as FileFormat;
    const text = readFileSync(file, 'utf8');
    // Fixtures of bodies have no fields. Those that are hard to read get their form at the first save.
    const whole =
      format === 'mdx' && !text.startsWith('---') ? `---\ntitle: "Tên bài"\n---\n${text}` : text;
    const trip = roundTrip(
      FORMATTED.includes(folder) ? whole : canonicalFile(whole, format),
      format,
    );
    total.files += 1;
    total.byteEqual += Number(trip.isByteEqual);
    total.bodyEqual += Number(trip.isBodyEqual);
    for (const kind of KINDS) {
      edits[kind].tried += trip.edits[kind].tried;
      edits[kind].good += trip.edits[kind].good;
    }
    const said = [
      ...(trip.isByteEqual ? [] : ['mở rồi lưu, không sửa gì, mà tệp khác đi']),
      ...(trip.isBodyEqual ? [] : ['trình soạn thảo viết lại thân bài khác đi']),
      ...trip.problems,
    ];
    problems += said.length;
    for (const problem of said) console.error(`${file}: ${problem}`);
  }
}
console.log(
  `${total.files} tệp; mở rồi lưu giống từng byte: ${total.byteEqual}; qua trình soạn thảo, không sửa: ${total.bodyEqual}`,
);
for (const kind of KINDS)
  console.log(
    `${WORDS[kind]}: ${edits[kind].tried} lần; chỉ đúng những dòng ấy khác đi: ${edits[kind].good}`,
  );
if (problems > 0) process.exitCode = 1;
