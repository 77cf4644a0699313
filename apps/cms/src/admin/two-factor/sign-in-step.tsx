import type { TwoFactorState } from '@toasoan/contracts';
import { Box, Button, DesignSystemProvider, Flex, Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { type ComponentProps, useEffect, useState } from 'react';
import { ask } from './ask';
import { Enrolment } from './enrolment';
import { halfSession, type Owed } from './half-session';
import { ProofForm } from './proof-form';
import { signOut } from './sign-out';

type Theme = NonNullable<ComponentProps<typeof DesignSystemProvider>['theme']>;

/** Covers the whole admin while the session owes something. Not the guard: behind it the server refuses everything. */
export function SignInStep({ app, logo }: { app: StrapiApp; logo: string }) {
  const owed = halfSession.use();
  // Out of reach of the keyboard and of screen readers as well.
  useEffect(() => {
    document.getElementById('strapi')?.toggleAttribute('inert', owed !== null);
  }, [owed]);
  if (owed === null) return null;
  return (
    <DesignSystemProvider locale="vi" theme={themeOf(app)}>
      <Cover owed={owed} app={app} logo={logo} />
    </DesignSystemProvider>
  );
}

function themeOf(app: StrapiApp): Theme {
  const { light, dark } = app.configurations.themes;
  const chosen = localStorage.getItem('STRAPI_THEME') ?? 'system';
  const isDark =
    chosen === 'dark' || (chosen === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? dark : light;
}

function Cover({ owed, app, logo }: { owed: Owed; app: StrapiApp; logo: string }) {
  const [email, setEmail] = useState('');
  useEffect(() => {
    void ask<TwoFactorState>('get', '').then((said) => {
      if (said.ok) setEmail(said.data.email);
    });
  }, []);
  return (
    <Box
      role="dialog"
      aria-modal
      aria-labelledby="two-factor-title"
      background="neutral100"
      position="fixed"
      overflow="auto"
      style={{ inset: 0, zIndex: 10_000 }}
    >
      <Flex minHeight="100%" justifyContent="center" alignItems="center" padding={4}>
        <Box
          tag="main"
          background="neutral0"
          shadow="tableShadow"
          hasRadius
          width="100%"
          maxWidth={owed === 'code' ? '42rem' : '56rem'}
          padding={{ initial: 5, medium: 8 }}
        >
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Flex direction="column" gap={2}>
              <img src={logo} alt="" width={56} height={56} />
              <Typography tag="h1" id="two-factor-title" variant="alpha" textAlign="center">
                {owed === 'code' ? 'Nhập mã xác thực' : 'Bật xác thực hai bước'}
              </Typography>
              <Typography textColor="neutral600" textAlign="center">
                {owed === 'code'
                  ? 'Mật khẩu đã đúng. Còn một bước nữa.'
                  : 'Vai trò của bạn cần thêm một bước khi đăng nhập. Thiết lập một lần, chừng hai phút.'}
              </Typography>
            </Flex>
            {owed === 'code' ? <CodeStep /> : <Enrolment onDone={comeIn} />}
            <Flex justifyContent="center" gap={2} wrap="wrap">
              <Typography variant="pi" textColor="neutral600">
                {email}
              </Typography>
              <Button variant="ghost" onClick={() => void signOut(app)}>
                Đăng xuất
              </Button>
            </Flex>
          </Flex>
        </Box>
      </Flex>
    </Box>
  );
}

function CodeStep() {
  return (
    <ProofForm
      submit="Vào trang quản trị"
      onProof={async (proof) => {
        const said = await ask('post', '/verify', proof);
        if (!said.ok) return said.message;
        comeIn();
        return null;
      }}
    />
  );
}

/** What was refused meanwhile is asked anew, at the address where the person wanted to go. */
function comeIn(): void {
  window.location.reload();
}
