import type { Text } from '@saolang/rulebook';

/** What people may switch off, each for itself. */
export const noticeTopics = {
  dossier: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  paper: { vi: 'Giấy tờ sắp hết hạn', en: 'Papers about to expire' },
  idea: { vi: 'Ý tưởng và việc khai giúp', en: 'Ideas, and filling in for a producer' },
  desk: { vi: 'Việc đến lượt tôi', en: 'Work that has come to me' },
  session: { vi: 'Phiên chấm', en: 'Scoring sessions' },
} as const satisfies Record<string, Text>;

export type NoticeTopic = keyof typeof noticeTopics;
export const noticeTopicCodes = Object.keys(noticeTopics) as [NoticeTopic, ...NoticeTopic[]];

export const noticeChannels = ['app', 'mail', 'message'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** Names and numbers that a sentence needs; `id` is of what it leads to. */
export interface NoticeFacts {
  readonly id?: string;
  readonly name?: string;
  readonly producer?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly reason?: string;
  readonly number?: string;
  readonly star?: number;
  readonly count?: number;
  readonly days?: number;
  /** A day, as 31/12/2026. */
  readonly date?: string;
  readonly place?: string;
}

interface NoticeKindDefinition {
  readonly topic: NoticeTopic;
  /** Below `/app`. */
  readonly page: (id: string) => string;
  readonly text: (facts: NoticeFacts) => Text;
  /** Worth a message to a telephone: somebody has to do something by a day. */
  readonly urgent?: true;
  /** Who acts writes of it at once, with a code: it is shown, and not sent a second time. */
  readonly sentAlready?: true;
}

const ofDossier = (id: string) => `/dossiers/${id}`;
const atCommune = (id: string) => `/inbox/${id}`;
const atOffice = (id: string) => `/intake/${id}`;
const ofCertificate = (id: string) => `/certificates/${id}`;
const ofIdea = (id: string) => `/ideas/${id}`;
const ofPlan = (id: string) => `/ideas/${id}/plan`;
const ofSession = (id: string) => `/sessions/${id}`;
const ofProducer = (id: string) => `/producers/${id}`;
const ofList = (id: string) => `/lists/${id}`;

const toMend = {
  vi: (count: number | undefined) => (count ? `${count} chỗ cần sửa` : 'cần bổ sung'),
  en: (count: number | undefined) =>
    count ? `${count} ${count === 1 ? 'place' : 'places'} to mend` : 'to be completed',
};

/** Everything that people are told of: the topic, the page that it leads to, and its sentence. */
export const noticeKinds = {
  'dossier-received': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name, unit }) => ({
      vi: `${unit} đã tiếp nhận hồ sơ “${name}”.`,
      en: `${unit} has received the dossier “${name}”.`,
    }),
  },
  'dossier-returned': {
    topic: 'dossier',
    page: ofDossier,
    urgent: true,
    text: ({ name, unit, count }) => ({
      vi: `${unit} trả lại hồ sơ “${name}”: ${toMend.vi(count)}. Mở hồ sơ để xem từng chỗ.`,
      en: `${unit} has returned the dossier “${name}”: ${toMend.en(count)}. Open it to see each.`,
    }),
  },
  'dossier-proposed': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name, unit }) => ({
      vi: `${unit} đã đề nghị đánh giá, phân hạng “${name}”.`,
      en: `${unit} has proposed “${name}” for ranking.`,
    }),
  },
  'dossier-declined': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name, unit }) => ({
      vi: `${unit} không đề nghị “${name}”. Mở hồ sơ để xem lý do.`,
      en: `${unit} does not propose “${name}”. Open the dossier to see why.`,
    }),
  },
  'dossier-sent': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Hồ sơ “${name}” đã được gửi đến cơ quan OCOP.`,
      en: `The dossier “${name}” has been sent to the OCOP office.`,
    }),
  },
  'dossier-returned-by-office': {
    topic: 'dossier',
    page: ofDossier,
    urgent: true,
    text: ({ name, count }) => ({
      vi: `Cơ quan OCOP yêu cầu hoàn thiện hồ sơ “${name}”: ${toMend.vi(count)}. Mở hồ sơ để xem từng chỗ.`,
      en: `The OCOP office has returned the dossier “${name}”: ${toMend.en(count)}. Open it to see each.`,
    }),
  },
  'dossier-accepted': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Cơ quan OCOP đã chấp nhận hồ sơ “${name}”.`,
      en: `The OCOP office has accepted the dossier “${name}”.`,
    }),
  },
  'dossier-scheduled': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Hồ sơ “${name}” đã được đưa vào phiên chấm của Hội đồng.`,
      en: `The dossier “${name}” is on the agenda of a council session.`,
    }),
  },
  'dossier-confirmed': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Hội đồng đã xác nhận kết quả hồ sơ “${name}”: chờ quyết định.`,
      en: `The council has confirmed the result of “${name}”: a decision comes next.`,
    }),
  },
  'dossier-recognised': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Sản phẩm “${name}” đã được công nhận OCOP.`,
      en: `The product “${name}” has been recognised.`,
    }),
  },
  'dossier-forwarded': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Hồ sơ “${name}” đã được trình lên cấp trên đánh giá tiếp.`,
      en: `The dossier “${name}” has been forwarded to the upper tier.`,
    }),
  },
  'dossier-not-recognised': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Đã có kết quả của hồ sơ “${name}”: lần này chưa được công nhận. Mở hồ sơ để xem cần cải thiện gì.`,
      en: `There is a result for “${name}”: it is not recognised this time. Open the dossier to see what to improve.`,
    }),
  },
  're-evaluation-opened': {
    topic: 'dossier',
    page: ofDossier,
    text: ({ name }) => ({
      vi: `Đã mở sẵn hồ sơ đánh giá lại “${name}” với nội dung lần được công nhận.`,
      en: `A re-evaluation of “${name}” has been opened with what it was recognised on.`,
    }),
  },
  'certificate-issued': {
    topic: 'certificate',
    page: ofCertificate,
    text: ({ name, number, star }) => ({
      vi: `Đã cấp giấy chứng nhận ${star} sao số ${number} cho “${name}”.`,
      en: `Certificate ${number} of ${star} stars has been issued for “${name}”.`,
    }),
  },
  'certificate-suspended': {
    topic: 'certificate',
    page: ofCertificate,
    urgent: true,
    text: ({ name, number }) => ({
      vi: `Giấy chứng nhận ${number} của “${name}” bị tạm dừng. Mở để xem lý do và việc cần khắc phục.`,
      en: `Certificate ${number} of “${name}” is suspended. Open it to see why and what to mend.`,
    }),
  },
  'certificate-reinstated': {
    topic: 'certificate',
    page: ofCertificate,
    text: ({ name, number }) => ({
      vi: `Giấy chứng nhận ${number} của “${name}” có hiệu lực trở lại.`,
      en: `Certificate ${number} of “${name}” is valid again.`,
    }),
  },
  'certificate-revoked': {
    topic: 'certificate',
    page: ofCertificate,
    urgent: true,
    text: ({ name, number }) => ({
      vi: `Giấy chứng nhận ${number} của “${name}” bị thu hồi. Hãy ngừng dùng biểu trưng OCOP.`,
      en: `Certificate ${number} of “${name}” has been revoked. Stop using the OCOP mark.`,
    }),
  },
  'certificate-expiring': {
    topic: 'certificate',
    page: ofCertificate,
    urgent: true,
    text: ({ name, days, date }) => ({
      vi: `Giấy chứng nhận của “${name}” còn ${days} ngày (đến hết ${date}). Hãy nộp hồ sơ đánh giá lại.`,
      en: `The certificate of “${name}” has ${days} days left (until ${date}). File its re-evaluation.`,
    }),
  },
  'certificate-extended': {
    topic: 'certificate',
    page: ofCertificate,
    text: ({ name, number }) => ({
      vi: `Giấy chứng nhận ${number} của “${name}” được kéo dài trong lúc chờ kết quả đánh giá lại.`,
      en: `Certificate ${number} of “${name}” runs on until the re-evaluation has its result.`,
    }),
  },
  'certificate-attached': {
    topic: 'certificate',
    page: ofCertificate,
    text: ({ name, number }) => ({
      vi: `Giấy chứng nhận ${number} đã được gắn với sản phẩm “${name}”.`,
      en: `Certificate ${number} has been attached to the product “${name}”.`,
    }),
  },
  'paper-expiring': {
    topic: 'paper',
    page: () => '/my-papers',
    text: ({ name, date }) => ({
      vi: `Giấy tờ “${name}” hết hạn ngày ${date}. Hãy xin cấp lại và thay bản mới.`,
      en: `The paper “${name}” expires on ${date}. Have it renewed and replace it.`,
    }),
  },
  'idea-encouraged': {
    topic: 'idea',
    page: ofIdea,
    text: ({ name }) => ({
      vi: `Xã có lời với ý tưởng “${name}” của bạn: hãy xem việc nên làm tiếp.`,
      en: `The commune has written on your idea “${name}”: see what to do next.`,
    }),
  },
  'idea-set-aside': {
    topic: 'idea',
    page: ofIdea,
    text: ({ name }) => ({
      vi: `Xã gác lại ý tưởng “${name}”. Mở để xem lý do.`,
      en: `The commune has set the idea “${name}” aside. Open it to see why.`,
    }),
  },
  'plan-arrived': {
    topic: 'desk',
    page: ofPlan,
    text: ({ name, producer }) => ({
      vi: `${producer} gửi phương án kinh doanh của ý tưởng “${name}”: chờ trả lời.`,
      en: `${producer} has sent the business plan of the idea “${name}”, to be answered.`,
    }),
  },
  'plan-answered': {
    topic: 'idea',
    page: ofPlan,
    text: ({ name }) => ({
      vi: `Xã đã trả lời phương án kinh doanh của ý tưởng “${name}”: xem bước tiếp theo.`,
      en: `The commune has answered the business plan of the idea “${name}”: see the next step.`,
    }),
  },
  'assistance-asked': {
    topic: 'idea',
    page: ofProducer,
    sentAlready: true,
    text: ({ producer, person }) => ({
      vi: `${person} xin được khai giúp hồ sơ của ${producer}. Mở trang cơ sở để đồng ý; không muốn thì bỏ qua.`,
      en: `${person} asks to fill in forms for ${producer}. Open your business’s page to agree, or leave it.`,
    }),
  },
  'dossier-filed-for-you': {
    topic: 'idea',
    page: ofDossier,
    text: ({ name, producer }) => ({
      vi: `Cán bộ khai giúp đã nộp hồ sơ “${name}” thay ${producer}.`,
      en: `The dossier “${name}” has been filed for ${producer} by who fills in for it.`,
    }),
  },
  'assistance-given': {
    topic: 'idea',
    page: ofProducer,
    text: ({ producer, person }) => ({
      vi: `${person} được khai giúp hồ sơ của ${producer}.`,
      en: `${person} may fill in forms for ${producer}.`,
    }),
  },
  'assistance-ended': {
    topic: 'idea',
    page: ofProducer,
    text: ({ producer, person }) => ({
      vi: `${person} đã thôi khai giúp ${producer}.`,
      en: `${person} no longer fills in for ${producer}.`,
    }),
  },
  'dossier-arrived': {
    topic: 'desk',
    page: atCommune,
    text: ({ name, producer }) => ({
      vi: `${producer} đã nộp hồ sơ “${name}”: chờ tiếp nhận.`,
      en: `${producer} has filed the dossier “${name}”, to be received.`,
    }),
  },
  'dossier-back-at-office': {
    topic: 'desk',
    page: atOffice,
    text: ({ name, producer }) => ({
      vi: `${producer} đã hoàn thiện và nộp lại hồ sơ “${name}”.`,
      en: `${producer} has completed the dossier “${name}” and filed it again.`,
    }),
  },
  'dossier-back-to-producer': {
    topic: 'desk',
    page: atCommune,
    text: ({ name }) => ({
      vi: `Cơ quan OCOP trả hồ sơ “${name}” về chủ thể: hãy giúp chủ thể sửa.`,
      en: `The OCOP office has returned “${name}” to its producer: help to mend it.`,
    }),
  },
  'dossier-withdrawn': {
    topic: 'desk',
    page: ofDossier,
    text: ({ name, producer }) => ({
      vi: `${producer} đã rút hồ sơ “${name}”.`,
      en: `${producer} has withdrawn the dossier “${name}”.`,
    }),
  },
  'idea-arrived': {
    topic: 'desk',
    page: ofIdea,
    text: ({ name, producer }) => ({
      vi: `${producer} gửi ý tưởng “${name}”: hãy có lời động viên.`,
      en: `${producer} has an idea, “${name}”: encourage it.`,
    }),
  },
  'list-to-send': {
    topic: 'desk',
    page: ofList,
    text: ({ unit }) => ({
      vi: `Danh sách hồ sơ của ${unit} đã được lập: chờ lãnh đạo xem và gửi.`,
      en: `A list of dossiers of ${unit} has been made: look it over and send it.`,
    }),
  },
  'list-arrived': {
    topic: 'desk',
    page: ofList,
    text: ({ unit, number, count }) => ({
      vi: `${unit} gửi danh sách ${number} với ${count} hồ sơ.`,
      en: `${unit} has sent list ${number} with ${count} dossiers.`,
    }),
  },
  'session-to-confirm': {
    topic: 'desk',
    page: ofSession,
    text: ({ name }) => ({
      vi: `Đã khóa chấm “${name}”: chờ Chủ tịch Hội đồng xác nhận kết quả.`,
      en: `Scoring of “${name}” is closed: its results await the chair.`,
    }),
  },
  'session-confirmed': {
    topic: 'desk',
    page: ofSession,
    text: ({ name }) => ({
      vi: `Kết quả “${name}” đã được xác nhận: có thể lập dự thảo quyết định.`,
      en: `The results of “${name}” are confirmed: a decision can be drafted.`,
    }),
  },
  'decision-to-sign': {
    topic: 'desk',
    page: () => '/sign',
    urgent: true,
    text: ({ name }) => ({
      vi: `Dự thảo “${name}” chờ ký.`,
      en: `The draft “${name}” awaits your signature.`,
    }),
  },
  'decision-signed': {
    topic: 'desk',
    page: (id) => `/decisions/${id}`,
    text: ({ name, number }) => ({
      vi: `Đã ký quyết định số ${number}: “${name}”.`,
      en: `Decision ${number} has been signed: “${name}”.`,
    }),
  },
  'upper-result-to-confirm': {
    topic: 'desk',
    page: (id) => `/upper-results/${id}`,
    text: ({ name }) => ({
      vi: `Kết quả của cấp trên về “${name}” chờ người thứ hai xác nhận.`,
      en: `What the upper tier decided on “${name}” awaits a second person.`,
    }),
  },
  'upper-result-sent-back': {
    topic: 'desk',
    page: (id) => `/upper-results/${id}`,
    text: ({ name }) => ({
      vi: `Kết quả của cấp trên về “${name}” bị trả lại: hãy ghi lại cho đúng văn bản.`,
      en: `What was recorded of the upper tier on “${name}” has come back: record it as the paper says.`,
    }),
  },
  'rubrics-to-approve': {
    topic: 'desk',
    page: (id) => `/rubrics/${id}`,
    text: ({ number, unit }) => ({
      vi: `Phiên bản ${number} của bộ tiêu chí (${unit}) chờ phê duyệt.`,
      en: `Version ${number} of the rubrics (${unit}) awaits approval.`,
    }),
  },
  'import-finished': {
    topic: 'desk',
    page: (id) => `/imports/${id}`,
    text: ({ name }) => ({
      vi: `Đã nhập xong tệp “${name}”.`,
      en: `The file “${name}” has been imported.`,
    }),
  },
  'session-planned': {
    topic: 'session',
    page: ofSession,
    urgent: true,
    text: ({ name, date, place }) => ({
      vi: `Mời dự phiên chấm “${name}” ngày ${date}, tại ${place}.`,
      en: `You are invited to the scoring session “${name}” on ${date}, ${place}.`,
    }),
  },
  'session-changed': {
    topic: 'session',
    page: ofSession,
    urgent: true,
    text: ({ name, date, place }) => ({
      vi: `Phiên chấm thay đổi: “${name}” ngày ${date}, tại ${place}.`,
      en: `The scoring session has changed: “${name}” on ${date}, ${place}.`,
    }),
  },
  'session-opened': {
    topic: 'session',
    page: ofSession,
    urgent: true,
    text: ({ name, date }) => ({
      vi: `Phiên “${name}” (${date}) đã mở chấm: hãy khai xung đột lợi ích và chấm điểm.`,
      en: `“${name}” (${date}) is open for scoring: declare conflicts of interest, then score.`,
    }),
  },
  'session-reopened': {
    topic: 'session',
    page: ofSession,
    text: ({ name }) => ({
      vi: `Phiên “${name}” được mở lại để chấm.`,
      en: `“${name}” has been reopened for scoring.`,
    }),
  },
} as const satisfies Record<string, NoticeKindDefinition>;

export type NoticeKind = keyof typeof noticeKinds;

/** The definition of a kind; null for one that an older version knew. */
export const noticeKind = (kind: string): NoticeKindDefinition | null =>
  kind in noticeKinds ? noticeKinds[kind as NoticeKind] : null;
