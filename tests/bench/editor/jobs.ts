import { readFileSync } from 'node:fs';
import { addDays, dayIn } from '../../../src/core/dates.ts';
import { picture } from '../../fixtures/uploads/make.ts';
import type { Hand } from './hand.ts';

/** What stands on the screen, in one place: who changes a label there changes it here. */
const L = {
  publish: 'Đăng',
  title: 'Tiêu đề',
  summary: 'Tóm tắt',
  body: 'Bài viết',
  manyPhotos: 'Chọn nhiều ảnh',
  manyFiles: 'Chọn nhiều ảnh, tệp PDF',
  choosePdf: 'Chọn tệp PDF',
  alt: 'Mô tả ảnh',
  content: 'Nội dung',
} as const;

const PDF = readFileSync('tests/fixtures/sample/uploads/mau/lich-truc.pdf');
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: PDF });
const photo = async (name: string, width: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture(width, 900).jpeg({ quality: 90 }).toBuffer(),
});
const inDays = (days: number) => addDays(dayIn(new Date()), days).split('-').reverse().join('/');

interface Job {
  name: string;
  /** Most actions of it, where one is set. */
  most?: number;
  do: (hand: Hand) => Promise<void>;
}

const STEPS = [
  ['Mở trang giờ tàu', 'Bác gõ tên ga rồi bấm nút tìm.'],
  ['Chọn ngày đi', 'Bác bấm vào ngày bác muốn đi.'],
  ['Chọn chuyến', 'Bác bấm vào chuyến hợp giờ.'],
  ['Đọc giờ tàu chạy', 'Bác đọc giờ ở đầu dòng.'],
  ['Ghi giờ ra giấy', 'Bác ghi giờ tàu ra giấy cho nhớ.'],
] as const;

