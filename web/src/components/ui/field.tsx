import { type InputHTMLAttributes, useId } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong, and what would be right. */
  readonly problem?: string;
}

/** A line that one fills in, with its name above, and below it what helps or what is wrong. */
export const Field = ({ label, hint, problem, className = '', ...rest }: FieldProps) => {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`field ${className}`.trim()}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        {...rest}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={problem === undefined ? 'labelled-hint' : 'labelled-problem'}>
          {below}
        </p>
      )}
    </div>
  );
};
