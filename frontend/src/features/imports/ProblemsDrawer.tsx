// The problems of a file that was imported earlier.
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '@/ui/FaultNotice';
import { ImportFigures } from './ImportFigures';
import { ImportFindings } from './ImportFindings';
import { MarkedWorkbook } from './MarkedWorkbook';
import { useProblems } from './useProblems';

export function ProblemsDrawer({ importId, onClose }: { importId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { detail, problems, left, loading, error, more } = useProblems(importId);
  return (
    <Drawer
      open
      title={t('imports.problems.title')}
      size={960}
      onClose={onClose}
      extra={detail && detail.problemCount > 0 ? <MarkedWorkbook detail={detail} /> : null}
    >
      <FaultNotice error={error} onRetry={more} />
      {detail ? <ImportFigures detail={detail} /> : null}
      {detail ? <ImportFindings detail={detail} problems={problems} left={left} loading={loading} onMore={more} /> : null}
    </Drawer>
  );
}
