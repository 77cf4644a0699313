import type { Overview } from '@toasoan/contracts';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { SitePinBanner } from '../releases/site-pin-banner';
import { emergencyLines, emptyDeskLines, failureLines, overdueLines, silentLines } from './overview-lines';
import { OverviewSection } from './overview-section';
import { useOverview } from './use-overview';

/** The Board's page: only what asks for its eye; an empty section says that all is well. */
export function OverviewPage() {
  const { overview, failed, reload } = useOverview();
  return (
    <Page.Main>
      <Page.Title>Toàn cảnh</Page.Title>
      <Layouts.Header title="Toàn cảnh" subtitle="Chỉ những việc cần Ban Biên tập để mắt. Trang tự làm mới." />
      <Layouts.Content>
        {failed && (
          <Flex gap={2} role="alert" paddingBottom={4}>
            <Typography textColor="danger600">Không đọc được toàn cảnh. Hãy kiểm tra mạng.</Typography>
            <Button variant="tertiary" size="S" onClick={() => void reload()}>
              Thử lại
            </Button>
          </Flex>
        )}
        {overview === null ? !failed && <Page.Loading /> : <Sections overview={overview} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Sections({ overview }: { overview: Overview }) {
  const { emergencies, overdue, silentDays, silentUnits, unitsWithoutApprover, failedPublications } = overview;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <SitePinBanner />
      <OverviewSection
        title="Đăng khẩn chờ duyệt lại"
        calm="Không có bài đăng khẩn nào chờ người thứ hai duyệt."
        total={emergencies.total}
        lines={emergencyLines(emergencies)}
      />
      <OverviewSection
        title="Quá hạn duyệt"
        calm="Không có tin bài nào quá hạn duyệt."
        total={overdue.total}
        lines={overdueLines(overdue)}
        more={<Link to="/ban-bien-tap?view=overdue">Xem tất cả ở Bàn biên tập</Link>}
      />
      <OverviewSection
        title="Xuất bản không thành"
        calm="Không có lần xuất bản nào hỏng hay chậm."
        total={failedPublications.total}
        lines={failureLines(failedPublications)}
        more={<Link to="/hang-doi-xuat-ban">Xem hàng đợi xuất bản</Link>}
      />
      <OverviewSection
        title="Đơn vị chưa có người duyệt"
        calm="Nơi nào có bài đến đều có người duyệt."
        total={unitsWithoutApprover.total}
        lines={emptyDeskLines(unitsWithoutApprover)}
      />
      <OverviewSection
        title={`Đơn vị im tiếng ${String(silentDays)} ngày qua`}
        calm="Mọi đơn vị có chỉ tiêu đều có tin bài."
        total={silentUnits.total}
        lines={silentLines(silentUnits)}
      />
    </Flex>
  );
}

export default OverviewPage;
