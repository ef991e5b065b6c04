import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { roundTrip } from './round-trip.ts';

// Opens, edits and saves files of content as the CMS does; exit code 1 when one comes back different.
const FOLDERS = process.argv[2]
  ? [process.argv[2]]
  : [
      'src/content',
      'tests/fixtures/sample/content',
      'tests/fixtures/nasty',
      'tests/fixtures/mdx/benign',
    ];

const total = { files: 0, byteEqual: 0, bodyEqual: 0, edits: 0, oneLine: 0 };
for (const folder of FOLDERS) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ['.mdx', '.yaml'].includes(extname(name)),
  );
  for (const name of files) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    // Fixtures of bodies have no fields.
    const source =
      extname(name) === '.mdx' && !text.startsWith('---')
        ? `---\ntitle: "Tên bài"\n---\n${text}`
        : text;
    const { isByteEqual, isBodyEqual, edits, oneLine, problems } = roundTrip(
      source,
      extname(name) === '.mdx' ? 'mdx' : 'yaml',
    );
    total.files += 1;
    total.byteEqual += Number(isByteEqual);
    total.bodyEqual += Number(isBodyEqual);
    total.edits += edits;
    total.oneLine += oneLine;
    if (!isByteEqual) console.error(`${file}: mở rồi lưu, không sửa gì, mà tệp khác đi`);
    if (!isBodyEqual) console.error(`${file}: trình soạn thảo viết lại thân bài khác đi`);
    for (const problem of problems) console.error(`${file}: sửa một chữ ở ${problem}`);
  }
}
console.log(
  `${total.files} tệp; mở rồi lưu giống từng byte: ${total.byteEqual}; qua trình soạn thảo, không sửa: ${total.bodyEqual}`,
);
console.log(`${total.edits} lần sửa một chữ; chỉ đúng một dòng khác đi: ${total.oneLine}`);
if (total.byteEqual < total.files || total.bodyEqual < total.files || total.oneLine < total.edits)
  process.exitCode = 1;
