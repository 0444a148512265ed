// From day to day, with the three ranges that are asked for most: 今日, 近 7 天, 本月.
import { Button, DatePicker, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

interface TimeRangeProps {
  label: string;
  from: string | null;
  to: string | null;
  onChange: (from: string | null, to: string | null) => void;
}

const DAY = 'YYYY-MM-DD';

export function TimeRange({ label, from, to, onChange }: TimeRangeProps) {
  const { t } = useTranslation();
  const today = dayjs();
  const chips = [
    { name: t('query.today'), from: today },
    { name: t('query.week'), from: today.subtract(6, 'day') },
    { name: t('query.month'), from: today.startOf('month') },
  ];
  return (
    <fieldset className="qy-query-field">
      <legend>{label}</legend>
      <Space wrap size={4}>
        <DatePicker.RangePicker
          aria-label={label}
          allowEmpty={[true, true]}
          value={[parse(from), parse(to)]}
          onChange={(range) => onChange(range?.[0]?.format(DAY) ?? null, range?.[1]?.format(DAY) ?? null)}
        />
        {chips.map((chip) => {
          const start = chip.from.format(DAY);
          const chosen = from === start && to === today.format(DAY);
          return (
            <Button
              key={chip.name}
              size="small"
              type={chosen ? 'primary' : 'default'}
              aria-pressed={chosen}
              onClick={() => (chosen ? onChange(null, null) : onChange(start, today.format(DAY)))}
            >
              {chip.name}
            </Button>
          );
        })}
      </Space>
    </fieldset>
  );
}

function parse(day: string | null): Dayjs | null {
  return day === null ? null : dayjs(day, DAY);
}
