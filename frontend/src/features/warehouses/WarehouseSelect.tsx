// Finds an overseas warehouse by name.
import { useState } from 'react';
import { useQuery } from 'urql';
import { mergeOptions } from '@/ui/mergeOptions';
import { RecordSelect, type RecordSelectProps } from '@/ui/RecordSelect';
import { useDebounced } from '@/ui/useDebounced';
import { WarehouseOptions } from './documents';

export function WarehouseSelect(props: RecordSelectProps) {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: WarehouseOptions,
    variables: { byName: text === '' ? null : { scope: 'NAME', text } },
    requestPolicy: 'cache-and-network',
  });
  return (
    <RecordSelect
      {...props}
      loading={fetching}
      onSearch={setTyped}
      options={mergeOptions(data?.warehouses.nodes ?? [], (warehouse) => `${warehouse.name} (${warehouse.country})`)}
    />
  );
}
