import type { Translation } from '../../i18n/translation.ts';
import type { messages as vi } from './messages.vi.ts';

export const messages: Translation<typeof vi> = {
  title: 'Certificates',
  pdf: 'Certificate (PDF)',
  facts: 'What it says',
  list: {
    searchHint: 'Number, product or producer',
    number: 'Number',
    product: 'Product',
    producer: 'Producer',
    star: 'Stars',
    expires: 'Expires',
    state: 'State',
    empty: 'There is no certificate yet',
    emptyDetail: 'Certificates are issued when the leader signs a recognition decision.',
  },
  fact: {
    producer: 'Producer',
    address: 'Address',
    issuer: 'Recognising authority',
    decision: 'Decision',
    decisionOn: 'No. {{number}} of {{date}}',
    issued: 'Issued on',
    expires: 'Valid to the end of',
    extended: 'Extended to the end of',
    left: 'Left',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    code: 'Product code',
    dossier: 'Dossier',
    openDossier: 'Open the dossier',
  },
  ended: { suspended: 'Suspended since {{date}}', revoked: 'Revoked since {{date}}' },
  check: {
    title: 'Public check',
    hint: 'Whoever scans this code sees whether the certificate is valid.',
    qr: 'QR code to check certificate {{number}}',
  },
  act: {
    reason: 'Ground',
    reasonHint: 'Document or finding. Producer and commune can read it; the public page does not show it.',
    suspend: {
      do: 'Suspend',
      title: 'Suspend the certificate of “{{product}}”?',
      body: 'From today the public page says it is not valid, and the product may not carry the OCOP mark. It can be reinstated.',
      done: 'The certificate is suspended.',
    },
    reinstate: {
      do: 'Reinstate',
      title: 'Reinstate the certificate of “{{product}}”?',
      body: 'The certificate is valid again from today, until its date of expiry.',
      done: 'The certificate is reinstated.',
    },
    revoke: {
      do: 'Revoke',
      title: 'Revoke the certificate of “{{product}}”?',
      body: 'Revocation cannot be undone. From today the public page says that it was revoked.',
      done: 'The certificate is revoked.',
    },
  },
};
