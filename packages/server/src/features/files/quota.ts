import type { Text } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { UploadOwner, Uploads } from '../../platform/files/uploads.ts';
import { Problem } from '../../platform/http/problem.ts';
import { bytesOfOwner } from './store.ts';

/** An account may leave so many uploads unfinished at a time. */
const mostUnfinished = 20;

/**
 * Answers 413 `quota-exceeded` when an upload of this length would be one too many for its account, or more than its
 * producer (its account, for an office) may keep. What an account has sent within a day counts even when no file was
 * made of it: until then it lies on the disk.
 */
export async function requireRoom(
  context: Context,
  uploads: Uploads,
  owner: UploadOwner,
  length: number,
): Promise<void> {
  const limit = context.config.uploadQuota;
  const refuse = (detail: Text) => new Problem('quota-exceeded', { detail, facts: { limit } });
  const begun = await uploads.begunBy(owner.accountId);
  const unfinished = begun.filter(({ complete }) => !complete);
  if (unfinished.length >= mostUnfinished) {
    throw refuse({
      vi: `Bạn đang tải dở ${mostUnfinished} tệp. Hãy tải xong hoặc bỏ bớt rồi tải tiếp; tệp tải dở tự bị bỏ sau 24 giờ.`,
      en: `${mostUnfinished} of your uploads are unfinished. Finish or give up some first; they are dropped after 24 hours.`,
    });
  }
  const ofOwner = unfinished.filter(({ producerId }) => producerId === owner.producerId);
  const kept = await bytesOfOwner(context.db, owner);
  if (kept + sum(ofOwner) + length > limit) {
    throw refuse({
      vi: `Tệp này làm vượt dung lượng ${megabytes(limit)} MB của ${owner.producerId ? 'chủ thể' : 'tài khoản'} (đang lưu ${megabytes(kept)} MB). Hãy nén tệp, hoặc đề nghị người quản trị hệ thống tăng dung lượng.`,
      en: `This file would exceed the ${megabytes(limit)} MB of the ${owner.producerId ? 'producer' : 'account'} (${megabytes(kept)} MB are kept). Compress it, or ask the administrator for more.`,
    });
  }
  if (sum(begun) + length > limit) {
    throw refuse({
      vi: `Trong 24 giờ qua bạn đã tải lên gần ${megabytes(limit)} MB. Hãy đợi đến mai rồi tải tiếp.`,
      en: `You have sent nearly ${megabytes(limit)} MB within 24 hours. Go on tomorrow.`,
    });
  }
}

const sum = (uploads: readonly { readonly size: number }[]) =>
  uploads.reduce((total, { size }) => total + size, 0);

const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));
