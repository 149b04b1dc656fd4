import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Help from the commune with the forms',
  titleOfficer: 'Filling in for the producer',
  openDossier: 'Begin a dossier',
  openPapers: 'Papers',
  hintMember:
    'The commune’s officer can write papers, products and dossiers only while you agree; each filing still needs your confirmation. You can end it at any time.',
  hintOfficer:
    'Once the producer agrees, you can write its papers, products and dossiers for 30 days. Filing needs a code that the producer reads to you.',
  none: 'Nobody has been asked to help.',
  inForce: 'until the end of {{until}}',
  ended: 'ended',
  agreed: { code: '{{member}} agreed by code, {{at}}', 'signed-in': '{{member}} agreed signed in, {{at}}' },
  ask: 'Ask to fill in',
  askTitle: 'Ask leave to fill in for {{producer}}',
  askIntro:
    'A code is sent to the producer’s representative, who agrees by reading it to you, and does not by keeping it.',
  who: 'Whom to ask',
  noWay: 'no code reaches them',
  send: 'Send the code',
  again: 'Send a new code',
  sent: 'The code was sent to {{to}}. It works once, within 15 minutes.',
  notSent:
    'No mail or message can carry the code. Ask {{member}} to sign in on their own phone, open the page of their business and press “Agree”: this screen goes on by itself.',
  notSentFiling:
    'No mail or message can carry the code. Ask {{member}} to sign in on their own phone, open this dossier and file it.',
  code: 'Confirmation code',
  codeHint: 'Six digits that the producer reads from the mail or message it has just had',
  codeNeeded: 'Type all six digits.',
  confirm: 'Confirm',
  requestOf: '{{officer}} ({{unit}}) asks to fill in your OCOP forms',
  requestText:
    'If you agree, this person can write papers, products and dossiers of your business for 30 days. Each filing still needs your confirmation.',
  agree: 'Agree',
  agreedNow: 'Agreed.',
  end: 'End it',
  endOwn: 'Stop filling in',
  endTitle: 'End the help of {{officer}}?',
  endBody: 'Dossiers begun stay as they are. To have help again you have to agree again.',
  endDone: 'Ended.',
  banner:
    'You are filling in for {{producer}}. Every change is recorded; the producer confirms before filing.',
  fileTitle: 'The producer confirms before filing',
  fileIntro:
    'Let the producer look the dossier over on this screen, then send the code. It holds for what stands when it is sent: after a change a new one is needed.',
  fileConfirm: 'File the dossier',
  invite: 'Invite the representative',
  inviteMember: 'Invite a further member',
  inviteTitle: 'Invite somebody to act for {{producer}}',
  inviteIntro:
    'The person invited writes and files dossiers for the producer. Make sure that it is the right one: compare their identity papers with the representative on the business licence.',
  inviteSend: 'Invite',
  inviteKnown: 'This person has an account already and is now a member of the producer.',
  inviteSent: 'The invitation was sent.',
  close: 'Close',
};
