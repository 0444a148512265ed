// Cursor paging: before and after, how many in all, how many a page.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZES, type ListFilters } from './filters';

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

export type PageTurn = Partial<Pick<ListFilters<string, string>, 'after' | 'before' | 'page' | 'size'>>;

interface PagerProps {
  pageInfo: PageInfo | undefined;
  /** Unknown while loading, and where counting would cost too much. */
  total: number | null | undefined;
  page: number;
  size: number;
  onTurn: (turn: PageTurn) => void;
}

export function Pager({ pageInfo, total, page, size, onTurn }: PagerProps) {
  const { t } = useTranslation();
  return (
    <nav className="qy-pager" aria-label={t('table.pages')}>
      <span>{typeof total !== 'number' ? null : t('table.total', { count: total })}</span>
      <Select
        aria-label={t('table.pageSize')}
        value={size}
        options={PAGE_SIZES.map((count) => ({ value: count, label: t('table.perPage', { count }) }))}
        onChange={(next: number) => onTurn({ size: next })}
      />
      <Button
        icon={<LeftOutlined aria-hidden />}
        disabled={!pageInfo?.hasPreviousPage}
        onClick={() => onTurn({ after: null, before: pageInfo?.startCursor ?? null, page: Math.max(1, page - 1) })}
      >
        {t('table.previous')}
      </Button>
      <span>{t('table.page', { page })}</span>
      <Button
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        disabled={!pageInfo?.hasNextPage}
        onClick={() => onTurn({ after: pageInfo?.endCursor ?? null, before: null, page: page + 1 })}
      >
        {t('table.next')}
      </Button>
    </nav>
  );
}
