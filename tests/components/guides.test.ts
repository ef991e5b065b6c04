import { describe, expect, it } from 'vitest';
import AdviceList from '../../src/components/guides/AdviceList.astro';
import GuideArticle from '../../src/components/guides/GuideArticle.astro';
import GuideHead from '../../src/components/guides/GuideHead.astro';
import Preparation from '../../src/components/guides/Preparation.astro';
import StepList from '../../src/components/guides/StepList.astro';
import { allWords, draw, wordsOf } from '../support/draw.ts';

const DATA = {
  code: 7,
  title: 'Cài VNeID',
  summary: 'Làm trên điện thoại của bác.',
  confirmation: 'awaiting',
  published: '2026-11-01',
  updated: '2026-11-02',
  reviewed: '2026-11-03',
  prepare: [],
  steps: [],
  problems: [],
  otherWays: [],
  helperNotes: [],
  sources: [],
  history: [],
  body: { parts: [] },
};
const FRAME = {
  audiences: [],
  related: [],
  tasks: [],
  helpPoints: [],
  instead: undefined,
  office: undefined,
  helper: 'Công an phường',
  isDue: false,
};
const step = (title: string, more: object = {}) => ({
  title,
  action: `Bấm **${title}**.`,
  certainty: 'certain',
  ...more,
});

describe('the head of a guide', () => {
  const head = (data: object = {}, more: object = {}) =>
    draw(GuideHead, { ...FRAME, data: { ...DATA, ...data }, ...more });

  it('names the guide once, and the day when it was compared with its sources', async () => {
    const body = await head();
    expect(allWords(body, 'h1')).toEqual(['Cài VNeID']);
    expect(wordsOf(body)).toContain('3/11/2026');
  });
  it('says who it is for, where it is for somebody', async () => {
    const audiences = [{ data: { name: 'Người cao tuổi' } }, { data: { name: 'Tiểu thương' } }];
    expect(wordsOf(await head({}, { audiences }))).toContain('người cao tuổi, tiểu thương.');
  });
  it('of a withdrawn guide gives the day, the reason and the guide to read instead', async () => {
    const body = await head(
      { withdrawn: { date: '2026-11-20', reason: 'Kẻ gian lợi dụng.' } },
      { instead: { id: 'bai-moi', data: { title: 'Bài mới' } } },
    );
    const board = body.querySelector('[aria-labelledby=rut]');
    expect(wordsOf(board)).toMatch(/20\/11\/2026.*Kẻ gian lợi dụng\..*Bài mới/);
    expect(board?.querySelector('a')?.getAttribute('href')).toBe('/huong-dan/bai-moi/');
  });
  it('sets the one warning apart, with its bold words', async () => {
    const body = await head({ warning: 'Không đọc **mã OTP** cho ai.' });
    expect(allWords(body, '[aria-labelledby=loi-dan] strong')).toEqual(['mã OTP']);
    expect((await head()).querySelector('[aria-labelledby=loi-dan]')).toBeNull();
  });
});

describe('what to prepare', () => {
  const preparation = (data: object) => draw(Preparation, { data: { prepare: [], ...data } });

  it('is left out where there is nothing to say', async () =>
    expect(wordsOf(await preparation({}))).toBe(''));
  it('lists things alone', async () => {
    const body = await preparation({ prepare: ['Thẻ căn cước', 'Điện thoại'] });
    expect(allWords(body, 'li')).toEqual(['Thẻ căn cước', 'Điện thoại']);
    expect(body.querySelector('dl')).toBeNull();
  });
  it('says how long it takes and what it costs', async () => {
    const body = await preparation({ minutes: 15, cost: { text: 'Không mất tiền', source: 2 } });
    expect(allWords(body, 'dt')).toHaveLength(2);
    expect(allWords(body, 'dd').join(' ')).toMatch(/15 phút.*Không mất tiền/);
    expect(body.querySelector('ul')).toBeNull();
  });
});

describe('the steps', () => {
  it('are numbered places that a link can point to', async () => {
    const body = await draw(StepList, { steps: [step('Mở máy'), step('Bấm nút')] });
    expect([...body.querySelectorAll('li')].map(({ id }) => id)).toEqual(['buoc-1', 'buoc-2']);
    expect(allWords(body, 'h3')).toEqual(['Mở máy', 'Bấm nút']);
    expect(allWords(body, 'strong')).toEqual(['Mở máy', 'Bấm nút']);
    expect(body.querySelectorAll('.fix')).toHaveLength(0);
  });
  it('say what to do when they fail, and on which phone they were tried', async () => {
    const checked = { date: '2026-11-20', app: 'VNeID', version: '2.1.6', device: 'máy mẫu' };
    const body = await draw(StepList, {
      steps: [step('Mở máy', { trouble: 'Sạc pin.', checked })],
    });
    expect(allWords(body, '.fix')[0]).toMatch(/: Sạc pin\.$/);
    expect(allWords(body, '.fix')[1]).toContain('20/11/2026 trên VNeID 2.1.6, máy mẫu.');
  });
});

