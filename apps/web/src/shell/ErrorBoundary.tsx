import { Component, type ReactNode } from 'react';
import { Crashed } from './states/Crashed';

interface Props {
  readonly children: ReactNode;
  /** Stands in the place of what failed; a whole page says that it has failed. */
  readonly otherwise?: ReactNode;
}

/** The last net: a part that throws says so and offers the way on; the rest of the application stays. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { children, otherwise } = this.props;
    if (!this.state.error) return children;
    return otherwise === undefined ? <Crashed error={this.state.error} /> : otherwise;
  }
}
