// The same workbook back, with its wrong cells marked and an 错误原因 column; the errors alone as JSONL.
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportSummaryFragment } from '@/generated/graphql';
import { DownloadButton } from '@/ui/DownloadButton';

export function MarkedWorkbook({ detail }: { detail: Pick<ImportSummaryFragment, 'markedWorkbookUrl' | 'errorsUrl'> }) {
  const { t } = useTranslation();
  return (
    <Space wrap>
      <DownloadButton path={detail.markedWorkbookUrl}>{t('imports.marked')}</DownloadButton>
      <DownloadButton path={detail.errorsUrl} type="link">
        {t('imports.errorsFile')}
      </DownloadButton>
    </Space>
  );
}
