// A question whose answer moves by itself: status is derived on the server, so the answer is asked for
// again while work is under way, when work ends, and never while nobody is looking.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { usePreferences } from '@/app/preferences';
import { useTray, useTrayState } from '@/features/operations/TrayProvider';

const EVERY_MS = 2_500;
/** So often it is asked once nothing moves any more: what went well is said more of, 放行 and then 结关. */
const AFTERWARDS = 8;

interface LiveQuery<Data, Variables extends AnyVariables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  /** Types whose change makes the answer old, needed where an answer may be empty. */
  types: string[];
  pause?: boolean;
  /** True while the answer itself says that more will come. */
  moving?: (data: Data) => boolean;
}

export interface LiveAnswer<Data> {
  data: Data | undefined;
  /** Nothing to show yet, or it belongs to another question. */
  loading: boolean;
  error: CombinedError | undefined;
  refresh: () => void;
}

export function useLiveQuery<Data, Variables extends AnyVariables>(options: LiveQuery<Data, Variables>): LiveAnswer<Data> {
  const { query, variables, pause = false, moving } = options;
  const tray = useTray();
  const { running } = useTrayState();
  const types = options.types.join(',');
  const context = useMemo(() => ({ additionalTypenames: types.split(',') }), [types]);
  const [result, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause,
    context,
    requestPolicy: 'cache-and-network',
  });

  // cache-and-network keeps the old answer on the screen while the new one is on its way
  const refresh = useCallback(() => execute({ requestPolicy: 'cache-and-network' }), [execute]);
  const onItsWay = useRef(false);
  useEffect(() => {
    onItsWay.current = result.fetching || result.stale;
  }, [result.fetching, result.stale]);
  const live = !pause && (running > 0 || (result.data !== undefined && moving?.(result.data) === true));

  useEffect(() => tray.onEnded(refresh), [tray, refresh]);
  const { locale } = usePreferences();
  const asked = useRef(locale);
  useEffect(() => {
    if (asked.current === locale) return; // the server's own words come in the new language
    asked.current = locale;
    refresh();
  }, [locale, refresh]);
  const left = useRef(0);
  useEffect(() => {
    if (live) left.current = AFTERWARDS;
    if (pause || left.current === 0) return undefined;
    const timer = setInterval(() => {
      // To ask again is to give up the answer on its way: a server slower than the beat would never be heard.
      if (document.visibilityState !== 'visible' || onItsWay.current) return;
      if (!live) left.current -= 1;
      if (left.current === 0) clearInterval(timer);
      refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [live, pause, refresh]);

  return { data: result.data, loading: result.fetching, error: result.error, refresh };
}
