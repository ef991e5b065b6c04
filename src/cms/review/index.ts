import type { CMS } from 'decap-cms-core';
import { thisDay } from '../clock.ts';
import { isSavingDraft } from '../approval.ts';
import { button, el, paragraph } from '../dom.ts';
import { missingParts } from '../complete.ts';
import { apiUrl, currentDraft, watchDraft, type Draft } from '../draft.ts';
import { callServer } from '../backend/server.ts';
import type { Diagnostic, FileDiagnostic } from '../../core/diagnostic.ts';
import { announce } from '../error-messages.ts';
import { addToBar } from '../editor-bar.ts';
import { focusField } from '../field-focus.ts';
import { later } from '../later.ts';
import { Panel } from '../panel.ts';

const REFUSED = 'Còn chỗ phải sửa, xem danh sách “Soát bài”. Chữ đang viết vẫn còn nguyên.';

const PAUSE_MS = 500;

// The rules bring the schemas and the reader of texts with them: not for the first screen, but before the line may break.
const loadReview = () => import('./review-draft.ts');

/** What the list shows: what was found, and how far the look has got. */
interface Review {
  remarks: readonly Diagnostic[];
  /** “asking” while the server looks at the others, “alone” where it cannot be reached. */
  scope: 'all' | 'asking' | 'alone';
}

let panel: Panel | undefined;

/** “Soát bài” in the editor: a button always in sight, and before every save. Refusals stop a save, advice never does. */
export function registerReview(cms: CMS): void {
  const list = (panel = new Panel('Soát bài'));
  addToBar(button('Soát bài', () => void run()));

  async function run(): Promise<void> {
    const draft = currentDraft();
    if (!draft || !(await later(loadReview))) return;
    show({ remarks: await remarksOn(draft), scope: 'asking' });
    await follow();
  }
  let looks = 0;
  // What is mended leaves the list while it is typed.
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isAhead = false;
  watchDraft(() => {
    if (!isAhead && currentDraft()) {
      isAhead = true;
      loadReview().catch(() => (isAhead = false));
    }
    clearTimeout(pause);
    if (list.isOpen) pause = setTimeout(() => void follow(), PAUSE_MS);
  });
  async function follow(): Promise<void> {
    const draft = currentDraft();
    const mine = ++looks;
    const review = draft && (await reviewWhole(draft));
    // Somebody typed on meanwhile: a newer look is on its way.
    if (review && list.isOpen && mine === looks) list.update(...partsOf(list, review));
  }
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }: { entry: { get: (key: string) => unknown } }) => {
      // A draft may be unfinished.
      if (isSavingDraft()) return;
      const draft = currentDraft();
      // Where the rules cannot be had, the server looks alone, or says that it cannot be reached.
      const hasRules = await loadReview().then(
        () => true,
        () => false,
      );
      if (!draft || !hasRules) return;
      // What is about to be saved, after the other steps before a save.
      const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
      // The server looks at the others as it saves.
      const remarks = await remarksOn({ ...draft, data });
      if (!remarks.some(({ severity }) => severity === 'error')) return;
      show({ remarks, scope: 'all' });
      throw new Error(REFUSED);
    },
  });
}

/** Shows what the server has refused as it shows all other remarks, each with the way to its place. */
export async function showRefused(faults: readonly FileDiagnostic[]): Promise<void> {
  const draft = currentDraft();
  if (draft) show({ remarks: await beside(draft, await remarksOn(draft), faults), scope: 'all' });
}

const wholeOf = async ({ form, data }: Draft) => ({ ...data, ...(await missingParts(form, data)) });

async function remarksOn(draft: Draft): Promise<Diagnostic[]> {
  const { reviewDraft } = await loadReview();
  return reviewDraft(draft.collection, draft.slug, await wholeOf(draft), thisDay());
}

/** What the entry says by itself, and beside all others. */
async function reviewWhole(draft: Draft): Promise<Review> {
  const remarks = await remarksOn(draft);
  try {
    const file = await fileOf(draft);
    const uploads = [...draft.chosenPictures.keys()];
    const faults = file ? await callServer(apiUrl(), 'review', { file, uploads }) : [];
    return { remarks: await beside(draft, remarks, faults), scope: 'all' };
  } catch {
    return { remarks, scope: 'alone' };
  }
}

async function fileOf(draft: Draft) {
  const { fileOfDraft } = await loadReview();
  return fileOfDraft(draft.collection, draft.slug, await wholeOf(draft), thisDay());
}

async function beside(
  draft: Draft,
  remarks: readonly Diagnostic[],
  faults: readonly FileDiagnostic[],
): Promise<Diagnostic[]> {
  const file = await fileOf(draft);
  return file
    ? (await loadReview()).withOthers(remarks, faults, draft.collection, file)
    : [...remarks];
}

function show(review: Review): void {
  panel?.open(...partsOf(panel, review));
}

const WAY: Readonly<Record<Review['scope'], string>> = {
  all: '',
  asking: 'Đang so với các bài khác …',
  alone: 'Chưa nối được với máy chủ nên chưa so được với các bài khác.',
};

function partsOf(list: Panel, { remarks, scope }: Review): Node[] {
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
    { class: `cms-remark cms-remark-${severity}` },
    where,
    el('p', { id }, message),
    path.length > 0 && button('Đến ô cần sửa', () => void go(), { 'aria-describedby': id }),
  );
}
