/** A small row of columns, the last of which is not over yet. */
const [WIDTH, HEIGHT, GAP] = [160, 36, 3];

export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const most = Math.max(1, ...values);
  const width = (WIDTH - GAP * (values.length - 1)) / values.length;
  return (
    <svg className="dashboard-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {values.map((value, at) => {
        const height = Math.max(1, (value / most) * HEIGHT);
        // oxlint-disable-next-line react/no-array-index-key -- the place is what it is known by
        return <rect key={at} x={at * (width + GAP)} y={HEIGHT - height} width={width} height={height} rx={1.5} data-last={at === values.length - 1 || undefined} />;
      })}
    </svg>
  );
}
