import { z } from 'zod';
import { defineCollection, type DataOf } from './collection.ts';
import { SEARCH_WORD_KINDS } from './enums.ts';
import { choice, faultsIn, line, ownPage, some } from './fields.ts';

/** A list that teaches the search how residents type. Each line says why it is there. */
const searchWords = defineCollection({
  name: 'search-words',
  noun: 'danh sách từ để tìm',
  format: 'yaml',
  schema: () =>
    z
      .strictObject({
        title: line('Tên danh sách', 'Ví dụ: “Viết tắt”.', 60),
        kind: choice('Loại', 'Danh sách này dạy ô tìm điều gì.', SEARCH_WORD_KINDS),
        lines: some(
          z.strictObject({
            words: some(
              line(
                'Cách gõ',
                'Một chữ hoặc một cụm, đúng dấu, chữ thường. Danh sách bài lên trước: ghi vài chữ chính theo thứ tự, ví dụ “người lạ hỏi mã”; chữ nào có trong danh sách chữ thay nhau thì cả nhóm cũng được.',
                80,
              ),
              'Cách gõ',
              'Viết tắt: chữ tắt đứng đầu, rồi đến nghĩa. Nhiều cách nói: các cách như nhau.',
              'cách gõ',
            ),
            to: z
              .array(ownPage('Địa chỉ bài', 'Dán địa chỉ trang. Ví dụ: “/huong-dan/cai-vneid/”.'))
              .meta({
                title: 'Bài lên trước',
                description: 'Chỉ điền cho danh sách bài lên trước. Bài đầu tiên đứng đầu.',
                singular: 'địa chỉ',
              })
              .optional(),
            ask: line(
              'Hỏi ai',
              'Chỉ điền cho việc chuyên mục không có bài. Ví dụ: “Bác hỏi Công an phường.”',
              160,
            ).optional(),
            note: line('Vì sao có dòng này', 'Một câu ngắn cho người sửa sau.', 160),
          }),
          'Các dòng',
          'Mỗi dòng một viết tắt, một nhóm cách nói hoặc một nhóm lời hỏi.',
          'dòng',
        ).meta({ summary: '{{fields.words}}' }),
      })
      .superRefine(({ kind, lines }, ctx) => {
        const seen = new Map<string, number>();
        for (const [at, { words, to, ask }] of lines.entries()) {
          const fail = (message: string) => faultsIn(ctx)(['lines', at, 'words'], message);
          const [first = ''] = words;
          const isShort = kind === 'abbreviation' || kind === 'shorthand';
          if ((isShort || kind === 'synonym' || kind === 'group') && words.length < 2)
            fail('Dòng này chỉ có một cách gõ. Hãy thêm ít nhất một cách nữa, hoặc bỏ dòng.');
          if (kind === 'shorthand' && words.length > 2)
            fail('Dòng này có hai nghĩa. Hãy giữ một nghĩa, hoặc chuyển sang danh sách viết tắt.');
          if (isShort && /\s/.test(first))
            fail(
              `“${first}” không phải chữ viết tắt vì có dấu cách. Hãy để chữ tắt đứng đầu dòng.`,
            );
          for (const word of isShort ? [first] : new Set(words)) {
            const before = seen.get(word);
            if (kind !== 'synonym' && before !== undefined)
              fail(`“${word}” đã có ở dòng thứ ${before + 1}. Hãy gộp lại thành một dòng.`);
            seen.set(word, at);
          }
          if ((kind === 'danger' || kind === 'lead') !== Boolean(to?.length))
            fail(
              'Bài lên trước: danh sách này phải có, danh sách khác để trống. Hãy điền hoặc bỏ.',
            );
          if ((kind === 'absent') !== Boolean(ask))
            fail('Hỏi ai: danh sách này phải có, danh sách khác để trống. Hãy điền hoặc bỏ.');
          if (new Set(words).size < words.length)
            fail('Dòng này có hai cách gõ giống nhau. Hãy bỏ một.');
        }
      }),
  isQuoting: true,
  cms: {
    order: 9,
    label: 'Từ để tìm',
    title: 'title',
    sort: { field: 'title', label: 'Tên', default_sort: 'asc' },
  },
});

export default searchWords;

declare module './collection.ts' {
  interface CollectionRegistry {
    'search-words': typeof searchWords;
  }
}

export type SearchWordList = DataOf<'search-words'>;
