/** One document of each template, for both frameworks; people and products are invented. */

import type { CertificateInput } from '../certificate-pdf.ts';
import type { AdministrativeDocument } from '../model.ts';
import { businessPlan } from '../templates/business-plan.ts';
import type { FrameworkId, ProducerParty } from '../templates/common.ts';
import { communeReport } from '../templates/commune-report.ts';
import { consolidatedList } from '../templates/consolidated-list.ts';
import { councilMinutes } from '../templates/council-minutes.ts';
import { dossierCover } from '../templates/dossier-cover.ts';
import { forwardingLetter } from '../templates/forwarding-letter.ts';
import { proposalLetter } from '../templates/proposal-letter.ts';
import { receipt } from '../templates/receipt.ts';
import { recognitionDecision } from '../templates/recognition-decision.ts';
import { registrationForm } from '../templates/registration-form.ts';
import { resultTable } from '../templates/result-table.ts';
import { type SelfAssessedPart, selfAssessmentReport } from '../templates/self-assessment-report.ts';

const MEMBERS = [
  'Nguyễn Thị Hạnh',
  'Trần Quốc Bảo',
  'Lê Văn Khải',
  'Phạm Thu Trang',
  'Võ Minh Đức',
  'Đỗ Thị Lan',
  'Bùi Xuân Hòa',
  'Huỳnh Ngọc Ánh',
  'Cao Thanh Sơn',
  'Tạ Thị Mỹ Dung',
  'Đinh Công Thành',
  'Lý Hoài An',
];

const PRODUCER: ProducerParty = {
  name: 'Hợp tác xã Chế biến thủy sản Kỳ Tân',
  legalForm: 'Hợp tác xã',
  address: 'Thôn An Kỳ, xã Tịnh Khê',
  phone: '0905 123 456',
  email: 'htx.kytan@example.vn',
  representative: {
    name: 'Trần Văn Lợi',
    position: 'Giám đốc',
    sex: 'Nam',
    ethnicity: 'Kinh',
    residence: 'Thôn An Kỳ, xã Tịnh Khê',
  },
};

const PRODUCTS = [
  { name: 'Nước mắm nhĩ Kỳ Tân', producer: PRODUCER.name, address: PRODUCER.address, average: '65.5' },
  {
    name: 'Hành tím sấy Tịnh Thiện',
    producer: 'Tổ hợp tác Hành tím Tịnh Thiện',
    address: 'Thôn Hòa Bân',
    average: '58.17',
  },
  {
    name: 'Chả cá thu hấp An Vĩnh',
    producer: 'Hộ kinh doanh Sáu Lành',
    address: 'Thôn Phổ An',
    average: '81.08',
  },
];

/** A photo of nothing, in one colour. */
const greenPicture = {
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWOQqwjAihgGUgIAmkorIVnE9nAAAAAASUVORK5CYII=',
    'base64',
  ),
  format: 'png',
  widthMm: 100,
  heightMm: 75,
} as const;

/** What differs between the city of 2024 and the province of 2026. */
const AUTHORITY = {
  'qd-148-2023': {
    year: 2024,
    committee: 'Ủy ban nhân dân thành phố Quảng Ngãi',
    head: 'Ủy ban nhân dân\nthành phố Quảng Ngãi',
    office: 'Phòng Kinh tế thành phố',
    upper: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    tier: 'province',
  },
  'qd-26-2026': {
    year: 2026,
    committee: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    head: 'Ủy ban nhân dân\ntỉnh Quảng Ngãi',
    office: 'Văn phòng Điều phối nông thôn mới tỉnh',
    upper: 'Bộ Nông nghiệp và Môi trường',
    tier: 'ministry',
  },
} as const;

function parts(): SelfAssessedPart[] {
  const criterion = (code: string, name: string, max: number, points: number) => ({
    code,
    name,
    max,
    points,
    option: 'Sử dụng nguyên liệu trong tỉnh từ 50% đến dưới 75%',
    description: 'Hợp đồng thu mua với 18 chủ tàu, 40 tấn mỗi năm.',
    evidence: ['Hợp đồng nguyên tắc 02/2024', 'Hóa đơn quý I'],
  });
  return [
    {
      code: 'A',
      name: 'Sản phẩm và sức mạnh cộng đồng',
      max: 40,
      criteria: [criterion('1.1', 'Nguồn gốc nguyên liệu', 3, 2), criterion('1.2', 'Gia tăng giá trị', 3, 1)],
    },
    {
      code: 'B',
      name: 'Khả năng tiếp thị',
      max: 25,
      criteria: [criterion('4.1', 'Khu vực phân phối', 5, 3)],
    },
    { code: 'C', name: 'Chất lượng sản phẩm', max: 35, criteria: [criterion('6.1', 'Màu sắc', 5, 4)] },
  ];
}

