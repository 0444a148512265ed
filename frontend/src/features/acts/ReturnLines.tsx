// 退货商品: all that went out, or which lines of it come back and how much of each.
import { Checkbox, Radio, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { ReturnLineInput } from '@/generated/graphql';
import { FaultNotice } from '@/ui/FaultNotice';
import { GuardedInput } from '@/ui/GuardedInput';
import { OrderGoods } from './documents';

interface ReturnLinesProps {
  orderId: string;
  /** Nothing while all of it comes back. */
  value?: readonly ReturnLineInput[];
  onChange?: (lines: readonly ReturnLineInput[] | undefined) => void;
}

const AMOUNTS = ['qty', 'qty1', 'qty2'] as const;

export function ReturnLines({ orderId, value, onChange }: ReturnLinesProps) {
  const { t } = useTranslation();
  const [{ data, fetching, error }] = useQuery({ query: OrderGoods, variables: { id: orderId } });
  const order = data?.node?.__typename === 'Order' ? data.node : null;
  const goods = (order?.lines ?? []).map((line, place) => ({ ...line, list: order?.list?.lines[place] }));
  const whole = ({ gnum, qty, list }: (typeof goods)[number]): ReturnLineInput => ({ gnum, qty, qty1: list?.qty1 ?? '', ...(list?.qty2 ? { qty2: list.qty2 } : {}) });
  const amounts = AMOUNTS.filter((name) => goods.some((line) => whole(line)[name]));
  const kept = (gnum: number) => value?.find((line) => line.gnum === gnum);
  const change = (gnum: number, line: ReturnLineInput | undefined) => {
    const others = (value ?? []).filter((one) => one.gnum !== gnum);
    onChange?.([...others, ...(line ? [line] : [])].sort((a, b) => a.gnum - b.gnum));
  };
  return (
    <>
      <Radio.Group
        value={value === undefined ? 'all' : 'part'}
        onChange={({ target }) => onChange?.(target.value === 'all' ? undefined : goods.map(whole))}
        options={[
          { value: 'all', label: t('acts.returns.all') },
          { value: 'part', label: t('acts.returns.part'), disabled: goods.length === 0 },
        ]}
      />
      <FaultNotice error={error} />
      {fetching ? <Spin size="small" /> : null}
      {value === undefined ? null : (
        <table className="qy-return-lines">
          <thead>
            <tr>
              <th>{t('acts.returns.goods')}</th>
              {amounts.map((name) => (
                <th key={name}>{t(`acts.returns.${name}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goods.map((line) => {
              const back = kept(line.gnum);
              const full = whole(line);
              const named = (name: (typeof AMOUNTS)[number]) => `${t('acts.returns.line', { gnum: line.gnum })} ${t(`acts.returns.${name}`)}`;
              return (
                <tr key={line.gnum}>
                  <td>
                    <Checkbox checked={back !== undefined} onChange={({ target }) => change(line.gnum, target.checked ? full : undefined)}>
                      {line.gnum} {line.itemName}
                    </Checkbox>
                    <div className="qy-quiet">{t('acts.returns.went', { qty: line.qty, unit: line.unitName })}</div>
                  </td>
                  {amounts.map((name) => (
                    <td key={name}>
                      {back && full[name] ? (
                        <GuardedInput rule="edges" inputMode="decimal" aria-label={named(name)} value={back[name] ?? ''} onChange={(text) => change(line.gnum, { ...back, [name]: text })} />
                      ) : null}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
