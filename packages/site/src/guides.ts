/** A page of help for one kind of user, in Vietnamese: short enough to hang on a wall. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  /** Who it is for. */
  readonly reader: string;
  readonly steps: readonly { readonly what: string; readonly how: string }[];
  /** What to do when something goes wrong. */
  readonly trouble: readonly string[];
}

/** The guides, in the order of the programme. */
export const guides: readonly Guide[] = [
  {
    slug: 'chu-the',
    title: 'Chủ thể: từ đăng ký đến nộp hồ sơ',
    reader: 'Hợp tác xã, tổ hợp tác, doanh nghiệp, hộ kinh doanh, dùng điện thoại cũng làm được hết.',
    steps: [
      {
        what: 'Mở tài khoản',
        how: 'Bấm “Đăng nhập”, rồi “Đăng ký”. Cần số điện thoại hoặc thư điện tử, và một mật khẩu dài mà bạn nhớ được.',
      },
      {
        what: 'Khai chủ thể',
        how: 'Tên, mã số thuế, giấy đăng ký kinh doanh, người đại diện, xã nơi sản xuất. Khai một lần, dùng cho mọi hồ sơ.',
      },
      {
        what: 'Đăng ký sản phẩm',
        how: 'Gõ tên sản phẩm để tìm đúng bộ sản phẩm, thêm quy cách và ảnh. Mới có ý tưởng thì ghi vào mục “Ý tưởng”, rồi viết phương án để xã góp ý.',
      },
      {
        what: 'Lập hồ sơ',
        how: 'Chọn “Lập hồ sơ mới” và trả lời từng câu. Mỗi câu tự lưu; thoát ra lúc nào cũng được, lần sau làm tiếp.',
      },
      {
        what: 'Chụp giấy tờ',
        how: 'Chụp rõ bốn góc, đủ trang. Nói giấy đó là gì và chứng minh cho tiêu chí nào. Mất mạng thì phần đã tải vẫn còn.',
      },
      {
        what: 'Xem dự kiến hạng sao',
        how: 'Màn hình cho biết theo hồ sơ hiện có được mấy sao, vướng ở đâu, và cách ngắn nhất để lên thêm một sao.',
      },
      {
        what: 'Nộp',
        how: 'Trang “Xem lại và nộp” liệt kê những gì còn thiếu. Nộp trên phần mềm có giá trị như nộp bản giấy.',
      },
      {
        what: 'Theo dõi',
        how: 'Trang hồ sơ cho biết đang ở bước nào, đến lượt ai, còn mấy ngày. Bị trả lại thì bấm vào từng chỗ để sửa rồi nộp lại.',
      },
    ],
    trouble: [
      'Quên mật khẩu: bấm “Quên mật khẩu” ở trang đăng nhập.',
      'Ảnh iPhone không nhận: vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” rồi chụp lại.',
      'Khó quá: mang giấy tờ ra UBND xã, cán bộ sẽ hướng dẫn.',
    ],
  },
  {
    slug: 'can-bo-xa',
    title: 'Cán bộ xã: nhận, đánh giá, lập danh sách',
    reader: 'Công chức cấp xã phụ trách OCOP và lãnh đạo UBND xã.',
    steps: [
      {
        what: 'Mở “Hồ sơ đến”',
        how: 'Hồ sơ gần hạn đứng trên cùng. Hạn là 15 ngày làm việc kể từ ngày nộp, đã trừ ngày lễ.',
      },
      {
        what: 'Tiếp nhận',
        how: 'Bấm “Tiếp nhận hồ sơ”: hệ thống cấp số …/PĐK và in được phiếu tiếp nhận cho chủ thể.',
      },
      {
        what: 'Kiểm tra thành phần',
        how: 'Đánh dấu đủ hoặc chưa đủ từng phần, ghi rõ chỗ thiếu.',
      },
      {
        what: 'Trả lại khi cần',
        how: 'Chọn đúng chỗ cần sửa và ghi cách sửa. Chủ thể bấm vào là đến đúng chỗ đó; nộp lại thì hiện những gì đã đổi.',
      },
      {
        what: 'Đánh giá bốn nội dung',
        how: 'Nguyên liệu địa phương, lao động địa phương, nguồn gốc ý tưởng, bản sắc địa phương: bên trái là lời khai và giấy tờ, bên phải là thực tế và kết luận. Đến cơ sở thì chụp ảnh thực địa bằng điện thoại.',
      },
      {
        what: 'Đề nghị, hoặc không đề nghị',
        how: 'Báo cáo Mẫu 03 tự lập theo nội dung đã ghi. Không đề nghị thì lãnh đạo xã quyết định và ghi lý do.',
      },
      {
        what: 'Lập danh sách tổng hợp',
        how: 'Đánh dấu hồ sơ, sắp thứ tự, ghi chú. Lãnh đạo xã gửi: danh sách, công văn, báo cáo có số và ngày cùng lúc.',
      },
      { what: 'Theo dõi', how: 'Mở danh sách đã gửi để biết từng hồ sơ đang ở đâu.' },
    ],
    trouble: [
      'Gửi nhầm: còn rút được đề nghị trước khi danh sách được gửi.',
      'Hai người cùng sửa: hệ thống hỏi giữ bản nào, không ai mất chữ.',
    ],
  },
  {
    slug: 'van-phong',
    title: 'Phòng Kinh tế: tiếp nhận, hội đồng, quyết định',
    reader: 'Chuyên viên và lãnh đạo cơ quan quản lý OCOP.',
    steps: [
      { what: 'Mở chu trình', how: 'Lãnh đạo phòng mở chu trình của năm, với thời gian nhận hồ sơ.' },
      {
        what: 'Bảng tiếp nhận',
        how: 'Xem theo cột hoặc theo bảng, lọc theo xã, bộ sản phẩm; xuất XLSX đúng những gì đang lọc.',
      },
      {
        what: 'Kiểm tra hồ sơ',
        how: 'Trả lại với chỗ cần sửa, ví dụ “phiếu kiểm nghiệm đã hết hạn”, hoặc chấp nhận: hồ sơ có số tiếp nhận.',
      },
      {
        what: 'Lập Hội đồng',
        how: 'Nhập quyết định thành lập, thành viên và cơ quan, tỷ lệ phiếu, cách xét điều kiện sao, chênh lệch điểm cho phép.',
      },
      { what: 'Lập phiên chấm', how: 'Chọn ngày, nơi họp, hồ sơ và thứ tự, rồi mở chấm điểm.' },
      {
        what: 'Theo dõi phiên chấm',
        how: 'Chỉ thấy ai đã ký phiếu; điểm được giữ kín đến khi thư ký khóa.',
      },
      {
        what: 'Dự thảo quyết định',
        how: 'Hồ sơ đã xác nhận vào sẵn dự thảo. Lãnh đạo UBND ký trong mục “Ký văn bản”; giấy chứng nhận có mã QR ngay sau đó.',
      },
      {
        what: 'Kết quả cấp trên',
        how: 'Ghi kết quả kèm bản quét; người thứ hai đối chiếu rồi xác nhận thì mới có hiệu lực.',
      },
    ],
    trouble: [
      'Không thêm được hồ sơ vào phiên: hồ sơ phải được chấp nhận và cùng chu trình với Hội đồng.',
      'Cần đổi lời văn của phiếu chấm: tải bảng tính ở “Bộ tiêu chí”, sửa, trình; người khác duyệt.',
    ],
  },
  {
    slug: 'hoi-dong',
    title: 'Thành viên Hội đồng: chấm một phiên',
    reader: 'Thành viên, thư ký, Chủ tịch Hội đồng; dùng máy tính bảng, máy tính hoặc điện thoại.',
    steps: [
      {
        what: 'Khai báo trước khi chấm',
        how: 'Có liên quan đến chủ thể nào thì khai; phiếu hồ sơ đó không tính, không ai trách.',
      },
      {
        what: 'Đọc và chọn',
        how: 'Bên cạnh mỗi tiêu chí là lời khai, ý kiến của xã và giấy tờ. Chạm vào phương án, hoặc gõ phím số; 0 là không đạt.',
      },
      {
        what: 'Nhìn dòng tổng',
        how: 'Tổng điểm, hạng sao dự kiến và điều kiện còn thiếu luôn ở trước mắt.',
      },
      {
        what: 'Không cần bấm lưu',
        how: 'Mỗi lần chọn tự lưu. Mất mạng thì phiếu chờ và tự gửi khi có mạng.',
      },
      { what: 'Ký phiếu', how: 'Ký xong vẫn bấm “Bỏ ký để sửa” được đến khi thư ký khóa; sửa rồi ký lại.' },
      {
        what: 'Thư ký khóa',
        how: 'Xem phiếu chưa ký, nhắc hoặc để ngoài. Khóa xong mới thấy điểm của nhau.',
      },
      {
        what: 'Chủ tịch xác nhận',
        how: 'Xem bảng kết quả, giải thích từng hạng sao, chỗ các phiếu chênh nhau nhiều; mở lại có lý do, hoặc xác nhận.',
      },
      { what: 'Văn bản', how: 'Bảng kết quả và biên bản tải về dạng DOCX, PDF.' },
    ],
    trouble: [
      'Máy hết pin: đăng nhập máy khác, phiếu vẫn ở chỗ đang chấm.',
      'Chủ tịch có liên quan: Phó Chủ tịch thay.',
    ],
  },
  {
    slug: 'lanh-dao',
    title: 'Lãnh đạo UBND: ký trong năm phút',
    reader: 'Chủ tịch, Phó Chủ tịch UBND thành phố hoặc tỉnh.',
    steps: [
      { what: 'Đăng nhập', how: 'Mật khẩu và mã sáu số trên điện thoại.' },
      {
        what: 'Mở “Ký văn bản”',
        how: 'Mỗi dự thảo có danh sách sản phẩm, hạng sao; bấm vào để đọc toàn văn.',
      },
      {
        what: 'Ký',
        how: 'Chọn ký với tư cách Chủ tịch hay Phó Chủ tịch. Số, ngày và giấy chứng nhận có ngay.',
      },
      {
        what: 'Tạm dừng, thu hồi',
        how: 'Mở giấy chứng nhận, chọn căn cứ của luật và ghi lý do. Trang công khai đổi ngay trong ngày.',
      },
      { what: 'Duyệt bộ tiêu chí', how: 'Phiên bản do người khác trình: xem hai bản cạnh nhau rồi duyệt.' },
    ],
    trouble: ['Mất điện thoại: báo quản trị đặt lại xác thực hai lớp.'],
  },
  {
    slug: 'quan-tri',
    title: 'Quản trị: tài khoản và an toàn',
    reader: 'Người quản trị hệ thống; không đọc được nội dung hồ sơ.',
    steps: [
      {
        what: 'Mời người dùng',
        how: 'Nhập tên, thư điện tử hoặc điện thoại, vai trò và phạm vi; người đó tự đặt mật khẩu.',
      },
      {
        what: 'Giao và thu quyền',
        how: 'Quyền luôn gắn với một đơn vị, một Hội đồng hoặc một chủ thể, có ngày bắt đầu và kết thúc.',
      },
      { what: 'Rà soát sáu tháng', how: 'Mở “Rà soát quyền”, giữ hoặc thu từng quyền; xuất XLSX để lưu.' },
      { what: 'Thư đi', how: 'Chưa có máy chủ thư thì xem và gửi tay trong “Thư gửi đi”.' },
      {
        what: 'Kiểm tra hệ thống',
        how: 'Chạy saolang doctor và saolang audit verify mỗi tuần; có dòng nào báo lỗi thì giữ nguyên dữ liệu và báo ngay.',
      },
    ],
    trouble: ['Quản trị cuối cùng bị khóa: dùng lệnh saolang user enable trên máy chủ.'],
  },
];
