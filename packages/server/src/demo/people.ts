import type { Role } from '@saolang/rulebook';

/** Somebody of the demo: invented, with an address that belongs to nobody. */
export interface DemoPerson {
  /** Local part of the address. */
  readonly key: string;
  readonly fullName: string;
  /** Role with its scope: `office` the city or province, a commune's key, or the whole installation. */
  readonly grants: readonly {
    readonly role: Role;
    readonly scope: 'office' | 'installation' | `commune:${string}`;
  }[];
}

/** The office, the committee and those who watch over the system. */
export const officials: readonly DemoPerson[] = [
  { key: 'chuyenvien', fullName: 'Võ Thị Thu Hà', grants: [{ role: 'office-officer', scope: 'office' }] },
  { key: 'chuyenvien2', fullName: 'Huỳnh Quốc Bảo', grants: [{ role: 'office-officer', scope: 'office' }] },
  { key: 'truongphong', fullName: 'Đỗ Văn Khải', grants: [{ role: 'office-leader', scope: 'office' }] },
  { key: 'lanhdao', fullName: 'Phan Thanh Bình', grants: [{ role: 'committee-leader', scope: 'office' }] },
  { key: 'giamsat', fullName: 'Lý Ngọc Diệp', grants: [{ role: 'auditor', scope: 'installation' }] },
  {
    key: 'quantri',
    fullName: 'Trịnh Công Hoàng',
    grants: [{ role: 'administrator', scope: 'installation' }],
  },
];

/** The council's people: seats, agencies. Twelve, of whom eleven score. */
export const councilSeats: readonly {
  readonly key: string;
  readonly fullName: string;
  readonly capacity: 'chair' | 'vice-chair' | 'member' | 'secretary';
  readonly position: string;
  readonly agency: string;
}[] = [
  {
    key: 'chutich.hd',
    fullName: 'Nguyễn Hữu Trí',
    capacity: 'chair',
    position: 'Phó Chủ tịch UBND',
    agency: 'Thường trực UBND',
  },
  {
    key: 'phochutich.hd',
    fullName: 'Trần Thị Minh Tâm',
    capacity: 'vice-chair',
    position: 'Trưởng phòng',
    agency: 'Phòng Kinh tế',
  },
  {
    key: 'uyvien1',
    fullName: 'Lê Quang Vinh',
    capacity: 'member',
    position: 'Phó Trưởng phòng',
    agency: 'Phòng Tài chính - Kế hoạch',
  },
  {
    key: 'uyvien2',
    fullName: 'Phạm Thị Lan Anh',
    capacity: 'member',
    position: 'Phó Trưởng phòng',
    agency: 'Phòng Y tế',
  },
  {
    key: 'uyvien3',
    fullName: 'Bùi Đức Thịnh',
    capacity: 'member',
    position: 'Chuyên viên chính',
    agency: 'Phòng Văn hóa và Thông tin',
  },
  {
    key: 'uyvien4',
    fullName: 'Ngô Thị Bích Ngọc',
    capacity: 'member',
    position: 'Phó Trưởng phòng',
    agency: 'Phòng Tài nguyên và Môi trường',
  },
  {
    key: 'uyvien5',
    fullName: 'Đặng Minh Quân',
    capacity: 'member',
    position: 'Phó Giám đốc',
    agency: 'Trung tâm Dịch vụ nông nghiệp',
  },
  {
    key: 'uyvien6',
    fullName: 'Hồ Thị Kim Oanh',
    capacity: 'member',
    position: 'Chủ tịch',
    agency: 'Hội Liên hiệp Phụ nữ',
  },
  {
    key: 'uyvien7',
    fullName: 'Vũ Hoài Nam',
    capacity: 'member',
    position: 'Phó Chủ tịch',
    agency: 'Hội Nông dân',
  },
  {
    key: 'uyvien8',
    fullName: 'Dương Thúy Quỳnh',
    capacity: 'member',
    position: 'Bí thư',
    agency: 'Thành đoàn',
  },
  {
    key: 'uyvien9',
    fullName: 'Cao Xuân Lộc',
    capacity: 'member',
    position: 'Đội phó',
    agency: 'Đội Quản lý thị trường số 1',
  },
  {
    key: 'thuky',
    fullName: 'Mai Thị Hồng Nhung',
    capacity: 'secretary',
    position: 'Chuyên viên',
    agency: 'Phòng Kinh tế',
  },
];

/** Communes with a desk in the demo: their code in the city of 2024 and in the province of 2026, and who works there. */
export const communes: readonly {
  readonly key: string;
  readonly code2024: string;
  readonly code2026: string;
  readonly officer: string;
  readonly leader: string;
}[] = [
  {
    key: 'tinhkhe',
    code2024: '21211',
    code2026: '21211',
    officer: 'Nguyễn Thị Hoài Thương',
    leader: 'Lê Văn Phước',
  },
  {
    key: 'nghiaha',
    code2024: '21256',
    code2026: '21034',
    officer: 'Trương Minh Nhật',
    leader: 'Phạm Văn Hòa',
  },
  {
    key: 'truongquangtrong',
    code2024: '21172',
    code2026: '21172',
    officer: 'Tạ Thị Mỹ Linh',
    leader: 'Đoàn Ngọc Sơn',
  },
  {
    key: 'nghialo',
    code2024: '21028',
    code2026: '21028',
    officer: 'Châu Thanh Tùng',
    leader: 'Nguyễn Thị Kim Chi',
  },
];
