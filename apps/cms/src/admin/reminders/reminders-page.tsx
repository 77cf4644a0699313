import type { ReminderKind, ReminderOverview } from '@toasoan/contracts';
import { Box, EmptyStateLayout, Flex, Switch, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { LoadFailed } from '../load-failed';
import { useResource, useSend } from '../use-resource';

const PATH = '/editorial/reminders';

const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  behind: 'Còn thiếu chỉ tiêu',
  silent: 'Lâu chưa có tin bài',
  held: 'Giữ bài lâu',
};

/** Which reminders run, by whose rule, and what was sent: nothing goes out that the Board can't see here. */
export function RemindersPage() {
  const { data, failed, reload, put } = useResource<ReminderOverview>(PATH);
  const send = useSend();
  const { toggleNotification } = useNotification();
  const turn = async (kind: ReminderKind, on: boolean) => {
    const sent = await send<ReminderOverview>('put', `${PATH}/${kind}`, { on });
    if (sent.ok) put(sent.data);
    else toggleNotification({ type: 'danger', message: sent.words });
  };
  return (
    <Page.Main>
      <Page.Title>Nhắc việc</Page.Title>
      <Layouts.Header
        title="Nhắc việc"
        subtitle="Mỗi sáng hệ thống nhắc theo quy chế đang hiệu lực. Con số đổi ở mục Quy chế; ở đây bật hoặc tắt."
      />
      <Layouts.Content>
        {failed && <LoadFailed reload={reload} />}
        {data === null ? (
          !failed && <Page.Loading />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Box tag="section" aria-label="Các lời nhắc">
              <Flex direction="column" alignItems="stretch" gap={2}>
                {data.rules.map((rule) => (
                  <Rule key={rule.kind} rule={rule} onTurn={(on) => void turn(rule.kind, on)} />
                ))}
              </Flex>
            </Box>
            <Box tag="section" aria-label="Đã nhắc gần đây">
              <Typography tag="h2" variant="delta">
                Đã nhắc gần đây
              </Typography>
              <Sent sent={data.sent} />
            </Box>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function Rule({ rule, onTurn }: { rule: ReminderOverview['rules'][number]; onTurn: (on: boolean) => void }) {
  const { kind, words, ruled, on, switchedBy, switchedAt } = rule;
  return (
    <Box background="neutral0" hasRadius padding={4} shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
        <Box flex="1 1 30rem">
          <Typography tag="h2" variant="omega" fontWeight="bold">
            {KIND_WORDS[kind]}
          </Typography>
          <Typography tag="p">{words}</Typography>
          {switchedBy !== null && switchedAt !== null && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {switchedBy} {on ? 'bật' : 'tắt'} lúc {formatDateTime(switchedAt)}
            </Typography>
          )}
        </Box>
        {ruled && (
          <Switch
            aria-label={`Lời nhắc: ${KIND_WORDS[kind]}`}
            onLabel="Bật"
            offLabel="Tắt"
            checked={on}
            visibleLabels
            onCheckedChange={onTurn}
          />
        )}
      </Flex>
    </Box>
  );
}

function Sent({ sent }: Pick<ReminderOverview, 'sent'>) {
  if (sent.length === 0) return <EmptyStateLayout content="Chưa nhắc ai lần nào." />;
  return (
    <Box tag="ul" paddingTop={3}>
      {sent.map(({ id, kind, unit, title, text, told, at }) => (
        <Box tag="li" key={id} background="neutral0" hasRadius padding={4} marginBottom={2}>
          <Typography tag="p" fontWeight="semiBold">
            {title}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {KIND_WORDS[kind]} · {unit} · {told} người · <time dateTime={at}>{formatDateTime(at)}</time>
          </Typography>
          <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

export default RemindersPage;
