import { z } from 'zod';

/** Words in both languages, as the rulebook has them. */
export const bilingual = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Text' });

const tooLong = (max: number) => `Nội dung quá dài: nhiều nhất ${max} ký tự.`;

/** A text that must be filled in, without blanks around it; `message` says what to fill in. */
export const neededText = (max: number, message: string) =>
  z.string(message).trim().min(1, message).max(max, tooLong(max));

/** A text that may be left out: nothing, null and blanks all become null. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, tooLong(max))
    .transform((value) => value || null)
    .nullable()
    .default(null);

/** A filter of a list that may be given once or several times: `?kind=farm&kind=household`. */
export const anyOf = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).max(100)]).optional();
