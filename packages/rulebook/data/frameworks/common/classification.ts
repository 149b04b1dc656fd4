import type { FrameworkId } from '../../../src/framework/model.ts';
import { t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';

/** The ministries that manage product sets. */
export type MinistryCode = 'agriculture' | 'industry-trade' | 'health' | 'culture-tourism';

/** A product set: where it stands in the classification, who manages it, and by what words people look for it. */
export interface ProductSetFacts {
  readonly number: number;
  readonly name: Text;
  /** What QĐ 148/2023 calls it, where that differs. */
  readonly formerName?: Text;
  /** The sector, `I` to `VI`. */
  readonly sector: keyof typeof sectors;
  /** The group within the sector, where it is not the set's own. */
  readonly group?: Text;
  readonly ministries: readonly MinistryCode[];
  /** Words of the trade, with their marks; searched with and without them. */
  readonly keywords: readonly string[];
}

/** The six sectors of the classification (QĐ 26/2026, Phụ lục I). */
export const sectors = {
  I: t('Sản phẩm thực phẩm', 'Food'),
  II: t('Sản phẩm đồ uống', 'Drinks'),
  III: t('Sản phẩm dược liệu và sản phẩm từ dược liệu', 'Medicinal plants and their products'),
  IV: t('Sản phẩm hàng thủ công mỹ nghệ', 'Handicraft'),
  V: t('Sản phẩm sinh vật cảnh', 'Ornamental plants and animals'),
  VI: t(
    'Sản phẩm dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
    'Community tourism, ecotourism and destinations',
  ),
} as const;

const fresh = t('Thực phẩm tươi sống', 'Fresh food');
const raw = t('Thực phẩm thô, sơ chế', 'Raw and prepared food');
const processed = t('Thực phẩm chế biến', 'Processed food');
const seasoning = t('Gia vị', 'Seasonings');
const tea = t('Chè', 'Tea');
const alcoholic = t('Đồ uống có cồn', 'Alcoholic drinks');
const softDrinks = t('Đồ uống không cồn', 'Non-alcoholic drinks');

/** Keywords parted by commas. */
const words = (list: string): readonly string[] =>
  list.split(',').map((word) => word.trim().replace(/\s+/g, ' '));

/** All 26 product sets, in order (QĐ 26/2026, Phụ lục I). */
export const productSetFacts: readonly ProductSetFacts[] = [
  {
    number: 1,
    name: t('Rau, củ, quả, hạt tươi', 'Fresh vegetables, tubers, fruit, nuts'),
    sector: 'I',
    group: fresh,
    ministries: ['agriculture'],
    keywords: words(`
      rau, rau sạch, củ, quả, trái cây, trái cây tươi, hạt tươi, nấm tươi, ớt tươi, hành tươi, tỏi tươi,
      xoài, dưa hấu, dưa lưới, dứa, thơm, chuối, bưởi, cam, quýt, mít, ổi, na, mãng cầu, thanh long, sầu
      riêng, chôm chôm, bơ, dừa tươi, khoai lang, khoai môn, sắn, bí đỏ, cà chua, măng tươi, rau muống,
      rau cải, giá đỗ, ngô ngọt, bắp ngọt, vegetables, fruit`),
  },
  {
    number: 2,
    name: t('Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, aquatic products, eggs, milk'),
    sector: 'I',
    group: fresh,
    ministries: ['agriculture'],
    keywords: words(`
      thịt tươi, thịt heo, thịt lợn, thịt gà, thịt bò tươi, thịt trâu, gà đồi, vịt, cá tươi, tôm tươi, tôm
      hùm, cua, ghẹ, mực tươi, hàu, ốc, cá bớp, cá lóc, trứng gà, trứng vịt, trứng cút, sữa tươi, yến thô,
      thủy sản tươi, hải sản tươi, meat, eggs, milk, fish`),
  },
  {
    number: 3,
    name: t('Gạo, ngũ cốc, hạt sơ chế khác', 'Rice, cereals, other prepared grains'),
    sector: 'I',
    group: raw,
    ministries: ['agriculture'],
    keywords: words(`
      gạo, gạo nếp, gạo lứt, nếp, lúa, ngũ cốc, đậu xanh, đậu đen, đậu nành, đậu phộng, lạc, mè, vừng, ngô
      hạt, bắp hạt, hạt điều thô, kê, rice, cereals`),
  },
  {
    number: 4,
    name: t('Mật ong, mật khác và nông sản thực phẩm khác', 'Honey, other nectars and other farm foods'),
    sector: 'I',
    group: raw,
    ministries: ['agriculture'],
    keywords: words(`mật ong, mật hoa, mật dừa nước, phấn hoa, sáp ong, mật mía, sữa ong chúa, honey`),
  },
  {
    number: 5,
    name: t('Đồ ăn nhanh', 'Fast food'),
    sector: 'I',
    group: processed,
    ministries: ['industry-trade'],
    keywords: words(`
      đồ ăn nhanh, ăn liền, bánh kẹo, kẹo, kẹo gương, kẹo đậu phộng, kẹo dừa, kẹo cu đơ, bánh ngọt, bánh
      quy, bánh mì, bánh pía, bánh in, bánh nổ, bim bim, snack, mạch nha, đường phổi, đường phèn, mứt,
      cháo ăn liền, fast food, candy`),
  },
  {
    number: 6,
    name: t('Chế biến từ gạo, ngũ cốc', 'Processed from rice and cereals'),
    sector: 'I',
    group: processed,
    ministries: ['agriculture', 'industry-trade'],
    keywords: words(`
      bánh tráng, bánh đa, bún, bún khô, bún gạo, miến, mì, mì quảng, mì gạo, phở, phở khô, bánh phở, hủ
      tiếu, bánh canh, bánh chưng, bánh tét, bánh ít, bánh xèo, bột gạo, bột ngũ cốc, ngũ cốc dinh dưỡng,
      bột đậu, cốm, xôi, cơm cháy, đậu hũ, đậu phụ, noodles, rice paper`),
  },
  {
    number: 7,
    name: t('Chế biến từ rau, củ, quả, hạt', 'Processed from vegetables, tubers, fruit, nuts'),
    sector: 'I',
    group: processed,
    ministries: ['agriculture'],
    keywords: words(`
      trái cây sấy, chuối sấy, mít sấy, xoài sấy, khoai lang sấy, khoai dẻo, rau củ sấy, hạt điều rang,
      đậu phộng rang, lạc rang, tỏi đen, cao tỏi đen, cao tỏi, tỏi ngâm, tỏi ngâm mật ong, dưa muối, dưa
      kiệu, măng khô, măng chua, nấm khô, mộc nhĩ, nấm mèo, bột rau, bột sắn dây, tinh bột nghệ, tinh bột
      khoai, dầu phộng, dầu lạc, dầu mè, dầu dừa, rong biển, rong sụn, thạch, dried fruit, black garlic`),
  },
  {
    number: 8,
    name: t(
      'Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác',
      'Processed from meat, aquatic products, eggs, milk, honey and other farm foods',
    ),
    formerName: t(
      'Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong',
      'Processed from meat, aquatic products, eggs, milk, honey',
    ),
    sector: 'I',
    group: processed,
    ministries: ['agriculture', 'industry-trade'],
    keywords: words(`
      chả cá, chả mực, chả lụa, chả bò, chả, giò, giò lụa, nem, nem chua, tré, xúc xích, lạp xưởng, thịt
      khô, bò khô, thịt bò khô, heo khô, cá khô, khô cá, mực khô, mực một nắng, cá một nắng, tôm khô, cá
      bống, cá bống kho, cá bống sông trà, cá kho, cá hộp, ruốc thịt, chà bông, ram, ram tôm, trứng muối,
      sữa chua, phô mai, yến sào, tổ yến, yến chưng, nghệ mật ong, chanh mật ong, don, fish cake, sausage,
      jerky`),
  },
  {
    number: 9,
    name: t('Tương, nước mắm, gia vị dạng lỏng khác', 'Soy paste, fish sauce, other liquid seasonings'),
    sector: 'I',
    group: seasoning,
    ministries: ['agriculture'],
    keywords: words(`
      nước mắm, mắm, mắm nêm, mắm ruốc, mắm tôm, mắm nhum, mắm cái, mắm cá cơm, nước tương, xì dầu, tương,
      tương ớt, tương đậu, giấm, nước màu, dầu hào, nước chấm, sa tế, fish sauce, soy sauce, vinegar`),
  },
  {
    number: 10,
    name: t('Gia vị khác (muối, hành, tỏi, tiêu…)', 'Other seasonings (salt, onion, garlic, pepper…)'),
    sector: 'I',
    group: seasoning,
    ministries: ['agriculture'],
    keywords: words(`
      muối, muối hầm, muối tinh, muối ớt, muối tôm, muối chấm, tỏi, tỏi lý sơn, hành, hành tím, hành phi,
      tỏi phi, tiêu, hồ tiêu, tiêu rừng, ớt bột, bột ớt, ớt khô, bột nghệ, gừng, sả, bột quế, quế, hồi,
      hạt nêm, bột gia vị, salt, pepper, garlic`),
  },
  {
    number: 11,
    name: t('Chè tươi, chè chế biến', 'Tea, fresh and processed'),
    sector: 'I',
    group: tea,
    ministries: ['agriculture'],
    keywords: words(`
      chè, chè xanh, trà, trà xanh, chè tươi, chè búp, trà shan tuyết, trà ô long, hồng trà, trà lài,
      matcha, green tea`),
  },
  {
    number: 12,
    name: t('Sản phẩm trà từ thực vật khác', 'Teas of other plants'),
    sector: 'I',
    group: tea,
    ministries: ['agriculture'],
    keywords: words(`
      trà thảo mộc, trà gừng, trà hoa cúc, trà atiso, trà gạo lứt, trà khổ qua, trà mướp đắng, trà túi
      lọc, trà dây, trà sâm, trà tía tô, trà hoa, trà hoa đậu biếc, trà linh chi, trà cà gai leo, trà lá
      sen, herbal tea`),
  },
  {
    number: 13,
    name: t('Sản phẩm cà phê, ca cao', 'Coffee and cocoa products'),
    formerName: t('Cà phê, ca cao', 'Coffee and cocoa'),
    sector: 'I',
    group: t('Cà phê, ca cao', 'Coffee and cocoa'),
    ministries: ['agriculture'],
    keywords: words(`
      cà phê, cà phê bột, cà phê hạt, cà phê rang xay, ca cao, bột ca cao, sô cô la, chocolate, coffee,
      cocoa`),
  },
  {
    number: 14,
    name: t('Rượu trắng', 'White spirits'),
    sector: 'II',
    group: alcoholic,
    ministries: ['industry-trade'],
    keywords: words(`rượu, rượu trắng, rượu gạo, rượu nếp, rượu đế, rượu làng, rice spirit`),
  },
  {
    number: 15,
    name: t('Đồ uống có cồn khác', 'Other alcoholic drinks'),
    sector: 'II',
    group: alcoholic,
    ministries: ['industry-trade'],
    keywords: words(`
      rượu cần, rượu vang, rượu trái cây, rượu sim, rượu mơ, rượu thuốc, rượu ngâm, rượu chuối hột, bia,
      bia thủ công, wine, beer`),
  },
  {
    number: 16,
    name: t('Nước khoáng thiên nhiên, nước uống đóng chai', 'Natural mineral water, bottled drinking water'),
    formerName: t(
      'Nước khoáng thiên nhiên, nước uống tinh khiết đóng chai',
      'Natural mineral water, purified bottled water',
    ),
    sector: 'II',
    group: softDrinks,
    ministries: ['health'],
    keywords: words(`
      nước khoáng, nước uống đóng chai, nước đóng chai, nước tinh khiết, nước suối, nước đóng bình,
      mineral water`),
  },
  {
    number: 17,
    name: t('Đồ uống không cồn khác', 'Other non-alcoholic drinks'),
    sector: 'II',
    group: softDrinks,
    ministries: ['industry-trade'],
    keywords: words(`
      nước ép, nước trái cây, sữa hạt, sữa gạo, sữa đậu nành, nước mía, nước dừa, siro, nước giải khát,
      nước yến, kombucha, juice, soft drink`),
  },
  {
    number: 18,
    name: t(
      'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
      'Functional foods, herbal and traditional medicine',
    ),
    formerName: t(
      'Thực phẩm chức năng, thuốc dược liệu, thuốc y học cổ truyền',
      'Functional foods, herbal and traditional medicine',
    ),
    sector: 'III',
    ministries: ['health'],
    keywords: words(`
      thực phẩm chức năng, thực phẩm bảo vệ sức khỏe, đông trùng hạ thảo, viên nang, thuốc nam, thuốc cổ
      truyền, cao dược liệu, cao gắm, cao sâm, sâm ngọc linh, nấm linh chi, linh chi, functional food`),
  },
  {
    number: 19,
    name: t('Mỹ phẩm có thành phần từ dược liệu', 'Cosmetics with medicinal plants'),
    formerName: t('Mỹ phẩm có thành phần từ thảo dược', 'Cosmetics with herbs'),
    sector: 'III',
    ministries: ['health'],
    keywords: words(
      `mỹ phẩm, xà phòng, xà bông, dầu gội, sữa tắm, son, kem dưỡng, nước rửa tay, cosmetics, soap, shampoo`,
    ),
  },
  {
    number: 20,
    name: t('Tinh dầu và dược liệu khác', 'Essential oils and other medicinal plants'),
    formerName: t('Tinh dầu và thảo dược khác', 'Essential oils and other herbs'),
    sector: 'III',
    ministries: ['health', 'industry-trade'],
    keywords: words(`
      tinh dầu, tinh dầu quế, tinh dầu sả, tinh dầu tràm, dầu tràm, dầu xoa, dược liệu, thảo dược, túi
      thơm, muối ngâm chân, essential oil`),
  },
  {
    number: 21,
    name: t('Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative handicraft'),
    sector: 'IV',
    ministries: ['industry-trade', 'agriculture'],
    keywords: words(`
      thủ công mỹ nghệ, gốm, gốm sứ, lục bình, lục bình gốm, mây tre đan, chiếu, chiếu cói, chổi, chổi
      đót, nón lá, tranh, tượng gỗ, đồ gỗ, mộc mỹ nghệ, nhang, nhang quế, hương thắp, trầm hương, đèn
      lồng, giỏ đan, đan lát, đồ đồng, đúc đồng, quế mỹ nghệ, pottery, handicraft, incense`),
  },
  {
    number: 22,
    name: t('Vải, may mặc', 'Textile and clothing'),
    sector: 'IV',
    ministries: ['industry-trade'],
    keywords: words(`
      vải, thổ cẩm, túi thổ cẩm, túi xách thổ cẩm, lụa, tơ tằm, khăn, áo dài, may mặc, quần áo, thêu, dệt,
      textile, brocade, silk`),
  },
  {
    number: 23,
    name: t('Hoa', 'Flowers'),
    sector: 'V',
    ministries: ['agriculture'],
    keywords: words(`hoa, hoa tươi, hoa cúc, hoa lan, hoa hồng, hoa ly, hoa mai, lan hồ điệp, flowers`),
  },
  {
    number: 24,
    name: t('Cây cảnh', 'Ornamental plants'),
    sector: 'V',
    ministries: ['agriculture'],
    keywords: words(`cây cảnh, cây kiểng, bonsai, mai vàng, mai cảnh, quất cảnh, sen đá, xương rồng`),
  },
  {
    number: 25,
    name: t('Động vật cảnh', 'Ornamental animals'),
    sector: 'V',
    ministries: ['agriculture'],
    keywords: words(
      `động vật cảnh, cá cảnh, cá koi, chim cảnh, gà cảnh, chó cảnh, chim yến phụng, ornamental fish`,
    ),
  },
  {
    number: 26,
    name: t(
      'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      'Community tourism, ecotourism and destinations',
    ),
    sector: 'VI',
    ministries: ['culture-tourism', 'agriculture'],
    keywords: words(`
      du lịch, du lịch cộng đồng, du lịch sinh thái, điểm du lịch, homestay, farmstay, trải nghiệm, làng
      du lịch, tourism`),
  },
];

/** What a framework calls a product set. */
export function nameOfSet(framework: FrameworkId, number: number): Text {
  const facts = productSetFacts[number - 1];
  if (!facts) throw new RangeError(`there is no product set ${number}`);
  return framework === 'qd-148-2023' ? (facts.formerName ?? facts.name) : facts.name;
}
