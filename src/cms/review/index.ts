import type { CMS } from 'decap-cms-core';
import { thisDay } from '../clock.ts';
import { isSavingDraft } from '../approval.ts';
import { button } from '../dom.ts';
import { missingParts } from '../complete.ts';
import { apiUrl, currentDraft, watchDraft, type Draft } from '../draft.ts';
import { callServer } from '../backend/server.ts';
import type { Diagnostic, FileDiagnostic } from '../../core/diagnostic.ts';
import { addToBar } from '../editor-bar.ts';
import { later } from '../later.ts';
import { Panel } from '../panel.ts';
import { partsOf, type Review } from './remarks.ts';

const REFUSED = 'Còn chỗ phải sửa, xem danh sách “Soát bài”. Chữ đang viết vẫn còn nguyên.';

const PAUSE_MS = 500;

// The rules bring the schemas and the reader of texts with them: not for the first screen, but before the line may break.
const loadReview = () => import('./review-draft.ts');

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
