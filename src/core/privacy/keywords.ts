import { near } from './found.ts';

export const afterId = near(
  'CCCD|căn cước|căn cước công dân|định danh|số định danh cá nhân|CMND|CMT|chứng minh nhân dân|chứng minh thư',
);
export const afterOldId = near('CMND|CMTND|CMT|chứng minh nhân dân|chứng minh thư|giấy chứng minh');
export const afterPassport = near('hộ chiếu|passport', 20);
export const afterCard = near('BHYT|bảo hiểm y tế|mã thẻ|số thẻ');
export const afterSocial = near(
  'mã BHXH|số BHXH|sổ BHXH|mã số BHXH|số sổ BHXH|BHXH số|thẻ BHYT|mã BHYT|số BHYT|mã số BHYT|BHYT số|thẻ bảo hiểm y tế|mã bảo hiểm y tế|mã số bảo hiểm y tế|' +
    'mã bảo hiểm xã hội|mã số bảo hiểm xã hội|số bảo hiểm xã hội|sổ bảo hiểm xã hội',
);
export const afterPhone = near(
  'gọi|điện thoại|đt|sđt|di động|hotline|tổng đài|đường dây|liên hệ|lh|zalo|fax|số máy|tel',
  12,
);
export const afterShortAccount = near('STK|số TK|TK số|TKNH');
export const afterAccount = near(
  'STK|số TK|TK số|TKNH|TK|số tài khoản|tài khoản số|tài khoản ngân hàng|tài khoản nhận tiền',
);
export const afterBank = near(
  'Vietcombank|VCB|Vietinbank|BIDV|Agribank|Techcombank|TCB|MB|MB Bank|MBBank|ACB|VPBank|TPBank|Sacombank|SHB|HDBank|OCB|VIB|MSB|SeABank|LPBank|Eximbank|Momo',
  12,
);
export const afterTax = near('mã số thuế|mã số thuế cá nhân|MST|MSDN|mã số doanh nghiệp', 40);
export const afterOtherCode = near(
  'mã hồ sơ|mã tra cứu|mã đơn|mã vận đơn|mã giao dịch|số biên nhận|số hóa đơn|số hiệu|mã vạch|ISBN',
);
export const afterPlate = near('biển số|biển số xe|biển kiểm soát|biển xe|BKS', 15);
export const afterHome = near('nhà riêng|điện thoại nhà|đt nhà|máy bàn nhà|số máy nhà', 25);

// No person has an account at the Treasury; the owner of another one is named right beside it.
export const OF_AN_AGENCY =
  /Kho bạc|KBNN|(?:của|tên|chủ tài khoản:?) (?:\p{L}+ ){0,4}(?:Mặt trận|MTTQ|Chữ thập đỏ)/iu;
export const OF_A_PERSON =
  /cá nhân|TNCN|phụ thuộc|hộ kinh doanh|(?<!\p{L})(?:của (?:ông|bà(?! con)|anh|chị|bác|cô|chú)(?!\p{L})|(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Bb]ác|[Cc]ô|[Cc]hú) \p{Lu})/u;
// Object codes of health cards that nobody writes for anything else.
export const CARD_CODES =
  /^(?:DN|HX|CH|NN|HC|XK|HT|TB|NO|CT|XB|TN|CS|QN|CA|CY|XN|MS|CC|CB|KC|TE|BT|HN|DT|DK|XD|TS|TC|TQ|TA|TY|HG|LS|PV|HS|SV|GB|GD|HD)/i;
// "ngày sinh", "sinh ngày", "(sinh", but no "khai sinh ngày", "học sinh ngày".
export const BORN =
  /(?:(?<!\p{L})(?<word>\p{L}+)[\s_-]+)?(?<!\p{L})(?:sinh(?:[\s_-]+(?:ngày|năm|vào|ngay|nam|vao))*|SN|DOB)(?: của \D{1,30})?[\s:|"'(_-]*$/iu;
export const NO_BIRTH = new Set(
  'học vệ khai tuyển phát hy hi an dân thí sơ hộ phục tái môn nữ nam du Học Vệ Khai Tuyển Thí hoc ve tuyen phat thi'.split(
    ' ',
  ),
);
