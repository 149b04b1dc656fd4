/** Photos taken at the producer's place: Vietnamese is the original. */
export const messages = {
  title: 'Ảnh thực địa của xã',
  add: 'Ảnh thực địa',
  addHint:
    'Chụp tại nơi sản xuất: nguyên liệu, người làm, cách làm. Mất mạng vẫn chụp được, ảnh tự gửi khi có mạng.',
  locate: 'Ghi kèm vị trí của máy',
  locateHint: 'Chỉ cán bộ thấy vị trí. Ảnh có sẵn vị trí thì lấy theo máy ảnh.',
  photo: 'Ảnh chụp {{at}}',
  open: 'Xem ảnh: {{title}}',
  takenBy: {
    camera: 'Chụp {{at}} (giờ máy ảnh ghi)',
    officer: 'Chụp {{at}} (theo lời cán bộ)',
  },
  positionBy: {
    camera: 'Vị trí {{latitude}}; {{longitude}} (máy ảnh ghi)',
    device: 'Vị trí {{latitude}}; {{longitude}} (theo máy của cán bộ)',
  },
  edit: 'Sửa thông tin: {{title}}',
  editTitle: 'Thông tin ảnh',
  note: 'Ảnh cho thấy gì',
  noteHint: 'In trong phụ lục của báo cáo.',
  place: 'Chụp ở đâu',
  placeHint: 'Ví dụ: xưởng ở thôn Cổ Lũy. In trong phụ lục của báo cáo.',
  taken: 'Chụp lúc',
  matter: 'Cho nội dung',
  save: 'Lưu',
  remove: 'Bỏ ảnh: {{title}}',
  removeTitle: 'Bỏ ảnh này?',
  removeBody: 'Ảnh không còn trong hồ sơ và báo cáo. Nhật ký vẫn ghi lại việc này.',
  removeConfirm: 'Bỏ ảnh',
} as const;
