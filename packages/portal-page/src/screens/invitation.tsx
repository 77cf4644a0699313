import { phoneNumberProblem, type OpenedInvitation } from '@toasoan/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { usePortal } from '../app/use-portal.js';
import { TextField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Screen } from '../parts/screen.js';
import { sentenceOf, type Answer } from '../server/answers.js';
import { useNewPassword } from './passwords.js';
import { Form, SignIn } from './sign-in.js';

const TITLE = 'Lời mời cộng tác';
const ACCEPT = '/api/portal/invitation/accept';

/** `token`: from the mail. One screen: who invites, and what is still missing to accept. */
export function Invitation({ token }: { token: string }) {
  const portal = usePortal();
  const [opened, setOpened] = useState<Answer<OpenedInvitation> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (token === '') return;
    void portal.server.open<OpenedInvitation>('/api/portal/invitation/open', { token }).then(setOpened);
  }, [portal, token, turn]);
  if (opened === null && token !== '')
    return (
      <Screen title={TITLE}>
        <p role="status">Đang mở lời mời…</p>
      </Screen>
    );
  if (opened?.ok === true) {
    const parts = { token, opened: opened.value };
    return opened.value.hasAccount ? <WithAccount {...parts} /> : <Newcomer {...parts} />;
  }
  return (
    <Screen title={TITLE}>
      <Problem
        message={
          opened === null ? 'Liên kết chưa đủ. Hãy mở lại thư mời và bấm vào liên kết trong thư.' : sentenceOf(opened)
        }
      />
      {opened?.why === 'offline' && (
        <button
          class="gb-button"
          type="button"
          onClick={() => {
            setTurn(turn + 1);
          }}
        >
          Thử lại
        </button>
      )}
      <p>
        Đã nhận lời rồi? <a href={href('')}>Đăng nhập</a>.
      </p>
    </Screen>
  );
}

interface OpenedProps {
  token: string;
  opened: OpenedInvitation;
}

/** A yes is all that is missing; her account stays as it is. */
function WithAccount({ token, opened: { unitName, invitedBy, email } }: OpenedProps) {
  const portal = usePortal();
  const [problem, setProblem] = useState<string | null>(null);
  const [accepted, setAccepted] = useState(false);
  const accept = async (): Promise<void> => {
    const answer = await portal.server.open(ACCEPT, { token });
    // Used: the answer to the first attempt was lost on the way.
    const done = answer.ok || (answer.why === 'refused' && answer.refusal.code === 'invitation_used');
    setAccepted(done);
    setProblem(done ? null : sentenceOf(answer));
    if (done) void portal.look();
  };
  if (accepted)
    return (
      <Screen title={TITLE}>
        <p class="gb-done" role="status">
          <strong>Đã nhận lời.</strong> Từ nay bạn gửi được tin bài cho {unitName}.
        </p>
        <p>
          <a class="gb-button" href={href('')}>
            Mở trang gửi bài
          </a>
        </p>
      </Screen>
    );
  return (
    <Screen title={TITLE}>
      <p class="gb-lead">
        {invitedBy} mời bạn gửi tin bài cho <strong>{unitName}</strong>. Nhận lời thì người của đơn vị ấy thấy họ tên và
        số điện thoại của bạn; không quen họ thì hãy bỏ qua.
      </p>
      <Form onSubmit={accept}>
        <Problem message={problem} />
        <p>
          Bạn dùng tài khoản đang có: <strong class="gb-break">{email}</strong>
        </p>
        <button class="gb-button" type="submit">
          Nhận lời
        </button>
      </Form>
    </Screen>
  );
}

/** One's own name, a password. */
function Newcomer({ token, opened: { name, unitName, invitedBy, email } }: OpenedProps) {
  const portal = usePortal();
  const fresh = useNewPassword();
  const [form, setForm] = useState({ name, phone: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [used, setUsed] = useState(false);
  // A second tap is no second acceptance.
  const busy = useRef(false);
  const submit = async (): Promise<void> => {
    if (form.name.trim().length < 2) {
      setProblem('Hãy ghi họ và tên của bạn.');
      return;
    }
    const wrong = phoneNumberProblem(form.phone);
    if (wrong !== null) {
      setProblem(wrong);
      return;
    }
    if (fresh.check() !== null) return;
    if (busy.current) return;
    busy.current = true;
    const phone = form.phone.trim();
    const body = { token, password: fresh.password, name: form.name.trim(), ...(phone === '' ? {} : { phone }) };
    const answer = await portal.signIn(ACCEPT, body);
    busy.current = false;
    if (answer.ok) go(href(''), true);
    else if (answer.why === 'refused' && answer.refusal.code === 'invitation_used') setUsed(true);
    else setProblem(sentenceOf(answer));
  };
  // The answer to the first attempt was lost on the way: the account is there.
  if (used) return <SignIn email={email} />;
  return (
    <Screen title={TITLE}>
      <p class="gb-lead">
        {invitedBy} mời bạn gửi tin bài cho <strong>{unitName}</strong>. Điền hai ô dưới đây là gửi được bài đầu tiên.
      </p>
      <Form onSubmit={submit}>
        <Problem message={problem} />
        <p>
          Đăng nhập bằng thư điện tử: <strong class="gb-break">{email}</strong>
        </p>
        <TextField
          id="ho-ten"
          label="Họ và tên"
          hint="Tên này đứng dưới bài của bạn."
          autocomplete="name"
          max={80}
          value={form.name}
          onValue={(typed) => {
            setForm({ ...form, name: typed });
          }}
        />
        {fresh.field('Chọn mật khẩu')}
        <TextField
          id="dien-thoai"
          label="Số điện thoại (không bắt buộc)"
          hint="Để tòa soạn gọi khi cần hỏi thêm về bài. Không hiện trên trang."
          type="tel"
          autocomplete="tel"
          value={form.phone}
          onValue={(phone) => {
            setForm({ ...form, phone });
          }}
        />
        <button class="gb-button" type="submit">
          Nhận lời mời
        </button>
      </Form>
    </Screen>
  );
}
