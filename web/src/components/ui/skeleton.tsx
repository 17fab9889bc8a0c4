/** Something is on its way: its shape for the eye, its name for the ear. */
export const Skeleton = ({ label, lines = 3 }: { label: string; lines?: number }) => (
  <div className="skeleton-stack" role="status">
    <span className="visually-hidden">{label}</span>
    {Array.from({ length: lines }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
      <div key={index} className={index === lines - 1 ? 'skeleton skeleton-text is-short' : 'skeleton skeleton-text'} />
    ))}
  </div>
);
