import { type AdministrativeDocument, forwardingLetter, recognitionDecision } from '@saolang/documents';
import {
  findFramework,
  formatDocumentNumber,
  type PlainDate,
  productSetsOf,
  symbolOf,
} from '@saolang/rulebook';
import { found } from '../../platform/http/problem.ts';
import { addressIn } from '../units/address-in.ts';
import { authorityOf } from '../units/authority.ts';
import { authoritiesAbove } from './deciding-unit.ts';
import type { DecisionRow, ItemRow } from './store.ts';

/** Number and symbol of a decision or letter of a unit (NĐ 30/2020, Phụ lục I): `12/QĐ-UBND`, `03/UBND-KT`. */
export const documentNumberOf = (
  { kind, unit_id }: Pick<DecisionRow, 'kind' | 'unit_id'>,
  serial: number,
): string =>
  formatDocumentNumber({
    serial,
    ...symbolOf(kind === 'forwarding' ? 'letter' : 'QĐ', authorityOf(unit_id).tier),
  });

/**
 * The decision of recognition (with the products in its annex) or the letter that forwards dossiers, in the layout
 * of NĐ 30/2020/NĐ-CP. A draft is printed with room for number, date and name.
 */
export function decisionDocument(
  decision: DecisionRow,
  items: readonly ItemRow[],
  today: PlainDate,
): AdministrativeDocument {
  const authority = authorityOf(decision.unit_id);
  const framework = found(findFramework(decision.framework));
  const [number = null, symbol = ''] = (decision.document_number ?? documentNumberOf(decision, 1)).split('/');
  const common = {
    issuer: authority.issuer,
    reference: { number: decision.document_number === null ? null : number, symbol },
    placeAndDate: { place: authority.place, date: decision.signed_on },
    framework: framework.id,
    year: decision.cycle_year,
    signer: {
      ...(decision.signer_position === 'vice-chair'
        ? { capacity: ['KT. CHỦ TỊCH'], position: 'PHÓ CHỦ TỊCH' }
        : { position: 'CHỦ TỊCH' }),
      name: decision.signer_name,
    },
  };
  if (decision.kind === 'forwarding') {
    const upper = found(authoritiesAbove(framework.id, decision.unit_id, decision.signed_on ?? today)[0]);
    return forwardingLetter({
      ...common,
      sender: authority.committee,
      addressees: [upper.name],
      tier: upper.tier,
      products: items.map((item) => ({
        name: item.product_name,
        producer: item.producer_name,
        average: item.average,
      })),
    });
  }
  const sets = productSetsOf(framework.id);
  return recognitionDecision({
    ...common,
    authority: authority.chair,
    proposedBy: `Theo đề nghị của ${authority.office} và Hội đồng đánh giá, phân hạng sản phẩm OCOP ${authority.area}`,
    products: items.map((item) => ({
      name: item.product_name,
      productSet: sets.find(({ number }) => number === item.product_set)?.name.vi ?? `Bộ ${item.product_set}`,
      producer: item.producer_name,
      address: addressIn(item.address, item.producer_unit_id),
      star: item.star as 3 | 4 | 5,
      average: item.average,
      certificateNumber: item.certificate_number,
    })),
    validMonths: framework.certificateMonths.value,
    responsible: `Chánh Văn phòng ${authority.committee}, Thủ trưởng ${authority.office}, các cơ quan liên quan và các chủ thể có tên tại Phụ lục`,
    office: authority.office,
  });
}
