import { Fragment, type ComponentChild } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Announcer } from '../parts/announce.js';
import { Navigation } from '../parts/navigation.js';
import { Forgotten, NewPassword } from '../screens/passwords.js';
import { Invitation } from '../screens/invitation.js';
import { Item } from '../screens/item.js';
import { Items } from '../screens/items.js';
import { Notices } from '../screens/notices.js';
import { Profile } from '../screens/profile.js';
import { NewQuestion, Question, Questions } from '../screens/questions.js';
import { SignIn } from '../screens/sign-in.js';
import { StartWriting, Write } from '../screens/write.js';
import { STEPS } from '../words/check-item.js';
import type { Portal } from './portal.js';
import { useRoute, type Route } from './route.js';
import { useOnline } from './use-online.js';
import { PortalContext, useEvery, usePortal } from './use-portal.js';

const UNREAD_MS = 60_000;

export function App({ portal }: { portal: Portal }) {
  return (
    <PortalContext.Provider value={portal}>
      <Announcer />
      <Whole />
    </PortalContext.Provider>
  );
}

function Whole() {
  const portal = usePortal();
  const route = useRoute();
  const { phase, expired, unread, me } = portal.state;
  const [first = ''] = route.parts;
  if (route.page === 'loi-moi') return <Invitation key={first} token={first} />;
  if (route.page === 'mat-khau-moi') return <NewPassword key={first} code={first} />;
  if (route.page === 'quen-mat-khau') return <Forgotten />;
  if (phase === 'opening') return <p role="status">Đang mở…</p>;
  if (phase === 'out') return <SignIn />;
  return (
    <>
      {expired && <Expired email={me?.email ?? ''} />}
      <Offline />
      <Unread />
      <Navigation page={route.page} unread={unread} />
      <Fragment key={me?.id ?? ''}>{screenOf(route)}</Fragment>
    </>
  );
}

function screenOf({ page, parts }: Route): ComponentChild {
  const [first, second] = parts;
  switch (page) {
    case 'viet': {
      if (first === undefined) return <StartWriting />;
      const step = STEPS.find((one) => one === second) ?? 'viet';
      return <Write key={first} name={first} step={step} />;
    }
    case 'bai':
      return first === undefined ? <Items /> : <Item key={first} name={first} />;
    case 'thong-bao':
      return <Notices />;
    case 'hoi-dap':
      if (first === undefined) return <Questions />;
      return first === 'moi' ? <NewQuestion item={second} /> : <Question key={first} id={first} />;
    case 'ca-nhan':
      return <Profile />;
    default:
      return <Items />;
  }
}

/** The session ended while something was written: the text stays on the screen, the password is asked for above it. */
function Expired({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  if (open) return <SignIn expired email={email} />;
  return (
    <div class="gb-band" role="alert">
      <p>Phiên làm việc đã hết. Bài vẫn được lưu trên điện thoại.</p>
      <button
        class="gb-button gb-second"
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Đăng nhập lại
      </button>
    </div>
  );
}

function Offline() {
  const online = useOnline();
  return (
    <div role="status">
      {!online && <p class="gb-band gb-band-quiet">Chưa có mạng. Cứ viết tiếp: mọi thứ được giữ trên điện thoại.</p>}
    </div>
  );
}

function Unread() {
  const portal = usePortal();
  const look = useCallback(() => {
    if (portal.state.expired) return;
    void portal.server.ask<{ unread: number }>('GET', '/notices/unread').then((answer) => {
      if (answer.ok) portal.setUnread(answer.value.unread);
    });
  }, [portal]);
  useEvery(UNREAD_MS, look);
  return null;
}
