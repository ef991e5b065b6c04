import { createElement } from 'react';
import { PhotoField } from './photo-field.ts';
import type { UploadWords } from './upload-words.ts';
import { prepareUpload, type Prepared } from './prepare.ts';

const NO_PDF = 'Tệp này không phải PDF. Hãy mở tệp, lưu thành PDF rồi chọn lại.';

/** Field for a PDF: chosen on the spot or among those that are there, told by its name, uploaded together with the entry. */
export class FileField extends PhotoField {
  protected override readonly words: UploadWords = {
    kinds: 'application/pdf',
    early: 'Tệp đang được chuẩn bị. Hãy chờ vài giây, đến khi thấy tên tệp, rồi bấm “Đăng” lại.',
    busy: 'Đang chuẩn bị tệp …',
    choose: 'Chọn tệp PDF',
    change: 'Đổi tệp khác',
    library: 'Chọn tệp đã có',
    remove: 'Bỏ tệp',
    removed: 'Đã bỏ tệp.',
  };

  protected override async prepare(file: File, name: string): Promise<Prepared> {
    const prepared = await prepareUpload(file, name, { isPdfAllowed: true });
    if (!prepared.path.endsWith('.pdf')) throw new Error(NO_PDF);
    return prepared;
  }

  protected override drawChosen(value: string) {
    return createElement('p', null, value.replace(/^.*\/(?=.)/, ''));
  }
}
