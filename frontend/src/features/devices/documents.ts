// 加密机: those that sign for this firm.
import { graphql } from '@/generated';

export const SigningDevices = graphql(`
  query SigningDevices {
    signingDevices {
      name
      state
      ratedPerMinute
      signedLastMinute
      waitingMessages
      forecastSeconds
      failover
    }
  }
`);
