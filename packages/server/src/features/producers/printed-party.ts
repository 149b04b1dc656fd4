import { formatPhoneNumber, type Grant, type Subject } from '@saolang/rulebook';
import { needsPersonalData } from './presenter.ts';

/** The personal data of a producer's row, as a document prints it. */
export interface PersonalColumns {
  readonly phone: string;
  readonly email: string | null;
  readonly representative_sex: string | null;
  readonly representative_ethnic_group: string | null;
  readonly representative_address: string;
}

const sexNames: Readonly<Record<string, string>> = { female: 'Nữ', male: 'Nam' };

/** Printed instead: an empty line would look as if the producer had not said it. */
const withheld = '(không hiển thị: dữ liệu cá nhân)';

/**
 * Contact and personal data for a document: whole for the readers who see them on the screen as well, withheld from
 * all others (Luật 91/2025/QH15: no more data than the purpose needs).
 */
export function printedParty(row: PersonalColumns, grants: readonly Grant[], subject: Subject) {
  if (!needsPersonalData(grants, subject)) {
    const personal = { sex: withheld, ethnicity: withheld, residence: withheld };
    return { near: false, phone: withheld, email: withheld, ...personal };
  }
  return {
    /** Whether this reader reads personal data of the producer at all. */
    near: true,
    phone: formatPhoneNumber(row.phone),
    email: row.email,
    sex: sexNames[row.representative_sex ?? ''] ?? null,
    ethnicity: row.representative_ethnic_group,
    residence: row.representative_address,
  };
}
