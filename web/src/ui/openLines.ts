/** Orders by what is asked of their cancelled lines: a figure of lines and the figure of their orders are one question. */
import type { CustomerOrderWhereInput, DocumentLineWhereInput } from '../api/generated/graphql';

const cancelled: DocumentLineWhereInput = { cancelledAt: { isNull: false } };

/** For `customerOrders(where:)`: the orders that have such lines. */
export function ordersOf({ order, ...line }: DocumentLineWhereInput): CustomerOrderWhereInput {
  return { ...order, lines: { some: { ...cancelled, ...line } } };
}
