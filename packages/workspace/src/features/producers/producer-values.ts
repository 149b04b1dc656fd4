import type { Producer, ProducerChangeInput } from '../../api/schema.d.ts';
import type { producerKinds } from './producer-queries.ts';

type Kind = (typeof producerKinds)[number];

/** The form as it is typed: what is not filled in yet is empty. */
export interface ProducerValues {
  readonly unitId: string;
  readonly kind: Kind | '';
  readonly legalForm: string;
  readonly name: string;
  readonly taxCode: string;
  readonly licenceNumber: string;
  readonly licenceDate: string | null;
  readonly licenceIssuer: string;
  readonly foundedOn: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly representativeName: string;
  readonly representativePosition: string;
  readonly representativeAddress: string;
  readonly representativeSex: 'female' | 'male' | '';
  readonly representativeEthnicGroup: string;
  readonly representativeDisabled: boolean;
  readonly statisticsConsent: boolean;
}

export const emptyProducer: ProducerValues = {
  unitId: '',
  kind: '',
  legalForm: '',
  name: '',
  taxCode: '',
  licenceNumber: '',
  licenceDate: null,
  licenceIssuer: '',
  foundedOn: null,
  address: '',
  phone: '',
  email: '',
  representativeName: '',
  representativePosition: '',
  representativeAddress: '',
  representativeSex: '',
  representativeEthnicGroup: '',
  representativeDisabled: false,
  statisticsConsent: false,
};

/** A producer as its form shows it. */
export const valuesOf = (producer: Producer): ProducerValues => {
  const { personal } = producer;
  return {
    unitId: producer.unitId,
    kind: producer.kind,
    legalForm: producer.legalForm ?? '',
    name: producer.name,
    taxCode: producer.taxCode,
    licenceNumber: producer.licenceNumber,
    licenceDate: producer.licenceDate,
    licenceIssuer: producer.licenceIssuer,
    foundedOn: producer.foundedOn,
    address: producer.address,
    phone: producer.phone,
    email: producer.email ?? '',
    representativeName: producer.representativeName,
    representativePosition: producer.representativePosition,
    representativeAddress: personal?.address ?? '',
    representativeSex: personal?.sex ?? '',
    representativeEthnicGroup: personal?.ethnicGroup ?? '',
    representativeDisabled: personal?.disabled ?? false,
    // Given before, or nothing of it would be there.
    statisticsConsent:
      personal !== null && [personal.sex, personal.ethnicGroup, personal.disabled].some((v) => v !== null),
  };
};

/** The form as the server takes it: without the consent nothing sensitive is sent. */
export function bodyOf(values: ProducerValues): ProducerChangeInput {
  const { kind, licenceDate, representativeSex, representativeEthnicGroup, representativeDisabled, ...rest } =
    values;
  const agreed = values.statisticsConsent;
  return {
    ...rest,
    // The server names what is missing.
    kind: kind as Kind,
    licenceDate: licenceDate ?? '',
    representativeSex: (agreed && representativeSex) || null,
    representativeEthnicGroup: agreed ? representativeEthnicGroup : null,
    representativeDisabled: agreed ? representativeDisabled : null,
  };
}
