import { z } from 'zod';
import { anyOf, neededText, optionalText } from '../../platform/http/fields.ts';

export const producerKinds = [
  'cooperative',
  'cooperative-group',
  'enterprise',
  'farm',
  'household',
  'association',
] as const;

const plainDate = z.iso.date('Ngày không đúng. Hãy chọn ngày trên lịch.');

export const producerParams = z.object({ id: z.uuid() });

/** What a producer states about itself; each field in the words of the registration form (Mẫu 01). */
const producerFields = {
  unitId: neededText(40, 'Hãy chọn xã, phường nơi sản xuất trong danh sách.').meta({
    description: 'The commune of production: a unit in force today',
  }),
  kind: z.enum(producerKinds, 'Hãy chọn loại hình chủ thể.'),
  legalForm: optionalText(120),
  name: neededText(200, 'Hãy ghi tên chủ thể như trên giấy đăng ký.'),
  taxCode: neededText(20, 'Hãy nhập mã số thuế.'),
  licenceNumber: neededText(60, 'Hãy ghi số giấy đăng ký kinh doanh.'),
  licenceDate: plainDate,
  licenceIssuer: neededText(200, 'Hãy ghi cơ quan cấp giấy đăng ký.'),
  foundedOn: plainDate.nullable().default(null),
  address: neededText(300, 'Hãy ghi địa chỉ nơi sản xuất.'),
  phone: neededText(20, 'Hãy nhập số điện thoại.'),
  email: optionalText(254),
  representativeName: neededText(120, 'Hãy ghi họ tên người đại diện.'),
  representativePosition: neededText(120, 'Hãy ghi chức vụ người đại diện.'),
  representativeAddress: neededText(300, 'Hãy ghi địa chỉ người đại diện.'),
  representativeSex: z.enum(['female', 'male']).nullable().default(null),
  representativeEthnicGroup: optionalText(60),
  representativeDisabled: z.boolean().nullable().default(null),
  statisticsConsent: z.boolean().default(false).meta({
    description: 'Consent, given now, to the use of sex, ethnic group and disability in statistics',
  }),
};

export const newProducer = z.object({ id: z.uuid(), ...producerFields }).meta({ id: 'NewProducer' });
export const producerChange = z.object(producerFields).meta({ id: 'ProducerChange' });

export const producerFilter = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: 'Name, tax code or representative; marks do not matter' }),
  unitId: anyOf(z.string().max(40)).meta({
    description: 'A unit: its own producers and those of units under it',
  }),
  kind: anyOf(z.enum(producerKinds)),
  sort: z.enum(['name', '-name', 'created', '-created']).default('name'),
});

export const producerQuery = producerFilter.extend({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const producerSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    kind: z.enum(producerKinds),
    name: z.string(),
    taxCode: z.string(),
    representativeName: z.string(),
    products: z.number().int().meta({ description: 'How many products it registered' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ProducerSummary' });

export const producerPage = z.object({ items: z.array(producerSummary), total: z.number().int() });

export const producer = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    unitId: z.string(),
    unitName: z.string(),
    kind: z.enum(producerKinds),
    legalForm: z.string().nullable(),
    name: z.string(),
    taxCode: z.string(),
    licenceNumber: z.string(),
    licenceDate: plainDate,
    licenceIssuer: z.string(),
    foundedOn: plainDate.nullable(),
    address: z.string(),
    email: z.string().nullable(),
    phone: z.string().meta({ description: 'Only its last digits for a reader who need not call' }),
    representativeName: z.string(),
    representativePosition: z.string(),
    personal: z
      .object({
        address: z.string(),
        sex: z.enum(['female', 'male']).nullable(),
        ethnicGroup: z.string().nullable(),
        disabled: z.boolean().nullable(),
      })
      .nullable()
      .meta({ description: 'Personal data of the representative; null for a reader who need not see it' }),
    mayEdit: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Producer' });

export const member = z
  .object({ accountId: z.uuid(), fullName: z.string(), email: z.string().nullable(), since: plainDate })
  .meta({ id: 'ProducerMember' });
