// Finds an enterprise of one role by name or by customs code.
import { useState } from 'react';
import { useQuery } from 'urql';
import type { EnterpriseRole } from '@/generated/graphql';
import { mergeOptions } from '@/ui/mergeOptions';
import { RecordSelect, type RecordSelectProps } from '@/ui/RecordSelect';
import { useDebounced } from '@/ui/useDebounced';
import { EnterpriseOptions } from './documents';

interface EnterpriseSelectProps extends RecordSelectProps {
  among?: EnterpriseRole;
  /** What is chosen is the customs code, not the record. */
  byCode?: boolean;
  onPick?: (enterprise: { name: string; customsCode: string }) => void;
}

export function EnterpriseSelect({ among, byCode = false, onPick, onChange, ...props }: EnterpriseSelectProps) {
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const [{ data, fetching }] = useQuery({
    query: EnterpriseOptions,
    variables: {
      byName: text === '' ? null : { scope: 'NAME', text },
      byCode: text === '' ? null : { scope: 'CUSTOMS_CODE', text },
      where: { status: { eq: 'ENABLED' }, ...(among ? { roles: { eq: among } } : {}) },
    },
    requestPolicy: 'cache-and-network',
  });
  const found = [...(data?.byName.nodes ?? []), ...(data?.byCode.nodes ?? [])].map((enterprise) => ({
    ...enterprise,
    id: byCode ? enterprise.customsCode : enterprise.id,
  }));
  return (
    <RecordSelect
      {...props}
      loading={fetching}
      onSearch={setTyped}
      options={mergeOptions(found, (enterprise) => `${enterprise.name} ${enterprise.customsCode}`)}
      onChange={(value) => {
        onChange?.(value);
        const picked = found.find((enterprise) => enterprise.id === value);
        if (picked) onPick?.(picked);
      }}
    />
  );
}
