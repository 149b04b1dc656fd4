import type { Parsed } from './parsed.ts';

/** Takes JSON apart; places are paths. Never throws. */
export function parseJson(text: string): Parsed {
  try {
    return { json: JSON.parse(text), defects: [], placeOf: (place) => ({ place }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      json: undefined,
      defects: [
        {
          place: '$',
          code: 'syntax',
          message: {
            vi: `Sai cú pháp JSON: ${why}. Hãy sửa chỗ đó, hoặc xuất lại tệp rồi sửa trong bảng tính.`,
            en: `JSON syntax: ${why}.`,
          },
        },
      ],
      placeOf: (place) => ({ place }),
    };
  }
}
