import { foldText } from '@saolang/rulebook';

/** One column of the workbook: the field of the single form that it fills in. */
export interface ImportColumn {
  readonly field: string;
  readonly header: string;
  readonly width: number;
  /**
   * `code`: digits that lose their leading zeros as a number; `date`: a day; `choice`: one of a list in the workbook.
   */
  readonly kind: 'text' | 'code' | 'date' | 'choice';
  readonly needed: boolean;
  readonly example: string;
}

export type SheetKind = 'producer' | 'product';

const column = (
  field: string,
  header: string,
  width: number,
  example: string,
  kind: ImportColumn['kind'] = 'text',
  needed = true,
): ImportColumn => ({ field, header, width, kind, needed, example });

/**
 * The two worksheets. Sex, ethnic group and disability are left out: they are kept with the person's own consent
 * only, which no officer can give for them (Luật 91/2025/QH15).
 */
export const importColumns: Readonly<Record<SheetKind, readonly ImportColumn[]>> = {
  producer: [
    column('name', 'Tên chủ thể', 36, 'Hợp tác xã Nông nghiệp Gió Biển'),
    column('kind', 'Loại hình', 26, 'Hợp tác xã', 'choice'),
    column('legalForm', 'Loại hình doanh nghiệp', 26, '', 'text', false),
    column('taxCode', 'Mã số thuế', 18, '4300123458', 'code'),
    column('licenceNumber', 'Số giấy đăng ký', 20, '34070000123', 'code'),
    column('licenceDate', 'Ngày cấp', 14, '04/03/2019', 'date'),
    column('licenceIssuer', 'Cơ quan cấp', 30, 'Phòng Tài chính - Kế hoạch'),
    column('foundedOn', 'Ngày thành lập', 16, '', 'date', false),
    column('unitId', 'Xã, phường', 28, '', 'choice'),
    column('address', 'Địa chỉ nơi sản xuất', 36, 'Thôn Cổ Lũy'),
    column('phone', 'Số điện thoại', 16, '0905123456', 'code'),
    column('email', 'Thư điện tử', 26, 'gio-bien@example.vn', 'text', false),
    column('representativeName', 'Người đại diện', 26, 'Lê Thị Sao Biển'),
    column('representativePosition', 'Chức vụ', 18, 'Giám đốc'),
    column('representativeAddress', 'Địa chỉ người đại diện', 36, 'Thôn Trường Định'),
  ],
  product: [
    column('taxCode', 'Mã số thuế chủ thể', 20, '4300123458', 'code'),
    column('name', 'Tên sản phẩm', 36, 'Chả cá Gió Biển'),
    column('productSet', 'Bộ sản phẩm', 44, '', 'choice'),
    column('specification', 'Quy cách', 26, 'Khay 500 g'),
    column('standard', 'Tiêu chuẩn chất lượng', 24, '', 'text', false),
    column('description', 'Mô tả', 44, 'Chả cá làm từ cá mối tươi.'),
    column('story', 'Câu chuyện sản phẩm', 44, '', 'text', false),
    column('localMaterial', 'Nguyên liệu địa phương', 30, '', 'text', false),
    column('capacity', 'Công suất', 20, '', 'text', false),
    column('gtin', 'Mã vạch (GTIN-13)', 20, '', 'code', false),
  ],
};

export const sheetNames: Readonly<Record<SheetKind, string>> = { producer: 'Chủ thể', product: 'Sản phẩm' };

/** The first column numbers the rows; a row whose number is this word is the example and not read. */
export const numberHeader = 'STT';
export const exampleWord = 'Ví dụ';
/** The last column of the workbook of bad rows; not read when it is loaded again. */
export const defectHeader = 'Lỗi cần sửa';

/** How many rows a worksheet may have below its heading. */
export const mostRows = 5000;

/** Headings as they are compared: without marks, case, and blanks at the ends or doubled. */
export const comparable = (text: string): string => sameWords(foldText(text));

/** Names as they are compared: marks matter (Xã Nghĩa Hà is not Xã Nghĩa Hạ), case and doubled blanks do not. */
export const sameWords = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
