import type { Diagnostic } from '../../core/diagnostic.ts';
import { button, el, paragraph } from '../dom.ts';
import { announce } from '../error-messages.ts';
import { focusField } from '../field-focus.ts';
import type { Panel } from '../panel.ts';

/** What the list shows: what was found, and how far the look has got. */
export interface Review {
  remarks: readonly Diagnostic[];
  /** “asking” while the server looks at the others, “alone” where it cannot be reached. */
  scope: 'all' | 'asking' | 'alone';
}

const WAY: Readonly<Record<Review['scope'], string>> = {
  all: '',
  asking: 'Đang so với các bài khác …',
  alone: 'Chưa nối được với máy chủ nên chưa so được với các bài khác.',
};

/** What the panel shows of a look, which is said aloud, too. */
export function partsOf(list: Panel, { remarks, scope }: Review): Node[] {
  const refused = remarks.filter(({ severity }) => severity === 'error');
  const advised = remarks.filter(({ severity }) => severity === 'warning');
  const found =
    remarks.length === 0
      ? scope === 'all' && 'Bài đạt yêu cầu, có thể đăng.'
      : `${refused.length ? `${refused.length} chỗ phải sửa mới đăng được.` : scope === 'all' ? 'Bài đăng được.' : ''} ${advised.length ? `${advised.length} chỗ nên sửa cho dễ đọc.` : ''}`;
  const summary = [found, WAY[scope]].filter(Boolean).join(' ').trim();
  announce(summary);
  return [
    paragraph(summary),
    ...listOf('Phải sửa', refused, list),
    ...listOf('Nên sửa', advised, list),
  ];
}

function listOf(title: string, remarks: readonly Diagnostic[], panel: Panel): Node[] {
  if (remarks.length === 0) return [];
  const items = remarks.map((remark, index) =>
    itemOf(remark, `${title === 'Phải sửa' ? 'phai' : 'nen'}-sua-${index}`, panel),
  );
  return [
    el('h3', {}, `${title}: ${remarks.length}`),
    el('ol', { class: 'cms-remarks' }, ...items),
  ];
}

function itemOf(remark: Diagnostic, id: string, panel: Panel): HTMLElement {
  const { severity, line, field, message } = remark;
  const where = el('p', { class: 'cms-remark-field' }, field ?? '', line ? `, dòng ${line}` : '');
  return el(
    'li',
    { class: `cms-remark cms-remark-${severity}` },
    where,
    el('p', { id }, message),
    wayToField(remark, id, panel),
  );
}

/** The button from a remark, whose words have this id, to its field in the form. */
export function wayToField({ severity, path = [] }: Diagnostic, id: string, panel: Panel) {
  const go = async () => {
    // On a phone the panel would hide the field.
    if (matchMedia('(max-width: 50em)').matches) panel.close(false);
    const element = await focusField(path);
    element?.setAttribute('aria-describedby', id);
    if (severity === 'error') element?.setAttribute('aria-invalid', 'true');
  };
  return path.length > 0 && button('Đến ô cần sửa', () => void go(), { 'aria-describedby': id });
}
