import { t } from '../../../src/rubric/compose.ts';

/**
 * What kind of paper proves each kind of criterion: the evidence list of the self-assessment report (QĐ 26/2026,
 * Mẫu số 02, phần III), in our words, for both frameworks.
 */
export const evidence = {
  origin: t(
    'Hợp đồng, hóa đơn mua nguyên liệu, sổ vùng trồng hoặc vùng nuôi ghi rõ nơi sản xuất',
    'Purchase contracts, invoices, growing-area records showing where it comes from',
  ),
  certifiedArea: t(
    'Bản sao giấy chứng nhận của vùng nguyên liệu, còn hạn',
    'Copy of the certificate of the growing area, still valid',
  ),
  process: t(
    'Sơ đồ quy trình, ảnh máy móc và nơi sản xuất, hóa đơn mua thiết bị',
    'Process chart, photographs of machines and workshop, equipment invoices',
  ),
  capacity: t(
    'Sổ sản lượng, doanh thu năm gần nhất, mặt bằng và thiết bị',
    "Last year's output and sales records, premises and equipment",
  ),
  linkage: t(
    'Hợp đồng liên kết, biên bản thanh lý, hóa đơn kèm sản lượng từng năm',
    'Linkage contracts, settlement records, invoices with yearly volumes',
  ),
  environment: t(
    'Hồ sơ môi trường theo quy mô cơ sở, ảnh công trình thu gom và xử lý chất thải, mẫu bao gói',
    'Environmental papers for the size of the workshop, photographs of waste treatment, packaging samples',
  ),
  technology: t(
    'Mô tả và ảnh công nghệ tiết kiệm, tái chế, tận dụng phụ phẩm',
    'Description and photographs of saving, recycling or by-product technology',
  ),
  idea: t(
    'Thuyết minh nguồn gốc ý tưởng, xác nhận của UBND cấp xã, chứng cứ về thời gian bán ra thị trường',
    "Account of the idea's origin, the commune's confirmation, proof of time on the market",
  ),
  packaging: t(
    'Mẫu bao bì và ảnh sản phẩm đóng gói',
    'Packaging sample and photographs of the packed product',
  ),
  label: t(
    'Mẫu nhãn đang dùng, ảnh nhãn trên sản phẩm, đường dẫn mã truy xuất',
    'Label in use, photograph on the product, traceability link',
  ),
  organisation: t(
    'Bản sao giấy đăng ký kinh doanh hoặc đăng ký hợp tác xã, danh sách góp vốn',
    'Copy of business or cooperative registration, list of capital contributions',
  ),
  representative: t(
    'Giấy tờ của người đại diện pháp luật cho thấy giới tính, dân tộc hoặc tình trạng khuyết tật',
    "Legal representative's papers showing sex, ethnic group or disability",
  ),
  labour: t(
    'Danh sách lao động đóng bảo hiểm kèm nơi thường trú, chủ thể xác nhận',
    'List of insured workers with residence, confirmed by the producer',
  ),
  growth: t(
    'Kết quả phân loại hợp tác xã hoặc báo cáo tài chính hai năm gần nhất',
    "Cooperative grading or the last two years' financial statements",
  ),
  accounting: t('Sổ kế toán, báo cáo tài chính', 'Account books, financial statements'),
  intellectualProperty: t(
    'Quyết định chấp nhận đơn hoặc giấy chứng nhận nhãn hiệu, văn bản cho dùng chỉ dẫn địa lý hay nhãn hiệu tập thể, văn bằng khác',
    'Accepted application or trademark certificate, permission to use a geographical indication or collective mark, other titles',
  ),
  market: t(
    'Hợp đồng phân phối, ký gửi, xuất khẩu kèm hóa đơn, danh sách đại lý, đường dẫn gian hàng',
    'Distribution, consignment and export contracts with invoices, list of agents, shop links',
  ),
  distribution: t(
    'Quyết định phân công, sơ đồ tổ chức, ảnh màn hình phần mềm bán hàng',
    'Assignment decision, organisation chart, screenshots of sales software',
  ),
  promotion: t(
    'Đường dẫn website, trang mạng xã hội; giấy mời, ảnh, hợp đồng hội chợ, triển lãm',
    'Website and social links; invitations, photographs and contracts of fairs and exhibitions',
  ),
  story: t(
    'Tờ rơi, nhãn, phim, ảnh, đường dẫn trang kể câu chuyện và nội dung truy xuất',
    'Leaflet, label, film, photographs, link to the page that tells the story and to traceability content',
  ),
  sample: t(
    'Sản phẩm mẫu gửi Hội đồng; có thể kèm phiếu kiểm nghiệm',
    'The samples sent to the council; a test report may be added',
  ),
  nutritionTest: t(
    'Phiếu kiểm nghiệm hàm lượng dinh dưỡng của cơ quan có thẩm quyền',
    'Report of nutrient contents from a competent laboratory',
  ),
  uniqueness: t(
    'Sản phẩm mẫu, giải thưởng, bình chọn, tài liệu so sánh với sản phẩm cùng loại',
    'Samples, awards, rankings, comparison with products of the kind',
  ),
  declaration: t(
    'Bản tự công bố hoặc tiêu chuẩn công bố, kèm phiếu kiểm nghiệm an toàn thực phẩm',
    'Product declaration or declared standard, with a food-safety test report',
  ),
  registeredDeclaration: t(
    'Bản tự công bố hoặc bản đăng ký công bố còn hiệu lực, mẫu nhãn, tài liệu quảng cáo (nếu có), hồ sơ lưu',
    'Self-declaration or registered declaration still valid, label, advertising (if any), filed papers',
  ),
  standardFile: t(
    'Hồ sơ công bố tiêu chuẩn sản phẩm, tiêu chuẩn nguyên liệu và bao bì, phiếu kiểm nghiệm của cơ quan độc lập',
    'File declaring the product standard, standards of materials and packaging, report of an independent laboratory',
  ),
  conformity: t(
    'Bản công bố tiêu chuẩn hoặc công bố hợp quy của sản phẩm, kèm phiếu kiểm nghiệm',
    'Declaration of the standard applied or of conformity with the technical regulation, with a test report',
  ),
  safeWorkshop: t(
    'Giấy chứng nhận cơ sở đủ điều kiện sản xuất (GMP hoặc tương đương) còn hiệu lực, biên bản kiểm tra sau cấp giấy, tài liệu về dây chuyền',
    'Valid certificate of production conditions (GMP or the like), record of the check after its issue, papers on the production line',
  ),
  effect: t(
    'Sản phẩm mẫu, tài liệu chính thống, kết quả nghiên cứu, ý kiến người đã dùng',
    'Samples, authoritative literature, research results, statements of users',
  ),
  safetyStudies: t('Hồ sơ nghiên cứu, thử nghiệm về độ an toàn', 'Studies and trials on safety'),
  periodicTests: t(
    'Phiếu kiểm nghiệm định kỳ các chỉ tiêu an toàn, còn trong kỳ',
    'Periodic safety test reports of the current period',
  ),
  assurance: t(
    'Giấy chứng nhận đủ điều kiện an toàn thực phẩm, chứng nhận ISO, HACCP hoặc tương đương, kế hoạch kiểm soát',
    'Food-safety certificate, ISO, HACCP or like certificates, control plan',
  ),
  qualityControl: t(
    'Kế hoạch và sổ kiểm soát chất lượng, mã hoặc sổ truy xuất nguồn gốc, giấy chứng nhận quản lý chất lượng nếu có',
    'Plan and records of quality control, traceability code or records, quality certificates where held',
  ),
  instructions: t('Nhãn, tờ hướng dẫn sử dụng và bảo quản', 'Label, leaflet on use and storage'),
  exportMarket: t(
    'Hợp đồng xuất khẩu đã làm, chứng nhận chất lượng, kết quả xúc tiến thương mại ở thị trường tiềm năng',
    'Export contracts carried out, quality certificates, results of promotion in likely markets',
  ),
  looks: t(
    'Sản phẩm mẫu; ảnh, phim quay sản phẩm; giải thưởng hội thi',
    'The samples; photographs or film of the product; awards of shows',
  ),
  craft: t(
    'Sản phẩm mẫu, ảnh chi tiết, bản thiết kế, giải thưởng',
    'Samples, detailed photographs, designs, awards',
  ),
} as const;
