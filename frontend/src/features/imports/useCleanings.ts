// What was cleaned in one import, a page at a time.
import { useCallback, useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import type { ImportCleaningsQuery } from '@/generated/graphql';
import { ImportCleanings } from './documents';

type Page = Extract<NonNullable<ImportCleaningsQuery['node']>, { __typename: 'Import' }>['cleanings'];
export type Cleaning = Page['nodes'][number];

const PAGE = 100;

interface Held {
  cleanings: readonly Cleaning[];
  cursor: string | null;
  total: number;
}

const NOTHING: Held = { cleanings: [], cursor: null, total: 0 };

export function useCleanings(importId: string) {
  const client = useClient();
  const [held, setHeld] = useState<Held>(NOTHING);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<CombinedError>();

  const take = useCallback((answer: Answer) => {
    setLoading(false);
    setError(answer.error);
    if (answer.held) setHeld(answer.held);
  }, []);
  useEffect(() => {
    void askFor(client, importId, NOTHING).then(take);
  }, [client, importId, take]);

  const more = () => {
    setLoading(true);
    void askFor(client, importId, held).then(take);
  };
  return { cleanings: held.cleanings, left: Math.max(0, held.total - held.cleanings.length), loading, error, more };
}

interface Answer {
  held: Held | null;
  error: CombinedError | undefined;
}

async function askFor(client: Client, importId: string, before: Held): Promise<Answer> {
  const variables = { id: importId, first: PAGE, after: before.cursor };
  const { data, error } = await client.query(ImportCleanings, variables, { requestPolicy: 'network-only' }).toPromise();
  if (data?.node?.__typename !== 'Import') return { held: null, error };
  const { nodes, pageInfo, totalCount } = data.node.cleanings;
  const cleanings = [...before.cleanings, ...nodes];
  return { held: { cleanings, cursor: pageInfo.endCursor ?? null, total: totalCount ?? cleanings.length }, error };
}
