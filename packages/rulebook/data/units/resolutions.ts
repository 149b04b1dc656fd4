/** The documents that made, changed and ended the units. */
export const resolutions = {
  /** Quảng Ngãi split from Nghĩa Bình. */
  nq1989: 'Nghị quyết của Quốc hội khóa VIII ngày 30/6/1989',
  /** Kon Tum split from Gia Lai – Kon Tum. */
  nq1991: 'Nghị quyết của Quốc hội khóa VIII ngày 12/8/1991',
  /** The township of Măng Đen, the last change in Kon Tum. */
  mangDen: 'Nghị quyết của Ủy ban Thường vụ Quốc hội ngày 16/7/2019 (thị trấn Măng Đen)',
  /** The city in the boundaries of 1 April 2014: 9 wards and 14 communes. */
  nq123: 'Nghị quyết 123/NQ-CP ngày 12/12/2013',
  /** New Trà Bồng, town of Đức Phổ, Lý Sơn without communes. */
  nq867: 'Nghị quyết 867/NQ-UBTVQH14 ngày 10/01/2020',
  /** The mergers of 1 January 2025, An Phú among them. */
  nq1279: 'Nghị quyết 1279/NQ-UBTVQH15 ngày 14/11/2024',
  /** The province with Kon Tum. */
  nq202: 'Nghị quyết 202/2025/QH15 ngày 12/6/2025',
  /** The 96 communes, wards and the special zone from 1 July 2025. */
  nq1677: 'Nghị quyết 1677/NQ-UBTVQH15 ngày 16/6/2025',
} as const;
