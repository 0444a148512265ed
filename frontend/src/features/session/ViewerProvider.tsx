// Who is looking, for which firm, in which role. No page inside is drawn before this is known, because
// the sandbox sign must never be late.
import { createContext, useContext, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { LoadingPage } from '@/app/LoadingPage';
import type { ViewerQuery as Answer } from '@/generated/graphql';
import { FaultNotice } from '@/ui/FaultNotice';
import { ViewerQuery } from './documents';

export type Viewer = Answer['viewer'];

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, ask] = useQuery({ query: ViewerQuery });
  if (data) return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
  if (error) return <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  return <LoadingPage />;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer stands outside ViewerProvider');
  return viewer;
}

export type Permission = 'directory:write' | 'orders:write' | 'declarations:push';

/** What the role allows. The server decides; the screen only spares the vain try. */
export function useMay(permission: Permission): boolean {
  return useViewer().permissions.includes(permission);
}
