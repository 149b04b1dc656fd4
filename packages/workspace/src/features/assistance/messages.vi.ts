export const messages = {
  title: 'Nhờ cán bộ xã khai giúp',
  titleOfficer: 'Khai giúp chủ thể',
  openDossier: 'Lập hồ sơ',
  openPapers: 'Giấy tờ',
  hintMember:
    'Cán bộ xã chỉ soạn được giấy tờ, sản phẩm và hồ sơ khi bạn đồng ý; mỗi lần nộp hồ sơ vẫn cần bạn xác nhận. Bạn thôi nhờ bất cứ lúc nào.',
  hintOfficer:
    'Khi chủ thể đồng ý, ông/bà soạn được giấy tờ, sản phẩm và hồ sơ của họ trong 30 ngày. Nộp hồ sơ cần mã chủ thể đọc cho.',
  none: 'Chưa nhờ ai khai giúp.',
  inForce: 'đến hết {{until}}',
  ended: 'đã thôi',
  agreed: {
    code: '{{member}} đồng ý bằng mã, {{at}}',
    'signed-in': '{{member}} đồng ý khi đăng nhập, {{at}}',
  },
  ask: 'Xin khai giúp',
  askTitle: 'Xin phép khai giúp {{producer}}',
  askIntro:
    'Mã xác nhận được gửi cho người đại diện của chủ thể. Người đó đồng ý bằng cách đọc mã cho ông/bà; không đồng ý thì không đọc.',
  who: 'Hỏi ai',
  noWay: 'không nhận được mã',
  send: 'Gửi mã',
  again: 'Gửi mã mới',
  sent: 'Đã gửi mã tới {{to}}. Mã dùng được một lần, trong 15 phút.',
  notSent:
    'Không có thư điện tử hay tin nhắn để gửi mã. Nhờ {{member}} đăng nhập trên điện thoại của mình, mở trang cơ sở và bấm “Đồng ý”: màn hình này tự chuyển tiếp.',
  notSentFiling:
    'Không có thư điện tử hay tin nhắn để gửi mã. Nhờ {{member}} đăng nhập trên điện thoại của mình, mở hồ sơ này và bấm nộp.',
  code: 'Mã xác nhận',
  codeHint: '6 chữ số chủ thể đọc từ thư hoặc tin nhắn vừa nhận',
  codeNeeded: 'Nhập đủ 6 chữ số.',
  confirm: 'Xác nhận',
  requestOf: '{{officer}} ({{unit}}) xin khai giúp hồ sơ OCOP của bạn',
  requestText:
    'Nếu đồng ý, trong 30 ngày người này soạn được giấy tờ, sản phẩm và hồ sơ của cơ sở. Nộp hồ sơ vẫn cần bạn xác nhận từng lần.',
  agree: 'Đồng ý',
  agreedNow: 'Đã đồng ý.',
  end: 'Thôi nhờ',
  endOwn: 'Thôi khai giúp',
  endTitle: 'Thôi để {{officer}} khai giúp?',
  endBody: 'Hồ sơ đang soạn vẫn còn nguyên. Muốn nhờ lại thì phải đồng ý lần nữa.',
  endDone: 'Đã thôi.',
  banner: 'Ông/bà đang khai giúp {{producer}}. Mọi thay đổi được ghi lại; chủ thể xác nhận trước khi nộp.',
  fileTitle: 'Chủ thể xác nhận trước khi nộp',
  fileIntro:
    'Cho chủ thể xem lại hồ sơ trên màn hình này, rồi gửi mã. Mã chỉ dùng cho đúng nội dung lúc gửi: sửa thêm thì phải gửi mã mới.',
  fileConfirm: 'Nộp hồ sơ',
  invite: 'Mời người đại diện',
  inviteMember: 'Mời thêm thành viên',
  inviteTitle: 'Mời người thay mặt {{producer}}',
  inviteIntro:
    'Người được mời lập và nộp hồ sơ thay mặt chủ thể. Hãy chắc chắn đúng người: đối chiếu giấy tờ tùy thân với người đại diện trên giấy đăng ký kinh doanh.',
  inviteSend: 'Mời',
  inviteKnown: 'Người này đã có tài khoản và nay là thành viên của chủ thể.',
  inviteSent: 'Đã gửi thư mời.',
  close: 'Đóng',
} as const;
