import type { CMS } from 'decap-cms-core';
import { dayIn } from '../../core/dates.ts';
import { button, el } from '../dom.ts';
import { missingParts } from '../complete.ts';
import { currentDraft, watchDraft, type Draft } from '../draft.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { announce } from '../error-messages.ts';
import { addToBar } from '../editor-bar.ts';
import { focusField } from '../field-focus.ts';
import { Panel } from '../panel.ts';

const REFUSED = 'Còn chỗ phải sửa, xem danh sách “Soát bài”. Chữ đang viết vẫn còn nguyên.';

const PAUSE_MS = 500;

// The rules bring the schemas and the reader of texts with them: not for the first screen.
const loadReview = () => import('./review-draft.ts');

/** “Soát bài” in the editor: a button always in sight, and before every save. Refusals stop a save, advice never does. */
export function registerReview(cms: CMS): void {
  const panel = new Panel('Soát bài');
  addToBar(button('Soát bài', () => void run()));

  async function run(): Promise<void> {
    const draft = currentDraft();
    if (draft) show(panel, await remarksOn(draft));
  }
  // What is mended leaves the list while it is typed.
  let pause: ReturnType<typeof setTimeout> | undefined;
  watchDraft(() => {
    clearTimeout(pause);
    if (panel.isOpen) pause = setTimeout(() => void follow(), PAUSE_MS);
  });
  async function follow(): Promise<void> {
    const draft = currentDraft();
    const remarks = draft && (await remarksOn(draft));
    if (remarks && panel.isOpen) panel.update(...partsOf(panel, remarks));
  }
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      const draft = currentDraft();
      // What is about to be saved, after the other steps before a save.
      const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
      const remarks = draft ? await remarksOn({ ...draft, data }) : [];
      if (!remarks.some(({ severity }) => severity === 'error')) return;
      show(panel, remarks);
      throw new Error(REFUSED);
    },
  });
}

async function remarksOn({ collection, form, slug, data }: Draft): Promise<Diagnostic[]> {
  const whole = { ...data, ...(await missingParts(form, data)) };
  return (await loadReview()).reviewDraft(collection, slug, whole, dayIn(new Date()));
}

function show(panel: Panel, remarks: readonly Diagnostic[]): void {
  panel.open(...partsOf(panel, remarks));
}

function partsOf(panel: Panel, remarks: readonly Diagnostic[]): Node[] {
  const refused = remarks.filter(({ severity }) => severity === 'error');
  const advised = remarks.filter(({ severity }) => severity === 'warning');
  const summary =
    remarks.length === 0
      ? 'Bài đạt yêu cầu, có thể đăng.'
      : `${refused.length ? `${refused.length} chỗ phải sửa mới đăng được.` : 'Bài đăng được.'} ${advised.length ? `${advised.length} chỗ nên sửa cho dễ đọc.` : ''}`;
  announce(summary);
  return [
    el('p', {}, summary),
    ...listOf('Phải sửa', refused, panel),
    ...listOf('Nên sửa', advised, panel),
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

function itemOf(
  { severity, path = [], line, field, message }: Diagnostic,
  id: string,
  panel: Panel,
): HTMLElement {
  const go = async () => {
    // On a phone the panel would hide the field.
    if (matchMedia('(max-width: 50em)').matches) panel.close(false);
    const element = await focusField(path);
    element?.setAttribute('aria-describedby', id);
    if (severity === 'error') element?.setAttribute('aria-invalid', 'true');
  };
  const where = el('p', { class: 'cms-remark-field' }, field ?? '', line ? `, dòng ${line}` : '');
  return el(
    'li',
    { class: `cms-remark cms-${severity}` },
    where,
    el('p', { id }, message),
    button('Đến ô cần sửa', () => void go(), { 'aria-describedby': id }),
  );
}
