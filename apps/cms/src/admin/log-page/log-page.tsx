import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ChainState } from './chain-state';
import { ExportButtons } from './export-buttons';
import { type Filters, FILTERS, LogFilters } from './log-filters';
import { LogTable } from './log-table';
import { useLog } from './use-log';

/** Every step of every article: who did what and when, whether the chain is whole, and the way out of the house. */
export function LogPage() {
  const [address, setAddress] = useSearchParams();
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = address.get(name)?.trim();
    if (value) filters[name] = value;
  }
  const { items, failed, more } = useLog(new URLSearchParams(filters).toString());
  const [loading, setLoading] = useState(false);
  const showOlder = async (load: () => Promise<void>) => {
    setLoading(true);
    await load();
    setLoading(false);
  };

  return (
    <Page.Main>
      <Page.Title>Nhật ký duyệt</Page.Title>
      <Layouts.Header
        title="Nhật ký duyệt"
        subtitle="Mỗi bước một dòng, chỉ thêm, không sửa, không xóa. Các dòng nối nhau bằng mã băm."
        primaryAction={<ExportButtons {...filters} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ChainState />
          <LogFilters
            given={filters}
            apply={(chosen) => {
              setAddress(Object.entries(chosen).filter(([, value]) => value.trim() !== ''));
            }}
          />
          {failed && (
            <Typography role="alert" textColor="danger600">
              Không đọc được nhật ký. Hãy xem lại ngày lọc rồi tải lại trang.
            </Typography>
          )}
          {(items !== null || !failed) && <LogTable items={items} />}
          {more && (
            <Flex justifyContent="center">
              <Button
                variant="secondary"
                loading={loading}
                onClick={() => {
                  void showOlder(more);
                }}
              >
                Xem các dòng cũ hơn
              </Button>
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

export default LogPage;
