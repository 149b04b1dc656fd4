import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Notices',
  bell: {
    label_one: 'Notices: {{count}} unread',
    label_other: 'Notices: {{count}} unread',
    news_one: 'There is news: {{count}} unread',
    news_other: 'There is news: {{count}} unread',
  },
  filter: { label: 'Filter notices', all: 'All', unread: 'Unread' },
  unread: 'unread',
  readAll: 'Mark all read',
  allRead: 'Marked as read.',
  more: 'Older ones',
  empty: {
    all: 'No notices yet',
    unread: 'Nothing left unread',
    detail: 'When something concerns you, it shows here and is sent in the way that you choose.',
  },
  channel: { app: 'In the system', mail: 'Mail', message: 'Message' },
  preferences: {
    open: 'How I am told',
    title: 'How I am told',
    topics: 'What, and by which way',
    topicsHint: 'Untick to switch off. Off in the system, the bell says nothing; the list still keeps it.',
    topic: 'About',
    by: '{{topic}}: {{channel}}',
    noMail:
      'Mail needs a mail server, and a confirmed e-mail address of the account (see the page of your account).',
    noMessage:
      'Messages need a telephone number and a gateway of SMS or Zalo; only what is urgent is sent by them.',
    mail: 'E-mail',
    atOnce: 'Each thing at once',
    daily: 'One mail a day',
    digestHour: 'Sent at',
    digestInQuiet: 'This lies in the quiet hours: the mail goes out at {{hour}}.',
    quiet: 'Quiet hours',
    quietHint: 'Mails and messages wait until they end. Codes and mails about passwords always go at once.',
    quietOn: 'Send nothing in the quiet hours',
    from: 'From',
    to: 'To',
    save: 'Save',
    saved: 'Saved.',
  },
};
