import { TWO_FACTOR_ROLES, type TwoFactorRole, type TwoFactorSettings } from '@toasoan/contracts';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { ask } from './ask';
import { PeopleTable } from './people-table';
import { ROLE_WORDS } from './role-words';

/** Which roles must have the second step, who has it, and a way back for whoever lost the telephone. */
export function SettingsPage() {
  const [kept, setKept] = useState<TwoFactorRole[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void ask<TwoFactorSettings>('get', '/settings').then((said) => {
      if (said.ok) setKept(said.data.requiredRoles);
      else setProblem(said.message);
    });
  }, []);
  return (
    <Page.Main>
      <Page.Title>Xác thực hai bước</Page.Title>
      <Layouts.Header
        title="Xác thực hai bước"
        subtitle="Ai cũng bật được cho mình, ở mục Bảo mật tài khoản. Ở đây chọn vai trò nào phải có."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {problem !== null && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
          {kept && <RolesForm key={kept.join()} kept={kept} onKept={setKept} />}
          {kept && <PeopleTable requiredRoles={kept} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function RolesForm({ kept, onKept }: { kept: TwoFactorRole[]; onKept: (roles: TwoFactorRole[]) => void }) {
  const [chosen, setChosen] = useState(kept);
  const [busy, setBusy] = useState(false);
  const { toggleNotification } = useNotification();
  const changed = TWO_FACTOR_ROLES.some((role) => chosen.includes(role) !== kept.includes(role));
  const save = async () => {
    setBusy(true);
    const said = await ask<TwoFactorSettings>('put', '/settings', { requiredRoles: chosen });
    setBusy(false);
    if (said.ok) onKept(said.data.requiredRoles);
    toggleNotification(said.ok ? { type: 'success', message: 'Đã lưu.' } : { type: 'danger', message: said.message });
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex
        tag="fieldset"
        direction="column"
        alignItems="stretch"
        gap={3}
        style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      >
        <Typography tag="legend" variant="delta" style={{ marginBottom: '1.2rem', padding: 0 }}>
          Vai trò phải có xác thực hai bước
        </Typography>
        {TWO_FACTOR_ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={chosen.includes(role)}
            onCheckedChange={(checked) => {
              setChosen(checked === true ? [...chosen, role] : chosen.filter((other) => other !== role));
            }}
          >
            {ROLE_WORDS[role]}
          </Checkbox>
        ))}
        <Typography variant="pi" textColor="neutral600">
          Có hiệu lực ngay, với người đang đăng nhập cũng vậy: ai chưa bật sẽ được dẫn qua các bước thiết lập rồi mới
          làm việc tiếp.
        </Typography>
        <Flex>
          <Button disabled={!changed} loading={busy} onClick={() => void save()}>
            Lưu
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

export default SettingsPage;
