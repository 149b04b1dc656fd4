import { misfitGrants } from './features/administration/misfit-grants.ts';
import { assistanceInvariants } from './features/assistance/invariants.ts';
import { businessPlanInvariants } from './features/business-plans/invariants.ts';
import { certificateInvariants } from './features/certificates/invariants.ts';
import { communeReviewInvariants } from './features/commune-review/invariants.ts';
import { dossierInvariants } from './features/dossiers/dossier-invariants.ts';
import { evaluationInvariants } from './features/evaluation/evaluation-invariants.ts';
import { fileInvariants } from './features/files/file-invariants.ts';
import { importInvariants } from './features/imports/invariants.ts';
import { noticeInvariants } from './features/notices/invariants.ts';
import { recognitionInvariants } from './features/recognition/invariants.ts';
import { upperResultInvariants } from './features/recognition/upper-result-invariants.ts';
import { rubricInvariants } from './features/rubrics/invariants.ts';
import { sitePhotoInvariants } from './features/site-photos/invariants.ts';
import { overdueIdleAccounts } from './platform/accounts/idle-accounts.ts';
import { chainBreaches } from './platform/audit/verify-chain.ts';
import type { Invariant } from './platform/invariant.ts';

/** Everything that `saolang doctor` checks. A feature adds its own here. */
export const invariants: readonly Invariant[] = [
  {
    name: 'idle-accounts-disabled',
    means: {
      vi: 'Tài khoản không dùng quá 45 ngày đã bị khóa',
      en: 'Accounts not used for 45 days have been disabled',
    },
    breaches: overdueIdleAccounts,
  },
  {
    name: 'grants-fit-their-role',
    means: {
      vi: 'Quyền được giao đúng phạm vi và đúng cấp của vai trò',
      en: 'Rights are held within the kind of scope, and at the level, of their role',
    },
    breaches: misfitGrants,
  },
  {
    name: 'audit-chain-whole',
    means: {
      vi: 'Chuỗi nhật ký nguyên vẹn, không dòng nào bị sửa hay xóa',
      en: 'The audit chain is whole: no row was changed or removed',
    },
    breaches: chainBreaches,
  },
  ...fileInvariants,
  ...rubricInvariants,
  ...importInvariants,
  ...businessPlanInvariants,
  ...dossierInvariants,
  ...assistanceInvariants,
  ...noticeInvariants,
  ...communeReviewInvariants,
  ...sitePhotoInvariants,
  ...evaluationInvariants,
  ...recognitionInvariants,
  ...upperResultInvariants,
  ...certificateInvariants,
];
