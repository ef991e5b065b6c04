import { z } from 'zod';
import { codesOf } from './enums.ts';

/** A kind of drawing: what editors call it, its variants (the first is the usual one), how many words it can show. */
interface Kind {
  label: string;
  variants: Readonly<Record<string, string>>;
  words: number;
}

/** Everything that a step can be drawn as. The pictures are made by src/core/drawings. */
export const DRAWINGS = {
  open: {
    label: 'Mở ứng dụng',
    variants: {
      app: 'Ứng dụng',
      id: 'VNeID',
      bank: 'Ngân hàng',
      settings: 'Cài đặt',
      browser: 'Trình duyệt',
      store: 'Kho ứng dụng',
      phone: 'Điện thoại',
    },
    words: 2,
  },
  tap: {
    label: 'Chạm một chỗ',
    variants: {
      list: 'Một dòng trong danh sách',
      button: 'Một nút',
      form: 'Nút ở cuối tờ khai',
      bar: 'Thanh dưới cùng',
      grid: 'Một ô trong nhiều ô',
      link: 'Chữ nhỏ dưới ô mật khẩu',
      path: 'Mục này rồi mục kia',
      ask: 'Máy hỏi, chạm để trả lời',
      switch: 'Nút gạt',
      get: 'Nút cài',
    },
    words: 3,
  },
  choose: {
    label: 'Chọn một trong các mục',
    variants: { two: 'Hai mục', three: 'Ba mục', paper: 'Xem bảng trên giấy' },
    words: 3,
  },
  type: {
    label: 'Gõ vào ô',
    variants: {
      text: 'Gõ chữ',
      search: 'Ô tìm kiếm',
      address: 'Ô địa chỉ',
      number: 'Gõ số',
      secret: 'Mật khẩu',
      login: 'Đăng nhập',
      form: 'Điền tờ khai',
      message: 'Soạn tin nhắn',
    },
    words: 2,
  },
  code: {
    label: 'Gõ mã',
    variants: { message: 'Mã trong tin nhắn', phone: 'Mã ở máy cũ' },
    words: 0,
  },
  check: {
    label: 'Xem kỹ',
    variants: {
      phone: 'Trên màn hình',
      paper: 'Theo tờ giấy',
      compare: 'So máy với giấy',
      tick: 'Tích vào ô',
      code: 'Tờ mã QR',
    },
    words: 3,
  },
  face: {
    label: 'Chụp khuôn mặt',
    variants: { self: 'Tự chụp', staff: 'Cán bộ chụp' },
    words: 0,
  },
  scan: {
    label: 'Quét mã QR',
    variants: { stand: 'Mã trên bảng', no: 'Đừng quét' },
    words: 0,
  },
  chip: { label: 'Áp thẻ vào lưng máy', variants: { card: 'Thẻ căn cước' }, words: 0 },
  hangup: { label: 'Tắt máy', variants: { call: 'Cuộc gọi lạ' }, words: 0 },
  nolink: {
    label: 'Đừng mở',
    variants: { link: 'Đường dẫn', file: 'Tệp lạ' },
    words: 1,
  },
  keep: {
    label: 'Đừng làm theo lời họ',
    variants: { code: 'Đừng đọc mã', money: 'Đừng chuyển tiền' },
    words: 0,
  },
  call: {
    label: 'Gọi điện',
    variants: { number: 'Một số', card: 'Số in trên thẻ', family: 'Người nhà' },
    words: 1,
  },
  counter: {
    label: 'Đến quầy',
    variants: {
      card: 'Đưa thẻ',
      paper: 'Đưa giấy',
      phone: 'Đưa điện thoại',
      ask: 'Hỏi',
      money: 'Trả tiền',
      child: 'Đưa con đi',
      take: 'Nhận giấy',
      go: 'Đi đến nơi',
    },
    words: 1,
  },
  together: {
    label: 'Có người ngồi cạnh',
    variants: { helper: 'Người nhà', staff: 'Cán bộ' },
    words: 0,
  },
  write: {
    label: 'Viết',
    variants: { note: 'Ghi ra giấy', form: 'Điền tờ khai' },
    words: 3,
  },
  bring: {
    label: 'Chuẩn bị',
    variants: {
      card: 'Thẻ',
      phone: 'Điện thoại',
      paper: 'Giấy tờ',
      'card-phone': 'Thẻ, điện thoại',
      'card-paper': 'Thẻ, giấy tờ',
      'phone-sim': 'Điện thoại, SIM',
      'phone-phone': 'Hai điện thoại',
      'card-phone-sim': 'Thẻ, điện thoại, SIM',
      'card-phone-paper': 'Thẻ, điện thoại, giấy tờ',
    },
    words: 1,
  },
  photo: {
    label: 'Chụp ảnh',
    variants: { place: 'Nơi xảy ra', paper: 'Giấy tờ', screen: 'Màn hình' },
    words: 0,
  },
  wait: {
    label: 'Chờ',
    variants: { days: 'Nhiều ngày', done: 'Máy báo xong', money: 'Tiền vào' },
    words: 1,
  },
  touch: {
    label: 'Cách chạm',
    variants: {
      drag: 'Rê một ngón',
      double: 'Nhấn hai lần',
      two: 'Kéo nhiều ngón',
      keys: 'Phím âm lượng',
    },
    words: 0,
  },
  lesson: { label: 'Xem bài học', variants: { video: 'Xem video' }, words: 0 },
} as const satisfies Record<string, Kind>;

