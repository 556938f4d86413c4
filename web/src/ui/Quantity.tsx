/** How many, without zeros behind the last decimal, and of what. */
import { useFormat } from './format';

export function Quantity({ value, unit }: { value: string; unit?: string | null }) {
  const format = useFormat();
  return (
    <span className="figures">
      {format.quantity(value)}
      {unit && ` ${unit}`}
    </span>
  );
}
