import { grantOver, type Permission } from '@saolang/rulebook';
import type { FileReader } from '../files/file-reader.ts';
import { unitScope } from '../units/unit-scope.ts';
import { placesOfPhoto } from './store.ts';

/** Photos of products and ideas, for those who may read the product or idea. */
export const productPhotoReader: FileReader = async (context, actor, file) => {
  const today = context.clock.today();
  const places = await placesOfPhoto(context.db, file.id);
  return places.some(({ of, producer_id, unit_id }) => {
    const permission: Permission = of === 'product' ? 'product.read' : 'idea.read';
    const subject = { producerId: producer_id, unitIds: unitScope(unit_id, today) };
    return grantOver(permission, actor.grants, subject) !== null;
  });
};
