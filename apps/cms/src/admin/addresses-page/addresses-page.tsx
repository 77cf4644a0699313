import { type AddressImportReport, MOST_IMPORT_LINES } from '@toasoan/contracts';
import { Box, Button, Field, Flex, Table, Tbody, Td, Textarea, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reportWords } from './report-words';
import { TableHead } from '../table-head';

const COLUMNS = ['Dòng', 'Địa chỉ cũ', 'Cần làm gì'];
const MOST_LINES = MOST_IMPORT_LINES.toLocaleString('vi');
const FAILED = 'Chưa gửi được danh sách. Hãy thử lại.';

interface Answer {
  report: AddressImportReport;
  check: boolean;
}

/** Addresses of the former site, pasted from a spreadsheet: checked first, then read in. */
export function AddressesPage() {
  const { post } = useFetchClient();
  const [csv, setCsv] = useState('');
  const [busy, setBusy] = useState<'check' | 'write' | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);

  const send = async (check: boolean) => {
    setBusy(check ? 'check' : 'write');
    setFailed(false);
    try {
      const { data } = await post<{ data: AddressImportReport }>('/editorial/addresses/import', { csv, check });
      setAnswer({ report: data.data, check });
    } catch {
      setAnswer(null);
      setFailed(true);
    }
    setBusy(null);
  };

  return (
    <Page.Main>
      <Page.Title>Địa chỉ cũ</Page.Title>
      <Layouts.Header
        title="Địa chỉ cũ"
        subtitle="Địa chỉ của trang tin trước đây dẫn tới bài ở trang này. Từng địa chỉ đã nhập nằm ở mục Chuyển hướng."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root
            hint={`Mỗi dòng một địa chỉ, nhiều nhất ${MOST_LINES} dòng. Địa chỉ kết thúc bằng -số.html thì mọi địa chỉ cũ mang số đó cùng dẫn tới bài.`}
          >
            <Field.Label>Danh sách: chép hai cột từ bảng tính rồi dán vào đây</Field.Label>
            <Textarea
              rows={12}
              value={csv}
              placeholder="/vi/news/trao-nha-1234.html,trao-nha-mai-am"
              onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
                setCsv(event.target.value);
                setAnswer(null);
              }}
            />
            <Field.Hint />
          </Field.Root>
          <Typography textColor="neutral600">
            Cột thứ nhất là địa chỉ cũ. Cột thứ hai là bài (địa chỉ, phần cuối địa chỉ hoặc mã của bài), đường dẫn của
            trang này, hoặc một địa chỉ https.
          </Typography>
          <Flex gap={2}>
            <Button
              variant="secondary"
              disabled={csv.trim() === '' || busy !== null}
              loading={busy === 'check'}
              onClick={() => {
                void send(true);
              }}
            >
              Kiểm tra danh sách
            </Button>
            <Button
              disabled={csv.trim() === '' || busy !== null}
              loading={busy === 'write'}
              onClick={() => {
                void send(false);
              }}
            >
              Nhập danh sách
            </Button>
          </Flex>
          <Box role="status">
            {failed && <Typography textColor="danger600">{FAILED}</Typography>}
            {answer && <Typography fontWeight="bold">{reportWords(answer.report, answer.check)}</Typography>}
          </Box>
          {answer && answer.report.refused.length > 0 && <Refused lines={answer.report.refused} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Refused({ lines }: { lines: AddressImportReport['refused'] }) {
  return (
    <Table colCount={COLUMNS.length} rowCount={lines.length + 1} aria-label="Các dòng cần sửa">
      <TableHead columns={COLUMNS} />
      <Tbody>
        {lines.map(({ line, address, message }) => (
          <Tr key={line}>
            <Td>
              <Typography>{line}</Typography>
            </Td>
            <Td>
              <Typography tag="p" ellipsis maxWidth="24rem" title={address}>
                {address}
              </Typography>
            </Td>
            <Td>
              <Typography>{message}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

export default AddressesPage;
