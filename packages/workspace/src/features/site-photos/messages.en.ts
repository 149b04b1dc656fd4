import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Site photos of the commune',
  add: 'Site photos',
  addHint:
    'Taken where it is made: materials, people, method. Without a line too: they are sent when it is back.',
  locate: 'Add the position of this device',
  locateHint: 'Only officials see the position. A photo that has one keeps that of its camera.',
  photo: 'Photo of {{at}}',
  open: 'See the photo: {{title}}',
  takenBy: {
    camera: 'Taken {{at}} (by the camera)',
    officer: 'Taken {{at}} (as the officer says)',
  },
  positionBy: {
    camera: 'Position {{latitude}}, {{longitude}} (by the camera)',
    device: 'Position {{latitude}}, {{longitude}} (of the officer’s device)',
  },
  edit: 'Change what is said of {{title}}',
  editTitle: 'About this photo',
  note: 'What it shows',
  noteHint: 'Printed in the annex of the report.',
  place: 'Where it was taken',
  placeHint: 'Such as: workshop in Cổ Lũy. Printed in the annex of the report.',
  taken: 'Taken at',
  matter: 'Speaks for',
  save: 'Save',
  remove: 'Take off the photo: {{title}}',
  removeTitle: 'Take this photo off?',
  removeBody: 'It leaves the dossier and the report. The record of it stays.',
  removeConfirm: 'Take it off',
};
