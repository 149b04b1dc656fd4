import { type CriterionSpec, section, t } from '../../../src/rubric/compose.ts';
import { exactly75InNone } from '../common/doubts.ts';
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
import {
  accounting,
  growth,
  intellectualProperty,
  localLabour,
  organisation,
  representative,
} from './community.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheet of tourism services. QĐ 148/2023, Phụ lục III.

const tourismCommunity = t('Cộng đồng dịch vụ du lịch', 'Tourism community');
const destination = t('Điểm dịch vụ du lịch', 'Tourist destination');

/** The transcript counts both cases, so that part C comes to 43 and the sheet to 108. */
const twoCriteria: NonNullable<CriterionSpec['doubts']> = [
  {
    doubt: t(
      'Bản chép ghi hai trường hợp thành hai tiêu chí (a, b) cùng được cộng, phần C thành 43; hiểu là chọn một trong hai như ghi chú của mục, phần C là 35.',
      'The transcript has the two cases as two criteria (a, b), both added, so that part C comes to 43; read as one of two, as the note of the section says: part C 35.',
    ),
    settledBy: signedAnnex(),
  },
];

const licensed = t(
  'cơ sở dịch vụ được cấp chứng nhận đủ điều kiện kinh doanh theo quy định (lưu trú, vận chuyển…)',
  'of establishments certified for their business as required (lodging, transport…)',
);

/** Section 8: conditions of business. */
const conditions = eitherCase(
  {
    name: t('Chất lượng về điều kiện kinh doanh dịch vụ', 'Conditions of business'),
    evidence: tourismEvidence.conditions,
    doubts: [...twoCriteria, ...sameCase, ...exactly75InNone],
  },
  {
    name: tourismCommunity,
    points: [1, 2, 3],
    labels: [
      t(`dưới 50 % ${licensed.vi}`, `under 50 % ${licensed.en}`),
      t(`50 – dưới 75 % ${licensed.vi}`, `50 – under 75 % ${licensed.en}`),
      t(`trên 75 % ${licensed.vi}`, `over 75 % ${licensed.en}`),
    ],
  },
  {
    name: destination,
    points: [1, 2, 3],
    labels: [
      t('có đăng ký kinh doanh dịch vụ du lịch', 'registered for tourist services'),
      t(
        'có đăng ký kinh doanh và đủ điều kiện kinh doanh',
        'registered, and meets the conditions of business',
      ),
      t(
        'có đăng ký kinh doanh, đủ điều kiện kinh doanh và được công nhận cơ sở kinh doanh dịch vụ du lịch đạt tiêu chuẩn phục vụ khách du lịch',
        'registered, meets the conditions of business, and recognised as of the standard for tourists',
      ),
    ],
  },
);

/** Section 9: safety and order. */
const safety = eitherCase(
  {
    name: t('Chất lượng an toàn và an ninh trật tự', 'Safety and public order'),
    evidence: tourismEvidence.safety,
    doubts: twoCriteria,
  },
  {
    name: tourismCommunity,
    points: [1, 2],
    labels: [
      t(
        `ít nhất 75 % cơ sở kinh doanh dịch vụ đáp ứng ${safetyConditions.vi}`,
        `at least 75 % of establishments meet ${safetyConditions.en}`,
      ),
      t(
        `100 % cơ sở kinh doanh dịch vụ đáp ứng ${safetyConditions.vi}`,
        `100 % of establishments meet ${safetyConditions.en}`,
      ),
    ],
  },
  { name: destination, ...providerSafety },
);

/** Set 26: community tourism, ecotourism, destinations. A service: no materials, packaging or samples. */
export const set26 = sheet({
  number: 26,
  singles: 'bare',
  doubts: [
    {
      at: 'dossier',
      doubt: t(
        'Phiếu bộ 26 của QĐ 26/2026 không in căn cứ loại hồ sơ, nên ở đây cũng không có.',
        'The sheet of set 26 in QĐ 26/2026 prints no grounds for rejecting a dossier, so there are none here.',
      ),
      settledBy: signedAnnex(),
    },
  ],
  A: [
    serviceOrganisation([2, 4, 6]),
    serviceDevelopment,
    section(sectionNames.community, [
      {
        ...organisation(
          t(
            'Hộ gia đình, trang trại có đăng ký kinh doanh, tổ hợp tác, công ty TNHH một thành viên, doanh nghiệp tư nhân',
            'Registered family business or farm, cooperative group, one-member limited company, private enterprise',
          ),
          t(
            'Hợp tác xã theo Luật Hợp tác xã, công ty cổ phần do cộng đồng địa phương góp từ 51 % vốn, hoặc trung tâm điều hành',
            'Cooperative under the Law on Cooperatives, joint-stock company with 51 % or more local capital, or operating centre',
          ),
        ),
        evidence: tourismEvidence.organisation,
      },
      representative,
      localLabour,
      growth(3),
      accounting,
      intellectualProperty(t('Nhãn hiệu của chủ thể', "The producer's mark")),
    ]),
  ],
  B: [
    serviceMarketing({
      selling: t('bán hàng', 'sales'),
      booking: t('có đặt hàng trực tuyến', 'online orders'),
      print: t('tờ rơi', 'leaflets'),
    }),
    serviceStory(t('Câu chuyện về sản phẩm', 'Product story'), [
      {
        doubt: t(
          'Bản chép không ghi chỉ chấm khi có câu chuyện như 5b của các bộ khác; giữ như bản chép.',
          'The transcript does not say “only with a story”, as those of the other sets do at 5b; kept as transcribed.',
        ),
        settledBy: signedAnnex(),
      },
    ]),
  ],
  C: [
    ...placeSections,
    conditions,
    safety,
    ...serviceSections,
    amenities(tourismCommunity, destination, twoCriteria),
    ...attractionSections,
  ],
});
