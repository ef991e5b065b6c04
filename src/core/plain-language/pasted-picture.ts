/** Stands in a text where a picture was pasted: pictures come in by their own button only, which makes them ready. */
export const PICTURE_REMARK =
  '(ảnh dán vào không lấy được, hãy dùng nút “Chèn khung” rồi chọn “Ảnh”)';
