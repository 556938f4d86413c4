/** An amount in its currency; digits of equal width, so that columns line up. */
import { useFormat, type Sum } from './format';

export function Money({ value }: { value: Sum | null | undefined }) {
  const format = useFormat();
  return value ? <span className="figures">{format.money(value)}</span> : null;
}
