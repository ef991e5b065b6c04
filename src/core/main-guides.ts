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
