/** What the viewer may see of documents, as variables of the card's queries. */
import { useCan, useKeepsClaims } from '../../app/viewer';

export function useDocumentSight() {
  return { internal: useCan('claims.internal:read'), people: useCan('people:read'), claims: useKeepsClaims() };
}
