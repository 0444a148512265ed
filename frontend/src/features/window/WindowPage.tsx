// 单一窗口查询: document by document, decided or not, each with its receipts.
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/ui/PageHead';
import { useSearchParam } from '@/ui/useSearchParam';
import { isAct, windowKinds } from './filters';
import { WindowActs } from './WindowActs';
import { WindowOrdersList } from './WindowOrdersList';

export function WindowPage() {
  const { t } = useTranslation();
  const [word, setKind] = useSearchParam('kind', 'condition');
  const kind = windowKinds.find((one) => one === word) ?? 'INVENTORY';
  return (
    <>
      <PageHead trail={[t('menu.declarations')]} title={t('window.title')} />
      <div className="qy-panel">
        <Radio.Group
          aria-label={t('window.kind')}
          optionType="button"
          value={kind}
          options={windowKinds.map((value) => ({ value, label: t(`papers.kind.${value}`) }))}
          onChange={(event) => setKind(String(event.target.value))}
        />
      </div>
      {isAct(kind) ? <WindowActs key={kind} kind={kind} /> : <WindowOrdersList key={kind} kind={kind} />}
    </>
  );
}
