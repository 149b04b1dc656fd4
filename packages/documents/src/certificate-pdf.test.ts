import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { renderCertificatePdf } from './certificate-pdf.ts';
import { pdfPages, pdfPicture } from './testing/read-text.ts';
import { sampleCertificate } from './testing/sample-documents.ts';

describe('certificate', () => {
  it('says who is recognised for what, by which decision and until when, on one page', async () => {
    const pages = await pdfPages(await renderCertificatePdf(sampleCertificate()));
    expect(pages).toHaveLength(1);
    for (const phrase of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'ỦY BAN NHÂN DÂN THÀNH PHỐ QUẢNG NGÃI',
      'GIẤY CHỨNG NHẬN',
      'đạt hạng 3 sao',
      'Nước mắm nhĩ Kỳ Tân',
      'Hợp tác xã Chế biến thủy sản Kỳ Tân',
      'Quyết định số 4127/QĐ-UBND ngày 05 tháng 11 năm 2024',
      'từ ngày 05/11/2024 đến hết ngày 04/11/2027',
      '01-2024/OCOP-522',
      'https://saolang.example.vn/c/01-2024-OCOP-522',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Hữu Phước',
    ]) {
      expect(pages[0]).toContain(phrase);
    }
  });

  it('stays on one page with the longest names', async () => {
    const long = 'Bộ sản phẩm quà tặng đặc sản tỏi đen cô đơn Lý Sơn '.repeat(5);
    const changes = { product: long, producer: long, address: long, star: 5 } as const;
    const pages = await pdfPages(await renderCertificatePdf(sampleCertificate(changes)));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Nguyễn Hữu Phước');
    expect(pages[0]?.split('Bộ sản phẩm quà tặng').length).toBe(16);
  });

  it('prints hostile text as it is', async () => {
    const product = '#eval("1") *x* _y_ $z$ \\ <b>&';
    const [page] = await pdfPages(await renderCertificatePdf(sampleCertificate({ product })));
    expect(page).toContain(product);
  });

  it('draws the QR code of the public page, module by module', async () => {
    const { checkUrl } = sampleCertificate();
    const { modules } = QRCode.create(checkUrl, { errorCorrectionLevel: 'M' });
    const picture = await pdfPicture(await renderCertificatePdf(sampleCertificate()), 8);
    const [left, top, side] = [24, 210 - 18 - 29, 29];
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) {
        const level = picture.lightness(
          left + ((x + 0.5) * side) / modules.size,
          top + ((y + 0.5) * side) / modules.size,
        );
        expect(level < 128, `module ${x}, ${y}`).toBe(Boolean(modules.get(y, x)));
      }
    }
  });

  it('fills as many stars as were won', async () => {
    // Centres of the five stars stand 13.6 mm apart around the middle of the page; nothing else is gold there.
    const gold = async (star: 3 | 4 | 5): Promise<number> => {
      const picture = await pdfPicture(await renderCertificatePdf(sampleCertificate({ star })), 4);
      const isGold = (x: number, y: number): boolean => picture.colourfulness(x, y) > 120;
      const heights = Array.from({ length: 200 }, (_, i) => 60 + i / 4);
      return [-2, -1, 0, 1, 2].filter((i) => heights.some((y) => isGold(148.5 + i * 13.6, y))).length;
    };
    expect([await gold(3), await gold(4), await gold(5)]).toEqual([3, 4, 5]);
  });

  it('refuses a date that does not exist', async () => {
    await expect(renderCertificatePdf(sampleCertificate({ validUntil: '2027-02-30' }))).rejects.toThrow(
      RangeError,
    );
  });
});
