import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProductSets, foldVietnamese, productSetsOf } from './classification.ts';
import { frameworkIds } from './frameworks.ts';

const numbers = (query: string) => findProductSets(query).map(({ number }) => number);

describe('the classification', () => {
  it.each(frameworkIds)(
    '%s has 26 product sets in 6 sectors, each with its ministries and keywords',
    (framework) => {
      const sets = productSetsOf(framework);
      expect(sets.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
      expect([...new Set(sets.map(({ sector }) => sector.code))]).toEqual([
        'I',
        'II',
        'III',
        'IV',
        'V',
        'VI',
      ]);
      for (const set of sets) {
        expect(set.ministries.length).toBeGreaterThan(0);
        expect(set.keywords.length).toBeGreaterThan(0);
      }
    },
  );

  it('shares sets between ministries as Annex I does', () => {
    const shared = productSetsOf('qd-26-2026').flatMap(({ number, ministries }) =>
      ministries.length > 1 ? [number] : [],
    );
    expect(shared).toEqual([6, 8, 20, 21, 26]);
  });

  it('names sets and ministries as each decree does', () => {
    expect(productSetsOf('qd-148-2023')[18]?.name.vi).toBe('Mỹ phẩm có thành phần từ thảo dược');
    expect(productSetsOf('qd-26-2026')[18]?.name.vi).toBe('Mỹ phẩm có thành phần từ dược liệu');
    expect(productSetsOf('qd-148-2023')[0]?.ministries[0]?.name.vi).toBe(
      'Bộ Nông nghiệp và Phát triển nông thôn',
    );
    expect(productSetsOf('qd-26-2026')[0]?.ministries[0]?.name.vi).toBe('Bộ Nông nghiệp và Môi trường');
  });
});

describe('looking for a product set', () => {
  it.each([
    ['nước mắm', 9],
    ['nuoc mam', 9],
    ['NƯỚC MẮM', 9],
    ['Nước mắm cốt đặc biệt 40 độ đạm', 9],
    ['chả cá', 8],
    ['bánh tráng', 6],
    ['banh trang', 6],
    ['tỏi đen Lý Sơn', 7],
    ['tỏi Lý Sơn', 10],
    ['thịt bò khô', 8],
    ['dưa hấu', 1],
    ['nhang quế', 21],
    ['túi xách thổ cẩm', 22],
    ['du lich cong dong', 26],
    ['fish sauce', 9],
  ])('“%s” is first of all set %i', (query, number) => {
    expect(numbers(query)[0]).toBe(number);
  });

  it('a beginning lists what it may mean', () => {
    expect(numbers('mắ')).toContain(9);
    expect(numbers('bánh t')).toContain(6);
  });

  it('marks that agree go first: “bò khô” is beef before it is avocado', () => {
    expect(numbers('bò khô')[0]).toBe(8);
    expect(numbers('quả bơ')[0]).toBe(1);
  });

  it('nothing fits: nothing found; nothing asked: everything', () => {
    expect(numbers('xyzzy')).toEqual([]);
    expect(numbers('  ')).toHaveLength(26);
  });

  it('every keyword finds its own set, with its marks and without', () => {
    for (const { number, keywords } of productSetsOf('qd-26-2026')) {
      for (const keyword of keywords) {
        expect(numbers(keyword)[0], keyword).toBe(number);
        expect(numbers(foldVietnamese(keyword)), keyword).toContain(number);
      }
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(findProductSets(query).length).toBeLessThanOrEqual(26);
      }),
    );
  });
});
