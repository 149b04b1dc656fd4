import { tierOfUnit, unitById } from '@saolang/rulebook';
import { found } from '../../platform/http/problem.ts';

/** How a unit's People's Committee is named in documents. */
export interface Authority {
  /** “Ủy ban nhân dân thành phố Quảng Ngãi” */
  readonly committee: string;
  /** “Chủ tịch Ủy ban nhân dân thành phố Quảng Ngãi” */
  readonly chair: string;
  /** The secretariat of the programme: “Phòng Kinh tế thành phố Quảng Ngãi”. */
  readonly office: string;
  /** Letterhead of the committee, on two lines. */
  readonly issuer: { readonly name: string };
  /** Place of the place-and-date line: “Quảng Ngãi”. */
  readonly place: string;
  /** Name of the unit without capital: “thành phố Quảng Ngãi”. */
  readonly area: string;
  readonly tier: 'city' | 'province' | 'commune';
}

/** The names of a unit's authority. Answers 404 for a unit that never was. */
export function authorityOf(unitId: string): Authority {
  const unit = found(unitById(unitId));
  const area = unit.name.charAt(0).toLocaleLowerCase('vi') + unit.name.slice(1);
  const tier = tierOfUnit(unit);
  return {
    committee: `Ủy ban nhân dân ${area}`,
    chair: `Chủ tịch Ủy ban nhân dân ${area}`,
    office: tier === 'province' ? `Sở Nông nghiệp và Môi trường ${area}` : `Phòng Kinh tế ${area}`,
    issuer: { name: `Ủy ban nhân dân\n${area}` },
    place: unit.shortName,
    area,
    tier,
  };
}
