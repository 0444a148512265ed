// Finds a customer by code or by name.
import { useState } from 'react';
import { useQuery } from 'urql';
import { mergeOptions } from '@/ui/mergeOptions';
import { RecordSelect, type RecordSelectProps } from '@/ui/RecordSelect';
import { useDebounced } from '@/ui/useDebounced';
import { CustomerOptions } from './documents';

export function CustomerSelect(props: RecordSelectProps) {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: CustomerOptions,
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
      options={mergeOptions(found, (customer) => `${customer.code} ${customer.name}`)}
    />
  );
}
