/** An amount in its currency; digits of equal width, so that columns line up. */
import { useFormat, type Sum } from './format';

export function Money({ value, as = 'money' }: { value: Sum | null | undefined; as?: 'money' | 'price' }) {
  const format = useFormat();
  return value ? <span className="figures">{format[as](value)}</span> : null;
}
