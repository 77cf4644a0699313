import { useRef, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { useInside } from '../app/use-portal.js';
import { PasswordField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { sentenceOf } from '../server/answers.js';
import { Form } from './sign-in.js';

/** Says what goes and what stays before it asks for the password. */
export function EraseMe() {
  const { portal } = useInside();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const lost = useRef(false);
  const erase = async (): Promise<void> => {
    if (password === '') {
      setProblem('Hãy nhập mật khẩu để xác nhận.');
      return;
    }
    const answer = await portal.server.ask('POST', '/me/erase', { password });
    // An answer that was lost: the account that asks again is gone.
    const done = answer.ok || (lost.current && answer.why === 'signed_out');
    lost.current ||= !answer.ok && answer.why === 'offline';
    if (!done) {
      setProblem(sentenceOf(answer));
      return;
    }
    await portal.forget();
    go(href(''), true);
  };
  return (
    <details class="gb-part gb-more">
      <summary>Xóa dữ liệu của tôi</summary>
      <ul class="gb-plain">
        <li>Họ tên, thư điện tử và số điện thoại của bạn bị xóa khỏi tòa soạn.</li>
        <li>Mọi máy đang đăng nhập bị đăng xuất; bạn không đăng nhập lại được.</li>
        <li>Bài nháp chưa gửi lần nào và ảnh của chúng bị xóa, cả trên điện thoại này.</li>
        <li>Bài đã gửi hoặc đã đăng vẫn còn, với tên người viết đứng dưới bài.</li>
      </ul>
      <Form onSubmit={erase}>
        <Problem message={problem} />
        <PasswordField
          id="mat-khau-xoa"
          label="Mật khẩu, để chắc là bạn"
          autocomplete="current-password"
          shown={false}
          value={password}
          onValue={setPassword}
        />
        <button class="gb-button gb-danger" type="submit">
          Xóa dữ liệu của tôi, không lấy lại được
        </button>
      </Form>
    </details>
  );
}
