import { formatDate, type PlainDate } from '../calendar/index.ts';
import type { FilingKindCode } from '../framework/model.ts';
import { criteriaOf, type Rubric } from '../rubric/index.ts';
import { earnedPoints, unansweredCriteria } from '../scoring/index.ts';
import type { Text } from '../text.ts';
import { fieldsAsked } from './fields-asked.ts';
import { type FilingField, type FilingStepCode, filingSteps, services } from './filing-form.ts';

/** What a filing holds so far. */
export interface FilingContent {
  readonly kind: FilingKindCode;
  readonly rubric: Rubric;
  readonly form: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, number>>;
  readonly evidence: readonly {
    readonly documentType: string;
    readonly criteria: readonly string[];
    /** Last day on which the paper holds; null without end. */
    readonly expiresOn: PlainDate | null;
  }[];
  readonly today: PlainDate;
}

/** One thing that is still missing, and the place where it is to be mended. */
export interface Missing {
  readonly step: FilingStepCode;
  /** Field or criterion code, or document type. */
  readonly place: string;
  readonly message: Text;
}

/** Whether a field's value counts as an answer. */
export function isAnswered(field: FilingField, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return typeof value === 'string' && value.trim() !== '';
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'money':
      return Number.isSafeInteger(value);
    case 'tick':
      return value === true;
    case 'choices':
      return Array.isArray(value) && value.length > 0;
  }
}

const noLicence: Text = {
  vi: 'Chưa đính kèm giấy đăng ký kinh doanh.',
  en: 'The business licence is not attached.',
};

/** A tourism association or operating centre may file without being a business (QĐ 26/2026, Điều 2.3). */
const noLicenceOfService: Text = {
  vi: 'Chưa đính kèm giấy đăng ký kinh doanh; hội, trung tâm điều hành: quyết định thành lập.',
  en: 'The business licence is not attached; of an association or operating centre: the decision that founds it.',
};

/**
 * Everything that keeps a filing from being submitted, in the order of the steps; empty when it is complete.
 * A filing is complete when every field asked is answered, every applicable criterion has a choice, and the
 * business licence is on file and in force (QĐ 26/2026, Điều 2.3 and Phụ lục III). Claims without evidence do not block:
 * see `claimsWithoutEvidence`.
 */
export function missingForSubmission(content: FilingContent): Missing[] {
  const { rubric, form, kind, choices, evidence, today } = content;
  const fields = filingSteps.flatMap((step) =>
    fieldsAsked(step, rubric.number, kind)
      .filter((field) => field.required && !isAnswered(field, form[field.code]))
      .map((field) => ({
        step: step.code,
        place: field.code,
        message:
          field.kind === 'tick'
            ? { vi: 'Chưa đánh dấu lời cam đoan.', en: 'The pledge is not ticked.' }
            : { vi: `Chưa điền “${field.label.vi}”.`, en: `“${field.label.en}” is empty.` },
      })),
  );
  const consistency =
    Number(form.localEmployees) > Number(form.employees)
      ? [
          {
            step: 'general' as const,
            place: 'localEmployees',
            message: {
              vi: 'Lao động trong xã không thể nhiều hơn tổng số lao động.',
              en: 'Local workers cannot outnumber all workers.',
            },
          },
        ]
      : [];
  const unanswered = unansweredCriteria(rubric, choices).map(({ code, name }) => ({
    step: 'self-assessment' as const,
    place: code,
    message: {
      vi: `Chưa tự chấm tiêu chí ${code} ${name.vi}.`,
      en: `Criterion ${code} ${name.en} has no choice.`,
    },
  }));
  const licence = licenceFault(evidence, rubric.number, today);
  const order = filingSteps.map(({ code }) => code);
  return [...fields, ...consistency, ...unanswered, ...(licence ? [licence] : [])].sort(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step),
  );
}

/** What is wrong with the one paper that must be there: absent, or expired with no other that holds. */
function licenceFault(
  evidence: FilingContent['evidence'],
  productSet: number,
  today: PlainDate,
): Missing | null {
  const licences = evidence.filter(({ documentType }) => documentType === 'business-licence');
  const lastDays = licences.map(({ expiresOn }) => expiresOn);
  if (lastDays.some((day) => day === null || day >= today)) return null;
  const last = lastDays
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const absent = services.includes(productSet) ? noLicenceOfService : noLicence;
  return { step: 'evidence', place: 'business-licence', message: last ? expiredLicence(last) : absent };
}

const expiredLicence = (last: PlainDate): Text => ({
  vi: `Giấy đăng ký kinh doanh đã hết hạn ngày ${formatDate(last)}. Hãy thay bằng bản còn hạn rồi nộp.`,
  en: `The business licence expired on ${formatDate(last)}. Replace it by one in force, then file.`,
});

/** Criteria whose chosen option brings points but to which no evidence is tied: what a council will not see. */
export function claimsWithoutEvidence(
  content: Pick<FilingContent, 'rubric' | 'choices' | 'evidence'>,
): string[] {
  const proven = new Set(content.evidence.flatMap(({ criteria }) => criteria));
  const points = earnedPoints(content.rubric, content.choices);
  return criteriaOf(content.rubric)
    .map(({ code }) => code)
    .filter((code) => (points.get(code) ?? 0) > 0 && !proven.has(code));
}
