// A text that has stood still for a moment: typing asks the server once, not once a letter.
import { useEffect, useState } from 'react';

export function useDebounced(text: string, delayMs = 250): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), delayMs);
    return () => clearTimeout(timer);
  }, [text, delayMs]);
  return settled;
}
