// The columns of one sheet, each with its first contents and what it is taken for.
import { CheckCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Select, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/ui/Mark';
import { samplesOf, type Matches, type SheetPreview, type TemplateColumn } from './matching';

interface MatchTableProps {
  sheet: SheetPreview;
  template: readonly TemplateColumn[];
  matches: Matches;
  onChange: (matches: Matches) => void;
}

const IGNORE = '';

export function MatchTable({ sheet, template, matches, onChange }: MatchTableProps) {
  const { t } = useTranslation();
  const title = t('imports.match.sheet', { sheet: sheet.sheet, row: sheet.headerRow });
  const options = [
    { value: IGNORE, label: t('imports.match.ignore') },
    ...template.map(({ key, header, required }) => ({ value: key, label: required ? `${header} *` : header })),
  ];
  const rows = sheet.columns.map((column, index) => ({ ...column, samples: samplesOf(sheet, index) })).filter(({ header }) => header !== '');
  return (
    <section aria-label={title}>
      <Typography.Title level={2} style={{ fontSize: 15 }}>
        {title}
      </Typography.Title>
      <Table
        aria-label={title}
        size="small"
        rowKey="column"
        pagination={false}
        dataSource={rows}
        columns={[
          { key: 'column', title: t('imports.match.column'), dataIndex: 'column', width: 60 },
          { key: 'header', title: t('imports.match.header'), dataIndex: 'header' },
          { key: 'sample', title: t('imports.match.sample'), dataIndex: 'samples', className: 'qy-quiet' },
          {
            key: 'target',
            title: t('imports.match.target'),
            width: 260,
            render: (_, row) => (
              <Select
                aria-label={`${t('imports.match.target')} ${row.header}`}
                style={{ width: '100%' }}
                showSearch={{ optionFilterProp: 'label' }}
                value={matches[row.header] ?? IGNORE}
                options={options}
                onChange={(key: string) => onChange({ ...matches, [row.header]: key === IGNORE ? null : key })}
              />
            ),
          },
          {
            key: 'certainty',
            title: '',
            width: 150,
            render: (_, row) => <Certainty suggestion={row.key ?? null} chosen={matches[row.header] ?? null} certainty={row.certainty ?? 0} />,
          },
        ]}
      />
    </section>
  );
}

/** Only of a suggestion that still stands; what a person chose needs no mark. */
function Certainty({ suggestion, chosen, certainty }: { suggestion: string | null; chosen: string | null; certainty: number }) {
  const { t } = useTranslation();
  if (suggestion === null || suggestion !== chosen) return null;
  return certainty >= 1 ? (
    <Mark tone="green" icon={<CheckCircleOutlined aria-hidden />}>
      {t('imports.match.certain')}
    </Mark>
  ) : (
    <Mark tone="gold" icon={<QuestionCircleOutlined aria-hidden />}>
      {t('imports.match.likely')}
    </Mark>
  );
}
