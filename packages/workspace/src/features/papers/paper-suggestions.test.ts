import { describe, expect, it } from 'vitest';
import { titleSuggestedBy, typeSuggestedBy } from './paper-suggestions.ts';

describe('what a file name gives away', () => {
  it.each([
    ['GCN_ATTP 2024.pdf', 'food-safety-certificate'],
    ['Giấy chứng nhận an toàn thực phẩm.pdf', 'food-safety-certificate'],
    ['giay-dang-ky-kinh-doanh.jpg', 'business-licence'],
    ['Phiếu kiểm nghiệm 3-2024.pdf', 'test-result'],
    ['Tu cong bo san pham.pdf', 'quality-declaration'],
    ['HACCP.pdf', 'quality-system'],
    ['Hợp đồng đại lý Sơn Mỹ.pdf', 'market'],
    ['IMG_20240916_0815.jpg', 'other'],
  ])('%s: %s', (name, type) => {
    expect(typeSuggestedBy(name)).toBe(type);
  });

  it('begins the title, without the ending of the file', () => {
    expect(titleSuggestedBy('GCN_ATTP  2024.pdf')).toBe('GCN ATTP 2024');
    expect(titleSuggestedBy('.pdf')).toBe('.pdf');
    expect(titleSuggestedBy('a'.repeat(300))).toHaveLength(200);
  });
});
