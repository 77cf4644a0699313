import type { EnrolmentOffer, Proof, RecoveryCodes, TwoFactorState } from '@toasoan/contracts';
import { Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useCallback, useEffect, useState } from 'react';
import { ask } from './ask';
import { Enrolment } from './enrolment';
import { ProofForm } from './proof-form';
import { RecoveryCodeList } from './recovery-code-list';

type Doing =
  | { what: 'nothing' | 'enrol' }
  | { what: 'prove'; of: keyof typeof PROVING }
  | { what: 'codes'; codes: string[] }
  | { what: 'phone'; offer: EnrolmentOffer };

const PROVING = {
  off: { submit: 'Tắt xác thực hai bước', words: 'Để tắt, hãy nhập mã đang hiện trong ứng dụng.' },
  codes: {
    submit: 'Tạo 10 mã mới',
    words: 'Mười mã cũ sẽ hết hiệu lực. Hãy nhập mã đang hiện trong ứng dụng.',
  },
  phone: {
    submit: 'Tiếp tục',
    words: 'Hãy nhập mã đang hiện trên điện thoại cũ; nếu đã mất máy, hãy dùng một mã dự phòng.',
  },
} as const;

/** Where a person switches the second step on and off, changes the telephone and makes new recovery codes. */
export function AccountPage() {
  const [state, setState] = useState<TwoFactorState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' });
  const { toggleNotification } = useNotification();

  const load = useCallback(async () => {
    const said = await ask<TwoFactorState>('get', '');
    if (said.ok) setState(said.data);
    else setProblem(said.message);
  }, []);
  useEffect(() => {
    void load();
  }, [load]);

  const finish = (message?: string) => {
    setDoing({ what: 'nothing' });
    void load();
    if (message !== undefined) toggleNotification({ type: 'success', message });
  };
  const stop = () => {
    setDoing({ what: 'nothing' });
  };

  const prove = async (what: keyof typeof PROVING, proof: Proof): Promise<string | null> => {
    if (what === 'off') {
      const said = await ask('post', '/switch-off', proof);
      if (said.ok) finish('Đã tắt xác thực hai bước.');
      return said.ok ? null : said.message;
    }
    if (what === 'codes') {
      const said = await ask<RecoveryCodes>('post', '/recovery-codes', proof);
      if (said.ok) setDoing({ what: 'codes', codes: said.data.recoveryCodes });
      return said.ok ? null : said.message;
    }
    const said = await ask<EnrolmentOffer>('post', '/enrolment', { proof });
    if (said.ok) setDoing({ what: 'phone', offer: said.data });
    return said.ok ? null : said.message;
  };

  return (
    <Page.Main>
      <Page.Title>Bảo mật tài khoản</Page.Title>
      <Layouts.Header
        title="Bảo mật tài khoản"
        subtitle="Xác thực hai bước: sau mật khẩu, nhập thêm mã đang hiện trong ứng dụng trên điện thoại."
      />
      <Layouts.Content>
        {problem !== null && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
        {state && (
          <Box background="neutral0" shadow="tableShadow" hasRadius padding={6} maxWidth="68rem">
            {doing.what === 'nothing' && <Standing state={state} onChoose={setDoing} />}
            {doing.what === 'enrol' && (
              <Enrolment
                onCancel={stop}
                onDone={() => {
                  finish('Đã bật xác thực hai bước.');
                }}
              />
            )}
            {doing.what === 'phone' && (
              <Enrolment
                offer={doing.offer}
                onCancel={stop}
                onDone={() => {
                  finish('Đã đổi sang điện thoại mới.');
                }}
              />
            )}
            {doing.what === 'codes' && (
              <RecoveryCodeList
                codes={doing.codes}
                onDone={() => {
                  finish();
                }}
              />
            )}
            {doing.what === 'prove' && (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography>{PROVING[doing.of].words}</Typography>
                <ProofForm
                  submit={PROVING[doing.of].submit}
                  onCancel={stop}
                  onProof={(proof) => prove(doing.of, proof)}
                />
              </Flex>
            )}
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Standing({ state, onChoose }: { state: TwoFactorState; onChoose: (doing: Doing) => void }) {
  const on = state.enrolledAt !== null;
  const few = state.recoveryCodesLeft <= 3;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Typography tag="h2" variant="beta">
          Xác thực hai bước
        </Typography>
        <Status variant={on ? 'success' : 'secondary'} size="S">
          <Typography fontWeight="bold">{on ? 'Đang bật' : 'Chưa bật'}</Typography>
        </Status>
      </Flex>
      <Typography>
        {on
          ? `Bật từ ${formatDateTime(state.enrolledAt ?? '')}. Mỗi lần đăng nhập, bạn nhập thêm một mã.`
          : 'Ai biết mật khẩu của bạn cũng không vào được nếu không có điện thoại của bạn. Bạn cần một ứng dụng xác thực, miễn phí, không cần mạng.'}
        {state.required && on ? ' Vai trò của bạn phải có bước này nên không tắt được.' : ''}
      </Typography>
      {on && (
        <Typography textColor={few ? 'danger600' : 'neutral800'}>
          {`Còn ${String(state.recoveryCodesLeft)} mã dự phòng chưa dùng.`}
          {few ? ' Hãy tạo mã mới.' : ''}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {on ? (
          <>
            <Button
              variant="secondary"
              onClick={() => {
                onChoose({ what: 'prove', of: 'codes' });
              }}
            >
              Tạo mã dự phòng mới
            </Button>
            <Button
              variant="secondary"
              onClick={() => {
                onChoose({ what: 'prove', of: 'phone' });
              }}
            >
              Đổi điện thoại
            </Button>
            {!state.required && (
              <Button
                variant="danger-light"
                onClick={() => {
                  onChoose({ what: 'prove', of: 'off' });
                }}
              >
                Tắt
              </Button>
            )}
          </>
        ) : (
          <Button
            size="L"
            onClick={() => {
              onChoose({ what: 'enrol' });
            }}
          >
            Bật xác thực hai bước
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

export default AccountPage;
