import type { NoticeKind } from '@toasoan/contracts';
import type { PersonId } from '../approval/article-facts.js';
import type { DraftNotice, NoticePeople, NoticeStep } from './notice-step.js';
import { atTime, noticeTitle, reasonSentence, said, sentences } from './notice-words.js';

/** The same words for some people. `what` begins the title. */
interface Telling {
  to: readonly (PersonId | null)[];
  kind: NoticeKind;
  what: string;
  text: string;
}

/**
 * Whom a step is told, and in which words: what happened and what to do next. Nobody is told of an act of their own, and
 * each person once: who is several things to an article gets the telling that stands first.
 */
export function noticesFor(step: NoticeStep, people: NoticePeople): DraftNotice[] {
  const told = new Set<PersonId>([step.actor.id]);
  return tellings(step, people).flatMap(({ to, kind, what, text }) => {
    const title = noticeTitle(what, step.articleTitle);
    return to.flatMap((recipient) => {
      if (recipient === null || told.has(recipient)) return [];
      told.add(recipient);
      return [{ recipient, kind, articleId: step.articleId, title, text }];
    });
  });
}

/** One row per command: this is the page to read for "who hears of what". */
function tellings(step: NoticeStep, people: NoticePeople): Telling[] {
  const { writer, submitter, assignee, desk, unitApprovers } = people;
  const by = step.actor.name;
  const words = said('Lời nhắn', step.comment);
  switch (step.command) {
    case 'submit':
      return [toReview(step, people, `${by} gửi duyệt ${step.live ? 'bản đính chính của bài đang đăng' : 'bài này'}.`)];
    case 'approve':
      return step.to === 'published' ? published(step, people, `${by} đã duyệt`) : passedOn(step, people);
    case 'publish_due':
      return published(step, people, `Đã đến giờ hẹn`);
    case 'return': {
      const text = sentences(
        `${by} trả lại bài.`,
        reasonSentence(step),
        said('Góp ý', step.comment),
        'Mời bạn mở bài, sửa theo góp ý rồi gửi duyệt lại.',
      );
      return [{ to: [writer, submitter], kind: 'returned', what: 'Bài bị trả lại', text }];
    }
    case 'schedule': {
      const text = sentences(
        `${by} đã duyệt; bài sẽ lên trang ${atTime(step.scheduledFor)}. Bạn chưa phải làm gì.`,
        words,
      );
      return [{ to: [writer], kind: 'scheduled', what: 'Bài đã hẹn giờ đăng', text }];
    }
    case 'unschedule': {
      const text = sentences(`${by} đã bỏ giờ hẹn; bài trở lại ${people.deskLabel} để duyệt lại.`, words);
      return [{ to: [writer, people.scheduler, ...desk], kind: 'scheduled', what: 'Bài thôi hẹn giờ đăng', text }];
    }
    case 'unschedule_due': {
      const happened = `Đến giờ hẹn, bài chưa lên trang được và trở lại ${people.deskLabel}.`;
      const text = sentences(
        happened,
        said('Vướng mắc', step.note),
        'Mời bạn mở bài, gỡ vướng mắc rồi duyệt hoặc hẹn giờ lại.',
      );
      return [
        {
          to: [people.scheduler, ...desk, writer],
          kind: 'schedule_failed',
          what: 'Bài không đăng được theo giờ hẹn',
          text,
        },
      ];
    }
    case 'withdraw':
      return withdrawn(step, people, `${by} đã gỡ bài khỏi trang.`);
    case 'withdraw_due':
      return withdrawn(step, people, 'Đã đến giờ hẹn; bài đã gỡ khỏi trang.');
    case 'schedule_withdrawal': {
      const happened = `${by} đã hẹn gỡ bài khỏi trang ${atTime(step.scheduledFor)}.`;
      const text = sentences(happened, reasonSentence(step), words, 'Tới lúc đó bạn đọc vẫn xem được bài.');
      return [{ to: [writer, ...unitApprovers], kind: 'scheduled', what: 'Bài đã hẹn giờ gỡ', text }];
    }
    case 'unschedule_withdrawal': {
      const text = sentences(`${by} đã bỏ giờ hẹn gỡ; bài vẫn ở trên trang.`, words);
      const to = [writer, people.withdrawalScheduler, ...unitApprovers];
      return [{ to, kind: 'scheduled', what: 'Bài thôi hẹn giờ gỡ', text }];
    }
    case 'correct': {
      const happened = `${by} đang viết bản đính chính; bản đang đăng vẫn giữ nguyên.`;
      const text = sentences(
        happened,
        said('Lời đính chính', step.note),
        words,
        'Khi bản này được gửi duyệt, bạn sẽ nhận thông báo.',
      );
      return [{ to: [...desk, writer], kind: 'correction', what: 'Bài đang được đính chính', text }];
    }
    case 'reassign': {
      const text = sentences(
        `${by} giao bài này cho bạn xử lý.`,
        words,
        'Mời bạn mở bài, biên tập rồi duyệt hoặc trả lại.',
      );
      return [{ to: [assignee], kind: 'assigned', what: 'Bài được giao cho bạn', text }];
    }
    case 'escalate':
      return overdue(people);
    case 'emergency_publish':
      return emergency(step, people);
    case 'ratify': {
      const text = sentences(`${by} đã duyệt lại bài mà bạn đăng khẩn. Việc đăng khẩn này đã xong.`, words);
      return [
        { to: [people.emergencyPublisher, writer], kind: 'ratified', what: 'Bài đăng khẩn đã được duyệt lại', text },
      ];
    }
    case 'comment': {
      const text = sentences(said(`${by} viết`, step.comment), 'Bạn có thể mở bài để trả lời.');
      return [{ to: [writer, assignee, ...people.commenters], kind: 'comment', what: 'Ý kiến mới', text }];
    }
    // They move an article to nobody new: the list and the log show them.
    case 'take_back':
    case 'claim':
    case 'release':
    case 'cancel_correction':
    case 'archive':
    case 'restore':
      return [];
  }
}

