import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Product ideas',
  one: 'Idea',
  mine: 'My products',
  toProduct: 'Register as a product',
  seeProduct: 'See the product',
  field: {
    producer: 'Producer',
    unit: 'Commune',
    title: 'Name of the idea',
    description: 'What you have in mind',
    localMaterial: 'Local material',
    product: 'Product',
    stage: 'Stage',
  },
  hint: {
    title: 'Such as: small bottles of anchovy sauce for visitors',
    description: 'A few sentences: what, for whom, how it differs from what there is.',
    localMaterial: 'What is of this place: crops, seafood, a craft, a story.',
  },
  photo: {
    add: 'A photo (optional)',
    hint: 'Of the material, a sample or a sketch.',
    alt: 'Photo of the idea',
    remove: 'Choose another photo',
  },
  new: {
    title: 'Send an idea',
    subtitle: 'Two minutes: a few sentences and a photo. Once it is clear, the idea becomes a product.',
    submit: 'Send the idea',
  },
  stage: { idea: 'Idea', product: 'Became a product', 'set-aside': 'Set aside' },
  notes: {
    title: "The commune's notes",
    hint: 'Encouragement and the next step. The producer still decides.',
    empty: 'The commune has written nothing yet.',
    encourage: 'Encourage',
    setAside: 'Set aside',
    encourageTitle: 'Encourage this idea',
    setAsideTitle: 'Set this idea aside',
    encourageLabel: 'Encouragement, the next step',
    setAsideLabel: 'Reason',
    read: 'The producer reads this.',
    sent: 'Noted.',
    kind: { encourage: 'Encouraged', 'set-aside': 'Set aside' },
  },
  edit: { submit: 'Save' },
  list: {
    searchHint: 'Name of the idea, material',
    created: 'Sent',
    empty: 'No ideas yet',
    emptyDetail: 'Ideas of producers of your area appear here.',
  },
};
