// 回执词典: what every answer of the port means, why it likely came, what to do.
import { graphql } from '@/generated';

export const ReceiptMeanings = graphql(`
  query ReceiptMeanings($kind: ReceiptCodeKind, $search: String) {
    receiptMeanings(kind: $kind, search: $search) {
      kind
      code
      known
      party
      retryable
      meaningZh
      meaningEn
      causeZh
      causeEn
      nextZh
      nextEn
    }
  }
`);
