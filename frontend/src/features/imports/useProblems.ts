// The problems of one import, a page at a time, in the order of the sheet.
import { useCallback, useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import type { ImportProblemsQuery } from '@/generated/graphql';
import { ImportProblems } from './documents';

type ImportNode = Extract<NonNullable<ImportProblemsQuery['node']>, { __typename: 'Import' }>;
export type ImportDetail = Omit<ImportNode, 'problems'>;
export type Problem = ImportNode['problems']['nodes'][number];

const PAGE = 100;

export interface Problems {
  detail: ImportDetail | null;
  problems: readonly Problem[];
  /** How many are not shown yet. */
  left: number;
  loading: boolean;
  error: CombinedError | undefined;
  more: () => void;
}

interface Held {
  importId: string;
  detail: ImportDetail | null;
  problems: readonly Problem[];
  cursor: string | null;
  total: number;
}

export function useProblems(importId: string | null): Problems {
  const client = useClient();
  const [held, setHeld] = useState<Held | null>(null);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CombinedError>();

  const take = useCallback((answer: Answer) => {
    setAsking(false);
    setError(answer.error);
    if (answer.held) setHeld(answer.held);
  }, []);

  useEffect(() => {
    if (importId !== null) void askFor(client, importId, null).then(take);
  }, [client, importId, take]);

  const shown = held?.importId === importId ? held : null; // what belongs to another import is not shown
  const more = () => {
    if (importId === null) return;
    setAsking(true);
    void askFor(client, importId, shown).then(take);
  };
  return {
    detail: shown?.detail ?? null,
    problems: shown?.problems ?? [],
    left: shown ? Math.max(0, shown.total - shown.problems.length) : 0,
    loading: asking || (importId !== null && shown === null && !error),
    error,
    more,
  };
}

interface Answer {
  held: Held | null;
  error: CombinedError | undefined;
}

async function askFor(client: Client, importId: string, before: Held | null): Promise<Answer> {
  const variables = { id: importId, first: PAGE, after: before?.cursor ?? null };
  const { data, error } = await client.query(ImportProblems, variables, { requestPolicy: 'network-only' }).toPromise();
  if (data?.node?.__typename !== 'Import') return { held: null, error };
  const { problems: page, ...detail } = data.node;
  const problems = [...(before?.problems ?? []), ...page.nodes];
  return { held: { importId, detail, problems, cursor: page.pageInfo.endCursor ?? null, total: page.totalCount ?? problems.length }, error };
}
