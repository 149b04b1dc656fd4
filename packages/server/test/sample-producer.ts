import { v7 as uuidv7 } from 'uuid';
import { commune } from './builders.ts';

/** What an invented producer states about itself when it registers: everything needed and right. */
export function producerForm(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    id: uuidv7(),
    unitId: commune,
    kind: 'cooperative',
    legalForm: null,
    name: 'Hợp tác xã Nông nghiệp Gió Biển',
    taxCode: '4300123458',
    licenceNumber: '34070000123',
    licenceDate: '2019-03-04',
    licenceIssuer: 'Phòng Tài chính - Kế hoạch',
    foundedOn: null,
    address: 'Thôn Cổ Lũy, xã Tịnh Khê',
    phone: '0905 123 456',
    email: 'lien-he@example.vn',
    representativeName: 'Lê Thị Sao Biển',
    representativePosition: 'Giám đốc',
    representativeAddress: 'Thôn Trường Định, xã Tịnh Khê',
    ...changes,
  };
}
