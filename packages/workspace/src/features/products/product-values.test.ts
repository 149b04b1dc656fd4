import { describe, expect, test } from 'vitest';
import { bodyOf, emptyProduct, moved, valuesOf } from './product-values.ts';

const photo = (fileId: string) => ({ fileId, caption: '' });
const photos = [photo('a'), photo('b'), photo('c')];
const order = (list: readonly { fileId: string }[]) => list.map(({ fileId }) => fileId).join('');

describe('moving a photo', () => {
  test('puts it before or behind its neighbour and keeps all of them', () => {
    expect(order(moved(photos, 0, 1))).toBe('bac');
    expect(order(moved(photos, 2, -1))).toBe('acb');
    expect(order(moved(photos, 2, -2))).toBe('cab');
  });

  test('beyond either end changes nothing', () => {
    expect(moved(photos, 0, -1)).toBe(photos);
    expect(moved(photos, 2, 1)).toBe(photos);
    expect(moved(photos, 7, 1)).toBe(photos);
  });
});

test('a product shown in its form and sent back unchanged is the same product', () => {
  const values = {
    ...emptyProduct,
    productSet: 8,
    name: 'Chả cá',
    photos: [{ fileId: 'a', caption: 'Mặt trước' }],
  };
  const { photos: sent, ...rest } = bodyOf(values);
  const product = { ...rest, standard: null, story: null, localMaterial: null, capacity: null, gtin: null };
  expect(valuesOf({ ...product, photos: sent } as never)).toEqual(values);
});
