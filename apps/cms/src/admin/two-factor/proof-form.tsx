import type { Proof } from '@toasoan/contracts';
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useState } from 'react';
import { digitsOf } from './digits-of';

export interface ProofFormProps {
  submit: string;
  /** Answers the refusal to show, or null when it was taken. */
  onProof: (proof: Proof) => Promise<string | null>;
  onCancel?: () => void;
  children?: ReactNode;
}

/** A code of the app; or one of the recovery codes, for whoever has not got the telephone. */
export function ProofForm({ submit, onProof, onCancel, children }: ProofFormProps) {
  const [recovery, setRecovery] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const lacking = recovery ? typed.trim() === '' : typed.length !== 6;
    if (lacking) {
      setProblem(recovery ? 'Hãy nhập một mã dự phòng.' : 'Hãy nhập đủ 6 chữ số đang hiện trong ứng dụng.');
      return;
    }
    setBusy(true);
    const refusal = await onProof(recovery ? { recoveryCode: typed } : { code: typed });
    setBusy(false);
    setProblem(refusal);
    if (refusal !== null) setTyped('');
  };
  const change = () => {
    setRecovery(!recovery);
    setTyped('');
    setProblem(null);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        void send(event);
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root
          name={recovery ? 'recoveryCode' : 'code'}
          error={problem ?? false}
          hint={
            recovery
              ? 'Một trong 10 mã bạn đã cất khi bật xác thực hai bước. Mỗi mã dùng một lần.'
              : '6 chữ số đang hiện trong ứng dụng xác thực trên điện thoại.'
          }
        >
          <Field.Label>{recovery ? 'Mã dự phòng' : 'Mã xác thực'}</Field.Label>
          <Field.Input
            // A change of kind is another field: it takes the focus anew.
            key={recovery ? 'recovery' : 'code'}
            autoFocus
            type="text"
            inputMode={recovery ? 'text' : 'numeric'}
            autoComplete={recovery ? 'off' : 'one-time-code'}
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onChange={({ target }: { target: { value: string } }) => {
              setTyped(recovery ? target.value : digitsOf(target.value));
            }}
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <Flex gap={2} wrap="wrap">
          <Button type="submit" size="L" loading={busy} fullWidth={onCancel === undefined}>
            {submit}
          </Button>
          {onCancel && (
            <Button size="L" variant="tertiary" onClick={onCancel}>
              Thôi
            </Button>
          )}
        </Flex>
        {children}
        <Flex justifyContent={onCancel === undefined ? 'center' : 'flex-start'}>
          <Button variant="ghost" onClick={change}>
            <Typography textColor="primary600">
              {recovery ? 'Nhập mã trong ứng dụng' : 'Không có điện thoại? Dùng mã dự phòng'}
            </Typography>
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
