import { t } from '../../../src/rubric/compose.ts';
import { evidence } from './evidence.ts';

/** What kind of paper proves each kind of criterion of a tourism service, which has no samples to show. */
export const tourismEvidence = {
  coordination: t(
    'Quyết định lập bộ phận điều phối, kế hoạch quản lý, báo cáo thực hiện',
    'Decision that sets up the coordinating unit, management plan, reports on carrying it out',
  ),
  rules: t(
    'Quy chế hoặc quy ước có phân nhiệm, biên bản họp dân, danh sách hộ tham gia và hưởng lợi',
    'Rules that assign duties, minutes of village meetings, list of households that take part and benefit',
  ),
  environment: t(
    'Phương án và ảnh thu gom rác, nước thải; hồ sơ tổ tự quản; quyết định đạt tiêu chí môi trường hoặc đánh giá tác động môi trường',
    'Plan and photographs of waste and sewage collection; papers of the self-managing group; decision on the environment criterion or environmental impact assessment',
  ),
  energy: t(
    'Mô tả và ảnh giải pháp tiết kiệm, thu hồi, tái sử dụng năng lượng, nguyên liệu',
    'Description and photographs of how energy and materials are saved, recovered or re-used',
  ),
  idea: t(
    'Thuyết minh nguồn gốc ý tưởng, xác nhận của UBND cấp xã, chương trình tham quan',
    "Account of the idea's origin, the commune's confirmation, tour programme",
  ),
  targetMarket: t(
    'Kế hoạch thị trường mục tiêu, danh mục dịch vụ, số liệu khách',
    'Plan for the target market, list of services, visitor figures',
  ),
  heritage: t(
    'Chương trình, kế hoạch của cộng đồng; ảnh, biên bản hoạt động bảo vệ, bảo tồn',
    'Programme or plan of the community; photographs and minutes of protection work',
  ),
  organisation: t(
    `${evidence.organisation.vi}; quyết định thành lập hội, trung tâm điều hành`,
    `${evidence.organisation.en}; decision that founds the association or operating centre`,
  ),
  agents: t(
    'Hợp đồng, thỏa thuận với đại diện, đại lý quảng bá, công ty lữ hành',
    'Contracts or agreements with agents and travel companies',
  ),
  linkage: t(
    'Hợp đồng, chương trình liên kết với các điểm dịch vụ du lịch khác',
    'Contracts and joint programmes with other tourist services',
  ),
  publicity: t(
    'Đường dẫn website, trang mạng xã hội, kênh đặt dịch vụ; hợp đồng, ảnh hoạt động quảng bá',
    'Links to website, social media and booking channels; contracts and photographs of promotion',
  ),
  identity: t(
    'Tờ rơi, phim, áp phích, ấn phẩm, các bản tiếng nước ngoài',
    'Leaflets, film, posters, publications, foreign-language editions',
  ),
  story: t(
    'Cẩm nang, câu chuyện bản in hoặc đường dẫn, bản tiếng nước ngoài, ảnh nơi trình bày',
    'Handbook or story in print or by link, foreign-language edition, photographs of where it is shown',
  ),
  newRuralCommune: t(
    'Quyết định công nhận xã hoặc thôn đạt chuẩn nông thôn mới',
    'Decision that recognises the commune or village as new rural',
  ),
  place: t(
    'Bản đồ, ảnh đường đến và các điểm du lịch lân cận',
    'Map, photographs of access and of places nearby',
  ),
  landscape: t(
    'Ảnh kiến trúc, cảnh quan; quyết định đạt tiêu chí sáng – xanh – sạch – đẹp',
    'Photographs of buildings and landscape; decision on the bright, green, clean, beautiful criterion',
  ),
  conditions: t(
    'Giấy đăng ký kinh doanh, giấy chứng nhận đủ điều kiện kinh doanh của từng cơ sở, quyết định công nhận điểm du lịch hoặc cơ sở đạt tiêu chuẩn phục vụ khách du lịch',
    'Business registration and condition certificates of each establishment, decision that recognises the destination or the tourist-standard establishment',
  ),
  safety: t(
    'Giấy tờ về an ninh trật tự, phòng cháy và chữa cháy, môi trường, an toàn thực phẩm của từng cơ sở; sổ tập huấn nhân viên',
    'Papers on public order, fire safety, environment and food safety of each establishment; training records',
  ),
  display: t(
    'Ảnh điểm trưng bày, giới thiệu, bán hàng và hạ tầng; tài liệu giới thiệu',
    'Photographs of the display and sales point and its facilities; presentation material',
  ),
  experience: t(
    'Mô tả, ảnh, lịch hoạt động trải nghiệm',
    'Description, photographs and timetable of activities for visitors',
  ),
  staff: t(
    'Danh sách người quản lý, nhân viên kèm chứng chỉ nghiệp vụ, ngoại ngữ',
    'List of managers and staff with certificates of training and languages',
  ),
  reviews: t(
    'Phiếu đánh giá của khách, đường dẫn và ảnh màn hình điểm đánh giá trên trang du lịch',
    'Visitors’ review forms, links and screenshots of ratings on travel sites',
  ),
  amenities: t(
    'Ảnh đường nội bộ, điện, nước sạch, khu vệ sinh, internet; quyết định đạt tiêu chí nông thôn mới; phiếu đánh giá của khách',
    'Photographs of paths, power, clean water, toilets, internet; decision on new rural criteria; visitors’ reviews',
  ),
  events: t(
    'Kế hoạch, ảnh, lịch lễ hội và biểu diễn văn hóa trong năm',
    'Plan, photographs and calendar of festivals and performances of the year',
  ),
  goods: t(
    'Danh mục hàng hóa kèm giấy tờ nguồn gốc, chất lượng, an toàn thực phẩm; ảnh nơi bày bán sản phẩm OCOP',
    'List of goods with papers on origin, quality and food safety; photographs of OCOP products on sale',
  ),
} as const;
