import { phoneNumberProblem, type PortalMe } from '@toasoan/contracts';
import { useEffect, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { useHeld, useInside, useOutbox } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { Choices, PasswordField, TextField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Screen } from '../parts/screen.js';
import { WaitingWords } from '../parts/waiting-words.js';
import { sentenceOf } from '../server/answers.js';
import { EraseMe } from './erase-me.js';
import { InstallButton } from './install-button.js';
import { useNewPassword } from './passwords.js';
import { Form } from './sign-in.js';

const MAIL: readonly { value: PortalMe['mail']; label: string }[] = [
  { value: 'each', label: 'Từng thông báo, ngay khi có' },
  { value: 'daily', label: 'Mỗi sáng một thư tóm tắt' },
  { value: 'none', label: 'Không gửi thư, chỉ xem ở đây' },
];

export function Profile() {
  const { portal } = useInside();
  const outbox = useOutbox();
  const [problem, setProblem] = useState<string | null>(null);
  const { me } = portal.state;
  if (me === null) return null;
  const leave = async (everywhere: boolean): Promise<void> => {
    const answer = await portal.signOut(everywhere);
    if (answer.ok || answer.why !== 'refused') go(href(''), true);
    else setProblem(sentenceOf(answer));
  };
  return (
    <Screen title="Cá nhân">
      <p class="gb-lead gb-break">
        {me.name}, {me.email}
        {me.units.map(({ id, name, superior }) => (
          <span key={id} class="gb-hint gb-below">
            {name}
            {superior !== null && `, cấp trên trực tiếp: ${superior.name}`}
          </span>
        ))}
        {me.units.length === 0 && (
          <span class="gb-hint gb-below">
            Phần cộng tác của bạn đã kết thúc. Muốn gửi bài tiếp, hãy hỏi công đoàn cấp trên.
          </span>
        )}
      </p>
      <RefusedWords />
      <InstallButton />
      <AboutMe me={me} />
      <ChangePassword />
      <section class="gb-part">
        <h2>Đăng xuất</h2>
        <Problem message={problem} />
        {outbox.waiting > 0 && (
          <p class="gb-note">
            Còn {String(outbox.waiting)} mục chưa gửi lên tòa soạn. Chúng vẫn nằm trên điện thoại này cho đến khi bạn
            đăng nhập lại.
          </p>
        )}
        <div class="gb-actions">
          <button class="gb-button gb-second" type="button" onClick={() => void leave(false)}>
            Đăng xuất trên máy này
          </button>
          <button class="gb-button gb-second" type="button" onClick={() => void leave(true)}>
            Đăng xuất trên mọi máy
          </button>
        </div>
      </section>
      <EraseMe />
    </Screen>
  );
}

/** Also of what is shown on no other screen any more, such as a remark to an item that is gone. */
function RefusedWords() {
  const refused = (useHeld((at) => at.words(), []) ?? []).filter(({ trouble }) => trouble !== null);
  if (refused.length === 0) return null;
  return (
    <section class="gb-part">
      <h2>Lời nhắn chưa gửi được</h2>
      {refused.map((words) => (
        <WaitingWords key={words.key} words={words} />
      ))}
    </section>
  );
}

function AboutMe({ me }: { me: PortalMe }) {
  const { portal } = useInside();
  const [form, setForm] = useState({ name: me.name, phone: me.phone ?? '', mail: me.mail });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setForm({ name: me.name, phone: me.phone ?? '', mail: me.mail });
  }, [me.name, me.phone, me.mail]);
  const save = async (): Promise<void> => {
    const phone = form.phone.trim();
    const wrong = form.name.trim().length < 2 ? 'Hãy ghi họ và tên của bạn.' : phoneNumberProblem(phone);
    setProblem(wrong);
    if (wrong !== null) return;
    const body = { name: form.name.trim(), phone: phone === '' ? null : phone, mail: form.mail };
    const answer = await portal.server.ask<PortalMe>('PATCH', '/me', body);
    setProblem(answer.ok ? null : sentenceOf(answer));
    if (!answer.ok) return;
    await portal.keepMe(answer.value);
    announce('Đã lưu thông tin của bạn.');
  };
  return (
    <section class="gb-part">
      <h2>Thông tin của bạn</h2>
      <Form onSubmit={save}>
        <Problem message={problem} />
        <TextField
          id="ho-ten"
          label="Họ và tên"
          autocomplete="name"
          max={80}
          value={form.name}
          onValue={(name) => {
            setForm({ ...form, name });
          }}
        />
        <TextField
          id="dien-thoai"
          label="Số điện thoại (không bắt buộc)"
          hint="Để tòa soạn gọi khi cần hỏi thêm. Không hiện trên trang."
          type="tel"
          autocomplete="tel"
          value={form.phone}
          onValue={(phone) => {
            setForm({ ...form, phone });
          }}
        />
        <Choices
          id="thu"
          label="Nhận thông báo qua thư"
          value={form.mail}
          choices={MAIL}
          onValue={(mail) => {
            setForm({ ...form, mail });
          }}
        />
        <button class="gb-button" type="submit">
          Lưu thông tin
        </button>
      </Form>
    </section>
  );
}

function ChangePassword() {
  const { portal } = useInside();
  const fresh = useNewPassword();
  const [current, setCurrent] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const save = async (): Promise<void> => {
    if (fresh.check() !== null) return;
    const { password } = fresh;
    const answer = await portal.server.enterAgain('/api/auth/change-password', {
      ...{ currentPassword: current, password, passwordConfirmation: password },
    });
    setProblem(answer.ok ? null : sentenceOf(answer));
    setDone(answer.ok);
    if (!answer.ok) return;
    setCurrent('');
    fresh.clear();
  };
  return (
    <details class="gb-part gb-more">
      <summary>Đổi mật khẩu</summary>
      <Form onSubmit={save}>
        <Problem message={problem} />
        {done && (
          <p class="gb-done" role="status">
            Đã đổi mật khẩu. Các máy khác đã được đăng xuất.
          </p>
        )}
        <PasswordField
          id="mat-khau-cu"
          label="Mật khẩu hiện nay"
          autocomplete="current-password"
          shown={false}
          value={current}
          onValue={setCurrent}
        />
        {fresh.field('Mật khẩu mới')}
        <button class="gb-button" type="submit">
          Đổi mật khẩu
        </button>
      </Form>
    </details>
  );
}
