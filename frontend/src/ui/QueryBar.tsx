// The query bar of every list, in the words operators know: 搜索范围, text, 状态, 时间.
import { SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select, Space } from 'antd';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListFilters } from './filters';
import { TimeRange } from './TimeRange';

interface QueryBarProps<Scope extends string, Status extends string> {
  filters: ListFilters<Scope, Status>;
  onChange: (patch: Partial<ListFilters<Scope, Status>>) => void;
  scopes: { value: Scope; label: string }[];
  statuses: { value: Status; label: string }[];
  timeLabel: string;
  /** More conditions of this list, after the status. */
  children?: ReactNode;
}

export function QueryBar<Scope extends string, Status extends string>(props: QueryBarProps<Scope, Status>) {
  const { t } = useTranslation();
  const { filters, onChange } = props;
  const [draft, setDraft] = useState<{ from: string; text: string }>({ from: filters.text, text: filters.text });
  const text = draft.from === filters.text ? draft.text : filters.text; // the address may change by the back button
  const type = (next: string) => setDraft({ from: filters.text, text: next });

  const pasteNumbers = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text').trim();
    if (!/[\r\n\t]/.test(pasted)) return; // a single-line field would glue the lines together
    event.preventDefault();
    type(pasted.split(/[\r\n\t]+/).join(' '));
  };
  return (
    <form
      role="search"
      className="qy-query"
      aria-label={t('query.label')}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ text: text.trim() });
      }}
    >
      <Space.Compact className="qy-query-text">
        <Select
          aria-label={t('query.scope')}
          value={filters.scope}
          options={props.scopes}
          onChange={(scope: Scope) => onChange({ scope, text: text.trim() })}
          popupMatchSelectWidth={false}
        />
        <Input
          aria-label={t('query.text')}
          placeholder={t('query.text')}
          allowClear
          value={text}
          onChange={(event) => type(event.target.value)}
          onPaste={pasteNumbers}
          onClear={() => onChange({ text: '' })}
        />
        <Button htmlType="submit" type="primary" icon={<SearchOutlined aria-hidden />}>
          {t('query.search')}
        </Button>
      </Space.Compact>
      <fieldset className="qy-query-field">
        <legend>{t('query.status')}</legend>
        <Checkbox.Group
          value={filters.status}
          options={props.statuses}
          onChange={(status) => onChange({ status: status as Status[] })}
        />
      </fieldset>
      {props.children}
      <TimeRange label={props.timeLabel} from={filters.from} to={filters.to} onChange={(from, to) => onChange({ from, to })} />
      <Button type="link" onClick={() => onChange({ text: '', status: [], from: null, to: null })}>
        {t('query.clear')}
      </Button>
    </form>
  );
}
