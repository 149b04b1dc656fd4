import type { Product, ProductChangeInput } from '../../api/schema.d.ts';

export interface PhotoValue {
  readonly fileId: string;
  readonly caption: string;
}

/** The form as it is typed: what is not filled in yet is empty. */
export interface ProductValues {
  readonly productSet: number | null;
  readonly name: string;
  readonly specification: string;
  readonly standard: string;
  readonly description: string;
  readonly story: string;
  readonly localMaterial: string;
  readonly capacity: string;
  readonly gtin: string;
  readonly photos: readonly PhotoValue[];
}

export const emptyProduct: ProductValues = {
  productSet: null,
  name: '',
  specification: '',
  standard: '',
  description: '',
  story: '',
  localMaterial: '',
  capacity: '',
  gtin: '',
  photos: [],
};

/** A product as its form shows it. */
export const valuesOf = (product: Product): ProductValues => ({
  productSet: product.productSet,
  name: product.name,
  specification: product.specification,
  standard: product.standard ?? '',
  description: product.description,
  story: product.story ?? '',
  localMaterial: product.localMaterial ?? '',
  capacity: product.capacity ?? '',
  gtin: product.gtin ?? '',
  photos: product.photos.map(({ fileId, caption }) => ({ fileId, caption: caption ?? '' })),
});

/** The form as the server takes it. */
export const bodyOf = (values: ProductValues): ProductChangeInput => ({
  ...values,
  // The server asks for a product set that is missing.
  productSet: values.productSet as number,
  photos: [...values.photos],
});

/** The photos with one of them moved by so many places. */
export function moved(photos: readonly PhotoValue[], index: number, by: number): readonly PhotoValue[] {
  const photo = photos[index];
  const to = index + by;
  if (!photo || to < 0 || to >= photos.length) return photos;
  return photos.toSpliced(index, 1).toSpliced(to, 0, photo);
}
