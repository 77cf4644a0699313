import type { Contributor } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

type Colour = 'alternative' | 'danger' | 'secondary' | 'success' | 'warning';

export const CONTRIBUTOR_STATE_WORDS: Readonly<Record<Contributor['state'], { words: string; colour: Colour }>> = {
  invited: { words: 'Đã mời', colour: 'secondary' },
  expired: { words: 'Hết hạn', colour: 'warning' },
  active: { words: 'Đang gửi tin', colour: 'success' },
  blocked: { words: 'Đã khóa', colour: 'danger' },
};

/** What is to be known of an invitation or an account, in a sentence; empty where all is well. */
export function contributorSentence({ state, mailFailed, expiresAt, invitedBy }: Contributor): string {
  const by = invitedBy === null ? '' : `${invitedBy} mời. `;
  const until = expiresAt === null ? '' : formatDateTime(expiresAt);
  switch (state) {
    case 'invited':
      return mailFailed
        ? `${by}Thư mời chưa gửi được. Hãy xem lại địa chỉ rồi bấm Gửi lại.`
        : `${by}Chờ người ấy mở liên kết trong thư, tới ${until}.`;
    case 'expired':
      return `${by}Liên kết hết hạn lúc ${until}. Bấm Gửi lại để có liên kết mới.`;
    case 'active':
      return '';
    case 'blocked':
      return 'Không đăng nhập được. Tin đã gửi vẫn còn.';
  }
}
