import { rowKinds, sheetNames, yesWord } from './workbook-layout.ts';

/** How to edit the workbook, in the words of those who do: a name, and what is to be known of it. */
export const guideLines: readonly (readonly [name: string, text: string])[] = [
  [
    'Bộ tiêu chí OCOP',
    'Mỗi bộ sản phẩm một trang tính, xếp theo thứ tự của phiếu in. Sửa xong, lưu ở dạng .xlsx rồi tải lên.',
  ],
  [
    sheetNames.sets,
    'Mỗi dòng một bộ. Muốn bỏ một bộ ra khỏi tệp thì xóa dòng ở đây và xóa trang tính của bộ đó; bộ không có trong tệp giữ nguyên phiếu đang áp dụng.',
  ],
  [
    'Trang “Bộ …”',
    `Cột “Loại dòng” cho biết dòng là ${Object.values(rowKinds).join(', ')}. Dưới mỗi tiêu chí là các mức điểm, điểm không giảm dần; thêm mức thì chèn dòng.`,
  ],
  ['Mã', 'Là chữ, không phải số: gõ 1.10 thì giữ nguyên 1.10. Mỗi mã dùng một lần trong bộ.'],
  [
    'Điểm',
    'Ở dòng Phần, Mục, Tiêu chí là điểm tối đa; ở dòng Mức điểm là điểm của mức. Phần A 40, B 25, C 35; cộng lại phải khớp.',
  ],
  [
    'Tối thiểu 3, 4, 5 sao',
    'Điểm ít nhất của tiêu chí để đạt hạng sao đó (các dấu sao trên phiếu in). Để trống nếu không đòi hỏi.',
  ],
  ['Trường hợp', 'Chỉ ghi khi tiêu chí có nhiều trường hợp, mỗi sản phẩm chấm theo một trường hợp.'],
  [
    'Chỉ áp dụng khi tiêu chí',
    'Mã tiêu chí khác và số điểm ít nhất của tiêu chí đó; chưa đạt thì tiêu chí này được 0 điểm.',
  ],
  ['Có – không', `Ghi “${yesWord}” khi tiêu chí chỉ có hai mức: không 0 điểm, có 1 điểm.`],
  ['Tiếng Anh', 'Có thể để trống; khi đó dùng chữ tiếng Việt.'],
  [
    sheetNames.grounds,
    'Các căn cứ loại hồ sơ của từng bộ. “Tại” là mã tiêu chí hoặc mục, hoặc “hồ sơ”, “cả phiếu”.',
  ],
  [sheetNames.doubts, 'Những chỗ bản gốc chưa rõ và văn bản nào làm rõ được; hiện trong danh sách theo dõi.'],
  ['Công thức', 'Tệp không được có công thức. Nếu có, hãy sao chép rồi dán giá trị.'],
];