function toReview({ live, comment }: NoticeStep, { desk }: NoticePeople, happened: string): Telling {
  const text = sentences(
    happened,
    said('Lời nhắn', comment),
    'Mời bạn mở bài, biên tập rồi duyệt, hoặc trả lại kèm góp ý.',
  );
  return live
    ? { to: desk, kind: 'correction', what: 'Bản đính chính chờ bạn duyệt', text }
    : { to: desk, kind: 'to_review', what: 'Bài chờ bạn duyệt', text };
}

/** A stage that is not the last. */
function passedOn(step: NoticeStep, people: NoticePeople): Telling[] {
  const by = step.actor.name;
  const text = `${by} đã duyệt một bước; bài chuyển tới ${people.deskLabel}. Bạn chưa phải làm gì.`;
  return [
    toReview(step, people, `${by} đã duyệt bước trước; bài chuyển tới ${people.deskLabel}.`),
    { to: [people.writer], kind: 'stage_approved', what: 'Bài đã qua một bước duyệt', text },
  ];
}

/** The unit's approvers need not be told of what one of them has approved. */
function published(step: NoticeStep, people: NoticePeople, happened: string): Telling[] {
  const { writer, scheduler, unitApprovers } = people;
  const timed = step.command === 'publish_due' ? scheduler : null;
  const byOwn = [step.actor.id, timed].some((id) => id !== null && unitApprovers.includes(id));
  const what = step.live ? 'Bản đính chính đã đăng' : 'Bài đã đăng';
  const next = 'Nếu thấy sai sót, hãy mở bài và chọn «Đính chính».';
  // A contributor has no correction to open: she says what is wrong, and the newsroom corrects.
  const told = writer?.startsWith('user:') ? 'Nếu thấy sai sót, hãy mở bài và nhắn cho người duyệt.' : next;
  const about = (whose: string, then: string): string =>
    sentences(
      `${happened}; ${step.live ? `bản đính chính của ${whose}` : whose} đã lên trang.`,
      said('Lời nhắn', step.comment),
      then,
    );
  return [
    { to: [writer], kind: 'published', what, text: about('bài của bạn', told) },
    { to: [timed], kind: 'published', what, text: about('bài mà bạn hẹn giờ', next) },
    { to: [people.withdrawalScheduler], kind: 'published', what, text: stillToGo(step, happened) },
    { to: byOwn ? [] : unitApprovers, kind: 'published', what, text: about('bài của đơn vị bạn', next) },
  ];
}

/** By hand or at its time; whoever had set one is told that it is over. */
function withdrawn(step: NoticeStep, people: NoticePeople, happened: string): Telling[] {
  const { writer, withdrawalScheduler, unitApprovers } = people;
  const next = 'Muốn đăng lại, hãy sửa bài rồi gửi duyệt.';
  const text = sentences(happened, reasonSentence(step), said('Lời nhắn', step.comment), next);
  return [{ to: [writer, withdrawalScheduler, ...unitApprovers], kind: 'withdrawn', what: 'Bài đã gỡ', text }];
}

/** Whoever timed a withdrawal hears that the words have changed, and that the time stands. */
const stillToGo = ({ withdrawalAt }: NoticeStep, happened: string): string =>
  sentences(
    `${happened}; bản đính chính của bài mà bạn hẹn giờ gỡ đã lên trang.`,
    `Bài vẫn được gỡ ${atTime(withdrawalAt)}; nếu không còn cần, hãy mở bài và chọn «Bỏ giờ hẹn gỡ».`,
  );

function overdue({ desk, deskLabel, escalationDesk, escalationLabel }: NoticePeople): Telling[] {
  const waiting = `Bài đã quá hạn duyệt ở ${deskLabel}`;
  const next = 'Mời bạn duyệt, hoặc trả lại kèm góp ý.';
  return [
    {
      to: desk,
      kind: 'overdue',
      what: 'Bài quá hạn duyệt',
      text: `${waiting} và được báo lên ${escalationLabel}. ${next}`,
    },
    {
      to: escalationDesk,
      kind: 'overdue',
      what: 'Bài quá hạn duyệt ở cấp dưới',
      text: `${waiting}; từ nay bạn cũng duyệt được bài này. ${next}`,
    },
  ];
}

function emergency(step: NoticeStep, { board, lastDesk, writer }: NoticePeople): Telling[] {
  const happened = sentences(`${step.actor.name} đã đăng khẩn bài này, chưa qua duyệt.`, said('Lý do', step.comment));
  return [
    {
      to: [...board, ...lastDesk],
      kind: 'emergency',
      what: 'Bài đăng khẩn chờ duyệt lại',
      text: sentences(happened, 'Mời bạn xem bài trên trang rồi chọn «Duyệt lại bài đăng khẩn», hoặc gỡ bài.'),
    },
    { to: [writer], kind: 'published', what: 'Bài đã đăng khẩn', text: happened },
  ];
}