describe('short advice', () => {
  const list = (items: object[]) =>
    draw(AdviceList, { id: 'hay-vuong', title: 'Khi gặp trục trặc', items });

  it('is left out where there is none', async () => expect(wordsOf(await list([]))).toBe(''));
  it('stands under its own heading', async () => {
    const body = await list([{ title: 'Quên mã', text: 'Bấm **Quên**.' }]);
    expect(body.querySelector('section')?.getAttribute('aria-labelledby')).toBe('hay-vuong');
    expect([allWords(body, 'h2'), allWords(body, 'h3')]).toEqual([
      ['Khi gặp trục trặc'],
      ['Quên mã'],
    ]);
  });
});

describe('a guide', () => {
  const guide = (data: object = {}) =>
    draw(GuideArticle, { ...FRAME, guide: { id: 'cai-vneid', data: { ...DATA, ...data } } });

  it('leaves out what it does not have', async () => {
    const body = await guide();
    expect(allWords(body, 'h1')).toEqual(['Cài VNeID']);
    for (const id of ['cac-buoc', 'hay-vuong', 'cach-khac', 'lam-xong', 'chuan-bi'])
      expect(body.querySelector(`#${id}`), id).toBeNull();
  });
  it('counts its steps, and links to each part that it has', async () => {
    const body = await guide({
      steps: [step('Mở máy'), step('Bấm nút')],
      otherWays: [{ title: 'Ra phường', text: 'Có người giúp.', certainty: 'certain' }],
    });
    expect(wordsOf(body.querySelector('#cac-buoc'))).toContain('2 bước');
    const links = [...body.querySelectorAll('nav a[href^="#"]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(expect.arrayContaining(['#cac-buoc', '#cach-khac']));
    expect(links).not.toContain('#hay-vuong');
    for (const href of links) expect(body.querySelector(String(href)), String(href)).not.toBeNull();
  });
  it('names the place that its button leads to', async () => {
    const body = await guide({
      start: { url: 'https://vneid.gov.vn/', label: 'Mở trang', goesTo: 'trang VNeID' },
    });
    expect(body.querySelector('a.btn[href="https://vneid.gov.vn/"]')).not.toBeNull();
    expect(wordsOf(body)).toContain('trang VNeID');
  });

  const inPerson = {
    where: 'Công an phường',
    bring: ['Thẻ căn cước'],
    say: '“Tôi muốn làm mức 2.”',
    certainty: 'certain',
  };
  const idsOf = (body: Element) => [...body.querySelectorAll('h2[id]')].map(({ id }) => id);
  it('shows the way without a phone after the steps, before them where these stop', async () => {
    const steps = [step('Mở máy')];
    const whole = idsOf(await guide({ steps, inPerson }));
    expect(whole.indexOf('tan-noi')).toBeGreaterThan(whole.indexOf('cac-buoc'));
    const stopped = idsOf(await guide({ steps, inPerson, stopsHere: 'Chưa có nguồn.' }));
    expect(stopped.indexOf('tan-noi')).toBeLessThan(stopped.indexOf('cac-buoc'));
  });
  it('shows where the office is once the ward has said so', async () => {
    const unit = { data: { address: 'Số 1 đường Mẫu', hours: '8 giờ' } };
    const body = await draw(GuideArticle, {
      ...FRAME,
      office: unit,
      guide: { id: 'cai-vneid', data: { ...DATA, inPerson: { ...inPerson, unit: 'x' } } },
    });
    expect(wordsOf(body)).toContain('Số 1 đường Mẫu');
    expect(wordsOf(body)).not.toContain('chưa báo địa chỉ');
  });
  it('says its doubt once, and marks only an unsure step that can cost something', async () => {
    const unsure = { certainty: 'to-check' };
    const body = await guide({
      steps: [step('Mở máy', unsure), step('Chuyển tiền', { ...unsure, risk: 'money' })],
    });
    expect(allWords(body, '.st-late')).toHaveLength(1);
    expect(wordsOf(body).split('chưa ai thử')).toHaveLength(2);
  });
});
