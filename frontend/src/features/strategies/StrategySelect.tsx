// Finds a strategy by code or by name. Its trade mode comes along: it decides the template.
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import type { TradeMode } from '@/generated/graphql';
import { mergeOptions } from '@/ui/mergeOptions';
import { RecordSelect, type RecordSelectProps } from '@/ui/RecordSelect';
import { useDebounced } from '@/ui/useDebounced';
import { StrategyOptions } from './documents';

interface StrategySelectProps extends RecordSelectProps {
  onMode: (mode: TradeMode | null) => void;
}

export function StrategySelect({ onMode, onChange, ...props }: StrategySelectProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: StrategyOptions,
    variables: {
      byCode: text === '' ? null : { scope: 'CODE', text },
      byName: text === '' ? null : { scope: 'NAME', text },
    },
    requestPolicy: 'cache-and-network',
  });
  const found = [...(data?.byCode.nodes ?? []), ...(data?.byName.nodes ?? [])];
  return (
    <RecordSelect
      {...props}
      loading={fetching}
      onSearch={setTyped}
      onChange={(id) => {
        onMode(found.find((strategy) => strategy.id === id)?.mode ?? null);
        onChange?.(id);
      }}
      options={mergeOptions(found, (strategy) => `${strategy.code} ${strategy.name} · ${t(`tradeMode.${strategy.mode}`)}`)}
    />
  );
}
