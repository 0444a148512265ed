// What is wrong with the file, cell by cell: where it stands, what is there, which rule, how to mend it.
import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/ui/Mark';
import { showBlanks } from '@/ui/whitespace';
import type { Problem } from './useProblems';

interface ProblemTableProps {
  problems: readonly Problem[];
  left: number;
  loading: boolean;
  onMore: () => void;
}

export function ProblemTable({ problems, left, loading, onMore }: ProblemTableProps) {
  const { t } = useTranslation();
  const columns: TableColumnsType<Problem> = [
    { key: 'sheet', title: t('imports.problems.sheet'), dataIndex: 'sheet' },
    { key: 'row', title: t('imports.problems.row'), dataIndex: 'row', align: 'right' },
    { key: 'column', title: t('imports.problems.column'), render: (_, problem) => problem.column ?? '—' },
    { key: 'value', title: t('imports.problems.value'), render: (_, problem) => <ProblemValue value={problem.value ?? null} /> },
    {
      key: 'rule',
      title: t('imports.problems.rule'),
      render: (_, problem) => (
        <>
          <Mark
            tone={problem.severity === 'ERROR' ? 'red' : 'gold'}
            icon={problem.severity === 'ERROR' ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
          >
            {t(`imports.problems.severity.${problem.severity}`)} {problem.code}
          </Mark>{' '}
          {problem.message}
        </>
      ),
    },
    { key: 'todo', title: t('imports.problems.todo'), dataIndex: 'todo' },
  ];
  return (
    <>
      <Table<Problem>
        aria-label={t('imports.problems.title')}
        size="small"
        rowKey={keyOf}
        columns={columns}
        dataSource={problems}
        loading={loading && problems.length === 0}
        pagination={false}
        locale={{ emptyText: t('imports.problems.none') }}
      />
      {left > 0 ? (
        <Button block type="link" loading={loading} onClick={onMore}>
          {t('imports.problems.more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}

/** One cell may break one rule once. */
function keyOf(problem: Problem): string {
  return [problem.sheet, problem.row, problem.column, problem.code, problem.field].join('\u0000');
}

function ProblemValue({ value }: { value: string | null }) {
  const { t } = useTranslation();
  if (value === null || value === '') return <span className="qy-quiet">{t('imports.problems.emptyValue')}</span>;
  return <code>{showBlanks(value, 'edges')}</code>;
}
