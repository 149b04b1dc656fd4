import { describe, expect, it } from 'vitest';
import { titleSuggestedBy, typeSuggestedBy, validityOf } from './evidence-rules.ts';

describe('how long a paper holds', () => {
  it.each([
    [null, 'fine'],
    ['2024-09-15', 'expired'],
    ['2024-09-16', 'expiring'],
    ['2024-12-31', 'expiring'],
    ['2025-01-01', 'fine'],
  ])('expiring on %s, seen on 16/9/2024 in a cycle until 31/12/2024: %s', (expiresOn, validity) => {
    expect(validityOf(expiresOn, '2024-09-16', '2024-12-31')).toBe(validity);
  });
});

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
