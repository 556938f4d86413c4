/** The address of a filtered list of claims, for pages that count them. */
import type { ClaimStatus } from '../api/generated/graphql';

interface Of {
  partner?: string;
  reason?: string;
  atFaultDepartment?: string;
  status?: readonly ClaimStatus[];
  /** A day. */
  createdAt?: string;
  channel?: string;
}

/** The list's search parameters: `<Link to="/claims" search={toClaims({ partner: id })}>`. */
export function toClaims({ status, ...of }: Of) {
  return { ...of, ...(status && { status: status.join(',') }) } as never; // the list checks its own parameters
}
