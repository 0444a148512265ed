// A table that is wider than its place scrolls; whoever has no mouse must be able to reach it.
import { useEffect, useRef, type RefObject } from 'react';

export function useReachableScroll(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('.ant-table-content')?.setAttribute('tabindex', '0');
  });
  return place;
}
