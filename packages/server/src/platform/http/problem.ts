import type { Text } from '@saolang/rulebook';

/** One thing that is wrong with what was sent: where (a JSON pointer or field code), and what to do about it. */
export interface ProblemDetail {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The closed list of errors that the API answers with: status and words. The workspace maps the codes. */
export const problems = {
  'invalid-input': {
    status: 400,
    title: { vi: 'Dữ liệu chưa hợp lệ', en: 'The data is not valid' },
  },
  'sign-in-required': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Sign in first' },
  },
  'second-factor-required': {
    status: 401,
    title: { vi: 'Cần mã xác thực hai lớp', en: 'The second factor is needed' },
  },
  'wrong-credentials': {
    status: 401,
    title: { vi: 'Sai tài khoản hoặc mật khẩu', en: 'Wrong account or password' },
  },
  'wrong-code': { status: 401, title: { vi: 'Mã xác thực không đúng', en: 'Wrong code' } },
  forbidden: {
    status: 403,
    title: { vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
  },
  'cross-site-request': {
    status: 403,
    title: { vi: 'Yêu cầu đến từ trang khác', en: 'The request comes from another site' },
  },
  'not-found': { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  'already-exists': { status: 409, title: { vi: 'Đã có', en: 'It exists already' } },
  'wrong-state': {
    status: 409,
    title: { vi: 'Không làm được ở bước này', en: 'This cannot be done at this step' },
  },
  incomplete: { status: 409, title: { vi: 'Còn thiếu nội dung', en: 'Something is missing' } },
  'link-expired': {
    status: 410,
    title: { vi: 'Liên kết đã hết hạn hoặc đã dùng', en: 'The link has expired or was used' },
  },
  'version-conflict': {
    status: 412,
    title: { vi: 'Người khác vừa sửa nội dung này', en: 'Somebody else has just changed this' },
  },
  'too-large': { status: 413, title: { vi: 'Tệp quá lớn', en: 'The file is too large' } },
  'quota-exceeded': {
    status: 413,
    title: { vi: 'Hết dung lượng lưu tệp', en: 'No room for more files' },
  },
  'unsupported-file': {
    status: 415,
    title: { vi: 'Loại tệp không được nhận', en: 'This kind of file is not accepted' },
  },
  'version-required': {
    status: 428,
    title: { vi: 'Thiếu phiên bản (If-Match)', en: 'The version (If-Match) is missing' },
  },
  'too-many-attempts': {
    status: 429,
    title: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
  },
  'internal-error': {
    status: 500,
    title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong on our side' },
  },
  unavailable: {
    status: 503,
    title: { vi: 'Hệ thống đang bận', en: 'The system is busy' },
  },
} as const satisfies Record<string, { status: number; title: Text }>;

export type ProblemCode = keyof typeof problems;

/** An error for the person at the other end. Thrown by services, answered as `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: Text | undefined;
  readonly errors: readonly ProblemDetail[] | undefined;
  /** Further facts of the case, such as the current version in a conflict. */
  readonly facts: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ProblemCode,
    options: { detail?: Text; errors?: readonly ProblemDetail[]; facts?: Record<string, unknown> } = {},
  ) {
    super(options.detail?.en ?? problems[code].title.en);
    this.name = 'Problem';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.facts = options.facts;
  }

  get status(): number {
    return problems[this.code].status;
  }

  /** The body of the answer (RFC 9457) in the reader's language. */
  body(language: 'vi' | 'en') {
    return {
      type: `about:blank#${this.code}`,
      title: problems[this.code].title[language],
      status: this.status,
      code: this.code,
      ...(this.detail ? { detail: this.detail[language] } : {}),
      ...(this.errors ? { errors: this.errors } : {}),
      ...this.facts,
    };
  }
}

/** Returns the value, or answers 404 when there is none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Problem('not-found');
  return value;
}
