/** Whatever breaks while drawing ends here, with a way on: never a blank page. A part that breaks takes nothing else with it. */
import { Component, type ReactNode } from 'react';
import { strings } from '../strings.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** A part of the page: what is around it goes on. */
  readonly isPart?: boolean;
}

export class ErrorBoundary extends Component<BoundaryProps, { hasFailed: boolean; tries: number }> {
  override state = { hasFailed: false, tries: 0 };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.isPart ? <PartCrashed onAgain={this.state.tries === 0 ? () => this.setState({ hasFailed: false, tries: 1 }) : null} /> : <Crashed />;
  }
}

/** `onAgain` null: it was tried again, and there is nothing left but to load the page anew. */
const PartCrashed = ({ onAgain }: { onAgain: (() => void) | null }) => (
  <div className="failure" role="alert">
    <p>{strings.problem.partCrashed}</p>
    <button type="button" className="button button-small" onClick={onAgain ?? (() => location.reload())}>
      {onAgain ? strings.status.retry : strings.problem.reload}
    </button>
  </div>
);

const Crashed = () => (
  <main className="crashed" role="alert">
    <h1>{strings.problem.crashedTitle}</h1>
    <p>{strings.problem.crashedBody}</p>
    <button type="button" className="button button-primary" onClick={() => location.reload()}>
      {strings.problem.reload}
    </button>
  </main>
);
