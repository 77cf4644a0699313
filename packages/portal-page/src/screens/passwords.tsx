import { passwordProblem } from '@toasoan/contracts';
import { useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { usePortal } from '../app/use-portal.js';
import { PasswordField, TextField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Screen } from '../parts/screen.js';
import { sentenceOf } from '../server/answers.js';
import { Form, ShowPassword } from './sign-in.js';

const RULE = 'Ít nhất 8 ký tự, có chữ thường, chữ hoa và chữ số.';

export function Forgotten() {
  const portal = usePortal();
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    if (!email.includes('@')) {
      setProblem('Hãy nhập thư điện tử mà bạn dùng để đăng nhập.');
      return;
    }
    const answer = await portal.server.open('/api/auth/forgot-password', { email: email.trim() });
    setProblem(answer.ok ? null : sentenceOf(answer));
    setSent(answer.ok);
  };
  return (
    <Screen title="Quên mật khẩu" back={{ href: href(''), label: 'Đăng nhập' }}>
      {sent ? (
        <div class="gb-done" role="status">
          <p>
            <strong>Đã gửi thư đến {email.trim()}</strong>, nếu đó là thư điện tử của một tài khoản.
          </p>
          <p>Mở thư, bấm vào liên kết để đặt mật khẩu mới. Liên kết dùng được một lần, trong một giờ.</p>
          <p class="gb-hint">Không thấy thư? Hãy xem cả hộp thư rác, hoặc hỏi công đoàn cấp trên đã mời bạn.</p>
        </div>
      ) : (
        <Form onSubmit={submit}>
          <Problem message={problem} />
          <TextField
            id="thu-dien-tu"
            label="Thư điện tử của bạn"
            type="email"
            autocomplete="username"
            hint="Tòa soạn sẽ gửi liên kết đặt mật khẩu mới đến đây."
            value={email}
            onValue={setEmail}
          />
          <button class="gb-button" type="submit">
            Gửi liên kết cho tôi
          </button>
        </Form>
      )}
    </Screen>
  );
}

/** A new password, typed once and shown if one likes: typing blindly twice is what phones are worst at. */
export function useNewPassword() {
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(true);
  const [tried, setTried] = useState(false);
  const wrong = passwordProblem(password);
  const notices = tried && wrong !== null ? [{ severity: 'block' as const, message: wrong }] : [];
  return {
    password,
    /** Null when it may be used; shows what is wrong else. */
    check: (): string | null => {
      setTried(true);
      return wrong;
    },
    clear: () => {
      setPassword('');
      setTried(false);
    },
    field: (label: string) => (
      <>
        <PasswordField
          id="mat-khau-moi"
          label={label}
          hint={RULE}
          autocomplete="new-password"
          shown={shown}
          value={password}
          onValue={setPassword}
          notices={notices}
        />
        <ShowPassword shown={shown} onShown={setShown} />
      </>
    ),
  };
}

/** `code`: from the mail. */
export function NewPassword({ code }: { code: string }) {
  const portal = usePortal();
  const fresh = useNewPassword();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    if (fresh.check() !== null) return;
    const { password } = fresh;
    const body = { code, password, passwordConfirmation: password };
    const answer = await portal.signIn('/api/auth/reset-password', body);
    if (answer.ok) go(href(''), true);
    else setProblem(sentenceOf(answer));
  };
  return (
    <Screen title="Đặt mật khẩu mới">
      {code === '' ? (
        <p class="gb-lead">
          Liên kết chưa đủ. Hãy mở lại thư và bấm vào liên kết trong thư, hoặc{' '}
          <a href={href('quen-mat-khau')}>xin liên kết mới</a>.
        </p>
      ) : (
        <Form onSubmit={submit}>
          <Problem message={problem}>
            <p>
              <a href={href('quen-mat-khau')}>Xin liên kết mới</a>
            </p>
          </Problem>
          {fresh.field('Mật khẩu mới')}
          <button class="gb-button" type="submit">
            Lưu mật khẩu và đăng nhập
          </button>
        </Form>
      )}
    </Screen>
  );
}
