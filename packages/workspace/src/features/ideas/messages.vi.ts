/** Product ideas: Vietnamese is the original. */
export const messages = {
  title: 'Ý tưởng sản phẩm',
  one: 'Ý tưởng',
  mine: 'Sản phẩm của tôi',
  toProduct: 'Đăng ký thành sản phẩm',
  seeProduct: 'Xem sản phẩm',
  field: {
    producer: 'Chủ thể',
    unit: 'Xã, phường',
    title: 'Tên ý tưởng',
    description: 'Bạn định làm gì',
    localMaterial: 'Nguyên liệu địa phương',
    product: 'Sản phẩm',
  },
  hint: {
    title: 'Ví dụ: Mắm cá cơm chai nhỏ cho khách du lịch',
    description: 'Vài câu là đủ: sản phẩm gì, cho ai, khác gì thứ đang có.',
    localMaterial: 'Thứ gì của quê mình: cây trồng, hải sản, nghề, câu chuyện.',
  },
  photo: {
    add: 'Một tấm ảnh (không bắt buộc)',
    hint: 'Chụp nguyên liệu, mẫu thử hoặc bản vẽ.',
    alt: 'Ảnh của ý tưởng',
    remove: 'Đổi ảnh khác',
  },
  new: {
    title: 'Gửi ý tưởng',
    subtitle: 'Hai phút: vài câu và một tấm ảnh. Khi đã rõ, ý tưởng trở thành sản phẩm.',
    submit: 'Gửi ý tưởng',
  },
  edit: { submit: 'Lưu' },
  list: {
    searchHint: 'Tên ý tưởng, nguyên liệu',
    created: 'Ngày gửi',
    empty: 'Chưa có ý tưởng nào',
    emptyDetail: 'Ý tưởng của chủ thể trên địa bàn sẽ hiện ở đây.',
  },
} as const;
