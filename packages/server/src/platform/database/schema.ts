// Written by `npm run database:types` from the migrations; not edited by hand.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessReview {
  at: Timestamp;
  grant_id: string;
  id: string;
  kept: boolean;
  note: string | null;
  period: string;
  reviewed_by: string;
}

export interface Account {
  created_at: Timestamp;
  disabled_reason: string | null;
  email: string | null;
  email_confirmed_at: Timestamp | null;
  full_name: string;
  id: string;
  last_active_at: Timestamp;
  locale: Generated<string>;
  password_hash: string | null;
  phone: string | null;
  search_text: Generated<string | null>;
  state: string;
  totp_confirmed_at: Timestamp | null;
  totp_last_step: number | null;
  totp_secret: string | null;
  version: Generated<number>;
}

export interface AccountIdentity {
  account_id: string;
  issuer: string;
  linked_at: Timestamp;
  subject: string;
}

export interface AccountLink {
  account_id: string;
  created_at: Timestamp;
  created_by: string | null;
  expires_at: Timestamp;
  id: string;
  kind: string;
  mailed: Generated<boolean>;
  token_sha256: Buffer;
  used_at: Timestamp | null;
}

export interface AccountSession {
  account_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  ip: string | null;
  last_seen_at: Timestamp;
  pending_totp_secret: string | null;
  second_factor_at: Timestamp | null;
  token_sha256: Buffer;
  user_agent: string | null;
}

export interface Action {
  account_id: string | null;
  at: Timestamp;
  id: string;
  kind: string;
  payload: Generated<Json>;
  previous_sha256: Generated<Buffer>;
  role: string | null;
  scope_id: string | null;
  seq: Generated<number>;
  sha256: Generated<Buffer>;
  subject_id: string;
  subject_kind: string;
  version: number | null;
}

export interface ActionHead {
  only_row: Generated<boolean>;
  seq: number;
  sha256: Buffer;
}

export interface Agency {
  field: string | null;
  id: string;
  name: string;
  short_name: string;
  unit_id: string;
  version: Generated<number>;
}

export interface BusinessPlan {
  created_at: Timestamp;
  form: Generated<Json>;
  id: string;
  idea_id: string;
  questions: number;
  state: Generated<string>;
  submitted_at: Timestamp | null;
  submitted_form: Json | null;
  version: Generated<number>;
}

export interface BusinessPlanAnswer {
  account_id: string;
  at: Timestamp;
  id: string;
  kind: string;
  note: string;
  plan_id: string;
  points: Generated<Json>;
}

export interface CatalogueEntry {
  certificate_id: string | null;
  description: string | null;
  id: string;
  photo_file_id: string | null;
  place: string;
  producer_name: string;
  product_id: string | null;
  product_name: string;
  product_set: number | null;
  recognised: string;
  search_text: Generated<string | null>;
  source: string | null;
  specification: string | null;
  star: number;
  story: string | null;
  unit_id: string | null;
}

export interface CataloguePhoto {
  caption: string | null;
  entry_id: string;
  file_id: string;
  position: number;
}

export interface Certificate {
  concluded_on: string | null;
  decision_date: string;
  decision_number: string;
  dossier_id: string | null;
  ended_reason: string | null;
  expires_on: string;
  extended_until: string | null;
  framework: string;
  id: string;
  issued_on: string;
  issuer: string;
  number: string;
  office_unit_id: string;
  producer_address: string;
  producer_id: string | null;
  producer_name: string;
  product_code: string | null;
  product_id: string | null;
  product_name: string;
  revocation_ground: string | null;
  revoked_on: string | null;
  signature: string;
  star: number;
  suspended_on: string | null;
  unit_id: string;
  version: Generated<number>;
}

export interface CommuneList {
  created_at: Timestamp;
  cycle_id: string;
  document_number: string | null;
  id: string;
  letter_number: string | null;
  note: string | null;
  sent_on: string | null;
  signed_by: string | null;
  signer_name: string | null;
  signer_position: string | null;
  state: string;
  unit_id: string;
  version: Generated<number>;
}

