/**
 * The shape of another language's catalogue: exactly the keys of the Vietnamese one. Vietnamese has one plural form
 * (`…_other`), English adds `…_one` beside it.
 */
export type Translation<Vi> = {
  readonly [K in keyof Vi]: Vi[K] extends string ? string : Translation<Vi[K]>;
} & {
  readonly [K in keyof Vi as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
