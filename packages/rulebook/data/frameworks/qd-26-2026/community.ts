import { type CriterionSpec, options, section, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { exactly75InTwo } from '../common/doubts.ts';
import { evidence } from '../common/evidence.ts';
import { distribution } from '../common/marketing.ts';
import { criterionNames, sectionNames } from '../common/names.ts';
import { signedAnnex } from './sheet.ts';

// Section 3 of part A and all of part B, alike in nearly every sheet of QĐ 26/2026 (Phụ lục II).

/** Form of organisation; `others` are further ones that count as the best (tourism). */
export const organisation = (others: Text = t('', '')): CriterionSpec => ({
  name: criterionNames.organisation,
  options: options(
    [1, 2, 3],
    [
      t(
        'Hộ sản xuất, hộ gia đình, trang trại hoặc tổ hợp tác, có đăng ký kinh doanh',
        'Producing household, family, farm or cooperative group, with business registration',
      ),
      t(
        'Công ty TNHH, doanh nghiệp tư nhân, hoặc công ty cổ phần do người địa phương góp dưới 51 % vốn',
        'Limited company, private enterprise, or joint-stock company with under 51 % local capital',
      ),
      t(
        `Hợp tác xã hoạt động đúng luật, hoặc công ty cổ phần do người địa phương góp từ 51 % vốn${others.vi}`,
        `Cooperative working lawfully, or joint-stock company with 51 % or more local capital${others.en}`,
      ),
    ],
  ),
  evidence: evidence.organisation,
});

export const representative: CriterionSpec = {
  name: t(
    'Đại diện pháp luật của chủ thể là nữ; hoặc đồng bào dân tộc thiểu số; hoặc người khuyết tật',
    'Legal representative is a woman, of an ethnic minority, or disabled',
  ),
  options: options(
    [0, 1],
    [
      t(
        'Không phải nữ, người dân tộc thiểu số hay người khuyết tật',
        'Not a woman, of an ethnic minority, nor disabled',
      ),
      t(
        'Là nữ, người dân tộc thiểu số, hoặc người khuyết tật',
        'A woman, of an ethnic minority, or disabled',
      ),
    ],
  ),
  evidence: evidence.representative,
};

/** Local labour; three quarters and more count 3 points, 4 in tourism. */
export const localLabour = (best: 3 | 4 = 3): CriterionSpec => ({
  name: criterionNames.localLabour,
  options: options(
    [1, 2, best],
    [
      t('25 – dưới 50 % lao động là người trong xã', '25 – under 50 % of workers from the commune'),
      t('50 – dưới 75 % lao động là người trong xã', '50 – under 75 % of workers from the commune'),
      t('Từ 75 % lao động là người trong xã', '75 % or more of workers from the commune'),
    ],
  ),
  evidence: evidence.labour,
  doubts: exactly75InTwo,
});

/** Growth; 4 stars ask the best, of 2 points, 3 in tourism. */
export const growth = (best: 2 | 3 = 2): CriterionSpec => ({
  name: criterionNames.growth,
  options: options(
    [1, best],
    [
      t(
        'Hợp tác xã xếp loại trung bình; hoặc mọi loại hình: lợi nhuận năm liền trước năm đánh giá cao hơn năm trước đó',
        'Cooperative graded average; or any form: profit of the year before assessment above that of the year before it',
      ),
      t(
        'Hợp tác xã xếp loại khá trở lên; hoặc mọi loại hình: lợi nhuận tăng 2 năm liên tiếp, tính từ năm liền trước năm đánh giá',
        'Cooperative graded fair or better; or any form: profit grew 2 years running, counted from the year before assessment',
      ),
    ],
  ),
  minForStar: { 4: best },
  evidence: evidence.growth,
});

const onPackaging = t('trên bao bì, nhãn', 'on packaging and label');

/** Intellectual property, by where the marks stand: on packaging and label unless it is a service. */
export const intellectualProperty = (
  minForStar: StarConditions,
  marks: Text = onPackaging,
): CriterionSpec => ({
  name: criterionNames.intellectualProperty,
  options: options(
    [1, 2, 3],
    [
      t(
        'Đơn đăng ký nhãn hiệu đã qua thẩm định hình thức: được chấp nhận hoặc công bố',
        'Trademark application past formal examination: accepted or published',
      ),
      t(
        `Mọi nhãn hiệu ${marks.vi} đã có giấy chứng nhận, và có dấu hiệu chỉ dẫn nguồn gốc địa lý gắn với cộng đồng (chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận đã bảo hộ thì phải có văn bản cho quyền dùng)`,
        `All marks ${marks.en} registered, and a sign of geographical origin tied to the community (where a geographical indication, collective or certification mark is protected: written right to use it)`,
      ),
      t(
        'Mọi nhãn hiệu có giấy chứng nhận, có dấu hiệu chỉ dẫn nguồn gốc địa lý gắn với cộng đồng (đã bảo hộ thì có văn bản cho quyền dùng), và có bằng kiểu dáng công nghiệp, sáng chế, giải pháp hữu ích, hoặc chứng nhận quyền tác giả (trừ quyền tác giả đối với nhãn hiệu)',
        'All marks registered, a sign of geographical origin tied to the community (written right to use it where protected), and an industrial-design, invention or utility-solution patent, or a copyright certificate (not of the mark itself)',
      ),
    ],
  ),
  minForStar,
  evidence: evidence.intellectualProperty,
});

/** Section 3, the community's strength; the condition on intellectual property differs in one set. */
export const community = (property: StarConditions = { 3: 1, 4: 2 }) =>
  section(sectionNames.community, [
    organisation(),
    representative,
    localLabour(),
    growth(),
    intellectualProperty(property),
  ]);

const market: CriterionSpec = {
  name: criterionNames.market,
  options: options(
    [1, 2, 3, 5],
    [
      t('Trong xã', 'Within the commune'),
      t('Ngoài xã, dưới 5 đại diện hoặc đại lý', 'Beyond the commune, under 5 agents or outlets'),
      t('Ngoài xã, từ 5 đại diện hoặc đại lý', 'Beyond the commune, 5 agents or outlets or more'),
      t(
        'Quốc tế, hoặc kênh hiện đại (siêu thị, thương mại điện tử…); có hợp đồng và minh chứng đã thực hiện, đường dẫn gian hàng điện tử',
        'International, or modern channels (supermarkets, e-commerce…); with contracts, proof of carrying them out, link to the online shop',
      ),
    ],
  ),
  minForStar: { 3: 2, 4: 3, 5: 5 },
  evidence: evidence.market,
};

const promotion = (best: 4 | 5): CriterionSpec => ({
  name: criterionNames.promotion,
  options: options(
    [0, 1, 2, 3, best],
    [
      t('Không quảng bá', 'None'),
      t('Từ 1 đến 3 hoạt động quảng bá', '1 to 3 activities'),
      t(
        'Trên 3 hoạt động; có website hoặc mạng xã hội; dự xúc tiến thương mại, hội chợ, triển lãm trong tỉnh',
        'Over 3 activities; website or social media; trade promotion, fairs or exhibitions in the province',
      ),
      t(
        'Trên 3 hoạt động; có website hoặc mạng xã hội; dự xúc tiến thương mại, hội chợ, triển lãm ngoài tỉnh',
        'Over 3 activities; website or social media; trade promotion, fairs or exhibitions beyond the province',
      ),
      t(
        'Trên 3 hoạt động; có website hoặc mạng xã hội hoạt động thường xuyên; dự xúc tiến thương mại, hội chợ, triển lãm ngoài tỉnh và quốc tế',
        'Over 3 activities; website or steadily active social media; trade promotion, fairs or exhibitions beyond the province and abroad',
      ),
    ],
  ),
  evidence: evidence.promotion,
});

const story: CriterionSpec = {
  name: t('Câu chuyện sản phẩm', 'Product story'),
  options: options(
    [0, 1, 2, 3, 5],
    [
      t('Không có câu chuyện', 'No story'),
      t('Có câu chuyện', 'A story'),
      t('Câu chuyện thành tư liệu, in trên tờ rơi', 'A documented story, on a leaflet'),
      t(
        'Câu chuyện thành tư liệu, trên tờ rơi và website (hình ảnh, clip…)',
        'A documented story, on a leaflet and a website (pictures, clip…)',
      ),
      t(
        'Câu chuyện thành tư liệu, trên tờ rơi, website (hình ảnh, clip…) và trong nội dung truy xuất nguồn gốc điện tử',
        'A documented story, on a leaflet, a website (pictures, clip…) and in the electronic traceability content',
      ),
    ],
  ),
  minForStar: { 4: 5 },
  evidence: evidence.story,
};

const storyStructure: CriterionSpec = {
  name: t('Cấu trúc câu chuyện sản phẩm', 'Structure of the story'),
  options: options(
    [0, 1, 2],
    [
      t('Đơn giản', 'Plain'),
      t('Ngắn gọn, súc tích', 'Short and to the point'),
      t('Ngắn gọn, súc tích, có giọng văn kể chuyện', 'Short, to the point, told as a story'),
    ],
  ),
  appliesWhen: { criterion: '5.1', minPoints: 1 },
  evidence: evidence.story,
};

const localIdentity: CriterionSpec = {
  name: criterionNames.localIdentity,
  options: options(
    [0, 1, 3, 5],
    [
      t(
        'Giống câu chuyện của chủ thể khác, hoặc của sản phẩm khác cùng chủ thể',
        "Like another producer's story, or that of another product of the same producer",
      ),
      t('Có câu chuyện riêng, gắn với xuất xứ sản phẩm', "A story of its own, tied to the product's origin"),
      t(
        'Mang sắc thái truyền thống, văn hóa địa phương và giá trị đặc trưng của sản phẩm',
        "Bears local tradition and culture and the product's typical values",
      ),
      t(
        'Mang sắc thái truyền thống, văn hóa địa phương, giá trị đặc trưng của sản phẩm; truyền cảm, thuyết phục',
        "Bears local tradition and culture and the product's typical values; moving and convincing",
      ),
    ],
  ),
  minForStar: { 3: 1 },
  notes: [
    t(
      'Câu chuyện phải nêu rõ nguồn gốc, tài nguyên bản địa, văn hóa, bản sắc địa phương, giá trị đặc trưng của sản phẩm, truyền cảm và thuyết phục.',
      "The story must show origin, native resources, local culture and identity and the product's typical values, and move and convince.",
    ),
  ],
  evidence: evidence.story,
  doubts: [
    {
      doubt: t(
        'Phiếu chỉ ghi “khi có câu chuyện” ở 5.2; không có câu chuyện mà vẫn chấm 5.3 là khó hiểu, nhưng giữ như bản in.',
        'The sheet says “only with a story” at 5.2 alone; scoring 5.3 without one makes little sense, yet is kept as printed.',
      ),
      settledBy: signedAnnex(),
    },
  ],
};

/** Part B, marketing and story, by the main area of distribution and what selling and promotion count. */
export const marketingIn = (mainArea: CriterionSpec, how = [distribution([0, 1, 2, 3]), promotion(5)]) => [
  section(sectionNames.marketing, [mainArea, ...how]),
  section(t('Câu chuyện sản phẩm', 'Product story'), [story, storyStructure, localIdentity]),
];

/** Part B as in the sheets of sets 1–12 and 14–23. */
export const marketing = marketingIn(market);

/** Part B of set 13: distribution counts up to 4 points instead of 3, promotion up to 4 instead of 5. */
export const marketingOfCoffee = marketingIn(market, [distribution([0, 1, 3, 4]), promotion(4)]);
