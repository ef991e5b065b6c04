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
  help: { guide: 'cai-vneid', count: 0, points: [], classes: [] },
  instead: undefined,
  office: undefined,
  helper: 'Công an phường',
  channel: undefined,
  isDue: false,
};
/** Where a list of steps stands. */
const PLACE = { code: 7, end: '#lam-xong' };
const step = (title: string, more: object = {}) => ({
  title,
  action: `Bấm **${title}**.`,
  certainty: 'certain',
  ...more,
});

describe('the head of a guide', () => {
  const head = (data: object = {}, more: object = {}) =>
    draw(GuideHead, { ...FRAME, data: { ...DATA, ...data }, ...more });

  it('names the guide once', async () =>
    expect(allWords(await head(), 'h1')).toEqual(['Cài VNeID']));
  it('calls the number of an emergency before everything else', async () => {
    const body = await head({ urgent: { number: '113', label: 'báo công an' } });
    const [call] = body.querySelectorAll('a');
    expect(call?.getAttribute('href')).toBe('tel:113');
    expect(wordsOf(call)).toMatch(/113.*báo công an/);
  });
  it('calls the office once its number is known, and until then leads to who helps', async () => {
    const links = async (phone?: string) =>
      [...(await head({}, { phone })).querySelectorAll('a')].map((link) =>
        link.getAttribute('href'),
      );
    expect((await links('0225 000'))[0]).toBe('tel:0225000');
    expect((await links())[0]).toBe('/diem-ho-tro/');
  });
  it('sends the page, and prints its leaflet', async () => {
    const body = await head();
    expect(allWords(body, 'share-page button')).toEqual(['Gửi Zalo']);
    expect(wordsOf(body.querySelector('a[href^="/in/"]'))).toBe('In tờ rơi');
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
    expect(allWords(body, '#loi-dan strong')).toEqual(['mã OTP']);
    expect(wordsOf(body.querySelector('#loi-dan'))).toBe('Nhớ trước: Không đọc mã OTP cho ai.');
    expect((await head()).querySelector('#loi-dan')).toBeNull();
  });
  it('makes what must be done at once, a whole sentence in bold, the heading of the warning', async () => {
    const body = await head({ warning: '**Gọi ngân hàng ngay.** Số có **trên thẻ**.' });
    expect(allWords(body, 'h2')).toEqual(['Gọi ngân hàng ngay.']);
    expect(allWords(body, '#loi-dan p')).toEqual(['Số có trên thẻ.']);
    const part = await head({ warning: '**Đừng chuyển lại** theo lời người lạ.' });
    expect(allWords(part, 'h2')).toEqual([]);
  });
});

describe('what to prepare', () => {
  const preparation = (data: object) => draw(Preparation, { data: { prepare: [], ...data } });

  it('is left out where there is nothing to say', async () =>
    expect(wordsOf(await preparation({}))).toBe(''));
  it('says one thing at once', async () => {
    const body = await preparation({ prepare: ['Thẻ căn cước'] });
    expect(wordsOf(body)).toBe('Cần có: Thẻ căn cước');
    expect(body.querySelector('details')).toBeNull();
  });
  it('folds several, and says how many', async () => {
    const body = await preparation({ prepare: ['Thẻ căn cước', 'Điện thoại'] });
    expect(allWords(body, 'summary')).toEqual(['Cần có: 2 thứ']);
    expect(allWords(body, 'li')).toEqual(['Thẻ căn cước', 'Điện thoại']);
  });
  it('says how long it takes, and what it costs by which source', async () => {
    const body = await preparation({ minutes: 15, cost: { text: 'Không mất tiền', source: 2 } });
    expect(allWords(body, 'summary')).toEqual(['Cần có: mất khoảng 15 phút, chi phí']);
    expect(allWords(body, 'li').join(' ')).toMatch(/15 phút.*Không mất tiền/);
    expect(body.querySelector('a[href="#nguon"]')).not.toBeNull();
  });
});

