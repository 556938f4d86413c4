/** A moment: as a date, as a date with its time, or as how long ago; the full moment is told on hovering. */
import { useFormat } from './format';

interface Props {
  value: string;
  as?: 'date' | 'dateTime' | 'relative';
}

export function Time({ value, as = 'date' }: Props) {
  const format = useFormat();
  return (
    <time dateTime={value} title={format.fullTime(value)}>
      {format[as](value)}
    </time>
  );
}
