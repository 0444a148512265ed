// 企业前期对接: who is stuck where. A column for each step with its count; below, the enterprises.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingRowFragment, OnboardingWhere } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { pageVariables, type FilterShape } from '@/ui/filters';
import { PageHead } from '@/ui/PageHead';
import { useListFilters } from '@/ui/useListFilters';
import { useSearchParam } from '@/ui/useSearchParam';
import { Onboardings } from './documents';
import { OnboardingDrawer } from './OnboardingDrawer';
import { StepBoard } from './StepBoard';
import { placeOf, type Place } from './steps';
import { useOnboardingColumns } from './useOnboardingColumns';

const shape: FilterShape<string, never> = { scopes: ['NAME'], statuses: [], sorts: ['CREATED_AT:DESC'] };

export function OnboardingPage() {
  const { t } = useTranslation();
  const { filters, change } = useListFilters(shape);
  const [at, setAt] = useSearchParam('at', 'condition');
  const [openId, setOpenId] = useSearchParam('enterprise');
  const place = placeOf(at);
  const variables = useMemo(() => ({ ...pageVariables(filters), where: whereOf(placeOf(at)) }), [filters, at]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Onboardings, variables, types: ['Enterprise', 'Onboarding'] });
  const rows = data?.onboardings.nodes ?? [];
  const open = (row: OnboardingRowFragment) => setOpenId(row.id);
  const columns = useOnboardingColumns(open);
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('onboarding.title')} />
      <StepBoard counts={data?.onboardingCounts ?? []} place={place} onChoose={setAt} />
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="onboarding"
        label={t('onboarding.title')}
        columns={columns}
        rows={rows}
        loading={loading}
        empty={t('onboarding.empty')}
        onOpen={open}
        pager={{
          pageInfo: data?.onboardings.pageInfo,
          total: data?.onboardings.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
      {openId ? <OnboardingDrawer id={openId} onClose={() => setOpenId(null)} /> : null}
    </>
  );
}

function whereOf(place: Place): OnboardingWhere | null {
  if (place === null) return null;
  return place === 'FINISHED' ? { finished: true } : { stuckAt: place };
}