describe('the steps', () => {
  it('are numbered places that a link can point to', async () => {
    const body = await draw(StepList, {
      ...PLACE,
      steps: [step('Mở máy'), step('Bấm nút')],
    });
    expect([...body.querySelectorAll('li')].map(({ id }) => id)).toEqual(['buoc-1', 'buoc-2']);
    expect(allWords(body, 'h3')).toEqual(['Mở máy', 'Bấm nút']);
    expect(allWords(body, 'strong')).toEqual(['Mở máy', 'Bấm nút']);
    expect(body.querySelectorAll('details')).toHaveLength(0);
  });
  it('lead from one to the next and back, each saying its place; the last one to the end', async () => {
    const body = await draw(StepList, {
      ...PLACE,
      steps: [step('Mở máy'), step('Bấm nút'), step('Tắt máy')],
    });
    const ways = [...body.querySelectorAll('li')].map((one) =>
      [...one.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    );
    expect(ways).toEqual([
      ['#cac-buoc', '#buoc-2'],
      ['#cac-buoc', '#buoc-1', '#buoc-3'],
      ['#cac-buoc', '#buoc-2', '#lam-xong'],
    ]);
    expect(allWords(body, 'li').map((words) => words.slice(0, 15))).toEqual([
      'Bước 1 trong 3 ',
      'Bước 2 trong 3 ',
      'Bước 3 trong 3 ',
    ]);
  });
  it('show the picture of their drawing, a screenshot in its place, and nothing for an unknown kind', async () => {
    const images = async (more: object) => {
      const body = await draw(StepList, { ...PLACE, steps: [step('Mở máy', more)] });
      return [...body.querySelectorAll('svg.hv')].map((one) => one.getAttribute('aria-label'));
    };
    expect(await images({ drawing: { kind: 'tap', words: ['Mở máy'] } })).toEqual([
      expect.stringContaining('“Mở máy”'),
    ]);
    expect(await images({ drawing: { kind: 'unknown' } })).toEqual([]);
    expect(await images({})).toEqual([]);
  });
  it('say what to do when they fail, and on which phone they were tried', async () => {
    const checked = { date: '2026-11-20', app: 'VNeID', version: '2.1.6', device: 'máy mẫu' };
    const body = await draw(StepList, {
      ...PLACE,
      steps: [step('Mở máy', { trouble: 'Sạc pin.', checked })],
    });
    expect(allWords(body, 'details')).toEqual(['Máy tôi hiện khác Sạc pin.']);
    expect(wordsOf(body)).toContain('20/11/2026 trên VNeID 2.1.6, máy mẫu.');
  });
  it('blame no phone where the step has nothing to do with one', async () => {
    const body = await draw(StepList, {
      ...PLACE,
      steps: [
        step('Đến quầy', { trouble: 'Nhờ người đưa đi.', drawing: { kind: 'counter' } }),
        step('Chạm nút', { trouble: 'Tìm ở mục khác.', drawing: { kind: 'tap' } }),
      ],
    });
    expect(allWords(body, 'summary')).toEqual(['Không được thì sao?', 'Máy tôi hiện khác']);
  });
});

describe('short advice', () => {
  const list = (items: object[]) =>
    draw(AdviceList, { id: 'hay-vuong', title: '1 chỗ hay vướng', items });

  it('is left out where there is none', async () => expect(wordsOf(await list([]))).toBe(''));
  it('is folded under a line that says what is inside', async () => {
    const body = await list([{ title: 'Quên mã', text: 'Bấm **Quên**.' }]);
    expect(allWords(body, 'summary')).toEqual(['1 chỗ hay vướng Quên mã']);
    expect(allWords(body, 'h3')).toEqual(['Quên mã']);
  });
});

const inPerson = {
  where: 'Công an phường',
  bring: ['Thẻ căn cước'],
  say: '“Tôi muốn làm mức 2.”',
  certainty: 'certain',
};

describe('a guide', () => {
  const guide = (data: object = {}) =>
    draw(GuideArticle, { ...FRAME, guide: { id: 'cai-vneid', data: { ...DATA, ...data } } });

  it('leaves out what it does not have', async () => {
    const body = await guide();
    expect(allWords(body, 'h1')).toEqual(['Cài VNeID']);
    for (const id of ['cac-buoc', 'hay-vuong', 'cach-khac', 'lam-xong', 'tan-noi'])
      expect(body.querySelector(`#${id}`), id).toBeNull();
  });
  it('counts its steps, and each link within it leads somewhere', async () => {
    const body = await guide({
      steps: [step('Mở máy'), step('Bấm nút')],
      inPerson,
      outcome: 'Bác sẽ thấy VNeID.',
    });
    expect(wordsOf(body.querySelector('#cac-buoc'))).toBe('2 bước');
    const links = [...body.querySelectorAll('a[href^="#"]')].map((link) =>
      String(link.getAttribute('href')),
    );
    expect(links).toEqual(expect.arrayContaining(['#buoc-1', '#tan-noi', '#lam-xong']));
    for (const href of links) expect(body.querySelector(href), href).not.toBeNull();
  });
  it('folds what it says under one heading, and says what is inside', async () => {
    const rows = ['Gọi video', 'Đòi tiền'].map((sign) => `<tr><td>${sign}</td><td>Sai</td></tr>`);
    const bodyOf = async (html: string) => guide({ body: { parts: [{ html }] } });
    const table = await bodyOf(
      `<h2 id="a">Nhận ra kẻ gian</h2><table><tr><th>Dấu hiệu</th></tr>${rows.join('')}</table>`,
    );
    expect(allWords(table, 'article summary')).toEqual(['Nhận ra kẻ gian Gọi video · Đòi tiền']);
    expect(allWords(table, 'article details td')).toContain('Sai');
    const text = await bodyOf('<h2 id="a">Quy định nói gì</h2><p>Có hạn liên kết.</p>');
    expect(allWords(text, 'article summary')).toEqual(['Quy định nói gì Có hạn liên kết.']);
  });
  it('shows a text of several parts as it is', async () => {
    const html = '<h2 id="a">Một</h2><p>A.</p><h2 id="b">Hai</h2><p>B.</p>';
    const body = await guide({ body: { parts: [{ html }] } });
    expect(allWords(body, 'article h2')).toEqual(['Một', 'Hai']);
    expect(body.querySelector('article details')).toBeNull();
  });
  it('says who it is for and when it was compared with its sources', async () => {
    const audiences = [{ data: { name: 'Người cao tuổi' } }, { data: { name: 'Tiểu thương' } }];
    const body = await draw(GuideArticle, {
      ...FRAME,
      audiences,
      guide: { id: 'cai-vneid', data: DATA },
    });
    expect(wordsOf(body)).toContain('người cao tuổi, tiểu thương.');
    expect(wordsOf(body.querySelector('#nguon summary'))).toContain('3/11/2026');
  });
  it('names the place that its button leads to', async () => {
    const body = await guide({
      start: { url: 'https://vneid.gov.vn/', label: 'Mở trang', goesTo: 'trang VNeID' },
    });
    expect(body.querySelector('a.btn[href="https://vneid.gov.vn/"]')).not.toBeNull();
    expect(wordsOf(body)).toContain('trang VNeID');
  });

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
