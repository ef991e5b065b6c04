import { describe, expect, it } from 'vitest';
import HelperView from '../../src/components/practice/HelperView.astro';
import SelfCheck from '../../src/components/practice/SelfCheck.astro';
import { allWords, draw, wordsOf } from '../support/draw.ts';

const guide = {
  id: 'cai-vneid',
  data: { code: 7, title: 'Cài VNeID' },
};

describe('the self-check', () => {
  const check = (questions: object[]) => draw(SelfCheck, { questions });
  const question = { id: 'vneid', title: 'Mở VNeID', guide, audience: undefined };

  it('asks each question with four answers, and names the guide beside it', async () => {
    const body = await check([question, { ...question, id: 'qr', title: 'Quét mã' }]);
    expect(allWords(body, 'legend')).toEqual(['1. Mở VNeID (bài số 7)', '2. Quét mã (bài số 7)']);
    const [first] = body.querySelectorAll('fieldset');
    expect(allWords(first as Element, 'label')).toEqual([
      'Chưa biết',
      'Làm được nếu có người giúp',
      'Tự làm được',
      'Giúp được người khác',
    ]);
    expect(new Set([...(first?.querySelectorAll('input') ?? [])].map(({ name }) => name))).toEqual(
      new Set(['vneid']),
    );
    expect(wordsOf(first?.querySelector('a[href="/huong-dan/cai-vneid/"]'))).toBe('Cài VNeID');
  });
  it('says whom a question is for, where it is not for all', async () => {
    const body = await check([{ ...question, audience: 'Tiểu thương' }]);
    expect(wordsOf(body.querySelector('fieldset'))).toContain('(nếu là tiểu thương)');
    expect(wordsOf(await check([question]))).not.toContain('nếu là');
  });
  it('has a place for every answer, hidden until there is one, and gives no mark', async () => {
    const body = await check([question]);
    const result = body.querySelector('[data-result]');
    expect(result?.hasAttribute('hidden')).toBe(true);
    expect(
      [...(result?.querySelectorAll('[data-answer]') ?? [])].map((part) =>
        part.getAttribute('data-answer'),
      ),
    ).toEqual(
      [...(body.querySelectorAll('fieldset input') ?? [])].map((one) => one.getAttribute('value')),
    );
    expect(wordsOf(body)).not.toMatch(/đạt|điểm/i);
  });
});

describe('the view of who helps', () => {
  const rules = [{ data: { title: 'Không gõ hộ mật khẩu' } }];
  const view = (data: object = {}) =>
    draw(HelperView, {
      rules,
      guide: {
        ...guide,
        data: {
          ...guide.data,
          helperNotes: ['Đọc to tên nút.'],
          steps: [
            { title: 'Mở máy', action: 'Bấm **Mở**.', certainty: 'to-check', risk: 'money' },
            { title: 'Gõ số', action: 'Gõ số máy.', certainty: 'certain', trouble: 'Gõ lại.' },
          ],
          ...data,
        },
      },
    });

  it('says what is never done for somebody, then the notes of this guide', async () => {
    const body = await view({ warning: 'Không đọc **mã** cho ai.', who: 'Con làm được.' });
    expect(allWords(body, '.board li')).toEqual(['Không gõ hộ mật khẩu']);
    expect(allWords(body, '[aria-labelledby=loi-dan] li')).toEqual([
      'Không đọc mã cho ai.',
      'Đọc to tên nút.',
      'Con làm được.',
    ]);
  });
  it('has a box for each step, named by the step, and its doubt where a slip costs something', async () => {
    const body = await view();
    expect(allWords(body, 'own-choices label')).toEqual(['1. Mở máy', '2. Gõ số']);
    const boxes = [...body.querySelectorAll('own-choices input')];
    expect(boxes.map((box) => box.getAttribute('name'))).toEqual(['Mở máy', 'Gõ số']);
    expect(allWords(body, '.st-late')).toHaveLength(1);
    expect(wordsOf(body)).toContain('Không được: Gõ lại.');
  });
  it('leads to the guide, and to the way without a phone', async () => {
    const body = await view({ inPerson: { where: 'Công an phường' } });
    const links = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining(['/huong-dan/cai-vneid/', '/huong-dan/cai-vneid/#tan-noi']),
    );
  });
  it('of a withdrawn guide leaves nothing to follow', async () => {
    const body = await view({ withdrawn: { date: '2026-11-20', reason: 'Sai.' } });
    expect(wordsOf(body)).toContain('Bài này đã rút.');
    expect(body.querySelectorAll('input, li')).toHaveLength(0);
    expect(body.querySelector('a')?.getAttribute('href')).toBe('/h/7/');
  });
});
