import {
  type AdministrativeUnit,
  frameworkOn,
  grantOver,
  isHome,
  isValidOn,
  type PlainDate,
  productSetsOf,
  tierOfUnit,
  units,
} from '@saolang/rulebook';
import type { Actor } from '../../platform/http/actor.ts';
import { producerKindNames } from '../producers/producer-columns.ts';
import { unitScope } from '../units/unit-scope.ts';
import { sameWords } from './columns.ts';

/** What a cell of a list may say, and the value it stands for. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The lists of the workbook for somebody on a day. */
export interface Choices {
  readonly kind: readonly Choice[];
  readonly unitId: readonly Choice[];
  readonly productSet: readonly Choice[];
  /** Names of communes that exist but lie outside of what the person answers for, as they are compared. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Kinds, product sets, and the communes for which these grants allow an import. Communes of one name get their code. */
export function choicesFor(actor: Pick<Actor, 'grants'>, today: PlainDate): Choices {
  const communes = units.filter(
    (unit) => tierOfUnit(unit) === 'commune' && isValidOn(unit, today) && isHome(unit, today),
  );
  const reached = ({ id }: AdministrativeUnit) =>
    grantOver('register.import', actor.grants, { unitIds: unitScope(id, today) }) !== null;
  const own = communes.filter(reached);
  const label = ({ name, code }: AdministrativeUnit) =>
    own.filter((other) => sameWords(other.name) === sameWords(name)).length > 1 ? `${name} (${code})` : name;
  return {
    kind: Object.entries(producerKindNames).map(([value, name]) => ({ value, label: name })),
    unitId: own.map((unit) => ({ value: unit.id, label: label(unit) })),
    productSet: productSetsOf(frameworkOn(today)?.id ?? 'qd-148-2023').map(({ number, name }) => ({
      value: String(number),
      label: `${number}. ${name.vi}`,
    })),
    elsewhere: new Set(communes.filter((unit) => !reached(unit)).map(({ name }) => sameWords(name))),
  };
}
