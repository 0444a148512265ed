// The order numbers that the entry names under 随附单证 10000004: one click to copy, or as a file.
import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/ui/clipboard';
import { CopyText } from '@/ui/CopyText';
import { DownloadButton } from '@/ui/DownloadButton';
import type { Entry } from './EntryPage';

interface EntryNumbersProps {
  numbers: Entry['entryNumbers'];
  onlyStored: boolean;
  onOnlyStored: (only: boolean) => void;
}

export function EntryNumbers({ numbers, onlyStored, onOnlyStored }: EntryNumbersProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const count = numbers.numbers.length;
  const stored = numbers.numbers.filter((one) => one.status === 'SUCCEEDED').length;
  const copy = async () => {
    await copyText(numbers.text);
    void message.success(t('orders.copiedNumbers', { count }));
  };
  return (
    <section className="qy-panel qy-no-print" aria-label={t('entry.numbers')}>
      <div className="qy-row">
        <span>
          <strong>{t('entry.numbers')}</strong> <CopyText text={numbers.documentCode} /> {t('entry.numbersCount', { count, stored })}
        </span>
        <Space wrap>
          <Checkbox checked={onlyStored} onChange={(event) => onOnlyStored(event.target.checked)}>
            {t('entry.onlyStored')}
          </Checkbox>
          <Button type="primary" icon={<CopyOutlined aria-hidden />} disabled={count === 0} onClick={() => void copy()}>
            {t('entry.copyNumbers')}
          </Button>
          <DownloadButton path={numbers.textPath} disabled={count === 0}>
            {t('entry.numbersText')}
          </DownloadButton>
          <DownloadButton path={numbers.workbookPath} disabled={count === 0}>
            {t('entry.numbersWorkbook')}
          </DownloadButton>
        </Space>
      </div>
      {stored < count ? <p className="qy-quiet">{t('entry.notStored', { count: count - stored })}</p> : null}
    </section>
  );
}
