/** One thing said badly, then well. */
export interface Pair {
  before: string;
  after: string;
}

/** What the editors' page teaches, by its headings: sentences of before and what stands there now. */
export const PAIRS = {
  sentences: [
    {
      before:
        'Trong quá trình tiến hành kích hoạt, nếu bác không nhận được mã thì bác cần kiểm tra lại sóng điện thoại rồi liên hệ Công an phường để được hỗ trợ.',
      after: 'Nếu không nhận được mã thì xem lại sóng. Vẫn không được thì hỏi Công an phường.',
    },
    {
      before: 'Bác truy cập website bằng cách click vào link.',
      after: 'Bác mở trang bằng cách chạm vào đường dẫn.',
    },
  ],
  reader: [
    {
      before: 'Trang này chưa biết giờ trực.',
      after: 'Giờ trực: bác hỏi Công an phường.',
    },
    {
      before: 'Tự nhập mật khẩu trên máy của mình.',
      after: 'Bác tự gõ mật khẩu.',
    },
  ],
  steps: [
    {
      before: 'Bấm vào mục cài đặt rồi nhập mã được gửi về.',
      after: 'Chạm **Cài đặt**. Gõ mã vừa nhận.',
    },
    {
      before: 'Không thấy mục này: hỏi Công an phường.',
      after: 'Nếu không thấy mục ấy thì hỏi Công an phường.',
    },
  ],
  links: [
    { before: 'Cách cài xem tại đây.', after: 'Xem bài “Cài VNeID trên điện thoại”.' },
    {
      before: 'Không mở đường liên kết lạ.',
      after: 'Không mở đường dẫn lạ.',
    },
  ],
  numbers: [
    { before: 'Áp dụng từ 01/06/2025.', after: 'Áp dụng từ 1/6/2025.' },
    { before: 'Lớp mở lúc 14h00.', after: 'Lớp mở lúc 14 giờ.' },
    {
      before: 'Gọi 1900 0368 để hỏi.',
      after: 'Gọi 1900 0368 để hỏi. Số 1900 thường tính cước.',
    },
  ],
  misread: [
    {
      before: 'Đoàn thanh niên chỉ bà con dùng mạng.',
      after: 'Đoàn thanh niên hướng dẫn bà con dùng mạng.',
    },
    { before: 'Dành cho người khó nhìn.', after: 'Dành cho người mắt kém.' },
    { before: 'UBND phường mở lớp.', after: 'Ủy ban nhân dân (UBND) phường mở lớp.' },
  ],
} as const satisfies Record<string, readonly Pair[]>;
