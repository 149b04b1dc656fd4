import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Import from Excel',
  hint: 'Bring in the producers and products you keep in a list. Each row is shown first; only right ones are imported.',
  template: {
    title: '1. Take the template and fill it in',
    hint: 'It holds the communes you answer for, the kinds of producer and the product sets.',
    download: 'Download the template',
  },
  file: {
    title: '2. Load the file for a look',
    hint: 'Nothing is registered at this step. At most 5,000 rows on a worksheet.',
    choose: 'Choose a file',
    chooseHint: 'An .xlsx file of at most 8 MB',
    none: 'No file chosen',
    reading: 'Reading and checking each row…',
  },
  list: {
    title: 'Imports',
    name: 'File',
    state: 'Step',
    at: 'Loaded',
    made: 'Imported',
    bad: 'Bad rows',
    empty: 'No file was imported yet',
    emptyDetail: 'Fill in the template and load it; your imports will be listed here.',
  },
  state: { read: 'To be confirmed', running: 'Under way', done: 'Done' },
  standing: {
    good: 'Can be imported',
    bad: 'Has errors',
    existing: 'There already, skipped',
    made: 'Imported',
  },
  rows: {
    title: 'Rows',
    place: 'Row',
    producer: 'Producers, row {{row}}',
    product: 'Products, row {{row}}',
    name: 'Name',
    standing: 'Outcome',
    defects: 'To mend',
    noName: '(no name yet)',
    empty: 'There are no rows',
  },
  bad: {
    download: 'Download the bad rows',
    hint: 'The file says in its last column what to mend. Load it again as a new import afterwards.',
  },
  confirm: {
    open_one: 'Import {{count, number}} row',
    open_other: 'Import {{count, number}} rows',
    title_one: 'Import {{count, number}} row?',
    title_other: 'Import {{count, number}} rows?',
    body: 'Bad rows and those that exist already are left out; nothing is overwritten.',
    submit: 'Import',
  },
  running: {
    title: 'Importing: {{done}} of {{total}} rows',
    detail: 'You may leave this page; the import goes on and is found again under Import from Excel.',
  },
  done: {
    title: 'Rows imported: {{count}}',
    producers: 'See the producers',
  },
};
