interface Over {
  data: { current?: { sortable?: { index: number } } | undefined };
}

const placeOf = ({ data }: Over) => (data.current?.sortable?.index ?? 0) + 1;

/** What a list whose items can change places says to screen readers (dnd-kit's `accessibility`). */
export const SORTING_WORDS = {
  screenReaderInstructions: {
    draggable:
      'Để đổi chỗ bằng bàn phím: bấm phím cách, bấm mũi tên lên hoặc xuống, rồi bấm phím cách lần nữa. Bấm Escape để thôi.',
  },
  announcements: {
    onDragStart: () => 'Đã chọn mục để di chuyển.',
    onDragOver: ({ over }: { over: Over | null }) =>
      over ? `Đang ở vị trí ${placeOf(over)}.` : undefined,
    onDragEnd: ({ over }: { over: Over | null }) =>
      over ? `Đã đặt ở vị trí ${placeOf(over)}.` : 'Mục này vẫn ở chỗ cũ.',
    onDragCancel: () => 'Đã thôi. Mục này vẫn ở chỗ cũ.',
  },
};
