import { useBrowser } from './browser.ts';
import { producerFiles } from './path/producer.ts';

// A service instead of goods: other questions, another sheet, the same way.
useBrowser();
producerFiles(
  {
    person: 'Hồ Thị Suối',
    email: 'suoi@example.com',
    producer: 'Hợp tác xã du lịch Bến Dừa Xanh',
    taxCode: '051190005678',
    licence: '34A8007777',
    product: 'Một ngày làng chài Bến Dừa',
    set: { number: 26, search: 'du lich' },
    specification: 'Chuyến một ngày, nhóm 4 đến 12 người',
    description: 'Đi thuyền thúng trong rừng dừa nước, kéo lưới cùng ngư dân, ăn trưa tại nhà dân.',
    material: 'Thuyền, lưới và bữa ăn của các hộ trong xã',
    paper: { file: 'so-do-diem-den', type: 'Ảnh sản phẩm, cơ sở', title: 'Sơ đồ các điểm trong chuyến đi' },
    shots: 'tourism',
  },
  {},
);
