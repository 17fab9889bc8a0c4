/** Whatever breaks while drawing ends here, with a way on: never a blank page. */
import { Component, type ReactNode } from 'react';
import { strings } from '../strings.ts';

export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Crashed /> : this.props.children;
  }
}

const Crashed = () => (
  <main className="crashed" role="alert">
    <h1>{strings.problem.crashedTitle}</h1>
    <p>{strings.problem.crashedBody}</p>
    <button type="button" className="button button-primary" onClick={() => location.reload()}>
      {strings.problem.reload}
    </button>
  </main>
);
