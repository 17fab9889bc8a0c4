/** A part of the page that is fetched when it is first needed. When it did not come, drawing it again asks for it again: what React keeps of a failed fetch is thrown away. */
import { type ComponentType, lazy } from 'react';

export const late = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  const fetched = () =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        (error: unknown) => {
          Part = fetched();
          throw error;
        },
      ),
    );
  let Part = fetched();
  return (props) => <Part {...props} />;
};
