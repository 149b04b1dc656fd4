import {
  type AdministrativeUnit,
  checkEmail,
  checkPhoneNumber,
  checkTaxCode,
  isHome,
  isValidOn,
  type PlainDate,
  resolveAt,
  type Text,
  tierOfUnit,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { ConsentState } from '../../platform/accounts/consents.ts';
import { Problem, type ProblemDetail } from '../../platform/http/problem.ts';
import type { producerChange } from './schema.ts';

type Checked =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: string; readonly message: Text };

/**
 * The row of what a producer states, each number in its one canonical form. Answers 400 with every field that is
 * wrong at once.
 *
 * @param unitBefore the commune written so far: it may stay though it has ended since
 */
export function checkProducer(
  input: z.output<typeof producerChange>,
  today: PlainDate,
  consents: readonly ConsentState[],
  unitBefore?: string,
) {
  const errors: ProblemDetail[] = [];
  const fault = (path: string, code: string, message: string) => {
    errors.push({ path: `/${path}`, code, message });
  };
  const canonical = (path: string, checked: Checked): string => {
    if (checked.ok) return checked.value;
    fault(path, checked.code, checked.message.vi);
    return '';
  };

  const taxCode = canonical('taxCode', checkTaxCode(input.taxCode));
  const phone = canonical('phone', checkPhoneNumber(input.phone));
  const email = input.email === null ? null : canonical('email', checkEmail(input.email));
  const unit = unitById(input.unitId);
  const isOurs = (each: AdministrativeUnit) => !isValidOn(each, today) || isHome(each, today);
  if (!unit || tierOfUnit(unit) !== 'commune' || !isOurs(unit)) {
    fault('unitId', 'unknown-unit', 'Hãy chọn xã, phường nơi sản xuất trong danh sách.');
  } else if (unit.id !== unitBefore && !isValidOn(unit, today)) {
    const successors = resolveAt(unit.id, today).map(({ name }) => name);
    fault(
      'unitId',
      'ended-unit',
      `${unit.name} không còn là đơn vị hành chính. Hãy chọn ${successors.join(' hoặc ')}.`,
    );
  }
  if (input.licenceDate > today)
    fault('licenceDate', 'in-the-future', 'Ngày cấp giấy đăng ký không thể sau hôm nay.');
  if (input.foundedOn && input.foundedOn > today) {
    fault('foundedOn', 'in-the-future', 'Ngày thành lập không thể sau hôm nay.');
  }
  const sensitive = [input.representativeSex, input.representativeEthnicGroup, input.representativeDisabled];
  const agreed = consents.some(({ purpose, given }) => purpose === 'statistics' && given);
  if (sensitive.some((value) => value !== null) && !agreed && !input.statisticsConsent) {
    fault(
      'statisticsConsent',
      'consent-required',
      'Muốn khai giới tính, dân tộc, khuyết tật thì cần đồng ý cho dùng vào thống kê; nếu không đồng ý, hãy bỏ trống các mục này.',
    );
  }
  if (errors.length > 0) throw new Problem('invalid-input', { errors });

  return {
    unit_id: input.unitId,
    kind: input.kind,
    legal_form: input.legalForm,
    name: input.name,
    tax_code: taxCode,
    licence_number: input.licenceNumber,
    licence_date: input.licenceDate,
    licence_issuer: input.licenceIssuer,
    founded_on: input.foundedOn,
    address: input.address,
    phone,
    email,
    representative_name: input.representativeName,
    representative_position: input.representativePosition,
    representative_address: input.representativeAddress,
    representative_sex: input.representativeSex,
    representative_ethnic_group: input.representativeEthnicGroup,
    representative_disabled: input.representativeDisabled,
  };
}
