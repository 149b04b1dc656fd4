import {
  formatPhoneNumber,
  type Grant,
  grantOver,
  type Role,
  type Subject,
  taxCodeKind,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { producer, producerSummary } from './schema.ts';
import type { ProducerRow, SummaryRow } from './store.ts';

type Shown = z.output<typeof producer>;

/**
 * Who needs the representative's personal data for their work: the producer itself, the commune that receives it and
 * the office that reports on sex and ethnic group. Everybody else reads the producer without it (Luật 91/2025/QH15:
 * no more data than the purpose needs).
 */
const needPersonalData: readonly Role[] = [
  'producer-member',
  'commune-officer',
  'commune-leader',
  'office-officer',
  'office-leader',
];

/** The grants by which somebody reads personal data. */
export const nearGrants = (grants: readonly Grant[]): Grant[] =>
  grants.filter(({ role }) => needPersonalData.includes(role));

/** Whether by one of these grants somebody reads the personal data of this producer. */
export const needsPersonalData = (grants: readonly Grant[], subject: Subject): boolean =>
  grantOver('producer.read', nearGrants(grants), subject) !== null;

/** Since 01/7/2025 a household's tax code is its holder's personal identification number. */
const shownTaxCode = (code: string, needed: boolean) =>
  needed || taxCodeKind(code) !== 'person' ? code : `••••••••${code.slice(-4)}`;

const unitName = (unitId: string) => unitById(unitId)?.name ?? unitId;

/** A producer for a reader with these grants. */
export function presentProducer(row: ProducerRow, grants: readonly Grant[], subject: Subject): Shown {
  const needed = needsPersonalData(grants, subject);
  return {
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    unitName: unitName(row.unit_id),
    kind: row.kind as Shown['kind'],
    legalForm: row.legal_form,
    name: row.name,
    taxCode: shownTaxCode(row.tax_code, needed),
    licenceNumber: row.licence_number,
    licenceDate: row.licence_date,
    licenceIssuer: row.licence_issuer,
    foundedOn: row.founded_on,
    address: row.address,
    email: needed ? row.email : null,
    phone: needed ? formatPhoneNumber(row.phone) : `••• ••• ${row.phone.slice(-3)}`,
    representativeName: row.representative_name,
    representativePosition: row.representative_position,
    personal: needed
      ? {
          address: row.representative_address,
          sex: row.representative_sex as 'female' | 'male' | null,
          ethnicGroup: row.representative_ethnic_group,
          disabled: row.representative_disabled,
        }
      : null,
    mayEdit: grantOver('producer.edit', grants, subject) !== null,
    createdAt: row.created_at.toISOString(),
  };
}

/** What a list shows: nothing personal beyond the representative's name. */
export const presentProducerSummary = (
  row: SummaryRow,
  grants: readonly Grant[],
  subject: Subject,
): z.output<typeof producerSummary> => ({
  id: row.id,
  version: row.version,
  unitId: row.unit_id,
  unitName: unitName(row.unit_id),
  kind: row.kind as Shown['kind'],
  name: row.name,
  taxCode: shownTaxCode(row.tax_code, needsPersonalData(grants, subject)),
  representativeName: row.representative_name,
  products: row.products,
  createdAt: row.created_at.toISOString(),
});
