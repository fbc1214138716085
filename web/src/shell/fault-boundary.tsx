import { Component, type ReactNode } from "react";
import { FaultNotice } from "../parts/fault-notice.js";

interface Props {
  /** Another page starts afresh. */
  readonly at: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one page from taking the rest of the site with it. */
export class FaultBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  override render() {
    return this.state.error === null ? this.props.children : <FaultNotice isPage error={this.state.error} />;
  }
}
