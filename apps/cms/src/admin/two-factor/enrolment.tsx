import type { EnrolmentOffer, Proof, RecoveryCodes } from '@toasoan/contracts';
import { Box, Button, Field, Flex, Loader, Typography } from '@strapi/design-system';
import { type FormEvent, useEffect, useState } from 'react';
import { ask } from './ask';
import { digitsOf } from './digits-of';
import { RecoveryCodeList } from './recovery-code-list';

export interface EnrolmentProps {
  /** Given by whoever changes to another telephone. */
  offer?: EnrolmentOffer;
  onDone: () => void;
  onCancel?: () => void;
}

/** Scan, confirm with a first code, keep the recovery codes: three steps, of which none can be passed by. */
export function Enrolment({ offer: given, onDone, onCancel }: EnrolmentProps) {
  const [offer, setOffer] = useState(given ?? null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const begin = async () => {
    setProblem(null);
    const said = await ask<EnrolmentOffer>('post', '/enrolment');
    if (said.ok) setOffer(said.data);
    else setProblem(said.message);
  };
  useEffect(() => {
    if (given === undefined) void begin();
  }, [given]);

  if (codes) return <RecoveryCodeList codes={codes} onDone={onDone} />;
  if (!offer)
    return problem === null ? (
      <Flex justifyContent="center" padding={6}>
        <Loader>Đang tạo mã QR…</Loader>
      </Flex>
    ) : (
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
        <Button
          onClick={() => {
            void begin();
          }}
        >
          Thử lại
        </Button>
      </Flex>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ScanStep offer={offer} />
      <ConfirmStep
        onConfirmed={setCodes}
        {...(onCancel ? { onCancel } : {})}
        {...(given === undefined ? { onAnew: () => void begin() } : {})}
      />
    </Flex>
  );
}

function ScanStep({ offer }: { offer: EnrolmentOffer }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="delta">
        1. Thêm tài khoản vào ứng dụng
      </Typography>
      <Typography>
        Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis…), chọn thêm tài
        khoản rồi quét hình này.
      </Typography>
      <Flex justifyContent="center">
        {/* Always dark on white: a reversed code is not read by every camera. */}
        <Box padding={3} hasRadius style={{ background: '#ffffff', lineHeight: 0 }}>
          <img src={offer.qr} width={208} height={208} alt="Mã QR để ứng dụng xác thực đọc" />
        </Box>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        Không quét được? <a href={offer.uri}>Mở ứng dụng trên máy này</a>, hoặc gõ tay khóa sau (loại: theo thời gian):
      </Typography>
      <Box background="neutral100" padding={3} hasRadius>
        <Typography
          tag="code"
          aria-label="Khóa để gõ tay"
          style={{ overflowWrap: 'anywhere', letterSpacing: '0.05em' }}
        >
          {offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </Typography>
      </Box>
    </Flex>
  );
}

interface ConfirmStepProps {
  onConfirmed: (codes: string[]) => void;
  onCancel?: () => void;
  onAnew?: () => void;
}

function ConfirmStep({ onConfirmed, onCancel, onAnew }: ConfirmStepProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length !== 6) {
      setProblem('Hãy nhập đủ 6 chữ số đang hiện trong ứng dụng.');
      return;
    }
    setBusy(true);
    const proof: Proof = { code };
    const said = await ask<RecoveryCodes>('post', '/enrolment/confirm', proof);
    setBusy(false);
    if (said.ok) {
      onConfirmed(said.data.recoveryCodes);
      return;
    }
    setProblem(said.message);
    setCode('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        void send(event);
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          2. Nhập mã đầu tiên
        </Typography>
        <Field.Root name="code" error={problem ?? false} hint="6 chữ số ứng dụng vừa hiện ra.">
          <Field.Label>Mã xác thực</Field.Label>
          <Field.Input
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={({ target }: { target: { value: string } }) => {
              setCode(digitsOf(target.value));
            }}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="L" loading={busy}>
            Bật xác thực hai bước
          </Button>
          {onAnew && problem !== null && (
            <Button size="L" variant="tertiary" onClick={onAnew}>
              Thiết lập lại
            </Button>
          )}
          {onCancel && (
            <Button size="L" variant="tertiary" onClick={onCancel}>
              Thôi
            </Button>
          )}
        </Flex>
      </Flex>
    </form>
  );
}
