import { section, t } from '../../../src/rubric/compose.ts';
import { sectionNames } from '../common/names.ts';
import {
  serviceDevelopment,
  serviceMarketing,
  serviceOrganisation,
  serviceStory,
} from '../common/tourism.ts';
import { tourismEvidence } from '../common/tourism-evidence.ts';
import {
  amenities,
  attractionSections,
  eitherCase,
  placeSections,
  providerSafety,
  safetyConditions,
  sameCase,
  serviceSections,
} from '../common/tourism-quality.ts';
import { growth, intellectualProperty, localLabour, organisation, representative } from './community.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheet of tourism services. QĐ 26/2026, Phụ lục II.

const byCommunity = t('Dịch vụ do cộng đồng cung cấp', 'Service given by the community');
const byProvider = t('Dịch vụ do tổ chức, cá nhân cung cấp', 'Service given by an organisation or person');
const destination = t('Điểm dịch vụ du lịch', 'Tourist destination');

const lawful = t(
  'đủ đăng ký kinh doanh và điều kiện kinh doanh theo luật',
  'business registration and conditions as the law asks',
);

const touristStandard = t(
  'có cơ sở kinh doanh dịch vụ du lịch đạt tiêu chuẩn phục vụ khách du lịch theo Luật Du lịch',
  'an establishment of the standard for tourists under the Law on Tourism',
);

/** Section 8: conditions of business. */
const conditions = eitherCase(
  {
    name: t('Đáp ứng điều kiện kinh doanh dịch vụ', 'Conditions of business'),
    evidence: tourismEvidence.conditions,
    doubts: sameCase,
  },
  {
    name: byCommunity,
    points: [1, 3],
    labels: [
      t(`các cơ sở có ${lawful.vi}`, `the establishments have ${lawful.en}`),
      t(
        `các cơ sở có ${lawful.vi}, và ${touristStandard.vi}`,
        `the establishments have ${lawful.en}, and there is ${touristStandard.en}`,
      ),
    ],
  },
  {
    name: destination,
    points: [1, 3],
    labels: [
      t(`có ${lawful.vi}`, `has ${lawful.en}`),
      t(
        `có ${lawful.vi}, và được công nhận điểm du lịch hoặc ${touristStandard.vi}`,
        `has ${lawful.en}, and is a recognised destination or has ${touristStandard.en}`,
      ),
    ],
  },
);

/** Section 9: safety and order. */
const safety = eitherCase(
  {
    name: t('Đảm bảo an toàn và an ninh trật tự', 'Safety and public order'),
    evidence: tourismEvidence.safety,
  },
  {
    name: byCommunity,
    points: [1, 2],
    labels: [
      t(`các cơ sở đáp ứng ${safetyConditions.vi}`, `the establishments meet ${safetyConditions.en}`),
      t(
        `các cơ sở đáp ứng ${safetyConditions.vi}, và hướng dẫn, tập huấn nhân viên thường xuyên hoặc định kỳ`,
        `the establishments meet ${safetyConditions.en}, and instruct and train their staff regularly`,
      ),
    ],
  },
  { name: byProvider, ...providerSafety },
);

/** Set 26: community tourism, ecotourism, destinations. A service: no materials, packaging or samples. */
export const set26 = sheet({
  number: 26,
  doubts: [
    {
      at: 'rubric',
      doubt: t(
        'Tiêu đề phần A ghi 35 điểm, cột điểm ghi 40; hiểu là 40 theo tổng các mục và các bộ khác.',
        'The heading of part A says 35 points, the column of points 40; read as 40, by its sections and the other sets.',
      ),
      settledBy: signedAnnex(26),
    },
    {
      at: 'dossier',
      doubt: t(
        'Phiếu không in “hồ sơ bị loại khi” như 25 bộ kia; giữ như bản in, không có căn cứ loại.',
        'The sheet lacks the line on rejected dossiers that the other 25 sets print; kept as printed, without grounds.',
      ),
      settledBy: signedAnnex(26),
    },
  ],
  A: [
    serviceOrganisation([1, 3, 5]),
    serviceDevelopment,
    section(sectionNames.community, [
      {
        ...organisation(
          t(
            ', hoặc đối tượng còn lại (hội, hiệp hội, trung tâm điều hành hoặc tương đương)',
            ', or the others (association, operating centre or the like)',
          ),
        ),
        evidence: tourismEvidence.organisation,
      },
      representative,
      localLabour(4),
      growth(3),
      intellectualProperty({ 3: 1, 4: 2 }, t('dùng cho dịch vụ du lịch', 'used for the service')),
    ]),
  ],
  B: [
    serviceMarketing({
      selling: t('phân phối', 'distribution'),
      booking: t('có kênh đặt dịch vụ trực tuyến', 'online booking'),
      print: t('thông tin trên các ấn phẩm', 'information in publications'),
    }),
    serviceStory(t('Câu chuyện sản phẩm', 'Product story'), [
      {
        doubt: t(
          'Phiếu không ghi chỉ chấm khi có câu chuyện như 5.2 của các bộ khác; giữ như bản in.',
          'The sheet does not say “only with a story”, as the others do at 5.2; kept as printed.',
        ),
        settledBy: signedAnnex(26),
      },
    ]),
  ],
  C: [
    ...placeSections,
    conditions,
    safety,
    ...serviceSections,
    amenities(byCommunity, byProvider),
    ...attractionSections,
  ],
});
