import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawShareImage, getShareImage } from '../../../src/integration/share-image.ts';
import { shareAddressOf } from '../../../src/core/share-address.ts';
import { SHARE_SIZE, TITLE_SIZES } from '../../../src/core/share-image.ts';

/** How many pixels of this part of the picture are not white. */
async function inkIn(
  png: Buffer,
  part: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const grey = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return grey.filter((value) => value < 250).length;
}
const rightEdge = { left: 1160, top: 0, width: 40, height: 630 };
const bottomEdge = { left: 140, top: 612, width: 1060, height: 18 };

describe('the share picture', () => {
  it.each([
    ['a short title', 'Gọi 1022'],
    [
      'the longest guide',
      'Đăng nhập Cổng dịch vụ công quốc gia bằng tài khoản định danh'.slice(0, 60),
    ],
    [
      'the longest news',
      'Từ 01/12/2026 phường mở lớp “Bình dân học vụ số” buổi tối cho người lớn tuổi ở 12 tổ dân phố'.slice(
        0,
        90,
      ),
    ],
    [
      'the longest news in capitals',
      'NGHIÊM CẤM ĐƯA MẬT KHẨU, MÃ OTP CHO NGƯỜI LẠ GỌI ĐIỆN TỰ XƯNG LÀ CÔNG AN PHƯỜNG NAM ĐỒNG Ạ'.slice(
        0,
        90,
      ),
    ],
    ['one word without a place to break', 'https://vi-du.example.org/'.repeat(4).slice(0, 90)],
    ['ninety of the widest letter', 'W'.repeat(90)],
  ])('of %s is a light 1200×630 PNG whose large title stays inside', async (_, title) => {
    const { png, titleSize } = await drawShareImage({ title, kind: 'Hướng dẫn' });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...SHARE_SIZE });
    expect(png.length).toBeLessThan(60 * 1024);
    expect(titleSize).toBeGreaterThanOrEqual(64);
    expect([await inkIn(png, rightEdge), await inkIn(png, bottomEdge)]).toEqual([0, 0]);
  });

  it('has a larger title where there is room', async () => {
    expect((await drawShareImage({ title: 'Gọi 1022' })).titleSize).toBe(TITLE_SIZES[0]);
    expect(
      (await drawShareImage({ title: 'Phường mở lớp học buổi tối '.repeat(3) })).titleSize,
    ).toBeLessThan(TITLE_SIZES[0]);
  });

  it('shows every Vietnamese mark: no two of these letters look alike', async () => {
    const letters = ['ơ', 'ờ', 'ở', 'ỡ', 'ợ', 'ẵ', 'ễ', 'ử', 'ỵ', 'đ', 'd'];
    const pictures = await Promise.all(
      letters.map(async (title) => (await drawShareImage({ title })).png.toString('base64')),
    );
    expect(new Set(pictures).size).toBe(letters.length);
  });

  it('says signs that the font lacks in words', async () => {
    const pictures = await Promise.all(
      ['Từ 2 → 3 cấp', 'Từ 2 đến 3 cấp'].map(
        async (title) => (await drawShareImage({ title })).png,
      ),
    );
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true);
  });

  it.each(['Tắt ⏻ máy', 'Thi đua 🏆', 'Chạm ☰ rồi đọc', '電話'])(
    'leaves a title out whole rather than lose a sign of it: %s',
    async (title) => {
      const [withSign, without] = await Promise.all([
        drawShareImage({ title, kind: 'Tin tức' }),
        drawShareImage({ title: 'Tin tức' }),
      ]);
      expect(withSign.png.equals(without.png)).toBe(true);
    },
  );

  it('has another address when the title is another, and the same while it is not', () => {
    const of = (title: string) => shareAddressOf('guides', 'cai-vneid', title);
    expect(of('Cài VNeID')).toMatch(/^\/chia-se\/cai-vneid-[a-z0-9]+\.png$/);
    expect(of('Cài VNeID')).toBe(of('Cài VNeID'));
    expect(of('Cài VNeID')).not.toBe(of('Cài ứng dụng VNeID'));
  });

  it('is the same when it comes from the cache', async () => {
    const card = { title: 'Gọi 1022', kind: 'Hướng dẫn' };
    const [first, second] = [await getShareImage(card), await getShareImage(card)];
    expect(second.equals(first)).toBe(true);
    expect((await getShareImage({ ...card, kind: 'Tin tức' })).equals(first)).toBe(false);
  });
});

describe('a title that leaves its place', () => {
  const planted = (left: number, top: number) =>
    sharp({ create: { ...SHARE_SIZE, channels: 3, background: '#fff' } })
      .composite([
        {
          input: Buffer.from(
            '<svg width="20" height="8"><rect width="20" height="8" fill="#16202f"/></svg>',
          ),
          left,
          top,
        },
      ])
      .png()
      .toBuffer();

  it('is found on the right', async () =>
    expect(await inkIn(await planted(1150, 300), rightEdge)).toBeGreaterThan(0));
  it('is found at the bottom', async () =>
    expect(await inkIn(await planted(300, 610), bottomEdge)).toBeGreaterThan(0));
});
