import { describe, expect, it } from 'vitest';
import { explainResult } from './explain.ts';
import { scoreSheets } from './score.ts';
import { bestBut, rubricOf, signed } from './sheets.test-data.ts';

const fishSauce = rubricOf('qd-26-2026', 9);
const best = bestBut(fishSauce);

describe('a result explained', () => {
  it('with its band, every condition that caps it, and what follows', () => {
    const weak = bestBut(fishSauce, { '2.3': 2 });
    const result = scoreSheets({ rubric: fishSauce, sheets: signed(best, weak, weak) });
    expect(explainResult(result, fishSauce).map(({ vi }) => vi)).toEqual([
      'Tính cả 3 phiếu.',
      'Điểm trung bình 99,33 (298 điểm : 3 phiếu), thuộc khung 5 sao (từ 90 đến 100 điểm).',
      expect.stringMatching(
        /^Chưa đạt 4 sao: tiêu chí 2\.3 “Phong cách, ghi nhãn hàng hóa” cần ít nhất phương án 3 “.+”; 1 trên 3 phiếu đạt, cần quá nửa số phiếu\.$/,
      ),
      'Kết quả: 3 sao.',
    ]);
    expect(explainResult(result, fishSauce, 'all')[2]?.en).toContain('1 of 3 sheets meet it, all are needed');
    expect(explainResult(result, fishSauce, 'mean')[2]?.en).toContain("the criterion's mean must reach it");
  });

  it('says which sheets do not count', () => {
    const [a, b] = signed(best, best).map((sheet, index) => ({ ...sheet, conflict: index === 1 }));
    const result = scoreSheets({ rubric: fishSauce, sheets: [a, b].filter((sheet) => sheet !== undefined) });
    expect(explainResult(result, fishSauce)[0]?.en).toMatch(/^1 of 2 sheets count/);
  });

  it('says that one or two stars give no certificate', () => {
    const low = Object.fromEntries(Object.keys(best).map((code) => [code, 1]));
    const result = scoreSheets({ rubric: fishSauce, sheets: signed(low) });
    const lines = explainResult(result, fishSauce).map(({ vi }) => vi);
    expect(lines[1]).toContain('thuộc khung 1 sao (từ 0 đến dưới 30 điểm)');
    expect(lines.at(-1)).toBe('Kết quả: 1 sao, không ra quyết định và không cấp giấy chứng nhận.');
  });

  it('says that a disqualified product has no star, and that no sheet is no result', () => {
    const out = scoreSheets({ rubric: fishSauce, sheets: signed(best), disqualified: 'giả mạo hồ sơ' });
    expect(explainResult(out, fishSauce).at(-1)?.vi).toBe(
      'Kết quả: bị loại (giả mạo hồ sơ), không xếp hạng.',
    );
    const none = scoreSheets({ rubric: fishSauce, sheets: [] });
    expect(explainResult(none, fishSauce).at(-1)?.en).toBe('No result yet: no sheet counts.');
  });
});
