import { describe, expect, it } from 'vitest';
import { renderDocx } from '../render-docx.ts';
import { renderPdf } from '../render-pdf.ts';
import { docxText, folded, pdfPages } from '../testing/read-text.ts';
import { sampleDocuments } from '../testing/sample-documents.ts';
import type { FrameworkId } from './common.ts';

/** What a reader must find, in this order, in the document of each template. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'registration-form': [
    'Mẫu 01',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'PHIẾU ĐĂNG KÝ',
    'Tên đơn vị: Hợp tác xã Chế biến thủy sản Kỳ Tân',
    'Thực phẩm / Gia vị / Tương, nước mắm',
    'Nâng hạng',
    'Sản phẩm mẫu: 5 đơn vị sản phẩm',
    'ĐẠI DIỆN ĐƠN VỊ',
    'Trần Văn Lợi',
    'PHẦN DÀNH CHO CƠ QUAN TIẾP NHẬN',
    '05/PĐK-51-21211-',
  ],
  'self-assessment-report': [
    'Mẫu 02',
    'BÁO CÁO',
    'I. THÔNG TIN CHUNG',
    'Ngày thành lập hoặc đăng ký kinh doanh: 05/03/2018',
    'II. KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT, KINH DOANH',
    'III. TỰ ĐÁNH GIÁ THEO BỘ TIÊU CHÍ',
    'Phần A. Sản phẩm và sức mạnh cộng đồng: 3/40 điểm',
    'Phần C. Chất lượng sản phẩm: 4/35 điểm',
    'Tổng điểm',
    '10/100',
    '2. Những thay đổi từ lần công nhận trước',
    'IV. KẾ HOẠCH SẢN XUẤT, KINH DOANH',
    './.',
    'Trần Văn Lợi',
  ],
  'business-plan': [
    'PHƯƠNG ÁN',
    'Sản xuất, kinh doanh sản phẩm Nước mắm nhĩ chai gốm',
    'I. CHỦ THỂ',
    'Tên chủ thể: Hợp tác xã Chế biến thủy sản Kỳ Tân',
    'II. Ý TƯỞNG SẢN PHẨM',
    'Nguyên liệu địa phương: Cá cơm Tịnh Khê',
    'III. VÙNG NGUYÊN LIỆU, CÔNG NGHỆ',
    '1. Vùng nguyên liệu',
    'Muối Sa Huỳnh.',
    '2. Công nghệ',
    'IV. SẢN LƯỢNG, DOANH THU, LỢI NHUẬN',
    'Doanh thu dự kiến năm đầu: 450.000.000 đồng',
    'V. THỊ TRƯỜNG PHÂN PHỐI',
    'hướng dẫn./.',
    'ĐẠI DIỆN CHỦ THỂ',
    'Trần Văn Lợi',
  ],
  'commune-report': [
    'Mẫu 03',
    'Số: 27/BC-UBND',
    'BÁO CÁO',
    'Kính gửi: Ủy ban nhân dân',
    '1. Sử dụng nguyên liệu địa phương',
    'a) Chủ thể kê khai',
    'b) Thực tế tại địa phương',
    '2. Sử dụng lao động địa phương',
    '3. Nguồn gốc ý tưởng sản phẩm',
    '4. Bản sắc, trí tuệ địa phương',
    'theo quy định./.',
  ],
  'consolidated-list': [
    'DANH SÁCH TỔNG HỢP',
    'Kính gửi:',
    '27/BC-UBND',
    'Hành tím sấy Tịnh Thiện',
    'Danh sách gồm 03 sản phẩm của 03 chủ thể (lần đầu: 02; nâng hạng: 01)./.',
    'Võ Thành Long',
  ],
  'proposal-letter': [
    'Số: 14/UBND',
    'V/v đề nghị đánh giá, phân hạng sản phẩm OCOP năm',
    'Kính gửi:',
    'Chả cá thu hấp An Vĩnh',
    'Tài liệu gửi kèm:',
    './.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
  ],
  'result-table': [
    'BẢNG TỔNG HỢP KẾT QUẢ',
    'Điểm của thành viên',
    '65,5',
    '–',
    '81,08',
    '4 sao',
    '3 sao',
    'Tiêu chí 2.3 chưa đạt điều kiện 4 sao',
    '(12) Lý Hoài An',
    'Tổng số 03 sản phẩm, trong đó 03 sản phẩm đạt từ 3 sao trở lên./.',
    'Ủy ban nhân dân thành phố Quảng Ngãi;',
    'THƯ KÝ',
  ],
  'council-minutes': [
    'BIÊN BẢN',
    'Thời gian bắt đầu: 08 giờ 00 phút, ngày 18 tháng 10',
    'Thành phần tham dự: 11/12 thành viên Hội đồng',
    'Chức vụ, cơ quan',
    'Phó Trưởng phòng, Phòng Tài nguyên và Môi trường',
    'Đỗ Thị Lan, Phó Trưởng phòng, Phòng Tài nguyên và Môi trường, Ủy viên Hội đồng (lý do: công tác).',
    'Phạm Thu Trang không chấm điểm sản phẩm Hành tím sấy Tịnh Thiện.',
    'IV. KẾT LUẬN',
    'Cuộc họp kết thúc vào 16 giờ 45 phút',
    './.',
    'THƯ KÝ',
    'CHỦ TỌA',
  ],
  'recognition-decision': [
    'Số: 4127/QĐ-UBND',
    'Quảng Ngãi, ngày 05 tháng 11 năm',
    'QUYẾT ĐỊNH',
    'Về việc công nhận sản phẩm đạt hạng sao',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN',
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Theo đề nghị của',
    'QUYẾT ĐỊNH:',
    'Điều 1. Công nhận 03 sản phẩm của 03 chủ thể',
    '36 tháng',
    'Điều 2.',
    'Điều 3.',
    'chịu trách nhiệm thi hành Quyết định này./.',
    'Phụ lục',
    'Kèm theo Quyết định số 4127/QĐ-UBND',
    'Sản phẩm đạt 3 sao',
  ],
  'forwarding-letter': [
    '/UBND-KT',
    'V/v đề nghị đánh giá, phân hạng sản phẩm OCOP',
    'Kính gửi: ',
    '92,25',
    './.',
    'Nguyễn Hữu Phước',
  ],
  'dossier-cover': [
    'HỒ SƠ',
    'Đăng ký đánh giá, phân hạng sản phẩm OCOP năm',
    'Sản phẩm: Nước mắm nhĩ Kỳ Tân',
    'Số tài liệu: 3 tài liệu, 42 trang',
    'Mục lục',
    'Biểu mẫu',
    'Mẫu 02. Báo cáo tự đánh giá',
    'Phiếu kiểm nghiệm',
    'KN-118, 02/07/2024',
    '21',
  ],
  receipt: [
    'Số: 05/PĐK-51-21211-',
    'PHIẾU TIẾP NHẬN HỒ SƠ',
    'Thời điểm nộp: 09:20, ngày 13/08/',
    'Ngày tiếp nhận: ',
    'Hồ sơ còn thiếu: Sản phẩm mẫu.',
    'Hạn trả lời: ngày 04/09/',
    'NGƯỜI NỘP',
    'NGƯỜI TIẾP NHẬN',
  ],
};

/** Fails unless the phrases occur one after another. */
function expectInOrder(text: string, phrases: readonly string[]): void {
  let at = 0;
  for (const phrase of phrases) {
    const found = text.indexOf(phrase, at);
    expect(found, `“${phrase}” after “${text.slice(Math.max(0, at - 60), at)}”`).toBeGreaterThanOrEqual(0);
    at = found + phrase.length;
  }
}