/** Twelve jobs of the ward, from the first screen on. The figures are those of somebody who follows the labels. */
export const JOBS: readonly Job[] = [
  {
    name: 'news with 3 photos',
    most: 12,
    do: async (hand) => {
      await hand.press('Đăng tin tuần này');
      await hand.write(L.title, 'Các bác tập gọi điện thoại có hình');
      await hand.write(L.summary, 'Hai mươi bác tập gọi điện thoại có hình ở nhà văn hóa.');
      await hand.writeText(L.body, ['Sáng nay các bác tập gọi điện thoại có hình.']);
      const files = await Promise.all(
        [1201, 1202, 1203].map((width) => photo(`IMG_${width}.jpg`, width)),
      );
      await hand.attach(L.manyPhotos, files);
      for (const nth of ['nhất', 'hai', 'ba'])
        await hand.next('Ảnh khác', L.alt, `Các bác tập gọi, ảnh ${nth}`);
      await hand.publish(L.publish);
    },
  },
  {
    name: 'guide with 5 steps from nothing',
    // Six a step, and the frame around them.
    most: 6 * STEPS.length,
    do: async (hand) => {
      await hand.press('Sửa bài hướng dẫn');
      await hand.press('Viết Bài hướng dẫn mới');
      await hand.write('Tên bài', 'Xem giờ tàu trên điện thoại');
      await hand.write(L.summary, 'Xem giờ tàu chạy từ ga gần nhà.');
      for (const [index, [title, action]] of STEPS.entries()) {
        if (index > 0) await hand.press('Thêm bước');
        await hand.write('Tên bước', title);
        await hand.write('Việc làm', action);
      }
      await hand.write('Làm xong sẽ thấy', 'Bác sẽ thấy giờ tàu chạy.');
      await hand.write('Vì sao không có cách làm tận nơi', 'Ga nào cũng treo bảng giờ tàu.');
      await hand.write('Tên nguồn', 'Trang giờ tàu của ngành đường sắt');
      await hand.write('Cơ quan, báo', 'Ngành đường sắt');
      await hand.write('Ngày của nguồn', '11/2026');
      await hand.choose('Chủ đề', 'VNeID');
      await hand.write('Lời dặn', 'Để bác tự bấm.');
      for (const word of ['giờ tàu', 'vé tàu', 'tàu hỏa'])
        await hand.next('Từ bà con hay gõ', 'Từ', word);
      await hand.publish(L.publish);
    },
  },
  {
    name: 'report with a figure and a PDF',
    most: 12,
    do: async (hand) => {
      await hand.press('Báo cáo tiến độ');
      await hand.find('Nhiệm vụ', 'danh tính');
      await hand.choose('Tình trạng', 'Đang làm');
      await hand.writeText('Kết quả đã làm', ['Báo cáo thử của người làm trang.']);
      await hand.press('Thêm số liệu');
      await hand.write('Số đã làm được', '130');
      await hand.write('Tổng số', '200');
      await hand.attach(L.manyFiles, [pdf('Biên bản rà soát.pdf')]);
      await hand.publish(L.publish);
    },
  },
  {
    name: 'correction of a report',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Báo cáo tiến độ');
      await hand.press(`${inDays(0)} ·`);
      await hand.press('Gửi báo cáo sửa');
      await hand.write('Số đã làm được', '131');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'notice with its expiry',
    do: async (hand) => {
      await hand.press('Thông báo');
      await hand.write(L.title, 'Mời bà con đến làm căn cước ở nhà văn hóa');
      await hand.write(L.summary, 'Công an phường làm căn cước cho bà con.');
      await hand.write('Từ ngày', inDays(7));
      await hand.write('Ở đâu', 'Nhà văn hóa thử');
      await hand.write('Cho ai', 'Người từ 14 tuổi');
      await hand.write('Hỏi ai', 'Công an phường');
      await hand.write('Hết hạn', inDays(8));
      await hand.writeText(L.body, ['Bà con đến lấy số thứ tự ở cửa.']);
      await hand.publish(L.publish);
    },
  },
  {
    name: 'event, then its result',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Lịch lớp học');
      await hand.press('Viết Buổi học mới');
      await hand.write('Tên buổi', 'Tập gọi điện thoại có hình, buổi thử');
      await hand.write('Bắt đầu', inDays(0));
      await hand.write('Giờ: Bắt đầu', '07:30');
      await hand.write('Kết thúc', inDays(0));
      await hand.write('Giờ: Kết thúc', '08:30');
      await hand.write('Ở đâu', 'Nhà văn hóa thử');
      await hand.write('Hỏi ai', 'Trung tâm Văn hóa');
      await hand.publish(L.publish);
      await hand.press('Mở ra');
      await hand.write('Số người dự', '20');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'help point',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Điểm hỗ trợ');
      await hand.press('Viết Điểm hỗ trợ mới');
      await hand.write('Tên điểm', 'Điểm hỗ trợ thử');
      await hand.write('Địa chỉ', 'Nhà văn hóa thử');
      await hand.choose('Thứ', 'Thứ Hai');
      await hand.write('Mở cửa', '07:30');
      await hand.write('Đóng cửa', '11:00');
      await hand.write('Người trực', 'Tổ công nghệ số cộng đồng');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'document with its PDF',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Văn bản');
      await hand.press('Viết Văn bản mới');
      await hand.choose('Hình thức', 'Thông báo');
      await hand.write('Tên gọi ngắn', 'Thông báo thử');
      await hand.write('Cơ quan ban hành', 'Ủy ban nhân dân phường');
      await hand.write('Trích yếu', 'Về việc thử trang biên tập.');
      await hand.choose('Hiện nay', 'Còn hiệu lực');
      await hand.write('Thứ tự', '99');
      await hand.attach(L.choosePdf, [pdf('thong-bao.pdf')]);
      await hand.publish(L.publish);
    },
  },
  {
    name: 'alert',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Cảnh báo');
      await hand.press('Viết Cảnh báo mới');
      await hand.write('Câu đầu', 'Có người xưng công an gọi bác?');
      await hand.write('Nội dung', 'Công an không gọi video để làm việc.');
      await hand.write('Đến ngày', inDays(30));
      await hand.write('Theo ai', 'Theo Bộ Công an, 21/10/2025');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'path',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Lộ trình học');
      await hand.press('Viết Lộ trình mới');
      await hand.find('Dành cho', 'cao tuổi');
      await hand.write('Tên lộ trình', 'Lộ trình thử');
      await hand.write('Lời mở', 'Bác học lần lượt từng bài.');
      await hand.find('Bài', 'Cài VNeID');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'search words',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Từ để tìm');
      await hand.press('Viết Danh sách từ để tìm mới');
      await hand.write('Tên danh sách', 'Từ thử');
      await hand.choose('Loại', 'Nhiều cách nói');
      await hand.write('Cách gõ', 'tàu hỏa');
      await hand.press('Thêm cách gõ');
      await hand.write('Cách gõ', 'xe lửa');
      await hand.write('Vì sao có dòng này', 'Bà con gọi cả hai cách.');
      await hand.publish(L.publish);
    },
  },
  {
    name: 'undo of a deletion',
    do: async (hand) => {
      await hand.press(L.content);
      await hand.press('Từ khó');
      await hand.press('Sinh trắc học');
      await hand.press('Gỡ khỏi trang');
      await hand.press('Gỡ khỏi trang');
      await hand.press('Hoàn tác');
    },
  },
];
