// What the reading found: problems first, then what was cleaned without changing its meaning.
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { CleaningTable } from './CleaningTable';
import { ProblemTable } from './ProblemTable';
import type { ImportDetail, Problem } from './useProblems';

interface ImportFindingsProps {
  detail: ImportDetail;
  problems: readonly Problem[];
  left: number;
  loading: boolean;
  onMore: () => void;
}

export function ImportFindings({ detail, ...problems }: ImportFindingsProps) {
  const { t } = useTranslation();
  const table = <ProblemTable {...problems} />;
  if (detail.cleaningCount === 0) return detail.problemCount > 0 ? table : null;
  return (
    <Tabs
      defaultActiveKey={detail.problemCount > 0 ? 'problems' : 'cleanings'}
      items={[
        { key: 'problems', label: `${t('imports.problems.title')} (${detail.problemCount})`, children: table },
        { key: 'cleanings', label: `${t('imports.cleaning.title')} (${detail.cleaningCount})`, children: <CleaningTable importId={detail.id} /> },
      ]}
    />
  );
}
