import { type CriterionSpec, inGroup, t } from '../../../src/rubric/compose.ts';
import { criterionNames } from './names.ts';
import { endangering, impurityLabels, sensory } from './sensory.ts';

// What the council judges on the samples of tea (sets 11 and 12) and of coffee and cocoa (set 13), dry and brewed.

type Doubts = CriterionSpec['doubts'];

const looks = t('Ngoại hình', 'Looks');
const brew = t('Nước pha', 'The brew');

const brewColour = t('Màu nước', 'Colour');
const cloudy = t('Hơi đục, màu nhạt, chấp nhận được', 'Rather cloudy, pale, acceptable');
const unclearSmell = t(
  'Mùi lạ nhưng chấp nhận được, hoặc không rõ mùi',
  'Strange but acceptable, or unclear',
);
const unclearTaste = t(
  'Vị khác thường nhưng chấp nhận được, hoặc không rõ vị',
  'Strange but acceptable, or unclear',
);

const shapes = [
  t('Không đồng đều, chấp nhận được', 'Uneven, acceptable'),
  t('Tương đối đồng đều, phù hợp', 'Fairly even, fitting'),
  t('Đồng đều, phù hợp', 'Even, fitting'),
];

/** Colour, smell and taste of brewed tea; what the best smell counts, and whether 4 stars ask anything of them. */
interface Brew {
  readonly bestSmell: 3 | 4;
  readonly asked: 'for 4 stars' | 'not at all';
  /** On the points of smell and taste. */
  readonly doubts?: Doubts;
}

const brewedTea = ({ bestSmell, asked, doubts = [] }: Brew): readonly CriterionSpec[] => {
  const forFourStars = (points: number) => (asked === 'for 4 stars' ? { 4: points } : undefined);
  return [
    sensory(
      brewColour,
      [0, 1, 2, 3],
      [
        cloudy,
        t('Trong sáng, phù hợp với tính chất sản phẩm', "Clear and bright, suits the product's nature"),
        t('Trong sáng, rất phù hợp', 'Clear and bright, suits it very well'),
        t('Trong sáng, rất phù hợp, bền màu', 'Clear and bright, suits it very well, lasting'),
      ],
      forFourStars(2),
    ),
    {
      ...sensory(
        t('Mùi nước', 'Smell'),
        [0, 1, 2, bestSmell],
        [
          unclearSmell,
          t('Thơm tự nhiên, nhẹ', 'Natural and light'),
          t('Thơm tự nhiên, mạnh', 'Natural and strong'),
          t('Thơm tự nhiên, mạnh, bền mùi', 'Natural, strong and lasting'),
        ],
        forFourStars(2),
      ),
      doubts,
    },
    {
      ...sensory(
        t('Vị nước', 'Taste'),
        [0, 1, 3, 5],
        [
          unclearTaste,
          t('Tương đối đậm, phù hợp với tính chất sản phẩm', "Fairly full, suits the product's nature"),
          t('Đậm, dịu, phù hợp', 'Full, mild, fitting'),
          t('Đậm, dịu, phù hợp, có hậu vị ngọt', 'Full, mild, fitting, with a sweet aftertaste'),
        ],
        forFourStars(3),
      ),
      doubts,
    },
  ];
};

/** Set 11, tea: looks of the leaf, then the brew, of which no star asks anything. */
export const tea = (purity: CriterionSpec, ofBrew: Omit<Brew, 'asked'>): readonly CriterionSpec[] => [
  ...inGroup(looks, [
    purity,
    sensory(
      t('Hình dạng, màu sắc cánh chè', 'Shape and colour of the leaf'),
      [0, 1, 2],
      [
        t('Hình dạng hoặc màu không phù hợp', 'Unsuitable shape or colour'),
        t(
          'Đồng đều, màu tự nhiên, tương đối phù hợp với tính chất sản phẩm',
          "Even, of natural colour, fairly suits the product's nature",
        ),
        t(
          'Đồng đều, màu tự nhiên, phù hợp với tính chất sản phẩm',
          "Even, of natural colour, suits the product's nature",
        ),
      ],
      { 4: 2 },
    ),
  ]),
  ...inGroup(brew, brewedTea({ ...ofBrew, asked: 'not at all' })),
];

/** Set 12, tea of other plants: the shape stands in for the leaf, and 4 stars ask for a good brew; no groups. */
export const teaOfOtherPlants = (
  purity: CriterionSpec,
  ofBrew: Omit<Brew, 'asked'>,
): readonly CriterionSpec[] => [
  purity,
  {
    ...sensory(criterionNames.shape, [0, 1, 2], shapes),
    notes: [t('Xét ngoại hình của trà, trà thảo mộc…', 'Looks of the tea, herbal tea…')],
  },
  ...brewedTea({ ...ofBrew, asked: 'for 4 stars' }),
];

/** Set 13, coffee and cocoa; no star asks anything. The best smell and taste of the brew count 3 or 4 points. */
export const coffee = (
  bestTaste: 3 | 4,
  doubts: { readonly purity?: Doubts; readonly taste?: Doubts } = {},
): readonly CriterionSpec[] => [
  ...inGroup(looks, [
    {
      ...sensory(
        criterionNames.foreignMatter,
        [0, 1, 2],
        [impurityLabels.foundAcceptable, impurityLabels.veryFew, t('Sạch, không có tạp chất', 'Clean, none')],
      ),
      grounds: [endangering.drink],
      doubts: doubts.purity ?? [],
    },
    sensory(t('Trạng thái, hình dạng', 'State and shape'), [0, 1, 2], shapes),
    sensory(
      criterionNames.colour,
      [0, 1, 2],
      [
        t('Không đồng đều hoặc bị cháy', 'Uneven or burnt'),
        t(
          'Đồng đều, tự nhiên, tương đối phù hợp với tính chất sản phẩm',
          "Even, natural, fairly suits the product's nature",
        ),
        t('Đồng đều, tự nhiên, phù hợp', 'Even, natural, fitting'),
      ],
    ),
    sensory(
      criterionNames.smell,
      [0, 1, 2],
      [
        unclearSmell,
        t('Thơm tự nhiên đặc trưng, nhẹ', 'Natural and typical, light'),
        t('Thơm tự nhiên đặc trưng, mạnh', 'Natural and typical, strong'),
      ],
    ),
    sensory(
      criterionNames.taste,
      [0, 1, 2],
      [
        unclearTaste,
        t('Đậm đà, phù hợp với tính chất sản phẩm', "Full, suits the product's nature"),
        t('Đậm đà, hấp dẫn', 'Full and appealing'),
      ],
    ),
  ]),
  ...inGroup(brew, [
    sensory(
      brewColour,
      [0, 1, 2],
      [
        cloudy,
        t('Đậm, sánh, phù hợp với tính chất sản phẩm', "Deep and thick, suits the product's nature"),
        t('Đậm, sánh, rất phù hợp', 'Deep and thick, suits it very well'),
      ],
    ),
    {
      ...sensory(
        criterionNames.smellAndTaste,
        [0, 1, bestTaste],
        [
          t('Khác thường nhưng chấp nhận được, hoặc không rõ vị', 'Strange but acceptable, or unclear'),
          t('Phù hợp với đặc tính sản phẩm', 'Suit the product'),
          t('Hấp dẫn, đặc sắc', 'Appealing and distinctive'),
        ],
      ),
      doubts: doubts.taste ?? [],
    },
  ]),
];
