/** What the address of the form fills in: `/claims/new?partner=ptn_…`. */
export interface NewClaimSearch {
  partner?: string;
  contact?: string;
  reason?: string;
  department?: string;
  title?: string;
  /** What it is based on: an order, a shipment, a return. */
  basis?: string;
}

const names = ['partner', 'contact', 'reason', 'department', 'title', 'basis'] as const;

export function newClaimSearch(given: Record<string, unknown>): NewClaimSearch {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given[name];
      // A subject of digits alone comes out of the address as a number.
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}
