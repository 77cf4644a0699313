import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { href } from '../app/route.js';
import { usePortal } from '../app/use-portal.js';
import { PasswordField, TextField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Screen } from '../parts/screen.js';
import { sentenceOf } from '../server/answers.js';
import { WELCOME } from '../words/welcome.js';

/** `expired`: everything that was written is still there; the newsroom only wants to know again who writes. */
export function SignIn({ expired = false, email = '' }: { expired?: boolean; email?: string }) {
  const portal = usePortal();
  const [form, setForm] = useState({ identifier: email, password: '' });
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (form.identifier.trim() === '' || form.password === '') {
      setProblem('Hãy nhập thư điện tử và mật khẩu.');
      return;
    }
    setBusy(true);
    setProblem(null);
    const answer = await portal.signIn('/api/auth/local', { ...form, identifier: form.identifier.trim() });
    setBusy(false);
    if (!answer.ok) setProblem(sentenceOf(answer));
  };
  return (
    <Frame expired={expired}>
      {expired && (
        <p class="gb-lead">
          Phiên làm việc đã hết. Những gì bạn đã viết vẫn còn trên điện thoại; đăng nhập xong, bài sẽ được gửi tiếp.
        </p>
      )}
      {portal.state.farewell !== null && (
        <p class="gb-note" role="status">
          {portal.state.farewell}
        </p>
      )}
      {!expired && <p class="gb-lead">{WELCOME}</p>}
      <Form onSubmit={submit}>
        <Problem message={problem} />
        <TextField
          id="thu-dien-tu"
          label="Thư điện tử"
          type="email"
          autocomplete="username"
          value={form.identifier}
          onValue={(identifier) => {
            setForm({ ...form, identifier });
          }}
        />
        <PasswordField
          id="mat-khau"
          label="Mật khẩu"
          autocomplete="current-password"
          shown={shown}
          value={form.password}
          onValue={(password) => {
            setForm({ ...form, password });
          }}
        />
        <ShowPassword shown={shown} onShown={setShown} />
        <button class="gb-button" type="submit" disabled={busy}>
          {busy ? 'Đang đăng nhập…' : 'Đăng nhập'}
        </button>
      </Form>
      <p>
        <a class="gb-link" href={href('quen-mat-khau')}>
          Quên mật khẩu
        </a>
      </p>
    </Frame>
  );
}

/** Above the screen on which somebody writes it is a part of it, and takes neither its heading nor the page's title. */
function Frame({ expired, children }: { expired: boolean; children: ComponentChildren }) {
  if (!expired) return <Screen title="Đăng nhập để gửi tin bài">{children}</Screen>;
  return (
    <section class="gb-part" aria-label="Đăng nhập lại">
      <h2>Đăng nhập lại</h2>
      {children}
    </section>
  );
}

export function Form({ onSubmit, children }: { onSubmit: () => Promise<void>; children: ComponentChildren }) {
  return (
    <form
      class="gb-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}

export function ShowPassword({ shown, onShown }: { shown: boolean; onShown: (shown: boolean) => void }) {
  return (
    <label class="gb-choice gb-choice-bare">
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => {
          onShown(event.currentTarget.checked);
        }}
      />
      <span>Hiện mật khẩu</span>
    </label>
  );
}