export type DrawingKind = keyof typeof DRAWINGS;

/** Who may stand in a picture in place of the usual older person, once those whom it shows have been asked (src/core/drawings/asked.ts). */
export const FIGURES = {
  deaf: 'Người khiếm thính',
  wheelchair: 'Người dùng xe lăn',
  stick: 'Người chống gậy',
} as const;

export type Figure = keyof typeof FIGURES;

/** Kinds that show the reader among people, with a body and free hands. */
const WITH_FIGURE: readonly DrawingKind[] = ['counter', 'together'];
export const hasFigure = ({ kind }: Drawing): boolean => WITH_FIGURE.includes(kind);

/** What a step's drawing is made from. */
export type Drawing = {
  [K in DrawingKind]: {
    kind: K;
    as?: keyof (typeof DRAWINGS)[K]['variants'];
    words?: string[];
    who?: Figure;
  };
}[DrawingKind];

/** The same picture without its words, or with the usual person. */
export const drawingWithout = (drawing: Drawing, part: 'words' | 'who') =>
  Object.fromEntries(Object.entries(drawing).filter(([key]) => key !== part)) as Drawing;

/** Kinds whose words stand on a telephone's own screen, and the variants of them that lie on paper. */
const ON_SCREEN: Partial<Record<DrawingKind, readonly string[]>> = {
  open: [],
  tap: [],
  choose: ['paper'],
  type: [],
  check: ['paper', 'compare', 'code'],
};

const schemaOf = <K extends DrawingKind>(kind: K) => {
  const { label, variants, words }: Kind = DRAWINGS[kind];
  return z.strictObject({
    kind: z.literal(kind).meta({ title: 'Loại hình', description: label }),
    as: z.enum(codesOf(variants)).optional().meta({ labels: variants }),
    ...(WITH_FIGURE.includes(kind) && {
      who: z.enum(codesOf(FIGURES)).optional().meta({ title: 'Người trong hình', labels: FIGURES }),
    }),
    ...(words > 0 && {
      words: z.array(z.string().trim().min(1).max(60)).min(1).max(words).optional(),
    }),
  });
};

const [first, ...others] = codesOf(DRAWINGS);

/** The drawing of a step, picked from pictures in the CMS. */
export const drawing = z
  .discriminatedUnion('kind', [schemaOf(first), ...others.map(schemaOf)])
  .meta({
    title: 'Hình vẽ',
    description: 'Hình minh họa cho bước này. Chữ trong hình lấy từ chính bước này.',
    drawing: true,
  }) as unknown as z.ZodType<Drawing, Drawing>;

/** A word on a telephone's screen, or beside it on paper. */
const isOnScreen = ({ kind, as }: Drawing): boolean =>
  ON_SCREEN[kind]?.includes(as ?? '') === false;

interface DrawnStep {
  title: string;
  action: string;
  note?: string | undefined;
  drawing?: Drawing | undefined;
}

/** Words of the picture that the step does not say; on a screen, that it does not quote in bold. */
export function strangeWords({ title, action, note = '', drawing: picture }: DrawnStep) {
  if (!picture) return [];
  const said = [title, action, note].join('\n').toLocaleLowerCase('vi');
  const plain = said.replaceAll('**', '');
  return (picture.words ?? []).flatMap((word) => {
    const sought = word.toLocaleLowerCase('vi');
    if (!plain.includes(sought)) return { word, isSaid: false };
    return isOnScreen(picture) && !said.includes(`**${sought}**`) ? { word, isSaid: true } : [];
  });
}

/** Places of steps that show the very picture of the step before. */
export const repeatedDrawings = (steps: readonly { drawing?: Drawing | undefined }[]): number[] =>
  steps.flatMap(({ drawing: picture }, index) =>
    index > 0 && picture && JSON.stringify(picture) === JSON.stringify(steps[index - 1]?.drawing)
      ? [index]
      : [],
  );
