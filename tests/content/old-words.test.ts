import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAIRS } from '../../src/components/content/pairs.ts';
import { COLLECTIONS } from '../../src/collections/index.ts';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';
import { walkFields } from '../../src/core/fields.ts';
import { reviewEntry } from '../../src/core/plain-language/index.ts';
import { adviseOnLinkWords } from '../../src/store/link-words.ts';
import { readContent, readEntry } from '../../src/store/read.ts';

const FILE = 'tests/fixtures/texts/old-guide.mdx';
const SOURCE = readFileSync(FILE, 'utf8');
const faults: FileDiagnostic[] = [];
const { entry, isValid } = readEntry('guides', 'src', FILE, SOURCE, faults);
const remarks = reviewEntry({
  collection: 'guides',
  data: entry.data,
  fields: walkFields(COLLECTIONS.guides.schema, entry.data),
  today: '2026-11-28',
});

describe('a guide in the words of before', () => {
  it('is refused until it has an end', () => {
    expect(isValid).toBe(false);
    expect(faults.map(({ field }) => field)).toEqual(['Làm xong sẽ thấy']);
  });
  it('is refused while it stops and has no way without a phone', () => {
    const found: FileDiagnostic[] = [];
    const source = SOURCE.replace('helperNotes:', 'outcome: "Bác sẽ thấy biên lai."\nhelperNotes:');
    readEntry('guides', 'src', FILE, source, found);
    expect(found.map(({ field }) => field)).toEqual(['Làm không cần điện thoại']);
  });
  it.each([
    ['prepare.0', '“mình”'],
    ['warning', '“đường liên kết”'],
    ['steps.0.action', '“28/09/2026”'],
    ['steps.0.note', '“nhập”'],
    ['steps.0.trouble', '“1900 0368”'],
    ['steps.1.action', '“bấm”'],
    ['steps.1.action', '“tại đây”'],
    ['stopsHere', '“Trang này”'],
    ['stopsHere', '“trang này chưa có nguồn”'],
    ['steps.1.note', 'Hạn 30/6/2026 đã qua'],
    ['cost.text', 'chưa ghi ngày'],
  ])('%s: %s', (path, words) => {
    const there = remarks.filter((remark) => remark.path?.join('.') === path);
    expect(there.map(({ message }) => message).join('\n')).toContain(words);
  });
});

describe('a link that is called otherwise than its page', () => {
  const guide = readContent(['src']).entries.find(({ id }) => id === 'cai-vneid');
  const news = (words: string) => {
    const source = `---\ntitle: "Tin thử"\n---\n\nXem [${words}](/huong-dan/cai-vneid/).\n`;
    return readEntry('news', 'src', 'src/content/news/2026-01-01-a.mdx', source, []).entry;
  };
  const adviceOn = (words: string) => adviseOnLinkWords([...(guide ? [guide] : []), news(words)]);

  it('is told the name of the page', () => {
    const [advice] = adviceOn('cách tải ứng dụng của công an');
    expect(advice).toMatchObject({ line: 5 });
    expect(advice?.message).toContain(String(guide?.data.title));
  });
  it('passes in any case of letters', () =>
    expect(adviceOn(String(guide?.data.title).toUpperCase())).toEqual([]));
});

describe('what the editors’ page teaches', () => {
  const review = (action: string) =>
    reviewEntry({
      collection: 'guides',
      data: {},
      fields: [{ path: ['steps', 0, 'action'], value: action, meta: {} }],
    });
  it.each(Object.entries(PAIRS))(
    '%s: the rules see what was wrong, and nothing in its place',
    (_, pairs) => {
      expect(pairs.filter(({ before }) => review(before).length > 0)).not.toEqual([]);
      expect(pairs.flatMap(({ after }) => review(after))).toEqual([]);
    },
  );
});

describe('the content', () => {
  const { entries } = readContent(['src']);
  it('follows every rule of how it is written', () => {
    const found = entries.flatMap(({ file, advice }) =>
      advice
        // What nobody can mend before somebody has seen the button stands in the accessibility statement.
        .filter(({ message }) => !/“[^”]+”: bác nào không nhìn thấy/.test(message))
        .map(({ message }) => `${file}: ${message}`),
    );
    expect([...found, ...adviseOnLinkWords(entries)]).toEqual([]);
  });
});