for (const framework of ['qd-148-2023', 'qd-26-2026'] as const satisfies FrameworkId[]) {
  describe(`templates under ${framework}`, () => {
    const documents = sampleDocuments(framework);

    it('has an expectation for each', () => {
      expect(Object.keys(documents).sort()).toEqual(Object.keys(EXPECTED).sort());
    });

    it.each(Object.keys(EXPECTED))('%s reads in order as DOCX and as PDF', async (name) => {
      const document = documents[name];
      const phrases = EXPECTED[name];
      if (!document || !phrases) throw new Error(name);
      expectInOrder(folded(docxText(await renderDocx(document))), phrases);
      // In a PDF, what stands side by side may be read in either order: only presence is certain there.
      const pages = (await pdfPages(await renderPdf(document))).join(' ');
      for (const phrase of phrases) expect(pages).toContain(phrase.trim());
    });
  });
}

describe('the two frameworks differ where the law does', () => {
  const text = async (framework: FrameworkId, name: string): Promise<string> => {
    const document = sampleDocuments(framework)[name];
    if (!document) throw new Error(name);
    return folded(docxText(await renderDocx(document)));
  };

  it('a decision cites the decree it was judged by', async () => {
    expect(await text('qd-148-2023', 'recognition-decision')).toContain('Quyết định số 148/QĐ-TTg');
    expect(await text('qd-26-2026', 'recognition-decision')).toContain('Quyết định số 26/2026/QĐ-TTg');
  });

  it('the city recognises 3 stars, the province 4 stars first in the list', async () => {
    expect(await text('qd-148-2023', 'recognition-decision')).toContain(': 03 sản phẩm 3 sao (Danh sách');
    expect(await text('qd-26-2026', 'recognition-decision')).toContain(
      ': 01 sản phẩm 4 sao, 02 sản phẩm 3 sao (Danh sách',
    );
  });

  it('the city forwards from 70 points to the province, the province from 90 to the ministry', async () => {
    expect(await text('qd-148-2023', 'forwarding-letter')).toContain('từ 70 điểm trở lên');
    expect(await text('qd-26-2026', 'forwarding-letter')).toContain('từ 90 điểm trở lên');
  });
});
