import type { TwoFactorPeople, TwoFactorPerson, TwoFactorRole } from '@toasoan/contracts';
import {
  Box,
  Button,
  Dialog,
  Flex,
  Searchbar,
  SearchForm,
  Status,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { DialogNo } from '../dialog-no';
import { formatDateTime } from '@toasoan/vietnamese';
import { useCallback, useEffect, useState } from 'react';
import { ask } from './ask';
import { ROLE_WORDS } from './role-words';
import { TableHead } from '../table-head';

const COLUMNS = ['Người', 'Vai trò', 'Xác thực hai bước', 'Việc'];

/** The accounts, fifty at a time; the rest is found by name or e-mail. */
export function PeopleTable({ requiredRoles }: { requiredRoles: TwoFactorRole[] }) {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<TwoFactorPeople | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(async () => {
    const said = await ask<TwoFactorPeople>('get', `/people?q=${encodeURIComponent(sought)}`);
    if (said.ok) setFound(said.data);
    setProblem(said.ok ? null : said.message);
  }, [sought]);
  useEffect(() => {
    void load();
  }, [load, requiredRoles]);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="h2" variant="delta">
        {found ? `Người đã bật: ${String(found.enrolled)}` : 'Người đã bật'}
      </Typography>
      <Box maxWidth="42rem">
        <SearchForm
          onSubmit={(event: { preventDefault: () => void }) => {
            event.preventDefault();
            setSought(typed.trim());
          }}
        >
          <Searchbar
            name="q"
            value={typed}
            onChange={({ target }: { target: { value: string } }) => {
              setTyped(target.value);
            }}
            onClear={() => {
              setTyped('');
              setSought('');
            }}
            clearLabel="Xóa"
            placeholder="Tên hoặc thư điện tử"
          >
            Tìm người
          </Searchbar>
        </SearchForm>
      </Box>
      {problem !== null && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
      {found && (
        <Table colCount={COLUMNS.length} rowCount={found.people.length + 1}>
          <TableHead columns={COLUMNS} />
          <Tbody>
            {found.people.map((person) => (
              <Row key={person.id} person={person} onReset={load} />
            ))}
          </Tbody>
        </Table>
      )}
      {found && found.total > found.people.length && (
        <Typography variant="pi" textColor="neutral600">
          {`Còn ${String(found.total - found.people.length)} người khác. Hãy tìm theo tên hoặc thư điện tử.`}
        </Typography>
      )}
    </Flex>
  );
}

function standingOf({ enrolledAt, required }: TwoFactorPerson) {
  if (enrolledAt !== null) return { colour: 'success', words: `Đã bật, ${formatDateTime(enrolledAt)}` } as const;
  return required
    ? ({ colour: 'danger', words: 'Phải có, chưa bật' } as const)
    : ({ colour: 'secondary', words: 'Chưa bật' } as const);
}

function Row({ person, onReset }: { person: TwoFactorPerson; onReset: () => Promise<void> }) {
  const { colour, words } = standingOf(person);
  return (
    <Tr>
      <Td>
        <Typography tag="p">{person.name}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {person.email}
        </Typography>
      </Td>
      <Td>
        <Typography>{person.roles.map((role) => ROLE_WORDS[role]).join(', ')}</Typography>
      </Td>
      <Td>
        <Flex>
          <Status variant={colour} size="S">
            <Typography>{words}</Typography>
          </Status>
        </Flex>
      </Td>
      <Td>{person.enrolledAt !== null && !person.self && <ResetButton person={person} onReset={onReset} />}</Td>
    </Tr>
  );
}

function ResetButton({ person, onReset }: { person: TwoFactorPerson; onReset: () => Promise<void> }) {
  const { toggleNotification } = useNotification();
  const reset = async () => {
    const said = await ask('post', `/people/${String(person.id)}/reset`);
    toggleNotification(
      said.ok
        ? { type: 'success', message: `Đã đặt lại cho ${person.name}. Mọi phiên đăng nhập của người này đã kết thúc.` }
        : { type: 'danger', message: said.message },
    );
    await onReset();
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="S" variant="danger-light">
          Đặt lại
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{`Đặt lại cho ${person.name}?`}</Dialog.Header>
        <Dialog.Body>
          Chỉ làm khi đã chắc đúng người ấy nhờ, ví dụ gặp mặt hoặc gọi điện. Điện thoại và mã dự phòng cũ hết hiệu lực,
          mọi phiên đăng nhập của người này kết thúc; lần sau chỉ cần mật khẩu cho đến khi thiết lập lại.
        </Dialog.Body>
        <Dialog.Footer>
          <DialogNo />
          <Dialog.Action>
            <Button fullWidth variant="danger-light" onClick={() => void reset()}>
              Đặt lại
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
