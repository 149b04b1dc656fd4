import { type CriterionSpec, options, type SectionSpec, single, t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';
import { scoringGuide } from './doubts.ts';
import { tourismEvidence } from './tourism-evidence.ts';

// Part C of tourism services: what both decrees word alike, and criteria scored by one of two cases.

/** One of the two cases in which a criterion is scored, with its own options. */
export interface Case {
  readonly name: Text;
  readonly points: readonly number[];
  readonly labels: readonly Text[];
}

/** What a criterion of two cases is called, how it is proved, what is to be settled. */
type Judged = Pick<CriterionSpec, 'name' | 'evidence' | 'doubts'>;

/**
 * A criterion scored by case a or case b, of which one counts. Each option names its case, so that it stands alone
 * where only the choice is printed.
 */
export const eitherCase = (judged: Judged, a: Case, b: Case): SectionSpec =>
  single({
    ...judged,
    options: Object.entries({ a, b }).flatMap(([branch, { name, points, labels }]) =>
      options(points, labels).map((option) => ({
        points: option.points,
        label: t(`${name.vi}: ${option.label.vi}`, `${name.en}: ${option.label.en}`),
        branch,
      })),
    ),
    notes: [
      t(
        `Chọn một trong hai trường hợp: a – ${a.name.vi}; b – ${b.name.vi}.`,
        `Choose one of two cases: a – ${a.name.en}; b – ${b.name.en}.`,
      ),
    ],
  });

const rated = t(
  'được khách đánh giá cao qua phiếu đánh giá, bình chọn trên trang du lịch uy tín (Booking, Agoda, TripAdvisor, Traveloka, iVivu…)',
  'rated highly by visitors on review forms and trusted travel sites (Booking, Agoda, TripAdvisor, Traveloka, iVivu…)',
);

/** A section scored as one criterion. */
const judged = (
  name: Text,
  points: readonly number[],
  labels: readonly Text[],
  evidence: Text,
  doubts: CriterionSpec['doubts'] = [],
) => single({ name, options: options(points, labels), evidence, doubts });

/** Sections 6 and 7: where the service lies and how the place looks. */
export const placeSections = [
  judged(
    t('Vị trí', 'Location'),
    [1, 2, 3],
    [
      t('Thuận lợi, dễ đến', 'Convenient and easy to reach'),
      t(
        'Thuận lợi, dễ đến, liền kề khu vực có lợi thế du lịch',
        'Convenient, easy to reach, beside an area favourable to tourism',
      ),
      t(
        'Thuận lợi, dễ đến, liền kề và kết nối với khu vực, địa điểm khác có lợi thế du lịch',
        'Convenient, easy to reach, beside and connected with other places favourable to tourism',
      ),
    ],
    tourismEvidence.place,
  ),
  judged(
    t('Kiến trúc và cảnh quan môi trường', 'Architecture and landscape'),
    [1, 2, 3],
    [
      t('Cảnh quan sạch đẹp', 'Clean and beautiful surroundings'),
      t(
        'Cảnh quan sạch đẹp, kiến trúc đặc trưng vùng miền, mang tính dân tộc',
        'Clean and beautiful surroundings, architecture typical of region and people',
      ),
      t(
        'Cảnh quan sạch đẹp, kiến trúc đặc trưng vùng miền, mang tính dân tộc; xã hoặc thôn đạt tiêu chí sáng – xanh – sạch – đẹp của nông thôn mới',
        'Clean and beautiful surroundings, architecture typical of region and people; the commune or village meets the new rural criterion bright, green, clean, beautiful',
      ),
    ],
    tourismEvidence.landscape,
  ),
];

const displayed = t(
  'Có nơi trưng bày, giới thiệu, bán sản phẩm truyền thống và sản phẩm OCOP của địa phương, kèm tài liệu giới thiệu sản phẩm, dịch vụ',
  'A place that shows and sells traditional and OCOP products of the locality, with material on products and services',
);

const rich = t('Dịch vụ phong phú, hấp dẫn', 'Rich and attractive services');
const richAndSafe = t(`${rich.vi}, an toàn, chất lượng cao`, `${rich.en}, safe, of high quality`);
const friendly = t('Phục vụ thân thiện, nhanh nhẹn, chu đáo', 'Friendly, prompt and attentive service');

/** Sections 10 to 14: the service itself, its people, its quality. */
export const serviceSections = [
  judged(
    t('Tính hoàn thiện của quá trình dịch vụ', 'Completeness of the service'),
    [1, 2, 3],
    [
      t(
        'Có nơi trưng bày, giới thiệu, bán sản phẩm truyền thống địa phương',
        'A place that shows and sells traditional products of the locality',
      ),
      displayed,
      t(
        `${displayed.vi}, hạ tầng bố trí hài hòa (bãi đỗ, nhà vệ sinh, khu giới thiệu dịch vụ)`,
        `${displayed.en}, with well-placed facilities (parking, toilets, information area)`,
      ),
    ],
    tourismEvidence.display,
  ),
  judged(
    t('Hoạt động trải nghiệm', 'Activities for visitors'),
    [1, 2],
    [
      t('Có hoạt động trải nghiệm', 'There are activities'),
      t('Có mô hình hoạt động trải nghiệm', 'There is a model of activities'),
    ],
    tourismEvidence.experience,
  ),
  judged(
    t('Quản lý và nhân viên', 'Managers and staff'),
    [1, 2, 3],
    [
      t(
        'Dưới 50 % người quản lý và nhân viên đã qua đào tạo chuyên môn, nghiệp vụ',
        'Under 50 % of managers and staff trained for their work',
      ),
      t(
        '50 – 75 % người quản lý và nhân viên đã qua đào tạo chuyên môn, nghiệp vụ',
        '50 – 75 % of managers and staff trained for their work',
      ),
      t(
        'Trên 75 % người quản lý và nhân viên đã qua đào tạo chuyên môn, nghiệp vụ; có nhân viên tiếp đón thành thạo ít nhất 1 ngoại ngữ',
        'Over 75 % of managers and staff trained for their work; reception staff fluent in at least 1 foreign language',
      ),
    ],
    tourismEvidence.staff,
    [
      {
        doubt: t(
          'Trên 75 % đã qua đào tạo nhưng không có người thạo ngoại ngữ thì không thuộc mức nào; hiểu theo mức 2 điểm.',
          'Over 75 % trained but nobody fluent in a foreign language falls in no option; read as that of 2 points.',
        ),
        settledBy: scoringGuide,
      },
    ],
  ),
  judged(
    t('Chất lượng sản phẩm dịch vụ du lịch', 'Quality of the service'),
    [1, 2, 3, 4],
    [
      rich,
      richAndSafe,
      t(`${richAndSafe.vi}, ${rated.vi}`, `${richAndSafe.en}, ${rated.en}`),
      t(
        `${richAndSafe.vi}, mang đặc sắc vùng miền, ${rated.vi}`,
        `${richAndSafe.en}, typical of the region, ${rated.en}`,
      ),
    ],
    tourismEvidence.reviews,
  ),
  judged(
    t('Chất lượng phục vụ', 'Quality of attendance'),
    [1, 2, 4],
    [
      friendly,
      t(`${friendly.vi}, được khách đánh giá cao`, `${friendly.en}, rated highly by visitors`),
      t(`${friendly.vi}, ${rated.vi}`, `${friendly.en}, ${rated.en}`),
    ],
    tourismEvidence.reviews,
  ),
];

const utilities = t(
  'đủ điện, nước sạch, khu vệ sinh, internet',
  'power, clean water, toilets and internet in full',
);

/** Section 15: amenities, of a community or of a single provider; the decrees name the cases otherwise. */
export const amenities = (community: Text, provider: Text, doubts: CriterionSpec['doubts'] = []) => {
  const paths = t(`đường nội bộ thuận tiện, ${utilities.vi}`, `convenient paths, ${utilities.en}`);
  return eitherCase(
    { name: t('Tiện nghi', 'Amenities'), evidence: tourismEvidence.amenities, doubts },
    {
      name: community,
      points: [1, 3],
      labels: [
        paths,
        t(
          `${paths.vi}; xã hoặc thôn đạt chuẩn nông thôn mới về giao thông, điện, nước, vệ sinh môi trường, an toàn thực phẩm`,
          `${paths.en}; the commune or village meets the new rural criteria on roads, power, water, sanitation, food safety`,
        ),
      ],
    },
    {
      name: provider,
      points: [1, 3],
      labels: [
        utilities,
        t(
          `${utilities.vi}, bảo đảm chất lượng và được khách đánh giá cao`,
          `${utilities.en}, of good quality and rated highly by visitors`,
        ),
      ],
    },
  );
};

const shows = t(
  'Có trình diễn lễ hội, văn hóa tại điểm dịch vụ du lịch',
  'Festivals or culture performed at the place',
);

const localGoods = t(
  'Hàng hóa, dịch vụ rõ nguồn gốc, có tiêu chuẩn chất lượng phù hợp, mang tính đặc sản địa phương',
  'Goods and services of clear origin, of fitting quality standard, specialities of the locality',
);

/** Sections 16 and 17: what draws visitors and what they buy. */
export const attractionSections = [
  judged(
    t('Hoạt động thu hút khách du lịch', 'Activities that draw visitors'),
    [1, 2, 3],
    [
      shows,
      t(
        `${shows.vi}, mang tính cộng đồng, ít nhất 2 lần một năm`,
        `${shows.en} by the community, at least twice a year`,
      ),
      t(
        `${shows.vi}, mang tính cộng đồng, đặc sắc văn hóa dân tộc, vùng miền, ít nhất 2 lần một năm`,
        `${shows.en} by the community, typical of the culture of people and region, at least twice a year`,
      ),
    ],
    tourismEvidence.events,
  ),
  judged(
    t('Hàng hóa dịch vụ (ăn uống, đồ lưu niệm…)', 'Goods and services (food, souvenirs…)'),
    [1, 2],
    [
      localGoods,
      t(
        `${localGoods.vi}, bảo đảm vệ sinh an toàn thực phẩm, có bày bán sản phẩm OCOP`,
        `${localGoods.en}, safe as food, with OCOP products on sale`,
      ),
    ],
    tourismEvidence.goods,
  ),
];

/** What the safety of a tourist establishment is judged by. */
export const safetyConditions = t(
  'điều kiện về an ninh, trật tự, phòng cháy và chữa cháy, bảo vệ môi trường, an toàn thực phẩm theo luật',
  'the conditions of law on public order, fire safety, environment and food safety',
);

/** Safety of a single provider: conditions met, then staff instructed too. */
export const providerSafety: Pick<Case, 'points' | 'labels'> = {
  points: [1, 2],
  labels: [
    t(`đáp ứng ${safetyConditions.vi}`, `meets ${safetyConditions.en}`),
    t(
      `đáp ứng ${safetyConditions.vi}, và hướng dẫn, tập huấn nhân viên thường xuyên hoặc định kỳ`,
      `meets ${safetyConditions.en}, and instructs and trains its staff regularly`,
    ),
  ],
};

/** The sheet leaves open whether all criteria of two cases are scored by the same one. */
export const sameCase: NonNullable<CriterionSpec['doubts']> = [
  {
    doubt: t(
      'Phiếu cho chọn một trong hai trường hợp ở từng mục 8, 9, 15, không nói phải cùng một trường hợp; không bắt buộc ở đây.',
      'The sheet lets one case be chosen at each of sections 8, 9 and 15 and does not say that it must be the same; not enforced here.',
    ),
    settledBy: scoringGuide,
  },
];
