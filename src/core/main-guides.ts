/** What residents come for most, in the order in which the home page shows it. */
export const MAIN_GUIDES = [
  'cai-vneid',
  'quen-mat-khau-vneid',
  'bao-hiem-y-te-vneid',
  'mat-dien-thoai-vneid',
  'da-lo-chuyen-tien',
  'nop-ho-so-truc-tuyen',
  'gui-phan-anh',
  'gia-danh-cong-an',
] as const;

/** The step whose picture tells best what the guide is about; the first one where none is named. */
export const TELLING_STEP: Readonly<Record<string, number>> = {
  'cai-vneid': 4,
  'quen-mat-khau-vneid': 6,
  'bao-hiem-y-te-vneid': 3,
  'mat-dien-thoai-vneid': 3,
  'nop-ho-so-truc-tuyen': 6,
  'gui-phan-anh': 2,
};
