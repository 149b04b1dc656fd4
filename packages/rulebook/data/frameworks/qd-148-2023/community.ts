import { type CriterionSpec, options, section, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { exactly75InTwo, scoringGuide } from '../common/doubts.ts';
import { evidence } from '../common/evidence.ts';
import { distribution } from '../common/marketing.ts';
import { criterionNames, sectionNames } from '../common/names.ts';
import { signedAnnex } from './sheet.ts';

// Section 3 of part A and all of part B, alike in nearly every sheet of QĐ 148/2023 (Phụ lục III).

const organisationLeast = t(
  'Hộ gia đình có đăng ký kinh doanh, trang trại, tổ hợp tác (tổ trưởng có đăng ký kinh doanh), công ty TNHH một thành viên, doanh nghiệp tư nhân',
  'Registered family business, farm, cooperative group (its head registered), one-member limited company, private enterprise',
);

const organisationBest = t(
  'Hợp tác xã theo Luật Hợp tác xã 2012, hoặc công ty cổ phần do cộng đồng địa phương góp từ 51 % vốn',
  'Cooperative under the 2012 Law on Cooperatives, or joint-stock company with 51 % or more local capital',
);

/** Form of organisation; tourism words the least and the best option in its own way. */
export const organisation = (least = organisationLeast, best = organisationBest): CriterionSpec => ({
  name: criterionNames.organisation,
  options: options(
    [1, 2, 3],
    [
      least,
      t(
        'Công ty TNHH hai thành viên trở lên, công ty cổ phần do cộng đồng địa phương góp dưới 51 % vốn',
        'Limited company of two members or more, joint-stock company with under 51 % local capital',
      ),
      best,
    ],
  ),
  evidence: evidence.organisation,
});

export const representative: CriterionSpec = {
  name: t(
    'Đại diện pháp luật của chủ thể là nữ/đồng bào dân tộc thiểu số',
    'Legal representative is a woman or of an ethnic minority',
  ),
  options: options(
    [0, 1],
    [
      t('Không phải nữ hay người dân tộc thiểu số', 'Neither a woman nor of an ethnic minority'),
      t('Là nữ, hoặc người dân tộc thiểu số', 'A woman, or of an ethnic minority'),
    ],
  ),
  evidence: evidence.representative,
};

export const localLabour: CriterionSpec = {
  name: criterionNames.localLabour,
  options: options(
    [1, 3],
    [
      t('50 – dưới 75 % lao động là người trong huyện', '50 – under 75 % of workers from the district'),
      t('Từ 75 % lao động là người trong huyện', '75 % or more of workers from the district'),
    ],
  ),
  evidence: evidence.labour,
  doubts: exactly75InTwo,
};

/** Growth; 4 stars ask the best, of 2 points, 3 in tourism. */
export const growth = (best: 2 | 3 = 2): CriterionSpec => ({
  name: criterionNames.growth,
  options: options(
    [1, best],
    [
      t(
        'Hợp tác xã xếp loại trung bình; loại hình khác: lợi nhuận tăng so với năm liền trước',
        'Cooperative graded average; other forms: profit grew over the year before',
      ),
      t(
        'Hợp tác xã xếp loại khá; loại hình khác: lợi nhuận tăng 2 năm liên tiếp',
        'Cooperative graded fair; other forms: profit grew 2 years running',
      ),
    ],
  ),
  minForStar: { 4: best },
  evidence: evidence.growth,
});

export const accounting: CriterionSpec = {
  name: t('Kế toán', 'Accounting'),
  options: options(
    [0, 1],
    [
      t('Không làm kế toán theo quy định', 'No accounting as required'),
      t('Có tổ chức kế toán theo quy định', 'Accounting as required'),
    ],
  ),
  evidence: evidence.accounting,
};

const markOnProduct = t('Nhãn hiệu của chủ thể trên sản phẩm', "The producer's mark on the product");

/** Intellectual property, by the mark in question: that on the product unless it is a service. */
export const intellectualProperty = (mark: Text = markOnProduct): CriterionSpec => ({
  name: criterionNames.intellectualProperty,
  options: options(
    [1, 2],
    [
      t(`${mark.vi} đã có giấy chứng nhận`, `${mark.en} is registered`),
      t(
        `${mark.vi} đã có giấy chứng nhận, và có dấu hiệu chỉ dẫn nguồn gốc địa lý gắn với cộng đồng (bắt buộc khi chỉ dẫn địa lý, nhãn hiệu chứng nhận, nhãn hiệu tập thể đã được bảo hộ)`,
        `${mark.en} is registered, with a sign of geographical origin tied to the community (compulsory where a geographical indication, certification or collective mark is protected)`,
      ),
    ],
  ),
  minForStar: { 4: 1 },
  evidence: evidence.intellectualProperty,
  doubts: [
    {
      doubt: t(
        'Dấu **** in ở tên tiêu chí, không ở phương án; hiểu là từ phương án thấp nhất.',
        'The **** stands at the name of the criterion, not at an option; read as the least option.',
      ),
      settledBy: signedAnnex(),
    },
  ],
});

/** Section 3, the community's strength. */
export const community = section(sectionNames.community, [
  organisation(),
  representative,
  localLabour,
  growth(),
  accounting,
  intellectualProperty(),
]);

export const market = (minForStar?: StarConditions): CriterionSpec => ({
  name: criterionNames.market,
  options: options(
    [1, 2, 3, 5],
    [
      t('Trong huyện', 'Within the district'),
      t('Ngoài huyện, dưới 5 đại diện hoặc đại lý', 'Beyond the district, under 5 agents or outlets'),
      t('Ngoài huyện, từ 5 đại diện hoặc đại lý', 'Beyond the district, 5 agents or outlets or more'),
      t(
        'Quốc tế, có hợp đồng; hoặc kênh hiện đại (siêu thị, thương mại điện tử…), có hợp đồng và ổn định ít nhất 6 tháng',
        'International, under contract; or modern channels (supermarkets, e-commerce…), under contract and steady for at least 6 months',
      ),
    ],
  ),
  ...(minForStar ? { minForStar } : {}),
  evidence: evidence.market,
});

const promotion: CriterionSpec = {
  name: criterionNames.promotion,
  options: options(
    [0, 1, 2, 3, 4],
    [
      t('Không quảng bá', 'None'),
      t('Có một số hoạt động quảng bá', 'Some activities'),
      t(
        'Nhiều hoạt động; có website hoặc mạng xã hội; dự xúc tiến thương mại trong tỉnh',
        'Many activities; website or social media; trade promotion in the province',
      ),
      t(
        'Nhiều hoạt động; có website hoặc mạng xã hội; dự xúc tiến thương mại ngoài tỉnh',
        'Many activities; website or social media; trade promotion beyond the province',
      ),
      t(
        'Nhiều hoạt động; có website hoặc mạng xã hội hoạt động thường xuyên; dự xúc tiến thương mại ngoài tỉnh và quốc tế',
        'Many activities; website or steadily active social media; trade promotion beyond the province and abroad',
      ),
    ],
  ),
  evidence: evidence.promotion,
};

const story: CriterionSpec = {
  name: t('Câu chuyện về sản phẩm', 'Product story'),
  options: options(
    [0, 1, 2, 3, 4, 5],
    [
      t('Không có câu chuyện, hoặc có nhưng chưa thành tư liệu', 'No story, or one not documented'),
      t('Có tài liệu giới thiệu sản phẩm', 'Material that presents the product'),
      t(
        'Câu chuyện thành tư liệu (có cốt truyện, nội dung cụ thể)',
        'A documented story (with a plot and content)',
      ),
      t('Câu chuyện thành tư liệu, trên nhãn hoặc tờ rơi', 'A documented story, on label or leaflet'),
      t(
        'Câu chuyện thành tư liệu, trên nhãn hoặc tờ rơi và website',
        'A documented story, on label or leaflet and a website',
      ),
      t(
        'Câu chuyện thành tư liệu, trên nhãn hoặc tờ rơi, website dạng hình ảnh, clip…',
        'A documented story, on label or leaflet and a website with pictures, clip…',
      ),
    ],
  ),
  evidence: evidence.story,
};

const onlyWithStory = { criterion: '5a', minPoints: 1 };

const localIdentity: CriterionSpec = {
  name: criterionNames.localIdentity,
  options: options(
    [0, 1, 3, 5],
    [
      t('Giống câu chuyện sản phẩm nơi khác', 'Like the story of a product elsewhere'),
      t(
        'Khá giống câu chuyện nơi khác, có đổi vài yếu tố',
        'Rather like a story elsewhere, some elements changed',
      ),
      t('Có câu chuyện riêng, gắn với xuất xứ', 'A story of its own, tied to the origin'),
      t(
        'Câu chuyện đặc sắc, mang sắc thái truyền thống, văn hóa và trí tuệ, bản sắc địa phương',
        'A striking story that bears local tradition, culture, knowledge and identity',
      ),
    ],
  ),
  minForStar: { 3: 3, 4: 5 },
  appliesWhen: onlyWithStory,
  evidence: evidence.story,
  doubts: [
    {
      doubt: t(
        '“Khi có câu chuyện” được hiểu là 5a từ 1 điểm, kể cả mức chỉ có tài liệu giới thiệu.',
        '“Only with a story” is read as 5a from 1 point, introductory material included.',
      ),
      settledBy: scoringGuide,
    },
  ],
};

const storyStructure = (note: 'printed' | 'lost'): CriterionSpec => ({
  name: t('Cấu trúc câu chuyện', 'Structure of the story'),
  options: options(
    [0, 1, 2],
    [
      t('Đơn giản', 'Plain'),
      t('Đủ các yếu tố của một câu chuyện sản phẩm', 'All elements of a product story'),
      t(
        'Ngắn gọn, súc tích, có thông điệp đặc sắc về sản phẩm, văn hóa, trí tuệ hoặc bản sắc địa phương',
        'Short, to the point, with a striking message on product, culture, local knowledge or identity',
      ),
    ],
  ),
  minForStar: { 5: 2 },
  appliesWhen: onlyWithStory,
  evidence: evidence.story,
  ...(note === 'printed'
    ? {}
    : {
        doubts: [
          {
            doubt: t(
              'Bản chép của bộ này thiếu ghi chú “chỉ áp dụng khi có câu chuyện” mà các bộ 1, 2, 3, 5, 6 có; lấy theo các bộ đó.',
              "This set's transcript lacks the note “only with a story” that sets 1, 2, 3, 5, 6 have; taken from them.",
            ),
            settledBy: signedAnnex(),
          },
        ],
      }),
});

/** Part B, by the main area of distribution; some transcripts lost the note at 5c. */
export const marketingIn = (mainArea: CriterionSpec, structureNote: 'printed' | 'lost') => [
  section(sectionNames.marketing, [mainArea, distribution([0, 1, 3, 4]), promotion]),
  section(t('Câu chuyện về sản phẩm', 'Product story'), [
    story,
    localIdentity,
    storyStructure(structureNote),
  ]),
];

/** Part B as most sheets have it. Set 1 alone has a 5-star condition on the market. */
export const marketing = (structureNote: 'printed' | 'lost', marketConditions?: StarConditions) =>
  marketingIn(market(marketConditions), structureNote);