export function sampleRegistrationForm(framework: FrameworkId): AdministrativeDocument {
  const { year, committee, office } = AUTHORITY[framework];
  return registrationForm({
    framework,
    year,
    province: committee.replace('Ủy ban nhân dân ', ''),
    producer: { ...PRODUCER, representative: PRODUCER.representative.name, position: 'Giám đốc' },
    product: {
      name: 'Nước mắm nhĩ Kỳ Tân',
      sector: 'Thực phẩm',
      group: 'Gia vị',
      subgroup: 'Tương, nước mắm',
    },
    filing: 'first',
    attachments: { reportOriginal: true, reportElectronic: true, samples: 5 },
    place: 'Tịnh Khê',
    date: `${year}-08-12`,
    receipts: [
      {
        agency: 'Ủy ban nhân dân xã Tịnh Khê',
        number: `05/PĐK-51-21211-${year}`,
        date: `${year}-08-13`,
        receiver: 'Nguyễn Thị Thơm',
      },
      { agency: office, number: null, date: null, receiver: null },
    ],
  });
}

/** Every template once. */
export function sampleDocuments(framework: FrameworkId): Record<string, AdministrativeDocument> {
  const { year, committee, head, office, upper, tier } = AUTHORITY[framework];
  const commune = {
    issuer: { name: 'Ủy ban nhân dân\nxã Tịnh Khê' },
    reference: { number: 14, symbol: 'UBND' },
    placeAndDate: { place: 'Tịnh Khê', date: `${year}-09-06` },
  };
  const authority = {
    issuer: { name: head },
    reference: { number: 4127, symbol: 'QĐ-UBND' },
    placeAndDate: { place: 'Quảng Ngãi', date: `${year}-11-05` },
  };
  const council = {
    issuer: { parent: head, name: 'Hội đồng đánh giá,\nphân hạng sản phẩm OCOP' },
    reference: { number: 2, symbol: 'BB-HĐ' },
    placeAndDate: { place: 'Quảng Ngãi', date: `${year}-10-18` },
  };
  const communeSigner = {
    capacity: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
    position: 'Phó Chủ tịch',
    name: 'Võ Thành Long',
  };
  const leader = { capacity: ['KT. Chủ tịch'], position: 'Phó Chủ tịch', name: 'Nguyễn Hữu Phước' };
  const secretary = { position: 'Thư ký', name: 'Lê Thị Cẩm Vân' };
  const chair = { position: 'Chủ tọa', name: 'Nguyễn Hữu Phước' };
  return {
    'registration-form': sampleRegistrationForm(framework),
    'self-assessment-report': selfAssessmentReport({
      filing: 're-evaluation',
      producer: PRODUCER,
      establishment: { date: '2018-03-05', registrationNumber: '4300812345' },
      product: {
        name: 'Nước mắm nhĩ Kỳ Tân',
        specification: 'Chai thủy tinh 500 ml',
        standard: 'TCVN 5107:2018',
      },
      papers: { businessLicence: true, qualityDeclaration: true, foodSafety: true, otherProduction: false },
      intellectualProperty: {
        trademark: true,
        geographicalIndication: false,
        patent: false,
        industrialDesign: false,
        copyright: false,
        other: null,
      },
      history: 'Nghề làm nước mắm ở Kỳ Tân có từ lâu đời.\nNăm 2021 sản phẩm đạt 3 sao.',
      organisation: 'Hội đồng quản trị 3 người, tổ sản xuất 9 người.',
      results: {
        production: 'Mỗi năm thu mua 40 tấn cá cơm.',
        quality: 'Bổ sung chai 250 ml.',
        market: '12 cửa hàng trong tỉnh.',
        revenue: 'Doanh thu 1,86 tỷ đồng.',
      },
      parts: parts(),
      changes: 'Thay thùng ủ, đăng ký nhãn hiệu.',
      plan: 'Nâng sản lượng lên 60.000 lít mỗi năm.',
      place: 'Tịnh Khê',
      date: `${year}-08-12`,
    }),
    'business-plan': businessPlan({
      producer: PRODUCER,
      idea: {
        title: 'Nước mắm nhĩ chai gốm',
        description: 'Chai gốm 250 ml làm quà cho khách du lịch.',
        localMaterial: 'Cá cơm Tịnh Khê',
      },
      sections: [
        {
          title: 'Vùng nguyên liệu, công nghệ',
          answers: [
            { label: 'Vùng nguyên liệu', long: true, text: 'Cá cơm của 18 tàu trong xã.\nMuối Sa Huỳnh.' },
            { label: 'Công nghệ', long: true, text: 'Ủ chượp 12 tháng trong thùng gỗ bời lời.' },
          ],
        },
        {
          title: 'Sản lượng, doanh thu, lợi nhuận',
          answers: [
            { label: 'Sản lượng dự kiến năm đầu', long: false, text: '3.000 chai' },
            { label: 'Doanh thu dự kiến năm đầu', long: false, text: '450.000.000 đồng' },
            { label: 'Lợi nhuận dự kiến năm đầu', long: false, text: null },
          ],
        },
        {
          title: 'Thị trường phân phối',
          answers: [{ label: 'Thị trường', long: true, text: 'Bến Sa Kỳ, chợ Tịnh Khê, sàn trực tuyến.' }],
        },
      ],
      addressee: 'Ủy ban nhân dân xã Tịnh Khê',
      place: 'Tịnh Khê',
      date: `${year}-03-06`,
    }),
    'commune-report': communeReport({
      ...commune,
      reference: { number: 27, symbol: 'BC-UBND' },
      framework,
      commune: 'xã Tịnh Khê',
      producer: PRODUCER,
      product: 'Nước mắm nhĩ Kỳ Tân',
      localMaterial: { claim: 'Cá cơm do tàu trong xã khai thác.', finding: 'Đã đối chiếu 18 hợp đồng.' },
      localLabour: { claim: '14/15 lao động thường trú tại xã.', finding: 'Đúng như kê khai.' },
      idea: { origin: 'traditional', finding: 'Nghề có trên một trăm năm.' },
      identity: { finding: 'Cách ủ gài nén của làng.' },
      proposed: true,
      addressee: committee,
      signer: communeSigner,
      photos: [
        {
          matter: '1. Sử dụng nguyên liệu địa phương',
          image: greenPicture,
          words: 'Cá cơm lên bến An Kỳ. Chụp lúc 06:10, ngày 05/09 (giờ máy ảnh), tại bến An Kỳ.',
        },
        {
          matter: '4. Bản sắc, trí tuệ địa phương',
          image: greenPicture,
          words: 'Thùng ủ gài nén. Chụp lúc 09:30, ngày 05/09 (theo lời cán bộ).',
        },
      ],
    }),
    'consolidated-list': consolidatedList({
      ...commune,
      reference: { number: 3, symbol: 'DS-UBND' },
      commune: 'xã Tịnh Khê',
      year,
      round: 1,
      addressees: [committee, office],
      rows: PRODUCTS.map((product, i) => ({
        product: product.name,
        productSet: 'Tương, nước mắm, gia vị dạng lỏng khác',
        producer: product.producer,
        legalForm: 'Hộ kinh doanh',
        address: product.address,
        filing: i === 1 ? 'upgrade' : 'first',
        reportNumber: `${27 + i}/BC-UBND`,
        reportDate: `${year}-09-05`,
        selfScore: 61 + i,
      })),
      signer: communeSigner,
    }),
    'proposal-letter': proposalLetter({
      ...commune,
      framework,
      commune: 'xã Tịnh Khê',
      year,
      addressees: [committee, office],
      evaluator: committee,
      products: PRODUCTS.map(({ name, producer }) => ({ name, producer, filing: 'first' })),
      signer: communeSigner,
    }),
    'result-table': resultTable({
      ...council,
      council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
      committee: 'Ủy ban nhân dân thành phố Quảng Ngãi',
      year,
      round: 2,
      members: MEMBERS,
      rows: PRODUCTS.map(({ name, producer, average }, i) => ({
        product: name,
        producer,
        totals: MEMBERS.map((_, member) =>
          i === 1 && member === 3 ? null : 60 + ((i * 7 + member * 3) % 25),
        ),
        average,
        band: i === 2 ? 4 : 3,
        star: 3,
        explanation: i === 2 ? 'Tiêu chí 2.3 chưa đạt điều kiện 4 sao' : null,
      })),
      signers: [secretary, chair],
    }),
    'council-minutes': councilMinutes({
      ...council,
      year,
      council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
      start: { date: `${year}-10-18`, time: '08:00' },
      end: { date: `${year}-10-18`, time: '16:45' },
      place: 'Hội trường số 48 đường Hùng Vương',
      members: MEMBERS.map((name, i) => ({
        name,
        position: 'Phó Trưởng phòng, Phòng Tài nguyên và Môi trường',
        capacity: i === 0 ? 'Chủ tịch' : 'Ủy viên',
        present: i !== 5,
        reason: i === 5 ? 'công tác' : null,
      })),
      chair: 'Nguyễn Hữu Phước',
      secretary: 'Lê Thị Cẩm Vân',
      conflicts: [{ member: 'Phạm Thu Trang', product: 'Hành tím sấy Tịnh Thiện' }],
      discussion: ['Ông Trần Quốc Bảo đề nghị bổ sung phiếu kiểm nghiệm còn hạn.'],
      products: PRODUCTS.map(({ name, producer, average }) => ({ name, producer, average, star: 3 })),
      conclusions: ['Đề nghị công nhận 03 sản phẩm đạt 3 sao.'],
      signers: [secretary, chair],
    }),
    'recognition-decision': recognitionDecision({
      ...authority,
      framework,
      year,
      authority: `Chủ tịch ${committee}`,
      proposedBy: `Theo đề nghị của ${office} tại Tờ trình số 215/TTr-KT`,
      products: PRODUCTS.map((product, i) => ({
        ...product,
        productSet: 'Tương, nước mắm, gia vị dạng lỏng khác',
        star: i === 0 && framework === 'qd-26-2026' ? 4 : 3,
        certificateNumber: `0${i + 1}-${year}`,
      })),
      validMonths: 36,
      responsible: 'Chánh Văn phòng, Thủ trưởng các cơ quan liên quan',
      office,
      signer: leader,
    }),
    'forwarding-letter': forwardingLetter({
      ...authority,
      reference: { number: null, symbol: 'UBND-KT' },
      placeAndDate: { place: 'Quảng Ngãi', date: null },
      framework,
      year,
      sender: committee,
      addressees: [upper],
      tier,
      products: [{ name: 'Chả cá thu hấp An Vĩnh', producer: 'Hộ kinh doanh Sáu Lành', average: '92.25' }],
      signer: leader,
    }),
    'dossier-cover': dossierCover({
      year,
      filing: 'first',
      producer: PRODUCER.name,
      address: PRODUCER.address,
      product: 'Nước mắm nhĩ Kỳ Tân',
      productSet: '9. Tương, nước mắm, gia vị dạng lỏng khác',
      commune: 'xã Tịnh Khê',
      receiptNumber: `05/PĐK-51-21211-${year}`,
      productCode: null,
      pages: 42,
      groups: [
        {
          title: 'Biểu mẫu',
          entries: [
            { title: 'Mẫu 01. Phiếu đăng ký', reference: null, page: 1 },
            { title: 'Mẫu 02. Báo cáo tự đánh giá', reference: null, page: 3 },
          ],
        },
        {
          title: 'Phiếu kiểm nghiệm',
          entries: [{ title: 'Kiểm nghiệm histamin', reference: 'KN-118, 02/07/2024', page: 21 }],
        },
      ],
    }),
    receipt: receipt({
      ...commune,
      reference: { number: 5, symbol: `PĐK-51-21211-${year}` },
      receivedFrom: 'Trần Văn Lợi',
      producer: PRODUCER.name,
      product: 'Nước mắm nhĩ Kỳ Tân',
      filing: 'first',
      parts: [
        { name: 'Phiếu đăng ký (Mẫu 01)', copies: '01', received: true },
        { name: 'Sản phẩm mẫu', copies: '05', received: false },
      ],
      submittedAt: { date: `${year}-08-13`, time: '09:20' },
      dueDate: `${year}-09-04`,
      signers: [
        { position: 'Người nộp', name: 'Trần Văn Lợi' },
        { position: 'Người tiếp nhận', name: 'Nguyễn Thị Thơm' },
      ],
    }),
  };
}

export function sampleCertificate(changes: Partial<CertificateInput> = {}): CertificateInput {
  return {
    authority: 'Ủy ban nhân dân thành phố Quảng Ngãi',
    product: 'Nước mắm nhĩ Kỳ Tân',
    producer: PRODUCER.name,
    address: PRODUCER.address,
    star: 3,
    certificateNumber: '01-2024/OCOP-522',
    decisionNumber: '4127/QĐ-UBND',
    decisionDate: '2024-11-05',
    validFrom: '2024-11-05',
    validUntil: '2027-11-04',
    place: 'Quảng Ngãi',
    issuedDate: '2024-11-05',
    checkUrl: 'https://saolang.example.vn/c/01-2024-OCOP-522',
    signature: { capacity: ['KT. Chủ tịch'], position: 'Phó Chủ tịch', name: 'Nguyễn Hữu Phước' },
    ...changes,
  };
}
