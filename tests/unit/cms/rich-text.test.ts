import { describe, expect, it } from 'vitest';
import { BODY_FIELD } from '../../../src/cms/body/field.ts';
import { fieldsFor } from '../../../src/cms/body/forms.ts';
import { readBody } from '../../../src/cms/body/read.ts';
import {
  block,
  componentBlock,
  componentInline,
  formOf,
  nameOf,
  type SlateElement,
} from '../../../src/cms/body/slate.ts';
import { writeBody } from '../../../src/cms/body/write.ts';
import { CONTENT_COMPONENTS } from '../../../src/core/dialect/components.ts';
import { parseBody } from '../../../src/core/dialect/parse.ts';

const blocks = Object.entries(CONTENT_COMPONENTS).flatMap(([id, component]) =>
  component.display === 'block' && !component.inside
    ? [{ id, label: component.label, fields: fieldsFor(component) as FormField[] }]
    : [],
);

/** What the tests look at in a field. */
interface FormField {
  name: string;
  widget?: string;
  options?: { value: string }[];
  fields?: FormField[];
}

/** A form filled in with something that every field takes. */
function filled(fields: readonly FormField[]): Record<string, unknown> {
  const valueOf = (field: FormField) => {
    if (field.widget === 'list') return [filled(field.fields ?? []), filled(field.fields ?? [])];
    if (field.widget === 'select') return field.options?.at(-1)?.value;
    if (field.widget === 'image') return '2026/11/lop-hoc.jpg';
    if (field.widget === 'markdown') return 'Đoạn **đậm**.\n\n- một\n- hai';
    if (field.widget === 'attachment') return '2026/11/giay-moi.pdf';
    return 'Chữ "nháy", <b>, {x} & y';
  };
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
}

describe('the content components in the rich text', () => {
  it('are all in the menu, save those that stand in another', () => {
    const names = Object.keys(CONTENT_COMPONENTS).filter(
      (name) => !CONTENT_COMPONENTS[name]?.inside,
    );
    expect(BODY_FIELD.editor_components).toEqual(names);
  });
  it.each(blocks)(
    '$label: what the form holds is written, accepted and read again',
    ({ id, fields }) => {
      const form = filled(fields);
      const written = writeBody([componentBlock(id, form)]);
      expect(parseBody(written).faults).toEqual([]);
      const [read] = readBody(written);
      expect([read && nameOf(read), read && formOf(read)]).toEqual([id, form]);
    },
  );
  it('lead to a PDF that is chosen, at its address on the site, and to what an older text leads to', () => {
    const to = (href: string) => `<Attachment href="${href}" label="Giấy mời" />`;
    for (const [address, file] of [
      ['/tep/2026/11/giay-moi.pdf', '2026/11/giay-moi.pdf'],
      ['/tep/a.pdf', 'a.pdf'],
      ['/tin-tuc/', '/tin-tuc/'],
      ['https://example.org/a.pdf', 'https://example.org/a.pdf'],
    ] as const) {
      const body = readBody(to(address));
      expect(body.map((found) => formOf(found).href)).toEqual([file]);
      expect(writeBody(body)).toBe(to(address));
    }
  });
  it.each([
    ['Phone', { number: '1022', label: 'tổng đài "1022"' }],
    ['Term', { id: 'otp', text: 'mã *OTP*' }],
    ['Abbr', { title: 'Ủy ban & dân', text: 'UBND' }],
  ])('%s stands in a line, bold too', (id, form) => {
    const line: SlateElement = block('paragraph', [
      { text: 'Gọi ' },
      {
        ...componentInline(id, form),
        data: { ...componentInline(id, form).data, marks: ['bold'] },
      },
      { text: ' nhé' },
    ]);
    const written = writeBody([line]);
    expect(parseBody(written).faults).toEqual([]);
    expect(written).toMatch(/^Gọi \*\*<.*\*\* nhé$/);
    expect(formOf(readBody(written)[0]?.children[1] as SlateElement)).toEqual(form);
  });
  it('keep their bytes when they are not written as we write them', () => {
    for (const source of [
      '<Callout type="info">một dòng</Callout>',
      '<Figure src="a.jpg" alt="x" la="y" />',
      '<Steps>\n<Step title="a">\n\nb\n\n</Step>\nchữ\n</Steps>',
      '<Callout>\n\nx',
      '[^1]: chú thích',
      '```\n{x}\n```',
    ])
      expect(readBody(source).map((found) => [nameOf(found), formOf(found).code])).toEqual([
        ['source', source],
      ]);
  });
});

describe('what editors do to lists', () => {
  it('another kind of list has its own signs', () => {
    const [list] = readBody('* một\n* hai');
    expect(writeBody([{ ...(list as SlateElement), type: 'numbered-list' }])).toBe(
      '1. một\n2. hai',
    );
    const [numbered] = readBody('1) một\n2) hai');
    expect(writeBody([{ ...(numbered as SlateElement), type: 'bulleted-list' }])).toBe(
      '- một\n- hai',
    );
  });
  it('two lists one after the other stay two', () => {
    const list = block('bulleted-list', [
      block('list-item', [block('paragraph', [{ text: 'a' }])]),
    ]);
    expect(readBody(writeBody([list, list]))).toHaveLength(2);
  });
  it('an empty item and an empty paragraph break nothing', () => {
    const list = block('bulleted-list', [
      block('list-item', [block('paragraph', [])]),
      block('list-item', [block('paragraph', [{ text: 'a' }])]),
    ]);
    expect(
      writeBody([block('paragraph', []), list, block('paragraph', [{ text: ' ' }])]),
    ).toContain('- a');
  });
});
