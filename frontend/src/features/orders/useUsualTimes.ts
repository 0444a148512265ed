// How long each hop usually takes, as the firm's settings say it: what takes longer is diagnosed by itself.
import { useQuery } from 'urql';
import { UsualTimes } from './documents';

export interface Usual {
  /** From the push until the e-port's first word. */
  push: number;
  /** From the sending until the e-port's first word. */
  port: number;
  /** Between two words of customs. */
  customs: number;
}

/** Seconds, as they are before anybody changes them; shown until the settings have come. */
const UNCHANGED = { USUAL_SIGNING_SECONDS: 300, USUAL_SENDING_SECONDS: 300, USUAL_PORT_SECONDS: 1_800, USUAL_CUSTOMS_SECONDS: 14_400 } as const;

export function useUsualTimes(): Usual {
  const [{ data }] = useQuery({ query: UsualTimes });
  const milliseconds = (code: keyof typeof UNCHANGED) => {
    const seconds = Number(data?.tenantSettings.find((setting) => setting.code === code)?.value);
    return (seconds > 0 ? seconds : UNCHANGED[code]) * 1_000;
  };
  const port = milliseconds('USUAL_PORT_SECONDS');
  const push = milliseconds('USUAL_SIGNING_SECONDS') + milliseconds('USUAL_SENDING_SECONDS') + port;
  return { push, port, customs: milliseconds('USUAL_CUSTOMS_SECONDS') };
}

/** How long something under way may take from its push on: until the first word, or until the one after. */
export function longest(usual: Usual, customsStatus: string | null | undefined): number {
  return customsStatus ? usual.push + usual.customs : usual.push;
}
