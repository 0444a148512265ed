// The one table of the dashboard, a thin wrap over antd's so that it can be replaced: sticky head and
// action column, columns chosen per user, ticked rows, server-side sorting and cursor pages.
import { Empty, Space, Table, type TableColumnsType } from 'antd';
import type { ReactNode, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnPicker } from './ColumnPicker';
import { useColumnChoice } from './columns';
import { Pager, type PageInfo, type PageTurn } from './Pager';
import { useReachableScroll } from './useReachableScroll';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row, index: number) => ReactNode;
  /** Cannot be hidden. */
  always?: boolean;
  hiddenAtFirst?: boolean;
  width?: number;
  align?: 'right';
  pin?: 'right';
  /** The server's name of the field to sort by. */
  sortBy?: string;
}

export interface Selection<Row> {
  ids: string[];
  onChange: (ids: string[], rows: Row[]) => void;
  label: (row: Row) => string;
}

interface DataTableProps<Row extends { id: string }> {
  /** Names the remembered column choice. */
  name: string;
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  loading: boolean;
  empty: ReactNode;
  emptyAction?: ReactNode;
  selection?: Selection<Row>;
  onOpen?: (row: Row) => void;
  sort?: string;
  onSort?: (sort: string) => void;
  pager?: { pageInfo: PageInfo | undefined; total: number | null | undefined; page: number; size: number; onTurn: (turn: PageTurn) => void };
  /** What can be done with the list, left of the column settings. */
  tools?: ReactNode;
}

export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { columns, sort, selection, onOpen } = props;
  const optional = columns.filter((column) => !column.always);
  const choice = useColumnChoice(
    props.name,
    optional.map((column) => column.key),
    optional.filter((column) => column.hiddenAtFirst).map((column) => column.key),
  );
  const shown = columns.filter((column) => column.always || choice.isShown(column.key));
  const place = useReachableScroll();
  return (
    <div className="qy-table" ref={place}>
      <div className="qy-table-tools">
        <Space wrap>{props.tools}</Space>
        <ColumnPicker columns={optional} shown={choice.shown} onChange={choice.choose} />
      </div>
      <Table<Row>
        aria-label={props.label}
        rowKey="id"
        size="small"
        columns={shown.map((column) => antdColumn(column, sort))}
        dataSource={props.rows}
        loading={props.loading}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState text={props.empty} action={props.emptyAction} /> }}
        onChange={(_page, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return;
          props.onSort?.(`${String(sorter.columnKey)}:${sorter.order === 'ascend' ? 'ASC' : 'DESC'}`);
        }}
        rowSelection={
          selection && {
            selectedRowKeys: selection.ids,
            preserveSelectedRowKeys: false,
            onChange: (keys, rows) => selection.onChange(keys.map(String), rows),
            getTitleCheckboxProps: () => ({ 'aria-label': t('table.selectPage') }),
            getCheckboxProps: (row) => ({ 'aria-label': selection.label(row) }),
          }
        }
        onRow={onOpen && ((row) => ({ className: 'qy-openable', onClick: (event) => openUnlessControl(event, () => onOpen(row)) }))}
      />
      {props.pager ? <Pager {...props.pager} /> : null}
    </div>
  );
}

function antdColumn<Row>(column: Column<Row>, sort: string | undefined): TableColumnsType<Row>[number] {
  const [field, direction] = sort?.split(':') ?? [];
  return {
    key: column.sortBy ?? column.key,
    title: column.title,
    width: column.width,
    align: column.align,
    fixed: column.pin,
    render: (_, row, index) => column.render(row, index),
    ...(column.sortBy
      ? {
          sorter: true,
          sortDirections: ['descend', 'ascend', 'descend'],
          sortOrder: field === column.sortBy ? (direction === 'ASC' ? 'ascend' : 'descend') : null,
        }
      : {}),
  };
}

function openUnlessControl(event: MouseEvent<HTMLElement>, open: () => void): void {
  const control = (event.target as HTMLElement).closest('a, button, input, label');
  if (!control && window.getSelection()?.isCollapsed !== false) open();
}

function EmptyState({ text, action }: { text: ReactNode; action: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {action}
    </Empty>
  );
}
