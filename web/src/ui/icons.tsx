/** Line icons on a grid of 24; they only repeat what a word beside them says. */
const paths = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  claims: 'M8 3h8l4 4v14H4V3h4M8 12h8M8 16h5M14 3v5h5',
  tasks: 'M4 6.5l1.5 1.5L8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M11 6.5h9M11 12.5h9M11 18.5h9',
  reports: 'M4 20h16M7 16v-5M12 16V5M17 16V9',
  partners: 'M4 21V7l8-4 8 4v14M9 21v-5h6v5M8 9h.01M12 9h.01M16 9h.01M8 12.5h.01M12 12.5h.01M16 12.5h.01',
  reasons: 'M12 3v6M5 21v-4h14v4M12 9v8M3 21h4M17 21h4M10 21h4M12 17v4M9 3h6v6H9z',
  departments: 'M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4',
  orders: 'M3 4h3l2.5 11h9.5l2.5-8H7M10 20h.01M17 20h.01',
  import: 'M12 3v12m-4-4 4 4 4-4M4 17v4h16v-4',
  settings:
    'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6M12 2v3M12 19v3M4.9 4.9l2.2 2.2M16.9 16.9l2.2 2.2M2 12h3M19 12h3M4.9 19.1l2.2-2.2M16.9 7.1l2.2-2.2',
  console: 'M4 17l6-5-6-5M12 19h8',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 21 21',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  processes: 'M3 9h6v6H3zM15 4h6v6h-6zM15 15h6v6h-6zM9 12h3M12 12V7h3M12 12v6h3',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  mail: 'M3 5.5h18v13H3zM3.5 6.5l8.5 7 8.5-7',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15L6 16M10 21h4',
  dot: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  work: 'M4 6h10M4 12h16M4 18h7M18 4v4M15 16v4',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c0-4 4-6 8-6s8 2 8 6',
  users: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c0-3.5 3-5.5 6.5-5.5s6.5 2 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 15c2.2.8 3.5 2.6 3.5 5',
  key: 'M8 15a4 4 0 1 1 3.5-6H21v4h-3v3h-4v-3h-2.5A4 4 0 0 1 8 15M7.5 11h.01',
  lock: 'M6 11h12v10H6zM8.5 11V7a3.5 3.5 0 0 1 7 0v4',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  exit: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2',
  alert: 'M12 3.5 2.5 20h19zM12 10v4.5M12 17h.01',
  pause: 'M8 5v14M16 5v14',
  check: 'M5 13l4 4L19 7',
  left: 'M15 6l-6 6 6 6',
  right: 'M9 6l6 6-6 6',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 13h10v8H7z',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  more: 'M5 12m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0M12 12m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0M19 12m-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  edit: 'M4 20h4L19 9l-4-4L4 16v4M13 7l4 4',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  offline: 'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5-2.7M2 9a15 15 0 0 1 4-2.6M12 20h.01M19 13a10 10 0 0 0-3-2M22 9A15 15 0 0 0 10.5 5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable={false} className="icon">
      <path d={paths[name]} />
    </svg>
  );
}
