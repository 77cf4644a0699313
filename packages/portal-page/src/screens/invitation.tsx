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

/** `token`: from the mail. One screen: who invites, one's own name, a password. */
export function Invitation({ token }: { token: string }) {
  const portal = usePortal();
  const fresh = useNewPassword();
  const [opened, setOpened] = useState<Answer<OpenedInvitation> | null>(null);
  const [form, setForm] = useState({ name: '', phone: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [used, setUsed] = useState(false);
  const [turn, setTurn] = useState(0);
  // A second tap is no second acceptance.
  const busy = useRef(false);
  useEffect(() => {
    if (token === '') return;
    void portal.server.open<OpenedInvitation>('/api/portal/invitation/open', { token }).then((answer) => {
      setOpened(answer);
      if (answer.ok) setForm({ name: answer.value.name, phone: '' });
    });
  }, [portal, token, turn]);
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
    const answer = await portal.signIn('/api/portal/invitation/accept', body);
    busy.current = false;
    if (answer.ok) go(href(''), true);
    else if (answer.why === 'refused' && answer.refusal.code === 'invitation_used') setUsed(true);
    else setProblem(sentenceOf(answer));
  };
  if (used && opened?.ok === true) {
    // The answer to the first attempt was lost on the way: the account is there.
    return <SignIn email={opened.value.email} />;
  }
  if (opened === null && token !== '')
    return (
      <Screen title="Lời mời cộng tác">
        <p role="status">Đang mở lời mời…</p>
      </Screen>
    );
  if (opened?.ok !== true)
    return (
      <Screen title="Lời mời cộng tác">
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
  const { unitName, invitedBy, email } = opened.value;
  return (
    <Screen title="Lời mời cộng tác">
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
          onValue={(name) => {
            setForm({ ...form, name });
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