export interface CommuneListItem {
  dossier_id: string;
  list_id: string;
  note: string | null;
  position: number;
}

export interface CommuneListManifest {
  files: Json;
  list_id: string;
}

export interface CommuneReview {
  assessments: Generated<Json>;
  completeness: Generated<Json>;
  dossier_id: string;
  meeting_notes: string | null;
  proposal: string | null;
  report_number: string | null;
  reported_on: string | null;
  signer_name: string | null;
  signer_position: string | null;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface ConflictDeclaration {
  declared_at: Timestamp;
  dossier_id: string;
  has_conflict: boolean;
  id: string;
  member_id: string;
  reason: string | null;
  session_id: string;
}

export interface Consent {
  account_id: string;
  at: Timestamp;
  given: boolean;
  id: string;
  purpose: string;
  text_version: string;
}

export interface Council {
  allowed_spread: number;
  created_at: Timestamp;
  cycle_id: string;
  decision_date: string;
  decision_number: string;
  id: string;
  name: string;
  quorum_percent: Generated<number>;
  star_rule: Generated<string>;
  unit_id: string;
  version: Generated<number>;
}

export interface CouncilMember {
  account_id: string;
  agency_id: string | null;
  agency_name: string;
  capacity: string;
  council_id: string;
  full_name: string;
  id: string;
  left_on: string | null;
  position: string;
  position_order: number;
  scores: boolean;
}

export interface Cycle {
  closes_on: string;
  framework: string;
  id: string;
  name: string;
  opens_on: string;
  unit_id: string;
  version: Generated<number>;
  year: number;
}

export interface Decision {
  created_at: Timestamp;
  cycle_id: string;
  document_number: string | null;
  id: string;
  kind: string;
  pdf_file_id: string | null;
  signed_by: string | null;
  signed_on: string | null;
  signer_name: string | null;
  signer_position: string | null;
  state: string;
  title: string;
  unit_id: string;
  version: Generated<number>;
}

export interface DecisionItem {
  average: string;
  decision_id: string;
  dossier_id: string;
  position: number;
  star: number | null;
}

export interface Dossier {
  commune_due_on: string | null;
  commune_unit_id: string;
  created_at: Timestamp;
  cycle_id: string;
  filing_kind: string;
  form: Generated<Json>;
  framework: string;
  id: string;
  office_receipt_number: string | null;
  office_unit_id: string;
  outcome: string | null;
  producer_id: string;
  product_code: string | null;
  product_id: string;
  product_set: number;
  receipt_number: string | null;
  received_on: string | null;
  recognised_dossier_id: string | null;
  rubric_pack_id: string | null;
  self_assessment: Generated<Json>;
  star: number | null;
  state: string;
  submitted_at: Timestamp | null;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface DossierEvidence {
  created_at: Timestamp;
  criteria: Generated<string[]>;
  dossier_id: string;
  id: string;
  paper_id: string;
  paper_version: number;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface EarlierScoring {
  closed_at: Timestamp;
  dossier_id: string;
  number: number;
  reason: string;
  reopened_at: Timestamp;
  reopened_by: string;
  result: Json;
  session_id: string;
}

export interface File {
  created_at: Timestamp;
  display_sha256: string | null;
  height: number | null;
  id: string;
  media_type: string;
  name: string;
  pages: number | null;
  producer_id: string | null;
  sha256: string;
  size: number;
  thumbnail_sha256: string | null;
  uploaded_by: string;
  width: number | null;
}

export interface IdeaNote {
  account_id: string;
  at: Timestamp;
  id: string;
  idea_id: string;
  kind: string;
  note: string;
}

export interface Installation {
  clock_offset_ms: Generated<number>;
  created_at: Timestamp;
  demo: string;
  only_row: Generated<boolean>;
}

export interface Notice {
  account_id: string;
  at: Timestamp;
  facts: Json;
  id: string;
  key: string;
  kind: string;
  made_at: Timestamp;
  mail_due_at: Timestamp | null;
  read_at: Timestamp | null;
}

export interface NoticeCursor {
  only_row: Generated<boolean>;
  seq: number;
}

export interface NoticePreference {
  account_id: string;
  digest_hour: number;
  mail: string;
  muted: string[];
  quiet_from: number;
  quiet_to: number;
  version: Generated<number>;
}

export interface NumberSeries {
  last_number: number;
  series: string;
  year: number;
}

export interface Outbox {
  attempts: Generated<number>;
  body: string;
  channel: string;
  created_at: Timestamp;
  id: string;
  last_error: string | null;
  next_attempt_at: Timestamp | null;
  sent_at: Timestamp | null;
  subject: string;
  to_address: string;
  useless_after: Timestamp | null;
}

export interface Paper {
  created_at: Timestamp;
  id: string;
  producer_id: string;
  removed_at: Timestamp | null;
  version: Generated<number>;
}

export interface PaperVersion {
  created_at: Timestamp;
  document_type: string;
  expires_on: string | null;
  file_id: string;
  issued_on: string | null;
  issuer: string | null;
  number: string | null;
  paper_id: string;
  search_text: Generated<string | null>;
  title: string;
  version: number;
}

export interface Producer {
  address: string;
  created_at: Timestamp;
  email: string | null;
  founded_on: string | null;
  id: string;
  kind: string;
  legal_form: string | null;
  licence_date: string;
  licence_issuer: string;
  licence_number: string;
  name: string;
  phone: string;
  representative_address: string;
  representative_disabled: boolean | null;
  representative_ethnic_group: string | null;
  representative_name: string;
  representative_position: string;
  representative_sex: string | null;
  search_text: Generated<string | null>;
  tax_code: string;
  unit_id: string;
  version: Generated<number>;
}

export interface ProducerConfirmation {
  asked_at: Timestamp;
  asked_by: string;
  asked_of: string;
  code_sha256: Buffer;
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  dossier_id: string | null;
  dossier_version: number | null;
  expires_at: Timestamp;
  grant_id: string | null;
  id: string;
  kind: string;
  producer_id: string;
  unit_id: string;
  way: string | null;
}

export interface Product {
  capacity: string | null;
  created_at: Timestamp;
  description: string;
  gtin: string | null;
  id: string;
  idea_id: string | null;
  local_material: string | null;
  name: string;
  producer_id: string;
  product_set: number;
  search_text: Generated<string | null>;
  specification: string;
  standard: string | null;
  story: string | null;
  unit_id: string;
  version: Generated<number>;
}

export interface ProductIdea {
  created_at: Timestamp;
  description: string;
  id: string;
  local_material: string;
  photo_file_id: string | null;
  producer_id: string;
  product_set: number | null;
  title: string;
  unit_id: string;
  version: Generated<number>;
}

export interface ProductPhoto {
  caption: string | null;
  file_id: string;
  position: number;
  product_id: string;
}

export interface RecoveryCode {
  account_id: string;
  code_sha256: Buffer;
  used_at: Timestamp | null;
}

export interface RegisterImport {
  bad: number | null;
  created_at: Timestamp;
  created_by: string;
  done_at: Timestamp | null;
  existing: number | null;
  id: string;
  made: number | null;
  sha256: string;
  source_name: string;
  state: string;
}

export interface RegisterImportRow {
  cells: Json;
  defects: Generated<Json>;
  import_id: string;
  name: string;
  record_id: string;
  row: number;
  sheet: string;
  standing: string;
}

export interface RoleGrant {
  account_id: string;
  created_at: Timestamp;
  granted_by: string | null;
  id: string;
  role: string;
  scope_id: string | null;
  scope_kind: string;
  valid_from: string;
  valid_to: string | null;
}

export interface RubricDoubt {
  decided_at: Timestamp;
  decided_by: string;
  doubt: string;
  framework: string;
  id: string;
  note: string;
  source: string | null;
  state: string;
  version: Generated<number>;
}

export interface RubricPack {
  activates_on: string;
  content: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  framework: string;
  id: string;
  note: string;
  number: number;
  proposed_at: Timestamp;
  proposed_by: string;
  sets: number[];
  sha256: string;
  source_name: string;
  state: string;
  unit_id: string;
  version: Generated<number>;
}

export interface ScoreSheet {
  account_id: string;
  choices: Generated<Json>;
  comments: Generated<Json>;
  conflict: boolean | null;
  council_id: string;
  dossier_id: string;
  framework: string;
  id: string;
  locked: Generated<boolean>;
  member_id: string;
  opinion: Generated<string>;
  product_set: number;
  rubric_pack_id: string | null;
  session_id: string;
  signed_at: Timestamp | null;
  total: number | null;
  updated_at: Timestamp;
  version: Generated<number>;
}

export interface ScoringSession {
  closed_at: Timestamp | null;
  confirmed_at: Timestamp | null;
  council_id: string;
  created_at: Timestamp;
  frozen_allowed_spread: number | null;
  frozen_quorum_percent: number | null;
  frozen_star_rule: string | null;
  held_on: string;
  id: string;
  name: string;
  opened_at: Timestamp | null;
  place: string;
  state: string;
  version: Generated<number>;
}

export interface SessionDossier {
  disqualified: string | null;
  disqualified_note: string | null;
  dossier_id: string;
  position: number;
  result: Json | null;
  session_id: string;
}

export interface SignInThrottle {
  blocked_until: Timestamp | null;
  failures: number;
  key: string;
  last_failure_at: Timestamp;
}

export interface SitePhoto {
  account_id: string;
  created_at: Timestamp;
  dossier_id: string;
  file_id: string;
  id: string;
  latitude: number | null;
  longitude: number | null;
  matter: string;
  note: string | null;
  place: string | null;
  position_by: string | null;
  removed_at: Timestamp | null;
  taken_at: Timestamp;
  taken_by: string;
  version: Generated<number>;
}

export interface UpperResult {
  decision_date: string;
  decision_number: string;
  dossier_id: string;
  file_id: string;
  id: string;
  issuer: string;
  issuer_unit_id: string | null;
  outcome: string;
  recorded_at: Timestamp;
  recorded_by: string;
  remark: string | null;
  sent_back_reason: string | null;
  settled_at: Timestamp | null;
  settled_by: string | null;
  star: number | null;
  state: string;
  version: Generated<number>;
}

export interface Database {
  access_review: AccessReview;
  account: Account;
  account_identity: AccountIdentity;
  account_link: AccountLink;
  account_session: AccountSession;
  action: Action;
  action_head: ActionHead;
  agency: Agency;
  business_plan: BusinessPlan;
  business_plan_answer: BusinessPlanAnswer;
  catalogue_entry: CatalogueEntry;
  catalogue_photo: CataloguePhoto;
  certificate: Certificate;
  commune_list: CommuneList;
  commune_list_item: CommuneListItem;
  commune_list_manifest: CommuneListManifest;
  commune_review: CommuneReview;
  conflict_declaration: ConflictDeclaration;
  consent: Consent;
  council: Council;
  council_member: CouncilMember;
  cycle: Cycle;
  decision: Decision;
  decision_item: DecisionItem;
  dossier: Dossier;
  dossier_evidence: DossierEvidence;
  earlier_scoring: EarlierScoring;
  file: File;
  idea_note: IdeaNote;
  installation: Installation;
  notice: Notice;
  notice_cursor: NoticeCursor;
  notice_preference: NoticePreference;
  number_series: NumberSeries;
  outbox: Outbox;
  paper: Paper;
  paper_version: PaperVersion;
  producer: Producer;
  producer_confirmation: ProducerConfirmation;
  product: Product;
  product_idea: ProductIdea;
  product_photo: ProductPhoto;
  recovery_code: RecoveryCode;
  register_import: RegisterImport;
  register_import_row: RegisterImportRow;
  role_grant: RoleGrant;
  rubric_doubt: RubricDoubt;
  rubric_pack: RubricPack;
  score_sheet: ScoreSheet;
  scoring_session: ScoringSession;
  session_dossier: SessionDossier;
  sign_in_throttle: SignInThrottle;
  site_photo: SitePhoto;
  upper_result: UpperResult;
}
