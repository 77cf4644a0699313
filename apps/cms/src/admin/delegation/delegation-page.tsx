import type { Delegation } from '@toasoan/contracts';
import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { dayOf, formatDay } from '@toasoan/vietnamese';
import { useState } from 'react';
import { AbsenceForm } from './absence-form';
import { useDelegations } from './use-delegations';

/** Who is away and who stands in: written down here, it holds at once and ends by itself. */
export function DelegationPage() {
  const { delegations, failed, reload, announce, end } = useDelegations();
  return (
    <Page.Main>
      <Page.Title>Vắng mặt và ủy quyền</Page.Title>
      <Layouts.Header
        title="Vắng mặt và ủy quyền"
        subtitle="Khi người duyệt vắng mặt, người được ủy quyền duyệt thay; nếu không ai, bài lên cấp trên. Nhật ký ghi rõ ai duyệt thay ai."
      />
      <Layouts.Content>
        {failed && (
          <Flex gap={2} role="alert" paddingBottom={4}>
            <Typography textColor="danger600">Không đọc được danh sách. Hãy kiểm tra mạng.</Typography>
            <Button variant="tertiary" size="S" onClick={() => void reload()}>
              Thử lại
            </Button>
          </Flex>
        )}
        {delegations === null && !failed && <Page.Loading />}
        {delegations !== null && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            {delegations.people.length > 0 && <AbsenceForm people={delegations.people} announce={announce} />}
            <Box tag="section" aria-label="Đang và sắp vắng mặt">
              <Typography tag="h2" variant="delta">
                Đang và sắp vắng mặt
              </Typography>
              <Absences delegations={delegations.delegations} end={end} />
            </Box>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface AbsencesProps {
  delegations: readonly Delegation[];
  end: (documentId: string) => Promise<string | null>;
}

function Absences({ delegations, end }: AbsencesProps) {
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<string | null>(null);
  if (delegations.length === 0) return <EmptyStateLayout content="Không ai vắng mặt trong những ngày tới." />;
  const finish = async (documentId: string) => {
    setBusy(documentId);
    const refused = await end(documentId);
    setBusy(null);
    toggleNotification(
      refused === null
        ? { type: 'success', message: 'Đã kết thúc. Bài lại về người duyệt.' }
        : { type: 'danger', message: refused },
    );
  };
  const today = dayOf(new Date());
  return (
    <Box tag="ul" paddingTop={3}>
      {delegations.map(({ documentId, person, delegate, validFrom, validTo, note, mine }) => (
        <Box tag="li" key={documentId} background="neutral0" hasRadius padding={4} marginBottom={2}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
            <Box>
              <Typography tag="p" fontWeight="semiBold">
                {person.name} {validFrom <= today ? 'đang vắng mặt' : 'sẽ vắng mặt'}
              </Typography>
              <Typography tag="p" variant="pi">
                Từ {formatDay(validFrom)} đến hết {formatDay(validTo)}.{' '}
                {delegate === null ? 'Không ai duyệt thay, bài lên cấp trên.' : `${delegate.name} duyệt thay.`}
              </Typography>
              {note !== null && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {note}
                </Typography>
              )}
            </Box>
            {mine && (
              <Button
                variant="secondary"
                size="S"
                loading={busy === documentId}
                onClick={() => void finish(documentId)}
              >
                Kết thúc
              </Button>
            )}
          </Flex>
        </Box>
      ))}
    </Box>
  );
}

export default DelegationPage;
