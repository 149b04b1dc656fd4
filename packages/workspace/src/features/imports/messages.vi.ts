/** Registers taken over from a spreadsheet: Vietnamese is the original. */
export const messages = {
  title: 'Nhập từ Excel',
  hint: 'Đưa danh sách chủ thể và sản phẩm đang quản lý vào hệ thống. Xem trước từng dòng, chỉ dòng đúng mới được nhập.',
  template: {
    title: '1. Tải mẫu và điền',
    hint: 'Mẫu có sẵn danh sách xã, phường ông/bà phụ trách, loại hình và bộ sản phẩm.',
    download: 'Tải mẫu Excel',
  },
  file: {
    title: '2. Tải tệp lên để xem trước',
    hint: 'Chưa dòng nào được ghi vào hệ thống ở bước này. Nhiều nhất 5.000 dòng mỗi trang.',
    choose: 'Chọn tệp',
    chooseHint: 'Tệp .xlsx, nhiều nhất 8 MB',
    none: 'Chưa chọn tệp',
    reading: 'Đang đọc và kiểm tra từng dòng…',
  },
  list: {
    title: 'Các lần nhập',
    name: 'Tệp',
    state: 'Bước',
    at: 'Tải lên',
    made: 'Đã nhập',
    bad: 'Dòng lỗi',
    empty: 'Chưa nhập tệp nào',
    emptyDetail: 'Tải mẫu, điền rồi tải lên; các lần nhập sẽ hiện ở đây.',
  },
  state: { read: 'Chờ xác nhận', running: 'Đang nhập', done: 'Đã nhập xong' },
  standing: { good: 'Nhập được', bad: 'Có lỗi', existing: 'Đã có, bỏ qua', made: 'Đã nhập' },
  rows: {
    title: 'Các dòng',
    place: 'Dòng',
    producer: 'Chủ thể, dòng {{row}}',
    product: 'Sản phẩm, dòng {{row}}',
    name: 'Tên',
    standing: 'Kết quả',
    defects: 'Cần sửa',
    noName: '(chưa có tên)',
    empty: 'Không có dòng nào',
  },
  bad: {
    download: 'Tải các dòng lỗi',
    hint: 'Tệp tải về có cột “Lỗi cần sửa”. Sửa xong, tải tệp đó lên như một lần nhập mới.',
  },
  confirm: {
    open_other: 'Nhập {{count, number}} dòng',
    title_other: 'Nhập {{count, number}} dòng vào hệ thống?',
    body: 'Dòng lỗi và dòng đã có được bỏ qua; không ghi đè dữ liệu đang có.',
    submit: 'Nhập',
  },
  running: {
    title: 'Đang nhập: {{done}} / {{total}} dòng',
    detail: 'Có thể rời trang này; việc nhập vẫn tiếp tục và xem lại được ở mục Nhập từ Excel.',
  },
  done: {
    title: 'Đã nhập {{count, number}} dòng',
    producers: 'Xem danh sách chủ thể',
  },
} as const;
