import { type CriterionSpec, options, section, t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { coversSelling } from './marketing.ts';
import { criterionNames, sectionNames } from './names.ts';
import { tourismEvidence } from './tourism-evidence.ts';

// Parts A and B of tourism services as both decrees word them, but for the community's strength.

/** Section 1: how the community runs the service; the rules count 1 to 5 points, or 2 to 6. */
export const serviceOrganisation = (rulesPoints: readonly number[]) =>
  section(t('Tổ chức dịch vụ cộng đồng', "Organisation of the community's service"), [
    {
      name: t(
        'Bộ phận điều phối quản lý và điều hành dịch vụ',
        'Unit that coordinates, manages and runs the service',
      ),
      options: options(
        [1, 3],
        [
          t(
            'Có bộ phận điều phối, quản lý, điều hành dịch vụ',
            'A unit coordinates, manages and runs the service',
          ),
          t(
            'Có bộ phận điều phối, có kế hoạch quản lý, điều hành và đã triển khai kế hoạch',
            'A unit coordinates the service, with a management plan that is carried out',
          ),
        ],
      ),
      evidence: tourismEvidence.coordination,
    },
    {
      name: t('Cơ chế quản lý/quy định', 'Rules of management'),
      options: options(rulesPoints, [
        t('Có cơ chế hoặc quy định quản lý dịch vụ', 'There are rules for running the service'),
        t(
          'Có cơ chế hoặc quy định quản lý dịch vụ, phân nhiệm rõ ràng',
          'There are rules for running the service that assign duties clearly',
        ),
        t(
          'Có cơ chế hoặc quy định quản lý dịch vụ, phân nhiệm rõ ràng, người dân địa phương tham gia quản lý, vận hành và hưởng lợi trực tiếp hoặc gián tiếp',
          'There are rules that assign duties clearly; local people help to manage and run the service and benefit directly or indirectly',
        ),
      ]),
      evidence: tourismEvidence.rules,
    },
    {
      name: t(
        'Bảo vệ môi trường trong cộng đồng làm du lịch/điểm du lịch',
        'Protection of the environment in the community or destination',
      ),
      options: options(
        [1, 2, 3, 4],
        [
          t(
            'Có giải pháp cụ thể bảo vệ môi trường (thu gom rác thải, nước thải sinh hoạt…)',
            'Definite measures (collection of waste, sewage…)',
          ),
          t(
            'Có giải pháp cụ thể và hạ tầng kỹ thuật chung về môi trường',
            'Definite measures and shared technical works',
          ),
          t(
            'Có giải pháp cụ thể, hạ tầng kỹ thuật và mô hình cộng đồng tự quản về môi trường',
            'Definite measures, technical works, and a community that looks after its environment itself',
          ),
          t(
            'Có giải pháp cụ thể, hạ tầng kỹ thuật, mô hình cộng đồng tự quản, và đạt tiêu chí môi trường của nông thôn mới hoặc có đánh giá tác động môi trường theo quy định',
            'Definite measures, technical works, a community that looks after its environment itself, and the new rural criterion on environment met or an environmental impact assessment as required',
          ),
        ],
      ),
      evidence: tourismEvidence.environment,
    },
    {
      name: t('Sử dụng năng lượng tiết kiệm', 'Saving of energy'),
      options: options(
        [1, 2],
        [
          t('Có giải pháp tiết kiệm năng lượng bằng hoạt động cụ thể', 'Energy saved by definite actions'),
          t(
            'Có giải pháp tiết kiệm, thu hồi, tái sử dụng năng lượng, nguyên liệu tại địa phương và dùng công nghệ thân thiện môi trường',
            'Energy and local materials saved, recovered and re-used, with environment-friendly technology',
          ),
        ],
      ),
      evidence: tourismEvidence.energy,
    },
  ]);

const heritage = t(
  'di sản văn hóa hoặc thiên nhiên, hệ sinh thái, đa dạng sinh học',
  'cultural or natural heritage, ecosystems, biodiversity',
);

/** Section 2: where the service comes from, whom it serves, what it preserves. */
export const serviceDevelopment = section(sectionNames.development, [
  {
    name: t('Nguồn gốc ý tưởng sản phẩm dịch vụ du lịch', 'Origin of the idea of the service'),
    options: options(
      [1, 3, 5],
      [
        t(
          'Dựa trên sản phẩm của nơi khác, có dùng lợi thế và đặc trưng của địa phương',
          'After a product elsewhere, using strengths and features of the locality',
        ),
        t('Ý tưởng của mình, không trùng sản phẩm du lịch khác', 'An idea of its own, unlike other services'),
        t(
          'Độc đáo, khác biệt, gắn giá trị văn hóa truyền thống của địa phương vào sản phẩm',
          'Unique and distinct, bound up with the traditional culture of the locality',
        ),
      ],
    ),
    evidence: tourismEvidence.idea,
  },
  {
    name: t('Tổ chức dịch vụ theo thị trường mục tiêu', 'Service for a target market'),
    options: options(
      [1, 2],
      [
        t('Có kế hoạch phát triển thị trường mục tiêu', 'A plan for the target market'),
        t(
          'Có kế hoạch và có dịch vụ du lịch phù hợp với thị trường mục tiêu',
          'A plan, and services that suit the target market',
        ),
      ],
    ),
    evidence: tourismEvidence.targetMarket,
  },
  {
    name: t(
      'Bảo vệ, bảo tồn các di sản văn hóa, thiên nhiên, đa dạng sinh học liên quan đến sản phẩm dịch vụ du lịch',
      'Protection of the cultural and natural heritage and biodiversity that the service draws on',
    ),
    options: options(
      [1, 3, 5],
      [
        t(`Có hoạt động bảo vệ, bảo tồn ${heritage.vi}`, `Work to protect ${heritage.en}`),
        t(
          `Có chương trình hoặc kế hoạch chung của cộng đồng, có hoạt động bảo vệ, bảo tồn ${heritage.vi}`,
          `A common programme or plan of the community, and work to protect ${heritage.en}`,
        ),
        t(
          `Có chương trình hoặc kế hoạch chung của cộng đồng, cả cộng đồng đều bảo vệ, bảo tồn ${heritage.vi}`,
          `A common programme or plan of the community, all of which protects ${heritage.en}`,
        ),
      ],
    ),
    evidence: tourismEvidence.heritage,
  },
]);

/** What the two decrees call otherwise in section 4. */
interface MarketingWords {
  /** What is managed beside promotion: distribution or sales. */
  readonly selling: Text;
  /** How the service is booked online. */
  readonly booking: Text;
  /** What goes with film and posters. */
  readonly print: Text;
}

const site = t(
  'website giới thiệu điểm, cộng đồng du lịch',
  'a website on the destination or tourism community',
);

const trusted = t(
  'trong nước và quốc tế uy tín (Booking, Agoda, NPB, TripAdvisor, Traveloka, iVivu…)',
  'on trusted domestic and international sites (Booking, Agoda, NPB, TripAdvisor, Traveloka, iVivu…)',
);

/** Section 4: agents, partners, sales, promotion. */
export const serviceMarketing = ({ selling, booking, print }: MarketingWords) => {
  const many = t(`Nhiều hoạt động quảng bá; có ${site.vi}`, `Many activities; ${site.en}`);
  const media = t(
    `Có phim ngắn, tranh ảnh, áp phích và ${print.vi} về dịch vụ`,
    `Short film, pictures, posters and ${print.en} on the service`,
  );
  return section(sectionNames.marketing, [
    {
      name: t(
        'Liên kết chuỗi giá trị trong quảng bá sản phẩm du lịch',
        'Linkage along the value chain in promotion',
      ),
      options: options(
        [1, 3, 5],
        [
          t('Có đại diện hoặc đại lý quảng bá sản phẩm', 'An agent promotes the product'),
          t(
            'Từ 3 đại diện, đại lý quảng bá trong và ngoài tỉnh',
            '3 agents or more in and beyond the province',
          ),
          t(
            'Từ 5 đại diện, đại lý quảng bá trong và ngoài tỉnh',
            '5 agents or more in and beyond the province',
          ),
        ],
      ),
      evidence: tourismEvidence.agents,
    },
    {
      name: t(
        'Liên kết vùng và chuỗi giá trị trong sản phẩm dịch vụ du lịch',
        'Linkage with the region and along the value chain in the service',
      ),
      options: options(
        [1, 2, 3],
        [
          t(
            'Cùng điểm dịch vụ du lịch khác trong tỉnh làm thành sản phẩm du lịch',
            'With other tourist services in the province, to form a tourist product',
          ),
          t(
            'Cùng điểm dịch vụ du lịch khác trong và ngoài tỉnh làm thành sản phẩm du lịch',
            'With other tourist services in and beyond the province, to form a tourist product',
          ),
          t(
            'Cùng điểm dịch vụ du lịch khác trong, ngoài tỉnh và quốc tế làm thành sản phẩm du lịch',
            'With other tourist services in and beyond the province and abroad, to form a tourist product',
          ),
        ],
      ),
      evidence: tourismEvidence.linkage,
    },
    {
      name: t('Tổ chức quảng bá, bán hàng', 'Organisation of promotion and sales'),
      options: options(
        [1, 2],
        [
          t(
            `Có người phụ trách quảng bá, ${selling.vi}`,
            `A person in charge of promotion and ${selling.en}`,
          ),
          t(
            `Có bộ phận hoặc phòng phụ trách quảng bá, ${selling.vi}, dùng công nghệ thông tin khi quản lý hoặc ${selling.vi}`,
            `A unit in charge of promotion and ${selling.en} that manages or sells with information technology`,
          ),
        ],
      ),
      notes: [coversSelling],
      evidence: evidence.distribution,
    },
    {
      name: criterionNames.promotion,
      options: options(
        [1, 2, 3, 4],
        [
          many,
          t(`${many.vi}, ${booking.vi}`, `${many.en}, ${booking.en}`),
          t(`${many.vi}, ${booking.vi} ${trusted.vi}`, `${many.en}, ${booking.en} ${trusted.en}`),
          t(
            `Nhiều hoạt động quảng bá quốc tế; có ${site.vi} bằng tiếng nước ngoài, ${booking.vi} ${trusted.vi}`,
            `Many international activities; ${site.en} in a foreign language, ${booking.en} ${trusted.en}`,
          ),
        ],
      ),
      evidence: tourismEvidence.publicity,
    },
    {
      name: t('Bộ nhận diện quảng bá sản phẩm', 'Promotion material'),
      options: options(
        [1, 2, 3],
        [
          t('Có tờ rơi quảng bá dịch vụ', 'Leaflets on the service'),
          media,
          t(
            `${media.vi}, bằng tiếng Việt và ít nhất 01 tiếng nước ngoài phù hợp`,
            `${media.en}, in Vietnamese and at least 1 fitting foreign language`,
          ),
        ],
      ),
      evidence: tourismEvidence.identity,
    },
  ]);
};

const handbook = t(
  'Có cẩm nang hoặc câu chuyện về sản phẩm dịch vụ du lịch',
  'A handbook or story on the service',
);

const ownHandbook = t(
  `${handbook.vi}, riêng, đặc sắc, thể hiện trí tuệ, bản sắc địa phương`,
  `${handbook.en}, striking and its own, showing local knowledge and identity`,
);

/** Section 5: the story, where it is told, and the standing of the commune. */
export const serviceStory = (name: Text, presentationDoubts: CriterionSpec['doubts'] = []) =>
  section(t('Câu chuyện sản phẩm', 'Product story'), [
    {
      name,
      options: options(
        [1, 2, 4],
        [
          handbook,
          ownHandbook,
          t(
            `${ownHandbook.vi}, có bản tiếng nước ngoài phù hợp`,
            `${ownHandbook.en}, with an edition in a fitting foreign language`,
          ),
        ],
      ),
      evidence: tourismEvidence.story,
    },
    {
      name: t('Trình bày câu chuyện sản phẩm', 'Presentation of the story'),
      options: options(
        [1, 2],
        [
          t(
            'Cẩm nang, câu chuyện thành tư liệu, trình bày tại điểm cung cấp dịch vụ',
            'Documented, shown where the service is given',
          ),
          t(
            'Cẩm nang, câu chuyện thành tư liệu, trình bày tại điểm du lịch trong và ngoài tỉnh',
            'Documented, shown at destinations in and beyond the province',
          ),
        ],
      ),
      evidence: tourismEvidence.story,
      doubts: presentationDoubts,
    },
    {
      name: t(
        'Sản phẩm dịch vụ du lịch trên địa bàn đạt chuẩn nông thôn mới',
        'Service in a commune or village that meets the new rural standard',
      ),
      options: options(
        [1, 2],
        [
          t(
            'Xã hoặc thôn, bản, ấp chưa được công nhận đạt chuẩn nông thôn mới, hoặc không thuộc khu vực nông thôn',
            'Commune or village not recognised as new rural, or not a rural area',
          ),
          t(
            'Xã hoặc thôn, bản, ấp đã được công nhận đạt chuẩn nông thôn mới',
            'Commune or village recognised as new rural',
          ),
        ],
      ),
      evidence: tourismEvidence.newRuralCommune,
    },
  ]);
