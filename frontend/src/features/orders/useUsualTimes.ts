// How long customs and the e-port usually take, as the firm's settings say it.
import { useQuery } from 'urql';
import { UsualTimes } from './documents';
import { STUCK_AFTER_MS } from './status';

export interface Usual {
  /** Until the e-port's first word. */
  port: number;
  /** Between two words of customs. */
  customs: number;
}

export function useUsualTimes(): Usual {
  const [{ data }] = useQuery({ query: UsualTimes });
  const milliseconds = (code: string) => {
    const seconds = Number(data?.tenantSettings.find((setting) => setting.code === code)?.value);
    return seconds > 0 ? seconds * 1_000 : STUCK_AFTER_MS;
  };
  return { port: milliseconds('USUAL_PORT_SECONDS'), customs: milliseconds('USUAL_CUSTOMS_SECONDS') };
}
